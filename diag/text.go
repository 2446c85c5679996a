package diag

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Wrap breaks plain text into lines of at most width columns. The first line
// leaves room for first columns that the caller puts before it; the others are
// indented by rest. A number stays with its percent sign.
func Wrap(text string, width, first, rest int) []string {
	var lines []string
	indent, used, line := first, 0, ""
	flush := func() {
		if len(lines) > 0 {
			line = strings.Repeat(" ", rest) + line
		}
		lines = append(lines, line)
		indent, used, line = rest, 0, ""
	}
	for _, word := range glued(text) {
		for {
			room := max(width-indent, 4)
			w := ansi.StringWidth(word)
			if used > 0 && used+1+w <= room {
				line, used = line+" "+word, used+1+w
				break
			}
			if used > 0 {
				flush()
				continue
			}
			if w <= room {
				line, used = word, w
				break
			}
			line = ansi.Truncate(word, room, "")
			word = word[len(line):]
			used = room
		}
	}
	flush()
	return lines
}

func glued(text string) []string {
	words := strings.Fields(text)
	out := words[:0]
	for _, w := range words {
		if strings.HasPrefix(w, "%") && len(out) > 0 {
			out[len(out)-1] += " " + w
			continue
		}
		out = append(out, w)
	}
	return out
}

// Clean makes a text safe to show: tabs become spaces, other control characters
// a replacement mark, so that no case can steer the terminal.
func Clean(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\t' || c == '\n':
			return ' '
		case c == '\r':
			return -1
		case c < ' ' || c >= 0x7f && c < 0xa0 || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069:
			return '\ufffd'
		}
		return c
	}, s)
}
