package num

import "fmt"

type gamma struct {
	scale        float64
	fn           incompleteGamma
	lower, upper *tailTable
}

// NewGamma is the gamma distribution with this shape and scale, both above 0:
// density proportional to x^(shape-1) e^(-x/scale), mean shape scale, variance
// shape scale^2.
func NewGamma(shape, scale float64) (Dist, error) {
	if err := finite("gamma", "its shape and scale", shape, scale); err != nil {
		return nil, err
	}
	if shape < 1e-3 || shape > shapeLimit {
		return nil, fmt.Errorf("a gamma distribution needs a shape from 0.001 to %v, not %v", float64(shapeLimit), shape)
	}
	if scale <= 0 {
		return nil, fmt.Errorf("a gamma distribution needs a scale above 0, not %v", scale)
	}
	fn := newIncompleteGamma(shape)
	return gamma{scale, fn, newTailTable(fn), newTailTable(upperGamma{fn})}, nil
}

func (d gamma) Quantile(u float64) float64 {
	switch {
	case outside(u):
		return nan()
	case u > 0.5:
		return d.quantileAbove(1 - u)
	}
	return float64(d.scale * d.fn.value(d.lower.solve(u)))
}

func (d gamma) quantileAbove(s float64) float64 {
	if s > 0.5 {
		return d.Quantile(1 - s)
	}
	return float64(d.scale * d.fn.value(d.upper.solve(s)))
}

func (d gamma) CDF(x float64) float64 {
	below, _ := d.fn.both(x / d.scale)
	return below
}

func (d gamma) above(x float64) float64 {
	_, above := d.fn.both(x / d.scale)
	return above
}

func (d gamma) Mean() float64     { return float64(d.fn.a * d.scale) }
func (d gamma) Variance() float64 { return float64(d.fn.a * square(d.scale)) }
