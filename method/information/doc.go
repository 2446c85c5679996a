// Package information answers one question: what would it be worth to know
// more before choosing?
//
// It knows no case. It reads values u[action][future], larger being better,
// every future of equal weight and drawn independently of the others, and
// inputs x[input][future], what a future was drawn as. With E the mean over
// futures:
//
//	blind                 max_a E[u_a]
//	told                  E[max_a u_a]
//	EVPI, cost of not knowing   told - blind
//	EVPPI(x)              E_x[max_a E[u_a|x]] - blind
//	EVSI(reading)         the same, the reading being x seen through noise
//
// (H. Raiffa and R. Schlaifer, Applied Statistical Decision Theory, 1961.) Over
// futures that no probability is claimed for these are averages over what was
// explored, not expectations.
//
// EVPI, Lottery and Certain are exact for the sample. EVPPI is an estimate, by
// regression on the same sample, without a new run: M. Strong, J. E. Oakley and
// A. Brennan, "Estimating multiparameter partial expected value of perfect
// information from a probabilistic sensitivity analysis sample: a nonparametric
// regression approach", Medical Decision Making 34 (2014) 311-326. Two things
// differ from that paper. The regression is a penalised smooth over bins of the
// rank of x. And it only says what to choose: what the choice is worth is read
// from futures that the regression has not seen (cross-fitting), so luck in the
// fit is not counted as knowledge. What is left is a small bias downwards: a
// choice learnt from a sample is at best as good as the best choice.
//
// Where a future stands for many draws of luck (a deep point with its chance
// draws), hand in the mean over its draws: then being told a future does not
// mean being told the luck, and siblings do not end up on both sides of a fold.
//
// It is not a place where runs are made: it reads outcomes that exist. Nested,
// the slow twin of EVPPI, is for tests.
//
// Invariants: same arguments, same bytes, on amd64 and arm64 and for any number
// of workers. EVPPI is at most EVPI. Nothing handed in is changed.
package information
