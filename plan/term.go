package plan

import (
	"hedge/kernel"
	"hedge/model"
)

// Term is a claim or an assertion with `under` and `best_course` dissolved: a
// tree over cells, numbers and folds. A fold (a share, an average, a quantile)
// turns a value of every future into one number.
type Term struct {
	Op    model.Op // Number, Name (a cell), a fold, or an operation on Args
	Num   float64  // of a Number; the order of a quantile; the draws that OnAverage takes together
	Cell  Cell
	Args  []*Term
	Table []model.Point // for Lookup
	From  *model.Expr   // where it stands in the text
}

// Cell is one measure of one arm: a column over futures.
type Cell struct{ Arm, Measure int }

// Source gives the values of a cell for the futures at hand.
type Source func(Cell) []float64

// Column evaluates a term without folds in every row of a stretch of n rows. A
// stretch holds whole deep points: with R chance draws for each, n is a multiple
// of R.
func (t *Term) Column(n int, at Source) []float64 {
	switch t.Op {
	case model.Name:
		return at(t.Cell)
	case model.Number:
		out := make([]float64, n)
		for i := range out {
			out[i] = t.Num
		}
		return out
	}
	var args [3][]float64
	for i, a := range t.Args {
		args[i] = a.Column(n, at)
	}
	out := make([]float64, n)
	if t.Op == model.OnAverage {
		onAverage(out, args[0], int(t.Num))
		return out
	}
	var v [3]float64
	for i := range out {
		for k := range t.Args {
			v[k] = args[k][i]
		}
		out[i] = t.apply(v)
	}
	return out
}

// onAverage gives every row the mean over the draws of its deep point: the first
// draw and the mean distance from it, added up in order. So the mean of draws that
// are all the same is that value, to the last bit.
func onAverage(out, x []float64, draws int) {
	for from := 0; from < len(x); from += draws {
		first, away := x[from], 0.0
		for _, v := range x[from : from+draws] {
			if v != first {
				away += v - first
			}
		}
		for i := from; i < from+draws; i++ {
			out[i] = first + away/float64(draws)
		}
	}
}

// Value evaluates a term that is one number; fold gives the value of each fold.
func (t *Term) Value(fold func(*Term) float64) float64 {
	switch {
	case t.Op.Folds():
		return fold(t)
	case t.Op == model.Number:
		return t.Num
	}
	var v [3]float64
	for i, a := range t.Args {
		v[i] = a.Value(fold)
	}
	return t.apply(v)
}

// Settle puts numbers in place of folds, so that a term about one future is left.
func (t *Term) Settle(fold func(*Term) float64) *Term {
	if t.Op.Folds() {
		return &Term{Op: model.Number, Num: fold(t), From: t.From}
	}
	if len(t.Folds()) == 0 {
		return t
	}
	out := *t
	out.Args = nil
	for _, a := range t.Args {
		out.Args = append(out.Args, a.Settle(fold))
	}
	return &out
}

// apply is the meaning of one term on the values of its arguments.
func (t *Term) apply(v [3]float64) float64 {
	switch t.Op {
	case model.Lookup:
		return lookup(v[0], t.Table)
	case model.Gt:
		return kernel.Apply(kernel.LtVV, v[1], v[0], 0)
	case model.Ge:
		return kernel.Apply(kernel.LeVV, v[1], v[0], 0)
	}
	return kernel.Apply(opOf[t.Op], v[0], v[1], v[2])
}

// Folds lists the folds of a term, outermost only.
func (t *Term) Folds() []*Term {
	if t.Op.Folds() {
		return []*Term{t}
	}
	var out []*Term
	for _, a := range t.Args {
		out = append(out, a.Folds()...)
	}
	return out
}

// Cells lists the cells below a term, in order, with repetitions.
func (t *Term) Cells() []Cell {
	if t.Op == model.Name {
		return []Cell{t.Cell}
	}
	var out []Cell
	for _, a := range t.Args {
		out = append(out, a.Cells()...)
	}
	return out
}

// dissolver builds terms. It notes whether a leaf was reached without a
// strategy: then the condition must be evaluated under every strategy.
type dissolver struct {
	p           *Plan
	anyStrategy bool
	measure     func(*model.Expr) int
}

func (d *dissolver) term(e *model.Expr, x context) *Term {
	p := d.p
	switch e.Op {
	case model.Number:
		return &Term{Op: model.Number, Num: e.Num, From: e}
	case model.Step:
		return &Term{Op: model.Number, Num: float64(p.Case.Horizon.Step), From: e}
	case model.Under:
		return d.term(e.Args[0], x.under(e.With))
	case model.ClaimRef:
		return d.term(p.Case.Claims[e.Ref.Index].HoldsIf, x)
	case model.Possible:
		t := &Term{Op: model.Number, From: e}
		for i, w := range p.Worlds.List {
			if p.Worlds.Possible(i) && model.Holds(e.Args[0], w) {
				t.Num = 1
				break
			}
		}
		return t
	case model.BestCourse:
		op := model.Max
		if p.Case.Outcomes[e.Ref.Index].Goal == model.Minimise {
			op = model.Min
		}
		var best *Term
		for s := range p.Case.Strategies {
			cell := d.cell(e.Ref.Index, x.withStrategy(s), e)
			if best == nil {
				best = cell
			} else {
				best = &Term{Op: op, Args: []*Term{best, cell}, From: e}
			}
		}
		return best
	case model.Name, model.IsState, model.With:
		return d.cell(d.measure(e), x, e)
	case model.Choose:
		if !overFutures(e) {
			return d.cell(d.measure(e), x, e)
		}
		return d.choose(e, x)
	}
	if e.Op.OverYears() {
		return d.cell(d.measure(e), x, e)
	}
	t := &Term{Op: e.Op, Num: e.Num, From: e, Table: e.Table}
	if e.Op == model.OnAverage {
		t.Num = float64(max(1, p.Case.Luck))
	}
	for _, a := range e.Args {
		t.Args = append(t.Args, d.term(a, x))
	}
	return t
}

// overFutures reports whether a tree reads other arms or other claims.
func overFutures(e *model.Expr) bool {
	found := false
	e.Walk(func(n *model.Expr) bool {
		found = found || n.Op.OverFutures()
		return !found
	})
	return found
}

// choose dissolves a choice between states whose branches read other arms: the
// state is that of the arm at hand.
func (d *dissolver) choose(e *model.Expr, x context) *Term {
	last := len(e.Args) - 1
	t := d.term(e.Args[last], x)
	for s := last - 1; s >= 0; s-- {
		is := &model.Expr{Op: model.IsState, Ref: model.Ref{Kind: model.ToDescriptor, Index: e.Ref.Index, State: s}, Range: e.Range}
		t = &Term{Op: model.If, Args: []*Term{d.cell(d.measure(is), x, e), d.term(e.Args[s], x), t}, From: e}
	}
	return t
}

func (d *dissolver) cell(measure int, x context, e *model.Expr) *Term {
	if x.strategy == model.None {
		d.anyStrategy = true
		return &Term{Op: model.Name, From: e}
	}
	return &Term{Op: model.Name, Cell: Cell{Arm: d.p.arm(x), Measure: measure}, From: e}
}
