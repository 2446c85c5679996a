package discovery

import "fmt"

// Settings are how Prim peels and pastes. The zero Settings are the usual ones.
type Settings struct {
	Peel      float64 // share of the rows inside given up at a time, at most 0.4; 0 stands for 0.05
	Paste     float64 // share of the rows inside taken back at a time, at most 0.4; 0 stands for 0.05
	MassMin   float64 // least share of all rows left inside; 0 stands for 0.05
	Objective Objective

	// Peer takes over the rules of the EMA Workbench 3.0 where they differ:
	//
	//   - Pasting takes the share Paste of the rows beyond the limit, not of the box,
	//     so that trajectories end in pastes of one and two rows; a limit above whole
	//     numbers that are in a tie never moves.
	//   - A quantile of integers is cut towards 0, so that the upper end loses a level
	//     more than the lower, and negative numbers are treated otherwise than positive ones.
	//   - The best candidate ends the peeling when it leaves too little mass, even if
	//     another would not: a level that holds most rows.
	Peer bool
}

// checked fills in the usual settings and says what cannot be.
func (s Settings) checked() (Settings, error) {
	for _, f := range []struct {
		name  string
		value *float64
		most  float64
	}{{"Peel", &s.Peel, 0.4}, {"Paste", &s.Paste, 0.4}, {"MassMin", &s.MassMin, 1}} {
		if *f.value == 0 {
			*f.value = 0.05
		}
		if !(*f.value > 0 && *f.value <= f.most) {
			return s, fmt.Errorf("%s is %v: take a share above 0 and up to %v, or 0 for the usual 0.05", f.name, *f.value, f.most)
		}
	}
	if s.Objective < Lenient1 || s.Objective > Original {
		return s, fmt.Errorf("objective %d is none: take Lenient1, Lenient2 or Original", s.Objective)
	}
	return s, nil
}
