package discovery

import (
	"math"
	"testing"
)

// measures is what is quoted of a box of the Bryant-Lempert data. The numbers of this
// file were computed with the EMA Workbench 3.0 on testdata/bryant_lempert_2010.csv with
// peel_alpha 0.1 unless another is given, and are compared to their last digit.
type measures struct {
	coverage, density, mass float64
	rows, positives, dims   int
}

func compare(t *testing.T, what string, b Box, want measures) {
	t.Helper()
	near := func(a, b float64) bool { return math.Abs(a-b) <= 0.6e-6 }
	if !near(b.Coverage, want.coverage) || !near(b.Density, want.density) || !near(b.Mass, want.mass) ||
		b.Rows != want.rows || b.Positives != want.positives || len(b.Restricted()) != want.dims {
		t.Errorf("%s: %+v, want %+v", what, b, want)
	}
}

func TestReferenceCover(t *testing.T) {
	tb, y := bryantLempert(t)
	rounds, err := Cover(tb, y, 4, Remove, nil, Settings{Peel: 0.1, Peer: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(rounds) != 4 {
		t.Fatalf("%d boxes", len(rounds))
	}
	compare(t, "first box", rounds[0].Box(), measures{0.505618, 1, 0.051020, 45, 45, 6})
	compare(t, "second box", rounds[1].Box(), measures{0.303371, 0.5625, 0.054422, 48, 27, 6})
	compare(t, "third box", rounds[2].Box(), measures{0.134831, 0.244898, 0.055556, 49, 12, 5})
	compare(t, "fourth box", rounds[3].Box(), measures{0.056180, 0.111111, 0.051020, 45, 5, 7})
}

func TestReferenceObjectives(t *testing.T) {
	tb, y := bryantLempert(t)
	for _, c := range []struct {
		peel      float64
		objective Objective
		boxes     int
		last      measures
	}{
		{0.05, Lenient1, 52, measures{0.528090, 0.959184, 0.055556, 49, 47, 7}},
		{0.05, Original, 56, measures{0.528090, 0.959184, 0.055556, 49, 47, 7}},
		{0.05, Lenient2, 54, measures{0.550562, 0.942308, 0.058957, 52, 49, 0}},
		{0.1, Lenient1, 28, measures{0.505618, 1, 0.051020, 45, 45, 6}},
		{0.1, Original, 28, measures{0.505618, 1, 0.051020, 45, 45, 6}},
		{0.1, Lenient2, 28, measures{0.471910, 0.933333, 0.051020, 45, 42, 0}},
	} {
		got, err := Prim(tb, y, Settings{Peel: c.peel, Objective: c.objective, Peer: true})
		if err != nil {
			t.Fatal(err)
		}
		last := got.Last()
		if c.last.dims == 0 { // not quoted
			c.last.dims = len(last.Restricted())
		}
		compare(t, "last box", last, c.last)
		if len(got.Boxes) != c.boxes {
			t.Errorf("peel %v, objective %d: %d boxes, want %d", c.peel, c.objective, len(got.Boxes), c.boxes)
		}
	}
}

// TestReferenceConstrained: 44 boxes that no other beats; of those with three and two
// columns one is quoted.
func TestReferenceConstrained(t *testing.T) {
	tb, y := bryantLempert(t)
	boxes, err := Constrained(tb, y, 0, Settings{Peel: 0.1, Peer: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []measures{
		{0.752809, 0.752809, 0.100907, 89, 67, 3},
		{0.617978, 0.632184, 0.098639, 87, 55, 2},
	} {
		found := false
		for _, b := range boxes {
			if b.Rows == want.rows && b.Positives == want.positives && len(b.Restricted()) == want.dims {
				compare(t, "constrained", b, want)
				found = true
			}
		}
		if !found {
			t.Errorf("none is %+v", want)
		}
	}
	if len(boxes) != 44 {
		t.Errorf("%d boxes, want 44", len(boxes))
	}
}

func TestReferenceRotated(t *testing.T) {
	tb, y := bryantLempert(t)
	r, err := Rotate(tb, y)
	if err != nil {
		t.Fatal(err)
	}
	got, err := Prim(r.Table, y, Settings{Peel: 0.1, Peer: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Boxes) != 26 {
		t.Errorf("%d boxes, want 26", len(got.Boxes))
	}
	compare(t, "last box", got.Last(), measures{0.662921, 1, 0.066893, 59, 59, 3})
}

// TestReferenceResample: of the ten halves of one seed of the peer's generator all
// restricted total biomass, demand elasticity and the price of the backstop, 8
// cellulosic cost, 2 cellulosic yield, 1 coproduction (in coverage; 10, 10, 10, 8, 2, 0
// in density). Other halves must look alike: over 100 halves the first three in at least
// 95, the fourth in 70 to 98, the others in at most 35. The bounds were chosen before the first run.
func TestReferenceResample(t *testing.T) {
	tb, y := bryantLempert(t)
	set := Settings{Peel: 0.1, Peer: true}
	got, err := Prim(tb, y, set)
	if err != nil {
		t.Fatal(err)
	}
	box := got.Boxes[21]
	byCoverage, byDensity := make([]float64, 9), make([]float64, 9)
	for seed := range uint64(10) {
		s, err := Resample(tb, y, box, seed, set)
		if err != nil {
			t.Fatal(err)
		}
		for c := range byCoverage {
			byCoverage[c] += 10 * s.ByCoverage[c]
			byDensity[c] += 10 * s.ByDensity[c]
		}
		for i, d := range s.Limits {
			if l := box.Region[i]; math.Abs(d.Share-s.ByCoverage[l.Column]) > 1e-12 {
				t.Errorf("seed %d: %+v, but the column is restricted in %v of runs", seed, d, s.ByCoverage[l.Column])
			}
		}
		if s.Overlap < 0.6 || s.Overlap > 0.9 {
			t.Errorf("seed %d: overlap %v", seed, s.Overlap)
		}
	}
	for _, shares := range [][]float64{byCoverage, byDensity} {
		for c, runs := range shares {
			low, high := 0.0, 35.0
			switch tb.Columns()[c].Name {
			case "Total biomass", "Demand elasticity", "Biomass backstop price":
				low, high = 95, 100
			case "Cellulosic cost":
				low, high = 70, 98
			}
			if runs < low-1e-9 || runs > high+1e-9 {
				t.Errorf("%s is restricted in %v of 100 runs, want %v to %v", tb.Columns()[c].Name, runs, low, high)
			}
		}
	}
}
