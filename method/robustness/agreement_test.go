package robustness_test

import (
	"math"
	"testing"

	"hedge/method/robustness"
)

func TestAgreement(t *testing.T) {
	for _, k := range []struct {
		a, b []int
		want float64
	}{
		{[]int{1, 2, 3}, []int{1, 2, 3}, 1},
		{[]int{1, 2, 3}, []int{3, 2, 1}, -1},
		// Counted by hand: of 10 pairs 2 agree, 6 disagree; 2 are tied in a, one
		// of them in b too: -4 / sqrt(8 * 9) = -0.47140452. The example in the
		// manual of SciPy's kendalltau has the same order and answer.
		{[]int{4, 2, 1, 4, 2}, []int{2, 4, 5, 2, 1}, -4 / math.Sqrt(72)},
		{[]int{1, 2, 0, 3}, []int{1, 2, 9, 3}, 1}, // the unknown course is left out
		{[]int{1, 1, 1}, []int{1, 2, 3}, math.NaN()},
		{nil, nil, math.NaN()},
	} {
		got := robustness.Agreement(k.a, k.b)
		if !(math.Abs(got-k.want) <= 1e-15) && !(got != got && k.want != k.want) {
			t.Errorf("%v and %v agree by %v, want %v", k.a, k.b, got, k.want)
		}
	}
	m := robustness.Agreements([][]int{{1, 2, 3}, {3, 2, 1}, {1, 3, 2}})
	for i, want := range [][]float64{{1, -1, 1. / 3}, {-1, 1, -1. / 3}, {1. / 3, -1. / 3, 1}} {
		for j := range want {
			if math.Abs(m[i][j]-want[j]) > 1e-15 {
				t.Errorf("agreements %v", m)
			}
		}
	}
}
