package model

import (
	"hedge/diag"
	"hedge/unit"
)

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
	Unchecked         bool  // attributed to somebody whose own text was not checked
	Supports, Attacks []int // indices into Claims
	Contrast          int   // index into Claims: the same sentence judged another way, to be read beside this one; or None
}

// Coverage says, paragraph by paragraph, which blocks carry a source, or why
// one is left out.
type Coverage struct {
	Head
	Source int // index into Case.Sources
	Rows   []CoverageRow
}

// CoverageRow is one paragraph of a source.
type CoverageRow struct {
	Part   string   // "title" or "p15"
	Blocks []string // blocks that carry it: "claim.x", "descriptor.y", "case.question"
	Left   string   // what is left out and why; "" when nothing is
	Range  diag.Range
}

// Expect is a test of the case itself.
type Expect struct {
	Head
	Assert  *Expr
	Futures int   // 0: the run's default
	Seed    int64 // -1: the run's default
	Except  []int // strategies left out
}
