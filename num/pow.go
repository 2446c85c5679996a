package num

import "math"

// Pow is x to the power y; error below 0.52 ulp wherever the result is a normal
// number.
//
// Special cases follow C99 Annex F.10.4.4: Pow(x, 0) and Pow(1, y) are 1 even
// for NaN; a negative x with a y that is no integer gives NaN; a zero or an
// infinity keeps its sign through odd integers; Pow(-1, +-Inf) is 1.
//
// Method: e^(y log x), log x in two float64 to about 2^-68 (the leading terms
// of Tang 1990 with every rounding error kept by FMA), the product likewise,
// and the exponential of Exp.
func Pow(x, y float64) float64 {
	bits := math.Float64bits(x)
	if bits-0x0010000000000000 >= 0x7fe0000000000000 || !(math.Abs(y) < 0x1p63 && math.Abs(y) > 0x1p-65) {
		return powEdge(x, y)
	}
	high, low := logPair(bits)
	p := float64(y * high)
	q := math.FMA(y, low, math.FMA(y, high, -p))
	if !(p > -708 && p < 709) {
		return powRange(p, q, 0)
	}
	shifted := math.FMA(p, expPerLn2, shiftInt)
	k := math.Float64bits(shifted)
	steps := shifted - shiftInt
	r := math.FMA(steps, -expLn2Hi, p)
	r = math.FMA(steps, -expLn2Lo, r) + q
	e := &expTable[k&127]
	scale := math.Float64frombits(e.bits + k<<45)
	return math.FMA(scale, expPoly(r, e.tail), scale)
}

// logPair is the logarithm of the positive normal number with these bits, as
// an unevaluated sum. The polynomial goes to degree nine; its first term left
// out is below 2^-70 of the result.
func logPair(bits uint64) (high, low float64) {
	from := bits - logOffset
	k := float64(int64(from) >> 52)
	e := &logTable[from>>45&127]
	z := math.Float64frombits(bits - from&0xfff0000000000000)
	r := math.FMA(z, e.inverse, -1)
	base := math.FMA(k, logLn2Hi, e.high) // exact
	first := base + r
	low = math.FMA(k, logLn2Lo, e.low) + (base - first + r)
	// -r^2/2 with its rounding error.
	half := float64(-0.5 * r)
	square := float64(r * half)
	missed := math.FMA(half, r, -square)
	high = first + square
	low += missed + (first - high + square)
	// r^3/3 - r^4/4 + ... + r^9/9
	rr := float64(r * r)
	p := math.FMA(rr, 1.0/9, math.FMA(r, -1.0/8, 1.0/7))
	p = math.FMA(rr, p, math.FMA(r, -1.0/6, 1.0/5))
	p = math.FMA(rr, p, math.FMA(r, -1.0/4, 1.0/3))
	low = math.FMA(float64(rr*r), p, low)
	sum := high + low
	return sum, high - sum + low
}

// powRange is e^(p+q) with the given sign bit, for any p that is not NaN.
//
//go:noinline
func powRange(p, q float64, sign uint64) float64 {
	switch {
	case p > 710:
		return math.Float64frombits(0x7ff0000000000000 | sign)
	case p < -746:
		return math.Float64frombits(sign)
	}
	return expWide(p, q, sign)
}

//go:noinline
func powEdge(x, y float64) float64 {
	switch {
	case y == 0 || x == 1:
		return 1
	case x != x || y != y:
		return nan()
	}
	whole, odd := integral(y)
	var sign uint64
	if odd {
		sign = math.Float64bits(x) & (1 << 63)
	}
	size := math.Abs(x)
	switch {
	case math.Abs(y) > math.MaxFloat64:
		switch {
		case size == 1:
			return 1
		case (size > 1) == (y > 0):
			return math.Inf(1)
		}
		return 0
	case size == 0 || size > math.MaxFloat64:
		if (size == 0) == (y > 0) {
			return math.Float64frombits(sign)
		}
		return math.Float64frombits(0x7ff0000000000000 | sign)
	case x < 0 && !whole:
		return nan()
	case size == 1:
		return math.Float64frombits(0x3ff0000000000000 | sign)
	}
	bits := math.Float64bits(size)
	if size < 0x1p-1022 {
		bits = normalBits(size)
	}
	high, low := logPair(bits)
	if math.Abs(y) <= 0x1p-65 { // the result rounds to 1
		return 1
	}
	p := float64(y * high)
	if math.Abs(p) > 1024 {
		return powRange(p, 0, sign)
	}
	return powRange(p, math.FMA(y, low, math.FMA(y, high, -p)), sign)
}

// integral tells whether y is an integer and whether it is an odd one.
func integral(y float64) (whole, odd bool) {
	y = math.Abs(y)
	if y >= 0x1p53 {
		return true, false
	}
	if y != math.Floor(y) {
		return false, false
	}
	return true, int64(y)&1 == 1
}
