// Package model is the checked case as data: one file per noun.
//
// It answers "what does the author say?" after every name has been resolved,
// every unit checked and every default filled in. It does not parse, check or
// compute: lang builds a Case, plan, design and study read it, and nobody
// changes it after hand-over. Nouns refer to each other by index into the
// slices of [Case], never by pointer; file order is kept everywhere.
package model
