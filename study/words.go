package study

import (
	"math"

	"hedge/unit"
)

// Amount prints a stored value in the author's unit with two significant digits.
func Amount(u unit.Unit, x float64) string {
	s := unit.Format(x, u, 2)
	if name := u.Symbol(); !u.Dimensionless() || u == unit.Percent {
		s += " " + name
	}
	return s
}

// Difference prints the distance between two values of a unit: percentage points
// for percents, years for calendar years.
func Difference(u unit.Unit, x float64) string {
	switch {
	case u == unit.Percent:
		return unit.Format(x, u, 2) + " percentage points"
	case u.IsCalendar():
		return unit.Format(x, unit.Year, 2) + " years"
	}
	return Amount(u, x)
}

// Percent prints a share of futures: whole percents, and "under 1 %" or "over
// 99 %" where rounding would claim never or always.
func Percent(share float64) string {
	p := 100 * share
	switch {
	case math.IsNaN(p):
		return "-"
	case p > 0 && p < 1:
		return "under 1 %"
	case p < 100 && p > 99:
		return "over 99 %"
	}
	return unit.Format(math.Round(p), unit.One, 3) + " %"
}
