// Package plan turns a checked case and a question into arms and a kernel
// program, with cost and memory foretold.
//
// It answers "what has to be computed, how often, and how much will it cost?".
// It compiles every expression once: typed tree, value graph (common values
// merged, constants folded, dead values dropped), sections by what a value
// depends on, registers. It also dissolves `under` and `best_course`: a claim
// becomes a [Term] over cells, a cell being one measure of one arm. It draws no
// futures and runs nothing.
//
// Invariants: no pass changes a bit of any result; the reference evaluator in
// this package, the walker in kernel and the compiled program agree to the last
// bit on every case; equal (strategy, scenario, replacements) are one arm.
package plan
