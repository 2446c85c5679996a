package num

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestQuantileType7 works the definition of Hyndman and Fan (1996) by hand;
// the quartiles of 1..10 are those printed by R's quantile(1:10).
func TestQuantileType7(t *testing.T) {
	ten := []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
	inf := math.Inf(1)
	for _, c := range []struct {
		x       []float64
		p, want float64
	}{
		{ten, 0, 1},
		{ten, 0.25, 3.25},
		{ten, 0.5, 5.5},
		{ten, 0.75, 7.75},
		{ten, 1, 10},
		{[]float64{3}, 0.3, 3},
		{[]float64{0, 10}, 0.3, 3},
		{[]float64{-inf, 0, inf}, 0.5, 0},
		{[]float64{1, inf}, 0.5, inf},
		{[]float64{inf, inf}, 0.5, inf},
		{[]float64{-math.MaxFloat64, math.MaxFloat64}, 0.5, 0},
		{[]float64{math.Copysign(0, -1), 0}, 0, 0},
		{nil, 0.5, nan()},
		{ten, -0.1, nan()},
		{ten, 1.1, nan()},
		{ten, nan(), nan()},
	} {
		if got := Quantile(c.x, c.p); math.Float64bits(got) != math.Float64bits(c.want) {
			t.Errorf("Quantile(%v, %v) = %v, want %v", c.x, c.p, got, c.want)
		}
	}
}

func TestQuantilesHaveTheBitsOfSorting(t *testing.T) {
	check := func(t interface{ Fatalf(string, ...any) }, x []float64, ps []float64) {
		sorted := slices.Clone(x)
		slices.Sort(sorted)
		got := Quantiles(x, ps...)
		for i, p := range ps {
			if want := Quantile(sorted, p); math.Float64bits(got[i]) != math.Float64bits(want) {
				t.Fatalf("of %d values at %v: %v, by sorting %v", len(x), p, got[i], want)
			}
		}
		slices.Sort(x)
		if !slices.Equal(x, sorted) {
			t.Fatalf("of %d values: some were lost", len(x))
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		few := rapid.SampledFrom([]float64{0, math.Copysign(0, -1), 1, 1, 2, 3, -5, math.Inf(1)})
		x := rapid.SliceOfN(rapid.OneOf(few, rapid.Float64Range(-1e3, 1e3)), 0, 300).Draw(t, "x")
		check(t, x, rapid.SliceOfN(rapid.Float64Range(0, 1), 0, 6).Draw(t, "ps"))
	})
	const n = 30_000
	ps := []float64{0, 0.05, 0.25, 0.5, 0.5, 0.95, 1}
	for what, f := range map[string]func(i int) float64{
		"rising":     func(i int) float64 { return float64(i) },
		"falling":    func(i int) float64 { return float64(-i) },
		"equal":      func(int) float64 { return 7 },
		"two values": func(i int) float64 { return float64(i & 1) },
		"organ pipe": func(i int) float64 { return float64(min(i, n-i)) },
		"drawn":      func(i int) float64 { return Stream{}.Uniform(uint64(i)) },
	} {
		t.Run(what, func(t *testing.T) {
			x := make([]float64, n)
			for i := range x {
				x[i] = f(i)
			}
			check(t, x, ps)
		})
	}
}

// TestPlaceFallsBackToSorting takes the path of too many uneven cuts.
func TestPlaceFallsBackToSorting(t *testing.T) {
	x := make([]float64, 500)
	Stream{}.Fill(x, 0)
	place(x, 0, []int{250}, 1)
	for i := range x {
		if (i < 250 && x[i] > x[250]) || (i > 250 && x[i] < x[250]) {
			t.Fatalf("value %d lies on the wrong side", i)
		}
	}
}
