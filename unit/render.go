package unit

import (
	"math/big"
	"strconv"
	"strings"
)

// factor is one term of a unit: "km^2", "USD bn", "100 warheads", "(...)".
type factor struct {
	one, many string // spelling under and above the line
	pow       int    // at least 1
	d         []power
	ratio     *big.Rat // nil for 1
	group     bool     // spelled in parentheses
	wordy     bool     // needs "per" rather than "/" when it divides
	alone     bool     // may not stand with other factors
	label     string   // "index" or "index of ..."
}

func (f factor) raised(n int) factor {
	f.pow *= n
	return f
}

// spelling of the factor; plural says whether it stands above the line.
func (f factor) spelling(plural bool) string {
	s := f.one
	if plural {
		s = f.many
	}
	if f.group || f.pow != 1 && f.wordy {
		s = "(" + s + ")"
	}
	if f.pow != 1 {
		s += "^" + strconv.Itoa(f.pow)
	}
	return s
}

// factorOf spells a key of a dimension as a coherent factor.
func factorOf(key string) factor {
	f := factor{one: key, many: key, pow: 1, d: []power{{key, 1}}}
	if _, is := baseOf(key); is {
		f.one, f.many, f.wordy = "share "+key, "share "+key, true
		return f
	}
	if _, _, is := readCurrency(key); is {
		return f
	}
	if w, known := byWord[key]; known {
		f.one = w.one
	} else if s := singular(key); CheckWord(s) == nil {
		f.one = s
	}
	return f
}

// render writes numerators and denominators: "USD bn/year", "per 100 warheads",
// "USD per 1,000 persons per year". "/" and "per" are never mixed.
func render(num, den []factor) string {
	var b strings.Builder
	for i, f := range num {
		if i > 0 {
			b.WriteByte('*')
		}
		b.WriteString(f.spelling(true))
	}
	sep := "/"
	if len(num) == 0 {
		sep = " per "
	}
	for _, f := range den {
		if f.wordy && !f.group && f.pow == 1 {
			sep = " per "
		}
	}
	for _, f := range den {
		b.WriteString(sep)
		b.WriteString(f.spelling(false))
	}
	if b.Len() == 0 {
		return "1"
	}
	return strings.TrimPrefix(b.String(), " ")
}
