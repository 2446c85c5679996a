package plan

import (
	"math"

	"hedge/kernel"
	"hedge/model"
)

// lowerer turns the typed trees of one case into one value graph for all arms.
type lowerer struct {
	c *model.Case
	g *graph

	asked

	armIn    inputs[ArmInput]  // levers, replaced constants, what rules make of levers
	yearIn   inputs[model.Ref] // levers set by year
	futureIn inputs[model.Ref] // uncertainties and event draws that are the same in every view
	viewIn   inputs[model.Ref] // uncertainties by state, replaced uncertainties, descriptors
	yearlyIn inputs[model.Ref] // yearly uncertainties

	slots  []slot       // where rules meet
	byYear map[int]bool // levers that some planned course sets by year

	root, scope *scope
	outcomes    map[int]id
	stocks      map[int]int // state slots
	signposts   map[int]int // state slots
	events      map[int]*event
	reduced     map[reduction]id
	guard       id // the least hazard seen, or -1

	// pending holds what makes the states go round: flows, hazards and what
	// `previous` remembers. They may read what is being lowered just now, so
	// they wait until it is done.
	pending []func()
}

// reduction is what makes two reductions the same: equal ones share their state.
type reduction struct {
	op      model.Op
	x, rate id // rate only for Discounted
	year    float64
}

// event holds the nodes of one event.
type event struct {
	threshold, fired id
	summed, since    int // state slots
	strikes          id  // -1 until the hazard is lowered
}

// inputs numbers inputs in the order of first use.
type inputs[K comparable] struct {
	refs []K
	at   map[K]int
}

func (s *inputs[K]) of(r K) int {
	if s.at == nil {
		s.at = map[K]int{}
	}
	if i, ok := s.at[r]; ok {
		return i
	}
	s.refs = append(s.refs, r)
	s.at[r] = len(s.refs) - 1
	return len(s.refs) - 1
}

// calendar is the number of scalars of a year that every program has: elapsed
// years and the calendar year. Levers set by year follow.
const calendar = 2

func newLowerer(c *model.Case, a asked) *lowerer {
	l := &lowerer{
		c: c, g: newGraph(), asked: a, slots: ruleSlots(c, a.strategies), byYear: map[int]bool{},
		root: newScope(nil), outcomes: map[int]id{}, stocks: map[int]int{}, signposts: map[int]int{},
		events: map[int]*event{}, reduced: map[reduction]id{}, guard: -1,
	}
	l.scope = l.root
	for s := range a.strategies {
		for i, path := range c.Strategies[s].Paths {
			if path != nil {
				l.byYear[i] = true
			}
		}
	}
	return l
}

// opOf maps the operations that mean the same in tree and kernel.
var opOf = map[model.Op]kernel.Op{
	model.Neg: kernel.Neg, model.Add: kernel.AddVV, model.Sub: kernel.SubVV,
	model.Mul: kernel.MulVV, model.Div: kernel.DivVV,
	model.FMA: kernel.FmaVVV, model.FMS: kernel.FmsVVV, model.FNMA: kernel.FnmaVVV,
	model.Min: kernel.MinVV, model.Max: kernel.MaxVV, model.Abs: kernel.Abs,
	model.Exp: kernel.Exp, model.Log: kernel.Log, model.Log10: kernel.Log10,
	model.Sqrt: kernel.Sqrt, model.Pow: kernel.PowVV, model.Logistic: kernel.Logistic,
	model.Sin: kernel.Sin, model.Cos: kernel.Cos, model.NormalCDF: kernel.NormalCDF,
	model.Not: kernel.Not, model.And: kernel.And, model.Or: kernel.Or,
	model.Lt: kernel.LtVV, model.Le: kernel.LeVV, model.Eq: kernel.EqVV, model.Ne: kernel.NeVV,
	model.If: kernel.SelectVVV,
}

// value lowers a tree. A Name of a by-year quantity is its value in the year at
// hand; reductions lead to the value after the last year.
func (l *lowerer) value(e *model.Expr) id {
	s := l.scope
	if have, ok := s.exprs[e]; ok {
		return have
	}
	at := l.lower(e)
	s.exprs[e] = at
	return at
}

func (l *lowerer) lower(e *model.Expr) id {
	g := l.g
	if op, ok := opOf[e.Op]; ok {
		args := make([]id, len(e.Args))
		for i, a := range e.Args {
			args[i] = l.value(a)
		}
		return g.apply(op, args...)
	}
	switch e.Op {
	case model.Number:
		return g.constant(e.Num)
	case model.Elapsed:
		return g.leaf(kYearIn, 0, onYear)
	case model.CalendarYear:
		return g.leaf(kYearIn, 1, onYear)
	case model.Step:
		return g.constant(float64(l.c.Horizon.Step))
	case model.Name:
		return l.name(e.Ref)
	case model.IsState:
		d := l.descriptor(e.Ref.Index)
		return g.apply(kernel.EqVV, d, g.constant(float64(e.Ref.State)))
	case model.Gt:
		return g.apply(kernel.LtVV, l.value(e.Args[1]), l.value(e.Args[0]))
	case model.Ge:
		return g.apply(kernel.LeVV, l.value(e.Args[1]), l.value(e.Args[0]))
	case model.Choose:
		d := l.descriptor(e.Ref.Index)
		r := l.value(e.Args[len(e.Args)-1])
		for s := len(e.Args) - 2; s >= 0; s-- {
			r = g.apply(kernel.SelectVVV, g.apply(kernel.EqVV, d, g.constant(float64(s))), l.value(e.Args[s]), r)
		}
		return r
	case model.Lookup:
		return l.lookup(l.value(e.Args[0]), e.Table)
	case model.Fired:
		return l.event(e.Ref.Index).fired
	case model.Strikes:
		return l.struck(e.Ref.Index)
	case model.Since:
		return g.now(l.event(e.Ref.Index).since)
	case model.Previous:
		return l.previous(e)
	case model.With:
		return l.with(e)
	case model.MeanOver, model.SumOver, model.Lowest, model.Highest, model.Final,
		model.AtYear, model.Discounted, model.YearsTrue, model.FirstYear:
		return l.reduce(e)
	}
	return g.leaf(kUndefined, int(e.Op), 0)
}

// previous is last year's value of a quantity, and in the first year the start.
// A start that varies by year or between stocks cannot be set before the first
// year, so it is chosen in it.
func (l *lowerer) previous(e *model.Expr) id {
	g := l.g
	start := l.value(e.Args[1])
	varies := g.nodes[start].deps&(onYear|onState) != 0
	s := g.newState(start)
	if varies {
		g.states[s].init = g.constant(0)
	}
	l.later(func() { g.states[s].next = l.value(e.Args[0]) })
	if !varies {
		return g.now(s)
	}
	first := g.apply(kernel.EqVV, g.leaf(kYearIn, 0, onYear), g.constant(0))
	return g.apply(kernel.SelectVVV, first, start, g.now(s))
}

// lookup is piecewise linear between knots and flat outside: on the segment
// that starts at knot i the value is slope_i * (x - x_i) + y_i, rounded once
// after the difference, so that a knot gives its own y. What is no number stays
// none.
func (l *lowerer) lookup(x id, table []model.Point) id {
	g := l.g
	last := len(table) - 1
	if last == 0 {
		return g.constant(table[0].Y)
	}
	segment := func(i int) id {
		return g.apply(kernel.FmaVVV, g.constant(slopeAfter(table, i)), g.apply(kernel.SubVV, x, g.constant(table[i].X)), g.constant(table[i].Y))
	}
	from := func(i int) id { return g.apply(kernel.LeVV, g.constant(table[i].X), x) }
	r := segment(0)
	for i := 1; i < last; i++ {
		r = g.apply(kernel.SelectVVV, from(i), segment(i), r)
	}
	r = g.apply(kernel.SelectVVV, from(last), g.constant(table[last].Y), r)
	return g.apply(kernel.SelectVVV, g.apply(kernel.LeVV, x, g.constant(table[0].X)), g.constant(table[0].Y), r)
}

func slopeAfter(table []model.Point, i int) float64 {
	return (table[i+1].Y - table[i].Y) / (table[i+1].X - table[i].X)
}

func (l *lowerer) descriptor(d int) id {
	return l.g.leaf(kViewIn, l.viewIn.of(model.Ref{Kind: model.ToDescriptor, Index: d}), onView)
}

func (l *lowerer) name(r model.Ref) id {
	g := l.g
	r.State = 0
	for s := l.scope; s != nil; s = s.outer {
		if have, ok := s.values[r]; ok {
			return have
		}
	}
	switch r.Kind {
	case model.ToConstant:
		if l.replaced[r] {
			return g.leaf(kArmIn, l.armIn.of(ArmInput{Ref: r, Rule: model.None}), onArm)
		}
		return g.constant(l.c.Constants[r.Index].Value)
	case model.ToLever:
		return l.lever(r)
	case model.ToUncertainty:
		u := l.c.Uncertainties[r.Index]
		switch {
		case u.Yearly:
			return g.leaf(kYearlyIn, l.yearlyIn.of(r), onState)
		case u.By != model.None || l.replaced[r]:
			return g.leaf(kViewIn, l.viewIn.of(r), onView)
		}
		return g.leaf(kFutureIn, l.futureIn.of(r), onFuture)
	case model.ToFormula:
		return l.formula(r.Index)
	case model.ToStock:
		return g.now(l.stock(r.Index))
	case model.ToOutcome:
		if have, ok := l.outcomes[r.Index]; ok {
			return have
		}
		at := l.value(l.c.Outcomes[r.Index].Value)
		l.outcomes[r.Index] = at
		return at
	}
	return g.leaf(kUndefined, int(r.Kind), 0)
}

// stock returns the state of a stock: next = clamp(now + flow * dt).
func (l *lowerer) stock(i int) int {
	if have, ok := l.stocks[i]; ok {
		return have
	}
	g, k := l.g, l.c.Stocks[i]
	s := g.newState(l.atRoot(k.Initial))
	l.stocks[i] = s
	l.later(func() {
		next := g.apply(kernel.FmaVVV, l.value(k.Flow), g.constant(float64(l.c.Horizon.Step)), g.now(s))
		if k.Min != nil {
			next = g.apply(kernel.MaxVV, next, l.value(k.Min))
		}
		if k.Max != nil {
			next = g.apply(kernel.MinVV, next, l.value(k.Max))
		}
		g.states[s].next = next
	})
	return s
}

// event returns the nodes of an event as earlier years settled them: it has
// fired when the hazard summed over those years reached the threshold
// -log(1-U).
func (l *lowerer) event(i int) *event {
	if have, ok := l.events[i]; ok {
		return have
	}
	g := l.g
	u := g.leaf(kFutureIn, l.futureIn.of(model.Ref{Kind: model.ToEvent, Index: i}), onFuture)
	ev := &event{
		threshold: g.apply(kernel.Neg, g.apply(kernel.Log, g.apply(kernel.SubVV, g.constant(1), u))),
		summed:    g.newState(g.constant(0)),
		since:     g.newState(g.constant(0)),
		strikes:   -1,
	}
	ev.fired = g.apply(kernel.LeVV, ev.threshold, g.now(ev.summed))
	l.events[i] = ev
	l.later(func() { l.struck(i) })
	return ev
}

// struck returns whether an event strikes in the year at hand: this year's
// hazard carries the sum over its threshold.
func (l *lowerer) struck(i int) id {
	ev := l.event(i)
	if ev.strikes >= 0 {
		return ev.strikes
	}
	g := l.g
	dt := g.constant(float64(l.c.Horizon.Step))
	hazard := l.atRoot(l.c.Events[i].Hazard)
	sum := g.apply(kernel.FmaVVV, hazard, dt, g.now(ev.summed))
	reached := g.apply(kernel.LeVV, ev.threshold, sum)
	ev.strikes = g.apply(kernel.And, reached, g.apply(kernel.Not, ev.fired))
	g.states[ev.summed].next = sum
	g.states[ev.since].next = g.apply(kernel.FmaVVV, g.apply(kernel.Or, ev.fired, reached), dt, g.now(ev.since))
	l.watch(hazard)
	return ev.strikes
}

// finish lowers everything that waited, until nothing waits.
func (l *lowerer) finish() {
	for len(l.pending) > 0 {
		do := l.pending[0]
		l.pending = l.pending[1:]
		do()
	}
}

// watch keeps the least hazard over the horizon, so that a negative one is
// found without looking at every year again.
func (l *lowerer) watch(hazard id) {
	g := l.g
	if g.isConst(hazard) && g.nodes[hazard].num >= 0 {
		return
	}
	s := g.newState(g.constant(0))
	g.states[s].next = g.apply(kernel.MinVV, g.now(s), hazard)
	if l.guard < 0 {
		l.guard = g.end(s)
		return
	}
	l.guard = g.apply(kernel.MinVV, l.guard, g.end(s))
}

// reduce turns a value of every year into one value per experiment.
func (l *lowerer) reduce(e *model.Expr) id {
	if e.Op == model.Final {
		if a := e.Args[0]; a.Op == model.Name && a.Ref.Kind == model.ToStock {
			return l.g.end(l.stock(a.Ref.Index))
		}
	}
	key := reduction{op: e.Op, x: l.value(e.Args[0]), rate: -1, year: e.Num}
	if e.Op == model.Discounted {
		key.rate = l.value(e.Args[1])
	}
	if have, ok := l.reduced[key]; ok {
		return have
	}
	at := l.accumulate(key)
	l.reduced[key] = at
	return at
}

// accumulate builds the state of a reduction.
func (l *lowerer) accumulate(key reduction) id {
	g, h, x := l.g, l.c.Horizon, key.x
	zero := g.constant(0)
	accumulate := func(init id, step func(now id) id) id {
		s := g.newState(init)
		g.states[s].next = step(g.now(s))
		return g.end(s)
	}
	year := g.leaf(kYearIn, 1, onYear)
	switch key.op {
	case model.MeanOver, model.SumOver:
		sum := accumulate(zero, func(now id) id { return g.apply(kernel.AddVV, now, x) })
		if key.op == model.SumOver {
			return sum
		}
		return g.apply(kernel.DivVV, sum, g.constant(float64(h.Years())))
	case model.Lowest:
		return accumulate(g.constant(math.Inf(1)), func(now id) id { return g.apply(kernel.MinVV, now, x) })
	case model.Highest:
		return accumulate(g.constant(math.Inf(-1)), func(now id) id { return g.apply(kernel.MaxVV, now, x) })
	case model.Final:
		return accumulate(zero, func(id) id { return x })
	case model.AtYear:
		return accumulate(zero, func(now id) id {
			return g.apply(kernel.SelectVVV, g.apply(kernel.EqVV, year, g.constant(key.year)), x, now)
		})
	case model.Discounted:
		factor := g.apply(kernel.AddVV, g.constant(1), key.rate)
		if h.Step != 1 {
			factor = g.apply(kernel.PowVV, factor, g.constant(float64(h.Step)))
		}
		w := g.newState(g.constant(1))
		g.states[w].next = g.apply(kernel.DivVV, g.now(w), factor)
		return accumulate(zero, func(now id) id { return g.apply(kernel.FmaVVV, x, g.now(w), now) })
	case model.YearsTrue:
		n := accumulate(zero, func(now id) id { return g.apply(kernel.AddVV, now, x) })
		return g.apply(kernel.MulVV, n, g.constant(float64(h.Step)))
	case model.FirstYear:
		never := g.constant(float64(h.To + h.Step))
		return accumulate(never, func(now id) id {
			return g.apply(kernel.MinVV, now, g.apply(kernel.SelectVVV, x, year, never))
		})
	}
	return g.leaf(kUndefined, int(key.op), 0)
}
