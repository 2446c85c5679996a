package belief

import (
	"fmt"
	"sort"
)

// Intervals are lower and upper probabilities of the cells of a partition, with
// closed forms for what in general needs a linear programme (L. M. de Campos, J.
// F. Huete, S. Moral, "Probability intervals: a tool for uncertain reasoning",
// Int. J. Uncertainty, Fuzziness and Knowledge-Based Systems 2 (1994) 167-196;
// Augustin et al. 2014, section 4.4).
type Intervals struct {
	Low, High []float64 // one each per cell
}

// slack forgives the rounding of sums such as 0.1 + 0.2 + 0.7.
const slack = 1e-12

func total(x []float64) float64 {
	t := 0.0
	for _, v := range x {
		t += v
	}
	return t
}

// AvoidsSureLoss: sum Low <= 1 <= sum High.
func (v *Intervals) AvoidsSureLoss() bool {
	for i, l := range v.Low {
		if l > v.High[i] {
			return false
		}
	}
	return total(v.Low) <= 1+slack && total(v.High) >= 1-slack
}

// Coherent says for each cell whether both its ends can be reached while all
// others keep to theirs (Walley 1991, section 4.6.1).
func (v *Intervals) Coherent() []bool {
	low, high := total(v.Low), total(v.High)
	out := make([]bool, len(v.Low))
	for i, l := range v.Low {
		u := v.High[i]
		out[i] = u+(low-l) <= 1+slack && l+(high-u) >= 1-slack
	}
	return out
}

// Tighten is the natural extension on the cells: the intervals with every end
// pulled in to where it can be reached. It needs AvoidsSureLoss.
func (v *Intervals) Tighten() *Intervals {
	low, high := total(v.Low), total(v.High)
	out := &Intervals{Low: make([]float64, len(v.Low)), High: make([]float64, len(v.Low))}
	for i, l := range v.Low {
		u := v.High[i]
		out.Low[i] = min(u, max(l, 1-(high-u)))
		out.High[i] = max(l, min(u, 1-(low-l)))
	}
	return out
}

// Probability is the range of the probability of the event made of these cells:
// max(sum Low inside, 1 - sum High outside) to min(sum High inside, 1 - sum Low
// outside).
func (v *Intervals) Probability(event []bool) (low, high float64) {
	var inLow, inHigh, outLow, outHigh float64
	for i, is := range event {
		if is {
			inLow, inHigh = inLow+v.Low[i], inHigh+v.High[i]
		} else {
			outLow, outHigh = outLow+v.Low[i], outHigh+v.High[i]
		}
	}
	return max(0, inLow, 1-outHigh), min(1, inHigh, 1-outLow)
}

// Least is the least expectation of f and a distribution that has it: every cell
// gets its Low, and what is left goes to the cells of least f first, up to High.
func (v *Intervals) Least(f []float64) (value float64, p []float64) {
	order := make([]int, len(f))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return f[order[a]] < f[order[b]] })
	p = append([]float64(nil), v.Low...)
	left := 1 - total(v.Low)
	for _, i := range order {
		d := max(0, min(left, v.High[i]-v.Low[i]))
		p[i] += d
		left -= d
	}
	for i, q := range p {
		value += float64(q * f[i])
	}
	return value, p
}

// NewIntervals checks the ends of the intervals.
func NewIntervals(low, high []float64) (*Intervals, error) {
	if len(low) != len(high) || len(low) == 0 {
		return nil, fmt.Errorf("belief: %d lower and %d upper ends: one each per cell is needed", len(low), len(high))
	}
	for i, l := range low {
		if !(l >= 0 && l <= high[i] && high[i] <= 1) {
			return nil, fmt.Errorf("belief: cell %d: %v to %v is no range of probabilities", i, l, high[i])
		}
	}
	return &Intervals{Low: low, High: high}, nil
}

// asPartition gives the intervals over atoms if every judgement is an interval
// on one atom, nil otherwise. What no judgement speaks of is an atom too.
func (s *Set) asPartition() *Intervals {
	v := &Intervals{Low: make([]float64, s.atoms), High: make([]float64, s.atoms)}
	for a := range v.High {
		v.High[a] = 1
	}
	for _, e := range s.ends {
		j := &s.judgements[e.judgement]
		at := -1
		for a, g := range e.g {
			if g != 0 && at >= 0 {
				return nil
			}
			if g != 0 {
				at = a
			}
		}
		if j.Given != nil || j.Other != nil || at < 0 {
			return nil
		}
		if e.side == Low {
			v.Low[at] = max(v.Low[at], e.b)
		} else {
			v.High[at] = min(v.High[at], -e.b)
		}
	}
	return v
}
