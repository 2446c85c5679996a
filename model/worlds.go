package model

// World is a configuration: one state index per descriptor.
type World []int

// MaxConfigurations bounds what Worlds enumerates one by one.
const MaxConfigurations = 1_000_000

// Configurations is the number of all configurations, possible or not; it
// stops counting above MaxConfigurations.
func (c *Case) Configurations() int {
	n := 1
	for _, d := range c.Descriptors {
		n *= len(d.States)
		if n > MaxConfigurations {
			return MaxConfigurations + 1
		}
	}
	return n
}

// Worlds lists the possible worlds: the configurations that violate no
// constraint, in the mixed-radix order of declaration (the first descriptor
// changes slowest). A case without descriptors has one empty world.
func (c *Case) Worlds() []World {
	if c.Configurations() > MaxConfigurations {
		return nil
	}
	var out []World
	w := make(World, len(c.Descriptors))
	var fill func(d int)
	fill = func(d int) {
		if d == len(w) {
			for _, k := range c.Constraints {
				if k.Never != nil && Holds(k.Never, w) {
					return
				}
			}
			out = append(out, append(World(nil), w...))
			return
		}
		for s := range c.Descriptors[d].States {
			w[d] = s
			fill(d + 1)
		}
	}
	fill(0)
	return out
}

// Fitting lists the worlds that fit a scenario, by index into worlds.
func Fitting(s Scenario, worlds []World) []int {
	var out []int
	for i, w := range worlds {
		if s.Where == nil || Holds(s.Where, w) {
			out = append(out, i)
		}
	}
	return out
}

// Holds evaluates a condition on descriptor states in a world. Conditions are
// built of IsState, Not, And, Or and truth constants; anything else is false.
func Holds(e *Expr, w World) bool {
	switch e.Op {
	case IsState:
		return w[e.Ref.Index] == e.Ref.State
	case Not:
		return !Holds(e.Args[0], w)
	case And:
		return Holds(e.Args[0], w) && Holds(e.Args[1], w)
	case Or:
		return Holds(e.Args[0], w) || Holds(e.Args[1], w)
	case If:
		if Holds(e.Args[0], w) {
			return Holds(e.Args[1], w)
		}
		return Holds(e.Args[2], w)
	case Number:
		return e.Num != 0
	}
	return false
}
