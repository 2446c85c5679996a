package study_test

import (
	"math"
	"testing"
)

// Staying, bold gives x + (x - 0.4), 0.6 on average against calm's 0.5: it is the
// yardstick. Calm does better where x < 0.4, a fifth of all cells, by 0.2 on
// average. In the other four fifths it loses x - 0.4 where x > 0.4 (three tenths
// of all cells, 0.3 on average) and nothing when going: 0.3 * 0.3 / 0.8.
func TestInsurance(t *testing.T) {
	dearer := []string{"bold * (x - 0.5)", "bold * (x - 0.4)"}
	a := answer(t, 1000, dearer...)
	if len(a.Insurance) != 1 || a.Insurance[0].Strategy != 0 || a.Insurance[0].Yardstick != 1 {
		t.Fatalf("%+v", a.Insurance)
	}
	k := a.Insurance[0]
	near(t, "needed", k.Needed, 0.2, 0)
	near(t, "payout", k.Payout, 0.2, 1e-3)
	near(t, "premium", k.Premium, 0.1125, 1e-3)
	stay, gone := k.ByScenario[0], k.ByScenario[1]
	near(t, "needed while staying", stay.Needed, 0.4, 0)
	near(t, "payout while staying", stay.Payout, 0.2, 1e-3)
	near(t, "premium while staying", stay.Premium, 0.3, 1e-3)
	if gone.Needed != 0 || !math.IsNaN(gone.Payout) || gone.Premium != 0 || math.Signbit(gone.Premium) {
		t.Errorf("when going: %+v", gone)
	}
	// Three chance draws each change nothing where nothing is left to chance.
	lucky := answer(t, 1000, append(dearer, "baseline =", "luck = 3\n  baseline =")...).Insurance[0]
	near(t, "needed while staying, with luck", lucky.ByScenario[0].Needed, 0.4, 0)
	near(t, "premium when going, with luck", lucky.ByScenario[1].Premium, 0, 0)
	want := "Against Bold, which has the best average over the cells explored: Calm costs 0.11 where it is not needed (80 % of cells) and gains 0.2 where it is."
	if got := finding(a, "insurance"); got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

// A course that is never better is needed nowhere; one that is the same in every
// cell costs nothing.
func TestInsuranceNobodyNeeds(t *testing.T) {
	a := answer(t, 1000, "bold * (x - 0.5)", "bold")
	if got, want := finding(a, "insurance"), "Against Bold, which has the best average over the cells explored: Calm costs 0.5 and is needed in no cell explored."; got != want {
		t.Errorf("%q, not %q", got, want)
	}
	a = answer(t, 1000, "bold * (x - 0.5)", "bold * 0")
	if got, want := finding(a, "insurance"), "Against Calm, which has the best average over the cells explored: Bold does not differ from it."; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}
