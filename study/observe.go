package study

import (
	"cmp"
	"fmt"
	"runtime"
	"slices"

	"hedge/method/information"
	"hedge/model"
	"hedge/num"
)

// Look is what a planned observation is worth in the baseline scenario before a
// course is chosen, on the headline outcome: the expected value of sample
// information (Raiffa and Schlaifer 1961), here an average over futures explored.
type Look struct {
	Observation int
	Value, SE   float64
	Net         float64 // Value less what looking costs
	Changes     float64 // share of futures in which one who looked chooses another course
}

// looks values the observations that the case plans, the best net of its cost
// first: the readings are drawn once for every future, and what they are worth is
// estimated by regression on the same futures (Strong, Oakley, Brennan and Breeze
// 2015).
func looks(t *table, sample *information.Sample) ([]Look, error) {
	if len(t.c.Observations) == 0 {
		return nil, nil
	}
	readings := make([][]float64, len(t.c.Observations))
	for i, o := range t.c.Observations {
		var err error
		if readings[i], err = reading(t, o); err != nil {
			return nil, fmt.Errorf("observation %s: %w", o.Name, err)
		}
	}
	es, err := sample.EVPPIs(readings, information.Singles(len(readings)), runtime.GOMAXPROCS(0))
	if err != nil {
		return nil, err
	}
	var out []Look
	for i, e := range es {
		out = append(out, Look{i, e.Value, e.Error, e.Value - t.c.Observations[i].Cost, e.Changes})
	}
	slices.SortStableFunc(out, func(a, b Look) int { return cmp.Compare(b.Net, a.Net) })
	return out, nil
}

// reading draws what is seen in every future of the baseline.
func reading(t *table, o model.Observation) ([]float64, error) {
	luck := t.o.Luck()
	worlds := make([]int, t.o.Rows())
	t.o.Futures.Worlds(t.c.Baseline, worlds, 0)
	draws := num.NewStream(t.o.Futures.Spec().Seed, "observation "+o.Name)
	if o.Uncertainty == model.None {
		truth := make([]bool, t.o.N())
		for n := range truth {
			truth[n] = model.Holds(o.Event, t.o.Futures.World(worlds[n*luck]))
		}
		return information.YesNo(truth, o.Hit, o.FalseAlarm, draws)
	}
	x := make([]float64, t.o.Rows())
	t.o.Futures.Uniforms(o.Uncertainty, 0, x, 0)
	var states []int
	if by := t.c.Uncertainties[o.Uncertainty].By; by != model.None {
		states = make([]int, len(x))
		for n, w := range worlds {
			states[n] = t.o.Futures.World(w)[by]
		}
	}
	t.o.Futures.Values(o.Uncertainty, x, states)
	return information.Noisy(deepMeans(x, luck), o.Error, draws)
}

// Pays says that the observation is worth more than it costs by over two standard
// errors.
func (k Look) Pays(c *model.Case) bool {
	return k.Value-c.Observations[k.Observation].Cost > float64(2*k.SE)
}

// lookFinding says which planned observations are worth what they cost.
func lookFinding(t *table, a *Answer) []Finding {
	if len(a.Looks) == 0 {
		return nil
	}
	o := t.c.Outcomes[t.c.Headline]
	f := Finding{
		ID:        "observations",
		Question:  "Which planned observation is worth its cost?",
		Statement: a.LookText(),
		Method:    "The expected value of sample information before a course is chosen in the baseline scenario, an average over futures explored: one reading is drawn for every future, and what it is worth is estimated by regression on the same futures, cross-fitted (Strong, Oakley, Brennan and Breeze 2015). Courses cannot change later by it; a rule that waits for a sign is a course of its own.",
	}
	for _, k := range a.Looks {
		x := t.c.Observations[k.Observation]
		f.Evidence = append(f.Evidence, Pointer{"observation." + x.Name, x.Range})
		f.Numbers = append(f.Numbers,
			Number{x.Name + ": worth", o.Unit.ToAuthor(k.Value), o.Unit.String()},
			Number{x.Name + ": its standard error", o.Unit.ToAuthor(k.SE), o.Unit.String()},
			Number{x.Name + ": worth less its cost", o.Unit.ToAuthor(k.Net), o.Unit.String()})
	}
	return []Finding{f}
}

// LookText says which planned observations are worth what they cost, "" without
// any.
func (a *Answer) LookText() string {
	if len(a.Looks) == 0 {
		return ""
	}
	o := a.Case.Outcomes[a.Case.Headline]
	var worth, idle []string
	for _, k := range a.Looks {
		x := a.Case.Observations[k.Observation]
		if !k.Pays(a.Case) {
			idle = append(idle, quote(x.Title))
			continue
		}
		text := fmt.Sprintf("%s %s", quote(x.Title), Difference(o.Unit, k.Value))
		if x.Cost > 0 {
			text += fmt.Sprintf(" for %s", Difference(o.Unit, x.Cost))
		}
		worth = append(worth, text)
	}
	switch {
	case len(worth) == 0:
		return "No planned observation is clearly worth more than it costs."
	case len(idle) == 0:
		return fmt.Sprintf("Worth looking at before choosing, in %s: %s.", a.Case.Scenarios[a.Case.Baseline].Name, listed(worth))
	}
	return fmt.Sprintf("Worth looking at before choosing, in %s: %s; not clearly worth it: %s.", a.Case.Scenarios[a.Case.Baseline].Name, listed(worth), listed(idle))
}
