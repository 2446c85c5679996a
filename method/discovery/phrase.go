package discovery

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Phrases says the limits in words, one phrase for each restricted column, such as
//
//	own capability below 0.4
//	demands above 9
//	delay between 2 and 5.5
//	years at least 3
//	ally is Japan or Korea
//	weather is not calm
//
// format writes a value of a real or integer column, with its unit; nil writes four
// significant digits, and integers in full.
func (r Region) Phrases(t *Table, format func(column int, value float64) string) []string {
	if format == nil {
		format = t.plain
	}
	var phrases []string
	for i := 0; i < len(r); i++ {
		l := r[i]
		c := t.columns[l.Column]
		write := func(value float64) string {
			if c.Kind == Ordinal {
				return c.Levels[int(value)]
			}
			return format(l.Column, value)
		}
		var words string
		switch {
		case l.Bound == OneOf:
			words = t.among(l)
		case i+1 < len(r) && r[i+1].Column == l.Column:
			i++
			low, high := write(l.Value), write(r[i].Value)
			switch {
			case l.Value == r[i].Value:
				words = "is " + low
			case c.Kind == Real:
				words = "between " + low + " and " + high
			default:
				words = "from " + low + " to " + high
			}
		default:
			words = [...][2]string{{"above ", "below "}, {"at least ", "at most "}}[min(c.Kind, 1)][l.Bound] + write(l.Value)
		}
		phrases = append(phrases, c.Name+" "+words)
	}
	return phrases
}

// among is the levels kept, or, where that is shorter, the one that is not.
func (t *Table) among(l Limit) string {
	levels, seen := t.columns[l.Column].Levels, t.values[l.Column]
	if len(seen) > 2 && len(l.Keep) == len(seen)-1 {
		for _, x := range seen {
			if !l.Holds(x) {
				return "is not " + levels[int(x)]
			}
		}
	}
	var names []string
	for _, k := range l.Keep {
		names = append(names, levels[k])
	}
	if len(names) < 2 {
		return "is " + strings.Join(names, "")
	}
	last := len(names) - 1
	return fmt.Sprintf("is %s or %s", strings.Join(names[:last], ", "), names[last])
}

// plain writes four significant digits, and integers in full.
func (t *Table) plain(column int, value float64) string {
	if t.columns[column].Kind == Integer {
		return strconv.FormatFloat(value, 'f', -1, 64)
	}
	short := strconv.FormatFloat(value, 'g', 4, 64)
	rounded, err := strconv.ParseFloat(short, 64)
	if a := math.Abs(rounded); err == nil && (a == 0 || a >= 1e-4 && a < 1e7) {
		return strconv.FormatFloat(rounded, 'f', -1, 64)
	}
	return short
}
