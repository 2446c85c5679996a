// Package spell answers "which known word did they mean?". It serves every room
// that reads words, so it stands below them all and imports nothing of the
// house. Swapped neighbours count as one slip ("rnu" for "run"), which plain
// Levenshtein distance, and the libraries that offer it, count as two.
package spell

import (
	"strings"
	"unicode/utf8"
)

// MaxWord bounds what is compared; longer words have no near one.
const MaxWord = 64

// Nearest gives the known word with the fewest changed letters, or "" when none
// is near: short words may differ by one letter, longer ones by one more for
// every five. Upper and lower case count as equal; the first of equals wins.
func Nearest(word string, known []string) string {
	n := utf8.RuneCountInString(word)
	if len(word) > 4*MaxWord || n > MaxWord {
		return ""
	}
	best, least := "", 2+n/5
	low := strings.ToLower(word)
	for _, k := range known {
		m := utf8.RuneCountInString(k)
		if m-n >= least || n-m >= least || m > MaxWord {
			continue
		}
		if d := Distance(low, strings.ToLower(k)); d < least {
			best, least = k, d
		}
	}
	return best
}

// Distance is the number of letters to insert, delete, replace or exchange with
// their neighbour to turn a into b (optimal string alignment; Damerau 1964).
func Distance(a, b string) int {
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

// Meant is the tail of a message about an unknown word: "; did you mean run?",
// or "".
func Meant(nearest string) string {
	if nearest == "" {
		return ""
	}
	return "; did you mean " + nearest + "?"
}
