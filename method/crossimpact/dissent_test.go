package crossimpact

import (
	"math"
	"reflect"
	"slices"
	"testing"
)

// stands is the condition that descriptors have these states.
func stands(name string, states map[int]int) Rule { return Forbid(name, states).Not() }

// TestDissentByHand: A's low promotes B's low by 1 and nothing else is judged.
// With A low, B can be high only if the judgement moves to 0, a third of the
// samples; with A high, always; both low, always. Tolerance: 5 standard deviations of 3000
// draws, 5 sqrt(3000 x 2/9) = 129.
func TestDissentByHand(t *testing.T) {
	m, err := New(two("A", "B"), []Section{{0, 1, [][]int{{1, 0}, {0, 0}}}})
	if err != nil {
		t.Fatal(err)
	}
	conditions := []Rule{
		stands("A low, B high", map[int]int{0: 0, 1: 1}),
		stands("A high, B high", map[int]int{0: 1, 1: 1}),
		stands("both low", map[int]int{0: 0, 1: 0}),
	}
	got, err := Dissent(t.Context(), m, nil, conditions, DissentOptions{Samples: 3000, Seed: 7})
	if err != nil {
		t.Fatal(err)
	}
	if d := got[0].Yes - 1000; d < -129 || d > 129 || got[0].Yes+got[0].No != 3000 {
		t.Errorf("A low and B high are possible in %d of %d", got[0].Yes, got[0].N)
	}
	for _, s := range got[1:] {
		if low, high := s.Share(); low != 1 || high != 1 || s.Yes != 3000 {
			t.Errorf("%+v: share %v to %v, want 1", s, low, high)
		}
	}
	// With a rule against it, never.
	rule := Forbid("no", map[int]int{0: 0, 1: 1})
	if got, err := Dissent(t.Context(), m, []Rule{rule}, conditions[:1], DissentOptions{Samples: 30}); err != nil || got[0].No != 30 {
		t.Errorf("%+v, %v", got, err)
	}
	// A normal move of 0.8 reaches below -1.5 with chance P(Z < -1.875) = 0.0304,
	// and takes the judgement to 0 or below with P(Z < -0.625) = 0.266, so that is
	// the share; 5 sqrt(3000 x 0.266 x 0.734) = 121.
	got, err = Dissent(t.Context(), m, nil, conditions[:1], DissentOptions{Samples: 3000, Seed: 7, Spread: 0.8})
	if err != nil || math.Abs(float64(got[0].Yes)-3000*0.266) > 121 {
		t.Errorf("with a spread of 0.8: %+v, want about 798, %v", got, err)
	}
}

// TestDissentEqualsBruteForce: for each sampled matrix of Somewhereland the full
// list says which conditions are possible; workers change nothing; a list cut
// short by Most is made up for by searches.
func TestDissentEqualsBruteForce(t *testing.T) {
	s := readSomewhereland(t)
	rules := []Rule{Forbid("no riots with prosperity", map[int]int{0: 1, 4: 2})}
	conditions := []Rule{
		stands("social party and peace", map[int]int{0: 2, 4: 0}),
		stands("conflict and meritocracy", map[int]int{1: 2, 5: 0}),
		stands("riots", map[int]int{4: 2}),
		stands("riots with prosperity", map[int]int{0: 1, 4: 2}),
	}
	o := DissentOptions{Samples: 60, Seed: 3, Bound: 3, Workers: 1}
	want := make([]Survival, len(conditions))
	for n := range o.Samples {
		all, err := BruteForce(Draw(s.m, o, n), rules, 0)
		if err != nil {
			t.Fatal(err)
		}
		for c := range conditions {
			want[c].N++
			if slices.ContainsFunc(all, conditions[c].Holds) {
				want[c].Yes++
			} else {
				want[c].No++
			}
		}
	}
	for _, workers := range []int{1, 3} {
		o.Workers = workers
		got, err := Dissent(t.Context(), s.m, rules, conditions, o)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%d workers: %+v, want %+v, %v", workers, got, want, err)
		}
	}
	t.Logf("%+v", want)
	o.Nodes = 1
	got, err := Dissent(t.Context(), s.m, rules, conditions, o)
	if err != nil || got[0].Unknown == 0 || got[0].No > want[0].No || got[0].Yes > want[0].Yes {
		t.Errorf("with one node each: %+v, %v", got, err)
	}
}

// TestDissentSearchesBeyondItsList: without judgements 2^11 configurations are
// consistent, more than are listed, and the condition names the last.
func TestDissentSearchesBeyondItsList(t *testing.T) {
	m := randomMatrix(t, newDice(14), repeat(11, 2), 0)
	last := map[int]int{}
	for j := range m.Len() {
		last[j] = 1
	}
	got, err := Dissent(t.Context(), m, nil, []Rule{stands("the last", last)}, DissentOptions{Samples: 2})
	if err != nil || got[0].Yes != 2 {
		t.Errorf("%+v, %v", got, err)
	}
}

// TestDraw: judgements of 0 stay, others move by -1, 0 or +1 within the bound,
// and a draw hangs on names, not on what else is in the matrix.
func TestDraw(t *testing.T) {
	s := readSomewhereland(t)
	o := DissentOptions{Seed: 5, Bound: 3}
	moves := map[int]int{}
	for n := range 50 {
		drawn := Draw(s.m, o, n)
		for _, section := range s.m.Sections() {
			for k, row := range section.Cells {
				for c, v := range row {
					got := drawn.At(Cell{section.From, k, section.To, c})
					if v == 0 && got != 0 || got < -3 || got > 3 || got < v-1 || got > v+1 {
						t.Fatalf("%d moves to %d", v, got)
					}
					if v > -3 && v < 3 && v != 0 {
						moves[got-v]++
					}
				}
			}
		}
	}
	for by := -1; by <= 1; by++ {
		if share := float64(moves[by]) / float64(moves[-1]+moves[0]+moves[1]); share < 0.31 || share > 0.36 {
			t.Errorf("a share of %.3f moves by %d", share, by)
		}
	}
	small, err := New(two("A", "B"), []Section{{0, 1, [][]int{{3, -3}, {1, -2}}}})
	if err != nil {
		t.Fatal(err)
	}
	large, err := New(two("Z", "A", "B"), []Section{{0, 2, [][]int{{1, 1}, {1, 1}}}, {1, 2, [][]int{{3, -3}, {1, -2}}}})
	if err != nil {
		t.Fatal(err)
	}
	for n := range 20 {
		a, b := Draw(small, DissentOptions{}, n), Draw(large, DissentOptions{}, n)
		for k := range 2 {
			for c := range 2 {
				if a.At(Cell{0, k, 1, c}) != b.At(Cell{1, k, 2, c}) {
					t.Fatalf("sample %d: a further descriptor moved what was there", n)
				}
			}
		}
	}
	for _, bad := range []DissentOptions{{Samples: -1}, {Spread: -1}, {Spread: math.NaN()}, {Bound: -1}, {Nodes: -1}, {Workers: -1}, {Tolerance: -1}} {
		if _, err := Dissent(t.Context(), s.m, nil, nil, bad); err == nil {
			t.Errorf("%+v is accepted", bad)
		}
	}
}
