package cli

import (
	"fmt"
	"slices"
	"strings"

	"hedge"
	"hedge/diag"
	"hedge/model"
	"hedge/study"
	"hedge/unit"
)

// tall is the number of lines that the answer should not pass. Tighter forms
// of the same answer are tried until it fits.
const tall = 45

// screen is the answer of a run on one screen, for a reader of plain words.
type screen struct {
	a     *app
	f     found
	ans   *hedge.Answer
	c     *model.Case
	width int
	tight int // 0: one line for everything; 1: outcomes together; 2: claims cut to a line; 3: fewer claims
	n     int // sections so far
	out   []string
}

func newScreen(a *app, f found, ans *hedge.Answer) *screen {
	return &screen{a: a, f: f, ans: ans, c: ans.Case, width: a.width()}
}

// lines lays the answer out.
func (s *screen) lines() []string {
	for s.tight = 0; ; s.tight++ {
		s.n, s.out = 0, nil
		s.head()
		s.worst()
		s.argument()
		s.courses()
		s.distrust()
		s.next()
		if len(s.out) <= tall || s.tight == 3 {
			return s.out
		}
	}
}

// say writes wrapped text; the first line is indented by first, the others by
// rest.
func (s *screen) say(first, rest int, role, text string) {
	for i, line := range wrap(diag.Clean(text), s.width, first, rest) {
		if i == 0 {
			s.out = append(s.out, strings.Repeat(" ", first)+s.a.paint(role, line))
			continue
		}
		s.out = append(s.out, strings.Repeat(" ", rest)+s.a.paint(role, line[rest:]))
	}
}

func (s *screen) section(title, note string) {
	s.n++
	head := fmt.Sprintf("%d  %s", s.n, title)
	line := s.a.paint("strong", head)
	if note != "" {
		line += "  " + s.a.paint("dim", clip(diag.Clean(note), s.width-len(head)-2))
	}
	s.out = append(s.out, "", line)
}

func (s *screen) head() {
	c := s.c
	s.say(0, 0, "strong", c.Title)
	if c.Question != "" {
		s.say(0, 0, "", c.Question)
	}
	p := s.ans.Outcomes.Plan
	text := fmt.Sprintf("As of %s, looking at %s. Explored: %s x %s x %s", c.AsOf, span(c.Horizon),
		things(s.ans.Outcomes.N(), "future"), things(len(p.Strategies), "course"), things(len(c.Scenarios), "scenario"))
	if more := len(p.Arms) - len(p.Strategies)*len(c.Scenarios); more > 0 {
		text += fmt.Sprintf(" (and %s for the claims)", things(more, "other arm"))
	}
	s.say(0, 0, "dim", text+".")
}

func span(h model.Horizon) string {
	if h.From == h.To {
		return fmt.Sprint(h.From)
	}
	return fmt.Sprintf("%d to %d", h.From, h.To)
}

func things(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return count(n) + " " + word
}

// headline is the outcome that the answer compares by.
func (s *screen) headline() (model.Outcome, bool) {
	if s.c.Headline == model.None {
		return model.Outcome{}, false
	}
	return s.c.Outcomes[s.c.Headline], true
}

func better(o model.Outcome) string {
	if o.Goal == model.Minimise {
		return "less is better"
	}
	return "more is better"
}

// worst answers which scenario is worst, or with a single one what comes out.
func (s *screen) worst() {
	o, ok := s.headline()
	if !ok {
		s.section("What comes out", "")
		s.say(3, 3, "", "The case names no outcome, so there is nothing to compare.")
		return
	}
	if len(s.ans.Worst) == 0 {
		s.single(o)
		return
	}
	s.section("Which future is worst?", "by "+lower(o.Title)+"; "+better(o))
	var others []study.Worst
	for _, w := range s.ans.Worst {
		switch {
		case w.Strategy != study.BestReply:
		case w.Outcome == s.c.Headline:
			s.say(3, 3, "", s.statement("worst."+o.Name))
			s.scenarios(o, w)
		default:
			others = append(others, w)
		}
	}
	if s.tight == 0 {
		for _, w := range others {
			s.say(3, 5, "", "For "+lower(s.c.Outcomes[w.Outcome].Title)+": "+s.worstBy(w)+".")
		}
		return
	}
	for k, sc := range s.c.Scenarios {
		var parts []string
		for _, w := range others {
			if w.Scenario == k && w.Gap > 0 {
				parts = append(parts, fmt.Sprintf("%s (%s)", lower(s.c.Outcomes[w.Outcome].Title), study.Percent(w.Shares[k])))
			}
		}
		if len(parts) > 0 {
			s.say(3, 5, "", sc.Name+" is worst for "+strings.Join(parts, "; ")+".")
		}
	}
	for _, w := range others {
		if w.Gap == 0 {
			s.say(3, 5, "", "No scenario is worst for "+lower(s.c.Outcomes[w.Outcome].Title)+".")
		}
	}
}

// worstBy says which scenario is worst on average, and most often if that is
// another.
func (s *screen) worstBy(w study.Worst) string {
	if w.Gap == 0 {
		return "no scenario is worse than the others on average"
	}
	text := fmt.Sprintf("%s, worst in %s", s.c.Scenarios[w.Scenario].Name, study.Percent(w.Shares[w.Scenario]))
	if k := largest(w.Shares); k != w.Scenario {
		text = fmt.Sprintf("%s on average (worst in %s); %s most often (%s)", s.c.Scenarios[w.Scenario].Name,
			study.Percent(w.Shares[w.Scenario]), s.c.Scenarios[k].Name, study.Percent(w.Shares[k]))
	}
	return text
}

func largest(xs []float64) int {
	k := 0
	for i, x := range xs {
		if x > xs[k] {
			k = i
		}
	}
	return k
}

func (s *screen) scenarios(o model.Outcome, w study.Worst) {
	t := &table{head: []string{"", "", "scenario", unitHead("average", o.Unit), "worst in"}, align: "lllpr", flex: 2}
	for k, sc := range s.c.Scenarios {
		mark := ""
		if k == w.Scenario && w.Gap > 0 {
			mark = "!"
		}
		t.add(mark, sc.Name, title(sc.Head), unit.Format(w.Means[k], o.Unit, 2), short(study.Percent(w.Shares[k])))
		if mark != "" {
			t.role(0, "error")
			t.role(2, "strong")
		}
	}
	s.out = append(s.out, t.lines(s.a, 1, s.width)...)
	s.out = append(s.out, s.a.paint("dim", "   ! worst on average; averages with the best course of each future"))
}

// single shows what comes out when there is one scenario: the outcomes if there
// is one course, else the headline outcome under each course.
func (s *screen) single(o model.Outcome) {
	p := s.ans.Outcomes.Plan
	if len(p.Strategies) == 1 {
		s.section("What comes out", "over the futures explored")
		t := &table{head: []string{"outcome", "unit", "average", "5 % below", "5 % above"}, align: "llppp", flex: 0}
		for _, r := range s.ans.Results {
			k := s.c.Outcomes[r.Outcome]
			if r.Arm == p.ArmOf(p.Strategies[0], s.c.Baseline) {
				t.add(k.Title, unitName(k.Unit), unit.Format(r.Mean, k.Unit, 2), unit.Format(r.P05, k.Unit, 2), unit.Format(r.P95, k.Unit, 2))
			}
		}
		s.out = append(s.out, t.lines(s.a, 3, s.width)...)
		return
	}
	s.section("What comes out", lower(o.Title)+"; "+better(o))
	t := &table{head: []string{"course", "", unitHead("average", o.Unit), "5 % below", "5 % above"}, align: "llppp", flex: 1}
	for _, k := range p.Strategies {
		arm := p.ArmOf(k, s.c.Baseline)
		for _, r := range s.ans.Results {
			if r.Arm == arm && r.Outcome == s.c.Headline {
				st := s.c.Strategies[k]
				t.add(st.Name, title(st.Head), unit.Format(r.Mean, o.Unit, 2), unit.Format(r.P05, o.Unit, 2), unit.Format(r.P95, o.Unit, 2))
			}
		}
	}
	s.out = append(s.out, t.lines(s.a, 3, s.width)...)
}

// argument shows what became of each claim; the first in the file is the
// thesis.
func (s *screen) argument() {
	if len(s.ans.Claims) == 0 {
		s.section("Does the argument hold?", "")
		s.say(3, 3, "", "The case states no claim.")
		return
	}
	s.section("Does the argument hold?", "share of the futures explored in which a claim is true")
	show := s.ans.Claims
	if s.tight == 3 && len(show) > 8 {
		show = show[:8]
	}
	t := 0
	shares := make([]string, len(show))
	for i, v := range show {
		lo, hi := v.Range()
		shares[i] = between(lo, hi)
		t = max(t, len(shares[i]))
	}
	for i, v := range show {
		k := s.c.Claims[v.Claim]
		text := diag.Clean(k.Title)
		if i == 0 {
			text = "Thesis: " + text
		}
		var rests []string
		for _, r := range v.RestsOn {
			rests = append(rests, s.c.Claims[r].Name)
		}
		if len(rests) > 0 {
			text += " [rests on a failed claim: " + strings.Join(rests, ", ") + "]"
		}
		indent := 3 + 5 + 2 + t + 2
		lead := "   " + s.a.paint(verdictRole[v.Word], pad(v.Word, 5)) + "  " + padLeft(shares[i], t) + "  "
		if s.tight >= 2 && i > 0 {
			s.out = append(s.out, lead+clip(text, s.width-indent))
			continue
		}
		for j, line := range wrap(text, s.width, indent, indent) {
			if j == 0 {
				line = lead + line
			}
			s.out = append(s.out, line)
		}
	}
	if rest := s.ans.Claims[len(show):]; len(rest) > 0 {
		var parts []string
		for _, word := range []string{"holds", "mixed", "fails"} {
			n := 0
			for _, v := range rest {
				if v.Word == word {
					n++
				}
			}
			if n > 0 {
				parts = append(parts, fmt.Sprintf("%s %d", word, n))
			}
		}
		s.say(3, 5, "dim", fmt.Sprintf("%d more claims (%s): hedge show findings%s", len(rest), strings.Join(parts, ", "), s.f.again()))
	}
}

var verdictRole = map[string]string{"holds": "good", "mixed": "warning", "fails": "error"}

// courses shows which course of action holds up on the headline outcome.
func (s *screen) courses() {
	s.heldUp()
}

func (s *screen) heldUp() {
	o, ok := s.headline()
	if !ok {
		return
	}
	var mine []study.Course
	for _, k := range s.ans.Courses {
		if k.Outcome == s.c.Headline {
			mine = append(mine, k)
		}
	}
	if len(mine) == 0 {
		s.section("Which course holds up?", "")
		s.say(3, 3, "", "There is one course of action only: nothing to compare.")
		return
	}
	s.section("Which course holds up?", "by "+lower(o.Title)+", over all scenarios")
	t := &table{head: []string{"course", ""}, align: "ll", flex: 1}
	for _, k := range mine {
		head, align := metricHead(k.Metric, o)
		t.head = append(t.head, head)
		t.align += align
	}
	for i, st := range mine[0].Strategies {
		h := s.c.Strategies[st]
		row := []string{h.Name, title(h.Head)}
		for _, k := range mine {
			row = append(row, cell(k, i, o)+" "+mark(k, i, o))
		}
		t.add(row...)
		for j, k := range mine {
			if k.Ranks[i] == 1 {
				t.role(2+j, "good")
			}
		}
	}
	s.out = append(s.out, t.lines(s.a, 3, s.width)...)
	signs := "* best in its column; = the same at two digits"
	if unitName(o.Unit) != "" {
		signs += "; numbers in " + unitName(o.Unit)
	}
	s.out = append(s.out, s.a.paint("dim", clip("   "+diag.Clean(signs), s.width)))
	s.say(3, 3, "", s.statement("course."+o.Name))
}

func metricHead(m study.Metric, o model.Outcome) (head, align string) {
	switch m {
	case study.MeanMetric:
		return "average  ", "p"
	case study.WorstMetric:
		return "worst case  ", "p"
	case study.RegretMetric:
		return "regret, 90th  ", "p"
	case study.BarMetric:
		return "meets the bar  ", "r"
	}
	return string(m) + "  ", "p"
}

func cell(k study.Course, i int, o model.Outcome) string {
	if k.Metric == study.BarMetric {
		return short(study.Percent(k.Values[i]))
	}
	return unit.Format(k.Values[i], o.Unit, 2)
}

// mark is the sign of the best value in a column, and of those that print
// alike.
func mark(k study.Course, i int, o model.Outcome) string {
	if k.Ranks[i] == 1 {
		return "*"
	}
	if at := slices.Index(k.Ranks, 1); at >= 0 && cell(k, i, o) == cell(k, at, o) {
		return "="
	}
	return " "
}

// distrust says what the answer does not carry.
func (s *screen) distrust() {
	s.section("What to distrust", "")
	s.say(3, 3, "", "Shares count futures explored, all with equal weight: they are not probabilities. Likelihood words are not used yet.")
	if len(s.ans.Findings) > 0 {
		if f := s.ans.Findings[0]; f.OwnOf > 0 {
			s.say(3, 3, "", fmt.Sprintf("%s of %s behind this are the analyst's own judgement.", count(f.Own), things(f.OwnOf, "number")))
		}
	}
	if n := len(s.ans.Faults); n > 0 {
		s.say(3, 3, "error", fmt.Sprintf("%s about the values themselves: see the end of the output.", things(n, "finding")))
	}
}

func (s *screen) next() {
	at := s.f.again()
	s.out = append(s.out, "", s.a.paint("dim", "next: ")+clip(strings.Join([]string{
		"hedge show findings" + at, "hedge plan" + at, "hedge test" + at,
	}, "   "), s.width-6))
}

// statement gives the sentence of a finding.
func (s *screen) statement(id string) string {
	for _, f := range s.ans.Findings {
		if f.ID == id {
			return f.Statement
		}
	}
	return ""
}

// title is a noun's title, or nothing where it only repeats the name.
func title(h model.Head) string {
	if h.Title == h.Name {
		return ""
	}
	return h.Title
}

// unitName is a unit as a reader wants it, "" for a pure number.
func unitName(u unit.Unit) string {
	if s := u.Symbol(); s != "1" {
		return s
	}
	return ""
}

func unitHead(word string, u unit.Unit) string {
	if name := unitName(u); name != "" {
		return word + ", " + name
	}
	return word
}

// short writes a share for a table: "<1 %" for "under 1 %".
func short(percent string) string {
	percent = strings.Replace(percent, "under ", "<", 1)
	return strings.Replace(percent, "over ", ">", 1)
}

// between writes the least and the largest share: "3-8 %".
func between(lo, hi float64) string {
	a, b := short(study.Percent(lo)), short(study.Percent(hi))
	if a == b {
		return a
	}
	return strings.TrimSuffix(a, " %") + "-" + b
}

// lower starts a title in lower case inside a sentence, unless it begins with a
// name or an abbreviation.
func lower(s string) string {
	first, rest, _ := strings.Cut(s, " ")
	if rest == "" || len(first) > 1 && strings.ToUpper(first[1:2]) == first[1:2] {
		return s
	}
	return strings.ToLower(first[:1]) + s[1:]
}
