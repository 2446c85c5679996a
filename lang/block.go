package lang

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
)

// block is one top-level block of a known kind.
type block struct {
	kind   *kind
	syn    *hclsyntax.Block
	name   string
	at     diag.Range // header
	nameAt diag.Range
	index  int // among the blocks of its kind
}

// what names the block as the author sees it: the lever tax.
func (b *block) what() string {
	if b.kind.labels == 2 {
		return "the " + b.kind.name + " of " + b.syn.Labels[0] + " on " + b.syn.Labels[1]
	}
	return "the " + b.kind.name + " " + b.name
}

// attr gives an attribute, or nil.
func (b *block) attr(name string) *hclsyntax.Attribute { return b.syn.Body.Attributes[name] }

// said reports whether an attribute is there, or may be: under a name that was
// found misspelt, or in what could not be read.
func (c *checker) said(b *block, name string) bool {
	return b.attr(name) != nil || c.misspelt[b.syn.Body][name] || c.syn.unreadable(b.syn)
}

// checkAttributes names attributes and nested blocks that do not belong here.
func (c *checker) checkAttributes(b *block) {
	c.checkBody(b.syn.Body, b.kind.name, append(slices.Clone(b.kind.attrs), head...), b.kind.blocks)
}

func (c *checker) checkBody(body *hclsyntax.Body, what string, attrs, blocks []string) {
	for _, a := range sortedAttributes(body) {
		if slices.Contains(attrs, a.Name) {
			continue
		}
		guess := c.nearest(a.Name, attrs)
		if guess != "" && body.Attributes[guess] == nil {
			if c.misspelt[body] == nil {
				c.misspelt[body] = map[string]bool{}
			}
			c.misspelt[body][guess] = true
		}
		c.report(diag.Errorf("H105", place(a.NameRange), "%s has no attribute %s%s", article(what), a.Name, meant(guess)).
			With("It may carry "+strings.Join(attrs, ", ")+".", guess))
	}
	for _, s := range body.Blocks {
		at := place(s.TypeRange)
		if slices.Contains(blocks, s.Type) {
			continue
		}
		if _, ok := later[s.Type]; ok && c.findKind(s.Type) == nil {
			c.unknownBlock(s)
			continue
		}
		c.report(diag.Errorf("H105", at, "%s has no inner block %s", article(what), s.Type).
			With("Blocks stand side by side; is a } missing above?", ""))
	}
}

// require names the attributes without which a block says nothing.
func (c *checker) require(b *block) {
	for _, name := range b.kind.must {
		if c.said(b, name) {
			continue
		}
		c.report(diag.Errorf("H107", b.at, "%s has no %s", b.what(), name).
			With("", name+" = "+c.specimen(name)))
	}
}

// specimen shows how an attribute is written: text to paste and to put one's
// own words or numbers into.
func (c *checker) specimen(name string) string {
	switch name {
	case "goal":
		return `"maximise"`
	case "unit":
		return `"percent of GDP"`
	case "horizon":
		return "{ from = 2026, to = 2040 }"
	case "as_of", "date":
		return `"2026-01-31"`
	case "hazard":
		return `"1 percent/year"`
	case "set":
		for _, b := range c.of["lever"] {
			return "{ " + b.name + " = 0 }"
		}
		return "{ name = 0 }"
	case "pairs":
		return "[" + c.pairSpecimen() + "]"
	case "when":
		return `elapsed >= "5 years"`
	case "on":
		if name := c.firstOf("signpost"); name != "" {
			return "signpost." + name
		}
		return "signpost.name"
	case "table":
		return "<<-T\n    title  case.question\n  T"
	case "title":
		return `"A short title"`
	case "question":
		return `"What shall be decided?"`
	case "kind":
		return `"report"`
	case "terms":
		return `{ remote = "1 to 5 percent" }`
	case "ratio":
		return `"moderate"`
	case "where", "event", "supports":
		return c.stateSpecimen()
	case "holds_if":
		for _, b := range c.of["outcome"] {
			return b.name + " > 0"
		}
		return "true"
	case "assert":
		for _, b := range c.of["outcome"] {
			return "share(" + b.name + " > 0) == 1"
		}
		return "true"
	}
	return "0"
}

// stateSpecimen is a condition on states that the case can ask for.
func (c *checker) stateSpecimen() string {
	for _, b := range c.of["descriptor"] {
		for _, s := range b.syn.Body.Blocks {
			if s.Type == "state" && len(s.Labels) == 1 {
				return b.name + ` == "` + s.Labels[0] + `"`
			}
		}
	}
	return `descriptor == "state"`
}

// oneLine reports whether a place ends on the line on which it starts.
func oneLine(at diag.Range) bool { return at.Start.Line == at.End.Line }

// head reads what every block may carry.
func (c *checker) head(b *block) model.Head {
	h := model.Head{
		Name:  b.name,
		Title: c.text(b, "title"),
		InKo:  c.text(b, "title_ko"),
		Note:  c.text(b, "note"),
		Own:   c.truth(b, "own"),
		AsOf:  c.date(b, "as_of"),
		Cite:  c.citations(b.attr("cite")),
		Range: b.at,
		Body:  place(b.syn.Range()),
	}
	h.Body.End = place(b.syn.CloseBraceRange).End
	c.dates[b] = h.AsOf
	if h.Title == "" {
		h.Title = h.Name
	}
	return h
}

// article puts a or an before a kind of block.
func article(what string) string {
	if strings.ContainsRune("aeou", rune(what[0])) {
		return "an " + what
	}
	return "a " + what
}
