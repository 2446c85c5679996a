package unit

import (
	"slices"
	"strconv"
	"strings"
)

// A dimension is a product of powers of named keys, written canonically as
// "USD^1|years^-1": sorted by key, no zero exponents. Keys are currencies with
// their price year ("USD2024"), bases ("of GDP"), counting words ("warheads")
// and the measures of words.go ("years", "m", "tonnes", "Wh").

// MaxExponent bounds the exponents of a dimension.
const MaxExponent = 9

// broken is the dimension of a product without meaning.
const broken = "?"

type power struct {
	key string
	n   int
}

func readDim(s string) []power {
	if s == "" {
		return nil
	}
	var d []power
	for part := range strings.SplitSeq(s, "|") {
		key, exp, _ := strings.Cut(part, "^")
		n, _ := strconv.Atoi(exp)
		d = append(d, power{key, n})
	}
	return d
}

// writeDim sorts, merges and writes powers; exponents out of range are broken.
func writeDim(d []power) string {
	d = slices.Clone(d)
	slices.SortFunc(d, func(a, b power) int { return strings.Compare(a.key, b.key) })
	var b strings.Builder
	for i := 0; i < len(d); {
		key, n := d[i].key, 0
		for ; i < len(d) && d[i].key == key; i++ {
			n += d[i].n
		}
		if n == 0 {
			continue
		}
		if n > MaxExponent || n < -MaxExponent {
			return broken
		}
		if b.Len() > 0 {
			b.WriteByte('|')
		}
		b.WriteString(key)
		b.WriteByte('^')
		b.WriteString(strconv.Itoa(n))
	}
	return b.String()
}

// raise multiplies every exponent by n.
func raise(d []power, n int) []power {
	out := make([]power, len(d))
	for i, p := range d {
		out[i] = power{p.key, p.n * n}
	}
	return out
}

func baseOf(key string) (string, bool) { return strings.CutPrefix(key, "of ") }

// Base is the base of a share ("GDP" for percent of GDP/year), "" if u has
// none or more than one.
func (u Unit) Base() string {
	found := ""
	for _, p := range readDim(u.dim) {
		if b, ok := baseOf(p.key); ok {
			if found != "" {
				return ""
			}
			found = b
		}
	}
	return found
}

// Money is the currency and price year of u (year 0 if none is written);
// ok is false if u carries no currency or more than one.
func (u Unit) Money() (currency string, year int, ok bool) {
	for _, p := range readDim(u.dim) {
		c, y, is := readCurrency(p.key)
		if !is {
			continue
		}
		if ok {
			return "", 0, false
		}
		currency, year, ok = c, y, true
	}
	return currency, year, ok
}

// spell writes a coherent dimension as an author would: "USD/person/year".
func spell(dim string) string {
	switch dim {
	case "":
		return "1"
	case broken:
		return "no unit"
	case YesNo.dim:
		return "yes/no"
	case Calendar.dim:
		return "calendar year"
	}
	d := readDim(dim)
	slices.SortStableFunc(d, func(a, b power) int { return rank(a.key) - rank(b.key) })
	var num, den []factor
	for _, p := range d {
		f := factorOf(p.key)
		if p.n > 0 {
			num = append(num, f.raised(p.n))
		} else {
			den = append(den, f.raised(-p.n))
		}
	}
	return render(num, den)
}

// rank orders keys in print: shares, money, counts and measures, time.
func rank(key string) int {
	if _, ok := baseOf(key); ok {
		return 0
	}
	if _, _, ok := readCurrency(key); ok {
		return 1
	}
	if key == timeKey {
		return 3
	}
	return 2
}
