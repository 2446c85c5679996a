package study

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"hedge/method/robustness"
	"hedge/model"
	"hedge/num"
	"hedge/unit"
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

// Word names the metric behind "by" in a sentence.
func (m Metric) Word() string {
	switch m {
	case MeanMetric:
		return "average"
	case WorstMetric:
		return "the worst case seen"
	case RegretMetric:
		return "regret"
	case BarMetric:
		return "meeting the bar"
	}
	return string(m)
}

// Course compares the strategies on one outcome by one metric.
type Course struct {
	Outcome    int
	Metric     Metric
	Strategies []int
	Values     []float64   // per strategy, stored units of the outcome, or a share
	Ranks      []int       // 1 is best
	Leads      []bool      // per strategy: best, or too near to the best to tell apart
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
	if t.c.Outcomes[outcome].Goal == "" {
		return nil // nothing can be called better by it
	}
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
		c.Leads = leads(c, t.c.Outcomes[outcome].Unit)
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
				c.Values[i] += row[i]
			}
			c.ByScenario = append(c.ByScenario, row)
		}
		for i := range c.Values {
			c.Values[i] /= float64(scenarios)
		}
		c.Ranks = robustness.Rank(c.Values, true)
		c.Leads = leads(c, t.c.Outcomes[outcome].Unit)
		out = append(out, c)
	}
	return out
}

// courseFindings states which course holds up, outcome by outcome, and says so
// when the metrics disagree.
func courseFindings(t *table, cs []Course) []Finding {
	var out []Finding
	for i, o := range t.c.Outcomes {
		var mine []Course
		for _, c := range cs {
			if c.Outcome == i {
				mine = append(mine, c)
			}
		}
		if len(mine) == 0 {
			continue
		}
		f := Finding{
			ID:        "course." + o.Name,
			Question:  fmt.Sprintf("Which course holds up for %s?", quote(o.Title)),
			Statement: fmt.Sprintf("For %s %s", quote(o.Title), Winners(t.c, mine)),
			Method:    "A cell is one future in one scenario; all cells count alike. The worst case is that of the cells seen and moves with the draws; regret is against the best course in the same cell, its 90th percentile of type 7. Courses that differ by less than one unit of the last digit shown, or by less than one percentage point of cells, count as alike. No probability is implied.",
			Evidence:  []Pointer{{"outcome." + o.Name, o.Range}},
		}
		if bar := Bar(t.c, i); bar != "" {
			f.Method += " The bar: " + bar + "."
		}
		for _, c := range mine {
			for k, s := range c.Strategies {
				n := Number{t.c.Strategies[s].Title + ": " + c.Metric.Word(), c.Values[k], ShareOfCells}
				if c.Metric != BarMetric {
					n.Value, n.Unit = o.Unit.ToAuthor(c.Values[k]), o.Unit.String()
				}
				f.Numbers = append(f.Numbers, n)
			}
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

// Winners says which courses are best by each metric of one outcome, as the
// rest of a sentence.
func Winners(c *model.Case, mine []Course) string {
	by := map[string][]string{}
	var order []string
	throughout := map[int]int{} // strategy: by how many metrics it is among the best
	telling := 0
	for _, k := range mine {
		if len(k.Best()) == 0 {
			return "the courses cannot be compared: some values are no finite numbers."
		}
		var names []string
		for i, s := range k.Strategies {
			if k.Leads[i] {
				names = append(names, c.Strategies[s].Title)
			}
		}
		if len(names) == len(k.Strategies) {
			continue
		}
		telling++
		for i, s := range k.Strategies {
			if k.Leads[i] {
				throughout[s]++
			}
		}
		who := listed(names)
		if len(names) > 1 {
			who += ", alike,"
		}
		if by[who] == nil {
			order = append(order, who)
		}
		by[who] = append(by[who], k.Metric.Word())
	}
	switch len(order) {
	case 0:
		return "the courses do not differ enough to tell them apart."
	case 1:
		return "best by every metric that tells the courses apart: " + strings.TrimSuffix(order[0], ",") + "."
	}
	var parts, best []string
	for _, s := range mine[0].Strategies {
		if throughout[s] == telling {
			best = append(best, c.Strategies[s].Title)
		}
	}
	if len(best) > 0 {
		for _, k := range mine {
			var others []string
			for i, s := range k.Strategies {
				if k.Leads[i] && throughout[s] < telling {
					others = append(others, c.Strategies[s].Title)
				}
			}
			if len(others) > 0 && len(others)+len(best) < len(k.Strategies) {
				parts = append(parts, "by "+k.Metric.Word()+" alike with "+listed(others))
			}
		}
		return "best by every metric that tells the courses apart: " + listed(best) + " (" + strings.Join(parts, "; ") + ")."
	}
	for _, who := range order {
		parts = append(parts, who+" by "+listed(by[who]))
	}
	return "no course is best throughout: " + strings.Join(parts, "; ") + "."
}

// leads tells which courses share the first place: those whose value is less
// than one unit of the last digit shown from the best, or less than one
// percentage point for a share. A difference that small is within what another
// seed would give.
func leads(k Course, u unit.Unit) []bool {
	out := make([]bool, len(k.Values))
	first := slices.Index(k.Ranks, 1)
	if first < 0 {
		return out
	}
	step := 0.01
	value := func(i int) float64 { return k.Values[i] }
	if k.Metric != BarMetric {
		value = func(i int) float64 { return u.ToAuthor(k.Values[i]) }
		step = math.Pow(10, math.Floor(math.Log10(math.Abs(value(first))))-float64(Digits-1))
	}
	for i := range out {
		// A hair under one step, so that a true step never counts as less.
		out[i] = k.Ranks[i] == 1 || math.Abs(value(i)-value(first)) < step*(1-1e-9)
	}
	return out
}
