package study_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"hedge/study"
)

// oracle is a case of three worlds. The value of a course in a world is
//
//	          low   mid   high
//	safe       1     1      1
//	bold       0     1      3
//
// give or take x, which lies within half a slice of its middle on average.
const oracle = `
case "oracle" {
  title    = "Oracle"
  question = "Which?"
  horizon  = { from = 2026, to = 2026 }
  as_of    = "2026-01-01"
  baseline = scenario.all
  lexicon  = "icd203"
}
source "book" {
  kind      = "book"
  title     = "Book"
  author    = "A"
  publisher = "P"
  date      = "2025-01-01"
  grade     = "A1"
}
descriptor "d" {
  title = "Driver"
  state "low" { title = "Low" }
  state "mid" { title = "Mid" }
  state "high" { title = "High" }
}
scenario "all" {
  title = "All"
  where = d == "low" || d == "mid" || d == "high"
}
scenario "low" {
  title = "Low"
  where = d == "low"
}
scenario "mid" {
  title = "Mid"
  where = d == "mid"
}
scenario "high" {
  title = "High"
  where = d == "high"
}
uncertainty "x" {
  range = "0 to 1"
  unit  = "1"
  own   = true
}
lever "bold" {
  range   = "0 to 1"
  unit    = "1"
  default = 0
}
strategy "safe" {
  title = "Safe"
  set   = { bold = 0 }
}
strategy "bold" {
  title = "Bold"
  set   = { bold = 1 }
}
outcome "gain" {
  title = "Gain"
  unit  = "1"
  value = 1 + bold * (d == "low" ? -1 : d == "mid" ? 0 : 2) + 0.1 * (x - 0.5)
  goal  = "maximise"
}
claim "enough" {
  title    = "Enough"
  holds_if = gain >= 0.9
}
claim "named" {
  title    = "Enough when low"
  holds_if = under(scenario.low, gain) >= 0.9
}
`

// judged adds judgements to the oracle: a name and its attributes each.
func judged(t *testing.T, futures int, judgements ...string) *study.Answer {
	t.Helper()
	return consulted(t, oracle, futures, judgements...)
}

func consulted(t *testing.T, text string, futures int, judgements ...string) *study.Answer {
	t.Helper()
	for _, k := range judgements {
		name, attributes, _ := strings.Cut(k, ": ")
		if !strings.Contains(attributes, "own =") {
			attributes += "; cite = source.book"
		}
		text += fmt.Sprintf("judgement %q {\n  by = 2026\n  %s\n}\n", name, strings.ReplaceAll(attributes, "; ", "\n  "))
	}
	a := answerTo(t, text, futures)
	if a.Trouble != nil {
		t.Fatal(a.Trouble)
	}
	return a
}

// ranges compares the ranges of low, mid and high; the programmes are good to
// 1e-9.
func ranges(t *testing.T, what string, got []study.Likely, want ...[2]float64) {
	t.Helper()
	if len(got) < 4 {
		t.Fatalf("%s: %+v", what, got)
	}
	for i, w := range want {
		near(t, fmt.Sprintf("%s: lower probability of scenario %d", what, i+1), got[i+1].Lower, w[0], 1e-8)
		near(t, fmt.Sprintf("%s: upper probability of scenario %d", what, i+1), got[i+1].Upper, w[1], 1e-8)
	}
}

func TestNoJudgements(t *testing.T) {
	if a := judged(t, 100); a.Beliefs != nil || finding(a, "beliefs") != "" {
		t.Errorf("%+v", a.Beliefs)
	}
}

// tight bounds each world: what the other two must leave it tightens every range
// (de Campos, Huete and Moral 1994): low at least 1 - 0.5 - 0.35, mid at least
// 1 - 0.2 - 0.35, high at least 1 - 0.2 - 0.5.
var tight = []string{
	`low: event = scenario.low; says = "10 to 20 percent"`,
	`mid: event = d == "mid"; says = "30 to 50 percent"`,
	`high: event = scenario.high; says = "at most 35 percent"`,
}

func TestBeliefs(t *testing.T) {
	b := judged(t, 1000, tight...).Beliefs
	if !b.Coherent || b.Words != nil || len(b.Open)+len(b.Aside)+len(b.Conflict) != 0 || len(b.Events) != 7 {
		t.Fatalf("%+v", b)
	}
	ranges(t, "events", b.Events, [2]float64{0.15, 0.2}, [2]float64{0.45, 0.5}, [2]float64{0.3, 0.35})
	for i, k := range b.Events[4:] {
		if k.Judgement != i || k.Lower != b.Events[i+1].Lower || k.Upper != b.Events[i+1].Upper {
			t.Errorf("judgement %d: %+v", i, k)
		}
	}
}

// What a conditional, a comparison and a word of possibility leave.
//   - low is 0.2, so mid and high share 0.8; mid takes 0.7 to 0.8 of it.
//   - low >= mid >= high: low is least where all are equal, mid largest at (1/2,
//     1/2, 0), high where all are equal.
//   - "possible" says nothing: every range is 0 to 1 and open.
func TestKindsOfJudgement(t *testing.T) {
	b := judged(t, 100, `low: event = scenario.low; says = "20 percent"`,
		`if: event = scenario.mid; given = d != "low"; says = "70 to 80 percent"`).Beliefs
	ranges(t, "conditional", b.Events, [2]float64{0.2, 0.2}, [2]float64{0.56, 0.64}, [2]float64{0.16, 0.24})
	b = judged(t, 100, `a: event = scenario.low; more_likely_than = scenario.mid`,
		`b: event = scenario.mid; more_likely_than = scenario.high`).Beliefs
	ranges(t, "comparison", b.Events, [2]float64{1. / 3, 1}, [2]float64{0, 0.5}, [2]float64{0, 1. / 3})
	b = judged(t, 100, `low: event = scenario.low; says = "possible"`).Beliefs
	ranges(t, "possible", b.Events, [2]float64{0, 1}, [2]float64{0, 1}, [2]float64{0, 1})
	if b.Judgements[0].Used || !b.Coherent || !slices.Equal(b.Open, []int{1, 2, 3}) {
		t.Errorf("%+v", b)
	}
}

// 0.6 and 0.55 are 0.15 more than certainty; moving either down by 0.15 mends it,
// the third judgement has no part in it.
var contrary = []string{
	`high: event = scenario.high; says = "at most 20 percent"`,
	`low: event = scenario.low; says = "at least 60 percent"`,
	`mid: event = scenario.mid; says = "at least 55 percent"`,
}

func TestContradiction(t *testing.T) {
	a := judged(t, 1000, contrary...)
	b := a.Beliefs
	if b.Coherent || !slices.Equal(b.Conflict, []int{1, 2}) || !slices.Equal(b.Alone, []int{1, 2}) || b.Courses != nil {
		t.Fatalf("%+v", b)
	}
	near(t, "least widening", b.Widen, 0.15, 1e-8)
	near(t, "alone", b.By[0], 0.15, 1e-8)
	if got, want := finding(a, "beliefs"), "No probabilities satisfy the judgements: these cannot all hold: low: at least 60 percent; mid: at least 55 percent. The least that mends it is 15 percentage points, on low."; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

// Once one of the two is set aside, low is at least 0.6, and what it would
// contradict is still told.
func TestSetAside(t *testing.T) {
	a := judged(t, 100, contrary[0], contrary[1], contrary[2]+`; set_aside = "a slip"`)
	b := a.Beliefs
	if !b.Coherent || b.Judgements[2].Used || !b.Judgements[1].Used || !slices.Equal(b.Aside, []int{1, 2}) || !slices.Equal(b.AsideAlone, []int{1, 2}) {
		t.Fatalf("%+v", b)
	}
	near(t, "alone", b.AsideBy[0], 0.15, 1e-8)
	ranges(t, "events", b.Events, [2]float64{0.6, 1}, [2]float64{0, 0.4}, [2]float64{0, 0.2})
	if got, want := finding(a, "beliefs"), "Set aside, because these cannot all hold: low at least 60 percent and mid at least 55 percent; the least that mends it is 15 percentage points on one of them."; !strings.Contains(got, want) {
		t.Errorf("%q lacks %q", got, want)
	}
	// One that contradicts nothing is set aside silently.
	b = judged(t, 100, contrary[0]+`; set_aside = "a slip"`, contrary[1]).Beliefs
	if b.Aside != nil {
		t.Errorf("%+v", b)
	}
	ranges(t, "events", b.Events, [2]float64{0.6, 1}, [2]float64{0, 0.4}, [2]float64{0, 0.4})
}

// The words say low 0.1 to 0.2 and leave the other two 0 to 0.9 each, open; the
// analyst's own 0.7 to 0.8 for mid leaves high 1 - 0.1 - 0.7 at most.
func TestOwnJudgements(t *testing.T) {
	a := judged(t, 100, tight[0], `mid: event = scenario.mid; says = "70 to 80 percent"; own = true`)
	b := a.Beliefs
	ranges(t, "events", b.Events, [2]float64{0.1, 0.2}, [2]float64{0.7, 0.8}, [2]float64{0, 0.2})
	ranges(t, "words", b.Words, [2]float64{0.1, 0.2}, [2]float64{0, 0.9}, [2]float64{0, 0.9})
	if !slices.Equal(b.Open, []int{2, 3}) {
		t.Errorf("open: %v", b.Open)
	}
	want := "By the words of the sources: all 100 %, low 10 to 20 %, mid 0 to 90 %, high 0 to 90 %. With the analyst's own judgements: all 100 %, low 10 to 20 %, mid 70 to 80 %, high 0 to 20 %. The words do not settle how likely mid or high is."
	if got := finding(a, "beliefs"); got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

// With mid = 1 - low - high bold is worth 1 - low + 2 high: least at low 0.2, high
// 0.3, most at low 0.15, high 0.35 (mid 0.5 in both), and always above safe's 1.
// Knowing the world is worth 1 where it is low, for bold is best elsewhere: 0.15 to
// 0.2. Under bold the claim holds but in low: at least 0.8; under safe always.
// A mean of 1,000 x in their slices is within 1/2000 of the middle, a world of the
// baseline adds its third of them: 0.1 (1/2000 + a chance error of 0.01) < 0.002.
func TestAdmitted(t *testing.T) {
	k := judged(t, 1000, tight...).Beliefs.Courses
	if k == nil {
		t.Fatal("no courses")
	}
	for what, got := range map[string][]int{"undominated": k.Undominated, "maximal": k.Maximal, "admissible": k.Admissible, "maximin": k.Maximin, "maximax": k.Maximax, "minimax regret": k.MinimaxRegret} {
		if !slices.Equal(got, []int{1}) {
			t.Errorf("%s: %v", what, got)
		}
	}
	near(t, "safe, lower", k.Lower[0], 1, 0.002)
	near(t, "safe, upper", k.Upper[0], 1, 0.002)
	near(t, "bold, lower", k.Lower[1], 1.4, 0.002)
	near(t, "bold, upper", k.Upper[1], 1.55, 0.002)
	near(t, "knowing, lower", k.PerfectLow, 0.15, 0.002)
	near(t, "knowing, upper", k.PerfectHigh, 0.2, 0.002)
	if len(k.Claims) != 1 {
		t.Errorf("claims: %v", k.Claims)
	}
	near(t, "claim, lower", k.Claims[0][0], 0.8, 1e-8)
	near(t, "claim, upper", k.Claims[0][1], 1, 1e-8)
}

// Losses are gains turned round: the expectations stay in the author's terms.
func TestAdmittedLosses(t *testing.T) {
	text := strings.NewReplacer("value = 1 + bold", "value = 1 - bold", `goal  = "maximise"`, `goal  = "minimise"`).Replace(oracle)
	k := consulted(t, text, 1000, tight...).Beliefs.Courses
	if !slices.Equal(k.Maximal, []int{1}) {
		t.Errorf("maximal: %v", k.Maximal)
	}
	near(t, "bold, lower", k.Lower[1], 2-1.55, 0.002)
	near(t, "bold, upper", k.Upper[1], 2-1.4, 0.002)
}

// A claim about a baseline of low and mid counts their probabilities alone: mid
// has 0.45/(0.45 + 0.2) of them at least. A case without scenarios explores all.
func TestClaimsOfTheBaseline(t *testing.T) {
	k := consulted(t, strings.Replace(oracle, ` || d == "high"`, "", 1), 1000, tight...).Beliefs.Courses
	near(t, "claim, lower", k.Claims[0][0], 0.45/0.65, 1e-8)
	from, to := strings.Index(oracle, `scenario "all"`), strings.Index(oracle, "uncertainty")
	text := strings.NewReplacer("  baseline = scenario.all\n", "", "under(scenario.low, gain)", "gain").Replace(oracle[:from] + oracle[to:])
	a := consulted(t, text, 1000, strings.Replace(tight[0], "scenario.low", `d == "low"`, 1))
	if got, want := finding(a, "beliefs"), "By the judgements: low 10 to 20 %."; got != want {
		t.Errorf("%q, not %q", got, want)
	}
	near(t, "claim without scenarios, lower", a.Beliefs.Courses.Claims[0][0], 0.8, 1e-8)
}

// A world needs 200 futures. Scenarios of one world each give it all of theirs; a
// future that two scenarios share counts once.
func TestTooFewFuturesInAWorld(t *testing.T) {
	for futures, enough := range map[int]bool{199: false, 200: true} {
		b := judged(t, futures, tight...).Beliefs
		if (b.Courses != nil) != enough || (b.Partial == "") != enough {
			t.Errorf("%d futures: %q", futures, b.Partial)
		}
	}
	text := oracle
	for _, s := range []string{"low", "mid", "high"} {
		text = strings.Replace(text, fmt.Sprintf("where = d == %q\n", s), "where = d == \"low\" || d == \"mid\" || d == \"high\"\n", 1)
	}
	b := consulted(t, text, 300, `low: event = d == "low"; says = "10 percent"`).Beliefs
	if b.Courses != nil || !strings.Contains(b.Partial, "only 100 futures, fewer than 200") {
		t.Errorf("300 futures in three worlds, four times: %q", b.Partial)
	}
}

// Never and always stand only at 0 and 1: a small chance is not none, and the
// dust of a linear programme (1e-12) is no chance.
func TestChance(t *testing.T) {
	for _, c := range []struct {
		lo, hi float64
		want   string
	}{
		{0, 1e-12, "0 %"},
		{0, 0.003, "0 to under 1 %"},
		{0.003, 0.004, "under 1 %"},
		{0.01, 0.05, "1 to 5 %"},
		{0.997, 1 - 1e-12, "over 99 to 100 %"},
		{0.2, 0.9995, "20 to over 99 %"},
	} {
		if got := study.Chance(c.lo, c.hi); got != c.want {
			t.Errorf("%g to %g prints %q, not %q", c.lo, c.hi, got, c.want)
		}
	}
}
