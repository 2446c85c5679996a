package design_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"hedge/design"
	"hedge/model"
	"hedge/num"
)

// ksLimit is what sqrt(n) D of Kolmogorov and Smirnov exceeds by chance once in
// 10,000, at any large n: 2 exp(-2 x^2) = 0.0001. Seeds were chosen before the first
// run.
const ksLimit = 2.2253

// distance is sqrt(n) D between draws and a distribution function, at both sides
// of every jump. It sorts x.
func distance(x []float64, cdf func(float64) float64) float64 {
	slices.Sort(x)
	d, n := 0.0, float64(len(x))
	for i := 0; i < len(x); {
		end := i + 1
		for end < len(x) && x[end] == x[i] {
			end++
		}
		below := cdf(math.Nextafter(x[i], math.Inf(-1)))
		d = max(d, math.Abs(float64(end)/n-cdf(x[i])), math.Abs(float64(i)/n-below))
		i = end
	}
	return d * math.Sqrt(n)
}

func identity(x float64) float64 { return min(max(x, 0), 1) }

// TestUniforms: what a sampler draws is uniform, name by name and year by year.
// The grid of 100 x 100 is exempt from chance: its D is half a slice, 0.005.
func TestUniforms(t *testing.T) {
	const n = 10_000
	for _, sampler := range samplers {
		c := small()
		f := futures(t, c, design.Spec{Futures: n, Seed: 21, Sampler: sampler})
		u := make([]float64, n)
		check := func(what string) {
			if slices.Min(u) <= 0 || slices.Max(u) >= 1 {
				t.Errorf("%s, %s: outside of (0, 1)", sampler, what)
			}
			if d := distance(u, identity); d > ksLimit {
				t.Errorf("%s, %s: sqrt(n) D = %.3f", sampler, what, d)
			}
		}
		for i, x := range c.Uncertainties {
			for year := range 5 {
				f.Uniforms(i, year, u, 0)
				check(fmt.Sprint(x.Name, " ", year))
			}
		}
		f.Draws(0, u, 0)
		check("war")
	}
}

// TestFamilies: values drawn follow their distribution, for every family and
// sampler.
func TestFamilies(t *testing.T) {
	const n = 10_000
	dist := func(d num.Dist, err error) num.Dist {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	families := map[string]num.Dist{
		"uniform":    dist(num.NewUniform(-2, 5)),
		"normal":     dist(num.NewNormal(3, 2)),
		"normal 90":  dist(num.NewNormalCentral90(-1, 4)),
		"lognormal":  dist(num.NewLogNormalCentral90(0.5, 20)),
		"triangular": dist(num.NewTriangular(1, 2, 7)),
		"pert":       dist(num.NewPERT(1, 3, 9)),
		"beta":       dist(num.NewBeta(2, 3)),
		"gamma":      dist(num.NewGamma(2.5, 1.5)),
		"weibull":    dist(num.NewWeibull(1.7, 3)),
		"poisson":    dist(num.NewPoisson(4)),
		"bernoulli":  dist(num.NewBernoulli(0.3)),
		"discrete":   dist(num.NewDiscrete([]float64{1, 2, 5}, []float64{0.2, 0.5, 0.3})),
		"quantiles":  dist(num.NewQuantiles([]float64{0, 0.5, 1}, []float64{1, 2, 10})),
		"point":      dist(num.NewPoint(3)),
		"truncated":  dist(num.NewTruncated(dist(num.NewNormal(0, 1)), -0.5, 2)),
	}
	for _, sampler := range samplers {
		for name, d := range families {
			c := small()
			c.Uncertainties[0].Dists = []model.Spread{{Dist: d}}
			f := futures(t, c, design.Spec{Futures: n, Seed: 22, Sampler: sampler})
			x := make([]float64, n)
			f.Uniforms(0, 0, x, 0)
			f.Values(0, x, nil)
			if got := distance(x, d.CDF); got > ksLimit {
				t.Errorf("%s, %s: sqrt(n) D = %.3f", sampler, name, got)
			}
		}
	}
}

// wide is a case of one uncertainty drawn every year and one drawn once, over so
// many years.
func wide(years int) *model.Case {
	c := small()
	c.Horizon.To = c.Horizon.From + years - 1
	c.Uncertainties = []model.Uncertainty{
		{Head: model.Head{Name: "weather"}, By: model.None, Yearly: true},
		{Head: model.Head{Name: "loss"}, By: model.None},
	}
	return c
}

// TestSobolDimensions: world, ties, uncertainties with a dimension for each year,
// events; beyond the last dimension the draws of Monte Carlo.
func TestSobolDimensions(t *testing.T) {
	const n, seed = 100, 4
	want, got := make([]float64, n), make([]float64, n)
	f := futures(t, wide(5), design.Spec{Futures: n, Seed: seed, Sampler: design.Sobol})
	for year := range 5 {
		num.NewSobolAt(2+year, seed, "uncertainty weather", uint32(year)).Fill(want, 0)
		if f.Uniforms(0, year, got, 0); !slices.Equal(got, want) {
			t.Errorf("weather of year %d is not dimension %d", year, 2+year)
		}
	}
	num.NewSobol(7, seed, "uncertainty loss").Fill(want, 0)
	if f.Uniforms(1, 0, got, 0); !slices.Equal(got, want) {
		t.Error("loss is not dimension 7")
	}
	num.NewSobol(8, seed, "event war").Fill(want, 0)
	if f.Draws(0, got, 0); !slices.Equal(got, want) {
		t.Error("war is not dimension 8")
	}
	// With 1,997 years, loss takes the last dimension and war is beyond; with
	// 2,100, the last years of weather are too.
	for _, c := range []struct {
		years, uncertainty, year int
		beyond                   bool
	}{{1997, 0, 1996, false}, {1997, 1, 0, false}, {1997, model.None, 0, true}, {2100, 0, 1997, false}, {2100, 0, 1998, true}, {2100, 1, 0, true}} {
		draw := func(sampler design.Sampler, u []float64) {
			f := futures(t, wide(c.years), design.Spec{Futures: n, Seed: seed, Sampler: sampler})
			if c.uncertainty == model.None {
				f.Draws(0, u, 0)
			} else {
				f.Uniforms(c.uncertainty, c.year, u, 0)
			}
		}
		draw(design.Sobol, got)
		draw(design.MonteCarlo, want)
		if slices.Equal(got, want) != c.beyond {
			t.Errorf("%+v: beyond the last dimension is %v", c, !c.beyond)
		}
	}
}

// TestSobolStratifies: 2^12 futures fill 2^12 slices of every name once, and 64 x
// 64 boxes of the world and tie ranks: each of 4 baseline worlds in a quarter.
func TestSobolStratifies(t *testing.T) {
	const n = 1 << 12
	f := futures(t, small(), design.Spec{Futures: n, Seed: 6, Sampler: design.Sobol})
	u := make([]float64, n)
	for i := range 3 {
		f.Uniforms(i, 3, u, 0)
		slices.Sort(u)
		for k, x := range u {
			if int(x*n) != k {
				t.Fatalf("uncertainty %d: slice %d holds %v", i, k, x)
			}
		}
	}
	w := make([]int, n)
	f.Worlds(0, w, 0)
	count := map[int]int{}
	for _, x := range w {
		count[x]++
	}
	for world, k := range count {
		if k != n/4 {
			t.Errorf("world %d in %d of %d futures, want a quarter", world, k, n)
		}
	}
}

// TestLuck: three rows share the world and what is drawn once, and each has its
// own events and yearly draws, stratified over all rows.
func TestLuck(t *testing.T) {
	const n, luck = 500, 3
	for _, sampler := range samplers {
		spec := design.Spec{Futures: n, Seed: 8, Sampler: sampler}
		if sampler == design.Factorial {
			spec.Futures = 484 // 22 x 22
		}
		lucky := small()
		lucky.Luck = luck
		f, plain := futures(t, lucky, spec), futures(t, small(), spec)
		rows := f.Rows()
		if rows != spec.Futures*luck || f.Luck() != luck || plain.Rows() != spec.Futures || plain.Luck() != 1 {
			t.Fatalf("%s: %d rows at luck %d, %d at luck %d", sampler, rows, f.Luck(), plain.Rows(), plain.Luck())
		}
		row, point := make([]float64, rows), make([]float64, spec.Futures)
		rowWorld, pointWorld := make([]int, rows), make([]int, spec.Futures)
		for i := range 2 {
			f.Uniforms(i, 0, row, 0)
			plain.Uniforms(i, 0, point, 0)
			f.Worlds(i, rowWorld, 0)
			plain.Worlds(i, pointWorld, 0)
			for e := range row {
				if row[e] != point[e/luck] || rowWorld[e] != pointWorld[e/luck] {
					t.Fatalf("%s: row %d differs from deep point %d", sampler, e, e/luck)
				}
			}
		}
		for what, draw := range map[string]func(){
			"war":     func() { f.Draws(0, row, 0) },
			"weather": func() { f.Uniforms(2, 1, row, 0) },
		} {
			draw()
			slices.Sort(row)
			for e := range row {
				if e > 0 && row[e] == row[e-1] {
					t.Fatalf("%s, %s: two rows have the draw %v", sampler, what, row[e])
				}
				if sampler == design.LatinHypercube && (row[e] < float64(e)/float64(rows) || row[e] > float64(e+1)/float64(rows)) {
					t.Fatalf("%s, %s: slice %d of %d holds %v", sampler, what, e, rows, row[e])
				}
			}
		}
	}
}
