package num

import (
	"fmt"
)

type weibull struct{ shape, scale float64 }

// NewWeibull is the Weibull distribution with this shape and scale, both above
// 0: the chance of a draw above x is e^(-(x/scale)^shape), mean scale
// Gamma(1+1/shape), variance scale^2 (Gamma(1+2/shape) - Gamma(1+1/shape)^2),
// either of which may overflow to +Inf for shapes below 0.02.
func NewWeibull(shape, scale float64) (Dist, error) {
	if err := finite("Weibull", "its shape and scale", shape, scale); err != nil {
		return nil, err
	}
	if shape < 1e-3 || shape > shapeLimit {
		return nil, fmt.Errorf("a Weibull distribution needs a shape from 0.001 to %v, not %v", float64(shapeLimit), shape)
	}
	if scale <= 0 {
		return nil, fmt.Errorf("a Weibull distribution needs a scale above 0, not %v", scale)
	}
	return weibull{shape, scale}, nil
}

func (d weibull) Quantile(u float64) float64 {
	if outside(u) {
		return nan()
	}
	return float64(d.scale * Pow(-log1p(-u), 1/d.shape))
}

func (d weibull) quantileAbove(s float64) float64 {
	return float64(d.scale * Pow(-Log(s), 1/d.shape))
}

func (d weibull) CDF(x float64) float64 {
	if x <= 0 {
		return 0
	}
	return -expm1(-Pow(x/d.scale, d.shape))
}

func (d weibull) above(x float64) float64 {
	if x <= 0 {
		return 1
	}
	return Exp(-Pow(x/d.scale, d.shape))
}

func (d weibull) Mean() float64 { return float64(d.scale * Exp(logGamma(1+1/d.shape))) }

func (d weibull) Variance() float64 {
	first, second := logGamma(1+1/d.shape), logGamma(1+2/d.shape)
	return float64(square(d.Mean()) * max(0, expm1(second-float64(2*first))))
}
