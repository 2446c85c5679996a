package num

import (
	"fmt"
	"math"
	"testing"
)

func TestPermutationIsBijection(t *testing.T) {
	sizes := []uint64{1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 100, 255, 256, 257, 1000, 1023, 1025, 4096, 4097, 65_537}
	for _, n := range sizes {
		for _, p := range []Permutation{NewPermutation(1, "a", n), NewPermutation(2, "b", n), NewPermutationAt(1, "a", 2026, n)} {
			seen := make([]bool, n)
			for i := range n {
				j := p.At(i)
				if j >= n || seen[j] {
					t.Fatalf("n = %d: %d goes to %d, which is outside or taken", n, i, j)
				}
				seen[j] = true
			}
		}
	}
}

func TestPermutationOfHugeRange(t *testing.T) {
	p := NewPermutation(1, "a", math.MaxUint64)
	seen := map[uint64]bool{}
	for i := range uint64(1000) {
		seen[p.At(i*0x123456789abcdef%math.MaxUint64)] = true
	}
	if len(seen) != 1000 {
		t.Errorf("1000 elements go to %d places", len(seen))
	}
}

func TestPermutationPanicsOutside(t *testing.T) {
	for _, n := range []uint64{0, 5} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("element %d of %d was given", n, n)
				}
			}()
			p := NewPermutation(1, "a", n)
			p.At(n)
		}()
	}
}

func TestPermutationDependsOnAllOfItsKey(t *testing.T) {
	const n = 1000
	base := NewPermutation(1, "a", n)
	for what, p := range map[string]Permutation{
		"seed": NewPermutation(2, "a", n), "name": NewPermutation(1, "b", n),
		"size": NewPermutation(1, "a", n+1), "year": NewPermutationAt(1, "a", 0, n),
	} {
		same := 0
		for i := range uint64(n) {
			if p.At(i) == base.At(i) {
				same++
			}
		}
		if same > 8 { // one is expected; 9 and more have a chance of 1e-6 (Poisson)
			t.Errorf("another %s leaves %d of %d elements in place", what, same, n)
		}
	}
	if base.Len() != n {
		t.Errorf("Len is %d", base.Len())
	}
}

// TestPermutationsAreEquallyLikely counts how often each order of n elements
// comes up under 1,000 n! seeds. The bounds on chi-square are its 99.9th
// percentiles for n!-1 degrees of freedom: 10.828, 20.515 and 49.728
// (NIST/SEMATECH e-Handbook, table 1.3.6.7.4), and for 119 degrees 173.6 by
// the cube formula of Wilson and Hilferty (1931).
func TestPermutationsAreEquallyLikely(t *testing.T) {
	for _, c := range []struct {
		n, orders uint64
		bound     float64
	}{{2, 2, 10.828}, {3, 6, 20.515}, {4, 24, 49.728}, {5, 120, 173.6}} {
		count := map[string]int{}
		for k := range 1000 * c.orders {
			p := NewPermutation(k, "order", c.n)
			order := ""
			for i := range c.n {
				order += string(rune('0' + p.At(i)))
			}
			count[order]++
		}
		chi := float64(c.orders-uint64(len(count))) * 1000
		for _, k := range count {
			d := float64(k) - 1000
			chi += d * d / 1000
		}
		if chi > c.bound {
			t.Errorf("n = %d: %d of %d orders, chi-square %.1f above %v", c.n, len(count), c.orders, chi, c.bound)
		}
	}
}

// TestPermutationPlaces counts where each of n elements goes under 100 n
// seeds; chi-square has about (n-1)^2 degrees of freedom, its bound is four
// standard deviations above.
func TestPermutationPlaces(t *testing.T) {
	for _, n := range []uint64{6, 8, 13, 16, 17, 33, 64, 65, 128, 129, 130, 200} {
		count := make([]float64, n*n)
		seeds := 100 * n
		for seed := range seeds {
			p := NewPermutation(seed, "places", n)
			for i := range n {
				count[i*n+p.At(i)]++
			}
		}
		chi := 0.0
		for _, c := range count {
			d := c - 100
			chi += d * d / 100
		}
		free := float64((n - 1) * (n - 1))
		if chi > free+4*math.Sqrt(2*free) {
			t.Errorf("n = %d: chi-square %.1f for %v degrees of freedom", n, chi, free)
		}
	}
}

// TestPermutationPairs spreads (i, At(i)) and (At(i), At(i+1)) over 8 x 8
// cells; a bound of 103.4 is the 99.9th percentile of chi-square with 63
// degrees of freedom (more than these counts of fixed margins have).
func TestPermutationPairs(t *testing.T) {
	for _, n := range []uint64{1000, 4096, 4097, 100_000} {
		for seed := range uint64(5) {
			p := NewPermutation(seed, "pairs", n)
			var place, next [8][8]float64
			for i := range n - 1 {
				place[i*8/n][p.At(i)*8/n]++
				next[p.At(i)*8/n][p.At(i+1)*8/n]++
			}
			for what, table := range map[string][8][8]float64{"place": place, "next": next} {
				chi := 0.0
				for _, row := range table {
					for _, c := range row {
						d := c - float64(n)/64
						chi += d * d / (float64(n) / 64)
					}
				}
				if chi > 103.4 {
					t.Errorf("n = %d, seed %d, %s: chi-square %.1f", n, seed, what, chi)
				}
			}
		}
	}
}

func ExamplePermutation() {
	p := NewPermutation(1, "yearly_demand", 5)
	for i := range p.Len() {
		fmt.Print(p.At(i), " ")
	}
	// Output: 2 3 4 0 1
}
