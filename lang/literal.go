package lang

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"hedge/diag"
)

// strip takes off parentheses: they group and mean nothing else.
func strip(e hclsyntax.Expression) hclsyntax.Expression {
	for {
		p, ok := e.(*hclsyntax.ParenthesesExpr)
		if !ok {
			return e
		}
		e = p.Expression
	}
}

// stringOf reads a quoted string or heredoc without interpolation.
func stringOf(e hclsyntax.Expression) (string, bool) {
	switch e := strip(e).(type) {
	case *hclsyntax.TemplateExpr:
		var b strings.Builder
		for _, p := range e.Parts {
			l, ok := p.(*hclsyntax.LiteralValueExpr)
			if !ok || l.Val.IsNull() || !l.Val.IsKnown() || l.Val.Type() != cty.String {
				return "", false
			}
			b.WriteString(l.Val.AsString())
		}
		return b.String(), true
	case *hclsyntax.LiteralValueExpr:
		if !e.Val.IsNull() && e.Val.IsKnown() && e.Val.Type() == cty.String {
			return e.Val.AsString(), true
		}
	}
	return "", false
}

// numberOf reads a literal number with its sign.
func numberOf(e hclsyntax.Expression) (float64, bool) {
	switch e := strip(e).(type) {
	case *hclsyntax.LiteralValueExpr:
		if e.Val.IsNull() || !e.Val.IsKnown() || e.Val.Type() != cty.Number {
			return 0, false
		}
		x, _ := e.Val.AsBigFloat().Float64()
		return x, true
	case *hclsyntax.UnaryOpExpr:
		if e.Op != hclsyntax.OpNegate {
			return 0, false
		}
		if l, ok := strip(e.Val).(*hclsyntax.LiteralValueExpr); ok {
			x, ok := numberOf(l)
			return 0 - x, ok
		}
	}
	return 0, false
}

// truthOf reads true or false.
func truthOf(e hclsyntax.Expression) (truth, ok bool) {
	l, ok := strip(e).(*hclsyntax.LiteralValueExpr)
	if !ok || l.Val.IsNull() || !l.Val.IsKnown() || l.Val.Type() != cty.Bool {
		return false, false
	}
	return l.Val.True(), true
}

// namesOf reads a dotted name: source.x.p15.
func namesOf(e hclsyntax.Expression) ([]string, bool) {
	t, ok := strip(e).(*hclsyntax.ScopeTraversalExpr)
	if !ok {
		return nil, false
	}
	return traversalNames(t.Traversal)
}

// traversalNames reads the steps of a dotted name; false when it indexes.
func traversalNames(t hcl.Traversal) ([]string, bool) {
	var out []string
	for _, step := range t {
		switch s := step.(type) {
		case hcl.TraverseRoot:
			out = append(out, s.Name)
		case hcl.TraverseAttr:
			out = append(out, s.Name)
		default:
			return nil, false
		}
	}
	return out, true
}

// wrongKind says what should stand in an attribute.
func (c *checker) wrongKind(at diag.Range, name, want, fix string) {
	c.report(diag.Errorf("H108", at, "%s must be %s", name, want).With("", fix))
}

// text reads a string attribute, "" when absent.
func (c *checker) text(b *block, name string) string {
	return c.textOf(b.attr(name))
}

func (c *checker) textOf(a *hclsyntax.Attribute) string {
	if a == nil {
		return ""
	}
	s, ok := stringOf(a.Expr)
	if !ok {
		c.wrongKind(place(a.Expr.Range()), a.Name, "a text in quotes", c.inQuotes(a))
	}
	return s
}

// inQuotes is what stands in a text attribute, in quotes.
func (c *checker) inQuotes(a *hclsyntax.Attribute) string {
	s := c.textAt(place(a.Expr.Range()))
	if s == "..." || strings.ContainsAny(s, "\"\n\\$%{") {
		return c.specimen("title")
	}
	return quoted(s)
}

// yesOrNo is the truth value that a word most likely means.
func yesOrNo(e hclsyntax.Expression) string {
	s, _ := stringOf(e)
	if x, ok := numberOf(e); ok && x == 0 {
		return "false"
	}
	if p, ok := namesOf(e); ok {
		s = p[0]
	}
	switch strings.ToLower(s) {
	case "no", "false", "off", "none":
		return "false"
	}
	return "true"
}

// truth reads a true/false attribute, false when absent.
func (c *checker) truth(b *block, name string) bool {
	a := b.attr(name)
	if a == nil {
		return false
	}
	t, ok := truthOf(a.Expr)
	if !ok {
		c.wrongKind(place(a.Expr.Range()), name, "true or false", yesOrNo(a.Expr))
	}
	return t
}

// whole reads a literal whole number between lo and hi.
func (c *checker) whole(e hclsyntax.Expression, name string, lo, hi float64) (int, bool) {
	x, ok := numberOf(e)
	if !ok || x != math.Trunc(x) || !(x >= lo && x <= hi) {
		if text, isText := stringOf(e); isText {
			if y, err := strconv.ParseFloat(strings.TrimSpace(text), 64); err == nil {
				x, ok = y, true
			}
		}
		fix := ""
		if ok && !math.IsNaN(x) {
			fix = fmtNumber(min(max(math.Trunc(x), lo), hi))
		}
		c.report(diag.Errorf("H108", place(e.Range()), "%s must be a whole number from %.0f to %.0f", name, lo, hi).With("", fix))
		return 0, false
	}
	return int(x), true
}

// word reads a string attribute that must be one of a few words.
func (c *checker) word(b *block, name string, words ...string) string {
	a := b.attr(name)
	if a == nil {
		return ""
	}
	s := c.textOf(a)
	if s == "" {
		return ""
	}
	for _, w := range words {
		if s == w {
			return s
		}
	}
	guess := c.nearest(s, words)
	if guess == "" {
		guess = words[0]
	}
	c.report(diag.Errorf("H109", place(a.Expr.Range()), "%s cannot be %q: it is %s", name, s, listed(words)).
		With("", quoted(guess)))
	return ""
}

var dateForm = regexp.MustCompile(`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`)

// date reads YYYY, YYYY-MM or YYYY-MM-DD.
func (c *checker) date(b *block, name string) string {
	s := c.text(b, name)
	if s != "" && !dateForm.MatchString(s) {
		c.report(diag.Errorf("H113", place(b.attr(name).Expr.Range()), "%q is not a date", s).
			With("Dates are compared with each other: write year, month and day.", `"2025-11-24"`))
		return ""
	}
	return s
}

// pair is one entry of { name = value }.
type pair struct {
	key   string
	keyAt diag.Range
	value hclsyntax.Expression
}

// object reads { name = value, ... }; a repeated name is reported.
func (c *checker) object(e hclsyntax.Expression, what string) ([]pair, bool) {
	o, ok := strip(e).(*hclsyntax.ObjectConsExpr)
	if !ok {
		c.wrongKind(place(e.Range()), what, "a list of settings in braces", "{ name = value }")
		return nil, false
	}
	seen := map[string]diag.Range{}
	var out []pair
	for _, item := range o.Items {
		at := place(item.KeyExpr.Range())
		key := keyName(item.KeyExpr)
		if key == "" {
			c.wrongKind(at, "the left side of =", "a plain name", "")
			continue
		}
		if first, ok := seen[key]; ok {
			c.report(diag.Errorf("H202", at, "%s is set twice", key).See(first, "the first "+key))
			continue
		}
		seen[key] = at
		out = append(out, pair{key, at, item.ValueExpr})
	}
	return out, true
}

func keyName(e hclsyntax.Expression) string {
	k, ok := e.(*hclsyntax.ObjectConsKeyExpr)
	if !ok {
		return ""
	}
	if names, ok := namesOf(k.Wrapped); ok && len(names) == 1 && !k.ForceNonLiteral {
		return names[0]
	}
	if word := hcl.ExprAsKeyword(k); word != "" {
		return word
	}
	s, _ := stringOf(k.Wrapped)
	return s
}

// items gives the elements of [a, b], or the one expression itself.
func items(e hclsyntax.Expression) []hclsyntax.Expression {
	if t, ok := strip(e).(*hclsyntax.TupleConsExpr); ok {
		return t.Exprs
	}
	return []hclsyntax.Expression{e}
}
