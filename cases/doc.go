// Package cases holds the cases that ship with hedge, as text.
//
// It answers "which cases are there, and where is their text?". It does not
// parse, check or run them: that is the work of lang and the rooms above it.
// The Korea case is the product's own first use; the textbook cases carry exact
// answers from the literature in their expect blocks and so double as tests.
// The starter case is what `hedge new` copies; it is no case of the list.
//
// Invariants: every folder holds at least one *.hedge.hcl file and is complete
// in itself; an entry's title is the title written in its case block; the order
// of [List] is the order in which hedge shows the cases, the default first.
package cases
