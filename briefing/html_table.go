package briefing

import (
	"fmt"
	"html/template"
	"strings"
	"unicode/utf8"
)

func (p *pager) table(i int, t Table) *tableView { return p.cells(p.ids[i], p.count[i], t) }

func (p *pager) cells(id string, number int, t Table) *tableView {
	width := len(t.Head)
	for _, row := range t.Rows {
		width = max(width, len(row))
	}
	v := &tableView{L: p.l, ID: id, Number: number, Caption: p.text(t.Caption), Dense: width > 10}
	side := make([]string, width)
	for c := range min(width, len(t.Align)) {
		side[c] = [...]string{Left: "", Right: "right", Center: "center"}[min(t.Align[c], Center)]
	}
	for c := range width {
		if side[c] == "" && c > 0 && shortColumn(t.Rows, c) {
			side[c] = "short"
		}
	}
	if len(t.Head) > 0 {
		v.Head = make([]cellView, width)
		for c := range v.Head {
			v.Head[c].Class = side[c]
			if c < len(t.Head) {
				v.Head[c].Text = p.text(t.Head[c])
			}
		}
	}
	v.Rows = make([][]cellView, len(t.Rows))
	for r, row := range t.Rows {
		v.Rows[r] = make([]cellView, width)
		for c := range width {
			cell := &v.Rows[r][c]
			cell.Class = side[c]
			if c >= len(row) {
				continue
			}
			cell.Text = p.text(row[c].Text)
			if k := p.byTrail[row[c].Trail]; k > 0 {
				cell.Text = append(cell.Text, span{Marks: []mark{p.mark(k)}})
			}
			if tone := [...]string{"", "good", "mixed", "bad"}[min(row[c].Tone, Bad)]; tone != "" {
				cell.Class = strings.TrimSpace(cell.Class + " " + tone)
			}
		}
	}
	v.Note = p.text(t.Note)
	return v
}

// shortColumn says that no cell of a column is longer than a few words, so that
// it need not break.
func shortColumn(rows [][]Cell, c int) bool {
	for _, row := range rows {
		if c < len(row) && utf8.RuneCountInString(row[c].Text.String()) > 18 {
			return false
		}
	}
	return true
}

func (p *pager) figure(i int, f Figure) (*figureView, error) {
	v := &figureView{
		ID: p.ids[i], Number: p.count[i], Title: clean(f.Title), Measure: clean(f.Measure),
		Description: clean(f.Description), Note: p.text(f.Note),
	}
	if data := dataColumns(f.Data); data != nil {
		v.Data = p.cells(p.ids[i]+"-data", 0, *data)
	}
	if f.Picture != nil {
		svg, err := embed(f.Picture.SVG(), v.ID+"-")
		if err != nil {
			return nil, unfit(v.Number, f, err)
		}
		v.Picture, v.Worded = template.HTML(svg), f.Worded
		sheet, err := stylesheet(f.Picture)
		if err != nil {
			return nil, unfit(v.Number, f, err)
		}
		if !strings.Contains(p.sheets.String(), sheet) {
			p.sheets.WriteString(sheet)
		}
	}
	return v, nil
}

// unfit says that a picture cannot be taken.
func unfit(number int, f Figure, err error) error {
	return fmt.Errorf("the picture of figure %d (%s) is not fit for a page: %w; hand in an SVG that only draws", number, short(clean(f.Title)), err)
}
