package lang

import (
	"slices"

	"hedge/diag"
	"hedge/model"
)

// declareLever reads what the focal actor can set: range = "0 to 1" or
// choices = ["low", ...] of quantities, and a default. Without any unit it is
// a plain number. With each = "year" a strategy may set it year by year.
func (c *checker) declareLever(b *block) {
	l := model.Lever{Head: c.head(b), Yearly: c.word(b, "each", "year") == "year"}
	u, declared, good := c.declaredUnit(b)
	r, ch := b.attr("range"), b.attr("choices")
	switch {
	case r == nil && ch == nil && (c.said(b, "range") || c.said(b, "choices")):
		good = false
	case (r == nil) == (ch == nil):
		at, fix := b.at, `range = "0 to 1"`
		if ch != nil {
			at, fix = place(ch.NameRange), c.outcomment(ch)
		}
		c.report(diag.Errorf("H112", at, "%s needs a range or choices, and not both", b.what()).
			With("The range bounds what a strategy may set and what a search may try.", fix))
		good = false
	case r != nil && good:
		lo, hi, v, ok := c.bounds(r.Expr, u, declared, "range")
		l.Lo, l.Hi, u, good = lo, hi, v, ok
	case ch != nil && good:
		for _, e := range items(ch.Expr) {
			q, ok := c.quantity(e, u, declared)
			if !ok {
				good = false
				continue
			}
			if len(l.Choices) == 0 && !declared {
				u, declared = q.Unit, !q.Unit.Bare()
			}
			l.Choices = append(l.Choices, q.Value)
		}
		if len(l.Choices) > 0 {
			l.Lo, l.Hi = slices.Min(l.Choices), slices.Max(l.Choices)
		}
	}
	l.Unit = u
	c.known[model.ToLever][b.index] = good
	if a := b.attr("default"); a != nil && good {
		if q, ok := c.quantity(a.Expr, u, true); ok {
			l.Default, l.HasDefault = q.Value, true
			c.withinLever(l, q.Value, place(a.Expr.Range()), diag.Error)
		}
	} else if a != nil {
		l.HasDefault = true
	}
	c.c.Levers[b.index] = l
}

// withinLever checks a setting against the lever's range or choices.
func (c *checker) withinLever(l model.Lever, x float64, at diag.Range, how diag.Severity) {
	if l.Choices != nil && slices.Contains(l.Choices, x) || l.Choices == nil && x >= l.Lo && x <= l.Hi {
		return
	}
	may := quantity(l.Lo, l.Unit) + " to " + quantity(l.Hi, l.Unit)
	if l.Choices != nil {
		var all []string
		for _, y := range l.Choices {
			all = append(all, quantity(y, l.Unit))
		}
		may = listed(all)
	}
	f := diag.Errorf("H315", at, "%s cannot be set to %s", l.Name, quantity(x, l.Unit)).
		See(l.Range, "it may be "+may).
		With("A setting outside what the lever allows is not a course anybody could take; widen the lever or change the setting.", "")
	f.Severity = how
	c.report(f)
}

// leverSpecimen is a setting that the lever allows.
func (c *checker) leverSpecimen(l model.Lever) string {
	x := l.Lo
	if len(l.Choices) > 0 {
		x = l.Choices[0]
	}
	if l.Unit.Bare() {
		return fmtNumber(x)
	}
	return quoted(quantity(x, l.Unit))
}
