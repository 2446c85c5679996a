package lang

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
)

// vertex is a block whose value follows from others in the same year: a
// formula, an event or an outcome.
type vertex struct {
	b     *block
	edges []edge
}

// edge is one reading: where it stands and what it reads.
type edge struct {
	to      int
	at      diag.Range
	past    bool // through previous( ): last year's value
	strikes bool
}

// graph is who reads whom, from the text alone, so that it stands even where
// an expression could not be understood.
type graph struct {
	vertices []vertex
	of       map[model.RefKind][]int // vertex of the i-th block of a kind
	order    []int                   // dependencies first; readings of the past left out
	units    []int                   // dependencies first, readings of the past included
}

// depend builds the graph and its orders, and reports circles.
func (c *checker) depend() {
	g := &graph{of: map[model.RefKind][]int{}}
	c.graph = g
	for _, b := range c.blocks {
		switch b.kind.flat {
		case model.ToFormula, model.ToEvent, model.ToOutcome:
			g.of[b.kind.flat] = append(g.of[b.kind.flat], len(g.vertices))
			g.vertices = append(g.vertices, vertex{b: b})
		}
	}
	for i := range g.vertices {
		v := &g.vertices[i]
		name := "value"
		if v.b.kind.flat == model.ToEvent {
			name = "hazard"
		}
		if a := v.b.attr(name); a != nil {
			c.readings(a.Expr, 0, false, v)
		}
	}
	reported := map[int]bool{}
	g.order = g.sort(false, func(circle []edge) {
		for _, e := range circle {
			if reported[e.to] {
				return
			}
		}
		for _, e := range circle {
			reported[e.to] = true
		}
		c.circle(circle)
	})
	g.units = g.sort(true, func(circle []edge) {
		past := false
		for _, e := range circle {
			past = past || e.past
		}
		if !past {
			return
		}
		for _, e := range circle {
			if b := g.vertices[e.to].b; b.kind.flat == model.ToFormula && b.attr("unit") == nil {
				c.report(diag.Errorf("H306", b.at, "%s reads its own past and has no unit", b.what()).
					See(e.at, "read here").
					With("Its unit would have to be known before it can be inferred.", `unit = "1"`))
			}
		}
	})
}

// readings collects what an expression reads.
func (c *checker) readings(e hclsyntax.Expression, depth int, past bool, v *vertex) {
	if depth > deepest {
		return
	}
	depth++
	switch e := e.(type) {
	case *hclsyntax.ParenthesesExpr:
		c.readings(e.Expression, depth, past, v)
	case *hclsyntax.UnaryOpExpr:
		c.readings(e.Val, depth, past, v)
	case *hclsyntax.BinaryOpExpr:
		c.readings(e.LHS, depth, past, v)
		c.readings(e.RHS, depth, past, v)
	case *hclsyntax.ConditionalExpr:
		c.readings(e.Condition, depth, past, v)
		c.readings(e.TrueResult, depth, past, v)
		c.readings(e.FalseResult, depth, past, v)
	case *hclsyntax.ObjectConsExpr:
		for _, item := range e.Items {
			c.readings(item.ValueExpr, depth, past, v)
		}
	case *hclsyntax.FunctionCallExpr:
		for i, a := range e.Args {
			switch {
			case e.Name == "fired" || e.Name == "since":
			case e.Name == "strikes":
				c.reading(a, past, true, v)
			default:
				c.readings(a, depth, past || e.Name == "previous" && i == 0, v)
			}
		}
	case *hclsyntax.ScopeTraversalExpr:
		c.reading(e, past, false, v)
	}
}

func (c *checker) reading(e hclsyntax.Expression, past, strikes bool, v *vertex) {
	p, ok := namesOf(e)
	if !ok || len(p) != 1 {
		return
	}
	s, ok := c.flat[p[0]]
	if !ok || (s.ref.Kind == model.ToEvent) != strikes {
		return
	}
	if of := c.graph.of[s.ref.Kind]; s.ref.Index < len(of) {
		v.edges = append(v.edges, edge{of[s.ref.Index], place(e.Range()), past, strikes})
	}
}

// sort lists the vertices so that each stands behind those it reads, as near
// to file order as that allows; every circle found on the way is handed over
// as the edges around it. It needs no recursion: a chain may be as long as the
// case.
func (g *graph) sort(past bool, circle func([]edge)) []int {
	const (
		fresh = iota
		open
		done
	)
	state := make([]uint8, len(g.vertices))
	type frame struct {
		v, next int
		by      edge // the reading that led here
	}
	var out []int
	for root := range g.vertices {
		if state[root] != fresh {
			continue
		}
		state[root] = open
		stack := []frame{{v: root}}
		for len(stack) > 0 {
			top := &stack[len(stack)-1]
			edges := g.vertices[top.v].edges
			if top.next == len(edges) {
				state[top.v] = done
				out = append(out, top.v)
				stack = stack[:len(stack)-1]
				continue
			}
			e := edges[top.next]
			top.next++
			switch {
			case e.past && !past:
			case state[e.to] == fresh:
				state[e.to] = open
				stack = append(stack, frame{v: e.to, by: e})
			case state[e.to] == open:
				from := len(stack) - 1
				for stack[from].v != e.to {
					from--
				}
				var around []edge
				for _, f := range stack[from+1:] {
					around = append(around, f.by)
				}
				circle(append(around, e))
			}
		}
	}
	return out
}

// mostPlaces bounds how much of a circle one finding shows.
const mostPlaces = 20

// aroundNames writes a circle of names, shortened in the middle when it is long.
func aroundNames(names []string) string {
	if len(names) > mostPlaces {
		names = append(append(append([]string(nil), names[:mostPlaces-2]...), "("+itoa(len(names)-mostPlaces)+" more)"), names[len(names)-2:]...)
	}
	return strings.Join(names, " -> ")
}

// callAround widens the place of an argument to the call of a function with
// this one argument.
func (c *checker) callAround(at diag.Range, name string) diag.Range {
	src := c.source(at.File)
	out := at
	if at.End.Byte > len(src) {
		return at
	}
	before := strings.TrimRight(string(src[:at.Start.Byte]), " ")
	behind := strings.TrimLeft(string(src[at.End.Byte:]), " ")
	head := strings.TrimRight(strings.TrimSuffix(before, "("), " ")
	if !strings.HasSuffix(before, "(") || !strings.HasSuffix(head, name) || !strings.HasPrefix(behind, ")") {
		return at
	}
	out.Start.Byte = len(head) - len(name)
	out.Start.Column -= at.Start.Byte - out.Start.Byte
	out.End.Byte = len(src) - len(behind) + 1
	out.End.Column += out.End.Byte - at.End.Byte
	return out
}

// circle reports values that follow from each other within one year.
func (c *checker) circle(around []edge) {
	g := c.graph
	first := g.vertices[around[len(around)-1].to].b
	names := []string{first.name}
	var struck *block
	var struckAt diag.Range
	for _, e := range around {
		names = append(names, g.vertices[e.to].b.name)
		if e.strikes {
			struck = g.vertices[e.to].b
			struckAt = c.callAround(e.at, "strikes")
		}
	}
	at := around[0].at
	f := diag.Errorf("H701", at, "%s follow from each other in the same year", aroundNames(names)).
		With("None of them can be computed before the others. A stock breaks the circle: its value is that of the start of the year. So does previous(x, start).",
			"previous("+names[1]+", 0)")
	switch {
	case struck != nil:
		f = diag.Errorf("H702", struckAt, "%s: a hazard may not depend on its own strikes", aroundNames(names)).
			With("Whether the event strikes this year follows from its hazard. Whether it struck in an earlier year is known before.",
				"fired("+struck.name+")")
	case len(around) == 1:
		f.Summary = first.name + " reads itself in the same year"
	}
	from := first
	for i, e := range around {
		to := g.vertices[e.to].b
		if i < mostPlaces {
			f = f.See(e.at, from.name+" reads "+to.name+" here")
		}
		from = to
	}
	c.report(f)
}

// inOrder gives the blocks of a kind in the order in which they are resolved.
func (c *checker) inOrder(k *kind) []*block {
	if k.flat != model.ToFormula && k.flat != model.ToOutcome {
		return c.of[k.name]
	}
	var out []*block
	for _, v := range c.graph.units {
		if b := c.graph.vertices[v].b; b.kind == k {
			out = append(out, b)
		}
	}
	return out
}

// orders fills in the orders of formulas and outcomes.
func (c *checker) orders() {
	for _, v := range c.graph.order {
		switch b := c.graph.vertices[v].b; b.kind.flat {
		case model.ToFormula:
			c.c.Order = append(c.c.Order, b.index)
		case model.ToOutcome:
			c.c.OutcomeOrder = append(c.c.OutcomeOrder, b.index)
		}
	}
	c.c.Order, c.c.OutcomeOrder = slices.Clip(c.c.Order), slices.Clip(c.c.OutcomeOrder)
}
