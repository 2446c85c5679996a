package discovery

import (
	"slices"

	"hedge/num"
)

// Bound is which way a limit works.
type Bound int

// The bounds.
const (
	AtLeast Bound = iota // x >= Value
	AtMost               // x <= Value
	OneOf                // x is among Keep
)

// Limit is one condition on one column.
type Limit struct {
	Column int
	Bound  Bound
	Value  float64 // of AtLeast and AtMost; for an ordinal column the number of a level
	Keep   []int   // of OneOf: the levels kept, upwards

	// LogQuasiP is the natural logarithm of how probable it is to do as well without
	// this limit: see Box and MeanBox for which test stands behind it. Minus infinity
	// stands for impossible.
	LogQuasiP float64
}

// QuasiP is the quasi-p as a number from 0 to 1; 0 where it is below 1e-323.
func (l Limit) QuasiP() float64 { return num.Exp(l.LogQuasiP) }

// Holds says whether a value meets the limit.
func (l Limit) Holds(x float64) bool {
	switch l.Bound {
	case AtLeast:
		return x >= l.Value
	case AtMost:
		return x <= l.Value
	}
	return slices.ContainsFunc(l.Keep, func(k int) bool { return float64(k) == x })
}

// Region is the rows that meet all limits: upwards by column, lower bounds before
// upper. Without a limit it is everything.
type Region []Limit

// Contains says whether a row, one number for each column of the table, lies inside.
func (r Region) Contains(row []float64) bool {
	for _, l := range r {
		if !l.Holds(row[l.Column]) {
			return false
		}
	}
	return true
}

// Restricted are the columns that are limited, upwards, each once.
func (r Region) Restricted() []int {
	var columns []int
	for _, l := range r {
		columns = append(columns, l.Column)
	}
	return slices.Compact(columns)
}

// Inside marks the rows of the table that lie inside.
func (r Region) Inside(t *Table) []bool {
	inside := make([]bool, t.rows)
	for i := range inside {
		inside[i] = true
	}
	for _, l := range r {
		for i, x := range t.columns[l.Column].Values {
			inside[i] = inside[i] && l.Holds(x)
		}
	}
	return inside
}
