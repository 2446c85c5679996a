package design

import (
	"fmt"

	"hedge/model"
	"hedge/num"
)

// coupling says how the rank of an uncertainty hangs on others: its normal score
// is the sum of weights times the normal scores of the draws of the members. It is
// a row of the Cholesky factor of its group.
//
// The joint distribution is the Gaussian copula: R. B. Nelsen, An Introduction to
// Copulas (2nd edition 2006), section 2.3; the factor makes it out of independent
// draws: R. L. Iman and W. J. Conover, "A distribution-free approach to inducing
// rank correlation among input variables", Communications in Statistics B 11
// (1982) 311-334, in future n from the draws of future n alone, so that futures
// stay addressable.
type coupling []weight

type weight struct {
	uncertainty int
	weight      float64
}

// couplings gives the coupling of each uncertainty; nil for one that keeps its
// own draws to the bit: in no group, the first of its group, or with no weight on
// a member before it.
func couplings(c *model.Case) ([]coupling, error) {
	all := make([]coupling, len(c.Uncertainties))
	for _, g := range c.CorrelationGroups() {
		factor, ok := num.Cholesky(g.Pearson)
		if !ok {
			return nil, fmt.Errorf("the correlations of %s contradict each other: no draws have them all", names(c, g.Members))
		}
		for k, row := range factor {
			var on coupling
			for j := range k + 1 {
				if row[j] != 0 {
					on = append(on, weight{g.Members[j], row[j]})
				}
			}
			if len(on) > 1 || on[0].uncertainty != g.Members[k] {
				all[g.Members[k]] = on
			}
		}
	}
	return all, nil
}

// coupled gives draws from, from+1, ... of an uncertainty, by deep points or rows
// as its source counts.
func (f *Futures) coupled(uncertainty, year int, dst []float64, from int) {
	on := f.couplings[uncertainty]
	if on == nil {
		f.uncertainties[uncertainty].fill(dst, from, year)
		return
	}
	u := make([]float64, len(dst))
	clear(dst)
	for _, w := range on {
		f.uncertainties[w.uncertainty].fill(u, from, year)
		for i, x := range u {
			dst[i] += float64(w.weight * num.NormalQuantile(x))
		}
	}
	for i, z := range dst {
		dst[i] = rank(z)
	}
}

// rank is the chance of a normal score below z, inside (0, 1) like every draw.
func rank(z float64) float64 { return min(max(num.NormalCDF(z), 0x1p-54), below1) }
