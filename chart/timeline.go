package chart

import (
	"fmt"
	"math"
	"slices"
	"time"
)

// Timeline shows evidence in the order of its dates, on an axis to scale: what speaks
// for a claim, what against it, what is neither.
type Timeline struct {
	Caption
	Moments      []Moment
	For, Against string // what the two marks mean; "speaks for it", "speaks against it" if empty
}

// Moment is a piece of evidence.
type Moment struct {
	When time.Time // the zero time: no date
	Text string
	Note string // the source
	Lean Lean
}

// Lean is which way evidence points.
type Lean int

const (
	Neutral Lean = iota
	For
	Against
)

func (t Timeline) lean(l Lean) string {
	switch l {
	case For:
		return or(t.For, "speaks for it")
	case Against:
		return or(t.Against, "speaks against it")
	}
	return "neither"
}

func (m Moment) date() string {
	if m.When.IsZero() {
		return "no date"
	}
	return m.When.Format("2 January 2006")
}

// sorted gives the moments by date, those without one last.
func (t Timeline) sorted() []Moment {
	all := slices.Clone(t.Moments)
	slices.SortStableFunc(all, func(a, b Moment) int {
		switch {
		case a.When.IsZero() && b.When.IsZero():
			return 0
		case a.When.IsZero():
			return 1
		case b.When.IsZero():
			return -1
		}
		return a.When.Compare(b.When)
	})
	return all
}

// Description counts what speaks for and against, and gives the first and last date.
func (t Timeline) Description() string {
	all := t.sorted()
	if len(all) == 0 {
		return "No evidence."
	}
	n := [3]int{}
	for _, m := range all {
		n[min(max(m.Lean, Neutral), Against)]++
	}
	d := fmt.Sprintf("%s: %d %s, %d %s, %d neither.", count(len(all), "piece of evidence", "pieces of evidence"),
		n[For], t.lean(For), n[Against], t.lean(Against), n[Neutral])
	last := all[0]
	for _, m := range all {
		if !m.When.IsZero() {
			last = m
		}
	}
	return d + fmt.Sprintf(" First: %s, %s. Last: %s, %s.", all[0].date(), all[0].Text, last.date(), last.Text)
}

// Table has a row for each moment by date.
func (t Timeline) Table() [][]string {
	out := [][]string{{"date", "evidence", "direction", "source"}}
	for _, m := range t.sorted() {
		out = append(out, []string{m.date(), m.Text, t.lean(m.Lean), m.Note})
	}
	return out
}

func (t Timeline) draw(s *scene) {
	all := t.sorted()
	if len(all) == 0 {
		s.nothing("no evidence with a date")
		return
	}
	t.key(s)
	const line0, texts = 62.0, 122.0
	rows := make([]laid, len(all))
	heights, need := make([]float64, len(all)), 0.0
	var days []float64
	for i, m := range all {
		words := m.date()
		if m.Note != "" {
			words += " · " + m.Note
		}
		rows[i] = Label{Text: m.Text, Note: words}.lay(wide - texts)
		heights[i] = rows[i].height() + 12
		need += heights[i]
		days = append(days, math.NaN())
		if !m.When.IsZero() {
			days[i] = float64(m.When.Unix()) / 86400
		}
	}
	high := max(need, 120)
	lo, hi, dated := extent(days...)
	y := scale{lo: lo, hi: hi, from: s.y + 12, to: s.y + high - 12}
	wish := make([]float64, len(all))
	for i := range all {
		wish[i] = s.y + high
		if !math.IsNaN(days[i]) {
			wish[i] = y.at(days[i])
		}
	}
	if dated {
		s.add(line{line0, s.y + 4, line0, s.y + high - 4, paint{edge: axis, width: 1.5}})
		t.years(s, y, all, line0)
	}
	for i, mid := range dodge(wish, heights, s.y, s.y+high) {
		rows[i].draw(s, texts, mid, start, ink)
		if dated && !math.IsNaN(days[i]) {
			p := path{paint: paint{edge: axis, width: 1}}
			p.move(line0, wish[i])
			p.curve(line0+24, wish[i], texts-36, mid, texts-14, mid)
			s.add(p)
		}
		t.mark(s, texts-12, mid, all[i].Lean)
	}
	s.y += high
}

// years writes the years along the axis, as many as have room.
func (t Timeline) years(s *scene, y scale, all []Moment, x float64) {
	last := math.Inf(-1)
	from, to := all[0].When.Year(), all[0].When.Year()
	for _, m := range all {
		if !m.When.IsZero() {
			to = m.When.Year()
		}
	}
	each := 1
	for (to-from)/each > 40 {
		each *= 5
	}
	for year := from + 1; year <= to; year++ {
		at := y.at(float64(time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Unix()) / 86400)
		if year%each == 0 && at-last >= smallPitch+4 {
			s.add(line{x - 5, at, x, at, paint{edge: axis, width: 1.5}})
			s.small(x-10, at+4, fmt.Sprint(year), end, dim)
			last = at
		}
	}
	if math.IsInf(last, -1) {
		s.small(x-10, (y.from+y.to)/2+4, fmt.Sprint(from), end, dim)
	}
}

// mark draws a triangle up for, down against, a ring for neither.
func (t Timeline) mark(s *scene, x, y float64, l Lean) {
	p := path{paint: paint{fill: green, edge: ground, width: 1}}
	switch l {
	case For:
		p.move(x-6, y+5)
		p.line(x, y-6)
		p.line(x+6, y+5)
	case Against:
		p.fill = rust
		p.move(x-6, y-5)
		p.line(x, y+6)
		p.line(x+6, y-5)
	default:
		s.add(circle{x: x, y: y, r: 4.5, paint: paint{fill: ground, edge: axis, width: 1.8}})
		return
	}
	p.close()
	s.add(p)
}

// key says what the marks are.
func (t Timeline) key(s *scene) {
	s.y += 8
	x := 0.0
	for _, l := range []Lean{For, Against, Neutral} {
		words := clip(t.lean(l), smallSize, false, 300)
		if x+18+width(words, smallSize, false) > wide {
			x = 0
			s.y += 18
		}
		t.mark(s, x+7, s.y, l)
		s.small(x+19, s.y+4, words, start, dim)
		x += 19 + width(words, smallSize, false) + 22
	}
	s.y += 16
}
