package plan

import (
	"slices"

	"hedge/kernel"
	"hedge/model"
	"hedge/unit"
)

// SemanticsVersion enters every digest: it changes when the meaning of a case
// file changes, so that equal digests mean equal answers.
const SemanticsVersion = "hedge-1"

// Ask is the question a plan is made for.
type Ask struct {
	Strategies []int // strategies to report on, as indices; nil: all
	Scenarios  []int // scenarios to run them in, as indices; nil: all
	Claims     bool
	Only       []int // claims, as indices; nil: all, and what being unresolved costs
	Expects    []int // expectations to test, as indices; then only the arms they need are run
}

// Measure is one value per experiment that the program computes.
type Measure struct {
	Name    string
	Outcome int         // index into Case.Outcomes, or None
	Bar     int         // index of the outcome whose `require` this is, or None
	Expr    *model.Expr // what is measured; nil for the guard
}

// Plan is the compiled question.
type Plan struct {
	Case       *model.Case
	Strategies []int // reported on
	Worlds     *Worlds
	Arms       []Arm
	Views      []View
	Measures   []Measure // outcomes first, in case order
	Signed     []int     // arms without hold-up, one for each strategy reported on; nil where the case names no such variant
	BarOf      []int     // for each outcome the measure that tells whether its bar is met, or None
	ShownOf    []int     // for each signpost the measure that holds the first year in which it shows, or None when nobody asked
	Guard      int       // measure holding the least hazard, or None
	Program    *kernel.Program

	// What fills the program's inputs, by position. YearIn begins with the elapsed
	// years and the calendar year; YearLevers are the levers that follow.
	Futures, ViewCols, Yearly, YearLevers []model.Ref
	ArmIn                                 []ArmInput
	ArmValues                             [][]float64 // for each arm the values of ArmIn

	Claims  []Judge
	Expects []Judge

	slots         []slot
	asking        string // what arms are being added for just now
	armAt, viewAt map[string]int
}

// Judge is a claim or an expectation, dissolved for each strategy it is
// evaluated under, or once when it does not depend on the strategy.
type Judge struct {
	Index      int // into Case.Claims or Case.Expects
	Strategies []int
	Terms      []*Term // one per strategy, or a single one
	Fixed      bool    // one term, whatever the strategy
	OwnWorlds  bool    // the scenario is fixed by `under` everywhere
}

// ArmOf finds the plain arm of a strategy and scenario, or None.
func (p *Plan) ArmOf(strategy, scenario int) int {
	for i, a := range p.Arms {
		if a.Strategy == strategy && a.Scenario == scenario && len(a.Set) == 0 {
			return i
		}
	}
	return model.None
}

// Compile makes the plan of a question. Every strategy is run in every
// scenario; claims and expectations add the arms they need.
func Compile(c *model.Case, ask Ask) *Plan {
	p := &Plan{
		Case: c, Strategies: ask.Strategies, Worlds: PossibleWorlds(c),
		armAt: map[string]int{}, viewAt: map[string]int{}, Guard: model.None,
	}
	if p.Strategies == nil {
		for s := range c.Strategies {
			p.Strategies = append(p.Strategies, s)
		}
	}
	if ask.Expects == nil {
		for _, s := range p.Strategies {
			for k := range c.Scenarios {
				if ask.Scenarios == nil || slices.Contains(ask.Scenarios, k) {
					p.arm(context{strategy: s, scenario: k})
				}
			}
		}
	}
	if ask.Claims && ask.Only == nil && c.HoldUp != model.None {
		p.asking = "case.hold_up"
		for _, s := range p.Strategies {
			p.Signed = append(p.Signed, p.arm(context{strategy: s, scenario: c.Baseline}.under(p.signed())))
		}
	}
	l := newLowerer(c, p.asked(ask))
	p.slots = l.slots
	var want []id
	measured := map[id]int{}
	add := func(m Measure, at id) int {
		p.Measures = append(p.Measures, m)
		want = append(want, at)
		return len(want) - 1
	}
	for i, o := range c.Outcomes {
		at := l.name(model.Ref{Kind: model.ToOutcome, Index: i})
		measured[at] = add(Measure{Name: o.Name, Outcome: i, Bar: model.None, Expr: o.Value}, at)
	}
	for i, o := range c.Outcomes {
		p.BarOf = append(p.BarOf, model.None)
		if o.Require != nil {
			p.BarOf[i] = add(Measure{Name: o.Name + " meets its bar", Outcome: model.None, Bar: i, Expr: o.Require}, l.value(o.Require))
		}
	}
	for _, s := range c.Signposts {
		p.ShownOf = append(p.ShownOf, model.None)
		if ask.Expects == nil {
			e := &model.Expr{Op: model.FirstYear, Args: []*model.Expr{s.When}, Unit: unit.Calendar, Range: s.Range}
			p.ShownOf[len(p.ShownOf)-1] = add(Measure{Name: s.Name + " first shows", Outcome: model.None, Bar: model.None, Expr: e}, l.value(e))
		}
	}
	d := &dissolver{p: p, measure: func(e *model.Expr) int {
		if e.Op == model.Name && e.Ref.Kind == model.ToOutcome {
			return e.Ref.Index
		}
		at := l.value(e)
		if have, ok := measured[at]; ok {
			return have
		}
		measured[at] = add(Measure{Name: e.Range.String(), Outcome: model.None, Bar: model.None, Expr: e}, at)
		return measured[at]
	}}
	if ask.Claims {
		for i, k := range c.Claims {
			if ask.Only != nil && !slices.Contains(ask.Only, i) {
				continue
			}
			p.asking = "claim." + k.Name
			p.Claims = append(p.Claims, d.judge(i, k.HoldsIf, p.Strategies))
		}
	}
	for _, i := range ask.Expects {
		k := c.Expects[i]
		p.asking = "expect." + k.Name
		under := slices.DeleteFunc(slices.Clone(p.Strategies), func(s int) bool { return slices.Contains(k.Except, s) })
		p.Expects = append(p.Expects, d.judge(i, k.Assert, under))
	}
	l.finish()
	if l.guard >= 0 {
		p.Guard = add(Measure{Name: "least hazard", Outcome: model.None, Bar: model.None}, l.guard)
	}
	p.Program = emit(l.g, l, c.Horizon.Years(), want)
	p.Futures, p.ViewCols, p.Yearly = l.futureIn.refs, l.viewIn.refs, l.yearlyIn.refs
	p.YearLevers, p.ArmIn = l.yearIn.refs, l.armIn.refs
	for _, a := range p.Arms {
		p.ArmValues = append(p.ArmValues, p.armValues(a))
	}
	return p
}

// signed is the case's replacement without hold-up.
func (p *Plan) signed() *model.Replacement {
	v := p.Case.HoldUp
	return &model.Replacement{Scenario: model.None, Strategy: model.None, Variant: v, Set: p.Case.Variants[v].Set}
}

// Reads reports whether the program reads an uncertainty.
func (p *Plan) Reads(uncertainty int) bool {
	read := func(r model.Ref) bool { return r.Kind == model.ToUncertainty && r.Index == uncertainty }
	return slices.ContainsFunc(p.Futures, read) || slices.ContainsFunc(p.ViewCols, read) || slices.ContainsFunc(p.Yearly, read)
}

// judge dissolves a condition: once if it does not depend on the strategy, else
// for each strategy.
func (d *dissolver) judge(index int, e *model.Expr, strategies []int) Judge {
	base := context{strategy: model.None, scenario: d.p.Case.Baseline}
	d.anyStrategy = false
	t := d.term(e, base)
	j := Judge{Index: index, Fixed: !d.anyStrategy, OwnWorlds: fixesScenario(d.p.Case, e, false)}
	if j.Fixed {
		j.Terms = []*Term{t}
		return j
	}
	for _, s := range strategies {
		j.Strategies = append(j.Strategies, s)
		j.Terms = append(j.Terms, d.term(e, base.withStrategy(s)))
	}
	return j
}

// fixesScenario reports whether every value in a condition is read under a
// named scenario.
func fixesScenario(c *model.Case, e *model.Expr, inside bool) bool {
	switch e.Op {
	case model.Under:
		return fixesScenario(c, e.Args[0], inside || e.With.Scenario != model.None)
	case model.ClaimRef:
		return fixesScenario(c, c.Claims[e.Ref.Index].HoldsIf, inside)
	case model.Number, model.Possible, model.Step:
		return true
	case model.Name, model.BestCourse, model.IsState, model.Choose, model.With:
		return inside
	}
	if e.Op.OverYears() {
		return inside
	}
	for _, a := range e.Args {
		if !fixesScenario(c, a, inside) {
			return false
		}
	}
	return true
}

// asked is what the claims and expectations of a question may touch.
type asked struct {
	replaced   map[model.Ref]bool // constants and uncertainties that some arm replaces
	strategies map[int]bool       // courses that some arm follows
}

// asked collects what a question replaces and which courses it needs.
func (p *Plan) asked(ask Ask) asked {
	c := p.Case
	out := asked{replaced: map[model.Ref]bool{}, strategies: map[int]bool{}}
	for _, s := range p.Strategies {
		out.strategies[s] = true
	}
	var look func(e *model.Expr)
	look = func(e *model.Expr) {
		e.Walk(func(n *model.Expr) bool {
			if n.Op == model.Under {
				if n.With.Strategy != model.None {
					out.strategies[n.With.Strategy] = true
				}
				for _, s := range n.With.Set {
					out.replaced[model.Ref{Kind: s.Ref.Kind, Index: s.Ref.Index}] = true
				}
			}
			switch n.Op {
			case model.ClaimRef:
				look(c.Claims[n.Ref.Index].HoldsIf)
			case model.BestCourse:
				for s := range c.Strategies {
					out.strategies[s] = true
				}
			}
			return true
		})
	}
	if ask.Claims {
		if c.HoldUp != model.None {
			for _, s := range c.Variants[c.HoldUp].Set {
				out.replaced[model.Ref{Kind: s.Ref.Kind, Index: s.Ref.Index}] = true
			}
		}
		for _, k := range c.Claims {
			look(k.HoldsIf)
		}
	}
	for _, i := range ask.Expects {
		look(c.Expects[i].Assert)
	}
	return out
}

// armValues gives the scalars of an arm: levers as its course sets them, what
// its rules make of them, and constants, all as replaced. A replaced lever holds
// against rules.
func (p *Plan) armValues(a Arm) []float64 {
	c := p.Case
	out := make([]float64, len(p.ArmIn))
	for i, in := range p.ArmIn {
		r := in.Ref
		switch {
		case in.Rule != model.None:
			rule := p.slots[in.Rule].rule(c, a.Strategy)
			if _, held := setting(a.Set, r); rule == nil || held {
				continue
			}
			to, sets := setting(rule.Set, r)
			switch {
			case sets && in.Sets:
				out[i] = 1
			case sets:
				out[i] = to
			}
		case r.Kind == model.ToLever:
			out[i] = p.lever(a, r.Index, 0)
		default:
			out[i] = p.constant(a, r.Index)
		}
	}
	return out
}

// lever gives what an arm's course sets a lever to in a year, before any rule.
func (p *Plan) lever(a Arm, i, year int) float64 {
	if v, ok := setting(a.Set, model.Ref{Kind: model.ToLever, Index: i}); ok {
		return v
	}
	return p.Case.Strategies[a.Strategy].Lever(i, year)
}

// constant gives a constant as an arm has it.
func (p *Plan) constant(a Arm, i int) float64 {
	if v, ok := setting(a.Set, model.Ref{Kind: model.ToConstant, Index: i}); ok {
		return v
	}
	return p.Case.Constants[i].Value
}

// Years gives what the program's year scalars hold in an arm: elapsed years, the
// calendar year, and the levers that are set by year.
func (p *Plan) Years(arm int) [][]float64 {
	h, a := p.Case.Horizon, p.Arms[arm]
	out := make([][]float64, h.Years())
	for t := range out {
		out[t] = []float64{float64(t * h.Step), float64(h.From + t*h.Step)}
		for _, r := range p.YearLevers {
			out[t] = append(out[t], p.lever(a, r.Index, t))
		}
	}
	return out
}

// Experiment gives what an arm decides about each of its experiments; the draws
// and states of a future are left to the caller.
func (p *Plan) Experiment(arm int) Experiment {
	c, a := p.Case, p.Arms[arm]
	x := Experiment{Rules: c.Strategies[a.Strategy].Adapts, Fixed: map[int]bool{}}
	for i := range c.Levers {
		path := make([]float64, c.Horizon.Years())
		for t := range path {
			path[t] = p.lever(a, i, t)
		}
		x.Levers = append(x.Levers, path)
		_, x.Fixed[i] = setting(a.Set, model.Ref{Kind: model.ToLever, Index: i})
	}
	for i := range c.Constants {
		x.Constants = append(x.Constants, p.constant(a, i))
	}
	return x
}
