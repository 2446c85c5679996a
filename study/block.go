package study

import (
	"strings"

	"hedge/model"
)

// Block is one block of the case with what it is computed by.
type Block struct {
	Kind string // as the author writes it: outcome, claim, ...
	model.Head
	Exprs []*model.Expr // as written, absent ones left out
	reads []string      // further blocks it leads to, by ID
}

// ID is the block's kind and name, which no other block has.
//
// An impact has two names: impact.doctrine.posture.
func (b Block) ID() string { return b.Kind + "." + strings.ReplaceAll(b.Name, " -> ", ".") }

// Called is what the author calls the block in an expression: its name, with
// the kind before it where names of that kind stand apart.
func (b Block) Called() string {
	switch b.Kind {
	case "uncertainty", "lever", "constant", "formula", "stock", "event", "outcome", "descriptor":
		return b.Name
	}
	return b.ID()
}

// Blocks lists every block that the author wrote, in the order of the checked
// case.
func Blocks(c *model.Case) []Block {
	var out []Block
	add := func(kind string, h model.Head, exprs ...*model.Expr) *Block {
		b := Block{Kind: kind, Head: h}
		for _, e := range exprs {
			if e != nil {
				b.Exprs = append(b.Exprs, e)
			}
		}
		for _, k := range h.Cite {
			b.reads = append(b.reads, "source."+c.Sources[k.Source].Name)
		}
		out = append(out, b)
		return &out[len(out)-1]
	}
	for _, x := range c.Sources {
		add("source", x.Head)
	}
	for _, x := range c.Actors {
		add("actor", x.Head)
	}
	for _, x := range c.Descriptors {
		add("descriptor", x.Head)
	}
	for _, x := range c.Impacts {
		b := add("impact", x.Head)
		b.reads = append(b.reads, "descriptor."+c.Descriptors[x.From].Name, "descriptor."+c.Descriptors[x.To].Name)
	}
	for _, x := range c.Constraints {
		add("constraint", x.Head, x.Never)
	}
	for _, x := range c.Scenarios {
		if x.Range.Known() { // else it stands in for one the author did not name
			add("scenario", x.Head, x.Where)
		}
	}
	for _, x := range c.Lexicons {
		if x.Range.Known() { // else it comes with the program
			add("lexicon", x.Head)
		}
	}
	for _, x := range c.Judgements {
		b := add("judgement", x.Head, x.Event, x.Given, x.MoreThan)
		b.reads = append(b.reads, scenariosIn(c, b.Exprs)...)
		if t := c.LexiconIndex(); x.Word != "" && t != model.None {
			b.reads = append(b.reads, "lexicon."+c.Lexicons[t].Name)
		}
	}
	for _, x := range c.Evidence {
		b := add("evidence", x.Head, x.Supports, x.Against)
		b.reads = append(b.reads, scenariosIn(c, b.Exprs)...)
	}
	for _, x := range c.Observations {
		b := add("observation", x.Head, x.Event)
		b.reads = append(b.reads, scenariosIn(c, b.Exprs)...)
		if x.Uncertainty != model.None {
			b.reads = append(b.reads, "uncertainty."+c.Uncertainties[x.Uncertainty].Name)
		}
	}
	for _, x := range c.Uncertainties {
		b := add("uncertainty", x.Head)
		if x.By != model.None {
			b.reads = append(b.reads, "descriptor."+c.Descriptors[x.By].Name)
		}
	}
	for _, x := range c.Correlations {
		b := add("correlate", x.Head)
		for _, p := range x.Pairs {
			b.reads = append(b.reads, "uncertainty."+c.Uncertainties[p.A].Name, "uncertainty."+c.Uncertainties[p.B].Name)
		}
	}
	for _, x := range c.Levers {
		add("lever", x.Head)
	}
	for _, x := range c.Strategies {
		if x.Range.Known() {
			b := add("strategy", x.Head)
			for _, l := range c.Levers {
				b.reads = append(b.reads, "lever."+l.Name)
			}
			for _, r := range x.Adapts {
				b.reads = append(b.reads, "signpost."+c.Signposts[r.On].Name)
			}
		}
	}
	for _, x := range c.Constants {
		add("constant", x.Head)
	}
	for _, x := range c.Formulas {
		add("formula", x.Head, x.Value)
	}
	for _, x := range c.Stocks {
		add("stock", x.Head, x.Initial, x.Flow, x.Min, x.Max)
	}
	for _, x := range c.Events {
		add("event", x.Head, x.Hazard)
	}
	for _, x := range c.Signposts {
		add("signpost", x.Head, x.When)
	}
	for _, x := range c.Outcomes {
		add("outcome", x.Head, x.Value, x.Require)
	}
	for _, x := range c.Variants {
		b := add("variant", x.Head)
		for _, s := range x.Set {
			b.reads = append(b.reads, refID(c, s.Ref))
		}
	}
	for _, x := range c.Claims {
		b := add("claim", x.Head, x.HoldsIf)
		for _, k := range append(append([]int(nil), x.Supports...), x.Attacks...) {
			b.reads = append(b.reads, "claim."+c.Claims[k].Name)
		}
		if x.Contrast != model.None {
			b.reads = append(b.reads, "claim."+c.Claims[x.Contrast].Name)
		}
	}
	for _, x := range c.Coverages {
		b := add("coverage", x.Head)
		b.reads = append(b.reads, "source."+c.Sources[x.Source].Name)
		for _, row := range x.Rows {
			b.reads = append(b.reads, row.Blocks...)
		}
	}
	for _, x := range c.Expects {
		add("expect", x.Head, x.Assert)
	}
	return out
}

// scenariosIn lists the scenarios that stand in conditions for their own: the
// condition is the scenario's, the very same tree.
func scenariosIn(c *model.Case, exprs []*model.Expr) []string {
	var out []string
	for _, e := range exprs {
		e.Walk(func(e *model.Expr) bool {
			for _, s := range c.Scenarios {
				if s.Where == e {
					out = append(out, "scenario."+s.Name)
				}
			}
			return true
		})
	}
	return out
}

// FindBlock finds a block by what an author or a finding calls it: welfare,
// outcome.welfare, claim.x, source.book.p3.
func FindBlock(c *model.Case, name string) (Block, bool) {
	for _, b := range Blocks(c) {
		if b.ID() == name {
			return b, true
		}
	}
	kind, rest, dotted := strings.Cut(name, ".")
	rest, _, _ = strings.Cut(rest, ".")
	for _, b := range Blocks(c) {
		if dotted && b.Kind == kind && b.Name == rest || !dotted && b.Name == name && b.Called() == name {
			return b, true
		}
	}
	for _, b := range Blocks(c) {
		if !dotted && b.Name == name { // claims and scenarios without their kind
			return b, true
		}
	}
	return Block{}, false
}

// Links lists what a block leads to and what leads to it, by what the author
// calls them, in the order of the case.
func Links(c *model.Case, of Block) (reads, readBy []string) {
	from := named(c, of)
	for _, b := range Blocks(c) {
		if from[b.ID()] && b.ID() != of.ID() {
			reads = append(reads, b.Called())
		}
		if named(c, b)[of.ID()] && b.ID() != of.ID() {
			readBy = append(readBy, b.Called())
		}
	}
	return reads, readBy
}

// named is the set of blocks that a block names itself.
func named(c *model.Case, b Block) map[string]bool {
	out := map[string]bool{}
	for _, id := range b.reads {
		out[id] = true
	}
	for _, e := range b.Exprs {
		e.Walk(func(e *model.Expr) bool {
			for _, id := range readBy(c, e) {
				out[id] = true
			}
			return true
		})
	}
	return out
}

func refID(c *model.Case, r model.Ref) string {
	switch r.Kind {
	case model.ToConstant:
		return "constant." + c.Constants[r.Index].Name
	case model.ToLever:
		return "lever." + c.Levers[r.Index].Name
	case model.ToUncertainty:
		return "uncertainty." + c.Uncertainties[r.Index].Name
	case model.ToFormula:
		return "formula." + c.Formulas[r.Index].Name
	case model.ToStock:
		return "stock." + c.Stocks[r.Index].Name
	case model.ToOutcome:
		return "outcome." + c.Outcomes[r.Index].Name
	case model.ToDescriptor:
		return "descriptor." + c.Descriptors[r.Index].Name
	case model.ToEvent:
		return "event." + c.Events[r.Index].Name
	case model.ToClaim:
		return "claim." + c.Claims[r.Index].Name
	}
	return ""
}
