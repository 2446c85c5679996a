package lang

import (
	"strings"

	"hedge/diag"
	"hedge/model"
)

// declareStrategy reads a course, all but its settings.
func (c *checker) declareStrategy(b *block) {
	c.c.Strategies[b.index] = model.Strategy{Head: c.head(b)}
}

// resolveStrategy reads set = { lever = value, ... }, in which levers left out
// take their default, and the rules by which the course changes on the way.
func (c *checker) resolveStrategy(b *block) {
	s := &c.c.Strategies[b.index]
	s.Levers = make([]float64, len(c.c.Levers))
	c.course(b, s)
	for _, inner := range b.syn.Body.Blocks {
		if inner.Type != "adapt" {
			continue
		}
		if r, ok := c.adapt(inner, b.name); ok {
			s.Adapts = append(s.Adapts, r)
		}
	}
}

// course reads the settings of a strategy.
func (c *checker) course(b *block, s *model.Strategy) {
	a := b.attr("set")
	if a == nil {
		return
	}
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
		if !c.known[model.ToLever][ref.Index] {
			continue
		}
		first, path, ok := c.path(c.c.Levers[ref.Index], p.value)
		if !ok {
			continue
		}
		s.Levers[ref.Index] = first
		if path != nil {
			if s.Paths == nil {
				s.Paths = make([][]float64, len(c.c.Levers))
			}
			s.Paths[ref.Index] = path
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
