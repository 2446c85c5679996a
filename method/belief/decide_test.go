package belief

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// coin is the example of M. C. M. Troffaes, "Decision making under uncertainty
// using imprecise probabilities", Int. J. Approximate Reasoning 45 (2007) 17-29: a
// coin with P(heads) between 0.28 and 0.70 and six gambles on (heads, tails).
// Expectations under p: 4p, 4-4p, 2+p, 3-2.5p, 2.35, 4.4p-0.3.
var coin = [][]float64{{4, 0}, {0, 4}, {3, 2}, {0.5, 3}, {2.35, 2.35}, {4.1, -0.3}}

func coinSet(t *testing.T) *Set {
	t.Helper()
	s, err := New(2, []Judgement{Between(1, at(2, 1), 0.28, 0.70)})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestTroffaes: the paper's table (numbering from 0): maximin d4, maximax d1,
// interval dominance leaves all but d3, maximality 0 1 2 4, E-admissibility 0 1 2.
// The rest by hand from the lines above.
func TestTroffaes(t *testing.T) {
	d, err := coinSet(t).Decide(coin)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name      string
		got, want []int
	}{
		{"maximin", d.Maximin, []int{4}},
		{"maximax", d.Maximax, []int{1}},
		{"undominated", d.Undominated, []int{0, 1, 2, 4, 5}},
		{"maximal", d.Maximal, []int{0, 1, 2, 4}},
		{"admissible", d.Admissible, []int{0, 1, 2}},
		{"minimax regret", d.MinimaxRegret, []int{4}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, c.got, c.want)
		}
	}
	if d.Beaten[5] != 0 || d.Beaten[0] != -1 {
		t.Errorf("beaten by %v: d0 beats d5 by 0.3 - 0.4p > 0", d.Beaten)
	}
	// Upper ends 2.8, 2.88, 2.7, 2.35 and lower 1.12, 1.2, 2.28, 2.35: d1 = d2 at
	// 0.18/1.26 = 1/7, d2 = d4 at 0.35/0.42 = 5/6.
	want := []Stretch{{0, 1.0 / 7, []int{1}}, {1.0 / 7, 5.0 / 6, []int{2}}, {5.0 / 6, 1, []int{4}}}
	if len(d.Hurwicz) != 3 {
		t.Fatalf("Hurwicz %+v, want %+v", d.Hurwicz, want)
	}
	for k, w := range want {
		if g := d.Hurwicz[k]; !near(g.From, w.From, 1e-12) || !near(g.To, w.To, 1e-12) || !slices.Equal(g.Best, w.Best) {
			t.Errorf("Hurwicz %+v, want %+v", g, w)
		}
	}
	// Regrets on (heads, tails): (0.1, 4), (4.1, 0), (1.1, 2), (3.6, 1), (1.75, 1.65),
	// (0, 4.3); the worst p is 0.28 or 0.70.
	for a, w := range []float64{2.908, 2.87, 1.748, 2.82, 1.72, 3.096} {
		if !near(d.Regret[a], w, 1e-12) || !near(inner(d.RegretAt[a], Regrets(coin)[a]), w, 1e-12) {
			t.Errorf("regret of %d: %v, want %v", a, d.Regret[a], w)
		}
	}
	// EVPI(p) = 4 + 0.1p - max E: at 0.28 4.028 - 2.88, at 0.4 (d1 = d2) 4.04 - 2.4.
	// The mixture with flat regret between (4.1, 0) and (1.1, 2): 0.18 d1 + 0.82 d2.
	i := d.Perfect
	if !near(i.Low, 1.148, 1e-9) || !near(i.High, 1.64, 1e-9) || !near(i.HighAt[0], 0.4, 1e-9) || !near(i.LowAt[0], 0.28, 1e-9) {
		t.Errorf("perfect information %+v, want 1.148 to 1.64", i)
	}
	if !near(i.Mixture[1], 0.18, 1e-9) || !near(i.Mixture[2], 0.82, 1e-9) || !near(total(i.Mixture), 1, 1e-9) {
		t.Errorf("mixture %v, want 0.18 d1 + 0.82 d2", i.Mixture)
	}
}

func subset(a, b []int) bool {
	for _, x := range a {
		if !slices.Contains(b, x) {
			return false
		}
	}
	return true
}

// TestRulesNest over 300 random sets and tables of few values, so with many ties
// (seed 6): E-admissible within maximal within undominated; maximin and minimax
// regret choices are among the maximal, at least one each; every maximal action is beaten
// by none; BestAt is in the set and makes its action best; the value of perfect
// information agrees with a search over drawn distributions; with one action all
// regret is 0.
func TestRulesNest(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 2))
	strict := [2]int{}
	for k := range 300 {
		worlds := 2 + r.IntN(6)
		s, err := New(worlds, drawSet(r, worlds, r.IntN(6), false))
		if err != nil || !s.possible {
			t.Fatalf("set %d: %v", k, err)
		}
		values := make([][]float64, 1+r.IntN(6))
		for a := range values {
			for range worlds {
				values[a] = append(values[a], float64(r.IntN(7)))
			}
		}
		d, err := s.Decide(values)
		if err != nil {
			t.Fatal(err)
		}
		if !subset(d.Admissible, d.Maximal) || !subset(d.Maximal, d.Undominated) || len(d.Admissible) == 0 {
			t.Fatalf("set %d: admissible %v, maximal %v, undominated %v", k, d.Admissible, d.Maximal, d.Undominated)
		}
		if len(d.Admissible) < len(d.Maximal) {
			strict[0]++
		}
		if len(d.Maximal) < len(d.Undominated) {
			strict[1]++
		}
		for a := range values { // asked of every action, not only of the maximal
			p, err := s.bestAt(values, a)
			if err != nil || (p != nil) != slices.Contains(d.Admissible, a) {
				t.Fatalf("set %d: action %d best at %v, admissible %v (%v)", k, a, p, d.Admissible, err)
			}
			for b := range values {
				if p != nil && inner(p, values[b]) > inner(p, values[a])+1e-7 {
					t.Fatalf("set %d: action %d is not best at %v", k, a, p)
				}
			}
			if p != nil && !s.holds(p, 1e-8) {
				t.Fatalf("set %d: %v is not in the set", k, p)
			}
		}
		regret := Regrets(values)
		evpi := func(p []float64) float64 {
			least := inner(p, regret[0])
			for _, g := range regret {
				least = min(least, inner(p, g))
			}
			return least
		}
		i := d.Perfect
		if !near(evpi(i.LowAt), i.Low, 1e-7) || !near(evpi(i.HighAt), i.High, 1e-7) {
			t.Fatalf("set %d: %+v is not attained", k, i)
		}
		sample, err := s.Sample(20, uint64(k))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range sample {
			if !s.holds(p, 1e-8) {
				t.Fatalf("set %d: drew %v outside of the set", k, p)
			}
			if v := evpi(p); v < i.Low-1e-7 || v > i.High+1e-7 {
				t.Fatalf("set %d: %v at %v, range %v to %v", k, v, p, i.Low, i.High)
			}
			best := 0
			for a := range values {
				if inner(p, values[a]) > inner(p, values[best])+1e-6 {
					best = a
				}
			}
			if !slices.Contains(d.Admissible, best) {
				t.Fatalf("set %d: %d is best at %v and not admissible %v", k, best, p, d.Admissible)
			}
		}
	}
	t.Logf("admissible fewer than maximal in %d, maximal fewer than undominated in %d of 300", strict[0], strict[1])
	if strict[0] < 5 || strict[1] < 30 {
		t.Error("the draw does not tell the rules apart")
	}
}

// holds says whether p satisfies all judgements.
func (s *Set) holds(p []float64, tolerance float64) bool {
	if !near(total(p), 1, tolerance) {
		return false
	}
	for _, m := range p {
		if m < 0 {
			return false
		}
	}
	for i := range s.judgements {
		for _, e := range s.judgements[i].ends(i, true) {
			if inner(e.g, p) < e.b-tolerance {
				return false
			}
		}
	}
	return true
}

// TestHurwiczAgainstAGrid: on 400 tables of lines (seed 7) the stretches cover the
// axis and name the best at 101 points.
func TestHurwiczAgainstAGrid(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 2))
	for k := range 400 {
		n := 1 + r.IntN(8)
		low, high := make([]float64, n), make([]float64, n)
		for a := range low {
			low[a] = float64(r.IntN(10))
			high[a] = low[a] + float64(r.IntN(10))
		}
		if k%2 == 1 { // all lines through one point
			x, y := r.Float64(), 5.0
			for a := range low {
				s := -r.Float64() * 3
				low[a], high[a] = y+s*(1-x), y-s*x
			}
		}
		out := hurwicz(low, high, 1e-12)
		end := 0.0
		for _, h := range out {
			if h.From != end || h.To <= h.From {
				t.Fatalf("%+v leaves a gap", out)
			}
			end = h.To
		}
		if end != 1 {
			t.Fatalf("%+v ends before 1", out)
		}
		for k := range 101 {
			x := float64(k) / 100
			best := -1.0
			for a := range low {
				best = max(best, x*low[a]+(1-x)*high[a])
			}
			for _, h := range out {
				for _, a := range h.Best {
					if v := x*low[a] + (1-x)*high[a]; x >= h.From && x <= h.To && !near(v, best, 1e-9) {
						t.Fatalf("at %v action %d has %v, the best is %v: %+v", x, a, v, best, out)
					}
				}
			}
		}
	}
}
