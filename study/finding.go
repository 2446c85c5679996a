package study

import (
	"errors"
	"math"
	"slices"

	"hedge/diag"
	"hedge/model"
	"hedge/num"
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
	Origin
}

// Origin counts where the numbers behind the answer come from. OwnOf is the sum
// of the other four.
type Origin struct {
	Own       int // numbers that are the analyst's own
	OwnPartly int // numbers with a source that are the analyst's own in part
	Cited     int // numbers taken from a source
	NoOrigin  int // numbers that say neither
	OwnOf     int // all numbers behind the answer
}

// The units of numbers that count.
const (
	ShareOfFutures = "share of futures"
	// PointsOfFutures is the difference of two shares of futures.
	PointsOfFutures = "percentage points of futures"
	ShareOfCells    = "share of cells" // a cell is one future in one scenario
)

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
	Courses []Course // by the metrics shown first
	Claims  []Verdict

	Robustness []Course // by every metric, those of Courses among them
	Changes    []Change
	Dominance  []Dominance
	Insurance  []Insurance
	Watches    []Watch
	Beliefs    *Beliefs  // nil without judgements
	Replay     *Replay   // what evidence did; nil without any
	Costs      []Cost    // of not knowing, by scenario
	Failures   []Failure // where claims and courses fail
	Ranking    []Ranked  // which scenario is worst over the credal set; nil without judgements
	Split      *Split    // of the whole price of the unresolved baseline; nil where there is nothing to choose
	Worths     []Worth   // of knowing one uncertainty in the baseline, the most first

	Scores *Scores // of judgements that are settled or due; nil without any
	Looks  []Look  // planned observations in the baseline, the best net of its cost first

	Findings []Finding
	Trouble  error // what could not be computed, told beside the answer
}

// table reads outcomes by (strategy, scenario).
type table struct {
	c    *model.Case
	p    *plan.Plan
	o    *run.Outcomes
	arms map[[2]int]int

	finite map[plan.Cell][]float64 // columns that hold infinite values, with NaN in their place
}

func newTable(o *run.Outcomes) *table {
	t := &table{c: o.Plan.Case, p: o.Plan, o: o, arms: map[[2]int]int{}}
	for i, a := range o.Plan.Arms {
		if len(a.Set) == 0 {
			t.arms[[2]int{a.Strategy, a.Scenario}] = i
		}
	}
	t.finite = infinite(o)
	return t
}

// infinite finds the columns of outcomes that hold infinite values. A value that
// is no finite number is a fault of the case, told as such; nothing is best,
// dominates or is averaged by it.
func infinite(o *run.Outcomes) map[plan.Cell][]float64 {
	n := len(o.Plan.Case.Outcomes)
	per := make([][]float64, len(o.Plan.Arms)*n)
	parallel(len(per), func(i int) {
		col := o.Column(plan.Cell{Arm: i / n, Measure: i % n})
		if !slices.ContainsFunc(col, func(x float64) bool { return math.IsInf(x, 0) }) {
			return
		}
		per[i] = slices.Clone(col)
		for k, x := range col {
			if math.IsInf(x, 0) {
				per[i][k] = math.NaN()
			}
		}
	})
	out := map[plan.Cell][]float64{}
	for i, col := range per {
		if col != nil {
			out[plan.Cell{Arm: i / n, Measure: i % n}] = col
		}
	}
	return out
}

// cell gives a column with NaN for what is no finite number.
func (t *table) cell(c plan.Cell) []float64 {
	if col, ok := t.finite[c]; ok {
		return col
	}
	return t.o.Column(c)
}

func (t *table) column(strategy, scenario, measure int) []float64 {
	return t.cell(plan.Cell{Arm: t.arms[[2]int{strategy, scenario}], Measure: measure})
}

// good gives a column with larger better, whatever the outcome's goal.
func (t *table) good(strategy, scenario, outcome int) []float64 {
	return t.goodOf(t.arms[[2]int{strategy, scenario}], outcome)
}

// goodOf is good for any arm.
func (t *table) goodOf(arm, outcome int) []float64 {
	col := t.cell(plan.Cell{Arm: arm, Measure: outcome})
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
		return num.Canonical(-x)
	}
	return x
}

// Do studies the outcomes of a run, as of the day of the case.
func Do(o *run.Outcomes) *Answer { return DoAsOf(o, o.Plan.Case.AsOf) }

// DoAsOf studies the outcomes with the evidence up to a day, YYYY-MM-DD.
func DoAsOf(o *run.Outcomes, asOf string) *Answer {
	t := newTable(o)
	a := &Answer{Case: o.Plan.Case, Outcomes: o}
	origin := origins(o.Plan)
	a.Results = results(t)
	a.Worst = worst(t)
	a.Robustness = courses(t)
	a.Courses = shown(a.Robustness)
	a.Claims = verdicts(t)
	hs := halves(t)
	a.Changes = changes(t, hs)
	a.Dominance = dominance(t)
	a.Insurance = insurance(t)
	a.Watches = watches(t)
	var wrong [7]error
	a.Beliefs, wrong[0] = beliefs(t)
	a.Costs, a.Worths, a.Looks, wrong[1] = costs(t, hs, a.Beliefs)
	a.Split, wrong[3] = split(t, a.Beliefs)
	a.Replay, wrong[2] = replay(t, a.Beliefs, asOf)
	a.Scores, wrong[4] = scores(t.c, asOf)
	a.Ranking, wrong[5] = ranking(t, a.Beliefs)
	a.Failures, wrong[6] = failures(t, a)
	a.Trouble = errors.Join(wrong[:]...)
	a.Findings = append(a.Findings, worstFindings(t, a.Worst)...)
	a.Findings = append(a.Findings, claimFindings(t, a.Claims)...)
	a.Findings = append(a.Findings, failureFindings(t, a.Failures)...)
	a.Findings = append(a.Findings, courseFindings(t, a.Robustness)...)
	a.Findings = append(a.Findings, append(movingFinding(t, a), changeFindings(t, a.Changes)...)...)
	a.Findings = append(a.Findings, dominanceFinding(t, a.Dominance)...)
	a.Findings = append(a.Findings, insuranceFinding(t, a.Insurance)...)
	a.Findings = append(a.Findings, watchFindings(t, a.Watches)...)
	a.Findings = append(a.Findings, beliefFindings(t, a.Beliefs)...)
	a.Findings = append(a.Findings, rankingFinding(t, a.Ranking)...)
	a.Findings = append(a.Findings, replayFinding(t, a.Beliefs, a.Replay)...)
	a.Findings = append(a.Findings, scoreFinding(t, a.Scores, asOf)...)
	a.Findings = append(a.Findings, slices.Concat(costFindings(t, a), splitFinding(t, a), lookFinding(t, a))...)
	for i := range a.Findings {
		a.Findings[i].Futures, a.Findings[i].Origin = o.N(), origin
	}
	return a
}

// origins counts the numbers that enter the program: the uncertainties it draws
// and the constants that what it measures can reach. Levers, their defaults and
// the bars of outcomes are left out: they are what is asked, not what is said
// about the world, and nobody could look them up.
func origins(p *plan.Plan) Origin {
	c := p.Case
	var out Origin
	count := func(h model.Head) {
		out.OwnOf++
		switch {
		case h.Own && len(h.Cite) == 0:
			out.Own++
		case h.Own:
			out.OwnPartly++
		case len(h.Cite) > 0:
			out.Cited++
		default:
			out.NoOrigin++
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
	reach := &reader{c: c, seen: map[model.Ref]bool{}}
	for _, m := range p.Measures {
		reach.expr(m.Expr)
	}
	for i, k := range c.Constants {
		if reach.seen[model.Ref{Kind: model.ToConstant, Index: i}] {
			count(k.Head)
		}
	}
	return out
}

// reader follows names to whatever they lead to.
type reader struct {
	c    *model.Case
	seen map[model.Ref]bool
}

func (r *reader) expr(e *model.Expr) {
	e.Walk(func(e *model.Expr) bool {
		if at := (model.Ref{Kind: e.Ref.Kind, Index: e.Ref.Index}); at.Kind != model.NoRef && !r.seen[at] {
			r.seen[at] = true
			for _, b := range expressions(r.c, at) {
				r.expr(b)
			}
		}
		return true
	})
}

// expressions gives what a noun's value is computed by.
func expressions(c *model.Case, r model.Ref) []*model.Expr {
	switch r.Kind {
	case model.ToFormula:
		return []*model.Expr{c.Formulas[r.Index].Value}
	case model.ToStock:
		s := c.Stocks[r.Index]
		return []*model.Expr{s.Initial, s.Flow, s.Min, s.Max}
	case model.ToEvent:
		return []*model.Expr{c.Events[r.Index].Hazard}
	case model.ToOutcome:
		return []*model.Expr{c.Outcomes[r.Index].Value}
	}
	return nil
}
