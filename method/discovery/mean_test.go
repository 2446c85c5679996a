package discovery

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestMeanOfMarks: for the numbers 0 and 1 the boxes are those of Prim, the mean is the
// density, and the quasi-p is that of the definition.
func TestMeanOfMarks(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		tb, marked := anyTable(r)
		set := anySettings(r)
		y := make([]float64, len(marked))
		for i, is := range marked {
			if is {
				y[i] = 1
			}
		}
		want, err := Prim(tb, marked, set)
		if err != nil {
			r.Fatal(err)
		}
		got, err := PrimMean(tb, y, set)
		if err != nil {
			r.Fatal(err)
		}
		if len(got.Boxes) != len(want.Boxes) || got.Pasted != want.Pasted {
			r.Fatalf("%d boxes (%d), want %d (%d)", len(got.Boxes), got.Pasted, len(want.Boxes), want.Pasted)
		}
		for i, w := range want.Boxes {
			g := got.Boxes[i]
			d := w.Density
			if g.Rows != w.Rows || g.Mass != w.Mass || math.Abs(g.Mean-d) > 1e-12 || math.Abs(g.RMSE-math.Sqrt(d*(1-d))) > 1e-7 {
				r.Fatalf("box %d: %+v, want %+v", i, g, w)
			}
			if !slices.EqualFunc(g.Region, w.Region, func(a, b Limit) bool {
				return a.Column == b.Column && a.Bound == b.Bound && a.Value == b.Value && slices.Equal(a.Keep, b.Keep)
			}) {
				r.Fatalf("box %d: %+v, want %+v", i, g.Region, w.Region)
			}
		}
	})
}

// TestSmirnov compares the quasi-p of limits with two distribution functions read at
// every number.
func TestSmirnov(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		tb, _ := anyTable(r)
		y := rapid.SliceOfN(rapid.Map(rapid.IntRange(-6, 6), func(i int) float64 { return float64(i) / 3 }), tb.Rows(), tb.Rows()).Draw(r, "y")
		y[0], y[1] = 0, 1
		got, err := PrimMean(tb, y, anySettings(r))
		if err != nil {
			r.Fatal(err)
		}
		for _, b := range got.Boxes {
			for at, l := range b.Region {
				lifted := append(slices.Clone(b.Region[:at]), b.Region[at+1:]...)
				var in, out []float64
				for i, is := range lifted.Inside(tb) {
					switch {
					case is && l.Holds(tb.Columns()[l.Column].Values[i]):
						in = append(in, y[i])
					case is:
						out = append(out, y[i])
					}
				}
				if len(in) != b.Rows {
					r.Fatalf("%d rows inside, said to be %d", len(in), b.Rows)
				}
				want := 0.0
				if len(out) > 0 {
					ahead := 0.0
					for _, v := range y {
						ahead = max(ahead, below(out, v)-below(in, v))
					}
					want = -2 * ahead * ahead * float64(len(in)) * float64(len(out)) / float64(len(in)+len(out))
				}
				if math.Abs(l.LogQuasiP-want) > 1e-12*(1+math.Abs(want)) {
					r.Fatalf("limit %+v: want %v", l, want)
				}
			}
		}
	})
}

// below is the share of x up to v.
func below(x []float64, v float64) float64 {
	n := 0
	for _, a := range x {
		if a <= v {
			n++
		}
	}
	return float64(n) / float64(len(x))
}

// TestMeanFindsThePeak: y is 3 inside x0 > 0.6, x1 < 0.5 and 1 outside, plus noise of the
// size 0.1; the knee of such a table is plain: the box of the highest mean among those
// with a significant limit everywhere lies within 0.02 of the truth.
func TestMeanFindsThePeak(t *testing.T) {
	tb, _ := synthetic(t, 10_000)
	y := make([]float64, tb.Rows())
	x := tb.Columns()
	for i := range y {
		y[i] = 1 + 0.1*x[7].Values[i]
		if x[0].Values[i] > 0.6 && x[1].Values[i] < 0.5 {
			y[i] += 2
		}
	}
	got, err := PrimMean(tb, y, Settings{})
	if err != nil {
		t.Fatal(err)
	}
	best := slices.IndexFunc(got.Boxes, func(b MeanBox) bool { return b.Mean > 2.95 })
	if best < 0 {
		t.Fatalf("the last of %d boxes: %+v", len(got.Boxes), got.Boxes[len(got.Boxes)-1])
	}
	b := got.Boxes[best]
	if !slices.Equal(b.Restricted(), []int{0, 1}) || math.Abs(b.Region[0].Value-0.6) > 0.02 || math.Abs(b.Region[1].Value-0.5) > 0.02 {
		t.Errorf("%+v", b)
	}
}
