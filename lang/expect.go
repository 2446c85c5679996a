package lang

import (
	"hedge/model"
)

// declareExpect reads a test of the case itself; futures and seed default to
// the run's, except leaves strategies out.
func (c *checker) declareExpect(b *block) {
	e := model.Expect{Head: c.head(b), Seed: -1, Except: c.pointers(b.attr("except"), "strategy")}
	if a := b.attr("futures"); a != nil {
		e.Futures, _ = c.whole(a.Expr, "futures", 1, 1e9)
	}
	if a := b.attr("seed"); a != nil {
		n, ok := c.whole(a.Expr, "seed", 0, 1<<53)
		if ok {
			e.Seed = int64(n)
		}
	}
	c.c.Expects[b.index] = e
}

// resolveExpect reads the assertion, one truth about all futures together.
func (c *checker) resolveExpect(b *block) {
	v := c.express(b, "assert", spot{outcomes: true, futures: true, share: true})
	c.c.Expects[b.index].Assert = c.wantTruth(v, "assert").e
}
