package discovery

import (
	"math"
	"math/bits"
	"testing"
)

// TestMidway: the limit drops the outer value and keeps the inner one, also where no
// number lies between or their sum is none.
func TestMidway(t *testing.T) {
	const most = math.MaxFloat64
	next := func(x, towards float64) float64 { return math.Nextafter(x, towards) }
	for _, c := range []struct{ outer, inner, want float64 }{
		{2, 1, 1.5},
		{1, 2, 1.5},
		{1, next(1, 0), next(1, 0)}, // the mean rounds to 1
		{next(1, 0), 1, 1},
		{1, next(1, 2), next(1, 2)},
		{next(1, 2), 1, 1},
		{0, 5e-324, 5e-324},
		{-5e-324, 0, 0},
		{most, most / 2, 0.75 * most},
		{-most, most, 0},
		{-most, -most / 2, -0.75 * most},
	} {
		if got := midway(c.outer, c.inner, c.outer > c.inner); got != c.want || math.Signbit(got) != (c.want < 0) {
			t.Errorf("between %v and %v: %v, want %v", c.outer, c.inner, got, c.want)
		}
	}
}

// TestTallies: the steps promised, and room for all rows at the highest.
func TestTallies(t *testing.T) {
	for rows, want := range map[int]int32{2: 1 << 30, 65_000: 1 << 30, 1_000_000: 1 << 22, 100_000_000: 1 << 8} {
		if got := maxSteps(rows); got != want {
			t.Errorf("%d rows: %d steps, want %d", rows, got, want)
		}
	}
	for rows := 1; rows < 1<<31; rows = 2*rows + 1 {
		used := bits.Len64(uint64(rows)*uint64(maxSteps(rows))) + bits.Len(uint(rows))
		if used > 63 {
			t.Errorf("%d rows use %d bits", rows, used)
		}
	}
	y := newTallies([]int32{3, 0, 7, 1})
	sum := y.row(0) + y.row(2) + y.row(3) - y.row(0)
	if y.rows(sum) != 2 || y.sum(sum) != 8 || y.mean(sum) != 4 {
		t.Errorf("%d rows, sum %d", y.rows(sum), y.sum(sum))
	}
}
