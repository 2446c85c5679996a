package sensitivity

import (
	"fmt"
	"math"
)

// Regional is the setting of regional sensitivity analysis: which inputs set the
// runs whose output is at or above a threshold apart from the rest. For each input
// it is the distance of Kolmogorov and Smirnov between its values in both groups,
//
//	Apart = max over x of |F(x | y >= threshold) - F(x | y < threshold)|,
//
// between 0 and 1. R. C. Spear and G. M. Hornberger, "Eutrophication in Peel Inlet
// II: Identification of critical uncertainties via generalized sensitivity
// analysis", Water Research 14 (1980) 43-49. For a category, whose values have no
// order, it is the largest difference of the chances of any set of them, half the
// sum of |p - q|.
//
// An input that takes part only together with others may show nothing. The Floor
// is that of Dummies, the same rows with the groups drawn anew by lot; there is no
// interval. Inputs of any kind, dependent or not.
type Regional struct {
	Threshold float64
	Seed      uint64
}

// leastGroup is the least number of runs on either side of a threshold.
const leastGroup = 10

func (Regional) name() string { return "regional" }

func (s Regional) check([]Input, int) error {
	if math.IsNaN(s.Threshold) {
		return fmt.Errorf("the threshold is no number: give the output from which on a run belongs to the group")
	}
	return nil
}

// Analyse reads given runs.
func (s Regional) Analyse(inputs []Input, x [][]float64, y []float64) (*Result, error) {
	if err := checkGiven(s, inputs, x, y); err != nil {
		return nil, err
	}
	above := 0
	member := make([]bool, len(y))
	for r, v := range y {
		if v >= s.Threshold {
			member[r] = true
			above++
		}
	}
	if above < leastGroup || len(y)-above < leastGroup {
		return nil, fmt.Errorf("%d of %d runs reach the threshold %v: at least %d are needed on either side; move it or make more runs",
			above, len(y), s.Threshold, leastGroup)
	}
	r := begun(s, Apart, inputs, x)
	lots := shuffles(s.Seed, "sensitivity regional", Dummies, len(y))
	for i, in := range inputs {
		order := ordered(x[i])
		split := func(lot []int32) float64 { return groupDistance(x[i], order, in.Kind, member, above, lot) }
		e := bare(split(nil))
		for _, lot := range lots {
			e.Floor = max(e.Floor, split(lot))
		}
		r.Indices = append(r.Indices, Index{in.Name, []Measure{{Apart, e}}})
	}
	return r, nil
}

// groupDistance is the distance between members and others along the order of x;
// with a lot, row r is a member if row lot[r] is.
func groupDistance(x []float64, order []int32, kind Kind, member []bool, members int, lot []int32) float64 {
	others := float64(len(x) - members)
	in, out, far, sum := 0, 0, 0.0, 0.0
	ties(x, order, func(low, high int) {
		before := float64(in)/float64(members) - float64(out)/others
		for _, row := range order[low:high] {
			if lot != nil {
				row = lot[row]
			}
			if member[row] {
				in++
			} else {
				out++
			}
		}
		after := float64(in)/float64(members) - float64(out)/others
		far = max(far, math.Abs(after))
		sum += math.Abs(after - before)
	})
	if kind == Category {
		return sum / 2
	}
	return far
}
