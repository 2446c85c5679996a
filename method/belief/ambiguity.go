package belief

import (
	"fmt"

	"hedge/num"
)

// Ambiguity is an action's standing under the smooth model (P. Klibanoff, M.
// Marinacci, S. Mukerji, "A smooth model of decision making under ambiguity",
// Econometrica 73 (2005) 1849-1892) with phi(x) = -exp(-theta x) / theta.
type Ambiguity struct {
	Mean      float64 // mean expectation over the drawn distributions
	Certainty float64 // the sure value that counts as much
	Premium   float64 // Mean - Certainty, at least 0: what not knowing the distribution costs
}

// SmoothAmbiguity weighs each action over distributions that count alike, such
// as those of Set.Sample or the opinions of a panel. Theta, at least 0, is the
// aversion to ambiguity, per unit of value; at 0 Certainty is the mean. As theta
// grows it falls towards the least expectation among the distributions.
func SmoothAmbiguity(values, distributions [][]float64, theta float64) ([]Ambiguity, error) {
	if !(theta >= 0) || len(distributions) == 0 {
		return nil, fmt.Errorf("belief: theta %v and %d distributions: at least 0 and at least one are needed", theta, len(distributions))
	}
	out := make([]Ambiguity, len(values))
	e := make([]float64, len(distributions))
	for a, v := range values {
		for k, p := range distributions {
			if len(p) != len(v) {
				return nil, fmt.Errorf("belief: action %d has values in %d worlds, distribution %d speaks of %d", a, len(v), k, len(p))
			}
			e[k] = inner(p, v)
		}
		mean := num.Mean(e)
		out[a] = Ambiguity{Mean: mean, Certainty: mean}
		if theta == 0 {
			continue
		}
		// -log(mean of exp(-theta e)) / theta, around the least e so that nothing
		// overflows.
		least := e[0]
		for _, x := range e {
			least = min(least, x)
		}
		for k, x := range e {
			e[k] = num.Exp(-float64(theta * (x - least)))
		}
		c := min(mean, least-num.Log(num.Mean(e))/theta)
		out[a].Certainty, out[a].Premium = c, mean-c
	}
	return out, nil
}
