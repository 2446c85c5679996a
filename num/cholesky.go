package num

import "math"

// singularPivot is how near to 0 a pivot counts as 0, and singularRest how near
// what stands below such a pivot: in a semidefinite matrix with ones on the
// diagonal it is at most the root of the pivot.
const (
	singularPivot = 1e-10
	singularRest  = 2e-5
)

// Cholesky is the lower triangle l with l l' = m, for a symmetric, positive
// semidefinite matrix m whose diagonal is of the order of 1, as that of a
// correlation matrix. A pivot within 1e-10 of 0 gives a zero column; l l' then
// differs from m by 2e-5 at most, and by roundings where the pivot is a true 0.
// ok is false, and l nil, if m has a negative eigenvalue beyond that. The lower
// triangle of m alone is read.
//
// Method: the factorisation column by column, with zero columns where the matrix
// is singular: N. J. Higham, "Analysis of the Cholesky decomposition of a
// semi-definite matrix", in Reliable Numerical Computation (1990) 161-185.
// Every sum runs in the order of the columns, one fused step at a time.
func Cholesky(m [][]float64) (l [][]float64, ok bool) {
	n := len(m)
	l = zeros(n)
	for j := range n {
		pivot := m[j][j]
		for k := range j {
			pivot = math.FMA(-l[j][k], l[j][k], pivot)
		}
		if !(pivot >= -singularPivot) {
			return nil, false
		}
		singular := pivot <= singularPivot
		if !singular {
			l[j][j] = math.Sqrt(pivot)
		}
		for i := j + 1; i < n; i++ {
			rest := m[i][j]
			for k := range j {
				rest = math.FMA(-l[i][k], l[j][k], rest)
			}
			switch {
			case !singular:
				l[i][j] = rest / l[j][j]
			case !(math.Abs(rest) <= singularRest):
				return nil, false // a zero on the diagonal needs zeros below it
			}
		}
	}
	return l, true
}

// zeros is an n x n matrix of zeros.
func zeros(n int) [][]float64 {
	cells := make([]float64, n*n)
	m := make([][]float64, n)
	for i := range m {
		m[i] = cells[i*n : (i+1)*n : (i+1)*n]
	}
	return m
}
