package design

import (
	"fmt"

	"hedge/num"
)

// Sampler names a way of spreading draws over futures.
type Sampler string

// The samplers.
//
// Latin hypercube (M. D. McKay, R. J. Beckman and W. J. Conover, Technometrics 21
// (1979) 239-245) puts exactly one future into each of N equal slices of every
// uncertainty. Monte Carlo draws each for itself. Sobol' points (see num.Sobol),
// scrambled, fill boxes of several uncertainties evenly too; dimensions follow the
// file, so adding an uncertainty moves those after it, and what lies beyond the
// last dimension is drawn as by Monte Carlo. Factorial goes through every
// combination of levels of what is drawn once per future (see Grid) and draws the
// rest as Monte Carlo does.
const (
	LatinHypercube Sampler = "lhs"
	MonteCarlo     Sampler = "mc"
	Sobol          Sampler = "sobol"
	Factorial      Sampler = "factorial"
)

// source gives the uniforms in (0, 1) of one name: draws from, from+1, ...; year
// counts for those that are drawn every year only. Draws are numbered by deep
// points or by rows, as the name asks for.
type source interface {
	fill(dst []float64, from, year int)
}

// seat gives every name its source, in the order of Sobol' dimensions: the world,
// ties, uncertainties with a dimension for every year they are drawn in, events.
func (f *Futures) seat() error {
	points, rows := f.spec.Futures, f.Rows()
	give, err := f.giver()
	if err != nil {
		return err
	}
	f.world, f.tie = give("the world", points, false), give("ties between worlds", points, false)
	for _, u := range f.c.Uncertainties {
		n := points
		if u.Yearly {
			n = rows
		}
		f.uncertainties = append(f.uncertainties, give("uncertainty "+u.Name, n, u.Yearly))
	}
	for _, e := range f.c.Events {
		f.events = append(f.events, give("event "+e.Name, rows, false))
	}
	if f.spec.Sampler == Factorial {
		return f.combine()
	}
	return nil
}

// giver makes the sources of the sampler, n draws of each name.
func (f *Futures) giver() (func(name string, n int, yearly bool) source, error) {
	seed := f.spec.Seed
	monteCarlo := func(name string, yearly bool) addressed {
		return addressed{num.NewStream(seed, name), yearly}
	}
	switch f.spec.Sampler {
	case MonteCarlo, Factorial:
		return func(name string, _ int, yearly bool) source { return monteCarlo(name, yearly) }, nil
	case LatinHypercube:
		return func(name string, n int, yearly bool) source {
			return &sliced{monteCarlo(name, yearly), seed, name, n, num.NewPermutation(seed, name, uint64(n))}
		}, nil
	case Sobol:
		if uint64(f.Rows()) > 1<<32 {
			return nil, fmt.Errorf("the sampler sobol has 2^32 points, fewer than %d: take the sampler lhs or mc", f.Rows())
		}
		next := 0
		return func(name string, _ int, yearly bool) source {
			s := &spread{monteCarlo(name, yearly), seed, name, next}
			if yearly {
				next += f.c.Horizon.Years()
			} else {
				next++
			}
			return s
		}, nil
	}
	return nil, fmt.Errorf("unknown sampler %q: lhs, mc, sobol or factorial", f.spec.Sampler)
}

// addressed is Monte Carlo: every draw a function of its address alone.
type addressed struct {
	stream num.Stream
	yearly bool
}

func (s addressed) fill(dst []float64, from, year int) {
	if s.yearly {
		s.stream.FillAt(dst, uint64(from), uint32(year))
	} else {
		s.stream.Fill(dst, uint64(from))
	}
}

// below1 is the largest number under 1.
const below1 = 1 - 0x1p-53

// sliced is the Latin hypercube: draw i lies in the slice of n that a permutation
// gives it, at (slice + u) / n.
type sliced struct {
	addressed
	seed uint64
	name string
	n    int
	once num.Permutation // of what is not drawn every year
}

func (s *sliced) fill(dst []float64, from, year int) {
	s.addressed.fill(dst, from, year)
	p := &s.once
	if s.yearly {
		ofYear := num.NewPermutationAt(s.seed, s.name, uint32(year), uint64(s.n))
		p = &ofYear
	}
	for i := range dst {
		dst[i] = min((float64(p.At(uint64(from+i)))+dst[i])/float64(s.n), below1)
	}
}

// spread is one dimension of Sobol' points, or one for every year.
type spread struct {
	addressed // beyond the last dimension
	seed      uint64
	name      string
	dimension int // of the first year
}

func (s *spread) fill(dst []float64, from, year int) {
	d := s.dimension
	if s.yearly {
		d += year
	}
	switch {
	case d >= num.SobolDimensions:
		s.addressed.fill(dst, from, year)
	case s.yearly:
		num.NewSobolAt(d, s.seed, s.name, uint32(year)).Fill(dst, uint64(from))
	default:
		num.NewSobol(d, s.seed, s.name).Fill(dst, uint64(from))
	}
}
