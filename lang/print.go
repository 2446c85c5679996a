package lang

import (
	"fmt"
	"io"
	"math"
	"strings"

	"hedge/diag"
	"hedge/model"
	"hedge/unit"
)

// Print writes the checked case as readable text: every block with its unit,
// the rule by which each range and distribution was read, and when every
// formula is known. Values stand in the author's unit.
func Print(w io.Writer, c *model.Case) error { return PrintOnly(w, c, "", nil) }

// PrintOnly writes one block, named as in "outcome.welfare", or the whole case
// for "". Place tells how to name where a block stands; nil gives the file as
// the case knows it.
func PrintOnly(w io.Writer, c *model.Case, only string, place func(diag.Range) string) error {
	if place == nil {
		place = func(r diag.Range) string { return fmt.Sprintf("%s:%d", r.File, r.Start.Line) }
	}
	p := &printer{c: c, place: place}
	p.frame()
	p.people()
	p.beliefs()
	p.factors()
	p.relations()
	p.argument()
	text := p.b.String()
	if only != "" {
		from, to := 0, 0
		for i, b := range p.begins {
			if b.id == only {
				from, to = b.at, len(text)
				if i+1 < len(p.begins) {
					to = p.begins[i+1].at
				}
				break
			}
		}
		text = strings.TrimPrefix(text[from:to], "\n")
	}
	_, err := io.WriteString(w, text)
	return err
}

type printer struct {
	c      *model.Case
	b      strings.Builder
	place  func(diag.Range) string
	begins []begin
}

// begin is where the text of a block begins.
type begin struct {
	id string
	at int
}

func (p *printer) line(format string, args ...any) { fmt.Fprintf(&p.b, format+"\n", args...) }

// block writes the first line of a block and what stands behind it.
func (p *printer) block(kind string, h model.Head) {
	p.begins = append(p.begins, begin{kind + "." + strings.ReplaceAll(h.Name, " -> ", "."), p.b.Len()})
	p.b.WriteString("\n" + kind + " " + h.Name)
	if h.Title != h.Name {
		p.b.WriteString(": " + h.Title)
	}
	p.b.WriteString("\n")
	if h.Range.Known() {
		p.line("  at          %s", p.place(h.Range))
	}
	if h.InKo != "" {
		p.line("  in Korean   %s", h.InKo)
	}
	var from []string
	if h.Own {
		from = append(from, "own")
	}
	for _, k := range h.Cite {
		s := p.c.Sources[k.Source].Name
		if k.Part != "" {
			s += "." + k.Part
		}
		from = append(from, s)
	}
	if h.AsOf != "" {
		from = append(from, "as of "+h.AsOf)
	}
	if len(from) > 0 {
		p.line("  from        %s", strings.Join(from, ", "))
	}
	if h.Note != "" {
		p.line("  note        %s", strings.Join(strings.Fields(h.Note), " "))
	}
}

func (p *printer) field(name, format string, args ...any) {
	p.line("  %-11s "+format, append([]any{name}, args...)...)
}

func (p *printer) frame() {
	c := p.c
	p.line("case %s: %s", c.Name, c.Title)
	p.field("question", "%s", c.Question)
	if c.TitleKo != "" || c.QuestionKo != "" {
		p.field("in Korean", "%s", strings.Join(nonempty(c.TitleKo, c.QuestionKo), ": "))
	}
	p.field("horizon", "%d to %d, step %d year(s), %d steps", c.Horizon.From, c.Horizon.To, c.Horizon.Step, c.Horizon.Years())
	p.field("as of", "%s", c.AsOf)
	if c.Focal != model.None {
		p.field("focal", "%s", c.Actors[c.Focal].Name)
	}
	p.field("baseline", "%s", c.Scenarios[c.Baseline].Name)
	if c.Headline != model.None {
		p.field("headline", "%s", c.Outcomes[c.Headline].Name)
	}
	if c.Luck > 1 {
		p.field("luck", "%d chance draws for every deep point", c.Luck)
	}
	if c.Lexicon != "" {
		p.field("lexicon", "%s", c.Lexicon)
	}
	p.field("verdict", "holds from %g, fails up to %g", c.HoldsAt, c.FailsAt)
	if c.HoldUp != model.None {
		p.field("hold-up", "none in variant %s", c.Variants[c.HoldUp].Name)
	}
	if c.Aversion != (model.Aversion{Ambiguity: 1}) {
		p.field("aversion", "to risk %g, to ambiguity %g", c.Aversion.Risk, c.Aversion.Ambiguity)
	}
	if len(c.Units) > 0 {
		p.field("units", "%s", strings.Join(c.Units, ", "))
	}
}

func (p *printer) people() {
	c := p.c
	for _, s := range c.Sources {
		p.block("source", s.Head)
		p.field("document", "%s", strings.Join(nonempty(s.Kind, s.Author, s.Publisher, s.Date, s.Grade, s.URL, s.File), "; "))
	}
	for _, a := range c.Actors {
		p.block("actor", a.Head)
	}
	for _, d := range c.Descriptors {
		p.block("descriptor", d.Head)
		if d.Observable {
			p.field("seen", "an observer can know it")
		}
		for _, s := range d.States {
			p.field("state", "%s: %s", s.Name, s.Title)
		}
	}
	for _, k := range c.Impacts {
		p.block("impact", k.Head)
		for i, s := range c.Descriptors[k.From].States {
			var cells []string
			for j, to := range c.Descriptors[k.To].States {
				cells = append(cells, fmt.Sprintf("%s %d", to.Name, k.Cells[i][j]))
			}
			p.field(s.Name, "%s", strings.Join(cells, ", "))
		}
		if k.Why != "" {
			p.field("why", "%s", k.Why)
		}
	}
	for _, k := range c.Constraints {
		p.block("constraint", k.Head)
		p.field("never", "%s", p.expr(k.Never, 0))
	}
	for _, s := range c.Scenarios {
		p.block("scenario", s.Head)
		if s.Where != nil {
			p.field("where", "%s", p.expr(s.Where, 0))
		}
	}
}

// beliefs writes how likely the worlds are said to be.
func (p *printer) beliefs() {
	c := p.c
	for _, l := range c.Lexicons {
		p.block("lexicon", l.Head)
		for _, t := range l.Terms {
			unconfirmed := ""
			if t.Unconfirmed {
				unconfirmed = ", not compared with its source"
			}
			p.field("term", "%s: %s%s", strings.Join(t.Words, ", "), percents(t.Lo, t.Hi), unconfirmed)
		}
	}
	for _, j := range c.Judgements {
		p.block("judgement", j.Head)
		p.field("event", "%s", p.onStates(j.Event))
		if j.Given != nil {
			p.field("given", "%s", p.onStates(j.Given))
		}
		switch {
		case j.MoreThan != nil:
			p.field("likelier", "than %s", p.onStates(j.MoreThan))
		case !j.Binding:
			p.field("says", "%s: no number, binds nothing", j.Says)
		default:
			p.field("says", "%s", spoken(c, j))
		}
		p.field("by", "%d", j.By)
		if j.By < c.Horizon.To && !j.Stretch {
			p.field("after that", "kept as it is")
		}
		if j.Confidence != "" {
			p.field("confidence", "%s", j.Confidence)
		}
		if j.BaseRate != "" {
			p.field("base rate", "%s, from %s", j.BaseRate, j.BaseFrom)
		}
		if j.SetAside != "" {
			p.field("set aside", "%s", j.SetAside)
		}
		if j.Settled != "" {
			p.field("came", "%s, known since %s", map[bool]string{true: "yes", false: "no"}[j.Came], j.Settled)
		}
	}
	for _, e := range c.Evidence {
		p.block("evidence", e.Head)
		p.field("date", "%s", e.Date)
		p.field("supports", "%s", p.onStates(e.Supports))
		if e.Against != nil {
			p.field("against", "%s", p.onStates(e.Against))
		}
		said := fmtNumber(e.Lo)
		if e.Hi != e.Lo {
			said += " to " + fmtNumber(e.Hi)
		}
		if !hasNumbers(e.Ratio) {
			said = e.Ratio + " (" + said + ")"
		}
		p.field("ratio", "%s", said)
		if e.Date > c.AsOf {
			p.field("counts", "not: it is newer than the case")
		}
	}
	for _, o := range c.Observations {
		p.block("observation", o.Head)
		if o.Uncertainty != model.None {
			u := c.Uncertainties[o.Uncertainty]
			p.field("reads", "%s with an error of %s %s", u.Name, fmtNumber(u.Unit.ToAuthor(o.Error)), u.Unit)
		} else {
			p.field("tests for", "%s; says yes in %g of the cases where it holds, in %g where not", p.onStates(o.Event), o.Hit, o.FalseAlarm)
		}
		if o.Cost > 0 {
			k := c.Outcomes[c.Headline]
			p.field("costs", "%s %s", fmtNumber(k.Unit.ToAuthor(o.Cost)), k.Unit)
		}
	}
}

// onStates writes a condition on states; a scenario that stands for its own is
// written by name.
func (p *printer) onStates(e *model.Expr) string {
	for _, s := range p.c.Scenarios {
		if s.Where == e && e != nil {
			return "scenario." + s.Name
		}
	}
	return p.expr(e, 0)
}

func nonempty(words ...string) []string {
	var out []string
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

func (p *printer) factors() {
	c := p.c
	for _, x := range c.Uncertainties {
		p.block("uncertainty", x.Head)
		p.field("unit", "%s", x.Unit)
		if x.Yearly {
			p.field("drawn", "anew every year")
		}
		if x.Observable {
			p.field("seen", "an observer can know it")
		}
		for i, d := range x.Dists {
			name := "range"
			if !x.Deep {
				name = "spread"
			}
			if x.By != model.None {
				name = c.Descriptors[x.By].States[i].Name
			}
			p.field(name, "%q: %s, %s to %s", d.Text, d.Rule, quantity(d.Lo, x.Unit), quantity(d.Hi, x.Unit))
		}
	}
	for _, k := range c.Correlations {
		p.block("correlate", k.Head)
		for _, x := range k.Pairs {
			p.field("pair", "%s, %s: rank correlation %s", c.Uncertainties[x.A].Name, c.Uncertainties[x.B].Name, fmtNumber(x.Rho))
		}
	}
	for _, l := range c.Levers {
		p.block("lever", l.Head)
		if l.Yearly {
			p.field("set", "year by year")
		}
		if l.Choices != nil {
			var all []string
			for _, x := range l.Choices {
				all = append(all, quantity(x, l.Unit))
			}
			p.field("choices", "%s", strings.Join(all, ", "))
		} else {
			p.field("range", "%s to %s", quantity(l.Lo, l.Unit), quantity(l.Hi, l.Unit))
		}
		if l.HasDefault {
			p.field("default", "%s", quantity(l.Default, l.Unit))
		}
	}
	for _, s := range c.Strategies {
		p.block("strategy", s.Head)
		for i := range s.Levers {
			p.field("set", "%s = %s", c.Levers[i].Name, p.path(s, i))
		}
		for _, r := range s.Adapts {
			after := yearsText(float64((1 + r.Delay) * c.Horizon.Step))
			p.field("adapt", "from %s after %s first shows: %s", after, c.Signposts[r.On].Name, p.settings(r.Set))
		}
	}
	for _, k := range c.Constants {
		p.block("constant", k.Head)
		p.field("value", "%s", quantity(k.Value, k.Unit))
	}
}

// path writes what a strategy sets a lever to: one value, or the years from
// which others hold.
func (p *printer) path(s model.Strategy, lever int) string {
	u := p.c.Levers[lever].Unit
	out := quantity(s.Levers[lever], u)
	for i := 1; i < p.c.Horizon.Years(); i++ {
		if x := s.Lever(lever, i); x != s.Lever(lever, i-1) {
			out += fmt.Sprintf(", from %d %s", p.c.Horizon.From+i*p.c.Horizon.Step, quantity(x, u))
		}
	}
	return out
}

func (p *printer) relations() {
	c := p.c
	for _, f := range c.Formulas {
		p.block("formula", f.Head)
		p.field("unit", "%s", f.Unit)
		p.field("known", "%s", [...]string{"before the first year", "every year", "after the last year"}[f.Level])
		p.field("value", "%s", p.expr(f.Value, 0))
	}
	for _, s := range c.Stocks {
		p.block("stock", s.Head)
		p.field("unit", "%s", s.Unit)
		p.field("initial", "%s", p.expr(s.Initial, 0))
		p.field("flow", "%s", p.expr(s.Flow, 0))
		if s.Min != nil {
			p.field("min", "%s", p.expr(s.Min, 0))
		}
		if s.Max != nil {
			p.field("max", "%s", p.expr(s.Max, 0))
		}
	}
	for _, e := range c.Events {
		p.block("event", e.Head)
		p.field("hazard", "%s", p.expr(e.Hazard, 0))
	}
	for _, s := range c.Signposts {
		p.block("signpost", s.Head)
		p.field("when", "%s", p.expr(s.When, 0))
		if s.Lead != "" {
			p.field("lead", "%s", s.Lead)
		}
	}
}

func (p *printer) argument() {
	c := p.c
	for _, o := range c.Outcomes {
		p.block("outcome", o.Head)
		p.field("unit", "%s", o.Unit)
		if o.Goal != "" {
			p.field("goal", "%s", o.Goal)
		}
		if o.Owner != model.None {
			p.field("owner", "%s", c.Actors[o.Owner].Name)
		}
		p.field("value", "%s", p.expr(o.Value, 0))
		if o.Require != nil {
			p.field("require", "%s", p.expr(o.Require, 0))
		}
	}
	for _, v := range c.Variants {
		p.block("variant", v.Head)
		p.field("set", "%s", p.settings(v.Set))
	}
	for _, k := range c.Claims {
		p.block("claim", k.Head)
		if k.AttributedTo != "" {
			unchecked := ""
			if k.Unchecked {
				unchecked = " (not compared with the person's own text)"
			}
			p.field("said by", "%s%s", k.AttributedTo, unchecked)
		}
		p.field("holds if", "%s", p.expr(k.HoldsIf, 0))
		for _, i := range k.Supports {
			p.field("supports", "%s", c.Claims[i].Name)
		}
		for _, i := range k.Attacks {
			p.field("attacks", "%s", c.Claims[i].Name)
		}
		if k.Contrast != model.None {
			p.field("contrast", "%s", c.Claims[k.Contrast].Name)
		}
	}
	for _, k := range c.Coverages {
		p.block("coverage", k.Head)
		for _, r := range k.Rows {
			said := strings.Join(r.Blocks, ", ")
			if r.Left != "" {
				said = strings.Join(nonempty(said, "left: "+r.Left), "; ")
			}
			p.field(r.Part, "%s", said)
		}
	}
	for _, x := range c.Expects {
		p.block("expect", x.Head)
		p.field("assert", "%s", p.expr(x.Assert, 0))
		for _, i := range x.Except {
			p.field("except", "%s", c.Strategies[i].Name)
		}
	}
}

// quantity writes a stored value in the author's unit.
func quantity(x float64, u unit.Unit) string {
	if math.IsInf(x, 0) {
		return "unbounded"
	}
	s := fmtNumber(u.ToAuthor(x))
	if u.Bare() && u.Label() == "" {
		return s
	}
	return s + " " + u.String()
}
