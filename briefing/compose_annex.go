package briefing

import (
	"fmt"
	"slices"
	"strings"

	"hedge/model"
	"hedge/study"
)

// limits says what the words do not settle, what the model leaves out, and what is the
// analyst's own.
func (k *composer) limits() {
	k.part("limits")
	var body []Text
	say := func(key string, pairs ...string) { body = append(body, Words(k.m.say(key, pairs...))) }
	say("limits.shares")
	if open := openOf(k.a.Beliefs); len(open) > 0 {
		say("limits.open", "scenarios", k.scenariosNamed(open))
	}
	if k.a.Beliefs == nil {
		say("limits.wordless")
	}
	if f := k.anyFinding(); f != nil {
		say("limits.own", "own", fmt.Sprint(f.Own), "part", fmt.Sprint(f.OwnPartly), "cited", fmt.Sprint(f.Cited), "of", fmt.Sprint(f.OwnOf))
	}
	for s, sc := range k.c.Scenarios {
		if !k.p.Worlds.Consistent[s] {
			say("limits.inconsistent", "scenario", sc.Name)
		}
	}
	k.add(Callout{Kind: Limit, Body: body})
	var set []Text
	for _, j := range k.c.Judgements {
		if j.SetAside != "" {
			set = append(set, k.rich("limits.aside", "judgement", k.title(j.Head), "said", k.m.amount(study.SaidRange(j)), "why", j.SetAside))
		}
	}
	var against []Text
	for _, v := range k.a.Claims {
		c := k.c.Claims[v.Claim]
		for _, i := range c.Attacks {
			against = append(against, Words(k.m.say("limits.attacks", "a", k.title(c.Head), "verdict", k.m.say("verdict."+v.Word), "b", k.title(k.c.Claims[i].Head))))
		}
	}
	if len(set)+len(against) > 0 {
		k.add(Callout{Kind: Dissent, Body: slices.Concat(set, against)})
	}
	var left []Text
	for _, c := range k.c.Coverages {
		for _, r := range c.Rows {
			if r.Left != "" {
				left = append(left, Text{{Kind: Strong, Text: r.Part}, {Text: " " + r.Left}})
			}
		}
	}
	if len(left) > 0 {
		k.section("left")
		k.say("limits.left")
		k.add(List{Items: left})
	}
}

// annex is what it takes to check and to repeat the analysis.
func (k *composer) annex() {
	k.part("annex")
	k.section("repeat")
	s := k.a.Outcomes.Settings()
	t := Table{ID: "settings", Head: k.heads("setting", "value"), Align: []Align{Left, Left}}
	row := func(key, value string) {
		t.Rows = append(t.Rows, []Cell{words(k.m.say("setting." + key)), {Text: Text{{Kind: Code, Text: value}}}})
	}
	row("case", k.c.Name)
	row("case_hash", s.Case)
	row("as_of", k.c.AsOf)
	row("seed", fmt.Sprint(s.Seed))
	row("futures", fmt.Sprint(s.Futures))
	if s.Luck > 1 {
		row("luck", fmt.Sprint(s.Luck))
	}
	row("sampler", s.Sampler)
	row("arms", fmt.Sprint(len(s.Arms)))
	row("digest", k.a.Outcomes.Digest())
	if k.o.Version != "" {
		row("version", k.o.Version)
	}
	if k.o.Command != "" {
		row("command", k.o.Command)
	}
	k.table("settings", t)
	k.say("annex.repeat")
	k.inputs()
	k.methods()
}

// inputs lists every range and constant with where it is from.
func (k *composer) inputs() {
	t := Table{ID: "inputs", Head: k.heads("input", "range", "origin"), Align: []Align{Left, Left, Left}}
	add := func(h model.Head, value string) {
		t.Rows = append(t.Rows, []Cell{{Text: append(Words(k.title(h)), k.cites(h)...)}, words(value), words(k.origin(h))})
	}
	for i, u := range k.c.Uncertainties {
		if k.p.Reads(i) {
			add(u.Head, k.written(u))
		}
	}
	for _, x := range k.c.Constants {
		add(x.Head, k.amount(x.Unit, x.Value))
	}
	if len(t.Rows) > 0 {
		k.section("inputs")
		k.table("inputs", t)
	}
}

// methods says how each answer was computed.
func (k *composer) methods() {
	seen := map[string]bool{}
	t := Table{ID: "methods", Head: k.heads("question", "method"), Align: []Align{Left, Left}}
	for _, f := range k.a.Findings {
		family, _, _ := strings.Cut(f.ID, ".") // one answer stands for all of its kind
		if family == "beliefs" || family == "cost" {
			family = f.ID
		}
		if f.Method == "" || seen[family] {
			continue
		}
		seen[family] = true
		t.Rows = append(t.Rows, []Cell{words(f.Question), words(f.Method)})
	}
	if len(t.Rows) > 0 {
		k.section("methods")
		t.Note = Words(k.m.say("methods.note"))
		k.table("methods", t)
	}
}

// sources lists the documents that the text cites, and the others of the case.
func (k *composer) sources() {
	for _, s := range k.c.Sources {
		if !k.cited[s.Name] {
			continue
		}
		var parts []string
		for _, p := range []string{s.Author, s.Title, s.Publisher, s.Date} {
			if p != "" {
				parts = append(parts, p)
			}
		}
		k.doc.Sources = append(k.doc.Sources, Source{Key: s.Name, Text: Words(strings.Join(parts, ". ")), URL: s.URL, Grade: s.Grade})
	}
}
