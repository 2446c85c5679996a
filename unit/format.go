package unit

import (
	"math"
	"strconv"
	"strings"
)

// Format writes the stored value x as the author's number in u, with at most
// digits significant digits (all of them if digits < 1) and without the unit.
// There is no scientific notation between 1e-4 and 1e7, and thousands
// separators from 10,000 on. Calendar years keep all their digits; yes/no
// gives "yes" and "no"; what is not a number is a dash.
func Format(x float64, u Unit, digits int) string {
	x = u.ToAuthor(x)
	switch {
	case math.IsNaN(x):
		return "–"
	case math.IsInf(x, 1):
		return "∞"
	case math.IsInf(x, -1):
		return "-∞"
	case x == 0 && u.IsBool():
		return "no"
	case x == 1 && u.IsBool():
		return "yes"
	case x == 0:
		return "0"
	}
	if digits < 1 {
		digits = -1
	}
	if u.IsCalendar() && digits > 0 {
		digits = max(digits, 4)
	}
	places := digits - 1
	if digits < 0 {
		places = -1
	}
	s := strconv.FormatFloat(x, 'e', places, 64)
	mantissa, exp, _ := strings.Cut(s, "e")
	e, _ := strconv.Atoi(exp)
	if strings.Contains(mantissa, ".") {
		mantissa = strings.TrimRight(strings.TrimRight(mantissa, "0"), ".")
	}
	if e < -4 || e > 7 || e == 7 && strings.TrimLeft(mantissa, "-") != "1" {
		return mantissa + "e" + strconv.Itoa(e)
	}
	sign := ""
	if mantissa[0] == '-' {
		sign, mantissa = "-", mantissa[1:]
	}
	whole, part, _ := strings.Cut(mantissa, ".")
	all := whole + part
	if e < 0 {
		return sign + "0." + strings.Repeat("0", -e-1) + all
	}
	if len(all) < e+1 {
		all += strings.Repeat("0", e+1-len(all))
	}
	whole, part = all[:e+1], all[e+1:]
	if part != "" {
		part = "." + part
	}
	return sign + group(whole, 5) + part
}

// group puts thousands separators into digits, if there are at least from.
func group(digits string, from int) string {
	if len(digits) < from {
		return digits
	}
	var b strings.Builder
	for i, c := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(c)
	}
	return b.String()
}
