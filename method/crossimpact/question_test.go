package crossimpact

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

// TestPossible: for random boxes and rules the answer is the one the full list
// gives, and a witness is in the list.
func TestPossible(t *testing.T) {
	d := newDice(8)
	count := map[Answer]int{}
	for range 200 {
		m := randomMatrix(t, d, []int{3, 2, 3, 4, 2, 3}, 0.5)
		var rules []Rule
		if d.chance(0.5) {
			rules = randomRules(d, m)
		}
		all, err := BruteForce(m, rules, 0)
		if err != nil {
			t.Fatal(err)
		}
		i, j := d.below(3), 3+d.below(3)
		part := map[int]int{i: d.below(m.States(i)), j: d.below(m.States(j))}
		box, err := m.Holding(part)
		if err != nil {
			t.Fatal(err)
		}
		all = slices.DeleteFunc(all, func(z Configuration) bool { return z[i] != part[i] || z[j] != part[j] })
		p, err := Possible(t.Context(), m, rules, Options{Within: box})
		if err != nil {
			t.Fatal(err)
		}
		count[p.Answer]++
		switch {
		case len(all) == 0 && p.Answer == No && p.Witness == nil:
		case p.Answer == Yes && slices.ContainsFunc(all, func(z Configuration) bool { return slices.Equal(z, p.Witness) }):
		default:
			t.Errorf("%v, witness %v, but the list holds %d", p.Answer, p.Witness, len(all))
		}
	}
	if count[Yes] < 20 || count[No] < 20 {
		t.Errorf("the test is lopsided: %v", count)
	}
	p, err := Possible(t.Context(), randomMatrix(t, d, repeat(30, 3), 1), nil, Options{Nodes: 5})
	if err != nil || p.Answer != Unknown || p.Nodes != 5 {
		t.Errorf("with 5 nodes: %v after %d, %v", p.Answer, p.Nodes, err)
	}
	if _, err := (Matrix{}).Holding(map[int]int{0: 0}); err == nil {
		t.Error("a state of no descriptor can be held")
	}
}

// TestForced: what stands in some and in every configuration of the full list.
func TestForced(t *testing.T) {
	d := newDice(9)
	always := 0
	for n := range 60 {
		m := randomMatrix(t, d, []int{3, 2, 3, 4, 2, 3}, 0.5)
		var rules []Rule
		if n%2 == 1 {
			rules = randomRules(d, m)
		}
		all, err := BruteForce(m, rules, n%3)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Forced(t.Context(), m, rules, Options{Tolerance: n % 3})
		if err != nil {
			t.Fatal(err)
		}
		for j := range got {
			for c, s := range got[j] {
				has := 0
				for _, z := range all {
					if z[j] == c {
						has++
					}
				}
				some, every := No, No
				if has > 0 {
					some = Yes
				}
				if has > 0 && has == len(all) {
					every = Yes
					always++
				}
				if s.Some != some || s.All != every || (s.Witness != nil) != (some == Yes) || s.Witness != nil && s.Witness[j] != c {
					t.Errorf("matrix %d, state %d of %d stands in %d of %d: %v, %v, witness %v", n, c, j, has, len(all), s.Some, s.All, s.Witness)
				}
			}
		}
	}
	if always < 10 {
		t.Errorf("the test is lopsided: %d states stand always", always)
	}
	got, err := Forced(t.Context(), randomMatrix(t, d, repeat(30, 3), 1), nil, Options{Nodes: 2})
	if err != nil || got[0][0].Some != Unknown || got[0][0].All != Unknown {
		t.Errorf("with 2 nodes each: %+v, %v", got[0], err)
	}
}

// TestNearest: for random conditions, the least inconsistency and all
// configurations that have it, by looking at every configuration.
func TestNearest(t *testing.T) {
	d := newDice(10)
	high, impossible := 0, 0
	for n := range 80 {
		m := randomMatrix(t, d, []int{3, 2, 3, 4, 2, 3}, 0.6)
		rules := randomRules(d, m)
		i, j := d.below(3), 3+d.below(3)
		box, err := m.Holding(map[int]int{i: d.below(m.States(i)), j: d.below(m.States(j))})
		if err != nil {
			t.Fatal(err)
		}
		least := math.MaxInt
		var want []Configuration
		all, err := BruteForce(m, rules, math.MaxInt)
		if err != nil {
			t.Fatal(err)
		}
		for _, z := range all {
			if box[i]>>z[i]&1 == 0 || box[j]>>z[j]&1 == 0 {
				continue
			}
			if x := m.Inconsistency(z); x < least {
				least, want = x, nil
			}
			if m.Inconsistency(z) == least {
				want = append(want, z)
			}
		}
		got, err := Nearest(t.Context(), m, rules, Options{Within: box})
		if err != nil || !got.Least || !got.Complete || got.Impossible != (want == nil) {
			t.Fatalf("matrix %d: %+v, %v", n, got, err)
		}
		sameList(t, fmt.Sprintf("matrix %d", n), got.Configurations, want)
		switch {
		case want == nil:
			impossible++
		case got.Inconsistency != least:
			t.Errorf("matrix %d: inconsistency %d, want %d", n, got.Inconsistency, least)
		case least > 2:
			high++
		}
		// With room for one, the search for the least is all there is to go by.
		one, err := Nearest(t.Context(), m, rules, Options{Within: box, Most: 1})
		if err != nil || want != nil && (one.Inconsistency != least || !one.Least || len(one.Configurations) != 1 || one.Complete != (len(want) == 1)) {
			t.Errorf("matrix %d, with room for one: %+v, want inconsistency %d, %v", n, one, least, err)
		}
	}
	if high < 10 || impossible < 1 {
		t.Errorf("the test is lopsided: %d high, %d impossible", high, impossible)
	}
}

// TestNearestOutOfNodes: whatever the budget, what is called least or complete
// is so, and what is listed has the inconsistency that is named. The consistent
// configurations are forbidden, so that there is something to look for.
func TestNearestOutOfNodes(t *testing.T) {
	d := newDice(11)
	unproven, unlisted := 0, 0
	for n := range 12 {
		m := randomMatrix(t, d, repeat(9, 3), []float64{0.4, 1}[n%2])
		consistent, err := BruteForce(m, nil, 1)
		if err != nil {
			t.Fatal(err)
		}
		var rules []Rule
		for _, z := range consistent {
			states := map[int]int{}
			for j, c := range z {
				states[j] = c
			}
			rules = append(rules, Forbid(fmt.Sprint(z), states))
		}
		exact, err := Nearest(t.Context(), m, rules, Options{})
		if err != nil || !exact.Least || exact.Inconsistency < 2 {
			t.Fatalf("%+v, %v", exact, err)
		}
		for nodes := 1; nodes < 70; nodes += 2 {
			got, err := Nearest(t.Context(), m, rules, Options{Nodes: nodes})
			if err != nil || got.Impossible {
				t.Fatalf("%+v, %v", got, err)
			}
			if got.Least && got.Inconsistency != exact.Inconsistency || got.Complete && len(got.Configurations) != len(exact.Configurations) {
				t.Errorf("matrix %d, %d nodes: %+v is not the exact %+v", n, nodes, got, exact)
			}
			if nodes >= 15 && len(got.Configurations) == 0 {
				t.Errorf("matrix %d, %d nodes: nothing was found although a dive of 9 boxes will do", n, nodes)
			}
			for _, z := range got.Configurations {
				if m.Inconsistency(z) != got.Inconsistency {
					t.Errorf("matrix %d, %d nodes: inconsistency %d, not %d", n, nodes, m.Inconsistency(z), got.Inconsistency)
				}
			}
			if !got.Least {
				unproven++
			}
			if got.Least && !got.Complete {
				unlisted++
			}
		}
	}
	t.Logf("%d times unproven, %d times proven and not complete", unproven, unlisted)
	if unproven < 10 {
		t.Error("the test is lopsided")
	}
}
