package belief

import (
	"math"

	"hedge/num/linprog"
)

// Range is a lower and an upper value with a distribution over the worlds that
// attains each.
type Range struct {
	Low, High     float64
	LowAt, HighAt []float64
}

// Probability is the natural extension to an event: its lower and upper
// probability over the set (Walley 1991, section 3.1).
func (s *Set) Probability(event []bool) (Range, error) {
	if err := s.event(event); err != nil {
		return Range{}, err
	}
	r, err := s.Expectation(indicator(event))
	r.Low, r.High = max(0, r.Low), min(1, r.High)
	return r, err
}

// Expectation is the natural extension to a function on the worlds: its lower
// and upper expectation over the set.
func (s *Set) Expectation(f []float64) (Range, error) {
	if err := s.function(f); err != nil {
		return Range{}, err
	}
	if !s.possible {
		return Range{}, ErrSureLoss
	}
	var r Range
	var err error
	if r.Low, r.LowAt, err = s.least(f); err != nil {
		return Range{}, err
	}
	if r.High, r.HighAt, err = s.least(negative(f)); err != nil {
		return Range{}, err
	}
	r.High = -r.High + 0 // no -0
	return r, nil
}

// lowest is the least value of f in each atom and the first world that has it.
func (s *Set) lowest(f []float64) (value []float64, world []int) {
	value, world = make([]float64, s.atoms), make([]int, s.atoms)
	for a := range value {
		value[a] = math.Inf(1)
	}
	for w, a := range s.atom {
		if f[w] < value[a] {
			value[a], world[a] = f[w], w
		}
	}
	return value, world
}

// least is the least expectation of f and a distribution that has it.
func (s *Set) least(f []float64) (float64, []float64, error) {
	if s.partition == nil {
		return s.leastByProgramme(f)
	}
	g, world := s.lowest(f)
	v, mass := s.partition.Least(g)
	return v, s.spread(mass, world), nil
}

// leastByProgramme is the slow twin of the closed form and the way for all other
// judgements: one linear programme over the atoms.
func (s *Set) leastByProgramme(f []float64) (float64, []float64, error) {
	g, world := s.lowest(f)
	sol, err := solve(&linprog.Problem{Cost: g, Rows: s.rows(s.ends, 0)})
	if err != nil {
		return 0, nil, err
	}
	return sol.Value, s.spread(sol.X, world), nil
}

// spread puts the mass of each atom on one of its worlds.
func (s *Set) spread(mass []float64, world []int) []float64 {
	p := make([]float64, s.worlds)
	for a, m := range mass {
		p[world[a]] = max(0, m)
	}
	return p
}
