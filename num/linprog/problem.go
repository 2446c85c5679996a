package linprog

import (
	"fmt"
	"math"
)

// Tolerance is the accuracy that every answer is held to, in the scaled
// programme (see Problem.Check).
const Tolerance = 1e-9

// Sense says how a row's left side stands to its right side.
type Sense int8

// The three kinds of rows.
const (
	AtMost Sense = iota
	Equal
	AtLeast
)

// Row is the condition A.x <= B, = B or >= B.
type Row struct {
	A     []float64 // one coefficient per variable
	Sense Sense
	B     float64
}

// Problem asks for the least Cost.x under all rows and Lower <= x <= Upper.
type Problem struct {
	Cost         []float64 // one per variable
	Rows         []Row
	Lower, Upper []float64 // nil: 0 and +Inf; entries may be -Inf and +Inf
}

// Status is what became of a programme.
type Status int8

// The four ends of Solve.
const (
	GaveUp Status = iota
	Optimal
	Infeasible
	Unbounded
)

func (s Status) String() string {
	return [...]string{"gave up", "optimal", "infeasible", "unbounded"}[s]
}

// Solution is the end of a programme with its certificate.
type Solution struct {
	Status Status

	// X is the optimum; for Unbounded a feasible point from which Ray leads on.
	X []float64
	// Value is Cost.X.
	Value float64
	// Bound is the dual value: Cost.x >= Bound for every feasible x, whatever X
	// is. Between Bound and Value lies the true optimum (A. Neumaier and O.
	// Shcherbina, "Safe bounds in linear and mixed-integer linear programming",
	// Mathematical Programming 99 (2004) 283-296), up to the rounding of one sum
	// where all variables have finite bounds.
	Bound float64
	// Dual has one multiplier per row: how much the optimum rises when the row's
	// B rises by one. Not above 0 for AtMost, not below 0 for AtLeast.
	Dual []float64
	// Reduced has one entry per variable: Cost minus the rows weighted by Dual. Not below
	// 0 where x stands at its lower bound, not above 0 at its upper bound.
	Reduced []float64

	// Farkas, for Infeasible, has one multiplier per row with the signs of Dual,
	// the largest scaled one in [1, 2): the rows so weighted say that
	// something is at least Farkas.B, and within the bounds of the variables it
	// stays below that by Gap.
	Farkas []float64
	Gap    float64

	// Ray, for Unbounded, leads from X along feasible points to ever lower cost.
	Ray []float64

	// Exact is true if rationals had to be called in.
	Exact bool
	// Pivots is how many steps were taken.
	Pivots int
}

// standard is the programme scaled, with a logical variable for each row:
// minimise cost.x under [A I] x = b, lo <= x <= hi. Column n+i is row i's
// logical.
type standard struct {
	m, n     int
	a        [][]float64 // m rows of n
	b        []float64
	cost     []float64 // n+m
	lo, hi   []float64 // n+m
	row, col []int     // powers of two by which rows and columns are multiplied
	costExp  int       // power of two by which the cost is multiplied
}

func (p *Problem) validate() error {
	n := len(p.Cost)
	if (p.Lower != nil && len(p.Lower) != n) || (p.Upper != nil && len(p.Upper) != n) {
		return fmt.Errorf("linprog: %d variables but %d lower and %d upper bounds: give one of each per variable, or none", n, len(p.Lower), len(p.Upper))
	}
	finite := func(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
	for j := range n {
		lo, hi := p.bounds(j)
		if !finite(p.Cost[j]) || math.IsNaN(lo) || math.IsNaN(hi) || math.IsInf(lo, 1) || math.IsInf(hi, -1) {
			return fmt.Errorf("linprog: variable %d has cost %v and bounds %v to %v: numbers are needed", j, p.Cost[j], lo, hi)
		}
		if lo > hi {
			return fmt.Errorf("linprog: variable %d has lower bound %v above upper bound %v: exchange them", j, lo, hi)
		}
	}
	for i, r := range p.Rows {
		if len(r.A) != n {
			return fmt.Errorf("linprog: row %d has %d coefficients for %d variables", i, len(r.A), n)
		}
		if r.Sense < AtMost || r.Sense > AtLeast || !finite(r.B) {
			return fmt.Errorf("linprog: row %d has sense %d and right side %v", i, r.Sense, r.B)
		}
		for j, v := range r.A {
			if !finite(v) {
				return fmt.Errorf("linprog: row %d has coefficient %v for variable %d", i, v, j)
			}
		}
	}
	return nil
}

func (p *Problem) bounds(j int) (lo, hi float64) {
	hi = math.Inf(1)
	if p.Lower != nil {
		lo = p.Lower[j]
	}
	if p.Upper != nil {
		hi = p.Upper[j]
	}
	return lo, hi
}

// logical is the range of a row's logical variable s in A.x + s = B.
func (s Sense) logical() (lo, hi float64) {
	switch s {
	case AtMost:
		return 0, math.Inf(1)
	case AtLeast:
		return math.Inf(-1), 0
	}
	return 0, 0
}

// spread is the ratio of coefficients in a row from which columns are scaled
// too. Below it variables keep their own unit, so that Tolerance is in it.
const spread = 1 << 20

// scale gives the powers of two for rows and columns. Rows come to a largest
// entry in [1, 2), so that rows of ones stay as they are. Columns are scaled only if some row is spread wide, then by
// two rounds of geometric means of the largest and the smallest entry.
func (p *Problem) scale() (row, col []int) {
	n := len(p.Cost)
	row, col = make([]int, len(p.Rows)), make([]int, n)
	wide := false
	exps := make([][]int, len(p.Rows)) // exponent of each entry, none for zeros
	for i, r := range p.Rows {
		exps[i] = make([]int, n)
		least, most := math.Inf(1), 0.0
		for j, v := range r.A {
			exps[i][j] = none
			if v != 0 {
				_, exps[i][j] = math.Frexp(v)
				least, most = min(least, math.Abs(v)), max(most, math.Abs(v))
			}
		}
		wide = wide || (most > 0 && most/least > spread)
	}
	if wide {
		for range 2 {
			for i := range row {
				row[i] = -middle(n, func(j int) int { return add(exps[i][j], col[j]) })
			}
			for j := range col {
				col[j] = -middle(len(row), func(i int) int { return add(exps[i][j], row[i]) })
			}
		}
	}
	for i := range row {
		most := none
		for j := range n {
			most = max(most, add(exps[i][j], col[j]))
		}
		if most != none {
			row[i] = 1 - most
		} else {
			row[i] = 0
		}
	}
	return row, col
}

// none stands for the exponent of zero.
const none = math.MinInt32

func add(exp, shift int) int {
	if exp == none {
		return none
	}
	return exp + shift
}

// middle is the middle between the least and the largest exponent.
func middle(n int, at func(int) int) int {
	least, most := -none, none
	for k := range n {
		if e := at(k); e != none {
			least, most = min(least, e), max(most, e)
		}
	}
	if most == none {
		return 0
	}
	return (least + most) / 2
}

// standard scales the programme. Multiplying by powers of two is exact, but
// for numbers beyond float64.
func (p *Problem) standard() *standard {
	m, n := len(p.Rows), len(p.Cost)
	s := &standard{m: m, n: n, a: make([][]float64, m), b: make([]float64, m)}
	s.row, s.col = p.scale()
	s.cost, s.lo, s.hi = make([]float64, n+m), make([]float64, n+m), make([]float64, n+m)
	largest := 0.0
	for j := range n {
		lo, hi := p.bounds(j)
		s.lo[j], s.hi[j] = math.Ldexp(lo, -s.col[j]), math.Ldexp(hi, -s.col[j])
		s.cost[j] = math.Ldexp(p.Cost[j], s.col[j])
		largest = max(largest, math.Abs(s.cost[j]))
	}
	if largest > 0 {
		_, e := math.Frexp(largest)
		s.costExp = 1 - e
	}
	for j := range n {
		s.cost[j] = math.Ldexp(s.cost[j], s.costExp)
	}
	for i, r := range p.Rows {
		s.a[i] = make([]float64, n)
		for j, v := range r.A {
			s.a[i][j] = math.Ldexp(v, s.row[i]+s.col[j])
		}
		s.b[i] = math.Ldexp(r.B, s.row[i])
		s.lo[n+i], s.hi[n+i] = r.Sense.logical()
	}
	return s
}
