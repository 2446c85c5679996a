package design

import (
	"fmt"
	"slices"
	"sync/atomic"

	"hedge/model"
)

// Spec says how many futures to draw, and how.
type Spec struct {
	Futures int // deep points; a case with luck R has R rows for each
	Seed    uint64
	Sampler Sampler // "" is LatinHypercube
}

// Futures gives the draws of a case. It is immutable and safe for any number of
// readers.
//
// Its methods count in rows: row e is chance draw e mod Luck of deep point e /
// Luck, and without luck a row is a future. Worlds and what is drawn once per
// future hang on the deep point; events and what is drawn every year on the row.
type Futures struct {
	c      *model.Case
	spec   Spec
	luck   int
	worlds []model.World

	uncertainties, events []source
	world, tie            source
	couplings             []coupling // of each uncertainty; nil for one that keeps its draws
	atlas                 *atlas
	fitting               [][]int                   // [scenario] worlds that fit it
	nearest               [][]atomic.Pointer[[]int] // [scenario][position in the baseline's list] nearest worlds, found when first asked for
}

// New prepares the futures of a case. worlds are the possible worlds in the order
// of declaration; fitting lists, for each scenario, those it draws from.
func New(c *model.Case, worlds []model.World, fitting [][]int, spec Spec) (*Futures, error) {
	if spec.Sampler == "" {
		spec.Sampler = LatinHypercube
	}
	if spec.Futures < 1 {
		return nil, fmt.Errorf("a run needs at least one future, not %d", spec.Futures)
	}
	f := &Futures{c: c, spec: spec, luck: max(c.Luck, 1), worlds: worlds, atlas: newAtlas(c, worlds)}
	if err := f.seat(); err != nil {
		return nil, err
	}
	var err error
	if f.couplings, err = couplings(c); err != nil {
		return nil, err
	}
	for i, s := range c.Scenarios {
		if len(fitting[i]) == 0 {
			return nil, fmt.Errorf("no possible world fits scenario %s", s.Name)
		}
	}
	f.fitting = fitting
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
		fit := f.fitting[scenario]
		out = f.atlas.nearest(w, fit, func(i int) bool {
			_, found := slices.BinarySearch(fit, i)
			return found
		})
	}
	f.nearest[scenario][i].Store(&out)
	return out
}

// Spec returns how the futures are drawn.
func (f *Futures) Spec() Spec { return f.spec }

// Luck is the number of chance draws of each deep point, at least 1.
func (f *Futures) Luck() int { return f.luck }

// Rows is the number of rows: futures times luck.
func (f *Futures) Rows() int { return f.spec.Futures * f.luck }

// Worlds gives, for rows from, from+1, ..., the world that each carries in a
// scenario, as indices into the possible worlds.
func (f *Futures) Worlds(scenario int, dst []int, from int) {
	eachPoint(f.luck, dst, from, func(dst []int, from int) {
		u, v := make([]float64, len(dst)), make([]float64, len(dst))
		f.world.fill(u, from, 0)
		f.tie.fill(v, from, 0)
		base := len(f.fitting[f.c.Baseline])
		for i := range dst {
			near := f.near(scenario, pick(u[i], base))
			dst[i] = near[pick(v[i], len(near))]
		}
	})
}

// eachPoint fills rows from, from+1, ... with what hangs on the deep point: fill
// makes the values of the points, and each is repeated over the rows of its point.
func eachPoint[T any](luck int, dst []T, from int, fill func(dst []T, from int)) {
	if luck == 1 || len(dst) == 0 {
		fill(dst, from)
		return
	}
	first, last := from/luck, (from+len(dst)-1)/luck
	points := make([]T, last-first+1)
	fill(points, first)
	for i := range dst {
		dst[i] = points[(from+i)/luck-first]
	}
}

// pick is floor(u n), kept below n.
func pick(u float64, n int) int { return min(int(float64(u*float64(n))), n-1) }

// World returns a possible world.
func (f *Futures) World(i int) model.World { return f.worlds[i] }

// Draws gives the uniform draws of an event.
func (f *Futures) Draws(event int, dst []float64, from int) { f.events[event].fill(dst, from, 0) }

// Uniforms gives the draws of an uncertainty as uniforms in (0, 1); year counts
// from 0 and matters only for what is drawn every year.
func (f *Futures) Uniforms(uncertainty, year int, dst []float64, from int) {
	if f.c.Uncertainties[uncertainty].Yearly {
		f.coupled(uncertainty, year, dst, from)
		return
	}
	eachPoint(f.luck, dst, from, func(dst []float64, from int) { f.coupled(uncertainty, 0, dst, from) })
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
