package study_test

import (
	"math"
	"strings"
	"testing"

	"hedge/study"
)

// In the fork a perfect reading of x is worth knowing everything, 1/4; one whose
// error is 100 times the range of x is worth nothing. Read with an error s, what is
// seen is right about the sign of x - 1/2 less often: with s = 1/2 the gain, |x -
// 1/2| x 2 with probability of being right less that of being wrong, is worth the
// integral of |2x - 1| erf(|x - 1/2| / (s sqrt 2)) over half of x, computed below by
// a sum of 10,000 terms. Set before the first measurement: within three errors.
func TestLooks(t *testing.T) {
	const planned = `
observation "clear" {
  title = "A clear reading"
  of    = x
  error = 0
  cost  = 0.1
  own   = true
}
observation "blurred" {
  title = "A blurred reading"
  of    = x
  error = 0.5
  own   = true
}
observation "blind" {
  title = "No reading"
  of    = x
  error = 100
  cost  = 0.01
  own   = true
}
`
	a := answerTo(t, fork+planned, 4000)
	if a.Trouble != nil || len(a.Looks) != 3 {
		t.Fatal(a.Trouble, a.Looks)
	}
	of := map[string]study.Look{}
	for _, k := range a.Looks {
		of[a.Case.Observations[k.Observation].Name] = k
	}
	want := 0.0
	for i := range 10000 {
		x := (float64(i) + 0.5) / 10000
		want += math.Abs(2*x-1) * math.Erf(math.Abs(x-0.5)/(0.5*math.Sqrt2)) / 2 / 10000
	}
	for name, truth := range map[string]float64{"clear": 0.25, "blurred": want, "blind": 0} {
		near(t, name, of[name].Value, truth, 3*of[name].SE+1e-3)
	}
	near(t, "net", of["clear"].Net, of["clear"].Value-0.1, 1e-12)
	if text := finding(a, "observations"); !strings.Contains(text, `"A clear reading" 0.25 for 0.1`) || !strings.Contains(text, `not clearly worth it: "No reading"`) {
		t.Error(text)
	}
}

// A test for the sky that is always right is worth all there is to know in the
// tolled case when skies are even, 8 - 5 = 3; one that says yes in four of five
// clear skies and one of five clouded ones: 0.8 x 8 - 5 = 1.4; a coin nothing.
func TestLookForAState(t *testing.T) {
	for rates, want := range map[string]float64{"hit = 1\n false_alarm = 0": 3, "hit = 0.8\n false_alarm = 0.2": 1.4, "hit = 0.5\n false_alarm = 0.5": 0} {
		a := answerTo(t, tolled+"observation \"test\" {\n title = \"Test\"\n of = sky == \"clear\"\n "+rates+"\n own = true\n}\n", 4000)
		if a.Trouble != nil || len(a.Looks) != 1 {
			t.Fatal(a.Trouble, a.Looks)
		}
		near(t, rates, a.Looks[0].Value, want, 3*a.Looks[0].SE+1e-9)
	}
}

// By hand: 40 % and it came: (1 - .4)^2 = .36 at both ends. Remote (1 to 5 %), and
// it did not: .0001 to .0025. Before the day it is settled nothing is scored; a
// judgement whose year is over is due.
func TestScores(t *testing.T) {
	text := strings.Replace(tolled, `says  = "40 percent"`, "says = \"40 percent\"\n  came = true\n  settled = \"2026-12-31\"", 1) + `
judgement "storm" {
  event      = sky == "clouds"
  says       = "remote"
  set_aside  = "a test"
  by         = 2026
  came       = false
  settled    = "2026-12-31"
  own        = true
}
judgement "open" {
  event = sky == "clouds"
  says  = "50 to 70 percent"
  by    = 2026
  own   = true
}
`
	a := answerTo(t, text, 1000)
	if a.Scores != nil {
		t.Error("scored before it was known", a.Scores)
	}
	a = study.DoAsOf(a.Outcomes, "2027-01-01")
	if a.Trouble != nil || a.Scores == nil || len(a.Scores.Each) != 2 || len(a.Scores.Due) != 1 {
		t.Fatal(a.Trouble, a.Scores)
	}
	clear, storm := a.Scores.Each[0], a.Scores.Each[1]
	near(t, "clear, better end", clear.BrierBest, 0.36, 1e-12)
	near(t, "clear, worse end", clear.BrierWorst, 0.36, 1e-12)
	near(t, "clear, nats", clear.LogBest, -math.Log(0.4), 1e-12)
	near(t, "storm, better end", storm.BrierBest, 0.0001, 1e-12)
	near(t, "storm, worse end", storm.BrierWorst, 0.0025, 1e-12)
	if c := a.Scores.Calibration; c.N != 2 || c.Came != 1 || a.Case.Judgements[a.Scores.Due[0]].Name != "open" {
		t.Error(c, a.Scores.Due)
	}
	const want = `clear (40 percent by 2026) came: Brier score 0.36. storm (remote, 1 to 5 % by 2026) did not come: Brier score 0.00. 1 of 2 came; the judgements had said 21 to 23 % on average. So many or so few would come with a probability of at most 43 %, if their events are independent. Due before 2027-01-01 and not said whether they came: open.`
	if got := finding(a, "scores"); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if j := a.Case.Judgements[0]; j.Settled != "2026-12-31" || !j.Came {
		t.Error(j)
	}
}
