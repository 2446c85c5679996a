package regress

import (
	"math"

	"hedge/num"
)

// Fit is a fitted regression.
type Fit struct {
	// Coefficients are b_0, the constant, and one for each column, per unit of it.
	Coefficients []float64
	// Errors are their standard errors, from the inverse of the information.
	Errors []float64
	// LogLikelihood is the sum over rows of the logarithm of the chance given to
	// what is the case; Firth's fits have it without the factor that Firth adds,
	// so that it does not depend on units.
	LogLikelihood float64
	// AIC is 2 k - 2 LogLikelihood for k coefficients: H. Akaike, "A new look at
	// the statistical model identification", IEEE Trans. Automatic Control 19
	// (1974) 716-723. BIC is k ln n - 2 LogLikelihood for n rows: G. Schwarz,
	// "Estimating the dimension of a model", Annals of Statistics 6 (1978) 461-464.
	AIC, BIC float64
	// Steps is how many times the equations were solved.
	Steps int
}

// Probability is the chance of yes at one value of each column.
func (f *Fit) Probability(x []float64) float64 {
	return num.Logistic(f.Coefficients[0] + dot(x, f.Coefficients[1:]))
}

// newFit reads the coefficients of the columns from those of the design.
func newFit(d *design, b []float64, f *information, logLikelihood float64, steps int) *Fit {
	k := float64(d.k)
	out := &Fit{
		Coefficients: make([]float64, d.k), Errors: make([]float64, d.k),
		LogLikelihood: logLikelihood,
		AIC:           float64(2*k) - float64(2*logLikelihood),
		BIC:           float64(k*num.Log(float64(d.n))) - float64(2*logLikelihood),
		Steps:         steps,
	}
	for j := range d.k {
		u := d.read(j)
		out.Coefficients[j] = dot(u, b)
		z := f.half(u)
		out.Errors[j] = math.Sqrt(dot(z, z))
	}
	return out
}
