package briefing

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"hedge/model"
	"hedge/study"
)

// judgements is the first page: what the analysis comes to, each with its confidence
// and what would break it.
func (k *composer) judgements() {
	k.part("judgements")
	before := len(k.doc.Blocks)
	k.judgeWorst()
	k.judgeThesis()
	k.judgeLikelihood()
	k.judgeCost()
	k.judgeCourses()
	if len(k.doc.Blocks) == before {
		k.say("judgements.none")
	}
	k.say("judgements.read")
}

// judge adds a key judgement with the confidence that its inputs allow: low where over
// half of them are the analyst's own, high where at most a tenth is, else moderate.
func (k *composer) judge(f *study.Finding, statement Text, likely Likelihood, breaks Text) {
	j := KeyJudgement{Statement: statement, Likelihood: likely, Assumption: breaks}
	if f != nil && f.OwnOf > 0 {
		level := "moderate"
		switch own := float64(f.Own) + float64(f.OwnPartly)/2; {
		case own > 0.5*float64(f.OwnOf):
			level = "low"
		case own <= 0.1*float64(f.OwnOf):
			level = "high"
		}
		j.Confidence = Words(k.m.say("confidence."+level, "own", fmt.Sprint(f.Own), "of", fmt.Sprint(f.OwnOf), "cited", fmt.Sprint(f.Cited)))
	}
	k.add(j)
}

// worstOf is the comparison of scenarios on the headline, each answered best; nil where
// there is none.
func (k *composer) worstOf() *study.Worst {
	for i, w := range k.a.Worst {
		if w.Outcome == k.c.Headline && w.Strategy == study.BestReply {
			return &k.a.Worst[i]
		}
	}
	return nil
}

func (k *composer) judgeWorst() {
	w := k.worstOf()
	if w == nil {
		return
	}
	o, _ := k.headline()
	if !w.Clear {
		k.judge(k.finding("worst."+o.Name), Words(k.m.say("worst.none", "outcome", k.title(o.Head))), Likelihood{}, nil)
		return
	}
	gap := Span{Text: k.difference(o.Unit, w.Gap), Trail: k.trail(k.c.Headline)}
	statement := k.rich("worst.is", "scenario", k.scenario(w.Scenario), "next", k.c.Scenarios[w.Next].Name, "gap", gap,
		"share", k.share(w.Shares[w.Scenario]), "outcome", k.title(o.Head))
	var breaks Text
	if r := k.a.Ranking; r != nil {
		breaks = Words(k.m.say("worst.settled"))
		if x := r[w.Scenario].Share; x < 1 {
			breaks = Words(k.m.say("worst.words", "share", k.share(1-x)))
		}
	}
	k.judge(k.anyFinding(), statement, Likelihood{}, breaks)
}

// anyFinding is a finding that counts the inputs behind the whole answer.
func (k *composer) anyFinding() *study.Finding {
	for i := range k.a.Findings {
		if k.a.Findings[i].OwnOf > 0 {
			return &k.a.Findings[i]
		}
	}
	return nil
}

// thesis is the first claim's verdict; nil without claims.
func (k *composer) thesis() *study.Verdict {
	if len(k.a.Claims) == 0 {
		return nil
	}
	return &k.a.Claims[0]
}

func (k *composer) judgeThesis() {
	v := k.thesis()
	if v == nil {
		return
	}
	claim := k.c.Claims[v.Claim]
	lo, hi := v.Range()
	share := k.share(lo)
	if s := k.share(hi); s != share {
		share = k.m.amount(study.Percent(lo) + " to " + study.Percent(hi))
	}
	statement := k.rich("thesis."+v.Word, "claim", k.title(claim.Head), "share", share)
	statement = append(statement, k.cites(claim.Head)...)
	var breaks Text
	for _, m := range k.a.Moving(v.Claim) {
		if m.Clear() {
			breaks = Words(k.m.say("thesis.turns", "factor", k.title(k.c.Uncertainties[m.Uncertainty].Head), "low", k.share(m.Low), "high", k.share(m.High)))
			break
		}
	}
	k.judge(k.anyFinding(), statement, Likelihood{}, breaks)
}

// judgeLikelihood tells the baseline's likelihood: the range that the judgements allow,
// with the word of the lexicon that lies nearest where one holds all of it.
func (k *composer) judgeLikelihood() {
	b := k.a.Beliefs
	if b == nil {
		return
	}
	if !b.Coherent {
		k.judge(nil, Words(k.m.say("likely.contradict")), Likelihood{}, nil)
		return
	}
	for _, e := range b.Events {
		if e.Scenario == model.None || e.Scenario != k.c.Baseline {
			continue
		}
		statement := k.rich("likely.base", "scenario", k.scenario(e.Scenario))
		word := k.word(e.Lower, e.Upper)
		var breaks Text
		if len(b.Open) > 0 {
			said := k.chance(e.Lower, e.Upper)
			for _, w := range b.Words {
				if w.Scenario == e.Scenario {
					said = k.chance(w.Lower, w.Upper)
				}
			}
			breaks = Words(k.m.say("likely.open", "scenarios", k.scenariosNamed(b.Open), "range", said))
		}
		k.judge(nil, statement, Likelihood{Word: word, Range: k.chance(e.Lower, e.Upper)}, breaks)
	}
}

// word is the narrowest term of the case's lexicon whose range holds a range of
// probability, "" where none does.
func (k *composer) word(lo, hi float64) string {
	t := k.c.LexiconIndex()
	if t == model.None {
		return ""
	}
	best, width := "", math.Inf(1)
	for _, x := range k.c.Lexicons[t].Terms {
		if x.Lo <= lo+1e-9 && x.Hi >= hi-1e-9 && x.Hi-x.Lo < width {
			best, width = x.Words[0], x.Hi-x.Lo
			for _, j := range k.c.Judgements { // of words that mean the same, the one that is used
				if slices.Contains(x.Words, j.Word) {
					best = j.Word
					break
				}
			}
		}
	}
	return best
}

func (k *composer) judgeCost() {
	base := k.a.Baseline()
	if base == nil || len(k.c.Scenarios) < 2 {
		return
	}
	o, _ := k.headline()
	cost := Span{Text: k.difference(o.Unit, base.Cost), Trail: k.trail(k.c.Headline)}
	key := "cost.alone"
	if len(k.a.Resolved()) > 0 {
		key = "cost.behind"
	}
	statement := k.rich(key, "scenario", k.c.Scenarios[base.Scenario].Name, "cost", cost, "better", k.scenariosNamed(k.a.Resolved()))
	var breaks Text
	if !math.IsNaN(base.Lower) {
		breaks = Words(k.m.say("cost.range", "range", k.span(o.Unit, base.Lower, base.Upper)))
	}
	k.judge(k.anyFinding(), statement, Likelihood{}, breaks)
}

func (k *composer) judgeCourses() {
	mine := k.headlineCourses()
	if len(mine) == 0 {
		return
	}
	statement := Words(k.winners(mine))
	var breaks Text
	if f := k.barOf(); f != nil && f.Fails != nil {
		breaks = Words(k.m.say("courses.miss", "course", k.course(f.Strategy), "share", k.share(f.Share), "density", k.share(f.Fails.Density), "where", k.conditions(f.Fails)))
	}
	k.judge(k.anyFinding(), statement, Likelihood{}, breaks)
}

// headlineCourses are the comparisons of courses on the headline, by the metrics shown
// first.
func (k *composer) headlineCourses() []study.Course {
	var out []study.Course
	for _, c := range k.a.Courses {
		if c.Outcome == k.c.Headline {
			out = append(out, c)
		}
	}
	return out
}

// winners says which course leads by which metric.
func (k *composer) winners(mine []study.Course) string {
	if best := study.Throughout(mine); len(best) > 0 {
		return k.m.say("courses.best", "courses", k.coursesNamed(best))
	}
	var parts []string
	for _, c := range mine {
		var leaders []int
		for i, lead := range c.Leads {
			if lead {
				leaders = append(leaders, c.Strategies[i])
			}
		}
		if len(leaders) == 0 || len(leaders) == len(c.Strategies) {
			continue
		}
		parts = append(parts, k.m.say("courses.by", "courses", k.coursesNamed(leaders), "metric", k.m.say("metric."+metricKey(c.Metric))))
	}
	if len(parts) == 0 {
		return k.m.say("courses.alike")
	}
	out := k.m.say("courses.none")
	for i, p := range parts {
		if i > 0 {
			out += ";"
		}
		out += " " + p
	}
	return out + "."
}

func metricKey(m study.Metric) string {
	switch m {
	case study.MeanMetric:
		return "mean"
	case study.WorstMetric:
		return "worst"
	case study.RegretMetric:
		return "regret"
	case study.BarMetric:
		return "bar"
	}
	return "other"
}

// barOf is where the best single course of the baseline misses the headline's bar; nil
// without a bar.
func (k *composer) barOf() *study.Failure {
	base := k.a.Baseline()
	if base == nil {
		return nil
	}
	for i, f := range k.a.Failures {
		if f.Outcome == k.c.Headline && f.Strategy == base.Course {
			return &k.a.Failures[i]
		}
	}
	return nil
}

// recommendation says which course holds up, by which rule, and what to look at first.
func (k *composer) recommendation() {
	k.part("recommendation")
	mine := k.headlineCourses()
	i := slices.IndexFunc(mine, func(c study.Course) bool { return c.Metric == study.RegretMetric })
	if i < 0 || len(mine[i].Strategies) < 2 {
		k.say("recommend.none")
		return
	}
	regret := mine[i]
	o, _ := k.headline()
	left := regret.Strategies
	rule := "recommend.regret"
	if b := k.a.Beliefs; b != nil && b.Courses != nil && len(b.Courses.Maximal) > 0 {
		left, rule = b.Courses.Maximal, "recommend.maximal"
	}
	best, least := model.None, math.Inf(1)
	for j, s := range regret.Strategies {
		if x := regret.Values[j]; slices.Contains(left, s) && x < least {
			best, least = s, x
		}
	}
	if best == model.None {
		k.say("recommend.none")
		return
	}
	var others []int
	for _, s := range left {
		if s != best {
			others = append(others, s)
		}
	}
	amount := Span{Text: k.difference(o.Unit, least), Trail: k.trail(k.c.Headline)}
	body := []Text{k.rich(rule, "course", Span{Kind: Strong, Text: k.course(best)}, "regret", amount)}
	if len(others) > 0 && rule == "recommend.maximal" {
		body = append(body, Words(k.m.say("recommend.others", "courses", k.coursesNamed(others))))
	}
	if looks := k.paying(); len(looks) > 0 {
		body = append(body, Words(k.m.say("recommend.look", "observations", k.m.listed(looks))))
	}
	body = append(body, Words(k.m.say("recommend.limits")))
	k.add(Callout{Kind: Recommendation, Body: body})
}

// paying lists the planned observations that are worth more than they cost.
func (k *composer) paying() []string {
	var out []string
	for _, x := range k.a.Looks {
		if x.Pays(k.c) {
			out = append(out, k.title(k.c.Observations[x.Observation].Head))
		}
	}
	return out
}

// changed tells what became different since an earlier run.
func (k *composer) changed() {
	if k.o.Changes == nil {
		return
	}
	k.part("changed")
	if len(k.o.Changes) == 0 {
		k.say("changed.nothing", "run", k.o.Since)
		return
	}
	k.say("changed.since", "run", k.o.Since)
	var items []Text
	for _, c := range k.o.Changes {
		or := func(s string) string {
			if s == "" {
				return k.m.say("absent")
			}
			return k.m.amount(s)
		}
		text := Text{{Kind: Strong, Text: k.m.say("changed."+c.Kind, "name", c.Name)}, {Text: " " + k.m.say("changed.from", "from", or(c.From), "to", or(c.To))}}
		if len(c.Causes) > 0 {
			text = append(text, Span{Text: " " + k.m.say("changed.causes", "blocks", strings.Join(c.Causes, ", "))})
		}
		items = append(items, text)
	}
	k.add(List{Items: items})
}

// conditions says a box in the language of the briefing.
func (k *composer) conditions(w *study.Conditions) string {
	if k.o.Lang == "en" {
		return k.m.listed(w.Phrases)
	}
	var parts []string
	for _, l := range w.Limits {
		parts = append(parts, k.condition(l))
	}
	return k.m.listed(parts)
}

// condition writes one limit: a title, and what it must be.
func (k *composer) condition(l study.Told) string {
	if l.Descriptor != model.None {
		d := k.c.Descriptors[l.Descriptor]
		var states []string
		for _, s := range l.States {
			states = append(states, k.title(d.States[s].Head))
		}
		return k.title(d.Head) + ": " + k.m.listed(states)
	}
	name := k.title(k.c.Uncertainties[l.Uncertainty].Head)
	switch {
	case math.IsNaN(l.Low):
		return name + " < " + k.limit(l, l.High)
	case math.IsNaN(l.High):
		return name + " > " + k.limit(l, l.Low)
	}
	return name + " " + k.limit(l, l.Low) + "~" + k.limit(l, l.High)
}

// limit writes a value of a limit: in its unit, or as a place in its range.
func (k *composer) limit(l study.Told, x float64) string {
	if l.Rank {
		return k.m.say("rank", "percent", fmt.Sprintf("%.0f", x))
	}
	u := k.c.Uncertainties[l.Uncertainty].Unit
	return k.amount(u, u.FromAuthor(x))
}
