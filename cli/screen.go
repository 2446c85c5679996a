package cli

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"hedge"
	"hedge/diag"
	"hedge/model"
	"hedge/study"
	"hedge/unit"
)

// tall is the number of lines that the answer should not pass. Tighter forms
// of the same answer are tried until it fits.
const tall = 86

// screen is the answer of a run on one screen, for a reader of plain words.
type screen struct {
	a      *app
	f      found
	ans    *hedge.Answer
	c      *model.Case
	width  int
	tight  bool // the other outcomes in one sentence for each scenario
	claims int  // how many claims are shown
	n      int  // sections so far
	out    []string
}

func newScreen(a *app, f found, ans *hedge.Answer) *screen {
	return &screen{a: a, f: f, ans: ans, c: ans.Case, width: a.width()}
}

// lines lays the answer out.
func (s *screen) lines() []string {
	s.claims = len(s.ans.Claims)
	for {
		s.n, s.out = 0, nil
		s.head()
		s.worst()
		s.together()
		s.argument()
		s.courses()
		s.distrust()
		s.next()
		switch {
		case len(s.out) <= tall || s.tight && s.claims <= fewest:
			return s.out
		case !s.tight:
			s.tight = true
		default:
			s.claims--
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

// section begins a section. The notes stand beside its title if all of them
// fit on the line, else on lines of their own below it.
func (s *screen) section(title string, notes ...string) {
	s.n++
	head := fmt.Sprintf("%d  %s", s.n, title)
	line := s.a.paint("strong", head)
	note := diag.Clean(strings.Join(slices.DeleteFunc(notes, func(k string) bool { return k == "" }), "; "))
	if note != "" && len(head)+2+lipgloss.Width(note) <= s.width {
		s.out = append(s.out, "", line+"  "+s.a.paint("dim", note))
		return
	}
	s.out = append(s.out, "", line)
	if note != "" {
		s.say(3, 3, "dim", note)
	}
}

func (s *screen) head() {
	c := s.c
	s.say(0, 0, "strong", c.Title)
	if c.Question != "" {
		s.say(0, 0, "", c.Question)
	}
	luck := ""
	if n := s.ans.Outcomes.Luck(); n > 1 {
		luck = fmt.Sprintf(" x %d chance draws", n)
	}
	s.say(0, 0, "dim", fmt.Sprintf("As of %s; %s; %s%s x %s x %s", c.AsOf, span(c.Horizon), things(s.ans.Outcomes.N(), "future"), luck,
		things(len(s.ans.Outcomes.Plan.Strategies), "course"), things(len(c.Scenarios), "scenario")))
	s.short()
	if s.few() {
		s.say(0, 0, "warning", fmt.Sprintf("With fewer than %d futures nothing is said about shares or verdicts.", study.Fewest))
	}
}

// short answers the question in a sentence: which future is worst, what became of
// the thesis, whether a course is best.
func (s *screen) short() {
	if s.few() || s.c.Headline == model.None {
		return
	}
	var parts []string
	for _, w := range s.ans.Worst {
		if w.Strategy == study.BestReply && w.Outcome == s.c.Headline && w.Clear {
			parts = append(parts, fmt.Sprintf("on average %s is worst, then %s", s.c.Scenarios[w.Scenario].Name, s.c.Scenarios[w.Next].Name))
		}
	}
	if len(s.ans.Claims) > 0 {
		v := s.ans.Claims[0]
		lo, hi := v.Range()
		text := fmt.Sprintf("the thesis %s, true in %s of futures", map[string]string{"holds": "holds", "fails": "fails", "mixed": "is mixed"}[v.Word], between(s.share(lo), s.share(hi)))
		if v.Whole {
			text = fmt.Sprintf("the thesis is %s of all futures together", v.Truth())
		}
		parts = append(parts, text)
	}
	unknown := func(k study.Course) bool { return len(k.Best()) == 0 }
	if mine := s.compared(); len(mine) > 0 && !slices.ContainsFunc(mine, unknown) {
		if best := study.Throughout(mine); len(best) == 1 {
			parts = append(parts, fmt.Sprintf("%q is best by every measure", s.c.Strategies[best[0]].Title))
		} else if len(best) == 0 {
			parts = append(parts, "no course is best by every measure")
		}
	}
	if len(parts) > 0 {
		s.say(0, 0, "strong", "In short: "+strings.Join(parts, "; ")+".")
	}
}

// compared lists how the courses compare on the headline outcome, by the metrics
// that are shown.
func (s *screen) compared() []study.Course {
	var out []study.Course
	for _, k := range s.ans.Courses {
		if k.Outcome == s.c.Headline {
			out = append(out, k)
		}
	}
	return out
}

// few reports whether there are too few futures to speak of shares.
func (s *screen) few() bool { return s.ans.Outcomes.N() < study.Fewest }

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
		s.section("What comes out")
		s.say(3, 3, "", "The case names no outcome, so there is nothing to compare.")
		return
	}
	if len(s.ans.Worst) == 0 {
		s.single(o)
		return
	}
	s.section("Which future is worst?", o.Title, in(o.Unit), better(o))
	var others []study.Worst
	for _, w := range s.ans.Worst {
		switch {
		case w.Strategy != study.BestReply:
		case w.Outcome == s.c.Headline:
			s.say(3, 3, "", s.verdict(o, w))
			s.scenarios(o, w)
		default:
			others = append(others, w)
		}
	}
	if s.few() {
		return
	}
	if !s.tight {
		for _, w := range others {
			s.say(3, 5, "", s.c.Outcomes[w.Outcome].Title+": "+s.worstBy(w))
		}
		return
	}
	var worst []string
	for k, sc := range s.c.Scenarios {
		var parts []string
		for _, w := range others {
			if w.Scenario == k && w.Clear && study.Most(w.Shares) == k {
				parts = append(parts, fmt.Sprintf("%s (%s)", s.c.Outcomes[w.Outcome].Name, s.often(w)))
			}
		}
		if len(parts) > 0 {
			worst = append(worst, sc.Name+" for "+listed(parts, "and"))
		}
	}
	if len(worst) > 0 {
		s.say(3, 5, "", "By other outcomes the worst is, in so many futures: "+strings.Join(worst, "; ")+".")
	}
	for _, w := range others {
		if !w.Clear || study.Most(w.Shares) != w.Scenario {
			s.say(3, 5, "", s.c.Outcomes[w.Outcome].Title+": "+s.worstBy(w))
		}
	}
}

// verdict says in a sentence which scenario is worst for the headline outcome.
func (s *screen) verdict(o model.Outcome, w study.Worst) string {
	if !w.Clear {
		return "On average no scenario is worse than all others."
	}
	each := ""
	if len(s.ans.Outcomes.Plan.Strategies) > 1 {
		each = " (best course in each)"
	}
	return fmt.Sprintf("%s is worst on average: %s worse than %s%s.",
		s.c.Scenarios[w.Scenario].Name, study.Difference(o.Unit, w.Gap), s.c.Scenarios[w.Next].Name, each)
}

// worstBy says which scenario is worst on average, and most often if that is
// another.
func (s *screen) worstBy(w study.Worst) string {
	if !w.Clear {
		return "no scenario is worse than all others on average"
	}
	if k := study.Most(w.Shares); k != w.Scenario {
		where := "most often"
		if w.Shares[k] > 0.5 {
			where = "in most futures"
		}
		return fmt.Sprintf("on average %s, %s (%s) %s", s.c.Scenarios[w.Scenario].Name, where, s.share(w.Shares[k]), s.c.Scenarios[k].Name)
	}
	return fmt.Sprintf("%s, worst in %s", s.c.Scenarios[w.Scenario].Name, s.often(w))
}

// often says in how many futures the scenario that is worst on average is
// worst.
func (s *screen) often(w study.Worst) string { return s.share(w.Shares[w.Scenario]) }

func (s *screen) scenarios(o model.Outcome, w study.Worst) {
	t := &table{head: []string{"", "", "scenario", "average", "5 to 95 % of futures", "worst in"}, align: "lllprr", flex: 2}
	for k, sc := range s.c.Scenarios {
		mark := ""
		if k == w.Scenario && w.Clear {
			mark = "!"
		}
		t.add(mark, sc.Name, title(sc.Head), unit.Format(w.Means[k], o.Unit, 2),
			unit.Format(w.P05[k], o.Unit, 2)+" to "+unit.Format(w.P95[k], o.Unit, 2), s.share(w.Shares[k]))
		if mark != "" {
			t.role(0, "error")
			t.role(2, "strong")
		}
	}
	if 1+t.natural() > s.width {
		t.head[4] = "5 to 95 %"
	}
	s.out = append(s.out, t.lines(s.a, 1, s.width)...)
}

// single shows what comes out when there is one scenario: the outcomes if there
// is one course, else the headline outcome under each course.
func (s *screen) single(o model.Outcome) {
	p := s.ans.Outcomes.Plan
	if len(p.Strategies) == 1 {
		s.section("What comes out", "over the futures explored")
		t := &table{head: []string{"outcome", "unit", "average", low, high}, align: "llppp", flex: 0}
		for _, r := range s.ans.Results {
			k := s.c.Outcomes[r.Outcome]
			if r.Arm == p.ArmOf(p.Strategies[0], s.c.Baseline) {
				t.add(k.Title, unitName(k.Unit), unit.Format(r.Mean, k.Unit, 2), unit.Format(r.P05, k.Unit, 2), unit.Format(r.P95, k.Unit, 2))
			}
		}
		t.shorten(3, s.width)
		s.out = append(s.out, t.lines(s.a, 3, s.width)...)
		return
	}
	s.section("What comes out", o.Title, better(o))
	t := &table{head: []string{"course", "", unitHead("average", o.Unit), low, high}, align: "llppp", flex: 1}
	for _, k := range p.Strategies {
		arm := p.ArmOf(k, s.c.Baseline)
		for _, r := range s.ans.Results {
			if r.Arm == arm && r.Outcome == s.c.Headline {
				st := s.c.Strategies[k]
				t.add(st.Name, title(st.Head), unit.Format(r.Mean, o.Unit, 2), unit.Format(r.P05, o.Unit, 2), unit.Format(r.P95, o.Unit, 2))
			}
		}
	}
	t.shorten(3, s.width)
	s.out = append(s.out, t.lines(s.a, 3, s.width)...)
}

// What the heads of percentiles are called; see table.shorten.
const low, high = "5th percentile", "95th percentile"

// distrust says what the answer does not carry.
func (s *screen) distrust() {
	s.n++
	head := fmt.Sprintf("%d  What to distrust", s.n)
	text := "Shares count futures explored and are no probabilities."
	if len(s.ans.Findings) > 0 {
		text = strings.TrimSpace(text + " " + origin(s.ans.Findings[0].Origin))
	}
	s.out = append(s.out, "")
	for i, line := range wrap(text, s.width, len(head)+2, 3) {
		if i == 0 {
			line = s.a.paint("strong", head) + "  " + line
		}
		s.out = append(s.out, line)
	}
	if err := s.ans.Trouble; err != nil {
		s.say(3, 3, "error", "Something could not be computed: "+err.Error()+".")
	}
	if n := len(s.ans.Faults); n > 0 {
		s.say(3, 3, "error", fmt.Sprintf("Some values are no numbers: %s below.", things(n, "finding")))
	}
}

// origin says where the numbers behind an answer come from, "" without any.
func origin(o study.Origin) string {
	if o.OwnOf == 0 {
		return ""
	}
	var parts []string
	for _, p := range []struct {
		n    int
		what string
	}{{o.Own, "the analyst's own"}, {o.OwnPartly, "in part"}, {o.Cited, "cited"}} {
		if p.n > 0 {
			parts = append(parts, count(p.n)+" "+p.what)
		}
	}
	if o.Own == 0 && o.OwnPartly > 0 {
		parts[0] = count(o.OwnPartly) + " the analyst's own in part"
	}
	text := "Origin of " + things(o.OwnOf, "range") + " and constants: " + strings.Join(parts, ", ")
	switch {
	case o.NoOrigin == 0:
		return text + ". What courses set and bars demand is not counted."
	case len(parts) == 0:
		return text + "none stated."
	}
	return text + "; " + count(o.NoOrigin) + " without a stated origin."
}

func (s *screen) next() {
	at := s.f.again()
	line := "next: "
	for i, k := range []string{"hedge show findings" + at, "hedge plan" + at, "hedge test" + at} {
		if i > 0 && len(line)+3+len(k) > s.width {
			break
		}
		if i > 0 {
			line += "   "
		}
		line += k
	}
	s.out = append(s.out, s.a.paint("dim", clip(line, s.width)))
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

// in names the unit of the numbers below a heading.
func in(u unit.Unit) string {
	if name := unitName(u); name != "" {
		return "in " + name
	}
	return ""
}

func unitHead(word string, u unit.Unit) string {
	if name := unitName(u); name != "" {
		return word + ", " + name
	}
	return word
}

// share writes a share of the futures explored, or a dash when they are few.
func (s *screen) share(x float64) string { return short(study.Share(x, s.ans.Outcomes.N())) }

// short writes a share for a table: "<1 %" for "under 1 %".
func short(percent string) string {
	return strings.NewReplacer("under ", "<", "over ", ">").Replace(percent)
}

// between writes the least and the largest share: "3 to 8 %".
func between(a, b string) string {
	if a == b {
		return a
	}
	return strings.TrimSuffix(a, " %") + " to " + b
}
