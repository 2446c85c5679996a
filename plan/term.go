package plan

import (
	"hedge/kernel"
	"hedge/model"
)

// Term is a claim or an assertion with `under` and `best_course` dissolved: a
// tree over cells, numbers and shares. Share turns a condition of every future
// into one number; everything outside of shares is one number already.
type Term struct {
	Op    model.Op // Number, Name (a cell), Share, or an operation on Args
	Num   float64
	Cell  Cell
	Args  []*Term
	Table []model.Point // for Lookup
	From  *model.Expr   // where it stands in the text
}

// Cell is one measure of one arm: a column over futures.
type Cell struct{ Arm, Measure int }

// Source gives the values of a cell for the futures at hand.
type Source func(Cell) []float64

// Column evaluates a term without shares in every future of a stretch of n.
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
	var v [3]float64
	for i := range out {
		for k := range t.Args {
			v[k] = args[k][i]
		}
		out[i] = t.apply(v)
	}
	return out
}

// Value evaluates a term outside of shares; share gives the value of each.
func (t *Term) Value(share func(*Term) float64) float64 {
	switch t.Op {
	case model.Share:
		return share(t)
	case model.Number:
		return t.Num
	}
	var v [3]float64
	for i, a := range t.Args {
		v[i] = a.Value(share)
	}
	return t.apply(v)
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

// Shares lists the shares below a term.
func (t *Term) Shares() []*Term {
	if t.Op == model.Share {
		return []*Term{t}
	}
	var out []*Term
	for _, a := range t.Args {
		out = append(out, a.Shares()...)
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
		for _, w := range p.Worlds {
			if model.Holds(e.Args[0], w) {
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
	case model.Name, model.IsState:
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
	t := &Term{Op: e.Op, From: e, Table: e.Table}
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
