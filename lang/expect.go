package lang

import (
	"hedge/diag"
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
	if a := b.attr("except"); a != nil && len(e.Except) > 0 && c.allOf("strategy", e.Except) {
		c.report(diag.Errorf("H711", place(a.Expr.Range()), "%s leaves out every strategy", b.what()).
			With("Then nothing is tested, and a test that tests nothing passes.", "[]"))
	}
	c.c.Expects[b.index] = e
}

// allOf reports whether the indices name every block of a kind.
func (c *checker) allOf(kind string, indices []int) bool {
	seen := map[int]bool{}
	for _, i := range indices {
		seen[i] = true
	}
	return len(seen) >= len(c.of[kind])
}

// resolveExpect reads the assertion, one truth about all futures together.
func (c *checker) resolveExpect(b *block) {
	v := c.express(b, "assert", spot{outcomes: true, futures: true, claims: true})
	c.c.Expects[b.index].Assert = c.wantTruth(v, "assert").e
}
