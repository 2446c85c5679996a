package chart

import (
	"fmt"
	"math"
)

// Heatmap shows a value for each pair of a row and a column, such as the regret of
// each course in each scenario. Deep colour is always the worse end.
type Heatmap struct {
	Caption
	Corner        string // what the rows are: course
	Rows, Columns []Label
	Values        [][]float64 // by row and column; NaN: not known
	HighIsBetter  bool
	Marks         [][]Mark // by row and column, nil: none
	Best          string   // what Best means, "best in its column" if empty
	Misses        string   // what Misses means, "misses the bar" if empty
	Summary       string   // head of a last column, such as worst; none if empty
	Totals        []float64
	Format        Format
}

// Mark is a sign in a cell of a heatmap; marks are added up.
type Mark uint8

const (
	Best   Mark = 1 << iota // framed
	Misses                  // a cut corner
)

func (h Heatmap) value(r, c int) float64 { return at(at2(h.Values, r), c) }

func (h Heatmap) mark(r, c int) Mark {
	if r < len(h.Marks) && c < len(h.Marks[r]) {
		return h.Marks[r][c]
	}
	return 0
}

// at is the value at i, NaN where there is none.
func at(values []float64, i int) float64 {
	if i < len(values) {
		return values[i]
	}
	return math.NaN()
}

func at2(values [][]float64, i int) []float64 {
	if i < len(values) {
		return values[i]
	}
	return nil
}

func (h Heatmap) all() []float64 {
	var all []float64
	for r := range h.Rows {
		for c := range h.Columns {
			all = append(all, h.value(r, c))
		}
	}
	return all
}

// Description names the ends of the values and where they are.
func (h Heatmap) Description() string {
	lo, hi, ok := extent(h.all()...)
	if !ok {
		return "No values."
	}
	where := func(v float64) string {
		for r := range h.Rows {
			for c := range h.Columns {
				if h.value(r, c) == v {
					return fmt.Sprintf("%s (%s, %s)", h.Format.of(v), h.Rows[r].Text, h.Columns[c].Text)
				}
			}
		}
		return h.Format.of(v)
	}
	d := fmt.Sprintf("%s by %s. Lowest %s, highest %s.", count(len(h.Rows), "row", "rows"), count(len(h.Columns), "column", "columns"), where(lo), where(hi))
	for r := range h.Rows {
		if h.Rows[r].Strong && h.Summary != "" {
			d += fmt.Sprintf(" %s: %s %s.", h.Rows[r].Text, h.Summary, h.Format.of(at(h.Totals, r)))
		}
	}
	return d
}

// Table has a row for each row of the picture; marks stand in words.
func (h Heatmap) Table() [][]string {
	head := []string{or(h.Corner, "row")}
	for _, c := range h.Columns {
		head = append(head, c.Text)
	}
	if h.Summary != "" {
		head = append(head, h.Summary)
	}
	out := [][]string{head}
	for r := range h.Rows {
		row := []string{h.Rows[r].Text}
		for c := range h.Columns {
			cell := h.Format.of(h.value(r, c))
			if h.mark(r, c)&Best != 0 {
				cell += ", " + h.best()
			}
			if h.mark(r, c)&Misses != 0 {
				cell += ", " + h.misses()
			}
			row = append(row, cell)
		}
		if h.Summary != "" {
			row = append(row, h.Format.of(at(h.Totals, r)))
		}
		out = append(out, row)
	}
	return out
}

func (h Heatmap) best() string   { return or(h.Best, "best in its column") }
func (h Heatmap) misses() string { return or(h.Misses, "misses the bar") }

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// depth is how deep a value is coloured, 0 to 1.
func (h Heatmap) depth(x scale, v float64) float64 {
	t := x.share(v)
	if x.lo == x.hi {
		t = 0.35
	}
	if h.HighIsBetter {
		t = 1 - t
	}
	return t
}

func (h Heatmap) draw(s *scene) {
	if len(h.Rows) == 0 || len(h.Columns) == 0 {
		s.nothing("no rows or no columns")
		return
	}
	lo, hi, _ := extent(h.all()...)
	x := scale{lo: lo, hi: hi}
	rows, inset := stack(h.Rows, 190, 38, 26), 0.0
	for _, l := range h.Rows {
		if l.Strong {
			inset = 10
		}
	}
	left := rows.right + inset + 16
	right := wide
	if h.Summary != "" {
		right -= 76
	}
	cell := (right - left) / float64(len(h.Columns))
	cell = min(cell, 150)
	right = left + float64(cell*float64(len(h.Columns)))
	heads, _ := layAll(strengthened(h.Columns), cell-8)
	high := textPitch
	s.y += 6
	for _, l := range heads {
		high = max(high, l.height())
	}
	summary := reversed(wrap(h.Summary, textSize, true, 70))
	high = max(high, float64(textPitch*float64(len(summary))))
	for c, l := range heads {
		l.draw(s, left+float64(cell*(float64(c)+0.5)), s.y+high-l.height()/2, middle, ink)
	}
	total := right + 40
	if h.Summary != "" {
		for i, words := range summary {
			s.strong(total, s.y+high-float64(textPitch*float64(i))-4, words, middle, ink)
		}
	}
	s.y += high + 6
	used := Mark(0)
	for r, label := range rows.labels {
		tall := rows.tall[r]
		mid := s.y + tall/2
		if label.strong {
			s.add(rect{x: 0, y: s.y + 1, w: 3, h: tall - 4, paint: paint{fill: blue}})
		}
		label.draw(s, inset, mid, start, ink)
		for c := range h.Columns {
			h.cell(s, x, r, c, left+float64(cell*float64(c)), cell, tall)
			used |= h.mark(r, c)
		}
		if h.Summary != "" {
			s.strong(total, mid+4.5, h.Format.of(at(h.Totals, r)), middle, ink)
		}
		s.y += tall
	}
	h.key(s, x, left, used)
}

func strengthened(labels []Label) []Label {
	out := make([]Label, len(labels))
	for i, l := range labels {
		l.Strong = true
		out[i] = l
	}
	return out
}

func reversed(lines []string) []string {
	out := make([]string, 0, len(lines))
	for i := range lines {
		out = append(out, lines[len(lines)-1-i])
	}
	return out
}

func (h Heatmap) cell(s *scene, x scale, r, c int, left, wide, tall float64) {
	v := h.value(r, c)
	words := h.Format.of(v)
	size := textSize
	for size > 8 && width(words, size, false) > wide-8 {
		size -= 0.5
	}
	words = clip(words, size, false, wide-4)
	middleX, base := left+wide/2, s.y+tall/2+float64(size*0.36)-1
	if math.IsNaN(v) {
		s.add(text{x: middleX, y: base, s: words, size: size, anchor: middle, tone: dim})
		return
	}
	fill := heatAt(h.depth(x, v))
	box := rect{x: left + 1, y: s.y, w: wide - 2, h: tall - 2, round: 2, paint: paint{fill: fill}}
	s.add(box)
	best := h.mark(r, c)&Best != 0
	if best {
		frame := rect{x: box.x + 2, y: box.y + 2, w: box.w - 4, h: box.h - 4, round: 1.5, paint: paint{edge: onHeat(fill), width: 1.6}}
		s.add(frame)
	}
	if h.mark(r, c)&Misses != 0 {
		s.add(wedge(box.x+box.w, box.y, 8, onHeat(fill)))
	}
	s.add(text{x: middleX, y: base, s: words, size: size, bold: best, anchor: middle, tone: onHeat(fill)})
}

// wedge is a filled upper right corner.
func wedge(x, y, size float64, t tone) path {
	p := path{paint: paint{fill: t}}
	p.move(x-size, y)
	p.line(x, y)
	p.line(x, y+size)
	p.close()
	return p
}

// key shows the colour scale and what the marks mean, below the cells.
func (h Heatmap) key(s *scene, x scale, left float64, used Mark) {
	s.y += 16
	at, base := left, s.y+4
	from, to := x.lo, x.hi
	if h.HighIsBetter {
		from, to = to, from
	}
	if from != to {
		better := "better, " + h.Format.of(from)
		s.small(at, base, better, start, dim)
		at += width(better, smallSize, false) + 8
		for i := range heatSteps {
			s.add(rect{x: at, y: s.y - 5, w: 6, h: 10, paint: paint{fill: heat + tone(i)}})
			at += 6
		}
		worse := "worse, " + h.Format.of(to)
		s.small(at+8, base, worse, start, dim)
		at += width(worse, smallSize, false) + 30
	}
	note := func(mark Mark, words string) {
		if used&mark == 0 {
			return
		}
		words = clip(words, smallSize, false, wide-24)
		if w := width(words, smallSize, false) + 24; at+w > wide {
			at, base = 0, base+18
			s.y += 18
		}
		s.add(rect{x: at, y: s.y - 6, w: 18, h: 12, round: 2, paint: paint{fill: heatAt(0.3)}})
		if mark == Best {
			s.add(rect{x: at + 2, y: s.y - 4, w: 14, h: 8, round: 1, paint: paint{edge: onHeat(heatAt(0.3)), width: 1.6}})
		} else {
			s.add(wedge(at+18, s.y-6, 8, onHeat(heatAt(0.3))))
		}
		s.small(at+24, base, words, start, dim)
		at += 24 + width(words, smallSize, false) + 18
	}
	note(Best, h.best())
	note(Misses, h.misses())
	s.y += 8
}
