package cli

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/model"
	"hedge/study"
	"hedge/unit"
)

// beliefsCommand says how likely the judgements make the futures.
func (a *app) beliefsCommand() *cobra.Command {
	var o runFlags
	var format string
	cmd := &cobra.Command{
		Use:   "beliefs [CASE]",
		Short: "How likely the judgements make the futures; courses left",
		Long: `Run a case and print how its judgements were read: words and ranges with the
base rates beside them, the least and the largest probability of every scenario
that satisfies them, those that contradict each other, and the courses that no
other beats under every such probability. Futures are explored with equal weight
all the same.`,
		Example: `  hedge beliefs
  hedge beliefs mycase --futures 20000 --seed 7
  hedge beliefs mycase --format json --quiet`,
		Args:              atMost(1, "one case"),
		ValidArgsFunction: a.completeCase,
	}
	o.register(cmd)
	cmd.Flags().StringVar(&format, "format", "human", "human or json")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := oneOf("format", format, "human", "json"); err != nil {
			return err
		}
		_, f, ans, err := a.answer(cmd.Context(), args, &o)
		if err != nil {
			return err
		}
		if format == "json" {
			k := ans.Contract()
			err = a.json(struct {
				Hedge      string                    `json:"hedge"`
				Case       hedge.ContractCase        `json:"case"`
				Beliefs    []hedge.ContractBelief    `json:"beliefs"`
				Judgements *hedge.ContractJudgements `json:"judgements"` // null without any
			}{k.Hedge, k.Case, k.Beliefs, k.Judgements})
		} else {
			err = a.print(newScreen(a, f, ans).beliefs()...)
		}
		if err != nil {
			return err
		}
		a.summary(ans, o.quiet)
		return a.faults(f, ans)
	}
	return cmd
}

// beliefs lays out what the judgements allow; a contradiction comes first.
func (s *screen) beliefs() []string {
	s.n, s.out = 0, nil
	s.say(0, 0, "strong", s.c.Title)
	b := s.ans.Beliefs
	if b == nil {
		s.say(0, 0, "", "The case has no judgements: nothing says how likely its futures are.")
		return s.out
	}
	if !b.Coherent {
		s.contradiction(b)
	}
	s.judgements(b)
	if b.Coherent {
		s.chances(b)
		s.observed()
		s.admitted(b)
	}
	s.scored()
	return s.out
}

// observed lists the evidence taken in and what it did.
func (s *screen) observed() {
	r := s.ans.Replay
	if r == nil {
		if n := len(s.c.Evidence); n > 0 {
			s.say(3, 5, "dim", fmt.Sprintf("The case holds %s, none up to %s: --as-of DATE takes them in.", things(n, "later observation"), s.c.AsOf))
		}
		return
	}
	s.section("What did the evidence do?", "up to "+r.AsOf)
	for _, i := range r.Used {
		e := s.c.Evidence[i]
		s.say(3, 5, "", fmt.Sprintf("%s  %s: %s, for %s", e.Date, e.Title, e.Ratio, study.Written(s.c, e.Supports.Range)))
	}
	for _, f := range s.ans.Findings {
		if f.ID == "evidence" {
			s.say(3, 5, "", f.Statement)
		}
	}
}

// scored tells how the settled judgements did.
func (s *screen) scored() {
	for _, f := range s.ans.Findings {
		if f.ID == "scores" {
			s.section(f.Question)
			s.say(3, 5, "", f.Statement)
		}
	}
}

// contradiction says which judgements cannot all hold and what would mend them.
func (s *screen) contradiction(b *study.Beliefs) {
	s.say(0, 0, "error", "The judgements contradict each other: no probabilities satisfy them.")
	s.section("Which of them cannot all hold?")
	for _, i := range b.Conflict {
		s.say(3, 5, "", s.c.Judgements[i].Name+": "+s.spoken(b.Judgements[i]))
	}
	for k, i := range b.Alone {
		s.say(3, 5, "", fmt.Sprintf("Widening %s alone by %s would mend it.", s.c.Judgements[i].Name, points(b.By[k])))
	}
	if len(b.Alone) == 0 {
		s.say(3, 5, "", fmt.Sprintf("None alone would mend it; the least widening of all together is %s.", points(b.Widen)))
	}
	s.say(3, 5, "", "Correct one, or set one aside: set_aside = \"reason\" keeps and reports it. Until then nothing is said about probabilities and courses.")
}

// points prints a distance between probabilities.
func points(p float64) string { return study.Difference(unit.Percent, p) }

// judgements lists each judgement as it was read, with where it is from.
func (s *screen) judgements(b *study.Beliefs) {
	s.section("How were the judgements read?")
	for i, k := range b.Judgements {
		j := s.c.Judgements[k.Judgement]
		head := j.Name
		if j.Title != j.Name {
			head += ": " + j.Title
		}
		s.say(3, 5, "strong", head)
		said := s.condition(j.Event)
		if j.Given != nil {
			said += ", given " + s.condition(j.Given)
		}
		said += ": " + s.spoken(k)
		if j.By < s.c.Horizon.To && k.Lo == j.Lo && k.Hi == j.Hi {
			said += fmt.Sprintf(", by %d", j.By)
		}
		if j.BaseRate != "" {
			said += fmt.Sprintf("; base rate %s (%s)", j.BaseRate, j.BaseFrom)
		}
		s.say(5, 7, "", said)
		state := "used"
		switch {
		case j.SetAside != "":
			state = "set aside: " + j.SetAside
		case !k.Used:
			state = "not used"
		}
		if e := slices.IndexFunc(b.Events, func(e study.Likely) bool { return e.Judgement == i }); e >= 0 {
			what := "its event"
			if j.Given != nil {
				what = "its event, whatever is given,"
			}
			state += fmt.Sprintf("; all that are used leave %s %s", what, study.Chance(b.Events[e].Lower, b.Events[e].Upper))
		}
		s.say(5, 7, "dim", s.from(j.Head)+"; "+state)
	}
	if len(b.Aside) > 0 {
		s.say(3, 5, "", b.AsideText(s.c))
	}
}

// spoken is a judgement's words with their range; a comparison names what it
// compares with.
func (s *screen) spoken(k study.Judged) string {
	j := s.c.Judgements[k.Judgement]
	if j.MoreThan == nil {
		return study.Spoken(s.c, k)
	}
	return "at least as likely as " + s.condition(j.MoreThan)
}

// condition is the name of a scenario that stands for its worlds, else what the
// author wrote.
func (s *screen) condition(e *model.Expr) string {
	for _, sc := range s.c.Scenarios {
		if sc.Where == e {
			return "scenario." + sc.Name
		}
	}
	return study.Written(s.c, e.Range)
}

// from is where a judgement is from: its sources, "own", or both.
func (s *screen) from(h model.Head) string {
	var names []string
	for _, k := range h.Cite {
		name := "source." + s.c.Sources[k.Source].Name
		if k.Part != "" {
			name += "." + k.Part
		}
		names = append(names, name)
	}
	if h.Own {
		names = append(names, "own")
	}
	if len(names) == 0 {
		return "no source"
	}
	return strings.Join(names, ", ")
}

// chances is the lower and upper probability of each scenario.
func (s *screen) chances(b *study.Beliefs) {
	s.section("How likely do they make the futures?", "least and largest probability")
	t := &table{head: []string{"", "scenario", "the judgements"}, align: "llr", flex: 1}
	if b.Words != nil {
		t.head, t.align = []string{"", "scenario", "sources' words", "with own ranges"}, "llrr"
	}
	for _, e := range b.Events {
		if e.Scenario == model.None {
			continue
		}
		row := []string{s.c.Scenarios[e.Scenario].Name, s.c.Scenarios[e.Scenario].Title}
		for _, w := range b.Words {
			if w.Scenario == e.Scenario {
				row = append(row, study.Chance(w.Lower, w.Upper))
			}
		}
		t.add(append(row, study.Chance(e.Lower, e.Upper))...)
	}
	s.out = append(s.out, t.lines(s.a, 3, s.width)...)
	if len(b.Open) > 0 {
		var names []string
		for _, k := range b.Open {
			names = append(names, s.c.Scenarios[k].Name)
		}
		s.say(3, 5, "", fmt.Sprintf("The words do not settle how likely %s is.", listed(names, "or")))
	}
}

// admitted shows which courses the judgements leave.
func (s *screen) admitted(b *study.Beliefs) {
	k := b.Courses
	if k == nil {
		s.section("Which courses do they leave?")
		why := "There is nothing to compare: that takes two courses and a headline outcome with a goal."
		if b.Partial != "" {
			why = "Partial: " + b.Partial + "."
		}
		s.say(3, 5, "", why)
		return
	}
	o := s.c.Outcomes[s.c.Headline]
	s.section("Which courses do they leave?", o.Title, in(o.Unit), "lower and upper expectation")
	t := &table{head: []string{"course", "lower", "upper", "undominated", "maximal", "admissible"}, align: "lpplll", flex: 0}
	mark := func(set []int, course int) string {
		if slices.Contains(set, course) {
			return "yes"
		}
		return "-"
	}
	for i, st := range s.ans.Outcomes.Plan.Strategies {
		t.add(s.c.Strategies[st].Title, unit.Format(k.Lower[i], o.Unit, study.Digits), unit.Format(k.Upper[i], o.Unit, study.Digits),
			mark(k.Undominated, st), mark(k.Maximal, st), mark(k.Admissible, st))
	}
	s.out = append(s.out, t.lines(s.a, 3, s.width)...)
	s.attitudes(k)
	titles := func(set []int) string {
		var names []string
		for _, st := range set {
			names = append(names, s.c.Strategies[st].Title)
		}
		return listed(names, "and")
	}
	s.say(3, 5, "", fmt.Sprintf("Best by the lower expectation: %s; by the upper: %s; by the largest regret: %s.",
		titles(k.Maximin), titles(k.Maximax), titles(k.MinimaxRegret)))
	s.say(3, 5, "", fmt.Sprintf("Knowing beforehand which world comes is worth %s.",
		between(study.Difference(o.Unit, k.PerfectLow), study.Difference(o.Unit, k.PerfectHigh))))
	s.say(3, 5, "", k.HurwiczText(s.c)+" "+k.GapText(s.c, s.ans.Outcomes.Plan.Strategies))
	for i, claim := range s.c.Claims {
		if r, ok := k.Claims[i]; ok {
			s.say(3, 5, "", fmt.Sprintf("The claim %s holds in %s of futures, weighed by such probabilities.", claim.Name, study.Chance(r[0], r[1])))
		}
	}
	if b.Partial != "" {
		s.say(3, 5, "warning", "Partial: "+b.Partial+".")
	}
	s.say(3, 3, "dim", "Undominated: no other's lower is above its upper. Maximal: no other is better under every such probability. Admissible: best under some. Within a world futures count alike.")
}

// attitudes shows how far the deep ranges inside worlds reach, what a course is
// worth to one averse to ambiguity, and how wrong the judgements may be.
func (s *screen) attitudes(k *study.Admitted) {
	o := s.c.Outcomes[s.c.Headline]
	level := study.GapLevels / 2
	t := &table{head: []string{"course", "5 % of futures", "95 % of futures", "averse", "room"}, align: "lrrpr", flex: 0}
	format := func(x float64) string { return unit.Format(x, o.Unit, 2) }
	for i, st := range s.ans.Outcomes.Plan.Strategies {
		room := "-"
		switch w := k.Gaps[i].Widening[level]; {
		case math.IsInf(w, 1):
			room = "any"
		case !math.IsNaN(w):
			room = fmt.Sprintf("%.0f", 100*w)
		}
		t.add(s.c.Strategies[st].Title, format(k.Deep[0].Lower[i])+" to "+format(k.Deep[0].Upper[i]),
			format(k.Deep[1].Lower[i])+" to "+format(k.Deep[1].Upper[i]), unit.Format(k.Smooth[i].Certainty, o.Unit, study.Digits), room)
	}
	s.out = append(s.out, t.lines(s.a, 3, s.width)...)
	s.say(3, 5, "dim", fmt.Sprintf("5 %%, 95 %%: lower and upper expectation of that percentile over the futures of each world. Averse: the sure value that counts as much under smooth aversion to ambiguity. Room: by how many percentage points all judgements may be off before the lower expectation falls below %s.",
		study.Amount(o.Unit, k.Gaps[0].Level[level])))
}
