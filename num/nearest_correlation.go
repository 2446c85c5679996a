package num

import "math"

// NearestCorrelation is the correlation matrix (symmetric, ones on the diagonal,
// no negative eigenvalue) nearest to the symmetric matrix m, in the sum of
// squared differences. It serves to print a proposal beside a finding and never
// enters a run: it is an iteration, stopped when a round changes no entry by more
// than 1e-12, or after 10,000 rounds. It lies on the edge of what is possible,
// so entries rounded for print may fall just outside. The lower triangle of m
// alone is read.
//
// Method: projections in turn onto the semidefinite matrices and onto those with
// a unit diagonal, the former with Dykstra's correction: N. J. Higham, "Computing
// the nearest correlation matrix: a problem from finance", IMA J. Numerical
// Analysis 22 (2002) 329-343, algorithm 3.3 with unit weights.
func NearestCorrelation(m [][]float64) [][]float64 {
	n := len(m)
	y, correction, x := zeros(n), zeros(n), zeros(n)
	for i := range n {
		for j := range i + 1 {
			y[i][j], y[j][i] = m[i][j], m[i][j]
		}
	}
	const rounds, enough = 10_000, 1e-12
	for range rounds {
		for i := range n {
			for j := range n {
				x[i][j] = y[i][j] - correction[i][j]
				correction[i][j] = -x[i][j]
			}
		}
		x = withoutNegative(x)
		moved := 0.0
		for i := range n {
			for j := range n {
				correction[i][j] += x[i][j]
				next := x[i][j]
				if i == j {
					next = 1
				}
				moved = max(moved, math.Abs(next-y[i][j]))
				y[i][j] = next
			}
		}
		if moved <= enough {
			break
		}
	}
	return y
}

// withoutNegative is the semidefinite matrix nearest to the symmetric matrix a:
// the part of a that belongs to its positive eigenvalues.
func withoutNegative(a [][]float64) [][]float64 {
	values, vectors := eigen(a)
	n := len(a)
	out := zeros(n)
	for k, value := range values {
		if value <= 0 {
			continue
		}
		for i := range n {
			scaled := float64(value * vectors[i][k])
			for j := range i + 1 {
				out[i][j] = math.FMA(scaled, vectors[j][k], out[i][j])
				out[j][i] = out[i][j]
			}
		}
	}
	return out
}

// eigen gives the eigenvalues of the symmetric matrix a and the eigenvectors as
// the columns of an orthogonal matrix, in no order.
//
// Method: cyclic Jacobi rotations, G. H. Golub and C. F. Van Loan, Matrix
// Computations, 4th edition (2013), section 8.5, until a sweep finds no element
// off the diagonal that still counts; they converge quadratically, so a dozen
// sweeps are plenty.
func eigen(a [][]float64) (values []float64, vectors [][]float64) {
	n := len(a)
	b := zeros(n)
	vectors = zeros(n)
	scale := 0.0
	for i := range n {
		copy(b[i], a[i])
		vectors[i][i] = 1
		for _, x := range a[i] {
			scale = max(scale, math.Abs(x))
		}
	}
	for range 60 {
		turned := false
		for p := range n {
			for q := p + 1; q < n; q++ {
				if !(math.Abs(b[p][q]) > float64(scale*0x1p-60)) {
					continue
				}
				turned = true
				rotate(b, vectors, p, q)
			}
		}
		if !turned {
			break
		}
	}
	for i := range n {
		values = append(values, b[i][i])
	}
	return values, vectors
}

// rotate makes b[p][q] zero by a rotation in the plane of axes p and q, and turns
// the vectors along. The angle is the smaller of the two that do.
func rotate(b, vectors [][]float64, p, q int) {
	tau := (b[q][q] - b[p][p]) / float64(2*b[p][q])
	t := 1 / (math.Abs(tau) + math.Sqrt(math.FMA(tau, tau, 1)))
	if tau < 0 {
		t = -t
	}
	c := 1 / math.Sqrt(math.FMA(t, t, 1))
	s := float64(t * c)
	turn := func(x, y *float64) {
		*x, *y = float64(c**x)-float64(s**y), float64(s**x)+float64(c**y)
	}
	for k := range b {
		turn(&b[k][p], &b[k][q])
		turn(&vectors[k][p], &vectors[k][q])
	}
	for k := range b {
		turn(&b[p][k], &b[q][k])
	}
	b[p][q], b[q][p] = 0, 0
}
