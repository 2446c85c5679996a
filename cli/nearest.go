package cli

import (
	"strings"

	"hedge/diag"
	"hedge/diag/spell"
)

// nearest gives the known word closest to what was typed, or "": a word that
// begins like a known one is near.
func nearest(word string, known []string) string {
	if k := spell.Nearest(word, known); k != "" || len(word) < 3 {
		return k
	}
	for _, k := range known {
		if strings.HasPrefix(k, word) {
			return k
		}
	}
	return ""
}

// didYouMean is the tail of a message about an unknown word.
func didYouMean(word string, known []string) string {
	return spell.Meant(nearest(word, known))
}

// listed writes words as "a, b or c".
func listed(words []string, last string) string { return diag.Listed(words, last, 0) }
