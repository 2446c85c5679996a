package lang

import (
	"hedge/diag"
	"hedge/model"
)

func (c *checker) declareOutcome(b *block) {
	o := model.Outcome{Head: c.head(b), Owner: model.None}
	u, declared, good := c.declaredUnit(b)
	if declared && good {
		o.Unit = u
		c.known[model.ToOutcome][b.index] = true
	}
	o.Goal = model.Goal(c.word(b, "goal", "maximise", "minimise"))
	if !c.said(b, "goal") {
		c.report(diag.Warnf("H218", b.at, "%s has no goal", b.what()).
			With("Without a goal nothing can be called better or worse by it: it is reported and takes no part in comparisons.", `goal = "maximise"`))
	}
	if a := b.attr("owner"); a != nil {
		o.Owner = c.oneOf(b, "owner", "actor", false)
	}
	c.c.Outcomes[b.index] = o
}

// resolveOutcome reads what is measured at the end of an experiment, and the
// bar it should pass.
func (c *checker) resolveOutcome(b *block) {
	o := &c.c.Outcomes[b.index]
	where := spot{outcomes: true}
	if c.known[model.ToOutcome][b.index] {
		o.Value = c.valueOf(b, "value", o.Unit, where)
	} else if v := c.express(b, "value", where); !v.invalid() && b.attr("unit") == nil {
		o.Value, o.Unit = v.e, v.e.Unit
		c.known[model.ToOutcome][b.index] = true
	}
	if b.attr("require") != nil {
		o.Require = c.wantTruth(c.express(b, "require", where), "require").e
	}
}
