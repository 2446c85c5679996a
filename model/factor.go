package model

import (
	"hedge/num"
	"hedge/unit"
)

// Uncertainty is a factor nobody controls. Exactly one of the two forms holds:
// one distribution (By == None), or one per state of the descriptor By.
type Uncertainty struct {
	Head
	Unit   unit.Unit
	Deep   bool // given as `range`: bounds without a claimed probability
	By     int  // index into Descriptors, or None
	Dists  []Spread
	Yearly bool // drawn anew every year
}

// Spread is one distribution with the text it came from and the rule that was
// used to read it.
type Spread struct {
	Dist num.Dist
	Text string
	Rule string // "deep bounds", "uniform", "central 90 %, lognormal", "PERT", ...
	Lo   float64
	Hi   float64 // bounds for show; infinite where unbounded
}

// Lever is what the focal actor can set.
type Lever struct {
	Head
	Unit       unit.Unit
	Lo, Hi     float64   // stored units
	Choices    []float64 // when the lever is a choice; else nil
	Default    float64
	HasDefault bool
}

// Strategy is a full setting of the levers, in the order of Case.Levers.
type Strategy struct {
	Head
	Levers []float64
}

// Constant is a fixed number.
type Constant struct {
	Head
	Unit  unit.Unit
	Value float64
}
