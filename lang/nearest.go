package lang

import (
	"strings"

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

// listed writes words as "a, b or c", at most eight of them.
func listed(words []string) string {
	const most = 8
	tail := ""
	if len(words) > most {
		words, tail = words[:most], ", ..."
	}
	if len(words) > 1 && tail == "" {
		return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
	}
	return strings.Join(words, ", ") + tail
}
