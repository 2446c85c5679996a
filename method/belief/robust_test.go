package belief

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestRobustByHand: P(A) between 0.4 and 0.6, value 1 on A. A level of 0.25 holds
// until the lower end has moved 15 points; 0.4 exactly now; 0 always; 0.5 not even
// now. Upper end: 0.6 now, 0.8 after 20 points, 1.1 never. Weight 2 halves.
func TestRobustByHand(t *testing.T) {
	s, err := New(2, []Judgement{Between(1, at(2, 1), 0.4, 0.6)})
	if err != nil {
		t.Fatal(err)
	}
	inf := math.Inf(1)
	check := func(name string, got []Robustness, err error, want []Robustness) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		for k, w := range want {
			if g := got[k]; g.Met != w.Met || !(g.Widening == w.Widening || near(g.Widening, w.Widening, 1e-9)) {
				t.Errorf("%s: %+v, want %+v", name, g, w)
			}
		}
	}
	v := []float64{1, 0}
	got, err := s.Robust(v, []float64{0.25, 0.4, -0.1, 0.5}, nil)
	check("robust", got, err, []Robustness{{0.25, 0.15, true}, {0.4, 0, true}, {-0.1, inf, true}, {0.5, 0, false}})
	got, err = s.Opportunity(v, []float64{0.6, 0.8, 1.1}, nil)
	check("opportunity", got, err, []Robustness{{0.6, 0, true}, {0.8, 0.2, false}, {1.1, inf, false}})
	got, err = s.Robust(v, []float64{0.25}, []float64{2})
	check("weights", got, err, []Robustness{{0.25, 0.075, true}})
	if _, err := s.Robust(v, nil, []float64{1, 1}); err == nil {
		t.Error("too many weights are an error")
	}
}

// TestRobustIsTheWidenedSet: at the widening found the widened set's lower
// expectation is the level; one programme and bisection agree within 1e-7; 200 sets,
// seed 9, conditionals included.
func TestRobustIsTheWidenedSet(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 2))
	linear, bisected := 0, 0
	for range 200 {
		worlds := 2 + r.IntN(4)
		s, err := New(worlds, drawSet(r, worlds, 1+r.IntN(4), false))
		if err != nil {
			t.Fatal(err)
		}
		f := make([]float64, worlds)
		for w := range f {
			f[w] = float64(r.IntN(5))
		}
		e, err := s.Expectation(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, windfall := range []bool{false, true} {
			level := e.Low - 0.3*r.Float64()
			if windfall {
				level = e.High + 0.3*r.Float64()
			}
			got, err := s.curve(f, []float64{level}, nil, windfall)
			if err != nil {
				t.Fatal(err)
			}
			h := got[0].Widening
			slow, err := s.bisect(f, level, nil, windfall)
			if err != nil {
				t.Fatal(err)
			}
			if math.IsInf(h, 1) != math.IsInf(slow, 1) || (!math.IsInf(h, 1) && !near(h, slow, 1e-7)) {
				t.Fatalf("%v, by bisection %v", h, slow)
			}
			if math.IsInf(h, 1) {
				continue
			}
			wide, err := s.Widened(h, nil)
			if err != nil {
				t.Fatal(err)
			}
			after, err := wide.Expectation(f)
			if err != nil {
				t.Fatal(err)
			}
			x := after.Low
			if windfall {
				x = after.High
			}
			conditional := false
			for _, j := range s.judgements {
				conditional = conditional || j.Given != nil
			}
			if conditional {
				bisected++
			} else {
				linear++
			}
			if !conditional && !near(x, level, 1e-7) { // with conditionals a jump is possible
				t.Fatalf("after widening by %v: %v, want the level %v", h, x, level)
			}
		}
	}
	t.Logf("%d by one programme, %d by bisection", linear, bisected)
	if linear < 50 || bisected < 50 {
		t.Error("the draw is lopsided")
	}
}
