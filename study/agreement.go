package study

import (
	"fmt"
	"math"

	"hedge/method/robustness"
)

// MuchAlike is the rank agreement from which two metrics count as ranking the
// courses in much the same order: without ties, three pairs of courses in four.
const MuchAlike = 0.5

// RankAgreement is the unit of Kendall's tau-b.
const RankAgreement = "rank agreement"

const agreementMethod = "Rank agreement is Kendall's tau-b over the courses (Kendall 1945): 1 the same order, 0 none, -1 the reverse; from 0.5 on two metrics count as much the same order."

// agreement tells how the metrics of one outcome rank the courses beside the one
// that is nearest to all others.
type agreement struct {
	centre Metric
	others []Metric
	tau    []float64 // of each of others with the centre
}

// agree compares the rankings of one outcome; false when fewer than three
// metrics tell three courses or more apart.
func agree(cs []Course) (a agreement, ok bool) {
	var names []Metric
	var ranks [][]int
	for _, c := range cs {
		// A ranking that ties all agrees with nothing, not with itself.
		if self := robustness.Agreement(c.Ranks, c.Ranks); len(c.Strategies) > 2 && !math.IsNaN(self) {
			names, ranks = append(names, c.Metric), append(ranks, c.Ranks)
		}
	}
	if len(names) < 3 {
		return a, false
	}
	tau := robustness.Agreements(ranks)
	centre, most := 0, math.Inf(-1)
	for i, row := range tau {
		sum := 0.0
		for _, x := range row {
			if !math.IsNaN(x) {
				sum += x
			}
		}
		if sum > most {
			centre, most = i, sum
		}
	}
	a.centre = names[centre]
	for i, m := range names {
		if i != centre {
			a.others, a.tau = append(a.others, m), append(a.tau, tau[centre][i])
		}
	}
	return a, true
}

// sentence says which metrics agree and which point elsewhere.
func (a agreement) sentence() string {
	var near, far []string
	low, high := math.Inf(1), math.Inf(-1)
	for i, m := range a.others {
		if a.tau[i] >= MuchAlike {
			near = append(near, m.Word())
			low, high = min(low, a.tau[i]), max(high, a.tau[i])
		} else {
			far = append(far, fmt.Sprintf("%s (%s)", m.Word(), tauText(a.tau[i])))
		}
	}
	if len(near) == 0 {
		return "No two of the metrics rank the courses in much the same order."
	}
	span := tauText(low)
	if tauText(low) != tauText(high) {
		span += " to " + tauText(high)
	}
	text := fmt.Sprintf("Of %d metrics, %s rank the courses in much the same order as %s does (rank agreement %s of 1)",
		len(a.others)+1, listed(near), a.centre.Word(), span)
	if len(near) == 1 {
		text = fmt.Sprintf("Of %d metrics, %s ranks the courses in much the same order as %s does (rank agreement %s of 1)",
			len(a.others)+1, near[0], a.centre.Word(), span)
	}
	switch len(far) {
	case 0:
		return text + "; none points elsewhere."
	case 1:
		return text + "; " + far[0] + " points elsewhere."
	}
	return text + "; " + listed(far) + " point elsewhere."
}

func tauText(x float64) string {
	if math.IsNaN(x) {
		return "none"
	}
	return fmt.Sprintf("%.2g", math.Round(100*x)/100)
}

func (a agreement) numbers() []Number {
	var out []Number
	for i, m := range a.others {
		out = append(out, Number{m.Word() + ", with " + a.centre.Word(), a.tau[i], RankAgreement})
	}
	return out
}
