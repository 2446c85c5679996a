// Package robustness compares courses of action over the same cells, a cell
// being one (scenario, future), all of equal weight.
//
// It answers "how does each course do when we do not know which cell is ours?".
// It knows no case: rows are courses, columns are cells, larger is better
// (callers negate what is minimised). Regret is measured against the best course
// in the same cell (Savage 1951). Quantiles are type 7 (Hyndman and Fan 1996).
package robustness
