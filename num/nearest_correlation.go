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
	values, vectors := Eigen(a)
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
