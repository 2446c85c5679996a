package belief

import (
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestConflictIsMinimalAndSmallest against the enumeration of all subsets: 300
// contradictions of up to 8 judgements of all kinds, seed 4.
func TestConflictIsMinimalAndSmallest(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 2))
	sizes := map[int]int{}
	for found := 0; found < 300; {
		worlds := 2 + r.IntN(5)
		js := drawSet(r, worlds, 2+r.IntN(7), true)
		s, err := New(worlds, js)
		if err != nil {
			t.Fatal(err)
		}
		if s.possible {
			continue
		}
		found++
		c, err := s.Conflict()
		if err != nil || !c.Smallest || len(c.Set) == 0 || !slices.IsSorted(c.Set) {
			t.Fatalf("%+v %v", c, err)
		}
		sizes[len(c.Set)]++
		cut, err := s.conflict(0) // by deletion only
		if err != nil || (cut.Smallest && len(cut.Set) > 1) {
			t.Fatalf("%+v %v", cut, err)
		}
		consistent := func(mask uint) bool {
			var some []Judgement
			for i, j := range js {
				if mask>>i&1 == 1 {
					some = append(some, j)
				}
			}
			set, err := New(worlds, some)
			if err != nil {
				t.Fatal(err)
			}
			return set.possible
		}
		for _, set := range [][]int{c.Set, cut.Set} {
			mask := uint(0)
			for _, i := range set {
				mask |= 1 << i
			}
			if consistent(mask) {
				t.Fatal("the set found does not contradict itself")
			}
			for _, i := range set {
				if !consistent(mask &^ (1 << i)) {
					t.Fatalf("judgement %d is not needed for the contradiction", i)
				}
			}
		}
		for m := range uint(1) << len(js) {
			if bits.OnesCount(m) < len(c.Set) && !consistent(m) {
				t.Fatalf("%b contradicts itself and is smaller than %v", m, c.Set)
			}
		}
	}
	t.Logf("sizes: %v", sizes)
	if sizes[3] < 10 {
		t.Error("the draw has hardly any contradictions of three")
	}
}

// TestWidenMends: after the moves the judgements hold together; with the moves
// a little shorter (by a thousandth) they do not, where the total is known to be the
// least; the floor is not above the total; each widening alone mends and no less
// does. 200 contradictions, seed 5.
func TestWidenMends(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 2))
	least := 0
	for found := 0; found < 200; {
		worlds := 2 + r.IntN(5)
		js := drawSet(r, worlds, 2+r.IntN(7), true)
		s, err := New(worlds, js)
		if err != nil {
			t.Fatal(err)
		}
		if s.possible {
			continue
		}
		found++
		w, err := s.Widen()
		if err != nil {
			t.Fatal(err)
		}
		mended := func(moves []Move, factor float64) bool {
			after := slices.Clone(js)
			for _, m := range moves {
				j, by := &after[m.Judgement], m.Points*factor
				switch {
				case j.Other != nil:
					j.Slack += by
				case m.Side == Low:
					j.Low = max(0, j.Low-by)
				default:
					j.High = min(1, j.High+by)
				}
			}
			set, err := New(worlds, after)
			if err != nil {
				t.Fatal(err)
			}
			return set.possible
		}
		if !mended(w.Moves, 1+1e-7) {
			t.Fatalf("%+v does not mend\n%+v", w, js)
		}
		if w.AtLeast > w.Total+1e-8 {
			t.Fatalf("floor %v above total %v", w.AtLeast, w.Total)
		}
		if near(w.AtLeast, w.Total, 1e-8) {
			least++
			if mended(w.Moves, 0.999) {
				t.Fatalf("less than %+v mends too", w)
			}
		}
		last := 0.0
		for _, m := range w.Alone {
			if !mended([]Move{m}, 1+1e-7) || mended([]Move{m}, 0.999) {
				t.Fatalf("alone: %+v\n%+v", m, js)
			}
			if m.Points < last-1e-8 || m.Points < w.Total-1e-8 {
				t.Fatalf("alone: %v out of order or below the total %v", m.Points, w.Total)
			}
			last = m.Points
		}
	}
	t.Logf("total known to be the least in %d of 200", least)
	if least < 100 {
		t.Error("the floor is met too seldom")
	}
}

// TestWidenUnconditional, by hand: three disjoint events of at least 40 %: 20 points too
// much together. Any split of 20 points mends; so does 20 on one alone.
func TestWidenUnconditional(t *testing.T) {
	s, err := New(3, []Judgement{Between(1, at(3, 1), 0.4, 1), Between(2, at(3, 2), 0.4, 1), Between(3, at(3, 3), 0.4, 1)})
	if err != nil {
		t.Fatal(err)
	}
	w, err := s.Widen()
	if err != nil || !near(w.Total, 0.2, 1e-9) || !near(w.AtLeast, 0.2, 1e-9) || len(w.Alone) != 3 || !near(w.Alone[2].Points, 0.2, 1e-9) {
		t.Errorf("%+v, %v", w, err)
	}
	if _, err := s.Expectation([]float64{1, 2, 3}); err != ErrSureLoss {
		t.Errorf("a contradiction on a partition answered: %v", err)
	}
	if c, err := s.Conflict(); err != nil || len(c.Set) != 3 {
		t.Errorf("%+v, %v: all three are needed", c, err)
	}
}

// TestWidenConditional, by hand: P(B) = 1/2, P(A | B) at least 80 % but P(A and B)
// at most 30 %, that is 60 % of B. Alone: 20 points on the conditional, 10 on the
// conjunction, and P(B) down to 3/8, 12.5 points. So 10 is the total. The floor
// counts shifts of rows: also 10, the shift that the row of the conditional lacks.
func TestWidenConditional(t *testing.T) {
	s, err := New(3, []Judgement{
		Between(1, at(3, 1, 2), 0.5, 0.5), BetweenGiven(2, at(3, 1), at(3, 1, 2), 0.8, 1), Between(3, at(3, 1), 0, 0.3),
	})
	if err != nil {
		t.Fatal(err)
	}
	w, err := s.Widen()
	if err != nil || !near(w.Total, 0.1, 1e-9) || len(w.Moves) != 1 || w.Moves[0].Judgement != 2 {
		t.Fatalf("%+v, %v", w, err)
	}
	for k, want := range []Move{{2, 3, High, 0.1}, {0, 1, Low, 0.125}, {1, 2, Low, 0.2}} {
		if got := w.Alone[k]; got.Judgement != want.Judgement || got.Side != want.Side || !near(got.Points, want.Points, 1e-9) {
			t.Errorf("alone %d: %+v, want %+v", k, got, want)
		}
	}
}

// TestWidenCertain, by hand: A is certain given B, P(B) = 1/2, but B without A has
// at least 10 %, said three times. The conditional has to go down by 20 points, to
// 0.4 / 0.5; moving all three others takes 30. Worlds: A and B, B alone, neither.
func TestWidenCertain(t *testing.T) {
	alone := at(3, 2)
	s, err := New(3, []Judgement{
		Between(0, at(3, 1, 2), 0.5, 0.5), BetweenGiven(1, at(3, 1), at(3, 1, 2), 1, 1),
		Between(2, alone, 0.1, 1), Between(3, alone, 0.1, 1), Between(4, alone, 0.1, 1),
	})
	if err != nil {
		t.Fatal(err)
	}
	w, err := s.Widen()
	if err != nil || !near(w.Total, 0.2, 1e-9) || len(w.Moves) != 1 || w.Moves[0].Judgement != 1 {
		t.Errorf("%+v, %v: want 20 points on the conditional", w, err)
	}
}

// TestWidenTwoPlaces, by hand: neither of two contradictions mends the other. X has
// at least 20 and at most 10 %: 10 points. A is certain given B, but B without A has
// at least 10 %, said three times: 10 points of mass, over a P(B) of at most 0.9,
// since X keeps 10 %: 0.1/0.9 points on the conditional. The floor counts the mass: 20.
// Worlds: neither, A and B, B alone, X.
func TestWidenTwoPlaces(t *testing.T) {
	alone, x := at(4, 3), at(4, 4)
	s, err := New(4, []Judgement{
		BetweenGiven(1, at(4, 2), at(4, 2, 3), 1, 1), Between(2, alone, 0.1, 1), Between(3, alone, 0.1, 1), Between(4, alone, 0.1, 1),
		Between(5, x, 0.2, 1), Between(6, x, 0, 0.1),
	})
	if err != nil {
		t.Fatal(err)
	}
	w, err := s.Widen()
	if err != nil || !near(w.Total, 0.1+0.1/0.9, 1e-9) || !near(w.AtLeast, 0.2, 1e-9) || len(w.Alone) != 0 {
		t.Errorf("%+v, %v", w, err)
	}
}
