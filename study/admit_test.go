package study_test

import (
	"math"
	"strings"
	"testing"
)

// The tolled case with 30 to 50 % for a clear sky, by hand. Left gives 8 and -2,
// right -2 and 4: expectations 10 p - 2 (1 to 3) and 4 - 6 p (1 to 2.2), so left is
// best wherever one looks between lower and upper. Levels run from
// above -2, which both reach whatever the world, to 1, the best lower expectation.
// Left reaches -0.2 from p = .18 on, 12 points below 30; right up to p = .7, 20 points
// above 50.
func TestAttitudes(t *testing.T) {
	a := answerTo(t, strings.Replace(tolled, "40 percent", "30 to 50 percent", 1), 1000)
	if a.Trouble != nil || a.Beliefs.Courses == nil {
		t.Fatal(a.Trouble, a.Beliefs)
	}
	k := a.Beliefs.Courses
	for i, want := range [][2]float64{{1, 3}, {1, 2.2}} {
		near(t, "lower", k.Lower[i], want[0], 1e-6)
		near(t, "upper", k.Upper[i], want[1], 1e-6)
	}
	if len(k.Hurwicz) == 0 || k.Hurwicz[0].From != 0 || k.Hurwicz[0].Best[0] != 0 || k.Hurwicz[0].To < 1-1e-6 {
		t.Error(k.Hurwicz)
	}
	for i, want := range [][]float64{{0.24, 0.18, 0.12, 0.06, 0}, {0.4, 0.3, 0.2, 0.1, 0}} {
		for j, w := range want {
			near(t, "level", k.Gaps[i].Level[j], -1.4+0.6*float64(j), 1e-6)
			if got := k.Gaps[i].Widening[j]; !(math.Abs(got-w) < 1e-6) {
				t.Errorf("course %d at level %d bears %v, want %v", i, j, got, w)
			}
		}
	}
	// Over the drawn distributions the mean expectation of left is 10 x .4 - 2 and its
	// standard deviation 10 x .2 / sqrt 12; an aversion of 1 for each of them takes
	// half a deviation, nearly (the second cumulant of a uniform; the fourth adds 1/240
	// of it). Set before the first measurement: within 0.1, 1,000 draws.
	near(t, "mean", k.Smooth[0].Mean, 2, 0.1)
	near(t, "premium", k.Smooth[0].Premium, math.Sqrt(4./12)/2, 0.05)
	near(t, "theta", k.Theta, math.Sqrt(12)/2, 0.1)
	if text := finding(a, "beliefs.attitudes"); !strings.Contains(text, "Left") || !strings.Contains(text, "Right bears the most error in the judgements: its lower expectation stays at -0.2 or better until all of them are off by 20 percentage points") {
		t.Error(text)
	}
}

// An uncertainty x, 0 to 1 in every world, moves the mean by 1/2, the 5th percentile
// by .05 and the 95th by .95, to the width of a stratum of the Latin hypercube.
func TestDeepPercentiles(t *testing.T) {
	text := strings.Replace(strings.Replace(tolled, "40 percent", "30 to 50 percent", 1), "- toll\n", "- toll + x\n", 1) + `
uncertainty "x" {
  range = "0 to 1"
  unit  = "1"
  own   = true
}
`
	k := answerTo(t, text, 4000).Beliefs.Courses
	for i, want := range [][2]float64{{1, 3}, {1, 2.2}} {
		near(t, "lower", k.Lower[i], want[0]+0.5, 0.02)
		for p, x := range []float64{0.05, 0.95} {
			near(t, "lower percentile", k.Deep[p].Lower[i], want[0]+x, 0.02)
			near(t, "upper percentile", k.Deep[p].Upper[i], want[1]+x, 0.02)
		}
	}
	// Minimised, the 5th percentile is still the lower one.
	text = strings.Replace(text, `goal  = "maximise"`, `goal  = "minimise"`, 1)
	k = answerTo(t, text, 4000).Beliefs.Courses
	near(t, "lower percentile, minimised", k.Deep[0].Lower[0], 1.05, 0.02)
	near(t, "upper percentile, minimised", k.Deep[1].Upper[0], 3.95, 0.02)
}

// From 38 to 50 % left is sure of 1.8 and right of 1: at the level of 1.8 right has no
// room to lose.
func TestNoRoom(t *testing.T) {
	k := answerTo(t, strings.Replace(tolled, "40 percent", "38 to 50 percent", 1), 1000).Beliefs.Courses
	if w := k.Gaps[1].Widening[4]; !math.IsNaN(w) || k.Gaps[0].Widening[4] > 1e-6 {
		t.Error(k.Gaps)
	}
}
