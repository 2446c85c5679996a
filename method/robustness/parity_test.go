package robustness

import (
	"encoding/json"
	"math"
	"os"
	"slices"
	"testing"

	"hedge/num"
)

// nearest chooses the nearest order statistic, half to even, in place of type 7.
type nearest []float64

func (nearest) needs() []float64 { return nil }

func (p nearest) pick(s *sample) []float64 {
	sorted := slices.Sorted(slices.Values(s.cells))
	out := make([]float64, len(p))
	for i, at := range p {
		out[i] = sorted[int(math.RoundToEven(at*float64(len(sorted)-1)))]
	}
	return out
}

// reference is what the testdata file holds; it says where it comes from.
type reference struct {
	F                  Table
	Maximise, Minimise map[string][]float64
}

func read(t *testing.T) (r reference, negated Table) {
	t.Helper()
	text, err := os.ReadFile("testdata/reference_matrix.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &r); err != nil {
		t.Fatal(err)
	}
	for _, row := range r.F {
		var n []float64
		for _, x := range row {
			n = append(n, -x)
		}
		negated = append(negated, n)
	}
	return r, negated
}

func same(t *testing.T, what string, got, want []float64, tolerance float64) {
	t.Helper()
	for i := range want {
		if len(got) != len(want) || !(math.Abs(got[i]-want[i]) <= tolerance) {
			t.Errorf("%s: %v, want %v", what, got, want)
			return
		}
	}
}

// The numbers of the file, by its conventions; it prints nine decimals.
func TestReferenceByItsOwnConventions(t *testing.T) {
	r, negated := read(t)
	minus := func(f func([]float64) float64) func([]float64) float64 {
		return func(x []float64) float64 { return -f(x) }
	}
	theirs := map[string]Metric{
		"maximin": Maximin, "maximax": Maximax, "hurwicz": Hurwicz(0.5), "laplace": Laplace,
		"minimax_regret":         {Regret{}, At{1}, minus(only), Higher, Difference},
		"percentile_regret":      {Regret{}, nearest{0.9}, minus(only), Higher, Difference},
		"undesirable_deviations": UndesirableDeviations,
		"percentile_skew":        {Value{}, nearest{0.1, 0.5, 0.9}, minus(skewness), Neither, Number},
		"percentile_kurtosis":    {Value{}, nearest{0.1, 0.25, 0.75, 0.9}, peakedness, Neither, Number},
		"mean_variance": {Value{}, All{}, func(x []float64) float64 {
			mean, sd := moments(x)
			return (mean + 1) / (sd + 1)
		}, Higher, Number},
	}
	for name, m := range theirs {
		same(t, name+", maximised", r.F.By(m)[0], r.Maximise[name], 1e-9)
		same(t, name+", minimised", negated.By(m)[0], r.Minimise[name], 1e-9)
	}
	starr := "starrs_domain(threshold=60)"
	same(t, "starr, maximised", r.F.By(Starr(60))[0], r.Maximise[starr], 1e-9)
	same(t, "starr, minimised", negated.By(Starr(-60))[0], r.Minimise[starr], 1e-9)
	if len(theirs)+1 != len(r.Maximise) {
		t.Errorf("%d metrics of %d", len(theirs)+1, len(r.Maximise))
	}
}

// The same matrix by our conventions. Worked with type-7 quantiles from the
// sorted rows (h = 10 p, so q10 and q90 are the 2nd and 10th of 11, q25 and q75
// the means of the 3rd and 4th, 8th and 9th); six decimals.
func TestReferenceByOurs(t *testing.T) {
	r, negated := read(t)
	for _, k := range []struct {
		name    string
		m       Metric
		table   Table
		want    []float64
		better  Better
		ranking []int
	}{
		{"90th-percentile regret", PercentileRegret(0.9), r.F, []float64{38, 35, 55, 50}, Lower, []int{2, 1, 4, 3}},
		{"90th-percentile regret, minimised", PercentileRegret(0.9), negated, []float64{40, 55, 50, 30}, Lower, []int{2, 4, 3, 1}},
		{"minimax regret", MinimaxRegret, r.F, []float64{41, 37, 56, 55}, Lower, []int{2, 1, 4, 3}},
		{"skewness", Skewness, r.F, []float64{0.304348, 0, -0.666667, 0}, Neither, []int{0, 0, 0, 0}},
		{"skewness, minimised", Skewness, negated, []float64{-0.304348, 0, 0.666667, 0}, Neither, []int{0, 0, 0, 0}},
		{"peakedness", Peakedness, r.F, []float64{1.84, 2, 1.666667, 1.6}, Neither, []int{0, 0, 0, 0}},
		{"undesirable deviations", UndesirableDeviations, r.F, []float64{-58. / 6, -4. / 6, -253. / 6, -75. / 6}, Higher, []int{2, 1, 4, 3}},
		{"their sum", Metric{FromMedian{}, LowerHalf{}, num.Sum, Higher, Difference}, r.F, []float64{-58, -4, -253, -75}, Higher, []int{2, 1, 4, 3}},
		{"mean-variance", MeanVariance(1), r.F, []float64{3.141175, 29.110760, 1.622697, 3.184872}, Higher, []int{3, 1, 4, 2}},
		// The trap: of the negated rows the quotient ranks the course with the
		// sd of 40 first and that with the sd of 1 last.
		{"mean-variance, minimised", MeanVarianceMinimised(1), negated, []float64{1024.452285, 127.822152, 2460.066876, 984.654941}, Lower, []int{3, 1, 4, 2}},
	} {
		got := k.table.By(k.m)[0]
		same(t, k.name, got, k.want, 5e-7)
		if k.m.Better != k.better || !slices.Equal(Rank(got, k.m.Better), k.ranking) {
			t.Errorf("%s: better %v, ranks %v, want %v", k.name, k.m.Better, Rank(got, k.m.Better), k.ranking)
		}
	}
}

// The bins give the bits of a selection, whatever the cells look like: even, of a
// long tail, almost all equal, infinite, with a range that overflows. Quantiles
// are those of the metrics and the ones beside the ends.
func TestSelectionIsExact(t *testing.T) {
	ps := []float64{0.1, 0.25, 0.5, 0.75, 0.9, 1e-9, 1 - 1e-9}
	x := uint64(1)
	uniform := func() float64 {
		x = x*6364136223846793005 + 1442695040888963407
		return float64(x>>11) / (1 << 53)
	}
	for name, draw := range map[string]func(i int) float64{
		"even":     func(int) float64 { return uniform() - 0.5 },
		"whole":    func(int) float64 { return math.Floor(1e4 * uniform()) },
		"tail":     func(int) float64 { return 1 / (uniform() + 1e-12) },
		"equal":    func(i int) float64 { return float64(i % 1000 / 999) },
		"infinite": func(i int) float64 { return 1 / float64(i) },
		"huge":     func(int) float64 { return math.MaxFloat64 * (2*uniform() - 1) },
		"tiny":     func(int) float64 { return 5e-324 * math.Floor(3*uniform()) },
	} {
		for _, n := range []int{fewCells, fewCells + 1, 20_001} {
			s := sample{}
			for i := range n {
				s.cells = append(s.cells, draw(i))
			}
			got := s.selectAt(ps, slices.Min(s.cells), slices.Max(s.cells))
			want := num.Quantiles(slices.Clone(s.cells), ps...)
			for i := range ps {
				if math.Float64bits(got[i]) != math.Float64bits(want[i]) {
					t.Errorf("%s, %d cells: the %v-quantile is %v, not %v", name, n, ps[i], got[i], want[i])
				}
			}
		}
	}
}
