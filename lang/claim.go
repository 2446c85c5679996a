package lang

import (
	"hedge/diag"
	"hedge/model"
)

// declareClaim reads who says a sentence and what it stands beside.
func (c *checker) declareClaim(b *block) {
	k := model.Claim{
		Head:         c.head(b),
		AttributedTo: c.text(b, "attributed_to"),
		Unchecked:    c.truth(b, "unchecked"),
		Supports:     c.pointers(b.attr("supports"), "claim"),
		Attacks:      c.pointers(b.attr("attacks"), "claim"),
		Contrast:     c.oneOf(b, "contrast", "claim", false),
	}
	if k.Unchecked && !c.said(b, "attributed_to") {
		c.report(diag.Errorf("H107", b.at, "%s is unchecked and has no attributed_to", b.what()).
			With("Unchecked is an attribution that nobody has compared with the person's own text.", `attributed_to = "Name"`))
	}
	if a := b.attr("contrast"); k.Contrast != model.None {
		if k.Contrast == b.index {
			c.report(diag.Errorf("H220", place(a.Expr.Range()), "%s is contrasted with itself", b.what()).
				With("A contrast is the same sentence judged another way, by a claim of its own.", ""))
			k.Contrast = model.None
		} else if !c.said(b, "note") {
			c.report(diag.Errorf("H107", b.at, "%s contrasts with %s and has no note", b.what(), c.of["claim"][k.Contrast].name).
				With("The two are printed side by side; the note says why they differ.", `note = "Why the two are judged differently"`))
		}
	}
	c.c.Claims[b.index] = k
}

// resolveClaim reads a sentence of the argument as a testable condition, on one
// future or on all of them together.
func (c *checker) resolveClaim(b *block) {
	v := c.express(b, "holds_if", spot{outcomes: true, futures: true})
	c.c.Claims[b.index].HoldsIf = c.wantTruth(v, "holds_if").e
}
