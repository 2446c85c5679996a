package num

import (
	"fmt"
	"math"
)

type triangular struct{ a, mode, b float64 }

// NewTriangular is the triangular distribution on [a, b] with its peak at mode:
// mean (a+mode+b)/3, variance (a^2+b^2+m^2-ab-am-bm)/18.
func NewTriangular(a, mode, b float64) (Dist, error) {
	if err := finite("triangular", "its ends and peak", a, mode, b, b-a); err != nil {
		return nil, err
	}
	if err := peaked("triangular", a, mode, b); err != nil {
		return nil, err
	}
	return triangular{a, mode, b}, nil
}

// peaked refuses ends in the wrong order and a peak outside.
func peaked(family string, a, mode, b float64) error {
	switch {
	case a >= b:
		return fmt.Errorf("a %s distribution needs its low end %v below its high end %v", family, a, b)
	case mode < a || mode > b:
		return fmt.Errorf("the likely value %v of a %s distribution must lie between its ends %v and %v", mode, family, a, b)
	}
	return nil
}

func (d triangular) Quantile(u float64) float64 {
	if outside(u) {
		return nan()
	}
	if u < (d.mode-d.a)/(d.b-d.a) {
		return min(d.mode, d.a+math.Sqrt(float64(float64(u*(d.b-d.a))*(d.mode-d.a))))
	}
	return d.quantileAbove(1 - u)
}

func (d triangular) quantileAbove(s float64) float64 {
	if s <= (d.b-d.mode)/(d.b-d.a) {
		return max(d.mode, d.b-math.Sqrt(float64(float64(s*(d.b-d.a))*(d.b-d.mode))))
	}
	return min(d.mode, d.a+math.Sqrt(float64(float64((1-s)*(d.b-d.a))*(d.mode-d.a))))
}

func (d triangular) CDF(x float64) float64 {
	switch {
	case x <= d.a:
		return 0
	case x >= d.b:
		return 1
	case x < d.mode:
		return float64(((x - d.a) / (d.b - d.a)) * ((x - d.a) / (d.mode - d.a)))
	}
	return 1 - d.above(x)
}

func (d triangular) above(x float64) float64 {
	switch {
	case x <= d.a:
		return 1
	case x >= d.b:
		return 0
	case x < d.mode:
		return 1 - d.CDF(x)
	}
	return float64(((d.b - x) / (d.b - d.a)) * ((d.b - x) / (d.b - d.mode)))
}

func (d triangular) Mean() float64 {
	return d.a + ((d.mode-d.a)+(d.b-d.a))/3
}

func (d triangular) Variance() float64 {
	m, b := d.mode-d.a, d.b-d.a
	return (square(b) - float64(m*(b-m))) / 18
}
