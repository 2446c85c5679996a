package plan

import (
	"cmp"
	"maps"
	"slices"

	"hedge/kernel"
	"hedge/model"
)

// slot is where rules of different courses meet in the one program: the k-th
// rule of a course shares its slot with the k-th rule of another that watches
// the same signpost with the same delay. Slots are ordered by place, so that
// the later rule of a course wins.
type slot struct{ place, signpost, delay int }

// ArmInput is a scalar that every arm fills for itself: the value of a lever or
// a constant, or what the rule in a slot makes of a lever.
type ArmInput struct {
	Ref  model.Ref
	Rule int  // index into Plan.slots, or None: the value before any rule
	Sets bool // 1 where the arm's rule in the slot sets the lever, else 0
}

// ruleSlots lists the slots that the rules of some strategies need.
func ruleSlots(c *model.Case, strategies map[int]bool) []slot {
	seen := map[slot]bool{}
	for s := range strategies {
		for place, a := range c.Strategies[s].Adapts {
			seen[slot{place, a.On, a.Delay}] = true
		}
	}
	return slices.SortedFunc(maps.Keys(seen), func(a, b slot) int {
		return cmp.Or(cmp.Compare(a.place, b.place), cmp.Compare(a.signpost, b.signpost), cmp.Compare(a.delay, b.delay))
	})
}

// rule gives a strategy's rule in a slot, or nil.
func (s slot) rule(c *model.Case, strategy int) *model.Adapt {
	adapts := c.Strategies[strategy].Adapts
	if s.place >= len(adapts) || adapts[s.place].On != s.signpost || adapts[s.place].Delay != s.delay {
		return nil
	}
	return &adapts[s.place]
}

// setting finds what a list of settings makes of a lever or a constant.
func setting(set []model.Setting, r model.Ref) (float64, bool) {
	for _, s := range set {
		if s.Ref.Kind == r.Kind && s.Ref.Index == r.Index {
			return s.Value, true
		}
	}
	return 0, false
}

// lever lowers a lever: what the course sets, changed by the rules in force.
func (l *lowerer) lever(r model.Ref) id {
	g := l.g
	var at id
	if l.byYear[r.Index] {
		at = g.leaf(kYearIn, calendar+l.yearIn.of(r), onYear|onArm)
	} else {
		at = g.leaf(kArmIn, l.armIn.of(ArmInput{Ref: r, Rule: model.None}), onArm)
	}
	for j, s := range l.slots {
		if !l.adapts(s, r) {
			continue
		}
		sets := g.leaf(kArmIn, l.armIn.of(ArmInput{Ref: r, Rule: j, Sets: true}), onArm)
		to := g.leaf(kArmIn, l.armIn.of(ArmInput{Ref: r, Rule: j}), onArm)
		at = g.apply(kernel.SelectVVV, g.apply(kernel.And, sets, l.inForce(s)), to, at)
	}
	return at
}

// adapts reports whether some planned course's rule in a slot sets a lever.
func (l *lowerer) adapts(s slot, r model.Ref) bool {
	for k := range l.strategies {
		if a := s.rule(l.c, k); a != nil {
			if _, ok := setting(a.Set, r); ok {
				return true
			}
		}
	}
	return false
}

// inForce reports whether a rule is in force: its signpost showed in some
// earlier year t, and t + 1 + delay has come.
func (l *lowerer) inForce(s slot) id {
	g := l.g
	return g.apply(kernel.LeVV, g.constant(float64(1+s.delay)), g.now(l.shown(s.signpost)))
}

// shown is the state of a signpost: the number of steps since it first showed,
// counted from 1 in the year after; 0 before.
func (l *lowerer) shown(signpost int) int {
	if have, ok := l.signposts[signpost]; ok {
		return have
	}
	g := l.g
	zero, one := g.constant(0), g.constant(1)
	s := g.newState(zero)
	l.signposts[signpost] = s
	l.later(func() {
		now := g.now(s)
		shows := g.apply(kernel.Or, g.apply(kernel.LeVV, one, now), l.value(l.c.Signposts[signpost].When))
		g.states[s].next = g.apply(kernel.SelectVVV, shows, g.apply(kernel.AddVV, now, one), zero)
	})
	return s
}
