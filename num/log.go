package num

import "math"

// logEntry is one row of logTable: see there.
type logEntry struct {
	inverse, high, low float64
}

// logOffset, the bits of 0.7057, is where the stretches of logTable begin.
// A third of a stretch lies below 1 and two thirds above, so that the stretch
// around 1 has the reciprocal 1 and logarithm 0, and log x keeps its relative
// accuracy there.
const logOffset = 0x3fe6955500000000

// Log is the natural logarithm, for x >= 0; error below 0.52 ulp.
// Log(0) is -Inf, Log(+Inf) is +Inf, Log of a negative number or NaN is NaN.
//
// Method: x = 2^k z with z near 1, log z = log c + log(1+r), where 1/c comes
// from a table of 128 and r = z/c - 1 is exact; Taylor polynomial of degree
// eight, its last term economised: the r^2/8 at its end is replaced by h^2/16,
// its middle over the range h of r.
// P. T. P. Tang, "Table-driven implementation of the logarithm function in
// IEEE floating-point arithmetic", ACM TOMS 16 (1990) 378-400.
func Log(x float64) float64 {
	bits := math.Float64bits(x)
	if bits-0x0010000000000000 >= 0x7fe0000000000000 {
		return logEdge(x)
	}
	from := bits - logOffset
	k := float64(int64(from) >> 52)
	e := &logTable[from>>45&127]
	z := math.Float64frombits(bits - from&0xfff0000000000000)
	r := math.FMA(z, e.inverse, -1)
	base := math.FMA(k, logLn2Hi, e.high) // exact
	high := base + r
	low := (base - high + r) + math.FMA(k, logLn2Lo, e.low)
	rr := float64(r * r)
	p := math.FMA(r, 1.0/3, -1.0/2)
	q := math.FMA(r, 1.0/7, -1.0/6-logReach*logReach/16)
	p = math.FMA(rr, math.FMA(rr, q, math.FMA(r, 1.0/5, -1.0/4)), p)
	return high + math.FMA(rr, p, low)
}

// logEdge is Log of what is not a positive normal number.
//
//go:noinline
func logEdge(x float64) float64 {
	switch {
	case x == 0:
		return math.Inf(-1)
	case !(x > 0):
		return nan()
	case x > math.MaxFloat64:
		return x
	}
	high, low := logPair(normalBits(x))
	return high + low
}

// normalBits are the bits that a positive subnormal number would have if the
// exponent had room for it.
func normalBits(x float64) uint64 {
	return math.Float64bits(float64(x*0x1p52)) - 52<<52
}
