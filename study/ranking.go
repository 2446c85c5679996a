package study

import (
	"fmt"
	"math"

	"hedge/method/belief"
	"hedge/model"
)

// Ranked is over which part of the credal set a scenario is worst on the headline
// outcome, the best course taken in each future.
type Ranked struct {
	Scenario int
	Share    float64 // of distributions drawn evenly from the set
}

// ranking draws distributions from the credal set and asks under each which
// scenario is worst, given that it comes. Each weighs the worlds inside a scenario;
// how likely the scenarios are changes nothing. nil where the judgements say nothing
// of worlds, or some scenario has too few futures in one.
func ranking(t *table, b *Beliefs) ([]Ranked, error) {
	outcome := t.c.Headline
	if b == nil || !b.Coherent || outcome == model.None || t.c.Outcomes[outcome].Goal == "" || len(t.c.Scenarios) < 2 {
		return nil, nil
	}
	var fits []fit
	var means [][]float64
	for k := range t.c.Scenarios {
		f := fitOf(t, k)
		if !t.p.Worlds.Consistent[k] || f.least < FewestInWorld {
			return nil, nil
		}
		u := make([][]float64, len(t.p.Strategies))
		for i, s := range t.p.Strategies {
			u[i] = deepMeans(t.good(s, k, outcome), t.o.Luck())
		}
		fits, means = append(fits, f), append(means, f.means(best(u)))
	}
	draws, err := b.set.Sample(centreDraws, centreSeed)
	if err != nil {
		return nil, err
	}
	out := make([]Ranked, len(fits))
	for _, p := range draws {
		worst, least := model.None, math.Inf(1)
		for k, f := range fits {
			out[k].Scenario = k
			mass, sum := 0.0, 0.0
			for w, q := range p {
				if f.given[w] {
					mass += q
					sum += float64(q * means[k][w])
				}
			}
			if mass > belief.Zero && sum/mass < least {
				worst, least = k, sum/mass
			}
		}
		if worst != model.None {
			out[worst].Share++
		}
	}
	for k := range out {
		out[k].Share /= float64(len(draws))
	}
	return out, nil
}

// rankingFinding says over which part of the probabilities that the judgements allow
// each scenario is worst.
func rankingFinding(t *table, rs []Ranked) []Finding {
	if rs == nil {
		return nil
	}
	o := t.c.Outcomes[t.c.Headline]
	f := Finding{
		ID:       "worst.judgements",
		Question: "Does it turn on the words which future is worst?",
		Method:   fmt.Sprintf("%d distributions drawn evenly from all that the judgements allow (hit-and-run, Smith 1984). Under each, the average of a scenario over its worlds, given that it comes, the best course taken in every future; inside a world futures count alike. Drawn evenly is a way to look around, not a belief.", centreDraws),
		Evidence: []Pointer{{"outcome." + o.Name, o.Range}},
	}
	var parts []string
	for _, r := range rs {
		name := t.c.Scenarios[r.Scenario].Name
		f.Numbers = append(f.Numbers, Number{name + ": worst in", r.Share, "share of the distributions drawn"})
		if r.Share > 0 {
			parts = append(parts, fmt.Sprintf("%s in %s", name, Percent(r.Share)))
		}
	}
	f.Statement = fmt.Sprintf("For %s, by the probabilities that the judgements allow for the worlds inside each scenario, worst is %s of them.", quote(o.Title), listed(parts))
	return []Finding{f}
}
