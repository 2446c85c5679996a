package briefing

import (
	"strings"
	"unicode/utf8"
)

// clean makes one line of printable text: every white space a space, invalid
// UTF-8, control characters and what is no character gone, and with them the
// marks that would turn the direction of the text that follows (U+202A to
// U+202E, U+2066 to U+2069). Nothing else is changed.
func clean(s string) string {
	if !strings.ContainsFunc(s, unclean) && utf8.ValidString(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune("\t\n\v\f\r\u0085\u2028\u2029", r):
			return ' '
		case unclean(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

// unclean says that a character does not stay as it is. The ranges hold what
// neither XML 1.0 (section 2.2) nor HTML allows in text.
func unclean(r rune) bool {
	switch {
	case r < ' ', r >= 0x7f && r <= 0x9f:
		return true
	case r == '\u2028', r == '\u2029', r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return true
	case r >= 0xfdd0 && r <= 0xfdef, r&0xfffe == 0xfffe:
		return true
	}
	return false
}
