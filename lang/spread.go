package lang

import (
	"math"
	"strconv"

	"hedge/model"
	"hedge/num"
	"hedge/unit"
)

func fmtNumber(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// deepSpread is bounds without a claimed probability; futures are spread
// evenly over them.
func deepSpread(lo, hi float64, text string) model.Spread {
	d, err := num.NewUniform(lo, hi)
	if err != nil {
		return model.Spread{}
	}
	return model.Spread{Dist: d, Text: text, Rule: "deep bounds", Lo: lo, Hi: hi}
}

// spreadOf reads a distribution string. a to b is the central 90 % of a
// lognormal when a > 0, else of a normal; between a and b is uniform; a to b,
// likely c is PERT. The rule used goes with it; why is the reason it cannot be.
func spreadOf(sp unit.Spread) (out model.Spread, why string) {
	out.Text = sp.Text
	d, rule, err := family(sp)
	if err == nil && sp.Within != nil {
		rule += ", cut off"
		d, err = num.NewTruncated(d, sp.Within.Low, sp.Within.High)
	}
	if err != nil {
		return out, err.Error()
	}
	out.Dist, out.Rule = d, rule
	out.Lo, out.Hi = d.Quantile(0), d.Quantile(1)
	return out, ""
}

func family(sp unit.Spread) (d num.Dist, rule string, err error) {
	scale := sp.Unit.Scale()
	switch sp.Kind {
	case unit.Point:
		rule = "known"
		d, err = num.NewPoint(sp.A)
	case unit.Span:
		if sp.A > 0 {
			rule = "central 90 %, lognormal"
			d, err = num.NewLogNormalCentral90(sp.A, sp.B)
		} else {
			rule = "central 90 %, normal"
			d, err = num.NewNormalCentral90(sp.A, sp.B)
		}
	case unit.Between, unit.Uniform:
		rule = "uniform"
		d, err = num.NewUniform(sp.A, sp.B)
	case unit.Likely, unit.PERT:
		rule = "PERT"
		d, err = num.NewPERT(sp.A, sp.C, sp.B)
	case unit.Normal:
		rule = "normal"
		d, err = num.NewNormal(sp.A, sp.B)
	case unit.Lognormal:
		rule = "lognormal"
		d, err = lognormal(sp.A, sp.B)
	case unit.Triangular:
		rule = "triangular"
		d, err = num.NewTriangular(sp.A, sp.C, sp.B)
	case unit.Beta:
		rule = "beta"
		d, err = num.NewScaledBeta(sp.A, sp.B, sp.Low, sp.High)
	case unit.Gamma:
		rule = "gamma"
		d, err = num.NewGamma(sp.A, sp.B)
	case unit.Weibull:
		rule = "Weibull"
		d, err = num.NewWeibull(sp.A, sp.B)
	case unit.Poisson:
		rule = "Poisson"
		d, err = num.NewPoisson(sp.A)
		d = times(d, scale)
	case unit.Bernoulli:
		rule = "Bernoulli"
		d, err = num.NewBernoulli(sp.A)
		d = times(d, scale)
	case unit.Discrete:
		rule = "discrete"
		values, weights := apart(sp.Pairs)
		d, err = num.NewDiscrete(values, weights)
	case unit.Quantiles:
		rule = "quantiles"
		values, probs := apart(sp.Pairs)
		d, err = num.NewQuantiles(probs, values)
	}
	return d, rule, err
}

// lognormal has this mean and standard deviation itself, not in its logarithm:
// sigma^2 = log(1 + (sd/mean)^2), mu = log(mean) - sigma^2/2.
func lognormal(mean, sd float64) (num.Dist, error) {
	ratio := sd / mean
	variance := num.Log(1 + float64(ratio*ratio))
	return num.NewLogNormal(num.Log(mean)-variance/2, math.Sqrt(variance))
}

func apart(pairs []unit.Pair) (values, ps []float64) {
	for _, p := range pairs {
		values, ps = append(values, p.Value), append(ps, p.P)
	}
	return values, ps
}

// times is k draws of d taken as one unit: a Poisson count of thousands.
func times(d num.Dist, k float64) num.Dist {
	if d == nil || k == 1 {
		return d
	}
	return scaled{d, k}
}

type scaled struct {
	d num.Dist
	k float64 // above 0
}

func (s scaled) Quantile(u float64) float64 { return float64(s.k * s.d.Quantile(u)) }
func (s scaled) CDF(x float64) float64      { return s.d.CDF(x / s.k) }
func (s scaled) Mean() float64              { return float64(s.k * s.d.Mean()) }
func (s scaled) Variance() float64          { return float64(s.k * float64(s.k*s.d.Variance())) }
