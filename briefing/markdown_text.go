package briefing

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// escapes are the characters that CommonMark, its tables or common extensions
// could read as markup anywhere in a line.
const escapes = "\\`*_[]<>&|~$#@"

var escaper = func() *strings.Replacer {
	pairs := []string{"://", `:\//`, "www.", `www\.`}
	for _, c := range escapes {
		pairs = append(pairs, string(c), `\`+string(c))
	}
	return strings.NewReplacer(pairs...)
}()

// plainMD is a text as Markdown that shows exactly this text.
func plainMD(s string) string { return escaper.Replace(clean(s)) }

// opening is what the beginning of a line could be read as: an item of a list, a
// rule, a line under a heading.
var opening = regexp.MustCompile(`^([0-9]{0,9})([-+=.)])`)

// lineMD is a finished line that begins with text, not with markup.
func lineMD(s string) string {
	return opening.ReplaceAllString(strings.TrimSpace(s), `$1\$2`)
}

// codeMD is a code span. Inside a table a bar is escaped even there.
func codeMD(s string, table bool) string {
	s = strings.TrimSpace(clean(s))
	if s == "" {
		return ""
	}
	longest, run := 0, 0
	for _, c := range s {
		if run++; c != '`' {
			run = 0
		}
		longest = max(longest, run)
	}
	fence := strings.Repeat("`", longest+1)
	if s[0] == '`' || s[len(s)-1] == '`' {
		s = " " + s + " "
	}
	if table {
		s = strings.ReplaceAll(s, "|", `\|`)
	}
	return fence + s + fence
}

// linkMD gives a link's address as it may stand in round brackets.
var linkMD = strings.NewReplacer("<", "%3C", ">", "%3E", "(", "%28", ")", "%29", `\`, "%5C", "|", "%7C", "`", "%60", "*", "%2A", "_", "%5F", "[", "%5B", "]", "%5D")

// superscript writes a number small and raised.
func superscript(digits string) string {
	return strings.Map(func(r rune) rune { return []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0'] }, digits)
}

// emphasisMD puts a mark around a text where CommonMark will read it as one:
// between a letter and a punctuation mark it would not (CommonMark 0.31.2, section
// 6.2), so there the text stays plain.
func emphasisMD(before, mark, text, after string) string {
	inner := strings.TrimSpace(clean(text))
	if inner == "" {
		return plainMD(text)
	}
	first, _ := utf8.DecodeRuneInString(inner)
	last, _ := utf8.DecodeLastRuneInString(inner)
	left, _ := utf8.DecodeLastRuneInString(before)
	right, _ := utf8.DecodeRuneInString(after)
	text = clean(text)
	i := strings.Index(text, inner)
	if i > 0 {
		left = ' '
	}
	if i+len(inner) < len(text) {
		right = ' '
	}
	if punctuation(first) && letter(left) || punctuation(last) && letter(right) || strings.HasSuffix(before, "*") {
		return plainMD(text)
	}
	return text[:i] + mark + plainMD(inner) + mark + text[i+len(inner):]
}

func punctuation(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

func letter(r rune) bool {
	return r != utf8.RuneError && !unicode.IsSpace(r) && !punctuation(r)
}
