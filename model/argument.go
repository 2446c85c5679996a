package model

import "hedge/unit"

// Goal says which way an outcome is better.
type Goal string

// The two goals; an outcome without a goal is a finding, not a Goal.
const (
	Maximise Goal = "maximise"
	Minimise Goal = "minimise"
)

// Outcome is a measured value at the end of an experiment.
type Outcome struct {
	Head
	Unit    unit.Unit
	Value   *Expr // one number per experiment
	Goal    Goal
	Require *Expr // the bar, or nil
	Owner   int   // index into Actors, or None
}

// Claim is a sentence of the argument as a testable condition.
type Claim struct {
	Head
	HoldsIf           *Expr
	AttributedTo      string
	Supports, Attacks []int // indices into Claims
}

// Expect is a test of the case itself.
type Expect struct {
	Head
	Assert  *Expr
	Futures int   // 0: the run's default
	Seed    int64 // -1: the run's default
	Except  []int // strategies left out
}
