package lang

import (
	"math"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

// declareJudgement reads what stands beside a likelihood.
func (c *checker) declareJudgement(b *block) {
	j := model.Judgement{
		Head: c.head(b), Lo: 0, Hi: 1, Stretch: true, Binding: true,
		SetAside:   c.text(b, "set_aside"),
		Confidence: c.word(b, "confidence", "low", "moderate", "high"),
		BaseRate:   c.text(b, "base_rate"),
		BaseFrom:   c.text(b, "base_from"),
	}
	if b.attr("stretch") != nil {
		j.Stretch = c.truth(b, "stretch")
	}
	if a := b.attr("set_aside"); a != nil && strings.TrimSpace(j.SetAside) == "" {
		if _, ok := stringOf(a.Expr); ok {
			c.wrongKind(place(a.Expr.Range()), "set_aside", "the reason in quotes", quoted("Why it is not used"))
		}
	}
	for _, p := range [][3]string{
		{"base_rate", "base_from", "Which cases were counted"}, {"base_from", "base_rate", "2 of 40 cases"},
	} {
		if b.attr(p[0]) != nil && !c.said(b, p[1]) {
			c.report(diag.Errorf("H107", b.at, "%s has %s and no %s", b.what(), p[0], p[1]).
				With("A base rate is printed beside the word, with the cases that were counted.", p[1]+" = "+quoted(p[2])))
		}
	}
	for _, p := range [][3]string{{"came", "settled", `"2030-12-31"`}, {"settled", "came", "true"}} {
		if b.attr(p[0]) != nil && !c.said(b, p[1]) {
			c.report(diag.Errorf("H107", b.at, "%s has %s and no %s", b.what(), p[0], p[1]).
				With("Once it is known whether the event came, a judgement is scored: whether it came, and since which day that is known.", p[1]+" = "+p[2]))
		}
	}
	if b.attr("came") != nil {
		j.Came, j.Settled = c.truth(b, "came"), lastDay(c.date(b, "settled"))
	}
	c.c.Judgements[b.index] = j
}

// resolveJudgement reads a likelihood in words or numbers, or a comparison:
//
//	judgement "retreat_is_remote" {
//	  event = us_posture == "retreat"
//	  given = us_doctrine == "primacy"
//	  says  = "remote"
//	  by    = 2030
//	  cite  = source.moon_2025.p15
//	}
func (c *checker) resolveJudgement(b *block) {
	j := &c.c.Judgements[b.index]
	j.Event, j.Given = c.onStates(b, "event"), c.onStates(b, "given")
	says, more := b.attr("says"), b.attr("more_likely_than")
	switch {
	case says != nil && more != nil:
		c.report(diag.Errorf("H112", place(more.NameRange), "%s needs either says or more_likely_than", b.what()).
			With("A comparison carries no number; put it into a judgement of its own.", c.outcomment(more)))
	case says != nil:
		c.says(b, j, says)
	case more != nil:
		j.MoreThan = c.onStates(b, "more_likely_than")
	case !c.said(b, "says") && !c.said(b, "more_likely_than"):
		c.report(diag.Errorf("H112", b.at, "%s needs either says or more_likely_than", b.what()).
			With("", `says = "at most 50 percent"`))
	}
	c.by(b, j)
}

// onStates reads a condition on descriptor states in which scenarios stand for
// theirs; nil when there is none.
func (c *checker) onStates(b *block, name string) *model.Expr {
	if b.attr(name) == nil {
		return nil
	}
	v := c.wantTruth(c.express(b, name, spot{worldsOnly: true, scenarios: true}), name)
	if v.invalid() {
		return nil
	}
	return v.e
}

// scenarioStates is the condition of a scenario, where one may stand for it.
// The node is the scenario's own, by which it can be told again.
func (c *checker) scenarioStates(name string, at diag.Range) value {
	i, ok := c.qualified("scenario", name, at)
	if !ok {
		return nothing(at)
	}
	w := c.c.Scenarios[i].Where
	if w == nil || w.Op == model.Invalid || !w.Unit.IsBool() {
		return nothing(at)
	}
	return value{e: w}
}

// by reads the year the author speaks of.
func (c *checker) by(b *block, j *model.Judgement) {
	h := c.c.Horizon
	j.By = h.To
	a := b.attr("by")
	switch {
	case !c.horizonKnown:
	case a != nil:
		from := h.From
		if y, ok := model.Year(c.c.AsOf); ok {
			from = min(from, int(y))
		}
		x, ok := numberOf(a.Expr)
		switch {
		case !ok || x != math.Trunc(x):
			c.wrongKind(place(a.Expr.Range()), "by", "a year", itoa(h.To))
		case x < float64(from) || x > float64(h.To):
			near := itoa(h.To)
			if x < float64(from) {
				near = itoa(h.From)
			}
			c.report(c.seeHorizon(diag.Errorf("H705", place(a.Expr.Range()), "%s speaks of %s, the case of %d to %d", b.what(), fmtNumber(x), from, h.To)).
				With("A likelihood is one of what happens from the date of the case to a year of its horizon.", near))
		default:
			j.By = int(x)
		}
	case !c.said(b, "by") && j.Binding:
		c.report(diag.Warnf("H405", b.at, "%s does not say by when", b.what()).
			With("It is read as a likelihood by "+itoa(h.To)+", the end of the horizon. A likelihood without a year cannot be checked against what happens.", "by = "+itoa(h.To)))
	}
}

// likelihoodText reads the text of a likelihood; a bare number is asked what it
// means.
func (c *checker) likelihoodText(e hclsyntax.Expression, name string) (string, bool) {
	at := place(e.Range())
	if x, ok := numberOf(e); ok {
		c.badLikelihood(at, name+" is a bare number, "+c.textAt(at), meantPercent(fmtNumber(x)))
		return "", false
	}
	s, ok := stringOf(e)
	if !ok {
		c.wrongKind(at, name, "a text in quotes", "")
	}
	return s, ok
}

// says reads a likelihood in words of the lexicon or in numbers.
func (c *checker) says(b *block, j *model.Judgement, a *hclsyntax.Attribute) {
	at := place(a.Expr.Range())
	text, ok := c.likelihoodText(a.Expr, "says")
	if !ok {
		return
	}
	word := plainWords(text)
	j.Says = strings.Join(strings.Fields(text), " ")
	if confidence.MatchString(word) {
		rest := strings.TrimSpace(confidence.ReplaceAllString(word, ""))
		fix := ""
		_, _, why, _ := likelihood(rest)
		if _, ok := termOf(c.words, rest); ok || why == "" {
			fix = quoted(rest)
		}
		c.report(diag.Errorf("H403", at, "%s puts likelihood and confidence into one sentence: %s", b.what(), text).
			With(`How likely it is and how sure you are of that are two things (ICD 203): confidence = "high" stands in a line of its own and enters no number.`, fix))
		return
	}
	if hasNumbers(word) {
		lo, hi, why, fix := likelihood(word)
		if why != "" {
			c.badLikelihood(at, why, fix)
			return
		}
		j.Lo, j.Hi = lo, hi
		return
	}
	if t, ok := termOf(c.words, word); ok {
		j.Lo, j.Hi, j.Word = t.Lo, t.Hi, word
		if t.Unconfirmed && !c.unconfirmed[word] {
			c.unconfirmed[word] = true
			c.report(diag.Warnf("H408", at, "nobody has compared %s (%s) of %s with its source", word, percents(t.Lo, t.Hi), c.words.Title).
				With("The row comes from general knowledge of "+c.words.Note+". Compare it, and say what it means in numbers or in a lexicon of your own.", quoted(inPercent(t.Lo, t.Hi))))
		}
		return
	}
	if ofPossibility(word) {
		j.Binding = false
		elsewhere := ""
		if c.words != nil {
			_, elsewhere = c.proposal(word)
		}
		c.report(diag.Warnf("H402", at, "%s says that something is possible, not how likely: %s", b.what(), text).
			With("Such a word covers everything from 0 to 100 %, so the judgement binds nothing. Use a word of the lexicon, or numbers."+elsewhere, ""))
		return
	}
	switch {
	case c.words == nil:
		c.wanted = append(c.wanted, wantedWord{word, at})
	default:
		guess, why := c.proposal(word)
		fix := ""
		if guess != "" {
			fix = quoted(guess)
		}
		c.report(diag.Errorf("H401", at, "%s has no word %s%s", c.words.Title, quoted(word), meant(guess)).
			With("It has "+diag.Listed(withRanges(c.words), "and", mostQuoted)+"."+why+` Numbers do as well: "20 to 45 percent".`, fix))
	}
}

// inPercent writes bounds of a probability as an author would.
func inPercent(lo, hi float64) string {
	switch {
	case lo == hi:
		return digits(100*lo) + " percent"
	case lo == 0:
		return "at most " + digits(100*hi) + " percent"
	case hi == 1:
		return "at least " + digits(100*lo) + " percent"
	}
	return digits(100*lo) + " to " + digits(100*hi) + " percent"
}

// wantedWord is a word for which there is no lexicon.
type wantedWord struct {
	word string
	at   diag.Range
}

// wantLexicon asks for a lexicon when words of judgements need one.
func (c *checker) wantLexicon() {
	if len(c.wanted) == 0 || c.wordless || len(c.of["case"]) == 0 {
		return
	}
	b := c.of["case"][0]
	if c.said(b, "lexicon") && b.attr("lexicon") == nil {
		return
	}
	var words []string
	for _, w := range c.wanted {
		words = append(words, w.word)
	}
	c.report(diag.Errorf("H107", b.at, "%s has no lexicon, and judgements speak in words", b.what()).
		See(c.wanted[0].at, quoted(words[0])+" may mean 20 to 45 % to one reader and 10 to 40 % to another").
		With("The same word has other numbers in other lexicons. The edit names the one that has most of the words used.", "lexicon = "+quoted(c.bestLexicon(words))))
}

// beliefs checks judgements and evidence against the possible worlds that the
// constraints leave. The search has one patience for all of them; what it does
// not get to is passed over.
func (c *checker) beliefs() {
	c.wantLexicon()
	if !c.listable {
		return
	}
	s := &beliefs{c: c, search: worldSearch{c: c.c, left: patience}}
	for _, k := range c.c.Constraints {
		s.never = append(s.never, k.Never)
	}
	for i, j := range c.c.Judgements {
		b := c.of["judgement"][i]
		sound := s.happens(b, "event", j.Event, nil, j.SetAside != "") &&
			s.happens(b, "given", j.Given, nil, j.SetAside != "") &&
			s.happens(b, "more_likely_than", j.MoreThan, nil, j.SetAside != "")
		if sound && j.Given != nil && j.Event != nil {
			sound = s.happens(b, "event", j.Event, j.Given, j.SetAside != "")
		}
		if sound && j.Event != nil && j.MoreThan == nil && j.Binding && j.SetAside == "" && (j.Lo > 0 || j.Hi < 1) {
			s.sound = append(s.sound, i)
		}
	}
	for i, e := range c.c.Evidence {
		b := c.of["evidence"][i]
		if s.happens(b, "supports", e.Supports, nil, false) && s.happens(b, "against", e.Against, nil, false) {
			s.apart(b, e)
		}
	}
	if c.horizonKnown {
		s.together()
	}
}

// beliefs is the search for worlds in which judgements hold.
type beliefs struct {
	c      *checker
	search worldSearch
	never  []*model.Expr
	sound  []int // judgements that are used, with ranges, about what can happen
}

func conjunction(a, b *model.Expr) *model.Expr {
	if a == nil || b == nil {
		if a == nil {
			return b
		}
		return a
	}
	return &model.Expr{Op: model.And, Args: []*model.Expr{a, b}, Unit: unit.YesNo, Range: a.Range}
}

func (s *beliefs) some(e *model.Expr) bool { return s.search.some(e, s.never) }

// implies reports whether b holds in every possible world in which a does.
func (s *beliefs) implies(a, b *model.Expr) bool {
	if a == b {
		return true
	}
	return !s.some(conjunction(a, &model.Expr{Op: model.Not, Args: []*model.Expr{b}, Unit: unit.YesNo, Range: b.Range}))
}

// happens reports what no possible world has.
func (s *beliefs) happens(b *block, name string, e, given *model.Expr, warn bool) bool {
	both := conjunction(e, given)
	if e == nil || s.some(both) {
		return true
	}
	at := place(b.attr(name).Expr.Range())
	what := "no possible world has what " + b.what() + " speaks of"
	why := "Its likelihood is 0 by the constraints, whatever the words say."
	switch {
	case given != nil:
		what += ", given its condition"
	case name == "given":
		what = "the condition of " + b.what() + " holds in no possible world"
		why = "What would be likely if something impossible happened cannot be said."
	case b.kind.name == "evidence":
		why = "An observation cannot speak for or against worlds that there are not."
	}
	f := diag.Errorf("H406", at, "%s", what)
	if warn {
		f.Severity = diag.Warning
	}
	for i, k := range s.c.c.Constraints {
		if i < 20 && s.search.left > 0 && s.search.some(both, without(s.never, i)) {
			f = f.See(k.Range, "without this constraint one would")
		}
	}
	s.c.report(f.With(why+" Mend the condition, or the constraint that rules it out.", ""))
	return false
}

// together warns of judgements about the same worlds, or about an event and one
// that it implies, whose ranges cannot both hold: P(a) <= P(b) where a implies
// b. Contradictions of three and more are left to linear programming.
func (s *beliefs) together() {
	js := s.c.c.Judgements
	lo, hi := make([]float64, len(s.sound)), make([]float64, len(s.sound))
	for n, i := range s.sound {
		lo[n], hi[n] = js[i].At(s.c.c)
		for m := range n {
			if !(lo[n] > hi[m] || lo[m] > hi[n]) {
				continue
			}
			first, later := &js[s.sound[m]], &js[i]
			a, b := first, later // a is the likelier
			if lo[n] > hi[m] {
				a, b = b, a
			}
			if s.search.left <= 0 {
				return
			}
			if (a.Given == nil) != (b.Given == nil) ||
				a.Given != nil && !(s.implies(a.Given, b.Given) && s.implies(b.Given, a.Given)) ||
				!s.implies(conjunction(a.Event, a.Given), b.Event) {
				continue
			}
			what := "what the judgement " + a.Name + " speaks of implies what " + b.Name + " speaks of"
			if s.implies(conjunction(b.Event, b.Given), a.Event) {
				what = "the judgements " + a.Name + " and " + b.Name + " speak of the same worlds"
			}
			s.c.report(diag.Warnf("H407", s.saysAt(i), "%s; the first says %s, the second %s", what, spoken(s.c.c, *a), spoken(s.c.c, *b)).
				See(s.saysAt(s.sound[m]), "the judgement "+first.Name+" "+origin(s.c.c, first.Head)).See(s.saysAt(i), "the judgement "+later.Name+" "+origin(s.c.c, later.Head)).
				With("No probabilities fulfil both. Correct one, or set one aside: set_aside = \"reason\" keeps and reports it.", ""))
			break
		}
	}
}

// saysAt is where a judgement says how likely.
func (s *beliefs) saysAt(i int) diag.Range {
	return place(s.c.of["judgement"][i].attr("says").Expr.Range())
}

// spoken writes a likelihood with its numbers, and what it is read as by the
// end of the horizon.
func spoken(c *model.Case, j model.Judgement) string {
	out := percents(j.Lo, j.Hi)
	if j.Word != "" {
		out = j.Word + " (" + out + ")"
	}
	if lo, hi := j.At(c); lo != j.Lo || hi != j.Hi {
		out += " by " + itoa(j.By) + ", read as " + percents(lo, hi) + " by " + itoa(c.Horizon.To)
	}
	return out
}

// origin says what a block rests on.
func origin(c *model.Case, h model.Head) string {
	var from []string
	for _, k := range h.Cite {
		s := c.Sources[k.Source].Name
		if k.Part != "" {
			s += "." + k.Part
		}
		from = append(from, s)
	}
	switch {
	case len(from) > 0:
		return "rests on " + all(from)
	case h.Own:
		return "is your own"
	}
	return "names no source"
}
