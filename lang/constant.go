package lang

import (
	"hedge/model"
)

// declareConstant reads a fixed number: value = "2.32 percent of GDP/year", or
// a number in the declared unit. Without any unit it is a plain number.
func (c *checker) declareConstant(b *block) {
	k := model.Constant{Head: c.head(b)}
	u, declared, good := c.declaredUnit(b)
	if a := b.attr("value"); a != nil && good {
		if q, ok := c.quantity(a.Expr, u, declared); ok {
			k.Unit, k.Value = q.Unit, q.Value
			c.known[model.ToConstant][b.index] = true
		}
	}
	c.c.Constants[b.index] = k
}
