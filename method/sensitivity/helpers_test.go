package sensitivity_test

import (
	"fmt"
	"math"
	"testing"

	"hedge/method/sensitivity"
	"hedge/num"
)

// ishigami is sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1 (T. Ishigami and T. Homma, "An
// importance quantification technique in uncertainty analysis for computer models",
// ISUMA 1990), inputs uniform on [-pi, pi].
func ishigami(x [][]float64, y []float64) error {
	for r := range y {
		s, t, c := num.Sin(x[0][r]), num.Sin(x[1][r]), x[2][r]
		y[r] = s + 7*t*t + 0.1*c*c*c*c*s
	}
	return nil
}

func circle() []sensitivity.Input {
	return []sensitivity.Input{
		sensitivity.Uniform("x1", -math.Pi, math.Pi),
		sensitivity.Uniform("x2", -math.Pi, math.Pi),
		sensitivity.Uniform("x3", -math.Pi, math.Pi),
	}
}

// Its shares by integration: with a = 7, b = 0.1, V1 = (1 + b pi^4/5)^2/2, V2 =
// a^2/8, V13 = 8 b^2 pi^8/225.
var (
	ishigamiFirst = []float64{0.313905191, 0.442411145, 0}
	ishigamiTotal = []float64{0.557588855, 0.442411145, 0.243683664}
	ishigamiPairs = []float64{0, 0.243683664, 0} // (1,2), (1,3), (2,3)
)

const ishigamiVariance = 13.844587941

// gfunction is prod (|4 x_i - 2| + a_i)/(1 + a_i) on the unit cube (A. Saltelli and
// I. M. Sobol', 1995).
func gfunction(a []float64) sensitivity.Model {
	return func(x [][]float64, y []float64) error {
		for r := range y {
			y[r] = 1
		}
		for i, column := range x {
			over := 1 / (1 + a[i])
			for r, v := range column {
				y[r] *= (math.Abs(4*v-2) + a[i]) * over
			}
		}
		return nil
	}
}

// twenty are the coefficients of the g-function in 20 dimensions.
func twenty() []float64 {
	a := []float64{0, 0.5, 1, 2, 4.5}
	for range 5 {
		a = append(a, 9)
	}
	for range 10 {
		a = append(a, 99)
	}
	return a
}

// gShares are its shares: V_i = 1/(3 (1+a_i)^2), V = prod (1+V_i) - 1, S_i = V_i/V,
// ST_i = V_i prod_{j != i} (1+V_j) / V.
func gShares(a []float64) (first, total []float64) {
	v := 1.0
	for _, c := range a {
		v *= 1 + 1/(3*(1+c)*(1+c))
	}
	for _, c := range a {
		vi := 1 / (3 * (1 + c) * (1 + c))
		first = append(first, vi/(v-1))
		total = append(total, vi*v/(1+vi)/(v-1))
	}
	return first, total
}

func cube(k int) []sensitivity.Input {
	in := make([]sensitivity.Input, k)
	for i := range in {
		in[i].Name = fmt.Sprintf("x%d", i+1)
	}
	return in
}

type settings interface {
	Design([]sensitivity.Input) (*sensitivity.Design, error)
}

func design(t testing.TB, s settings, in []sensitivity.Input) *sensitivity.Design {
	t.Helper()
	d, err := s.Design(in)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func analysed(t testing.TB, s settings, in []sensitivity.Input, m sensitivity.Model) *sensitivity.Result {
	t.Helper()
	r, err := design(t, s, in).Run(m, 2)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// rows makes all rows of a design at once, and their outputs.
func rows(t testing.TB, d *sensitivity.Design, m sensitivity.Model) (x [][]float64, y []float64) {
	t.Helper()
	x, y = make([][]float64, len(d.Inputs)), make([]float64, d.Runs)
	for i := range x {
		x[i] = make([]float64, d.Runs)
	}
	d.Fill(x, 0)
	if err := m(x, y); err != nil {
		t.Fatal(err)
	}
	return x, y
}

// values are the values of a measure, one for each input.
func values(t testing.TB, r *sensitivity.Result, measure string) []float64 {
	t.Helper()
	out := make([]float64, len(r.Indices))
	for i, x := range r.Indices {
		e, ok := x.Of(measure)
		if !ok {
			t.Fatalf("%s has no measure %q", r.Method, measure)
		}
		out[i] = e.Value
	}
	return out
}

// near checks values against reference values and logs the largest error.
func near(t testing.TB, what string, got, want []float64, tolerance float64) {
	t.Helper()
	worst := 0.0
	for i, v := range got {
		e := math.Abs(v - want[i])
		if !(e <= tolerance) {
			t.Errorf("%s of input %d is %.6f, want %.6f +- %v", what, i+1, v, want[i], tolerance)
		}
		worst = max(worst, e)
	}
	t.Logf("%s: %.6f, largest error %.2g of %v allowed", what, got, worst, tolerance)
}
