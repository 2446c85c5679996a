package belief

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestTwoUrns, by hand. Urn A holds 70 % red, urn B 40 %; A was chosen with a
// probability between 0.4 and 0.6; a red ball comes. P(A | red) = 0.7p / (0.7p +
// 0.4(1-p)): 7/13 at 0.4, 21/29 at 0.6. If B holds between 30 and 50 % red: least at
// p = 0.4 and 50 %, 0.28/0.58 = 14/29, most at 0.6 and 30 %, 0.42/0.54 = 7/9.
// Two red balls, put back in between: 0.49p / (0.49p + 0.16(1-p)): 49/73 and 147/179.
func TestTwoUrns(t *testing.T) {
	s, err := New(2, []Judgement{Between(1, at(2, 1), 0.4, 0.6)})
	if err != nil {
		t.Fatal(err)
	}
	red := Point([]float64{0.7, 0.4})
	twice, err := red.And(red)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name      string
		l         Likelihood
		low, high float64
	}{
		{"known", red, 7.0 / 13, 21.0 / 29},
		{"up to scale", Point([]float64{7e6, 4e6}), 7.0 / 13, 21.0 / 29},
		{"interval", Likelihood{[]float64{0.7, 0.3}, []float64{0.7, 0.5}}, 14.0 / 29, 7.0 / 9},
		{"twice", twice, 49.0 / 73, 147.0 / 179},
		{"no news", Point([]float64{1, 1}), 0.4, 0.6},
	} {
		p, err := s.Update(c.l)
		if err != nil {
			t.Fatal(err)
		}
		got, err := p.Probability(at(2, 1))
		if err != nil || !near(got.Low, c.low, 1e-9) || !near(got.High, c.high, 1e-9) || got.Vacuous() {
			t.Errorf("%s: %+v, want %v to %v (%v)", c.name, got, c.low, c.high, err)
		}
	}
}

// TestEvidenceWithoutLowerProbability: evidence that only the first world can
// give, whose lower probability is 0: nothing is learnt by natural extension but
// that it is the first world; of a likelihood 1, 1/2, 0 on vacuous beliefs the
// regular extension is all of [0, 1].
func TestEvidenceWithoutLowerProbability(t *testing.T) {
	s, err := New(3, []Judgement{Between(1, at(3, 1), 0, 0.5), Between(2, at(3, 2), 0, 0)})
	if err != nil {
		t.Fatal(err)
	}
	p, _ := s.Update(Point([]float64{1, 0.5, 0}))
	got, err := p.Probability(at(3, 1))
	if err != nil || !got.Vacuous() || !got.Defined() || got.NaturalLow != 0 || got.NaturalHigh != 1 || got.Low != 1 || got.High != 1 {
		t.Errorf("%+v, %v: regular 1, natural 0 to 1", got, err)
	}
	if !near(got.GivenHigh, 0.5, 1e-12) {
		t.Errorf("upper probability of the evidence %v, want 0.5", got.GivenHigh)
	}
	c, err := s.Conditional(at(3, 1), at(3, 2))
	if err != nil || c.Defined() || !math.IsNaN(c.Low) || c.NaturalLow != 0 || c.NaturalHigh != 0 {
		t.Errorf("given the impossible: %+v, %v", c, err)
	}
	if _, err := s.Conditional(at(3, 1), at(3)); err == nil {
		t.Error("a condition without worlds is an error")
	}
	if _, err := s.Update(Point([]float64{0, 0, 0})); err == nil {
		t.Error("impossible evidence is an error")
	}
	if _, err := s.Update(Likelihood{[]float64{1, 1, 1}, []float64{1, 0.5, 1}}); err == nil {
		t.Error("likelihood ends the wrong way round are an error")
	}
}

// TestPosteriorBracketsDraws: 200 sets (seed 8) with interval likelihoods; posteriors
// of drawn members with drawn likelihoods lie within the range, and the generalised
// Bayes rule holds at its ends with the worst ends of the likelihoods: the lower
// expectation of min(lo (f-mu), hi (f-mu)) is 0, within 1e-7.
func TestPosteriorBracketsDraws(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 2))
	for k := range 200 {
		worlds := 2 + r.IntN(6)
		s, err := New(worlds, drawSet(r, worlds, r.IntN(6), false))
		if err != nil {
			t.Fatal(err)
		}
		l := Likelihood{make([]float64, worlds), make([]float64, worlds)}
		f := make([]float64, worlds)
		for w := range f {
			l.Low[w] = 0.1 + r.Float64()
			l.High[w] = l.Low[w] + r.Float64()*float64(r.IntN(2))
			f[w] = float64(r.IntN(5))
		}
		p, err := s.Update(l)
		if err != nil {
			t.Fatal(err)
		}
		c, err := p.Expectation(f)
		if err != nil || c.Vacuous() {
			t.Fatalf("%+v %v", c, err)
		}
		worst := func(f []float64, mu float64) float64 {
			g := make([]float64, worlds)
			for w := range g {
				g[w] = min(l.Low[w]*(f[w]-mu), l.High[w]*(f[w]-mu))
			}
			v, _, _ := s.least(g)
			return v
		}
		if !near(worst(f, c.Low), 0, 1e-7) || !near(worst(negative(f), -c.High), 0, 1e-7) {
			t.Fatalf("set %d: %+v breaks the generalised Bayes rule", k, c)
		}
		sample, err := s.Sample(10, uint64(k))
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range sample {
			num, den := 0.0, 0.0
			for w := range q {
				m := q[w] * (l.Low[w] + r.Float64()*(l.High[w]-l.Low[w]))
				num, den = num+m*f[w], den+m
			}
			if v := num / den; v < c.Low-1e-7 || v > c.High+1e-7 {
				t.Fatalf("set %d: a member's posterior %v is outside of %+v", k, v, c)
			}
		}
	}
}
