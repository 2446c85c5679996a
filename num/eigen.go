package num

import "math"

// Eigen gives the eigenvalues of the symmetric matrix a and the eigenvectors as
// the columns of an orthogonal matrix, in no order and with no sign in particular.
//
// Method: cyclic Jacobi rotations, G. H. Golub and C. F. Van Loan, Matrix
// Computations, 4th edition (2013), section 8.5, until a sweep finds no element
// off the diagonal that still counts; they converge quadratically, so a dozen
// sweeps are plenty.
func Eigen(a [][]float64) (values []float64, vectors [][]float64) {
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
