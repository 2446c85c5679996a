package linprog

import "math"

// Solve gives the least Cost.X with its certificate. The error tells of a
// malformed programme; all else is in the solution's Status.
func Solve(p *Problem) (*Solution, error) {
	if err := p.validate(); err != nil {
		return nil, err
	}
	s := p.standard()
	return p.trusted(
		func() *Solution { return s.quick(20 + s.m) },
		func() *Solution { return p.exact(s) },
	), nil
}

// trusted is the first answer that passes the check.
func (p *Problem) trusted(tries ...func() *Solution) *Solution {
	for _, try := range tries {
		if out := try(); out != nil && p.Check(out) == nil {
			return out
		}
	}
	return &Solution{Status: GaveUp, Exact: true}
}

// quick is the method in float64; nil if it does not come to an end it trusts.
func (s *standard) quick(patience int) *Solution {
	t := newTableau(s, patience)
	limit := 1000 + 50*(s.m+s.n)
	for range 4 {
		end, _, _ := t.run(true, limit)
		if end != done {
			return nil
		}
		var j int
		var direction float64
		possible := t.feasible()
		if possible {
			end, j, direction = t.run(false, limit)
			if end == stuck {
				return nil
			}
		}
		f, ok := t.refresh()
		if !ok {
			return nil
		}
		if t.settled(f, possible, end) {
			return t.solution(f, possible, end, j, direction)
		}
		t.rebuild(f)
	}
	return nil
}

// settled says whether, after the basis was worked out anew, the run would
// still end here.
func (t *tableau) settled(f *factors, possible bool, end ending) bool {
	if t.feasible() != possible {
		return false
	}
	if end == endless {
		return true // the check will tell
	}
	y := f.solveT(t.basicCost(possible))
	for j := range t.width {
		if t.row[j] >= 0 || t.lo[j] == t.hi[j] {
			continue
		}
		c := 0.0
		if possible {
			c = t.cost[j]
		}
		d := c - t.weighted(y, j)
		if (d < -Tolerance && t.x[j] < t.hi[j]) || (d > Tolerance && t.x[j] > t.lo[j]) {
			return false
		}
	}
	return true
}

// basicCost is the cost of the basic variables, or the way they violate their
// ranges.
func (t *tableau) basicCost(possible bool) []float64 {
	c := make([]float64, t.m)
	for i, b := range t.basis {
		if c[i] = t.cost[b]; !possible {
			c[i] = t.outside(b)
		}
	}
	return c
}

// weighted is column j of [A I] weighted by y.
func (s *standard) weighted(y []float64, j int) float64 {
	if j >= s.n {
		return y[j-s.n]
	}
	var sum sum2
	for i, v := range y {
		sum.add(v, s.a[i][j])
	}
	return sum.value()
}

func (t *tableau) solution(f *factors, possible bool, end ending, j int, direction float64) *Solution {
	switch {
	case !possible:
		return t.contradiction(f.solveT(t.basicCost(false)), t.pivots)
	case end == endless:
		d := make([]float64, t.width)
		column := make([]float64, t.m)
		for i := range column {
			column[i] = -float64(direction * t.entry(i, j))
		}
		for i, v := range f.solve(column) {
			d[t.basis[i]] = v
		}
		d[j] = direction
		return t.endless(t.x, d, t.pivots)
	}
	return t.optimum(t.x, f.solveT(t.basicCost(true)), t.pivots)
}

// within clears the last roundings: a variable that oversteps its bound by less
// than Tolerance stands on it.
func (s *standard) within(x []float64) []float64 {
	out := make([]float64, s.n)
	for j := range out {
		v := x[j]
		if v < s.lo[j] && v > s.lo[j]-Tolerance {
			v = s.lo[j]
		}
		if v > s.hi[j] && v < s.hi[j]+Tolerance {
			v = s.hi[j]
		}
		out[j] = math.Ldexp(v, s.col[j]) + 0 // no -0
	}
	return out
}

// signed clears multipliers whose wrong sign is a rounding.
func (s *standard) signed(y []float64, shift int) []float64 {
	out := make([]float64, s.m)
	for i, v := range y {
		wrong := (v > 0 && math.IsInf(s.hi[s.n+i], 1)) || (v < 0 && math.IsInf(s.lo[s.n+i], -1))
		if wrong && math.Abs(v) < Tolerance {
			v = 0
		}
		out[i] = math.Ldexp(v, s.row[i]-shift) + 0
	}
	return out
}

// optimum states the answer in the units of the problem.
func (s *standard) optimum(x, y []float64, pivots int) *Solution {
	out := &Solution{Status: Optimal, X: s.within(x), Dual: s.signed(y, s.costExp), Reduced: make([]float64, s.n), Pivots: pivots}
	scaled := make([]float64, s.m)
	var value, bound sum2
	for i, v := range out.Dual {
		scaled[i] = math.Ldexp(v, s.costExp-s.row[i])
		bound.add(scaled[i], s.b[i])
	}
	for j, v := range out.X {
		value.add(s.cost[j], math.Ldexp(v, -s.col[j]))
		r := s.cost[j] - s.weighted(scaled, j)
		at := s.lo[j]
		if r < 0 {
			at = s.hi[j]
		}
		if !math.IsInf(at, 0) {
			bound.add(r, at)
		}
		out.Reduced[j] = math.Ldexp(r, -s.col[j]-s.costExp) + 0
	}
	out.Value = math.Ldexp(value.value(), -s.costExp) + 0
	out.Bound = math.Ldexp(bound.value(), -s.costExp) + 0
	return out
}

// contradiction states Farkas' multipliers, the largest scaled one in
// [1, 2).
func (s *standard) contradiction(y []float64, pivots int) *Solution {
	largest := 0.0
	for _, v := range y {
		largest = max(largest, math.Abs(v))
	}
	_, e := math.Frexp(largest)
	scaled := make([]float64, s.m)
	for i, v := range y {
		scaled[i] = math.Ldexp(v, 1-e)
	}
	out := &Solution{Status: Infeasible, Farkas: s.signed(scaled, 0), Pivots: pivots}
	if gap, err := (checker{s}).farkas(out.Farkas); err == nil {
		out.Gap = gap
	}
	return out
}

// endless states the ray, its largest scaled entry in [1, 2).
func (s *standard) endless(x, d []float64, pivots int) *Solution {
	largest := 0.0
	for j := range s.n {
		largest = max(largest, math.Abs(d[j]))
	}
	_, e := math.Frexp(largest)
	out := &Solution{Status: Unbounded, X: s.within(x), Ray: make([]float64, s.n), Value: math.Inf(-1), Bound: math.Inf(-1), Pivots: pivots}
	for j := range out.Ray {
		v := math.Ldexp(d[j], 1-e)
		wrong := (v < 0 && !math.IsInf(s.lo[j], -1)) || (v > 0 && !math.IsInf(s.hi[j], 1))
		if wrong && math.Abs(v) < Tolerance {
			v = 0
		}
		out.Ray[j] = math.Ldexp(v, s.col[j]) + 0
	}
	return out
}
