package chart

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sizes of text in the picture's units.
const (
	titleSize = 17.0
	textSize  = 13.0
	smallSize = 11.5
	leading   = 1.31 // from one base line to the next, in sizes
	boldWider = 1.07
)

// advance holds the widths of the characters from space to tilde in thousandths of
// the size: the widest of Inter, Liberation Sans (which has Arial's widths) and Go,
// regular, so that text laid out by it fits in each of them.
var advance = [95]float64{
	281, 278, 403, 631, 638, 889, 667, 222, 362, 362, 584, 659, 316, 584, 316, 357,
	625, 556, 605, 636, 642, 608, 624, 571, 616, 624, 306, 306, 659, 659, 659, 556,
	1015, 676, 667, 727, 722, 667, 611, 778, 740, 399, 543, 667, 562, 889, 753, 778,
	667, 778, 722, 667, 642, 741, 676, 949, 667, 667, 625, 362, 357, 362, 469, 556,
	497, 564, 621, 558, 621, 582, 361, 609, 591, 247, 253, 544, 268, 869, 585, 597,
	609, 609, 372, 523, 364, 581, 557, 812, 540, 557, 541, 362, 327, 362, 659,
}

// width measures a line of text.
func width(s string, size float64, bold bool) float64 {
	total := 0.0
	for _, r := range s {
		total += advanceOf(r)
	}
	total = float64(total*size) / 1000
	if bold {
		total = float64(total * boldWider)
	}
	return total
}

func advanceOf(r rune) float64 {
	switch {
	case r >= ' ' && r <= '~':
		return advance[r-' ']
	case unicode.Is(unicode.Hangul, r):
		return 940
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana), r >= 0x3000 && r <= 0x303F, r >= 0xFF01 && r <= 0xFF60:
		return 1000
	case r == '·', r == '‘', r == '’':
		return 280
	case r == '–', r == '“', r == '”':
		return 560
	case r == '—', r == '…', r == '₩', r == '∞':
		return 1000
	case r >= 0x1F000:
		return 1400
	case unicode.IsUpper(r):
		return 780
	}
	return 660
}

// hangul tells whether a text has Korean letters, which have their own fonts.
func hangul(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Hangul, r) })
}

// wrap breaks text into lines no wider than limit: between words, and inside a word
// that is too wide alone. It gives at least one line.
func wrap(s string, size float64, bold bool, limit float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		with := word
		if line != "" {
			with = line + " " + word
		}
		if width(with, size, bold) <= limit {
			line = with
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for line = word; width(line, size, bold) > limit; {
			head := fitting(line, size, bold, limit)
			lines = append(lines, head)
			line = line[len(head):]
		}
	}
	if line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// fitting is the longest beginning of a text that fits, at least one character.
func fitting(s string, size float64, bold bool, limit float64) string {
	end := 0
	for end < len(s) {
		_, n := utf8.DecodeRuneInString(s[end:])
		if end > 0 && width(s[:end+n], size, bold) > limit {
			break
		}
		end += n
	}
	return s[:end]
}

// clip cuts a text that must stay on one line and shows that it did.
func clip(s string, size float64, bold bool, limit float64) string {
	s = strings.Join(strings.Fields(s), " ")
	if width(s, size, bold) <= limit {
		return s
	}
	room := limit - width("…", size, bold)
	return strings.TrimRight(fitting(s, size, bold, room), " ") + "…"
}

// widest is the widest of some lines.
func widest(lines []string, size float64, bold bool) float64 {
	w := 0.0
	for _, line := range lines {
		w = max(w, width(line, size, bold))
	}
	return w
}

// escape makes any text safe inside XML and HTML, in elements and in quoted
// attributes. Characters that XML cannot hold become U+FFFD.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&#34;")
		case r == '\'':
			b.WriteString("&#39;")
		case r == '\t' || r == '\n' || r == '\r':
			b.WriteByte(' ')
		case r < ' ' || r >= 0x7F && r < 0xA0 || r == 0xFFFE || r == 0xFFFF:
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
