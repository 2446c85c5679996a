package linprog

import (
	"errors"
	"fmt"
	"math"
)

// Check tests an answer against the data alone. All sizes are those of the
// scaled programme: rows times powers of two so that the largest coefficient is
// in [1, 2), columns likewise if some row's coefficients are spread over more
// than a factor of 2^20.
//
//   - A point must keep to each bound within Tolerance x max(1, |bound|) and to
//     each row within Tolerance x max(1, |B|, its largest term).
//   - Dual must have the right signs; Reduced must have no wrong sign where a
//     bound is missing, within Tolerance; no product of a multiplier and its slack
//     may be more than Tolerance x max(1, largest term of the cost, largest
//     multiplier, largest multiplier x B); nor may Value - Bound.
//   - Farkas must leave a positive gap, beyond the rounding of its own sum.
//   - Ray must keep to rows and bounds within Tolerance of its largest entry and
//     lower the cost.
func (p *Problem) Check(s *Solution) error {
	if err := p.validate(); err != nil {
		return err
	}
	c := checker{p.standard()}
	switch s.Status {
	case Optimal:
		x, err := c.point(s.X)
		if err != nil {
			return err
		}
		return c.optimum(x, s)
	case Infeasible:
		_, err := c.farkas(s.Farkas)
		return err
	case Unbounded:
		if _, err := c.point(s.X); err != nil {
			return err
		}
		return c.ray(s.Ray)
	}
	return errors.New("linprog: no answer to check")
}

type checker struct{ *standard }

// limit is Tolerance times the largest of these sizes.
func limit(sizes ...float64) float64 {
	largest := 0.0
	for _, v := range sizes {
		largest = max(largest, math.Abs(v))
	}
	return float64(Tolerance * largest)
}

// point scales x and checks that it is feasible.
func (c checker) point(user []float64) ([]float64, error) {
	if len(user) != c.n {
		return nil, fmt.Errorf("linprog: a point with %d entries for %d variables", len(user), c.n)
	}
	x := make([]float64, c.n)
	for j, v := range user {
		x[j] = math.Ldexp(v, -c.col[j])
		if !(c.lo[j]-x[j] <= limit(1, c.lo[j]) && x[j]-c.hi[j] <= limit(1, c.hi[j])) {
			return nil, fmt.Errorf("linprog: variable %d is %v, outside of its bounds", j, v)
		}
	}
	for i := range c.a {
		v, size := c.slack(i, x)
		if !(c.lo[c.n+i]-v <= limit(size) && v-c.hi[c.n+i] <= limit(size)) {
			return nil, fmt.Errorf("linprog: row %d is missed by %v", i, v)
		}
	}
	return x, nil
}

// slack is B - A.x of row i and the size of its terms.
func (c checker) slack(i int, x []float64) (v, size float64) {
	s := sum2{high: c.b[i]}
	size = max(1, math.Abs(c.b[i]))
	for j, a := range c.a[i] {
		s.add(-a, x[j])
		size = max(size, math.Abs(float64(a*x[j])))
	}
	return s.value(), size
}

// weigh scales multipliers and gives the rows weighted by them.
func (c checker) weigh(user []float64, shift int) (y, q []float64, err error) {
	if len(user) != c.m {
		return nil, nil, fmt.Errorf("linprog: %d multipliers for %d rows", len(user), c.m)
	}
	y, q = make([]float64, c.m), make([]float64, c.n)
	for i, v := range user {
		y[i] = math.Ldexp(v, shift-c.row[i])
		// The logical's own multiplier is y: its sign is the multiplier's.
		if math.IsNaN(v) || (y[i] > 0 && math.IsInf(c.hi[c.n+i], 1)) || (y[i] < 0 && math.IsInf(c.lo[c.n+i], -1)) {
			return nil, nil, fmt.Errorf("linprog: multiplier %v of row %d has the wrong sign", v, i)
		}
	}
	for j := range q {
		var s sum2
		for i := range c.a {
			s.add(c.a[i][j], y[i])
		}
		q[j] = s.value()
	}
	return y, q, nil
}

// optimum checks multipliers against a feasible point. The gap is the sum of all
// products of multipliers and slacks, so it passes if they do, and they if it does,
// but for signs; each says more than the other where it fails.
func (c checker) optimum(x []float64, s *Solution) error {
	y, q, err := c.weigh(s.Dual, c.costExp)
	if err != nil {
		return err
	}
	if len(s.Reduced) != c.n {
		return fmt.Errorf("linprog: %d reduced costs for %d variables", len(s.Reduced), c.n)
	}
	var value, bound sum2
	size := 1.0
	for j, v := range x {
		value.add(c.cost[j], v)
		size = max(size, math.Abs(float64(c.cost[j]*v)))
	}
	for i, v := range y {
		bound.add(v, c.b[i])
		size = max(size, math.Abs(v), math.Abs(float64(v*c.b[i])))
	}
	for i, v := range y {
		if left, _ := c.slack(i, x); math.Abs(float64(v*left)) > limit(size) {
			return fmt.Errorf("linprog: row %d has multiplier %v and slack %v", i, v, left)
		}
	}
	for j := range x {
		r := c.cost[j] - q[j]
		at := c.lo[j]
		if r < 0 {
			at = c.hi[j]
		}
		if stated := math.Ldexp(s.Reduced[j], c.col[j]+c.costExp); !(math.Abs(stated-r) <= limit(size)) {
			return fmt.Errorf("linprog: variable %d has reduced cost %v, %v is stated", j, r, stated)
		}
		if math.IsInf(at, 0) {
			if math.Abs(r) > limit(size) {
				return fmt.Errorf("linprog: variable %d has reduced cost %v and no bound there", j, r)
			}
			continue
		}
		bound.add(r, at)
		if math.Abs(float64(r*(x[j]-at))) > limit(size) {
			return fmt.Errorf("linprog: variable %d has reduced cost %v at a distance of %v from its bound", j, r, x[j]-at)
		}
	}
	if gap := value.value() - bound.value(); !(math.Abs(gap) <= limit(size)) {
		return fmt.Errorf("linprog: the gap between cost and bound is %v", gap)
	}
	v, b := math.Ldexp(value.value(), -c.costExp), math.Ldexp(bound.value(), -c.costExp)
	unit := math.Ldexp(size, -c.costExp)
	if !(math.Abs(v-s.Value) <= limit(unit) && math.Abs(b-s.Bound) <= limit(unit)) {
		return fmt.Errorf("linprog: value %v and bound %v are stated, %v and %v found", s.Value, s.Bound, v, b)
	}
	return nil
}

// farkas gives the gap of the contradiction, for the largest scaled multiplier
// as it stands.
func (c checker) farkas(user []float64) (gap float64, err error) {
	y, q, err := c.weigh(user, 0)
	if err != nil {
		return 0, err
	}
	var g sum2
	size, terms := 0.0, 0.0
	for i, v := range y {
		g.add(v, c.b[i])
		size = max(size, math.Abs(v))
		terms += math.Abs(float64(v * c.b[i]))
	}
	for j, v := range q {
		at := c.hi[j]
		if v < 0 {
			at = c.lo[j]
		}
		if math.IsInf(at, 0) {
			if math.Abs(v) > limit(size) {
				return 0, fmt.Errorf("linprog: variable %d keeps weight %v in the contradiction", j, v)
			}
			continue
		}
		g.add(-v, at)
		terms += math.Abs(float64(v * at))
	}
	if gap = g.value(); !(gap > float64(1e-13*(size+terms))) {
		return 0, fmt.Errorf("linprog: the contradiction leaves a gap of %v only", gap)
	}
	return gap, nil
}

func (c checker) ray(user []float64) error {
	if len(user) != c.n {
		return fmt.Errorf("linprog: a ray with %d entries for %d variables", len(user), c.n)
	}
	d := make([]float64, c.n)
	size := 0.0
	for j, v := range user {
		d[j] = math.Ldexp(v, -c.col[j])
		size = max(size, math.Abs(d[j]))
	}
	var fall sum2
	for j, v := range d {
		if (v < 0 && !math.IsInf(c.lo[j], -1)) || (v > 0 && !math.IsInf(c.hi[j], 1)) || math.IsNaN(v) {
			return fmt.Errorf("linprog: the ray moves variable %d against its bound", j)
		}
		fall.add(c.cost[j], v)
	}
	for i := range c.a {
		var s sum2
		for j, a := range c.a[i] {
			s.add(-a, d[j])
		}
		v := s.value()
		if (v < -limit(size) && !math.IsInf(c.lo[c.n+i], -1)) || (v > limit(size) && !math.IsInf(c.hi[c.n+i], 1)) {
			return fmt.Errorf("linprog: the ray leaves row %d by %v", i, v)
		}
	}
	if !(fall.value() < -limit(size)) {
		return fmt.Errorf("linprog: the ray lowers the cost by %v only", -fall.value())
	}
	return nil
}
