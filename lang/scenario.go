package lang

import "hedge/model"

func (c *checker) declareScenario(b *block) {
	c.c.Scenarios[b.index] = model.Scenario{Head: c.head(b)}
}

// resolveScenario reads an author's named future: where = a condition on
// descriptor states.
func (c *checker) resolveScenario(b *block) {
	if b.attr("where") != nil {
		c.c.Scenarios[b.index].Where = c.condition(b, "where")
	}
}
