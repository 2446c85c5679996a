package chart

import (
	"math"
	"strconv"
	"strings"
)

// Figure is a picture with its words and its numbers. The kinds of this package
// are the only ones.
type Figure interface {
	// Words gives the title and the texts around the picture.
	Words() Caption
	// Description says in sentences what the data are, for readers who cannot see
	// the picture.
	Description() string
	// Table gives the numbers behind the picture: a header, then the rows, each as
	// long as the header.
	Table() [][]string

	draw(*scene)
}

// Caption is what stands around a picture.
type Caption struct {
	ID       string // unique on its page; letters, digits, - and _
	Title    string // the finding, a sentence
	Subtitle string // the measure and its unit
	Note     string // how to read it, or what to keep in mind
	Source   string // where the numbers come from
}

// Words makes everything with a caption say it.
func (c Caption) Words() Caption { return c }

// id is the caption's ID with every other character left out.
func (c Caption) id() string {
	keep := func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_' {
			return r
		}
		return -1
	}
	if id := strings.Map(keep, c.ID); id != "" {
		return id
	}
	return "figure"
}

// Format writes a finite number for a reader, with its unit where that is short.
// A nil Format is Number.
type Format func(float64) string

// of writes any value: a dash for one that is no number, a sign for infinity.
func (f Format) of(v float64) string {
	switch {
	case math.IsNaN(v):
		return "–"
	case math.IsInf(v, 1):
		return "∞"
	case math.IsInf(v, -1):
		return "−∞"
	case f == nil:
		return Number(v)
	}
	return f(v)
}

// interval writes two values as a range, one value where both read the same.
func (f Format) interval(low, high float64) string {
	a, b := f.of(low), f.of(high)
	if a == b {
		return a
	}
	return a + " to " + b
}

// Number writes a value with about three significant digits: whole thousands with
// separators, larger ones in millions (m), billions (bn) and trillions (tn), what
// is larger or smaller still in powers of ten.
func Number(v float64) string {
	a := math.Abs(v)
	switch {
	case a == 0:
		return "0"
	case a >= 999.5e12 || a < 0.000995:
		mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(v, 'e', 1, 64), "e")
		mantissa = strings.TrimSuffix(mantissa, ".0")
		exponent = strings.TrimPrefix(strings.Replace(exponent, "-0", "-", 1), "+0")
		exponent = strings.Replace(strings.TrimPrefix(exponent, "+"), "-", "−", 1)
		return minus(mantissa) + "e" + exponent
	case a >= 999.5e9:
		return three(v/1e12) + " tn"
	case a >= 999.5e6:
		return three(v/1e9) + " bn"
	case a >= 999.5e3:
		return three(v/1e6) + " m"
	case a >= 9999.5:
		return minus(thousands(strconv.FormatFloat(v, 'f', 0, 64)))
	}
	return three(v)
}

// Percent writes a share as a percentage: 0.273 is 27%. Near none and near all it
// keeps one digit after the point, and it never rounds to none or to all.
func Percent(v float64) string {
	p := float64(v * 100)
	switch {
	case p > 0 && p < 0.05:
		return "<0.1%"
	case p < 100 && p > 99.95:
		return ">99.9%"
	case p > 0 && p < 0.95, p < 100 && p > 99.05:
		return strconv.FormatFloat(p, 'f', 1, 64) + "%"
	}
	return minus(strconv.FormatFloat(p, 'f', 0, 64)) + "%"
}

// Fixed writes values with a given count of digits after the point and a unit
// behind, such as Fixed(1, " bn").
func Fixed(digits int, unit string) Format {
	return func(v float64) string {
		return minus(thousands(strconv.FormatFloat(v, 'f', digits, 64))) + unit
	}
}

// Year writes a year: no separators, no fraction.
func Year(v float64) string { return strconv.FormatFloat(v, 'f', 0, 64) }

// three writes v, below 10,000 in size, with three significant digits.
func three(v float64) string {
	digits := 2
	switch a := math.Abs(v); {
	case a >= 99.95:
		digits = 0
	case a >= 9.995:
		digits = 1
	case a < 0.00995:
		digits = 5
	case a < 0.0995:
		digits = 4
	case a < 0.995:
		digits = 3
	}
	text := strconv.FormatFloat(v, 'f', digits, 64)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return minus(thousands(text))
}

// thousands puts separators into a decimal number of more than four digits before
// the point.
func thousands(text string) string {
	sign := ""
	if strings.HasPrefix(text, "-") {
		sign, text = "-", text[1:]
	}
	whole, rest, point := strings.Cut(text, ".")
	if len(whole) > 4 {
		for at := len(whole) - 3; at > 0; at -= 3 {
			whole = whole[:at] + "," + whole[at:]
		}
	}
	if point {
		whole += "." + rest
	}
	return sign + whole
}

// minus sets the typographic minus sign, and none before a zero.
func minus(text string) string {
	if !strings.HasPrefix(text, "-") {
		return text
	}
	if strings.Trim(text[1:], "0.,") == "" {
		return text[1:]
	}
	return "−" + text[1:]
}
