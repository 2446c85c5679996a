package crossimpact

import (
	"context"
	"errors"
	"fmt"
	"math/bits"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestEnumerateEqualsBruteForce: 15 matrices of 4 to 12 descriptors and 2 to 4
// states, of all densities, each with tolerance 0, 1 and 2, without rules and
// with random ones. The twin looks at every configuration.
func TestEnumerateEqualsBruteForce(t *testing.T) {
	d := newDice(1)
	found := 0
	for n := range 15 {
		states := make([]int, 4+n*8/14)
		for i := range states {
			states[i] = 2 + d.below(3)
		}
		if n >= 10 {
			states = repeat(8+n-10, 3) // 3^8 to 3^12 configurations
		}
		m := randomMatrix(t, d, states, []float64{0.2, 0.4, 0.7, 1}[n%4])
		for tolerance := range 3 {
			for _, rules := range [][]Rule{nil, randomRules(d, m)} {
				want, err := BruteForce(m, rules, tolerance)
				if err != nil {
					t.Fatal(err)
				}
				got, err := Enumerate(t.Context(), m, rules, Options{Tolerance: tolerance, Most: 1_000_000})
				if err != nil || !got.Complete {
					t.Fatalf("matrix %d: complete %v, %q, %v", n, got.Complete, got.Stopped, err)
				}
				sameList(t, fmt.Sprintf("matrix %d (%v), tolerance %d, %d rules", n, states, tolerance, len(rules)), got.Configurations, want)
				found += len(want)
			}
		}
	}
	t.Logf("%d configurations in all", found)
}

// TestManyStates: descriptors that are too large for tables, up to 64 states.
func TestManyStates(t *testing.T) {
	d := newDice(2)
	for _, states := range [][]int{{64, 64}, {64, 3, 20}, {7, 6, 8, 9}, {2, 64, 2, 12}} {
		m := randomMatrix(t, d, states, 1)
		for tolerance := range 2 {
			want, _ := BruteForce(m, nil, tolerance)
			got, err := Enumerate(t.Context(), m, nil, Options{Tolerance: tolerance})
			if err != nil || !got.Complete {
				t.Fatal(got.Stopped, err)
			}
			sameList(t, fmt.Sprint(states), got.Configurations, want)
		}
	}
}

// randomRules are some forbidden pairs and triples, and a rule on a sum of
// states that does not say what it reads, in one of two cases.
func randomRules(d *dice, m Matrix) []Rule {
	var rules []Rule
	for r := range 1 + d.below(4) {
		forbidden := map[int]int{}
		for range 2 + d.below(2) {
			i := d.below(m.Len())
			forbidden[i] = d.below(m.States(i))
		}
		rules = append(rules, Forbid(fmt.Sprintf("forbid %d", r), forbidden))
	}
	top := m.Len() + d.below(m.Len())
	sum := Rule{Name: "sum", Judge: func(dom Domains) Verdict {
		low, high := 0, 0
		for _, x := range dom {
			low += bits.TrailingZeros64(x)
			high += bits.Len64(x) - 1
		}
		switch {
		case low > top:
			return Violated
		case high <= top:
			return Kept
		}
		return Open
	}}
	if d.chance(0.5) {
		rules = append(rules, sum)
	}
	if d.chance(0.5) {
		rules = append(rules, sum.Not())
	}
	return rules
}

// TestNoJudgements: without judgements everything is consistent, and all
// descriptors are sinks, so one box lists all.
func TestNoJudgements(t *testing.T) {
	m := randomMatrix(t, newDice(3), []int{2, 3, 4}, 0)
	r, err := Enumerate(t.Context(), m, nil, Options{})
	want, _ := BruteForce(m, nil, 0)
	if err != nil || r.Nodes != 1 || len(want) != 24 {
		t.Errorf("%d nodes, %d configurations, %v", r.Nodes, len(want), err)
	}
	sameList(t, "no judgements", r.Configurations, want)

	r, err = Enumerate(t.Context(), Matrix{}, nil, Options{})
	if err != nil || !r.Complete || len(r.Configurations) != 1 {
		t.Errorf("the zero Matrix has one configuration, the empty one, not %v, %v", r, err)
	}
}

// TestRulesPropagate: the last of 40 descriptors is fixed and each rule settles
// the one before, so one box is enough.
func TestRulesPropagate(t *testing.T) {
	m := randomMatrix(t, newDice(16), repeat(40, 2), 0)
	var rules []Rule
	for j := range m.Len() - 1 {
		rules = append(rules, Forbid("chain", map[int]int{j: 0, j + 1: 1}))
	}
	within, err := m.Holding(map[int]int{39: 1})
	if err != nil {
		t.Fatal(err)
	}
	r, err := Enumerate(t.Context(), m, rules, Options{Within: within})
	if err != nil || r.Nodes != 1 || !r.Complete || len(r.Configurations) != 1 || !slices.Equal(r.Configurations[0], repeat(40, 1)) {
		t.Errorf("%+v, %v", r, err)
	}
}

// TestRuleThatDoesNotDecide: a rule that leaves a single configuration open
// breaks its contract and is named.
func TestRuleThatDoesNotDecide(t *testing.T) {
	defer func() {
		if what := fmt.Sprint(recover()); !strings.Contains(what, `rule "vague" leaves a single configuration open`) {
			t.Errorf("panic %q", what)
		}
	}()
	vague := Rule{Name: "vague", Judge: func(Domains) Verdict { return Open }}
	_, _ = BruteForce(readSomewhereland(t).m, []Rule{vague}, 0)
}

// TestWithin: a box restricts the list and nothing else.
func TestWithin(t *testing.T) {
	s := readSomewhereland(t)
	all, _ := BruteForce(s.m, nil, 2)
	within, err := s.m.Holding(map[int]int{0: 2, 4: 0})
	if err != nil {
		t.Fatal(err)
	}
	want := slices.DeleteFunc(all, func(z Configuration) bool { return z[0] != 2 || z[4] != 0 })
	r, err := Enumerate(t.Context(), s.m, nil, Options{Tolerance: 2, Within: within})
	if err != nil || len(want) == 0 {
		t.Fatal(len(want), err)
	}
	sameList(t, "within", r.Configurations, want)
	within[3] = 0
	if r, err := Enumerate(t.Context(), s.m, nil, Options{Within: within}); err != nil || !r.Complete || len(r.Configurations) != 0 {
		t.Error("an empty box holds nothing", r, err)
	}
}

// TestWorkersChangeNothing: complete, out of nodes and with enough found, the
// whole result is the same for 1, 2 and 5 workers.
func TestWorkersChangeNothing(t *testing.T) {
	d := newDice(4)
	dense := randomMatrix(t, d, repeat(16, 3), 1)
	sparse := randomMatrix(t, d, repeat(18, 3), 0.15)
	for _, c := range []struct {
		what string
		m    Matrix
		o    Options
	}{
		{"complete", dense, Options{Tolerance: 1}},
		{"out of nodes", dense, Options{Tolerance: 4, Nodes: 2777}},
		{"out of nodes in the first round", dense, Options{Nodes: 10}},
		{"enough found", sparse, Options{Tolerance: 4, Most: 400}},
		{"enough found in one box", randomMatrix(t, d, repeat(12, 3), 0), Options{Most: 50}},
	} {
		var first Result
		for _, workers := range []int{1, 2, 5} {
			c.o.Workers = workers
			r, err := Enumerate(t.Context(), c.m, nil, c.o)
			if err != nil {
				t.Fatal(err)
			}
			if c.o.Nodes > 0 && (r.Nodes != c.o.Nodes || r.Complete || !strings.Contains(r.Stopped, "budget")) {
				t.Errorf("%s: %d nodes of %d, complete %v, %q", c.what, r.Nodes, c.o.Nodes, r.Complete, r.Stopped)
			}
			if c.o.Most > 0 && (len(r.Configurations) != c.o.Most || r.Complete || r.Stopped == "") {
				t.Errorf("%s: %d of %d, complete %v, %q", c.what, len(r.Configurations), c.o.Most, r.Complete, r.Stopped)
			}
			for _, z := range r.Configurations {
				if c.m.Inconsistency(z) > c.o.Tolerance {
					t.Errorf("%s: %v has an inconsistency of %d", c.what, z, c.m.Inconsistency(z))
				}
			}
			if workers == 1 {
				first = r
				t.Logf("%s: %d nodes, %d configurations", c.what, r.Nodes, len(r.Configurations))
			} else if !reflect.DeepEqual(r, first) {
				t.Errorf("%s: %d workers change the result", c.what, workers)
			}
		}
	}
}

// TestExactlyMost: a list of exactly Most configurations is complete.
func TestExactlyMost(t *testing.T) {
	s := readSomewhereland(t)
	for most, complete := range map[int]bool{9: false, 10: true} {
		r, err := Enumerate(t.Context(), s.m, nil, Options{Most: most})
		if err != nil || r.Complete != complete || len(r.Configurations) != most {
			t.Errorf("most %d: complete %v, %d configurations, %v", most, r.Complete, len(r.Configurations), err)
		}
	}
}

func TestCancel(t *testing.T) {
	m := randomMatrix(t, newDice(5), repeat(40, 4), 1)
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	r, err := Enumerate(ctx, m, nil, Options{})
	if !errors.Is(err, context.DeadlineExceeded) || r.Complete || r.Stopped == "" {
		t.Errorf("complete %v, %q, %v", r.Complete, r.Stopped, err)
	}
}

func TestBadOptions(t *testing.T) {
	m := readSomewhereland(t).m
	for _, o := range []Options{{Nodes: -1}, {Tolerance: -1}, {Most: -1}, {Workers: -1}, {Within: Domains{1}}, {Within: Domains{8, 1, 1, 1, 1, 1}}} {
		if _, err := Enumerate(t.Context(), m, nil, o); err == nil {
			t.Errorf("%+v is accepted", o)
		}
	}
	for _, r := range []Rule{{Name: "no judge"}, {Name: "reads too far", Reads: []int{6}, Judge: func(Domains) Verdict { return Kept }}} {
		if _, err := Enumerate(t.Context(), m, []Rule{r}, Options{}); err == nil || !strings.Contains(err.Error(), r.Name) {
			t.Errorf("rule %q is accepted or not named: %v", r.Name, err)
		}
	}
}

// TestScale: what the search promises for large matrices. The bounds were
// agreed before the first measurement; matrices are random, rows summing to 0.
func TestScale(t *testing.T) {
	if testing.Short() {
		t.Skip("large matrices take some seconds")
	}
	for _, c := range []struct {
		n, states int
		density   float64
		nodes     int
		complete  bool
		seconds   float64
	}{
		{20, 3, 0.4, 0, true, 1},
		{40, 3, 0.2, 0, true, 30}, // on 2 cores
		{40, 4, 1, 5000, false, 60},
	} {
		for seed := range uint64(5) {
			m := randomMatrix(t, newDice(seed), repeat(c.n, c.states), c.density)
			before := time.Now()
			r, err := Enumerate(t.Context(), m, nil, Options{Nodes: c.nodes})
			spent := time.Since(before).Seconds()
			t.Logf("%d x %d at density %.1f: %d nodes, %d configurations, complete %v, %.2f s", c.n, c.states, c.density, r.Nodes, len(r.Configurations), r.Complete, spent)
			if err != nil || r.Complete != c.complete || (r.Stopped == "") != c.complete {
				t.Errorf("complete %v, want %v; stopped %q, %v", r.Complete, c.complete, r.Stopped, err)
			}
			if spent > c.seconds {
				t.Errorf("%.1f s, at most %.1f were promised", spent, c.seconds)
			}
			for _, z := range r.Configurations {
				if m.Inconsistency(z) > 0 {
					t.Errorf("%v is inconsistent", z)
				}
			}
		}
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	t.Logf("%d MB from the system", memory.Sys>>20)
	if memory.Sys > 500<<20 {
		t.Errorf("%d MB, at most 500 were promised", memory.Sys>>20)
	}
}
