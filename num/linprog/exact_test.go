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
	if testing.Short() {
		t.Skip("some seconds")
	}
	p = large(r, 400, 100)
	if s := p.exact(p.standard()); s != nil {
		t.Logf("400 x 100 solved in rationals: %d pivots", s.Pivots)
	}
}
