package chart

import (
	"fmt"
	"math"
)

// Dumbbell shows two values of each item and the way from one to the other, such as
// now and with a course of action.
type Dumbbell struct {
	Caption
	Item     string // head of the table
	From, To string // what the two values are
	Pairs    []Pair
	Format   Format
}

// Pair is one item with its two values.
type Pair struct {
	Name     string
	From, To float64
}

// Description says each pair, at most six of them.
func (d Dumbbell) Description() string {
	if len(d.Pairs) == 0 {
		return "No items."
	}
	out := ""
	for i, p := range d.Pairs {
		if i == 6 {
			return out + fmt.Sprintf(" And %d more.", len(d.Pairs)-6)
		}
		if i > 0 {
			out += " "
		}
		out += fmt.Sprintf("%s: %s %s, %s %s.", p.Name, or(d.From, "from"), d.Format.of(p.From), or(d.To, "to"), d.Format.of(p.To))
	}
	return out
}

// Table has a row for each item.
func (d Dumbbell) Table() [][]string {
	out := [][]string{{or(d.Item, "item"), or(d.From, "from"), or(d.To, "to")}}
	for _, p := range d.Pairs {
		out = append(out, []string{p.Name, d.Format.of(p.From), d.Format.of(p.To)})
	}
	return out
}

func (d Dumbbell) draw(s *scene) {
	if len(d.Pairs) == 0 {
		s.nothing("no items to compare")
		return
	}
	var values []float64
	labels, words := make([]Label, len(d.Pairs)), 0.0
	for i, p := range d.Pairs {
		values = append(values, p.From, p.To)
		labels[i].Text = p.Name
		words = max(words, width(d.Format.of(p.From), textSize, true), width(d.Format.of(p.To), textSize, true))
	}
	lo, hi, _ := extent(values...)
	x, ticks := niceScale(lo, hi, 5, d.Format)
	rows := stack(labels, 210, 32, 24)
	x.from, x.to = rows.right+16+words+14, wide-words-14
	d.key(s)
	s.y += 22
	s.axisTop(x, ticks, d.Format, s.y, s.y+rows.height())
	for i, p := range d.Pairs {
		mid := s.y + rows.tall[i]/2
		rows.labels[i].draw(s, 0, mid, start, ink)
		d.pair(s, x, p, mid)
		s.y += rows.tall[i]
	}
	s.y += 4
}

func (d Dumbbell) pair(s *scene, x scale, p Pair, mid float64) {
	a, b := x.at(p.From), x.at(p.To)
	if !math.IsNaN(p.From) && !math.IsNaN(p.To) {
		s.add(line{a, mid, b, mid, paint{edge: axis, width: 2}})
	}
	// The words stand outside: left of the smaller value, right of the larger.
	fromSide, toSide := end, start
	if p.From > p.To {
		fromSide, toSide = start, end
	}
	put := func(v, at float64, side anchor, to bool) {
		if math.IsNaN(v) {
			return
		}
		ring := paint{fill: ground, edge: blue, width: 2}
		if to {
			ring = paint{fill: rust, edge: rust, width: 2}
		}
		s.add(circle{x: at, y: mid, r: 5, paint: ring})
		gap := 11.0
		if side == end {
			gap = -gap
		}
		s.add(text{x: at + gap, y: mid + 4.5, s: d.Format.of(v), size: textSize, bold: to, anchor: side, tone: ink, halo: true})
	}
	put(p.From, a, fromSide, false)
	put(p.To, b, toSide, true)
	if math.IsNaN(p.From) && math.IsNaN(p.To) {
		s.say(x.from, mid+4.5, "–", start, dim)
	}
}

// key says what the two marks are.
func (d Dumbbell) key(s *scene) {
	s.y += 8
	at := 6.0
	for k, words := range []string{or(d.From, "from"), or(d.To, "to")} {
		ring := paint{fill: ground, edge: blue, width: 2}
		if k == 1 {
			ring = paint{fill: rust, edge: rust, width: 2}
		}
		words = clip(words, smallSize, k == 1, wide/2-40)
		s.add(circle{x: at, y: s.y, r: 5, paint: ring},
			text{x: at + 11, y: s.y + 4, s: words, size: smallSize, bold: k == 1, tone: ink})
		at += 11 + width(words, smallSize, k == 1) + 24
	}
	s.y += 8
}
