package num

import (
	"math"
	"math/bits"
)

// Sin is the sine of x radians, for every x; error below 0.8 ulp.
// Sin(-0) is -0; of an infinity or NaN it is NaN.
//
// Method: x - k pi/2 in two float64 (see quarterTurns), then the polynomials of
// the fdlibm kernels (Sun Microsystems 1993) on [-pi/4, pi/4].
func Sin(x float64) float64 {
	if !(math.Abs(x) <= math.MaxFloat64) {
		return nan()
	}
	if math.Abs(x) < 0x1p-27 {
		return x
	}
	k, r, tail := quarterTurns(x)
	return turned(k, r, tail)
}

// Cos is the cosine of x radians, for every x; error below 0.8 ulp.
// Of an infinity or NaN it is NaN. Method as for Sin.
func Cos(x float64) float64 {
	if !(math.Abs(x) <= math.MaxFloat64) {
		return nan()
	}
	k, r, tail := quarterTurns(x)
	return turned(k+1, r, tail)
}

// turned is the sine of k quarter turns plus r+tail.
func turned(k uint64, r, tail float64) float64 {
	var v float64
	if k&1 == 0 {
		v = sinKernel(r, tail)
	} else {
		v = cosKernel(r, tail)
	}
	if k&2 != 0 {
		return -v
	}
	return v
}

// sinKernel is sin(r+tail) for |r| <= pi/4.
func sinKernel(r, tail float64) float64 {
	z := float64(r * r)
	p := math.FMA(z, 1.58969099521155010221e-10, -2.50507602534068634195e-08)
	p = math.FMA(z, p, 2.75573137070700676789e-06)
	p = math.FMA(z, p, -1.98412698298579493134e-04)
	p = math.FMA(z, p, 8.33333333332248946124e-03)
	cube := float64(z * r)
	// r - ((z (tail/2 - r^3 p) - tail) + r^3/6)
	w := math.FMA(-cube, p, float64(0.5*tail))
	return r - math.FMA(cube, 1.66666666666666324348e-01, math.FMA(z, w, -tail))
}

// cosKernel is cos(r+tail) for |r| <= pi/4.
func cosKernel(r, tail float64) float64 {
	z := float64(r * r)
	p := math.FMA(z, -1.13596475577881948265e-11, 2.08757232129817482790e-09)
	p = math.FMA(z, p, -2.75573143513906633035e-07)
	p = math.FMA(z, p, 2.48015872894767294178e-05)
	p = math.FMA(z, p, -1.38888888888741095749e-03)
	p = math.FMA(z, p, 4.16666666666666019037e-02)
	half := float64(0.5 * z)
	one := 1 - half
	return one + ((1 - one - half) + math.FMA(float64(z*z), p, -float64(r*tail)))
}

// quarterTurns splits finite x into k quarter turns (modulo 2^64) and a rest
// r+tail with |r| <= pi/4, the rest good to about 2^-100 of a turn.
//
// Up to 100,000 in magnitude by three parts of pi/2 (W. J. Cody and W. Waite,
// "Software Manual for the Elementary Functions", 1980); with FMA the first
// subtraction is exact. Beyond, by the digits of 2/pi that matter (M. H. Payne
// and R. N. Hanek, "Radian reduction for trigonometric functions", SIGNUM
// Newsletter 18 (1983) 19-24).
func quarterTurns(x float64) (k uint64, r, tail float64) {
	if math.Abs(x) > 1e5 {
		return manyTurns(x)
	}
	n := math.FMA(x, perHalfPi, shiftInt) - shiftInt
	a := math.FMA(-n, halfPi1, x) // exact
	b := float64(n * halfPi2)
	missed := math.FMA(n, halfPi2, -b)
	// a - b exactly as r + e, for any order of size.
	r = a - b
	back := a - r
	e := (a - (r + back)) + (back - b)
	tail = e - math.FMA(n, halfPi3, missed)
	s := r + tail
	return uint64(int64(n)), s, r - s + tail
}

// manyTurns is quarterTurns for large x.
func manyTurns(x float64) (k uint64, r, tail float64) {
	b := math.Float64bits(x)
	mantissa := b&(1<<52-1) | 1<<52
	exponent := int(b>>52&0x7ff) - 1075 // |x| = mantissa 2^exponent
	// Digits of 2/pi worth 4 quarter turns or more drop out: start so that
	// mantissa times the first word is below 2^64 quarter turns.
	start := max(exponent-11, 0)
	shift := exponent - start // at most 11, at least -36: |x| > 10^5
	word, off := uint(start)/64, uint(start)%64
	digits := func(i uint) uint64 { // 64 digits from start+64 i on
		at := word + i
		d := twoOverPi[at] << off
		if off > 0 {
			d |= twoOverPi[at+1] >> (64 - off)
		}
		return d
	}
	// product = mantissa * 0.d0 d1 d2: whole part of 64 bits, then fractions.
	h0, l0 := bits.Mul64(mantissa, digits(0))
	h1, l1 := bits.Mul64(mantissa, digits(1))
	h2, _ := bits.Mul64(mantissa, digits(2))
	f1, carry := bits.Add64(l1, h2, 0)
	f0, carry := bits.Add64(l0, h1, carry)
	whole := h0 + carry
	switch {
	case shift > 0:
		s := uint(shift)
		whole = whole<<s | f0>>(64-s)
		f0 = f0<<s | f1>>(64-s)
		f1 <<= s
	case shift < 0:
		s := uint(-shift)
		f1 = f1>>s | f0<<(64-s)
		f0 = f0>>s | whole<<(64-s)
		whole >>= s
	}
	// Nearest quarter turn; the rest becomes a signed fraction of 128 bits.
	negative := f0>>63 == 1
	if negative {
		whole++
		var borrow uint64
		f1, borrow = bits.Sub64(0, f1, 0)
		f0, _ = bits.Sub64(0, f0, borrow)
	}
	high, low := fraction(f0, f1)
	r = float64(high * halfPi1)
	tail = math.FMA(high, halfPi2, math.FMA(low, halfPi1, math.FMA(high, halfPi1, -r)))
	s := r + tail
	r, tail = s, r-s+tail
	if negative {
		r, tail = -r, -tail
	}
	if b>>63 == 1 {
		return -whole, -r, -tail
	}
	return whole, r, tail
}

// fraction is (f0 2^64 + f1) 2^-128 as a leading float64 and the rest.
func fraction(f0, f1 uint64) (high, low float64) {
	lead := bits.LeadingZeros64(f0)
	if f0 == 0 {
		lead = 64 + bits.LeadingZeros64(f1)
		f0, f1 = f1, 0
		f0 <<= uint(lead - 64)
	} else if lead > 0 {
		f0 = f0<<uint(lead) | f1>>(64-uint(lead))
		f1 <<= uint(lead)
	}
	// The first 53 digits, then the next 53.
	scale := math.Float64frombits(uint64(1023-53-lead) << 52)
	high = float64(float64(int64(f0>>11)) * scale)
	low = float64(float64(int64((f0<<53|f1>>11)>>11)) * float64(scale*0x1p-53))
	return high, low
}
