package linprog

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestCheckRefuses: an answer with one number moved is no answer. Each of 500
// programmes (seed 3) has every entry of its certificate moved by a quarter; the
// check must refuse all moves that matter: those of the value, the bound and
// the reduced costs, and at least half of the others (a move along an optimal face or cone is no lie).
func TestCheckRefuses(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	moved, refused := 0, 0
	try := func(p *Problem, s Solution) bool {
		moved++
		if p.Check(&s) != nil {
			refused++
			return true
		}
		return false
	}
	nudge := func(x []float64, k int) []float64 {
		out := append([]float64(nil), x...)
		out[k] += 0.25
		return out
	}
	for range 500 {
		p := draw(r, 1+r.IntN(4), 1+r.IntN(5), false)
		s, err := Solve(p)
		if err != nil {
			t.Fatal(err)
		}
		if p.Check(s) != nil {
			t.Fatal("Solve returned what Check refuses")
		}
		switch s.Status {
		case Optimal:
			for _, c := range []Solution{*s, *s} {
				c.Value++
				if !try(p, c) {
					t.Fatalf("a false value passed: %+v", p)
				}
			}
			c := *s
			c.Bound--
			if !try(p, c) {
				t.Fatalf("a false bound passed: %+v", p)
			}
			for k := range s.Reduced {
				c := *s
				c.Reduced = nudge(s.Reduced, k)
				if !try(p, c) {
					t.Fatalf("a false reduced cost passed: %+v", p)
				}
			}
			for k := range s.X {
				c := *s
				c.X = nudge(s.X, k)
				try(p, c)
			}
			for k := range s.Dual {
				c := *s
				c.Dual = nudge(s.Dual, k)
				try(p, c)
			}
		case Infeasible:
			c := *s
			c.Farkas = make([]float64, len(p.Rows))
			if !try(p, c) {
				t.Fatalf("no multipliers passed as a contradiction: %+v", p)
			}
			c.Status, c.X, c.Dual = Optimal, p.Lower, c.Farkas
			if p.Check(&c) == nil {
				t.Fatal("an infeasible programme passed as solved")
			}
		case Unbounded:
			c := *s
			c.Ray = make([]float64, len(p.Cost))
			if !try(p, c) {
				t.Fatalf("no ray passed as a ray: %+v", p)
			}
		}
	}
	t.Logf("%d of %d refused", refused, moved)
	if refused*2 < moved {
		t.Errorf("only %d of %d moved certificates were refused", refused, moved)
	}
	if (&Problem{}).Check(&Solution{}) == nil {
		t.Error("giving up is no answer")
	}
}

// TestMalformed: what is not a programme is an error that says what to change.
func TestMalformed(t *testing.T) {
	for want, p := range map[string]Problem{
		"one of each":          {Cost: []float64{1}, Lower: []float64{1, 2}},
		"exchange":             {Cost: []float64{1}, Lower: []float64{2}, Upper: []float64{1}},
		"numbers are needed":   {Cost: []float64{math.NaN()}},
		"coefficients for":     {Cost: []float64{1}, Rows: []Row{{A: nil}}},
		"right side":           {Cost: []float64{1}, Rows: []Row{{A: []float64{1}, B: math.Inf(1)}}},
		"coefficient NaN":      {Cost: []float64{1}, Rows: []Row{{A: []float64{math.NaN()}}}},
		"bounds +Inf to +Inf:": {Cost: []float64{1}, Lower: []float64{math.Inf(1)}},
	} {
		if _, err := Solve(&p); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want an error with %q, got %v", want, err)
		}
	}
}

// interval is the greatest expectation of f over an interval partition in
// multiples of 5 %, the typical programme of method/belief: m worlds, m rows
// each way, ties everywhere. The closed form is the greedy one.
func interval(r *rand.Rand, m int) (p *Problem, want float64) {
	p = &Problem{Cost: make([]float64, m), Upper: make([]float64, m)}
	left := 20
	one := make([]float64, m)
	low, high := make([]float64, m), make([]float64, m)
	for w := range m {
		k := 0
		if r.IntN(3) > 0 {
			k = r.IntN(left + 1)
		}
		if w == m-1 {
			k = left
		}
		left -= k
		low[w] = max(0, float64(k-r.IntN(4))/20)
		high[w] = min(1, float64(k+r.IntN(4))/20)
		p.Cost[w] = float64(r.IntN(5))
		p.Upper[w], one[w] = 1, 1
		e := make([]float64, m)
		e[w] = 1
		p.Rows = append(p.Rows, Row{e, AtLeast, low[w]}, Row{e, AtMost, high[w]})
	}
	p.Rows = append(p.Rows, Row{one, Equal, 1}, Row{one, Equal, 1})
	rest := 1.0
	for w, l := range low {
		want += l * p.Cost[w]
		rest -= l
	}
	for c := range 5 {
		for w := range m {
			if p.Cost[w] == float64(c) {
				d := min(rest, high[w]-low[w])
				want += d * p.Cost[w]
				rest -= d
			}
		}
	}
	return p, want
}

// TestIntervals: 2,000 degenerate interval programmes with a redundant row
// (seed 4) within 1e-9 of the closed form and none in rationals.
func TestIntervals(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 1))
	for range 2000 {
		p, want := interval(r, 2+r.IntN(20))
		s, err := Solve(p)
		if err != nil || s.Status != Optimal || s.Exact || math.Abs(s.Value-want) > 1e-9 {
			t.Fatalf("%+v %v, want %v", s, err, want)
		}
	}
}

// TestLarge: the largest programmes promised, 1,500 variables and 200 rows, dense
// and degenerate; each must be solved without rationals. Values are vouched for by
// the certificate.
func TestLarge(t *testing.T) {
	if testing.Short() {
		t.Skip("some seconds")
	}
	r := rand.New(rand.NewPCG(5, 1))
	for range 2 {
		p := large(r, 1500, 200)
		s, err := Solve(p)
		if err != nil || s.Status != Optimal || s.Exact {
			t.Fatalf("%v %v", s.Status, err)
		}
		t.Logf("%d pivots, gap %.1e", s.Pivots, s.Value-s.Bound)
	}
}

// large is a programme over a credal set: events drawn at random with intervals
// around their probability under a drawn distribution.
func large(r *rand.Rand, n, m int) *Problem {
	p := &Problem{Cost: make([]float64, n), Upper: make([]float64, n)}
	one, at := make([]float64, n), make([]float64, n)
	sum := 0.0
	for j := range n {
		p.Cost[j], p.Upper[j], one[j] = r.Float64(), 1, 1
		at[j] = r.ExpFloat64()
		sum += at[j]
	}
	p.Rows = append(p.Rows, Row{one, Equal, 1})
	for len(p.Rows) < m {
		a := make([]float64, n)
		mass := 0.0
		for j := range a {
			if r.IntN(2) == 0 {
				a[j] = 1
				mass += at[j] / sum
			}
		}
		p.Rows = append(p.Rows, Row{a, AtMost, mass + float64(0.01*r.Float64())}, Row{a, AtLeast, mass - float64(0.01*r.Float64())})
	}
	p.Rows = p.Rows[:m]
	return p
}

// TestSameBytes keeps the bits of 300 answers (seed 6), so that another
// architecture or compiler shows itself. The sum was taken on amd64 when the
// package was written.
func TestSameBytes(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 1))
	h := sha256.New()
	put := func(x []float64) {
		for _, v := range x {
			_ = binary.Write(h, binary.LittleEndian, math.Float64bits(v))
		}
	}
	for range 100 {
		p, _ := interval(r, 12)
		for _, p := range []*Problem{p, large(r, 40, 20), draw(r, 6, 6, false)} {
			s, err := Solve(p)
			if err != nil {
				t.Fatal(err)
			}
			put(s.X)
			put(s.Dual)
			put(s.Farkas)
			put(s.Ray)
			put([]float64{float64(s.Status), s.Value, s.Bound, s.Gap})
		}
	}
	const want = "4c864cf7a00921e2"
	if got := hex.EncodeToString(h.Sum(nil)[:8]); got != want {
		t.Errorf("the bytes of 300 answers hash to %s, kept is %s", got, want)
	}
}

func BenchmarkSolve(b *testing.B) {
	r := rand.New(rand.NewPCG(7, 1))
	small, _ := interval(r, 20)
	for name, p := range map[string]*Problem{"20x42": small, "20x10": large(r, 20, 10), "200x50": large(r, 200, 50), "1500x200": large(r, 1500, 200)} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if s, err := Solve(p); err != nil || s.Status != Optimal {
					b.Fatal(err)
				}
			}
		})
	}
}
