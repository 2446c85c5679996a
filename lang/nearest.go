package lang

import (
	"strings"

	"github.com/agext/levenshtein"
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
	best, bestAt := "", 2+len(word)/5
	for _, x := range candidates {
		if d := len(x) - len(word); d > bestAt || -d > bestAt {
			continue
		}
		if d := levenshtein.Distance(strings.ToLower(word), strings.ToLower(x), nil); d < bestAt {
			best, bestAt = x, d
		}
	}
	if best == word || len(word) < 2 {
		return ""
	}
	return best
}

// meant is the tail "; did you mean x?" or "".
func meant(x string) string {
	if x == "" {
		return ""
	}
	return "; did you mean " + x + "?"
}

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
