package num

import (
	"math"
	"math/big"
	"math/bits"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

// tree is the definition of Sum, by recursion.
func tree(x []float64) float64 {
	switch len(x) {
	case 0:
		return 0
	case 1:
		return x[0]
	}
	half := 1 << (bits.Len(uint(len(x)-1)) - 1)
	return tree(x[:half]) + tree(x[half:])
}

func TestSumIsItsTree(t *testing.T) {
	x := make([]float64, 3*Page)
	NewStream(1, "sum").Fill(x, 0)
	size := points("sum sizes", len(x), 0, 60)
	for i := range x {
		x[i] = (x[i] - 0.5) * math.Ldexp(1, int(size[i]))
	}
	for n := range 300 {
		if got, want := Sum(x[:n]), tree(x[:n]); got != want {
			t.Errorf("Sum of %d values is %v, its tree %v", n, got, want)
		}
	}
	for _, n := range []int{Page - 1, Page, Page + 1, 2*Page + 17, 3 * Page} {
		if got, want := Sum(x[:n]), tree(x[:n]); got != want {
			t.Errorf("Sum of %d values is %v, its tree %v", n, got, want)
		}
	}
}

func TestSumOfPagesInAnyOrder(t *testing.T) {
	x := make([]float64, 10*Page+123)
	NewStream(1, "pages").Fill(x, 0)
	s := NewSummer(len(x))
	if s.Pages() != 11 {
		t.Fatalf("%d pages", s.Pages())
	}
	var wait sync.WaitGroup
	for page := s.Pages() - 1; page >= 0; page-- {
		wait.Go(func() { s.AddPage(page, x[page*Page:min(len(x), (page+1)*Page)]) })
	}
	wait.Wait()
	if s.Total() != Sum(x) {
		t.Errorf("by pages %v, at once %v", s.Total(), Sum(x))
	}
	defer func() {
		if recover() == nil {
			t.Error("a page took more values than it holds")
		}
	}()
	s.AddPage(0, x[:Page+1])
}

// TestSumError allows log2(n) roundings of the sum of sizes (Higham 1993).
func TestSumError(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.SliceOfN(rapid.Float64Range(-1e6, 1e6), 1, 200).Draw(t, "x")
		exact, size := bn(), 0.0
		for _, v := range x {
			exact.Add(exact, bf(v))
			size += math.Abs(v)
		}
		d, _ := new(big.Float).Sub(bf(Sum(x)), exact).Float64()
		if math.Abs(d) > 8*0x1p-53*size {
			t.Fatalf("Sum is off by %v", d)
		}
	})
}

func TestMean(t *testing.T) {
	if got := Mean([]float64{1, 2, 4, 5}); got != 3 {
		t.Errorf("Mean is %v", got)
	}
	if got := Mean(nil); got == got {
		t.Errorf("Mean of nothing is %v", got)
	}
	if got := Sum(nil); got != 0 {
		t.Errorf("Sum of nothing is %v", got)
	}
}
