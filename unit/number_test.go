package unit

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

// The fast way for powers of ten agrees with the exact one, bit for bit.
func TestMovedPointIsExact(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	stored := []float64{5e-324, -5e-324, math.MaxFloat64, 1e-308, 0.0005, 0.3, 1, -7}
	for range 2_000 {
		if x := math.Float64frombits(r.Uint64()); !math.IsNaN(x) && !math.IsInf(x, 0) && x != 0 {
			stored = append(stored, x)
		}
		stored = append(stored, r.NormFloat64(), float64(1+r.IntN(1000))/1000, float64(1+r.IntN(1000))*1e9)
	}
	powers := 0
	for _, text := range []string{
		"percent", "percent of GDP", "USD bn", "USD tn", "million persons", "months", "GW", "percent/month", "per 100 warheads", "decades",
	} {
		u, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := u.power(); ok {
			powers++
		}
		for _, x := range stored {
			if got, want := u.ToAuthor(x), scaled(x, new(big.Rat).Inv(u.rat())); math.Float64bits(got) != math.Float64bits(want) {
				t.Fatalf("%v in %s is %v, not %v", x, u, got, want)
			}
			if got, want := u.FromAuthor(x), scaled(x, u.rat()); math.Float64bits(got) != math.Float64bits(want) {
				t.Fatalf("%v %s is %v, not %v", x, u, got, want)
			}
		}
	}
	if powers < 6 {
		t.Errorf("%d of the units go the fast way", powers)
	}
	if n := testing.AllocsPerRun(10, func() { Percent.ToAuthor(0.123456789012345678) }); n != 0 {
		t.Errorf("%.0f allocations per value", n)
	}
}
