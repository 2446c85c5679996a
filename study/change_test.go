package study_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"hedge/study"
)

// What is drawn but never read, or drawn anew every year, is not split.
var further = []string{`uncertainty "x" {`, `uncertainty "idle" {
  range = "0 to 1"
  unit  = "1"
}
uncertainty "weather" {
  range = "0 to 1"
  unit  = "1"
  each  = "year"
}
outcome "rain" {
  title = "Rain"
  unit  = "1"
  value = mean(weather)
  goal  = "maximise"
}
uncertainty "x" {`}

// The lower half of x is 0..0.5, exactly half of 1,000 slices. Staying is worse
// under calm where x < 0.25, half of the lower half, under bold where x < 0.375,
// three quarters of it, and nowhere in the upper half.
func TestClaimChanges(t *testing.T) {
	a := answer(t, 1000, further...)
	if a.Case.Uncertainties[2].Name != "x" {
		t.Fatal("x is not the third")
	}
	for i, want := range []struct {
		low, high float64
		words     [2]string
		crosses   bool
	}{
		{0.625, 0, [2]string{"mixed", "fails"}, true},
		{0.5, 0, [2]string{"mixed", "fails"}, true},
		{0, 0, [2]string{"fails", "fails"}, false},
		{1, 1, [2]string{"holds", "holds"}, false},
	} {
		ks := a.Moving(i)
		if len(ks) != 1 || ks[0].Uncertainty != 2 {
			t.Fatalf("claim %d: %+v", i, ks)
		}
		k := ks[0]
		near(t, "lower half", k.Low, want.low, 0)
		near(t, "upper half", k.High, want.high, 0)
		near(t, "standard error", k.SE, math.Sqrt(want.low*(1-want.low)/500), 1e-15)
		if k.Words != want.words || k.Crosses != want.crosses {
			t.Errorf("claim %d: %+v", i, k)
		}
	}
	for id, want := range map[string]string{
		"change.staying_is_worse": `"Staying is worse" is true in 63 % of the futures explored where x is in its lower half and in 0 % where it is in its upper half (mixed there, fails here).`,
		"change.always":           "",
		"change":                  `How often "Staying is worse" is true goes most with x (63 % of the futures explored in its lower half, 0 % in its upper half). What moves the claims that support or attack it stands among the numbers.`,
	} {
		if got := finding(a, id); got != want {
			t.Errorf("%s: %q, not %q", id, got, want)
		}
	}
}

// On average over all cells calm gives (x + 0.25)/2 and bold (2x - 0.5 + 0.25)/2:
// 0.25 and 0.125 in the lower half, 0.5 and 0.625 in the upper.
func TestOutcomeChanges(t *testing.T) {
	a := answer(t, 1000)
	at := slices.IndexFunc(a.Changes, func(k study.Change) bool { return k.Outcome == 0 })
	k := a.Changes[at]
	near(t, "calm's average in the lower half", k.Low, 0.25, 1e-3)
	near(t, "bold's average in the upper half", k.High, 0.625, 1e-3)
	if !k.Crosses || !slices.Equal(k.Best[0], []int{0}) || !slices.Equal(k.Best[1], []int{1}) {
		t.Errorf("%+v", k)
	}
	if got, want := finding(a, "change.course.welfare"), `the best course for "Welfare" is Calm where x is in its lower half, Bold where it is in its upper half.`; !strings.Contains(got, want) {
		t.Errorf("%q lacks %q", got, want)
	}
	// Courses cost the same: both lead in both halves. Cost is minimised.
	k = a.Changes[at+1]
	if k.Outcome != 1 || k.Crosses || len(k.Best[0]) != 2 || len(k.Best[1]) != 2 {
		t.Errorf("%+v", k)
	}
	near(t, "cost in the lower half", k.Low, (0.25+0.1)/2, 1e-3)
	dearer := answer(t, 1000, "0.1 : x * 1", "0.1 : x + bold * (x > 0.5 ? -0.1 : 0.1)")
	k = dearer.Changes[at+1]
	if !k.Crosses || !slices.Equal(k.Best[0], []int{0}) || !slices.Equal(k.Best[1], []int{1}) {
		t.Errorf("the cheaper course does not lead: %+v", k)
	}
}

// The list of a claim begins with what moves it most, here x before the others;
// the first two add little to welfare.
func TestChangesAreSorted(t *testing.T) {
	minor := `uncertainty "%s" {
  range = "0 to 1"
  unit  = "1"
}
`
	a := answer(t, 1000, `uncertainty "x" {`, fmt.Sprintf(minor, "y")+fmt.Sprintf(minor, "z")+`uncertainty "x" {`, "x + bold", "x + 0.1 * y + 0.2 * z + bold")
	ks := a.Moving(0)
	if len(ks) != 3 || ks[0].Uncertainty != 2 {
		t.Fatalf("%+v", ks)
	}
	for i, k := range ks[1:] {
		if math.Abs(k.High-k.Low) > math.Abs(ks[i].High-ks[i].Low) {
			t.Errorf("%d: %+v after %+v", i, k, ks[i])
		}
	}
}

// Fewer than 20 futures in a half carry no share.
func TestTooFewFuturesShowNoChange(t *testing.T) {
	if a := answer(t, 39); len(a.Changes) != 0 || finding(a, "change") != "" {
		t.Errorf("%+v", a.Changes)
	}
	if a := answer(t, 40); len(a.Changes) == 0 {
		t.Error("40 futures show no change")
	}
}

// What makes a change worth reporting, one fixed claim each about x (calm's welfare
// while staying), true in these shares of the lower and the upper half:
// 0.88 and 1, near but on two sides of the threshold 0.9, clearly;
// 0.4 and 0.8, far apart with one verdict, clearly from 1,000 futures and not
// from 40 (4 standard errors are 0.11 and 0.57);
// 0.896 and 0.904, on two sides of the threshold, within chance (0.08).
func TestWhatCrosses(t *testing.T) {
	at := "under(scenario.stay, under(strategy.calm, welfare))"
	for _, k := range []struct {
		holds   string
		futures int
		crosses bool
	}{
		{at + " > 0.06", 1000, true},
		{at + " > 0.3 && " + at + " < 0.9", 1000, true},
		{at + " > 0.3 && " + at + " < 0.9", 40, false},
		{"!(" + at + " > 0.4 && " + at + " < 0.452) && !(" + at + " > 0.6 && " + at + " < 0.648)", 1000, false},
	} {
		a := answer(t, k.futures, "welfare > 2", k.holds)
		c := a.Moving(2)[0]
		if c.Crosses != k.crosses {
			t.Errorf("%s: %+v", k.holds, c)
		}
		if told := finding(a, "change.never") != ""; told != k.crosses {
			t.Errorf("%s: told %v", k.holds, told)
		}
	}
}

// Of two uncertainties only the one that moves the thesis is named; where none
// does, that is said.
func TestWhatMoves(t *testing.T) {
	other := []string{`uncertainty "x" {`, `uncertainty "w" {
  range = "0 to 1"
  unit  = "1"
}
outcome "wet" {
  title = "Wet"
  unit  = "1"
  value = w * 1
  goal  = "maximise"
}
uncertainty "x" {`}
	a := answer(t, 1000, other...)
	if got := finding(a, "change"); len(a.Moving(0)) != 2 || strings.Contains(got, " w ") || !strings.Contains(got, " x ") {
		t.Errorf("%q", got)
	}
	a = answer(t, 1000, append(other, "under(scenario.stay, welfare) < under(scenario.go, welfare)", "welfare < 9")...)
	if got, want := finding(a, "change"), `Nothing that is drawn moves "Staying is worse" clearly.`; !strings.HasPrefix(got, want) {
		t.Errorf("%q", got)
	}
}

// Chance draws of a future are no futures: the error counts the 500 futures of a
// half, not their 5,000 draws. Half of the draws are heads whatever x is (four
// standard errors of 5,000 draws are 0.028). What is drawn every year is not
// split, and a claim about all futures together has no halves.
func TestChangesWithLuck(t *testing.T) {
	a := answerTo(t, folds, 1000)
	k := a.Moving(0)
	if len(k) != 1 || len(a.Moving(1)) != 1 || len(a.Moving(2)) != 0 {
		t.Fatalf("%+v", a.Changes)
	}
	near(t, "heads in the lower half", k[0].Low, 0.5, 0.028)
	near(t, "heads in both halves", k[0].Low+k[0].High, 1, 1e-12)
	near(t, "standard error", k[0].SE, math.Sqrt(2*k[0].Low*k[0].High/500), 1e-12)
}
