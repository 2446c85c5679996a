package study

import (
	"hedge/diag"
	"hedge/model"
	"hedge/plan"
	"hedge/run"
)

// Finding is a computed statement.
type Finding struct {
	ID        string
	Question  string
	Statement string
	Numbers   []Number
	Arms      []string
	Futures   int
	Evidence  []Pointer // where in the case text it comes from
	Method    string    // how it was computed
	Own       int       // numbers behind the answer that are the analyst's own
	OwnPartly int       // numbers with a source that are the analyst's own in part
	OwnOf     int       // all numbers behind the answer
}

// Number is one value behind a statement, in the author's units.
type Number struct {
	Label string
	Value float64
	Unit  string
}

// Pointer leads back into the case text.
type Pointer struct {
	Name  string // as the author refers to it: claim.x, scenario.F4
	Range diag.Range
}

// Answer is everything the study found.
type Answer struct {
	Case     *model.Case
	Outcomes *run.Outcomes

	Results []Result
	Worst   []Worst
	Courses []Course
	Claims  []Verdict

	Findings []Finding
}

// table reads outcomes by (strategy, scenario).
type table struct {
	c    *model.Case
	p    *plan.Plan
	o    *run.Outcomes
	arms map[[2]int]int
}

func newTable(o *run.Outcomes) *table {
	t := &table{c: o.Plan.Case, p: o.Plan, o: o, arms: map[[2]int]int{}}
	for i, a := range o.Plan.Arms {
		if len(a.Set) == 0 {
			t.arms[[2]int{a.Strategy, a.Scenario}] = i
		}
	}
	return t
}

func (t *table) column(strategy, scenario, measure int) []float64 {
	return t.o.Column(plan.Cell{Arm: t.arms[[2]int{strategy, scenario}], Measure: measure})
}

// good gives a column with larger better, whatever the outcome's goal.
func (t *table) good(strategy, scenario, outcome int) []float64 {
	col := t.column(strategy, scenario, outcome)
	if t.c.Outcomes[outcome].Goal != model.Minimise {
		return col
	}
	out := make([]float64, len(col))
	for i, x := range col {
		out[i] = -x
	}
	return out
}

// natural turns a value of good back.
func (t *table) natural(outcome int, x float64) float64 {
	if t.c.Outcomes[outcome].Goal == model.Minimise {
		return -x
	}
	return x
}

// Do studies the outcomes of a run.
func Do(o *run.Outcomes) *Answer {
	t := newTable(o)
	a := &Answer{Case: o.Plan.Case, Outcomes: o}
	own, partly, all := countOwn(o.Plan)
	a.Results = results(t)
	a.Worst = worst(t)
	a.Courses = courses(t)
	a.Claims = verdicts(t)
	a.Findings = append(a.Findings, worstFindings(t, a.Worst)...)
	a.Findings = append(a.Findings, claimFindings(t, a.Claims)...)
	a.Findings = append(a.Findings, courseFindings(t, a.Courses)...)
	for i := range a.Findings {
		f := &a.Findings[i]
		f.Futures, f.Own, f.OwnPartly, f.OwnOf = o.N(), own, partly, all
	}
	return a
}

// countOwn counts the numbers that enter the program: those that are the
// analyst's own, those that have a source and are own in part, and all.
func countOwn(p *plan.Plan) (own, partly, all int) {
	c := p.Case
	count := func(h model.Head) {
		all++
		switch {
		case h.Own && len(h.Cite) == 0:
			own++
		case h.Own:
			partly++
		}
	}
	seen := map[model.Ref]bool{}
	for _, refs := range [][]model.Ref{p.Futures, p.ViewCols, p.Yearly} {
		for _, r := range refs {
			if r.Kind == model.ToUncertainty && !seen[r] {
				seen[r] = true
				count(c.Uncertainties[r.Index].Head)
			}
		}
	}
	for _, k := range c.Constants {
		count(k.Head)
	}
	return own, partly, all
}
