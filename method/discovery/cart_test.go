package discovery

import (
	"math"
	"slices"
	"testing"

	"hedge/num/tree"
	"pgregory.net/rapid"
)

// TestReferenceCart: scikit-learn's tree on the Bryant-Lempert data at a leaf of at
// least 44 rows has 8 leaves, of which the two densest are quoted.
func TestReferenceCart(t *testing.T) {
	tb, y := bryantLempert(t)
	boxes, err := Cart(tb, y, CartSettings{})
	if err != nil {
		t.Fatal(err)
	}
	if len(boxes) != 8 {
		t.Fatalf("%d leaves, want 8", len(boxes))
	}
	compare(t, "densest leaf", boxes[0], measures{0.606742, 0.642857, 0.095238, 84, 54, 2})
	compare(t, "next leaf", boxes[1], measures{0.224719, 0.434783, 0.052154, 46, 20, 2})
	near := func(l Limit, name string, bound Bound, value, within float64) {
		t.Helper()
		if tb.Columns()[l.Column].Name != name || l.Bound != bound || math.Abs(l.Value-value) > within {
			t.Errorf("%+v, want %s, bound %d, %v", l, name, bound, value)
		}
	}
	// The limits are quoted to four or five digits.
	near(boxes[0].Region[0], "Demand elasticity", AtLeast, -0.3165, 0.5e-4)
	near(boxes[0].Region[1], "Biomass backstop price", AtLeast, 148.30, 0.5e-2)
	near(boxes[1].Region[0], "Demand elasticity", AtLeast, -0.439, 0.5e-3)
	near(boxes[1].Region[1], "Demand elasticity", AtMost, -0.3165, 0.5e-4)
	near(boxes[1].Region[2], "Biomass backstop price", AtLeast, 170.75, 0.5e-2)
	sum := 0
	for _, b := range boxes {
		sum += b.Rows
		if b.Rows < 44 {
			t.Errorf("a leaf of %d rows", b.Rows)
		}
	}
	if sum != tb.Rows() {
		t.Errorf("the leaves hold %d of %d rows", sum, tb.Rows())
	}
}

// drawnTable is a small table of all kinds with ties.
func drawnTable(t *rapid.T) (*Table, []bool) {
	n := rapid.IntRange(2, 60).Draw(t, "rows")
	ints := func(low, high int) []float64 {
		x := make([]float64, n)
		for i := range x {
			x[i] = float64(rapid.IntRange(low, high).Draw(t, "value"))
		}
		return x
	}
	real := ints(-5, 5)
	for i := range real {
		real[i] /= 8
	}
	tb, err := NewTable(
		Column{Name: "real", Values: real},
		Column{Name: "integer", Kind: Integer, Values: ints(-3, 3)},
		Column{Name: "ordinal", Kind: Ordinal, Values: ints(0, 3), Levels: []string{"a", "b", "c", "d", "e"}},
		Column{Name: "categorical", Kind: Categorical, Values: ints(1, 3), Levels: []string{"a", "b", "c", "d", "e"}},
		Column{Name: "boolean", Kind: Boolean, Values: ints(0, 1), Levels: []string{"no", "yes"}},
	)
	if err != nil {
		t.Fatal(err)
	}
	y := make([]bool, n)
	for i := range y {
		y[i] = rapid.Bool().Draw(t, "y")
	}
	if !slices.Contains(y, true) || !slices.Contains(y, false) {
		t.Skip("nothing to tell apart")
	}
	return tb, y
}

// Every row lies in one box; limits of integers and ordinals lie on values of rows.
func TestCartPartsTheRows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tb, y := drawnTable(t)
		set := CartSettings{MassMin: rapid.SampledFrom([]float64{0, 0.01, 0.2}).Draw(t, "mass"), MaxDepth: rapid.IntRange(0, 4).Draw(t, "depth")}
		boxes, err := Cart(tb, y, set)
		if err != nil {
			t.Fatal(err)
		}
		hits := make([]int, tb.Rows())
		coverage, density := 0.0, 1.0
		for _, b := range boxes {
			for i := range hits {
				if b.Contains(tb.Row(i, nil)) {
					hits[i]++
				}
			}
			coverage += b.Coverage
			if b.Density > density {
				t.Fatalf("%v after %v", b.Density, density)
			}
			density = b.Density
			if !slices.IsSortedFunc(b.Region, func(a, b Limit) int { return (a.Column-b.Column)*2 + int(a.Bound) - int(b.Bound) }) {
				t.Fatalf("%+v", b.Region)
			}
			for i, l := range b.Region {
				c := tb.Columns()[l.Column]
				among := slices.Contains(c.Values, l.Value)
				if l.Bound != OneOf && c.Kind != Real && !among {
					t.Fatalf("%v column limited at %v", c.Kind, l.Value)
				}
				if i > 0 && l.Column == b.Region[i-1].Column && l.Bound == b.Region[i-1].Bound {
					t.Fatalf("one side limited twice: %+v", b.Region)
				}
				if !(l.LogQuasiP <= 0) {
					t.Fatalf("log quasi-p %v", l.LogQuasiP)
				}
			}
		}
		for i, n := range hits {
			if n != 1 {
				t.Fatalf("row %d lies in %d boxes", i, n)
			}
		}
		if math.Abs(coverage-1) > 1e-12 {
			t.Fatalf("the coverages sum to %v", coverage)
		}
	})
}

// The middle between two rows of a node may be the value of a row elsewhere: that row
// lies below.
func TestCartSides(t *testing.T) {
	tb := table(t, Column{Name: "real", Values: []float64{0, 0.125, 0.25}}, Column{Name: "integer", Kind: Integer, Values: []float64{-1, 0, 4}})
	for _, c := range []struct {
		column      int
		at          float64
		left, right float64
	}{{0, 0.125, 0.125, 0.25}, {0, 0.1, 0.1, 0.1}, {1, 0, 0, 4}, {1, 1.5, 0, 4}, {1, -0.5, -1, 0}} {
		n := &tree.Node{Column: c.column, Threshold: c.at}
		left, right := tb.side(n, true), tb.side(n, false)
		if left.Bound != AtMost || left.Value != c.left || right.Bound != AtLeast || right.Value != c.right {
			t.Errorf("column %d at %v: %+v and %+v", c.column, c.at, left, right)
		}
	}
}

// The quasi-p of a leaf of two limits by hand: of 8 rows with a high 4 are positives,
// with b high 4, with both 4 of 4.
func TestCartQuasiP(t *testing.T) {
	var a, b []float64
	var y []bool
	for i := range 16 {
		a, b = append(a, float64(i/8)), append(b, float64(i/4%2))
		y = append(y, i >= 12)
	}
	boxes, err := Cart(table(t, Column{Name: "a", Values: a}, Column{Name: "b", Values: b}), y, CartSettings{})
	if err != nil {
		t.Fatal(err)
	}
	if got := boxes[0]; got.Density != 1 || got.Rows != 4 || len(got.Region) != 2 ||
		math.Abs(got.Region[0].QuasiP()-1./16) > 1e-12 || math.Abs(got.Region[1].QuasiP()-1./16) > 1e-12 {
		t.Errorf("%+v", got)
	}
}

func TestCartRefused(t *testing.T) {
	tb := table(t, Column{Name: "a", Values: []float64{1, 2, 3, 4}})
	some := []bool{true, true, false, false}
	for _, c := range []struct {
		y    []bool
		set  CartSettings
		says string
	}{
		{some[:1], CartSettings{}, "1 rows are marked"},
		{make([]bool, 4), CartSettings{}, "none of the 4"},
		{[]bool{true, true, true, true}, CartSettings{}, "all 4"},
		{some, CartSettings{MassMin: math.NaN()}, "MassMin is NaN"},
		{some, CartSettings{MassMin: 1.5}, "MassMin is 1.5"},
		{some, CartSettings{MaxDepth: -1}, "MaxDepth is -1"},
	} {
		_, err := Cart(tb, c.y, c.set)
		refused(t, err, c.says)
	}
	boxes, err := Cart(table(t, Column{Name: "a", Values: []float64{7, 7, 7}}), some[:3], CartSettings{})
	if err != nil || len(boxes) != 1 || len(boxes[0].Region) != 0 || boxes[0].Coverage != 1 {
		t.Errorf("a constant column: %+v, %v", boxes, err)
	}
}

func BenchmarkCart(b *testing.B) {
	t, y := synthetic(b, 100_000)
	for b.Loop() {
		if _, err := Cart(t, y, CartSettings{}); err != nil {
			b.Fatal(err)
		}
	}
}
