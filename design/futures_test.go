package design_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"hedge/design"
	"hedge/model"
	"hedge/num"
)

// newFutures prepares the futures of a case whose worlds are those that satisfy
// its constraints.
func newFutures(c *model.Case, s design.Spec) (*design.Futures, error) {
	worlds := c.Worlds()
	var fitting [][]int
	for _, k := range c.Scenarios {
		fitting = append(fitting, model.Fitting(k, worlds))
	}
	return design.New(c, worlds, fitting, s)
}

func uniform(a, b float64) num.Dist {
	d, err := num.NewUniform(a, b)
	if err != nil {
		panic(err)
	}
	return d
}

// small is a case with two descriptors of three and two states, a baseline of
// four worlds and one other scenario of two.
func small() *model.Case {
	is := func(d, s int) *model.Expr {
		return &model.Expr{Op: model.IsState, Ref: model.Ref{Kind: model.ToDescriptor, Index: d, State: s}}
	}
	state := func(n string) model.State { return model.State{Head: model.Head{Name: n}} }
	return &model.Case{
		Horizon: model.Horizon{From: 2026, To: 2030, Step: 1},
		Descriptors: []model.Descriptor{
			{Head: model.Head{Name: "posture"}, States: []model.State{state("annul"), state("offshore"), state("bargain")}},
			{Head: model.Head{Name: "rivalry"}, States: []model.State{state("easing"), state("sharp")}},
		},
		Scenarios: []model.Scenario{
			{Head: model.Head{Name: "stays"}, Where: &model.Expr{Op: model.Not, Args: []*model.Expr{is(0, 0)}}},
			{Head: model.Head{Name: "leaves"}, Where: is(0, 0)},
		},
		Uncertainties: []model.Uncertainty{
			{Head: model.Head{Name: "loss"}, By: model.None, Dists: []model.Spread{{Dist: uniform(2, 4)}}},
			{Head: model.Head{Name: "belief"}, By: 0, Dists: []model.Spread{{Dist: uniform(0, 1)}, {Dist: uniform(10, 11)}, {Dist: uniform(20, 21)}}},
			{Head: model.Head{Name: "weather"}, By: model.None, Yearly: true, Dists: []model.Spread{{Dist: uniform(0, 1)}}},
		},
		Events: []model.Event{{Head: model.Head{Name: "war"}}},
	}
}

func futures(t *testing.T, c *model.Case, s design.Spec) *design.Futures {
	t.Helper()
	f, err := newFutures(c, s)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// samplers are all there are. Factorial fits small() at 900 = 30^2 futures.
var samplers = []design.Sampler{design.LatinHypercube, design.MonteCarlo, design.Sobol, design.Factorial}

// correlate is one pair of ranks.
func correlate(a, b int, rho float64) []model.Correlation {
	return []model.Correlation{{Pairs: []model.Pair{{A: a, B: b, Rho: rho}}}}
}

// TestAnyBlockAnyOrder makes the same futures in blocks of different sizes and
// in reverse order: the bytes must not change, for no sampler, with luck or
// without, with correlations or without.
func TestAnyBlockAnyOrder(t *testing.T) {
	for _, sampler := range samplers {
		for _, luck := range []int{1, 3} {
			c := small()
			c.Luck = luck
			if sampler != design.Factorial {
				c.Correlations = correlate(0, 1, 0.6)
			}
			f := futures(t, c, design.Spec{Futures: 900, Seed: 3, Sampler: sampler})
			n := f.Rows()
			if n != 900*luck || f.Luck() != luck {
				t.Fatalf("%s: %d rows at luck %d", sampler, n, luck)
			}
			draws := map[string]func(dst []float64, from int){
				"once":    func(dst []float64, from int) { f.Uniforms(0, 0, dst, from) },
				"coupled": func(dst []float64, from int) { f.Uniforms(1, 0, dst, from) },
				"yearly":  func(dst []float64, from int) { f.Uniforms(2, 4, dst, from) },
				"event":   func(dst []float64, from int) { f.Draws(0, dst, from) },
				"world": func(dst []float64, from int) {
					w := make([]int, len(dst))
					f.Worlds(1, w, from)
					for i := range w {
						dst[i] = float64(w[i])
					}
				},
			}
			for what, draw := range draws {
				whole := make([]float64, n)
				draw(whole, 0)
				for _, size := range []int{1, 7, 256} {
					for from := (n - 1) / size * size; from >= 0; from -= size {
						part := make([]float64, min(size, n-from))
						draw(part, from)
						if !slices.Equal(part, whole[from:from+len(part)]) {
							t.Fatalf("%s, luck %d, %s: block of %d from %d differs", sampler, luck, what, size, from)
						}
					}
				}
				draw(nil, n)
			}
		}
	}
}

// TestAnotherUncertainty adds an uncertainty in front: no other draw may move.
func TestAnotherUncertainty(t *testing.T) {
	for _, sampler := range []design.Sampler{design.LatinHypercube, design.MonteCarlo} {
		s := design.Spec{Futures: 100, Seed: 9, Sampler: sampler}
		before := make([]float64, 100)
		futures(t, small(), s).Uniforms(0, 0, before, 0)
		c := small()
		c.Uncertainties = append([]model.Uncertainty{{Head: model.Head{Name: "new"}, By: model.None}}, c.Uncertainties...)
		after := make([]float64, 100)
		futures(t, c, s).Uniforms(1, 0, after, 0)
		if !slices.Equal(before, after) {
			t.Errorf("%s: adding an uncertainty moved another one's draws", sampler)
		}
	}
}

// TestLatinHypercube: exactly one future in each of N slices, every year anew.
func TestLatinHypercube(t *testing.T) {
	const n = 997
	f := futures(t, small(), design.Spec{Futures: n, Seed: 1})
	var first []float64
	for year := range 2 {
		u := make([]float64, n)
		f.Uniforms(2, year, u, 0)
		if year == 0 {
			first = slices.Clone(u)
		} else if slices.Equal(first, u) {
			t.Error("two years have the same draws")
		}
		slices.Sort(u)
		for i, x := range u {
			if x < float64(i)/n || x > float64(i+1)/n || x <= 0 || x >= 1 {
				t.Fatalf("year %d: slice %d holds %v", year, i, x)
			}
		}
	}
}

// TestSeeds: another seed gives other draws, the same seed the same.
func TestSeeds(t *testing.T) {
	draw := func(seed uint64) []float64 {
		u := make([]float64, 50)
		futures(t, small(), design.Spec{Futures: 50, Seed: seed}).Draws(0, u, 0)
		return u
	}
	if !slices.Equal(draw(1), draw(1)) || slices.Equal(draw(1), draw(2)) {
		t.Error("draws must hang on the seed alone")
	}
}

// TestNearestWorlds: a future in (bargain, sharp) is in (annul, sharp) when the
// alliance ends: only the posture moves. The worlds of the baseline are equally
// frequent.
func TestNearestWorlds(t *testing.T) {
	const n = 4000
	f := futures(t, small(), design.Spec{Futures: n, Seed: 5})
	base, other := make([]int, n), make([]int, n)
	f.Worlds(0, base, 0)
	f.Worlds(1, other, 0)
	count := map[string]int{}
	for i := range base {
		a, b := f.World(base[i]), f.World(other[i])
		if b[0] != 0 || a[0] == 0 {
			t.Fatalf("future %d: worlds %v and %v do not fit their scenarios", i, a, b)
		}
		if a[1] != b[1] {
			t.Fatalf("future %d: rivalry moved from %v to %v without need", i, a, b)
		}
		count[fmt.Sprint(a)]++
	}
	// Latin hypercube: one draw in each of n slices, so each quarter holds n/4.
	for w, k := range count {
		if k != n/4 {
			t.Errorf("world %s in %d of %d futures, want exactly a quarter", w, k, n)
		}
	}
}

// TestTies: where several worlds are equally near, each future takes one of them,
// in equal parts, and none that is farther.
func TestTies(t *testing.T) {
	const n = 4000
	c := small()
	extra := model.Descriptor{Head: model.Head{Name: "third"}}
	for _, s := range []string{"a", "b", "c"} {
		extra.States = append(extra.States, model.State{Head: model.Head{Name: s}})
	}
	c.Descriptors = append(c.Descriptors, extra)
	third := func(s int) *model.Expr {
		return &model.Expr{Op: model.IsState, Ref: model.Ref{Kind: model.ToDescriptor, Index: 2, State: s}}
	}
	// Staying goes with a, leaving with b or c: from (bargain, sharp, a) the
	// nearest are (annul, sharp, b) and (annul, sharp, c).
	c.Scenarios[0].Where = &model.Expr{Op: model.And, Args: []*model.Expr{c.Scenarios[0].Where, third(0)}}
	c.Scenarios[1].Where = &model.Expr{Op: model.And, Args: []*model.Expr{c.Scenarios[1].Where, {Op: model.Not, Args: []*model.Expr{third(0)}}}}
	f := futures(t, c, design.Spec{Futures: n, Seed: 5})
	base, other := make([]int, n), make([]int, n)
	f.Worlds(0, base, 0)
	f.Worlds(1, other, 0)
	count := map[int]int{}
	for i := range base {
		a, b := f.World(base[i]), f.World(other[i])
		if a[1] != b[1] {
			t.Fatalf("future %d: rivalry moved from %v to %v without need", i, a, b)
		}
		count[b[2]]++
	}
	if count[1] < n*45/100 || count[2] < n*45/100 {
		t.Errorf("ties go to %v", count)
	}
}

// TestByState maps the same uniform through each state's own range: a state with
// a higher range is higher in every future.
func TestByState(t *testing.T) {
	f := futures(t, small(), design.Spec{Futures: 10, Seed: 1})
	u := make([]float64, 10)
	f.Uniforms(1, 0, u, 0)
	for s := range 3 {
		v := slices.Clone(u)
		states := slices.Repeat([]int{s}, 10)
		f.Values(1, v, states)
		for i := range v {
			if want := float64(10*s) + u[i]; math.Abs(v[i]-want) > 1e-12 {
				t.Errorf("state %d: %v becomes %v, want %v", s, u[i], v[i], want)
			}
		}
	}
}

func TestRefusals(t *testing.T) {
	c := small()
	for _, s := range []design.Spec{{Futures: 0}, {Futures: -5}, {Futures: 10, Sampler: "quasi"}} {
		if _, err := newFutures(c, s); err == nil {
			t.Errorf("%+v was accepted", s)
		}
	}
	c.Scenarios[1].Where = &model.Expr{Op: model.Number, Num: 0}
	if _, err := newFutures(c, design.Spec{Futures: 1}); err == nil {
		t.Error("a scenario that fits no world was accepted")
	}
}

func ExampleFutures_Worlds() {
	c := small()
	f, _ := newFutures(c, design.Spec{Futures: 4, Seed: 1})
	stays, leaves := make([]int, 4), make([]int, 4)
	f.Worlds(0, stays, 0)
	f.Worlds(1, leaves, 0)
	for i := range stays {
		fmt.Println(f.World(stays[i]), "->", f.World(leaves[i]))
	}
	// Unordered output:
	// [1 0] -> [0 0]
	// [1 1] -> [0 1]
	// [2 0] -> [0 0]
	// [2 1] -> [0 1]
}
