package lang

import (
	"regexp"
	"time"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

// mostYears bounds the steps of a horizon.
const mostYears = 10_000

// mostLuck bounds the chance draws for each deep point.
const mostLuck = 1000

// declareCase reads the frame:
//
//	case "korea" {
//	  title    = "..."          question = "..."
//	  focal    = actor.rok      headline = outcome.welfare
//	  horizon  = { from = 2026, to = 2040, step = 1 }
//	  as_of    = "2025-11-24"   lexicon  = "icd203"
//	  baseline = scenario.F4    verdict  = { holds = 0.9, fails = 0.1 }
//	  units    = ["brigades"]   luck     = 20
//	  hold_up  = variant.signed aversion = { risk = 0.1, ambiguity = 1 }
//	}
func (c *checker) declareCase(b *block) {
	if b.index > 0 {
		c.report(diag.Errorf("H110", b.at, "a second case block").
			See(c.of["case"][0].at, "the first case block").
			With("A case has one frame: one question, one horizon.", ""))
		return
	}
	h := c.head(b)
	m := c.c
	m.Name, m.Title, m.AsOf, m.Range = h.Name, h.Title, h.AsOf, h.Range
	m.TitleKo, m.QuestionKo = h.InKo, c.text(b, "question_ko")
	m.Question, m.Lexicon = c.text(b, "question"), c.text(b, "lexicon")
	m.Focal = c.oneOf(b, "focal", "actor", len(m.Actors) > 0)
	m.Baseline = c.oneOf(b, "baseline", "scenario", len(m.Scenarios) > 0)
	m.Headline = c.oneOf(b, "headline", "outcome", false)
	if a := b.attr("luck"); a != nil {
		if n, ok := c.whole(a.Expr, "luck", 1, mostLuck); ok {
			m.Luck = n
		}
	}
	m.HoldUp = c.oneOf(b, "hold_up", "variant", false)
	if a := b.attr("aversion"); a != nil {
		c.aversion(a)
	}
	c.countingWords(b.attr("units"))
	if a := b.attr("horizon"); a != nil {
		c.horizon(a)
	}
	if a := b.attr("verdict"); a != nil {
		c.verdict(a)
	}
}

// oneOf reads kind.name into an index.
func (c *checker) oneOf(b *block, name, kind string, must bool) int {
	a := b.attr(name)
	if a == nil {
		if must && !c.said(b, name) {
			c.report(diag.Errorf("H107", b.at, "%s has no %s", b.what(), name).
				With("The case declares "+kind+" blocks; findings are told from one of them.", name+" = "+kind+"."+c.of[kind][0].name))
		}
		return model.None
	}
	if i, ok := c.pointer(a.Expr, name, kind); ok {
		return i
	}
	return model.None
}

// pointer reads kind.name.
func (c *checker) pointer(e hclsyntax.Expression, name, kind string) (int, bool) {
	at := place(e.Range())
	p, ok := namesOf(e)
	if !ok || len(p) != 2 || p[0] != kind {
		fix := ""
		if ok && len(p) == 1 {
			fix = kind + "." + p[0]
		} else if len(c.of[kind]) > 0 {
			fix = kind + "." + c.of[kind][0].name
		}
		c.wrongKind(at, name, "written "+kind+".name", fix)
		return 0, false
	}
	return c.qualified(kind, p[1], at)
}

// pointers reads kind.name or a list of them.
func (c *checker) pointers(a *hclsyntax.Attribute, kind string) []int {
	if a == nil {
		return nil
	}
	var out []int
	for _, e := range items(a.Expr) {
		if i, ok := c.pointer(e, a.Name, kind); ok {
			out = append(out, i)
		}
	}
	return out
}

func (c *checker) countingWords(a *hclsyntax.Attribute) {
	if a == nil {
		return
	}
	for _, e := range items(a.Expr) {
		w, ok := stringOf(e)
		if !ok {
			c.wrongKind(place(e.Range()), "units", "a list of words in quotes", `"brigades"`)
			continue
		}
		if err := unit.CheckWord(w); err != nil {
			c.report(diag.Errorf("H318", place(e.Range()), "%v", err).
				With("Counting words are units such as brigades or schools that are not known by themselves.", ""))
			continue
		}
		c.units = append(c.units, w)
	}
	c.c.Units = c.units
}

func (c *checker) horizon(a *hclsyntax.Attribute) {
	entries, ok := c.object(a.Expr, "horizon")
	if !ok {
		return
	}
	h := model.Horizon{Step: 1}
	have := map[string]bool{}
	good := true
	for _, p := range entries {
		var n int
		var ok bool
		switch p.key {
		case "from":
			n, ok = c.whole(p.value, "from", 1, 9999)
			h.From = n
		case "to":
			n, ok = c.whole(p.value, "to", 1, 9999)
			h.To = n
		case "step":
			n, ok = c.whole(p.value, "step", 1, 9999)
			h.Step = n
		default:
			c.report(diag.Errorf("H105", p.keyAt, "the horizon has no %s", p.key).With("It has from, to and step (years).", ""))
		}
		good = good && ok
		have[p.key] = true
	}
	at := place(a.Expr.Range())
	switch {
	case !good:
	case !have["from"] || !have["to"]:
		c.report(diag.Errorf("H114", at, "the horizon needs from and to").With("", "{ from = 2026, to = 2040 }"))
	case h.To < h.From:
		c.report(diag.Errorf("H114", at, "the horizon ends in %d, before it begins in %d", h.To, h.From).
			With("", "{ from = "+itoa(h.To)+", to = "+itoa(h.From)+" }"))
	case (h.To-h.From)%h.Step != 0:
		c.report(diag.Errorf("H114", at, "steps of %d years from %d do not arrive at %d", h.Step, h.From, h.To).
			With("The last year of the horizon is a year of the run.", "{ from = "+itoa(h.From)+", to = "+itoa(h.To-(h.To-h.From)%h.Step)+", step = "+itoa(h.Step)+" }"))
	case h.Years() > mostYears:
		c.report(diag.Errorf("H114", at, "the horizon has %d steps, at most %d can be run", h.Years(), mostYears))
	default:
		c.c.Horizon, c.horizonKnown = h, true
	}
}

// verdict reads the shares from which a claim holds or fails.
func (c *checker) verdict(a *hclsyntax.Attribute) {
	entries, ok := c.object(a.Expr, "verdict")
	if !ok {
		return
	}
	holds, fails := c.c.HoldsAt, c.c.FailsAt
	for _, p := range entries {
		x, ok := numberOf(p.value)
		if !ok || x < 0 || x > 1 {
			c.wrongKind(place(p.value.Range()), p.key, "a share between 0 and 1", map[string]string{"fails": "0.1"}[p.key])
			return
		}
		switch p.key {
		case "holds":
			holds = x
		case "fails":
			fails = x
		default:
			c.report(diag.Errorf("H105", p.keyAt, "the verdict has no %s", p.key).With("It has holds and fails.", ""))
		}
	}
	if fails >= holds {
		c.report(diag.Errorf("H114", place(a.Expr.Range()), "a claim would fail at a share of %g and hold at %g", fails, holds).
			With("The share at which a claim fails lies below the one at which it holds.", "{ holds = 0.9, fails = 0.1 }"))
		return
	}
	c.c.HoldsAt, c.c.FailsAt = holds, fails
}

// mostAversion to risk per standard deviation: beyond it only the worst future
// counts.
const mostAversion = 10

// aversion reads how much not knowing is disliked.
func (c *checker) aversion(a *hclsyntax.Attribute) {
	entries, ok := c.object(a.Expr, "aversion")
	if !ok {
		return
	}
	for _, p := range entries {
		to, most, want := &c.c.Aversion.Risk, float64(mostAversion), "a number from 0 to 10, per standard deviation of the headline outcome"
		switch p.key {
		case "risk":
		case "ambiguity":
			to, most, want = &c.c.Aversion.Ambiguity, 1, "a weight from 0 to 1"
		default:
			c.report(diag.Errorf("H105", p.keyAt, "the aversion has no %s", p.key).
				With("It has risk (per standard deviation of the headline outcome, 0 is neutral) and ambiguity (0 to 1, the weight of the worst that the judgements allow).", ""))
			continue
		}
		x, ok := numberOf(p.value)
		if !ok || x < 0 || x > most {
			c.wrongKind(place(p.value.Range()), p.key, want, "1")
			continue
		}
		*to = x
	}
}

var dayForm = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)

// frame checks what the whole case needs once all its blocks are known.
func (c *checker) frame() {
	if len(c.of["case"]) == 0 {
		if !c.syn.bad {
			c.report(diag.Errorf("H110", c.anywhere(), "there is no case block").
				With("The case block asks the question, sets the horizon and says when the knowledge ends.",
					"case \"name\" {\n  title    = \"A short title\"\n  question = \"What shall be decided?\"\n  horizon  = { from = 2026, to = 2040 }\n  as_of    = \"2025-11-24\"\n}\n\n"))
		}
		return
	}
	b := c.of["case"][0]
	if s := c.c.AsOf; s != "" && !dayForm.MatchString(s) {
		c.report(diag.Errorf("H113", place(b.attr("as_of").Expr.Range()), "the date of the case needs a day: %q", s).
			With("Findings say up to which day the knowledge reaches.", `"`+lastDay(s)+`"`))
	}
	c.c.Headline = c.headline()
}

// headline is the outcome the case names, else the first that has a goal, else the
// first.
func (c *checker) headline() int {
	if c.c.Headline != model.None {
		return c.c.Headline
	}
	for i, o := range c.c.Outcomes {
		if o.Goal != "" {
			return i
		}
	}
	if len(c.c.Outcomes) > 0 {
		return 0
	}
	return model.None
}

// lastDay completes a date to a day: the last one it may mean.
func lastDay(s string) string {
	switch len(s) {
	case len("2006"):
		return s + "-12-31"
	case len("2006-01"):
		if t, err := time.Parse("2006-01", s); err == nil {
			return t.AddDate(0, 1, -1).Format("2006-01-02")
		}
	}
	return s
}

// anywhere is the start of the first file.
func (c *checker) anywhere() diag.Range {
	for _, f := range c.syn.Files {
		start := diag.Pos{Line: 1, Column: 1}
		return diag.Range{File: f.Name, Start: start, End: start}
	}
	return diag.Range{}
}
