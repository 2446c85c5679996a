package lang

import "hedge/model"

func (c *checker) declareClaim(b *block) {
	c.c.Claims[b.index] = model.Claim{
		Head:         c.head(b),
		AttributedTo: c.text(b, "attributed_to"),
		Supports:     c.pointers(b.attr("supports"), "claim"),
		Attacks:      c.pointers(b.attr("attacks"), "claim"),
	}
}

// resolveClaim reads a sentence of the argument as a testable condition on one
// future.
func (c *checker) resolveClaim(b *block) {
	v := c.express(b, "holds_if", spot{outcomes: true, futures: true})
	c.c.Claims[b.index].HoldsIf = c.wantTruth(v, "holds_if").e
}
