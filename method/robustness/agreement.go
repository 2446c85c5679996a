package robustness

import "math"

// Agreement is Kendall's tau-b between two rankings of the same courses (M. G.
// Kendall, "The treatment of ties in ranking problems", Biometrika 33 (1945)
// 239-251): 1 for the same order, -1 for the reverse, 0 for none. Pairs in
// which one ranking has a tie neither agree nor disagree. A course with the
// rank 0 is left out. NaN where one of the rankings ties all courses.
func Agreement(a, b []int) float64 {
	agree, pairs, tiedA, tiedB := 0, 0, 0, 0
	for i := range a {
		for j := range i {
			if a[i] == 0 || a[j] == 0 || b[i] == 0 || b[j] == 0 {
				continue
			}
			pairs++
			if a[i] == a[j] {
				tiedA++
			}
			if b[i] == b[j] {
				tiedB++
			}
			agree += sign(a[i]-a[j]) * sign(b[i]-b[j])
		}
	}
	// The root is taken in one go, so that equal rankings give exactly 1. Where
	// all pairs are tied this is 0/0.
	return float64(agree) / math.Sqrt(float64(pairs-tiedA)*float64(pairs-tiedB))
}

// Agreements gives Agreement between every two of several rankings.
func Agreements(ranks [][]int) [][]float64 {
	out := make([][]float64, len(ranks))
	for i := range ranks {
		out[i] = make([]float64, len(ranks))
		for j := range i + 1 {
			out[i][j] = Agreement(ranks[i], ranks[j])
			out[j][i] = out[i][j]
		}
	}
	return out
}

func sign(d int) int {
	switch {
	case d > 0:
		return 1
	case d < 0:
		return -1
	}
	return 0
}
