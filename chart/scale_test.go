package chart

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestDodge: labels keep their order, do not overlap, lie within the room where they
// fit, and stay where they want to be when nothing is in the way.
func TestDodge(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 30).Draw(t, "n")
		at, heights := make([]float64, n), make([]float64, n)
		sum := 0.0
		for i := range n {
			at[i] = rapid.Float64Range(0, 300).Draw(t, "at")
			heights[i] = rapid.Float64Range(1, 40).Draw(t, "height")
			sum += heights[i]
		}
		hi := max(300, sum)
		out := dodge(at, heights, 0, hi)
		order := rank(at)
		for k, i := range order {
			if out[i]-heights[i]/2 < -1e-6 || out[i]+heights[i]/2 > hi+1e-6 {
				t.Fatalf("label %d from %v to %v of %v", i, out[i]-heights[i]/2, out[i]+heights[i]/2, hi)
			}
			if k > 0 {
				j := order[k-1]
				if out[j]+heights[j]/2 > out[i]-heights[i]/2+1e-6 {
					t.Fatalf("labels %d and %d overlap", j, i)
				}
			}
		}
		free := func(i int) bool {
			return at[i]-heights[i]/2 >= 0 && at[i]+heights[i]/2 <= hi
		}
		alone := n > 0
		for k, i := range order {
			alone = alone && free(i) && (k == 0 || at[order[k-1]]+heights[order[k-1]]/2 <= at[i]-heights[i]/2)
		}
		for i := range n {
			if alone && math.Abs(out[i]-at[i]) > 1e-9 {
				t.Fatalf("label %d moved from %v to %v without need", i, at[i], out[i])
			}
		}
	})
}

// TestDodgeShares: two labels that want one place give way by half each, so that the
// sum of squared moves is least.
func TestDodgeShares(t *testing.T) {
	if got := dodge([]float64{100, 100}, []float64{20, 10}, 0, 300); !slices.Equal(got, []float64{92.5, 107.5}) {
		t.Errorf("%v", got)
	}
	if got := dodge([]float64{3, 100}, []float64{20, 10}, 0, 300); !slices.Equal(got, []float64{10, 100}) {
		t.Errorf("%v", got)
	}
}

// TestNiceScale: the ticks hold the data between them, rise, and read differently.
func TestNiceScale(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.Float64().Draw(t, "a")
		b := rapid.Float64().Draw(t, "b")
		if !finite(a) || !finite(b) {
			t.Skip()
		}
		lo, hi := min(a, b), max(a, b)
		f := rapid.SampledFrom([]Format{nil, Percent, Fixed(0, ""), Fixed(2, " bn")}).Draw(t, "format")
		s, ticks := niceScale(lo, hi, 6, f)
		if s.lo > lo || s.hi < hi || len(ticks) < 2 || !slices.IsSorted(ticks) {
			t.Fatalf("%v to %v: %v, ticks %v", lo, hi, s, ticks)
		}
		for _, v := range []float64{lo, hi, lo/2 + hi/2, math.Inf(1), math.Inf(-1)} {
			if x := s.share(v); !(x >= 0 && x <= 1) {
				t.Fatalf("share %v of %v", x, v)
			}
		}
	})
	_, ticks := niceScale(0, 41, 6, nil)
	if !slices.Equal(ticks, []float64{0, 10, 20, 30, 40, 50}) {
		t.Errorf("ticks %v", ticks)
	}
	_, ticks = niceScale(0, 23, 6, nil)
	if !slices.Equal(ticks, []float64{0, 5, 10, 15, 20, 25}) {
		t.Errorf("ticks %v", ticks)
	}
	// Whole percentages cannot tell 0.1% apart: fewer ticks.
	if _, ticks := niceScale(0.1, 0.104, 6, Fixed(2, "")); len(ticks) != 2 {
		t.Errorf("ticks %v", ticks)
	}
}

// TestWrap: no line is wider than the limit unless it is one character; nothing but
// spaces is lost.
func TestWrap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.SampledFrom([]rune("ab W한국어 .–·"))).Draw(t, "s")
		limit := rapid.Float64Range(5, 300).Draw(t, "limit")
		lines := wrap(s, textSize, true, limit)
		for _, l := range lines {
			if width(l, textSize, true) > limit && len([]rune(l)) > 1 {
				t.Fatalf("%q is %v wide of %v", l, width(l, textSize, true), limit)
			}
		}
		squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if squeeze(strings.Join(lines, "")) != squeeze(s) {
			t.Fatalf("%q became %q", s, lines)
		}
		c := clip(s, textSize, false, limit)
		if limit > 30 && width(c, textSize, false) > limit {
			t.Fatalf("%q clipped to %q", s, c)
		}
	})
}

// TestFront: the front is exactly the points that none beats, by brute force over
// the definition in the two directions.
func TestFront(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Scatter{LowX: rapid.Bool().Draw(t, "low x"), LowY: rapid.Bool().Draw(t, "low y")}
		for range rapid.IntRange(0, 20).Draw(t, "n") {
			c.Points = append(c.Points, Dot{X: float64(rapid.IntRange(0, 6).Draw(t, "x")), Y: float64(rapid.IntRange(0, 6).Draw(t, "y"))})
		}
		good := func(d Dot) (float64, float64) {
			x, y := d.X, d.Y
			if c.LowX {
				x = -x
			}
			if c.LowY {
				y = -y
			}
			return x, y
		}
		front := c.Front()
		for i, p := range c.Points {
			px, py := good(p)
			beaten := false
			for _, q := range c.Points {
				qx, qy := good(q)
				beaten = beaten || qx >= px && qy >= py && (qx > px || qy > py)
			}
			if slices.Contains(front, i) == beaten {
				t.Fatalf("point %d %v: beaten %v, front %v of %v", i, p, beaten, front, c.Points)
			}
		}
	})
}
