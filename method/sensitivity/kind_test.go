package sensitivity_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"hedge/method/sensitivity"
	"hedge/num"
)

// table is an output of a category c of 3 and a whole number n of -1..2: by hand
// from its 12 equally likely values.
var table = [3][4]float64{{1, 4, 2, 8}, {5, 7, 1, 2}, {0, 3, 9, 6}}

func tabled(x [][]float64, y []float64) error {
	for r := range y {
		y[r] = table[int(x[0][r])][int(x[1][r])+1]
	}
	return nil
}

func tableInputs() []sensitivity.Input {
	return []sensitivity.Input{sensitivity.Categories("c", 3), sensitivity.WholeNumber("n", -1, 2)}
}

// shares of variance of the table, by enumeration.
func tableShares() (c, n, both float64) {
	var mean, square float64
	rows, columns := [3]float64{}, [4]float64{}
	for i, row := range table {
		for j, v := range row {
			mean += v / 12
			square += v * v / 12
			rows[i] += v / 4
			columns[j] += v / 3
		}
	}
	variance := square - mean*mean
	for _, v := range rows {
		c += (v - mean) * (v - mean) / 3 / variance
	}
	for _, v := range columns {
		n += (v - mean) * (v - mean) / 4 / variance
	}
	return c, n, 1 - c - n
}

// Tolerances 0.01 and, for delta, whose exact value is that of 12 atoms, 0.02 were
// written before the first measurement.
func TestCategoriesAndWholeNumbers(t *testing.T) {
	for _, in := range tableInputs() {
		if low, high := in.Quantile(0), in.Quantile(1); high != 2 || in.Kind == sensitivity.Category && low != 0 || in.Kind == sensitivity.Integer && low != -1 {
			t.Errorf("%s goes from %v to %v", in.Name, low, high)
		}
	}
	c, n, both := tableShares()
	r := analysed(t, sensitivity.Sobol{Runs: 1 << 16, Pairs: true, Seed: 1}, tableInputs(), tabled)
	near(t, "first", values(t, r, sensitivity.First), []float64{c, n}, 0.01)
	near(t, "total", values(t, r, sensitivity.Total), []float64{c + both, n + both}, 0.01)
	near(t, "pair", []float64{r.Pairs[0].Value}, []float64{both}, 0.01)

	// Half the mean over values of an input of the sum over outputs of |p - q|.
	exact := func(groups [][]float64) float64 {
		far := 0.0
		for v := 0.0; v < 10; v++ {
			all := 0.0
			var own []float64
			for _, g := range groups {
				p := 0.0
				for _, w := range g {
					if w == v {
						p += 1 / float64(len(g))
					}
				}
				own = append(own, p)
				all += p / float64(len(groups))
			}
			for _, p := range own {
				far += math.Abs(p-all) / float64(2*len(groups))
			}
		}
		return far
	}
	var rows, columns [][]float64
	for _, row := range table {
		rows = append(rows, row[:])
	}
	for j := range 4 {
		columns = append(columns, []float64{table[0][j], table[1][j], table[2][j]})
	}
	r = analysed(t, sensitivity.Sample{Runs: 20_000, Method: sensitivity.Delta{}, Seed: 1}, tableInputs(), tabled)
	near(t, "delta", values(t, r, sensitivity.Shift), []float64{exact(rows), exact(columns)}, 0.02)
	near(t, "first", values(t, r, sensitivity.First), []float64{c, n}, 0.01)
	if len(r.Notes) != 0 {
		t.Errorf("notes %q: chances are not blurred", r.Notes)
	}

	// The codes of a category mean nothing; only the lots of trees fall otherwise.
	x := [][]float64{{}, {}}
	var y []float64
	for i := range 1200 {
		x[0], x[1] = append(x[0], float64(i%3)), append(x[1], float64(i/3%4-1))
		y = append(y, table[i%3][i/3%4])
	}
	other := slices.Clone(x[0])
	for r, v := range other {
		other[r] = []float64{5, -3, 1}[int(v)]
	}
	for _, g := range []sensitivity.Given{sensitivity.Delta{}, sensitivity.PAWN{}, sensitivity.Regional{Threshold: 4}, sensitivity.ExtraTrees{}} {
		a, err := g.Analyse(tableInputs(), x, y)
		if err != nil {
			t.Fatal(err)
		}
		b, err := g.Analyse(tableInputs(), [][]float64{other, x[1]}, y)
		if err != nil {
			t.Fatal(err)
		}
		for j, m := range a.Indices[0].Measures {
			tolerance := 0.005
			if m.Name == sensitivity.Score {
				tolerance = 0.05
			}
			if v := b.Indices[0].Measures[j].Value; math.Abs(v-m.Value) > tolerance {
				t.Errorf("%s: %s is %v with some codes and %v with others", a.Method, m.Name, m.Value, v)
			}
		}
	}
	d := design(t, sensitivity.EFAST{Runs: 8000}, tableInputs())
	if len(d.Notes) != 3 || !strings.Contains(d.Notes[1], "c moves in steps") {
		t.Errorf("notes %q", d.Notes)
	}
}

// TestOneInput: a single input makes all the variance, by every method that states
// shares. Tolerance 0.02 written before the first measurement.
func TestOneInput(t *testing.T) {
	model := func(x [][]float64, y []float64) error { copy(y, x[0]); return nil }
	sample := func(g sensitivity.Given) settings { return sensitivity.Sample{Runs: 2000, Method: g} }
	for name, s := range map[string]settings{
		"sobol": sensitivity.Sobol{Runs: 3 * 8 * 256}, "pairs": sensitivity.Sobol{Runs: 4 * 8 * 256, Pairs: true},
		"efast": sensitivity.EFAST{Runs: 4096}, "rbd": sample(sensitivity.RBDFAST{}), "delta": sample(sensitivity.Delta{}),
		"pawn": sample(sensitivity.PAWN{}), "regional": sample(sensitivity.Regional{Threshold: 0.5}),
		"trees":  sample(sensitivity.ExtraTrees{Trees: 5}),
		"morris": sensitivity.Morris{Runs: 20}, "dgsm": sensitivity.DGSM{Runs: 2 * 8 * 256},
	} {
		r := analysed(t, s, cube(1), model)
		for _, m := range r.Indices[0].Measures {
			want := 1.0
			switch m.Name {
			case sensitivity.First, sensitivity.Total, sensitivity.Score, sensitivity.Mu, sensitivity.MuStar, sensitivity.Apart, sensitivity.Slope:
			case sensitivity.Bound:
				want = 12 / (math.Pi * math.Pi) // nu/(pi^2 V) with nu = 1, V = 1/12
			default:
				continue
			}
			if math.Abs(m.Value-want) > 0.02 {
				t.Errorf("%s: %s is %v, want %v", name, m.Name, m.Value, want)
			}
		}
		if len(r.Pairs) != 0 {
			t.Errorf("%s: %v", name, r.Pairs)
		}
	}
}

// TestNothing: an input that the model does not read is told from none by design:
// exactly 0 by Sobol' total, Morris and DGSM, and below the floor or within the
// interval in nearly all seeds by the others. And x1 and x2 are not overlooked. 20
// seeds, at most 5 misses (a rate of 1 in 20 gives more with a chance of 0.0003),
// written before the first run.
func TestNothing(t *testing.T) {
	in := append(circle(), sensitivity.Input{Name: "idle"})
	sample := func(g sensitivity.Given, seed uint64) settings {
		return sensitivity.Sample{Runs: 1000, Method: g, Seed: seed}
	}
	misses := map[string]int{}
	for seed := range uint64(20) {
		for _, s := range []settings{
			sensitivity.Sobol{Runs: 6 * 8 * 64, Seed: seed},
			sensitivity.Morris{Runs: 50, Seed: seed},
			sensitivity.DGSM{Runs: 5 * 8 * 16, Seed: seed},
			sensitivity.EFAST{Runs: 5 * 8 * 256, Seed: seed},
			sample(sensitivity.Delta{Resamples: 50, Seed: seed}, seed),
			sample(sensitivity.PAWN{Seed: seed}, seed),
			sample(sensitivity.RBDFAST{Seed: seed}, seed),
			sample(sensitivity.Regional{Threshold: 5, Seed: seed}, seed),
			sample(sensitivity.ExtraTrees{Trees: 10, Seed: seed}, seed),
		} {
			r := analysed(t, s, in, ishigami)
			for _, m := range r.Indices[3].Measures {
				if m.Name == sensitivity.CV || m.Name == sensitivity.Sigma {
					continue
				}
				if !m.IndistinguishableFromZero() {
					misses[r.Method+" "+m.Name]++
				}
				switch r.Method + m.Name {
				case "soboltotal", "sobolfirst", "morrismu", "morrismu_star", "dgsmbound", "dgsmnu":
					if m.Value != 0 {
						t.Errorf("%s: %s is %v", r.Method, m.Name, m.Value)
					}
				}
			}
			for i, x := range r.Indices[:2] {
				if e, _ := x.Of(r.Main); e.IndistinguishableFromZero() {
					misses[fmt.Sprint(r.Method, " overlooks x", i+1)]++
				}
			}
			if last := r.Ranking()[3]; r.Main == sensitivity.Total && r.Method == "sobol" && last != 3 {
				t.Errorf("%s ranks input %d last", r.Method, last)
			}
		}
	}
	t.Log(misses)
	for what, n := range misses {
		if n > 5 {
			t.Errorf("%s: wrong in %d of 20 seeds", what, n)
		}
	}
}

// TestOtherIntervals: over the seeds 1 to 100, chosen before the first run, the
// intervals of Morris, DGSM and RBD-FAST hold the truth 88 times at least. RBD-FAST
// works on rows more even than by chance, and its interval is wide for them.
func TestOtherIntervals(t *testing.T) {
	if testing.Short() {
		t.Skip("600,000 runs")
	}
	_, star, _ := gridEffects(t, circle(), ishigami)
	bound := []float64{2.2304, 7.0786, 3.1744}
	for _, k := range []struct {
		measure string
		truth   []float64
		of      func(seed uint64) settings
	}{
		{sensitivity.MuStar, star, func(seed uint64) settings { return sensitivity.Morris{Runs: 400, Seed: seed} }},
		{sensitivity.Bound, bound, func(seed uint64) settings { return sensitivity.DGSM{Runs: 4 * 8 * 64, Seed: seed} }},
		{sensitivity.First, ishigamiFirst, func(seed uint64) settings {
			return sensitivity.Sample{Runs: 4000, Method: sensitivity.RBDFAST{Seed: seed}, Seed: seed}
		}},
	} {
		held := make([]int, 3)
		for seed := uint64(1); seed <= 100; seed++ {
			r := analysed(t, k.of(seed), circle(), ishigami)
			for i, x := range r.Indices {
				if e, _ := x.Of(k.measure); e.Low-1e-9 <= k.truth[i] && k.truth[i] <= e.High+1e-9 {
					held[i]++
				}
			}
		}
		t.Log(k.measure, held)
		if slices.Min(held) < 88 {
			t.Errorf("%s: held %v of 100", k.measure, held)
		}
	}
}

func TestNotes(t *testing.T) {
	d := design(t, sensitivity.Sobol{Runs: 10_000}, circle())
	if want := "5120 of the 10000 runs allowed are used: 8 scramblings of 128 base points, a power of two"; d.Runs != 5120 || !slices.Contains(d.Notes, want) {
		t.Errorf("%d runs, notes %q", d.Runs, d.Notes)
	}
	normal, err := num.NewNormal(0, 1)
	if err != nil {
		t.Fatal(err)
	}
	in := []sensitivity.Input{{Name: "z", Quantile: normal.Quantile}, sensitivity.WholeNumber("n", 0, 3)}
	d = design(t, sensitivity.Morris{Runs: 25, Candidates: 20}, in)
	for _, want := range []string{"24 of the 25 runs", "z has no least", "n is a whole number", "most spread of 20"} {
		if !slices.ContainsFunc(d.Notes, func(n string) bool { return strings.Contains(n, want) }) {
			t.Errorf("%q is not in %q", want, d.Notes)
		}
	}
	x, _ := rows(t, d, linear)
	if low, high := slices.Min(x[0]), slices.Max(x[0]); high-2.5758293 > 1e-6 || low+2.5758293 < -1e-6 || high < 2.57 {
		t.Errorf("z moves between %v and %v", low, high)
	}

	// Inputs that move together.
	const n = 500
	given := [][]float64{make([]float64, n), make([]float64, n), make([]float64, n)}
	y := make([]float64, n)
	for i := range given {
		num.NewStream(1, "x").Fill(given[i], uint64(i*n))
	}
	three := cube(3)
	for _, g := range []sensitivity.Given{sensitivity.Delta{}, sensitivity.PAWN{}, sensitivity.RBDFAST{}, sensitivity.Regional{Threshold: 0.5}, sensitivity.ExtraTrees{Trees: 2}} {
		notes := func(in []sensitivity.Input, x [][]float64) string {
			copy(y, x[0])
			r, err := g.Analyse(in, x, y)
			if err != nil {
				t.Fatal(err)
			}
			return strings.Join(r.Notes, "\n")
		}
		if got := notes(three, given); strings.Contains(got, "together") {
			t.Errorf("%T: %s", g, got)
		}
		dependent := slices.Clone(three)
		dependent[1].Dependent = true
		if got := notes(dependent, given); !strings.Contains(got, "x2 moves together") {
			t.Errorf("%T: %s", g, got)
		}
		mixed := slices.Clone(given)
		mixed[2] = make([]float64, n)
		for r := range mixed[2] {
			mixed[2][r] = -given[1][r] + 0.2*given[2][r]
		}
		if got := notes(three, mixed); !strings.Contains(got, "x2 and x3 move together (rank correlation 0.9") {
			t.Errorf("%T: %s", g, got)
		}
	}
}
