package sensitivity

import (
	"math"

	"hedge/num"
)

// Replicates is into how many independent parts a budget of runs is split, so
// that the spread of the parts says how far off their mean may be.
const Replicates = 8

const level = 0.95 // of all intervals

// student is the half-width of the interval of a mean, in standard errors, for so
// many degrees of freedom: the t at which |T| <= t with chance level. If X has the
// beta distribution of shapes df/2 and 1/2 then T^2 has that of df (1-X)/X.
func student(df int) float64 {
	d, err := num.NewBeta(float64(df)/2, 0.5)
	if err != nil {
		panic(err)
	}
	x := d.Quantile(1 - level)
	return math.Sqrt(float64(float64(df)*(1-x)) / x)
}

// mean is the mean of independent values with Student's interval.
func mean(x []float64) Estimate {
	m, variance := moments(x)
	return around(m, float64(student(len(x)-1)*math.Sqrt(variance/float64(len(x)))))
}

// moments is the mean and the variance with n-1, in two passes.
func moments(x []float64) (mean, variance float64) {
	mean = num.Mean(x)
	squares := make([]float64, len(x))
	for i, v := range x {
		squares[i] = float64((v - mean) * (v - mean))
	}
	return mean, num.Sum(squares) / float64(len(x)-1)
}

// ratio is mean(a)/mean(b) over replicates, with Student's interval from the
// spread of a - ratio b: the linearised error of a ratio (W. G. Cochran, Sampling
// Techniques, 3rd ed. 1977, section 6.4). The mean of the ratios a/b would have a
// bias that does not fall with the number of replicates.
func ratio(a, b []float64) Estimate {
	below := num.Mean(b)
	r := num.Mean(a) / below
	rest := make([]float64, len(a))
	for i := range a {
		rest[i] = (a[i] - float64(r*b[i])) / below
	}
	_, variance := moments(rest)
	return around(r, float64(student(len(a)-1)*math.Sqrt(variance/float64(len(a)))))
}
