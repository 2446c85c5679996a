package sensitivity

import (
	"fmt"
	"math"
	"testing"

	"hedge/num"
)

// TestSpread: of few trajectories the greedy choice comes close to the best of all,
// and for two it is the best. 0.95 written before the first run.
func TestSpread(t *testing.T) {
	sum := func(chosen []trajectory) (s float64) {
		for a := range chosen {
			for b := range a {
				d := distance(&chosen[a], &chosen[b])
				s += d * d
			}
		}
		return s
	}
	for seed := range uint64(5) {
		all := drawTrajectories(12, 3, 4, seed)
		for n := 2; n <= 5; n++ {
			best, total, count := 0.0, 0.0, 0.0
			for set := range 1 << len(all) {
				var chosen []trajectory
				for c := range all {
					if set>>c&1 == 1 {
						chosen = append(chosen, all[c])
					}
				}
				if len(chosen) == n {
					s := sum(chosen)
					best, total, count = max(best, s), total+s, count+1
				}
			}
			got := sum(spread(all, n))
			if got < 0.95*best || n == 2 && got != best || got < total/count {
				t.Errorf("seed %d, %d of 12: %v, the best is %v, the mean %v", seed, n, got, best, total/count)
			}
		}
	}
}

// TestTrajectories: every row differs from the one before in one input, by half the
// levels, and every input moves once.
func TestTrajectories(t *testing.T) {
	starts := map[string]int{}
	for _, tr := range drawTrajectories(4000, 3, 6, 1) {
		moved := [3]int{}
		for row := 1; row <= 3; row++ {
			changes := 0
			for i := range 3 {
				if e := tr.level(i, row) - tr.level(i, row-1); e != 0 {
					changes++
					moved[i]++
					if e*e != 9 {
						t.Fatalf("a step of %d levels", e)
					}
				}
				if l := tr.level(i, row); l < 0 || l > 5 {
					t.Fatalf("level %d of 6", l)
				}
			}
			if changes != 1 {
				t.Fatalf("%d inputs move at once", changes)
			}
		}
		if moved != [3]int{1, 1, 1} {
			t.Fatalf("moves %v", moved)
		}
		starts[fmt.Sprint(tr.turn)]++
		starts[fmt.Sprint("first input from ", tr.from[0])]++
	}
	if len(starts) != 12 { // 6 orders, 6 levels
		t.Errorf("%v", starts)
	}
	for what, n := range starts {
		if n < 560 || n > 780 { // 667 +- 4.8 standard deviations
			t.Errorf("%s: %d of 4000, expected 667", what, n)
		}
	}
}

// Constants: (b-a)^2/pi^2, the variance of a normal; for a triangular distribution
// on [0, 1] with its peak in the middle 1/(4 j^2), j = 2.404826 the first zero of
// the Bessel function J0 (Roustant et al. 2017, table 2). Tolerance 0.1 %.
func TestPoincare(t *testing.T) {
	normal, err := num.NewNormal(2, 3)
	if err != nil {
		t.Fatal(err)
	}
	triangular, err := num.NewTriangular(0, 0.5, 1)
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range []struct {
		quantile func(float64) float64
		want     float64
	}{
		{func(u float64) float64 { return 3*u - 7 }, 9 / (math.Pi * math.Pi)},
		{normal.Quantile, 9},
		{triangular.Quantile, 1 / (4 * 2.404825558 * 2.404825558)},
	} {
		if c, ok := poincare(k.quantile); !ok || math.Abs(c/k.want-1) > 0.001 {
			t.Errorf("%v, %v, want %v", c, ok, k.want)
		}
	}
	lognormal, err := num.NewLogNormal(0, 0.3)
	if err != nil {
		t.Fatal(err)
	}
	for name, quantile := range map[string]func(float64) float64{
		"lognormal":  lognormal.Quantile,
		"steps":      steps(0, 9),
		"no number":  func(float64) float64 { return math.NaN() },
		"infinities": func(u float64) float64 { return math.Inf(1) },
	} {
		if c, ok := poincare(quantile); ok {
			t.Errorf("%s has the constant %v", name, c)
		}
	}
}

// Student's t for 95 %, from tables (NIST/SEMATECH e-Handbook, section 1.3.6.7.2).
func TestStudent(t *testing.T) {
	for df, want := range map[int]float64{1: 12.706, 3: 3.182, 7: 2.365, 30: 2.042, 100: 1.984} {
		if got := student(df); math.Abs(got-want) > 0.0005 {
			t.Errorf("%d degrees of freedom: %v, want %v", df, got, want)
		}
	}
}

// By hand: mean(a)/mean(b) = 2, what is left is 1, -1, 1, -1, ... over b = 1.
func TestRatio(t *testing.T) {
	a, b := make([]float64, 8), make([]float64, 8)
	for i := range a {
		b[i] = 1
		a[i] = float64(1 + 2*(i%2))
	}
	e := ratio(a, b)
	want := student(7) * math.Sqrt(8.0/7/8)
	if e.Value != 2 || math.Abs(e.High-2-want) > 1e-14 || math.Abs(2-e.Low-want) > 1e-14 {
		t.Errorf("%+v, want 2 +- %v", e, want)
	}
	for i := range a {
		b[i] = float64(i + 1)
		a[i] = 3 * b[i]
	}
	if e := ratio(a, b); e.Value != 3 || e.Low != 3 || e.High != 3 {
		t.Errorf("a fixed ratio: %+v", e)
	}
}
