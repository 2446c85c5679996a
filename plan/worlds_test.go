package plan_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"hedge/cases"
	"hedge/lang"
	"hedge/model"
	"hedge/plan"
)

func is(d, s int) *model.Expr {
	return &model.Expr{Op: model.IsState, Ref: model.Ref{Kind: model.ToDescriptor, Index: d, State: s}}
}

func all(args ...*model.Expr) *model.Expr {
	e := args[0]
	for _, a := range args[1:] {
		e = &model.Expr{Op: model.And, Args: []*model.Expr{e, a}}
	}
	return e
}

// drivers is a case of descriptors with these numbers of states.
func drivers(states ...int) *model.Case {
	c := &model.Case{}
	for d, n := range states {
		k := model.Descriptor{Head: model.Head{Name: "d" + strconv.Itoa(d)}}
		for s := range n {
			k.States = append(k.States, model.State{Head: model.Head{Name: "s" + strconv.Itoa(s)}})
		}
		c.Descriptors = append(c.Descriptors, k)
	}
	return c
}

func scenario(name string, where *model.Expr) model.Scenario {
	return model.Scenario{Head: model.Head{Name: name}, Where: where}
}

// eight has three drivers a, b, c of two states each. a asks b to be like it, b in
// its second state asks c for its second, and a0 excludes c1:
//
//	a -> b   1 -1      b -> c   0  0
//	        -1  1              -2  2
//
// The balances of b are (1, -1) under a0 and (-1, 1) under a1: b unlike a lags by 2.
// Those of c are (0, 0) under b0 and (-2, 2) under b1: c0 under b1 lags by 4. Those
// of a are zero. The inconsistency is the largest lag, the total impact the sum of
// the cells in force:
//
//	abc            000  001  010  011  100  101  110  111
//	inconsistency    0    0    4    2    2    2    4    0
//	total impact     1    1   -3    1   -1   -1   -1    3
//	excluded              x         x
func eight() *model.Case {
	c := drivers(2, 2, 2)
	c.Constraints = []model.Constraint{{Head: model.Head{Name: "k"}, Never: all(is(0, 0), is(2, 1))}}
	c.Impacts = []model.Impact{
		{From: 0, To: 1, Cells: [][]int{{1, -1}, {-1, 1}}},
		{From: 1, To: 2, Cells: [][]int{{0, 0}, {-2, 2}}},
	}
	c.Scenarios = []model.Scenario{
		scenario("any", nil),
		scenario("first", is(0, 0)),
		scenario("apart", all(is(0, 1), is(1, 0))),
		scenario("second", is(0, 1)),
		scenario("k", all(is(0, 1), is(2, 0))), // named like the constraint
	}
	return c
}

// Without impacts the worlds are the six that the constraint leaves.
func TestWorldsWithoutImpacts(t *testing.T) {
	c := eight()
	c.Impacts = nil
	w := plan.PossibleWorlds(c)
	if got, want := fmt.Sprint(w.List), fmt.Sprint(c.Worlds()); got != want || len(w.List) != 6 {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := fmt.Sprint(w.Fitting), "[[0 1 2 3 4 5] [0 1] [2 3] [2 3 4 5] [2 4]]"; got != want {
		t.Errorf("fitting %s, want %s", got, want)
	}
	for i := range w.List {
		if !w.Possible(i) || w.TotalImpact[i] != 0 {
			t.Errorf("world %d is not possible", i)
		}
	}
	if slices.Contains(w.Consistent, false) || !w.Complete {
		t.Errorf("consistent %v, complete %v", w.Consistent, w.Complete)
	}
}

// By the table at eight, 000 and 111 are consistent. Consistency leaves "apart"
// and "k" empty: they take 100 and 101 (2 each), and 100 alone (2, where 110 has
// 4). "second" holds all of these, and draws none.
func TestConsistentWorlds(t *testing.T) {
	w := plan.PossibleWorlds(eight())
	for _, x := range []struct {
		what string
		got  any
		want string
	}{
		{"worlds", w.List, "[[0 0 0] [1 0 0] [1 0 1] [1 1 1]]"},
		{"inconsistency", w.Inconsistency, "[0 2 2 0]"},
		{"total impact", w.TotalImpact, "[1 -1 -1 3]"},
		{"fitting", w.Fitting, "[[0 3] [0] [1 2] [3] [1]]"},
		{"consistent", w.Consistent, "[true true false true false]"},
		{"complete", w.Complete, "true"},
	} {
		if got := fmt.Sprint(x.got); got != x.want {
			t.Errorf("%s %s, want %s", x.what, got, x.want)
		}
	}
	for i, want := range []bool{true, false, false, true} {
		if w.Possible(i) != want {
			t.Errorf("world %d: possible is %v", i, !want)
		}
	}
}

// Seventeen drivers that do not touch each other have 131,072 consistent worlds,
// more than the budget finds. A scenario whose only world the search did not reach
// still has a consistent one.
func TestBeyondTheBudget(t *testing.T) {
	c := drivers(slices.Repeat([]int{2}, 17)...)
	c.Impacts = []model.Impact{{From: 0, To: 1, Cells: [][]int{{0, 0}, {0, 0}}}}
	last := is(0, 1)
	for d := 1; d < 17; d++ {
		last = all(last, is(d, 1))
	}
	c.Scenarios = []model.Scenario{scenario("any", nil), scenario("last", last)}
	w := plan.PossibleWorlds(c)
	if w.Complete {
		t.Fatal("the budget sufficed: the test tests nothing")
	}
	fit := w.Fitting[1]
	if len(fit) != 1 || !slices.Equal(w.List[fit[0]], model.World(slices.Repeat([]int{1}, 17))) || !w.Possible(fit[0]) || !w.Consistent[1] {
		t.Errorf("fitting %v, consistent %v", fit, w.Consistent)
	}
}

// balances says by how much the state of some descriptor lags behind the best one
// at most, and the sum of the cells in force, from the definition (Weimer-Jehle 2006).
func balances(c *model.Case, w model.World) (lag, total int) {
	for d, k := range c.Descriptors {
		of := make([]int, len(k.States))
		for _, m := range c.Impacts {
			if m.To == d {
				for s := range of {
					of[s] += m.Cells[w[m.From]][s]
				}
			}
		}
		lag, total = max(lag, slices.Max(of)-of[w[d]]), total+of[w[d]]
	}
	return lag, total
}

func condition(r *rand.Rand, c *model.Case, depth int) *model.Expr {
	part := func() *model.Expr { return condition(r, c, depth-1) }
	if depth > 0 {
		switch r.IntN(5) {
		case 0:
			return &model.Expr{Op: model.Not, Args: []*model.Expr{part()}}
		case 1:
			return &model.Expr{Op: model.And, Args: []*model.Expr{part(), part()}}
		case 2:
			return &model.Expr{Op: model.Or, Args: []*model.Expr{part(), part()}}
		case 3:
			return &model.Expr{Op: model.If, Args: []*model.Expr{part(), part(), part()}}
		}
	}
	d := r.IntN(len(c.Descriptors))
	return is(d, r.IntN(len(c.Descriptors[d].States)))
}

// The worlds of 200 random cases are those that looking at every configuration
// finds. Scenarios that fit no configuration at all are refused by the language.
func TestWorldsByBruteForce(t *testing.T) {
	empty := 0
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 11))
		states := make([]int, 2+r.IntN(3))
		for d := range states {
			states[d] = 2 + r.IntN(2)
		}
		c := drivers(states...)
		c.Constraints = []model.Constraint{{Head: model.Head{Name: "k"}, Never: all(condition(r, c, 1), condition(r, c, 1))}}
		for i := range states {
			for j := range states {
				if i == j || r.IntN(2) == 0 && len(c.Impacts) > 0 {
					continue
				}
				m := model.Impact{From: i, To: j}
				for range states[i] {
					row := make([]int, states[j])
					for s := range row {
						row[s] = r.IntN(7) - 3
					}
					m.Cells = append(m.Cells, row)
				}
				c.Impacts = append(c.Impacts, m)
			}
		}
		every := c.Worlds()
		for s := range 4 {
			if k := scenario("s"+strconv.Itoa(s), condition(r, c, 2)); len(model.Fitting(k, every)) > 0 {
				c.Scenarios = append(c.Scenarios, k)
			}
		}
		w := plan.PossibleWorlds(c)
		if !w.Complete {
			t.Fatalf("case %d is not complete", seed)
		}
		listed := map[string]bool{}
		for i, z := range w.List {
			lag, total := balances(c, z)
			if lag != w.Inconsistency[i] || total != w.TotalImpact[i] || w.Possible(i) != (lag == 0) || i > 0 && slices.Compare(w.List[i-1], z) >= 0 {
				t.Errorf("case %d: %v has %d and %d, not %d and %d", seed, z, w.Inconsistency[i], w.TotalImpact[i], lag, total)
			}
			listed[fmt.Sprint(z)] = true
		}
		needed := map[string]bool{}
		for _, z := range every {
			if lag, _ := balances(c, z); lag == 0 {
				needed[fmt.Sprint(z)] = true
			}
		}
		for s, k := range c.Scenarios {
			least, want := -1, []model.World(nil)
			for _, i := range model.Fitting(k, every) {
				switch lag, _ := balances(c, every[i]); {
				case least < 0 || lag < least:
					least, want = lag, []model.World{every[i]}
				case lag == least:
					want = append(want, every[i])
				}
			}
			var got []model.World
			for _, i := range w.Fitting[s] {
				got = append(got, w.List[i])
			}
			if fmt.Sprint(got) != fmt.Sprint(want) || w.Consistent[s] != (least == 0) {
				t.Errorf("case %d, %s: %v, consistent %v, want %v of inconsistency %d", seed, k.Name, got, w.Consistent[s], want, least)
			}
			for _, z := range want {
				needed[fmt.Sprint(z)] = true
			}
			if least > 0 {
				empty++
			}
		}
		if fmt.Sprint(listed) != fmt.Sprint(needed) {
			t.Errorf("case %d lists %v, not %v", seed, listed, needed)
		}
	}
	if empty < 50 {
		t.Errorf("only %d scenarios are left empty: the test tests little", empty)
	}
}

// Of the 558 worlds of the Korea case that satisfy its constraints twelve are
// consistent (counted independently, as said in its file of influences).
func TestWorldsOfKorea(t *testing.T) {
	c, findings := lang.Load(cases.FS, "korea")
	if c == nil {
		t.Fatal(findings.Sorted())
	}
	if len(c.Impacts) == 0 {
		t.Skip("the case has no impacts")
	}
	w := plan.PossibleWorlds(c)
	possible := 0
	for i := range w.List {
		if w.Possible(i) {
			possible++
		}
	}
	if n := len(c.Worlds()); n != 558 || possible != 12 || !w.Complete {
		t.Errorf("%d worlds, %d of them consistent, complete %v", n, possible, w.Complete)
	}
	for _, z := range w.List {
		if lag, _ := balances(c, z); (lag == 0) != w.Possible(slices.IndexFunc(w.List, func(y model.World) bool { return slices.Equal(y, z) })) {
			t.Errorf("%v lags by %d", z, lag)
		}
	}
}
