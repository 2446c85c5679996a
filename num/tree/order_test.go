package tree

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestOrderIsAStableSort(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.OneOf(rapid.Float64(), rapid.Float64Range(0, 1),
			rapid.SampledFrom([]float64{0, math.Copysign(0, -1), 5e-324, -5e-324, math.MaxFloat64, -math.MaxFloat64, 1, 2}))
		x := rapid.SliceOfN(number, 0, 60).Draw(t, "x")
		want := make([]int32, len(x))
		for i := range want {
			want[i] = int32(i)
		}
		slices.SortStableFunc(want, func(a, b int32) int {
			switch {
			case x[a] < x[b]:
				return -1
			case x[a] > x[b]:
				return 1
			}
			return 0
		})
		if got := order(x); !slices.Equal(got, want) {
			t.Fatalf("%v are ordered %v, not %v", x, got, want)
		}
	})
}
