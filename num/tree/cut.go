package tree

// even is below which share of the node's n times impurity two falls are equal.
const even = 1e-12

// cut is the best cut of a node so far.
type cut struct {
	column    int
	threshold float64
	levels    []bool
	fall      float64 // of n times the impurity
}

// best is the best cut of a node, its column None if no cut gains anything.
func (g *grower) best(s span) cut {
	best := cut{column: None}
	for j, c := range g.columns {
		if c.categorical() {
			g.subset(&best, s, j)
		} else {
			g.threshold(&best, s, j)
		}
	}
	return best
}

// threshold tries every cut of column j. With d the sum of y - mean over the n_left
// rows to the left, n times the variance falls by d^2 n/(n_left n_right).
func (g *grower) threshold(best *cut, s span, j int) {
	o, x := g.orders[j][s.from:s.to], g.columns[j].numbers
	n := len(o)
	if x[o[0]] == x[o[n-1]] {
		return
	}
	squares := g.squares[:n-1] // d^2 for a cut after row i
	for k, y := range g.y.y {
		mean, d := s.mean[k], 0.0
		for i := range squares {
			d += y[o[i]] - mean
			if k == 0 {
				squares[i] = float64(d * d)
			} else {
				squares[i] += float64(d * d)
			}
		}
	}
	at, fall, least := None, best.fall, float64(even*s.spread)
	by := float64(g.y.scale() * float64(n))
	for i := g.rule.MinLeaf - 1; i < n-g.rule.MinLeaf; i++ {
		f := float64(by*squares[i]) / float64(float64(i+1)*float64(n-i-1))
		if f > fall+least && x[o[i]] != x[o[i+1]] {
			at, fall = i, f
		}
	}
	if at != None {
		*best = cut{column: j, threshold: between(x[o[at]], x[o[at+1]]), fall: fall}
	}
}

// between is a number t midway between low < high with low <= t < high.
func between(low, high float64) float64 {
	t := low + (high/2 - low/2)
	if t >= high {
		return low
	}
	return t
}
