package study

import (
	"fmt"
	"slices"
	"strings"

	"hedge/method/robustness"
	"hedge/model"
	"hedge/num"
)

// Metric names one way of comparing courses.
type Metric string

// The metrics of this version. Cells are all (scenario, future) with equal weight.
const (
	MeanMetric   Metric = "mean"
	WorstMetric  Metric = "worst_case"
	RegretMetric Metric = "regret_p90"
	BarMetric    Metric = "share_required"
)

// Larger reports whether a larger value of the metric is better, for an outcome
// that is maximised.
func (m Metric) Larger() bool { return m != RegretMetric }

// Course compares the strategies on one outcome by one metric.
type Course struct {
	Outcome    int
	Metric     Metric
	Strategies []int
	Values     []float64   // per strategy, stored units of the outcome, or a share
	Ranks      []int       // 1 is best
	ByScenario [][]float64 // [scenario][strategy]: the same within one scenario
}

// Best lists the strategies that rank first.
func (k Course) Best() []int {
	var out []int
	for i, r := range k.Ranks {
		if r == 1 {
			out = append(out, k.Strategies[i])
		}
	}
	return out
}

func courses(t *table) []Course {
	if len(t.p.Strategies) < 2 {
		return nil
	}
	per := make([][]Course, len(t.c.Outcomes))
	parallel(len(per), func(i int) { per[i] = coursesFor(t, i) })
	return slices.Concat(per...)
}

func coursesFor(t *table, outcome int) []Course {
	scenarios := len(t.c.Scenarios)
	cells := make([]robustness.Table, scenarios)
	all := make(robustness.Table, len(t.p.Strategies))
	for k := range cells {
		for i, s := range t.p.Strategies {
			col := t.good(s, k, outcome)
			cells[k] = append(cells[k], col)
			all[i] = append(all[i], col...)
		}
	}
	natural := func(xs []float64) []float64 {
		for i, x := range xs {
			xs[i] = t.natural(outcome, x)
		}
		return xs
	}
	make1 := func(m Metric, f func(robustness.Table) []float64, sign func([]float64) []float64) Course {
		raw := f(all)
		c := Course{Outcome: outcome, Metric: m, Strategies: t.p.Strategies, Ranks: robustness.Rank(raw, m.Larger())}
		c.Values = sign(raw)
		for _, cell := range cells {
			c.ByScenario = append(c.ByScenario, sign(f(cell)))
		}
		return c
	}
	keep := func(xs []float64) []float64 { return xs }
	out := []Course{
		make1(MeanMetric, robustness.Table.Mean, natural),
		make1(WorstMetric, robustness.Table.Worst, natural),
		make1(RegretMetric, func(x robustness.Table) []float64 { return x.Regret().Quantile(0.9) }, keep),
	}
	if bar := t.p.BarOf[outcome]; bar != model.None {
		c := Course{Outcome: outcome, Metric: BarMetric, Strategies: t.p.Strategies}
		c.Values = make([]float64, len(t.p.Strategies))
		for k := range scenarios {
			row := make([]float64, len(t.p.Strategies))
			for i, s := range t.p.Strategies {
				row[i] = num.Mean(t.column(s, k, bar))
				c.Values[i] += row[i] / float64(scenarios)
			}
			c.ByScenario = append(c.ByScenario, row)
		}
		c.Ranks = robustness.Rank(c.Values, true)
		out = append(out, c)
	}
	return out
}

// courseFindings states which course holds up, outcome by outcome, and says so
// when the metrics disagree.
func courseFindings(t *table, cs []Course) []Finding {
	var out []Finding
	for i := range t.c.Outcomes {
		var mine []Course
		for _, c := range cs {
			if c.Outcome == i {
				mine = append(mine, c)
			}
		}
		if len(mine) == 0 {
			continue
		}
		o := t.c.Outcomes[i]
		f := Finding{
			ID:       "course." + o.Name,
			Question: fmt.Sprintf("Which course holds up for %s?", lowerFirst(o.Title)),
			Method:   "Cells are all (scenario, future) with equal weight; regret is against the best course in the same cell, its 90th percentile of type 7; no probability is implied.",
			Evidence: []Pointer{{"outcome." + o.Name, o.Range}},
		}
		winners := map[string][]string{}
		var order []string
		for _, c := range mine {
			var names []string
			for _, s := range c.Best() {
				names = append(names, t.c.Strategies[s].Name)
			}
			who := strings.Join(names, ", ")
			if len(names) == 0 {
				f.Statement = fmt.Sprintf("The courses cannot be compared for %s: some values are no finite numbers.", lowerFirst(o.Title))
			}
			if len(names) == 0 || len(names) == len(t.p.Strategies) {
				continue
			}
			if winners[who] == nil {
				order = append(order, who)
			}
			winners[who] = append(winners[who], metricWords[c.Metric])
			for k, s := range c.Strategies {
				n := Number{string(c.Metric) + " of " + t.c.Strategies[s].Name, c.Values[k], "share of futures"}
				if c.Metric != BarMetric {
					n.Value, n.Unit = o.Unit.ToAuthor(c.Values[k]), o.Unit.String()
				}
				f.Numbers = append(f.Numbers, n)
			}
		}
		switch {
		case f.Statement != "":
		case len(order) == 0:
			f.Statement = "The courses do not differ for " + lowerFirst(o.Title) + "."
		case len(order) == 1:
			f.Statement = fmt.Sprintf("Best for %s by every metric: %s.", lowerFirst(o.Title), order[0])
		default:
			var parts []string
			for _, who := range order {
				parts = append(parts, fmt.Sprintf("%s by %s", who, strings.Join(winners[who], " and ")))
			}
			f.Statement = fmt.Sprintf("Which course is best for %s depends on the metric: %s.", lowerFirst(o.Title), strings.Join(parts, "; "))
		}
		for _, s := range t.p.Strategies {
			f.Evidence = append(f.Evidence, Pointer{"strategy." + t.c.Strategies[s].Name, t.c.Strategies[s].Range})
			for k := range t.c.Scenarios {
				f.Arms = append(f.Arms, t.p.Arms[t.arms[[2]int{s, k}]].ID)
			}
		}
		out = append(out, f)
	}
	return out
}

var metricWords = map[Metric]string{
	MeanMetric: "average", WorstMetric: "worst case", RegretMetric: "90th-percentile regret", BarMetric: "share meeting the bar",
}
