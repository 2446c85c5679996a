// Package discovery answers one question: in which region of the inputs do the
// rows of interest lie?
//
// That is scenario discovery (B. P. Bryant and R. J. Lempert, "Thinking inside the
// box: a participatory, computer-assisted approach to scenario discovery",
// Technological Forecasting and Social Change 77 (2010) 34-49). Of N rows of inputs
// K are positives, the futures in which a course fails, say. A Region limits a few
// inputs; with n rows in it, of which k are positives,
//
//	coverage  k/K   how much of what is of interest lies inside
//	density   k/n   how much of what lies inside is of interest
//	mass      n/N   how large the region is
//
// Prim finds regions by peeling and pasting (J. H. Friedman and N. I. Fisher, "Bump
// hunting in high-dimensional data", Statistics and Computing 9 (1999) 123-143) and
// keeps every box on the way, because no single one is right: coverage and density
// pull apart. Knee and Significant propose where on the way to stop. Around it:
// Cover finds further boxes in what the first leaves, Constrained all boxes that few
// inputs can give, PrimRotated boxes along the main axes of the positives, PrimMean
// regions in which a number is large, Resample how stable a box is.
//
// Beside Prim stand three other ways to look: Cart parts all rows into boxes that do not
// overlap, Logistic finds a formula in which inputs make up for each other, Stack shows
// the shares in a nested table of the most important inputs.
//
// It is not a model of the outcome and gives no probability: density is a share of
// the rows that were made. It knows no case: an input is a column of numbers with a
// name, a row is a row.
//
// Invariants:
//
//   - Whoever reads a box by its limits (Region.Contains) finds the rows counted in
//     it, but for rows that Cover took out before. Limits of reals lie halfway between
//     rows, those of integers and ordinals on the last value kept.
//   - Same table, same boxes, to the last bit, on every architecture. Chance enters
//     by the seeds of Resample and Stack alone.
//   - A quasi-p is kept as its logarithm, since values below 1e-300 are usual.
//   - Nothing handed in is changed; tables and boxes may be shared by goroutines.
//
// Other programs for PRIM differ in details that decide which boxes come out.
// Settings.Peer takes over those of the EMA Workbench 3.0, with which the tests compare
// step by step; its comment says what is mended without it.
package discovery
