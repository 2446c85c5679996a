// Package design makes futures: for every future one draw of every uncertainty
// and event, and one world in every scenario.
//
// It answers "what might happen, and what would the same future look like in
// another scenario?". It runs nothing and knows no arms.
//
// Invariants: draws are addressed by (seed, name, n[, year]), so any block of
// futures can be made anywhere, in any order, with the same bytes, and adding an
// uncertainty changes no other draw (under Sobol' points, none before it). With
// luck a future is a deep point that several rows share. Correlations couple the
// ranks of the draws of one future. A future carries one world of the baseline
// scenario; every other scenario takes its own world nearest to that one, so that
// comparisons between scenarios change as little as possible.
package design
