package belief

import (
	"math"
	"math/rand/v2"
	"testing"
)

// drawIntervals makes intervals around a distribution in multiples of 5 %, with
// many ties and points.
func drawIntervals(r *rand.Rand, n int) (low, high []float64) {
	left := 20
	for k := range n {
		p := 0
		if r.IntN(3) > 0 {
			p = r.IntN(left + 1)
		}
		if k == n-1 {
			p = left
		}
		left -= p
		low = append(low, math.Max(0, float64(p-r.IntN(4))/20))
		high = append(high, math.Min(1, float64(p+r.IntN(4))/20))
	}
	return low, high
}

// TestClosedFormsAreTheProgramme: probability, expectation and tightening of
// 1,000 interval partitions (seed 1) by closed form and by linear programme,
// within 1e-9.
func TestClosedFormsAreTheProgramme(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for k := range 1000 {
		cells := 1 + r.IntN(8)
		worlds := cells + r.IntN(5)
		low, high := drawIntervals(r, cells)
		of := make([]int, worlds) // cell of each world
		for w := range of {
			if of[w] = w; w >= cells {
				of[w] = r.IntN(cells)
			}
		}
		var js []Judgement
		for c := range cells {
			e := make([]bool, worlds)
			for w := range e {
				e[w] = of[w] == c
			}
			js = append(js, Between(c, e, low[c], high[c]))
		}
		s, err := New(worlds, js)
		if err != nil || !s.possible {
			t.Fatalf("set %d: %v", k, err)
		}
		if s.partition == nil {
			t.Fatalf("set %d: not seen as a partition", k)
		}
		f, e := make([]float64, worlds), make([]bool, worlds)
		for w := range f {
			f[w], e[w] = float64(r.IntN(7)-3), r.IntN(2) == 0
		}
		for _, g := range [][]float64{f, negative(f), indicator(e), negative(indicator(e))} {
			fast, p, _ := s.least(g)
			slow, q, err := s.leastByProgramme(g)
			if err != nil || !near(fast, slow, 1e-9) {
				t.Fatalf("set %d: %v by closed form, %v by programme (%v)", k, fast, slow, err)
			}
			for _, at := range [][]float64{p, q} {
				if !near(inner(at, g), fast, 1e-9) || !near(total(at), 1, 1e-9) {
					t.Fatalf("set %d: the distribution does not attain the value", k)
				}
			}
		}
		v := &Intervals{low, high}
		tight := v.Tighten()
		for c := range cells {
			one := make([]float64, worlds)
			for w := range one {
				if of[w] == c {
					one[w] = 1
				}
			}
			lo, _, _ := s.leastByProgramme(one)
			up, _, _ := s.leastByProgramme(negative(one))
			if !near(tight.Low[c], lo, 1e-9) || !near(tight.High[c], -up, 1e-9) {
				t.Fatalf("set %d, cell %d: tightened to %v..%v, by programme %v..%v", k, c, tight.Low[c], tight.High[c], lo, -up)
			}
			if coherent := near(lo, low[c], 1e-9) && near(-up, high[c], 1e-9); coherent != v.Coherent()[c] {
				t.Fatalf("set %d, cell %d: coherent %v", k, c, !coherent)
			}
		}
		cellEvent := make([]bool, cells)
		for c := range cellEvent {
			cellEvent[c] = r.IntN(2) == 0
		}
		lifted := make([]float64, worlds)
		for w := range lifted {
			if cellEvent[of[w]] {
				lifted[w] = 1
			}
		}
		a, b := v.Probability(cellEvent)
		lo, _, _ := s.leastByProgramme(lifted)
		up, _, _ := s.leastByProgramme(negative(lifted))
		if !near(a, lo, 1e-9) || !near(b, -up, 1e-9) {
			t.Fatalf("set %d: event %v..%v, by programme %v..%v", k, a, b, lo, -up)
		}
	}
}

// TestDecimalsThatDoNotAddUp: 0.1 + 0.2 + 0.7 exceeds 1 in binary and is no
// contradiction; 0.1 + 0.2 + 0.700001 is.
func TestDecimalsThatDoNotAddUp(t *testing.T) {
	for last, want := range map[float64]bool{0.7: true, 0.700001: false} {
		s, err := New(3, []Judgement{Between(1, at(3, 1), 0.1, 1), Between(2, at(3, 2), 0.2, 1), Between(3, at(3, 3), last, 1)})
		if err != nil || s.AvoidsSureLoss() != want {
			t.Errorf("%v: avoids sure loss %v, want %v (%v)", last, s.AvoidsSureLoss(), want, err)
		}
	}
}

// TestKindsOfJudgement, by hand: P(A | A or B) in [1/2, 3/4], P(C) >= 2 P(A or B).
// So P(A or B) <= 1/3, P(A) <= 1/4, P(B) <= 1/6, P(C) >= 2/3.
func TestKindsOfJudgement(t *testing.T) {
	ab := at(3, 1, 2)
	s, err := New(3, []Judgement{BetweenGiven(1, at(3, 1), ab, 0.5, 0.75), AtLeastTimes(2, at(3, 3), 2, ab)})
	if err != nil {
		t.Fatal(err)
	}
	for w, want := range [][2]float64{{0, 0.25}, {0, 1.0 / 6}, {2.0 / 3, 1}} {
		r, err := s.Probability(at(3, w+1))
		if err != nil || !near(r.Low, want[0], 1e-9) || !near(r.High, want[1], 1e-9) {
			t.Errorf("world %d: %v to %v, want %v (%v)", w, r.Low, r.High, want, err)
		}
	}
	c, err := s.Conditional(at(3, 1), ab)
	if err != nil || !near(c.Low, 0.5, 1e-9) || !near(c.High, 0.75, 1e-9) || !c.Vacuous() || c.NaturalLow != 0 || c.NaturalHigh != 1 {
		t.Errorf("given A or B, whose lower probability is 0: %+v, %v", c, err)
	}
	// 5 on A, 7 on B: 5 + 2 P(B | A or B).
	c, err = s.ConditionalExpectation([]float64{5, 7, 9}, ab)
	if err != nil || !near(c.Low, 5.5, 1e-9) || !near(c.High, 6, 1e-9) || c.NaturalLow != 5 || c.NaturalHigh != 7 {
		t.Errorf("given A or B: %+v, %v", c, err)
	}
}

// drawSet makes judgements of all kinds around a drawn distribution, so that
// they hold together, or, if loose, around nothing.
func drawSet(r *rand.Rand, worlds, n int, loose bool) []Judgement {
	p := make([]float64, worlds)
	for w := range p {
		if r.IntN(4) > 0 {
			p[w] = r.ExpFloat64()
		}
	}
	p[0]++
	sum := total(p)
	event := func() ([]bool, float64) {
		e, m := make([]bool, worlds), 0.0
		for w := range e {
			if e[w] = r.IntN(2) == 0; e[w] {
				m += p[w] / sum
			}
		}
		return e, m
	}
	around := func(x float64) (low, high float64) {
		if loose {
			x = r.Float64()
		}
		return math.Max(0, x-0.2*r.Float64()), math.Min(1, x+0.2*r.Float64())
	}
	var js []Judgement
	for k := range n {
		e, m := event()
		switch o, om := event(); r.IntN(4) {
		case 0:
			both, bm := make([]bool, worlds), 0.0
			for w := range both {
				if both[w] = e[w] && o[w]; both[w] {
					bm += p[w] / sum
				}
			}
			if om > 0 {
				low, high := around(bm / om)
				js = append(js, BetweenGiven(100+k, e, o, low, high))
			}
		case 1:
			if om > 0 {
				times := m / om * r.Float64()
				if loose {
					times = 2 * r.Float64()
				}
				j := AtLeastTimes(100+k, e, times, o)
				j.Slack = 0.1 * float64(r.IntN(2))
				js = append(js, j)
			}
		default:
			low, high := around(m)
			js = append(js, Between(100+k, e, low, high))
		}
	}
	return js
}

// TestConditionalIsTheRoot: where the lower probability of the condition is positive,
// the lower conditional expectation is the mu at which the lower expectation of
// 1_B (f - mu) is 0 (Walley 1991, section 6.4.1, the generalised Bayes rule), found
// by bisection; 300 sets, seed 3, within 1e-7.
func TestConditionalIsTheRoot(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 2))
	tried := 0
	for k := range 300 {
		worlds := 3 + r.IntN(6)
		s, err := New(worlds, drawSet(r, worlds, 1+r.IntN(6), false))
		if err != nil || !s.possible {
			t.Fatalf("set %d: %v", k, err)
		}
		f, given := make([]float64, worlds), make([]bool, worlds)
		given[0] = true
		for w := range f {
			f[w] = float64(r.IntN(9) - 4)
			given[w] = given[w] || r.IntN(2) == 0
		}
		c, err := s.ConditionalExpectation(f, given)
		if err != nil {
			t.Fatal(err)
		}
		if c.GivenLow < 1e-3 {
			continue
		}
		tried++
		low, high := -4.0, 4.0
		g := make([]float64, worlds)
		for high-low > 1e-9 {
			mu := (low + high) / 2
			for w := range g {
				if g[w] = 0; given[w] {
					g[w] = f[w] - mu
				}
			}
			if v, _, _ := s.least(g); v >= 0 {
				low = mu
			} else {
				high = mu
			}
		}
		if !near(low, c.Low, 1e-7) || c.NaturalLow != c.Low {
			t.Fatalf("set %d: %v by programme, %v by bisection", k, c.Low, low)
		}
	}
	if tried < 100 {
		t.Errorf("only %d sets had a condition of positive lower probability", tried)
	}
}
