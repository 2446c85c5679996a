package num

import (
	"fmt"
	"math"
	"math/big"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func must(d Dist, err error) Dist {
	if err != nil {
		panic(err)
	}
	return d
}

// families is one list of distributions that every general test walks.
func families() map[string]Dist {
	m := map[string]Dist{
		"uniform":          must(NewUniform(-3, 5)),
		"normal":           must(NewNormal(10, 3)),
		"normal 90":        must(NewNormalCentral90(-2, 5)),
		"lognormal":        must(NewLogNormal(1, 0.5)),
		"lognormal 90":     must(NewLogNormalCentral90(2, 20)),
		"triangular":       must(NewTriangular(1, 2, 6)),
		"triangular left":  must(NewTriangular(1, 1, 6)),
		"triangular right": must(NewTriangular(1, 6, 6)),
		"weibull":          must(NewWeibull(1.5, 8)),
		"poisson":          must(NewPoisson(3.7)),
		"poisson large":    must(NewPoisson(1234.5)),
		"bernoulli":        must(NewBernoulli(0.3)),
		"discrete":         must(NewDiscrete([]float64{5, 1, 3, 5}, []float64{1, 2, 4, 3})),
		"quantiles":        must(NewQuantiles([]float64{0, 0.1, 0.5, 1}, []float64{-1, 2, 3, 10})),
		"point":            must(NewPoint(4.5)),
	}
	for _, s := range [][2]float64{{2, 3}, {0.5, 0.5}, {1, 1}, {5, 1}, {0.05, 4}, {30, 0.2}, {400, 900}, {1e5, 1e5}} {
		m[fmt.Sprintf("beta %v %v", s[0], s[1])] = must(NewBeta(s[0], s[1]))
	}
	m["beta scaled"] = must(NewScaledBeta(2, 5, -10, 30))
	m["pert"] = must(NewPERT(1, 3, 9))
	m["pert edge"] = must(NewPERT(1, 1, 9))
	for _, a := range []float64{0.05, 0.5, 1, 2.5, 15.5, 300, 1e5} {
		m[fmt.Sprintf("gamma %v", a)] = must(NewGamma(a, 2))
	}
	inf := math.Inf(1)
	m["truncated normal"] = must(NewTruncated(m["normal"], 4, 12))
	m["truncated normal tail"] = must(NewTruncated(m["normal"], 31, inf))
	m["truncated lognormal"] = must(NewTruncated(m["lognormal"], -inf, 5))
	m["truncated gamma"] = must(NewTruncated(m["gamma 2.5"], 1, 9))
	m["truncated beta"] = must(NewTruncated(m["beta 2 3"], 0.3, 0.5))
	m["truncated triangular"] = must(NewTruncated(m["triangular"], 1.5, 4))
	m["truncated poisson"] = must(NewTruncated(m["poisson"], 2, 6))
	m["truncated discrete"] = must(NewTruncated(m["discrete"], 3, 5))
	m["truncated quantiles"] = must(NewTruncated(m["quantiles"], 0, 4))
	m["truncated uniform"] = must(NewTruncated(m["uniform"], 0, 100))
	m["truncated twice"] = must(NewTruncated(m["truncated normal tail"], -inf, 35))
	return m
}

func stepped(name string) bool {
	for _, s := range []string{"poisson", "bernoulli", "discrete", "point"} {
		if strings.Contains(name, s) {
			return true
		}
	}
	return false
}

// largestEnd is the size of the larger finite end of the support.
func largestEnd(d Dist) float64 {
	size := 0.0
	for _, end := range []float64{d.Quantile(0), d.Quantile(1)} {
		if !math.IsInf(end, 0) {
			size = max(size, math.Abs(end))
		}
	}
	return size
}

// TestRoundTrip asks CDF(Quantile(u)) = u. What may be off is the error of the
// CDF, 1e-13 of the smaller tail, and the rounding of x, which is good to two
// units of the larger of itself and the ends of the support: by so much the
// CDF may move.
func TestRoundTrip(t *testing.T) {
	us := append(points("round trip", 300, 0, 1), 1e-3, 1e-6, 1e-9, 1-1e-3, 1-1e-6, 0.5, 0.25)
	for name, d := range families() {
		if stepped(name) {
			continue
		}
		size := largestEnd(d)
		for _, u := range us {
			x := d.Quantile(u)
			f, want := d.CDF, u
			if tail, ok := d.(upperTail); ok && u > 0.5 {
				f, want = tail.above, 1-u
			}
			rounding := 0x1p-51 * max(size, math.Abs(x))
			allowed := 1e-13*want + math.Abs(f(x+rounding)-f(x-rounding))
			if got := f(x); !(math.Abs(got-want) <= allowed) {
				t.Errorf("%s: at u = %v the quantile is %v, where the CDF is off by %.3g, allowed %.3g", name, u, x, got-want, allowed)
			}
		}
	}
}

// TestStepQuantiles asks for the definition: the smallest value whose CDF
// reaches u.
func TestStepQuantiles(t *testing.T) {
	for name, d := range families() {
		if !stepped(name) {
			continue
		}
		for _, u := range points("steps", 300, 0, 1) {
			x := d.Quantile(u)
			if d.CDF(x) < u || d.CDF(math.Nextafter(x, math.Inf(-1))) >= u {
				t.Errorf("%s: the quantile at %v is %v, where the CDF is %v, and %v just below", name, u, x, d.CDF(x), d.CDF(math.Nextafter(x, math.Inf(-1))))
			}
		}
	}
}

// TestSampling draws 40,000 numbers with a house stream. The mean may be 4.5
// standard errors off (chance 1e-5 each), the greatest distance between counted
// and true CDF 1.95/sqrt(n) (chance 0.001 each: Kolmogorov), the variance 5
// standard errors by the counted fourth moment.
func TestSampling(t *testing.T) {
	const n = 40_000
	u := make([]float64, n)
	for name, d := range families() {
		NewStream(2026, name).Fill(u, 0)
		x := make([]float64, n)
		for i, v := range u {
			x[i] = d.Quantile(v)
		}
		mean, variance := d.Mean(), d.Variance()
		if e := math.Abs(Mean(x)-mean) / math.Sqrt(variance/n); e > 4.5 {
			t.Errorf("%s: mean %v, drawn %v, %.1f standard errors off", name, mean, Mean(x), e)
		}
		second, fourth := make([]float64, n), make([]float64, n)
		for i, v := range x {
			second[i] = (v - mean) * (v - mean)
			fourth[i] = second[i] * second[i]
		}
		if e := math.Abs(Mean(second)-variance) / math.Sqrt((Mean(fourth)-variance*variance)/n); e > 5 {
			t.Errorf("%s: variance %v, drawn %v, %.1f standard errors off", name, variance, Mean(second), e)
		}
		slices.Sort(x)
		for i, v := range x {
			if i+1 < n && x[i+1] == v { // count atoms whole
				continue
			}
			if e := math.Abs(d.CDF(v)-float64(i+1)/n) * math.Sqrt(n); e > 1.95+1/math.Sqrt(n) {
				t.Errorf("%s: at %v the CDF is %v, drawn %v", name, v, d.CDF(v), float64(i+1)/n)
				break
			}
		}
	}
}

// TestQuantileIsMonotone allows the quantile to fall by the roundings of x, or
// where x hardly moves the CDF, by those of the CDF: see RoundTrip and
// GammaAndBeta.
func TestQuantileIsMonotone(t *testing.T) {
	all := families()
	var names []string
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	rapid.Check(t, func(t *rapid.T) {
		u := rapid.Float64Range(0, 1).Draw(t, "u")
		v := rapid.OneOf(rapid.Float64Range(0, 1), rapid.Just(math.Nextafter(u, 2)), rapid.Just(u+1e-12)).Draw(t, "v")
		u, v = min(u, v), min(1, max(u, v))
		for _, name := range names {
			a, b := all[name].Quantile(u), all[name].Quantile(v)
			if a != a || a > b+1e-15*max(largestEnd(all[name]), math.Abs(b), math.Abs(a)) && all[name].CDF(a)-all[name].CDF(b) > 3e-15 {
				t.Fatalf("%s: falls from %v at %v to %v at %v", name, a, u, b, v)
			}
		}
	})
	for name, d := range all {
		if q := d.Quantile(-0.1); q == q {
			t.Errorf("%s: the quantile at -0.1 is %v", name, q)
		}
		if q := d.Quantile(nan()); q == q {
			t.Errorf("%s: the quantile at NaN is %v", name, q)
		}
		if lo, hi := d.Quantile(0), d.Quantile(1); !(lo <= d.Quantile(0.5) && d.Quantile(0.5) <= hi) || d.CDF(lo-1) != 0 || d.CDF(hi+1) < 1-1e-12 {
			t.Errorf("%s: support from %v to %v", name, lo, hi)
		}
	}
}

// TestMoments has closed forms, each from the formulas in the comment of its
// constructor with simple numbers put in by hand.
func TestMoments(t *testing.T) {
	all := families()
	for _, c := range []struct {
		name           string
		mean, variance float64
	}{
		{"uniform", 1, 64.0 / 12},
		{"normal", 10, 9},
		{"normal 90", 1.5, square(3.5 / 1.6448536269514722)},
		{"lognormal", math.Exp(1.125), math.Expm1(0.25) * math.Exp(2.25)},
		{"triangular", 3, (1 + 4 + 36 - 2 - 6 - 12) / 18.0},
		{"beta 2 3", 0.4, 0.04},
		{"beta 0.5 0.5", 0.5, 0.125},
		{"beta scaled", -10 + 40*2.0/7, 1600 * 10 / (49 * 8.0)},
		{"pert", 22.0 / 6, (22.0/6 - 1) * (9 - 22.0/6) / 7}, // (mean-a)(b-mean)/7 for lambda 4
		{"gamma 2.5", 5, 10},
		{"weibull", 8 * math.Gamma(5.0/3), 64 * (math.Gamma(7.0/3) - math.Gamma(5.0/3)*math.Gamma(5.0/3))},
		{"poisson", 3.7, 3.7},
		{"bernoulli", 0.3, 0.21},
		{"discrete", 3.4, (2*square(2.4) + 4*square(0.4) + 4*square(1.6)) / 10},
		{"quantiles", 0.1*0.5 + 0.4*2.5 + 0.5*6.5, 0.1*1 + 0.4*19.0/3 + 0.5*139.0/3 - square(4.3)},
		{"point", 4.5, 0},
		{"truncated uniform", 2.5, 25.0 / 12},
		{"truncated discrete", 4, 1},
		// P(k) of mean 3.7 on 2..6, relative weights 3.7^k/k!.
		{"truncated poisson", 3.609574, math.NaN()},
	} {
		d := all[c.name]
		if c.name == "truncated poisson" {
			var sum, first, second float64
			for k, w := 2.0, 3.7*3.7/2; k <= 6; k++ {
				sum, first, second = sum+w, first+k*w, second+k*k*w
				w *= 3.7 / (k + 1)
			}
			c.mean, c.variance = first/sum, second/sum-square(first/sum)
		}
		if math.Abs(d.Mean()-c.mean) > 2e-14*max(1, math.Abs(c.mean)) || math.Abs(d.Variance()-c.variance) > 1e-13*max(1, c.variance) {
			t.Errorf("%s: mean %v, variance %v, want %v, %v", c.name, d.Mean(), d.Variance(), c.mean, c.variance)
		}
	}
}

// TestTruncatedNormalMoments uses the closed form of N. L. Johnson, S. Kotz,
// N. Balakrishnan, "Continuous Univariate Distributions" 1 (1994), section
// 13.10.1: with densities p at the standardised limits a, b and Z the chance
// between, mean = mu + sigma (p(a)-p(b))/Z, variance = sigma^2 (1 + (a p(a) -
// b p(b))/Z - ((p(a)-p(b))/Z)^2).
func TestTruncatedNormalMoments(t *testing.T) {
	density := func(x float64) float64 {
		if math.IsInf(x, 0) {
			return 0
		}
		return math.Exp(-x*x/2) / math.Sqrt(2*math.Pi)
	}
	times := func(x, y float64) float64 {
		if y == 0 {
			return 0
		}
		return x * y
	}
	for _, c := range [][2]float64{{-2, 0.5}, {1, math.Inf(1)}, {-1, 3}, {6, 8}, {7, math.Inf(1)}, {math.Inf(-1), 0}} {
		a, b := c[0], c[1]
		d := must(NewTruncated(must(NewNormal(10, 3)), 10+3*a, 10+3*b))
		z := NormalCDF(-a) - NormalCDF(-b)
		shift := (density(a) - density(b)) / z
		mean := 10 + 3*shift
		variance := 9 * (1 + (times(a, density(a))-times(b, density(b)))/z - shift*shift)
		if math.Abs(d.Mean()-mean) > 1e-11*mean || math.Abs(d.Variance()-variance) > 1e-10*9 {
			t.Errorf("on %v: mean %v, variance %v, want %v, %v", c, d.Mean(), d.Variance(), mean, variance)
		}
	}
}

// TestPublishedQuantiles has printed tables and closed forms.
func TestPublishedQuantiles(t *testing.T) {
	chi := func(free float64) Dist { return must(NewGamma(free/2, 2)) }
	student := func(free float64) Dist { return must(NewBeta(0.5, free/2)) } // of t^2/(free+t^2)
	for _, c := range []struct {
		source          string
		d               Dist
		u, want, within float64
	}{
		// NIST/SEMATECH e-Handbook, table 1.3.6.7.4, chi-square.
		{"chi-square 1", chi(1), 0.95, 3.841, 5e-4},
		{"chi-square 10", chi(10), 0.95, 18.307, 5e-4},
		{"chi-square 10", chi(10), 0.05, 3.940, 5e-4},
		{"chi-square 100", chi(100), 0.99, 135.807, 5e-4},
		{"chi-square 100", chi(100), 0.01, 70.065, 5e-4},
		{"chi-square 5", chi(5), 0.999, 20.515, 5e-4},
		// Table 1.3.6.7.2, Student's t: both tails, t = 2.228 for 10 degrees.
		{"student 10", student(10), 0.95, 2.228 * 2.228 / (10 + 2.228*2.228), 1e-4},
		{"student 3", student(3), 0.99, 5.841 * 5.841 / (3 + 5.841*5.841), 1e-5},
		// Table 1.3.6.7.1, normal: 1.96 has 0.97500.
		{"normal", must(NewNormal(100, 10)), 0.97500, 119.5996398454005, 1e-11},
		// Closed forms.
		{"gamma 1 is exponential", must(NewGamma(1, 3)), 0.7, -3 * math.Log(0.3), 1e-14},
		{"gamma 1, small", must(NewGamma(1, 3)), 1e-12, -3 * math.Log1p(-1e-12), 1e-26},
		{"beta 2 1", must(NewBeta(2, 1)), 0.09, 0.3, 1e-15},
		{"beta 1 5", must(NewBeta(1, 5)), 0.4, 1 - math.Pow(0.6, 0.2), 1e-15},
		{"arcsine", must(NewBeta(0.5, 0.5)), 0.2, square(math.Sin(math.Pi * 0.1)), 1e-15},
		{"arcsine", must(NewBeta(0.5, 0.5)), 0.9, square(math.Sin(math.Pi * 0.45)), 1e-15},
		{"beta 1 1 is uniform", must(NewBeta(1, 1)), 0.123, 0.123, 1e-15},
		{"weibull 2", must(NewWeibull(2, 3)), 0.5, 3 * math.Sqrt(math.Ln2), 1e-14},
		{"triangular", must(NewTriangular(0, 1, 2)), 0.125, 0.5, 1e-15},
		{"triangular", must(NewTriangular(0, 1, 2)), 0.875, 1.5, 1e-15},
		{"triangular peak", must(NewTriangular(0, 1, 4)), 0.25, 1, 1e-15},
		{"PERT symmetric", must(NewPERT(0, 5, 10)), 0.5, 5, 1e-14},
		{"central 90 normal", must(NewNormalCentral90(-2, 5)), 0.05, -2, 1e-14},
		{"central 90 normal", must(NewNormalCentral90(-2, 5)), 0.95, 5, 1e-14},
		{"central 90 lognormal", must(NewLogNormalCentral90(2, 20)), 0.05, 2, 1e-14},
		{"central 90 lognormal", must(NewLogNormalCentral90(2, 20)), 0.95, 20, 1e-13},
		{"central 90 lognormal", must(NewLogNormalCentral90(2, 20)), 0.5, math.Sqrt(40), 1e-14},
		{"quantiles", must(NewQuantiles([]float64{0, 0.1, 0.5, 1}, []float64{-1, 2, 3, 10})), 0.75, 6.5, 0},
		{"bernoulli", must(NewBernoulli(0.25)), 0.75, 0, 0},
		{"bernoulli", must(NewBernoulli(0.25)), 0.7500001, 1, 0},
	} {
		if got := c.d.Quantile(c.u); !(math.Abs(got-c.want) <= c.within) {
			t.Errorf("%s at %v: %.17g, want %.17g within %v", c.source, c.u, got, c.want, c.within)
		}
	}
}

// TestGammaAndBetaAgainstSums takes whole shapes, where the functions are
// finite sums: Q(n, x) is e^-x times the first n terms of the series of e^x
// (NIST Digital Library of Mathematical Functions 8.4.10), and I_x(a, b) is a
// binomial sum (8.17.5). In 240 bits. A tail of e^-t inherits t roundings.
func TestGammaAndBetaAgainstSums(t *testing.T) {
	top := map[string]float64{}
	note := func(what string, got float64, want *big.Float) {
		w, _ := want.Float64()
		d, _ := bn().Sub(bf(got), want).Float64()
		top[what] = max(top[what], math.Abs(d/w)/(1-math.Log(w)))
	}
	for _, n := range []float64{1, 2, 3, 7, 20, 100} {
		f := newIncompleteGamma(n)
		for _, u := range points("gamma sums", 40, 0.02, 3) {
			x := n * u
			sum, term := bf(1), bf(1)
			for k := 1.0; k < n; k++ {
				term = bn().Quo(bn().Mul(term, bf(x)), bf(k))
				sum.Add(sum, term)
			}
			q := bn().Mul(sum, bigExp(bf(-x)))
			p := bn().Sub(bf(1), q)
			below, above := f.both(x)
			if pf, _ := p.Float64(); pf > 1e-45 { // 240 bits less what cancels
				note("P", below, p)
			}
			note("Q", above, q)
		}
	}
	for _, s := range [][2]float64{{1, 1}, {2, 3}, {5, 1}, {10, 40}, {60, 60}} {
		f := newIncompleteBeta(s[0], s[1])
		for _, x := range points("beta sums", 40, 0.01, 0.99) {
			m := int(s[0] + s[1] - 1)
			below, above := bn(), bn()
			y := bn().Sub(bf(1), bf(x))
			for j := 0; j <= m; j++ {
				term := bn().SetInt(new(big.Int).Binomial(int64(m), int64(j)))
				for range j {
					term = bn().Mul(term, bf(x))
				}
				for range m - j {
					term = bn().Mul(term, y)
				}
				if j >= int(s[0]) {
					below.Add(below, term)
				} else {
					above.Add(above, term)
				}
			}
			i, rest := f.both(x, 1-x)
			note("I", i, below)
			note("1-I", rest, above)
		}
	}
	for what, e := range top {
		t.Logf("%s: largest relative error %.3g (1 + |log|)", what, e)
		if e > 3e-15 {
			t.Errorf("%s has relative error %.3g (1 + |log|), allowed 3e-15", what, e)
		}
	}
}

// TestHalfShape ties the gamma distribution to the normal: P(1/2, x^2/2) is
// the chance of a standard normal in [-x, x].
func TestHalfShape(t *testing.T) {
	f := newIncompleteGamma(0.5)
	for _, x := range points("half shape", 500, 0.01, 12) {
		_, above := f.both(x * x / 2)
		if want := 2 * NormalCDF(-x); math.Abs(above/want-1) > 3e-15*(1-math.Log(want)) {
			t.Errorf("Q(1/2, %v) = %v, want %v", x*x/2, above, want)
		}
	}
}

// TestLogGamma has factorials and Gamma(1/2) = sqrt(pi).
func TestLogGamma(t *testing.T) {
	factorial := 1.0
	for n := 1.0; n < 23; n++ {
		if got, want := logGamma(n), math.Log(factorial); math.Abs(got-want) > 3e-15*max(1, want) {
			t.Errorf("log Gamma(%v) = %v, want %v", n, got, want)
		}
		factorial *= n
	}
	for x, want := range map[float64]float64{0.5: math.Log(math.Pi) / 2, 1.5: math.Log(math.Pi)/2 - math.Ln2, 1e-3: 6.907178885383853} {
		if got := logGamma(x); math.Abs(got-want) > 3e-15*max(1, want) {
			t.Errorf("log Gamma(%v) = %v, want %v", x, got, want)
		}
	}
}

func TestSmallHelpersAgainstTwins(t *testing.T) {
	worst(t, "log1p", 3, sizes("log1p", 2000, -60, 40), log1p, func(x float64) *big.Float { return bigLog(bn().Add(bf(1), bf(x))) })
	worst(t, "log1p", 3, points("log1p below", 2000, -0.9999, 0.1), log1p, func(x float64) *big.Float { return bigLog(bn().Add(bf(1), bf(x))) })
	worst(t, "expm1", 5, points("expm1", 2000, -30, 30), expm1, func(x float64) *big.Float { return bn().Sub(bigExp(bf(x)), bf(1)) })
	worst(t, "expm1", 5, sizes("expm1 tiny", 2000, -60, 1), expm1, func(x float64) *big.Float { return bn().Sub(bigExp(bf(x)), bf(1)) })
	twin := func(w float64) *big.Float { return bn().Sub(bn().Sub(bigExp(bf(w)), bf(1)), bf(w)) }
	worst(t, "excess", 12, points("excess", 2000, -3, 3), excess, twin)
	worst(t, "excess", 12, sizes("excess tiny", 2000, -60, 1), excess, twin)
	if log1p(-1) != math.Inf(-1) || log1p(math.Inf(1)) != math.Inf(1) {
		t.Error("log1p is wrong at its ends")
	}
}

// TestExtremeShapesEnd wants an answer, rising with u from end to end, from the
// corners of what the constructors allow.
func TestExtremeShapesEnd(t *testing.T) {
	us := []float64{0, 0x1p-54, 1e-5, 0.3, 0.5, 0.7, 1 - 1e-5, 1 - 0x1p-53, 1}
	rising := func(what string, d Dist, end float64) {
		last := 0.0
		for _, u := range us {
			x := d.Quantile(u)
			if !(x >= last && x <= end) {
				t.Errorf("%s at %v: %v after %v", what, u, x, last)
			}
			last = x
		}
		if d.Quantile(0) != 0 || last != end {
			t.Errorf("%s: from %v to %v", what, d.Quantile(0), last)
		}
	}
	for _, a := range []float64{1e-3, 0.02, 1, 1e6} {
		rising(fmt.Sprint("gamma ", a), must(NewGamma(a, 1)), math.Inf(1))
		for _, b := range []float64{1e-3, 0.02, 1, 1e6} {
			rising(fmt.Sprint("beta ", a, " ", b), must(NewBeta(a, b)), 1)
		}
	}
}

// TestConstructorsRefuse wants one sentence of plain words for each slip.
func TestConstructorsRefuse(t *testing.T) {
	inf := math.Inf(1)
	normal := must(NewNormal(0, 1))
	try := func(d Dist, err error) error {
		if d != nil && err != nil {
			return fmt.Errorf("%w, but gave a distribution too", err)
		}
		return err
	}
	for _, c := range []struct {
		err  error
		says string
	}{
		{try(NewUniform(2, 1)), "low end 2 at or below its high end 1"},
		{try(NewUniform(0, inf)), "finite"},
		{try(NewUniform(-math.MaxFloat64, math.MaxFloat64)), "finite"},
		{try(NewNormal(0, 0)), "above 0, not 0"},
		{try(NewNormal(nan(), 1)), "finite"},
		{try(NewNormalCentral90(3, 3)), "below"},
		{try(NewLogNormal(0, -1)), "above 0, not -1"},
		{try(NewLogNormalCentral90(0, 3)), "above 0, not from 0"},
		{try(NewLogNormalCentral90(4, 3)), "below"},
		{try(NewTriangular(1, 3, 2)), "between its ends"},
		{try(NewTriangular(2, 2, 2)), "below"},
		{try(NewPERT(1, 0, 2)), "likely value 0 of a PERT"},
		{try(NewPERT(2, 1, 1)), "below"},
		{try(NewBeta(0, 1)), "shapes from 0.001"},
		{try(NewScaledBeta(1, 1, 3, 2)), "below"},
		{try(NewGamma(0, 1)), "shape from 0.001"},
		{try(NewGamma(1, 0)), "scale above 0"},
		{try(NewWeibull(0, 1)), "shape from 0.001"},
		{try(NewWeibull(1, -1)), "scale above 0"},
		{try(NewPoisson(-1)), "mean from 0"},
		{try(NewPoisson(nan())), "mean from 0"},
		{try(NewBernoulli(1.5)), "between 0 and 1"},
		{try(NewDiscrete(nil, nil)), "one weight for each value"},
		{try(NewDiscrete([]float64{1, 2}, []float64{1})), "one weight for each value"},
		{try(NewDiscrete([]float64{1}, []float64{-1})), "0 or more"},
		{try(NewDiscrete([]float64{1}, []float64{0})), "at least one weight"},
		{try(NewDiscrete([]float64{1, 2}, []float64{1e308, 1e308})), "finite"},
		{try(NewQuantiles([]float64{0, 1}, []float64{2, 1})), "must not fall"},
		{try(NewQuantiles([]float64{0, 0.5, 0.5, 1}, []float64{1, 2, 3, 4})), "must rise"},
		{try(NewQuantiles([]float64{0.05, 1}, []float64{1, 2})), "ends at probability 0 and 1"},
		{try(NewQuantiles([]float64{0}, []float64{1})), "two or more"},
		{try(NewPoint(inf)), "finite"},
		{try(NewTruncated(normal, 2, 1)), "low limit 2"},
		{try(NewTruncated(normal, 60, 70)), "nothing of the distribution lies between 60 and 70"},
		{try(NewTruncated(must(NewUniform(0, 1)), 2, 3)), "nothing"},
		{try(NewTruncated(must(NewUniform(0, 1)), 0.5, 0.5)), "nothing"},
		{try(NewTruncated(must(NewPoint(1)), 2, 3)), "nothing"},
		{try(NewTruncated(must(NewBernoulli(0.5)), 0.2, 0.8)), "nothing"},
		{try(NewTruncated(must(NewQuantiles([]float64{0, 1}, []float64{0, 1})), 5, 6)), "nothing"},
	} {
		if c.err == nil || !strings.Contains(c.err.Error(), c.says) || strings.Contains(c.err.Error(), "too") {
			t.Errorf("got %v, want a sentence with %q", c.err, c.says)
		}
	}
}

func TestQuantileAllocatesNothing(t *testing.T) {
	for name, d := range families() {
		if n := testing.AllocsPerRun(5, func() { sink = d.Quantile(0.3) + d.Quantile(0.9) + d.CDF(2) }); n != 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}
