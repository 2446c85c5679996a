package belief

import (
	"errors"
	"fmt"
	"math"

	"hedge/num/linprog"
)

// Robustness is a point of an info-gap curve (Y. Ben-Haim, "Info-Gap Decision
// Theory", 2nd edition, 2006).
type Robustness struct {
	Level float64 // the expectation asked for
	// Widening is how far the ends of all judgements can move outward, times their
	// weights, while the lower expectation still reaches Level; +Inf if it always
	// does. For Opportunity: how far they must move until the upper expectation
	// reaches it; +Inf if it never does.
	Widening float64
	// Met says that Level is reached with the judgements as they are.
	Met bool
}

// Widened is the set after the ends of judgement i have moved outward by h x
// weights[i]; nil weights are ones, so that h is a probability.
func (s *Set) Widened(h float64, weights []float64) (*Set, error) {
	if err := s.weights(weights); err != nil {
		return nil, err
	}
	if !(h >= 0) {
		return nil, fmt.Errorf("belief: a widening by %v: at least 0 is needed", h)
	}
	js := make([]Judgement, len(s.judgements))
	for i, j := range s.judgements {
		js[i] = j.widen(float64(h * weight(weights, i)))
	}
	return New(s.worlds, js)
}

func weight(weights []float64, i int) float64 {
	if weights == nil {
		return 1
	}
	return weights[i]
}

func (s *Set) weights(weights []float64) error {
	if weights != nil && len(weights) != len(s.judgements) {
		return fmt.Errorf("belief: %d weights for %d judgements", len(weights), len(s.judgements))
	}
	for i, w := range weights {
		if !(w >= 0) || math.IsInf(w, 1) {
			return fmt.Errorf("belief: judgement %d has weight %v: at least 0 is needed", i, w)
		}
	}
	return nil
}

// Robust is the curve of robustness of a value per world: for each level, how
// wrong the judgements' ends may be before the lower expectation falls short.
func (s *Set) Robust(value, levels, weights []float64) ([]Robustness, error) {
	return s.curve(value, levels, weights, false)
}

// Opportunity is the mirror of Robust: how wrong the judgements' ends must be
// before the upper expectation reaches each level.
func (s *Set) Opportunity(value, levels, weights []float64) ([]Robustness, error) {
	return s.curve(value, levels, weights, true)
}

func (s *Set) curve(value, levels, weights []float64, windfall bool) ([]Robustness, error) {
	if err := s.weights(weights); err != nil {
		return nil, err
	}
	now, err := s.Expectation(value)
	if err != nil {
		return nil, err
	}
	near := float64(Zero * max(1, math.Abs(now.Low), math.Abs(now.High)))
	conditional := false
	for _, j := range s.judgements {
		conditional = conditional || j.Given != nil
	}
	out := make([]Robustness, len(levels))
	for k, level := range levels {
		r := Robustness{Level: level}
		var err error
		switch {
		case windfall && now.High >= level-near:
			r.Met = true
		case !windfall && now.Low < level-near:
		case conditional:
			r.Widening, err = s.bisect(value, level, weights, windfall)
			r.Met = !windfall
		default:
			r.Widening, err = s.leastWidening(value, level, weights, windfall)
			r.Met = !windfall
		}
		if err != nil {
			return nil, err
		}
		out[k] = r
	}
	return out, nil
}

// leastWidening is the least h for which some distribution of the widened set has
// an expectation of at most level (at least, for a windfall): without conditionals
// every row is linear in h, so it is one programme.
func (s *Set) leastWidening(value []float64, level float64, weights []float64, windfall bool) (float64, error) {
	if windfall {
		value, level = negative(value), -level
	}
	g, _ := s.lowest(value)
	cost := make([]float64, s.atoms+1)
	cost[s.atoms] = 1
	rows := s.rows(s.ends, 1)
	for k, e := range s.ends {
		rows[1+k].A[s.atoms] = weight(weights, e.judgement)
	}
	rows = append(rows, linprog.Row{A: append(g, 0), Sense: linprog.AtMost, B: level})
	sol, err := solve(&linprog.Problem{Cost: cost, Rows: rows})
	if errors.Is(err, ErrSureLoss) {
		return math.Inf(1), nil
	}
	if err != nil {
		return 0, err
	}
	return max(0, sol.Value), nil
}

// bisect finds the widening to 1e-9 where conditionals make it no linear
// programme: sets grow with h, so what a level needs is monotone.
func (s *Set) bisect(value []float64, level float64, weights []float64, windfall bool) (float64, error) {
	kept := func(h float64) (bool, error) {
		set, err := s.Widened(h, weights)
		if err != nil {
			return false, err
		}
		r, err := set.Expectation(value)
		if windfall {
			return r.High < level, err
		}
		return r.Low >= level, err
	}
	most := 0.0 // here every judgement with a weight allows everything
	for i, j := range s.judgements {
		if w := weight(weights, i); w > 0 {
			most = max(most, max(1, j.Times)/w)
		}
	}
	if ok, err := kept(most); err != nil || ok {
		return math.Inf(1), err
	}
	low, high := 0.0, most
	for high-low > float64(1e-9*max(1, most)) {
		h := low + (high-low)/2
		ok, err := kept(h)
		if err != nil {
			return 0, err
		}
		if ok {
			low = h
		} else {
			high = h
		}
	}
	return low, nil
}
