package tree

import (
	"math"
	"testing"
)

// synthetic is the set of 100,000 rows and 20 columns on which CART of scikit-learn
// gives 16 leaves at a smallest leaf of 5,000 rows: numbers 0, 1, 2, ... of
// splitmix64 with seed 1, a row being 20 inputs and a noise draw that flips one
// label in twenty; the truth is x0 > 0.6, x1 < 0.5, x2 > 0.3.
func synthetic(n int) ([]Column, []bool) {
	at := uint64(0)
	next := func() float64 {
		at++
		z := 1 + at*0x9E3779B97F4A7C15
		z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
		z = (z ^ z>>27) * 0x94D049BB133111EB
		z ^= z >> 31
		return float64(z>>11) * 0x1p-53
	}
	x := make([][]float64, 20)
	for j := range x {
		x[j] = make([]float64, n)
	}
	y := make([]bool, n)
	for i := range y {
		for j := range x {
			x[j][i] = next()
		}
		y[i] = x[0][i] > 0.6 && x[1][i] < 0.5 && x[2][i] > 0.3
		if next() < 0.05 {
			y[i] = !y[i]
		}
	}
	columns := make([]Column, len(x))
	for j := range x {
		columns[j] = Numbers(x[j])
	}
	return columns, y
}

func TestSyntheticLeaves(t *testing.T) {
	if testing.Short() {
		t.Skip("100,000 rows")
	}
	columns, y := synthetic(100_000)
	ones := 0
	for _, yes := range y {
		if yes {
			ones++
		}
	}
	if ones != 17_511 {
		t.Fatalf("%d ones: this is another set", ones)
	}
	tr, err := Grow(columns, Truth(y), Rule{MinLeaf: 5000})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(tr.Leaves()); n != 16 {
		t.Errorf("%d leaves, scikit-learn has 16", n)
	}
	// The cuts of the truth are found, in the order of what they tell.
	at := 0
	for _, want := range []struct {
		column    int
		threshold float64
		right     bool
	}{{0, 0.6, true}, {1, 0.5, false}, {2, 0.3, true}} {
		n := tr.Nodes[at]
		if n.Column != want.column || math.Abs(n.Threshold-want.threshold) > 1e-3 {
			t.Fatalf("node %d cuts column %d at %g", at, n.Column, n.Threshold)
		}
		if at = n.Left; want.right {
			at = n.Right
		}
	}
	if share := tr.Nodes[at].Value[1]; math.Abs(share-0.95) > 0.005 {
		t.Errorf("the true box has a share of %g", share)
	}
}

// What a cut costs beside the sorting is looked at in counts, not seconds.
func BenchmarkGrow(b *testing.B) {
	columns, y := synthetic(100_000)
	target := Truth(y)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Grow(columns, target, Rule{MinLeaf: 5000}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkImportance(b *testing.B) {
	columns, y := synthetic(10_000)
	target := Truth(y)
	for b.Loop() {
		if _, err := Importance(columns, target, Forest{Workers: 1}); err != nil {
			b.Fatal(err)
		}
	}
}
