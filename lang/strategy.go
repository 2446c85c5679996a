package lang

import (
	"strings"

	"hedge/diag"
	"hedge/model"
)

func (c *checker) declareStrategy(b *block) {
	c.c.Strategies[b.index] = model.Strategy{Head: c.head(b)}
}

// resolveStrategy reads set = { lever = value, ... }; levers left out take
// their default.
func (c *checker) resolveStrategy(b *block) {
	a := b.attr("set")
	if a == nil {
		return
	}
	s := &c.c.Strategies[b.index]
	s.Levers = make([]float64, len(c.c.Levers))
	set := make([]bool, len(c.c.Levers))
	entries, ok := c.object(a.Expr, "set")
	if !ok {
		return
	}
	for _, p := range entries {
		ref, ok := c.settable(p, model.ToLever)
		if !ok {
			continue
		}
		set[ref.Index] = true
		l := c.c.Levers[ref.Index]
		if !c.known[model.ToLever][ref.Index] {
			continue
		}
		if q, ok := c.quantity(p.value, l.Unit, true); ok {
			s.Levers[ref.Index] = q.Value
			c.withinLever(l, q.Value, place(p.value.Range()), diag.Error)
		}
	}
	var missing, lines []string
	for i, l := range c.c.Levers {
		if set[i] {
			continue
		}
		s.Levers[i] = l.Default
		if !l.HasDefault && l.Name != "" && !c.said(c.of["lever"][i], "default") {
			missing = append(missing, l.Name)
			lines = append(lines, l.Name+" = "+c.leverSpecimen(l))
		}
	}
	if len(missing) > 0 {
		c.report(diag.Errorf("H215", place(a.NameRange), "%s does not set %s, which has no default", b.what(), listed(missing)).
			With("A strategy is a full setting of the levers.", strings.Join(lines, "\n")))
	}
}
