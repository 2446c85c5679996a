package lang

import (
	"math"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
)

// mostListed bounds the years for which an edit writes out a list.
const mostListed = 60

// path reads what a strategy sets a lever to: one value; or for a lever with
// each = "year" a list with one value per year, or a table of steps:
//
//	set = { tax = [2, 2.5, 3], port = { 2026 = 2.5, 2030 = "3.5 percent" } }
//
// path is nil where the value is the same in all years.
func (c *checker) path(l model.Lever, e hclsyntax.Expression) (first float64, path []float64, ok bool) {
	list, isList := strip(e).(*hclsyntax.TupleConsExpr)
	table, isTable := strip(e).(*hclsyntax.ObjectConsExpr)
	byYear := l.Yearly || isTable || isList && len(list.Exprs) > 1
	switch {
	case byYear && isList:
		path, ok = c.byList(l, list)
	case byYear && isTable:
		path, ok = c.bySteps(l, table)
	case c.single(l, e, `A lever that carries each = "year" takes a list or a table of steps.`):
		q, ok := c.quantity(e, l.Unit, true)
		if ok {
			c.withinLever(l, q.Value, place(e.Range()), diag.Error)
		}
		return q.Value, nil, ok
	}
	if byYear && !l.Yearly && (isList || isTable) {
		c.lacksEach(l, place(e.Range()))
		return 0, nil, false
	}
	if !ok {
		return 0, nil, false
	}
	if same := slices.Repeat(path[:1], len(path)); slices.Equal(same, path) {
		return path[0], nil, true
	}
	return path[0], path, true
}

// lacksEach reports a lever that is set by year and does not carry it.
func (c *checker) lacksEach(l model.Lever, set diag.Range) {
	b := c.of["lever"][c.index["lever"][l.Name]]
	if c.said(b, "each") {
		return // and could not be read
	}
	c.report(diag.Errorf("H107", b.at, `%s is set by year and does not carry each = "year"`, l.Name).
		See(set, "a value for every year").
		With("A lever is set once for a whole future, unless it says otherwise.", `each = "year"`))
}

// single requires one value where a list or a table may stand. A list of one is
// that one; of more, which is meant cannot be told.
func (c *checker) single(l model.Lever, e hclsyntax.Expression, why string) bool {
	fix := ""
	switch t := strip(e).(type) {
	case *hclsyntax.TupleConsExpr:
		if len(t.Exprs) == 1 {
			fix = c.sourceAt(place(t.Exprs[0].Range()))
		}
	case *hclsyntax.ObjectConsExpr:
		if len(t.Items) == 1 {
			fix = c.sourceAt(place(t.Items[0].ValueExpr.Range()))
		}
	default:
		return true
	}
	c.report(diag.Errorf("H108", place(e.Range()), "%s must be one value here", l.Name).With(why, fix))
	return false
}

// byList reads one value per year.
func (c *checker) byList(l model.Lever, t *hclsyntax.TupleConsExpr) (path []float64, ok bool) {
	ok = true
	for _, e := range t.Exprs {
		q, good := c.quantity(e, l.Unit, true)
		if ok = ok && good; good {
			c.withinLever(l, q.Value, place(e.Range()), diag.Error)
		}
		path = append(path, q.Value)
	}
	h := c.c.Horizon
	if !c.horizonKnown || len(path) == h.Years() {
		return path, ok && c.horizonKnown
	}
	fix := ""
	if len(path) > 0 && h.Years() <= mostListed {
		var texts []string
		for i := range h.Years() {
			texts = append(texts, c.sourceAt(place(t.Exprs[min(i, len(path)-1)].Range())))
		}
		fix = "[" + strings.Join(texts, ", ") + "]"
	}
	f := diag.Errorf("H225", place(t.Range()), "%s is set for %d years, the horizon has %d", l.Name, len(path), h.Years())
	if h.Step > 1 {
		f.Summary = l.Name + " is set for " + itoa(len(path)) + " steps, the horizon has " + itoa(h.Years())
	}
	c.report(c.seeHorizon(f).
		With("A list gives one value for every step of the horizon; a table { "+itoa(h.From)+" = ... } names the years in which the value changes.", fix))
	return path, false
}

// bySteps reads values that hold from a year on.
func (c *checker) bySteps(l model.Lever, t *hclsyntax.ObjectConsExpr) (path []float64, ok bool) {
	type turn struct {
		year  int
		value float64
	}
	h := c.c.Horizon
	var turns []turn
	seen := map[int]diag.Range{}
	ok = true
	earliest, entries := "", []string{}
	least := math.MaxInt
	for _, item := range t.Items {
		at := place(item.KeyExpr.Range())
		year, good := yearOf(item.KeyExpr)
		if !good {
			fix := itoa(h.From)
			if text := strings.Trim(c.sourceAt(at), `"`); dateForm.MatchString(text) {
				fix = text[:4]
			}
			c.wrongKind(at, "the left side of =", "a year", fix)
			ok = false
			continue
		}
		if first, twice := seen[year]; twice {
			c.report(diag.Errorf("H202", at, "%d is set twice", year).See(first, "the first "+itoa(year)))
			ok = false
			continue
		}
		seen[year] = at
		q, good := c.quantity(item.ValueExpr, l.Unit, true)
		if ok = ok && good; good {
			c.withinLever(l, q.Value, place(item.ValueExpr.Range()), diag.Error)
		}
		if c.horizonKnown && (year < h.From || year > h.To || (year-h.From)%h.Step != 0) {
			c.report(c.outsideHorizon(year, at, seen))
			ok = false
			continue
		}
		text := c.sourceAt(place(item.ValueExpr.Range()))
		entries = append(entries, itoa(year)+" = "+text)
		if year < least {
			least, earliest = year, text
		}
		turns = append(turns, turn{year, q.Value})
	}
	if !c.horizonKnown || !ok {
		return nil, false
	}
	if _, starts := seen[h.From]; !starts {
		fix := ""
		if earliest == "" {
			earliest = c.leverSpecimen(l)
		}
		if len(entries) < mostQuoted {
			fix = "{ " + strings.Join(append([]string{itoa(h.From) + " = " + earliest}, entries...), ", ") + " }"
		}
		c.report(c.seeHorizon(diag.Errorf("H225", place(t.Range()), "%s is not set in %d, the first year", l.Name, h.From)).
			With("Each value holds from its year on; nothing is said for the years before the first of them.", fix))
		return nil, false
	}
	slices.SortFunc(turns, func(a, b turn) int { return a.year - b.year })
	path = make([]float64, h.Years())
	for i := range path {
		for len(turns) > 1 && turns[1].year <= h.From+i*h.Step {
			turns = turns[1:]
		}
		path[i] = turns[0].value
	}
	return path, true
}

// outsideHorizon tells of a step in a year that is not run, with the nearest
// year that is and is not taken.
func (c *checker) outsideHorizon(year int, at diag.Range, taken map[int]diag.Range) diag.Finding {
	h := c.c.Horizon
	near := h.From + min((max(year-h.From, 0)+h.Step/2)/h.Step, h.Years()-1)*h.Step
	fix := itoa(near)
	if _, used := taken[near]; used {
		fix = ""
	}
	f := diag.Errorf("H705", at, "%d is not a year of the horizon, %d to %d", year, h.From, h.To).
		With("Nothing is set in that year.", fix)
	if h.Step > 1 {
		f.Detail += " The steps are " + itoa(h.Step) + " years long."
	}
	return c.seeHorizon(f)
}

// leverTide says what the setting of a lever depends on: one set by year differs
// from year to year, one that a rule sets is state besides.
func (c *checker) leverTide(lever int) tide {
	if c.ruledBy == nil {
		c.ruledBy = make([]bool, len(c.c.Levers))
		for _, s := range c.c.Strategies {
			for _, r := range s.Adapts {
				for _, set := range r.Set {
					c.ruledBy[set.Ref.Index] = true
				}
			}
		}
	}
	switch {
	case c.ruledBy[lever]:
		return byYear | byFuture
	case c.c.Levers[lever].Yearly:
		return byYear
	}
	return 0
}

func (c *checker) seeHorizon(f diag.Finding) diag.Finding {
	if a := c.of["case"][0].attr("horizon"); a != nil {
		return f.See(place(a.Expr.Range()), "the horizon")
	}
	return f
}

// yearOf reads the year on the left side of a step.
func yearOf(e hclsyntax.Expression) (int, bool) {
	k, ok := e.(*hclsyntax.ObjectConsKeyExpr)
	if !ok {
		return 0, false
	}
	x, ok := numberOf(k.Wrapped)
	return int(x), ok && x == math.Trunc(x) && x >= 1 && x <= 9999
}
