package num

import (
	"fmt"
	"math"
)

type uniform struct{ a, b float64 }

// NewUniform is the uniform distribution on [a, b], a at most b: density
// 1/(b-a), mean (a+b)/2, variance (b-a)^2/12. With a = b it is a point.
func NewUniform(a, b float64) (Dist, error) {
	if err := finite("uniform", "its ends", a, b, b-a); err != nil {
		return nil, err
	}
	if a > b {
		return nil, fmt.Errorf("a uniform distribution needs its low end %v at or below its high end %v", a, b)
	}
	return uniform{a, b}, nil
}

func (d uniform) Quantile(u float64) float64 {
	if outside(u) {
		return nan()
	}
	return along(d.a, d.b, u)
}

func (d uniform) CDF(x float64) float64 {
	switch {
	case x >= d.b:
		return 1
	case x < d.a:
		return 0
	}
	return (x - d.a) / (d.b - d.a)
}

func (d uniform) Mean() float64     { return float64(0.5*d.a) + float64(0.5*d.b) }
func (d uniform) Variance() float64 { return square(d.b-d.a) / 12 }

func (d uniform) truncate(lo, hi float64) (Dist, error) {
	lo, hi = max(lo, d.a), min(hi, d.b)
	if lo > hi || lo == hi && d.a < d.b {
		return nil, nothingLeft(lo, hi)
	}
	return uniform{lo, hi}, nil
}

// along is a + u (b-a), kept inside [a, b].
func along(a, b, u float64) float64 {
	return max(a, min(b, math.FMA(u, b-a, a)))
}
