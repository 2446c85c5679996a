package belief

import (
	"math"
	"testing"
)

// at is an event over n worlds, numbered from 1.
func at(n int, worlds ...int) []bool {
	e := make([]bool, n)
	for _, w := range worlds {
		e[w-1] = true
	}
	return e
}

func near(a, b, tolerance float64) bool { return math.Abs(a-b) <= tolerance }

// The five futures of the column: F1, F2, F3, F4, F0, the first two called
// remote (1-5 % by ICD 203).
func column(t *testing.T) *Set {
	t.Helper()
	s, err := New(5, []Judgement{Between(1, at(5, 1), 0.01, 0.05), Between(2, at(5, 2), 0.01, 0.05)})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestColumn: what the column's words leave open, by the closed form for
// intervals: each of the three others 0 to 98 %, together 90 to 98 %.
func TestColumn(t *testing.T) {
	s := column(t)
	for _, c := range []struct {
		event     []bool
		low, high float64
	}{
		{at(5, 1), 0.01, 0.05},
		{at(5, 3), 0, 0.98},
		{at(5, 4), 0, 0.98},
		{at(5, 3, 4), 0, 0.98},
		{at(5, 3, 4, 5), 0.90, 0.98},
	} {
		r, err := s.Probability(c.event)
		if err != nil || !near(r.Low, c.low, 1e-12) || !near(r.High, c.high, 1e-12) {
			t.Errorf("%v: %v to %v, want %v to %v (%v)", c.event, r.Low, r.High, c.low, c.high, err)
		}
	}
	v, err := NewIntervals([]float64{0.01, 0.01, 0, 0, 0}, []float64{0.05, 0.05, 1, 1, 1})
	if err != nil || !v.AvoidsSureLoss() {
		t.Fatal(err)
	}
	if got := v.Tighten().High[2]; !near(got, 0.98, 1e-12) || v.Coherent()[2] || !v.Coherent()[0] {
		t.Errorf("F3 tightened to %v, want 0.98", got)
	}
	if _, err := NewIntervals([]float64{0.5}, []float64{0.4}); err == nil {
		t.Error("ends the wrong way round are an error")
	}
	if s.Atoms() != 3 {
		t.Errorf("%d atoms, want 3: F3, F4 and F0 are told apart by no judgement", s.Atoms())
	}
}

// The twelve consistent worlds of the flagship case: scenario by world.
var (
	f1         = at(12, 1, 2)
	f2         = at(12, 3)
	f3         = at(12, 5, 6, 7)
	f4         = at(12, 4, 8, 9, 10, 11)
	f0         = at(12, 12)
	f3or4      = at(12, 4, 5, 6, 7, 8, 9, 10, 11)
	hemisphere = at(12, 1, 2, 3, 4)
	sharp      = at(12, 11, 12)
	peace      = at(12, 3)
	words      = []Judgement{Between(10, f1, 0.01, 0.05), Between(20, f2, 0.01, 0.05)}
	isolation  = Between(30, hemisphere, 0.20, 0.45)
	regime     = Between(40, peace, 0.20, 0.45)
	own        = []Judgement{Between(50, f3, 0.10, 0.40), Between(60, f4, 0.50, 0.85), Between(70, f0, 0.02, 0.25)}
)

func with(js []Judgement, more ...Judgement) []Judgement {
	return append(append([]Judgement(nil), js...), more...)
}

// TestTwelveWorlds: lower and upper probabilities in percent. Origin: the case's
// reference simulation, computed there by another linear programming code; the second row can be
// followed by hand (hemisphere at least 20, F1 and F2 at most 5 each, so the one
// F4 world with hemisphere at least 10).
func TestTwelveWorlds(t *testing.T) {
	events := [][]bool{f1, f2, f3, f4, f0, f3or4, hemisphere, sharp}
	for _, c := range []struct {
		name string
		js   []Judgement
		want [8][2]float64
	}{
		{"words", words, [8][2]float64{{1, 5}, {1, 5}, {0, 98}, {0, 98}, {0, 98}, {0, 98}, {2, 100}, {0, 98}}},
		{"and isolation", with(words, isolation), [8][2]float64{{1, 5}, {1, 5}, {0, 80}, {10, 98}, {0, 80}, {10, 98}, {20, 45}, {0, 80}}},
		{"and own", with(with(words, isolation), own...), [8][2]float64{{1, 5}, {1, 5}, {10, 40}, {50, 85}, {2, 25}, {65, 96}, {20, 45}, {2, 70}}},
	} {
		s, err := New(12, c.js)
		if err != nil {
			t.Fatal(err)
		}
		for k, e := range events {
			r, err := s.Probability(e)
			if err != nil || !near(100*r.Low, c.want[k][0], 1e-9) || !near(100*r.High, c.want[k][1], 1e-9) {
				t.Errorf("%s, event %d: %v to %v, want %v (%v)", c.name, k, 100*r.Low, 100*r.High, c.want[k], err)
			}
		}
	}
}

// TestFourWords: neutral peace remote (at most 5 %) and a peace regime unlikely
// (at least 20 %) are the same world: the smallest contradicting set, mended by 15
// points on either and by nothing less.
func TestFourWords(t *testing.T) {
	s, err := New(12, with(words, isolation, regime))
	if err != nil {
		t.Fatal(err)
	}
	if s.AvoidsSureLoss() {
		t.Fatal("no contradiction found")
	}
	c, err := s.Conflict()
	if err != nil || len(c.Set) != 2 || c.Set[0] != 1 || c.Set[1] != 3 || !c.Smallest {
		t.Errorf("%+v, %v: want the judgements at 1 and 3", c, err)
	}
	w, err := s.Widen()
	if err != nil || !near(w.Total, 0.15, 1e-9) || !near(w.AtLeast, 0.15, 1e-9) {
		t.Fatalf("%+v, %v: want 15 points", w, err)
	}
	if len(w.Alone) != 2 {
		t.Fatalf("%+v: want a widening of either alone", w.Alone)
	}
	for k, want := range []Move{{1, 20, High, 0.15}, {3, 40, Low, 0.15}} {
		got := w.Alone[k]
		if !near(got.Points, want.Points, 1e-9) {
			t.Errorf("alone: %+v, want %+v", got, want)
		}
		if got.Points = want.Points; got != want {
			t.Errorf("alone: %+v, want %+v", got, want)
		}
	}
	if _, err := s.Probability(f1); err != ErrSureLoss {
		t.Errorf("an empty set answered: %v", err)
	}
}
