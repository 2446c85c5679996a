package hedge

import (
	"fmt"
	"slices"
	"strings"

	"hedge/lang"
	"hedge/model"
	"hedge/study"
)

// Diff tells what changed from this run to a later one of the same case: Diff of the
// answers, the edits of the text between them, and for what moved the edited blocks
// that it is computed from. Where the text is not to be had NoText says why.
func (s *Saved) Diff(to *Saved) (*Difference, error) {
	d, err := Diff(s.Contract, to.Contract)
	if err != nil {
		return nil, err
	}
	d.From.Folder, d.To.Folder = s.Dir, to.Dir
	for _, k := range []*Saved{s, to} {
		if k.Syntax == nil {
			d.NoText = fmt.Sprintf("%s: %s", k.Dir, k.NoText)
			return d, nil
		}
	}
	edits := lang.Edits(s.Syntax, to.Syntax)
	for _, e := range edits {
		d.Edits = append(d.Edits, DiffEdit{e.Block, string(e.Change), e.Attribute, e.Old, e.New, e.Place.File, e.Place.Start.Line, e.Silent()})
	}
	d.trace(tracer{edits: edits, cases: []*model.Case{s.Case, to.Case}, known: map[string]map[string]int{}})
	return d, nil
}

// trace fills in the causes of everything that moved.
func (d *Difference) trace(t tracer) {
	for i := range d.Claims {
		if k := &d.Claims[i]; k.From != nil && k.To != nil {
			k.Causes = t.causes("claim." + k.Name)
		}
	}
	for i := range d.Best {
		d.Best[i].Causes = t.causes("outcome." + d.Best[i].Outcome)
	}
	for i := range d.Worst {
		d.Worst[i].Causes = t.causes("outcome." + d.Worst[i].Outcome)
	}
	for i := range d.Costs {
		d.Costs[i].Causes = t.causes("outcome." + d.Costs[i].Outcome)
	}
	for i := range d.Beliefs {
		d.Beliefs[i].Causes = t.causes("belief")
	}
	for i := range d.Judgements {
		// How a judgement is read is its own and its lexicon's matter.
		d.Judgements[i].Causes = slices.DeleteFunc(t.causes("judgement."+d.Judgements[i].Name), func(c DiffCause) bool {
			return c.Steps > 0 && !strings.HasPrefix(c.Block, "lexicon.") && !strings.HasPrefix(c.Block, "case.")
		})
	}
}

// tracer finds the edits behind what moved.
type tracer struct {
	edits []lang.Edit
	cases []*model.Case             // before and after; nil where it cannot be checked
	known map[string]map[string]int // what is computed from what, by ID
}

// steps is how far each block lies from what moved, in the nearer of the two texts.
func (t tracer) steps(id string) map[string]int {
	if out, ok := t.known[id]; ok {
		return out
	}
	out := map[string]int{}
	for _, c := range t.cases {
		if c == nil {
			continue
		}
		for block, n := range study.Influences(c, id) {
			if was, ok := out[block]; !ok || n < was {
				out[block] = n
			}
		}
	}
	t.known[id] = out
	return out
}

// causes lists the edited blocks that something is computed from, the nearest first.
// What the case block sets may move anything.
func (t tracer) causes(id string) []DiffCause {
	out := []DiffCause{}
	steps := t.steps(id)
	for _, e := range t.edits {
		if e.Silent() {
			continue
		}
		n, ok := steps[e.Block]
		if strings.HasPrefix(e.Block, "case.") {
			n, ok = 1, true
		}
		if !ok {
			continue
		}
		i := slices.IndexFunc(out, func(c DiffCause) bool { return c.Block == e.Block })
		if i < 0 {
			i = len(out)
			out = append(out, DiffCause{Block: e.Block, Change: string(lang.Changed), Attributes: []string{}, Steps: n})
		}
		if e.Attribute == "" {
			out[i].Change = string(e.Change)
		} else {
			out[i].Attributes = append(out[i].Attributes, e.Attribute)
		}
	}
	slices.SortStableFunc(out, func(a, b DiffCause) int { return a.Steps - b.Steps })
	return out
}
