package lang

import (
	"regexp"
	"strconv"

	"hedge/diag"
	"hedge/model"
)

// strengths are the words for likelihood ratios, with their ranges.
var strengths = []struct {
	word   string
	lo, hi float64
}{
	{"weak", 1, 2}, {"moderate", 2, 5}, {"strong", 5, 20}, {"very strong", 20, 100},
}

var ratioForm = regexp.MustCompile(`^` + numeral + `(?: to ` + numeral + `)?$`)

func (c *checker) declareEvidence(b *block) {
	c.c.Evidence[b.index] = model.Evidence{Head: c.head(b), Date: lastDay(c.date(b, "date"))}
}

// resolveEvidence reads a dated observation and how much likelier it is in some
// worlds than in others:
//
//	evidence "troops_stay" {
//	  date     = "2026-01-23"
//	  supports = us_posture != "retreat"
//	  ratio    = "2 to 5"
//	  cite     = source.act
//	}
func (c *checker) resolveEvidence(b *block) {
	e := &c.c.Evidence[b.index]
	e.Supports, e.Against = c.onStates(b, "supports"), c.onStates(b, "against")
	a := b.attr("ratio")
	if a == nil {
		return
	}
	at := place(a.Expr.Range())
	text, ok := stringOf(a.Expr)
	if x, isNumber := numberOf(a.Expr); isNumber {
		text, ok = fmtNumber(x), true
		if !(x > 0 && x <= mostRatio) {
			c.badRatio(at, "a likelihood ratio cannot be "+text, "")
			return
		}
		e.Ratio, e.Lo, e.Hi = c.textAt(at), x, x
		return
	}
	if !ok {
		c.wrongKind(at, "ratio", "a number, a range or a word in quotes", c.specimen("ratio"))
		return
	}
	word := plainWords(text)
	e.Ratio = word
	lo, hi, why, fix := ratio(word)
	if why == "" {
		e.Lo, e.Hi = lo, hi
		return
	}
	if !hasNumbers(word) {
		var words []string
		for _, s := range strengths {
			words = append(words, s.word)
		}
		fix = c.nearest(word, words)
		why += meant(fix)
	}
	if fix != "" {
		fix = quoted(fix)
	}
	c.badRatio(at, why, fix)
}

// mostRatio bounds likelihood ratios: beyond it the observation would be proof.
const mostRatio = 1e9

// ratio reads a likelihood ratio; why says what is wrong, fix how it may be
// meant.
func ratio(phrase string) (lo, hi float64, why, fix string) {
	for _, s := range strengths {
		if s.word == phrase {
			return s.lo, s.hi, "", ""
		}
	}
	m := ratioForm.FindStringSubmatch(phrase)
	if m == nil {
		if xs := anyNumber.FindAllString(phrase, 3); len(xs) == 2 {
			if _, _, why, _ := ratio(xs[0] + " to " + xs[1]); why == "" {
				fix = xs[0] + " to " + xs[1]
			}
		}
		return 0, 0, strconv.Quote(phrase) + " cannot be read as a likelihood ratio", fix
	}
	lo, _ = strconv.ParseFloat(m[1], 64)
	hi = lo
	if m[2] != "" {
		hi, _ = strconv.ParseFloat(m[2], 64)
	}
	switch {
	case lo > hi && hi > 0:
		return 0, 0, "the ratio runs backwards, from " + m[1] + " to " + m[2], m[2] + " to " + m[1]
	case !(min(lo, hi) > 0 && hi <= mostRatio):
		return 0, 0, "a likelihood ratio cannot be " + phrase, ""
	}
	return lo, hi, "", ""
}

func (c *checker) badRatio(at diag.Range, why, fix string) {
	c.report(diag.Errorf("H409", at, "%s", why).
		With(`It says how many times likelier the observation is where supports holds: a number above 0, a range such as "2 to 5", or weak (1 to 2), moderate (2 to 5), strong (5 to 20), very strong (20 to 100). Below 1 it speaks against.`, fix))
}

// apart requires that no world stands on both sides of an observation.
func (s *beliefs) apart(b *block, e model.Evidence) {
	if e.Supports == nil || e.Against == nil || !s.some(conjunction(e.Supports, e.Against)) || s.search.left <= 0 {
		return
	}
	s.c.report(diag.Errorf("H410", place(b.attr("against").Expr.Range()), "%s speaks for and against the same worlds", b.what()).
		See(place(b.attr("supports").Expr.Range()), "what it supports").
		With("Some possible world fits both conditions; the observation cannot be likelier there than there.", ""))
}
