package tree

// Tree is a tree as a flat list: node 0 is the root, and a node stands before its
// children.
type Tree struct {
	Nodes []Node
}

// None stands for no node and no column.
const None = -1

// Node is a node or a leaf of a tree.
type Node struct {
	// Column is the column whose cut parts the node, None in a leaf.
	Column int
	// Threshold is the cut of a column of numbers: x <= Threshold goes left.
	Threshold float64
	// Levels is the cut of a column of categories: level k goes left if Levels[k].
	// The levels with the lower mean target (share of class 1) go left; levels of
	// which the node has no row go with the larger child, left if both are equal.
	Levels []bool

	Parent, Left, Right int // places in Nodes; None for the root's parent and a leaf's children
	Depth               int // 0 for the root

	// Rows is the number of rows in the node.
	Rows int
	// Value is the mean of a real target, or the share of each class.
	Value []float64
	// Impurity is the variance (with n) of a real target, or Gini's index.
	Impurity float64
}

// Leaf is the place in Nodes of the leaf into which a row of the columns falls.
func (t *Tree) Leaf(columns []Column, row int) int {
	at := 0
	for t.Nodes[at].Column != None {
		n := &t.Nodes[at]
		if n.left(columns[n.Column], row) {
			at = n.Left
		} else {
			at = n.Right
		}
	}
	return at
}

func (n *Node) left(c Column, row int) bool {
	if c.categorical() {
		return n.Levels[c.codes[row]]
	}
	return c.numbers[row] <= n.Threshold
}

// Leaves lists the places of the leaves, from left to right.
func (t *Tree) Leaves() []int {
	var out []int
	for i, n := range t.Nodes {
		if n.Column == None {
			out = append(out, i)
		}
	}
	return out
}

// Path lists the places of the nodes from the root to node i, both included.
func (t *Tree) Path(i int) []int {
	out := make([]int, t.Nodes[i].Depth+1)
	for k := len(out) - 1; k >= 0; k-- {
		out[k] = i
		i = t.Nodes[i].Parent
	}
	return out
}
