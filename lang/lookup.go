package lang

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

// callLookup reads lookup(x, [[x0, y0], ...]): straight lines between the
// points, flat outside. Bare x take the unit of x; bare y take the unit of the
// other y, or the declared unit when the lookup is the whole value.
func (c *checker) callLookup(_ *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	x := c.read(e.Args[0], s.in())
	if !c.wantNumber(x, "lookup") {
		return nothing(at)
	}
	table, ok := strip(e.Args[1]).(*hclsyntax.TupleConsExpr)
	if !ok {
		c.badTable(place(e.Args[1].Range()), "lookup needs a list of points", "[[0, 0.1], [1, 0.9]]")
		return nothing(at)
	}
	xu := x.unit()
	yu, yKnown := unit.One, s.want != nil
	if yKnown {
		yu = *s.want
	}
	var rows [][2]hclsyntax.Expression
	for _, row := range table.Exprs {
		p, ok := strip(row).(*hclsyntax.TupleConsExpr)
		if !ok || len(p.Exprs) != 2 {
			c.badTable(place(row.Range()), "a point of a lookup is [x, y]", "[0, 0.1]")
			return nothing(at)
		}
		rows = append(rows, [2]hclsyntax.Expression{p.Exprs[0], p.Exprs[1]})
		if text, isText := stringOf(p.Exprs[1]); isText && !yKnown {
			if q, err := unit.ParseQuantity(text, c.units...); err == nil && !q.Bare {
				yu, yKnown = q.Unit, true
			}
		}
	}
	if len(rows) < 2 {
		c.badTable(place(e.Args[1].Range()), "lookup needs two points or more", "[[0, 0.1], [1, 0.9]]")
		return nothing(at)
	}
	var points []model.Point
	for i, row := range rows {
		px, ok := c.point(row[0], xu)
		py, ok2 := c.quantity(row[1], yu, yKnown)
		if !ok || !ok2 {
			return nothing(at)
		}
		if i > 0 && px <= points[i-1].X {
			at, fix := c.inOrderOfX(table, xu)
			if fix == "" {
				at = place(row[0].Range())
			}
			c.badTable(at, "the x of a lookup must rise from point to point", fix)
			return nothing(at)
		}
		points = append(points, model.Point{X: px, Y: py.Value})
	}
	out := node(model.Lookup, yu, at, x.e)
	out.Table = points
	return value{e: out, bare: !yKnown}
}

// point reads an x; a bare one beside a calendar year is a year.
func (c *checker) point(e hclsyntax.Expression, u unit.Unit) (float64, bool) {
	if n, ok := numberOf(e); ok && u.IsCalendar() {
		return n, true
	}
	q, ok := c.quantity(e, u, true)
	return q.Value, ok
}

// inOrderOfX writes a table with its points sorted, "" when two share an x.
func (c *checker) inOrderOfX(table *hclsyntax.TupleConsExpr, u unit.Unit) (diag.Range, string) {
	type row struct {
		x    float64
		text string
	}
	var rows []row
	for _, e := range table.Exprs {
		p, ok := strip(e).(*hclsyntax.TupleConsExpr)
		if !ok || len(p.Exprs) != 2 {
			return diag.Range{}, ""
		}
		x, ok := c.point(p.Exprs[0], u)
		if !ok {
			return diag.Range{}, ""
		}
		rows = append(rows, row{x, c.sourceAt(place(e.Range()))})
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(a.x, b.x) })
	var texts []string
	for i, r := range rows {
		if i > 0 && rows[i-1].x == r.x {
			return diag.Range{}, ""
		}
		texts = append(texts, r.text)
	}
	return place(table.Range()), "[" + strings.Join(texts, ", ") + "]"
}

func (c *checker) badTable(at diag.Range, what, fix string) {
	c.report(diag.Errorf("H313", at, "%s", what).
		With("Between the points the value runs straight, outside it stays flat: lookup(x, [[0, 0.1], [1, 0.9]]).", fix))
}

// callChoose reads choose(descriptor, { state = value, ... }), total over the
// states. When every value is a bare number they take the declared unit if the
// choice is the whole value.
func (c *checker) callChoose(_ *function, e *hclsyntax.FunctionCallExpr, s spot, at diag.Range) value {
	d, ok := c.descriptorAt(e.Args[0])
	if !ok {
		p, _ := namesOf(e.Args[0])
		var names []string
		for _, b := range c.of["descriptor"] {
			names = append(names, b.name)
		}
		guess := ""
		if len(p) == 1 {
			guess = c.nearest(p[0], names)
		}
		c.report(diag.Errorf("H208", place(e.Args[0].Range()), "choose needs a descriptor first%s", meant(guess)).
			With("It takes one value per state.", guess))
		return nothing(at)
	}
	entries, ok := c.object(e.Args[1], "choose")
	if !ok {
		return nothing(at)
	}
	rows, ok := c.total(d, entries, place(e.Args[1].Range()))
	if !ok {
		return nothing(at)
	}
	if len(rows) == 0 {
		return nothing(at) // a descriptor without states is a finding of its own
	}
	values := make([]value, len(rows))
	allBare, allZero := true, true
	inner := s
	inner.depth++
	for i, row := range rows {
		values[i] = c.read(row, inner)
		if values[i].invalid() {
			return nothing(at)
		}
		allBare, allZero = allBare && values[i].bare && values[i].lit, allZero && values[i].zero
	}
	if allBare && !allZero && s.want != nil && !s.want.IsBool() && !s.want.IsCalendar() {
		for i, v := range values {
			values[i] = value{e: number(s.want.FromAuthor(v.num), *s.want, v.e.Range)}
		}
		allBare = false
	}
	// The first value with a unit leads; bare numbers beside it are findings.
	lead := values[0]
	for _, v := range values {
		if !v.bare {
			lead = v
			break
		}
	}
	u := lead.unit()
	bare := true
	args := make([]*model.Expr, len(values))
	for i, v := range values {
		bare = bare && v.bare
		_, w, ok := c.align(lead, v, "the values of choose", at)
		if !ok {
			return nothing(at)
		}
		if j, ok := u.Join(w.unit()); ok {
			u = j
		}
		args[i] = w.e
	}
	out := node(model.Choose, u, at, args...)
	out.Ref = model.Ref{Kind: model.ToDescriptor, Index: d}
	return value{e: out, bare: bare, zero: allZero}
}
