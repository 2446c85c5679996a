package chart

import (
	"math"
	"testing"
)

// TestClass: a fifth of the way from the average to all or to none is needed for a
// colour, whatever the average; where all or none fail nothing is coloured.
func TestClass(t *testing.T) {
	for _, c := range []struct {
		share, base float64
		want        int
	}{
		{0.61, 0.5, 2},
		{0.59, 0.5, 1},
		{0.41, 0.5, 1},
		{0.39, 0.5, 0},
		{0.97, 0.95, 2},
		{0.95, 0.95, 1},
		{0.7, 0.95, 0},
		{0.005, 0.01, 0},
		{0.3, 0.01, 2},
		{1, 1, 1},
		{0, 0, 1},
	} {
		if got := class(c.share, c.base); got != c.want {
			t.Errorf("share %v of base %v: class %d, not %d", c.share, c.base, got, c.want)
		}
	}
}

// TestParallelFinds draws rows that fail exactly where the first axis is high: the
// stretches from its upper half are of the failing colour, those from the lower of
// the other, and an axis that does not matter keeps both medians together.
func TestParallelFinds(t *testing.T) {
	p := Parallel{Axes: []Axis{{Name: "matters"}, {Name: "does not"}}}
	for i := range 400 {
		v := float64(i%20) / 19
		p.Rows = append(p.Rows, []float64{v, float64(i/20) / 19})
		p.Failing = append(p.Failing, v > 0.5)
	}
	f, o := p.medians(0)
	if f < 0.7 || o > 0.3 {
		t.Errorf("medians %v and %v where the axis decides", f, o)
	}
	if f, o = p.medians(1); math.Abs(f-o) > 0.02 {
		t.Errorf("medians %v and %v where it does not", f, o)
	}
	s := compose(p)
	mid := 0.0
	for _, one := range s.shapes {
		if l, ok := one.(line); ok && l.x1 == l.x2 && l.edge == ink {
			mid = (l.y1 + l.y2) / 2
		}
	}
	seen := map[tone]int{}
	for _, one := range s.shapes {
		v, ok := one.(path)
		if !ok || v.opacity == 0 {
			continue
		}
		for i := 0; i < len(v.steps); i += 2 {
			seen[v.edge]++
			if y := v.steps[i].points[0].y; v.edge == rust && y > mid || v.edge == blue && y < mid {
				t.Errorf("a %s stretch from %v, the middle being %v", names[v.edge], y, mid)
			}
		}
	}
	if seen[rust] < 50 || seen[blue] < 50 {
		t.Errorf("stretches by colour: %v", seen)
	}
}
