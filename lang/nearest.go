package lang

import (
	"hedge/diag"
	"hedge/diag/spell"
)

// guesses bounds how many unknown names of a text get a proposal: comparing
// every slip with every name would be quadratic.
const guesses = 200

// nearest gives the candidate closest to word, or "" when none is close.
func (c *checker) nearest(word string, candidates []string) string {
	if c.guessed >= guesses {
		return ""
	}
	c.guessed++
	if len(word) < 2 {
		return ""
	}
	if best := spell.Nearest(word, candidates); best != word {
		return best
	}
	return ""
}

// meant is the tail "; did you mean x?" or "".
func meant(x string) string { return spell.Meant(x) }

// mostNamed is how many words a message lists.
const mostNamed = 8

// listed writes words as "a, b or c".
func listed(words []string) string { return diag.Listed(words, "or", mostNamed) }

// all writes words as "a, b and c".
func all(words []string) string { return diag.Listed(words, "and", mostNamed) }
