package study

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"hedge/method/robustness"
	"hedge/model"
)

// Course compares the strategies on one outcome by one metric.
type Course struct {
	Outcome    int
	Metric     Metric
	Strategies []int
	Values     []float64   // per strategy, in stored units; see Metric.Author
	Ranks      []int       // 1 is best; 0 where nobody knows and by a metric that does not rank
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
	o := t.c.Outcomes[outcome]
	all := t.cells(func(s, k int) []float64 { return t.good(s, k, outcome) })
	bars := all // of 0 and 1
	if t.p.BarOf[outcome] != model.None {
		bars = t.cells(func(s, k int) []float64 { return t.column(s, k, t.p.BarOf[outcome]) })
	}
	var out []Course
	var methods []robustness.Metric
	for _, w := range ways {
		if w.name != BarMetric || t.p.BarOf[outcome] != model.None {
			out = append(out, Course{Outcome: outcome, Metric: w.name, Strategies: t.p.Strategies})
			methods = append(methods, w.name.method(o))
		}
	}
	measure := func(from, to int) [][]float64 {
		part := func(x robustness.Table) robustness.Table {
			y := make(robustness.Table, len(x))
			for i, row := range x {
				y[i] = row[from:to]
			}
			return y
		}
		values := part(all).By(methods...)
		for i := range out {
			if out[i].Metric == BarMetric {
				values[i] = part(bars).By(methods[i])[0]
			}
		}
		return values
	}
	natural := func(i int, xs []float64) []float64 {
		if methods[i].Unit == robustness.Scale {
			for k, x := range xs {
				xs[k] = t.natural(outcome, x)
			}
		}
		return xs
	}
	n := t.o.Rows()
	for i, values := range measure(0, n*len(t.c.Scenarios)) {
		out[i].Ranks = robustness.Rank(values, methods[i].Better)
		out[i].Values = natural(i, values)
		out[i].Leads = leads(out[i], o)
	}
	for k := range t.c.Scenarios {
		for i, values := range measure(k*n, (k+1)*n) {
			out[i].ByScenario = append(out[i].ByScenario, natural(i, values))
		}
	}
	return out
}

// cells puts the columns of all scenarios behind each other, a row per course.
func (t *table) cells(column func(strategy, scenario int) []float64) robustness.Table {
	out := make(robustness.Table, len(t.p.Strategies))
	for i, s := range t.p.Strategies {
		out[i] = make([]float64, 0, t.o.Rows()*len(t.c.Scenarios))
		for k := range t.c.Scenarios {
			out[i] = append(out[i], column(s, k)...)
		}
	}
	return out
}

// shown picks the metrics that are shown first.
func shown(cs []Course) []Course {
	var out []Course
	for _, c := range cs {
		if c.Metric.Shown() {
			out = append(out, c)
		}
	}
	return out
}

// courseFindings states which course holds up, outcome by outcome, and says so
// when the metrics disagree.
func courseFindings(t *table, cs []Course) []Finding {
	var out []Finding
	for i, o := range t.c.Outcomes {
		var every []Course
		for _, c := range cs {
			if c.Outcome == i {
				every = append(every, c)
			}
		}
		if len(every) == 0 {
			continue
		}
		mine := shown(every)
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
				n := Number{Label: t.c.Strategies[s].Title + ": " + c.Metric.Word()}
				n.Value, n.Unit = c.Metric.Author(o, c.Values[k])
				f.Numbers = append(f.Numbers, n)
			}
		}
		if a, ok := agree(every); ok {
			f.Statement += " " + a.sentence()
			f.Method += " " + agreementMethod
			f.Numbers = append(f.Numbers, a.numbers()...)
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

// Throughout lists the courses that are among the best by every metric that tells
// the courses of one outcome apart.
func Throughout(mine []Course) []int {
	var out []int
	for _, k := range mine {
		if !k.Metric.Ranks() || !slices.Contains(k.Leads, false) {
			continue
		}
		var leads []int
		for i, s := range k.Strategies {
			if k.Leads[i] {
				leads = append(leads, s)
			}
		}
		if out == nil {
			out = leads
			continue
		}
		out = slices.DeleteFunc(out, func(s int) bool { return !slices.Contains(leads, s) })
		if len(out) == 0 {
			return []int{}
		}
	}
	return out
}

// Winners says which courses are best by each metric of one outcome, as the
// rest of a sentence.
func Winners(c *model.Case, mine []Course) string {
	by := map[string][]string{}
	var order []string
	for _, k := range mine {
		if !k.Metric.Ranks() {
			continue
		}
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
		who := listed(names)
		if len(names) > 3 {
			best := c.Strategies[k.Best()[0]].Title
			who = fmt.Sprintf("%s and %d others", best, len(names)-1)
		}
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
	throughout := Throughout(mine)
	var parts, best []string
	for _, s := range throughout {
		best = append(best, c.Strategies[s].Title)
	}
	if len(best) > 0 {
		for _, k := range mine {
			var others []string
			for i, s := range k.Strategies {
				if k.Leads[i] && !slices.Contains(throughout, s) {
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
// seed would give. By a metric that does not rank, none leads.
func leads(k Course, o model.Outcome) []bool {
	out := make([]bool, len(k.Values))
	first := slices.Index(k.Ranks, 1)
	if first < 0 {
		return out
	}
	value := func(i int) float64 {
		x, _ := k.Metric.Author(o, k.Values[i])
		return x
	}
	step := 0.01
	if k.Metric != BarMetric {
		step = math.Pow(10, math.Floor(math.Log10(math.Abs(value(first))))-float64(Digits-1))
	}
	for i := range out {
		// A hair under one step, so that a true step never counts as less.
		out[i] = k.Ranks[i] == 1 || math.Abs(value(i)-value(first)) < step*(1-1e-9)
	}
	return out
}
