package belief

import (
	"errors"
	"fmt"
	"math"

	"hedge/num/linprog"
)

// Conditioned is what can be said given an event or a piece of evidence.
type Conditioned struct {
	// Low and High are the range over all distributions of the set that give the
	// condition a positive probability (Walley's regular extension, 1991, appendix
	// J). NaN if there is none.
	Low, High float64
	// LowAt and HighAt are distributions over the worlds, after the condition or the
	// evidence, that attain Low and High; nil if there is none.
	LowAt, HighAt []float64
	// NaturalLow and NaturalHigh are Walley's natural extension (1991, section 6.4,
	// the generalised Bayes rule): the same range if the lower probability of the
	// condition is positive; otherwise nothing is learnt and they are the least and
	// the greatest value that the condition leaves possible.
	NaturalLow, NaturalHigh float64
	// GivenLow and GivenHigh are the lower and upper probability of the condition,
	// for evidence relative to its largest likelihood.
	GivenLow, GivenHigh float64
}

// Vacuous says that the lower probability of the condition is 0 (up to Zero), so
// that the natural extension says nothing.
func (c Conditioned) Vacuous() bool { return c.GivenLow <= Zero }

// Defined says that some distribution of the set gives the condition a positive
// probability.
func (c Conditioned) Defined() bool { return c.GivenHigh > Zero }

// Conditional is the lower and upper probability of event given another event.
func (s *Set) Conditional(event, given []bool) (Conditioned, error) {
	if err := s.event(event); err != nil {
		return Conditioned{}, err
	}
	return s.ConditionalExpectation(indicator(event), given)
}

// ConditionalExpectation is the lower and upper expectation of f given an event.
func (s *Set) ConditionalExpectation(f []float64, given []bool) (Conditioned, error) {
	if err := s.event(given); err != nil {
		return Conditioned{}, err
	}
	some := false
	for _, is := range given {
		some = some || is
	}
	if !some {
		return Conditioned{}, errors.New("belief: the condition holds in no world")
	}
	l := indicator(given)
	return s.revise(f, Likelihood{Low: l, High: l})
}

// share is a part of a world with one likelihood: its mass counts den towards
// the condition and num towards condition and function together.
type share struct {
	world    int
	atom     int
	num, den float64
}

// revise is the generalised Bayes rule for likelihoods in intervals, with all
// likelihoods between 0 and 1.
//
// The masses z[w] = L[w] p[w] that evidence with L[w] in [lo, hi] can leave are
// those of splitting world w in two parts with likelihoods lo and hi and moving
// mass between them, for z[w] runs over [lo p[w], hi p[w]] either way. So
// interval likelihoods are point likelihoods over split worlds.
func (s *Set) revise(f []float64, l Likelihood) (Conditioned, error) {
	if err := s.function(f); err != nil {
		return Conditioned{}, err
	}
	if !s.possible {
		return Conditioned{}, ErrSureLoss
	}
	var c Conditioned
	var err error
	if c.GivenLow, _, err = s.least(l.Low); err != nil {
		return c, err
	}
	if c.GivenHigh, _, err = s.least(negative(l.High)); err != nil {
		return c, err
	}
	c.GivenLow, c.GivenHigh = max(0, c.GivenLow), -c.GivenHigh+0
	c.NaturalLow, c.NaturalHigh = math.Inf(1), math.Inf(-1)
	for w, v := range f {
		if l.High[w] > 0 {
			c.NaturalLow, c.NaturalHigh = min(c.NaturalLow, v), max(c.NaturalHigh, v)
		}
	}
	c.Low, c.High = math.NaN(), math.NaN()
	if !c.Defined() {
		return c, nil
	}
	if c.Low, c.LowAt, err = s.leastRatio(f, l); err != nil {
		return c, err
	}
	if c.High, c.HighAt, err = s.leastRatio(negative(f), l); err != nil {
		return c, err
	}
	// A ratio is a mean of values of f: pull back what rounding put outside.
	c.Low = min(max(c.Low, c.NaturalLow), c.NaturalHigh)
	c.High = min(max(-c.High, c.NaturalLow), c.NaturalHigh)
	if !c.Vacuous() {
		c.NaturalLow, c.NaturalHigh = c.Low, c.High
	}
	return c, nil
}

// leastRatio is the least E(f L) / E(L) over the distributions of the set with
// E(L) > 0 and the likelihoods L allowed, by one linear programme in masses
// scaled so that E(L) = 1 (A. Charnes and W. W. Cooper, "Programming with linear
// fractional functionals", Naval Research Logistics Quarterly 9 (1962) 181-186).
// The scale drops out; see scaled. The distribution that attains it comes with it.
func (s *Set) leastRatio(f []float64, l Likelihood) (float64, []float64, error) {
	var shares []share
	seen := map[[2]float64]int{} // atom and likelihood -> the share of least f
	put := func(world int, num, den float64) {
		key := [2]float64{float64(s.atom[world]), den}
		k, ok := seen[key]
		switch {
		case !ok:
			seen[key] = len(shares)
			shares = append(shares, share{world, s.atom[world], num, den})
		case num < shares[k].num:
			shares[k].world, shares[k].num = world, num
		}
	}
	for w := range s.atom {
		put(w, float64(f[w]*l.Low[w]), l.Low[w])
		put(w, float64(f[w]*l.High[w]), l.High[w])
	}
	n := len(shares)
	p := linprog.Problem{Cost: make([]float64, n)}
	sum := linprog.Row{A: make([]float64, n), Sense: linprog.Equal, B: 1}
	for k, q := range shares {
		p.Cost[k], sum.A[k] = q.num, q.den
	}
	p.Rows = append(p.Rows, sum)
	p.Rows = append(p.Rows, s.scaled(n, func(k int) int { return shares[k].atom }, 0)...)
	sol, err := solve(&p)
	if err != nil {
		return 0, nil, err
	}
	at := make([]float64, s.worlds)
	for k, q := range shares {
		at[q.world] += float64(max(0, sol.X[k]) * q.den)
	}
	return sol.Value, at, nil
}

// scaled are the judgements' rows over n masses of any sum, each of an atom, with
// room for further variables: a row g.p >= b of the set becomes (g - b).q >= 0.
func (s *Set) scaled(n int, atom func(k int) int, further int) []linprog.Row {
	var rows []linprog.Row
	for _, e := range s.ends {
		row := linprog.Row{A: make([]float64, n+further), Sense: linprog.AtLeast}
		for k := range n {
			row.A[k] = e.g[atom(k)] - e.b
		}
		rows = append(rows, row)
	}
	return rows
}

// Likelihood is, world by world and up to one common factor, how likely the
// evidence is there: between Low and High, at Low = High exactly so. The
// likelihood of one world may be anywhere in its interval whatever those of the
// others are.
type Likelihood struct {
	Low, High []float64 // at least 0
}

// Point is the likelihood known exactly up to a factor.
func Point(l []float64) Likelihood { return Likelihood{Low: l, High: l} }

// And is the likelihood of two observations that are independent in every
// world: likelihoods multiply, and so do the ends of their intervals, for both
// are at least 0.
func (l Likelihood) And(m Likelihood) (Likelihood, error) {
	n := len(l.Low)
	if len(l.High) != n || len(m.Low) != n || len(m.High) != n {
		return Likelihood{}, errors.New("belief: the likelihoods speak of different numbers of worlds")
	}
	out := Likelihood{Low: make([]float64, n), High: make([]float64, n)}
	for w := range n {
		out.Low[w], out.High[w] = float64(l.Low[w]*m.Low[w]), float64(l.High[w]*m.High[w])
	}
	return out, nil
}

// Posterior is a credal set after evidence. It keeps the set and the likelihood
// and answers each question by its own programme, for the set of posteriors need
// not be a polytope of few rows.
type Posterior struct {
	set        *Set
	likelihood Likelihood
}

// Update takes in evidence by the generalised Bayes rule (Walley 1991, section
// 6.4), also for several observations by Likelihood.And.
func (s *Set) Update(l Likelihood) (*Posterior, error) {
	if len(l.Low) != s.worlds || len(l.High) != s.worlds {
		return nil, fmt.Errorf("belief: a likelihood of %d and %d ends for %d worlds", len(l.Low), len(l.High), s.worlds)
	}
	largest := 0.0
	for w, lo := range l.Low {
		if !(lo >= 0 && lo <= l.High[w]) || math.IsInf(l.High[w], 1) {
			return nil, fmt.Errorf("belief: world %d has likelihood %v to %v: at least 0, and the lower end first", w, lo, l.High[w])
		}
		largest = max(largest, l.High[w])
	}
	if largest == 0 {
		return nil, errors.New("belief: the evidence is impossible in every world")
	}
	scaled := Likelihood{Low: make([]float64, s.worlds), High: make([]float64, s.worlds)}
	for w := range s.worlds {
		scaled.Low[w], scaled.High[w] = l.Low[w]/largest, l.High[w]/largest
	}
	return &Posterior{s, scaled}, nil
}

// Probability is the lower and upper posterior probability of an event.
func (p *Posterior) Probability(event []bool) (Conditioned, error) {
	if err := p.set.event(event); err != nil {
		return Conditioned{}, err
	}
	return p.set.revise(indicator(event), p.likelihood)
}

// Expectation is the lower and upper posterior expectation of a function.
func (p *Posterior) Expectation(f []float64) (Conditioned, error) {
	return p.set.revise(f, p.likelihood)
}
