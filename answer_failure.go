package hedge

import (
	"hedge/model"
	"hedge/study"
)

// ContractFailure tells where a claim is false, or a course misses the bar of an
// outcome, in the baseline. One of claim and outcome is empty; strategy is empty for a
// claim that names its courses.
type ContractFailure struct {
	Claim    string              `json:"claim"`
	Outcome  string              `json:"outcome"`
	Strategy string              `json:"strategy"`
	Share    Num                 `json:"share"` // of futures in which it fails
	Drivers  []ContractDriver    `json:"drivers"`
	Fails    *ContractConditions `json:"fails"` // null where no few conditions tell
	Holds    *ContractConditions `json:"holds"`
}

// ContractDriver is a factor that sets failing futures apart, by the distance of
// Kolmogorov and Smirnov.
type ContractDriver struct {
	Title    string `json:"title"`
	Distance Num    `json:"distance"`
}

// ContractConditions is a box in words.
type ContractConditions struct {
	Phrases  []string `json:"phrases"`
	Coverage Num      `json:"coverage"`
	Density  Num      `json:"density"`
	Mass     Num      `json:"mass"`
	N        int      `json:"n"`
	K        int      `json:"k"`
}

// failures fills in where claims and courses fail.
func (k *Contract) failures(a *Answer) {
	c := a.Case
	k.Failures = []ContractFailure{}
	box := func(w *study.Conditions) *ContractConditions {
		if w == nil {
			return nil
		}
		return &ContractConditions{w.Phrases, Num(w.Coverage), Num(w.Density), Num(w.Mass), w.Rows, w.Positives}
	}
	for _, x := range a.Failures {
		f := ContractFailure{Share: Num(x.Share), Drivers: []ContractDriver{}, Fails: box(x.Fails), Holds: box(x.Holds)}
		if x.Claim != model.None {
			f.Claim = c.Claims[x.Claim].Name
		} else {
			f.Outcome = c.Outcomes[x.Outcome].Name
		}
		if x.Strategy != model.None {
			f.Strategy = c.Strategies[x.Strategy].Name
		}
		for _, d := range x.Drivers {
			f.Drivers = append(f.Drivers, ContractDriver{d.Title, Num(d.Distance)})
		}
		k.Failures = append(k.Failures, f)
	}
}
