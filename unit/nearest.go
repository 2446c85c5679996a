package unit

import (
	"slices"
	"strings"

	letters "hedge/diag/spell"
)

// unknown reports a word that is no unit, with the nearest that is.
func (p *parser) unknown(t token) {
	slip := &Error{Text: p.text, At: t.at, End: t.end, Word: t.text}
	slip.Reason = quote(t.text) + " is not a known unit"
	if fix, ok := hints[t.text]; ok {
		slip.Reason += "; write " + quote(fix)
		slip.Fix = fix
		panic(slip)
	}
	if near := nearest(t.text, p.extra); near != "" {
		slip.Fix = near
		slip.Reason += "; the nearest known one is " + quote(near)
	}
	if CheckWord(t.text) == nil {
		slip.Reason += "; a case may declare its own counting words: units = [" + quote(t.text) + "]"
	}
	panic(slip)
}

// Words are the words that may stand in a unit without declaration, sorted;
// for completion in an editor.
func Words() []string {
	out := []string{"index", "yes/no", "calendar year", "per"}
	for name := range byWord {
		out = append(out, name)
	}
	for _, s := range scales {
		out = append(out, s.word, s.short)
	}
	for _, s := range shares {
		out = append(out, s.one)
	}
	out = append(out, currencies...)
	slices.Sort(out)
	return out
}

// nearest is the known word with the fewest changed letters, "" if none is
// near. Ties go to the first in the alphabet.
func nearest(w string, extra []string) string {
	if len(w) > maxWord {
		return ""
	}
	known := append(Words(), extra...)
	slices.Sort(known)
	best, least := "", 1+min(3, (len([]rune(w))+1)/3)
	for _, k := range known {
		if len(k) > maxWord {
			continue
		}
		n := letters.Distance(w, k)
		if strings.EqualFold(w, k) {
			n = 0
		}
		if n < least {
			best, least = k, n
		}
	}
	return best
}
