package cli

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"hedge/diag"
)

// wrap breaks plain text into lines of at most width columns. The first line
// leaves room for first columns that the caller puts before it; the others are
// indented by rest. A number stays with its percent sign.
func wrap(text string, width, first, rest int) []string {
	var lines []string
	indent, used, line := first, 0, ""
	flush := func() {
		if len(lines) > 0 {
			line = strings.Repeat(" ", rest) + line
		}
		lines = append(lines, line)
		indent, used, line = rest, 0, ""
	}
	for _, word := range glued(text) {
		for {
			room := max(width-indent, 8)
			w := lipgloss.Width(word)
			if used > 0 && used+1+w <= room {
				line, used = line+" "+word, used+1+w
				break
			}
			if used > 0 {
				flush()
				continue
			}
			if w <= room {
				line, used = word, w
				break
			}
			line = ansi.Truncate(word, room, "")
			word = word[len(line):]
			used = room
		}
	}
	flush()
	return lines
}

func glued(text string) []string {
	words := strings.Fields(text)
	out := words[:0]
	for _, w := range words {
		if strings.HasPrefix(w, "%") && len(out) > 0 {
			out[len(out)-1] += " " + w
			continue
		}
		out = append(out, w)
	}
	return out
}

// clip cuts a text to a width and shows that it did.
func clip(text string, width int) string {
	if lipgloss.Width(text) <= width {
		return text
	}
	return ansi.Truncate(text, max(width, 4), "...")
}

func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(width-lipgloss.Width(s), 0))
}

func padLeft(s string, width int) string {
	return strings.Repeat(" ", max(width-lipgloss.Width(s), 0)) + s
}

// table is a table without borders. Each column is aligned 'l'eft, 'r'ight or
// at its decimal 'p'oint. The column flex gives way when the table is too wide.
type table struct {
	head  []string
	align string
	rows  [][]string
	flex  int
	paint map[[2]int]string // role of a cell, by row and column
}

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

func (t *table) role(column int, role string) {
	if t.paint == nil {
		t.paint = map[[2]int]string{}
	}
	t.paint[[2]int{len(t.rows) - 1, column}] = role
}

// lines lays the table out in width columns behind an indent.
func (t *table) lines(a *app, indent, width int) []string {
	columns := len(t.align)
	cells := make([][]string, len(t.rows))
	for i, r := range t.rows {
		cells[i] = append([]string(nil), r...)
		for k := range cells[i] {
			cells[i][k] = diag.Clean(cells[i][k])
		}
	}
	for k := range columns {
		if t.align[k] == 'p' {
			point(cells, k)
		}
	}
	size := make([]int, columns)
	total := indent + 2*(columns-1)
	for k := range columns {
		if t.head != nil {
			size[k] = lipgloss.Width(t.head[k])
		}
		for _, r := range cells {
			size[k] = max(size[k], lipgloss.Width(r[k]))
		}
		total += size[k]
	}
	if total > width {
		size[t.flex] = max(size[t.flex]-(total-width), 4)
	}
	var out []string
	write := func(r []string, role func(int) string) {
		line := strings.Repeat(" ", indent)
		for k, cell := range r {
			cell = clip(cell, size[k])
			gap := size[k] - lipgloss.Width(cell)
			cell = a.paint(role(k), cell)
			if t.align[k] == 'l' {
				line += cell + strings.Repeat(" ", gap)
			} else {
				line += strings.Repeat(" ", gap) + cell
			}
			if k < columns-1 {
				line += "  "
			}
		}
		out = append(out, strings.TrimRight(line, " "))
	}
	if t.head != nil {
		write(t.head, func(int) string { return "dim" })
	}
	for i, r := range cells {
		write(r, func(k int) string { return t.paint[[2]int{i, k}] })
	}
	return out
}

// point pads the cells of a column behind their decimal points so that
// right-aligned they stand below each other. What follows a number after a
// space, such as a mark, counts as its tail.
func point(cells [][]string, k int) {
	cut := func(s string) int {
		if i := strings.IndexByte(s, '.'); i >= 0 {
			return len(s) - i
		}
		if i := strings.IndexByte(s, ' '); i >= 0 {
			return len(s) - i
		}
		return 0
	}
	longest := 0
	for _, r := range cells {
		longest = max(longest, cut(r[k]))
	}
	for _, r := range cells {
		r[k] += strings.Repeat(" ", longest-cut(r[k]))
	}
}
