package num

import "math"

// gammaLead is the logarithm of x^a e^-x / Gamma(a+1), where w = log(x/a) and
// remainder = stirling(a), without the cancellation of large terms: C. Loader,
// "Fast and accurate computation of binomial probabilities" (2000).
func gammaLead(a, remainder, w float64) float64 {
	return math.FMA(-a, excess(w), -float64(0.5*Log(a))-(halfLogTwoPi+remainder))
}

// incompleteGamma is the regularised incomplete gamma function P(a, x) = 1 -
// Q(a, x) with shape a, its coordinate w = log(x/a). Relative error
// below 3e-15 (1 + |log F|), of Q for small a about 1e-15/Q where x < a+1. By series below a+1, by
// continued fraction above: NIST Digital Library of Mathematical Functions
// 8.11.4 and 8.9.2, the latter by Lentz's method (Applied Optics 15 (1976)
// 668-671).
type incompleteGamma struct{ a, remainder float64 }

func newIncompleteGamma(a float64) incompleteGamma {
	return incompleteGamma{a, stirling(a)}
}

func (g incompleteGamma) start() float64 { return 0 }

// value is the x of a coordinate.
func (g incompleteGamma) value(w float64) float64 { return float64(g.a * Exp(w)) }

func (g incompleteGamma) at(w float64) (logF, slope, bend float64) {
	x := g.value(w)
	lead := gammaLead(g.a, g.remainder, w)
	if x < g.a+1 {
		s := gammaSeries(g.a, x)
		return lead + Log(s), g.a / s, g.a - x
	}
	q := float64(Exp(lead) * float64(g.a*gammaFraction(g.a, x)))
	return log1p(-q), float64(g.a*Exp(lead)) / (1 - q), g.a - x
}

// upperGamma is Q(a, x) on the same coordinate.
type upperGamma struct{ incompleteGamma }

func (g upperGamma) at(w float64) (logF, slope, bend float64) {
	x := g.value(w)
	lead := gammaLead(g.a, g.remainder, w)
	if x < g.a+1 {
		p := float64(Exp(lead) * gammaSeries(g.a, x))
		return log1p(-p), -float64(g.a*Exp(lead)) / (1 - p), g.a - x
	}
	f := gammaFraction(g.a, x)
	return lead + Log(float64(g.a*f)), -1 / f, g.a - x
}

// both is P and Q at x.
func (g incompleteGamma) both(x float64) (below, above float64) {
	switch {
	case x != x:
		return nan(), nan()
	case x <= 0:
		return 0, 1
	case x > math.MaxFloat64:
		return 1, 0
	}
	lead := Exp(gammaLead(g.a, g.remainder, Log(x/g.a)))
	if x < g.a+1 {
		p := min(1, float64(lead*gammaSeries(g.a, x)))
		return p, 1 - p
	}
	q := min(1, float64(lead*float64(g.a*gammaFraction(g.a, x))))
	return 1 - q, q
}

// gammaSeries is 1 + x/(a+1) + x^2/((a+1)(a+2)) + ...
func gammaSeries(a, x float64) float64 {
	sum, term := 1.0, 1.0
	for n := 1.0; term > float64(sum*0x1p-55); n++ {
		term = float64(term * (x / (a + n)))
		sum += term
	}
	return sum
}

// gammaFraction is 1/(x+1-a- 1(1-a)/(x+3-a- 2(2-a)/(x+5-a- ...))).
func gammaFraction(a, x float64) float64 {
	const tiny = 1e-300
	b := x + 1 - a
	c := 1 / tiny
	d := 1 / b
	h := d
	for n := 1.0; n < 1e6; n++ {
		an := float64(n * (a - n))
		b += 2
		d = math.FMA(an, d, b)
		if math.Abs(d) < tiny {
			d = tiny
		}
		c = b + an/c
		if math.Abs(c) < tiny {
			c = tiny
		}
		d = 1 / d
		delta := float64(c * d)
		h = float64(h * delta)
		if math.Abs(delta-1) < 0x1p-52 {
			break
		}
	}
	return h
}
