package design_test

import (
	"encoding/binary"
	"hash/fnv"
	"math"
	"testing"

	"hedge/design"
	"hedge/model"
)

// fingerprint is the FNV-1a hash of all that the rows of a case draw.
func fingerprint(t *testing.T, c *model.Case, s design.Spec) uint64 {
	t.Helper()
	f := futures(t, c, s)
	h := fnv.New64a()
	put := func(bits uint64) {
		var b [8]byte
		binary.LittleEndian.PutUint64(b[:], bits)
		h.Write(b[:])
	}
	u, w := make([]float64, f.Rows()), make([]int, f.Rows())
	draws := func() {
		for _, x := range u {
			put(math.Float64bits(x))
		}
	}
	for scenario := range c.Scenarios {
		f.Worlds(scenario, w, 0)
		for _, x := range w {
			put(uint64(x))
		}
	}
	for i := range c.Uncertainties {
		for year := range 3 {
			f.Uniforms(i, year, u, 0)
			draws()
		}
	}
	for i := range c.Events {
		f.Draws(i, u, 0)
		draws()
	}
	return h.Sum64()
}

// TestGoldenBits: the draws of every stored run, on every architecture. The first
// two hashes are older than luck, correlations and the other samplers, which must
// leave them as they are.
func TestGoldenBits(t *testing.T) {
	for _, c := range []struct {
		sampler design.Sampler
		luck    int
		rho     float64
		want    uint64
	}{
		{design.LatinHypercube, 0, 0, 0xe599980a7c4bebc3},
		{design.MonteCarlo, 0, 0, 0x85bf81e3c345d3d4},
		{design.LatinHypercube, 1, 0, 0xe599980a7c4bebc3},
		{design.MonteCarlo, 1, 0, 0x85bf81e3c345d3d4},
		{design.Sobol, 1, 0, 0x411f957985f7a07e},
		{design.LatinHypercube, 3, 0.7, 0xac8951ea9a8f8de5},
		{design.MonteCarlo, 3, -0.7, 0x096ba3436c5526fc},
		{design.Sobol, 3, 0.7, 0xf441a9611630142d},
	} {
		k := small()
		k.Luck = c.luck
		k.Correlations = correlate(0, 1, c.rho)
		if got := fingerprint(t, k, design.Spec{Futures: 3000, Seed: 11, Sampler: c.sampler}); got != c.want {
			t.Errorf("%s, luck %d, rho %v: %#016x", c.sampler, c.luck, c.rho, got)
		}
	}
	if got := fingerprint(t, small(), design.Spec{Futures: 2500, Seed: 11, Sampler: design.Factorial}); got != 0x8ce92038d2779dae {
		t.Errorf("factorial: %#016x", got)
	}
}
