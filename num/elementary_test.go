package num

import (
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

func TestExpAgainstTwin(t *testing.T) {
	twin := func(x float64) *big.Float { return bigExp(bf(x)) }
	worst(t, "Exp", 0.52, points("exp", 20_000, -708, 709), Exp, twin)
	worst(t, "Exp", 0.52, points("exp near 0", 5_000, -1, 1), Exp, twin)
	worst(t, "Exp", 0.52, sizes("exp tiny", 2_000, -60, -5), Exp, twin)
	worst(t, "Exp", 0.52, points("exp subnormal", 5_000, -745.2, -708), Exp, twin)
	worst(t, "Exp", 0.52, points("exp huge", 2_000, 709, 709.79), Exp, twin)
}

func TestLogAgainstTwin(t *testing.T) {
	twin := func(x float64) *big.Float { return bigLog(bf(x)) }
	worst(t, "Log", 0.52, sizes("log", 20_000, -1022, 1024), Log, twin)
	worst(t, "Log", 0.52, points("log near 1", 10_000, 0.7, 1.5), Log, twin)
	worst(t, "Log", 0.52, points("log nearer 1", 10_000, 0.998, 1.006), Log, twin)
	worst(t, "Log", 0.52, sizes("log subnormal", 2_000, -1074, -1022), Log, twin)
}

func TestLog10AgainstTwin(t *testing.T) {
	ln10 := bigLog(bf(10))
	twin := func(x float64) *big.Float { return bn().Quo(bigLog(bf(x)), ln10) }
	worst(t, "Log10", 0.53, sizes("log10", 5_000, -1074, 1024), Log10, twin)
	worst(t, "Log10", 0.53, points("log10 near 1", 5_000, 0.7, 1.5), Log10, twin)
	for k, x := 0, 1.0; k <= 22; k, x = k+1, x*10 {
		if got := Log10(x); got != float64(k) {
			t.Errorf("Log10(1e%d) = %v", k, got)
		}
	}
}

func TestPowAgainstTwin(t *testing.T) {
	top, atX, atY := 0.0, 0.0, 0.0
	check := func(x, y float64) {
		want := bigExp(bn().Mul(bf(y), bigLog(bf(x))))
		if e := ulps(Pow(x, y), want); !(e <= top) {
			top, atX, atY = e, x, y
		}
	}
	wide := sizes("pow x", 4_000, -1074, 1024)
	u := points("pow y", 4_000, -1, 1)
	near := points("pow x near 1", 4_000, 0.95, 1.05)
	for i, x := range wide {
		check(x, u[i]*740/Log(x))                  // the whole range of results, subnormal ones too
		check(near[i], u[i]*700/Log(near[i]))      // large y
		check(near[(i+1)%4_000], u[i])             // results near 1
		check(1+(near[i]-1)*1e-9, u[i]*1e9)        // x next to 1
		check(math.Abs(u[i])*20, u[(i+7)%4_000]*5) // everyday
	}
	t.Logf("Pow: 20000 points, largest error %.4f ulp at %v, %v", top, atX, atY)
	if top > 0.52 {
		t.Errorf("Pow(%v, %v) is off by %.4f ulp, allowed 0.52", atX, atY, top)
	}
}

// TestPowSpecialCases takes the list of C99, Annex F.9.4.4 (F.10.4.4 in C11).
func TestPowSpecialCases(t *testing.T) {
	inf, zero, minus := math.Inf(1), 0.0, math.Copysign(0, -1)
	for _, c := range []struct{ x, y, want float64 }{
		{zero, -3, inf},
		{minus, -3, -inf},
		{zero, -2, inf},
		{minus, -2, inf},
		{minus, -2.5, inf},
		{zero, -inf, inf},
		{minus, -inf, inf},
		{zero, 3, zero},
		{minus, 3, minus},
		{zero, 2, zero},
		{minus, 2, zero},
		{minus, 2.5, zero},
		{minus, inf, zero},
		{-1, inf, 1},
		{-1, -inf, 1},
		{1, nan(), 1},
		{1, inf, 1},
		{1, -7, 1},
		{nan(), 0, 1},
		{nan(), minus, 1},
		{-inf, 0, 1},
		{-2, 0.5, nan()},
		{-inf, 0.5, inf},
		{nan(), 2, nan()},
		{2, nan(), nan()},
		{0.5, -inf, inf},
		{-0.5, -inf, inf},
		{2, -inf, 0},
		{-2, -inf, 0},
		{0.5, inf, 0},
		{2, inf, inf},
		{-inf, -3, minus},
		{-inf, -2, 0},
		{-inf, -2.5, 0},
		{-inf, 3, -inf},
		{-inf, 2, inf},
		{inf, -1, 0},
		{inf, 0.1, inf},
		{-2, 3, -8},
		{-2, 2, 4},
		{-2, -1, -0.5},
		{3, 4, 81},
		{10, 22, 1e22},
		{2, 0.5, math.Sqrt2},
		{2, 1024, inf},
		{-2, 1025, -inf},
		{2, -1075, 0},
		{2, -1074, 0x1p-1074},
		{-2, -1073, -0x1p-1073},
		{-2, -1077, minus},
		{2, 1e300, inf},
		{0.5, 1e300, 0},
		{2, -1e300, 0},
		{1.5, 1e-300, 1},
		{-1, 0x1p53, 1},
		{-1, 0x1p53 - 1, -1},
		{-1.5, 1e-300, nan()},
		{0x1p-1074, 0.5, 0x1p-537},
		{0x1p-1074, -0.5, 0x1p537},
	} {
		got := Pow(c.x, c.y)
		if math.Float64bits(got) != math.Float64bits(c.want) {
			t.Errorf("Pow(%v, %v) = %v, want %v", c.x, c.y, got, c.want)
		}
	}
}

func TestSinCosAgainstTwin(t *testing.T) {
	sin := func(x float64) *big.Float { s, _ := bigSinCos(x); return s }
	cos := func(x float64) *big.Float { _, c := bigSinCos(x); return c }
	ranges := map[string][]float64{
		"one turn":     points("turn", 2_000, -6.3, 6.3),
		"Cody-Waite":   points("turns", 2_000, -1e5, 1e5),
		"Payne-Hanek":  sizes("many turns", 2_000, 16, 1023),
		"tiny":         sizes("small angle", 1_000, -1000, -3),
		"near k pi/2":  nil,
		"hardest case": {5.319372648326541e+255},
	}
	// Next to multiples of pi/2, where the result is what reduction leaves.
	for k := 1.0; k < 70_000; k += 151 {
		x := k * math.Pi / 2
		ranges["near k pi/2"] = append(ranges["near k pi/2"], x, math.Nextafter(x, 0), -x)
	}
	for name, args := range ranges {
		worst(t, "Sin, "+name, 0.8, args, Sin, sin)
		worst(t, "Cos, "+name, 0.8, args, Cos, cos)
	}
}

func TestLogisticAgainstTwin(t *testing.T) {
	twin := func(x float64) *big.Float { return bn().Quo(bf(1), bn().Add(bf(1), bigExp(bf(-x)))) }
	worst(t, "Logistic", 2.5, points("logistic", 5_000, -40, 40), Logistic, twin)
	worst(t, "Logistic", 2.5, points("logistic tail", 5_000, -745, 100), Logistic, twin)
}

func TestElementaryEdges(t *testing.T) {
	inf, minus := math.Inf(1), math.Copysign(0, -1)
	for _, c := range []struct {
		name    string
		f       func(float64) float64
		x, want float64
	}{
		{"Exp", Exp, inf, inf},
		{"Exp", Exp, -inf, 0},
		{"Exp", Exp, nan(), nan()},
		{"Exp", Exp, 0, 1},
		{"Exp", Exp, minus, 1},
		{"Exp", Exp, 709.79, inf},
		{"Exp", Exp, 1e300, inf},
		{"Exp", Exp, -745.14, 0},
		{"Exp", Exp, -1e300, 0},
		{"Exp", Exp, -744.44, 0x1p-1074},
		{"Exp", Exp, 0x1p-1074, 1},
		{"Log", Log, 0, -inf},
		{"Log", Log, minus, -inf},
		{"Log", Log, -1, nan()},
		{"Log", Log, -inf, nan()},
		{"Log", Log, inf, inf},
		{"Log", Log, nan(), nan()},
		{"Log", Log, 1, 0},
		{"Log10", Log10, 0, -inf},
		{"Log10", Log10, -1, nan()},
		{"Log10", Log10, inf, inf},
		{"Log10", Log10, nan(), nan()},
		{"Log10", Log10, 1, 0},
		{"Logistic", Logistic, 0, 0.5},
		{"Logistic", Logistic, inf, 1},
		{"Logistic", Logistic, -inf, 0},
		{"Logistic", Logistic, nan(), nan()},
		{"Sin", Sin, 0, 0},
		{"Sin", Sin, minus, minus},
		{"Sin", Sin, inf, nan()},
		{"Sin", Sin, -inf, nan()},
		{"Sin", Sin, nan(), nan()},
		{"Cos", Cos, 0, 1},
		{"Cos", Cos, inf, nan()},
		{"Cos", Cos, nan(), nan()},
		{"NormalCDF", NormalCDF, 0, 0.5},
		{"NormalCDF", NormalCDF, inf, 1},
		{"NormalCDF", NormalCDF, -inf, 0},
		{"NormalCDF", NormalCDF, nan(), nan()},
		{"NormalQuantile", NormalQuantile, 0, -inf},
		{"NormalQuantile", NormalQuantile, 1, inf},
		{"NormalQuantile", NormalQuantile, 0.5, 0},
		{"NormalQuantile", NormalQuantile, -0.1, nan()},
		{"NormalQuantile", NormalQuantile, 1.1, nan()},
		{"NormalQuantile", NormalQuantile, nan(), nan()},
		{"Canonical", Canonical, minus, 0},
		{"Canonical", Canonical, math.Float64frombits(0xfff8000000000123), nan()},
		{"Canonical", Canonical, -inf, -inf},
		{"Canonical", Canonical, -2.5, -2.5},
	} {
		if got := c.f(c.x); math.Float64bits(got) != math.Float64bits(c.want) {
			t.Errorf("%s(%v) = %v (%#x), want %v", c.name, c.x, got, math.Float64bits(got), c.want)
		}
	}
}

func TestNormalCDFAgainstTwin(t *testing.T) {
	top, at := 0.0, 0.0
	for _, x := range append(points("normal", 1_000, -8, 8), points("normal tail", 150, -37.5, -8)...) {
		want := bigNormalTail(math.Abs(x))
		if x > 0 {
			want = new(big.Float).SetPrec(want.Prec()).Sub(big.NewFloat(1), want)
		}
		w, _ := want.Float64()
		d, _ := bn().Sub(bf(NormalCDF(x)), want).Float64()
		if e := math.Abs(d / w); e > top {
			top, at = e, x
		}
	}
	t.Logf("NormalCDF: largest relative error %.3g at %v", top, at)
	if top > 1e-15 {
		t.Errorf("NormalCDF(%v) has relative error %.3g, allowed 1e-15", at, top)
	}
}

// TestNormalQuantileAgainstTwin takes one Newton step in 240 bits from the
// result: its length is the error.
func TestNormalQuantileAgainstTwin(t *testing.T) {
	top, at := 0.0, 0.0
	args := append(points("quantile", 1_500, 0, 1), sizes("quantile tail", 150, -1000, -1)...)
	for _, p := range append(args, 0.075, 0.0749999, 0.925, 1-0x1p-53, 0x1p-54, 0x1p-1074) {
		x := NormalQuantile(p)
		miss := bigNormalTail(math.Abs(x)) // F(-|x|)
		q := bf(p)
		if x > 0 {
			q.Sub(bf(1), q)
		}
		miss = bn().Sub(miss, q)
		density := bn().Quo(bigExp(bn().Mul(bf(-0.5), bn().Mul(bf(x), bf(x)))), bn().Sqrt(bn().Mul(bf(2), bigPi)))
		d, _ := bn().Quo(miss, density).Float64()
		if e := math.Abs(d / x); e > top {
			top, at = e, p
		}
	}
	t.Logf("NormalQuantile: largest relative error %.3g at %v", top, at)
	if top > 2e-15 {
		t.Errorf("NormalQuantile(%v) has relative error %.3g, allowed 2e-15", at, top)
	}
}

// TestNormalQuantilePublished has the check values printed with algorithm AS
// 241 (Wichura 1988, p. 480).
func TestNormalQuantilePublished(t *testing.T) {
	for p, want := range map[float64]float64{
		0.25:  -0.6744897501960817,
		0.001: -3.090232306167814,
		1e-20: -9.262340089798408,
	} {
		if got := NormalQuantile(p); math.Abs(got/want-1) > 1e-15 {
			t.Errorf("NormalQuantile(%v) = %.17g, want %.17g", p, got, want)
		}
	}
}

func TestElementaryProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(-700, 700).Draw(t, "x")
		y := rapid.Float64Range(-700, 700).Draw(t, "y")
		if x < y && Exp(x) > Exp(y)*(1+0x1p-51) {
			t.Fatalf("Exp falls between %v and %v", x, y)
		}
		if got := Log(Exp(x)); math.Abs(got-x) > 4e-16*max(1, math.Abs(x)) {
			t.Fatalf("Log(Exp(%v)) = %v", x, got)
		}
		if Sin(-x) != -Sin(x) || Cos(-x) != Cos(x) {
			t.Fatalf("Sin or Cos lost its symmetry at %v", x)
		}
		if s := Sin(x)*Sin(x) + Cos(x)*Cos(x); math.Abs(s-1) > 1e-15 {
			t.Fatalf("Sin and Cos of %v have squares that add to %v", x, s)
		}
		if s := Logistic(x) + Logistic(-x); math.Abs(s-1) > 4e-16 {
			t.Fatalf("Logistic of %v and its negative add to %v", x, s)
		}
	})
}
