package num

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"math/bits"
	"slices"
	"testing"
)

// gray is the index at which the n-th point in Gray code order stands; published
// points come in that order.
func gray(n uint32) uint32 { return n ^ n>>1 }

// TestSobolPublishedPoints has the first ten points in three dimensions as
// sobol.cc, the program of Joe and Kuo, prints them, and points far out as the
// sobol_engine of Boost.Random 1.81 gives them, which has its own copy of the
// direction numbers and its own recurrence.
func TestSobolPublishedPoints(t *testing.T) {
	for n, want := range [][3]float64{
		{0, 0, 0},
		{0.5, 0.5, 0.5},
		{0.75, 0.25, 0.25},
		{0.25, 0.75, 0.75},
		{0.375, 0.375, 0.625},
		{0.875, 0.875, 0.125},
		{0.625, 0.125, 0.875},
		{0.125, 0.625, 0.375},
		{0.1875, 0.3125, 0.9375},
		{0.6875, 0.8125, 0.4375},
	} {
		for d, w := range want {
			if got := float64(sobolBits(sobolColumns(d), gray(uint32(n)))) * 0x1p-32; got != w {
				t.Errorf("point %d, dimension %d: %v, want %v", n, d+1, got, w)
			}
		}
	}
	dimensions := []int{1, 2, 3, 4, 10, 37, 100, 500, 1111, 2000}
	for n, want := range map[uint32][]uint32{
		9:     {0xb0000000, 0xd0000000, 0x70000000, 0xf0000000, 0xd0000000, 0xb0000000, 0x70000000, 0xf0000000, 0xd0000000, 0xd0000000},
		1000:  {0x38400000, 0x18c00000, 0x84c00000, 0xad400000, 0x11c00000, 0xd9400000, 0x2fc00000, 0x41400000, 0x5ec00000, 0x95c00000},
		12345: {0xa4140000, 0xd03c0000, 0x290c0000, 0x86dc0000, 0x6dfc0000, 0x00ac0000, 0x89f40000, 0xf1d40000, 0x6e5c0000, 0xa1c0000},
		20000: {0x0c960000, 0x52160000, 0x29620000, 0x845e0000, 0xf5fa0000, 0x8d460000, 0x4f120000, 0xb9120000, 0xf8da0000, 0x67aa0000},
	} {
		for i, d := range dimensions {
			if got := sobolBits(sobolColumns(d-1), gray(n)); got != want[i] {
				t.Errorf("point %d, dimension %d: %#08x, want %#08x", n, d, got, want[i])
			}
		}
	}
}

// TestSobolTable: the file is byte for byte the head of Joe and Kuo's. The hash
// was taken after the whole of new-joe-kuo-6.21201 had been put together from the
// numbers that SciPy 1.10 ships and had the SHA-256 of the published file,
// 68eedd2a4e3b659b9695e7aff0f8ac68718bcf620730fc3d3a8c65df2a067441.
func TestSobolTable(t *testing.T) {
	h := sha256.Sum256([]byte(directionNumbers))
	if got := hex.EncodeToString(h[:]); got != "2674f84abe5a4b8e3525d60f6e238b38f68ec06517aace32088fe20b10a18766" {
		t.Errorf("the table of direction numbers has SHA-256 %s", got)
	}
	// Column k of each dimension ends in bit 31-k, so each dimension alone is a
	// permutation of its slices.
	for d := range SobolDimensions {
		for k, v := range sobolColumns(d) {
			if bits.TrailingZeros32(v) != 31-k {
				t.Fatalf("dimension %d, column %d is %032b", d+1, k, v)
			}
		}
	}
}

// TestSobolBalance: 2^k points in a row, from a multiple of 2^k on, fill each of
// the 2^k slices of every dimension once, and in the first two dimensions each
// box of 2^-a by 2^-(k-a): they are a (0, 2)-sequence (Sobol' 1967).
func TestSobolBalance(t *testing.T) {
	const k = 10
	at := func(d, n int, scrambled bool) float64 {
		if scrambled {
			return NewSobol(d, 4, fmt.Sprint("balance ", d)).At(uint64(n))
		}
		return float64(sobolBits(sobolColumns(d), uint32(n))) * 0x1p-32
	}
	for _, scrambled := range []bool{false, true} {
		for _, from := range []int{0, 5 << k} {
			for _, d := range []int{0, 1, 2, 7, 60, 1110, SobolDimensions - 1} {
				seen := make([]bool, 1<<k)
				for n := range 1 << k {
					slice := int(at(d, from+n, scrambled) * (1 << k))
					if seen[slice] {
						t.Fatalf("scrambled %v, dimension %d: two of the points from %d lie in slice %d", scrambled, d+1, from, slice)
					}
					seen[slice] = true
				}
			}
			for a := range k + 1 {
				seen := make([]bool, 1<<k)
				for n := range 1 << k {
					x, y := at(0, from+n, scrambled), at(1, from+n, scrambled)
					box := int(x*float64(int(1)<<a))<<(k-a) | int(y*float64(int(1)<<(k-a)))
					if seen[box] {
						t.Fatalf("scrambled %v: two of the points from %d lie in one box of 2^-%d by 2^-%d", scrambled, from, a, k-a)
					}
					seen[box] = true
				}
			}
		}
	}
}

// TestScrambleIsNested: numbers that agree in their first j bits and differ in
// the next do so after scrambling, and a bit is flipped in half of all prefixes:
// of 2^14 the count stays within 4 standard deviations, 4 * 64 = 256, of 2^13.
func TestScrambleIsNested(t *testing.T) {
	s := NewSobol(0, 1, "nested")
	r := NewStream(3, "nested")
	var flipped [32]int
	for i := range uint64(1 << 14) {
		x := uint32(r.Uniform(2*i) * 0x1p32)
		j := int(i % 32)
		y := x ^ 1<<(31-j) ^ uint32(r.Uniform(2*i+1)*0x1p32)&(1<<(31-j)-1)
		a, b := s.scramble(x), s.scramble(y)
		if bits.LeadingZeros32(a^b) != j {
			t.Fatalf("%#x and %#x agree in %d bits, scrambled in %d", x, y, j, bits.LeadingZeros32(a^b))
		}
		for k := range flipped {
			flipped[k] += int((a ^ x) >> (31 - k) & 1)
		}
	}
	// The first levels have few prefixes; from the tenth on they are many.
	for k, n := range flipped[10:] {
		if n < 1<<13-256 || n > 1<<13+256 {
			t.Errorf("level %d: %d of %d bits flipped", k+10, n, 1<<14)
		}
	}
}

// TestSobolUniformOverScrambles: at a fixed index the points of 10,000 names are
// uniform. Kolmogorov-Smirnov: sqrt(n) D stays below 1.9495, which chance
// exceeds once in 1,000 (2 exp(-2 x^2) = 0.001).
func TestSobolUniformOverScrambles(t *testing.T) {
	const n = 10_000
	for _, index := range []uint64{0, 1, 12345} {
		x := make([]float64, n)
		for i := range x {
			x[i] = NewSobol(5, 8, fmt.Sprint("scramble ", i)).At(index)
		}
		if d := math.Sqrt(n) * kolmogorov(x); d > 1.9495 {
			t.Errorf("index %d: sqrt(n) D = %.3f", index, d)
		}
	}
}

// TestSobolLastBits: what follows the 32 scrambled bits is uniform too, by the
// limit of TestSobolUniformOverScrambles.
func TestSobolLastBits(t *testing.T) {
	const n = 10_000
	x := make([]float64, n)
	NewSobol(2, 9, "last bits").Fill(x, 0)
	for i, v := range x {
		x[i] = v*0x1p32 - math.Floor(v*0x1p32)
	}
	if d := math.Sqrt(n) * kolmogorov(x); d > 1.9495 {
		t.Errorf("sqrt(n) D = %.3f", d)
	}
}

// kolmogorov is the largest distance between the distribution of x and the
// uniform one. It sorts x.
func kolmogorov(x []float64) float64 {
	slices.Sort(x)
	d, n := 0.0, float64(len(x))
	for i, v := range x {
		d = max(d, v-float64(i)/n, float64(i+1)/n-v)
	}
	return d
}

// TestSobolConvergence: the mean of the product of 1 + (x_j - 1/2)/j over ten
// dimensions, exactly 1, by N = 2^8 ... 2^14 points. The mean of the absolute
// error over 16 scrambles falls with a slope below -0.9 in the logarithms (Owen
// 1998: about -1.5 in the end; Monte Carlo has -0.5).
func TestSobolConvergence(t *testing.T) {
	const dimensions, scrambles, lowest, highest = 10, 16, 8, 14
	var errors [highest + 1]float64
	x := make([]float64, 1<<highest)
	for seed := range uint64(scrambles) {
		f := slices.Repeat([]float64{1}, 1<<highest)
		for j := range dimensions {
			NewSobol(j, seed, fmt.Sprint("convergence ", j)).Fill(x, 0)
			for i := range f {
				f[i] *= 1 + (x[i]-0.5)/float64(j+1)
			}
		}
		for k := lowest; k <= highest; k++ {
			errors[k] += math.Abs(Mean(f[:1<<k])-1) / scrambles
		}
	}
	var meanK, meanE, above, below float64
	for k := lowest; k <= highest; k++ {
		meanK += float64(k) / (highest - lowest + 1)
		meanE += math.Log2(errors[k]) / (highest - lowest + 1)
	}
	for k := lowest; k <= highest; k++ {
		above += (float64(k) - meanK) * (math.Log2(errors[k]) - meanE)
		below += (float64(k) - meanK) * (float64(k) - meanK)
	}
	t.Logf("slope %.3f, errors %.2g", above/below, errors[lowest:])
	if slope := above / below; !(slope < -0.9) {
		t.Errorf("the error falls with slope %.3f: %.2g", slope, errors[lowest:])
	}
}

// TestSobolAddresses: Fill has the bits of At, and dimension, seed, name and year
// each change the points.
func TestSobolAddresses(t *testing.T) {
	s := NewSobol(3, 1, "x")
	for _, from := range []uint64{0, 1, 77, 1<<32 - 9} {
		x := make([]float64, 9)
		s.Fill(x, from)
		for i, got := range x {
			if want := s.At(from + uint64(i)); got != want || got <= 0 || got >= 1 {
				t.Errorf("Fill gives %v at %d, At %v", got, from+uint64(i), want)
			}
		}
	}
	seen := map[float64]string{}
	for what, other := range map[string]Sobol{
		"itself": s, "dimension": NewSobol(4, 1, "x"), "seed": NewSobol(3, 2, "x"), "name": NewSobol(3, 1, "y"),
		"year 0": NewSobolAt(3, 1, "x", 0), "year 1": NewSobolAt(3, 1, "x", 1),
	} {
		x := other.At(9)
		if with, ok := seen[x]; ok {
			t.Errorf("%s and %s give the same point", what, with)
		}
		seen[x] = what
	}
	for what, f := range map[string]func(){
		"dimension -1":   func() { NewSobol(-1, 1, "") },
		"dimension 2000": func() { NewSobol(SobolDimensions, 1, "") },
		"index 2^32":     func() { s.At(1 << 32) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s was accepted", what)
				}
			}()
			f()
		}()
	}
}
