package lang

import (
	"math"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

// function is one row of the table of functions.
type function struct {
	name      string
	least     int // arguments
	most      int // -1: any number
	signature string
	read      func(c *checker, f *function, call *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value
	op        model.Op
}

// functions is the one table of functions an expression may call.
func functions() []*function {
	return []*function{
		{"abs", 1, 1, "abs(x)", (*checker).callAbs, model.Abs},
		{"min", 1, -1, "min(a, b, ...)", (*checker).callExtreme, model.Min},
		{"max", 1, -1, "max(a, b, ...)", (*checker).callExtreme, model.Max},
		{"clamp", 3, 3, "clamp(x, lowest, highest)", (*checker).callClamp, model.Invalid},
		{"exp", 1, 1, "exp(x)", (*checker).callPure, model.Exp},
		{"log", 1, 1, "log(x)", (*checker).callPure, model.Log},
		{"log10", 1, 1, "log10(x)", (*checker).callPure, model.Log10},
		{"sin", 1, 1, "sin(x)", (*checker).callPure, model.Sin},
		{"cos", 1, 1, "cos(x)", (*checker).callPure, model.Cos},
		{"logistic", 1, 1, "logistic(x)", (*checker).callPure, model.Logistic},
		{"normal_cdf", 1, 1, "normal_cdf(x)", (*checker).callPure, model.NormalCDF},
		{"sqrt", 1, 1, "sqrt(x)", (*checker).callSqrt, model.Sqrt},
		{"pow", 2, 2, "pow(x, exponent)", (*checker).callPow, model.Pow},
		{"lookup", 2, 2, "lookup(x, [[x0, y0], [x1, y1], ...])", (*checker).callLookup, model.Lookup},
		{"choose", 2, 2, "choose(descriptor, { state = value, ... })", (*checker).callChoose, model.Choose},
		{"step", 2, 2, "step(height, year)", (*checker).callStep, model.Invalid},
		{"ramp", 3, 3, "ramp(slope per year, from, to)", (*checker).callRamp, model.Invalid},
		{"pulse", 3, 3, `pulse(height, year, "2 years")`, (*checker).callPulse, model.Invalid},

		{"fired", 1, 1, "fired(event)", (*checker).callEvent, model.Fired},
		{"strikes", 1, 1, "strikes(event)", (*checker).callEvent, model.Strikes},
		{"since", 1, 1, "since(event)", (*checker).callEvent, model.Since},
		{"previous", 2, 2, "previous(x, start)", (*checker).callPrevious, model.Previous},
		{"with", 2, 2, "with({ name = value }, x)", (*checker).callWith, model.With},

		{"mean", 1, 1, "mean(x)", (*checker).callOverYears, model.MeanOver},
		{"sum", 1, 1, "sum(x)", (*checker).callOverYears, model.SumOver},
		{"lowest", 1, 1, "lowest(x)", (*checker).callOverYears, model.Lowest},
		{"highest", 1, 1, "highest(x)", (*checker).callOverYears, model.Highest},
		{"final", 1, 1, "final(x)", (*checker).callOverYears, model.Final},
		{"years", 1, 1, "years(condition)", (*checker).callOverYears, model.YearsTrue},
		{"first_year", 1, 1, "first_year(condition)", (*checker).callOverYears, model.FirstYear},
		{"at", 2, 2, "at(x, 2030)", (*checker).callAt, model.AtYear},
		{"discounted", 2, 2, "discounted(x, rate)", (*checker).callDiscounted, model.Discounted},

		{"under", 2, 2, "under(scenario.x, value)", (*checker).callUnder, model.Under},
		{"best_course", 1, 1, "best_course(outcome)", (*checker).callBestCourse, model.BestCourse},
		{"share", 1, 1, "share(condition)", (*checker).callShare, model.Share},
		{"average", 1, 1, "average(x)", (*checker).callFold, model.Average},
		{"quantile", 2, 2, "quantile(x, 0.9)", (*checker).callFold, model.QuantileOf},
		{"on_average", 1, 1, "on_average(x)", (*checker).callOnAverage, model.OnAverage},
		{"possible", 1, 1, "possible(condition on states)", (*checker).callPossible, model.Possible},
	}
}

func (c *checker) call(e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	f, ok := c.functions[e.Name]
	if !ok {
		guess := c.nearest(e.Name, c.functionNames)
		name := place(e.NameRange)
		if _, declared := c.flat[e.Name]; declared {
			c.report(diag.Errorf("H209", name, "%s is a name, not a function", e.Name).
				With("Did you mean to multiply? Write the *.", e.Name+" *"))
			return nothing(at)
		}
		c.report(diag.Errorf("H209", name, "there is no function %s%s", e.Name, meant(guess)).
			With("Functions are "+c.functionList()+".", guess))
		return nothing(at)
	}
	if s.worldsOnly {
		c.onlyStates(e.Name+"( )", at)
		return nothing(at)
	}
	if e.ExpandFinal {
		c.report(diag.Errorf("H111", at, "... cannot stand in a call").With("Written "+f.signature+".", ""))
		return nothing(at)
	}
	if n := len(e.Args); n < f.least || f.most >= 0 && n > f.most {
		c.report(diag.Errorf("H210", at, "%s takes %s, here are %d", e.Name, arguments(f), n).
			With("It is written "+f.signature+".", c.asSigned(f, e)))
		return nothing(at)
	}
	return f.read(c, f, e, s, at)
}

func (c *checker) functionList() string {
	out := ""
	for _, f := range functions() {
		if out != "" {
			out += " "
		}
		out += f.name
	}
	return out
}

// asSigned is a call with as many arguments as the function takes; those that
// are missing go by the name they have in its signature.
func (c *checker) asSigned(f *function, e *hclsyntax.FunctionCallExpr) string {
	_, inner, _ := strings.Cut(strings.TrimSuffix(f.signature, ")"), "(")
	var args []string
	for i, name := range strings.SplitN(inner, ", ", max(f.least, f.most)) {
		if i < len(e.Args) {
			name = c.sourceAt(place(e.Args[i].Range()))
		}
		if !strings.HasSuffix(name, "...") {
			args = append(args, name)
		}
	}
	return strings.ReplaceAll(e.Name+"("+strings.Join(args, ", ")+")", ", ...", "")
}

func arguments(f *function) string {
	switch {
	case f.most < 0:
		return "one argument or more"
	case f.least == 1:
		return "one argument"
	}
	return itoa(f.least) + " arguments"
}

// args reads all arguments as numbers.
func (c *checker) args(e *hclsyntax.FunctionCallExpr, s spot) ([]value, bool) {
	out := make([]value, len(e.Args))
	ok := true
	for i, a := range e.Args {
		out[i] = c.read(a, s.in())
		ok = c.wantNumber(out[i], e.Name) && ok
	}
	return out, ok
}

func (c *checker) callAbs(f *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	a, ok := c.args(e, s)
	if !ok {
		return nothing(at)
	}
	return value{e: node(f.op, a[0].unit(), at, a[0].e), bare: a[0].bare, zero: a[0].zero}
}

// callExtreme reads min and max; several arguments nest to the left.
func (c *checker) callExtreme(f *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	a, ok := c.args(e, s)
	if !ok {
		return nothing(at)
	}
	return c.fold(f.op, e.Name, a, at)
}

func (c *checker) fold(op model.Op, name string, a []value, at diag.Range) value {
	if len(a) > deepest {
		c.report(diag.Errorf("H119", at, "%s of more than %d values", name, deepest).With("Give parts of it names.", ""))
		return nothing(at)
	}
	out := a[0]
	for _, b := range a[1:] {
		bare, zero := out.bare && b.bare, out.zero && b.zero
		x, y, ok := c.align(out, b, "the arguments of "+name, at)
		if !ok {
			return nothing(at)
		}
		u, _ := x.unit().Join(y.unit())
		out = value{e: node(op, u, at, x.e, y.e), bare: bare, zero: zero}
	}
	return out
}

// callClamp reads clamp(x, lo, hi) as min(max(x, lo), hi).
func (c *checker) callClamp(_ *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	a, ok := c.args(e, s)
	if !ok {
		return nothing(at)
	}
	if a[1].lit && a[2].lit && a[1].num > a[2].num {
		c.report(diag.Errorf("H311", at, "clamp from %g to %g runs backwards", a[1].num, a[2].num).
			With("The lower bound comes first.", "clamp("+c.textAt(a[0].e.Range)+", "+fmtNumber(a[2].num)+", "+fmtNumber(a[1].num)+")"))
		return nothing(at)
	}
	low := c.fold(model.Max, "clamp", a[:2], at)
	if low.invalid() {
		return low
	}
	return c.fold(model.Min, "clamp", []value{low, a[2]}, at)
}

// pure checks that an argument is a pure number; the literal 0 is.
func (c *checker) pure(v value, what, why string) bool {
	if v.invalid() {
		return false
	}
	if v.unit().Dimensionless() {
		return true
	}
	fix := "(" + c.textAt(v.e.Range) + `) / "1 ` + v.unit().String() + `"`
	if v.unit().Same(unit.PerYear) {
		fix = c.textAt(v.e.Range) + " * dt"
	}
	c.report(diag.Errorf("H307", v.e.Range, "%s needs a pure number, this is in %s", what, v.unit()).With(why, fix))
	return false
}

// callPure reads exp, log, sin and their like.
func (c *checker) callPure(f *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	a, ok := c.args(e, s)
	if !ok || !c.pure(a[0], e.Name, "A hazard per year times dt is a pure number; so is a value divided by a reference.") {
		return nothing(at)
	}
	return value{e: node(f.op, unit.One, at, a[0].e)}
}

func (c *checker) callSqrt(_ *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	a, ok := c.args(e, s)
	if !ok {
		return nothing(at)
	}
	u, ok := a[0].unit().Sqrt()
	if !ok {
		c.report(diag.Errorf("H310", at, "the square root of %s has no unit", a[0].unit()).
			With("A square root needs a unit whose powers are even, or a pure number.", ""))
		return nothing(at)
	}
	return value{e: node(model.Sqrt, u, at, a[0].e)}
}

// callPow reads pow(x, n): a literal whole n raises the unit with the number.
func (c *checker) callPow(_ *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	a, ok := c.args(e, s)
	if !ok || !c.pure(a[1], "the exponent of pow", "An exponent counts how often a value is multiplied.") {
		return nothing(at)
	}
	u := unit.One
	switch {
	case a[0].unit().Dimensionless():
	case a[1].lit && a[1].num == math.Trunc(a[1].num) && math.Abs(a[1].num) <= unit.MaxExponent:
		u = a[0].unit().Pow(int(a[1].num))
	default:
		c.report(diag.Errorf("H310", at, "a value in %s can only be raised to a whole number written out", a[0].unit()).
			With("The unit of the result must be known before the run.", "pow(("+c.textAt(a[0].e.Range)+`) / "1 `+a[0].unit().String()+`", `+c.textAt(a[1].e.Range)+")"))
		return nothing(at)
	}
	if !u.Valid() {
		c.report(diag.Errorf("H310", at, "this power of %s has no unit", a[0].unit()))
		return nothing(at)
	}
	return value{e: node(model.Pow, u, at, a[0].e, a[1].e)}
}
