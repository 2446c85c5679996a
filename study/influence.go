package study

import (
	"strings"

	"hedge/model"
)

// Influences lists, by ID, every block that a value of a block is computed from,
// with the number of steps to it: 0 for the block itself, 1 for what it reads, 2
// for what that reads. Beyond what expressions read: a lever has its value from the
// courses that set it, a descriptor its states from impacts, constraints and
// scenarios, an uncertainty its draws from correlations. Titles, citations and the
// links of the argument carry no value.
//
// What stands for the probabilities of scenarios is "belief": it is computed from
// every judgement, the words they use, evidence, and what makes worlds possible.
func Influences(c *model.Case, id string) map[string]int {
	next := influences(c)
	out := map[string]int{id: 0}
	for front := []string{id}; len(front) > 0; {
		var further []string
		for _, at := range front {
			for _, to := range next[at] {
				if _, known := out[to]; !known {
					out[to] = out[at] + 1
					further = append(further, to)
				}
			}
		}
		front = further
	}
	return out
}

// influences lists for every block what it is computed from in one step.
func influences(c *model.Case) map[string][]string {
	out := map[string][]string{}
	add := func(id string, from ...string) {
		for _, k := range from {
			if k != "" && !strings.HasPrefix(k, "source.") {
				out[id] = append(out[id], k)
			}
		}
	}
	for _, b := range Blocks(c) {
		for _, e := range b.Exprs {
			add(b.ID(), scenariosIn(c, []*model.Expr{e})...)
			e.Walk(func(e *model.Expr) bool {
				add(b.ID(), readBy(c, e)...)
				return true
			})
		}
		switch b.Kind {
		case "uncertainty", "judgement", "observation", "variant":
			add(b.ID(), b.reads...)
		case "correlate":
			for _, u := range b.reads {
				add(u, b.ID())
			}
		case "strategy":
			for _, k := range b.reads {
				if strings.HasPrefix(k, "lever.") {
					add(k, b.ID())
				} else {
					add(b.ID(), k)
				}
			}
		case "impact":
			for _, d := range b.reads {
				add(d, b.ID())
			}
		case "constraint", "scenario":
			for _, d := range out[b.ID()] {
				if strings.HasPrefix(d, "descriptor.") {
					add(d, b.ID())
				}
			}
		}
		switch b.Kind {
		case "judgement", "lexicon", "evidence", "constraint", "impact", "scenario":
			add("belief", b.ID())
		}
	}
	return out
}

// readBy lists the blocks that one node of an expression reads.
func readBy(c *model.Case, e *model.Expr) []string {
	out := []string{refID(c, e.Ref)}
	if w := e.With; w != nil {
		if w.Scenario != model.None {
			out = append(out, "scenario."+c.Scenarios[w.Scenario].Name)
		}
		if w.Strategy != model.None {
			out = append(out, "strategy."+c.Strategies[w.Strategy].Name)
		}
		if w.Variant != model.None {
			out = append(out, "variant."+c.Variants[w.Variant].Name)
		}
		for _, s := range w.Set {
			out = append(out, refID(c, s.Ref))
		}
	}
	return out
}
