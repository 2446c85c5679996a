package discovery

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math"
	"reflect"
	"slices"
	"testing"

	"hedge/num"
)

// TestCover: rounds of both kinds on marked data. Removed rows are in no later box;
// unmarked ones count as rows, not as positives. The first round is Prim.
func TestCover(t *testing.T) {
	tb, y := mixed(t)
	first, err := Prim(tb, y, Settings{})
	if err != nil {
		t.Fatal(err)
	}
	for _, how := range []Covering{Remove, Unmark} {
		rounds, err := Cover(tb, y, 3, how, (*Trajectory).Knee, Settings{})
		if err != nil {
			t.Fatal(err)
		}
		if len(rounds) < 2 || !reflect.DeepEqual(rounds[0].Trajectory, first) {
			t.Fatalf("%d rounds", len(rounds))
		}
		taken := make([]bool, tb.Rows())
		for i, r := range rounds {
			rows, positives := 0, 0
			for row, in := range r.Box().Inside(tb) {
				if in && (how == Unmark || !taken[row]) {
					rows++
				}
				if in && y[row] && !taken[row] {
					positives++
				}
				taken[row] = taken[row] || in
			}
			b := r.Box()
			if b.Rows != rows || b.Positives != positives || b.Coverage != float64(positives)/903 || b.Mass != float64(rows)/5000 {
				t.Errorf("covering %d, round %d: %+v, counted %d and %d", how, i, b, rows, positives)
			}
		}
	}
	if _, before := mixed(t); !slices.Equal(y, before) {
		t.Error("the marks handed in were changed")
	}
}

// TestConstrained compares with running Prim on tables of the chosen columns alone and
// looking at every pair of boxes.
func TestConstrained(t *testing.T) {
	tb, y := mixed(t)
	got, err := Constrained(tb, y, 2, Settings{})
	if err != nil {
		t.Fatal(err)
	}
	full, err := Prim(tb, y, Settings{})
	if err != nil {
		t.Fatal(err)
	}
	try := worthATry(full)
	var all []Box
	for _, set := range combinations(try, 2) {
		var columns []Column
		for _, c := range set {
			columns = append(columns, tb.Columns()[c])
		}
		tr, err := Prim(table(t, columns...), y, Settings{})
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range tr.Boxes[1:] {
			good := true
			for i := range b.Region {
				good = good && b.Region[i].QuasiP() <= 0.05
				b.Region[i].Column = set[b.Region[i].Column]
			}
			if good {
				all = append(all, b)
			}
		}
	}
	var want []Box
	for _, b := range all {
		beaten := false
		for _, a := range all {
			d := len(a.Restricted()) - len(b.Restricted())
			beaten = beaten || a.Coverage >= b.Coverage && a.Density >= b.Density && d <= 0 && (a.Coverage > b.Coverage || a.Density > b.Density || d < 0)
		}
		if !beaten && !slices.ContainsFunc(want, func(a Box) bool { return reflect.DeepEqual(a, b) }) {
			want = append(want, b)
		}
	}
	if len(want) < 5 || len(got) != len(want) {
		t.Fatalf("%d boxes, want %d", len(got), len(want))
	}
	for _, b := range want {
		if !slices.ContainsFunc(got, func(a Box) bool { return reflect.DeepEqual(a, b) }) {
			t.Errorf("%+v is missing", b)
		}
	}
	if !slices.IsSortedFunc(got, func(a, b Box) int { return len(a.Restricted()) - len(b.Restricted()) }) {
		t.Error("not by number of columns")
	}
}

// combinations of one and two.
func combinations(of []int, _ int) (out [][]int) {
	for i, a := range of {
		out = append(out, []int{a})
		for _, b := range of[i+1:] {
			out = append(out, []int{a, b})
		}
	}
	return out
}

func TestSubsets(t *testing.T) {
	for _, c := range [][3]int{{9, 9, 511}, {9, 2, 45}, {5, 1, 5}, {0, 0, 0}, {3, 7, 7}} {
		if got := subsets(c[0], c[1]); got != c[2] {
			t.Errorf("up to %d of %d: %d, want %d", c[1], c[0], got, c[2])
		}
	}
	if subsets(60, 60) <= mostRuns || subsets(10_000, 10_000) <= mostRuns {
		t.Error("too many columns pass")
	}
}

// TestResample: the columns of the truth come back in every half, the others in few, the
// limits near the truth in half of them (the box nearest in coverage may be some peels
// earlier); with a seed of its own the same again, 0 among them.
func TestResample(t *testing.T) {
	tb, y := mixed(t)
	tr, err := Prim(tb, y, Settings{})
	if err != nil {
		t.Fatal(err)
	}
	b := tr.Boxes[tr.Knee()]
	s, err := Resample(tb, y, b, 0, Settings{})
	if err != nil {
		t.Fatal(err)
	}
	for _, shares := range [][]float64{s.ByCoverage, s.ByDensity} {
		for c, share := range shares {
			truth := slices.Contains([]int{0, 3, 4}, c)
			if truth && share != 1 || !truth && share > 0.4 {
				t.Errorf("column %d: %v", c, share)
			}
		}
	}
	r0, i, k := s.Limits[0], s.Limits[1], s.Limits[2]
	if len(r0.Values) != 10 || !slices.IsSorted(r0.Values) || r0.Values[4] < 0.4 || r0.Values[5] > 0.6 {
		t.Errorf("r0: %+v", r0)
	}
	if i.Share != 1 || i.Values[0] != 4 || i.Values[9] != 4 {
		t.Errorf("i: %+v", i)
	}
	if !slices.Equal(k.Kept, []float64{1, 0, 1, 0}) || k.Values != nil {
		t.Errorf("k: %+v", k)
	}
	if s.Runs != 10 || s.Overlap < 0.85 || s.Overlap > 1 {
		t.Errorf("%d runs, overlap %v", s.Runs, s.Overlap)
	}
	again, err := Resample(tb, y, b, 0, Settings{})
	if err != nil || !reflect.DeepEqual(s, again) {
		t.Errorf("the same seed: %+v, %v", again, err)
	}
	other, err := Resample(tb, y, b, 1, Settings{})
	if err != nil || reflect.DeepEqual(s, other) {
		t.Errorf("another seed: %+v, %v", other, err)
	}
	// A single positive is in about half of the halves.
	one := make([]bool, tb.Rows())
	one[17] = true
	lonely, err := Resample(tb, one, b, 0, Settings{MassMin: 1e-9})
	if err != nil || lonely.Runs == 0 || lonely.Runs == 10 {
		t.Errorf("one positive: %+v, %v", lonely, err)
	}
}

// TestResampleByHand: the same as cutting the halves out of the table, running Prim on
// each, and counting.
func TestResampleByHand(t *testing.T) {
	tb, y := mixed(t)
	tr, err := Prim(tb, y, Settings{})
	if err != nil {
		t.Fatal(err)
	}
	box := tr.Boxes[12]
	const seed = 5
	s, err := Resample(tb, y, box, seed, Settings{})
	if err != nil {
		t.Fatal(err)
	}
	restricts, overlap := make([]float64, 6), 0.0
	for run := range 10 {
		order := num.NewPermutation(seed, fmt.Sprint("half ", run), uint64(tb.Rows()))
		columns := slices.Clone(tb.Columns())
		for c := range columns {
			columns[c].Values = nil
		}
		var marked []bool
		for i := range y {
			if order.At(uint64(i)) < 2500 {
				for c := range columns {
					columns[c].Values = append(columns[c].Values, tb.Columns()[c].Values[i])
				}
				marked = append(marked, y[i])
			}
		}
		half, err := Prim(table(t, columns...), marked, Settings{})
		if err != nil {
			t.Fatal(err)
		}
		best := half.Boxes[0]
		for _, b := range half.Boxes {
			if math.Abs(b.Coverage-box.Coverage) < math.Abs(best.Coverage-box.Coverage) {
				best = b
			}
		}
		for c := range columns {
			if slices.Contains(best.Restricted(), c) {
				restricts[c] += 0.1
			}
		}
		both, either := 0.0, 0.0
		for i := range y {
			a, b := box.Contains(tb.Row(i, nil)), best.Contains(tb.Row(i, nil))
			if a && b {
				both++
			}
			if a || b {
				either++
			}
		}
		overlap += both / either / 10
	}
	for c := range restricts {
		if math.Abs(restricts[c]-s.ByCoverage[c]) > 1e-12 {
			t.Errorf("column %d: %v, by hand %v", c, s.ByCoverage[c], restricts[c])
		}
	}
	if math.Abs(overlap-s.Overlap) > 1e-12 {
		t.Errorf("overlap %v, by hand %v", s.Overlap, overlap)
	}
}

func TestWorthATry(t *testing.T) {
	limit := func(c int, p float64) Limit { return Limit{Column: c, LogQuasiP: math.Log(p)} }
	tr := &Trajectory{Boxes: []Box{{}, {Region: Region{limit(4, 0.09), limit(5, 0.11)}}, {Region: Region{limit(1, 1e-9), limit(4, 0.5)}}}}
	if got := worthATry(tr); !slices.Equal(got, []int{1, 4}) {
		t.Errorf("columns %v", got)
	}
}

// TestBits pins the bits of a run, which must be the same on amd64 and arm64. The hash
// has no origin but this program's first run.
func TestBits(t *testing.T) {
	tb, y := mixed(t)
	x := slices.Clone(tb.Columns()[1].Values)
	for i, is := range y {
		if is {
			x[i] += 2
		}
	}
	h := fnv.New64a()
	put := func(v any, err error) {
		text, broken := json.Marshal(v)
		if err != nil || broken != nil {
			t.Fatal(err, broken)
		}
		h.Write(text)
	}
	for _, set := range []Settings{{}, {Peer: true}, {Objective: Lenient2, Peel: 0.1}, {Objective: Original}} {
		put(Prim(tb, y, set))
		put(PrimMean(tb, x, set))
	}
	r, err := Rotate(tb, y)
	put(r.Axes, err)
	put(Prim(r.Table, y, Settings{}))
	put(Resample(tb, y, Box{Coverage: 0.7}, 3, Settings{}))
	if got := h.Sum64(); got != 0xd91effe9a981556c {
		t.Errorf("bits %#x: if the method was changed on purpose, write that here", got)
	}
}
