package num

// Logistic is 1/(1+e^-x), for every x; error below 2.5 ulp on both sides, down to
// the smallest numbers. Logistic(-Inf) is 0, Logistic(+Inf) is 1.
func Logistic(x float64) float64 {
	if x < 0 {
		e := Exp(x)
		return e / (1 + e)
	}
	return 1 / (1 + Exp(-x))
}
