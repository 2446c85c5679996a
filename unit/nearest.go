package unit

import (
	"slices"
	"strings"
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
		n := changes(w, k)
		if strings.EqualFold(w, k) {
			n = 0
		}
		if n < least {
			best, least = k, n
		}
	}
	return best
}

// changes is the number of letters to insert, delete, replace or exchange with
// their neighbour to turn a into b (optimal string alignment).
func changes(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		before, last, row = last, row, before
		row[0] = i + 1
		for j := range y {
			cost := last[j]
			if x[i] != y[j] {
				cost++
			}
			row[j+1] = min(cost, row[j]+1, last[j+1]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(y)]
}
