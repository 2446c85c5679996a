package sensitivity

import "math"

// poincare is the least C with Var g <= C E[g'^2] for every smooth g of an input. It
// is not ok if values repeat or are not finite, or if C keeps growing the farther
// the tails are followed, as for an exponential distribution, where it settles too
// slowly to be told.
//
// C is 1 over the second-smallest eigenvalue of a chain whose nodes are the middle
// values of n equal parts of the distribution and whose springs are 1/dx^2: finite
// elements on quantiles, after O. Roustant, F. Barthe and B. Iooss, "Poincare
// inequalities on intervals - application to sensitivity analysis", Electronic J.
// Statistics 11 (2017) 3081-3119.
func poincare(quantile func(u float64) float64) (c float64, ok bool) {
	const n, longer = 1000, 4
	c, ok = chain(quantile, n)
	if !ok {
		return 0, false
	}
	next, ok := chain(quantile, longer*n)
	return next, ok && next/c < 1.01
}

func chain(quantile func(u float64) float64, n int) (c float64, ok bool) {
	x := make([]float64, n)
	spring := make([]float64, n+1) // spring[j] joins nodes j-1 and j
	for j := range x {
		x[j] = quantile((float64(j) + 0.5) / float64(n))
		if math.IsNaN(x[j]) || math.IsInf(x[j], 0) || j > 0 && !(x[j] > x[j-1]) {
			return 0, false
		}
		if j > 0 {
			spring[j] = 1 / float64((x[j]-x[j-1])*(x[j]-x[j-1]))
		}
	}
	// A straight line has g' = 1, so the eigenvalue is at most 1/Var x.
	_, variance := moments(x)
	low, high := 0.0, 2/variance
	for {
		middle := low/2 + high/2
		if middle <= low || middle >= high {
			return 1 / middle, true
		}
		if below(spring, middle) >= 2 {
			high = middle
		} else {
			low = middle
		}
	}
}

// below is how many eigenvalues of the chain are less than v: the negative pivots
// of the tridiagonal matrix less v (J. H. Wilkinson, The Algebraic Eigenvalue
// Problem, 1965, section 5.39).
func below(spring []float64, v float64) int {
	count := 0
	pivot := 1.0
	for j := range len(spring) - 1 {
		fill := 0.0
		if j > 0 {
			fill = float64(spring[j] / pivot * spring[j])
		}
		pivot = spring[j] + spring[j+1] - v - fill
		if pivot == 0 {
			pivot = -float64(0x1p-60 * (spring[j] + spring[j+1]))
		}
		if pivot < 0 {
			count++
		}
	}
	return count
}
