package study

import (
	"cmp"
	"fmt"
	"math"
	"runtime"
	"slices"

	"hedge/method/information"
	"hedge/model"
)

// Cost is what not knowing costs within a scenario, on the headline outcome: the
// best single course chosen blind, against the best course of each future told
// beforehand. All are averages over futures explored, no expectations.
type Cost struct {
	Scenario int
	Course   int     // best single course, chosen blind
	Blind    float64 // its average, stored units
	Told     float64 // the average of the best course in each future
	Cost     float64 // how much better told is, 0 or more
	SE       float64 // of Cost
	Changes  float64 // share of futures in which one who is told chooses another course

	// Cost over all the probabilities of the scenario's worlds that the judgements
	// allow; NaN where there are none, or too few futures in some world.
	Lower, Upper float64
}

// Worth is what knowing one uncertainty beforehand is worth in the baseline
// scenario, on the headline outcome.
type Worth struct {
	Uncertainty int
	Value, SE   float64
}

// costs prices not knowing, scenario by scenario, and lists what single
// uncertainties are worth knowing in the baseline, the most first, and what the
// planned observations are.
func costs(t *table, hs []half, b *Beliefs) ([]Cost, []Worth, []Look, error) {
	outcome := t.c.Headline
	if outcome == model.None || t.c.Outcomes[outcome].Goal == "" || len(t.p.Strategies) < 2 {
		return nil, nil, nil, nil
	}
	var out []Cost
	var seen []Look
	var worths []Worth
	for k := range t.c.Scenarios {
		u := make([][]float64, len(t.p.Strategies))
		for i, s := range t.p.Strategies {
			u[i] = deepMeans(t.good(s, k, outcome), t.o.Luck())
			if slices.ContainsFunc(u[i], math.IsNaN) {
				return nil, nil, nil, nil // told as a fault
			}
		}
		sample, err := information.NewSample(u)
		if err != nil {
			return nil, nil, nil, err
		}
		action, blind := sample.Blind()
		e := sample.EVPI()
		out = append(out, Cost{
			Scenario: k, Course: t.p.Strategies[action], Blind: t.natural(outcome, blind), Told: t.natural(outcome, sample.Told()),
			Cost: e.Value, SE: e.Error, Changes: e.Changes, Lower: math.NaN(), Upper: math.NaN(),
		})
		if err := out[len(out)-1].over(t, b, u); err != nil {
			return nil, nil, nil, err
		}
		if k != t.c.Baseline || t.o.N() < FewestForWorth {
			continue
		}
		x := make([][]float64, len(hs))
		rows := make([]float64, t.o.Rows())
		for i, h := range hs {
			t.o.Futures.Uniforms(h.uncertainty, 0, rows, 0)
			x[i] = deepMeans(rows, t.o.Luck())
		}
		es, err := sample.EVPPIs(x, information.Singles(len(x)), runtime.GOMAXPROCS(0))
		if err != nil {
			return nil, nil, nil, err
		}
		for i, e := range es {
			worths = append(worths, Worth{hs[i].uncertainty, e.Value, e.Error})
		}
		if seen, err = looks(t, sample); err != nil {
			return nil, nil, nil, err
		}
		slices.SortStableFunc(worths, func(a, b Worth) int { return cmp.Compare(b.Value, a.Value) })
	}
	return out, worths, seen, nil
}

// over finds the range of the cost over the probabilities that the judgements
// allow, for the values u[course][future] of a scenario.
func (k *Cost) over(t *table, b *Beliefs, u [][]float64) error {
	if b == nil || !b.Coherent || !t.p.Worlds.Consistent[k.Scenario] {
		return nil
	}
	f := fitOf(t, k.Scenario)
	if f.least < FewestInWorld {
		return nil
	}
	told := best(u)
	regret := make([][]float64, len(u))
	for a, row := range u {
		miss := make([]float64, len(row))
		for i, x := range row {
			miss[i] = told[i] - x
		}
		regret[a] = f.means(miss)
	}
	var err error
	k.Lower, k.Upper, err = b.set.LeastRegret(regret, f.given)
	return err
}

// FewestForWorth is how many futures the value of knowing one uncertainty needs.
const FewestForWorth = 1000

// deepMeans gives one value per future: the mean over its chance draws.
func deepMeans(rows []float64, luck int) []float64 {
	if luck == 1 {
		return slices.Clone(rows)
	}
	out := make([]float64, len(rows)/luck)
	for i := range out {
		sum := 0.0
		for _, x := range rows[i*luck : (i+1)*luck] {
			sum += x
		}
		out[i] = sum / float64(luck)
	}
	return out
}

// Baseline is the cost of not knowing within the baseline scenario, or nil.
func (a *Answer) Baseline() *Cost {
	for i := range a.Costs {
		if a.Costs[i].Scenario == a.Case.Baseline {
			return &a.Costs[i]
		}
	}
	return nil
}

// Resolved lists the scenarios that stay better than the baseline even if
// everything were known in the baseline and nothing in them but that they have
// come.
func (a *Answer) Resolved() []int {
	base := a.Baseline()
	if base == nil {
		return nil
	}
	better := func(x, y float64) bool {
		if a.Case.Outcomes[a.Case.Headline].Goal == model.Minimise {
			return x < y
		}
		return x > y
	}
	var out []int
	for _, k := range a.Costs {
		if k.Scenario != base.Scenario && better(k.Blind, base.Told) {
			out = append(out, k.Scenario)
		}
	}
	return out
}

// costFindings says what not knowing costs, and whether it is the not knowing
// that makes the baseline what it is.
func costFindings(t *table, a *Answer) []Finding {
	base := a.Baseline()
	if base == nil {
		return nil
	}
	o := t.c.Outcomes[t.c.Headline]
	f := Finding{
		ID:       "cost",
		Question: "What does the uncertainty itself cost?",
		Method:   "On the same futures of a scenario: the best single course by average, chosen blind; and the best course of each future, told beforehand. The difference is the cost of not knowing within the scenario, an average over futures explored and no expectation; its error is that of the sample. What one uncertainty is worth knowing is estimated by regression on the same futures, cross-fitted (Strong, Oakley and Brennan 2014).",
		Evidence: []Pointer{{"outcome." + o.Name, o.Range}},
	}
	name := func(s int) string { return t.c.Scenarios[s].Name }
	f.Statement = fmt.Sprintf("In %s the best single course, %s, averages %s; told every future beforehand, the best course of each would average %s.",
		name(base.Scenario), quote(t.c.Strategies[base.Course].Title), Amount(o.Unit, base.Blind), Amount(o.Unit, base.Told))
	f.Statement += fmt.Sprintf(" Not knowing costs %s.", Difference(o.Unit, base.Cost))
	if better := a.Resolved(); len(better) > 0 {
		var parts []string
		for _, s := range better {
			for _, k := range a.Costs {
				if k.Scenario == s {
					parts = append(parts, fmt.Sprintf("%s (%s)", name(s), Amount(o.Unit, k.Blind)))
				}
			}
		}
		f.Statement += fmt.Sprintf(" Even told, it stays behind %s, each announced and nothing else known: it is not the not knowing that makes it worse than these.", listed(parts))
	}
	for _, k := range a.Costs {
		f.Numbers = append(f.Numbers,
			Number{name(k.Scenario) + ": best single course, blind", o.Unit.ToAuthor(k.Blind), o.Unit.String()},
			Number{name(k.Scenario) + ": told every future", o.Unit.ToAuthor(k.Told), o.Unit.String()},
			Number{name(k.Scenario) + ": cost of not knowing", o.Unit.ToAuthor(k.Cost), o.Unit.String()},
			Number{name(k.Scenario) + ": its standard error", o.Unit.ToAuthor(k.SE), o.Unit.String()})
		if !math.IsNaN(k.Lower) {
			f.Numbers = append(f.Numbers,
				Number{name(k.Scenario) + ": cost, lower over the judgements", o.Unit.ToAuthor(k.Lower), o.Unit.String()},
				Number{name(k.Scenario) + ": cost, upper over the judgements", o.Unit.ToAuthor(k.Upper), o.Unit.String()})
		}
	}
	if !math.IsNaN(base.Lower) {
		f.Statement += fmt.Sprintf(" Over the probabilities that the judgements allow for its worlds: %s.", Span(o.Unit, base.Lower, base.Upper))
		f.Method += " The range over the judgements is the least and the largest of it, each a linear programme; inside a world futures count alike."
	}
	var worth []string
	for _, w := range a.Worths[:min(MostMoving, len(a.Worths))] {
		if w.Value > 2*w.SE {
			u := t.c.Uncertainties[w.Uncertainty]
			worth = append(worth, fmt.Sprintf("%s (%s)", spoken(u.Head), Difference(o.Unit, w.Value)))
			f.Evidence = append(f.Evidence, Pointer{"uncertainty." + u.Name, u.Range})
		}
	}
	if len(worth) > 0 {
		f.Statement += " Most worth knowing alone: " + listed(worth) + "."
	}
	for _, w := range a.Worths[:min(10, len(a.Worths))] {
		f.Numbers = append(f.Numbers, Number{"knowing " + t.c.Uncertainties[w.Uncertainty].Name, o.Unit.ToAuthor(w.Value), o.Unit.String()})
	}
	return []Finding{f}
}
