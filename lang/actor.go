package lang

import "hedge/model"

// declareActor reads a state or body that acts.
func (c *checker) declareActor(b *block) {
	c.c.Actors[b.index] = model.Actor{Head: c.head(b)}
}
