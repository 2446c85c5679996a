package chart

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Tornado shows how far an outcome moves from its base when one input at a time goes
// to the low and to the high end of its range. The widest swing is on top.
type Tornado struct {
	Caption
	Item, Measure string  // heads of the table: input, outcome
	Base          float64 // the outcome with every input as assumed
	BaseName      string  // what Base is, "as assumed" if empty
	Swings        []Swing
	LowName       string // what the two bars are, "input at its low end" if empty
	HighName      string // "input at its high end" if empty
	Format        Format
}

// Swing is what one input does.
type Swing struct {
	Name          string
	AtLow, AtHigh float64 // the outcome at the input's low and high end
	Low, High     string  // the input's ends in words, such as at 2 bn
}

func (w Swing) span() float64 {
	d := math.Abs(w.AtHigh - w.AtLow)
	if math.IsNaN(d) {
		return -1
	}
	return d
}

func (t Tornado) ranked() []Swing {
	swings := slices.Clone(t.Swings)
	slices.SortStableFunc(swings, func(x, y Swing) int { return cmp.Compare(y.span(), x.span()) })
	return swings
}

// Description names the base and the first three swings.
func (t Tornado) Description() string {
	swings := t.ranked()
	if len(swings) == 0 {
		return "No inputs."
	}
	d := fmt.Sprintf("Base %s. %s, widest swing first:", t.Format.of(t.Base), count(len(swings), "input", "inputs"))
	for i, w := range swings[:min(3, len(swings))] {
		if i > 0 {
			d += ";"
		}
		d += fmt.Sprintf(" %s from %s at its low end to %s at its high end", w.Name, t.Format.of(w.AtLow), t.Format.of(w.AtHigh))
	}
	return d + "."
}

// Table has a row for each input, widest swing first.
func (t Tornado) Table() [][]string {
	m := or(t.Measure, "outcome")
	out := [][]string{{or(t.Item, "input"), "low end", m + " there", "high end", m + " there"}}
	for _, w := range t.ranked() {
		out = append(out, []string{w.Name, w.Low, t.Format.of(w.AtLow), w.High, t.Format.of(w.AtHigh)})
	}
	return out
}

func (t Tornado) draw(s *scene) {
	swings := t.ranked()
	if len(swings) == 0 {
		s.nothing("no inputs")
		return
	}
	values, labels := []float64{t.Base}, make([]Label, len(swings))
	for i, w := range swings {
		values = append(values, w.AtLow, w.AtHigh)
		labels[i].Text = w.Name
	}
	lo, hi, _ := extent(values...)
	x, ticks := niceScale(lo, hi, 5, t.Format)
	base := t.Base
	if math.IsNaN(base) {
		base = lo
	}
	// Room for the words beyond the bars, by the side on which they stand.
	before, behind := 0.0, 0.0
	for _, w := range swings {
		for _, e := range t.ends(w) {
			room := min(t.room(e), 130)
			if e.value < base {
				before = max(before, room)
			} else {
				behind = max(behind, room)
			}
		}
	}
	rows := stack(labels, 190, 32, 26)
	for i, w := range swings {
		if sameSide(w, base) {
			rows.tall[i] = max(rows.tall[i], 38)
		}
	}
	x.from, x.to = rows.right+16+before, wide-max(behind, 8)
	t.key(s)
	s.y += 22
	s.axisTop(x, ticks, t.Format, s.y, s.y+rows.height())
	at := x.at(base)
	for i, w := range swings {
		mid := s.y + rows.tall[i]/2
		rows.labels[i].draw(s, 0, mid, start, ink)
		for k, e := range t.ends(w) {
			y, thick := mid, 16.0
			if sameSide(w, base) {
				y, thick = mid-8.5+float64(17*float64(k)), 12
			}
			t.bar(s, x, e, base, y, thick)
		}
		s.y += rows.tall[i]
	}
	s.add(line{at, s.y - rows.height(), at, s.y, paint{edge: ink, width: 1.3}})
	s.y += 15
	words := clip(or(t.BaseName, "as assumed"), smallSize, false, 300) + ", " + t.Format.of(t.Base)
	half := width(words, smallSize, false) / 2
	s.small(min(max(at, half), wide-half), s.y, words, middle, ink)
	s.y += 6
}

// sameSide tells whether both ends of an input move the outcome the same way, so
// that their bars and words need two lines.
func sameSide(w Swing, base float64) bool {
	if math.IsNaN(w.AtLow) || math.IsNaN(w.AtHigh) {
		return true
	}
	return (w.AtLow < base) == (w.AtHigh < base)
}

// swingEnd is one end of an input.
type swingEnd struct {
	value float64
	words string
	high  bool
}

func (t Tornado) ends(w Swing) [2]swingEnd {
	return [2]swingEnd{{w.AtLow, w.Low, false}, {w.AtHigh, w.High, true}}
}

func (t Tornado) room(e swingEnd) float64 {
	w := width(t.Format.of(e.value), textSize, true) + 8
	if e.words != "" {
		w += width(e.words, smallSize, false) + 5
	}
	return w
}

func (t Tornado) bar(s *scene, x scale, e swingEnd, base, y, thick float64) {
	from, to := x.at(base), x.at(e.value)
	words, small := t.Format.of(e.value), e.words
	left := e.value < base
	if math.IsNaN(e.value) {
		to = from
	}
	a, long := min(from, to), math.Abs(to-from)
	fill := blue
	if e.high {
		fill = rust
	}
	if long > 0 {
		s.add(rect{x: a, y: y - thick/2, w: long, h: thick, paint: paint{fill: fill}})
		if e.high {
			s.hatch(a, y-thick/2, long, thick, ground)
		}
	}
	room := wide - to - 8
	if left {
		room = 130
	}
	w := width(words, textSize, true)
	small = clip(small, smallSize, false, max(room-w-5, 12))
	if left {
		s.value(to-7, y+4.5, words, end, ink)
		s.small(to-12-w, y+4.5, small, end, dim)
		return
	}
	s.value(to+7, y+4.5, words, start, ink)
	s.small(to+12+w, y+4.5, small, start, dim)
}

// key says which bar is which end.
func (t Tornado) key(s *scene) {
	s.y += 8
	at := 0.0
	for k, words := range []string{or(t.LowName, "input at its low end"), or(t.HighName, "input at its high end")} {
		words = clip(words, smallSize, false, wide/2-60)
		fill := blue
		if k == 1 {
			fill = rust
		}
		s.add(rect{x: at, y: s.y - 5, w: 20, h: 10, paint: paint{fill: fill}})
		if k == 1 {
			s.hatch(at, s.y-5, 20, 10, ground)
		}
		s.small(at+26, s.y+4, words, start, dim)
		at += 26 + width(words, smallSize, false) + 20
	}
	s.y += 10
}
