package unit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds of what is read; anything longer is a slip, not a unit.
const (
	maxText   = 4000
	maxWord   = 40
	maxNumber = 40
	maxDepth  = 8
)

type tokKind uint8

const (
	endTok tokKind = iota
	wordTok
	numberTok
	signTok // one character: / * ^ ( ) , : - %
)

type token struct {
	kind    tokKind
	text    string
	at, end int
}

func (t token) is(text string) bool { return t.kind != endTok && t.text == text }

// lex splits s into words, numbers and signs.
func lex(s string) ([]token, error) {
	if len(s) > maxText {
		return nil, &Error{Text: s, End: len(s), Reason: "this text is too long for a quantity"}
	}
	var out []token
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		start := i
		switch {
		case c == utf8.RuneError:
			return nil, &Error{Text: s, At: i, End: i + n, Reason: "this text holds a character that cannot be read"}
		case unicode.IsSpace(c):
			i += n
			continue
		case '0' <= c && c <= '9':
			i += numberLen(s[i:])
			out = append(out, token{numberTok, s[start:i], start, i})
		case unicode.IsLetter(c):
			i += wordLen(s[i:])
			out = append(out, token{wordTok, s[start:i], start, i})
		case c == '−': // the minus sign of typesetters
			i += n
			out = append(out, token{signTok, "-", start, i})
		default:
			i += n
			out = append(out, token{signTok, s[start:i], start, i})
		}
	}
	return out, nil
}

// wordLen is the length of the word at the start of s: letters, digits, marks
// and "_", and "-" between letters.
func wordLen(s string) int {
	for i, c := range s {
		if unicode.IsLetter(c) || unicode.IsMark(c) || unicode.IsDigit(c) || c == '_' {
			continue
		}
		if c == '-' && i+1 < len(s) {
			if next, _ := utf8.DecodeRuneInString(s[i+1:]); unicode.IsLetter(next) {
				continue
			}
		}
		return i
	}
	return len(s)
}

// numberLen is the length of the number at the start of s: digits, thousands
// separators, fraction, exponent.
func numberLen(s string) int {
	digits := func(i int) int {
		for i < len(s) && '0' <= s[i] && s[i] <= '9' {
			i++
		}
		return i
	}
	i := digits(0)
	if i <= 3 {
		for i < len(s) && s[i] == ',' && digits(i+1) == i+4 {
			i += 4
		}
	}
	if i < len(s) && s[i] == '.' {
		if j := digits(i + 1); j > i+1 {
			i = j
		}
	}
	if i < len(s) && (s[i] == 'e' || s[i] == 'E') {
		j := i + 1
		if j < len(s) && strings.IndexByte("+-", s[j]) >= 0 {
			j++
		}
		if k := digits(j); k > j {
			i = k
		}
	}
	return i
}

func quote(s string) string {
	if len(s) > 2*maxWord {
		cut := 2 * maxWord
		for !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut] + "..."
	}
	return `"` + s + `"`
}
