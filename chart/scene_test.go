package chart

import (
	"math"
	"strings"
	"testing"
	"time"

	"hedge/num"
)

// korean is a label of forty Korean characters, none of them a space in the second.
const (
	korean = "확실한 이탈보다 불확실한 현상 유지가 더 나쁘다는 주장을 뒷받침하는 근거와 조건"
	unbent = "불확실한현상유지가확실한이탈보다더나쁘다는주장을뒷받침하는근거와조건들의목록이다그래"
)

// bounds is the area of a text by the width table: from the height of capitals and
// Hangul to below the base line.
func (t text) bounds() box {
	w := width(t.s, t.size, t.bold)
	x := t.x
	switch t.anchor {
	case middle:
		x -= w / 2
	case end:
		x -= w
	}
	return box{x, t.y - 0.8*t.size, x + w, t.y + 0.2*t.size}
}

func (s *scene) texts() []text {
	var out []text
	for _, one := range s.shapes {
		if t, ok := one.(text); ok && strings.TrimSpace(t.s) != "" {
			out = append(out, t)
		}
	}
	return out
}

// tidy fails where a text leaves the picture or meets another.
func tidy(t *testing.T, s *scene) {
	t.Helper()
	texts := s.texts()
	const slack = 0.5
	for i, a := range texts {
		b := a.bounds()
		if b.x1 < -slack || b.x2 > wide+slack || b.y1 < -slack || b.y2 > s.y+slack || b.x1 != b.x1 || b.y1 != b.y1 {
			t.Errorf("%q leaves the picture: %.1f to %.1f of %.0f across, %.1f to %.1f of %.1f down", a.s, b.x1, b.x2, wide, b.y1, b.y2, s.y)
		}
		for _, o := range texts[i+1:] {
			c := o.bounds()
			if b.meets(box{c.x1 + slack, c.y1 + slack, c.x2 - slack, c.y2 - slack}) {
				t.Errorf("%q at %.1f, %.1f meets %q at %.1f, %.1f", a.s, b.x1, b.y1, o.s, c.x1, c.y1)
			}
		}
	}
	for _, one := range s.shapes {
		for _, p := range corners(one) {
			if !finite(p.x) || !finite(p.y) || p.x < -4 || p.x > wide+4 || p.y < -4 || p.y > s.y+4 {
				t.Errorf("%T leaves the picture at %.1f, %.1f (%.0f by %.1f)", one, p.x, p.y, wide, s.y)
				break
			}
		}
		if r, ok := one.(rect); ok && (r.w < 0 || r.h < 0) {
			t.Errorf("a rectangle of %.1f by %.1f", r.w, r.h)
		}
	}
}

// corners gives points that bound a shape.
func corners(one shape) []point {
	switch v := one.(type) {
	case rect:
		return []point{{v.x, v.y}, {v.x + v.w, v.y + v.h}}
	case line:
		return []point{{v.x1, v.y1}, {v.x2, v.y2}}
	case circle:
		return []point{{v.x - v.r, v.y - v.r}, {v.x + v.r, v.y + v.r}}
	case path:
		var out []point
		for _, st := range v.steps {
			switch st.verb {
			case 'M', 'L':
				out = append(out, st.points[0])
			case 'C':
				out = append(out, st.points[:]...)
			}
		}
		return out
	}
	return nil
}

// series are the values that every kind must bear, by name.
func series() []struct {
	name   string
	values []float64
} {
	n, inf := math.NaN(), math.Inf(1)
	var thirty, magnitudes []float64
	stream := num.NewStream(11, "chart test")
	for k := range uint64(30) {
		thirty = append(thirty, 100*stream.Uniform(k)-20)
	}
	for k := -6; k <= 6; k++ {
		magnitudes = append(magnitudes, 1.234*num.Pow(10, float64(k)))
	}
	return []struct {
		name   string
		values []float64
	}{
		{"none", nil},
		{"one", []float64{0.42}},
		{"two", []float64{3, 0.2}},
		{"thirty", thirty},
		{"missing", []float64{1, n, 3, n, 2}},
		{"all missing", []float64{n, n, n}},
		{"twelve orders of magnitude", magnitudes},
		{"negative", []float64{-3, -1, -7.5, -2}},
		{"equal", []float64{5, 5, 5, 5}},
		{"zero", []float64{0, 0, 0}},
		{"infinite", []float64{1, inf, -inf, 2}},
		{"huge", []float64{-1.7e308, 1.7e308, 0}},
		{"close", []float64{1e9, 1e9 + 1e-6, 1e9 + 2e-6}},
	}
}

// stressed makes a figure of every kind from one series of values; name gives the
// label of an item.
func stressed(values []float64, name func(int) string) []Figure {
	c := Caption{ID: "x", Title: name(0), Subtitle: name(1), Note: name(2), Source: name(3)}
	rows := make([]Label, len(values))
	grid := make([][]float64, len(values))
	marks := make([][]Mark, len(values))
	columns := Named(name(100), name(101), name(102), name(103))
	var bars []Bar
	var swings []Swing
	var pairs []Pair
	var boxes []Condition
	var dots []Dot
	var events []Event
	var moments []Moment
	var claims []Claim
	var groups []Group
	fans := Fan{Caption: c, X: []float64{2025, 2026, 2030}, Lines: []Reference{{1, name(7)}, {2, name(8)}}}
	par := Parallel{Caption: c, Axes: []Axis{{Name: name(1)}, {Name: name(2)}, {Name: name(3)}, {Name: name(4)}, {Name: name(5)}, {Name: name(6)}, {Name: name(7)}, {Name: name(8)}}}
	impacts := make([][]float64, len(values))
	for i, v := range values {
		back := values[len(values)-1-i]
		rows[i] = Label{Text: name(i), Note: name(i + 1), Strong: i%3 == 0}
		grid[i] = []float64{v, back, v, back}
		marks[i] = []Mark{Best, Misses, Best | Misses}
		bars = append(bars, Bar{Name: name(i), Value: v, Low: v - math.Abs(v)/2, High: v + math.Abs(v)/2, Tag: name(i + 2), Second: i%2 == 0})
		swings = append(swings, Swing{Name: name(i), AtLow: v, AtHigh: back, Low: name(i + 1), High: "5"})
		pairs = append(pairs, Pair{name(i), v, back})
		boxes = append(boxes, Condition{Name: name(i), Note: name(i + 1), Min: min(v, back) - 1, Max: max(v, back) + 1, Low: v, High: back})
		dots = append(dots, Dot{Name: name(i), X: v, Y: back, Strong: i == 0})
		p := scale{lo: -1, hi: 3, to: 1}.at(v)
		if v != v {
			p = v
		}
		events = append(events, Event{Name: name(i), Said: Belief{name(i + 1), p / 2, p}, Own: Belief{"", p, p}})
		when := time.Date(2020+i/7, time.Month(1+i%5), 1+i%3, 0, 0, 0, 0, time.UTC)
		if v != v {
			when = time.Time{}
		}
		moments = append(moments, Moment{When: when, Text: name(i), Note: name(i + 1), Lean: Lean(i % 3)})
		claims = []Claim{{Text: name(i), Verdict: Verdict(i % 4), Share: p, Note: name(i + 1), Attacks: i%2 == 0, Parts: claims}}
		if i%3 == 0 {
			claims = append(claims, Claim{Text: name(i + 3), Share: p})
		}
		groups = append(groups, Group{name(i), []string{name(i + 1)}})
		impacts[i] = values
		fans.Series = append(fans.Series, FanSeries{
			Name: name(i), P5: []float64{v, v, back - 2}, P25: []float64{v, v, back - 1}, P50: []float64{v, v, back},
			P75: []float64{v, v, back + 1}, P95: []float64{v, v, back + 2},
		})
		par.Rows = append(par.Rows, []float64{v, back, v, back, v, 1, v, v})
		par.Failing = append(par.Failing, i%3 == 0)
	}
	out := []Figure{
		Heatmap{Caption: c, Corner: name(0), Rows: rows, Columns: columns, Values: grid, Marks: marks, Summary: name(4), Totals: values},
		Heatmap{Caption: c, Rows: rows, Columns: columns, Values: grid, HighIsBetter: true},
		Bars{Caption: c, Items: bars},
		Tornado{Caption: c, Base: 1, Swings: swings},
		Tornado{Caption: c, Base: math.NaN(), Swings: swings},
		fans,
		Likelihood{Caption: c, Events: events, Said: name(1)},
		Dumbbell{Caption: c, From: name(1), To: name(2), Pairs: pairs},
		Boxes{Caption: c, Conditions: boxes},
		Scatter{Caption: c, XName: name(1), YName: name(2), Points: dots, LowX: true},
		par,
		Slope{Caption: c, From: name(1), To: name(2), Pairs: pairs, Strong: []bool{true}},
		Impacts{Caption: c, Groups: groups, Values: impacts},
		Claims{Caption: c, Roots: claims},
		Timeline{Caption: c, Moments: moments, For: name(1), Against: name(2)},
	}
	one := fans
	if len(fans.Series) > 0 {
		one.Series = fans.Series[:1]
	}
	return append(out, one)
}

// TestTidy lays out every kind with labels and values that are hard on it: no text
// may leave the picture or meet another, no shape may leave it.
func TestTidy(t *testing.T) {
	for _, f := range Examples() {
		t.Run(f.Words().ID, func(t *testing.T) { tidy(t, compose(f)) })
	}
	for _, labels := range []struct {
		name string
		of   func(int) string
	}{
		{"short", func(i int) string { return string(rune('A' + i%26)) }},
		{"empty", func(int) string { return "" }},
		{"korean", func(int) string { return korean }},
		{"unbent", func(int) string { return unbent }},
		{"control", func(int) string { return "a\x00b\tc\nd" }},
	} {
		for _, v := range series() {
			for _, f := range stressed(v.values, labels.of) {
				t.Run(strings.Join([]string{labels.name, v.name, kind(f)}, "/"), func(t *testing.T) { tidy(t, compose(f)) })
			}
		}
	}
}

func kind(f Figure) string {
	return strings.TrimPrefix(strings.TrimPrefix(typeName(f), "chart."), "*")
}
