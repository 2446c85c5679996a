package lang

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

func itoa(n int) string { return strconv.Itoa(n) }

// declaredUnit reads the unit attribute. good is false when it is there and
// cannot be read.
func (c *checker) declaredUnit(b *block) (u unit.Unit, declared, good bool) {
	a := b.attr("unit")
	if a == nil {
		return unit.One, false, true
	}
	s, ok := stringOf(a.Expr)
	if !ok {
		c.wrongKind(place(a.Expr.Range()), "unit", "a text in quotes", c.inQuotesUnit(a))
		return unit.One, false, false
	}
	u, err := unit.Parse(s, c.units...)
	if err != nil {
		c.badString("H301", a.Expr, s, err)
		return unit.One, false, false
	}
	return u, true, true
}

// badString reports a slip inside a quoted unit or quantity, at its place in
// the string.
func (c *checker) badString(code string, e hclsyntax.Expression, s string, err error) {
	var slip *unit.Error
	if !errors.As(err, &slip) {
		c.report(diag.Errorf(code, place(e.Range()), "%q cannot be read: %v", s, err))
		return
	}
	detail, fix := "", ""
	if slip.Word != "" && !strings.Contains(slip.Reason, "units =") {
		detail = "If " + slip.Word + " is something you count, declare it in the case block: units = [\"" + slip.Word + "\"]."
	}
	at := c.inside(e, s, slip.At, slip.End)
	if better := c.mended(code, s, slip); better != "" {
		fix, at = quoted(better), place(strip(e).Range())
	}
	c.report(diag.Errorf(code, at, "%q cannot be read: %s", s, slip.Reason).With(detail, fix))
}

// mended is the string as it should be written, "" when no such is known.
func (c *checker) mended(code, s string, slip *unit.Error) string {
	if slip.At < 0 || slip.At > slip.End || slip.End > len(s) {
		return ""
	}
	before, behind := s[:slip.At], s[slip.End:]
	word := slip.Fix
	letter := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	if r, _ := utf8.DecodeRuneInString(word); letter(r) {
		if last, _ := utf8.DecodeLastRuneInString(before); letter(last) {
			word = " " + word
		}
		if next, _ := utf8.DecodeRuneInString(behind); letter(next) {
			word += " "
		}
	}
	tries := []string{before + word + behind}
	if slip.Fix == "" {
		tries = nil
	}
	if w := s[slip.At:slip.End]; strings.HasSuffix(strings.TrimRight(before, " "), w) {
		tries = append([]string{strings.TrimRight(before, " ") + behind}, tries...) // a word written twice
	}
	for _, text := range tries {
		var err error
		if code == "H301" {
			_, err = unit.Parse(text, c.units...)
		} else if _, err = unit.ParseSpread(text, c.units...); err != nil {
			_, err = unit.ParseQuantity(text, c.units...)
		}
		if err == nil && !strings.ContainsAny(text, "\"\n\\") {
			return text
		}
	}
	return ""
}

// inQuotesUnit is what stands in a unit attribute, in quotes where that makes
// a unit.
func (c *checker) inQuotesUnit(a *hclsyntax.Attribute) string {
	text := c.textAt(place(a.Expr.Range()))
	if _, err := unit.Parse(text, c.units...); err != nil {
		return `"1"`
	}
	return quoted(text)
}

// inside is the place of s[from:to] in the file when the string is written
// plainly, else the place of the whole string.
func (c *checker) inside(e hclsyntax.Expression, s string, from, to int) diag.Range {
	all := place(strip(e).Range())
	src := c.source(all.File)
	start := all.Start.Byte + 1
	if from < 0 || to < from || to > len(s) || start+len(s) > len(src) || string(src[start:start+len(s)]) != s || strings.Contains(s, "\n") {
		return all
	}
	shift := func(n int) diag.Pos {
		return diag.Pos{Line: all.Start.Line, Column: all.Start.Column + 1 + utf8.RuneCountInString(s[:n]), Byte: start + n}
	}
	return diag.Range{File: all.File, Start: shift(from), End: shift(to)}
}

func (c *checker) source(name string) []byte {
	for _, f := range c.syn.Files {
		if f.Name == name {
			return f.Src
		}
	}
	return nil
}

// quantity reads an assigned number: 0.35 or "0.35" in the declared unit, or
// "3.5 percent of GDP" in its own, which must fit. Truths stand for yes/no.
func (c *checker) quantity(e hclsyntax.Expression, u unit.Unit, declared bool) (unit.Quantity, bool) {
	at := place(e.Range())
	if x, ok := numberOf(e); ok {
		return c.inUnit(x, u, declared, at)
	}
	if t, ok := truthOf(e); ok {
		if declared && !u.IsBool() {
			c.misfit(at, unit.YesNo, u, "")
			return unit.Quantity{}, false
		}
		q := unit.Quantity{Unit: unit.YesNo}
		if t {
			q.Value = 1
		}
		return q, true
	}
	s, ok := stringOf(e)
	if !ok {
		c.wrongKind(at, "an assigned value", "a number or a quantity in quotes; it is not computed", `"3.5 `+example(u, declared)+`"`)
		return unit.Quantity{}, false
	}
	q, err := unit.ParseQuantity(s, c.units...)
	if err != nil {
		c.badString("H302", e, s, err)
		return unit.Quantity{}, false
	}
	if q.Bare {
		return c.inUnit(q.Value, u, declared, at)
	}
	if declared && !u.Same(q.Unit) {
		c.misfit(at, q.Unit, u, "")
		return unit.Quantity{}, false
	}
	if declared {
		q.Unit = u
	}
	return q, true
}

func example(u unit.Unit, declared bool) string {
	if declared && !u.Bare() {
		return u.String()
	}
	return "percent"
}

func (c *checker) inUnit(x float64, u unit.Unit, declared bool, at diag.Range) (unit.Quantity, bool) {
	if !declared {
		u = unit.One
	}
	if u.IsBool() {
		c.report(diag.Errorf("H308", at, "a number stands where yes or no is declared").With("", map[bool]string{true: "false", false: "true"}[x == 0]))
		return unit.Quantity{}, false
	}
	y := u.FromAuthor(x)
	if math.IsInf(y, 0) || math.IsNaN(y) {
		c.report(diag.Errorf("H302", at, "this number is too large to be stored"))
		return unit.Quantity{}, false
	}
	return unit.Quantity{Value: y, Unit: u}, true
}

// misfit reports a value in one unit where another is declared.
func (c *checker) misfit(at diag.Range, got, want unit.Unit, whose string) {
	c.report(diag.Errorf("H305", at, "a value in %s stands where %s is declared%s", got, want, whose).
		With(unit.Explain(got, want)+".", c.inTime(at, want)))
}

// inTime is the quantity or range that stands in quotes there, per year where
// nothing but that is missing and without it where nothing but that is too much;
// "" where more is wrong.
func (c *checker) inTime(at diag.Range, want unit.Unit) string {
	text := c.sourceAt(at)
	inner, ok := strings.CutPrefix(text, `"`)
	inner, closed := strings.CutSuffix(inner, `"`)
	if !ok || !closed || strings.ContainsAny(inner, "\"\\\n") {
		return ""
	}
	tries := []string{inner + "/year"}
	for _, per := range []string{"/year", "/ year", "/yr", "/a", " per year", " a year"} {
		if less, found := strings.CutSuffix(inner, per); found {
			tries = append(tries, strings.TrimRight(less, " "))
		}
	}
	for _, better := range tries {
		if q, err := unit.ParseQuantity(better, c.units...); err == nil && !q.Bare && want.Same(q.Unit) {
			return quoted(better)
		}
		if s, err := unit.ParseSpread(better, c.units...); err == nil && !s.Bare && want.Same(s.Unit) {
			return quoted(better)
		}
	}
	return ""
}

// spread reads a range or distribution string, or a plain number as a point.
// Numbers without a unit take the declared one.
func (c *checker) spread(e hclsyntax.Expression, u unit.Unit, declared bool) (unit.Spread, bool) {
	at := place(e.Range())
	if x, ok := numberOf(e); ok {
		q, ok := c.inUnit(x, u, declared, at)
		return unit.Spread{Kind: unit.Point, A: q.Value, Unit: q.Unit, Bare: true, Text: strings.TrimSpace(strconv.FormatFloat(x, 'g', -1, 64))}, ok
	}
	s, ok := stringOf(e)
	if !ok {
		c.wrongKind(at, "a range", "a text in quotes", `"0 to 1"`)
		return unit.Spread{}, false
	}
	sp, err := unit.ParseSpread(s, c.units...)
	var order *unit.OrderError
	if errors.As(err, &order) {
		fix := ""
		if order.Fix != "" {
			fix = `"` + order.Fix + `"`
		}
		c.report(diag.Errorf("H311", at, "%q runs backwards: %s", s, order.Reason).
			With("The first number is the lower one.", fix))
		return sp, false
	}
	if err != nil {
		c.badString("H302", e, s, err)
		return sp, false
	}
	switch {
	case sp.Bare && declared:
		if u.IsBool() && sp.Kind != unit.Bernoulli {
			c.misfit(at, unit.One, u, "")
			return sp, false
		}
		sp = rescale(sp, u)
	case declared && !u.Same(sp.Unit):
		c.misfit(at, sp.Unit, u, "")
		return sp, false
	case declared:
		sp.Unit = u
	}
	return sp, true
}

// rescale turns the numbers of a spread without a unit into stored ones of u.
func rescale(sp unit.Spread, u unit.Unit) unit.Spread {
	in := u.FromAuthor
	switch sp.Kind {
	case unit.Beta:
		sp.Low, sp.High = in(sp.Low), in(sp.High)
	case unit.Gamma, unit.Weibull:
		sp.B = in(sp.B)
	case unit.Poisson, unit.Bernoulli:
	case unit.Discrete, unit.Quantiles:
		pairs := make([]unit.Pair, len(sp.Pairs))
		for i, p := range sp.Pairs {
			pairs[i] = unit.Pair{Value: in(p.Value), P: p.P}
		}
		sp.Pairs = pairs
	default:
		sp.A, sp.B, sp.C = in(sp.A), in(sp.B), in(sp.C)
	}
	if sp.Within != nil {
		sp.Within = &unit.Bounds{Low: in(sp.Within.Low), High: in(sp.Within.High)}
	}
	sp.Unit, sp.Bare = u, false
	return sp
}

// bounds reads deep bounds: "a to b U", "between a and b U" or one point.
func (c *checker) bounds(e hclsyntax.Expression, u unit.Unit, declared bool, what string) (lo, hi float64, v unit.Unit, ok bool) {
	sp, ok := c.spread(e, u, declared)
	if !ok {
		return 0, 0, u, false
	}
	at := place(e.Range())
	switch sp.Kind {
	case unit.Point:
		lo, hi = sp.A, sp.A
	case unit.Span, unit.Between:
		lo, hi = sp.A, sp.B
	case unit.Likely:
		c.report(c.claimsShape(diag.Errorf("H312", at, "a %s cannot say what is likely", what), e, sp))
		return 0, 0, u, false
	default:
		c.report(c.claimsShape(diag.Errorf("H312", at, "a %s cannot be a distribution", what), e, sp))
		return 0, 0, u, false
	}
	if sp.Within != nil {
		c.report(diag.Errorf("H312", at, "a %s is not cut off: write the bounds themselves", what))
		return 0, 0, u, false
	}
	return lo, hi, sp.Unit, true
}

// claimsShape proposes to say distribution instead of range where the block
// can, else the bounds alone.
func (c *checker) claimsShape(f diag.Finding, e hclsyntax.Expression, sp unit.Spread) diag.Finding {
	fix := ""
	if sp.Kind == unit.Likely {
		fix = quoted(fmtNumber(sp.Unit.ToAuthor(sp.A)) + " to " + quantity(sp.B, sp.Unit))
	}
	for _, b := range c.of["uncertainty"] {
		if a := b.attr("range"); a != nil && a.Expr == e {
			f.Range, fix = place(a.SrcRange), "distribution = "+quoted(sp.Text)
		}
	}
	return f.With("A range gives bounds and claims no probability inside them. To claim a shape, an uncertainty has distribution.", fix)
}

func quoted(s string) string { return `"` + s + `"` }

// settable finds the lever (or whatever kinds allow) that an entry of a set
// names.
func (c *checker) settable(p pair, kinds ...model.RefKind) (model.Ref, bool) {
	s, ok := c.flat[p.key]
	if !ok {
		var names []string
		for _, n := range c.flatAll {
			for _, k := range kinds {
				if c.flat[n].ref.Kind == k {
					names = append(names, n)
				}
			}
		}
		guess := c.nearest(p.key, names)
		c.report(diag.Errorf("H201", p.keyAt, "%s is not declared%s", p.key, meant(guess)).
			With("Only what the case declares can be set.", guess))
		return model.Ref{}, false
	}
	for _, k := range kinds {
		if s.ref.Kind == k {
			return s.ref, true
		}
	}
	var may []string
	for _, k := range kinds {
		may = append(may, kindWord(k)+"s")
	}
	c.report(diag.Errorf("H214", p.keyAt, "%s is a %s and cannot be set here", p.key, kindWord(s.ref.Kind)).
		See(s.at, p.key+" is declared here").
		With("Here one sets "+listed(may)+".", ""))
	return model.Ref{}, false
}

// kindWord names a kind of reference as the block is written.
func kindWord(k model.RefKind) string {
	return [...]string{"value", "constant", "lever", "uncertainty", "formula", "stock", "outcome", "descriptor", "event", "claim"}[k]
}

// settings reads { name = value, ... }: replacements for `under`.
func (c *checker) settings(e hclsyntax.Expression, what string) ([]model.Setting, bool) {
	entries, ok := c.object(e, what)
	var out []model.Setting
	for _, p := range entries {
		ref, good := c.settable(p, model.ToLever, model.ToConstant, model.ToUncertainty, model.ToDescriptor)
		if !good {
			ok = false
			continue
		}
		at := place(p.value.Range())
		set := model.Setting{Ref: ref, Range: diag.Range{File: at.File, Start: p.keyAt.Start, End: at.End}}
		if ref.Kind == model.ToDescriptor {
			s, isText := stringOf(p.value)
			if !isText {
				c.wrongKind(at, p.key, "the name of a state in quotes", quoted(c.firstState(ref.Index)))
				ok = false
				continue
			}
			set.Ref.State, good = c.state(ref.Index, s, at, true)
			if ok = ok && good; good {
				out = append(out, set)
			}
			continue
		}
		u, known := c.unitOf(ref)
		if !known {
			ok = false
			continue
		}
		if ref.Kind == model.ToLever && !c.single(c.c.Levers[ref.Index], p.value, "A replacement holds in every year.") {
			ok = false
			continue
		}
		q, good := c.quantity(p.value, u, true)
		if !good {
			ok = false
			continue
		}
		set.Value = q.Value
		if ref.Kind == model.ToLever {
			c.withinLever(c.c.Levers[ref.Index], q.Value, at, diag.Warning)
		}
		out = append(out, set)
	}
	return out, ok
}
