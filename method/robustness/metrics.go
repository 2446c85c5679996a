package robustness

import (
	"math"

	"hedge/num"
)

// Metric makes one number of each course, in three steps.
type Metric struct {
	Transform Transform
	Choose    Choice
	Aggregate func(chosen []float64) float64
	Better    Better // which way a course is better by it
	Unit      Unit   // what its value is measured in
}

// Better says which values are better. Neither is for metrics that describe a
// course and do not rank it.
type Better int

// The three ways.
const (
	Neither Better = iota
	Higher
	Lower
)

// Unit says what the value of a metric is measured in.
type Unit int

// The four units.
const (
	Scale      Unit = iota // a value of the outcome; of a negated row, negated
	Difference             // a distance between two values of the outcome
	Number                 // a pure number, or a product: no unit of the outcome
	Share                  // a share of the cells
)

// The metrics without a setting.
var (
	// Maximin is the worst cell (A. Wald, Statistical Decision Functions, 1950).
	Maximin = Metric{Value{}, At{0}, only, Higher, Scale}

	// Maximax is the best cell.
	Maximax = Metric{Value{}, At{1}, only, Higher, Scale}

	// Laplace is the mean over all cells (the principle of insufficient
	// reason): an average over the cells explored, not an expectation.
	Laplace = Metric{Value{}, All{}, num.Mean, Higher, Scale}

	// MinimaxRegret is the largest regret (Savage 1951), 0 or more. Some
	// programs report it negated.
	MinimaxRegret = PercentileRegret(1)

	// UndesirableDeviations is how far the worse half of the cells lies from
	// the course's own median on average, 0 or less (after J. H. Kwakkel, S.
	// Eker and E. Pruyt, "How robust is a robust policy?", 2016). The half is
	// the ceil(n/2) worst cells. Sources take their sum or their mean; here it
	// is the mean, which does not grow with the number of cells. Both rank alike.
	UndesirableDeviations = Metric{FromMedian{}, LowerHalf{}, num.Mean, Higher, Difference}

	// Skewness is the percentile skewness ((q90+q10)/2 - q50) / ((q90-q10)/2),
	// -1 to 1 (V. Voudouris et al., "Exploring the production of natural gas
	// through the lenses of the ACEGES model", Energy Policy 64 (2014)
	// 124-133). Positive: the good cells reach farther from the median than
	// the bad ones. Some programs use the opposite sign. A negated row
	// has the negated skewness. Undefined where q90 = q10.
	Skewness = Metric{Value{}, At{0.1, 0.5, 0.9}, skewness, Neither, Number}

	// Peakedness is the percentile kurtosis (q90-q10) / (q75-q25), 1 or more
	// (Voudouris et al. 2014); 1.9 for a normal distribution, 1.6 for a
	// uniform one. Undefined where q75 = q25.
	Peakedness = Metric{Value{}, At{0.1, 0.25, 0.75, 0.9}, peakedness, Neither, Number}
)

// Pessimism is the usual weight of the worst cell in Hurwicz.
const Pessimism = 0.5

// Hurwicz weighs the worst cell against the best, pessimism in [0, 1] being the
// weight of the worst (L. Hurwicz, "Optimality criteria for decision making
// under ignorance", Cowles Commission Discussion Paper 370, 1951). Some sources
// state the weight of the best instead.
func Hurwicz(pessimism float64) Metric {
	return Metric{Value{}, At{0, 1}, func(x []float64) float64 {
		return math.FMA(pessimism, x[0], float64((1-pessimism)*x[1]))
	}, Higher, Scale}
}

// PercentileRegret is the p-quantile of the regret, 0 or more.
func PercentileRegret(p float64) Metric {
	return Metric{Regret{}, At{p}, only, Lower, Difference}
}

// Starr is the share of cells in which the course is at least at the threshold
// (M. K. Starr, Product Design and Decision Theory, 1963; a negated row takes a
// negated threshold).
func Starr(threshold float64) Metric {
	return Metric{Meets{threshold}, All{}, num.Mean, Higher, Share}
}

// MeanVariance is (mean + 1) / (sd + 1), sd with n-1 (C. Hamarat, J. H. Kwakkel,
// E. Pruyt and E. T. Loonen, "An exploratory approach for adaptive policymaking
// by using multi-objective robust optimization", Simulation Modelling Practice
// and Theory 46 (2014) 25-39), larger better. The 1 is one unit of the scale on
// which the outcome is read, so the metric hangs on that unit: one says how much
// it is on the table's scale.
//
// Where mean + 1 is below zero a quotient would reward spread, so there it is
// (mean + 1) * (sd + 1), as C. L. Israelsen mends the Sharpe ratio ("A
// refinement to the Sharpe ratio and information ratio", J. Asset Management 5
// (2005) 423-427). Both forms are 0 where they meet; at every mean a larger mean
// is better, and so is a smaller sd.
func MeanVariance(one float64) Metric {
	return Metric{Value{}, All{}, func(x []float64) float64 {
		mean, sd := moments(x)
		return damped(mean/one+1, sd/one+1)
	}, Higher, Number}
}

// MeanVarianceMinimised is the same for rows that were negated because the
// outcome is minimised: (mean + 1) * (sd + 1) of the outcome as it was, smaller
// better, and (mean + 1) / (sd + 1) where mean + 1 is below zero. To feed
// negated rows to the quotient instead would reward spread whenever the mean is
// above 1.
func MeanVarianceMinimised(one float64) Metric {
	return Metric{Value{}, All{}, func(x []float64) float64 {
		mean, sd := moments(x)
		return -damped(mean/one-1, sd/one+1)
	}, Lower, Number}
}

// damped makes a gain smaller, and a loss larger, by the spread.
func damped(gain, spread float64) float64 {
	if gain < 0 {
		return float64(gain * spread)
	}
	return gain / spread
}

// moments gives the mean and the standard deviation with n-1, in two passes.
func moments(x []float64) (mean, sd float64) {
	mean = num.Mean(x)
	sum := 0.0
	for _, v := range x {
		d := v - mean
		sum = math.FMA(d, d, sum)
	}
	return mean, math.Sqrt(sum / float64(len(x)-1))
}

func only(x []float64) float64 { return x[0] }

// skewness is 0/0 where q90 = q10, for q50 lies between them.
func skewness(q []float64) float64 {
	return ((q[2]+q[0])/2 - q[1]) / ((q[2] - q[0]) / 2)
}

func peakedness(q []float64) float64 {
	if q[2] == q[1] {
		return math.NaN()
	}
	return (q[3] - q[0]) / (q[2] - q[1])
}
