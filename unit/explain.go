package unit

import (
	"slices"
	"strings"
)

// Explain says in one plain sentence why u and v do not fit, naming both in
// the author's words: "percent of GDP/year is money per year measured against
// GDP; USD bn is an amount of money".
func Explain(u, v Unit) string {
	a, b := u.String(), v.String()
	switch {
	case !u.Valid() || !v.Valid():
		return "the result has no unit: a product of yes/no or of a calendar year, or a power above 9"
	case u.Same(v):
		return a + " and " + b + " fit"
	case u.dim == v.dim:
		return a + " and " + b + " are two different indices"
	}
	s := a + " is " + describe(u) + "; " + b + " is " + describe(v)
	return s + remedy(u, v)
}

// describe says what a unit measures.
func describe(u Unit) string {
	switch {
	case u.IsBool():
		return "true or false"
	case u.IsCalendar():
		return "a date"
	case u.label == Index.label:
		return "an index"
	case u.label != "":
		return "an " + u.label
	case u.dim == "" && u.ratio == Percent.ratio:
		return "a pure number in percent"
	case u.dim == "":
		return "a pure number"
	case u.dim == Year.dim:
		return "a span of time"
	case u.dim == PerYear.dim:
		return "a rate per year"
	}
	rest, yearly := withoutYearly(readDim(u.dim))
	per := ""
	if yearly {
		per = " per year"
	}
	if len(rest) == 1 {
		p := rest[0]
		base, isBase := baseOf(p.key)
		_, year, isMoney := readCurrency(p.key)
		switch {
		case p == power{"Wh", 1} && yearly:
			return "power"
		case p == power{"m", 2}:
			return "an area" + per
		case p == power{"m", 3}:
			return "a volume" + per
		case p == power{"m", 1}:
			return "a length" + per
		case p == power{"Wh", 1}:
			return "an amount of energy"
		case p.n != 1:
		case isBase && monetary(base):
			return "money" + per + " measured against " + base
		case isBase:
			return "a part" + per + " measured against " + base
		case isMoney:
			prices := ""
			if year != 0 {
				prices = " in prices of " + p.key[3:]
			}
			if yearly {
				return "money per year" + prices
			}
			return "an amount of money" + prices
		default:
			return "a number of " + p.key + per
		}
	}
	return "measured in " + spell(u.dim)
}

func withoutYearly(d []power) (rest []power, yearly bool) {
	for _, p := range d {
		if p.key == timeKey && p.n == -1 {
			yearly = true
			continue
		}
		rest = append(rest, p)
	}
	return rest, yearly
}

// monetary reports whether a base is an amount of money, as far as its name
// tells.
func monetary(base string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(base)) {
		switch w {
		case "gdp", "gni", "gnp", "output", "trade", "exports", "imports", "budget", "revenue", "income", "spending", "wealth", "debt", "sales", "turnover", "consumption":
			return true
		}
	}
	return false
}

// remedy names the one step that would make u and v fit, if there is one.
func remedy(u, v Unit) string {
	a, b := readDim(u.dim), readDim(v.dim)
	cu, yu, mu := u.Money()
	cv, yv, mv := v.Money()
	bu, bv := u.Base(), v.Base()
	switch {
	case mu && mv && cu != cv:
		return "; converting " + cu + " to " + cv + " takes a rate, a constant of the case"
	case mu && mv && yu != yv:
		return "; converting prices takes a deflator, a constant of the case"
	case bu != "" && bv != "" && bu != bv && strings.EqualFold(bu, bv):
		return "; " + bu + " and " + bv + " differ in capitals only"
	case bu != "" && bv != "" && bu != bv:
		return "; bases may not be mixed"
	}
	diff := readDim(writeDim(slices.Concat(a, raise(b, -1))))
	if len(diff) == 1 && diff[0].key == timeKey && u.dim != "" && v.dim != "" {
		return "; one of them is per year"
	}
	return ""
}
