package lang

import (
	"hedge/diag"
	"hedge/model"
)

// patience bounds the search for possible worlds, in nodes looked at.
const patience = 5_000_000

// worlds checks that there is a possible world, that every scenario has one
// and that they can be listed.
func (c *checker) worlds() {
	m := c.c
	if c.worldsBroken || c.syn.bad {
		return
	}
	for _, d := range m.Descriptors {
		if len(d.States) < 2 {
			return
		}
	}
	// With impacts the consistent ones are searched for, not listed.
	if n := m.Configurations(); n > model.MaxConfigurations && len(m.Impacts) == 0 {
		last := m.Descriptors[len(m.Descriptors)-1]
		c.report(diag.Errorf("H503", last.Range, "the descriptors have more than %d configurations", model.MaxConfigurations).
			With("Possible worlds are listed one by one. Merge states that lead to the same, make a driver an uncertainty, or say by impacts what promotes what: then the consistent ones are searched for.", ""))
		return
	}
	all := make([]*model.Expr, 0, len(m.Constraints))
	for _, k := range m.Constraints {
		all = append(all, k.Never)
	}
	s := &worldSearch{c: m, left: patience}
	if !s.some(nil, all) {
		f := diag.Errorf("H501", m.Constraints[0].Range, "the constraints leave no possible world")
		for i, k := range m.Constraints {
			if i < 20 && s.some(nil, without(all, i)) {
				f = f.See(k.Range, "without this one there would be one")
			}
		}
		c.report(f.With("Every future lies in a possible world; without one there is nothing to explore.", ""))
		return
	}
	c.listable = true
	for _, sc := range m.Scenarios {
		if sc.Where == nil || s.some(sc.Where, all) {
			continue
		}
		f := diag.Errorf("H502", sc.Where.Range, "the scenario %s fits no possible world", sc.Name)
		for i, k := range m.Constraints {
			if i < 20 && s.some(sc.Where, without(all, i)) {
				f = f.See(k.Range, "without this constraint it would fit")
			}
		}
		c.report(f.With("No future can be drawn for it.", ""))
	}
}

func without(all []*model.Expr, i int) []*model.Expr {
	out := append([]*model.Expr(nil), all[:i]...)
	return append(out, all[i+1:]...)
}

// worldSearch looks for one world by filling in descriptor after descriptor
// and giving up a branch as soon as a condition is decided against it.
type worldSearch struct {
	c    *model.Case
	left int
}

// some reports whether a world fits where and violates none of never; it says
// yes when its patience runs out.
func (s *worldSearch) some(where *model.Expr, never []*model.Expr) bool {
	w := make(model.World, len(s.c.Descriptors))
	for i := range w {
		w[i] = model.None
	}
	var fill func(d int) bool
	fill = func(d int) bool {
		if s.left <= 0 {
			return true
		}
		if where != nil && s.decide(where, w) == no {
			return false
		}
		for _, n := range never {
			if s.decide(n, w) == yes {
				return false
			}
		}
		if d == len(w) {
			return true
		}
		for i := range s.c.Descriptors[d].States {
			w[d] = i
			if fill(d + 1) {
				return true
			}
		}
		w[d] = model.None
		return false
	}
	return fill(0)
}

type verdict int8

const (
	no verdict = iota - 1
	open
	yes
)

// decide evaluates a condition where some descriptors have no state yet.
func (s *worldSearch) decide(e *model.Expr, w model.World) verdict {
	s.left--
	if e == nil {
		return open
	}
	truth := func(t bool) verdict {
		if t {
			return yes
		}
		return no
	}
	switch e.Op {
	case model.IsState:
		if w[e.Ref.Index] == model.None {
			return open
		}
		return truth(w[e.Ref.Index] == e.Ref.State)
	case model.Not:
		return -s.decide(e.Args[0], w)
	case model.And:
		return min(s.decide(e.Args[0], w), s.decide(e.Args[1], w))
	case model.Or:
		return max(s.decide(e.Args[0], w), s.decide(e.Args[1], w))
	case model.If:
		switch s.decide(e.Args[0], w) {
		case yes:
			return s.decide(e.Args[1], w)
		case no:
			return s.decide(e.Args[2], w)
		}
		return open
	case model.Number:
		return truth(e.Num != 0)
	}
	return open
}
