package lang

import (
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

// Patterns over time are built from the calendar year and a choice.

// dateArg reads an argument that is a calendar year.
func (c *checker) dateArg(e hclsyntax.Expression, name string, s spot) (value, bool) {
	v := c.read(e, s.in())
	if !c.wantNumber(v, name) {
		return v, false
	}
	if v.bare {
		return v.as(unit.Calendar), true
	}
	if !v.unit().IsCalendar() {
		c.report(diag.Errorf("H305", v.e.Range, "%s needs a calendar year, this is in %s", name, v.unit()).
			With("", "2030"))
		return v, false
	}
	return v, true
}

func thisYear(at diag.Range) *model.Expr { return node(model.CalendarYear, unit.Calendar, at) }

// callStep reads step(height, y) as year >= y ? height : 0.
func (c *checker) callStep(_ *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	h := c.read(e.Args[0], s.in())
	y, ok := c.dateArg(e.Args[1], "step", s)
	if !c.wantNumber(h, "step") || !ok {
		return nothing(at)
	}
	when := node(model.Ge, unit.YesNo, at, thisYear(at), y.e)
	return value{e: node(model.If, h.unit(), at, when, h.e, number(0, h.unit(), at)), bare: h.bare, zero: h.zero}
}

// callRamp reads ramp(slope, from, to) as slope * (clamp(year, from, to) - from);
// the slope is per year.
func (c *checker) callRamp(_ *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	slope := c.read(e.Args[0], s.in())
	from, ok := c.dateArg(e.Args[1], "ramp", s)
	to, ok2 := c.dateArg(e.Args[2], "ramp", s)
	if !c.wantNumber(slope, "ramp") || !ok || !ok2 {
		return nothing(at)
	}
	if slope.bare && !slope.zero {
		c.report(diag.Errorf("H304", slope.e.Range, "the slope of a ramp is per year").
			With("A ramp rises by its slope every year.", `"`+c.textAt(slope.e.Range)+` per year"`))
		return nothing(at)
	}
	if from.lit && to.lit && to.num < from.num {
		c.report(diag.Errorf("H311", at, "the ramp ends in %g, before it begins in %g", to.num, from.num).
			With("", "ramp("+c.textAt(slope.e.Range)+", "+fmtNumber(to.num)+", "+fmtNumber(from.num)+")"))
		return nothing(at)
	}
	now := node(model.Min, unit.Calendar, at, node(model.Max, unit.Calendar, at, thisYear(at), from.e), to.e)
	span := model.Minus(now, from.e, unit.Year, at)
	u := slope.unit().Mul(unit.Year)
	if !u.Valid() {
		c.report(diag.Errorf("H317", at, "a slope in %s has no meaning", slope.unit()))
		return nothing(at)
	}
	return value{e: node(model.Mul, u, at, slope.e, span)}
}

// callPulse reads pulse(height, y, "2 years") as
// year >= y && year < y + 2 ? height : 0.
func (c *checker) callPulse(_ *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	h := c.read(e.Args[0], s.in())
	y, ok := c.dateArg(e.Args[1], "pulse", s)
	length := c.read(e.Args[2], s.in())
	if !c.wantNumber(h, "pulse") || !c.wantNumber(length, "pulse") || !ok {
		return nothing(at)
	}
	if !length.unit().Same(unit.Year) {
		c.report(diag.Errorf("H305", length.e.Range, "the length of a pulse is a span of years, this is in %s", length.unit()).
			With("", `"`+c.textAt(length.e.Range)+` years"`))
		return nothing(at)
	}
	from := node(model.Ge, unit.YesNo, at, thisYear(at), y.e)
	end := model.Plus(y.e, length.e, unit.Calendar, at)
	if y.e.Op == model.Number && length.e.Op == model.Number {
		end = number(y.e.Num+length.e.Num, unit.Calendar, at)
	}
	until := node(model.Lt, unit.YesNo, at, thisYear(at), end)
	when := node(model.And, unit.YesNo, at, from, until)
	return value{e: node(model.If, h.unit(), at, when, h.e, number(0, h.unit(), at)), bare: h.bare, zero: h.zero}
}
