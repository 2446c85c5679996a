package num

import "math"

// LogBinomialTail is log P(X >= k) for X binomial with n trials of probability p, as
// the logarithm of the incomplete beta function I_p(k, n-k+1) (NIST Digital Library
// of Mathematical Functions 8.17.5). It is good where the tail itself is too small
// for a float64: absolute error below 1e-14 (n + |log P|). It is 0 for k <= 0, minus
// infinity where the tail is empty (k > n, or p = 0), and NaN for a p outside [0, 1].
func LogBinomialTail(k, n int, p float64) float64 {
	switch {
	case !(p >= 0 && p <= 1):
		return nan()
	case k <= 0:
		return 0
	case k > n || p == 0:
		return math.Inf(-1)
	case p == 1:
		return 0
	}
	f := newIncompleteBeta(float64(k), float64(n-k+1))
	w := (Log(p) - Log(1-p)) - (Log(f.a) - Log(f.b))
	tail, _, _ := f.at(w)
	return min(tail, 0) + 0
}
