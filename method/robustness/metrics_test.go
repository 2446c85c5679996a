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
	if got := investor.Worst(); !slices.Equal(got, []float64{-4, -2, 1}) {
		t.Errorf("worst cases %v", got)
	}
	if got := investor.Mean(); !slices.Equal(got, []float64{4, 3, 2}) {
		t.Errorf("means %v", got)
	}
	regret := investor.Regret()
	if got := regret.Quantile(1); !slices.Equal(got, []float64{7, 5, 11}) {
		t.Errorf("greatest regrets %v", got)
	}
	// Type 7 by hand: regrets of bonds sorted 1, 4, 5; position 0.9*2 = 1.8,
	// 4 + 0.8*(5-4) = 4.8.
	if got := regret.Quantile(0.9)[1]; got != 4.8 {
		t.Errorf("90th-percentile regret of bonds %v, want 4.8", got)
	}
	if got := robustness.Rank(regret.Quantile(1), false); !slices.Equal(got, []int{2, 1, 3}) {
		t.Errorf("ranks by regret %v", got)
	}
	if got := robustness.Rank([]float64{5, 7, 7}, true); !slices.Equal(got, []int{3, 1, 1}) {
		t.Errorf("ranks with a tie %v", got)
	}
	if got := robustness.Rank([]float64{5, math.NaN(), 7}, true); !slices.Equal(got, []int{2, 0, 1}) {
		t.Errorf("ranks with no number %v", got)
	}
}

func ExampleTable_Regret() {
	fmt.Println(investor.Regret().Quantile(1))
	// Output: [7 5 11]
}
