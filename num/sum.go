package num

import "math/bits"

// Page is how many values make a page, the unit in which sums over futures are
// handed out to workers.
const Page = 4096

// Sum is the sum of x by a fixed tree: split at the largest power of two below
// the length, sum both parts the same way, add. The bits depend on the values
// and their order only. The error is at most about log2(n) roundings (N. J.
// Higham, "The accuracy of floating point summation", SIAM J. Scientific
// Computing 14 (1993) 783-799). The sum of nothing is 0.
//
// Because Page is a power of two, the tree of all values is the tree of page
// sums over the trees of the pages: Sum(x) has the bits of SumPages over the
// Sum of each page.
func Sum(x []float64) float64 {
	const leaf = 8
	var open [61]float64 // open[i] is a finished subtree of leaf 2^i values
	var leaves uint
	for ; len(x) >= leaf; x = x[leaf:] {
		v := x[:leaf:leaf]
		s := ((v[0] + v[1]) + (v[2] + v[3])) + ((v[4] + v[5]) + (v[6] + v[7]))
		at := 0
		for n := leaves; n&1 == 1; n >>= 1 {
			s = open[at] + s
			at++
		}
		open[at] = s
		leaves++
	}
	s, some := 0.0, false
	join := func(left float64) {
		if some {
			left += s
		}
		s, some = left, true
	}
	switch len(x) { // the last, smaller subtrees
	case 7:
		join(((x[0] + x[1]) + (x[2] + x[3])) + ((x[4] + x[5]) + x[6]))
	case 6:
		join(((x[0] + x[1]) + (x[2] + x[3])) + (x[4] + x[5]))
	case 5:
		join(((x[0] + x[1]) + (x[2] + x[3])) + x[4])
	case 4:
		join((x[0] + x[1]) + (x[2] + x[3]))
	case 3:
		join((x[0] + x[1]) + x[2])
	case 2:
		join(x[0] + x[1])
	case 1:
		join(x[0])
	}
	for ; leaves != 0; leaves &= leaves - 1 {
		join(open[bits.TrailingZeros(leaves)])
	}
	return s
}

// SumPages combines the sums of pages 0, 1, 2, ... by the same tree.
func SumPages(pageSums []float64) float64 { return Sum(pageSums) }

// Mean is Sum divided by the number of values; of nothing it is NaN.
func Mean(x []float64) float64 {
	if len(x) == 0 {
		return nan()
	}
	return Sum(x) / float64(len(x))
}

// Summer collects the sums of pages that arrive in any order and from any
// goroutine, each page once, and combines them to the bits of Sum.
type Summer struct {
	pages []float64
}

// NewSummer makes room for n values.
func NewSummer(n int) *Summer {
	return &Summer{pages: make([]float64, (n+Page-1)/Page)}
}

// Pages is the number of pages expected.
func (s *Summer) Pages() int { return len(s.pages) }

// AddPage puts in the values of one page: Page of them, fewer only on the last.
// Different pages may be put in at the same time. It panics if there are more.
func (s *Summer) AddPage(page int, x []float64) {
	if len(x) > Page {
		panic("num: more values than a page holds")
	}
	s.pages[page] = Sum(x)
}

// Total is the sum over all pages; call it when every page is in.
func (s *Summer) Total() float64 { return SumPages(s.pages) }
