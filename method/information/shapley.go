package information

import (
	"fmt"
	"math"
	"math/bits"

	"hedge/num"
)

// MostParts is how many parts a whole may be split into: 4,096 subsets.
const MostParts = 12

// Shapley splits what a whole is worth among its parts: part i gets what it adds
// to a set of others on average over all orders in which the parts may come,
//
//	phi_i = sum over S without i of |S|! (k-|S|-1)! / k! (v(S+i) - v(S))
//
// (L. S. Shapley, "A value for n-person games", Contributions to the Theory of
// Games II (1953) 307-317). The parts sum to v(all) - v(none) up to roundings,
// a part that never adds anything gets exactly 0, and parts that add alike get
// equal shares up to roundings.
//
// value gives the worth of the subset whose bits are set in mask, part i being
// bit i. It is called once for each of the 2^parts masks, in rising order.
func Shapley(parts int, value func(mask int) float64) ([]float64, error) {
	if err := checkParts(parts); err != nil {
		return nil, err
	}
	v := make([]float64, 1<<parts)
	for mask := range v {
		v[mask] = value(mask)
		if math.IsNaN(v[mask]) || math.IsInf(v[mask], 0) {
			return nil, fmt.Errorf("subset %0*b is worth %v: only finite worths can be split", parts, mask, v[mask])
		}
	}
	out := make([]float64, parts)
	split(out, v, make([]float64, len(v)/2))
	return out, nil
}

// Share is a part's share of a whole.
type Share struct {
	Value float64
	Error float64 // standard error over futures
}

// ShapleyFutures is Shapley where the worth of a subset is a mean over futures:
// v[mask][future], the same futures for every mask, of equal weight. Because the
// split is linear it is made in every future; its mean over futures is the
// split of the means, and its spread gives the error, in which what the subsets
// share cancels.
func ShapleyFutures(v [][]float64) ([]Share, error) {
	parts := bits.Len(uint(len(v))) - 1
	if parts < 1 || len(v) != 1<<parts {
		return nil, fmt.Errorf("%d subsets: hand in one row for each of the 2^parts masks", len(v))
	}
	if err := checkParts(parts); err != nil {
		return nil, err
	}
	n := len(v[0])
	if n < 2 {
		return nil, fmt.Errorf("%d futures: at least 2 are needed for an error to be stated", n)
	}
	for mask, row := range v {
		if len(row) != n {
			return nil, fmt.Errorf("subset %0*b has %d futures, the empty one has %d: hand in the same futures", parts, mask, len(row), n)
		}
		if i := notFinite(row); i >= 0 {
			return nil, fmt.Errorf("subset %0*b is worth %v in future %d: leave that future out everywhere, or mend the value", parts, mask, row[i], i)
		}
	}
	worth, terms, one := make([]float64, len(v)), make([]float64, len(v)/2), make([]float64, parts)
	shares := make([][]float64, parts)
	for p := range shares {
		shares[p] = make([]float64, n)
	}
	for i := range n {
		for mask, row := range v {
			worth[mask] = row[i]
		}
		split(one, worth, terms)
		for p, x := range one {
			shares[p][i] = x
		}
	}
	out := make([]Share, parts)
	for p, x := range shares {
		mean, variance := moments(x)
		out[p] = Share{mean, math.Sqrt(variance / float64(n))}
	}
	return out, nil
}

func checkParts(parts int) error {
	if parts < 1 || parts > MostParts {
		return fmt.Errorf("%d parts: a whole can be split into 1 to %d; put some together", parts, MostParts)
	}
	return nil
}

// split writes the share of each part, given the worth of each mask; terms is
// scratch, half as long.
func split(shares, worth, terms []float64) {
	k := len(shares)
	var weight [MostParts]float64 // by the size of the set joined
	for size := range k {
		// size! (k-size-1)! / k! = 1 / (k C(k-1,size))
		choose := 1
		for j := range size {
			choose = choose * (k - 1 - j) / (j + 1)
		}
		weight[size] = 1 / float64(k*choose)
	}
	for p := range shares {
		at := 0
		for mask, v := range worth {
			if mask>>p&1 == 0 {
				terms[at] = float64(weight[bits.OnesCount(uint(mask))] * (worth[mask|1<<p] - v))
				at++
			}
		}
		shares[p] = num.Sum(terms) + 0
	}
}
