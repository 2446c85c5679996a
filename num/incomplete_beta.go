package num

import "math"

// incompleteBeta is the regularised incomplete beta function I_x(a, b), its
// coordinate w = log(x (a+b)/a). Relative error below 3e-15 (1 + |log I|),
// worse by 1/I where a tiny b makes I small beyond the mean. By the continued fraction of NIST
// Digital Library of Mathematical Functions 8.17.22 (Lentz's method), from the
// nearer side of (a+1)/(a+b+2); A. R. DiDonato and A. H. Morris, "Algorithm
// 708: Significant digit computation of the incomplete beta function ratios",
// ACM TOMS 18 (1992) 360-373. The leading factor in the manner of Loader 2000.
type incompleteBeta struct {
	a, b      float64
	remainder float64 // stirling(a+b) - stirling(a) - stirling(b)
}

func newIncompleteBeta(a, b float64) incompleteBeta {
	return incompleteBeta{a, b, stirling(a+b) - (stirling(a) + stirling(b))}
}

// mirrored is the function of 1-x: 1 - I_x(a, b) = I_{1-x}(b, a).
func (f incompleteBeta) mirrored() incompleteBeta {
	return incompleteBeta{f.b, f.a, f.remainder}
}

func (f incompleteBeta) start() float64 { return 0 }

// value is the x of a coordinate.
func (f incompleteBeta) value(w float64) float64 {
	return min(1, float64(f.a/(f.a+f.b)*Exp(w)))
}

// lead is the logarithm of x^a (1-x)^b / B(a, b), where v is the coordinate of
// the mirrored function. The linear terms of both sides cancel exactly.
func (f incompleteBeta) lead(w, v float64) float64 {
	scale := float64(0.5 * Log(float64(f.a*(f.b/(f.a+f.b)))))
	return math.FMA(-f.a, excess(w), math.FMA(-f.b, excess(v), scale+(f.remainder-halfLogTwoPi)))
}

func (f incompleteBeta) at(w float64) (logF, slope, bend float64) {
	rest := -float64(f.a / f.b * expm1(w)) // (1-x)(a+b)/b - 1
	if rest <= -1 {
		return 0, 1, 0 // at or beyond 1: too high
	}
	v := log1p(rest)
	x, y := f.value(w), f.mirrored().value(v)
	lead := f.lead(w, v)
	bend = f.a - float64((f.b-1)*(x/y))
	if x <= (f.a+1)/(f.a+f.b+2) {
		c := betaFraction(f.a, f.b, x) / f.a
		return lead + Log(c), 1 / float64(c*y), bend
	}
	e := Exp(lead)
	above := min(1, float64(e*(betaFraction(f.b, f.a, y)/f.b)))
	return log1p(-above), float64(e/y) / (1 - above), bend
}

// both is I and 1 - I at x, where y is 1 - x.
func (f incompleteBeta) both(x, y float64) (below, above float64) {
	switch {
	case x != x:
		return nan(), nan()
	case x <= 0:
		return 0, 1
	case y <= 0:
		return 1, 0
	}
	n := f.a + f.b
	e := Exp(f.lead(Log(x/(f.a/n)), Log(y/(f.b/n))))
	if x <= (f.a+1)/(n+2) {
		below = min(1, float64(e*(betaFraction(f.a, f.b, x)/f.a)))
		return below, 1 - below
	}
	above = min(1, float64(e*(betaFraction(f.b, f.a, y)/f.b)))
	return 1 - above, above
}

// betaFraction is 1/(1 + d1/(1 + d2/(1 + ...))) with the d of DLMF 8.17.23.
func betaFraction(a, b, x float64) float64 {
	const tiny = 1e-300
	c := 1.0
	d := 1 - float64(float64((a+b)*x)/(a+1))
	if math.Abs(d) < tiny {
		d = tiny
	}
	d = 1 / d
	h := d
	next := func(k float64) float64 {
		d = math.FMA(k, d, 1)
		if math.Abs(d) < tiny {
			d = tiny
		}
		c = 1 + k/c
		if math.Abs(c) < tiny {
			c = tiny
		}
		d = 1 / d
		delta := float64(c * d)
		h = float64(h * delta)
		return delta
	}
	for m := 1.0; m < 1e6; m++ {
		mm := float64(2 * m)
		next(float64(float64((m/(a+mm))*((b-m)/(a+mm-1))) * x))
		delta := next(-float64(float64(((a+m)/(a+mm))*((a+b+m)/(a+mm+1))) * x))
		if math.Abs(delta-1) < 0x1p-52 {
			break
		}
	}
	return h
}
