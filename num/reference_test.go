package num

import (
	"math"
	"math/big"
	"testing"
)

// The slow clear twins: the same functions in 240-bit arithmetic and more.

const refBits = 240

func bf(x float64) *big.Float { return new(big.Float).SetPrec(refBits).SetFloat64(x) }
func bn() *big.Float          { return new(big.Float).SetPrec(refBits) }

func bigParse(s string) *big.Float {
	v, _, err := big.ParseFloat(s, 10, 1400, big.ToNearestEven)
	if err != nil {
		panic(err)
	}
	return v
}

// The logarithm of 2 to 99 digits, OEIS A002162, and pi by Machin's formula.
var (
	bigLn2 = bigParse("0.693147180559945309417232121458176568075500134360255254120680009493393621969694715605863326996418687")
	bigPi  = machinTo(1400)
)

func bigExp(x *big.Float) *big.Float {
	// x = k ln 2 + r; r/2^20 by series, then 20 squarings.
	q, _ := bn().Quo(x, bigLn2).Float64()
	k := math.Round(q)
	r := bn().Sub(x, bn().Mul(bf(k), bigLn2))
	r.SetMantExp(r, -20)
	sum, term := bf(1), bf(1)
	for n := 1.0; n < 18; n++ {
		term = bn().Quo(bn().Mul(term, r), bf(n))
		sum.Add(sum, term)
	}
	for range 20 {
		sum = bn().Mul(sum, sum)
	}
	return sum.SetMantExp(sum, int(k))
}

func bigLog(x *big.Float) *big.Float {
	m := bn()
	k := x.MantExp(m)
	if m.Cmp(bf(0.7)) < 0 {
		m.SetMantExp(m, 1)
		k--
	}
	t := bn().Quo(bn().Sub(m, bf(1)), bn().Add(m, bf(1)))
	tt := bn().Mul(t, t)
	sum := bn()
	for n := 1.0; t.Sign() != 0 && t.MantExp(nil) > -refBits; n += 2 {
		sum.Add(sum, bn().Quo(t, bf(n)))
		t = bn().Mul(t, tt)
	}
	sum.SetMantExp(sum, 1)
	return sum.Add(sum, bn().Mul(bf(float64(k)), bigLn2))
}

// bigSinCos is exact reduction by pi/2 and the Taylor series.
func bigSinCos(x float64) (sin, cos *big.Float) {
	half := new(big.Float).SetPrec(1400).SetMantExp(bigPi, -1)
	q := new(big.Float).SetPrec(1400).Quo(new(big.Float).SetPrec(1400).SetFloat64(x), half)
	k, _ := q.Int(nil)
	r := q.Sub(new(big.Float).SetPrec(1400).SetFloat64(x), q.Mul(new(big.Float).SetPrec(1400).SetInt(k), half))
	r = bn().Set(r)
	rr := bn().Mul(r, r)
	rr.Neg(rr)
	s, c, ts, tc := bn().Set(r), bf(1), bn().Set(r), bf(1)
	for n := 1.0; n < 28; n++ { // (pi/4)^56/56! is below 2^-260
		tc = bn().Quo(bn().Mul(tc, rr), bf((2*n-1)*(2*n)))
		ts = bn().Quo(bn().Mul(ts, rr), bf((2*n)*(2*n+1)))
		c.Add(c, tc)
		s.Add(s, ts)
	}
	switch new(big.Int).And(k, big.NewInt(3)).Int64() { // of negative k too
	case 1:
		return c, s.Neg(s)
	case 2:
		return s.Neg(s), c.Neg(c)
	case 3:
		return c.Neg(c), s
	}
	return s, c
}

// bigNormalTail is the chance of a standard normal above x >= 0: 1/2 minus
// phi(x) (x + x^3/3 + x^5/(3 5) + ...), carried with enough bits for what
// cancels.
func bigNormalTail(x float64) *big.Float {
	prec := uint(refBits + x*x*1.5)
	f := func(v float64) *big.Float { return new(big.Float).SetPrec(prec).SetFloat64(v) }
	xx := f(0).Mul(f(x), f(x))
	sum, term := f(x), f(x)
	for n := 3.0; term.Sign() != 0 && term.MantExp(nil) > -int(prec); n += 2 {
		term = f(0).Quo(f(0).Mul(term, xx), f(n))
		sum.Add(sum, term)
	}
	// e^(-x^2/2) at this precision: series of e^(x^2/2^11), squared ten times.
	small := f(0).SetMantExp(xx, -11)
	e, t := f(1), f(1)
	for n := 1.0; t.Sign() != 0 && t.MantExp(nil) > -int(prec)-20; n++ {
		t = f(0).Quo(f(0).Mul(t, small), f(n))
		e.Add(e, t)
	}
	for range 10 {
		e = f(0).Mul(e, e)
	}
	root := f(0).Sqrt(f(0).Mul(f(2), new(big.Float).SetPrec(prec+64).Set(bigPiTo(prec+64))))
	sum.Quo(sum, f(0).Mul(e, root))
	return f(0).Sub(f(0.5), sum)
}

// bigPiTo is pi to more than the 1,400 bits of bigPi where asked.
func bigPiTo(prec uint) *big.Float {
	if prec <= 1390 {
		return bigPi
	}
	if piLong == nil {
		piLong = machinTo(2700)
	}
	return piLong
}

var piLong *big.Float

func machinTo(prec uint) *big.Float {
	f := func() *big.Float { return new(big.Float).SetPrec(prec) }
	at := func(n float64) *big.Float {
		t := f().Quo(f().SetFloat64(1), f().SetFloat64(n))
		tt := f().Mul(t, t)
		tt.Neg(tt)
		sum := f()
		for k := 1.0; t.MantExp(nil) > -int(prec); k += 2 {
			sum.Add(sum, f().Quo(t, f().SetFloat64(k)))
			t = f().Mul(t, tt)
		}
		return sum
	}
	a, b := f().Mul(at(5), f().SetFloat64(16)), f().Mul(at(239), f().SetFloat64(4))
	return a.Sub(a, b)
}

// ulps is how far got is from the truth, in units of the last place there.
func ulps(got float64, want *big.Float) float64 {
	nearest, _ := want.Float64()
	if math.IsInf(nearest, 0) || want.Sign() == 0 {
		if got == nearest {
			return 0
		}
		return math.Inf(1)
	}
	exponent := max(want.MantExp(nil)-53, -1074)
	d := bn().Sub(bn().SetFloat64(got), want)
	d.SetMantExp(d, -exponent)
	e, _ := d.Float64()
	return math.Abs(e)
}

// points are n arguments spread over [from, to], evenly or by order of size.
func points(name string, n int, from, to float64) []float64 {
	x := make([]float64, n)
	NewStream(7, name).Fill(x, 0)
	for i, u := range x {
		x[i] = from + float64(u*(to-from))
	}
	return x
}

// sizes are n positive arguments whose exponents are spread over [from, to].
func sizes(name string, n int, from, to float64) []float64 {
	x := points(name, n, from, to)
	m := points(name+" mantissa", n, 1, 2)
	for i, e := range x {
		x[i] = math.Ldexp(m[i], int(math.Floor(e)))
	}
	return x
}

// worst runs f against its twin and fails above limit ulps.
func worst(t *testing.T, what string, limit float64, args []float64, f func(float64) float64, twin func(float64) *big.Float) {
	t.Helper()
	top, at := 0.0, 0.0
	for _, x := range args {
		if e := ulps(f(x), twin(x)); e > top || e != e {
			top, at = e, x
		}
	}
	t.Logf("%s: %d points, largest error %.4f ulp at %v", what, len(args), top, at)
	if !(top <= limit) {
		t.Errorf("%s(%v) = %v is off by %.4f ulp, allowed %v", what, at, f(at), top, limit)
	}
}
