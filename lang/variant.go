package lang

import "hedge/model"

func (c *checker) declareVariant(b *block) {
	c.c.Variants[b.index] = model.Variant{Head: c.head(b)}
}

// resolveVariant reads a named set of replacements for under(variant.x, ...).
func (c *checker) resolveVariant(b *block) {
	if a := b.attr("set"); a != nil {
		c.c.Variants[b.index].Set, _ = c.settings(a.Expr, "set")
	}
}
