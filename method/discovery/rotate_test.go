package discovery

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestRotateAxes: axes are orthonormal, the variances of the positives along them fall and are
// what the axes say, and a turned row is that of the table.
func TestRotateAxes(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		tb, y := anyTable(r)
		y[0] = true
		rot, err := Rotate(tb, y)
		if err != nil {
			return // too few columns or positives
		}
		d := len(rot.Axes)
		for a := range d {
			for b := range d {
				dot, want := 0.0, 0.0
				for j := range d {
					dot += rot.Axes[a][j] * rot.Axes[b][j]
				}
				if a == b {
					want = 1
				}
				if math.Abs(dot-want) > 1e-12 {
					r.Fatalf("axes %d and %d: %v", a, b, dot)
				}
			}
			if a > 0 && rot.Variance[a] > rot.Variance[a-1] {
				r.Fatalf("variances %v", rot.Variance)
			}
			var own []float64
			for i, v := range rot.Table.Columns()[a].Values {
				if y[i] {
					own = append(own, v)
				}
			}
			n := float64(len(own))
			if _, rmse := moments(own); math.Abs(rmse*rmse*n/(n-1)-rot.Variance[a]) > 1e-10 {
				r.Fatalf("axis %d: variance %v, said to be %v", a, rmse*rmse*n/(n-1), rot.Variance[a])
			}
		}
		for i := range y {
			if !slices.Equal(rot.Turn(tb.Row(i, nil)), rot.Table.Row(i, nil)) {
				r.Fatalf("row %d: %v, in the table %v", i, rot.Turn(tb.Row(i, nil)), rot.Table.Row(i, nil))
			}
		}
	})
}

// TestRotateFindsABand: |x0 - x1| < 0.1 is no box, but is one along the axes: at a
// density of at least 0.9 it is covered to at least 0.8 after rotation, and to at most 0.4 before.
func TestRotateFindsABand(t *testing.T) {
	tb, _ := synthetic(t, 5000)
	tb = table(t, tb.Columns()[0], tb.Columns()[1])
	y := make([]bool, tb.Rows())
	for i := range y {
		y[i] = math.Abs(tb.Columns()[0].Values[i]-tb.Columns()[1].Values[i]) < 0.1
	}
	rot, err := Rotate(tb, y)
	if err != nil {
		t.Fatal(err)
	}
	covered := func(tb *Table) (most float64) {
		tr, err := Prim(tb, y, Settings{MassMin: 0.01})
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range tr.Boxes {
			if b.Density >= 0.9 {
				most = max(most, b.Coverage)
			}
		}
		return most
	}
	if before, after := covered(tb), covered(rot.Table); before > 0.4 || after < 0.8 {
		t.Errorf("coverage %v before, %v after", before, after)
	}
}
