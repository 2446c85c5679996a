package linprog

import (
	"math"
	"math/rand/v2"
	"testing"
)

// least is the slow twin: it tries every vertex of a programme whose variables
// all have finite bounds. A bounded polytope is empty if and only if it has no
// vertex. +Inf if empty. A point counts as feasible within 1e-7.
func least(p *Problem) float64 {
	n := len(p.Cost)
	var planes []Row // a.x = b
	for j := range n {
		lo, hi := p.bounds(j)
		e := make([]float64, n)
		e[j] = 1
		planes = append(planes, Row{A: e, B: lo}, Row{A: e, B: hi})
	}
	planes = append(planes, p.Rows...)
	best := math.Inf(1)
	pick := make([]int, 0, n)
	var walk func(from int)
	walk = func(from int) {
		if len(pick) == n {
			x, ok := cross(planes, pick)
			if !ok || !p.allows(x, 1e-7) {
				return
			}
			v := 0.0
			for j, c := range p.Cost {
				v += c * x[j]
			}
			best = min(best, v)
			return
		}
		for k := from; k < len(planes); k++ {
			pick = append(pick, k)
			walk(k + 1)
			pick = pick[:len(pick)-1]
		}
	}
	walk(0)
	return best
}

// cross solves for the point where n planes meet.
func cross(planes []Row, pick []int) ([]float64, bool) {
	n := len(pick)
	m := make([][]float64, n)
	for i, k := range pick {
		size := 0.0
		for _, v := range planes[k].A {
			size = max(size, math.Abs(v))
		}
		if size == 0 {
			return nil, false
		}
		for _, v := range planes[k].A {
			m[i] = append(m[i], v/size)
		}
		m[i] = append(m[i], planes[k].B/size)
	}
	for k := range n {
		r := k
		for i := k; i < n; i++ {
			if math.Abs(m[i][k]) > math.Abs(m[r][k]) {
				r = i
			}
		}
		if math.Abs(m[r][k]) < 1e-9 {
			return nil, false
		}
		m[k], m[r] = m[r], m[k]
		for i := range n {
			if i == k {
				continue
			}
			f := m[i][k] / m[k][k]
			for c := k; c <= n; c++ {
				m[i][c] -= f * m[k][c]
			}
		}
	}
	x := make([]float64, n)
	for k := range n {
		x[k] = m[k][n] / m[k][k]
	}
	return x, true
}

func (p *Problem) allows(x []float64, tolerance float64) bool {
	for j, v := range x {
		if lo, hi := p.bounds(j); v < lo-tolerance || v > hi+tolerance {
			return false
		}
	}
	for _, r := range p.Rows {
		v, size := -r.B, math.Abs(r.B)
		for j, a := range r.A {
			v += a * x[j]
			size = max(size, math.Abs(a))
		}
		if (r.Sense != AtLeast && v > tolerance*size) || (r.Sense != AtMost && v < -tolerance*size) {
			return false
		}
	}
	return true
}

// draw makes a programme of few numbers and many ties: integers of -2..2, rows
// twice, sums of rows, rows of zeros, rows scaled by up to 10^8 either way.
func draw(r *rand.Rand, n, m int, boxed bool) *Problem {
	p := &Problem{Cost: make([]float64, n), Lower: make([]float64, n), Upper: make([]float64, n)}
	for j := range n {
		p.Cost[j] = float64(r.IntN(5) - 2)
		p.Lower[j], p.Upper[j] = float64(-r.IntN(2)), float64(r.IntN(3))
		if !boxed {
			if r.IntN(3) == 0 {
				p.Lower[j] = math.Inf(-1)
			}
			if r.IntN(2) == 0 {
				p.Upper[j] = math.Inf(1)
			}
		}
	}
	for i := range m {
		row := Row{A: make([]float64, n), Sense: Sense(r.IntN(3)), B: float64(r.IntN(5) - 2)}
		for j := range n {
			if r.IntN(3) > 0 {
				row.A[j] = float64(r.IntN(5) - 2)
			}
		}
		switch k := r.IntN(8); {
		case k == 0 && i > 0: // the same row once more
			row = p.Rows[r.IntN(i)]
		case k == 1 && i > 1: // a sum of two rows
			a, b := p.Rows[r.IntN(i)], p.Rows[r.IntN(i)]
			row.Sense, row.B = a.Sense, a.B+b.B
			for j := range n {
				row.A[j] = a.A[j] + b.A[j]
			}
		case k == 2: // nothing
			clear(row.A)
			if r.IntN(2) == 0 {
				row.B = 0
			}
		}
		p.Rows = append(p.Rows, row)
	}
	for i, row := range p.Rows { // wildly scaled, last: sums of such rows would nearly be parallel
		if r.IntN(3) > 0 {
			continue
		}
		f := math.Pow(10, float64(r.IntN(17)-8))
		row.A = append([]float64(nil), row.A...)
		row.B *= f
		for j := range row.A {
			row.A[j] *= f
		}
		p.Rows[i] = row
	}
	return p
}

// TestVertices holds Solve against the enumeration of all vertices: 4,000
// programmes, seed 1, values within 1e-7.
func TestVertices(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	var ends [4]int
	exact := 0
	for k := range 4000 {
		p := draw(r, 1+r.IntN(4), r.IntN(6), true)
		s, err := Solve(p)
		if err != nil {
			t.Fatal(err)
		}
		ends[s.Status]++
		if s.Exact {
			exact++
		}
		want := least(p)
		if math.IsInf(want, 1) != (s.Status == Infeasible) || (s.Status == Optimal && math.Abs(want-s.Value) > 1e-7) {
			t.Fatalf("programme %d: %s, value %v, by vertices %v\n%+v", k, s.Status, s.Value, want, p)
		}
		if s.Status == Optimal && !(s.Bound <= s.Value+1e-9 && s.Bound >= s.Value-1e-7) {
			t.Fatalf("programme %d: value %v, bound %v", k, s.Value, s.Bound)
		}
	}
	t.Logf("gave up, optimal, infeasible, unbounded: %v; in rationals: %d", ends, exact)
	if ends[Optimal] < 500 || ends[Infeasible] < 500 {
		t.Error("the draw is lopsided")
	}
}

// TestTwin holds the quick method against the rational one, free and half-bounded
// variables included: 3,000 programmes, seed 2.
func TestTwin(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 1))
	var ends [4]int
	trusted := 0
	for k := range 3000 {
		p := draw(r, 1+r.IntN(7), r.IntN(8), false)
		s := p.standard()
		slow := p.exact(s)
		if slow == nil {
			t.Fatalf("programme %d: the twin gave up", k)
		}
		if err := p.Check(slow); err != nil {
			t.Fatalf("programme %d: %v\n%+v\n%+v", k, err, p, slow)
		}
		ends[slow.Status]++
		quick := s.quick()
		if quick == nil || p.Check(quick) != nil {
			continue
		}
		trusted++
		if quick.Status != slow.Status || (quick.Status == Optimal && math.Abs(quick.Value-slow.Value) > 1e-7) {
			t.Fatalf("programme %d: %s %v, in rationals %s %v\n%+v", k, quick.Status, quick.Value, slow.Status, slow.Value, p)
		}
	}
	t.Logf("optimal, infeasible, unbounded: %v; quick trusted in %d of 3000", ends[1:], trusted)
	for _, n := range ends[1:] {
		if n < 300 {
			t.Error("the draw is lopsided")
		}
	}
	if trusted < 2970 {
		t.Errorf("the quick method was trusted in only %d of 3000", trusted)
	}
}

// TestKnown has small programmes worked by hand.
func TestKnown(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		name   string
		p      Problem
		status Status
		value  float64
	}{
		// E. M. L. Beale, "Cycling in the dual simplex algorithm", Naval Research
		// Logistics Quarterly 2 (1955) 269-275, in the form of Chvatal, "Linear
		// Programming" (1983), p. 31 and exercise: optimum -1/20 at x = (1/25, 0, 1, 0).
		{"Beale", Problem{
			Cost: []float64{-0.75, 150, -0.02, 6},
			Rows: []Row{
				{[]float64{0.25, -60, -0.04, 9}, AtMost, 0},
				{[]float64{0.5, -90, -0.02, 3}, AtMost, 0},
				{[]float64{0, 0, 1, 0}, AtMost, 1},
			},
		}, Optimal, -0.05},
		// No rows at all: each variable goes to its cheaper bound: -1*3 + 2*1.
		{"no rows", Problem{Cost: []float64{-1, 2}, Lower: []float64{0, 1}, Upper: []float64{3, 5}}, Optimal, -1},
		{"no rows, no end", Problem{Cost: []float64{-1}}, Unbounded, -inf},
		{"nothing at all", Problem{}, Optimal, 0},
		{"0 = 1", Problem{Cost: []float64{1}, Rows: []Row{{[]float64{0}, Equal, 1}}}, Infeasible, 0},
		{"0 = 0", Problem{Cost: []float64{1}, Rows: []Row{{[]float64{0}, Equal, 0}}}, Optimal, 0},
		// 0.1 + 0.2 + 0.7 exceeds 1 by a rounding in binary, not in decimals.
		{"decimals", Problem{
			Cost: []float64{0, 0, 1}, Lower: []float64{0.1, 0.2, 0.7}, Upper: []float64{1, 1, 1},
			Rows: []Row{{[]float64{1, 1, 1}, Equal, 1}},
		}, Optimal, 0.7},
		// x = y, x + y = 2 three times over, y free: (1, 1).
		{"equal rows", Problem{
			Cost: []float64{1, 1}, Lower: []float64{0, -inf}, Upper: []float64{inf, inf},
			Rows: []Row{{[]float64{1, -1}, Equal, 0}, {[]float64{1, 1}, Equal, 2}, {[]float64{1, 1}, Equal, 2}, {[]float64{-1e8, -1e8}, Equal, -2e8}},
		}, Optimal, 2},
		{"falls forever", Problem{
			Cost: []float64{-1, -1}, Rows: []Row{{[]float64{1, -1}, AtMost, 1}, {[]float64{-1, 1}, AtMost, 1}},
		}, Unbounded, -inf},
		// x + y <= 1 and x + y >= 1.1.
		{"between two stools", Problem{
			Cost: []float64{0, 0}, Rows: []Row{{[]float64{1, 1}, AtMost, 1}, {[]float64{1, 1}, AtLeast, 1.1}},
		}, Infeasible, 0},
		// Columns spread over 2^53: x = 1e-8, y = 1e8.
		{"spread columns", Problem{
			Cost: []float64{1e8, 1e-8}, Rows: []Row{{[]float64{1e8, 1e-8}, AtLeast, 2}, {[]float64{1e8, 0}, AtMost, 1}, {[]float64{0, 1e-8}, AtMost, 1}},
		}, Optimal, 2},
	} {
		s, err := Solve(&c.p)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if s.Status != c.status || s.Exact || (s.Status == Optimal && math.Abs(s.Value-c.value) > 1e-12) {
			t.Errorf("%s: %s %v (exact %v), want %s %v", c.name, s.Status, s.Value, s.Exact, c.status, c.value)
		}
	}
}

// TestDualIsAPrice: the multiplier of a row is what the optimum gains when the
// right side moves. minimise -3x - 5y, x <= 4, 2y <= 12, 3x + 2y <= 18: the Wyndor
// Glass programme (Hillier and Lieberman, "Introduction to Operations Research"),
// optimum 36 at (2, 6), shadow prices 0, 3/2, 1.
func TestDualIsAPrice(t *testing.T) {
	s, err := Solve(&Problem{
		Cost: []float64{-3, -5},
		Rows: []Row{{[]float64{1, 0}, AtMost, 4}, {[]float64{0, 2}, AtMost, 12}, {[]float64{3, 2}, AtMost, 18}},
	})
	if err != nil || s.Status != Optimal || s.Value != -36 || s.X[0] != 2 || s.X[1] != 6 {
		t.Fatalf("%+v, %v", s, err)
	}
	for i, want := range []float64{0, -1.5, -1} {
		if math.Abs(s.Dual[i]-want) > 1e-15 {
			t.Errorf("price of row %d is %v, want %v", i, s.Dual[i], want)
		}
	}
}
