package lang

import "hedge/model"

func (c *checker) declareFormula(b *block) {
	f := model.Formula{Head: c.head(b)}
	u, declared, good := c.declaredUnit(b)
	if declared && good {
		f.Unit = u
		c.known[model.ToFormula][b.index] = true
	}
	c.c.Formulas[b.index] = f
}

// resolveFormula reads a named expression; a missing unit is inferred.
func (c *checker) resolveFormula(b *block) {
	f := &c.c.Formulas[b.index]
	declared := c.known[model.ToFormula][b.index]
	if declared {
		f.Value = c.valueOf(b, "value", f.Unit, spot{})
		return
	}
	v := c.express(b, "value", spot{})
	f.Value = v.e
	if !v.invalid() && b.attr("unit") == nil {
		f.Unit = v.e.Unit
		c.known[model.ToFormula][b.index] = true
	}
}
