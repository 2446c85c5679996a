package tree

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// impurity is n times the variance or Gini's index of some rows, by definition.
func impurity(y Target, rows []int) float64 {
	n := float64(len(rows))
	if y.classes > 0 {
		counts := make([]float64, y.classes)
		for _, r := range rows {
			switch {
			case y.classes == 2:
				counts[int(y.y[0][r])]++
			default:
				for k := range y.y {
					counts[k] += y.y[k][r]
				}
			}
		}
		gini := 1.0
		for _, c := range counts {
			gini -= c / n * (c / n)
		}
		return n * gini
	}
	mean, out := 0.0, 0.0
	for _, r := range rows {
		mean += y.y[0][r] / n
	}
	for _, r := range rows {
		out += (y.y[0][r] - mean) * (y.y[0][r] - mean)
	}
	return out
}

// fall is by how much a cut lowers the impurity; ok is whether both sides have
// enough rows.
func fall(y Target, rows []int, least int, left func(int) bool) (f float64, ok bool) {
	var a, b []int
	for _, r := range rows {
		if left(r) {
			a = append(a, r)
		} else {
			b = append(b, r)
		}
	}
	if len(a) < least || len(b) < least {
		return 0, false
	}
	return impurity(y, rows) - impurity(y, a) - impurity(y, b), true
}

// slowCut is the first cut of numbers, or the fall of the best subset of all.
type slowCut struct {
	column    int
	threshold float64
	fall      float64
}

// slow tries every threshold midway between two values and, for categories, every
// subset of levels.
func slow(columns []Column, y Target, rows []int, least int) slowCut {
	const even = 1e-9 // of what is summed up naively
	best := slowCut{column: None}
	for j, c := range columns {
		if c.categorical() {
			for set := range 1 << c.levels {
				f, ok := fall(y, rows, least, func(r int) bool { return set>>c.codes[r]&1 == 1 })
				if ok && f > best.fall+even {
					best = slowCut{j, 0, f}
				}
			}
			continue
		}
		for _, r := range rows { // each value with the next one above
			low, high := c.numbers[r], math.Inf(1)
			for _, s := range rows {
				if c.numbers[s] > low {
					high = min(high, c.numbers[s])
				}
			}
			if math.IsInf(high, 1) {
				continue
			}
			t := (low + high) / 2
			f, ok := fall(y, rows, least, func(r int) bool { return c.numbers[r] <= t })
			lower := best.column == j && f > best.fall-even && t < best.threshold
			if ok && (f > best.fall+even || lower) {
				best = slowCut{j, t, f}
			}
		}
	}
	return best
}

// follow checks every node of a tree against slow, and that the rows that reach it
// are those it speaks of.
func follow(t interface {
	Fatalf(string, ...any)
}, tr *Tree, columns []Column, y Target, rule Rule,
) {
	rows := make([][]int, len(tr.Nodes))
	for i := range y.rows() {
		for _, k := range tr.Path(tr.Leaf(columns, i)) {
			rows[k] = append(rows[k], i)
		}
	}
	for i, n := range tr.Nodes {
		if n.Rows != len(rows[i]) || math.Abs(n.Impurity*float64(n.Rows)-impurity(y, rows[i])) > 1e-9 {
			t.Fatalf("node %d says %d rows of impurity %g, it has %d of %g", i, n.Rows, n.Impurity, len(rows[i]), impurity(y, rows[i])/float64(len(rows[i])))
		}
		best := slow(columns, y, rows[i], max(rule.MinLeaf, 1))
		if rule.MaxDepth > 0 && n.Depth == rule.MaxDepth {
			best = slowCut{column: None}
		}
		if n.Column == None {
			if best.column != None {
				t.Fatalf("node %d is a leaf, but %+v gains", i, best)
			}
			continue
		}
		f, ok := fall(y, rows[i], max(rule.MinLeaf, 1), func(r int) bool { return n.left(columns[n.Column], r) })
		if !ok || n.Column != best.column || n.Threshold != best.threshold || math.Abs(f-best.fall) > 1e-9 {
			t.Fatalf("node %d cuts column %d at %g (%v) and gains %g, the best is %+v", i, n.Column, n.Threshold, n.Levels, f, best)
		}
		if tr.Nodes[n.Left].Parent != i || tr.Nodes[n.Right].Parent != i || n.Left != i+1 {
			t.Fatalf("node %d has the children %d and %d", i, n.Left, n.Right)
		}
	}
}

// drawn is a small table with many ties.
func drawn(t *rapid.T, classes int, categories bool) ([]Column, Target) {
	n := rapid.IntRange(1, 24).Draw(t, "rows")
	number := func(to int) func() float64 {
		return func() float64 { return float64(rapid.IntRange(-2, to).Draw(t, "x")) / 4 }
	}
	fill := func(f func() float64) []float64 {
		x := make([]float64, n)
		for i := range x {
			x[i] = f()
		}
		return x
	}
	code := func(levels int) []int32 {
		x := make([]int32, n)
		for i := range x {
			x[i] = int32(rapid.IntRange(0, levels-1).Draw(t, "code"))
		}
		return x
	}
	columns := []Column{Numbers(fill(number(2))), Numbers(fill(number(20)))}
	if categories {
		columns = append(columns, Categories(code(4), 4), Categories(code(2), 3))
	}
	if classes > 0 {
		return columns, Classes(code(classes), classes)
	}
	return columns, Values(fill(number(5)))
}

// A subset of levels is the best one only where no smallest leaf forbids it, so
// trees with categories grow to single rows here.
func TestGrowIsTheSlowSearch(t *testing.T) {
	for _, k := range []struct {
		name       string
		classes    int
		categories bool
	}{{"values", 0, false}, {"two classes", 2, false}, {"three classes", 3, false}, {"values by categories", 0, true}, {"two classes by categories", 2, true}} {
		t.Run(k.name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				columns, y := drawn(t, k.classes, k.categories)
				rule := Rule{MaxDepth: rapid.IntRange(0, 3).Draw(t, "depth")}
				if !k.categories {
					rule.MinLeaf = rapid.IntRange(0, 5).Draw(t, "leaf")
				}
				tr, err := Grow(columns, y, rule)
				if err != nil {
					t.Fatal(err)
				}
				follow(t, tr, columns, y, rule)
			})
		})
	}
}

// A smallest leaf binds categories too.
func TestSmallestLeafOfLevels(t *testing.T) {
	codes := []int32{0, 1, 1, 1, 1, 2, 2}
	y := []float64{0, 5, 5, 5, 5, 6, 6}
	tr, err := Grow([]Column{Categories(codes, 4)}, Values(y), Rule{MinLeaf: 2})
	if err != nil {
		t.Fatal(err)
	}
	// Level 0 alone would be best. Level 3 is nobody's: it goes with the larger child.
	if n := tr.Nodes[0]; n.Levels[0] != true || !n.Levels[1] || n.Levels[2] || !n.Levels[3] || tr.Nodes[n.Left].Rows != 5 {
		t.Fatalf("%+v", n)
	}
}

func TestTies(t *testing.T) {
	x := []float64{1, 2, 3, 4}
	down := []float64{4, 3, 2, 1}
	for _, k := range []struct {
		name      string
		columns   []Column
		y         []float64
		column    int
		threshold float64
	}{
		{"the first of equal columns", []Column{Numbers(x), Numbers(x)}, []float64{0, 0, 1, 1}, 0, 2.5},
		{"the first, though it runs the other way", []Column{Numbers(down), Numbers(x)}, []float64{0.1, 0.7, 1.3, 2.2}, 0, 2.5},
		{"the lowest threshold", []Column{Numbers(x)}, []float64{0, 1, 1, 0}, 0, 1.5},
		{"a column that does not vary is passed over", []Column{Numbers([]float64{7, 7, 7, 7}), Numbers(x)}, []float64{0, 0, 0, 1}, 1, 3.5},
		{"nothing to gain, no cut", []Column{Numbers([]float64{1, 1, 2, 2})}, []float64{0, 1, 0, 1}, None, 0},
		{"neighbouring numbers", []Column{Numbers([]float64{1, 1, above(1), 2})}, []float64{0, 0, 1, 1}, 0, 1},
		{"neighbouring numbers whose middle is the upper one", []Column{Numbers([]float64{above(1), above(1), above(above(1)), 2})}, []float64{0, 0, 1, 1}, 0, above(1)},
		{"minus zero is zero", []Column{Numbers([]float64{0, math.Copysign(0, -1), 1, 1})}, []float64{0, 1, 1, 1}, 0, 0.5},
		{"the largest numbers", []Column{Numbers([]float64{-math.MaxFloat64, -math.MaxFloat64, math.MaxFloat64, 1e300})}, []float64{0, 0, 1, 1}, 0, -math.MaxFloat64/2 + 5e299},
	} {
		tr, err := Grow(k.columns, Values(k.y), Rule{})
		if err != nil {
			t.Fatal(err)
		}
		if n := tr.Nodes[0]; n.Column != k.column || n.Threshold != k.threshold {
			t.Errorf("%s: column %d at %v", k.name, n.Column, n.Threshold)
		}
	}
}

func above(x float64) float64 { return math.Nextafter(x, math.Inf(1)) }

// Levels are ordered by their means, not by what they add up to: of 100 rows one
// far above parts more than the 50 below from the 49 a little above.
func TestLevelsInOrderOfTheirMeans(t *testing.T) {
	codes, y := make([]int32, 100), make([]float64, 100)
	for i := range y {
		switch {
		case i == 0:
			y[i] = 1000
		case i < 50:
			codes[i], y[i] = 1, 22
		default:
			codes[i], y[i] = 2, -41.56
		}
	}
	tr, err := Grow([]Column{Categories(codes, 3)}, Values(y), Rule{MaxDepth: 1})
	if err != nil {
		t.Fatal(err)
	}
	if l := tr.Nodes[0].Levels; l[0] || !l[1] || !l[2] {
		t.Fatalf("the levels %v go left", l)
	}
}

// A target far from 0 is cut as the same target near 0.
func TestFarTarget(t *testing.T) {
	x, near, far := make([]float64, 1000), make([]float64, 1000), make([]float64, 1000)
	for i := range x {
		x[i] = float64(i * 7919 % 1000)
		near[i] = float64(int(x[i]) / 100 % 3)
		far[i] = near[i] + 1e12
	}
	a, _ := Grow([]Column{Numbers(x)}, Values(near), Rule{})
	b, _ := Grow([]Column{Numbers(x)}, Values(far), Rule{})
	if len(a.Nodes) != len(b.Nodes) || len(a.Leaves()) != 10 {
		t.Fatalf("%d and %d nodes, %d leaves", len(a.Nodes), len(b.Nodes), len(a.Leaves()))
	}
	for i := range a.Nodes {
		if a.Nodes[i].Threshold != b.Nodes[i].Threshold {
			t.Fatalf("node %d: %g and %g", i, a.Nodes[i].Threshold, b.Nodes[i].Threshold)
		}
	}
}
