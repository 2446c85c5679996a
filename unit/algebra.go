package unit

import "math/big"

// Mul is the unit of a product. Derived units are coherent (scale 1).
//
// A product of an index and a pure number keeps the label; every other product
// drops it. Money times a share drops the base of the share: "USD bn" times
// "percent of GDP/year" is USD/year. The rule holds when one side is a currency
// to the power 1 (any power of time beside it) and the other carries exactly
// one base, to the power 1, and no currency. It is the one place where Mul is
// not associative.
//
// A product of yes/no or of a calendar year with anything but a pure number has
// no meaning and is not [Unit.Valid], as is one that runs over [MaxExponent].
func (u Unit) Mul(v Unit) Unit {
	if !u.Valid() || !v.Valid() {
		return Unit{dim: broken}
	}
	if u.dim == "" && v.dim == "" {
		switch {
		case v.label == "":
			return Unit{label: u.label}
		case u.label == "":
			return Unit{label: v.label}
		}
		return One
	}
	if u.dim != "" && v.dim != "" && (u.mark() || v.mark()) {
		return Unit{dim: broken}
	}
	a, b := readDim(u.dim), readDim(v.dim)
	switch {
	case pureMoney(a):
		b = dropBase(b)
	case pureMoney(b):
		a = dropBase(a)
	}
	return Unit{dim: writeDim(append(a, b...))}
}

// mark reports whether u is a mark and not a measure: yes/no, a calendar year.
func (u Unit) mark() bool { return u.IsBool() || u.IsCalendar() }

func pureMoney(d []power) bool {
	money := false
	for _, p := range d {
		_, _, is := readCurrency(p.key)
		switch {
		case is && p.n == 1 && !money:
			money = true
		case p.key == timeKey:
		default:
			return false
		}
	}
	return money
}

// dropBase removes the base of d if d is a share of exactly one base.
func dropBase(d []power) []power {
	at := -1
	for i, p := range d {
		if _, _, is := readCurrency(p.key); is {
			return d
		}
		if _, is := baseOf(p.key); is {
			if at >= 0 || p.n != 1 {
				return d
			}
			at = i
		}
	}
	if at < 0 {
		return d
	}
	return append(d[:at:at], d[at+1:]...)
}

// Div is the unit of a quotient, u.Mul(v.Inv()); an index divided by a pure
// number keeps its label.
func (u Unit) Div(v Unit) Unit {
	if v.dim == "" && v.label != "" && u.dim == "" {
		return One
	}
	return u.Mul(v.Inv())
}

// Inv is the unit of a reciprocal.
func (u Unit) Inv() Unit { return u.Pow(-1) }

// Pow is the unit of an integer power.
func (u Unit) Pow(n int) Unit {
	switch {
	case !u.Valid():
		return u
	case n == 1:
		return u.Coherent()
	case n == 0 || u.dim == "":
		return One
	case u.mark() || n > MaxExponent || n < -MaxExponent:
		return Unit{dim: broken}
	}
	return Unit{dim: writeDim(raise(readDim(u.dim), n))}
}

// Sqrt is the unit of a square root; false if an exponent is odd.
func (u Unit) Sqrt() (Unit, bool) {
	if !u.Valid() || u.mark() {
		return Unit{dim: broken}, false
	}
	d := readDim(u.dim)
	for i, p := range d {
		if p.n%2 != 0 {
			return Unit{dim: broken}, false
		}
		d[i].n = p.n / 2
	}
	return Unit{dim: writeDim(d)}, true
}

// Join is the unit of a value that is one of u or v: the branches of a choice,
// min, max. False if they do not fit. A label wins over none; otherwise the
// spelling and scale of u win, unless u is derived and v is not.
func (u Unit) Join(v Unit) (Unit, bool) {
	switch {
	case !u.Same(v):
		return Unit{dim: broken}, false
	case u.label != v.label:
		if u.label == "" || u.label == Index.label && v.label != "" {
			return v, true
		}
		return u, true
	case u.text == "" && v.text != "":
		return v, true
	}
	return u, true
}

// Sum is the unit of u + v. Adding years to a calendar year gives a calendar
// year; two calendar years cannot be added, nor truth values.
func (u Unit) Sum(v Unit) (Unit, bool) {
	switch {
	case u.IsCalendar() && v.dim == Year.dim:
		return Calendar, true
	case v.IsCalendar() && u.dim == Year.dim:
		return Calendar, true
	case u.mark() || v.mark():
		return Unit{dim: broken}, false
	}
	return u.Join(v)
}

// Difference is the unit of u - v. A calendar year minus a calendar year is a
// span of years, minus a span it is a calendar year.
func (u Unit) Difference(v Unit) (Unit, bool) {
	switch {
	case u.IsCalendar() && v.IsCalendar():
		return Year, true
	case u.IsCalendar() && v.dim == Year.dim:
		return Calendar, true
	case u.mark() || v.mark():
		return Unit{dim: broken}, false
	}
	return u.Join(v)
}

// rat is the exact scale of u.
func (u Unit) rat() *big.Rat {
	r := big.NewRat(1, 1)
	if u.ratio != "" {
		if _, ok := r.SetString(u.ratio); !ok {
			panic("unit: scale is not a ratio: " + u.ratio)
		}
	}
	return r
}
