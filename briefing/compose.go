package briefing

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"hedge/model"
	"hedge/plan"
	"hedge/study"
	"hedge/unit"
)

// Options say how an answer is told.
type Options struct {
	Lang    string   // one of Languages; "" is "en"
	Version string   // of the program
	Command string   // that makes this briefing again
	Seconds float64  // that the run took
	Changes []Change // what moved since an earlier run; nil: nothing to compare with
	Since   string   // which run that was
}

// Change is something that moved between two runs, and the blocks of the case that were
// edited in between and that it is computed from: likely why, not proven. From or To is
// "" for what came or went.
type Change struct {
	Kind     string // claim, worst, best, cost, belief, judgement, evidence or setting
	Name     string
	From, To string
	Causes   []string
}

// Compose tells an answer as a briefing: what matters first, what it rests on last. It
// computes nothing; what an answer has not is said to be absent.
func Compose(a *study.Answer, o Options) (*Document, error) {
	if o.Lang == "" {
		o.Lang = "en"
	}
	m, err := newMessages(o.Lang)
	if err != nil {
		return nil, err
	}
	k := &composer{a: a, c: a.Case, p: a.Outcomes.Plan, m: m, o: o, cited: map[string]bool{}, trails: map[int]*Trail{}}
	k.frame()
	k.judgements()
	k.recommendation()
	k.changed()
	k.futures()
	k.courses()
	k.argument()
	k.failures()
	k.drivers()
	k.watch()
	k.limits()
	k.annex()
	k.sources()
	return &k.doc, nil
}

// composer fills a document part by part.
type composer struct {
	a   *study.Answer
	c   *model.Case
	p   *plan.Plan
	m   *messages
	o   Options
	doc Document

	cited  map[string]bool // sources that the text points to
	trails map[int]*Trail  // by outcome
}

// frame fills in what stands above the text.
func (k *composer) frame() {
	c := k.c
	title, question := c.Title, c.Question
	if k.o.Lang == "ko" {
		if c.TitleKo != "" {
			title = c.TitleKo
		}
		if c.QuestionKo != "" {
			question = c.QuestionKo
		}
	}
	k.doc = Document{
		Lang: k.o.Lang, Kicker: k.m.say("kicker"), Title: title, Subtitle: Words(question), AsOf: c.AsOf, CaseName: c.Name,
		Hash: brief12(k.a.Outcomes.Digest()), Labels: k.m.labels(),
		Facts: []string{
			k.m.say("fact.horizon", "from", fmt.Sprint(c.Horizon.From), "to", fmt.Sprint(c.Horizon.To)),
			k.m.say("fact.futures", "n", whole(k.a.Outcomes.N())),
			k.m.say("fact.courses", "n", fmt.Sprint(len(k.p.Strategies)), "scenarios", fmt.Sprint(len(c.Scenarios))),
			k.m.say("fact.seed", "seed", fmt.Sprint(k.a.Outcomes.Futures.Spec().Seed)),
		},
	}
}

// brief12 is the beginning of a digest, enough to tell runs apart.
func brief12(digest string) string {
	digest = strings.TrimPrefix(digest, "sha256:")
	return digest[:min(12, len(digest))]
}

func (k *composer) add(bs ...Block) { k.doc.Blocks = append(k.doc.Blocks, bs...) }

// part opens a part.
func (k *composer) part(key string) {
	k.add(Heading{Level: 1, ID: key, Text: Words(k.m.say("part." + key))})
}

// section opens a section of a part.
func (k *composer) section(key string, pairs ...string) {
	k.add(Heading{Level: 2, Text: Words(k.m.say("section."+key, pairs...))})
}

// say adds a paragraph.
func (k *composer) say(key string, pairs ...string) {
	k.add(Paragraph{Words(k.m.say(key, pairs...))})
}

// rich is a sentence whose holes are filled by texts or spans.
func (k *composer) rich(key string, pairs ...any) Text {
	put := map[string]any{}
	for i := 0; i+1 < len(pairs); i += 2 {
		put["{"+pairs[i].(string)+"}"] = pairs[i+1]
	}
	var out Text
	plain := func(s string) {
		if s == "" {
			return
		}
		if n := len(out); n > 0 && out[n-1].Kind == Plain && out[n-1].Trail == nil && out[n-1].Lang == "" {
			out[n-1].Text += s
			return
		}
		out = append(out, Span{Text: s})
	}
	text := k.m.say(key)
	last := 0
	for _, at := range placeholder.FindAllStringIndex(text, -1) {
		plain(text[last:at[0]])
		last = at[1]
		switch x := put[text[at[0]:at[1]]].(type) {
		case string:
			plain(x)
		case Span:
			out = append(out, x)
		case Text:
			out = append(out, x...)
		default:
			plain(text[at[0]:at[1]])
		}
	}
	plain(text[last:])
	return out
}

// title gives a title in the language of the briefing.
func (k *composer) title(h model.Head) string { return h.In(k.o.Lang) }

// scenario names a scenario as the case calls it, with its title.
func (k *composer) scenario(s int) string {
	h := k.c.Scenarios[s].Head
	if k.c.Scenarios[s].Where == nil { // stands in for one the author did not name
		return k.m.say("any")
	}
	if t := k.title(h); t != h.Name {
		return fmt.Sprintf("%s (%s)", h.Name, t)
	}
	return h.Name
}

func (k *composer) course(s int) string {
	h := k.c.Strategies[s].Head
	if h.Range == k.c.Range { // stands in for one the author did not name
		return k.m.say("default.course")
	}
	return k.title(h)
}

func (k *composer) coursesNamed(ss []int) string {
	var names []string
	for _, s := range ss {
		names = append(names, k.course(s))
	}
	return k.m.listed(names)
}

func (k *composer) scenariosNamed(ss []int) string {
	var names []string
	for _, s := range ss {
		names = append(names, k.c.Scenarios[s].Name)
	}
	return k.m.listed(names)
}

// headline is the outcome that the case compares by; ok is false where nothing can be
// called better by it.
func (k *composer) headline() (o model.Outcome, ok bool) {
	if k.c.Headline == model.None {
		return o, false
	}
	o = k.c.Outcomes[k.c.Headline]
	return o, o.Goal != ""
}

func (k *composer) amount(u unit.Unit, x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return k.m.say("absent")
	}
	return k.m.amount(study.Amount(u, x))
}

// plain writes a value without its unit, for columns that name it.
func (k *composer) plain(u unit.Unit, x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return k.m.say("absent")
	}
	return unit.Format(x, u, study.Digits)
}

func (k *composer) difference(u unit.Unit, x float64) string {
	return k.m.amount(study.Difference(u, x))
}

func (k *composer) span(u unit.Unit, lo, hi float64) string { return k.m.amount(study.Span(u, lo, hi)) }

func (k *composer) share(x float64) string { return k.m.amount(study.Percent(x)) }

func (k *composer) chance(lo, hi float64) string { return k.m.amount(study.Chance(lo, hi)) }

// unitOf names a unit as a column's head does.
func (k *composer) unitOf(u unit.Unit) string {
	if u.Dimensionless() && u != unit.Percent {
		return u.String()
	}
	return k.m.amount(u.Symbol())
}

// number is a cell that shows a value of an outcome and holds it for spreadsheets.
func (k *composer) number(u unit.Unit, x float64) Cell {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return Cell{Text: Words(k.m.say("absent"))}
	}
	return Cell{Text: Words(k.m.amount(unit.Format(x, u, study.Digits))), Number: &Number{u.ToAuthor(x), k.unitOf(u)}}
}

// part of futures, as a cell.
func (k *composer) shareCell(x float64) Cell {
	if math.IsNaN(x) {
		return Cell{Text: Words(k.m.say("absent"))}
	}
	return Cell{Text: Words(k.share(x)), Number: &Number{100 * x, "%"}}
}

func words(s string) Cell { return Cell{Text: Words(s)} }

// table adds a table with a caption.
func (k *composer) table(key string, t Table, pairs ...string) {
	t.Caption = Words(k.m.say("table."+key, pairs...))
	k.add(t)
}

// heads makes the head row of a table from keys.
func (k *composer) heads(keys ...string) []Text {
	var out []Text
	for _, key := range keys {
		out = append(out, Words(k.m.say("head."+key)))
	}
	return out
}

// cites cites where a block comes from: each source once, with its passages.
func (k *composer) cites(h model.Head) Text {
	parts := map[int][]string{}
	var order []int
	for _, c := range h.Cite {
		if !slices.Contains(order, c.Source) {
			order = append(order, c.Source)
		}
		if c.Part != "" {
			parts[c.Source] = append(parts[c.Source], c.Part)
		}
	}
	var out Text
	for _, s := range order {
		key := k.c.Sources[s].Name
		k.cited[key] = true
		out = append(out, Span{Kind: Cite, Text: " " + strings.Join(parts[s], ", "), To: key})
	}
	return out
}

// trail leads from a value of an outcome to its formula.
func (k *composer) trail(outcome int) *Trail {
	if t, ok := k.trails[outcome]; ok {
		return t
	}
	o := k.c.Outcomes[outcome]
	t := &Trail{Formula: o.Name + " = " + study.Written(k.c, o.Value.Range), Place: place(o.Head)}
	k.trails[outcome] = t
	b, ok := study.FindBlock(k.c, "outcome."+o.Name)
	if !ok {
		return t
	}
	reads, _ := study.Links(k.c, b)
	for _, id := range reads {
		in, ok := study.FindBlock(k.c, id)
		if !ok || in.Kind == "source" {
			continue
		}
		t.Inputs = append(t.Inputs, Input{Name: in.Called(), Value: k.title(in.Head), Origin: k.origin(in.Head)})
	}
	for _, c := range o.Cite {
		t.Sources = append(t.Sources, k.c.Sources[c.Source].Name)
		k.cited[k.c.Sources[c.Source].Name] = true
	}
	return t
}

func place(h model.Head) string {
	if !h.Range.Known() {
		return ""
	}
	return fmt.Sprintf("%s:%d", h.Range.File, h.Range.Start.Line)
}

// origin says whose number it is.
func (k *composer) origin(h model.Head) string {
	switch {
	case h.Own && len(h.Cite) > 0:
		return k.m.say("origin.part")
	case h.Own:
		return k.m.say("origin.own")
	case len(h.Cite) > 0:
		return k.m.say("origin.cited")
	}
	return k.m.say("origin.none")
}

// finding is a finding by its ID, nil without one.
func (k *composer) finding(id string) *study.Finding {
	for i := range k.a.Findings {
		if k.a.Findings[i].ID == id {
			return &k.a.Findings[i]
		}
	}
	return nil
}

// whole writes a whole number with thousands apart.
func whole(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// meaning says a condition on drivers in words.
func (k *composer) meaning(e *model.Expr) string {
	switch e.Op {
	case model.IsState:
		d := k.c.Descriptors[e.Ref.Index]
		return fmt.Sprintf("%s: %s", k.title(d.Head), k.title(d.States[e.Ref.State].Head))
	case model.Not:
		if in := e.Args[0]; in.Op == model.IsState {
			d := k.c.Descriptors[in.Ref.Index]
			return k.m.say("meaning.not", "driver", k.title(d.Head), "state", k.title(d.States[in.Ref.State].Head))
		}
	case model.And:
		return k.meaning(e.Args[0]) + "; " + k.meaning(e.Args[1])
	case model.Or:
		return k.m.say("meaning.or", "a", k.meaning(e.Args[0]), "b", k.meaning(e.Args[1]))
	}
	return study.Written(k.c, e.Range)
}

// traced is a head whose column leads to the formula of an outcome.
func (k *composer) traced(outcome int, text string) Text {
	return Text{{Text: text, Trail: k.trail(outcome)}}
}
