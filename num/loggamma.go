package num

import "math"

// halfLogTwoPi is log(2 pi)/2.
const halfLogTwoPi = 0.918938533204672741780329736405617639861

// stirling is the remainder of Stirling's formula, log Gamma(z) - (z-1/2) log z
// + z - log(2 pi)/2, for z > 0; absolute error about 1e-15. From 16 on six
// terms of its series (NIST Digital Library of Mathematical Functions 5.11.1),
// below by stepping up from z to 16.
func stirling(z float64) float64 {
	sum := 0.0
	for z < 16 {
		sum += math.FMA(z+0.5, log1p(1/z), -1)
		z++
	}
	v := 1 / z
	vv := float64(v * v)
	s := math.FMA(vv, -691.0/360360, 1.0/1188)
	s = math.FMA(vv, s, -1.0/1680)
	s = math.FMA(vv, s, 1.0/1260)
	s = math.FMA(vv, s, -1.0/360)
	s = math.FMA(vv, s, 1.0/12)
	return math.FMA(v, s, sum)
}

// logGamma is the logarithm of the gamma function, for z > 0; absolute error
// about 2e-15 times the larger of 1 and the result.
func logGamma(z float64) float64 {
	return math.FMA(z-0.5, Log(z), -z) + (halfLogTwoPi + stirling(z))
}

// log1p is log(1+x), for x > -1; relative error below 3 ulp. Kahan's
// correction of the rounding of 1+x.
func log1p(x float64) float64 {
	y := 1 + x
	if y == 0 || y > math.MaxFloat64 {
		return Log(y)
	}
	return Log(y) + (x-(y-1))/y
}

// expm1 is e^x - 1; relative error below 5 ulp. W. Kahan's device: the error
// of e^x - 1 near 0 cancels against that of the logarithm of e^x.
func expm1(x float64) float64 {
	if math.Abs(x) > 1 {
		return Exp(x) - 1
	}
	e := Exp(x)
	if e == 1 {
		return x
	}
	return float64((e - 1) * (x / Log(e)))
}

// excess is e^w - 1 - w without cancellation: how far the exponential has
// bent away from its tangent at 0.
func excess(w float64) float64 {
	if math.Abs(w) > 0.7 {
		return (Exp(w) - 1) - w
	}
	// w^2/2! + w^3/3! + ... + w^18/18!
	s := 1.0
	for k := 18.0; k >= 3; k-- {
		s = math.FMA(s, w/k, 1)
	}
	return float64(float64(0.5*float64(w*w)) * s)
}
