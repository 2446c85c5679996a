package model_test

import (
	"math"
	"reflect"
	"testing"

	"hedge/model"
)

// TestCorrelationGroups couples 0-5 and 5-3, 2-4 and 1-6 of eight uncertainties
// and leaves 7 alone. The sine of 15 degrees is (sqrt 6 - sqrt 2) / 4, so rho =
// 1/2 is r = (sqrt 6 - sqrt 2) / 2; rho = -1 is r = -1.
func TestCorrelationGroups(t *testing.T) {
	c := &model.Case{Uncertainties: make([]model.Uncertainty, 8)}
	c.Correlations = []model.Correlation{
		{Pairs: []model.Pair{{A: 5, B: 3, Rho: 0.5}, {A: 4, B: 2, Rho: -1}, {A: 6, B: 1, Rho: 0}}},
		{Pairs: []model.Pair{{A: 5, B: 0, Rho: 0.5}}},
	}
	groups := c.CorrelationGroups()
	var members [][]int
	for _, g := range groups {
		members = append(members, g.Members)
	}
	if want := [][]int{{0, 3, 5}, {1, 6}, {2, 4}}; !reflect.DeepEqual(members, want) {
		t.Fatalf("groups %v, want %v", members, want)
	}
	half := (math.Sqrt(6) - math.Sqrt(2)) / 2
	want := [][]float64{{1, 0, half}, {0, 1, half}, {half, half, 1}}
	for i, row := range want {
		for j, r := range row {
			if got := groups[0].Pearson[i][j]; math.Abs(got-r) > 1e-15 {
				t.Errorf("r of %d and %d is %v, want %v", i, j, got, r)
			}
		}
	}
	if got := groups[2].Pearson[0][1]; math.Abs(got+1) > 1e-15 {
		t.Errorf("r for rho = -1 is %v", got)
	}
	if c.Correlated(7) || !c.Correlated(0) || len((&model.Case{}).CorrelationGroups()) != 0 {
		t.Error("who is correlated")
	}
}
