// Package robustness compares courses of action over the same cells, a cell
// being one (scenario, future), all of equal weight.
//
// It answers "how does each course do when we do not know which cell is ours?".
// It knows no case: rows are courses, columns are cells, larger is better
// (callers negate what is minimised).
//
// Every metric is three steps (C. McPhail et al., "Robustness metrics: How are
// they calculated, when should they be used and why do they give different
// results?", Earth's Future 6 (2018) 169-191): a Transform reads each cell, a
// Choice keeps some of the cells, and an aggregate makes one number of them.
// Quantiles are type 7 (Hyndman and Fan 1996). Programs that take the nearest
// order statistic instead differ by up to the gap between two neighbours.
//
// A value that is undefined is NaN and ranks 0: nobody knows. A row with a NaN
// in it has no defined value by any metric that reads that row.
package robustness
