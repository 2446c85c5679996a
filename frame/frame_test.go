package frame

import (
	"math"
	"strings"
	"testing"
)

// small holds every kind, what is not finite, Korean, and text that CSV quotes.
func small() Frame {
	return Frame{Columns: []Column{
		{Field: Field{Name: "arm", Kind: Text}, Levels: []string{"철수/기준", `say "no", twice`, ""}, Codes: []int32{0, 1, 0, 2}},
		{Field: Field{Name: "future", Kind: Int}, Ints: []int64{0, -1, math.MaxInt64, math.MinInt64}},
		{Field: Field{Name: "국내총생산", Kind: Float, Unit: "percent of GDP"}, Floats: []float64{0.1, math.NaN(), math.Inf(-1), math.Copysign(0, -1)}},
		{Field: Field{Name: "a.held", Kind: Bool}, Bools: []bool{true, false, false, true}},
		{Field: Field{Name: "cost", Kind: Float, Unit: "USD bn"}, Floats: []float64{5e-324, math.MaxFloat64, 1e21, 3}},
	}}
}

func TestSliceSharesRows(t *testing.T) {
	f := small()
	g := f.Slice(1, 3)
	if g.Rows() != 2 || g.Columns[1].Ints[0] != -1 || g.Columns[0].Codes[0] != 1 || g.Columns[3].Bools[1] {
		t.Fatalf("rows 1 and 2 are %+v", g)
	}
	if f.Rows() != 4 {
		t.Fatalf("the frame has %d rows left", f.Rows())
	}
	if n := (Frame{}).Slice(0, 0).Rows(); n != 0 {
		t.Fatalf("a frame without columns has %d rows", n)
	}
}

func TestValidate(t *testing.T) {
	for _, k := range []struct {
		name   string
		change func(*Frame)
		want   string
	}{
		{"whole", func(*Frame) {}, ""},
		{"short column", func(f *Frame) { f.Columns[1].Ints = f.Columns[1].Ints[:3] }, `column "future" has 3 rows, column "arm" has 4`},
		{"no name", func(f *Frame) { f.Columns[2].Name = "" }, "column 3 has no name"},
		{"one name twice", func(f *Frame) { f.Columns[2].Name = "arm" }, `two columns are named "arm"`},
		{"unknown kind", func(f *Frame) { f.Columns[2].Kind = 9 }, "unknown kind, kind 9"},
		{"two kinds", func(f *Frame) { f.Columns[4].Ints = []int64{1} }, `column "cost" is float but holds 1 int values`},
		{"code without level", func(f *Frame) { f.Columns[0].Codes[2] = 3 }, `row 2 of column "arm" has the code 3; it has 3 levels`},
		{"negative code", func(f *Frame) { f.Columns[0].Codes[2] = -1 }, "has the code -1"},
		{"level not UTF-8", func(f *Frame) { f.Columns[0].Levels[1] = "\xff" }, `level 1 of column "arm", "\xff", is not UTF-8`},
		{"name not UTF-8", func(f *Frame) { f.Columns[0].Name = "\xff" }, "is not UTF-8"},
		{"unit not UTF-8", func(f *Frame) { f.Columns[2].Unit = "\xff" }, "is not UTF-8"},
	} {
		f := small()
		k.change(&f)
		match(t, k.name, f.Validate(), k.want)
	}
	match(t, "no columns", Frame{}.Validate(), "")
}

func match(t *testing.T, name string, err error, want string) {
	t.Helper()
	switch {
	case want == "" && err != nil:
		t.Errorf("%s: %v", name, err)
	case want != "" && (err == nil || !strings.Contains(err.Error(), want)):
		t.Errorf("%s: got %v, want %q", name, err, want)
	}
}
