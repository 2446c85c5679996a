package lang

import (
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

// callOverYears reads mean, sum, lowest, highest, final, years and first_year.
func (c *checker) callOverYears(f *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	s.summed = true
	v := c.read(e.Args[0], s.in())
	if v.invalid() {
		return nothing(at)
	}
	u := v.unit()
	switch f.op {
	case model.YearsTrue, model.FirstYear:
		if v = c.wantTruth(v, e.Name); v.invalid() {
			return nothing(at)
		}
		u = unit.Year
		if f.op == model.FirstYear {
			u = unit.Calendar
		}
	case model.Final:
	default:
		if u.IsBool() {
			c.report(diag.Errorf("H309", v.e.Range, "%s needs a number, this is true or false", e.Name).
				With("years(x) counts the years in which it is true.", "years("+c.textAt(v.e.Range)+")"))
			return nothing(at)
		}
		if f.op == model.SumOver {
			u = overTime(u)
		}
		v.bare = false
	}
	if f.op == model.SumOver && u != v.e.Unit {
		return value{e: c.timesStep(node(f.op, v.e.Unit, at, v.e), u, at), bare: v.bare}
	}
	return value{e: node(f.op, u, at, v.e), bare: v.bare}
}

// timesStep turns a sum of yearly flows into an amount. A step of one year
// changes the unit only.
func (c *checker) timesStep(sum *model.Expr, u unit.Unit, at diag.Range) *model.Expr {
	if c.c.Horizon.Step == 1 {
		sum.Unit = u
		return sum
	}
	return node(model.Mul, u, at, sum, node(model.Step, unit.Year, at))
}

// overTime is the unit of a sum over years: a flow (per year) times the step.
func overTime(u unit.Unit) unit.Unit {
	if isFlow(u) {
		return u.Mul(unit.Year)
	}
	return u
}

// isFlow reports whether u is measured per time.
func isFlow(u unit.Unit) bool {
	s := u.Coherent().String()
	for rest := s; ; {
		i := strings.Index(rest, "year")
		if i < 0 {
			return false
		}
		before := rest[:i]
		if strings.HasSuffix(before, "/") || strings.HasSuffix(before, "per ") {
			return true
		}
		rest = rest[i+len("year"):]
	}
}

// callAt reads at(x, 2030), the value in one year of the horizon.
func (c *checker) callAt(_ *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	s.summed = true
	v := c.read(e.Args[0], s.in())
	y, ok := c.whole(e.Args[1], "the year of at", 1, 9999)
	if !ok || v.invalid() {
		return nothing(at)
	}
	if h := c.c.Horizon; c.horizonKnown && (y < h.From || y > h.To || (y-h.From)%h.Step != 0) {
		f := diag.Errorf("H705", place(e.Args[1].Range()), "%d is not a year of the horizon, %d to %d", y, h.From, h.To).
			With("Nothing is computed for that year.", itoa(min(max(y, h.From), h.To)))
		if h.Step > 1 {
			f.Detail += " The steps are " + itoa(h.Step) + " years long."
		}
		if a := c.of["case"][0].attr("horizon"); a != nil {
			f = f.See(place(a.Expr.Range()), "the horizon")
		}
		c.report(f)
		return nothing(at)
	}
	out := node(model.AtYear, v.unit(), at, v.e)
	out.Num = float64(y)
	return value{e: out}
}

// callDiscounted reads discounted(x, rate) = sum of x / (1+rate)^(years since
// from), times the step for a flow.
func (c *checker) callDiscounted(_ *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	s.summed = true
	a, ok := c.args(e, s)
	if !ok {
		return nothing(at)
	}
	r := a[1]
	if !r.unit().Same(unit.PerYear) && !r.unit().Dimensionless() {
		c.report(diag.Errorf("H307", r.e.Range, "a discount rate is per year, this is in %s", r.unit()).
			With("", `"3 percent/year"`))
		return nothing(at)
	}
	x := a[0].unit()
	sum := node(model.Discounted, x, at, a[0].e, r.e)
	if u := overTime(x); u != x {
		sum = c.timesStep(sum, u, at)
	}
	return value{e: sum}
}

// callPrevious reads previous(x, start): last year's x, start in the first.
func (c *checker) callPrevious(_ *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	s.summed = true
	x, start := c.read(e.Args[0], s.in()), c.read(e.Args[1], s.in())
	if x.invalid() || start.invalid() {
		return nothing(at)
	}
	bare := x.bare && start.bare
	x, start, ok := c.align(x, start, "the value and the start of previous", at)
	if !ok {
		return nothing(at)
	}
	u, _ := x.unit().Join(start.unit())
	return value{e: node(model.Previous, u, at, x.e, start.e), bare: bare}
}

// callEvent reads fired(e), strikes(e) and since(e).
func (c *checker) callEvent(f *function, e *hclsyntax.FunctionCallExpr, _ spot, at diag.Range) value {
	p, ok := namesOf(e.Args[0])
	where := place(e.Args[0].Range())
	if !ok || len(p) != 1 {
		c.report(diag.Errorf("H208", where, "%s needs the name of an event", e.Name).With("It is written "+f.signature+".", c.firstOf("event")))
		return nothing(at)
	}
	sym, ok := c.flat[p[0]]
	if !ok || sym.ref.Kind != model.ToEvent {
		var names []string
		for _, b := range c.of["event"] {
			names = append(names, b.name)
		}
		guess := c.nearest(p[0], names)
		if ok {
			c.report(diag.Errorf("H208", where, "%s is a %s; %s needs an event%s", p[0], kindWord(sym.ref.Kind), e.Name, meant(guess)).
				See(sym.at, p[0]+" is declared here").With("", guess))
		} else {
			c.report(diag.Errorf("H201", where, "%s is not declared%s", p[0], meant(guess)).
				With("An event is declared with its yearly hazard.", guess))
		}
		return nothing(at)
	}
	u := unit.YesNo
	if f.op == model.Since {
		u = unit.Year
	}
	return value{e: &model.Expr{Op: f.op, Ref: sym.ref, Unit: u, Range: at}}
}
