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
	r := exact(x)
	y, _ := r.Mul(r, u.rat()).Float64()
	return y
}

// ToAuthor turns a stored number into the author's: 0.0005 is 0.05 percent.
func (u Unit) ToAuthor(x float64) float64 {
	if u.ratio == "" || x == 0 || math.IsInf(x, 0) || math.IsNaN(x) {
		return x
	}
	r := exact(x)
	y, _ := r.Quo(r, u.rat()).Float64()
	return y
}
