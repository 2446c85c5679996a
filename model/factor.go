package model

import (
	"hedge/diag"
	"hedge/num"
	"hedge/unit"
)

// Uncertainty is a factor nobody controls. Exactly one of the two forms holds:
// one distribution (By == None), or one per state of the descriptor By.
type Uncertainty struct {
	Head
	Unit       unit.Unit
	Deep       bool // given as `range`: bounds without a claimed probability
	By         int  // index into Descriptors, or None
	Dists      []Spread
	Yearly     bool // drawn anew every year
	Observable bool // an observer can know it: a signpost may read it
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

// Correlation couples the ranks of uncertainties that are drawn once per future
// (or all of them every year), by a Gaussian copula.
type Correlation struct {
	Head
	Pairs []Pair
}

// Pair is a rank correlation (Spearman's rho, -1 to 1) between two uncertainties.
type Pair struct {
	A, B  int // indices into Case.Uncertainties, A != B
	Rho   float64
	Range diag.Range
}

// Lever is what the focal actor can set.
type Lever struct {
	Head
	Unit       unit.Unit
	Yearly     bool      // a setting may give a value for every year
	Lo, Hi     float64   // stored units
	Choices    []float64 // when the lever is a choice; else nil
	Default    float64
	HasDefault bool
}

// Strategy is a full setting of the levers, in the order of Case.Levers, and
// rules that change it on the way.
type Strategy struct {
	Head
	Levers []float64   // for a lever set by year: its value in the first year
	Paths  [][]float64 // per lever its value in every year, or nil where it is the same in all; nil when no lever has a path
	Adapts []Adapt     // in file order; where two in force set one lever, the later one wins
}

// Lever gives the value that a strategy sets for a lever in a year, counted in
// steps from 0, before any rule.
func (s Strategy) Lever(lever, year int) float64 {
	if s.Paths != nil && s.Paths[lever] != nil {
		return s.Paths[lever][year]
	}
	return s.Levers[lever]
}

// Adapt is a rule of a strategy: in the first year t in which the signpost shows,
// it fires, once and for good; its settings are in force from step t + 1 + Delay.
type Adapt struct {
	On    int       // index into Case.Signposts
	Delay int       // steps of the horizon
	Set   []Setting // levers
	Range diag.Range
}

// Signpost is an indicator to watch: a condition, tested every year, on what an
// observer can know.
type Signpost struct {
	Head
	When *Expr  // yes/no, by year
	Lead string // how long before the matter itself it shows, as the author wrote it
}

// Constant is a fixed number.
type Constant struct {
	Head
	Unit  unit.Unit
	Value float64
}
