package design_test

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"
	"testing"

	"hedge/design"
	"hedge/model"
)

// ranks gives the place of each value in the sorted order.
func ranks(x []float64) []float64 {
	order := make([]int, len(x))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(a, b int) bool { return x[order[a]] < x[order[b]] })
	r := make([]float64, len(x))
	for place, i := range order {
		r[i] = float64(place)
	}
	return r
}

// spearman is the rank correlation, 1 - 6 sum d^2 / (n (n^2 - 1)).
func spearman(x, y []float64) float64 {
	a, b, sum, n := ranks(x), ranks(y), 0.0, float64(len(x))
	for i := range a {
		sum += (a[i] - b[i]) * (a[i] - b[i])
	}
	return 1 - 6*sum/(n*(n*n-1))
}

// free are the samplers that draw; the grid does not go with correlations.
var free = []design.Sampler{design.LatinHypercube, design.MonteCarlo, design.Sobol}

// TestRankCorrelation: at 50,000 futures the rank correlation of a pair lies
// within 0.02 of rho, marginals stay uniform, and the share of futures with both
// ranks in the lower half within 0.01 of 1/4 + asin(2 sin(pi rho / 6)) / (2 pi)
// (Sheppard 1899). The standard errors are 0.0045 and 0.002.
func TestRankCorrelation(t *testing.T) {
	const n = 50_000
	for _, sampler := range free {
		for _, rho := range []float64{-1, -0.8, -0.3, 0, 0.5, 0.95, 1} {
			c := small()
			c.Correlations = correlate(0, 1, rho)
			f := futures(t, c, design.Spec{Futures: n, Seed: 31, Sampler: sampler})
			x, y := make([]float64, n), make([]float64, n)
			f.Uniforms(0, 0, x, 0)
			f.Uniforms(1, 0, y, 0)
			if got := spearman(x, y); math.Abs(got-rho) > 0.02 {
				t.Errorf("%s: rank correlation %.4f, want %v", sampler, got, rho)
			}
			both := 0
			for i := range x {
				if x[i] < 0.5 && y[i] < 0.5 {
					both++
				}
			}
			if got, want := float64(both)/n, 0.25+math.Asin(2*math.Sin(math.Pi*rho/6))/(2*math.Pi); math.Abs(got-want) > 0.01 {
				t.Errorf("%s, rho %v: %.4f of the futures have both low, want %.4f", sampler, rho, got, want)
			}
			if d := distance(y, identity); d > ksLimit {
				t.Errorf("%s, rho %v: sqrt(n) D = %.3f", sampler, rho, d)
			}
		}
	}
}

// TestGroupOfFour: four uncertainties, correlated in two blocks and with another
// between them in the file; each pair within 0.02 of its rho.
func TestGroupOfFour(t *testing.T) {
	const n = 50_000
	pairs := []model.Pair{
		{A: 1, B: 2, Rho: 0.6},
		{A: 1, B: 4, Rho: 0.3},
		{A: 5, B: 1, Rho: -0.2},
		{A: 2, B: 4, Rho: 0.5},
		{A: 2, B: 5, Rho: 0},
		{A: 4, B: 5, Rho: 0.4},
	}
	for _, sampler := range free {
		c := flat(5) // weather, u0 ... u4
		c.Correlations = []model.Correlation{{Pairs: pairs[:3]}, {Pairs: pairs[3:]}}
		f := futures(t, c, design.Spec{Futures: n, Seed: 32, Sampler: sampler})
		alone := futures(t, flat(5), design.Spec{Futures: n, Seed: 32, Sampler: sampler})
		u := make([][]float64, 6)
		for i := range u {
			u[i] = make([]float64, n)
			f.Uniforms(i, 0, u[i], 0)
			before := make([]float64, n)
			alone.Uniforms(i, 0, before, 0)
			keeps := i != 2 && i != 4 && i != 5 // the first of the group, and those in none
			if slices.Equal(before, u[i]) != keeps {
				t.Errorf("%s: uncertainty %d keeps its draws is %v", sampler, i, !keeps)
			}
		}
		for _, p := range pairs {
			if got := spearman(u[p.A], u[p.B]); math.Abs(got-p.Rho) > 0.02 {
				t.Errorf("%s: rank correlation %.4f of %d and %d, want %v", sampler, got, p.A, p.B, p.Rho)
			}
		}
		for _, i := range []int{2, 4, 5} {
			if d := distance(u[i], identity); d > ksLimit {
				t.Errorf("%s, uncertainty %d: sqrt(n) D = %.3f", sampler, i, d)
			}
		}
	}
}

// TestWhatCorrelationLeaves: with rho = 0 every draw keeps its bits; with any rho
// the first of a group does, and so stays one draw to a slice.
func TestWhatCorrelationLeaves(t *testing.T) {
	const n = 997
	for _, sampler := range free {
		for _, rho := range []float64{0, 0.9, -1} {
			spec := design.Spec{Futures: n, Seed: 5, Sampler: sampler}
			c := small()
			c.Correlations = correlate(1, 0, rho)
			f, alone := futures(t, c, spec), futures(t, small(), spec)
			got, want := make([]float64, n), make([]float64, n)
			for i := range 3 {
				f.Uniforms(i, 2, got, 0)
				alone.Uniforms(i, 2, want, 0)
				keeps := i != 1 || rho == 0
				if slices.Equal(got, want) != keeps {
					t.Errorf("%s, rho %v: uncertainty %d keeps its draws is %v", sampler, rho, i, !keeps)
				}
				if slices.Min(got) <= 0 || slices.Max(got) >= 1 {
					t.Errorf("%s, rho %v: outside of (0, 1)", sampler, rho)
				}
				if sampler != design.LatinHypercube || !keeps {
					continue
				}
				slices.Sort(got)
				for k, x := range got {
					if x < float64(k)/n || x > float64(k+1)/n {
						t.Fatalf("rho %v, uncertainty %d: slice %d holds %v", rho, i, k, x)
					}
				}
			}
		}
	}
}

// TestYearlyCorrelation: draws of one year correlate within 0.02 of rho, draws of
// two years within 0.02 of 0, over 50,000 rows with luck.
func TestYearlyCorrelation(t *testing.T) {
	const n, luck = 10_000, 5
	c := small()
	c.Luck = luck
	c.Uncertainties = append(c.Uncertainties, model.Uncertainty{Head: model.Head{Name: "harvest"}, By: model.None, Yearly: true})
	c.Correlations = correlate(2, 3, 0.7)
	for _, sampler := range append(free, design.Factorial) {
		f := futures(t, c, design.Spec{Futures: n, Seed: 33, Sampler: sampler})
		u := func(i, year int) []float64 {
			x := make([]float64, n*luck)
			f.Uniforms(i, year, x, 0)
			return x
		}
		for _, k := range []struct {
			year, other int
			rho         float64
		}{{0, 0, 0.7}, {3, 3, 0.7}, {0, 1, 0}, {1, 0, 0}} {
			if got := spearman(u(2, k.year), u(3, k.other)); math.Abs(got-k.rho) > 0.02 {
				t.Errorf("%s: weather of year %d and harvest of year %d: %.4f, want %v", sampler, k.year, k.other, got, k.rho)
			}
		}
	}
}

// TestContradiction: three ranks cannot all run against each other.
func TestContradiction(t *testing.T) {
	c := flat(3)
	c.Correlations = []model.Correlation{{Pairs: []model.Pair{{A: 1, B: 2, Rho: -0.9}, {A: 2, B: 3, Rho: -0.9}, {A: 1, B: 3, Rho: -0.9}}}}
	_, err := newFutures(c, design.Spec{Futures: 10})
	if err == nil || !strings.Contains(err.Error(), "u0, u1 and u2") {
		t.Errorf("error %v names no u0, u1 and u2", err)
	}
}

func ExampleFutures_Uniforms() {
	c := small()
	c.Correlations = correlate(0, 1, -1)
	f, _ := newFutures(c, design.Spec{Futures: 4, Seed: 1})
	loss, belief := make([]float64, 4), make([]float64, 4)
	f.Uniforms(0, 0, loss, 0)
	f.Uniforms(1, 0, belief, 0)
	for i := range loss {
		fmt.Printf("%.3f\n", loss[i]+belief[i])
	}
	// Output:
	// 1.000
	// 1.000
	// 1.000
	// 1.000
}
