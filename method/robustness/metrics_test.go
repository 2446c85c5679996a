package robustness_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"hedge/method/robustness"
)

// The investor table: three assets in three states of the economy, with its
// minimax-regret answer (en.wikipedia.org, "Regret (decision theory)": greatest
// regrets 7, 5, 11); worst cases and means by hand.
var investor = robustness.Table{
	{-4, 4, 12}, // stocks
	{-2, 3, 8},  // bonds
	{3, 2, 1},   // money market
}

func TestInvestor(t *testing.T) {
	got := investor.By(robustness.Maximin, robustness.Maximax, robustness.Laplace, robustness.MinimaxRegret,
		robustness.PercentileRegret(0.9), robustness.Hurwicz(0.75), robustness.Starr(3))
	for i, want := range [][]float64{
		{-4, -2, 1},
		{12, 8, 3},
		{4, 3, 2},
		{7, 5, 11},
		// Type 7 by hand, position 0.9*2 = 1.8 of the sorted regrets: stocks
		// 0 0 7, bonds 1 4 5, money 0 2 11.
		{5.6, 4.8, 9.2},
		{0, 0.5, 1.5},
		{2. / 3, 2. / 3, 1. / 3},
	} {
		for k := range want {
			if !(math.Abs(got[i][k]-want[k]) <= 1e-14) {
				t.Errorf("metric %d: %v, want %v", i, got[i], want)
				break
			}
		}
	}
}

func TestRank(t *testing.T) {
	nan := math.NaN()
	for _, k := range []struct {
		values []float64
		better robustness.Better
		want   []int
	}{
		{[]float64{7, 5, 11}, robustness.Lower, []int{2, 1, 3}},
		{[]float64{5, 7, 7}, robustness.Higher, []int{3, 1, 1}},
		{[]float64{5, nan, 7}, robustness.Higher, []int{2, 0, 1}},
		{[]float64{5, 6, 7}, robustness.Neither, []int{0, 0, 0}},
	} {
		if got := robustness.Rank(k.values, k.better); !slices.Equal(got, k.want) {
			t.Errorf("ranks of %v: %v, want %v", k.values, got, k.want)
		}
	}
}

// What has no value has none: a constant row has no skewness, no peakedness, and
// a row with a NaN has nothing. A regret next to a NaN is unknown for all.
func TestUndefined(t *testing.T) {
	nan := math.NaN()
	all := []robustness.Metric{
		robustness.Maximin, robustness.Maximax, robustness.Hurwicz(0.5), robustness.Laplace, robustness.MinimaxRegret,
		robustness.PercentileRegret(0.9), robustness.MeanVariance(1), robustness.MeanVarianceMinimised(1),
		robustness.UndesirableDeviations, robustness.Starr(2), robustness.Skewness, robustness.Peakedness,
	}
	constant := robustness.Table{{2, 2, 2}, {2, 2, 2}}.By(all...)
	for i, want := range []float64{2, 2, 2, 2, 0, 0, 3, -1, 0, 1, nan, nan} {
		if got := constant[i][0]; got != want && !(got != got && want != want) {
			t.Errorf("metric %d of a constant row: %v, want %v", i, got, want)
		}
	}
	for i, row := range (robustness.Table{{1, nan, 3}, {1, 2, 3}}).By(all...) {
		if row[0] == row[0] {
			t.Errorf("metric %d of a row with a NaN is %v", i, row[0])
		}
		unknown := row[1] != row[1]
		if regret := i == 4 || i == 5; unknown != regret {
			t.Errorf("metric %d of the row beside it is %v", i, row[1])
		}
		if robustness.Rank(row, all[i].Better)[0] != 0 {
			t.Errorf("metric %d ranks what is unknown", i)
		}
	}
	// Sorted, q10 is 0, q25, q50 and q75 are 1, q90 is 4: only the peakedness is
	// undefined. The skewness is ((4+0)/2 - 1) / ((4-0)/2).
	flat := robustness.Table{{4, 0, 1, 1, 1, 1, 1, 1, 1, 0, 4}}
	got := flat.By(robustness.Skewness, robustness.Peakedness)
	if got[0][0] != 0.5 || got[1][0] == got[1][0] {
		t.Errorf("a flat middle: skewness %v, peakedness %v", got[0][0], got[1][0])
	}
	if got := (robustness.Table{{}}).By(all...); got[0][0] == got[0][0] || got[3][0] == got[3][0] {
		t.Errorf("of no cells: %v", got)
	}
	if got := (robustness.Table{}).By(all...); len(got) != len(all) || len(got[0]) != 0 {
		t.Errorf("of no courses: %v", got)
	}
}

// Less spread at the same mean is never worse, whatever the sign of the mean:
// rows of the means -10, -0.5 and 10, each with the sd 1 and 5 (n = 2: half the
// distance times the root of two).
func TestMeanVarianceNeverRewardsSpread(t *testing.T) {
	row := func(mean, sd float64) []float64 { return []float64{mean - sd/math.Sqrt2, mean + sd/math.Sqrt2} }
	for _, mean := range []float64{-10, -0.5, 10} {
		got := robustness.Table{row(mean, 1), row(mean, 5), row(-mean, 1), row(-mean, 5)}.
			By(robustness.MeanVariance(1), robustness.MeanVarianceMinimised(1))
		if got[0][0] <= got[0][1] {
			t.Errorf("mean %v, maximised: %v", mean, got[0][:2])
		}
		if got[1][2] >= got[1][3] {
			t.Errorf("mean %v, minimised: %v", mean, got[1][2:])
		}
	}
	// One percentage point as the one: 0.10 +- 0 is 10 %, so (10+1)/(0+1).
	if got := (robustness.Table{{0.1, 0.1}}).By(robustness.MeanVariance(0.01))[0][0]; math.Abs(got-11) > 1e-12 {
		t.Errorf("in percent %v, want 11", got)
	}
}

func ExampleTable_By() {
	fmt.Println(investor.By(robustness.MinimaxRegret))
	// Output: [[7 5 11]]
}

// BenchmarkBy is 9 courses x 100,000 cells: one outcome of a large run.
func BenchmarkBy(b *testing.B) {
	table := make(robustness.Table, 9)
	x := uint64(1)
	for k := range table {
		table[k] = make([]float64, 100_000)
		for i := range table[k] {
			x = x*6364136223846793005 + 1442695040888963407
			table[k][i] = float64(x>>11) / (1 << 53)
		}
	}
	for b.Loop() {
		table.By(robustness.Maximin, robustness.Maximax, robustness.Hurwicz(0.5), robustness.Laplace, robustness.MinimaxRegret,
			robustness.PercentileRegret(0.9), robustness.MeanVariance(1), robustness.UndesirableDeviations,
			robustness.Starr(0.5), robustness.Skewness, robustness.Peakedness)
	}
}
