package num

import (
	"fmt"
	"math"
	"slices"
)

// poissonLimit is the largest mean of a Poisson distribution: its table holds
// about 20 standard deviations.
const poissonLimit = 1e7

type poisson struct {
	discrete
	mean float64
}

// NewPoisson is the number of independent events when mean of them are
// expected, mean in [0, 10^7]: variance equal to the mean. It is tabulated
// where single counts have a chance above about 10^-20; C. Loader, "Fast and
// accurate computation of binomial probabilities" (2000), for the largest one.
func NewPoisson(mean float64) (Dist, error) {
	if !(mean >= 0 && mean <= poissonLimit) {
		return nil, fmt.Errorf("a Poisson distribution needs a mean from 0 to %v, not %v", float64(poissonLimit), mean)
	}
	if mean == 0 {
		return point{0}, nil
	}
	mode := math.Floor(mean)
	top := Exp(-mean)
	if mode > 0 {
		top = Exp(gammaLead(mode, stirling(mode), Log(mean/mode)))
	}
	var values, weights []float64
	for k, p := mode, top; k >= 0 && p > 1e-21; k-- {
		values, weights = append(values, k), append(weights, p)
		p = float64(p * (k / mean))
	}
	slices.Reverse(values)
	slices.Reverse(weights)
	for k, p := mode+1, float64(top*(mean/(mode+1))); p > 1e-21; k++ {
		values, weights = append(values, k), append(weights, p)
		p = float64(p * (mean / (k + 1)))
	}
	return poisson{newDiscrete(values, weights), mean}, nil
}

func (d poisson) Mean() float64     { return d.mean }
func (d poisson) Variance() float64 { return d.mean }
