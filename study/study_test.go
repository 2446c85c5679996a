package study_test

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"hedge/design"
	"hedge/lang"
	"hedge/model"
	"hedge/plan"
	"hedge/run"
	"hedge/study"
)

// ledger is a case whose answers can be worked out by hand. x is uniform on 0..1
// and, under the Latin hypercube, lies once in each of N slices, so the share of
// futures with x < 0.25 is exactly a quarter.
//
//	          stay           go
//	calm      x              0.25
//	bold      2x - 0.5       0.25
const ledger = `
case "ledger" {
  title    = "Ledger"
  question = "Which?"
  horizon  = { from = 2026, to = 2026 }
  as_of    = "2026-01-01"
  baseline = scenario.stay
}
descriptor "posture" {
  title = "Posture"
  state "here" { title = "Here" }
  state "gone" { title = "Gone" }
}
scenario "stay" {
  title = "Staying"
  where = posture == "here"
}
scenario "go" {
  title = "Going"
  where = posture == "gone"
}
source "book" {
  kind      = "book"
  title     = "Book"
  author    = "A"
  publisher = "P"
  date      = "2025-01-01"
  grade     = "A1"
}
uncertainty "x" {
  range = "0 to 1"
  unit  = "1"
  own   = true
}
constant "half_own" {
  value = 0
  unit  = "1"
  cite  = source.book
  own   = true
}
constant "cited" {
  value = 1
  unit  = "1"
  cite  = source.book
}
constant "unstated" {
  value = 0
  unit  = "1"
}
constant "unread" {
  value = 7
  unit  = "1"
  own   = true
}
constant "cited_too" {
  value = 1
  unit  = "1"
  cite  = source.book
}
lever "bold" {
  range   = "0 to 1"
  unit    = "1"
  default = 0
}
strategy "calm" {
  title = "Calm"
  set   = { bold = 0 }
}
strategy "bold_one" {
  title = "Bold"
  set   = { bold = 1 }
}
outcome "welfare" {
  title   = "Welfare"
  unit    = "1"
  value   = posture == "gone" ? 0.25 : x + bold * (x - 0.5)
  goal    = "maximise"
  require = welfare >= 0.75
}
outcome "cost" {
  title = "Cost"
  unit  = "percent"
  value = posture == "gone" ? 0.1 : x * 1
  goal  = "minimise"
}
outcome "even" {
  title = "Even"
  unit  = "1"
  value = x * cited * cited_too + half_own + unstated
  goal  = "maximise"
}
claim "staying_is_worse" {
  title    = "Staying is worse"
  holds_if = under(scenario.stay, welfare) < under(scenario.go, welfare)
}
claim "told_staying_is_worse" {
  title    = "Told, staying is worse"
  supports = [claim.staying_is_worse]
  holds_if = under(scenario.stay, best_course(welfare)) < under(scenario.go, best_course(welfare))
}
claim "never" {
  title    = "Welfare above two"
  supports = [claim.always]
  holds_if = welfare > 2
}
claim "always" {
  title    = "Welfare below two"
  holds_if = welfare < 2
}
expect "quarter" { assert = share(under(scenario.stay, under(strategy.calm, welfare)) < 0.25) == 0.25 }
expect "differs" { assert = share(under(scenario.stay, welfare) < 0.25) <= 0.3 }
expect "calm_only" {
  assert = share(under(scenario.stay, welfare) < 0.25) <= 0.3
  except = [strategy.bold_one]
}
expect "by_claim" { assert = share(claim.told_staying_is_worse) == 0.25 }
`

func load(t testing.TB) *model.Case {
	t.Helper()
	c, findings := lang.Load(fstest.MapFS{"a.hedge.hcl": &fstest.MapFile{Data: []byte(ledger)}}, ".")
	if c == nil {
		t.Fatal(findings.Sorted())
	}
	return c
}

// answer studies the ledger with some of its text replaced, old by new in turn.
func answer(t testing.TB, futures int, oldNew ...string) *study.Answer {
	t.Helper()
	return answerTo(t, strings.NewReplacer(oldNew...).Replace(ledger), futures)
}

func answerTo(t testing.TB, text string, futures int) *study.Answer {
	t.Helper()
	c, findings := lang.Load(fstest.MapFS{"a.hedge.hcl": &fstest.MapFile{Data: []byte(text)}}, ".")
	if c == nil {
		t.Fatal(findings.Sorted())
	}
	o, err := run.Evaluate(context.Background(), plan.Compile(c, plan.Ask{Claims: true}), run.Spec{Spec: design.Spec{Futures: futures, Seed: 1}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return study.Do(o)
}

// finding gives the statement of a finding, "" without one.
func finding(a *study.Answer, id string) string {
	for _, f := range a.Findings {
		if f.ID == id {
			return f.Statement
		}
	}
	return ""
}

func evaluate(t testing.TB, ask plan.Ask) *run.Outcomes {
	t.Helper()
	o, err := run.Evaluate(context.Background(), plan.Compile(load(t), ask), run.Spec{Spec: design.Spec{Futures: 1000, Seed: 1}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s = %v, want %v within %v", what, got, want, tolerance)
	}
}

func TestResults(t *testing.T) {
	a := study.Do(evaluate(t, plan.Ask{Claims: true}))
	r := a.Results[0] // calm/stay, welfare: uniform on 0..1, one value in each thousandth
	near(t, "mean", r.Mean, 0.5, 1e-3)
	near(t, "p05", r.P05, 0.05, 2e-3)
	near(t, "p50", r.P50, 0.5, 2e-3)
	near(t, "p95", r.P95, 0.95, 2e-3)
	near(t, "share meeting the bar", r.ShareRequired, 0.25, 0)
	if r.Min < 0 || r.Max > 1 || !r.HasBar || a.Results[1].HasBar {
		t.Errorf("%+v", r)
	}
}

func TestWorst(t *testing.T) {
	a := study.Do(evaluate(t, plan.Ask{Claims: true}))
	find := func(outcome, strategy int) study.Worst {
		for _, w := range a.Worst {
			if w.Outcome == outcome && w.Strategy == strategy {
				return w
			}
		}
		t.Fatalf("no row for outcome %d, strategy %d", outcome, strategy)
		return study.Worst{}
	}
	// Calm: staying is worse where x < 0.25: a quarter; on average 0.5 against
	// 0.25, so going is worst.
	w := find(0, 0)
	near(t, "share of staying", w.Shares[0], 0.25, 0)
	near(t, "share of going", w.Shares[1], 0.75, 0)
	near(t, "gap", w.Gap, 0.25, 1e-3)
	if w.Scenario != 1 || w.Next != 0 {
		t.Errorf("calm: %+v", w)
	}
	// Bold: 2x - 0.5 < 0.25 where x < 0.375.
	near(t, "share of staying when bold", find(0, 1).Shares[0], 0.375, 0)
	// Best reply: max(x, 2x-0.5) < 0.25 where x < 0.25; mean = 0.5 + integral of
	// (x-0.5) over 0.5..1 = 0.625.
	b := find(0, study.BestReply)
	near(t, "share at the best reply", b.Shares[0], 0.25, 0)
	near(t, "mean at the best reply", b.Means[0], 0.625, 1e-3)
	// Cost is minimised: staying costs x, going 0.1; staying is worse in 90 %.
	k := find(1, 0)
	near(t, "share for cost", k.Shares[0], 0.9, 0)
	near(t, "mean cost of going", k.Means[1], 0.1, 1e-12)
	near(t, "5th percentile of staying", k.P05[0], 0.05, 2e-3)
	near(t, "95th percentile of staying", k.P95[0], 0.95, 2e-3)
	// Going costs the same under every course; the tie is shared between equals.
	even := find(2, 0)
	near(t, "shared tie", even.Shares[0], 0.5, 0)
	near(t, "shared tie", even.Shares[1], 0.5, 0)
	if k.Scenario != 0 || k.Gap < 0 {
		t.Errorf("cost: %+v", k)
	}
}

func TestVerdicts(t *testing.T) {
	a := study.Do(evaluate(t, plan.Ask{Claims: true}))
	for i, want := range []struct {
		word         string
		share        float64
		rows         int
		lo, hi       float64
		restsOn      int
		fixed, bests bool
	}{
		{"mixed", (0.25 + 0.375) / 2, 2, 0.25, 0.375, 0, false, false},
		{"mixed", 0.25, 1, 0.25, 0.25, 0, true, true},
		{"fails", 0, 2, 0, 0, 0, false, false},
		{"holds", 1, 2, 1, 1, 1, false, false},
	} {
		v := a.Claims[i]
		lo, hi := v.Range()
		if v.Word != want.word || len(v.Rows) != want.rows || len(v.RestsOn) != want.restsOn || v.Fixed != want.fixed || v.BestCourse != want.bests {
			t.Errorf("claim %d: %+v", i, v)
		}
		near(t, "share", v.Share, want.share, 1e-15)
		near(t, "least", lo, want.lo, 0)
		near(t, "largest", hi, want.hi, 0)
	}
}

func TestCourses(t *testing.T) {
	a := study.Do(evaluate(t, plan.Ask{Claims: true}))
	get := func(m study.Metric) study.Course {
		for _, c := range a.Courses {
			if c.Outcome == 0 && c.Metric == m {
				return c
			}
		}
		t.Fatal("no metric " + m)
		return study.Course{}
	}
	mean := get(study.MeanMetric)
	near(t, "mean of calm", mean.Values[0], (0.5+0.25)/2, 1e-3)
	near(t, "mean of bold", mean.Values[1], (0.5+0.25)/2, 2e-3)
	worst := get(study.WorstMetric)
	near(t, "worst of calm", worst.Values[0], 0, 1e-3)
	near(t, "worst of bold", worst.Values[1], -0.5, 2e-3)
	if worst.Ranks[0] != 1 || worst.Ranks[1] != 2 {
		t.Errorf("ranks %v", worst.Ranks)
	}
	// Regret of calm while staying: x - 0.5 where x > 0.5, else 0; going: 0. Of all
	// cells a quarter has regret, uniform on 0..0.5, so the 90th percentile is where
	// 10 % of the cells lie above: 0.5 * (1 - 0.1/0.25) = 0.3.
	regret := get(study.RegretMetric)
	near(t, "regret of calm", regret.Values[0], 0.3, 2e-3)
	near(t, "regret of bold", regret.Values[1], 0.3, 2e-3)
	near(t, "regret of calm while staying", regret.ByScenario[0][0], 0.4, 2e-3)
	bar := get(study.BarMetric)
	near(t, "bar of calm", bar.Values[0], 0.125, 0)
	near(t, "bar of bold", bar.Values[1], 0.1875, 1e-3) // 2x - 0.5 >= 0.75: x >= 0.625
	if bar.Ranks[1] != 1 {
		t.Errorf("ranks %v", bar.Ranks)
	}
}

func TestFindings(t *testing.T) {
	a := study.Do(evaluate(t, plan.Ask{Claims: true}))
	by := map[string]study.Finding{}
	for _, f := range a.Findings {
		by[f.ID] = f
		if len(f.Evidence) == 0 || !f.Evidence[0].Range.Known() || f.Method == "" || f.Question == "" || f.Futures != 1000 || f.Origin != (study.Origin{Own: 1, OwnPartly: 1, Cited: 2, NoOrigin: 1, OwnOf: 5}) {
			t.Errorf("%s lacks evidence, method, futures or the count of own numbers: %+v", f.ID, f)
		}
	}
	for id, want := range map[string]string{
		"worst.welfare":          "Going (go) is worst on average for \"Welfare\"",
		"claim.staying_is_worse": `Mixed: "Staying is worse" is true in 25 % to 38 % of the futures explored, depending on the course.`,
		"claim.always":           "It rests on a failed claim: never.",
		"claim.never":            "Fails:",
		"course.welfare":         `For "Welfare" no course is best throughout: Calm by the worst case seen; Bold by meeting the bar.`,
	} {
		if got := by[id].Statement; !strings.Contains(got, want) {
			t.Errorf("%s: %q lacks %q", id, got, want)
		}
	}
}

// Courses that differ by less than a digit shows, or by less than one
// percentage point, share the place; a true difference does not.
func TestLeads(t *testing.T) {
	a := study.Do(evaluate(t, plan.Ask{Claims: true}))
	for _, c := range a.Courses {
		if c.Outcome != 0 {
			continue
		}
		// The averages are 0.375 both but for the draws, the regrets 0.3.
		want := map[study.Metric][]bool{
			study.MeanMetric: {true, true}, study.RegretMetric: {true, true},
			study.WorstMetric: {true, false}, study.BarMetric: {false, true},
		}[c.Metric]
		if !slices.Equal(c.Leads, want) {
			t.Errorf("%s: %v leads %v, not %v", c.Metric, c.Values, c.Leads, want)
		}
	}
	got := study.Winners(a.Case, a.Courses[:2]) // average and worst case of welfare
	if want := "best by every metric that tells the courses apart: Calm."; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

// A claim that names its courses itself says nothing of "under every course".
func TestFixedClaimsSpeakOfNoCourse(t *testing.T) {
	fixed := 0
	a := study.Do(evaluate(t, plan.Ask{Claims: true}))
	for _, f := range a.Findings {
		if strings.HasPrefix(f.ID, "claim.told") {
			fixed++
			if strings.Contains(f.Method, "under every") {
				t.Errorf("%s: %s", f.ID, f.Method)
			}
		}
	}
	if fixed != 1 {
		t.Errorf("%d claims", fixed)
	}
}

func TestBar(t *testing.T) {
	c := load(t)
	for i, want := range []string{"at least 0.75", "", ""} {
		if got := study.Bar(c, i); got != want {
			t.Errorf("bar %d: %q, not %q", i, got, want)
		}
	}
	c.Outcomes[0].Require = c.Claims[0].HoldsIf // no comparison with a number
	if got, want := study.Bar(c, 0), "under(scenario.stay, welfare) < under(scenario.go, welfare)"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

func TestLinks(t *testing.T) {
	c := load(t)
	b, ok := study.FindBlock(c, "welfare")
	if !ok || b.ID() != "outcome.welfare" {
		t.Fatal(b, ok)
	}
	reads, readBy := study.Links(c, b)
	if got := strings.Join(reads, " "); got != "posture x bold" {
		t.Errorf("welfare reads %s", got)
	}
	if got := strings.Join(readBy[:3], " "); got != "claim.staying_is_worse claim.told_staying_is_worse claim.never" {
		t.Errorf("welfare is read by %s", got)
	}
	if b, ok := study.FindBlock(c, "source.book.p1"); !ok || b.Kind != "source" {
		t.Error(b, ok)
	}
	if _, ok := study.FindBlock(c, "nothing"); ok {
		t.Error("found nothing")
	}
}

// TestPooledSharesAreWhole: what is true everywhere has the share 1, however many
// courses are pooled.
func TestPooledSharesAreWhole(t *testing.T) {
	text := ledger
	for i := range 10 {
		text += fmt.Sprintf("strategy \"s%d\" {\n  title = \"S\"\n  set   = { bold = 0 }\n}\n", i)
	}
	text += "outcome \"nameless\" {\n  title = \"No goal\"\n  unit  = \"1\"\n  value = x * 1\n}\n"
	c, findings := lang.Load(fstest.MapFS{"a.hedge.hcl": &fstest.MapFile{Data: []byte(text)}}, ".")
	if c == nil {
		t.Fatal(findings.Sorted())
	}
	o, err := run.Evaluate(context.Background(), plan.Compile(c, plan.Ask{Claims: true}), run.Spec{Spec: design.Spec{Futures: 10, Seed: 1}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	a := study.Do(o)
	if v := a.Claims[3]; v.Share != 1 {
		t.Errorf("a claim that is always true has the share %v", v.Share)
	}
	nameless := len(c.Outcomes) - 1
	for _, w := range a.Worst {
		if w.Outcome == nameless {
			t.Error("an outcome without a goal has a worst scenario")
		}
		if w.Outcome == nameless-1 && (w.Clear || w.Gap != 0) {
			t.Errorf("a tie has a worst scenario: %+v", w)
		}
	}
	for _, k := range a.Courses {
		if k.Outcome == nameless {
			t.Error("an outcome without a goal has a best course")
		}
	}
	for _, f := range a.Findings {
		if f.ID == "claim.always" && !strings.Contains(f.Statement, "in – of the futures") {
			t.Errorf("ten futures carry no share: %s", f.Statement)
		}
		if f.ID == "worst.even" && !strings.Contains(f.Statement, "no scenario is worse than all others") {
			t.Errorf("a tie is told as a worst scenario: %s", f.Statement)
		}
	}
}

func TestExpect(t *testing.T) {
	got := study.Expect(evaluate(t, plan.Ask{Expects: []int{0, 1, 2, 3}}))
	for i, want := range []struct {
		passed bool
		rows   int
	}{{true, 1}, {false, 2}, {true, 1}, {true, 1}} {
		if got[i].Passed != want.passed || len(got[i].Rows) != want.rows {
			t.Errorf("expect %d: %+v", i, got[i])
		}
	}
	failed := got[1].Rows[1]
	if failed.Passed || failed.Sides() != "left 0.375, right 0.3" {
		t.Errorf("%+v: %s", failed, failed.Sides())
	}
}

func TestWords(t *testing.T) {
	for share, want := range map[float64]string{0: "0 %", 0.004: "under 1 %", 0.5: "50 %", 0.996: "over 99 %", 1: "100 %", 0.227: "23 %"} {
		if got := study.Percent(share); got != want {
			t.Errorf("Percent(%v) = %q, want %q", share, got, want)
		}
	}
}

func ExamplePercent() {
	fmt.Println(study.Percent(0.228), "of the futures explored")
	// Output: 23 % of the futures explored
}
