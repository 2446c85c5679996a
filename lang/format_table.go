package lang

import (
	"regexp"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// number of a cell; a lone dash or dot stands for an empty cell.
var cellNumber = regexp.MustCompile(`^([+-]?[0-9.]*[0-9][0-9.,_]*([eE][+-]?[0-9]+)?%?|[-.])$`)

// tableRows cuts the body of a heredoc into cells; an empty line is nil.
func tableRows(body string) [][]string {
	var rows [][]string
	for line := range strings.Lines(body) {
		cells := strings.FieldsFunc(strings.TrimRight(line, "\n"), blank)
		if len(cells) == 0 {
			cells = nil
		}
		rows = append(rows, cells)
	}
	return rows
}

func blank(r rune) bool { return r == ' ' || r == '\t' }

// layTable lays out the body of a table: columns two spaces apart, names to the
// left, columns of numbers to the right under their heads. A table without
// numbers is a list: a first word and the rest of the line.
//
// The head may lack the cell over the names of the rows:
//
//	            easing  sharp
//	hemisphere       1     -1
func layTable(body, indent string) string {
	rows := tableRows(body)
	right, ok := columns(rows)
	if !ok {
		return layList(body, rows, indent)
	}
	full := make([][]string, len(rows))
	width := make([]int, len(right))
	headless := true
	for i, row := range rows {
		if row == nil {
			continue
		}
		if headless && len(row) < len(right) {
			row = append([]string{""}, row...)
		}
		headless = false
		full[i] = row
		for j, cell := range row {
			width[j] = max(width[j], ansi.StringWidth(cell))
		}
	}
	var b strings.Builder
	for _, row := range full {
		line := indent
		for j, cell := range row {
			if j > 0 {
				line += "  "
			}
			pad := strings.Repeat(" ", width[j]-ansi.StringWidth(cell))
			if right[j] {
				line += pad + cell
			} else {
				line += cell + pad
			}
		}
		b.WriteString(strings.TrimRight(line, " "))
		b.WriteString("\n")
	}
	return b.String()
}

// columns says which columns hold numbers. A table of numbers has a head and
// rows of one length, as long as the head or by the name of the row longer,
// and numbers in every column behind the name, or in any column if the head
// names them all. A table of which every row begins with a part of a source, p4
// or title, is a list.
func columns(rows [][]string) (right []bool, ok bool) {
	head, width := -1, -1
	parts := true // a table of the parts of a source, with sentences in it
	for _, row := range rows {
		parts = parts && (row == nil || row[0] == "title" || paragraphForm.MatchString(row[0]))
		switch {
		case row == nil:
		case head < 0:
			head = len(row)
		case width < 0:
			width = len(row)
			right = make([]bool, width)
			for j := range right {
				right[j] = true
			}
			fallthrough
		default:
			if len(row) != width {
				return nil, false
			}
			for j, cell := range row {
				right[j] = right[j] && cellNumber.MatchString(cell)
			}
		}
	}
	numbers := 0
	for _, r := range right {
		if r {
			numbers++
		}
	}
	switch {
	case parts:
		return nil, false
	case width > 0 && width == head:
		return right, numbers > 0
	case width > 1 && width == head+1:
		right[0] = false
		for _, r := range right[1:] {
			if !r {
				return nil, false
			}
		}
		return right, true
	}
	return nil, false
}

// layList aligns what follows the first word of every line.
func layList(body string, rows [][]string, indent string) string {
	width := 0
	for _, row := range rows {
		if len(row) > 1 {
			width = max(width, ansi.StringWidth(row[0]))
		}
	}
	var b strings.Builder
	i := 0
	for line := range strings.Lines(body) {
		row := rows[i]
		i++
		if row != nil {
			b.WriteString(indent + row[0])
			rest := strings.TrimLeft(line, " \t")[len(row[0]):]
			if rest = strings.Trim(rest, " \t\n"); rest != "" {
				b.WriteString(strings.Repeat(" ", width-ansi.StringWidth(row[0])+2) + rest)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}
