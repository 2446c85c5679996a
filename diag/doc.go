// Package diag holds what the checker has to say about a case: findings with a
// stable code, one or two places, the values involved and an edit that mends
// the slip.
//
// It answers "what is wrong, where, why does it matter, and what do I type
// instead?". It does not decide what is wrong: the rooms above append to a
// [List]; terminal, JSON, editor and page render the same list. A list keeps
// every finding, shows them in file order, and one finding never hides another.
package diag
