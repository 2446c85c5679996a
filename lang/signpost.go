package lang

import (
	"math"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

// declareSignpost reads an indicator to watch, all but its condition:
//
//	signpost "ally_leaves" {
//	  title = "The ally leaves"
//	  when  = fired(collapse) || price > "0.6 percent of GDP/year"
//	  lead  = "1 year"
//	}
func (c *checker) declareSignpost(b *block) {
	s := model.Signpost{Head: c.head(b)}
	if a := b.attr("lead"); a != nil {
		if years, ok := c.duration(a.Expr, "a lead"); ok {
			if s.Lead, ok = stringOf(a.Expr); !ok {
				s.Lead = yearsText(years)
			}
		}
	}
	c.c.Signposts[b.index] = s
}

// resolveSignpost reads the condition, which is tested on the values of every
// year.
func (c *checker) resolveSignpost(b *block) {
	v := c.express(b, "when", spot{})
	c.c.Signposts[b.index].When = c.wantTruth(v, "when").e
}

// duration reads a stretch of time, in years, not negative.
func (c *checker) duration(e hclsyntax.Expression, what string) (float64, bool) {
	q, ok := c.quantity(e, unit.Year, true)
	if !ok {
		return 0, false
	}
	if q.Value < 0 {
		c.report(diag.Errorf("H227", place(e.Range()), "%s of %s is negative", what, yearsText(q.Value)).
			With("Nobody acts, or sees, before there is something to be seen.", quoted(yearsText(-q.Value))))
		return 0, false
	}
	return q.Value, true
}

// yearsText writes a stretch of time as an author would.
func yearsText(years float64) string {
	if years == 1 {
		return "1 year"
	}
	return fmtNumber(years) + " years"
}

// seen reports what a signpost reads by name although nobody can see it. What a
// formula works out from hidden numbers counts as seen: its name says what is
// claimed to be observed.
func (c *checker) seen(s model.Signpost) {
	s.When.Walk(func(e *model.Expr) bool {
		switch {
		case e.Op == model.With:
			c.report(diag.Errorf("H208", e.Range, "with( ) cannot stand in a signpost").
				With("What would be if things were otherwise cannot be watched. If somebody works it out, a formula names it, and the signpost reads the formula.", ""))
		case e.Op == model.Name && e.Ref.Kind == model.ToUncertainty && !c.c.Uncertainties[e.Ref.Index].Observable,
			(e.Op == model.IsState || e.Op == model.Choose) && !c.c.Descriptors[e.Ref.Index].Observable:
			h := c.headOf(e.Ref)
			c.report(diag.Errorf("H730", e.Range, "the signpost %s reads %s, which nobody can see", s.Name, h.Name).
				See(h.Range, "observable = true belongs in this block, if it can be seen").
				With("A signpost is watched on the way, by people who do not know which future they are in. If "+h.Name+" can be observed, say so in the block of the "+kindWord(e.Ref.Kind)+" "+h.Name+", for which the edit is; else read what it brings about: an event that fired, a stock, a formula for what is seen.", "observable = true"))
		}
		return true
	})
}

// adapt reads a rule of a strategy:
//
//	adapt {
//	  on    = signpost.ally_leaves
//	  delay = "1 year"
//	  set   = { defence = "4.5 percent of GDP/year" }
//	}
func (c *checker) adapt(s *hclsyntax.Block, strategy string) (model.Adapt, bool) {
	b := &block{kind: &kind{name: "adapt"}, syn: s, name: "in " + strategy, at: place(s.DefRange())}
	c.checkBody(s.Body, "adapt", []string{"on", "delay", "set"}, nil)
	ok := len(s.Labels) == 0
	if !ok {
		c.report(diag.Errorf("H106", b.at, "a rule takes no name").With("What it waits for names it: on = signpost.name.", "adapt"))
	}
	for _, name := range []string{"on", "set"} {
		if !c.said(b, name) {
			ok = false
			c.report(diag.Errorf("H107", b.at, "a rule of %s has no %s", strategy, name).
				With("A rule says what it waits for and what it sets then.", name+" = "+c.specimen(name)))
		}
	}
	r := model.Adapt{Range: b.at}
	r.Range.End = place(s.CloseBraceRange).End
	if a := b.attr("on"); a != nil {
		var found bool
		r.On, found = c.pointer(a.Expr, "on", "signpost")
		ok = ok && found
	}
	at, timely := b.at, c.horizonKnown
	if a := b.attr("delay"); a != nil {
		at = place(a.Expr.Range())
		r.Delay, timely = c.steps(a.Expr)
		ok = ok && timely
	}
	if timely {
		c.inForce(r.Delay, strategy, at)
	}
	if a := b.attr("set"); a != nil {
		entries, found := c.object(a.Expr, "set")
		if t, isSet := strip(a.Expr).(*hclsyntax.ObjectConsExpr); isSet && len(t.Items) == 0 {
			found = false
			fix := ""
			if l := c.firstOf("lever"); l != "" && c.known[model.ToLever][0] {
				fix = l + " = " + c.leverSpecimen(c.c.Levers[0])
			}
			c.report(diag.Errorf("H107", place(a.Expr.Range()), "a rule of %s sets nothing", strategy).
				With("A rule says what it sets when its signpost shows; without that the course would go on as before.", fix))
		}
		ok = ok && found
		for _, p := range entries {
			set, found := c.ruled(p)
			ok = ok && found
			r.Set = append(r.Set, set)
		}
	}
	return r, ok
}

// ruled reads what a rule sets a lever to.
func (c *checker) ruled(p pair) (model.Setting, bool) {
	ref, ok := c.settable(p, model.ToLever)
	if !ok || !c.known[model.ToLever][ref.Index] {
		return model.Setting{}, false
	}
	l := c.c.Levers[ref.Index]
	if !c.single(l, p.value, "A rule sets one value, which holds from the year in which the rule is in force.") {
		return model.Setting{}, false
	}
	q, ok := c.quantity(p.value, l.Unit, true)
	if !ok {
		return model.Setting{}, false
	}
	at := place(p.value.Range())
	c.withinLever(l, q.Value, at, diag.Error)
	return model.Setting{Ref: ref, Value: q.Value, Range: diag.Range{File: at.File, Start: p.keyAt.Start, End: at.End}}, true
}

// inForce warns of a rule that can never be in force: it is from step t + 1 +
// delay on, and t is 0 at the earliest.
func (c *checker) inForce(delay int, strategy string, at diag.Range) {
	h := c.c.Horizon
	most := h.Years() - 2
	if delay <= most {
		return
	}
	fix := ""
	if most >= 0 {
		fix = quoted(yearsText(float64(most * h.Step)))
	}
	c.report(c.seeHorizon(diag.Warnf("H227", at, "a rule of %s can never be in force within the horizon, %d to %d", strategy, h.From, h.To)).
		With("It is in force from the step behind the one in which its signpost shows, and the delay later. The course never changes by it.", fix))
}

// steps reads the delay of a rule, in steps of the horizon; one that outlasts
// the horizon is as many as the horizon has.
func (c *checker) steps(e hclsyntax.Expression) (int, bool) {
	years, ok := c.duration(e, "a delay")
	if !ok || !c.horizonKnown {
		return 0, false
	}
	h := c.c.Horizon
	step := float64(h.Step)
	near := math.Round(years / step)
	if all := float64(h.Years()); near > all-2 {
		return int(min(near, all)), true // never in force, which is said
	}
	if math.Abs(years-float64(near*step)) > 1e-9*step {
		c.report(diag.Errorf("H227", place(e.Range()), "a delay of %s is not a whole number of steps of %s", yearsText(years), yearsText(step)).
			With("Levers change from one step to the next.", quoted(yearsText(float64(near*step)))))
		return 0, false
	}
	return int(near), true
}
