package num

import "fmt"

type truncated struct {
	d              Dist
	lo, hi         float64
	from, to       float64 // CDF at lo and hi, or chance above lo and hi
	above          bool    // from and to count from the upper end
	mean, variance float64
}

// NewTruncated is d given that the draw lies in [lo, hi]; an infinite limit
// cuts nothing off. The chance of that must not be 0. Its quantile at u is
// that of d at F(lo) + u (F(hi)-F(lo)), counted from the nearer tail; mean and
// variance are integrals of it, to about 1e-9.
func NewTruncated(d Dist, lo, hi float64) (Dist, error) {
	if !(lo <= hi) {
		return nil, fmt.Errorf("a truncation needs its low limit %v at or below its high limit %v", lo, hi)
	}
	if t, ok := d.(truncator); ok {
		return t.truncate(lo, hi)
	}
	t := truncated{d: d, lo: max(lo, d.Quantile(0)), hi: min(hi, d.Quantile(1)), from: d.CDF(lo), to: d.CDF(hi)}
	if tail, ok := d.(upperTail); ok && t.from > 0.5 {
		t.above, t.from, t.to = true, tail.above(lo), tail.above(hi)
	}
	if !(t.lo < t.hi) || t.from == t.to {
		return nil, nothingLeft(lo, hi)
	}
	t.mean, t.variance = moments(t)
	return t, nil
}

func nothingLeft(lo, hi float64) error {
	return fmt.Errorf("nothing of the distribution lies between %v and %v", lo, hi)
}

func (t truncated) Quantile(u float64) float64 {
	switch {
	case outside(u):
		return nan()
	case u == 0:
		return t.lo
	case u == 1:
		return t.hi
	}
	return t.inside(t.share(u, 1-u))
}

func (t truncated) quantileAbove(s float64) float64 { return t.inside(t.share(1-s, s)) }

// share is the point u of the way from t.from to t.to; v is 1 - u.
func (t truncated) share(u, v float64) float64 {
	return float64(v*t.from) + float64(u*t.to)
}

func (t truncated) inside(p float64) float64 {
	x := 0.0
	if t.above {
		x = t.d.(upperTail).quantileAbove(p)
	} else {
		x = t.d.Quantile(min(p, 1))
	}
	return max(t.lo, min(t.hi, x))
}

func (t truncated) CDF(x float64) float64 {
	switch {
	case x <= t.lo:
		return 0
	case x >= t.hi:
		return 1
	}
	p := 0.0
	if t.above {
		p = t.d.(upperTail).above(x)
	} else {
		p = t.d.CDF(x)
	}
	return max(0, min(1, (p-t.from)/(t.to-t.from)))
}

func (t truncated) Mean() float64     { return t.mean }
func (t truncated) Variance() float64 { return t.variance }

// moments integrates the quantile function over panels that halve towards both
// ends, each by the Gauss-Legendre rule of 16 points.
func moments(t truncated) (mean, variance float64) {
	const panels = 64
	var x, w []float64
	for k := 1; k <= panels; k++ {
		width := 0.25
		for range k - 1 {
			width = float64(0.5 * width)
		}
		// The panel [width, 2 width], from below and from above.
		for i, g := range gaussPoints {
			u := width + float64(width*g)
			x = append(x, t.Quantile(u), t.quantileAbove(u))
			w = append(w, float64(width*gaussWeights[i]), float64(width*gaussWeights[i]))
		}
	}
	total := Sum(w)
	terms := make([]float64, len(x))
	for i := range x {
		terms[i] = float64(w[i] * x[i])
	}
	mean = Sum(terms) / total
	for i := range x {
		terms[i] = float64(w[i] * square(x[i]-mean))
	}
	return mean, Sum(terms) / total
}
