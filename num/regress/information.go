package regress

import (
	"math"

	"hedge/num"
)

// information is Fisher's X'WX with weights p(1-p), brought to ones on the diagonal
// and factored: X'WX = s l l' s for the diagonal matrix s.
type information struct {
	m, l [][]float64
	s    []float64
	z    []float64 // scratch
}

func newInformation(k int) *information {
	f := &information{m: make([][]float64, k), s: make([]float64, k), z: make([]float64, k)}
	for j := range f.m {
		f.m[j] = make([]float64, k)
	}
	return f
}

// factor sums the information up over the rows. It is false where the information is
// singular.
func (f *information) factor(d *design, weight []float64) bool {
	for _, r := range f.m {
		clear(r)
	}
	for i, w := range weight {
		x := d.row(i)
		for a, xa := range x {
			wx, m := float64(w*xa), f.m[a]
			for b, xb := range x[:a+1] {
				m[b] = math.FMA(wx, xb, m[b])
			}
		}
	}
	for a := range f.m {
		f.s[a] = math.Sqrt(f.m[a][a])
		if !(f.s[a] > 0) {
			return false
		}
	}
	for a, r := range f.m {
		for b := range a {
			r[b] = r[b] / f.s[a] / f.s[b]
		}
		r[a] = 1
	}
	l, ok := num.Cholesky(f.m)
	if !ok {
		return false
	}
	for a := range l {
		if l[a][a] == 0 {
			return false
		}
	}
	f.l = l
	return true
}

// half solves s l z = x.
func (f *information) half(x []float64) []float64 {
	for a, v := range x {
		v /= f.s[a]
		for b := range a {
			v = math.FMA(-f.l[a][b], f.z[b], v)
		}
		f.z[a] = v / f.l[a][a]
	}
	return f.z
}

// solve puts into x what the information times it makes right.
func (f *information) solve(x, right []float64) {
	copy(x, f.half(right))
	for a := len(x) - 1; a >= 0; a-- {
		v := x[a]
		for b := a + 1; b < len(x); b++ {
			v = math.FMA(-f.l[b][a], x[b], v)
		}
		x[a] = v / f.l[a][a]
	}
	for a := range x {
		x[a] /= f.s[a]
	}
}

// leverage is w x' (X'WX)^-1 x, what a row weighs in its own fit.
func (f *information) leverage(x []float64, w float64) float64 {
	z := f.half(x)
	return float64(w * dot(z, z))
}

// logDeterminant is the logarithm of the determinant of the information.
func (f *information) logDeterminant() float64 {
	sum := 0.0
	for a := range f.s {
		sum += num.Log(f.s[a]) + num.Log(f.l[a][a])
	}
	return float64(2 * sum)
}
