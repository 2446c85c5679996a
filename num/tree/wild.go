package tree

import "hedge/num"

// wild grows extremely randomised trees and keeps of each only by how much every
// column lowered n times the impurity. Draw k of tree t is at address (k, t) of one
// stream, k counting up from the root, left before right.
type wild struct {
	columns []Column
	y       Target
	forest  Forest
	stream  num.Stream
	tree    uint32
	draws   uint64

	falls []float64
	rows  []int32

	// What follows is scratch.
	spare, deck []int32
	buffer      []float64
	mean        []float64
	present     []bool
	set, keep   []bool
	d           []float64
}

func newWild(columns []Column, y Target, f Forest) *wild {
	n, levels := y.rows(), 0
	for _, c := range columns {
		levels = max(levels, c.levels)
	}
	return &wild{
		columns: columns, y: y, forest: f, stream: num.NewStream(f.Seed, "extremely randomised trees"),
		rows: make([]int32, n), spare: make([]int32, n), deck: make([]int32, len(columns)),
		buffer: make([]float64, n), mean: make([]float64, len(y.y)), d: make([]float64, len(y.y)),
		present: make([]bool, levels), set: make([]bool, levels), keep: make([]bool, levels),
	}
}

func (w *wild) draw() float64 {
	w.draws++
	return w.stream.UniformAt(w.draws-1, w.tree)
}

// below draws one of 0..n-1.
func (w *wild) below(n int) int { return min(int(float64(w.draw()*float64(n))), n-1) }

// grow grows a tree and gives the fall of each column.
func (w *wild) grow(tree uint32) []float64 {
	w.tree, w.draws = tree, 0
	w.falls = make([]float64, len(w.columns))
	for i := range w.rows {
		w.rows[i] = int32(i)
	}
	w.cut(w.rows)
	return w.falls
}

// cut cuts a node and all below it.
func (w *wild) cut(rows []int32) {
	if len(rows) < w.forest.MinSplit || len(rows) < 2 {
		return
	}
	spread := w.y.node(rows, w.mean, w.buffer)
	if spread == 0 {
		return
	}
	for j := range w.deck {
		w.deck[j] = int32(j)
	}
	best := cut{column: None}
	for tried, left := 0, len(w.deck); tried < w.forest.Try && left > 0; left-- {
		k := w.below(left)
		j := int(w.deck[k])
		w.deck[k] = w.deck[left-1]
		if c, varies := w.try(rows, j); varies {
			tried++
			if c.fall > best.fall || best.column == None {
				best = c
				w.set, w.keep = w.keep, w.set
			}
		}
	}
	if best.column == None {
		return
	}
	w.falls[best.column] += best.fall
	n := Node{Threshold: best.threshold, Levels: w.keep}
	left := w.part(rows, &n, w.columns[best.column])
	w.cut(rows[:left])
	w.cut(rows[left:])
}

// try draws a cut of a column, unless it has one value only; the levels that go left
// are then in set.
func (w *wild) try(rows []int32, j int) (c cut, varies bool) {
	col := w.columns[j]
	n := Node{Levels: w.set}
	if col.categorical() {
		varies = w.drawLevels(rows, col)
	} else {
		n.Threshold, varies = w.drawThreshold(rows, col.numbers)
	}
	if !varies {
		return c, false
	}
	clear(w.d)
	count := 0
	for _, r := range rows {
		if n.left(col, int(r)) {
			count++
			for k, y := range w.y.y {
				w.d[k] += y[r] - w.mean[k]
			}
		}
	}
	squares := 0.0
	for _, d := range w.d {
		squares += float64(d * d)
	}
	by := float64(w.y.scale()*float64(len(rows))) / float64(float64(count)*float64(len(rows)-count))
	return cut{column: j, threshold: n.Threshold, fall: float64(by * squares)}, true
}

// drawThreshold draws t with min <= t < max over the rows.
func (w *wild) drawThreshold(rows []int32, x []float64) (t float64, varies bool) {
	low, high := x[rows[0]], x[rows[0]]
	for _, r := range rows {
		low, high = min(low, x[r]), max(high, x[r])
	}
	if low == high {
		return 0, false
	}
	u := w.draw()
	t = float64(low*(1-u)) + float64(high*u)
	if t >= high || t < low {
		t = low // roundings between neighbours
	}
	return t, true
}

// drawLevels draws the levels that go left into set: of those that the node has a
// proper subset, every one equally likely.
func (w *wild) drawLevels(rows []int32, c Column) (varies bool) {
	present, set := w.present[:c.levels], w.set[:c.levels]
	clear(present)
	for _, r := range rows {
		present[c.codes[r]] = true
		varies = varies || c.codes[r] != c.codes[rows[0]]
	}
	if !varies {
		return false
	}
	for {
		in, out := false, false
		for k := range set {
			set[k] = present[k] && w.draw() < 0.5
			in = in || set[k]
			out = out || present[k] && !set[k]
		}
		if in && out {
			return true
		}
	}
}

// part brings the rows that go left to the front and counts them.
func (w *wild) part(rows []int32, n *Node, c Column) int {
	left, right := 0, 0
	for _, r := range rows {
		if n.left(c, int(r)) {
			rows[left] = r
			left++
		} else {
			w.spare[right] = r
			right++
		}
	}
	copy(rows[left:], w.spare[:right])
	return left
}
