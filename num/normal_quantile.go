package num

import "math"

// NormalQuantile is the standard normal quantile: the x at which NormalCDF
// reaches p, for p in [0, 1]. Relative error below 2e-15 down to the smallest
// positive p. NormalQuantile(0) is -Inf, NormalQuantile(1) is +Inf, outside
// [0, 1] it is NaN.
//
// Method: routine PPND16 of M. J. Wichura, "Algorithm AS 241: The percentage
// points of the normal distribution", Applied Statistics 37 (1988) 477-484.
func NormalQuantile(p float64) float64 {
	q := p - 0.5
	if !(math.Abs(q) <= 0.425) {
		return normalQuantileTail(p, q)
	}
	r := math.FMA(-q, q, 0.180625)
	a := math.FMA(2509.0809287301226727, r, 33430.575583588128105)
	a = math.FMA(a, r, 67265.770927008700853)
	a = math.FMA(a, r, 45921.953931549871457)
	a = math.FMA(a, r, 13731.693765509461125)
	a = math.FMA(a, r, 1971.5909503065514427)
	a = math.FMA(a, r, 133.14166789178437745)
	a = math.FMA(a, r, 3.387132872796366608)
	b := math.FMA(5226.495278852545925, r, 28729.085735721942674)
	b = math.FMA(b, r, 39307.89580009271061)
	b = math.FMA(b, r, 21213.794301586595867)
	b = math.FMA(b, r, 5394.1960214247511077)
	b = math.FMA(b, r, 687.1870074920579083)
	b = math.FMA(b, r, 42.313330701600911252)
	b = math.FMA(b, r, 1)
	return float64(q*a) / b
}

func normalQuantileTail(p, q float64) float64 {
	if !(p > 0 && p < 1) {
		switch p {
		case 0:
			return math.Inf(-1)
		case 1:
			return math.Inf(1)
		}
		return nan()
	}
	r := p
	if q > 0 {
		r = 1 - p
	}
	r = math.Sqrt(-Log(r))
	var a, b float64
	if r <= 5 {
		r -= 1.6
		a = math.FMA(7.7454501427834140764e-4, r, 0.0227238449892691845833)
		a = math.FMA(a, r, 0.24178072517745061177)
		a = math.FMA(a, r, 1.27045825245236838258)
		a = math.FMA(a, r, 3.64784832476320460504)
		a = math.FMA(a, r, 5.7694972214606914055)
		a = math.FMA(a, r, 4.6303378461565452959)
		a = math.FMA(a, r, 1.42343711074968357734)
		b = math.FMA(1.05075007164441684324e-9, r, 5.475938084995344946e-4)
		b = math.FMA(b, r, 0.0151986665636164571966)
		b = math.FMA(b, r, 0.14810397642748007459)
		b = math.FMA(b, r, 0.68976733498510000455)
		b = math.FMA(b, r, 1.6763848301838038494)
		b = math.FMA(b, r, 2.05319162663775882187)
		b = math.FMA(b, r, 1)
	} else {
		r -= 5
		a = math.FMA(2.01033439929228813265e-7, r, 2.71155556874348757815e-5)
		a = math.FMA(a, r, 0.0012426609473880784386)
		a = math.FMA(a, r, 0.026532189526576123093)
		a = math.FMA(a, r, 0.29656057182850489123)
		a = math.FMA(a, r, 1.7848265399172913358)
		a = math.FMA(a, r, 5.4637849111641143699)
		a = math.FMA(a, r, 6.6579046435011037772)
		b = math.FMA(2.04426310338993978564e-15, r, 1.4215117583164458887e-7)
		b = math.FMA(b, r, 1.8463183175100546818e-5)
		b = math.FMA(b, r, 7.868691311456132591e-4)
		b = math.FMA(b, r, 0.0148753612908506148525)
		b = math.FMA(b, r, 0.13692988092273580531)
		b = math.FMA(b, r, 0.59983220655588793769)
		b = math.FMA(b, r, 1)
	}
	x := a / b
	if q < 0 {
		return -x
	}
	return x
}
