// Package study asks the case's questions of the outcomes: one file per
// question, methods in, findings out.
//
// It answers "which scenario is worst, and for whom; does the claim hold; which
// course holds up?". Findings are data: a statement in plain words, the numbers
// behind it, pointers back into the case text, and how it was computed. It
// prints nothing and runs nothing but the methods.
//
// Invariants: shares are shares of the futures explored, never probabilities;
// numbers are kept in stored units and exact, rounding is the reader's matter;
// every finding says how many of the author's own judgements stand behind it.
package study
