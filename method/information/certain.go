package information

import (
	"fmt"
	"math"

	"hedge/num"
)

// CARA is constant absolute risk aversion: utility -exp(-Aversion u), the
// aversion being 0 or more and stated per unit of u; 0 is risk-neutral. J. W.
// Pratt, "Risk aversion in the small and in the large", Econometrica 32 (1964)
// 122-136.
type CARA struct {
	Aversion float64
}

// NewCARA scales an aversion that is stated per standard deviation: Aversion =
// perSpread / sd of the outcomes handed in. For normal outcomes the risk premium
// is then perSpread/2 standard deviations. Scale by one set of outcomes whatever
// is to be compared, or each is judged by another person.
func NewCARA(perSpread float64, outcomes []float64) (CARA, error) {
	if !(perSpread >= 0) || math.IsInf(perSpread, 1) {
		return CARA{}, fmt.Errorf("risk aversion %v: state a number of 0 or more per standard deviation", perSpread)
	}
	if len(outcomes) < 2 {
		return CARA{}, fmt.Errorf("%d outcomes to scale the risk aversion by: at least 2 are needed", len(outcomes))
	}
	if i := notFinite(outcomes); i >= 0 {
		return CARA{}, fmt.Errorf("outcome %d is %v: leave that future out, or mend the value", i, outcomes[i])
	}
	_, variance := moments(outcomes)
	if variance == 0 {
		return CARA{}, fmt.Errorf("the outcomes to scale the risk aversion by are all %v: they have no spread, so state the aversion per unit instead", outcomes[0])
	}
	return CARA{perSpread / math.Sqrt(variance)}, nil
}

// Utility is -exp(-Aversion (x - origin)) of every outcome. An origin no greater than
// the least outcome keeps it between -1 and 0.
func (c CARA) Utility(outcomes []float64, origin float64) []float64 {
	out := make([]float64, len(outcomes))
	for i, v := range outcomes {
		out[i] = -num.Exp(-float64(c.Aversion * (v - origin)))
	}
	return out
}

// Sure is the outcome whose utility is this one, and how much it grows for each
// unit of utility. The aversion must be above 0 and the utility below 0.
func (c CARA) Sure(utility, origin float64) (outcome, slope float64) {
	return origin - num.Log(-utility)/c.Aversion, -1 / float64(c.Aversion*utility)
}

// Certain is what uncertain outcomes are worth to someone averse to risk.
type Certain struct {
	Mean       float64
	Equivalent float64 // the sure outcome that is as good
	Premium    float64 // Mean - Equivalent, 0 or more

	EquivalentError, PremiumError float64 // standard errors
}

// Certain gives the certainty equivalent
//
//	-log(E[exp(-a u)]) / a,  a = Aversion,
//
// and the risk premium of outcomes of equal weight, of which two are needed, all
// finite. The logarithm is taken relative to the least outcome, so nothing
// overflows; where a (max-min) is below 1e-4 the premium has fewer than 10 good
// digits of that range. Standard errors are first-order (the delta method).
func (c CARA) Certain(outcomes []float64) (Certain, error) {
	n := len(outcomes)
	if !(c.Aversion >= 0) || math.IsInf(c.Aversion, 1) {
		return Certain{}, fmt.Errorf("risk aversion %v: state a number of 0 or more per unit of the outcome", c.Aversion)
	}
	if n < 2 {
		return Certain{}, fmt.Errorf("%d outcomes: at least 2 are needed", n)
	}
	least := outcomes[0]
	for i, v := range outcomes {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return Certain{}, fmt.Errorf("outcome %d is %v: leave that future out, or mend the value", i, v)
		}
		least = min(least, v)
	}
	mean, variance := moments(outcomes)
	out := Certain{Mean: mean, Equivalent: mean, EquivalentError: math.Sqrt(variance / float64(n))}
	if c.Aversion == 0 {
		return out, nil
	}
	utility := make([]float64, n)
	for i, v := range outcomes {
		utility[i] = num.Exp(-float64(c.Aversion * (v - least)))
	}
	average, variance := moments(utility)
	out.Equivalent = min(mean, least-num.Log(average)/c.Aversion)
	out.Premium = mean - out.Equivalent
	slope := 1 / float64(c.Aversion*average)
	out.EquivalentError = float64(math.Sqrt(variance/float64(n)) * slope)
	both := make([]float64, n) // the mean less the equivalent, future by future
	for i, v := range outcomes {
		both[i] = math.FMA(slope, utility[i], v)
	}
	_, variance = moments(both)
	out.PremiumError = math.Sqrt(variance / float64(n))
	return out, nil
}
