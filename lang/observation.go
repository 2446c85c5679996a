package lang

import (
	"hedge/diag"
	"hedge/model"
)

func (c *checker) declareObservation(b *block) {
	c.c.Observations[b.index] = model.Observation{Head: c.head(b), Uncertainty: model.None}
}

// resolveObservation reads something that could be looked at before a course is
// chosen, an uncertainty with the standard error of the reading, or a condition on
// states with the test's hit and false-alarm rates:
//
//	observation "war_game" {
//	  title = "A war game of the first month"
//	  of    = war_loss
//	  error = "20 percent of GDP"
//	  cost  = "0.01 percent of GDP"
//	  own   = true
//	}
//
//	observation "insider" {
//	  title = "What an insider says"
//	  of    = us_doctrine == "hemisphere"
//	  hit   = 0.8
//	  false_alarm = 0.2
//	  own   = true
//	}
func (c *checker) resolveObservation(b *block) {
	o := &c.c.Observations[b.index]
	a := b.attr("of")
	if a == nil {
		return
	}
	if names, ok := namesOf(a.Expr); ok && len(names) == 1 {
		if i, ok := c.index["uncertainty"][names[0]]; ok {
			o.Uncertainty = i
		}
	}
	o.Cost = c.observationCost(b)
	if o.Uncertainty == model.None {
		o.Event = c.onStates(b, "of")
		o.Hit, o.FalseAlarm = c.rate(b, "hit", "0.8"), c.rate(b, "false_alarm", "0.2")
		c.observedBy(b, "error", "A condition is tested for: how often the test says yes belongs here, not an error.")
		return
	}
	c.observedBy(b, "hit", "A number is read: the standard deviation of its error belongs here, not a rate.")
	c.observedBy(b, "false_alarm", "A number is read: the standard deviation of its error belongs here, not a rate.")
	u := c.c.Uncertainties[o.Uncertainty]
	e := b.attr("error")
	switch {
	case u.Yearly:
		c.report(diag.Errorf("H411", place(a.Expr.Range()), "%s reads what is drawn anew every year", b.what()).
			See(u.Range, "drawn every year").
			With("What is seen once before choosing tells nothing of later years. Observe an uncertainty that is drawn once.", ""))
	case e == nil:
		if !c.said(b, "error") {
			c.report(diag.Errorf("H107", b.at, "%s has no error", b.what()).
				With("It is the standard deviation of what is read around what is true; 0 for a perfect reading.", "error = "+quoted("1 "+u.Unit.String())))
		}
	default:
		if q, ok := c.quantity(e.Expr, u.Unit, true); ok {
			if q.Value < 0 {
				c.wrongKind(place(e.Expr.Range()), "error", "0 or more", "")
				return
			}
			o.Error = q.Value
		}
	}
}

// observationCost reads what looking costs, in the unit of the headline outcome.
func (c *checker) observationCost(b *block) float64 {
	a := b.attr("cost")
	k := c.headline()
	if a == nil || k == model.None {
		return 0
	}
	q, ok := c.quantity(a.Expr, c.c.Outcomes[k].Unit, true)
	if !ok {
		return 0
	}
	if q.Value < 0 {
		c.wrongKind(place(a.Expr.Range()), "cost", "0 or more", "")
		return 0
	}
	return q.Value
}

// rate reads how often a test says yes.
func (c *checker) rate(b *block, name, fix string) float64 {
	a := b.attr(name)
	if a == nil {
		if !c.said(b, name) {
			c.report(diag.Errorf("H107", b.at, "%s has no %s", b.what(), name).
				With("A test for a condition says yes in a share hit of the cases where it holds and false_alarm where it does not.", name+" = "+fix))
		}
		return 0
	}
	x, ok := numberOf(a.Expr)
	if !ok || x < 0 || x > 1 {
		c.wrongKind(place(a.Expr.Range()), name, "a share between 0 and 1", fix)
		return 0
	}
	return x
}

// observedBy reports an attribute that belongs to the other kind of observation.
func (c *checker) observedBy(b *block, name, why string) {
	if a := b.attr(name); a != nil {
		c.report(diag.Errorf("H411", place(a.NameRange), "%s cannot have %s", b.what(), name).With(why, c.outcomment(a)))
	}
}
