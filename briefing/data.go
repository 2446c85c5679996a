package briefing

import "regexp"

// numeric is the form of a cell that stands right because it reads as a number.
var numeric = regexp.MustCompile(`^[-+−–<>≤≥~±]?\s?[$€£¥₩]?[0-9][0-9.,\s]*\s?(%|[A-Za-z$€£¥₩]{1,3})?$|^[-–—]?$`)

// dataColumns is the data behind a figure as a table. Columns of numbers stand
// right; the first column names the rows.
func dataColumns(data [][]string) *Table {
	if len(data) == 0 {
		return nil
	}
	t := &Table{}
	for _, name := range data[0] {
		t.Head = append(t.Head, Words(name))
	}
	width := len(data[0])
	for _, row := range data[1:] {
		cells := make([]Cell, len(row))
		for c, s := range row {
			cells[c].Text = Words(s)
		}
		t.Rows = append(t.Rows, cells)
		width = max(width, len(row))
	}
	t.Align = make([]Align, width)
	for c := 1; c < width && len(t.Rows) > 0; c++ {
		t.Align[c] = Right
		for _, row := range data[1:] {
			if c < len(row) && !numeric.MatchString(row[c]) {
				t.Align[c] = Left
			}
		}
	}
	return t
}
