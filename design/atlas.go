package design

import (
	"slices"

	"hedge/model"
)

// atlas finds worlds near a world. Every configuration has a place, its number
// in the mixed-radix order of declaration.
type atlas struct {
	worlds []model.World
	states []int // states of each descriptor
	at     []int32
}

// newAtlas notes where each possible world has its place.
func newAtlas(c *model.Case, worlds []model.World) *atlas {
	a := &atlas{worlds: worlds}
	for _, d := range c.Descriptors {
		a.states = append(a.states, len(d.States))
	}
	if c.Configurations() > model.MaxConfigurations {
		return a // too many places to note: candidates are compared one by one
	}
	a.at = make([]int32, c.Configurations())
	for i := range a.at {
		a.at[i] = -1
	}
	for i, w := range worlds {
		a.at[a.place(w)] = int32(i)
	}
	return a
}

func (a *atlas) place(w model.World) int {
	p := 0
	for d, s := range w {
		p = p*a.states[d] + s
	}
	return p
}

// nearest lists the candidates that change the fewest drivers of world w, in
// order. It looks at the worlds one change away, then two, and so on, as long as
// these are fewer than the candidates; then it goes through the candidates.
func (a *atlas) nearest(w int, candidates []int, member func(int) bool) []int {
	for changes, seen := 0, 0; a.at != nil && changes <= len(a.states); changes++ {
		seen += a.sphere(changes)
		if seen > len(candidates) {
			break
		}
		var out []int
		a.walk(slices.Clone(a.worlds[w]), 0, changes, func(v model.World) {
			if i := int(a.at[a.place(v)]); i >= 0 && member(i) {
				out = append(out, i)
			}
		})
		if len(out) > 0 {
			slices.Sort(out)
			return out
		}
	}
	return a.scan(w, candidates)
}

// scan is the slow clear twin: it compares every candidate.
func (a *atlas) scan(w int, candidates []int) []int {
	best := len(a.states) + 1
	var out []int
	for _, k := range candidates {
		changed := 0
		for d, s := range a.worlds[k] {
			if s != a.worlds[w][d] {
				changed++
			}
		}
		if changed < best {
			best, out = changed, out[:0]
		}
		if changed == best {
			out = append(out, k)
		}
	}
	return out
}

// sphere counts the configurations that differ in exactly n drivers: the n-th
// elementary symmetric sum of (states - 1).
func (a *atlas) sphere(n int) int {
	sums := make([]int, n+1)
	sums[0] = 1
	for _, s := range a.states {
		for k := n; k > 0; k-- {
			sums[k] += sums[k-1] * (s - 1)
		}
	}
	return sums[n]
}

// walk visits every configuration that differs from v in exactly n of the drivers
// from d on. v is changed in place and restored.
func (a *atlas) walk(v model.World, d, n int, visit func(model.World)) {
	if n == 0 {
		visit(v)
		return
	}
	if len(v)-d < n {
		return
	}
	a.walk(v, d+1, n, visit)
	was := v[d]
	for s := range a.states[d] {
		if s != was {
			v[d] = s
			a.walk(v, d+1, n-1, visit)
		}
	}
	v[d] = was
}
