package sensitivity_test

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"hedge/method/sensitivity"
	"hedge/num"
)

// every is one design of each method, small, for three inputs.
func every() map[string]settings {
	sample := func(g sensitivity.Given) settings { return sensitivity.Sample{Runs: 500, Method: g, Seed: 5} }
	return map[string]settings{
		"sobol":      sensitivity.Sobol{Runs: 2000, Seed: 5},
		"pairs":      sensitivity.Sobol{Runs: 2000, Pairs: true, Seed: 5},
		"morris":     sensitivity.Morris{Runs: 45, Seed: 5},
		"candidates": sensitivity.Morris{Runs: 45, Levels: 6, Candidates: 30, Seed: 5},
		"efast":      sensitivity.EFAST{Runs: 4500, Seed: 5},
		"dgsm":       sensitivity.DGSM{Runs: 1000, Seed: 5},
		"delta":      sample(sensitivity.Delta{Resamples: 20, Seed: 5}),
		"pawn":       sample(sensitivity.PAWN{Seed: 5}),
		"rbd_fast":   sample(sensitivity.RBDFAST{Seed: 5}),
		"regional":   sample(sensitivity.Regional{Threshold: 3, Seed: 5}),
		"trees":      sample(sensitivity.ExtraTrees{Trees: 10, Seed: 5, Workers: 2}),
	}
}

// TestFillAnywhere: a row is the same in whatever block it is asked for.
func TestFillAnywhere(t *testing.T) {
	for name, s := range every() {
		d := design(t, s, circle())
		whole, _ := rows(t, d, ishigami)
		for seed := range uint64(60) {
			draw := num.NewStream(seed, "block")
			from := int(draw.Uniform(0) * float64(d.Runs))
			n := 1 + int(draw.Uniform(1)*float64(min(d.Runs-from, 1+int(40/draw.Uniform(2)))))
			n = min(n, d.Runs-from)
			x := [][]float64{make([]float64, n), make([]float64, n), make([]float64, n)}
			d.Fill(x, from)
			for i := range x {
				if !slices.Equal(x[i], whole[i][from:from+n]) {
					t.Fatalf("%s: rows %d to %d of input %d differ", name, from, from+n-1, i)
				}
			}
		}
	}
}

// TestSameBytes: workers change nothing, a seed does, and 0 is a seed.
func TestSameBytes(t *testing.T) {
	for name, s := range every() {
		d := design(t, s, circle())
		one, err := d.Run(ishigami, 1)
		if err != nil {
			t.Fatal(name, err)
		}
		for _, workers := range []int{-1, 0, 2, 9} {
			many, err := d.Run(ishigami, workers)
			if err != nil || fmt.Sprint(one) != fmt.Sprint(many) {
				t.Errorf("%s, %d workers: %v, %v", name, workers, err, many)
			}
		}
		if s, ok := s.(sensitivity.Sample); ok {
			if trees, ok := s.Method.(sensitivity.ExtraTrees); ok {
				trees.Workers = 5
				s.Method = trees
				if many := analysed(t, s, circle(), ishigami); fmt.Sprint(one) != fmt.Sprint(many) {
					t.Errorf("trees by 5 workers: %v", many)
				}
			}
		}
		seen := map[string]bool{}
		for _, seed := range []uint64{0, 1, 5} {
			v := reflect.New(reflect.TypeOf(s)).Elem()
			v.Set(reflect.ValueOf(s))
			v.FieldByName("Seed").SetUint(seed)
			seen[fmt.Sprint(analysed(t, v.Interface().(settings), circle(), ishigami))] = true
		}
		if len(seen) != 3 {
			t.Errorf("%s: %d results of 3 seeds", name, len(seen))
		}
	}
}

// TestBits pins the bits of all methods, which must be the same on amd64 and arm64.
// The hash has no origin but this program's first run.
func TestBits(t *testing.T) {
	h := fnv.New64a()
	all := every()
	names := []string{"sobol", "pairs", "morris", "candidates", "efast", "dgsm", "delta", "pawn", "rbd_fast", "regional", "trees"}
	for _, name := range names {
		r := analysed(t, all[name], circle(), exactModel)
		put := func(e sensitivity.Estimate) {
			for _, v := range []float64{e.Value, e.Low, e.High, e.Floor} {
				_ = binary.Write(h, binary.LittleEndian, num.Canonical(v))
			}
		}
		for _, x := range r.Indices {
			for _, m := range x.Measures {
				put(m.Estimate)
			}
		}
		for _, p := range r.Pairs {
			put(p.Estimate)
		}
	}
	if got := h.Sum64(); got != 0x213c2286fec504f0 {
		t.Errorf("bits %#x: if a method was changed on purpose, write that here", got)
	}
}

// exactModel leaves no rounding open.
func exactModel(x [][]float64, y []float64) error {
	for r := range y {
		c := float64(x[2][r] * x[2][r])
		s := num.Sin(x[0][r])
		y[r] = s + float64(7*num.Sin(x[1][r])) + float64(float64(0.1*float64(c*c))*s)
	}
	return nil
}

func TestInputsAreRefused(t *testing.T) {
	two := func() []sensitivity.Input { return cube(2) }
	normal, err := num.NewNormal(0, 1)
	if err != nil {
		t.Fatal(err)
	}
	sobol := sensitivity.Sobol{Runs: 4000}
	for _, k := range []struct {
		s    settings
		in   []sensitivity.Input
		want string
	}{
		{sobol, nil, "no input"},
		{sobol, []sensitivity.Input{{Name: "a"}, {Name: "b"}, {Name: "a"}}, `inputs 0 and 2 are both named "a"`},
		{sobol, []sensitivity.Input{{}}, "input 0 has no name"},
		{sobol, []sensitivity.Input{{Name: "a", Kind: 7}}, "kind 7"},
		{sobol, []sensitivity.Input{{Name: "a", Dependent: true}}, "moves together with others"},
		{sobol, []sensitivity.Input{{Name: "a", Quantile: func(float64) float64 { return math.NaN() }}}, "NaN"},
		{sobol, []sensitivity.Input{sensitivity.Categories("c", 0)}, "mend its quantile"},
		{sobol, []sensitivity.Input{sensitivity.WholeNumber("n", 3, 2)}, "mend its quantile"},
		{sobol, cube(1001), "reach 1000"},
		{sensitivity.Sobol{Runs: 511}, two(), "need 512"},
		{sensitivity.Sobol{Runs: 767, Pairs: true}, two(), "need 768"},
		{sensitivity.Sobol{Runs: -1}, two(), "too few"},
		{sensitivity.Sobol{}, two(), "too few"},
		{sensitivity.Morris{Runs: 11}, two(), "need 12"},
		{sensitivity.Morris{Runs: 12, Levels: 5}, two(), "even number"},
		{sensitivity.Morris{Runs: 12, Levels: -2}, two(), "even number"},
		{sensitivity.Morris{Runs: 12, Candidates: 4}, two(), "there must be more"},
		{sensitivity.Morris{Runs: 12}, []sensitivity.Input{sensitivity.Categories("c", 3)}, `input "c"`},
		{sensitivity.EFAST{Runs: 3071}, two(), "need 3072"},
		{sensitivity.EFAST{Runs: 3072, Harmonics: -1}, two(), "1 to 64"},
		{sensitivity.DGSM{Runs: 383}, two(), "need 384"},
		{sensitivity.DGSM{Runs: 384}, []sensitivity.Input{sensitivity.Categories("c", 3)}, `input "c"`},
		{sensitivity.DGSM{Runs: 384}, []sensitivity.Input{sensitivity.WholeNumber("n", 1, 3)}, `input "n"`},
		{sensitivity.DGSM{Runs: 384}, []sensitivity.Input{{Name: "h", Quantile: func(u float64) float64 { return num.Exp(normal.Quantile(u)) }}}, "tails"},
		{sensitivity.DGSM{Runs: 384}, cube(2001), "2000 dimensions"},
		{sensitivity.Sample{Runs: 100}, two(), "no method"},
		{sensitivity.Sample{Runs: 99, Method: sensitivity.Delta{}}, two(), "at least 100"},
		{sensitivity.Sample{Runs: 100, Method: sensitivity.Delta{Resamples: 3}}, two(), "20 or more"},
		{sensitivity.Sample{Runs: 199, Method: sensitivity.PAWN{Slides: 20}}, two(), "need 200"},
		{sensitivity.Sample{Runs: 199, Method: sensitivity.PAWN{Slides: 1}}, two(), "2 or more"},
		{sensitivity.Sample{Runs: 319, Method: sensitivity.RBDFAST{}}, two(), "need 320"},
		{sensitivity.Sample{Runs: 319, Method: sensitivity.RBDFAST{Harmonics: -1}}, two(), "1 or more"},
		{sensitivity.Sample{Runs: 400, Method: sensitivity.RBDFAST{}}, []sensitivity.Input{sensitivity.Categories("c", 3)}, `input "c"`},
		{sensitivity.Sample{Runs: 400, Method: sensitivity.Regional{Threshold: math.NaN()}}, two(), "no number"},
		{sensitivity.Sample{Runs: 400, Method: sensitivity.ExtraTrees{MinSplit: -1}}, two(), "0 or more"},
		{sensitivity.Sample{Runs: 400, Method: sensitivity.PAWN{}}, cube(2001), "2000 dimensions"},
	} {
		if _, err := k.s.Design(k.in); err == nil || !strings.Contains(err.Error(), k.want) {
			t.Errorf("%+v: %v, want %q", k.s, err, k.want)
		}
	}
}

func TestOutputsAreRefused(t *testing.T) {
	for name, s := range every() {
		d := design(t, s, circle())
		_, y := rows(t, d, ishigami)
		refused := func(y []float64, want string) {
			t.Helper()
			if r, err := d.Analyse(y); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %v, %v, want %q", name, r, err, want)
			}
		}
		refused(nil, "0 outputs for a design of")
		refused(y[1:], "hand in one for each row")
		bad := slices.Clone(y)
		bad[7] = math.NaN()
		refused(bad, "run 7 is NaN (x1 = ")
		bad[3] = math.Inf(-1)
		refused(bad, "run 3 is -Inf (x1 = ")
		refused(slices.Repeat([]float64{7}, len(y)), "the output is 7 in all")
		bad = slices.Repeat([]float64{0}, len(y))
		bad[5] = 1e-310
		refused(bad, "take a unit in which it is larger")
	}
}

// TestHugeOutputs: shares do not hang on the unit of the output. A power of two
// changes no rounding.
func TestHugeOutputs(t *testing.T) {
	for name, s := range every() {
		d := design(t, s, circle())
		_, y := rows(t, d, ishigami)
		plain, err := d.Analyse(y)
		if err != nil {
			t.Fatal(name, err)
		}
		if name == "regional" {
			continue // its threshold has the unit of the output
		}
		for i := range y {
			y[i] *= 0x1p400
		}
		huge, err := d.Analyse(y)
		if err != nil {
			t.Fatal(name, err)
		}
		for i, x := range plain.Indices {
			for j, m := range x.Measures {
				unit := 1.0
				switch m.Name {
				case sensitivity.Mu, sensitivity.MuStar, sensitivity.Sigma:
					unit = 0x1p400
				case sensitivity.Slope:
					unit = 0x1p800
				}
				if got := huge.Indices[i].Measures[j].Value; got != m.Value*unit {
					t.Errorf("%s, input %d: %s is %v, and %v times 2^400", name, i, m.Name, m.Value, got)
				}
			}
		}
		for i := range y {
			y[i] *= 0x1p618 // squares and sums overflow, the values do not
		}
		if r, err := d.Analyse(y); err != nil {
			if d.Method != "morris" && d.Method != "dgsm" || !strings.Contains(err.Error(), "neither huge nor tiny") {
				t.Errorf("%s: %v", name, err)
			}
		} else if fmt.Sprint(r) != fmt.Sprint(plain) {
			t.Errorf("%s: %v, times 2^1018 %v", name, plain, r)
		}
	}
}

// TestModelFails: the first block that fails is told, with any number of workers.
func TestModelFails(t *testing.T) {
	broken := errors.New("no water in the lake")
	d := design(t, sensitivity.Sobol{Runs: 5 * 8 * 4096}, circle())
	whole, _ := rows(t, d, ishigami)
	model := func(x [][]float64, _ []float64) error {
		for r := range x[0] {
			if x[0][r] == whole[0][9000] && x[2][r] == whole[2][9000] {
				return broken
			}
		}
		return nil
	}
	for _, workers := range []int{1, 5} {
		if _, err := d.Run(model, workers); !errors.Is(err, broken) || !strings.Contains(err.Error(), "runs 8192 to 12287") {
			t.Errorf("%d workers: %v", workers, err)
		}
	}
}

func TestGivenRowsAreRefused(t *testing.T) {
	const n = 400
	good := func() ([][]float64, []float64) {
		x := [][]float64{make([]float64, n), make([]float64, n)}
		num.NewStream(1, "a").Fill(x[0], 0)
		num.NewStream(1, "b").Fill(x[1], 0)
		y := make([]float64, n)
		for r := range y {
			y[r] = x[0][r] + x[1][r]
		}
		return x, y
	}
	for _, g := range []sensitivity.Given{sensitivity.Delta{}, sensitivity.PAWN{}, sensitivity.RBDFAST{}, sensitivity.Regional{Threshold: 1}, sensitivity.ExtraTrees{}} {
		refused := func(want string, spoil func(x [][]float64, y []float64) ([][]float64, []float64)) {
			t.Helper()
			x, y := spoil(good())
			if _, err := g.Analyse(cube(2), x, y); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%T: %v, want %q", g, err, want)
			}
		}
		refused("1 columns for 2 inputs", func(x [][]float64, y []float64) ([][]float64, []float64) { return x[:1], y })
		refused(`"x2" has 3 rows, the output has 400`, func(x [][]float64, y []float64) ([][]float64, []float64) { x[1] = x[1][:3]; return x, y })
		refused("0 runs are too few", func(x [][]float64, _ []float64) ([][]float64, []float64) { return x, nil })
		refused(`"x1" is NaN in run 9`, func(x [][]float64, y []float64) ([][]float64, []float64) { x[0][9] = math.NaN(); return x, y })
		refused(`"x2" is +Inf in run 0`, func(x [][]float64, y []float64) ([][]float64, []float64) { x[1][0] = math.Inf(1); return x, y })
		refused(`"x2" is 4 in every run`, func(x [][]float64, y []float64) ([][]float64, []float64) {
			x[1] = slices.Repeat([]float64{4}, n)
			return x, y
		})
		refused("run 3 is NaN (x1 = ", func(x [][]float64, y []float64) ([][]float64, []float64) { y[3] = math.NaN(); return x, y })
		refused("the output is 1 in all 400 runs", func(x [][]float64, _ []float64) ([][]float64, []float64) {
			return x, slices.Repeat([]float64{1}, n)
		})
		if _, err := g.Analyse(nil, nil, nil); err == nil {
			t.Errorf("%T takes nothing", g)
		}
	}
	x, y := good()
	for _, threshold := range []float64{-1, 5, math.Inf(1)} {
		if _, err := (sensitivity.Regional{Threshold: threshold}).Analyse(cube(2), x, y); err == nil || !strings.Contains(err.Error(), "at least 10") {
			t.Errorf("threshold %v: %v", threshold, err)
		}
	}
	in := cube(2)
	in[1].Kind = sensitivity.Category // 400 categories
	for _, g := range []sensitivity.Given{sensitivity.Delta{}, sensitivity.PAWN{}, sensitivity.ExtraTrees{}} {
		if _, err := g.Analyse(in, x, y); err == nil || !strings.Contains(err.Error(), "400 categories") {
			t.Errorf("%T: %v", g, err)
		}
	}
}
