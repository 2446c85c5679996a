package lang

import (
	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

func (c *checker) declareConstraint(b *block) {
	c.c.Constraints[b.index] = model.Constraint{Head: c.head(b)}
	c.text(b, "why")
}

// resolveConstraint reads hard logic between descriptor states: `never`, or
// `when` with `only_if`, which is stored as never (when and not only_if).
func (c *checker) resolveConstraint(b *block) {
	never, when, onlyIf := b.attr("never"), b.attr("when"), b.attr("only_if")
	switch {
	case never == nil && (when == nil || onlyIf == nil) && (c.said(b, "never") || when == nil && c.said(b, "when") || onlyIf == nil && c.said(b, "only_if")):
		c.worldsBroken = true
		return
	case never != nil && (when != nil || onlyIf != nil), never == nil && (when == nil || onlyIf == nil):
		at, fix := b.at, "never = "+c.stateSpecimen()
		switch {
		case never != nil:
			at, fix = place(never.NameRange), c.outcomment(never)
		case when != nil:
			fix = "only_if = " + c.stateSpecimen()
		case onlyIf != nil:
			fix = "when = " + c.stateSpecimen()
		}
		c.report(diag.Errorf("H112", at, "%s needs either never, or when with only_if", b.what()).
			With("", fix))
		return
	case never != nil:
		e := c.condition(b, "never")
		c.c.Constraints[b.index].Never = e
		return
	}
	w, o := c.condition(b, "when"), c.condition(b, "only_if")
	at := place(b.syn.Range())
	not := &model.Expr{Op: model.Not, Args: []*model.Expr{o}, Unit: unit.YesNo, Range: o.Range}
	c.c.Constraints[b.index].Never = &model.Expr{Op: model.And, Args: []*model.Expr{w, not}, Unit: unit.YesNo, Range: at}
}

// condition reads a condition on descriptor states.
func (c *checker) condition(b *block, name string) *model.Expr {
	v := c.express(b, name, spot{worldsOnly: true})
	v = c.wantTruth(v, name)
	if v.invalid() {
		c.worldsBroken = true
	}
	return v.e
}
