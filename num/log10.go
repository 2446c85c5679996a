package num

import "math"

// Log10 is the logarithm to base 10, for x >= 0; error below 0.53 ulp, and
// exact at the powers of ten from 1 to 10^22. Special cases as for Log.
//
// Method: the two-part logarithm of Pow times a two-part 1/ln 10.
func Log10(x float64) float64 {
	bits := math.Float64bits(x)
	if bits-0x0010000000000000 >= 0x7fe0000000000000 {
		if !(x > 0 && x < 0x1p-1022) {
			return logEdge(x)
		}
		bits = normalBits(x)
	}
	high, low := logPair(bits)
	p := float64(high * log10eHi)
	return p + math.FMA(high, log10eLo, math.FMA(low, log10eHi, math.FMA(high, log10eHi, -p)))
}
