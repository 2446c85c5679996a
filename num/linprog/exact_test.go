package linprog

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestRationalsAtWork: the fallback copes with the typical programme, and gives
// up on the largest instead of running for minutes.
func TestRationalsAtWork(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 1))
	for range 20 {
		p, want := interval(r, 10)
		s := p.exact(p.standard())
		if s == nil || s.Status != Optimal || !s.Exact || math.Abs(s.Value-want) > 1e-12 || p.Check(s) != nil {
			t.Fatalf("%+v, want %v", s, want)
		}
	}
	p := large(r, 40, 20)
	if s := p.exact(p.standard()); s == nil || p.Check(s) != nil {
		t.Error("40 x 20 is too much for the rationals")
	}
	// Lower bounds that add up to a little more than 1: forgiven up to Tolerance.
	for last, want := range map[float64]Status{0.7 + 1e-10: Optimal, 0.7 + 1e-8: Infeasible} {
		p := &Problem{
			Cost: []float64{0, 0, 1}, Lower: []float64{0.1, 0.2, last}, Upper: []float64{1, 1, 1},
			Rows: []Row{{[]float64{1, 1, 1}, Equal, 1}},
		}
		if s := p.exact(p.standard()); s == nil || s.Status != want || p.Check(s) != nil {
			t.Errorf("%v: %+v, want %s", last, s, want)
		}
	}
	if testing.Short() {
		t.Skip("some seconds")
	}
	p = large(r, 400, 100)
	if s := p.exact(p.standard()); s != nil {
		t.Logf("400 x 100 solved in rationals: %d pivots", s.Pivots)
	}
}

// TestNothingUncheckedLeaves: an answer that fails its check is passed over, and
// if no other comes nothing is answered.
func TestNothingUncheckedLeaves(t *testing.T) {
	p := &Problem{Cost: []float64{1}, Rows: []Row{{[]float64{2}, AtLeast, 3}}}
	false1 := func() *Solution {
		s := p.standard().quick(20)
		s.X[0] += 1e-6
		return s
	}
	exact := func() *Solution { return p.exact(p.standard()) }
	if s := p.trusted(false1, exact); s.Status != Optimal || !s.Exact || s.Value != 1.5 || s.Dual[0] != 0.5 {
		t.Errorf("%+v", s)
	}
	if s := p.trusted(false1, func() *Solution { return nil }); s.Status != GaveUp || s.X != nil {
		t.Errorf("%+v", s)
	}
}
