package information_test

import (
	"fmt"
	"math"
	"testing"

	"hedge/method/information"
	"hedge/num"
)

// Set before the first measurement: 200 seeds, 2,000 futures, at least 190
// estimates within two errors of 0, whether the actions differ on average by 0,
// 0.05, 0.1 or 0.3 standard deviations of what they differ by, and none below 0
// by more than four errors.
func TestIrrelevantInput(t *testing.T) {
	const n = 2000
	for _, gap := range []float64{0, 0.05, 0.1, 0.3} {
		good, two, below, sum := 0, 0, 0.0, 0.0
		for seed := range uint64(200) {
			u := [][]float64{make([]float64, n), normals(seed, "a", n), normals(seed, "b", n)}
			for i := range n {
				u[0][i] = gap
			}
			e := evppi(t, sample(t, u...), normals(seed, "x", n))
			if e.Value <= 2*e.Error {
				good++
			}
			if math.Abs(e.Raw) <= 2*e.Error {
				two++
			}
			if e.Raw < 0 {
				below = max(below, -e.Raw/e.Error)
			}
			sum += e.Value / 200
		}
		if good < 190 || below > 4 {
			t.Errorf("gap %v: %d of 200 within two errors of 0, lowest %.1f errors below 0", gap, good, below)
		}
		t.Logf("gap %v: %d of 200 as reported, %d raw on both sides, lowest %.1f errors below 0, mean reported %.5f", gap, good, two, below, sum)
	}
}

// Set before the first measurement: over 200 seeds of 2,000 futures the mean of
// Raw lies at most 3 of its errors above the truth and at most 3 errors and 2 %
// of the truth below it, and the errors stated are within 15 % of the spread seen.
func TestNoUpwardBias(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: hundreds of samples")
	}
	for _, group := range [][]int{{0}, {0, 1, 2}} {
		variance := 0.0
		for _, j := range group {
			variance += linear.b[j] * linear.b[j]
		}
		truth := loss(linear.mu, math.Sqrt(variance))
		var raw []float64
		stated := 0.0
		for seed := range uint64(200) {
			s, x := linearSample(t, 100+seed, 2000)
			e, err := s.EVPPIs(x, [][]int{group}, 1)
			if err != nil {
				t.Fatal(err)
			}
			raw = append(raw, e[0].Raw)
			stated += e[0].Error / 200
		}
		mean, spread := num.Mean(raw), 0.0
		for _, r := range raw {
			spread += (r - mean) * (r - mean) / 199
		}
		spread = math.Sqrt(spread)
		e := spread / math.Sqrt(200)
		if mean > truth+3*e || mean < 0.98*truth-3*e {
			t.Errorf("group %v: mean %.5f +- %.5f, true %.5f", group, mean, e, truth)
		}
		if math.Abs(stated/spread-1) > 0.15 {
			t.Errorf("group %v: errors stated %.5f, seen %.5f", group, stated, spread)
		}
		t.Logf("group %v: mean %.5f +- %.5f, true %.5f; errors stated %.5f, seen %.5f", group, mean, e, truth, stated, spread)
	}
}

// Set before the first measurement: over 50 seeds of 1,000 futures, twelve inputs
// that say nothing, taken together with all their products, are on average not
// worth more than three errors of that average, though there are many ways to fit
// them to what happened.
func TestLuckIsNoKnowledge(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: hundreds of samples")
	}
	const n, seeds = 1000, 50
	var raw []float64
	for seed := range uint64(seeds) {
		s := sample(t, make([]float64, n), normals(seed, "a", n), normals(seed, "b", n))
		x := make([][]float64, information.PairMembers)
		for j := range x {
			x[j] = normals(seed, fmt.Sprint("x", j), n)
		}
		raw = append(raw, evppi(t, s, x...).Raw)
	}
	mean, variance := num.Mean(raw), 0.0
	for _, r := range raw {
		variance += (r - mean) * (r - mean) / (seeds - 1)
	}
	e := math.Sqrt(variance / seeds)
	if mean > 3*e {
		t.Errorf("inputs that say nothing are worth %.4f +- %.4f", mean, e)
	}
	t.Logf("mean %.4f +- %.4f", mean, e)
}
