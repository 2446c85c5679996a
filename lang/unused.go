package lang

import (
	"slices"

	"hedge/diag"
	"hedge/model"
)

// unused warns of blocks that no outcome, claim, expectation or signpost reads,
// directly or through others; a correlation reads nothing, it couples draws. It is silent while there are errors: a slip would make
// everything behind it look unused.
func (c *checker) unused() {
	m := c.c
	if len(m.Outcomes)+len(m.Claims) == 0 || c.syn.bad || c.found.list.Errors() > 0 {
		return
	}
	used := map[model.Ref]bool{}
	var queue []model.Ref
	read := func(exprs ...*model.Expr) {
		for _, e := range exprs {
			e.Walk(func(n *model.Expr) bool {
				r := n.Ref
				r.State = 0
				if r.Kind != model.NoRef && !used[r] {
					used[r] = true
					queue = append(queue, r)
				}
				return true
			})
		}
	}
	for i := range m.Outcomes {
		read(m.Outcomes[i].Value, m.Outcomes[i].Require)
	}
	for i := range m.Claims {
		read(m.Claims[i].HoldsIf)
	}
	for i := range m.Expects {
		read(m.Expects[i].Assert)
	}
	for i := range m.Signposts {
		read(m.Signposts[i].When) // watched, whether or not a rule waits for it
	}
	for len(queue) > 0 {
		r := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		switch r.Kind {
		case model.ToFormula:
			read(m.Formulas[r.Index].Value)
		case model.ToStock:
			s := m.Stocks[r.Index]
			read(s.Initial, s.Flow, s.Min, s.Max)
		case model.ToEvent:
			read(m.Events[r.Index].Hazard)
		}
	}
	could := []model.RefKind{model.ToUncertainty, model.ToConstant, model.ToFormula, model.ToStock, model.ToLever, model.ToEvent}
	for _, b := range c.blocks {
		r := model.Ref{Kind: b.kind.flat, Index: b.index}
		if slices.Contains(could, r.Kind) && !used[r] {
			why := "It changes nothing. Either a formula forgets it, or it can go."
			if r.Kind == model.ToUncertainty && m.Correlated(r.Index) {
				why += " A correlation with another uncertainty alone changes no answer."
			}
			c.report(diag.Warnf("H212", b.at, "no outcome, claim or signpost reads %s", b.what()).With(why, ""))
		}
	}
}

// provenance warns of numbers and sentences without a source, in cases that
// have sources, and of knowledge that is newer than the case.
func (c *checker) provenance() {
	for _, b := range c.blocks {
		h := c.dates[b]
		if day := c.c.AsOf; h != "" && day != "" && b.kind.name != "case" {
			if n := min(len(h), len(day)); h[:n] > day[:n] {
				c.report(diag.Warnf("H217", place(b.attr("as_of").Expr.Range()), "%s is of %s, the case of %s", b.what(), h, day).
					See(place(c.of["case"][0].attr("as_of").Expr.Range()), "the date of the case").
					With("Findings say that the knowledge in the case ends on its date. Leave out what is newer, correct the date here, or move the date in the case block: as_of = "+quoted(lastDay(h))+".", quoted(day)))
			}
		}
		if b.attr("cite") != nil || b.attr("own") != nil || b.attr("why") != nil {
			continue
		}
		switch b.kind.name {
		case "impact", "judgement", "evidence", "observation":
			fix := "own = true"
			if b.kind.name == "impact" {
				fix = `why = "Why one promotes or hinders the other"`
			}
			c.report(diag.Warnf("H213", b.at, "%s says neither where it comes from nor that it is your own", b.what()).
				With("Whoever reads the answer asks whose judgement it is: cite a source, or say that it is your own.", fix))
		case "constant", "uncertainty", "correlate", "lever", "constraint", "claim", "lexicon":
			if len(c.c.Sources) == 0 {
				break
			}
			c.report(diag.Warnf("H213", b.at, "%s says neither where it comes from nor that it is your own", b.what()).
				With("Findings count the own numbers behind them, and a reader can follow the others to their source: cite = source."+c.of["source"][0].name+".", "own = true"))
		}
	}
}
