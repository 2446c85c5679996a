package study_test

import (
	"slices"
	"strings"
	"testing"
)

// fork is a case of two courses: one gives x, the other 1 - x, x uniform on 0..1,
// and y decides nothing. Going both give 0.8, losing both give 0.7.
const fork = `
case "fork" {
  title    = "Fork"
  question = "Which?"
  horizon  = { from = 2026, to = 2026 }
  as_of    = "2026-01-01"
  baseline = scenario.stay
}
descriptor "posture" {
  title = "Posture"
  state "here" { title = "Here" }
  state "gone" { title = "Gone" }
  state "lost" { title = "Lost" }
}
scenario "stay" {
  title = "Staying"
  where = posture == "here"
}
scenario "go" {
  title = "Going"
  where = posture == "gone"
}
scenario "lose" {
  title = "Losing"
  where = posture == "lost"
}
uncertainty "y" {
  range = "-0.5 to 0.5"
  unit  = "1"
  own   = true
}
uncertainty "x" {
  range = "0 to 1"
  unit  = "1"
  own   = true
}
lever "turn" {
  range   = "0 to 1"
  unit    = "1"
  default = 0
}
strategy "a" {
  title = "Straight"
  set   = { turn = 0 }
}
strategy "b" {
  title = "Turn"
  set   = { turn = 1 }
}
outcome "gain" {
  title = "Gain"
  unit  = "1"
  value = posture == "gone" ? 0.8 : posture == "lost" ? 0.7 : x + turn * (1 - 2 * x) + 0 * y
  goal  = "maximise"
}
`

// Blind either course gives the mean of x or of 1 - x, told the mean of the larger
// of them, 3/4. Under the Latin hypercube x lies once in each of N slices, so each
// mean is within 1/(2N), and the cost within 1/N. Told, one chooses the other course
// in half of the slices. Going (0.8) is better than even knowing all, losing (0.7)
// is not, though it is better than choosing blind.
func TestCosts(t *testing.T) {
	const n = 1000
	a := answerTo(t, fork, n)
	if a.Trouble != nil || len(a.Costs) != 3 {
		t.Fatal(a.Trouble, a.Costs)
	}
	k := a.Baseline()
	near(t, "blind", k.Blind, 0.5, 0.5/n)
	near(t, "told", k.Told, 0.75, 0.5/n)
	near(t, "cost", k.Cost, 0.25, 1.0/n)
	near(t, "changes", k.Changes, 0.5, 1e-12)
	for _, k := range a.Costs[1:] {
		if k.Cost != 0 || k.Blind != k.Told || k.Changes != 0 {
			t.Errorf("nothing is unknown, yet %+v", k)
		}
	}
	if got := a.Resolved(); !slices.Equal(got, []int{1}) {
		t.Errorf("resolved: %v", got)
	}
	if got, want := finding(a, "cost"), "Even told, it stays behind go (0.8), each announced and nothing else known"; !strings.Contains(got, want) {
		t.Errorf("%q lacks %q", got, want)
	}
}

// The same with losses: blind 1/2, told the smaller of both, 1/4. Going, 0.2, is
// better than that, losing, 0.3, is not.
func TestCostsOfLosses(t *testing.T) {
	const n = 1000
	a := answerTo(t, strings.NewReplacer("0.8", "0.2", "0.7", "0.3", "maximise", "minimise").Replace(fork), n)
	k := a.Baseline()
	near(t, "blind", k.Blind, 0.5, 0.5/n)
	near(t, "told", k.Told, 0.25, 0.5/n)
	near(t, "cost", k.Cost, 0.25, 1.0/n)
	if got := a.Resolved(); !slices.Equal(got, []int{1}) {
		t.Errorf("resolved: %v", got)
	}
}

// Knowing x is knowing all, worth 1/4, within 3 standard errors; y moves both
// courses alike and is worth nothing, within 2. Fewer than 1,000 futures tell
// nothing of single uncertainties.
func TestWorths(t *testing.T) {
	text := strings.Replace(fork, "0 * y", "y", 1)
	a := answerTo(t, text, 2000)
	if a.Trouble != nil || len(a.Worths) != 2 || a.Worths[0].Uncertainty != 1 {
		t.Fatalf("%v %+v", a.Trouble, a.Worths)
	}
	x, y := a.Worths[0], a.Worths[1]
	near(t, "knowing x", x.Value, 0.25, 3*x.SE)
	near(t, "knowing y", y.Value, 0, 2*y.SE)
	if x.SE <= 0 || x.SE > 0.02 || y.SE > 0.02 {
		t.Errorf("errors %v and %v", x.SE, y.SE)
	}
	if got := finding(a, "cost"); !strings.HasSuffix(got, "Most worth knowing alone: x (0.25).") {
		t.Error(got)
	}
	if a := answerTo(t, text, 999); len(a.Worths) != 0 || len(a.Costs) != 3 {
		t.Errorf("999 futures: %+v", a.Worths)
	}
}

// A single course has nothing to choose from.
func TestCostsNeedAChoice(t *testing.T) {
	from, to := strings.Index(fork, `strategy "b"`), strings.Index(fork, "outcome")
	if a := answerTo(t, fork[:from]+fork[to:], 1000); a.Costs != nil || a.Baseline() != nil || a.Resolved() != nil || finding(a, "cost") != "" {
		t.Errorf("%+v", a.Costs)
	}
}
