package lang

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

// deepest bounds the height of an expression: 1 + 1 + 1 + ... is a tower to
// every reader of the tree.
const deepest = 1000

// spot says what may stand in an expression, by where it stands.
type spot struct {
	worldsOnly bool       // conditions on descriptor states alone
	scenarios  bool       // in a condition on states, scenarios stand for theirs
	outcomes   bool       // outcomes may be read
	futures    bool       // under, best_course, possible, share and their like
	claims     bool       // claims as conditions
	within     bool       // inside with( )
	summed     bool       // inside a value over years
	want       *unit.Unit // what bare numbers of a choose or lookup at the top take
	depth      int
}

// in is the same spot one level down, no longer at the top.
func (s spot) in() spot {
	s.want = nil
	s.depth++
	return s
}

// value is a node of the typed tree with what unit checking needs to know.
type value struct {
	e    *model.Expr
	bare bool    // made of numbers without units alone
	zero bool    // the literal 0, which fits every unit
	lit  bool    // folded to num
	num  float64 // as written
}

func (v value) invalid() bool   { return v.e == nil || v.e.Op == model.Invalid }
func (v value) unit() unit.Unit { return v.e.Unit }

// as is v in another unit: the literal 0, or a number that takes a unit.
func (v value) as(u unit.Unit) value {
	if v.invalid() || v.e.Unit == u {
		return v
	}
	e := *v.e
	e.Unit = u
	v.e = &e
	return v
}

func nothing(at diag.Range) value {
	return value{e: &model.Expr{Op: model.Invalid, Range: at}}
}

func number(x float64, u unit.Unit, at diag.Range) *model.Expr {
	return &model.Expr{Op: model.Number, Num: x, Unit: u, Range: at}
}

func node(op model.Op, u unit.Unit, at diag.Range, args ...*model.Expr) *model.Expr {
	return &model.Expr{Op: op, Args: args, Unit: u, Range: at}
}

// express reads an attribute as an expression.
func (c *checker) express(b *block, name string, s spot) value {
	a := b.attr(name)
	if a == nil {
		return nothing(b.at)
	}
	c.deep = false
	return c.read(a.Expr, s)
}

// valueOf reads an attribute as an expression of the unit u; nil when absent.
func (c *checker) valueOf(b *block, name string, u unit.Unit, s spot) *model.Expr {
	a := b.attr(name)
	if a == nil {
		return nil
	}
	s.want, c.deep = &u, false
	v := c.read(a.Expr, s)
	var declared diag.Range
	if d := b.attr("unit"); d != nil {
		declared = place(d.Expr.Range())
	}
	return c.fit(v, u, b, name, declared).e
}

// fit checks a whole value against the declared unit. A bare literal number is
// an assignment and takes the unit, as it does in a constant.
func (c *checker) fit(v value, u unit.Unit, b *block, name string, declared diag.Range) value {
	v, settled := c.fitUnit(v, u, name+" of "+b.what())
	if settled {
		return v
	}
	at := v.e.Range
	what := "declared is " + u.String()
	if name == "flow" || name == "hazard" {
		what = "it must be " + u.String()
	}
	f := diag.Errorf("H305", at, "%s of %s is in %s, %s", name, b.what(), v.unit(), what).With(unit.Explain(v.unit(), u)+".", c.inTime(at, u))
	switch {
	case name == "value" && declared.Known():
		f.Range, f.Fix = declared, quoted(v.unit().String())
		f = f.See(at, "in "+v.unit().String())
	case declared.Known():
		f = f.See(declared, "the unit is declared here")
	}
	c.report(f)
	return nothing(at)
}

// fitUnit does what fit does up to a value in another unit, which is left to be
// said: then settled is false.
func (c *checker) fitUnit(v value, u unit.Unit, what string) (_ value, settled bool) {
	at := v.e.Range
	switch {
	case v.invalid():
		return v, true
	case v.zero && !u.IsBool():
		return v.as(u), true
	case v.bare && v.lit && !u.IsBool() && !u.IsCalendar():
		return value{e: number(u.FromAuthor(v.num), u, at), lit: true, num: v.num}, true
	case v.bare && u.IsCalendar():
		return v.as(u), true
	case v.bare && !u.Bare() && u.Same(unit.One):
		c.report(diag.Errorf("H304", at, "%s is a number without a unit, declared is %s", what, u).
			With("Is 0.5 half, or half a percent? Numbers inside an expression carry their unit.", c.grouped(at)+` * "1 `+u.String()+`"`))
		return nothing(at), true
	case u.Same(v.unit()):
		return v, true
	case u.IsBool():
		fix := c.grouped(at) + " > 0"
		if v.lit {
			fix = strconv.FormatBool(v.num != 0)
		}
		c.report(diag.Errorf("H308", at, "%s is a number%s, declared is yes/no", what, inUnits(v.unit())).
			With("", fix))
		return nothing(at), true
	case v.unit().IsBool():
		c.report(diag.Errorf("H309", at, "%s is true or false, declared is %s", what, u).
			With("", c.grouped(at)+" ? 1 : 0"))
		return nothing(at), true
	}
	return v, false
}

// read turns a syntax expression into a typed one.
func (c *checker) read(e hclsyntax.Expression, s spot) value {
	at := place(e.Range())
	if s.depth > deepest {
		if c.deep {
			return nothing(at)
		}
		c.deep = true
		c.report(diag.Errorf("H119", at, "this expression is more than %d levels deep", deepest).
			With("No reader can follow it; give its parts names, each in a formula block.", ""))
		return nothing(at)
	}
	switch e := e.(type) {
	case *hclsyntax.ParenthesesExpr:
		s.depth++
		return c.read(e.Expression, s)
	case *hclsyntax.LiteralValueExpr:
		return c.literal(e, at)
	case *hclsyntax.TemplateExpr:
		return c.quoted(e, s, at)
	case *hclsyntax.ScopeTraversalExpr:
		return c.reference(e, s, at)
	case *hclsyntax.UnaryOpExpr:
		return c.unary(e, s, at)
	case *hclsyntax.BinaryOpExpr:
		return c.binary(e, s, at)
	case *hclsyntax.ConditionalExpr:
		return c.conditional(e, s, at)
	case *hclsyntax.FunctionCallExpr:
		return c.call(e, s, at)
	case *hclsyntax.ExprSyntaxError:
		return nothing(at) // the parser has said so
	}
	return c.foreign(e, at)
}

// foreign reports notation of HCL that the language does not use.
func (c *checker) foreign(e hclsyntax.Expression, at diag.Range) value {
	what, fix, why := "this notation", "", "Expressions are numbers, names, operators and functions."
	switch e := e.(type) {
	case *hclsyntax.ForExpr:
		what = "a for expression"
	case *hclsyntax.SplatExpr:
		what = "a splat"
	case *hclsyntax.IndexExpr, *hclsyntax.RelativeTraversalExpr:
		what, why = "indexing with [ ] or .", why+" A table of points is lookup(x, [[0, 0], [1, 1]])."
		if p := strings.IndexByte(c.textAt(at), '['); p > 0 {
			fix = c.textAt(at)[:p]
		}
	case *hclsyntax.TupleConsExpr:
		what = "a list"
	case *hclsyntax.ObjectConsExpr:
		what = "a set in braces"
	case *hclsyntax.TemplateWrapExpr:
		what, why = "text with ${ } in it", "An expression is written without quotes."
		if e.Wrapped != nil {
			fix = c.sourceAt(place(e.Wrapped.Range()))
		}
	case *hclsyntax.TemplateJoinExpr:
		what, why = "text with ${ } in it", "An expression is written without quotes."
	}
	c.report(diag.Errorf("H111", at, "%s cannot stand here", what).
		With(why, fix))
	return nothing(at)
}

func (c *checker) literal(e *hclsyntax.LiteralValueExpr, at diag.Range) value {
	if t, ok := truthOf(e); ok {
		x := 0.0
		if t {
			x = 1
		}
		return value{e: number(x, unit.YesNo, at)}
	}
	x, ok := numberOf(e)
	if !ok {
		c.report(diag.Errorf("H111", at, "null cannot stand here").With("Every value of a case is known or is an uncertainty.", "0"))
		return nothing(at)
	}
	if math.IsInf(x, 0) {
		c.report(diag.Errorf("H302", at, "this number is too large to be stored"))
		return nothing(at)
	}
	return value{e: number(x, unit.One, at), bare: true, zero: x == 0, lit: true, num: x}
}

// quoted reads a quantity in quotes: "0.6 percent of GDP/year".
func (c *checker) quoted(e *hclsyntax.TemplateExpr, s spot, at diag.Range) value {
	text, ok := stringOf(e)
	if !ok {
		return c.foreign(&hclsyntax.TemplateWrapExpr{}, at)
	}
	if s.worldsOnly {
		c.report(diag.Errorf("H208", at, "%q stands where a condition on states is needed", text).
			With("", c.stateSpecimen()))
		return nothing(at)
	}
	q, err := unit.ParseQuantity(text, c.units...)
	if err != nil {
		c.badString("H302", e, text, err)
		return nothing(at)
	}
	return value{e: number(q.Value, q.Unit, at), bare: q.Bare, zero: q.Bare && q.Value == 0, lit: q.Bare, num: q.Value}
}

func (c *checker) unary(e *hclsyntax.UnaryOpExpr, s spot, at diag.Range) value {
	v := c.read(e.Val, s.in())
	if v.invalid() {
		return v
	}
	if e.Op == hclsyntax.OpLogicalNot {
		v = c.wantTruth(v, "!")
		if v.invalid() {
			return v
		}
		return value{e: node(model.Not, unit.YesNo, at, v.e)}
	}
	if !c.wantNumber(v, "-") {
		return nothing(at)
	}
	if v.lit && v.e.Op == model.Number {
		n := *v.e
		n.Num, n.Range = 0-n.Num, at // no negative zero
		v.e, v.num = &n, -v.num
		return v
	}
	return value{e: node(model.Neg, v.unit(), at, v.e), bare: v.bare, zero: v.zero, lit: v.lit, num: -v.num}
}

// conditional reads a ? b : c; both branches are measured in one unit.
func (c *checker) conditional(e *hclsyntax.ConditionalExpr, s spot, at diag.Range) value {
	if_ := c.wantTruth(c.read(e.Condition, s.in()), "the condition before ?")
	branch := s
	branch.depth++
	a, b := c.read(e.TrueResult, branch), c.read(e.FalseResult, branch)
	if if_.invalid() || a.invalid() || b.invalid() {
		return nothing(at)
	}
	bare, zero := a.bare && b.bare, a.zero && b.zero
	a, b, ok := c.align(a, b, "the two sides of :", at)
	if !ok {
		return nothing(at)
	}
	u, _ := a.unit().Join(b.unit())
	return value{e: node(model.If, u, at, if_.e, a.e, b.e), bare: bare, zero: zero}
}

// wantTruth checks that v is true or false.
func (c *checker) wantTruth(v value, where string) value {
	if v.invalid() || v.unit().IsBool() {
		return v
	}
	c.report(diag.Errorf("H308", v.e.Range, "%s needs true or false, this is a number%s", where, inUnits(v.unit())).
		With("A number is made a condition by comparing it.", c.grouped(v.e.Range)+" > 0"))
	return nothing(v.e.Range)
}

// inUnits is " in percent", or nothing for pure numbers.
func inUnits(u unit.Unit) string {
	if u == unit.One {
		return ""
	}
	return " in " + u.String()
}

// wantNumber checks that v can be calculated with.
func (c *checker) wantNumber(v value, where string) bool {
	if v.invalid() {
		return false
	}
	if !v.unit().IsBool() {
		return true
	}
	c.report(diag.Errorf("H309", v.e.Range, "%s needs a number, this is true or false", where).
		With("", "("+c.grouped(v.e.Range)+" ? 1 : 0)"))
	return false
}

// textAt is what the author wrote there, when it is short.
func (c *checker) textAt(at diag.Range) string {
	src := c.source(at.File)
	if at.Start.Byte < 0 || at.End.Byte > len(src) || at.Start.Byte > at.End.Byte || at.End.Byte-at.Start.Byte > 60 {
		return "..."
	}
	return string(src[at.Start.Byte:at.End.Byte])
}

// sourceAt is what the author wrote there, "" when that is not known.
func (c *checker) sourceAt(at diag.Range) string {
	src := c.source(at.File)
	if at.Start.Byte < 0 || at.End.Byte > len(src) || at.Start.Byte > at.End.Byte {
		return ""
	}
	return string(src[at.Start.Byte:at.End.Byte])
}

var single = regexp.MustCompile(`^([\pL\pN_.]+|"[^"]*"|[\pL\pN_]+\([^()]*\)|\([^()]*\))$`)

// grouped is what the author wrote there, in parentheses where an operator
// beside it could tear it apart.
func (c *checker) grouped(at diag.Range) string {
	if s := c.sourceAt(at); !single.MatchString(s) {
		return "(" + s + ")"
	}
	return c.sourceAt(at)
}

// align makes two values comparable: equal dimensions, 0 fits all, a bare
// number beside a unit is a finding that proposes the string form.
func (c *checker) align(a, b value, where string, at diag.Range) (value, value, bool) {
	switch {
	case a.invalid() || b.invalid():
		return a, b, false
	case a.zero && !b.unit().IsBool():
		return a.as(b.unit()), b, true
	case b.zero && !a.unit().IsBool():
		return a, b.as(a.unit()), true
	case a.unit().IsCalendar() && b.bare:
		return a, b.as(unit.Calendar), true
	case b.unit().IsCalendar() && a.bare:
		return a.as(unit.Calendar), b, true
	case a.bare && !b.bare && !b.unit().Bare() && !b.unit().IsBool():
		c.bareBeside(a, b)
		return a, b, false
	case b.bare && !a.bare && !a.unit().Bare() && !a.unit().IsBool():
		c.bareBeside(b, a)
		return a, b, false
	case a.unit().Same(b.unit()):
		return a, b, true
	}
	c.mismatch(a, b, where, at)
	return a, b, false
}

// bareBeside proposes the string form of a number beside a value with a unit.
func (c *checker) bareBeside(n, v value) {
	fix := `"` + c.textAt(n.e.Range) + " " + v.unit().String() + `"`
	why := "Beside a value with a unit a number carries its own; 0 needs none."
	if n.lit && v.unit().Dimensionless() && v.unit().Label() == "" {
		why += " If " + c.textAt(n.e.Range) + " is a share, it is " + `"` + fmtNumber(v.unit().ToAuthor(n.num)) + " " + v.unit().String() + `".`
	}
	if !n.lit {
		fix = c.grouped(n.e.Range) + ` * "1 ` + v.unit().String() + `"`
	}
	c.report(diag.Errorf("H304", n.e.Range, "%s is a number without a unit beside a value in %s", c.textAt(n.e.Range), v.unit()).
		See(v.e.Range, "in "+v.unit().String()).
		With(why, fix))
}

func (c *checker) mismatch(a, b value, where string, at diag.Range) {
	if a.unit().IsBool() != b.unit().IsBool() {
		t, n := a, b
		if b.unit().IsBool() {
			t, n = b, a
		}
		c.report(diag.Errorf("H309", t.e.Range, "%s: true or false stands beside a number", where).
			See(n.e.Range, "a number in "+n.unit().String()).
			With("", "("+c.grouped(t.e.Range)+" ? 1 : 0)"))
		return
	}
	if c.lacksUnit(a, b) {
		return
	}
	f := diag.Errorf("H303", at, "%s do not fit: %s and %s", where, a.unit(), b.unit()).
		See(a.e.Range, "in "+a.unit().String()).
		See(b.e.Range, "in "+b.unit().String()).
		With(unit.Explain(a.unit(), b.unit())+".", "")
	for _, v := range []value{a, b} {
		if h := c.headOf(v.e.Ref); v.e.Op == model.Name && h.Range.Known() {
			f = f.See(h.Range, h.Name+" is declared here")
		}
	}
	for _, p := range [][2]value{{a, b}, {b, a}} {
		if p[0].unit().Div(unit.Year).Same(p[1].unit()) {
			f = c.meantPerYear(f, p[0])
		}
	}
	c.report(f)
}

// meantPerYear proposes the declaration of a value with its unit per year.
func (c *checker) meantPerYear(f diag.Finding, v value) diag.Finding {
	attrs := map[model.RefKind][]string{
		model.ToUncertainty: {"unit", "range", "distribution"}, model.ToConstant: {"unit", "value"},
		model.ToLever: {"unit", "range"}, model.ToStock: {"unit"}, model.ToFormula: {"unit"},
	}[v.e.Ref.Kind]
	if v.e.Op != model.Name || f.Fix != "" || len(attrs) == 0 {
		return f
	}
	b := c.of[kindWord(v.e.Ref.Kind)][v.e.Ref.Index]
	for _, name := range attrs {
		a := b.attr(name)
		if a == nil {
			continue
		}
		text, ok := stringOf(a.Expr)
		if !ok || text == "" {
			continue
		}
		better := text + "/year"
		if _, err := unit.ParseSpread(better, c.units...); err != nil {
			if _, err := unit.Parse(better, c.units...); err != nil {
				return f
			}
		}
		fix := name + " = " + quoted(better)
		f.Related = slices.DeleteFunc(f.Related, func(n diag.Note) bool { return n.Range == b.at })
		f = f.See(place(a.SrcRange), "did you mean "+quoted(better)+"?")
		f.Detail += " The edit is for the declaration of " + b.name + "."
		f.Fix = fix
		return f
	}
	return f
}
