package tree

import (
	"fmt"
)

// Rule says when a node stays whole.
type Rule struct {
	MinLeaf  int // fewest rows in a leaf; 0 means 1
	MaxDepth int // deepest leaf, the root being 0; 0 means no limit
}

// Grow grows a tree: every node is cut in the best place until no cut that leaves
// MinLeaf rows on both sides lowers the impurity, or MaxDepth is reached. It is not
// pruned afterwards.
//
// The rows are sorted once for each column of numbers; a cut parts every order
// without sorting again (M. Mehta, R. Agrawal and J. Rissanen, "SLIQ: a fast
// scalable classifier for data mining", EDBT 1996).
func Grow(columns []Column, y Target, r Rule) (*Tree, error) {
	if err := check(columns, y); err != nil {
		return nil, err
	}
	if r.MinLeaf < 0 || r.MaxDepth < 0 {
		return nil, fmt.Errorf("a smallest leaf of %d rows and a depth of %d: neither may be negative; 0 stands for one row and for no limit", r.MinLeaf, r.MaxDepth)
	}
	r.MinLeaf = max(r.MinLeaf, 1)
	g := newGrower(columns, y, r)
	g.grow(None, 0, len(g.rows), 0)
	return &g.tree, nil
}

// grower holds the rows of every node side by side.
type grower struct {
	columns []Column
	y       Target
	rule    Rule
	tree    Tree

	rows   []int32   // all rows; those of a node in rising order
	orders [][]int32 // the same in the order of each column of numbers

	// What follows is scratch.
	left    []uint8 // by row: 1 if it goes left
	spare   []int32
	squares []float64
	counts  []int32 // by level
	sums    []float64
	ranked  []int32
}

// span is a node at hand: rows from to to-1 of every order.
type span struct {
	from, to int
	spread   float64   // n times the impurity
	mean     []float64 // of each output
}

func newGrower(columns []Column, y Target, r Rule) *grower {
	n := y.rows()
	g := &grower{
		columns: columns, y: y, rule: r,
		rows: make([]int32, n), orders: make([][]int32, len(columns)),
		left: make([]uint8, n), spare: make([]int32, n), squares: make([]float64, n),
	}
	for i := range g.rows {
		g.rows[i] = int32(i)
	}
	levels := 0
	for j, c := range columns {
		if c.categorical() {
			levels = max(levels, c.levels)
		} else {
			g.orders[j] = order(c.numbers)
		}
	}
	g.counts, g.sums, g.ranked = make([]int32, levels), make([]float64, levels), make([]int32, 0, levels)
	return g
}

// grow appends the node of rows from to to-1 and all below it, and says where it
// stands.
func (g *grower) grow(parent, from, to, depth int) int {
	s := span{from: from, to: to, mean: make([]float64, len(g.y.y))}
	s.spread = g.y.node(g.rows[from:to], s.mean, g.squares)
	at := len(g.tree.Nodes)
	g.tree.Nodes = append(g.tree.Nodes, Node{
		Column: None, Parent: parent, Left: None, Right: None, Depth: depth,
		Rows: to - from, Value: g.y.value(s.mean), Impurity: s.spread / float64(to-from),
	})
	if s.spread == 0 || to-from < 2*g.rule.MinLeaf || g.rule.MaxDepth > 0 && depth == g.rule.MaxDepth {
		return at
	}
	best := g.best(s)
	if best.column == None {
		return at
	}
	n := &g.tree.Nodes[at]
	n.Column, n.Threshold, n.Levels = best.column, best.threshold, best.levels
	middle := from + g.part(n, from, to)
	left := g.grow(at, from, middle, depth+1)
	right := g.grow(at, middle, to, depth+1)
	g.tree.Nodes[at].Left, g.tree.Nodes[at].Right = left, right
	return at
}

// part parts every order of a node's rows and says how many go left.
func (g *grower) part(n *Node, from, to int) int {
	c := g.columns[n.Column]
	for _, r := range g.rows[from:to] {
		g.left[r] = 0
		if n.left(c, int(r)) {
			g.left[r] = 1
		}
	}
	for _, o := range g.orders {
		if o != nil {
			g.split(o[from:to])
		}
	}
	return g.split(g.rows[from:to])
}

// split brings the rows that go left to the front, without changing the order
// among them or among the others, and counts them.
func (g *grower) split(rows []int32) int {
	left, right := 0, 0
	for _, r := range rows {
		rows[left], g.spare[right] = r, r
		k := int(g.left[r])
		left += k
		right += 1 - k
	}
	copy(rows[left:], g.spare[:right])
	return left
}
