package discovery

import (
	"math"
	"slices"
	"testing"
)

// TestStopByHand: coverage 1, 0.9, 0.5, 0.4 and density 0.1, 0.5, 0.6, 0.8 scale to
// sums of 1, 0.8333+0.5714, 0.1667+0.7143 and 1.
func TestStopByHand(t *testing.T) {
	box := func(coverage, density float64, p ...float64) Box {
		b := Box{Coverage: coverage, Density: density}
		for _, q := range p {
			b.Region = append(b.Region, Limit{LogQuasiP: math.Log(q)})
		}
		return b
	}
	tr := &Trajectory{Boxes: []Box{box(1, 0.1), box(0.9, 0.5, 0.2), box(0.5, 0.6, 0.001, 0.049), box(0.4, 0.8, 0.001, 0.051)}}
	if tr.Knee() != 1 {
		t.Errorf("knee %d", tr.Knee())
	}
	for p, want := range map[float64]int{0.05: 2, 0.06: 3, 0.01: 0, 0: 0} {
		if got := tr.Significant(p); got != want {
			t.Errorf("significant at %v: %d, want %d", p, got, want)
		}
	}
	if p := tr.Boxes[2].Region[1].QuasiP(); tr.Significant(p) != 2 {
		t.Error("a quasi-p of just the bound does not pass")
	}
	// Sums of 1 at both ends and in between: the first.
	if level := (&Trajectory{Boxes: []Box{box(1, 0), box(0.5, 0.5), box(0, 1)}}); level.Knee() != 0 {
		t.Errorf("knee %d of a straight line", level.Knee())
	}
	if one := (&Trajectory{Boxes: tr.Boxes[:1]}); one.Knee() != 0 || one.Significant(0.05) != 0 {
		t.Error("one box alone")
	}
}

// TestStopsAtTheTruth: past the region that is truly there Prim goes on to limit columns
// that say nothing; both proposals stop before, at exactly the columns of the truth and
// with limits within 0.04 of it.
func TestStopsAtTheTruth(t *testing.T) {
	tb, y := synthetic(t, 100_000)
	tr, err := Prim(tb, y, Settings{})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(tr.Last().Restricted()); n < 6 {
		t.Errorf("the last box restricts %d columns only", n)
	}
	for _, at := range []int{tr.Knee(), tr.Significant(0.05)} {
		b := tr.Boxes[at]
		if !slices.Equal(b.Restricted(), []int{0, 1, 2}) || len(b.Region) != 3 {
			t.Fatalf("box %d: %+v", at, b)
		}
		for i, truth := range []float64{0.6, 0.5, 0.3} {
			if math.Abs(b.Region[i].Value-truth) > 0.04 {
				t.Errorf("box %d: limit %v, in truth %v", at, b.Region[i].Value, truth)
			}
		}
	}
}
