package regress

import (
	"errors"
	"math"
	"slices"
	"testing"

	"hedge/num/linprog"
	"pgregory.net/rapid"
)

func TestSeparated(t *testing.T) {
	x := []float64{1, 2, 3, 4, 5, 6, 7, 8}
	noise := []float64{3, 1, 4, 1, 5, 9, 2, 6}
	low := []bool{true, true, true, false, false, false, false, false}
	overlap := []bool{true, true, true, false, true, false, false, false}
	touch := []float64{1, 2, 3, 3, 4, 5, 6, 7} // true and false meet at 3
	step := []float64{0, 0, 0, 1, 1, 1, 1, 1}
	partly := []bool{false, false, false, true, false, true, true, false}
	for _, k := range []struct {
		name      string
		x         [][]float64
		y         []bool
		separated bool
	}{
		{"wholly", [][]float64{x}, low, true},
		{"wholly, with noise", [][]float64{noise, x}, low, true},
		{"but for a tie", [][]float64{touch}, low, true},
		{"a group without a yes", [][]float64{step}, partly, true},
		{"one row on the wrong side", [][]float64{x}, overlap, false},
		{"far apart but for one row", [][]float64{{1, 2, 3, 1000, 1001, 1002, 1003, 1004}}, overlap, false},
	} {
		_, err := Logistic(k.x, k.y)
		if errors.Is(err, ErrSeparated) != k.separated || err != nil && !k.separated {
			t.Errorf("%s: %v", k.name, err)
		}
		f, err := Firth(k.x, k.y)
		if err != nil {
			t.Errorf("%s: %v", k.name, err)
			continue
		}
		for j, b := range f.Coefficients {
			if math.IsNaN(b) || math.IsInf(b, 0) || !(f.Errors[j] > 0) || math.IsInf(f.Errors[j], 0) {
				t.Errorf("%s: %+v", k.name, f)
			}
		}
	}
}

// separable tells whether some b has only right or even sides, by a linear programme
// (K. Konis, "Linear programming algorithms for detecting separated data in binary
// logistic regression models", thesis, Oxford 2007).
func separable(t *rapid.T, d *design) bool {
	p := linprog.Problem{Cost: make([]float64, d.k), Lower: make([]float64, d.k), Upper: make([]float64, d.k)}
	for j := range d.k {
		p.Lower[j], p.Upper[j] = -1, 1
	}
	for i, yes := range d.yes {
		a := slices.Clone(d.row(i))
		for j := range a {
			if !yes {
				a[j] = -a[j]
			}
			p.Cost[j] -= a[j]
		}
		p.Rows = append(p.Rows, linprog.Row{A: a, Sense: linprog.AtLeast})
	}
	s, err := linprog.Solve(&p)
	if err != nil || s.Status != linprog.Optimal {
		t.Fatal(s.Status, err)
	}
	return s.Value < -1e-6
}

// Separation is told by the direction of a step, not by giving up.
func TestSeparationIsToldEarly(t *testing.T) {
	x := []float64{1, 2, 3, 3, 4, 5, 6, 7}
	y := []bool{true, true, true, false, false, false, false, false}
	d, err := newDesign([][]float64{x}, y)
	if err != nil {
		t.Fatal(err)
	}
	s := newSearch(d, false)
	s.move(make([]float64, d.k))
	for steps := 1; ; steps++ {
		s.newton()
		s.d.predict(s.change, s.step)
		if s.separates() {
			break
		}
		if !s.advance() || steps == 20 {
			t.Fatalf("not told in %d steps", steps)
		}
	}
}
