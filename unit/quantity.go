package unit

import "math/big"

// Quantity is a number with its unit.
type Quantity struct {
	Value float64 // stored, in coherent units
	Unit  Unit
	Text  string // as the author wrote it
	Bare  bool   // the author wrote a number and no unit
}

// ParseQuantity reads a number with its unit: "28,500 persons",
// "-0.75 percent of GDP/year", "3.5". Errors are of type [*Error].
func ParseQuantity(s string, extra ...string) (Quantity, error) {
	toks, err := lex(s)
	if err != nil {
		return Quantity{}, err
	}
	r := &reader{text: s, toks: toks, extra: extra}
	n, err := r.amount(0, len(toks))
	if err != nil {
		return Quantity{}, err
	}
	return r.quantity(n)
}

// ParseRange reads "a to b U" or "between a and b U", or "a U" for a range of
// one value. A range that runs backwards is returned with an [*OrderError].
func ParseRange(s string, extra ...string) (lo, hi Quantity, err error) {
	sp, err := ParseSpread(s, extra...)
	if _, backwards := err.(*OrderError); err != nil && !backwards {
		return lo, hi, err
	}
	switch {
	case sp.Within != nil || sp.Kind > Between:
		return lo, hi, &Error{Text: s, End: len(s), Reason: `a range is written "a to b" or "between a and b"; ` + sp.Kind.String() + " belongs in a distribution"}
	case sp.Kind == Point:
		sp.B = sp.A
	}
	return Quantity{sp.A, sp.Unit, s, sp.Bare}, Quantity{sp.B, sp.Unit, s, sp.Bare}, err
}

// reader cuts the tokens of a quantity or spread string into numbers and units.
type reader struct {
	text  string
	toks  []token
	extra []string
}

// amount is a number token range with the unit tokens after it.
type amount struct {
	r          *big.Rat
	from, unit int // token indices: start of the number, start of the unit
	to         int // end of the unit
}

func (a amount) hasUnit() bool { return a.unit < a.to }

// where gives the byte range of tokens i to j.
func (r *reader) where(i, j int) (at, end int) {
	at, end = len(r.text), len(r.text)
	if i < len(r.toks) {
		at = r.toks[i].at
	}
	if j > i && j <= len(r.toks) {
		end = r.toks[j-1].end
	}
	return at, end
}

func (r *reader) slip(i, j int, reason, fix string) *Error {
	at, end := r.where(i, j)
	return &Error{Text: r.text, At: at, End: end, Reason: reason, Fix: fix}
}

func (r *reader) is(i int, text string) bool {
	return i >= 0 && i < len(r.toks) && r.toks[i].is(text)
}

// startsNumber reports whether a number, perhaps signed, begins at token i.
func (r *reader) startsNumber(i int) bool {
	if r.is(i, "-") || r.is(i, "+") {
		i++
	}
	return i < len(r.toks) && r.toks[i].kind == numberTok
}

// amount reads tokens i to j: a signed number and what follows as its unit.
func (r *reader) amount(i, j int) (amount, error) {
	a := amount{from: i, to: j}
	negative := false
	if i < j && (r.is(i, "-") || r.is(i, "+")) {
		negative = r.is(i, "-")
		i++
	}
	if i >= j || r.toks[i].kind != numberTok {
		switch {
		case r.is(i, ".") && i+1 < j && r.toks[i+1].kind == numberTok:
			return a, r.slip(i, i+2, "a number begins with a digit", "0."+r.toks[i+1].text)
		case i < j && (r.is(i, "$") || r.is(i, "€") || r.is(i, "£") || r.is(i, "₩") || r.is(i, "¥")):
			return a, r.slip(i, i+1, "the currency is written after the number, as "+hints[r.toks[i].text], "")
		}
		return a, r.slip(i, min(i+1, j), "a number is missing here", "")
	}
	n, why := readNumber(r.toks[i].text)
	if why != "" {
		return a, r.slip(i, i+1, why, "")
	}
	if negative {
		n.Neg(n)
	}
	a.r, a.unit = n, i+1
	touching := func(k int) bool { return k < j && r.toks[k].at == r.toks[k-1].end }
	switch {
	case touching(i+1) && (r.is(i+1, ",") || r.is(i+1, ".")):
		if i+2 < j && r.toks[i+2].kind == numberTok && touching(i+2) {
			return a, r.slip(i, i+3, "this number cannot be read: the decimal sign is a point, and commas part groups of three digits", "")
		}
		if r.is(i+1, ".") {
			return a, r.slip(i, i+2, "a number ends with a digit", r.toks[i].text)
		}
	case i+1 < j && r.toks[i+1].kind == numberTok && !(r.toks[i+1].is("1") && (r.is(i+2, "/") || r.is(i+2, "per") || i+2 == j)):
		return a, r.slip(i, i+2, "two numbers stand side by side; thousands are parted with commas", "")
	}
	return a, nil
}

// unit parses the unit of an amount.
func (r *reader) unit(i, j int) (Unit, error) {
	_, end := r.where(i, j)
	return parseUnit(r.text, r.toks[i:j], end, r.extra)
}

func (r *reader) quantity(a amount) (Quantity, error) {
	q := Quantity{Text: r.text, Bare: !a.hasUnit()}
	var err error
	if a.hasUnit() {
		if q.Unit, err = r.unit(a.unit, a.to); err != nil {
			return Quantity{}, err
		}
	}
	if q.Value, err = r.stored(a, q.Unit); err != nil {
		return Quantity{}, err
	}
	return q, nil
}

// stored is the number of a in coherent units of u.
func (r *reader) stored(a amount, u Unit) (float64, error) {
	v, why := store(new(big.Rat).Mul(a.r, u.rat()))
	if why != "" {
		return 0, r.slip(a.from, a.unit, why, "")
	}
	return v, nil
}
