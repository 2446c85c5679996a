package num

import (
	"fmt"
	"math"
)

// shapeLimit is the largest shape of a beta or gamma distribution: beyond, the
// iterations grow as the square root of the shape while the distribution is a
// normal for every purpose here.
const shapeLimit = 1e6

// beta is the beta distribution moved to [lo, hi]. Each half is solved from
// its own end, the upper as the lower half of the mirrored distribution.
type beta struct {
	lo, width, hi float64
	fn            incompleteBeta
	lower, upper  *tailTable
}

// NewBeta is the beta distribution on [0, 1] with shapes alpha and beta above
// 0: density proportional to x^(alpha-1) (1-x)^(beta-1), mean
// alpha/(alpha+beta), variance alpha beta/((alpha+beta)^2 (alpha+beta+1)).
func NewBeta(alpha, beta float64) (Dist, error) { return NewScaledBeta(alpha, beta, 0, 1) }

// NewScaledBeta is the beta distribution stretched to [a, b], a < b.
func NewScaledBeta(alpha, beta, a, b float64) (Dist, error) {
	if err := finite("beta", "its shapes and ends", alpha, beta, a, b, b-a); err != nil {
		return nil, err
	}
	if alpha < 1e-3 || beta < 1e-3 || alpha > shapeLimit || beta > shapeLimit {
		return nil, fmt.Errorf("a beta distribution needs shapes from 0.001 to %v, not %v and %v", float64(shapeLimit), alpha, beta)
	}
	if a >= b {
		return nil, fmt.Errorf("a beta distribution needs its low end %v below its high end %v", a, b)
	}
	return newBeta(alpha, beta, a, b), nil
}

func newBeta(alpha, bta, a, b float64) beta {
	fn := newIncompleteBeta(alpha, bta)
	return beta{
		lo: a, width: b - a, hi: b,
		fn:    fn,
		lower: newTailTable(fn), upper: newTailTable(fn.mirrored()),
	}
}

func (d beta) Quantile(u float64) float64 {
	switch {
	case outside(u):
		return nan()
	case u > 0.5:
		return d.place(-d.upper.solve(1 - u))
	}
	return d.place(d.lower.solve(u))
}

func (d beta) quantileAbove(s float64) float64 {
	if s > 0.5 {
		return d.place(d.lower.solve(1 - s))
	}
	return d.place(-d.upper.solve(s))
}

// place is the variable at a coordinate, measured from the nearer end.
func (d beta) place(w float64) float64 {
	x, y := d.fn.value(w)
	if x < y {
		return min(d.hi, math.FMA(d.width, x, d.lo))
	}
	return max(d.lo, math.FMA(-d.width, y, d.hi))
}

func (d beta) CDF(x float64) float64 {
	below, _ := d.fn.both((x-d.lo)/d.width, (d.hi-x)/d.width)
	return below
}

func (d beta) above(x float64) float64 {
	_, above := d.fn.both((x-d.lo)/d.width, (d.hi-x)/d.width)
	return above
}

func (d beta) Mean() float64 {
	return math.FMA(d.width, d.fn.a/(d.fn.a+d.fn.b), d.lo)
}

func (d beta) Variance() float64 {
	n := d.fn.a + d.fn.b
	return float64(square(d.width) * (float64((d.fn.a/n)*(d.fn.b/n)) / (n + 1)))
}
