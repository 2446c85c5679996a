package lang

import (
	"hedge/model"
	"hedge/unit"
)

func (c *checker) declareEvent(b *block) {
	c.c.Events[b.index] = model.Event{Head: c.head(b)}
	c.known[model.ToEvent][b.index] = true
}

// resolveEvent reads the yearly hazard of something that may happen once.
func (c *checker) resolveEvent(b *block) {
	c.c.Events[b.index].Hazard = c.valueOf(b, "hazard", unit.PerYear, spot{})
}
