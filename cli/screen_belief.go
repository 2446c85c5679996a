package cli

import (
	"fmt"
	"strings"

	"hedge/model"
	"hedge/study"
)

// together says which futures hang together, how likely the words make them, and
// which courses they leave.
func (s *screen) together() {
	w := s.ans.Outcomes.Plan.Worlds
	b := s.ans.Beliefs
	if len(s.c.Impacts) == 0 && b == nil {
		return
	}
	switch {
	case b == nil:
		s.section("Which futures hang together?")
	case len(s.c.Impacts) == 0:
		s.section("How likely do the words make the futures?")
	default:
		s.section("Which futures hang together, and how likely are they?")
	}
	if len(s.c.Impacts) > 0 {
		var parts []string
		for k, sc := range s.c.Scenarios {
			text := fmt.Sprintf("%s %d", sc.Name, w.CountOf(k))
			if !w.Consistent[k] {
				text += " (nearest taken)"
			}
			parts = append(parts, text)
		}
		found := "complete"
		if !w.Complete {
			found = "search not complete"
		}
		s.say(3, 5, "", fmt.Sprintf("%s of %s of the drivers hang together (%s): %s.", count(w.Count()), configurations(s.c)+" configurations", found, strings.Join(parts, ", ")))
	}
	if b == nil {
		return
	}
	if !b.Coherent {
		s.say(3, 5, "error", s.belief())
		return
	}
	t := &table{head: []string{"probability"}, align: "l", flex: 0}
	for _, e := range b.Events {
		if e.Scenario != model.None {
			t.head = append(t.head, s.c.Scenarios[e.Scenario].Name)
			t.align += "r"
		}
	}
	row := func(label string, es []study.Likely) {
		cells := []string{label}
		for _, e := range es {
			if e.Scenario != model.None {
				cells = append(cells, short(study.Chance(e.Lower, e.Upper)))
			}
		}
		t.add(cells...)
	}
	if b.Words != nil {
		row("sources' words", b.Words)
		row("with own ranges", b.Events)
	} else {
		row("the judgements", b.Events)
	}
	if r := s.ans.Replay; r != nil && r.Vacant == "" {
		row("after evidence", r.Middle)
	}
	s.out = append(s.out, t.lines(s.a, 3, s.width)...)
	var texts []string
	if len(b.Open) > 0 {
		var names []string
		for _, k := range b.Open {
			names = append(names, s.c.Scenarios[k].Name)
		}
		texts = append(texts, fmt.Sprintf("The words do not settle how likely %s is.", listed(names, "or")))
	}
	if len(b.Aside) > 0 {
		texts = append(texts, b.AsideText(s.c))
	}
	if k := b.Courses; k != nil && len(k.Maximal) < len(s.ans.Outcomes.Plan.Strategies) {
		var names []string
		for _, c := range k.Maximal {
			names = append(names, s.c.Strategies[c].Title)
		}
		texts = append(texts, fmt.Sprintf("Courses that no other beats under every such probability: %s.", listed(names, "and")))
	}
	if r := s.ans.Replay; r != nil && r.Vacant == "" {
		texts = append(texts, fmt.Sprintf("After evidence: %s up to %s, each at the middle of its ratio (hedge show findings has the ranges).", things(len(r.Used), "observation"), r.AsOf))
	}
	if b.Partial != "" {
		texts = append(texts, upperFirst(b.Partial)+".")
	}
	for _, text := range texts {
		s.say(3, 5, "", text)
	}
}

// belief is what the finding about judgements says.
func (s *screen) belief() string {
	for _, f := range s.ans.Findings {
		if f.ID == "beliefs" {
			return f.Statement
		}
	}
	return ""
}
