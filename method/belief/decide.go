package belief

import (
	"fmt"
	"math"
)

// Closeness is the difference in expectation, relative to the largest difference
// between two actions in any world, below which actions count as equal. It is ten
// times the tolerance of the programmes, so that rounding cannot break the chain
// E-admissible, maximal, undominated.
const Closeness = 1e-8

// Decision compares actions over a credal set, values[a][w] being the value of
// action a in world w, more being better. There is no single right rule (M. C. M.
// Troffaes, "Decision making under uncertainty using imprecise probabilities",
// Int. J. Approximate Reasoning 45 (2007) 17-29): the sets of actions that each
// rule leaves are what counts.
type Decision struct {
	// Expect is the range of each action's expectation.
	Expect []Range

	// Maximin and Maximax are the actions of greatest lower and of greatest upper
	// expectation (Gamma-maximin, Gamma-maximax), Hurwicz those best in between.
	Maximin, Maximax []int
	Hurwicz          []Stretch

	// Undominated are the actions that interval dominance leaves: no other has a
	// lower expectation above their upper one.
	Undominated []int
	// Maximal are the actions to which no single other is preferred under every
	// distribution of the set (Walley 1991, section 3.9). Beaten names for each other
	// action one that is preferred, -1 for the maximal.
	Maximal []int
	Beaten  []int
	// Admissible are the actions that are best under some distribution of the set
	// (E-admissibility; I. Levi, "The Enterprise of Knowledge", 1980), and BestAt is
	// such a distribution for each, nil for the others.
	Admissible []int
	BestAt     [][]float64

	// Regret is each action's greatest expected regret over the set, RegretAt where
	// it occurs, and MinimaxRegret the actions where it is least. Regret is counted
	// in each world against the best action there, before taking expectations.
	Regret        []float64
	RegretAt      [][]float64
	MinimaxRegret []int

	// Perfect is the range of the expected value of perfect information over the
	// set; see Set.PerfectInformation.
	Perfect Information
}

// Decide compares the actions by all rules.
func (s *Set) Decide(values [][]float64) (*Decision, error) {
	if err := s.actions(values); err != nil {
		return nil, err
	}
	d := &Decision{}
	for _, v := range values {
		r, err := s.Expectation(v)
		if err != nil {
			return nil, err
		}
		d.Expect = append(d.Expect, r)
	}
	near := float64(Closeness * size(values))
	low, high := make([]float64, len(values)), make([]float64, len(values))
	for a, r := range d.Expect {
		low[a], high[a] = r.Low, r.High
	}
	d.Maximin, d.Maximax = greatest(low, near), greatest(high, near)
	d.Hurwicz = hurwicz(low, high, near)
	for a := range values {
		if high[a] >= low[d.Maximin[0]]-float64(2*near) {
			d.Undominated = append(d.Undominated, a)
		}
	}
	var err error
	if d.Maximal, d.Beaten, err = s.maximal(values, near); err != nil {
		return nil, err
	}
	d.BestAt = make([][]float64, len(values))
	for _, a := range d.Maximal { // none but these can be E-admissible
		if d.BestAt[a], err = s.bestAt(values, a); err != nil {
			return nil, err
		}
		if d.BestAt[a] != nil {
			d.Admissible = append(d.Admissible, a)
		}
	}
	regret := Regrets(values)
	for _, r := range regret {
		v, p, err := s.least(negative(r))
		if err != nil {
			return nil, err
		}
		d.Regret, d.RegretAt = append(d.Regret, -v+0), append(d.RegretAt, p)
	}
	d.MinimaxRegret = greatest(negative(d.Regret), near)
	if d.Perfect, err = s.PerfectInformation(values); err != nil {
		return nil, err
	}
	return d, nil
}

// actions checks the table of values.
func (s *Set) actions(values [][]float64) error {
	if !s.possible {
		return ErrSureLoss
	}
	if len(values) == 0 {
		return fmt.Errorf("belief: no actions to compare")
	}
	for a, v := range values {
		if err := s.function(v); err != nil {
			return fmt.Errorf("belief: action %d: %w", a, err)
		}
	}
	return nil
}

// size is the largest difference between two actions in any world.
func size(values [][]float64) float64 {
	most := 0.0
	for _, r := range Regrets(values) {
		for _, v := range r {
			most = max(most, v)
		}
	}
	return most
}

// Regrets is what each action forgoes in each world against the best there.
func Regrets(values [][]float64) [][]float64 {
	out := make([][]float64, len(values))
	for a, v := range values {
		out[a] = make([]float64, len(v))
		for w := range v {
			best := v[w]
			for _, other := range values {
				best = max(best, other[w])
			}
			out[a][w] = best - v[w]
		}
	}
	return out
}

// greatest are the places of the greatest values, those close to it included,
// the greatest itself first.
func greatest(x []float64, near float64) []int {
	best := 0
	for k, v := range x {
		if v > x[best] {
			best = k
		}
	}
	out := []int{best}
	for k, v := range x {
		if k != best && v >= x[best]-near {
			out = append(out, k)
		}
	}
	return out
}

// maximal finds the actions a for which no b has a positive lower expectation of
// b - a. An action that is no better anywhere and worse somewhere under each
// distribution falls by a programme too; only equal actions are skipped.
func (s *Set) maximal(values [][]float64, near float64) (keep, beaten []int, err error) {
	f := make([]float64, s.worlds)
	for a, v := range values {
		by := -1
		for b, u := range values {
			most := math.Inf(-1)
			for w := range f {
				f[w] = u[w] - v[w]
				most = max(most, f[w])
			}
			if a == b || most <= near {
				continue
			}
			low, _, err := s.least(f)
			if err != nil {
				return nil, nil, err
			}
			if low > near {
				by = b
				break
			}
		}
		beaten = append(beaten, by)
		if by < 0 {
			keep = append(keep, a)
		}
	}
	return keep, beaten, nil
}
