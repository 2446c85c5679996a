package unit

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// readNumber turns the text of a number token into an exact ratio.
func readNumber(text string) (*big.Rat, string) {
	if len(text) > maxNumber {
		return nil, "this number is too long"
	}
	text = strings.ReplaceAll(text, ",", "")
	if i := strings.IndexAny(text, "eE"); i >= 0 {
		if e, err := strconv.Atoi(text[i+1:]); err != nil || e > 400 || e < -400 {
			return nil, "this number is too large or too small to be stored"
		}
	}
	r, ok := new(big.Rat).SetString(text)
	if !ok {
		return nil, "this number cannot be read"
	}
	return r, ""
}

// store rounds an exact value once, to the nearest float64.
func store(r *big.Rat) (float64, string) {
	x, _ := r.Float64()
	if math.IsInf(x, 0) {
		return 0, "this number is too large to be stored"
	}
	if math.Abs(x) < 0x1p-1022 && r.Sign() != 0 {
		return 0, "this number is too small to be stored"
	}
	return x, ""
}

// exact is the shortest decimal that reads back as x.
func exact(x float64) *big.Rat {
	r, _ := new(big.Rat).SetString(strconv.FormatFloat(x, 'g', -1, 64))
	return r
}

// Scale is the factor from the author's number to the stored one, 0.01 for
// percent, rounded to the nearest float64.
func (u Unit) Scale() float64 {
	if u.ratio == "" {
		return 1
	}
	x, _ := u.rat().Float64()
	return x
}

// FromAuthor turns the author's number into the stored one. The shortest
// decimal of x is scaled exactly and rounded once: 0.05 percent is 0.0005.
func (u Unit) FromAuthor(x float64) float64 {
	if u.ratio == "" || x == 0 || math.IsInf(x, 0) || math.IsNaN(x) {
		return x
	}
	if power, ok := u.power(); ok {
		return movePoint(x, power)
	}
	return scaled(x, u.rat())
}

// ToAuthor turns a stored number into the author's: 0.0005 is 0.05 percent.
func (u Unit) ToAuthor(x float64) float64 {
	if u.ratio == "" || x == 0 || math.IsInf(x, 0) || math.IsNaN(x) {
		return x
	}
	if power, ok := u.power(); ok {
		return movePoint(x, -power)
	}
	return scaled(x, new(big.Rat).Inv(u.rat()))
}

// scaled multiplies the shortest decimal of x exactly and rounds once.
func scaled(x float64, by *big.Rat) float64 {
	r := exact(x)
	y, _ := r.Mul(r, by).Float64()
	return y
}

// power reports whether the scale is a power of ten (percent, bn), and which.
func (u Unit) power() (int, bool) {
	p, q, _ := strings.Cut(u.ratio, "/")
	switch {
	case strings.Trim(p[1:], "0") != "" || p[0] != '1':
		return 0, false
	case q == "":
		return len(p) - 1, true
	case p == "1" && q[0] == '1' && strings.Trim(q[1:], "0") == "":
		return 1 - len(q), true
	}
	return 0, false
}

// movePoint is scaled by a power of ten, which only moves the point of the
// shortest decimal: 0.0005 is "5e-04", so 0.05 percent is "5e-02". It is some
// twenty times faster and allocates nothing.
func movePoint(x float64, power int) float64 {
	text := strconv.AppendFloat(make([]byte, 0, 32), x, 'e', -1, 64)
	e := len(text) - 1
	for text[e] != 'e' {
		e--
	}
	n := 0
	for _, c := range text[e+2:] {
		n = 10*n + int(c-'0')
	}
	if text[e+1] == '-' {
		n = -n
	}
	text = strconv.AppendInt(text[:e+1], int64(n+power), 10)
	y, _ := strconv.ParseFloat(string(text), 64) // too large is infinite, as it should be
	return y
}
