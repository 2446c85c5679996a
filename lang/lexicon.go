package lang

import (
	_ "embed"
	"encoding/json"
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"

	"hedge/diag"
	"hedge/model"
)

// shippedText holds the scales of estimative words that come with the program.
// A row carries the status "read" when somebody has compared it with the
// document, else "unconfirmed".
//
//go:embed data/lexicons.json
var shippedText []byte

// shipped gives the lexicons that come with the program. It must not be changed.
var shipped = sync.OnceValue(func() []model.Lexicon {
	var rows []struct {
		Name, Title, Source string
		Terms               []struct {
			Words   []string
			Percent [2]float64
			Status  string
		}
	}
	if err := json.Unmarshal(shippedText, &rows); err != nil {
		panic(err) // a slip of the program, which TestShipped finds
	}
	var out []model.Lexicon
	for _, r := range rows {
		l := model.Lexicon{Head: model.Head{Name: r.Name, Title: r.Title, Note: r.Source}}
		for _, t := range r.Terms {
			l.Terms = append(l.Terms, model.Term{Words: t.Words, Lo: t.Percent[0] / 100, Hi: t.Percent[1] / 100, Unconfirmed: t.Status != "read"})
		}
		out = append(out, l)
	}
	return out
})

// declareLexicon reads words of one's own:
//
//	lexicon "house" {
//	  terms = { remote = "1 to 5 percent", "very likely" = "80 to 95 percent" }
//	}
func (c *checker) declareLexicon(b *block) {
	l := model.Lexicon{Head: c.head(b)}
	if slices.ContainsFunc(shipped(), func(s model.Lexicon) bool { return s.Name == b.name }) {
		c.report(diag.Errorf("H203", b.nameAt, "%s is a lexicon that comes with the program and cannot name one of the case", b.name).
			With("A reader could not tell whose words are meant.", quoted(b.name+"_own")))
	}
	if a := b.attr("terms"); a != nil {
		entries, ok := c.object(a.Expr, "terms")
		if ok && len(entries) == 0 {
			c.wrongKind(place(a.Expr.Range()), "terms", "words, each with its range of likelihood", c.specimen("terms"))
		}
		first := map[string]diag.Range{}
		for _, p := range entries {
			word := plainWords(p.key)
			if at, twice := first[word]; twice {
				c.report(diag.Errorf("H202", p.keyAt, "%s is set twice", word).See(at, "the first "+word).
					With("Upper and lower case count as equal.", ""))
				continue
			}
			first[word] = p.keyAt
			text, ok := c.likelihoodText(p.value, word)
			if !ok {
				continue
			}
			lo, hi, why, fix := likelihood(plainWords(text))
			if why != "" {
				c.badLikelihood(place(p.value.Range()), why, fix)
				continue
			}
			l.Terms = append(l.Terms, model.Term{Words: []string{word}, Lo: lo, Hi: hi})
		}
	}
	c.c.Lexicons[b.index] = l
}

func (c *checker) badLikelihood(at diag.Range, why, fix string) {
	if fix != "" {
		fix = quoted(fix)
	}
	c.report(diag.Errorf("H404", at, "%s", why).
		With(`A likelihood in numbers is "55 to 80 percent", "at most 5 percent", "at least 55 percent" or "60 percent".`, fix))
}

// lexicon finds the lexicon that the case names, among its own and those that
// come with the program.
func (c *checker) lexicon() {
	name := c.c.Lexicon
	for _, l := range c.c.Lexicons {
		if l.Name != name {
			if name != "" || len(c.of["judgement"]) == 0 {
				c.report(diag.Warnf("H212", l.Range, "the case does not name the lexicon %s", l.Name).
					With("Its words are not read. The case block names the lexicon of its judgements: lexicon = "+quoted(l.Name)+".", ""))
			}
			continue
		}
		c.words = &l
		return
	}
	if name == "" {
		return
	}
	all := c.lexicons()
	for _, l := range all {
		if l.Name == name {
			c.words = &l
			c.c.Lexicons = append(c.c.Lexicons, l)
			return
		}
	}
	var names []string
	for _, l := range all {
		names = append(names, l.Name)
	}
	guess := c.nearest(name, names)
	for _, l := range all { // ICD 203, Kent
		if short := letters(name); guess == "" && len(short) > 1 && (strings.HasPrefix(letters(l.Name), short) || letters(l.Title) == short) {
			guess = l.Name
		}
	}
	fix := ""
	if guess != "" {
		fix = quoted(guess)
	}
	c.wordless = true
	c.report(diag.Errorf("H206", place(c.of["case"][0].attr("lexicon").Expr.Range()), "there is no lexicon %s%s", name, meant(guess)).
		With("It is one of "+listed(names)+", or one that a lexicon block declares.", fix))
}

// lexicons lists the declared lexicons and those that come with the program.
func (c *checker) lexicons() []model.Lexicon {
	return append(slices.Clone(c.c.Lexicons[:len(c.of["lexicon"])]), shipped()...)
}

// letters is a name without signs and spaces, in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// termOf finds the row of a word.
func termOf(l *model.Lexicon, word string) (model.Term, bool) {
	if l != nil {
		for _, t := range l.Terms {
			if slices.Contains(t.Words, word) {
				return t, true
			}
		}
	}
	return model.Term{}, false
}

// phrases lists the words of a lexicon.
func phrases(l *model.Lexicon) []string {
	var out []string
	for _, t := range l.Terms {
		out = append(out, t.Words...)
	}
	return out
}

// withRanges lists the rows of a lexicon, each by its first word with its range.
func withRanges(l *model.Lexicon) []string {
	var out []string
	for _, t := range l.Terms {
		out = append(out, t.Words[0]+" ("+percents(t.Lo, t.Hi)+")")
	}
	return out
}

// withoutArticle takes off an article: a remote chance.
func withoutArticle(word string) string {
	for _, a := range []string{"a ", "an ", "the "} {
		if rest, ok := strings.CutPrefix(word, a); ok {
			return rest
		}
	}
	return word
}

// proposal gives the word of the case's lexicon that comes nearest to one it
// does not have: without its article, by the range of another lexicon, or by
// its letters; why says which lexicon has it.
func (c *checker) proposal(word string) (guess, why string) {
	if _, ok := termOf(c.words, withoutArticle(word)); ok {
		return withoutArticle(word), ""
	}
	for _, l := range c.lexicons() {
		t, ok := termOf(&l, withoutArticle(word))
		if !ok {
			continue
		}
		best := math.Inf(1)
		for _, u := range c.words.Terms {
			if d := math.Abs(t.Lo-u.Lo) + math.Abs(t.Hi-u.Hi); d < best {
				best, guess = d, u.Words[0]
			}
		}
		return guess, " In " + l.Title + " it means " + percents(t.Lo, t.Hi) + "."
	}
	return c.nearest(word, phrases(c.words)), ""
}

// bestLexicon names the lexicon that has most of the words of the judgements,
// the first of equals.
func (c *checker) bestLexicon(words []string) string {
	best, most := "", -1
	for _, l := range c.lexicons() {
		n := 0
		for _, w := range words {
			if _, ok := termOf(&l, withoutArticle(w)); ok {
				n++
			}
		}
		if n > most {
			best, most = l.Name, n
		}
	}
	return best
}
