package discovery

import (
	"math"
	"strings"
	"testing"
)

// TestTablesRefused: what is wrong, where, and what to do.
func TestTablesRefused(t *testing.T) {
	for _, c := range []struct {
		columns []Column
		says    string
	}{
		{nil, "no column"},
		{[]Column{{Name: "a"}}, "has no row"},
		{[]Column{{Name: "a", Values: []float64{1, math.NaN()}}}, `column "a" holds NaN in row 1: leave that row out`},
		{[]Column{{Name: "a", Values: []float64{math.Inf(-1)}}}, `column "a" holds -Inf in row 0`},
		{[]Column{{Name: "a", Values: []float64{1}}, {Name: "b", Values: []float64{1, 2}}}, `column "b" has 2 rows, column "a" has 1`},
		{[]Column{{Name: "a", Values: []float64{1}}, {Name: "a", Values: []float64{1}}}, `two columns are named "a"`},
		{[]Column{{Name: "a", Kind: Integer, Values: []float64{1.5}}}, "holds 1.5 in row 0: take a whole number"},
		{[]Column{{Name: "a", Kind: Integer, Values: []float64{1e300}}}, "holds 1e+300 in row 0"},
		{[]Column{{Name: "a", Kind: 7, Values: []float64{1}}}, "has kind 7"},
		{[]Column{Levelled("a", Categorical, []string{"x", "y"}, []int{0, 2})}, `categorical column "a" holds 2 in row 1: with 2 levels, take a whole number from 0 to 1`},
		{[]Column{Levelled("a", Ordinal, []string{"x", "y"}, []int{1, -1})}, `ordinal column "a" holds -1 in row 1`},
		{[]Column{Levelled("a", Ordinal, nil, []int{0})}, "with 0 levels"},
		{[]Column{{Name: "a", Kind: Boolean, Levels: []string{"no"}, Values: []float64{0}}}, "give it two"},
	} {
		_, err := NewTable(c.columns...)
		refused(t, err, c.says)
	}
}

func refused(t *testing.T, err error, says string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), says) {
		t.Errorf("%v, want it to say: %s", err, says)
	}
}

func TestTargetsAndSettingsRefused(t *testing.T) {
	tb := table(t, Column{Name: "a", Values: []float64{1, 2, 3, 4}}, Column{Name: "b", Values: []float64{1, 1, 1, 1}})
	some := []bool{true, true, false, false}
	for _, c := range []struct {
		y    []bool
		set  Settings
		says string
	}{
		{[]bool{true}, Settings{}, "1 rows are marked, the table has 4"},
		{make([]bool, 4), Settings{}, "none of the 4 rows is of interest"},
		{[]bool{true, true, true, true}, Settings{}, "all 4 rows are of interest"},
		{some, Settings{Peel: 0.5}, "Peel is 0.5"},
		{some, Settings{Peel: math.NaN()}, "Peel is NaN"},
		{some, Settings{Paste: -1}, "Paste is -1"},
		{some, Settings{MassMin: 2}, "MassMin is 2"},
		{some, Settings{Objective: 3}, "objective 3"},
	} {
		_, err := Prim(tb, c.y, c.set)
		refused(t, err, c.says)
		_, err = Cover(tb, c.y, 2, Remove, nil, c.set)
		refused(t, err, c.says)
		_, err = Constrained(tb, c.y, 0, c.set)
		refused(t, err, c.says)
		_, err = Resample(tb, c.y, Box{}, 0, c.set)
		refused(t, err, c.says)
	}
	_, err := Cover(tb, some, 0, Remove, nil, Settings{})
	refused(t, err, "ask for at least one")
	_, err = Cover(tb, some, 1, 2, nil, Settings{})
	refused(t, err, "covering 2")
	_, err = Cover(tb, some, 1, Remove, func(*Trajectory) int { return 99 }, Settings{})
	refused(t, err, "box 99 was chosen")
	_, err = Constrained(tb, some, -1, Settings{})
	refused(t, err, "at most -1 columns")
	_, err = Resample(tb, some, Box{Region: Region{{Column: 2}}}, 0, Settings{})
	refused(t, err, "limits column 2, the table has 2")
	_, err = tb.Measure(make([]bool, 4), nil)
	refused(t, err, "none of the 4")
	_, err = Rotate(tb, []bool{true, false, false, false})
	refused(t, err, "one row is of interest")
	_, err = Rotate(table(t, Column{Name: "a", Values: []float64{1, 2}}, YesNo("b", []bool{true, false})), []bool{true, false})
	refused(t, err, "1 real and integer columns")
	_, err = Rotate(table(t, Column{Name: "a", Values: []float64{1e200, -1e200, 0}}, Column{Name: "b", Values: []float64{1, 2, 3}}), []bool{true, true, false})
	refused(t, err, `column "a" has numbers too large`)
	for _, c := range []struct {
		y    []float64
		says string
	}{
		{[]float64{1}, "1 numbers for 4 rows"},
		{[]float64{1, 2, math.NaN(), 4}, "row 2 has NaN"},
		{[]float64{3, 3, 3, 3}, "all 4 rows have 3"},
		{[]float64{-math.MaxFloat64, math.MaxFloat64, 0, 0}, "their difference is no number"},
	} {
		_, err := PrimMean(tb, c.y, Settings{})
		refused(t, err, c.says)
	}
	_, err = PrimMean(tb, []float64{1, 2, 3, 4}, Settings{Peel: 1})
	refused(t, err, "Peel is 1")
}

// TestSmall: few rows, constant and repeated columns are no errors and lead to boxes that
// hold what they say.
func TestSmall(t *testing.T) {
	// Two rows: the only peel leaves the one positive.
	two := table(t, Column{Name: "a", Values: []float64{1, 2}})
	tr, err := Prim(two, []bool{false, true}, Settings{})
	if err != nil || len(tr.Boxes) != 2 || tr.Last().Density != 1 || tr.Last().Region[0].Value != 1.5 {
		t.Errorf("two rows: %+v, %v", tr, err)
	}
	// Constant columns alone: everything is the only box.
	flat := table(t, Column{Name: "a", Values: []float64{7, 7, 7}}, Levelled("b", Categorical, []string{"x", "y"}, []int{1, 1, 1}))
	for _, objective := range []Objective{Lenient1, Lenient2, Original} {
		tr, err = Prim(flat, []bool{true, false, false}, Settings{Objective: objective})
		if err != nil || len(tr.Boxes) != 1 || len(tr.Last().Region) != 0 || tr.Knee() != 0 {
			t.Errorf("constant columns: %+v, %v", tr, err)
		}
	}
	rounds, err := Cover(flat, []bool{true, false, false}, 2, Remove, nil, Settings{})
	if err != nil || len(rounds) != 1 || len(rounds[0].Boxes) != 1 {
		t.Errorf("covering constant columns: %+v, %v", rounds, err)
	}
	// A column twice: the first is limited, the second has nothing to add.
	x := []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
	y := []bool{false, false, false, false, false, false, true, true, true, true}
	tr, err = Prim(table(t, Column{Name: "a", Values: x}, Column{Name: "b", Values: x}), y, Settings{})
	if err != nil || tr.Last().Density != 1 || tr.Last().Coverage != 1 || len(tr.Last().Region) != 1 || tr.Last().Region[0].Column != 0 {
		t.Errorf("a column twice: %+v, %v", tr, err)
	}
	// Nothing left after the first of three boxes: one round.
	rounds, err = Cover(table(t, Column{Name: "a", Values: x}), y, 3, Remove, nil, Settings{})
	if err != nil || len(rounds) != 1 || rounds[0].Box().Coverage != 1 {
		t.Errorf("covering: %+v, %v", rounds, err)
	}
}
