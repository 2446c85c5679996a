package linprog

import (
	"math"
	"math/rand/v2"
	"testing"
)

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

// TestTwin holds the quick method, by both of its rules, against the rational one, free and half-bounded
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
		bland := s.quick(-1)
		if bland == nil || p.Check(bland) != nil || bland.Status != slow.Status || (bland.Status == Optimal && math.Abs(bland.Value-slow.Value) > 1e-7) {
			t.Fatalf("programme %d: by Bland's rule %+v, in rationals %s %v\n%+v", k, bland, slow.Status, slow.Value, p)
		}
		quick := s.quick(20)
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
		// The same with y alone cheap enough: y = 5e7, x stays out at a reduced cost
		// of 3e8 - 1e8.
		{"spread columns, one out", Problem{
			Cost: []float64{3e8, 1e-8}, Upper: []float64{1, 1e8}, Rows: []Row{{[]float64{1e8, 1e-8}, AtLeast, 0.5}},
		}, Optimal, 0.5},
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
