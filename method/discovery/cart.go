package discovery

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"hedge/num"
	"hedge/num/tree"
)

// CartSettings are how Cart grows its tree. The zero CartSettings are the usual ones.
type CartSettings struct {
	// MassMin is the least share of all rows in a leaf; 0 stands for 0.05. A leaf has
	// at least MassMin times the rows, rounded down, and one.
	MassMin  float64
	MaxDepth int // most cuts on the way to a leaf; 0 stands for no limit
}

func (s CartSettings) rule(rows int) (tree.Rule, error) {
	if s.MassMin == 0 {
		s.MassMin = 0.05
	}
	if !(s.MassMin > 0 && s.MassMin <= 1) {
		return tree.Rule{}, fmt.Errorf("MassMin is %v: take a share above 0 and up to 1, or 0 for the usual 0.05", s.MassMin)
	}
	if s.MaxDepth < 0 {
		return tree.Rule{}, fmt.Errorf("MaxDepth is %d: take the most cuts on the way to a leaf, or 0 for no limit", s.MaxDepth)
	}
	least := int(math.Floor(float64(s.MassMin * float64(rows))))
	return tree.Rule{MinLeaf: max(1, least), MaxDepth: s.MaxDepth}, nil
}

// Cart parts all rows into boxes, the leaves of a classification tree by Gini's index
// (L. Breiman, J. H. Friedman, R. A. Olshen and C. J. Stone, "Classification and
// Regression Trees" (1984); for scenario discovery R. J. Lempert, B. P. Bryant and
// S. C. Bankes, "Comparing algorithms for scenario discovery", RAND WR-557 (2008)).
// They come by density downwards, of equals by coverage downwards, then from the
// left of the tree to the right; their coverages sum to 1. Unlike those of Prim they
// do not overlap, but a side that the tree cut early has many of them.
//
// The quasi-p of a limit of a leaf is small by construction too: every cut was chosen
// among all.
func Cart(t *Table, y []bool, set CartSettings) ([]Box, error) {
	if _, err := t.positives(y); err != nil {
		return nil, err
	}
	rule, err := set.rule(t.rows)
	if err != nil {
		return nil, err
	}
	grown, err := tree.Grow(t.inputs(), tree.Truth(y), rule)
	if err != nil {
		return nil, err
	}
	var boxes []Box
	for _, leaf := range grown.Leaves() {
		b, err := t.Measure(y, t.path(grown, leaf))
		if err != nil {
			return nil, err
		}
		if b.Rows != grown.Nodes[leaf].Rows {
			return nil, fmt.Errorf("a leaf of %d rows reads as a box of %d: this is a fault of the program", grown.Nodes[leaf].Rows, b.Rows)
		}
		t.judge(&b, y)
		boxes = append(boxes, b)
	}
	slices.SortStableFunc(boxes, func(a, b Box) int {
		return cmp.Or(cmp.Compare(b.Density, a.Density), cmp.Compare(b.Coverage, a.Coverage))
	})
	return boxes, nil
}

// inputs is the columns as a tree takes them.
func (t *Table) inputs() []tree.Column {
	out := make([]tree.Column, len(t.columns))
	for j, c := range t.columns {
		if c.Kind.InOrder() {
			out[j] = tree.Numbers(c.Values)
			continue
		}
		codes := make([]int32, t.rows)
		for i, v := range c.Values {
			codes[i] = int32(v)
		}
		out[j] = tree.Categories(codes, len(c.Levels))
	}
	return out
}

// path is the region of a leaf: every cut on the way to it, the narrowest of those of
// one side of a column.
func (t *Table) path(grown *tree.Tree, leaf int) Region {
	var r Region
	nodes := grown.Path(leaf)
	for i, at := range nodes[:len(nodes)-1] {
		n := &grown.Nodes[at]
		r = r.narrowed(t.side(n, nodes[i+1] == n.Left))
	}
	slices.SortStableFunc(r, func(a, b Limit) int {
		return cmp.Or(cmp.Compare(a.Column, b.Column), cmp.Compare(a.Bound, b.Bound))
	})
	return r
}

// side is the limit that one side of a cut sets.
func (t *Table) side(n *tree.Node, left bool) Limit {
	c, values := t.columns[n.Column], t.values[n.Column]
	if !c.Kind.InOrder() {
		l := Limit{Column: n.Column, Bound: OneOf}
		for _, v := range values {
			if k := int(v); n.Levels[k] == left {
				l.Keep = append(l.Keep, k)
			}
		}
		return l
	}
	above, exact := slices.BinarySearch(values, n.Threshold)
	if exact {
		above++
	}
	switch between := c.Kind == Real && !exact; {
	case left && between:
		return Limit{Column: n.Column, Bound: AtMost, Value: n.Threshold}
	case left:
		return Limit{Column: n.Column, Bound: AtMost, Value: values[above-1]}
	case between:
		return Limit{Column: n.Column, Bound: AtLeast, Value: n.Threshold}
	}
	return Limit{Column: n.Column, Bound: AtLeast, Value: values[above]}
}

// narrowed is the region with one limit more. A later cut of a tree lies within those
// before it.
func (r Region) narrowed(l Limit) Region {
	for i, old := range r {
		if old.Column == l.Column && old.Bound == l.Bound {
			l.Keep = slices.DeleteFunc(l.Keep, func(k int) bool { return !slices.Contains(old.Keep, k) })
			r[i] = l
			return r
		}
	}
	return append(r, l)
}

// judge fills in the quasi-p of every limit.
func (t *Table) judge(b *Box, y []bool) {
	for i := range b.Region {
		rows, positives := 0, 0
		for k, in := range slices.Delete(slices.Clone(b.Region), i, i+1).Inside(t) {
			if in {
				rows++
				if y[k] {
					positives++
				}
			}
		}
		b.Region[i].LogQuasiP = num.LogBinomialTail(b.Positives, b.Rows, float64(positives)/float64(rows))
	}
}
