package cli

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"hedge/diag"
)

// wrap breaks plain text into lines of at most width columns, see diag.Wrap.
func wrap(text string, width, first, rest int) []string { return diag.Wrap(text, width, first, rest) }

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

// natural is the width of the table when nothing gives way.
func (t *table) natural() int {
	_, size := t.measure()
	total := 2 * (len(size) - 1)
	for _, w := range size {
		total += w
	}
	return total
}

// shorten writes shorter heads over percentiles if the table is too wide.
func (t *table) shorten(indent, width int) {
	if indent+t.natural() <= width {
		return
	}
	for i, h := range t.head {
		t.head[i] = strings.Replace(h, "percentile", "perc.", 1)
	}
}

// measure gives the cells as they are printed and the width of each column.
func (t *table) measure() (cells [][]string, size []int) {
	cells = make([][]string, len(t.rows))
	for i, r := range t.rows {
		cells[i] = append([]string(nil), r...)
		for k := range cells[i] {
			cells[i][k] = diag.Clean(cells[i][k])
		}
	}
	size = make([]int, len(t.align))
	for k := range size {
		if t.align[k] == 'p' {
			point(cells, k)
		}
		if t.head != nil {
			size[k] = lipgloss.Width(t.head[k])
		}
		for _, r := range cells {
			size[k] = max(size[k], lipgloss.Width(r[k]))
		}
	}
	return cells, size
}

// lines lays the table out in width columns behind an indent.
func (t *table) lines(a *app, indent, width int) []string {
	cells, size := t.measure()
	columns := len(size)
	if over := indent + t.natural() - width; over > 0 && size[t.flex]-over < 6 && t.flex > 0 {
		return t.without(t.flex).lines(a, indent, width)
	} else if over > 0 {
		size[t.flex] = max(size[t.flex]-over, 4)
	}
	var out []string
	write := func(r []string, role func(int) string) {
		line := strings.Repeat(" ", indent)
		for k, cell := range r {
			cell = clip(cell, size[k])
			if k == columns-1 && t.align[k] != 'l' {
				cell = strings.TrimRight(padLeft(cell, size[k]), " ")
				line += strings.Repeat(" ", len(cell)-len(strings.TrimLeft(cell, " "))) + a.paint(role(k), strings.TrimLeft(cell, " "))
				break
			}
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
		out = append(out, clip(strings.TrimRight(line, " "), width))
	}
	if t.head != nil {
		write(t.head, func(int) string { return "dim" })
	}
	for i, r := range cells {
		write(r, func(k int) string { return t.paint[[2]int{i, k}] })
	}
	return out
}

// without is the table with a column less; then its first column gives way.
func (t *table) without(column int) *table {
	out := &table{align: t.align[:column] + t.align[column+1:], paint: map[[2]int]string{}}
	cut := func(r []string) []string { return slices.Delete(slices.Clone(r), column, column+1) }
	if t.head != nil {
		out.head = cut(t.head)
	}
	for _, r := range t.rows {
		out.rows = append(out.rows, cut(r))
	}
	for at, role := range t.paint {
		if at[1] > column {
			at[1]--
		} else if at[1] == column {
			continue
		}
		out.paint[at] = role
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
