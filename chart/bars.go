package chart

import (
	"fmt"
	"math"
	"slices"
)

// Bars ranks items by a value, each with an interval around it, such as the share of
// an outcome's variance that an input explains. The largest is on top; items without
// a value are last.
type Bars struct {
	Caption
	Item, Measure string // heads of the table: input, share of variance
	Interval      string // what the intervals are: 90% interval
	Items         []Bar
	Format        Format
}

// Bar is one ranked item.
type Bar struct {
	Name      string
	Value     float64
	Low, High float64 // the interval; both NaN, or both equal: none
	Tag       string  // words behind the value, such as ours to choose
	Second    bool    // of the second class: hatched and in a second colour
}

func (b Bar) ranged() bool { return b.Low < b.High }

// ranked gives the items from the largest value down.
func (b Bars) ranked() []Bar {
	items := slices.Clone(b.Items)
	slices.SortStableFunc(items, func(x, y Bar) int {
		switch {
		case x.Value > y.Value, math.IsNaN(y.Value) && !math.IsNaN(x.Value):
			return -1
		case x.Value < y.Value, math.IsNaN(x.Value) && !math.IsNaN(y.Value):
			return 1
		}
		return 0
	})
	return items
}

// Description names the first three.
func (b Bars) Description() string {
	items := b.ranked()
	if len(items) == 0 {
		return "No items."
	}
	d := count(len(items), "item", "items") + ", largest first:"
	for i, it := range items[:min(3, len(items))] {
		if i > 0 {
			d += ";"
		}
		d += " " + it.Name + " " + b.Format.of(it.Value)
		if it.ranged() {
			d += fmt.Sprintf(" (%s)", b.Format.interval(it.Low, it.High))
		}
	}
	return d + "."
}

// Table has a row for each item, largest first.
func (b Bars) Table() [][]string {
	out := [][]string{{or(b.Item, "item"), or(b.Measure, "value"), b.end("low"), b.end("high"), "remark"}}
	for _, it := range b.ranked() {
		row := []string{it.Name, b.Format.of(it.Value), "", "", it.Tag}
		if it.ranged() {
			row[2], row[3] = b.Format.of(it.Low), b.Format.of(it.High)
		}
		out = append(out, row)
	}
	return out
}

// end is the head of a column of interval ends.
func (b Bars) end(which string) string {
	if b.Interval == "" {
		return which
	}
	return b.Interval + ", " + which
}

func (b Bars) draw(s *scene) {
	items := b.ranked()
	if len(items) == 0 {
		s.nothing("no items to rank")
		return
	}
	values, labels := []float64{0}, make([]Label, len(items))
	behind, before := 0.0, 0.0 // room for words beyond the bars, on either side
	for i, it := range items {
		values = append(values, it.Value)
		if it.ranged() {
			values = append(values, it.Low, it.High)
		}
		labels[i].Text = it.Name
		w := width(b.Format.of(it.Value), textSize, true) + 8
		if it.Value < 0 {
			before = max(before, w)
		}
		if it.Tag != "" && !(it.Value < 0) {
			w += width(it.Tag, smallSize, false) + 6
		}
		behind = max(behind, w)
	}
	behind, before = min(behind, 200), min(before, 120)
	rows := stack(labels, 210, 32, 24)
	lo, hi, _ := extent(values...)
	x, ticks := niceScale(lo, hi, 6, b.Format)
	x.from, x.to = rows.right+16+before, wide-behind
	s.y += 20
	s.axisTop(x, ticks, b.Format, s.y, s.y+rows.height()+4)
	s.y += 2
	for i, it := range items {
		mid := s.y + rows.tall[i]/2
		rows.labels[i].draw(s, 0, mid, start, ink)
		b.bar(s, x, it, mid)
		s.y += rows.tall[i]
	}
	s.y += 6
}

func (b Bars) bar(s *scene, x scale, it Bar, mid float64) {
	words := b.Format.of(it.Value)
	zero := x.at(0)
	if math.IsNaN(it.Value) {
		s.say(zero+8, mid+4.5, words, start, dim)
		return
	}
	to, fill := x.at(it.Value), blue
	from := min(zero, to)
	long := max(zero, to) - from
	const thick = 16.0
	if it.Second {
		fill = rust
	}
	s.add(rect{x: from, y: mid - thick/2, w: max(long, 1), h: thick, paint: paint{fill: fill}})
	if it.Second {
		s.hatch(from, mid-thick/2, long, thick, ground)
	}
	first, last := from, from+long
	if it.ranged() {
		a, c := x.at(it.Low), x.at(it.High)
		s.whisker(a, c, mid)
		first, last = min(first, a), max(last, c)
	}
	if it.Value < 0 {
		s.value(first-7, mid+4.5, words, end, ink)
		if it.Tag != "" {
			s.small(zero+7, mid+4.5, clip(it.Tag, smallSize, false, wide-zero-7), start, dim)
		}
		return
	}
	s.value(last+7, mid+4.5, words, start, ink)
	if it.Tag != "" {
		tag := last + 13 + width(words, textSize, true)
		s.small(tag, mid+4.5, clip(it.Tag, smallSize, false, wide-tag), start, dim)
	}
}
