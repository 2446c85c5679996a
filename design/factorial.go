package design

import (
	"fmt"
	"sort"

	"hedge/diag"
	"hedge/model"
)

// Grid is the full factorial design that fits into a number of futures: every
// combination of `levels` midpoints of equal slices of each uncertainty that is
// drawn once per future, n = levels^d combinations of d uncertainties, with the
// most levels, at least two, that futures allow. Future i is combination i, the
// first uncertainty changing slowest.
func Grid(c *model.Case, futures int) (levels, n int, err error) {
	d := 0
	for _, u := range c.Uncertainties {
		if !u.Yearly {
			d++
		}
	}
	if d == 0 {
		return 0, 0, fmt.Errorf("the sampler factorial has nothing to combine: no uncertainty is drawn once per future; take the sampler lhs")
	}
	for _, g := range c.CorrelationGroups() {
		if !c.Uncertainties[g.Members[0]].Yearly {
			return 0, 0, fmt.Errorf("the sampler factorial goes through every combination, so that %s cannot be correlated: take the sampler lhs, mc or sobol", names(c, g.Members))
		}
	}
	levels = 1 + sort.Search(futures, func(i int) bool {
		_, fits := power(i+2, d, futures)
		return !fits
	})
	if levels < 2 {
		return 0, 0, fmt.Errorf("the sampler factorial needs 2^%d futures for two levels of each of %d uncertainties, more than %d: take the sampler sobol or lhs", d, d, futures)
	}
	n, _ = power(levels, d, futures)
	return levels, n, nil
}

// power is x^d, if it is at most `most`.
func power(x, d, most int) (p int, fits bool) {
	p = 1
	for range d {
		if p > most/x {
			return 0, false
		}
		p *= x
	}
	return p, true
}

// names lists uncertainties for a message: "a", "a and b", "a, b and c".
func names(c *model.Case, members []int) string {
	var all []string
	for _, m := range members {
		all = append(all, c.Uncertainties[m].Name)
	}
	return diag.Listed(all, "and", 0)
}

// level is one digit of the number of a combination, as the midpoint of its slice.
type level struct {
	levels int
	place  int // the worth of the digit
}

func (l level) fill(dst []float64, from, _ int) {
	for i := range dst {
		dst[i] = (float64((from+i)/l.place%l.levels) + 0.5) / float64(l.levels)
	}
}

// combine puts levels in the place of draws for what is drawn once.
func (f *Futures) combine() error {
	levels, n, err := Grid(f.c, f.spec.Futures)
	if err != nil {
		return err
	}
	if n != f.spec.Futures {
		return fmt.Errorf("the sampler factorial combines %d levels to %d futures, not %d", levels, n, f.spec.Futures)
	}
	place := n
	for i, u := range f.c.Uncertainties {
		if !u.Yearly {
			place /= levels
			f.uncertainties[i] = level{levels, place}
		}
	}
	return nil
}
