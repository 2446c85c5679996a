package regress

import (
	"errors"
	"fmt"
	"math"

	"hedge/num"
)

// ErrCombination is what is wrapped when a column is a combination of those before it,
// ErrRough when a few rows lie so far outside that no fit was found.
var (
	ErrCombination = errors.New("a combination of the columns before it")
	ErrRough       = errors.New("a few rows lie so far outside that each decides a coefficient; leave them out, or take logarithms of the column")
)

// ErrSeparated is what Logistic says when there is no most likely fit.
var ErrSeparated = errors.New("the target is separated: a combination of the columns parts true from false rows, so that ever larger coefficients are ever more likely; use Firth's regression, or fewer columns")

const (
	// most is how many steps are taken at most: a dozen do but for Firth's where one
	// row far outside has nearly all the leverage. halvings is how often a step that
	// makes things worse is halved.
	most     = 2000
	halvings = 30
	// still is below which change of every row's predictor (of about 1 or larger, as a
	// share of it) the fit stands.
	still = 1e-10
	// near is below which such change a step is not asked whether it makes things
	// worse: what it changes may be lost in the last digits of a sum.
	near = 1e-3
	// apart is how far a step may move a row towards the wrong side, as a share of
	// how far it moves one towards the right side, to be a direction that separates.
	apart = 1e-7
)

// Logistic is the most likely fit of yes[row] by x[column][row]. Without columns it
// is the share of yes. It returns ErrSeparated if there is none, and an error for
// what is not finite, a column that does not vary or is a combination of those
// before it, and a target that does not vary.
func Logistic(x [][]float64, yes []bool) (*Fit, error) { return fit(x, yes, false) }

// Firth is the fit of yes[row] by x[column][row] of the highest likelihood
// penalised by Jeffreys' prior. Its errors are those of Logistic, but for
// ErrSeparated.
func Firth(x [][]float64, yes []bool) (*Fit, error) { return fit(x, yes, true) }

func fit(x [][]float64, yes []bool, firth bool) (*Fit, error) {
	d, err := newDesign(x, yes)
	if err != nil {
		return nil, err
	}
	s := newSearch(d, firth)
	s.move(make([]float64, d.k))
	return s.climb()
}

// search is Newton's method at work, with what belongs to the coefficients at hand.
type search struct {
	d         *design
	firth     bool
	b         []float64
	eta       []float64 // linear predictors
	p, q      []float64 // chances of yes and of no
	weight    []float64 // p q
	info      *information
	counted   *information
	logLik    float64
	objective float64 // logLik, for Firth with half the log determinant

	score, step, next []float64
	change            []float64 // of the predictors by the step; scratch before
}

func newSearch(d *design, firth bool) *search {
	k := func() []float64 { return make([]float64, d.k) }
	n := func() []float64 { return make([]float64, d.n) }
	return &search{
		d: d, firth: firth, b: k(), eta: n(), p: n(), q: n(), weight: n(), info: newInformation(d.k), counted: newInformation(d.k),
		score: k(), step: k(), next: k(), change: n(),
	}
}

// move goes to coefficients b, and is false where the information is singular.
func (s *search) move(b []float64) bool {
	copy(s.b, b)
	s.d.predict(s.eta, s.b)
	of := s.change
	for i, e := range s.eta {
		t := num.Exp(-math.Abs(e))
		p, q := 1/(1+t), t/(1+t)
		if e < 0 {
			p, q = q, p
		}
		s.p[i], s.q[i], s.weight[i] = p, q, float64(p*q)
		if !s.d.yes[i] {
			e = -e
		}
		of[i] = min(e, 0) - num.Log(1+t)
	}
	s.logLik = num.Sum(of)
	s.objective = s.logLik
	if !s.info.factor(s.d, s.weight) {
		return false
	}
	if s.firth {
		s.objective += float64(0.5 * s.info.logDeterminant())
	}
	return true
}

// newton puts into step where Newton's method goes from here.
func (s *search) newton() {
	clear(s.score)
	for i, p := range s.p {
		q, r := s.q[i], -p
		if s.d.yes[i] {
			r = q
		}
		x := s.d.row(i)
		if s.firth {
			h := s.info.leverage(x, s.weight[i])
			r = math.FMA(h, float64(0.5*(q-p)), r)
			s.change[i] = float64(s.weight[i] * (1 + h))
		}
		for j, v := range x {
			s.score[j] = math.FMA(r, v, s.score[j])
		}
	}
	info := s.info
	if s.firth {
		// Firth's fit is the most likely one when each row counts, besides as what
		// it is, as half its leverage of a yes and as much of a no (Heinze and
		// Schemper 2002): this is the information of such rows.
		info = s.counted
		if !info.factor(s.d, s.change) {
			info = s.info
		}
	}
	info.solve(s.step, s.score)
}

// climb goes from step to step until nothing changes any more.
func (s *search) climb() (*Fit, error) {
	for steps := 1; steps <= most; steps++ {
		s.newton()
		s.d.predict(s.change, s.step)
		if !s.firth && s.separates() {
			return nil, ErrSeparated
		}
		if s.stands(still) {
			return newFit(s.d, s.b, s.info, s.logLik, steps), nil
		}
		if !s.advance() {
			break
		}
	}
	return nil, fmt.Errorf("no fit in %d steps: %w", most, ErrRough)
}

// advance takes the step, or as much of it as does not make things worse. It is
// false where that cannot be told any more.
func (s *search) advance() bool {
	from, old, sure := append([]float64(nil), s.b...), s.objective, s.stands(near)
	share := 1.0
	for range halvings {
		for j, v := range from {
			s.next[j] = math.FMA(share, s.step[j], v)
		}
		if s.move(s.next) && (sure || s.objective >= old) {
			return true
		}
		share = float64(share * 0.5)
	}
	return false
}

// stands tells whether the step changes every predictor, as a share of it where it
// is larger than 1, by no more than this.
func (s *search) stands(by float64) bool {
	for i, c := range s.change {
		if !(math.Abs(c) <= float64(by*max(1, math.Abs(s.eta[i])))) {
			return false
		}
	}
	return true
}

// separates tells whether the step moves every row to its right side, or leaves it
// where it is.
func (s *search) separates() bool {
	right, wrong := 0.0, 0.0
	for i, c := range s.change {
		if !s.d.yes[i] {
			c = -c
		}
		right, wrong = max(right, c), max(wrong, -c)
	}
	return right > 0.1 && wrong <= float64(apart*right)
}
