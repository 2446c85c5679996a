package num

import (
	"fmt"
	"math"
)

// upper95 is the 95th percentile of the standard normal.
const upper95 = 1.6448536269514727

type normal struct{ mu, sigma float64 }

// NewNormal is the normal distribution with mean mu and standard deviation
// sigma > 0.
func NewNormal(mu, sigma float64) (Dist, error) {
	if err := finite("normal", "its mean and standard deviation", mu, sigma); err != nil {
		return nil, err
	}
	if sigma <= 0 {
		return nil, fmt.Errorf("a normal distribution needs a standard deviation above 0, not %v", sigma)
	}
	return normal{mu, sigma}, nil
}

// NewNormalCentral90 is the normal distribution with a at the 5th and b at the
// 95th percentile, a < b.
func NewNormalCentral90(a, b float64) (Dist, error) {
	if err := finite("normal", "its 5th and 95th percentile", a, b, b-a); err != nil {
		return nil, err
	}
	if a >= b {
		return nil, fmt.Errorf("the central 90 %% of a normal distribution need the low end %v below the high end %v", a, b)
	}
	return normal{float64(0.5*a) + float64(0.5*b), (b - a) / (2 * upper95)}, nil
}

func (d normal) Quantile(u float64) float64 {
	return math.FMA(d.sigma, NormalQuantile(u), d.mu)
}
func (d normal) CDF(x float64) float64   { return NormalCDF((x - d.mu) / d.sigma) }
func (d normal) Mean() float64           { return d.mu }
func (d normal) Variance() float64       { return square(d.sigma) }
func (d normal) above(x float64) float64 { return NormalCDF((d.mu - x) / d.sigma) }
func (d normal) quantileAbove(s float64) float64 {
	return math.FMA(-d.sigma, NormalQuantile(s), d.mu)
}
