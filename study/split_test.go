package study_test

import (
	"math"
	"strings"
	"testing"

	"hedge/method/information"
	"hedge/plan"
	"hedge/study"
)

// tolled is a case of two worlds and two courses, by hand: left gives 10 under a
// clear sky and 0 under clouds, right 0 and 6, and a toll of 2 is asked of both.
const tolled = `
case "tolled" {
  title    = "Tolled"
  question = "Which?"
  horizon  = { from = 2026, to = 2026 }
  as_of    = "2026-01-01"
  lexicon  = "icd203"
  baseline = scenario.any
  hold_up  = variant.free
}
descriptor "sky" {
  title = "Sky"
  state "clear" { title = "Clear" }
  state "clouds" { title = "Clouds" }
}
scenario "any" {
  title = "Any"
  where = sky == "clear" || sky == "clouds"
}
judgement "clear" {
  event = sky == "clear"
  says  = "40 percent"
  own   = true
}
constant "toll" {
  value = 2
  unit  = "1"
  own   = true
}
variant "free" {
  set = { toll = 0 }
}
lever "turn" {
  range   = "0 to 1"
  unit    = "1"
  default = 0
}
strategy "left" {
  title = "Left"
  set   = { turn = 0 }
}
strategy "right" {
  title = "Right"
  set   = { turn = 1 }
}
outcome "gain" {
  title = "Gain"
  unit  = "1"
  value = (sky == "clear" ? 10 * (1 - turn) : 6 * turn) - toll
  goal  = "maximise"
}
`

// With 40 % exactly the judgements have one distribution, so ambiguity takes
// nothing. Told, .4 x 10 + .6 x 6 = 7.6; blind max(.4 x 10, .6 x 6) = 4; so delay
// takes 3.6, and the toll 2 whatever else there is. Nobody fears risk.
func TestSplitByHand(t *testing.T) {
	k := splitOf(t, tolled)
	parts(t, k, 1e-9, 3.6, 0, 0, 2)
	near(t, "whole", k.Total.Value, 5.6, 1e-9)
	if k.Absent[study.Risk] == "" || k.Absent[study.Ambiguity] != "" || k.Absent[study.HoldUp] != "" {
		t.Error(k.Absent)
	}
}

// With 30 to 50 % the worst for left is 3 and for right 3, and for one who will be
// told .3 x 10 + .7 x 6 = 7.2, against 4 and 7.6 in the centre. Delay takes 3.6
// without ambiguity and 4.2 with it, ambiguity 0.4 without delay and 1 with it: 3.9
// and 0.7. The centre is the mean of 1,000 draws from a range of 20 points, within
// 0.6 points (3 errors), so values are within 0.06.
func TestSplitWithAmbiguity(t *testing.T) {
	k := splitOf(t, strings.Replace(tolled, "40 percent", "30 to 50 percent", 1))
	parts(t, k, 0.06, 3.9, 0, 0.7, 2)
	half := splitOf(t, strings.Replace(strings.Replace(tolled, "40 percent", "30 to 50 percent", 1), "  hold_up ", "  aversion = { ambiguity = 0 }\n  hold_up ", 1))
	parts(t, half, 0.06, 3.6, 0, 0, 2)
	if half.Absent[study.Ambiguity] == "" {
		t.Error("ambiguity counts though nobody dislikes it")
	}
}

// Where one course is best in every future and nothing is asked, only risk is left:
// the premium of the sample.
func TestSplitRisk(t *testing.T) {
	text := strings.Replace(fork, "x + turn * (1 - 2 * x) + 0 * y", "x - turn + 0 * y", 1)
	text = strings.Replace(text, "  baseline", "  aversion = { risk = 2 }\n  baseline", 1)
	a := answerTo(t, text, 1000)
	if a.Trouble != nil || a.Split == nil {
		t.Fatal(a.Trouble)
	}
	u := a.Outcomes.Column(plan.Cell{Arm: a.Outcomes.Plan.ArmOf(0, a.Case.Baseline)}) // course a, the one outcome
	cara, err := information.NewCARA(2, u)
	if err != nil {
		t.Fatal(err)
	}
	c, err := cara.Certain(u)
	if err != nil {
		t.Fatal(err)
	}
	parts(t, a.Split, 1e-9, 0, c.Premium, 0, 0)
	near(t, "its error", a.Split.Parts[study.Risk].Error, c.PremiumError, 1e-3*c.PremiumError)
}

// The cost of not knowing over the judgements: told everything there is nothing to
// learn inside a world, so regret is 10 - 0 under a clear sky for right, 6 for left
// under clouds. With p clear between .3 and .5 the least of 10 p and 6 (1 - p) lies
// between 3 (p = .3) and 3.75 (p = .375).
func TestCostOverJudgements(t *testing.T) {
	a := answerTo(t, strings.Replace(tolled, "40 percent", "30 to 50 percent", 1), 1000)
	k := a.Baseline()
	near(t, "lower", k.Lower, 3, 1e-6)
	near(t, "upper", k.Upper, 3.75, 1e-6)
	b := answerTo(t, fork, 1000).Baseline()
	if !math.IsNaN(b.Lower) || !math.IsNaN(b.Upper) {
		t.Error("a range without judgements", b.Lower, b.Upper)
	}
}

func splitOf(t *testing.T, text string) *study.Split {
	t.Helper()
	a := answerTo(t, text, 1000)
	if a.Trouble != nil || a.Split == nil {
		t.Fatal(a.Trouble, a.Split)
	}
	return a.Split
}

func parts(t *testing.T, k *study.Split, tolerance float64, want ...float64) {
	t.Helper()
	sum := 0.0
	for b, x := range k.Parts {
		near(t, study.Burden(b).String(), x.Value, want[b], tolerance)
		sum += x.Value
	}
	near(t, "sum of the parts", sum, k.Total.Value, 1e-9)
}

// Two worlds inside staying, 1 under sun and 0 under rain, against 0.6 for going.
// Staying is the worse where sun is likelier than 60 % given staying does not hold;
// the judgement leaves sun 50 to 70 % of staying, evenly drawn, so in half of them.
// 1,000 draws: within 5 points (three errors).
func TestRanking(t *testing.T) {
	text := strings.NewReplacer(
		`descriptor "posture" {`, `descriptor "weather" {
  title = "Weather"
  state "sun" { title = "Sun" }
  state "rain" { title = "Rain" }
}
judgement "sun" {
  event = weather == "sun"
  given = scenario.stay
  says  = "50 to 70 percent"
  own   = true
}
judgement "posture" {
  event = scenario.stay
  says  = "50 percent"
  own   = true
}
descriptor "posture" {`,
		`posture == "gone" ? 0.8 : posture == "lost" ? 0.7 : x + turn * (1 - 2 * x) + 0 * y`,
		`posture == "gone" ? 0.6 : posture == "lost" ? 0.9 : (weather == "sun" ? 1 : 0) + 0 * x * turn * y`,
	).Replace(fork)
	a := answerTo(t, text, 2000)
	if a.Trouble != nil || a.Ranking == nil {
		t.Fatal(a.Trouble, a.Beliefs)
	}
	for k, want := range []float64{0.5, 0.5, 0} {
		near(t, a.Case.Scenarios[k].Name, a.Ranking[k].Share, want, 0.05)
	}
}
