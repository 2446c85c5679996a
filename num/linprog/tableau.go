package linprog

import "math"

// tableau is the state of the simplex method: t holds B^-1 [A I], a row per
// basic variable; x the values of all variables, those outside of the basis at a
// bound (at 0 if they have none).
type tableau struct {
	*standard
	width int
	t     [][]float64
	x     []float64
	basis []int // row -> variable
	row   []int // variable -> row, or -1; hides standard.row on purpose
	d     []float64
	stall int // steps of no length in a row
	// patience is how many of those are taken before Bland's rule steps in.
	patience int
	pivots   int
}

const (
	pivotLeast = 1e-9  // smaller entries of the tableau are no pivots
	priceLeast = 1e-10 // smaller reduced costs are zero
	harris     = 1e-11 // how far the first pass of the ratio test may overstep
	still      = 1e-13 // smaller steps count as none
)

// newTableau starts from the basis of the logical variables.
func newTableau(s *standard, patience int) *tableau {
	w := s.n + s.m
	t := &tableau{
		standard: s, width: w, t: make([][]float64, s.m), x: make([]float64, w),
		basis: make([]int, s.m), row: make([]int, w), d: make([]float64, w), patience: patience,
	}
	for j := range w {
		t.row[j] = -1
		t.x[j] = s.nearestBound(j)
	}
	for i := range s.m {
		t.t[i] = make([]float64, w)
		copy(t.t[i], s.a[i])
		t.t[i][s.n+i] = 1
		t.basis[i], t.row[s.n+i] = s.n+i, i
		v := s.b[i]
		for j, a := range s.a[i] {
			v -= float64(a * t.x[j])
		}
		t.x[s.n+i] = v
	}
	return t
}

// nearestBound is where a variable outside of the basis starts.
func (s *standard) nearestBound(j int) float64 {
	lo, hi := s.lo[j], s.hi[j]
	switch {
	case math.IsInf(lo, -1) && math.IsInf(hi, 1):
		return 0
	case math.IsInf(lo, -1):
		return hi
	case math.IsInf(hi, 1) || math.Abs(lo) <= math.Abs(hi):
		return lo
	}
	return hi
}

// outside says on which side of its range variable j stands, beyond Tolerance.
func (t *tableau) outside(j int) float64 {
	switch {
	case t.x[j] < t.lo[j]-Tolerance:
		return -1
	case t.x[j] > t.hi[j]+Tolerance:
		return 1
	}
	return 0
}

// feasible says whether every variable is within its range.
func (t *tableau) feasible() bool {
	for _, j := range t.basis {
		if t.outside(j) != 0 {
			return false
		}
	}
	return true
}

// price fills d with the reduced costs: of the cost, or in the first phase of
// the sum of all that lies outside of its range.
func (t *tableau) price(first bool) {
	if first {
		clear(t.d)
	} else {
		copy(t.d, t.cost)
	}
	for i, b := range t.basis {
		c := t.cost[b]
		if first {
			c = t.outside(b)
		}
		if c == 0 {
			continue
		}
		for j, v := range t.t[i] {
			t.d[j] -= float64(c * v)
		}
	}
	for _, b := range t.basis {
		t.d[b] = 0
	}
}

// enter picks the variable to move and its direction, or -1: the steepest by
// Dantzig's rule, the first by Bland's.
func (t *tableau) enter(bland bool) (j int, direction float64) {
	best, j := priceLeast, -1
	for k, d := range t.d {
		if t.row[k] >= 0 || t.lo[k] == t.hi[k] {
			continue
		}
		if (d < -best && t.x[k] < t.hi[k]) || (d > best && t.x[k] > t.lo[k]) {
			best, j, direction = math.Abs(d), k, -math.Copysign(1, d)
			if bland {
				return j, direction
			}
		}
	}
	return j, direction
}

// room is how far the basic variable of row i can move at that rate, and the
// bound it meets; +Inf if none. In the first phase a variable outside of its
// range meets the bound it violates.
func (t *tableau) room(i int, rate float64) (distance, bound float64) {
	b := t.basis[i]
	x, side := t.x[b], t.outside(b)
	switch {
	case rate > 0 && side < 0, rate < 0 && side == 0:
		bound = t.lo[b]
	case rate < 0 && side > 0, rate > 0 && side == 0:
		bound = t.hi[b]
	default:
		return math.Inf(1), 0
	}
	if math.IsInf(bound, 0) {
		return math.Inf(1), 0
	}
	if rate > 0 {
		return max(0, bound-x), bound
	}
	return max(0, x-bound), bound
}

// leave picks the row whose variable meets a bound first when j moves; -1 if
// none does. Under Bland's rule ties go to the first variable, otherwise the
// largest pivot among those within reach is taken (Harris 1973).
func (t *tableau) leave(j int, direction float64, bland bool) (row int, step, bound float64) {
	slack := harris
	if bland {
		slack = 0
	}
	reach := math.Inf(1)
	for i := range t.t {
		rate := -float64(direction * t.t[i][j])
		if math.Abs(rate) > pivotLeast {
			d, _ := t.room(i, rate)
			reach = min(reach, (d+slack)/math.Abs(rate))
		}
	}
	row = -1
	if math.IsInf(reach, 1) {
		return row, reach, 0
	}
	for i := range t.t {
		rate := -float64(direction * t.t[i][j])
		if math.Abs(rate) <= pivotLeast {
			continue
		}
		d, meets := t.room(i, rate)
		if d/math.Abs(rate) > reach {
			continue
		}
		better := row < 0 || (bland && t.basis[i] < t.basis[row]) ||
			(!bland && math.Abs(rate) > math.Abs(t.t[row][j]))
		if better {
			row, step, bound = i, d/math.Abs(rate), meets
		}
	}
	return row, step, bound
}

// ending is how a run of simplex steps ends.
type ending int8

const (
	stuck ending = iota // too many steps
	done
	endless // no bound stops the entering variable
)

// run takes steps until no reduced cost asks for more. In the first phase it
// also ends when all is feasible. For endless, the variable and its direction
// are returned.
func (t *tableau) run(first bool, limit int) (end ending, j int, direction float64) {
	for ; t.pivots < limit; t.pivots++ {
		if first && t.feasible() {
			return done, -1, 0
		}
		bland := t.stall > t.patience
		t.price(first)
		j, direction = t.enter(bland)
		if j < 0 {
			return done, -1, 0
		}
		row, step, bound := t.leave(j, direction, bland)
		flip := t.hi[j] - t.lo[j]
		if row < 0 && math.IsInf(flip, 1) {
			return endless, j, direction
		}
		if row < 0 || flip <= step {
			t.move(j, direction, flip)
			if direction > 0 {
				t.x[j] = t.hi[j]
			} else {
				t.x[j] = t.lo[j]
			}
			t.stall = 0
			continue
		}
		t.move(j, direction, step)
		t.pivot(row, j, bound)
		if t.stall++; step > still {
			t.stall = 0
		}
	}
	return stuck, -1, 0
}

// move shifts variable j by step in that direction and the basis with it.
func (t *tableau) move(j int, direction, step float64) {
	if step == 0 {
		return
	}
	s := float64(direction * step)
	t.x[j] += s
	for i, b := range t.basis {
		t.x[b] -= float64(s * t.t[i][j])
	}
}

// pivot brings j into the basis in place of the variable of row r, which stays
// at the bound it met.
func (t *tableau) pivot(r, j int, bound float64) {
	out := t.basis[r]
	t.x[out] = bound
	t.row[out], t.row[j], t.basis[r] = -1, r, j
	pr := t.t[r]
	p := pr[j]
	for k := range pr {
		pr[k] /= p
	}
	pr[j] = 1
	for i, ti := range t.t {
		f := ti[j]
		if i == r || f == 0 {
			continue
		}
		for k, v := range pr {
			ti[k] -= float64(f * v)
		}
		ti[j] = 0
	}
}
