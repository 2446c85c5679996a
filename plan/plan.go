package plan

import (
	"slices"

	"hedge/kernel"
	"hedge/model"
)

// SemanticsVersion enters every digest: it changes when the meaning of a case
// file changes, so that equal digests mean equal answers.
const SemanticsVersion = "hedge-1"

// Ask is the question a plan is made for.
type Ask struct {
	Strategies []int // strategies to report on, as indices; nil: all
	Claims     bool
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
	Worlds     []model.World
	Arms       []Arm
	Views      []View
	Measures   []Measure // outcomes first, in case order
	BarOf      []int     // for each outcome the measure that tells whether its bar is met, or None
	Guard      int       // measure holding the least hazard, or None
	Program    *kernel.Program

	Futures, ViewCols, Yearly, ArmIn []model.Ref // what fills the program's inputs, by position
	ArmValues                        [][]float64 // for each arm the values of ArmIn

	Claims  []Judge
	Expects []Judge

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
		Case: c, Strategies: ask.Strategies, Worlds: c.Worlds(),
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
				p.arm(context{strategy: s, scenario: k})
			}
		}
	}
	l := newLowerer(c, replacedBy(c, ask))
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
			p.Claims = append(p.Claims, d.judge(i, k.HoldsIf, p.Strategies))
		}
	}
	for _, i := range ask.Expects {
		k := c.Expects[i]
		under := slices.DeleteFunc(slices.Clone(p.Strategies), func(s int) bool { return slices.Contains(k.Except, s) })
		p.Expects = append(p.Expects, d.judge(i, k.Assert, under))
	}
	l.finish()
	if l.guard >= 0 {
		p.Guard = add(Measure{Name: "least hazard", Outcome: model.None, Bar: model.None}, l.guard)
	}
	p.Program = emit(l.g, l, c.Horizon.Years(), want)
	p.Futures, p.ViewCols, p.Yearly, p.ArmIn = l.futureIn.refs, l.viewIn.refs, l.yearlyIn.refs, l.armIn.refs
	for _, a := range p.Arms {
		p.ArmValues = append(p.ArmValues, p.armValues(a))
	}
	return p
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
	case model.Name, model.BestCourse, model.IsState, model.Choose:
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

// replacedBy collects what the claims and expectations of a question replace.
func replacedBy(c *model.Case, ask Ask) map[model.Ref]bool {
	out := map[model.Ref]bool{}
	var look func(e *model.Expr)
	look = func(e *model.Expr) {
		e.Walk(func(n *model.Expr) bool {
			if n.With != nil {
				for _, s := range n.With.Set {
					out[model.Ref{Kind: s.Ref.Kind, Index: s.Ref.Index}] = true
				}
			}
			if n.Op == model.ClaimRef {
				look(c.Claims[n.Ref.Index].HoldsIf)
			}
			return true
		})
	}
	if ask.Claims {
		for _, k := range c.Claims {
			look(k.HoldsIf)
		}
	}
	for _, i := range ask.Expects {
		look(c.Expects[i].Assert)
	}
	return out
}

// armValues gives the scalars of an arm: levers as its strategy sets them and
// constants, both as replaced.
func (p *Plan) armValues(a Arm) []float64 {
	out := make([]float64, len(p.ArmIn))
	for i, r := range p.ArmIn {
		if r.Kind == model.ToLever {
			out[i] = p.Case.Strategies[a.Strategy].Levers[r.Index]
		} else {
			out[i] = p.Case.Constants[r.Index].Value
		}
		for _, s := range a.Set {
			if s.Ref.Kind == r.Kind && s.Ref.Index == r.Index {
				out[i] = s.Value
			}
		}
	}
	return out
}

// Years gives what the program's year scalars hold: elapsed years and the
// calendar year.
func (p *Plan) Years() [][2]float64 {
	h := p.Case.Horizon
	out := make([][2]float64, h.Years())
	for i := range out {
		out[i] = [2]float64{float64(i * h.Step), float64(h.From + i*h.Step)}
	}
	return out
}
