package study

import (
	"math"
	"strings"

	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

// Digits is how many significant digits of a value are shown.
const Digits = 2

// Amount prints a stored value in the author's unit with two significant digits.
func Amount(u unit.Unit, x float64) string {
	s := unit.Format(x, u, Digits)
	if name := u.Symbol(); !u.Dimensionless() || u == unit.Percent {
		s += " " + name
	}
	return s
}

// Difference prints the distance between two values of a unit: percentage points
// for percents, years for calendar years.
func Difference(u unit.Unit, x float64) string {
	switch {
	case u == unit.Percent:
		return unit.Format(x, u, Digits) + " percentage points"
	case u.IsCalendar():
		return unit.Format(x, unit.Year, Digits) + " years"
	}
	return Amount(u, x)
}

// Span prints the range between two distances, lower first, once where both print
// alike: "2.4 to 2.9 % of GDP".
func Span(u unit.Unit, lo, hi float64) string {
	a, b := unit.Format(lo, u, Digits), Difference(u, hi)
	if Difference(u, lo) == b {
		return b
	}
	return a + " to " + b
}

// Percent prints a share of futures: whole percents, and "under 1 %" or "over
// 99 %" where rounding would claim never or always.
func Percent(share float64) string {
	p := 100 * share
	switch {
	case math.IsNaN(p):
		return "-"
	case p > 0 && p < 1:
		return "under 1 %"
	case p < 100 && p > 99:
		return "over 99 %"
	}
	return unit.Format(math.Round(p), unit.One, 3) + " %"
}

// Bar tells what an outcome must meet, in plain words where it is compared with
// a number, else as the author wrote it; "" without a bar.
func Bar(c *model.Case, outcome int) string {
	o := c.Outcomes[outcome]
	e := o.Require
	if e == nil {
		return ""
	}
	words := map[model.Op]string{model.Ge: "at least ", model.Le: "at most ", model.Gt: "more than ", model.Lt: "less than "}
	mirror := map[model.Op]model.Op{model.Ge: model.Le, model.Le: model.Ge, model.Gt: model.Lt, model.Lt: model.Gt}
	if words[e.Op] != "" {
		op, a, b := e.Op, e.Args[0], e.Args[1]
		if a.Op == model.Number {
			op, a, b = mirror[op], b, a
		}
		if a.Op == model.Name && a.Ref.Kind == model.ToOutcome && a.Ref.Index == outcome && b.Op == model.Number {
			text := unit.Format(b.Num, o.Unit, 0)
			if name := o.Unit.Symbol(); name != "1" {
				text += " " + name
			}
			return words[op] + text
		}
	}
	return Written(c, e.Range)
}

// Written is a stretch of the case as its author wrote it, on one line and
// without whole-line comments.
func Written(c *model.Case, at diag.Range) string {
	src := c.Files[at.File]
	if at.Start.Byte < 0 || at.End.Byte > len(src) || at.Start.Byte > at.End.Byte {
		return ""
	}
	var words []string
	for line := range strings.Lines(string(src[at.Start.Byte:at.End.Byte])) {
		if line = strings.TrimSpace(line); !strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "//") {
			words = append(words, strings.Fields(line)...)
		}
	}
	return strings.Join(words, " ")
}

// quote sets a title apart inside a sentence.
func quote(title string) string { return `"` + title + `"` }

// called is a noun's title with its name behind it where that says more.
func called(h model.Head) string {
	if h.Title == h.Name {
		return h.Name
	}
	return h.Title + " (" + h.Name + ")"
}

func listed(words []string) string { return diag.Listed(words, "and", 0) }

// Fewest is the number of futures below which a share is not printed: of ten
// futures, one is ten percent.
const Fewest = 20

// Share prints a share over n futures, or a dash when they are too few.
func Share(share float64, n int) string {
	if n < Fewest {
		return "–"
	}
	return Percent(share)
}
