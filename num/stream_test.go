package num

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestPhiloxKnownAnswers has the three vectors for philox4x32 with 10 rounds
// from the file kat_vectors of the Random123 distribution (Salmon et al. 2011).
func TestPhiloxKnownAnswers(t *testing.T) {
	for _, c := range []struct{ counter, key, want []uint32 }{
		{[]uint32{0, 0, 0, 0}, []uint32{0, 0}, []uint32{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
		{
			[]uint32{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff},
			[]uint32{0xffffffff, 0xffffffff},
			[]uint32{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd},
		},
		{
			[]uint32{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
			[]uint32{0xa4093822, 0x299f31d0},
			[]uint32{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1},
		},
	} {
		r0, r1, r2, r3 := philox(c.counter[0], c.counter[1], c.counter[2], c.counter[3], c.key[0], c.key[1])
		if r0 != c.want[0] || r1 != c.want[1] || r2 != c.want[2] || r3 != c.want[3] {
			t.Errorf("philox(%x, %x) = %x %x %x %x, want %x", c.counter, c.key, r0, r1, r2, r3, c.want)
		}
	}
}

func TestUnitIsOpenAndOnItsGrid(t *testing.T) {
	for _, c := range []struct {
		high, low uint32
		want      float64
	}{
		{0, 0, 0x1p-54},
		{0, 0x7ff, 0x1p-54},
		{0, 0x800, 3 * 0x1p-54},
		{0x80000000, 0, 0.5}, // 0.5 + 2^-54 is not a float64
		{0xffffffff, 0xffffffff, 1 - 0x1p-53},
	} {
		if got := unit(c.high, c.low); got != c.want {
			t.Errorf("unit(%#x, %#x) = %x, want %x", c.high, c.low, got, c.want)
		}
	}
}

func TestFillHasTheBitsOfUniform(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := NewStream(rapid.Uint64().Draw(t, "seed"), rapid.String().Draw(t, "name"))
		from := rapid.Uint64().Draw(t, "from")
		year := rapid.Uint32().Draw(t, "year")
		dst := make([]float64, rapid.IntRange(0, 9).Draw(t, "n"))
		s.Fill(dst, from)
		for i, got := range dst {
			if want := s.Uniform(from + uint64(i)); got != want {
				t.Fatalf("Fill gives %v at %d, Uniform %v", got, i, want)
			}
		}
		s.FillAt(dst, from, year)
		for i, got := range dst {
			if want := s.UniformAt(from+uint64(i), year); got != want {
				t.Fatalf("FillAt gives %v at %d, UniformAt %v", got, i, want)
			}
		}
	})
}

// TestAddressesAreDistinct draws 40,000 numbers of 53 bits: among them two
// equal ones have a chance of 1e-7.
func TestAddressesAreDistinct(t *testing.T) {
	seen := map[float64]bool{}
	see := func(u float64) {
		if seen[u] {
			t.Errorf("%v was drawn twice", u)
		}
		seen[u] = true
	}
	for _, s := range []Stream{NewStream(1, "a"), NewStream(2, "a"), NewStream(1, "b"), {}} {
		for n := range uint64(2_000) {
			see(s.Uniform(n))
			see(s.Uniform(n<<32 | 1<<63))
			see(s.UniformAt(n, 0))
			see(s.UniformAt(n, 1))
			see(s.UniformAt(n, 2026))
		}
	}
}

// TestUniformMoments compares 200,000 draws with mean 1/2 and variance 1/12,
// each within 4 standard errors, and neighbours with correlation 0 likewise.
func TestUniformMoments(t *testing.T) {
	const n = 200_000
	for _, name := range []string{"rain", "oil", ""} {
		x := make([]float64, n)
		NewStream(2026, name).Fill(x, 0)
		mean := Mean(x)
		if d := math.Abs(mean-0.5) * math.Sqrt(12*n); d > 4 {
			t.Errorf("%q: the mean %v is %.1f standard errors off", name, mean, d)
		}
		square, product := make([]float64, n), make([]float64, n-1)
		for i := range x {
			square[i] = (x[i] - 0.5) * (x[i] - 0.5)
			if i > 0 {
				product[i-1] = (x[i] - 0.5) * (x[i-1] - 0.5) * 12
			}
		}
		if d := math.Abs(Mean(square)-1.0/12) * math.Sqrt(180*n); d > 4 { // var (u-1/2)^2 = 1/180
			t.Errorf("%q: the variance is %.1f standard errors off", name, d)
		}
		if d := math.Abs(Mean(product)) * math.Sqrt(n); d > 4 {
			t.Errorf("%q: neighbours correlate, %.1f standard errors", name, d)
		}
	}
}

func TestFillAllocatesNothing(t *testing.T) {
	s, dst := NewStream(1, "x"), make([]float64, 256)
	if n := testing.AllocsPerRun(10, func() { s.Fill(dst, 1) }); n != 0 {
		t.Errorf("Fill allocates %v times", n)
	}
}
