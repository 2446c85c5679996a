package lang

import (
	"fmt"
	"strings"

	"hedge/model"
	"hedge/unit"
)

// How tightly the operators bind, as HCL reads them.
const (
	loose = iota
	either
	both
	equal
	order
	plus
	factors
	tight
)

// expr writes an expression; numbers with a unit stand in quotes. A fused
// multiply-add is written as the author wrote it.
func (p *printer) expr(e *model.Expr, outer int) string {
	if e == nil {
		return "?"
	}
	infix := func(level int, sign string, a, b *model.Expr) string {
		s := p.expr(a, level) + " " + sign + " " + p.expr(b, level+1)
		if level < outer {
			return "(" + s + ")"
		}
		return s
	}
	product := func(a, b *model.Expr) *model.Expr { return &model.Expr{Op: model.Mul, Args: []*model.Expr{a, b}} }
	a := e.Args
	switch e.Op {
	case model.Number:
		return p.number(e.Num, e.Unit)
	case model.Name, model.BestCourse, model.Fired, model.Strikes, model.Since, model.ClaimRef:
		name := p.name(e.Ref)
		switch e.Op {
		case model.Name:
			return name
		case model.ClaimRef:
			return "claim." + name
		}
		return e.Op.String() + "(" + name + ")"
	case model.Elapsed, model.CalendarYear, model.Step:
		return e.Op.String()
	case model.IsState:
		return p.state(e, "==", outer)
	case model.Neg:
		return "-" + p.expr(a[0], tight)
	case model.Not:
		if a[0].Op == model.IsState {
			return p.state(a[0], "!=", outer)
		}
		return "!" + p.expr(a[0], tight)
	case model.Add:
		return infix(plus, "+", a[0], a[1])
	case model.Sub:
		return infix(plus, "-", a[0], a[1])
	case model.FMA:
		return infix(plus, "+", product(a[0], a[1]), a[2])
	case model.FMS:
		return infix(plus, "-", product(a[0], a[1]), a[2])
	case model.FNMA:
		return infix(plus, "-", a[2], product(a[0], a[1]))
	case model.Mul:
		return infix(factors, "*", a[0], a[1])
	case model.Div:
		return infix(factors, "/", a[0], a[1])
	case model.And:
		return infix(both, "&&", a[0], a[1])
	case model.Or:
		return infix(either, "||", a[0], a[1])
	case model.Eq:
		return infix(equal, "==", a[0], a[1])
	case model.Ne:
		return infix(equal, "!=", a[0], a[1])
	case model.Lt:
		return infix(order, "<", a[0], a[1])
	case model.Le:
		return infix(order, "<=", a[0], a[1])
	case model.Gt:
		return infix(order, ">", a[0], a[1])
	case model.Ge:
		return infix(order, ">=", a[0], a[1])
	case model.If:
		s := p.expr(a[0], either) + " ? " + p.expr(a[1], either) + " : " + p.expr(a[2], loose)
		if outer > loose {
			return "(" + s + ")"
		}
		return s
	case model.Choose:
		d := p.c.Descriptors[e.Ref.Index]
		var rows []string
		for i, x := range a {
			rows = append(rows, d.States[i].Name+" = "+p.expr(x, loose))
		}
		return "choose(" + d.Name + ", { " + strings.Join(rows, ", ") + " })"
	case model.Lookup:
		var rows []string
		for _, k := range e.Table {
			rows = append(rows, "["+p.number(k.X, a[0].Unit)+", "+p.number(k.Y, e.Unit)+"]")
		}
		return "lookup(" + p.expr(a[0], loose) + ", [" + strings.Join(rows, ", ") + "])"
	case model.AtYear:
		return fmt.Sprintf("at(%s, %g)", p.expr(a[0], loose), e.Num)
	case model.With:
		var rows []string
		for i, r := range e.Names {
			rows = append(rows, p.name(r)+" = "+p.expr(a[i+1], loose))
		}
		return "with({ " + strings.Join(rows, ", ") + " }, " + p.expr(a[0], loose) + ")"
	case model.QuantileOf:
		return fmt.Sprintf("quantile(%s, %g)", p.expr(a[0], loose), e.Num)
	case model.Under:
		return "under(" + p.replacement(e.With) + ", " + p.expr(a[0], loose) + ")"
	}
	var args []string
	for _, x := range a {
		args = append(args, p.expr(x, loose))
	}
	return e.Op.String() + "(" + strings.Join(args, ", ") + ")"
}

func (p *printer) number(x float64, u unit.Unit) string {
	s := quantity(x, u)
	switch {
	case u.IsBool():
		return fmt.Sprint(x != 0)
	case u.IsCalendar(), x == 0, u.Bare():
		return fmtNumber(u.ToAuthor(x))
	}
	return `"` + s + `"`
}

func (p *printer) name(r model.Ref) string { return (&checker{c: p.c}).nameOf(r) }

func (p *printer) state(e *model.Expr, sign string, outer int) string {
	d := p.c.Descriptors[e.Ref.Index]
	s := d.Name + " " + sign + ` "` + d.States[e.Ref.State].Name + `"`
	if outer > equal {
		return "(" + s + ")"
	}
	return s
}

func (p *printer) replacement(r *model.Replacement) string {
	switch {
	case r.Scenario != model.None:
		return "scenario." + p.c.Scenarios[r.Scenario].Name
	case r.Strategy != model.None:
		return "strategy." + p.c.Strategies[r.Strategy].Name
	case r.Variant != model.None:
		return "variant." + p.c.Variants[r.Variant].Name
	}
	return p.settings(r.Set)
}

func (p *printer) settings(set []model.Setting) string {
	var rows []string
	for _, s := range set {
		if s.Ref.Kind == model.ToDescriptor {
			d := p.c.Descriptors[s.Ref.Index]
			rows = append(rows, d.Name+` = "`+d.States[s.Ref.State].Name+`"`)
			continue
		}
		u, x := unit.One, s.Value
		switch s.Ref.Kind {
		case model.ToConstant:
			u = p.c.Constants[s.Ref.Index].Unit
		case model.ToLever:
			u = p.c.Levers[s.Ref.Index].Unit
		case model.ToUncertainty:
			u = p.c.Uncertainties[s.Ref.Index].Unit
		}
		rows = append(rows, p.name(s.Ref)+" = "+p.number(x, u))
	}
	return "{ " + strings.Join(rows, ", ") + " }"
}
