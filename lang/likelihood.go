package lang

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// numeral is a number as it stands in a likelihood or a ratio. Its length is
// bounded, so that it is never infinite.
const numeral = `(-?[0-9]{1,15}(?:\.[0-9]{1,15})?)`

var (
	percentForm = regexp.MustCompile(`^(?:(at most|at least) )?` + numeral + `(?: to ` + numeral + `)? percent$`)
	oneInMany   = regexp.MustCompile(`^` + numeral + ` in ` + numeral + `$`)
	glued       = regexp.MustCompile(`[0-9][a-z]`)
	anyNumber   = regexp.MustCompile(`[0-9]{1,15}(?:\.[0-9]{1,15})?`)
	confidence  = regexp.MustCompile(`\s*\b(with|at|and|in)?\s*\b(very )?(low|moderate|medium|high)?\s*\bconfiden(ce|t)\b`)
)

// possibilities are words that speak of what may be and not of how likely it is:
// "possible" carries no number (Kent 1964).
var possibilities = map[string]bool{
	"possible": true, "possibly": true, "possibility": true, "could": true, "might": true, "may": true, "can": true,
	"perhaps": true, "maybe": true, "conceivable": true, "conceivably": true, "plausible": true, "plausibly": true,
}

// plainWords writes a phrase in lower case with single spaces.
func plainWords(s string) string {
	return strings.TrimRight(strings.Join(strings.Fields(strings.ToLower(s)), " "), ".")
}

// ofPossibility reports whether some word of a phrase is one of possibility.
func ofPossibility(phrase string) bool {
	for _, w := range strings.FieldsFunc(phrase, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if possibilities[w] {
			return true
		}
	}
	return false
}

// hasNumbers reports whether a phrase is meant as numbers.
func hasNumbers(phrase string) bool { return strings.ContainsAny(phrase, "0123456789") }

// likelihood reads "55 to 80 percent", "at most 5 percent", "at least 55
// percent" or "60 percent" into bounds of a probability; why says what is wrong
// with it, fix how it may be meant.
func likelihood(phrase string) (lo, hi float64, why, fix string) {
	m := percentForm.FindStringSubmatch(phrase)
	if m == nil || m[1] != "" && m[3] != "" {
		return 0, 0, strconv.Quote(phrase) + " cannot be read as a likelihood", meantPercent(phrase)
	}
	lo, _ = strconv.ParseFloat(m[2], 64)
	hi = lo
	switch {
	case m[3] != "":
		hi, _ = strconv.ParseFloat(m[3], 64)
	case m[1] == "at most":
		lo = min(0, hi)
	case m[1] == "at least":
		hi = max(100, lo)
	}
	switch {
	case lo > hi:
		return 0, 0, "the likelihood runs backwards, from " + m[2] + " to " + m[3] + " percent", m[3] + " to " + m[2] + " percent"
	case lo < 0 || hi > 100:
		return 0, 0, strconv.Quote(phrase) + " lies outside 0 to 100 percent", ""
	}
	return lo / 100, hi / 100, "", ""
}

// meantPercent guesses what an author means who writes numbers in another form;
// "" when there is no good guess.
func meantPercent(phrase string) string {
	var xs []float64
	for _, s := range anyNumber.FindAllString(phrase, 3) {
		x, _ := strconv.ParseFloat(s, 64)
		xs = append(xs, x)
	}
	m := oneInMany.FindStringSubmatch(phrase)
	if len(xs) == 0 || len(xs) > 2 || glued.MatchString(phrase) || m != nil && xs[1] == 0 {
		return ""
	}
	lo, hi := min(xs[0], xs[len(xs)-1]), max(xs[0], xs[len(xs)-1])
	if m != nil {
		lo = 100 * xs[0] / xs[1]
		hi, xs = lo, xs[:1]
	} else if hi <= 1 && !strings.Contains(phrase, "percent") && !strings.Contains(phrase, "%") {
		lo, hi = 100*lo, 100*hi
	}
	out := digits(lo)
	switch contains := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(phrase, w) {
				return true
			}
		}
		return false
	}; {
	case len(xs) == 2:
		out += " to " + digits(hi)
	case contains("most", "less", "below", "under", "up to", "<"):
		out = "at most " + out
	case contains("least", "more", "above", "over", ">"):
		out = "at least " + out
	}
	if _, _, why, _ := likelihood(out + " percent"); why != "" {
		return ""
	}
	return out + " percent"
}

// digits writes a number as a reader wants it, with six digits at most.
func digits(x float64) string {
	s := strconv.FormatFloat(x, 'f', 6, 64)
	if short := strconv.FormatFloat(x, 'g', 6, 64); !strings.Contains(short, "e") {
		s = short
	}
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// percents writes bounds of a probability as findings do: 1 to 5 %.
func percents(lo, hi float64) string {
	round := func(p float64) string {
		x, _ := strconv.ParseFloat(strconv.FormatFloat(100*p, 'g', 3, 64), 64)
		if x == 100 && p < 1 {
			return "over 99.9"
		}
		return digits(x)
	}
	if lo == hi {
		return round(lo) + " %"
	}
	return round(lo) + " to " + round(hi) + " %"
}
