package plan

import "hedge/model"

// scope is where names have their values: the case itself, or inside a `with`,
// where some names stand for other values in the same year.
type scope struct {
	outer    *scope // nil for the case itself
	values   map[model.Ref]id
	formulas map[int]id
	exprs    map[*model.Expr]id
	affected map[int]bool // formulas that depend on a replaced name
}

func newScope(outer *scope) *scope {
	return &scope{
		outer: outer, values: map[model.Ref]id{}, formulas: map[int]id{},
		exprs: map[*model.Expr]id{}, affected: map[int]bool{},
	}
}

// with lowers a value as it would be in the same year if some names had other
// values. The values are those outside.
func (l *lowerer) with(e *model.Expr) id {
	inner := newScope(l.scope)
	for i, r := range e.Names {
		r.State = 0
		inner.values[r] = l.value(e.Args[i+1])
	}
	return l.in(inner, func() id { return l.value(e.Args[0]) })
}

// in lowers something in another scope.
func (l *lowerer) in(s *scope, do func() id) id {
	outer := l.scope
	l.scope = s
	at := do()
	l.scope = outer
	return at
}

// atRoot lowers a value as the case has it, whatever is replaced at hand: what
// starts or moves a state is not replaced.
func (l *lowerer) atRoot(e *model.Expr) id {
	return l.in(l.root, func() id { return l.value(e) })
}

// later lowers something when what is being lowered just now is done, in the
// scope of the case itself.
func (l *lowerer) later(do func()) { l.pending = append(l.pending, do) }

// formula lowers a formula in the nearest scope that it depends on.
func (l *lowerer) formula(i int) id {
	if l.scope.outer != nil && !l.scope.touches(l.c, i) {
		return l.in(l.scope.outer, func() id { return l.formula(i) })
	}
	if have, ok := l.scope.formulas[i]; ok {
		return have
	}
	at := l.value(l.c.Formulas[i].Value)
	l.scope.formulas[i] = at
	return at
}

// touches reports whether a formula reads a replaced name in the same year, itself
// or through other formulas. What `previous` remembers is no reading of the year;
// that it does not depend on a replaced name is a rule of the language.
func (s *scope) touches(c *model.Case, formula int) bool {
	if have, ok := s.affected[formula]; ok {
		return have
	}
	found := false
	c.Formulas[formula].Value.Walk(func(e *model.Expr) bool {
		if found || e.Op == model.Previous {
			return false
		}
		if e.Op != model.Name {
			return true
		}
		r := e.Ref
		r.State = 0
		_, found = s.values[r]
		if !found && r.Kind == model.ToFormula {
			found = s.touches(c, r.Index)
		}
		return !found
	})
	s.affected[formula] = found
	return found
}
