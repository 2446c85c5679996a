package lang

import (
	"hedge/model"
	"hedge/unit"
)

func (c *checker) declareStock(b *block) {
	s := model.Stock{Head: c.head(b)}
	u, declared, good := c.declaredUnit(b)
	if declared && good {
		s.Unit = u
		c.known[model.ToStock][b.index] = true
	}
	c.c.Stocks[b.index] = s
}

// resolveStock reads an accumulation over time: next = now + flow * dt, held
// between min and max. The flow has the stock's unit per year.
func (c *checker) resolveStock(b *block) {
	s := &c.c.Stocks[b.index]
	if !c.known[model.ToStock][b.index] {
		for _, name := range []string{"initial", "flow", "min", "max"} {
			if b.attr(name) != nil {
				c.express(b, name, spot{})
			}
		}
		return
	}
	s.Initial = c.valueOf(b, "initial", s.Unit, spot{})
	s.Flow = c.valueOf(b, "flow", c.perYear(s.Unit), spot{})
	s.Min = c.valueOf(b, "min", s.Unit, spot{})
	s.Max = c.valueOf(b, "max", s.Unit, spot{})
}

// perYear is the unit of a flow of u: the author's spelling and scale are kept
// where they can be, so that a bare number reads as written.
func (c *checker) perYear(u unit.Unit) unit.Unit {
	if v, err := unit.Parse(u.String()+"/year", c.units...); err == nil && v.Same(u.Div(unit.Year)) {
		return v
	}
	return u.Div(unit.Year)
}
