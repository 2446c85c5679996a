package lang

import (
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

// overFutures checks that a function over arms or futures stands where it may.
func (c *checker) overFutures(f *function, s spot, at diag.Range) bool {
	switch {
	case s.futures:
		return true
	case s.within:
		c.report(diag.Errorf("H707", at, "%s( ) cannot stand inside with( )", f.name).
			With("with( ) reads one year of one experiment anew and knows nothing of other futures, scenarios or strategies. They stand around it.", ""))
	default:
		c.report(diag.Errorf("H707", at, "%s stands only in claims and expectations", f.name).
			With("A formula, an outcome or a bar describes one experiment and knows nothing of other futures, scenarios or strategies.", ""))
	}
	return false
}

// callUnder reads under(X, e): the same future with X replaced; X is
// scenario.s, strategy.s, variant.v or { name = value, ... }.
func (c *checker) callUnder(f *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	if !c.overFutures(f, s, at) {
		return nothing(at)
	}
	with, ok := c.replacement(e.Args[0])
	v := c.read(e.Args[1], s.in())
	if !ok || v.invalid() {
		return nothing(at)
	}
	out := node(model.Under, v.unit(), at, v.e)
	out.With = with
	return value{e: out}
}

func (c *checker) replacement(e hclsyntax.Expression) (*model.Replacement, bool) {
	r := &model.Replacement{Scenario: model.None, Strategy: model.None, Variant: model.None}
	if _, isSet := strip(e).(*hclsyntax.ObjectConsExpr); isSet {
		set, ok := c.settings(e, "under")
		r.Set = set
		return r, ok
	}
	at := place(e.Range())
	p, ok := namesOf(e)
	if ok && len(p) == 2 {
		switch p[0] {
		case "scenario":
			r.Scenario, ok = c.qualified("scenario", p[1], at)
			return r, ok
		case "strategy":
			r.Strategy, ok = c.qualified("strategy", p[1], at)
			return r, ok
		case "variant":
			r.Variant, ok = c.qualified("variant", p[1], at)
			if ok {
				r.Set = c.c.Variants[r.Variant].Set
			}
			return r, ok
		}
	}
	fix := ""
	for _, kind := range []string{"variant", "strategy", "scenario"} {
		if n := c.firstOf(kind); n != "" {
			fix = kind + "." + n
		}
	}
	if ok && len(p) == 1 {
		for _, kind := range []string{"scenario", "strategy", "variant"} {
			if _, known := c.index[kind][p[0]]; known {
				fix = kind + "." + p[0]
			}
		}
	}
	c.wrongKind(at, "what under replaces", "scenario.name, strategy.name, variant.name or { name = value }", fix)
	return r, false
}

// callBestCourse reads best_course(outcome): in the same future, the best over
// the declared strategies.
func (c *checker) callBestCourse(f *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	if !c.overFutures(f, s, at) {
		return nothing(at)
	}
	where := place(e.Args[0].Range())
	p, ok := namesOf(e.Args[0])
	if !ok || len(p) != 1 {
		c.report(diag.Errorf("H208", where, "best_course needs the name of an outcome").
			With("Which course is best is told by the goal of an outcome: best_course(outcome).", c.firstOf("outcome")))
		return nothing(at)
	}
	sym, known := c.flat[p[0]]
	if !known || sym.ref.Kind != model.ToOutcome {
		var names []string
		for _, b := range c.of["outcome"] {
			names = append(names, b.name)
		}
		guess := c.nearest(p[0], names)
		if known {
			c.report(diag.Errorf("H208", where, "%s is a %s; best_course needs an outcome%s", p[0], kindWord(sym.ref.Kind), meant(guess)).
				See(sym.at, p[0]+" is declared here").With("", guess))
		} else {
			c.unknownName(p[0], where)
		}
		return nothing(at)
	}
	if o := c.c.Outcomes[sym.ref.Index]; o.Goal == "" {
		c.report(diag.Errorf("H208", where, "%s has no goal, so no course is best by it", p[0]).
			See(sym.at, p[0]+" is declared here").With(`Say there which way is better: goal = "maximise".`, ""))
		return nothing(at)
	}
	u, ok := c.unitOf(sym.ref)
	if !ok {
		return nothing(at)
	}
	return value{e: &model.Expr{Op: model.BestCourse, Ref: sym.ref, Unit: u, Range: at}}
}

// callShare reads share(condition): in what part of the futures it holds.
func (c *checker) callShare(f *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	if !c.overFutures(f, s, at) {
		return nothing(at)
	}
	v := c.wantTruth(c.read(e.Args[0], s.in()), "share")
	if v.invalid() {
		return nothing(at)
	}
	return value{e: node(model.Share, unit.One, at, v.e)}
}

// callFold reads average(x) and quantile(x, p), over all futures.
func (c *checker) callFold(f *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	if !c.overFutures(f, s, at) {
		return nothing(at)
	}
	v := c.read(e.Args[0], s.in())
	order, ok := 0.0, true
	if f.op == model.QuantileOf {
		order, ok = c.order(e.Args[1])
	}
	if !ok || v.invalid() {
		return nothing(at)
	}
	if v.unit().IsBool() {
		c.report(diag.Errorf("H309", at, "%s needs a number, %s is true or false", e.Name, c.shortly(v.e.Range)).
			With("share( ) says in what part of the futures it is true.", "share("+c.sourceAt(place(e.Args[0].Range()))+")"))
		return nothing(at)
	}
	out := node(f.op, v.unit(), at, v.e)
	out.Num = order
	return value{e: out}
}

// order reads the order of a quantile, a number from 0 to 1.
func (c *checker) order(e hclsyntax.Expression) (float64, bool) {
	x, ok := numberOf(e)
	if ok && x >= 0 && x <= 1 {
		return x, true
	}
	fix := "0.5"
	if ok && x > 1 && x < 100 {
		fix = fmtNumber(x / 100)
	}
	if text, isText := stringOf(e); isText {
		if q, err := unit.ParseQuantity(text, c.units...); err == nil && q.Unit.Dimensionless() && q.Value >= 0 && q.Value <= 1 {
			fix = fmtNumber(q.Value)
		}
	}
	c.wrongKind(place(e.Range()), "the order of a quantile", "a number from 0 to 1, written out", fix)
	return 0, false
}

// callOnAverage reads on_average(x): the mean over the chance draws of the deep
// point at hand.
func (c *checker) callOnAverage(f *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	if !c.overFutures(f, s, at) {
		return nothing(at)
	}
	v := c.read(e.Args[0], s.in())
	if !c.wantNumber(v, e.Name) {
		return nothing(at)
	}
	if c.withoutLuck() {
		x := diag.Errorf("H723", at, "on_average( ) says nothing without luck").
			With("It is the mean over the chance draws of a deep point, and without luck there is one draw. Say how many there are in the case block, luck = 20, or take the value itself.", c.grouped(place(e.Args[0].Range())))
		for _, b := range c.of["case"] {
			x = x.See(b.at, "luck = 20 belongs here")
			break
		}
		c.report(x)
		return nothing(at)
	}
	return value{e: node(f.op, v.unit(), at, v.e)}
}

// withoutLuck reports whether every deep point has one draw, as far as the case
// block can be read.
func (c *checker) withoutLuck() bool {
	if c.c.Luck > 1 || len(c.of["case"]) == 0 {
		return false
	}
	b := c.of["case"][0]
	if a := b.attr("luck"); a != nil {
		x, ok := numberOf(a.Expr)
		return ok && x == 1
	}
	return !c.said(b, "luck")
}

// callPossible reads possible(condition on states): some possible world
// satisfies it.
func (c *checker) callPossible(f *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	if !c.overFutures(f, s, at) {
		return nothing(at)
	}
	v := c.wantTruth(c.read(e.Args[0], spot{worldsOnly: true, depth: s.depth + 1}), "possible")
	if v.invalid() {
		return nothing(at)
	}
	return value{e: node(model.Possible, unit.YesNo, at, v.e)}
}
