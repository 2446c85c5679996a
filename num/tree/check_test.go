package tree

import (
	"math"
	"strings"
	"testing"
)

func TestRefused(t *testing.T) {
	x := []Column{Numbers([]float64{1, 2})}
	y := Values([]float64{1, 2})
	for _, k := range []struct {
		columns []Column
		y       Target
		rule    Rule
		want    string
	}{
		{nil, y, Rule{}, "no column"},
		{[]Column{Numbers(nil)}, Values(nil), Rule{}, "no row"},
		{[]Column{{}}, Target{}, Rule{}, "no row"},
		{[]Column{Numbers([]float64{1, 2, 3})}, y, Rule{}, "column 0 has 3 rows, the target 2"},
		{[]Column{Numbers([]float64{1, math.NaN()})}, y, Rule{}, "column 0 is NaN in row 1"},
		{[]Column{Numbers([]float64{math.Inf(1), 1})}, y, Rule{}, "column 0 is +Inf in row 0"},
		{[]Column{Categories([]int32{0, 2}, 2)}, y, Rule{}, "the code 2 in row 1"},
		{[]Column{Categories([]int32{-1, 0}, 2)}, y, Rule{}, "the code -1 in row 0"},
		{[]Column{Categories([]int32{0, 0}, 0)}, y, Rule{}, "the code 0 in row 0"},
		{[]Column{Categories([]int32{0, 1}, 2)}, Classes([]int32{0, 2}, 3), Rule{}, "one class against the rest"},
		{x, Values([]float64{1, math.NaN()}), Rule{}, "the target is NaN in row 1"},
		{x, Classes([]int32{0, 1}, 1), Rule{}, "at least 2"},
		{x, Classes([]int32{0, 3}, 3), Rule{}, "the class 3 in row 1"},
		{x, y, Rule{MinLeaf: -1}, "neither may be negative"},
		{x, y, Rule{MaxDepth: -1}, "neither may be negative"},
	} {
		_, err := Grow(k.columns, k.y, k.rule)
		if err == nil || !strings.Contains(err.Error(), k.want) {
			t.Errorf("got %v, want %q", err, k.want)
		}
		if _, err := Importance(k.columns, k.y, Forest{}); k.rule == (Rule{}) && (err == nil || !strings.Contains(err.Error(), k.want)) {
			t.Errorf("importance: got %v, want %q", err, k.want)
		}
	}
	if _, err := Importance(x, y, Forest{Trees: -1}); err == nil {
		t.Error("a forest of -1 trees grows")
	}
	for _, c := range [][]Column{{Numbers([]float64{1, 1})}, {Categories([]int32{1, 1}, 2)}} {
		if _, err := Importance(c, y, Forest{MinSplit: 2}); err == nil || !strings.Contains(err.Error(), "no cut") {
			t.Errorf("nothing varies: %v", err)
		}
	}
	if _, err := Importance(x, Values([]float64{3, 3}), Forest{MinSplit: 2}); err == nil {
		t.Error("a constant target has importances")
	}
}
