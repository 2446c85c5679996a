package lang

import (
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

// operator is one row of the table of binary operators.
type operator struct {
	sign  string
	op    model.Op
	apply func(c *checker, o operator, a, b value, at diag.Range) value
}

func operatorOf(op *hclsyntax.Operation) (operator, bool) {
	switch op {
	case hclsyntax.OpAdd:
		return operator{"+", model.Add, (*checker).sum}, true
	case hclsyntax.OpSubtract:
		return operator{"-", model.Sub, (*checker).sum}, true
	case hclsyntax.OpMultiply:
		return operator{"*", model.Mul, (*checker).product}, true
	case hclsyntax.OpDivide:
		return operator{"/", model.Div, (*checker).product}, true
	case hclsyntax.OpLogicalAnd:
		return operator{"&&", model.And, (*checker).junction}, true
	case hclsyntax.OpLogicalOr:
		return operator{"||", model.Or, (*checker).junction}, true
	case hclsyntax.OpEqual:
		return operator{"==", model.Eq, (*checker).comparison}, true
	case hclsyntax.OpNotEqual:
		return operator{"!=", model.Ne, (*checker).comparison}, true
	case hclsyntax.OpLessThan:
		return operator{"<", model.Lt, (*checker).comparison}, true
	case hclsyntax.OpLessThanOrEqual:
		return operator{"<=", model.Le, (*checker).comparison}, true
	case hclsyntax.OpGreaterThan:
		return operator{">", model.Gt, (*checker).comparison}, true
	case hclsyntax.OpGreaterThanOrEqual:
		return operator{">=", model.Ge, (*checker).comparison}, true
	}
	return operator{}, false
}

func (c *checker) binary(e *hclsyntax.BinaryOpExpr, s spot, at diag.Range) value {
	o, ok := operatorOf(e.Op)
	if !ok {
		c.report(diag.Errorf("H111", at, "the remainder %% is not part of the language").With("Percent is written as a unit.", `"5 percent"`))
		return nothing(at)
	}
	if o.op == model.Eq || o.op == model.Ne {
		if v, ok := c.stateTest(e, o, at); ok {
			return v
		}
	}
	a, b := c.read(e.LHS, s.in()), c.read(e.RHS, s.in())
	if a.invalid() || b.invalid() {
		return nothing(at)
	}
	if s.worldsOnly && o.op != model.And && o.op != model.Or {
		c.onlyStates(o.sign, at)
		return nothing(at)
	}
	return o.apply(c, o, a, b, at)
}

// sum is a + b or a - b: one unit on both sides, dates and spans of years as
// in unit.Sum and unit.Difference.
func (c *checker) sum(o operator, a, b value, at diag.Range) value {
	if !c.wantNumber(a, o.sign) || !c.wantNumber(b, o.sign) {
		return nothing(at)
	}
	bare, lit, x := a.bare && b.bare, a.lit && b.lit, a.num+b.num
	if o.op == model.Sub {
		x = a.num - b.num
	}
	if ac, bc := a.unit().IsCalendar(), b.unit().IsCalendar(); ac || bc {
		a, b = besideDate(a, bc), besideDate(b, ac)
	} else {
		var ok bool
		if a, b, ok = c.align(a, b, "the two sides of "+o.sign, at); !ok {
			return nothing(at)
		}
	}
	of, build := unit.Unit.Sum, model.Plus
	if o.op == model.Sub {
		of, build = unit.Unit.Difference, model.Minus
	}
	u, ok := of(a.unit(), b.unit())
	if !ok {
		c.mismatch(a, b, "the two sides of "+o.sign, at)
		return nothing(at)
	}
	return value{e: build(a.e, b.e, u, at), bare: bare, lit: lit, num: x}
}

// besideDate gives a bare number beside a calendar year its meaning: four
// figures are a year, less is a span of years.
func besideDate(v value, otherIsDate bool) value {
	if !otherIsDate || !v.bare {
		return v
	}
	if v.lit && v.num >= 1000 && v.num <= 9999 {
		return v.as(unit.Calendar)
	}
	return v.as(unit.Year)
}

// product is a * b or a / b; a bare number is dimensionless.
func (c *checker) product(o operator, a, b value, at diag.Range) value {
	if !c.wantNumber(a, o.sign) || !c.wantNumber(b, o.sign) {
		return nothing(at)
	}
	u, x := a.unit().Mul(b.unit()), a.num*b.num
	if o.op == model.Div {
		if b.lit && b.num == 0 || b.e.Op == model.Number && b.e.Num == 0 {
			c.report(diag.Errorf("H314", at, "division by zero").
				See(b.e.Range, "this is 0").
				With("The result would be no number in every future.", ""))
			return nothing(at)
		}
		u, x = a.unit().Div(b.unit()), a.num/b.num
	}
	if !u.Valid() {
		c.report(diag.Errorf("H317", at, "%s %s %s has no meaning", a.unit(), o.sign, b.unit()).
			See(a.e.Range, "in "+a.unit().String()).
			See(b.e.Range, "in "+b.unit().String()).
			With("A calendar year is a date: elapsed counts the years since the start of the horizon. No power goes above "+itoa(unit.MaxExponent)+".", "elapsed"))
		return nothing(at)
	}
	return value{e: node(o.op, u, at, a.e, b.e), bare: a.bare && b.bare, lit: a.lit && b.lit, num: x}
}

func (c *checker) junction(o operator, a, b value, at diag.Range) value {
	a, b = c.wantTruth(a, o.sign), c.wantTruth(b, o.sign)
	if a.invalid() || b.invalid() {
		return nothing(at)
	}
	return value{e: node(o.op, unit.YesNo, at, a.e, b.e)}
}

func (c *checker) comparison(o operator, a, b value, at diag.Range) value {
	a, b, ok := c.align(a, b, "the two sides of "+o.sign, at)
	if !ok {
		return nothing(at)
	}
	if a.unit().IsBool() && o.op != model.Eq && o.op != model.Ne {
		c.wantNumber(a, o.sign)
		return nothing(at)
	}
	return value{e: node(o.op, unit.YesNo, at, a.e, b.e)}
}

// stateTest reads descriptor == "state" and descriptor != "state"; false when
// neither side is a descriptor.
func (c *checker) stateTest(e *hclsyntax.BinaryOpExpr, o operator, at diag.Range) (value, bool) {
	left, right := e.LHS, e.RHS
	d, ok := c.descriptorAt(left)
	if !ok {
		left, right = right, left
		if d, ok = c.descriptorAt(left); !ok {
			return value{}, false
		}
	}
	name, isText := stringOf(right)
	if !isText {
		fix := ""
		if p, ok := namesOf(right); ok && len(p) == 1 {
			fix = quoted(p[0])
		}
		c.report(diag.Errorf("H108", place(right.Range()), "a state is written in quotes").
			See(c.c.Descriptors[d].Range, "its states are "+listed(states(c.c.Descriptors[d]))).
			With("", fix))
		return nothing(at), true
	}
	i, ok := c.state(d, name, place(right.Range()), true)
	if !ok {
		return nothing(at), true
	}
	v := value{e: &model.Expr{Op: model.IsState, Ref: model.Ref{Kind: model.ToDescriptor, Index: d, State: i}, Unit: unit.YesNo, Range: at}}
	if o.op == model.Ne {
		v.e = node(model.Not, unit.YesNo, at, v.e)
	}
	return v, true
}

// descriptorAt says which descriptor an expression names, if it is just that.
func (c *checker) descriptorAt(e hclsyntax.Expression) (int, bool) {
	p, ok := namesOf(e)
	if !ok || len(p) != 1 {
		return 0, false
	}
	s, ok := c.flat[p[0]]
	return s.ref.Index, ok && s.ref.Kind == model.ToDescriptor
}
