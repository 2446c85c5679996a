package discovery

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestRank compares with sorting by comparison, on any numbers, crowded ones with an
// outlier among them.
func TestRank(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		x := rapid.SliceOfN(rapid.OneOf(
			rapid.Float64Range(-math.MaxFloat64, math.MaxFloat64),
			rapid.Map(rapid.IntRange(-9, 9), func(i int) float64 { return float64(i) }),
			rapid.Map(rapid.IntRange(0, 9), func(i int) float64 { return 1 + float64(i)*0x1p-52 }),
			rapid.Just(math.Copysign(0, -1)),
		), 1, 200).Draw(r, "x")
		var s sorter
		values, rank := s.rank(x)
		want := slices.Clone(x)
		slices.Sort(want)
		want = slices.Compact(want)
		if !slices.Equal(values, want) {
			r.Fatalf("values %v, want %v", values, want)
		}
		for i, v := range x {
			if values[rank[i]] != v || math.Signbit(values[rank[i]]) != (v < 0) {
				r.Fatalf("row %d has %v and the rank of %v", i, v, values[rank[i]])
			}
		}
	})
}
