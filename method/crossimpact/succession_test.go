package crossimpact

import (
	"fmt"
	"slices"
	"testing"
)

var kinds = map[string]Succession{
	"global": {Kind: Global}, "incremental": {Kind: Incremental}, "local": {Kind: Local},
	"adiabatic_A_to_F": {Kind: Adiabatic},
}

// TestBasins: every configuration of Somewhereland as a start. The weights come
// from an independent program, see the testdata file.
func TestBasins(t *testing.T) {
	s := readSomewhereland(t)
	for name, kind := range kinds {
		b, err := FindBasins(t.Context(), s.m, kind, BasinOptions{})
		if err != nil || !b.Every || b.Starts != 486 || b.Unseen() != 0 {
			t.Fatalf("%s: %+v, %v", name, b, err)
		}
		want := map[string]int{}
		for _, c := range s.Consistent {
			if n := c.Basin[name]; n > 0 {
				want[fmt.Sprint([]Configuration{short(c.States)})] = n
			}
		}
		for cycle, n := range s.Cycles[name] {
			a := Attractor{}
			for c := range slices.Values(splitCycle(cycle)) {
				a.Cycle = append(a.Cycle, short(c))
			}
			a.turn()
			want[fmt.Sprint(a.Cycle)] = n
		}
		for _, a := range b.Attractors {
			if key := fmt.Sprint(a.Cycle); want[key] != a.Starts {
				t.Errorf("%s: %d starts end at %s, want %d", name, a.Starts, key, want[key])
			}
		}
		if len(b.Attractors) != len(want) {
			t.Errorf("%s: %d attractors, want %d", name, len(b.Attractors), len(want))
		}
	}
}

// TestSampledBasins: sampled starts of Somewhereland, by Brent's algorithm, find
// the same attractors, with shares within 5 standard deviations of the exact
// ones: 0.5 sqrt(1/20000) x 5 = 0.018 at most.
func TestSampledBasins(t *testing.T) {
	s := readSomewhereland(t)
	for name, kind := range kinds {
		exact, err := FindBasins(t.Context(), s.m, kind, BasinOptions{})
		if err != nil {
			t.Fatal(err)
		}
		got, err := FindBasins(t.Context(), s.m, kind, BasinOptions{Every: -1, Samples: 20_000, Seed: 1})
		if err != nil || got.Every || len(got.Attractors) != len(exact.Attractors) {
			t.Fatalf("%s: %d attractors, want %d, %v", name, len(got.Attractors), len(exact.Attractors), err)
		}
		sum := 0
		for i, a := range got.Attractors {
			sameList(t, name, a.Cycle, exact.Attractors[i].Cycle)
			x, y := float64(a.Starts)/20_000, float64(exact.Attractors[i].Starts)/486
			if x-y > 0.018 || y-x > 0.018 {
				t.Errorf("%s: %v has a share of %.4f, exactly %.4f", name, a.Cycle, x, y)
			}
			sum += a.Starts
		}
		if sum != got.Starts || got.Unsettled != 0 {
			t.Errorf("%s: %d starts of %d accounted for", name, sum, got.Starts)
		}
	}
}

// TestFixedPointsAreConsistent: under every succession the attractors of one
// configuration are the consistent configurations, all of them.
func TestFixedPointsAreConsistent(t *testing.T) {
	d := newDice(7)
	for range 20 {
		m := randomMatrix(t, d, []int{2, 3, 4, 2, 3}, 0.7)
		want, _ := BruteForce(m, nil, 0)
		for name, kind := range kinds {
			if kind.Kind == Adiabatic {
				kind.Order = []int{3, 1, 4, 0, 2}
			}
			b, err := FindBasins(t.Context(), m, kind, BasinOptions{})
			if err != nil {
				t.Fatal(err)
			}
			var fixed []Configuration
			for _, a := range b.Attractors {
				if len(a.Cycle) == 1 {
					fixed = append(fixed, a.Cycle[0])
				}
				for x, z := range a.Cycle { // a cycle goes round
					next, err := m.Next(z, kind)
					if after := a.Cycle[(x+1)%len(a.Cycle)]; err != nil || !slices.Equal(next, after) {
						t.Fatalf("%s: %v is followed by %v, not %v, %v", name, z, next, after, err)
					}
				}
			}
			sameList(t, name, fixed, want)
		}
	}
}

// TestTies, worked by hand: A's states 1 and 2 are both promoted by 1. From 0 the
// first of them is taken, from 2 the present state is kept.
func TestTies(t *testing.T) {
	m, err := New([]Descriptor{{"A", []string{"0", "1", "2"}}, {"B", []string{"0", "1"}}}, []Section{
		{1, 0, [][]int{{0, 1, 1}, {0, 1, 1}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, kind := range kinds {
		for from, want := range []int{1, 1, 2} {
			if z, err := m.Next(Configuration{from, 0}, kind); err != nil || z[0] != want {
				t.Errorf("%s: %d is followed by %v, want %d, %v", name, from, z, want, err)
			}
		}
	}
	for _, s := range []Succession{{Kind: 4}, {Adiabatic, []int{0}}, {Adiabatic, []int{0, 0}}, {Adiabatic, []int{0, 1, 2}}} {
		if _, err := m.Next(Configuration{0, 0}, s); err == nil {
			t.Errorf("%v is accepted", s)
		}
	}
}

func splitCycle(text string) []string {
	var out []string
	for text != "" {
		out = append(out, text[:17])
		text = text[min(len(text), 17+len(" -> ")):]
	}
	return out
}
