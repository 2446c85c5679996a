package chart

import (
	"fmt"
	"math"
)

// Likelihood shows what words of likelihood mean as ranges: for each event what its
// sources say, and below it the range that is used, with the analyst's own words in
// it.
type Likelihood struct {
	Caption
	Events    []Event
	Said, Own string // what the two rows are; "sources' words" and "with own ranges" if empty
}

// Event is something that may happen.
type Event struct {
	Name      string
	Said, Own Belief
}

// Belief is a probability as a word and as a range; both ends NaN: nothing said.
type Belief struct {
	Word      string // likely; may be empty
	Low, High float64
}

// Unsaid is the belief of nobody.
var Unsaid = Belief{Low: math.NaN(), High: math.NaN()}

func (b Belief) known() bool { return b.Low <= b.High }

func (b Belief) String() string {
	if !b.known() {
		return "nothing said"
	}
	words := Format(Percent).of(b.Low) + " to " + Format(Percent).of(b.High)
	if Format(Percent).of(b.Low) == Format(Percent).of(b.High) {
		words = Format(Percent).of(b.Low)
	}
	if b.Word != "" {
		return b.Word + ", " + words
	}
	return words
}

func (l Likelihood) said() string { return or(l.Said, "sources' words") }
func (l Likelihood) own() string  { return or(l.Own, "with own ranges") }

// Description says each event's ranges, at most six of them.
func (l Likelihood) Description() string {
	if len(l.Events) == 0 {
		return "No events."
	}
	d := ""
	for i, e := range l.Events {
		if i == 6 {
			return d + fmt.Sprintf(" And %d more.", len(l.Events)-6)
		}
		if i > 0 {
			d += " "
		}
		d += fmt.Sprintf("%s: %s %s; %s %s.", e.Name, l.said(), e.Said, l.own(), e.Own)
	}
	return d
}

// Table has a row for each event.
func (l Likelihood) Table() [][]string {
	out := [][]string{{"event", l.said(), "low", "high", l.own(), "low", "high"}}
	for _, e := range l.Events {
		row := []string{e.Name}
		for _, b := range []Belief{e.Said, e.Own} {
			row = append(row, b.Word)
			for _, v := range []float64{b.Low, b.High} {
				row = append(row, Format(Percent).of(v))
			}
		}
		out = append(out, row)
	}
	return out
}

func (l Likelihood) draw(s *scene) {
	if len(l.Events) == 0 {
		s.nothing("no events")
		return
	}
	labels := make([]Label, len(l.Events))
	words := 0.0
	for i, e := range l.Events {
		labels[i].Text = e.Name
		words = max(words, width(e.Said.String(), textSize, true), width(e.Own.String(), textSize, true))
	}
	words = min(words, 190)
	rows := stack(labels, 170, 48, 42)
	kinds := min(max(width(l.said(), smallSize, false), width(l.own(), smallSize, false)), 110)
	x := scale{lo: 0, hi: 1, from: rows.right + 16 + kinds + 12, to: wide - words - 16}
	s.y += 18
	ticks := []float64{0, 0.25, 0.5, 0.75, 1}
	s.axisTop(x, ticks, Percent, s.y, s.y+rows.height())
	for i, e := range l.Events {
		mid := s.y + rows.tall[i]/2
		if i > 0 {
			s.add(line{0, s.y, wide, s.y, paint{edge: hair, width: 1}})
		}
		rows.labels[i].draw(s, 0, mid, start, ink)
		for k, b := range []Belief{e.Said, e.Own} {
			y := mid - 10 + float64(20*float64(k))
			name := l.said()
			if k == 1 {
				name = l.own()
			}
			s.small(rows.right+16, y+4, clip(name, smallSize, false, kinds), start, dim)
			l.bar(s, x, b, y, k == 1, words)
		}
		s.y += rows.tall[i]
	}
	s.y += 2
}

// bar draws a range: hollow for what is said, filled for what is used.
func (l Likelihood) bar(s *scene, x scale, b Belief, y float64, own bool, room float64) {
	at := wide - room
	if !b.known() {
		s.small(at, y+4, b.String(), start, dim)
		return
	}
	from, to := x.at(b.Low), x.at(b.High)
	if to-from < 4 {
		mid := (from + to) / 2
		from, to = mid-2, mid+2
	}
	bar := rect{x: from, y: y - 6, w: to - from, h: 12, round: 2, paint: paint{fill: blue}}
	if !own {
		bar.paint = paint{fill: panel, edge: blue, width: 1.5}
		bar.y, bar.h = y-5, 10
	}
	s.add(bar, text{x: at, y: y + 4.5, s: clip(b.String(), textSize, own, room), size: textSize, bold: own, tone: ink})
}
