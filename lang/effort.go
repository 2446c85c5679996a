package lang

import (
	"slices"

	"hedge/model"
)

// What working out the with( ) of a case may cost, for one that stands in no
// other and for all together. Every with( ) is worked out in a place of its own,
// and what it replaces is worked out anew in every place that reads it, so
// formulas with replacements that read each other double the work with each.
// Whether a formula reads what is replaced is asked in every place as well, of
// one node after the other; that is the unit of the work.
const (
	nodeWorked    = 4 // against one that is only looked at
	mostWorked    = 300_000 * nodeWorked
	mostWorkedAll = 1_000_000 * nodeWorked
)

// effort counts the work of one with( ), as the compiler will do it.
type effort struct {
	c    *checker
	left int
}

// level is where some names stand for other values. Formulas that read none of
// them are those of the level outside.
type level struct {
	outer  *level // nil for the case itself
	names  []model.Ref
	worked map[int]bool // formulas worked out here
	reads  map[int]bool // which of them read the names, as far as asked
}

// spent gives the work of a with( ) in the case itself.
func (w *effort) spent(e *model.Expr) int {
	before := w.left
	w.expr(e, &level{})
	return before - w.left
}

func (w *effort) expr(e *model.Expr, l *level) {
	if w.left -= nodeWorked; w.left <= 0 || e == nil {
		return
	}
	args := e.Args
	switch e.Op {
	case model.Name:
		w.name(e.Ref, l)
	case model.Previous:
		args = args[1:] // what it remembers is worked out in the case itself
	case model.With:
		args = args[1:]
		w.expr(e.Args[0], &level{outer: l, names: e.Names, worked: map[int]bool{}, reads: map[int]bool{}})
	}
	for _, a := range args {
		w.expr(a, l)
	}
}

// name counts a formula in the nearest level whose names it reads. In the case
// itself it is worked out once, whatever is replaced.
func (w *effort) name(r model.Ref, l *level) {
	for ; l.outer != nil && !slices.Contains(l.names, r); l = l.outer {
		w.left--
		if r.Kind != model.ToFormula || !w.touched(r.Index, l) {
			continue
		}
		if !l.worked[r.Index] {
			l.worked[r.Index] = true
			w.expr(w.c.c.Formulas[r.Index].Value, l)
		}
		return
	}
}

// touched reports whether a formula reads a name of the level in the same year.
func (w *effort) touched(formula int, l *level) bool {
	if have, ok := l.reads[formula]; ok {
		return have
	}
	l.reads[formula] = false // a circle is a finding of its own
	found := false
	w.c.c.Formulas[formula].Value.Walk(func(e *model.Expr) bool {
		w.left--
		if found || w.left <= 0 || e.Op == model.Previous {
			return false
		}
		if e.Op == model.Name {
			found = slices.Contains(l.names, e.Ref) || e.Ref.Kind == model.ToFormula && w.touched(e.Ref.Index, l)
		}
		return !found
	})
	l.reads[formula] = found
	return found
}
