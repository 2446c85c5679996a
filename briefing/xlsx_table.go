package briefing

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// table writes one table of the document, or the data behind a figure, and notes it
// in the contents.
func (x *xlsx) table(label string, i int, t Table) error {
	number := ""
	if x.count[i] > 0 {
		number = strconv.Itoa(x.count[i])
	}
	title := strings.TrimSpace(clean(t.Caption.String()))
	if title == "" {
		title = strings.TrimSpace(label + " " + number)
	}
	return x.sheet(strings.TrimSpace(short1(label)+number+" "+title), strings.TrimSpace(label+" "+number), t)
}

// short1 is the first letter of a label, to number sheets by: T1, F2.
func short1(label string) string {
	for _, r := range label {
		return string(r)
	}
	return ""
}

// The rows of a sheet: its title, the head, then the rows of the table.
const headRow = 2

// sheet writes a table to a sheet of its own.
func (x *xlsx) sheet(name, label string, t Table) error {
	name = x.sheetName(name)
	if _, err := x.book.NewSheet(name); err != nil {
		return err
	}
	caption := clean(t.Caption.String())
	if caption == "" {
		caption = name
	}
	x.index = append(x.index, [3]string{label, caption, name})
	columns := len(t.Head)
	for _, row := range t.Rows {
		columns = max(columns, len(row))
	}
	if columns > excelize.MaxColumns || len(t.Rows) > excelize.TotalRows-headRow-2 {
		return fmt.Errorf("the table %q has %d rows and %d columns, more than a sheet holds", short(caption), len(t.Rows), columns)
	}
	units := x.units(t, columns)
	t.Head = slices.Clone(t.Head)
	all := []error{x.words(name, 1, 1, caption, "title")}
	for c := range columns {
		text := ""
		if c < len(t.Head) {
			text = clean(t.Head[c].String())
			x.seen(t.Head[c], name, c+1, headRow)
		}
		if u := units[c]; u != "" && u != mixedUnits && !strings.Contains(strings.ToLower(text), strings.ToLower(u)) {
			text = strings.TrimSpace(text + " (" + u + ")")
			if c < len(t.Head) {
				t.Head[c] = Words(text)
			}
		}
		all = append(all, x.words(name, c+1, headRow, text, "head "+x.side(t, c)))
	}
	for r, row := range t.Rows {
		for c, cell := range row {
			all = append(all, x.cell(name, c+1, headRow+1+r, cell, row, units[c], x.side(t, c)))
		}
	}
	if len(t.Note) > 0 {
		all = append(all, x.words(name, 1, headRow+len(t.Rows)+2, x.plain(t.Note), "quiet"))
	}
	all = append(all, x.widths(name, t, columns), x.paper(name),
		x.book.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: headRow, TopLeftCell: "A" + strconv.Itoa(headRow+1), ActivePane: "bottomLeft"}),
		x.book.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: name, RefersTo: fmt.Sprintf("'%s'!$%d:$%d", strings.ReplaceAll(name, "'", "''"), headRow, headRow)}),
		x.bars(name, t))
	return errors.Join(all...)
}

func (x *xlsx) side(t Table, c int) string {
	side := ""
	if c < len(t.Align) {
		side = [...]string{"", "right", "center"}[min(t.Align[c], Center)]
	}
	if side == "" && c > 0 {
		return "inset" // apart from a number that stands right in the column before
	}
	return side
}

// mixedUnits stands for a column whose numbers are in several units.
const mixedUnits = "\x00"

// units gives the unit of each column of numbers, "" where there is none.
func (x *xlsx) units(t Table, columns int) []string {
	out := make([]string, columns)
	known := make([]bool, columns)
	for _, row := range t.Rows {
		for c, cell := range row {
			if !numberOf(cell) {
				continue
			}
			switch u := clean(cell.Number.Unit); {
			case !known[c]:
				known[c], out[c] = true, u
			case out[c] != u:
				out[c] = mixedUnits
			}
		}
	}
	return out
}

// numberOf reports whether a cell holds a number that a spreadsheet can hold.
func numberOf(c Cell) bool {
	return c.Number != nil && !math.IsNaN(c.Number.Value) && !math.IsInf(c.Number.Value, 0)
}

// cell writes one cell.
func (x *xlsx) cell(sheet string, column, row int, c Cell, beside []Cell, unit, side string) error {
	x.seen(c.Text, sheet, column, row)
	if k := x.byTrail[c.Trail]; k > 0 && x.where[k] == "" {
		x.where[k] = cellPlace(sheet, column, row)
	}
	tone := [...]string{"", "good", "mixed", "bad"}[min(c.Tone, Bad)]
	at, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return err
	}
	if !numberOf(c) {
		err := x.words(sheet, column, row, x.plain(c.Text), strings.TrimSpace("cell wrap "+tone+" "+side))
		for _, s := range c.Text {
			if to, ok := address(s.To); s.Kind == Link && ok {
				return errors.Join(err, x.book.SetCellHyperLink(sheet, at, to, "External"), x.styled(sheet, at, "cell wrap link", ""))
			}
		}
		return err
	}
	format := digits(c.Text.String(), c.Number.Value)
	if unit == mixedUnits && c.Number.Unit != "" {
		format += ` "` + strings.NewReplacer(`"`, "", `\`, "").Replace(clean(c.Number.Unit)) + `"`
	}
	all := []error{x.book.SetCellFloat(sheet, at, c.Number.Value, -1, 64), x.styled(sheet, at, strings.TrimSpace("cell "+tone+" right"), format)}
	if formula := formulaOf(c, beside, row); formula != "" {
		all = append(all, x.book.SetCellFormula(sheet, at, formula))
	}
	return errors.Join(all...)
}

// formulaOf writes the formula of a cell, or nothing where it has none or where it
// would not give the number that the document states.
func formulaOf(c Cell, beside []Cell, row int) string {
	f := c.Formula
	if f == nil || len(f.Columns) < 2 {
		return ""
	}
	sign, sum, scale := -1.0, 0.0, 0.0
	if f.Sum {
		sign = 1
	}
	var parts []string
	for i, k := range f.Columns {
		if k < 0 || k >= len(beside) || !numberOf(beside[k]) || beside[k].Number.Unit != c.Number.Unit || beside[k].Formula != nil {
			return ""
		}
		v := beside[k].Number.Value
		if i == 0 {
			sum = v
		} else {
			sum += sign * v
		}
		scale = max(scale, math.Abs(v))
		at, err := excelize.CoordinatesToCellName(k+1, row)
		if err != nil {
			return ""
		}
		parts = append(parts, at)
	}
	if math.Abs(sum-c.Number.Value) > 1e-9*scale {
		return ""
	}
	if f.Sum {
		return strings.Join(parts, "+")
	}
	return strings.Join(parts, "-")
}

// seen notes where notes are referred to.
func (x *xlsx) seen(t Text, sheet string, column, row int) {
	for _, s := range t {
		for _, k := range []int{x.byKey[s.To] * map[bool]int{true: 1}[s.Kind == ToNote], x.byTrail[s.Trail]} {
			if k > 0 && x.where[k] == "" {
				x.where[k] = cellPlace(sheet, column, row)
			}
		}
	}
}

func cellPlace(sheet string, column, row int) string {
	at, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return sheet
	}
	return sheet + ", " + at
}

// plain is a text with the numbers of its sources; notes have a sheet that leads here.
func (x *xlsx) plain(t Text) string {
	var b strings.Builder
	for _, s := range t {
		b.WriteString(s.Text)
		if k := x.source[s.To]; s.Kind == Cite && k > 0 {
			b.WriteString(" [" + strconv.Itoa(k) + "]")
		}
	}
	return b.String()
}

// words writes a text. It is a text for every program, whatever it begins with.
func (x *xlsx) words(sheet string, column, row int, text, style string) error {
	at, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return err
	}
	text = strings.TrimRight(clean(text), " ")
	if r := []rune(text); len(r) > excelize.TotalCellChars {
		text = string(r[:excelize.TotalCellChars-1]) + "…"
	}
	if text != "" {
		if err := x.book.SetCellStr(sheet, at, text); err != nil {
			return err
		}
	}
	return x.styled(sheet, at, style, "")
}

// widths fits the columns to what they hold, within bounds, and the rows to their
// wrapped texts: not every program does that when it opens a file.
func (x *xlsx) widths(sheet string, t Table, columns int) error {
	var all []error
	wide := make([]float64, columns)
	head := make([]Cell, len(t.Head))
	for c := range columns {
		wide[c] = 4
		if c < len(t.Head) {
			head[c].Text = t.Head[c]
			wide[c] = max(wide[c], min(typeWidth(t.Head[c].String())*1.1, 20))
		}
		for _, row := range t.Rows {
			if c < len(row) {
				most := 56.0
				if numberOf(row[c]) {
					most = 24
				}
				wide[c] = max(wide[c], min(typeWidth(row[c].Text.String()), most))
			}
		}
		wide[c] += 2
		name, err := excelize.ColumnNumberToName(c + 1)
		all = append(all, err, x.book.SetColWidth(sheet, name, name, math.Round(wide[c])))
	}
	for r, row := range append([][]Cell{head}, t.Rows...) {
		all = append(all, x.tall(sheet, headRow+r, row, wide))
	}
	return errors.Join(all...)
}

// tall makes a row as high as its texts are long.
func (x *xlsx) tall(sheet string, row int, cells []Cell, wide []float64) error {
	lines := 1.0
	for c, cell := range cells {
		if c < len(wide) && !numberOf(cell) {
			lines = max(lines, math.Ceil(typeWidth(cell.Text.String())/(wide[c]-1)))
		}
	}
	if lines < 2 {
		return nil
	}
	return x.book.SetRowHeight(sheet, row, min(lineTall*lines, 400))
}
