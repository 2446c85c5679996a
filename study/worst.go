package study

import (
	"fmt"
	"math"
	"slices"

	"hedge/model"
	"hedge/num"
)

// BestReply stands for a strategy where the best course of each future is meant.
const BestReply = -2

// Worst tells which scenario is worst for one outcome under one course.
type Worst struct {
	Outcome, Strategy int       // Strategy may be BestReply
	Means             []float64 // per scenario, stored units
	P05, P95          []float64 // per scenario: 5th and 95th percentile over futures, stored units
	Shares            []float64 // per scenario: share of futures in which it is worst
	Scenario          int       // worst on average
	Next              int       // next worst on average, or None with one scenario
	Gap               float64   // how much worse than the next, on average
	Clear             bool      // Scenario is worse than all others on average; false for a tie and where a value is no number
}

// worst compares the scenarios future by future. Where several scenarios are
// equally bad in a future, they share it.
func worst(t *table) []Worst {
	if len(t.c.Scenarios) < 2 {
		return nil
	}
	courses := append([]int{BestReply}, t.p.Strategies...)
	var outcomes []int // without a goal nothing can be called worse
	for i, o := range t.c.Outcomes {
		if o.Goal != "" {
			outcomes = append(outcomes, i)
		}
	}
	out := make([]Worst, len(outcomes)*len(courses))
	parallel(len(out), func(i int) {
		outcome, s := outcomes[i/len(courses)], courses[i%len(courses)]
		cols := make([][]float64, len(t.c.Scenarios))
		for k := range cols {
			cols[k] = t.reply(s, k, outcome)
		}
		out[i] = worstOf(t, outcome, s, cols)
	})
	return out
}

// reply gives the column of a strategy, or of the best course in every future.
func (t *table) reply(strategy, scenario, outcome int) []float64 {
	if strategy != BestReply {
		return t.good(strategy, scenario, outcome)
	}
	var best []float64
	for _, s := range t.p.Strategies {
		col := t.good(s, scenario, outcome)
		if best == nil {
			best = append(best, col...)
			continue
		}
		for i, x := range col {
			best[i] = max(best[i], x)
		}
	}
	return best
}

func worstOf(t *table, outcome, strategy int, cols [][]float64) Worst {
	w := Worst{Outcome: outcome, Strategy: strategy, Scenario: 0, Next: model.None}
	share := make([]float64, len(cols))
	n := len(cols[0])
	for i := range n {
		low, equal := cols[0][i], 0
		for _, col := range cols {
			low = min(low, col[i])
		}
		for _, col := range cols {
			if col[i] == low {
				equal++
			}
		}
		for k, col := range cols {
			if col[i] == low {
				share[k] += 1 / float64(equal)
			}
		}
	}
	means := make([]float64, len(cols))
	for k, col := range cols {
		q := num.Quantiles(slices.Clone(col), 0.05, 0.95)
		if t.c.Outcomes[outcome].Goal == model.Minimise {
			q[0], q[1] = t.natural(outcome, q[1]), t.natural(outcome, q[0])
		}
		w.P05, w.P95 = append(w.P05, q[0]), append(w.P95, q[1])
		means[k] = num.Mean(col)
		share[k] /= float64(n)
		if means[k] < means[w.Scenario] {
			w.Scenario = k
		}
	}
	for k := range means {
		if k != w.Scenario && (w.Next == model.None || means[k] < means[w.Next]) {
			w.Next = k
		}
	}
	w.Gap = means[w.Next] - means[w.Scenario]
	w.Clear = w.Gap > 0
	for _, m := range means {
		w.Means = append(w.Means, t.natural(outcome, m))
	}
	w.Shares = share
	return w
}

// worstFindings states the worst scenario for each outcome, best course in
// every future.
func worstFindings(t *table, ws []Worst) []Finding {
	var out []Finding
	for _, w := range ws {
		if w.Strategy != BestReply {
			continue
		}
		o := t.c.Outcomes[w.Outcome]
		s, next := t.c.Scenarios[w.Scenario], t.c.Scenarios[w.Next]
		f := Finding{
			ID:       "worst." + o.Name,
			Question: fmt.Sprintf("Which scenario is worst for %s?", quote(o.Title)),
			Method:   "In every future the best course for this outcome is taken in each scenario, then the scenarios are compared. Equal weight for every future explored; no probability is implied.",
			Evidence: []Pointer{{"scenario." + s.Name, s.Range}, {"outcome." + o.Name, o.Range}},
		}
		if len(t.p.Strategies) == 1 {
			f.Method = "In every future the scenarios are compared under the one course that was run. Equal weight for every future explored; no probability is implied."
		}
		f.Statement = fmt.Sprintf("%s is worst on average for %s, %s worse than %s; it is worst in %s of the futures explored.",
			called(s.Head), quote(o.Title), Difference(o.Unit, w.Gap), called(next.Head), Share(w.Shares[w.Scenario], t.o.N()))
		switch {
		case math.IsNaN(w.Gap):
			f.Statement = fmt.Sprintf("The scenarios cannot be compared for %s: some values are no finite numbers.", quote(o.Title))
		case !w.Clear:
			f.Statement = fmt.Sprintf("For %s no scenario is worse than all others on average.", quote(o.Title))
		}
		if k := Most(w.Shares); k != w.Scenario && w.Clear {
			m := t.c.Scenarios[k]
			f.Statement += fmt.Sprintf(" Counted future by future, %s is worst most often, in %s.", called(m.Head), Share(w.Shares[k], t.o.N()))
		}
		for k, sc := range t.c.Scenarios {
			f.Numbers = append(f.Numbers,
				Number{sc.Name + ": average", o.Unit.ToAuthor(w.Means[k]), o.Unit.String()},
				Number{sc.Name + ": worst in", w.Shares[k], ShareOfFutures})
			for _, st := range t.p.Strategies {
				f.Arms = append(f.Arms, t.p.Arms[t.arms[[2]int{st, k}]].ID)
			}
		}
		out = append(out, f)
	}
	return out
}

// Most gives the place of the largest share, the first of equals.
func Most(shares []float64) int {
	best := 0
	for k, s := range shares {
		if s > shares[best] {
			best = k
		}
	}
	return best
}
