package belief

import (
	"math"
	"testing"
)

// TestScores, by hand: "unlikely" is 20 to 45 %. If it comes, the Brier score is
// 0.55^2 at best and 0.8^2 at worst, the log score -log 0.45 and -log 0.2; if not,
// 0.2^2 and 0.45^2, -log 0.8 and -log 0.55. Called impossible, it came: +Inf.
func TestScores(t *testing.T) {
	j := Between(1, at(2, 1), 0.2, 0.45)
	for world, want := range []Score{
		{0.3025, 0.64, -math.Log(0.45), -math.Log(0.2)},
		{0.04, 0.2025, -math.Log(0.8), -math.Log(0.55)},
	} {
		got, err := j.Score(world)
		if err != nil || !near(got.BrierBest, want.BrierBest, 1e-15) || !near(got.BrierWorst, want.BrierWorst, 1e-15) ||
			!near(got.LogBest, want.LogBest, 1e-15) || !near(got.LogWorst, want.LogWorst, 1e-15) {
			t.Errorf("world %d: %+v, want %+v (%v)", world, got, want, err)
		}
	}
	if s := ScoreInterval(0, 0.5, true); !math.IsInf(s.LogWorst, 1) || s.BrierWorst != 1 {
		t.Errorf("%+v", s)
	}
	given := BetweenGiven(2, at(2, 1), at(2, 2), 0, 1)
	if _, err := given.Score(0); err != ErrNotScored {
		t.Errorf("the condition did not come: %v", err)
	}
	if s, err := given.Score(1); err != nil || s.BrierBest != 0 || s.BrierWorst != 1 {
		t.Errorf("%+v, %v", s, err)
	}
	more := AtLeastTimes(3, at(2, 1), 1, at(2, 2))
	if _, err := more.Score(0); err != ErrNotScored {
		t.Errorf("a comparison: %v", err)
	}
	if _, err := j.Score(2); err == nil {
		t.Error("no such world")
	}
}

// TestCalibration, by hand: two events of 20 to 50 %, both come: share 1, no hit,
// at most 0.5^2 likely.
func TestCalibration(t *testing.T) {
	c, err := Calibrate([]float64{0.2, 0.2}, []float64{0.5, 0.5}, []bool{true, true})
	if err != nil || c.Share != 1 || c.Hit || !near(c.AtLeast, 0.25, 1e-15) || c.AtMost != 1 || !near(c.Low, 0.2, 1e-15) {
		t.Errorf("%+v, %v", c, err)
	}
	// One of three comes: at least one at 1/2 each has 7/8, at most one at 1/10 each
	// 0.9^3 + 3 x 0.1 x 0.9^2 = 0.972.
	c, err = Calibrate([]float64{0.1, 0.1, 0.1}, []float64{0.5, 0.5, 0.5}, []bool{true, false, false})
	if err != nil || !c.Hit || !near(c.AtLeast, 0.875, 1e-15) || !near(c.AtMost, 0.972, 1e-15) {
		t.Errorf("%+v, %v", c, err)
	}
	// None of three comes although each had at least 10 %: 0.9^3 = 0.729 at most.
	c, err = Calibrate([]float64{0.1, 0.1, 0.1}, []float64{0.5, 0.5, 0.5}, make([]bool, 3))
	if err != nil || c.Hit || !near(c.AtMost, 0.729, 1e-15) || c.AtLeast != 1 {
		t.Errorf("%+v, %v", c, err)
	}
	if _, err := Calibrate(nil, nil, nil); err == nil {
		t.Error("nothing to calibrate is an error")
	}
}

// TestMalformed: judgements that say nothing sensible are errors.
func TestMalformed(t *testing.T) {
	for name, j := range map[string]Judgement{
		"ends the wrong way round": Between(1, at(2, 1), 0.6, 0.4),
		"percent":                  Between(1, at(2, 1), 20, 45),
		"worlds":                   Between(1, at(3, 1), 0, 1),
		"worlds of the condition":  BetweenGiven(1, at(2, 1), at(3, 1), 0, 1),
		"times":                    AtLeastTimes(1, at(2, 1), -1, at(2, 2)),
		"NaN":                      Between(1, at(2, 1), math.NaN(), 1),
	} {
		if _, err := New(2, []Judgement{j}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	s, err := New(2, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Expectation([]float64{1, math.NaN()}); err == nil {
		t.Error("a function with NaN has no expectation")
	}
	if _, err := s.Decide(nil); err == nil {
		t.Error("no actions are an error")
	}
}
