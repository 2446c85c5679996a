package cli

import (
	"fmt"
	"math"
	"strings"

	"hedge/model"
	"hedge/study"
	"hedge/unit"
)

// courses shows which course of action holds up on the headline outcome.
func (s *screen) courses() {
	o, ok := s.headline()
	if !ok {
		return
	}
	mine := s.compared()
	if len(mine) == 0 {
		s.section("Which course holds up?")
		s.say(3, 3, "", "There is one course of action only: nothing to compare.")
		return
	}
	scope := ""
	if len(s.c.Scenarios) > 1 {
		scope = "over all scenarios alike"
	}
	s.section("Which course holds up?", o.Title, in(o.Unit), scope)
	t := &table{head: []string{"course"}, align: "l", flex: 0}
	for _, k := range mine {
		head, align := metricHead(k.Metric)
		t.head = append(t.head, head)
		t.align += align
	}
	prices := s.insurance(o)
	if len(prices) > 0 {
		t.head = append(t.head, "costs / gains")
		t.align += "r"
	}
	for i, st := range mine[0].Strategies {
		h := s.c.Strategies[st]
		row := []string{h.Title}
		for _, k := range mine {
			row = append(row, s.cell(k, i, o)+" "+mark(k, i))
		}
		if len(prices) > 0 {
			row = append(row, prices[st])
		}
		t.add(row...)
		for j, k := range mine {
			if k.Leads[i] {
				t.role(1+j, "good")
			}
		}
	}
	indent := 3
	if indent+t.natural() > s.width {
		indent = 1
	}
	s.out = append(s.out, t.lines(s.a, indent, s.width)...)
	s.say(3, 3, "", upperFirst(study.Winners(s.c, mine)))
	over := "* best, = too near to tell apart. "
	if bar := study.Bar(s.c, s.c.Headline); bar != "" {
		over += upperFirst("bar: "+bar) + ". "
	}
	over += "Worst: of the cells seen. Regret: 90th percentile of the shortfall from the best course in each future."
	if len(prices) > 0 {
		over += fmt.Sprintf(" Costs / gains: beside %s (best mean), where worse / where better, in how many cells.", s.c.Strategies[s.ans.Insurance[0].Yardstick].Title)
	}
	s.say(3, 3, "dim", over)
	s.misses()
}

// misses says where the course with the best mean misses its bar for the headline
// outcome.
func (s *screen) misses() {
	base := s.ans.Baseline()
	if base == nil || s.few() {
		return
	}
	for i := range s.ans.Failures {
		k := &s.ans.Failures[i]
		if k.Outcome != s.c.Headline || k.Strategy != base.Course || k.Fails == nil {
			continue
		}
		where := ""
		if len(s.c.Scenarios) > 1 {
			where = " in " + s.c.Scenarios[base.Scenario].Name
		}
		s.say(3, 5, "", fmt.Sprintf("%s misses its bar%s in %s of futures, and in %s of those with %s.",
			s.c.Strategies[k.Strategy].Title, where, s.share(k.Share), s.share(k.Fails.Density), listed(k.Fails.Phrases, "and")))
	}
}

// upperFirst begins a sentence of the program's own words.
func upperFirst(s string) string { return strings.ToUpper(s[:min(1, len(s))]) + s[min(1, len(s)):] }

func metricHead(m study.Metric) (head, align string) {
	switch m {
	case study.MeanMetric:
		return "mean", "p"
	case study.WorstMetric:
		return "worst", "p"
	case study.RegretMetric:
		return "regret", "p"
	case study.BarMetric:
		return "bar met", "r"
	}
	return string(m) + "  ", "p"
}

func (s *screen) cell(k study.Course, i int, o model.Outcome) string {
	if k.Metric == study.BarMetric {
		return s.share(k.Values[i])
	}
	return unit.Format(k.Values[i], o.Unit, 2)
}

// mark is the sign of the best value in a column, and of those too near to it
// to tell apart.
func mark(k study.Course, i int) string {
	switch {
	case k.Ranks[i] == 1:
		return "*"
	case k.Leads[i]:
		return "="
	}
	return " "
}

// insurance gives the column of what each course costs where the one that is
// best on average does as well or better, and gains where that one does worse.
func (s *screen) insurance(o model.Outcome) map[int]string {
	out := map[int]string{}
	for _, k := range s.ans.Insurance {
		out[k.Yardstick] = ""
		price := [2]string{"–", "–"} // no cell of the kind, or no number
		for i, x := range []float64{k.Premium, k.Payout} {
			if !math.IsNaN(x) {
				price[i] = unit.Format(x, o.Unit, 2)
			}
		}
		out[k.Strategy] = price[0] + " / " + price[1]
		if k.Needed > 0 {
			out[k.Strategy] += " in " + s.share(k.Needed)
		}
	}
	return out
}
