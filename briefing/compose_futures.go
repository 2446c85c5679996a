package briefing

import (
	"fmt"
	"slices"

	"hedge/model"
	"hedge/study"
)

// futures is the scenario matrix: what each scenario is, how likely the words make it,
// and what it comes to.
func (k *composer) futures() {
	k.part("futures")
	c, worlds := k.c, k.p.Worlds
	if len(c.Impacts) > 0 {
		key := "futures.worlds"
		if !worlds.Complete {
			key = "futures.partial"
		}
		k.say(key, "n", whole(worlds.Count()))
	}
	o, graded := k.headline()
	w := k.worstOf()
	b := k.a.Beliefs
	t := Table{Head: k.heads("scenario", "means"), Align: []Align{Left, Left}}
	with := func(key string, pairs ...string) {
		t.Head, t.Align = append(t.Head, Words(k.m.say("head."+key, pairs...))), append(t.Align, Right)
	}
	worded, own := b != nil && b.Words != nil, b != nil && b.Coherent
	if worded {
		with("words")
	}
	if own {
		with("allowed")
	}
	if w != nil {
		t.Head, t.Align = append(t.Head, k.traced(c.Headline, k.m.say("head.average", "unit", k.unitOf(o.Unit)))), append(t.Align, Right)
		with("spread", "unit", k.unitOf(o.Unit))
		with("worst_share")
	}
	for s, sc := range c.Scenarios {
		if sc.Where == nil {
			continue
		}
		row := []Cell{{Text: append(Text{{Kind: Strong, Text: sc.Name}, {Text: " " + k.title(sc.Head)}}, k.cites(sc.Head)...)}, words(k.meaning(sc.Where))}
		range_ := func(es []study.Likely) Cell {
			for _, e := range es {
				if e.Scenario == s {
					return words(k.chance(e.Lower, e.Upper))
				}
			}
			return words("")
		}
		if worded {
			row = append(row, range_(b.Words))
		}
		if own {
			row = append(row, range_(b.Events))
		}
		if w != nil {
			mean := k.number(o.Unit, w.Means[s])
			worst := k.shareCell(w.Shares[s])
			if w.Clear && s == w.Scenario {
				mean.Tone, worst.Tone = Bad, Bad
			}
			row = append(row, mean, words(k.m.amount(k.plain(o.Unit, w.P05[s])+" to "+k.plain(o.Unit, w.P95[s]))), worst)
		}
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) == 0 {
		k.say("futures.none")
		return
	}
	note := "futures.note"
	if !graded {
		note = "futures.ungraded"
	}
	t.Note = Words(k.m.say(note, "outcome", k.title(o.Head)))
	k.table("scenarios", t)
	k.figure(k.likelihoods())
	k.figure(k.spreads())
	if len(openOf(b)) > 0 {
		k.say("futures.open", "scenarios", k.scenariosNamed(openOf(b)))
	}
	if own && len(b.Aside) > 0 {
		k.add(Callout{Kind: Remark, Body: []Text{Words(k.m.say("futures.aside", "judgements", k.asideNames(), "points", fmt.Sprintf("%.0f", 100*first(b.AsideBy))))}})
	}
	k.worstByOutcome()
	k.figure(k.crossImpacts())
}

// worstByOutcome says which scenario is worst by the other outcomes: worst for whom
// decides.
func (k *composer) worstByOutcome() {
	t := Table{Head: k.heads("outcome", "owner", "worst_on_average", "worst_in"), Align: []Align{Left, Left, Left, Right}}
	for _, w := range k.a.Worst {
		if w.Strategy != study.BestReply || !w.Clear {
			continue
		}
		o := k.c.Outcomes[w.Outcome]
		owner := ""
		if o.Owner != model.None {
			owner = k.title(k.c.Actors[o.Owner].Head)
		}
		name := words(k.title(o.Head))
		name.Trail = k.trail(w.Outcome)
		t.Rows = append(t.Rows, []Cell{name, words(owner), words(k.scenario(w.Scenario)), k.shareCell(w.Shares[w.Scenario])})
	}
	if len(t.Rows) > 1 {
		if !slices.ContainsFunc(t.Rows, func(r []Cell) bool { return r[1].Text.String() != "" }) { // nobody owns one
			t.Head, t.Align = slices.Delete(t.Head, 1, 2), slices.Delete(t.Align, 1, 2)
			for i := range t.Rows {
				t.Rows[i] = slices.Delete(t.Rows[i], 1, 2)
			}
		}
		k.table("whom", t)
	}
}

func (k *composer) asideNames() string {
	var names []string
	for _, i := range k.a.Beliefs.Aside {
		names = append(names, k.title(k.c.Judgements[i].Head))
	}
	return k.m.listed(names)
}

// open lists the scenarios that the words leave open; none without judgements.
func openOf(b *study.Beliefs) []int {
	if b == nil {
		return nil
	}
	return b.Open
}

func first(x []float64) float64 {
	if len(x) == 0 {
		return 0
	}
	return x[0]
}
