package sensitivity_test

import (
	"math"
	"slices"
	"testing"

	"hedge/method/sensitivity"
)

// Tolerances from the task, written before the first measurement: 0.002 on the
// Ishigami function at 2^16 base points, 0.01 on the g-function at 4 x 2^14.
func TestSobolIshigami(t *testing.T) {
	r := analysed(t, sensitivity.Sobol{Runs: 1 << 19, Pairs: true, Seed: 1}, circle(), ishigami)
	if r.Runs != 1<<19 || len(r.Notes) > 1 {
		t.Errorf("%d runs, notes %q", r.Runs, r.Notes)
	}
	near(t, "first", values(t, r, sensitivity.First), ishigamiFirst, 0.002)
	near(t, "total", values(t, r, sensitivity.Total), ishigamiTotal, 0.002)
	var pairs []float64
	for _, p := range r.Pairs {
		pairs = append(pairs, p.Value)
	}
	near(t, "pairs", pairs, ishigamiPairs, 0.002)
	if p := r.Pairs[1]; p.A != "x1" || p.B != "x3" || p.IndistinguishableFromZero() {
		t.Errorf("%+v", p)
	}
	if e, _ := r.Indices[2].Of(sensitivity.First); !e.IndistinguishableFromZero() {
		t.Errorf("x3 alone does nothing: %+v", e)
	}
	if got := r.Ranking(); !slices.Equal(got, []int{0, 1, 2}) {
		t.Errorf("ranking %v", got)
	}
}

func TestSobolWithoutPairs(t *testing.T) {
	r := analysed(t, sensitivity.Sobol{Runs: 5 << 16, Seed: 1}, circle(), ishigami)
	near(t, "first", values(t, r, sensitivity.First), ishigamiFirst, 0.002)
	near(t, "total", values(t, r, sensitivity.Total), ishigamiTotal, 0.002)
	if r.Pairs != nil {
		t.Error("pairs nobody asked for")
	}
}

func TestSobolTwenty(t *testing.T) {
	a := twenty()
	first, total := gShares(a)
	r := analysed(t, sensitivity.Sobol{Runs: 22 << 16, Seed: 1}, cube(20), gfunction(a))
	near(t, "first", values(t, r, sensitivity.First), first, 0.01)
	near(t, "total", values(t, r, sensitivity.Total), total, 0.01)
}

// TestSobolCoverage: over the seeds 1 to 100, chosen before the first run, every
// interval holds the truth 90 to 100 times, and its median half-width is at most 4
// times the root-mean-square error over these seeds. 8 scramblings of 2^12.
func TestSobolCoverage(t *testing.T) {
	if testing.Short() {
		t.Skip("26 million runs")
	}
	const seeds = 100
	truth := slices.Concat(ishigamiFirst, ishigamiTotal, ishigamiPairs)
	held := make([]int, len(truth))
	square := make([]float64, len(truth))
	half := make([][]float64, len(truth))
	for seed := uint64(1); seed <= seeds; seed++ {
		r := analysed(t, sensitivity.Sobol{Runs: 8 * 8 << 12, Pairs: true, Seed: seed}, circle(), ishigami)
		var all []sensitivity.Estimate
		for _, measure := range []string{sensitivity.First, sensitivity.Total} {
			for _, x := range r.Indices {
				e, _ := x.Of(measure)
				all = append(all, e)
			}
		}
		for _, p := range r.Pairs {
			all = append(all, p.Estimate)
		}
		for i, e := range all {
			if e.Low <= truth[i] && truth[i] <= e.High {
				held[i]++
			}
			square[i] += (e.Value - truth[i]) * (e.Value - truth[i]) / seeds
			half[i] = append(half[i], (e.High-e.Low)/2)
		}
	}
	for i := range truth {
		slices.Sort(half[i])
		median, rmse := (half[i][49]+half[i][50])/2, math.Sqrt(square[i])
		t.Logf("%d: held %d of %d, median half-width %.2g, rmse %.2g, ratio %.2f", i, held[i], seeds, median, rmse, median/rmse)
		if held[i] < 90 || median > 4*rmse {
			t.Errorf("index %d: held %d of %d, median half-width %v for an error of %v", i, held[i], seeds, median, rmse)
		}
	}
}
