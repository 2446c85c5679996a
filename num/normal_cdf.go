package num

import "math"

// NormalCDF is the standard normal distribution function, the chance that a
// standard normal draw is at most x, for every x. Relative error below 1e-15
// wherever the result is a normal number, so the lower tail can be trusted to
// x = -37.5; below -38.6 it is 0.
//
// Method: the three rational approximations of W. J. Cody, "Rational Chebyshev
// approximations for the error function", Mathematics of Computation 23 (1969)
// 631-637, in the form and with the coefficients of ANORM in "Algorithm 715:
// SPECFUN", ACM TOMS 19 (1993) 22-32. e^(-x^2/2) takes the rounding error of
// the square along.
func NormalCDF(x float64) float64 {
	if x != x {
		return nan()
	}
	y := math.Abs(x)
	if y <= 0.67448975 {
		return 0.5 + normalCentre(x)
	}
	tail := normalTail(y)
	if x > 0 {
		return 1 - tail
	}
	return tail
}

// normalCentre is NormalCDF(x) - 1/2 for |x| <= 0.67448975.
func normalCentre(x float64) float64 {
	z := float64(x * x)
	p := math.FMA(0.065682337918207449113, z, 2.2352520354606839287)
	p = math.FMA(p, z, 161.02823106855587881)
	p = math.FMA(p, z, 1067.6894854603709582)
	p = math.FMA(p, z, 18154.981253343561249)
	q := z + 47.20258190468824187
	q = math.FMA(q, z, 976.09855173777669322)
	q = math.FMA(q, z, 10260.932208618978205)
	q = math.FMA(q, z, 45507.789335026729956)
	return float64(x * (p / q))
}

// normalTail is the chance of a standard normal draw above y > 0.67.
func normalTail(y float64) float64 {
	if y > 38.6 {
		return 0
	}
	var ratio float64
	if y <= 5.656854249492380195206754896838 { // sqrt 32
		p := math.FMA(1.0765576773720192317e-8, y, 0.39894151208813466764)
		p = math.FMA(p, y, 8.8831497943883759412)
		p = math.FMA(p, y, 93.506656132177855979)
		p = math.FMA(p, y, 597.27027639480026226)
		p = math.FMA(p, y, 2494.5375852903726711)
		p = math.FMA(p, y, 6848.1904505362823326)
		p = math.FMA(p, y, 11602.651437647350124)
		p = math.FMA(p, y, 9842.7148383839780218)
		q := y + 22.266688044328115691
		q = math.FMA(q, y, 235.38790178262499861)
		q = math.FMA(q, y, 1519.377599407554805)
		q = math.FMA(q, y, 6485.558298266760755)
		q = math.FMA(q, y, 18615.571640885098091)
		q = math.FMA(q, y, 34900.952721145977266)
		q = math.FMA(q, y, 38912.003286093271411)
		q = math.FMA(q, y, 19685.429676859990727)
		ratio = p / q
	} else {
		z := 1 / float64(y*y)
		p := math.FMA(0.02307344176494017303, z, 0.21589853405795699)
		p = math.FMA(p, z, 0.1274011611602473639)
		p = math.FMA(p, z, 0.022235277870649807)
		p = math.FMA(p, z, 0.001421619193227893466)
		p = math.FMA(p, z, 2.9112874951168792e-5)
		q := z + 1.28426009614491121
		q = math.FMA(q, z, 0.468238212480865118)
		q = math.FMA(q, z, 0.0659881378689285515)
		q = math.FMA(q, z, 0.00378239633202758244)
		q = math.FMA(q, z, 7.29751555083966205e-5)
		const perRootTwoPi = 0.39894228040143267793994605993438
		ratio = (perRootTwoPi - float64(z*(p/q))) / y
	}
	square := float64(y * y)
	missed := math.FMA(y, y, -square)
	return float64(ratio * expWide(float64(-0.5*square), float64(-0.5*missed), 0))
}
