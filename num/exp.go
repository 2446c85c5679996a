package num

import "math"

//go:generate go run gen_tables.go

// expEntry is one row of expTable: see there.
type expEntry struct {
	bits uint64
	tail float64
}

// shiftInt, added to a float64 of magnitude below 2^51, leaves its nearest
// integer in the low bits.
const shiftInt = 0x1.8p52

// Exp is e to the x, for every x; error below 0.52 ulp.
// Exp(+Inf) is +Inf, Exp(-Inf) is 0, Exp(NaN) is NaN; above 709.78 the result
// is +Inf, below -745.13 it is 0.
//
// Method: x = k ln2/128 + r, then 2^(k/128) from a table of 128 times a
// polynomial of degree five in r. P. T. P. Tang, "Table-driven implementation
// of the exponential function in IEEE floating-point arithmetic", ACM TOMS 15
// (1989) 144-157.
func Exp(x float64) float64 {
	if !(x > -708 && x < 709) {
		return expEdge(x)
	}
	shifted := math.FMA(x, expPerLn2, shiftInt)
	k := math.Float64bits(shifted)
	steps := shifted - shiftInt
	r := math.FMA(steps, -expLn2Hi, x)
	r = math.FMA(steps, -expLn2Lo, r)
	e := &expTable[k&127]
	scale := math.Float64frombits(e.bits + k<<45)
	return math.FMA(scale, expPoly(r, e.tail), scale)
}

// expPoly is e^r - 1 + tail for |r| <= ln2/256: the Taylor polynomial, whose
// first term left out is below 6e-19.
func expPoly(r, tail float64) float64 {
	p := math.FMA(r, 1.0/120, 1.0/24)
	q := math.FMA(r, 1.0/6, 1.0/2)
	rr := float64(r * r)
	return math.FMA(rr, math.FMA(rr, p, q), r+tail)
}

//go:noinline
func expEdge(x float64) float64 {
	switch {
	case x != x:
		return nan()
	case x > 710:
		return math.Inf(1)
	case x < -746:
		return 0
	}
	return expWide(x, 0, 0)
}

// expWide is e^(x+tail) for |x| < 1024 with tail far below x, where the result
// may leave the normal range. A set top bit in sign makes the result negative.
func expWide(x, tail float64, sign uint64) float64 {
	shifted := math.FMA(x, expPerLn2, shiftInt)
	k := math.Float64bits(shifted)
	steps := shifted - shiftInt
	r := math.FMA(steps, -expLn2Hi, x)
	r = math.FMA(steps, -expLn2Lo, r)
	r += tail
	e := &expTable[k&127]
	p := expPoly(r, e.tail)
	if steps > 0 {
		// 2^1009 is taken off and put back by an exact product.
		scale := math.Float64frombits((e.bits + k<<45 - 1009<<52) | sign)
		return float64(0x1p1009 * math.FMA(scale, p, scale))
	}
	// 2^-1022 is taken off. A result that becomes subnormal is rounded at its
	// final place by going through 1 + y, with the rounding error of y kept.
	scale := math.Float64frombits((e.bits + k<<45 + 1022<<52) | sign)
	y := math.FMA(scale, p, scale)
	if math.Abs(y) < 1 {
		one := math.Copysign(1, y)
		low := math.FMA(scale, p, scale-y)
		high := one + y
		low = (one - high) + y + low
		y = (high + low) - one
		if y == 0 {
			y = math.Float64frombits(sign)
		}
	}
	return float64(0x1p-1022 * y)
}
