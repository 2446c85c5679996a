package lang

import (
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

// overFutures checks that a function over arms or futures stands where it may.
func (c *checker) overFutures(f *function, allowed bool, at diag.Range) bool {
	if allowed {
		return true
	}
	where := "claims and expectations"
	if f.op == model.Share {
		where = "expectations"
	}
	c.report(diag.Errorf("H707", at, "%s stands only in %s", f.name, where).
		With("A formula, an outcome or a bar describes one experiment and knows nothing of other futures, scenarios or strategies. A claim is a condition on one future; its share is taken for the verdict.", ""))
	return false
}

// callUnder reads under(X, e): the same future with X replaced; X is
// scenario.s, strategy.s, variant.v or { name = value, ... }.
func (c *checker) callUnder(f *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	if !c.overFutures(f, s.futures, at) {
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
	if !c.overFutures(f, s.futures, at) {
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
	if !c.overFutures(f, s.share, at) {
		return nothing(at)
	}
	v := c.wantTruth(c.read(e.Args[0], s.in()), "share")
	if v.invalid() {
		return nothing(at)
	}
	return value{e: node(model.Share, unit.One, at, v.e)}
}

// callPossible reads possible(condition on states): some possible world
// satisfies it.
func (c *checker) callPossible(f *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	if !c.overFutures(f, s.futures, at) {
		return nothing(at)
	}
	v := c.wantTruth(c.read(e.Args[0], spot{worldsOnly: true, depth: s.depth + 1}), "possible")
	if v.invalid() {
		return nothing(at)
	}
	return value{e: node(model.Possible, unit.YesNo, at, v.e)}
}
