package unit

import "strings"

// Unit is a dimension with a display scale. The zero value is [One].
//
// Two units are == when they have the same dimension, scale, label and
// normalised spelling: "%/year" and "percent per year" are equal, "bn USD" and
// "USD bn" are equal, "troops" and "persons" are not (but they are [Unit.Same]).
type Unit struct {
	dim   string // canonical dimension, see dimension.go; "" for a pure number
	ratio string // exact scale as "p/q" or "p"; "" for 1
	label string // "index" or "index of ..."; only on pure numbers
	text  string // normalised author's spelling; "" when it follows from the rest
}

// The units that the language itself needs.
var (
	One      = Unit{}
	YesNo    = Unit{dim: "yes/no^1"}
	Percent  = Unit{ratio: "1/100", text: "percent"}
	Year     = Unit{dim: "years^1"}
	PerYear  = Unit{dim: "years^-1"}
	Index    = Unit{label: "index"}
	Calendar = Unit{dim: "calendar years^1"} // a date such as 2031, not a span
)

// String is the unit as the author wrote it (normalised: "%" becomes percent,
// numerators stand in the plural), or the canonical spelling of a derived unit.
func (u Unit) String() string {
	switch {
	case u.text != "":
		return u.text
	case u.label != "":
		return u.label
	}
	return spell(u.dim)
}

// Symbol is String with "%" for percent, for tables and axes: "% of GDP/year".
func (u Unit) Symbol() string {
	words := strings.Split(u.String(), "percent")
	return strings.Join(words, "%")
}

// Valid is false for a product without meaning: of yes/no or a calendar year
// with a dimension, or with exponents beyond [MaxExponent]. An invalid unit fits
// nothing, not even itself.
func (u Unit) Valid() bool { return u.dim != broken }

// Dimensionless reports whether u is a pure number: 1, percent, an index.
// Yes/no and calendar years are not.
func (u Unit) Dimensionless() bool { return u.dim == "" }

// IsBool reports whether u is yes/no.
func (u Unit) IsBool() bool { return u.dim == YesNo.dim }

// IsCalendar reports whether u is a date (a calendar year), not a span of time.
func (u Unit) IsCalendar() bool { return u.dim == Calendar.dim }

// Label is "index", "index of ..." or "".
func (u Unit) Label() string { return u.label }

// Bare reports whether a bare number may stand beside u in + - and
// comparisons: a pure number of scale 1. Percent is not bare.
func (u Unit) Bare() bool { return u.dim == "" && u.ratio == "" }

// Same reports whether values of u and v may be added and compared: the same
// dimension and labels that fit. Plain "1", "percent" and "index" fit every
// label; two different labels do not fit.
func (u Unit) Same(v Unit) bool {
	return u.Valid() && u.dim == v.dim && labelsFit(u.label, v.label)
}

func labelsFit(a, b string) bool {
	return a == b || a == "" || b == "" || a == Index.label || b == Index.label
}

// Coherent is u with scale 1: the unit in which values are stored.
func (u Unit) Coherent() Unit { return Unit{dim: u.dim, label: u.label} }
