package diag

import "strings"

// Listed writes words as a reader would: "a, b or c", with the given last joint.
// Of more than most words the first ones stand, and "..."; most 0 is all.
func Listed(words []string, last string, most int) string {
	n := len(words)
	switch {
	case most > 0 && n > most:
		return strings.Join(words[:most], ", ") + ", ..."
	case n < 2:
		return strings.Join(words, "")
	}
	return strings.Join(words[:n-1], ", ") + " " + last + " " + words[n-1]
}
