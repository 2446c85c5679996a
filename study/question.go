package study

import (
	"fmt"
	"math"
	"slices"

	"hedge/method/discovery"
	"hedge/model"
	"hedge/num"
	"hedge/plan"
	"hedge/run"
)

// Question asks in which futures of a scenario something fails: a claim is false, a
// course misses the bar of an outcome, its regret is above a bound, or another course
// is better. Exactly one of Claim, Bar, Regret and Beaten is asked.
type Question struct {
	Scenario int
	Strategy int // the course looked at; for a claim that names its courses it counts for nothing
	Claim    int // or None
	Bar      int // an outcome with a bar, or None
	Regret   int // an outcome, or None
	Bound    float64
	Beaten   int // the course that may be better on the headline, or None
}

// Rows are the futures of a question: what was drawn, and where it fails.
type Rows struct {
	What    string // what fails, in words
	Fails   []bool
	Factors []Factor
}

// Value writes a value of a factor with its unit.
func (r *Rows) Value(column int, x float64) string { return r.Factors[column].value(x) }

// Columns are the factors as columns.
func (r *Rows) Columns() []discovery.Column {
	var out []discovery.Column
	for _, f := range r.Factors {
		out = append(out, f.Column)
	}
	return out
}

// Ask reads the futures of a question from the outcomes of a run.
func Ask(o *run.Outcomes, q Question) (*Rows, error) {
	t := newTable(o)
	c := t.c
	out := &Rows{}
	name := func(s int) string { return quote(c.Strategies[s].Title) }
	switch {
	case q.Claim != model.None:
		k := c.Claims[q.Claim]
		out.What = fmt.Sprintf("the claim %s is false", quote(k.Title))
		at := slices.IndexFunc(t.p.Claims, func(j plan.Judge) bool { return j.Index == q.Claim })
		if at < 0 {
			return nil, fmt.Errorf("the run did not look at the claim %s", k.Name)
		}
		j := t.p.Claims[at]
		if len(j.Terms[0].Folds()) > 0 {
			return nil, fmt.Errorf("the claim %s speaks of all futures together, so there are no futures in which it fails", k.Name)
		}
		term := j.Terms[0]
		if !j.Fixed {
			i := slices.Index(j.Strategies, q.Strategy)
			if i < 0 {
				return nil, fmt.Errorf("the run did not follow the course %s", c.Strategies[q.Strategy].Name)
			}
			term = j.Terms[i]
			out.What += " under " + name(q.Strategy)
		}
		out.Fails = misses(deepMeans(column(o, term), o.Luck()))
	case q.Bar != model.None:
		k := c.Outcomes[q.Bar]
		if t.p.BarOf[q.Bar] == model.None {
			return nil, fmt.Errorf("the outcome %s has no bar: say what it requires, as in require = %s > 0", k.Name, k.Name)
		}
		out.What = fmt.Sprintf("%s misses the bar for %s", name(q.Strategy), quote(k.Title))
		out.Fails = misses(deepMeans(t.column(q.Strategy, q.Scenario, t.p.BarOf[q.Bar]), o.Luck()))
	default:
		outcome := q.Regret
		if q.Beaten != model.None {
			outcome = c.Headline
		}
		k := c.Outcomes[outcome]
		if k.Goal == "" {
			return nil, fmt.Errorf("the outcome %s has no goal, so no course is better by it", k.Name)
		}
		mine := deepMeans(t.good(q.Strategy, q.Scenario, outcome), o.Luck())
		out.Fails = make([]bool, len(mine))
		if q.Beaten != model.None {
			out.What = fmt.Sprintf("%s is better than %s", name(q.Beaten), name(q.Strategy))
			other := deepMeans(t.good(q.Beaten, q.Scenario, outcome), o.Luck())
			for i, x := range mine {
				out.Fails[i] = other[i] > x
			}
			break
		}
		out.What = fmt.Sprintf("the regret of %s on %s is above %s", name(q.Strategy), quote(k.Title), Difference(k.Unit, q.Bound))
		var u [][]float64
		for _, s := range t.p.Strategies {
			u = append(u, deepMeans(t.good(s, q.Scenario, outcome), o.Luck()))
		}
		for i, top := range best(u) {
			if math.IsNaN(top) || math.IsNaN(mine[i]) {
				return nil, fmt.Errorf("the outcome %s is no finite number in future %d", k.Name, i)
			}
			out.Fails[i] = top-mine[i] > q.Bound
		}
	}
	out.Factors = factors(t, q.Scenario)
	if len(out.Factors) == 0 {
		return nil, fmt.Errorf("nothing varies between the futures of %s but luck", c.Scenarios[q.Scenario].Name)
	}
	return out, nil
}

// BestSingle is the course with the best average on the headline in a scenario, the
// first that the run reports on where none is better.
func BestSingle(o *run.Outcomes, scenario int) int {
	t := newTable(o)
	out, most := t.p.Strategies[0], math.Inf(-1)
	outcome := t.c.Headline
	if outcome == model.None || t.c.Outcomes[outcome].Goal == "" {
		return out
	}
	for _, s := range t.p.Strategies {
		if x := num.Mean(t.good(s, scenario, outcome)); x > most {
			out, most = s, x
		}
	}
	return out
}
