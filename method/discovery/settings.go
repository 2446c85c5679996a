package discovery

import "fmt"

// Settings are how Prim peels and pastes. The zero Settings are the usual ones.
type Settings struct {
	Peel      float64 // share of the rows inside given up at a time, at most 0.4; 0 stands for 0.05
	Paste     float64 // share of the rows inside taken back at a time, at most 0.4; 0 stands for 0.05
	MassMin   float64 // least share of all rows left inside; 0 stands for 0.05
	Objective Objective

	// Peer takes over the rules of the EMA Workbench 3.0 where they are at fault, so that
	// results can be compared. Without it:
	//
	//   - A paste takes back the share Paste of the rows inside. The peer takes the share
	//     of the rows beyond the limit, which are fewer with every paste, so that its
	//     trajectories end in many pastes of one and two rows.
	//   - Integers and ordinals are peeled and pasted by whole levels, at both ends alike.
	//     The peer cuts quantiles of integers towards 0: of positive ones a tie at the
	//     lower end stays where at the upper end it would go, of negative ones the other
	//     way round, and an upper limit is often pasted back to where it is.
	//   - A peel that would leave too little mass is passed over. The peer stops when such a
	//     peel scores best, that of a level with most of the rows, though others are left.
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
