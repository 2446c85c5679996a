package num

import (
	"math"
	"math/bits"
	"slices"
)

// Quantile is the p-quantile of values sorted upwards, p in [0, 1]: with h =
// (n-1) p it interpolates linearly between the values of rank floor(h) and
// floor(h)+1, counted from 0. This is type 7 of R. J. Hyndman and Y. Fan,
// "Sample quantiles in statistical packages", American Statistician 50 (1996)
// 361-365, the default of R, NumPy and Julia. The values must hold no NaN; the
// quantile of nothing, or at a p outside [0, 1], is NaN.
func Quantile(sorted []float64, p float64) float64 {
	if len(sorted) == 0 || !(p >= 0 && p <= 1) {
		return nan()
	}
	j, g := Rank(len(sorted), p)
	if g == 0 {
		return sorted[j] + 0
	}
	return between(sorted[j], sorted[j+1], g)
}

// Quantiles gives Quantile at each p without sorting: x is reordered, so that
// the bits are those of sorting first and the cost is proportional to its
// length. Values among which one is no number have no quantile: NaN.
func Quantiles(x []float64, ps ...float64) []float64 {
	if slices.ContainsFunc(x, math.IsNaN) {
		return slices.Repeat([]float64{nan()}, len(ps))
	}
	var ranks []int
	for _, p := range ps {
		if len(x) > 0 && p >= 0 && p <= 1 {
			j, g := Rank(len(x), p)
			ranks = append(ranks, j)
			if g != 0 {
				ranks = append(ranks, j+1)
			}
		}
	}
	slices.Sort(ranks)
	place(x, 0, slices.Compact(ranks), 2*bits.Len(uint(len(x))))
	out := make([]float64, len(ps))
	for i, p := range ps {
		out[i] = Quantile(x, p) // reads only places now settled
	}
	return out
}

// Rank is where the p-quantile of n values of type 7 lies: the lower of two
// neighbouring ranks, from 0, and the way g from it to the next.
func Rank(n int, p float64) (j int, g float64) {
	h := float64(float64(n-1) * p)
	f := math.Floor(h)
	return int(f), h - f
}

// between is a + g (b-a) for a <= b, exact when both are equal or infinite
// alike. -0 counts as +0: which of the two a sort leaves where is chance.
func between(a, b, g float64) float64 {
	if a == b {
		return a + 0
	}
	d := b - a
	if d > math.MaxFloat64 && -a <= math.MaxFloat64 && b <= math.MaxFloat64 {
		return math.FMA(g, b, float64((1-g)*a)) // the difference overflows
	}
	return math.FMA(g, d, a)
}

// place reorders x, whose first element has rank base, until every wanted rank
// holds the value a sort would put there. After too many uneven cuts it sorts.
func place(x []float64, base int, ranks []int, cuts int) {
	for len(ranks) > 0 && len(x) > 1 {
		if cuts == 0 || len(x) <= 24 || len(ranks) > len(x)/8 {
			slices.Sort(x)
			return
		}
		cuts--
		below, above := split(x)
		// x[:below] is less than the pivot, x[above:] greater.
		low, _ := slices.BinarySearch(ranks, base+below)
		high, _ := slices.BinarySearch(ranks, base+above)
		place(x[:below], base, ranks[:low], cuts)
		x, base, ranks = x[above:], base+above, ranks[high:]
	}
}

// split parts x around the median of nine of its values into less, equal,
// greater.
func split(x []float64) (below, above int) {
	n := len(x)
	third := func(i int) float64 { return median3(x[i*n/9], x[(i+1)*n/9], x[(i+2)*n/9]) }
	pivot := median3(third(0), third(3), third(6))
	i, above := 0, n
	for i < above {
		switch v := x[i]; {
		case v < pivot:
			x[below], x[i] = v, x[below]
			below++
			i++
		case v > pivot:
			above--
			x[above], x[i] = v, x[above]
		default:
			i++
		}
	}
	return below, above
}

func median3(a, b, c float64) float64 {
	return max(min(a, b), min(max(a, b), c))
}
