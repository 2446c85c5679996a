package design

import (
	"fmt"
	"math"

	"hedge/model"
	"hedge/num"
)

// Points are draws that somebody else chose, one for each deep point: uniforms in (0,
// 1), as a sensitivity analysis hands them out.
type Points struct {
	World         []float64   // which world of the baseline
	Uncertainties [][]float64 // by uncertainty; for one that is drawn every year, a number that names its path
	Events        [][]float64 // by event; nil with luck, whose chance draws are the same at every point
	Seed          uint64      // of ties between worlds, of paths and of chance draws
}

// NewGiven gives futures at chosen points instead of drawn ones. What ties worlds, and
// with luck what chance does, is the same at every point, so that a point's outcome is
// a function of its draws alone. Correlated uncertainties are refused: their draws are
// not free.
func NewGiven(c *model.Case, worlds []model.World, fitting [][]int, at Points) (*Futures, error) {
	f, err := New(c, worlds, fitting, Spec{Futures: len(at.World), Seed: at.Seed, Sampler: MonteCarlo})
	if err != nil {
		return nil, err
	}
	for i, u := range c.Uncertainties {
		switch {
		case f.couplings[i] != nil:
			return nil, fmt.Errorf("the uncertainty %s is correlated with others, so it cannot be set by itself", u.Name)
		case len(at.Uncertainties[i]) != len(at.World):
			return nil, fmt.Errorf("the uncertainty %s has %d draws for %d points", u.Name, len(at.Uncertainties[i]), len(at.World))
		case u.Yearly:
			f.uncertainties[i] = paths{num.NewStream(at.Seed, "uncertainty "+u.Name), at.Uncertainties[i], f.luck}
		default:
			f.uncertainties[i] = listed(at.Uncertainties[i])
		}
	}
	for i, e := range c.Events {
		if at.Events == nil {
			f.events[i] = repeated{num.NewStream(at.Seed, "event "+e.Name), f.luck}
			continue
		}
		f.events[i] = listed(at.Events[i])
	}
	f.world, f.tie = listed(at.World), repeated{num.NewStream(at.Seed, "ties between worlds"), 1}
	return f, nil
}

// listed are draws as they were handed in.
type listed []float64

func (s listed) fill(dst []float64, from, _ int) { copy(dst, s[from:]) }

// repeated is the same draws at every deep point, one for each of its rows.
type repeated struct {
	stream num.Stream
	luck   int
}

func (s repeated) fill(dst []float64, from, _ int) {
	for i := range dst {
		dst[i] = s.stream.Uniform(uint64((from + i) % s.luck))
	}
}

// paths are draws of every year, addressed by the number that names the path, and by
// the chance draw.
type paths struct {
	stream num.Stream
	name   []float64 // by deep point
	luck   int
}

func (s paths) fill(dst []float64, from, year int) {
	for i := range dst {
		row := from + i
		at := math.Float64bits(s.name[row/s.luck]) + uint64(row%s.luck)
		s.stream.FillAt(dst[i:i+1], at, uint32(year))
	}
}
