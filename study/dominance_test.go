package study_test

import (
	"strings"
	"testing"

	"hedge/model"
	"hedge/study"
)

func pairOf(t *testing.T, a *study.Answer, outcome int) study.Dominance {
	t.Helper()
	for _, d := range a.Dominance {
		if d.Outcome == outcome {
			return d
		}
	}
	t.Fatalf("no pair for outcome %d", outcome)
	return study.Dominance{}
}

// Going is the same under both courses; staying bold is better where x > 0.5,
// calm where x < 0.5, each a quarter of all cells.
func TestNothingIsDominated(t *testing.T) {
	lucky := answer(t, 1000, "baseline =", "luck = 3\n  baseline =")
	if d := pairOf(t, lucky, 0); d.Better != 0.25 || d.Alike != 0.5 {
		t.Errorf("with three chance draws: %+v", d)
	}
	a := answer(t, 1000)
	for _, outcome := range []int{0, model.None} {
		d := pairOf(t, a, outcome)
		if want := (study.Dominance{Outcome: outcome, A: 0, B: 1, Better: 0.25, Alike: 0.5, Worse: 0.25}); d != want {
			t.Errorf("%+v, not %+v", d, want)
		}
	}
	if d := pairOf(t, a, 1); d.Alike != 1 || d.Dominates {
		t.Errorf("equal courses: %+v", d)
	}
	want := `By no outcome is a course dominated. Over "Welfare" no course is dominated; Calm comes nearest to dominating Bold: better in 25 % of the cells explored and worse in 25 %.`
	if got := finding(a, "dominance"); !strings.HasPrefix(got, want) {
		t.Errorf("%q", got)
	}
}

// Bold adds 1 to welfare while staying, half of the cells; it dominates until it
// costs something in half of them, and then does by welfare alone.
func TestDominated(t *testing.T) {
	better := []string{"x + bold * (x - 0.5)", "x + bold"}
	a := answer(t, 1000, better...)
	for _, outcome := range []int{0, model.None} {
		d := pairOf(t, a, outcome)
		if want := (study.Dominance{Outcome: outcome, A: 1, B: 0, Better: 0.5, Alike: 0.5, Dominates: true}); d != want {
			t.Errorf("%+v, not %+v", d, want)
		}
	}
	if got, want := finding(a, "dominance"), `In the cells explored: over "Welfare", Bold dominates Calm; over all outcomes together, Bold dominates Calm.`; got != want {
		t.Errorf("%q, not %q", got, want)
	}
	a = answer(t, 1000, append(better, "0.1 : x * 1", "0.1 : x + bold * 0.01")...)
	if d := pairOf(t, a, 1); !d.Dominates || d.A != 0 {
		t.Errorf("cost: %+v", d)
	}
	d := pairOf(t, a, model.None)
	if want := (study.Dominance{Outcome: model.None, A: 0, B: 1, Alike: 0.5, Worse: 0.5}); d != want {
		t.Errorf("together %+v, not %+v", d, want)
	}
}

// Of three courses in a line the best one is named over both others, not the
// middle one.
func TestDominatedByTheBest(t *testing.T) {
	a := answer(t, 1000, "x + bold * (x - 0.5)", "x + bold", `strategy "calm" {`, `strategy "half" {
  title = "Half"
  set   = { bold = 0.5 }
}
strategy "calm" {`)
	if got, want := finding(a, "dominance"), `over "Welfare", Bold dominates every other course;`; !strings.Contains(got, want) {
		t.Errorf("%q lacks %q", got, want)
	}
}

// A cell without a number, here one of 2,000, decides nothing, so that nobody
// dominates.
func TestNoNumberDominatesNothing(t *testing.T) {
	a := answer(t, 1000, "x + bold * (x - 0.5)", "x + bold + (x > 0.999 ? log(0 - bold) : 0)")
	d := pairOf(t, a, 0)
	if d.Dominates || d.Worse != 0.0005 {
		t.Errorf("%+v", d)
	}
	a = answer(t, 1000, "x + bold * (x - 0.5)", "x + (x > 0.999 ? log(0 - bold) : 0)")
	if d := pairOf(t, a, 0); d.Dominates || d.Better != 0 {
		t.Errorf("equal but for one unknown cell: %+v", d)
	}
}

// TestTelling: dominating pairs, or the nearest pair that differs; equal pairs say
// nothing.
func TestTelling(t *testing.T) {
	got := study.Telling([]study.Dominance{
		{Outcome: 0, A: 0, B: 1, Alike: 1},
		{Outcome: 0, A: 0, B: 2, Better: 0.9, Worse: 0.1},
		{Outcome: 0, A: 1, B: 2, Better: 0.8, Worse: 0.2},
		{Outcome: 1, A: 0, B: 1, Better: 0.5, Alike: 0.5, Dominates: true},
		{Outcome: 1, A: 0, B: 2, Alike: 1},
		{Outcome: 2, A: 0, B: 1, Alike: 1},
	})
	if len(got) != 2 || got[0].B != 2 || got[0].A != 0 || !got[1].Dominates {
		t.Errorf("%+v", got)
	}
}
