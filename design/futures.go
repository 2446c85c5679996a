package design

import (
	"fmt"
	"sync/atomic"

	"hedge/model"
	"hedge/num"
)

// Sampler names a way of spreading draws over futures.
type Sampler string

// The samplers. Latin hypercube (McKay, Beckman and Conover 1979) puts exactly
// one future into each of N equal slices of every uncertainty.
const (
	LatinHypercube Sampler = "lhs"
	MonteCarlo     Sampler = "mc"
)

// Spec says how many futures to draw, and how.
type Spec struct {
	Futures int
	Seed    uint64
	Sampler Sampler // "" is LatinHypercube
}

// Futures gives the draws of a case. It is immutable and safe for any number of
// readers.
type Futures struct {
	c      *model.Case
	spec   Spec
	worlds []model.World

	uncertainties, events []source
	world, tie            source
	atlas                 *atlas
	fitting               [][]int                   // [scenario] worlds that fit it
	nearest               [][]atomic.Pointer[[]int] // [scenario][position in the baseline's list] nearest worlds, found when first asked for
}

// source is the stream of one name. Under the Latin hypercube it also holds the
// permutation of the slices.
type source struct {
	stream num.Stream
	slice  *num.Permutation
	slices func(year uint32) num.Permutation
	n      float64
}

// New prepares the futures of a case. worlds are the possible worlds, as
// model.Case.Worlds lists them.
func New(c *model.Case, worlds []model.World, spec Spec) (*Futures, error) {
	if spec.Sampler == "" {
		spec.Sampler = LatinHypercube
	}
	switch {
	case spec.Futures < 1:
		return nil, fmt.Errorf("a run needs at least one future, not %d", spec.Futures)
	case spec.Sampler != LatinHypercube && spec.Sampler != MonteCarlo:
		return nil, fmt.Errorf("unknown sampler %q: lhs or mc", spec.Sampler)
	}
	f := &Futures{c: c, spec: spec, worlds: worlds}
	for _, u := range c.Uncertainties {
		f.uncertainties = append(f.uncertainties, f.source("uncertainty "+u.Name))
	}
	for _, e := range c.Events {
		f.events = append(f.events, f.source("event "+e.Name))
	}
	f.world, f.tie = f.source("the world"), f.source("ties between worlds")
	f.atlas = newAtlas(c, worlds)
	for _, s := range c.Scenarios {
		fit := model.Fitting(s, worlds)
		if len(fit) == 0 {
			return nil, fmt.Errorf("no possible world fits scenario %s", s.Name)
		}
		f.fitting = append(f.fitting, fit)
	}
	f.nearest = make([][]atomic.Pointer[[]int], len(c.Scenarios))
	for s := range f.nearest {
		f.nearest[s] = make([]atomic.Pointer[[]int], len(f.fitting[c.Baseline]))
	}
	return f, nil
}

// near lists the worlds of a scenario nearest to the i-th world of the baseline.
func (f *Futures) near(scenario, i int) []int {
	if have := f.nearest[scenario][i].Load(); have != nil {
		return *have
	}
	w := f.fitting[f.c.Baseline][i]
	out := []int{w}
	if scenario != f.c.Baseline {
		where := f.c.Scenarios[scenario].Where
		out = f.atlas.nearest(w, f.fitting[scenario], func(i int) bool {
			return where == nil || model.Holds(where, f.worlds[i])
		})
	}
	f.nearest[scenario][i].Store(&out)
	return out
}

func (f *Futures) source(name string) source {
	s := source{stream: num.NewStream(f.spec.Seed, name), n: float64(f.spec.Futures)}
	if f.spec.Sampler == LatinHypercube {
		p := num.NewPermutation(f.spec.Seed, name, uint64(f.spec.Futures))
		s.slice = &p
		s.slices = func(year uint32) num.Permutation {
			return num.NewPermutationAt(f.spec.Seed, name, year, uint64(f.spec.Futures))
		}
	}
	return s
}

// below1 is the largest number under 1.
const below1 = 1 - 0x1p-53

// fill gives the uniforms of futures from, from+1, ... in (0, 1).
func (s source) fill(dst []float64, from int) {
	s.stream.Fill(dst, uint64(from))
	if s.slice != nil {
		s.stratify(dst, from, *s.slice)
	}
}

func (s source) fillAt(dst []float64, from, year int) {
	s.stream.FillAt(dst, uint64(from), uint32(year))
	if s.slice != nil {
		s.stratify(dst, from, s.slices(uint32(year)))
	}
}

// stratify moves each draw into its slice: (slice + u) / N.
func (s source) stratify(dst []float64, from int, p num.Permutation) {
	for i := range dst {
		dst[i] = min((float64(p.At(uint64(from+i)))+dst[i])/s.n, below1)
	}
}

// Spec returns how the futures are drawn.
func (f *Futures) Spec() Spec { return f.spec }

// Worlds gives, for futures from, from+1, ..., the world that each carries in a
// scenario, as indices into the possible worlds.
func (f *Futures) Worlds(scenario int, dst []int, from int) {
	u, v := make([]float64, len(dst)), make([]float64, len(dst))
	f.world.fill(u, from)
	f.tie.fill(v, from)
	base := len(f.fitting[f.c.Baseline])
	for i := range dst {
		near := f.near(scenario, pick(u[i], base))
		dst[i] = near[pick(v[i], len(near))]
	}
}

// pick is floor(u n), kept below n.
func pick(u float64, n int) int { return min(int(u*float64(n)), n-1) }

// World returns a possible world.
func (f *Futures) World(i int) model.World { return f.worlds[i] }

// Draws gives the uniform draws of an event.
func (f *Futures) Draws(event int, dst []float64, from int) { f.events[event].fill(dst, from) }

// Uniforms gives the draws of an uncertainty as uniforms in (0, 1); year counts
// from 0 and matters only for what is drawn every year.
func (f *Futures) Uniforms(uncertainty, year int, dst []float64, from int) {
	if f.c.Uncertainties[uncertainty].Yearly {
		f.uncertainties[uncertainty].fillAt(dst, from, year)
	} else {
		f.uncertainties[uncertainty].fill(dst, from)
	}
}

// Values turns uniforms of an uncertainty into its values, in place. states
// gives, for an uncertainty that hangs on a descriptor, the descriptor's state
// in each future: the same uniform goes through each state's own quantiles.
func (f *Futures) Values(uncertainty int, dst []float64, states []int) {
	u := f.c.Uncertainties[uncertainty]
	if u.By == model.None {
		d := u.Dists[0].Dist
		for i, x := range dst {
			dst[i] = d.Quantile(x)
		}
		return
	}
	for i, x := range dst {
		dst[i] = u.Dists[states[i]].Dist.Quantile(x)
	}
}
