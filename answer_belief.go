package hedge

import (
	"math"
	"slices"

	"hedge/model"
	"hedge/study"
)

// ContractBelief is the range of probability that the judgements allow for a
// scenario (event "scenario.F1") or for the event of a judgement ("judgement.x").
// The words fields are the same by the judgements of sources alone, null when the
// analyst has added none. There is none when the judgements contradict each other.
type ContractBelief struct {
	Event      string `json:"event"`
	Lower      Num    `json:"lower"`
	Upper      Num    `json:"upper"`
	WordsLower *Num   `json:"words_lower"`
	WordsUpper *Num   `json:"words_upper"`
}

// ContractJudgements tells how the judgements were read, which of them cannot all
// hold, and which courses they leave.
type ContractJudgements struct {
	Coherent      bool                `json:"coherent"`
	Contradiction []string            `json:"contradiction"`
	SetAside      []string            `json:"set_aside_contradiction"`
	Widen         *Num                `json:"smallest_widening"`
	Undominated   []string            `json:"undominated"`
	Maximal       []string            `json:"maximal"`
	Admissible    []string            `json:"admissible"`
	Partial       string              `json:"partial"`
	Courses       []ContractAdmitted  `json:"courses"`
	Hurwicz       []ContractStretch   `json:"hurwicz"`         // from the upper expectation only (0) to the lower only (1)
	Worst         []ContractWorstIn   `json:"worst"`           // which scenario is worst over the probabilities allowed
	Theta         Num                 `json:"ambiguity_theta"` // aversion behind certainty, per unit of the outcome
	Read          []ContractJudgement `json:"read"`
}

// ContractAdmitted is what the judgements leave of a course on the headline outcome:
// lower and upper expectation, the same of the 5th and 95th percentile over deep
// points, the sure value under smooth aversion to ambiguity, and its info-gap curve.
type ContractAdmitted struct {
	Strategy  string        `json:"strategy"`
	Lower     Num           `json:"lower"`
	Upper     Num           `json:"upper"`
	P05Lower  Num           `json:"p05_lower"`
	P05Upper  Num           `json:"p05_upper"`
	P95Lower  Num           `json:"p95_lower"`
	P95Upper  Num           `json:"p95_upper"`
	Certainty Num           `json:"certainty"`
	Gap       []ContractGap `json:"info_gap"`
}

// ContractGap is a point of an info-gap curve: how far the ends of all judgements may
// move outward before the lower expectation misses the level; null where it misses
// it as they are, and 1 where it never does.
type ContractGap struct {
	Level    Num `json:"level"`
	Widening Num `json:"widening"`
}

// ContractWorstIn is the share of distributions, drawn evenly from all that the
// judgements allow, under which a scenario is worst on the headline outcome.
type ContractWorstIn struct {
	Scenario string `json:"scenario"`
	Share    Num    `json:"share"`
}

// ContractStretch is a part of Hurwicz' axis with the courses that are best there.
type ContractStretch struct {
	From Num      `json:"from"`
	To   Num      `json:"to"`
	Best []string `json:"best"`
}

// ContractJudgement is one judgement with the range it was read as.
type ContractJudgement struct {
	Name  string `json:"name"`
	Says  string `json:"says"`
	Lower Num    `json:"lower"`
	Upper Num    `json:"upper"`
	Used  bool   `json:"used"`
	Own   bool   `json:"own"`

	// Once settled: whether the event came, and scores at the better and worse end.
	Came  *bool `json:"came"`
	Brier []Num `json:"brier"`
	Log   []Num `json:"log"` // null at an end that had called it impossible
}

// ContractWorlds counts the possible worlds.
type ContractWorlds struct {
	Count    int  `json:"count"`
	Complete bool `json:"complete"`
	Impacts  bool `json:"impacts"`
}

// beliefs fills in what the judgements allow, and the worlds they speak of.
func (k *Contract) beliefs(a *Answer) {
	c, w := a.Case, a.Outcomes.Plan.Worlds
	k.Worlds = ContractWorlds{Count: w.Count(), Complete: w.Complete, Impacts: len(c.Impacts) > 0}
	b := a.Beliefs
	if b == nil {
		return
	}
	out := &ContractJudgements{
		Coherent: b.Coherent, Contradiction: judgementNames(c, b.Conflict), SetAside: judgementNames(c, b.Aside),
		Undominated: []string{}, Maximal: []string{}, Admissible: []string{}, Partial: b.Partial,
		Courses: []ContractAdmitted{}, Hurwicz: []ContractStretch{}, Worst: []ContractWorstIn{},
	}
	switch {
	case len(b.By) > 0:
		x := Num(b.By[0])
		out.Widen = &x
	case !b.Coherent:
		x := Num(b.Widen)
		out.Widen = &x
	case len(b.AsideBy) > 0:
		x := Num(b.AsideBy[0])
		out.Widen = &x
	}
	if d := b.Courses; d != nil {
		out.courses(a, d)
		out.Undominated, out.Maximal, out.Admissible = courseNames(c, d.Undominated), courseNames(c, d.Maximal), courseNames(c, d.Admissible)
	}
	for _, j := range b.Judgements {
		n := c.Judgements[j.Judgement]
		out.Read = append(out.Read, ContractJudgement{Name: n.Name, Says: study.Spoken(c, j), Lower: Num(j.Lo), Upper: Num(j.Hi), Used: j.Used, Own: n.Own})
	}
	for _, r := range a.Ranking {
		out.Worst = append(out.Worst, ContractWorstIn{c.Scenarios[r.Scenario].Name, Num(r.Share)})
	}
	if a.Scores != nil {
		for _, x := range a.Scores.Each {
			r := &out.Read[x.Judgement]
			r.Came = &c.Judgements[x.Judgement].Came
			r.Brier, r.Log = []Num{Num(x.BrierBest), Num(x.BrierWorst)}, []Num{Num(x.LogBest), Num(x.LogWorst)}
		}
	}
	k.Judgements = out
	for _, e := range b.Events {
		r := ContractBelief{Lower: Num(e.Lower), Upper: Num(e.Upper)}
		if e.Scenario != model.None {
			r.Event = "scenario." + c.Scenarios[e.Scenario].Name
			for _, w := range b.Words {
				if w.Scenario == e.Scenario {
					lo, hi := Num(w.Lower), Num(w.Upper)
					r.WordsLower, r.WordsUpper = &lo, &hi
				}
			}
		} else {
			r.Event = "judgement." + c.Judgements[e.Judgement].Name
		}
		k.Beliefs = append(k.Beliefs, r)
	}
}

// courses fills in what the judgements leave of each course.
func (k *ContractJudgements) courses(a *Answer, d *study.Admitted) {
	c := a.Case
	o := c.Outcomes[c.Headline]
	num := func(x float64) Num { return Num(o.Unit.ToAuthor(x)) }
	for i, s := range a.Outcomes.Plan.Strategies {
		x := ContractAdmitted{
			Strategy: c.Strategies[s].Name, Lower: num(d.Lower[i]), Upper: num(d.Upper[i]),
			P05Lower: num(d.Deep[0].Lower[i]), P05Upper: num(d.Deep[0].Upper[i]), P95Lower: num(d.Deep[1].Lower[i]), P95Upper: num(d.Deep[1].Upper[i]),
			Certainty: num(d.Smooth[i].Certainty),
		}
		for j, level := range d.Gaps[i].Level {
			x.Gap = append(x.Gap, ContractGap{num(level), Num(min(d.Gaps[i].Widening[j], 1))})
		}
		k.Courses = append(k.Courses, x)
	}
	for _, h := range d.Hurwicz {
		k.Hurwicz = append(k.Hurwicz, ContractStretch{Num(h.From), Num(h.To), courseNames(c, h.Best)})
	}
	if d.Theta > 0 {
		k.Theta = Num(1 / o.Unit.ToAuthor(1/d.Theta))
	}
}

func judgementNames(c *model.Case, js []int) []string {
	out := []string{}
	for _, j := range js {
		out = append(out, c.Judgements[j].Name)
	}
	return out
}

// ContractCost is what not knowing costs within a scenario, on the headline
// outcome: averages over futures explored.
type ContractCost struct {
	Scenario string `json:"scenario"`
	Outcome  string `json:"outcome"`
	Course   string `json:"course"` // best single course, chosen blind
	Blind    Num    `json:"blind"`
	Told     Num    `json:"told"`
	Cost     Num    `json:"cost"`
	SE       Num    `json:"se"`
	Baseline bool   `json:"baseline"`
	Lower    *Num   `json:"lower"` // of the cost over the judgements, null without any
	Upper    *Num   `json:"upper"`
	Better   bool   `json:"better_announced"` // better, announced, than the baseline told everything
}

// ContractSplit is the whole price of the unresolved baseline and its Shapley
// parts: delay, risk, ambiguity, hold-up. The aversions are the analyst's own.
type ContractSplit struct {
	Scenario          string           `json:"scenario"`
	Outcome           string           `json:"outcome"`
	RiskAversion      float64          `json:"risk_aversion"` // per standard deviation of the best single course
	AmbiguityAversion float64          `json:"ambiguity_aversion"`
	Total             Num              `json:"total"`
	SE                Num              `json:"se"`
	Parts             []ContractBurden `json:"parts"`
}

// ContractBurden is one part; absent says why it could be nothing but 0.
type ContractBurden struct {
	Burden string `json:"burden"`
	Value  Num    `json:"value"`
	SE     Num    `json:"se"`
	Absent string `json:"absent"`
}

// ContractWorth is what knowing one uncertainty is worth in the baseline.
type ContractWorth struct {
	Uncertainty string `json:"uncertainty"`
	Value       Num    `json:"value"`
	SE          Num    `json:"se"`
}

// costs fills in what the uncertainty itself costs.
func (k *Contract) costs(a *Answer) {
	c := a.Case
	k.Cost, k.Worth, k.Looks = []ContractCost{}, []ContractWorth{}, []ContractLook{}
	if len(a.Costs) == 0 {
		return
	}
	o := c.Outcomes[c.Headline]
	num := func(x float64) Num { return Num(o.Unit.ToAuthor(x)) }
	better := a.Resolved()
	for _, x := range a.Costs {
		k.Cost = append(k.Cost, ContractCost{
			Scenario: c.Scenarios[x.Scenario].Name, Outcome: o.Name, Course: c.Strategies[x.Course].Name,
			Blind: num(x.Blind), Told: num(x.Told), Cost: num(x.Cost), SE: num(x.SE),
			Baseline: x.Scenario == c.Baseline, Better: slices.Contains(better, x.Scenario),
		})
		if !math.IsNaN(x.Lower) {
			lo, hi := num(x.Lower), num(x.Upper)
			last := &k.Cost[len(k.Cost)-1]
			last.Lower, last.Upper = &lo, &hi
		}
	}
	if s := a.Split; s != nil {
		k.Split = &ContractSplit{
			Scenario: c.Scenarios[c.Baseline].Name, Outcome: o.Name, RiskAversion: c.Aversion.Risk, AmbiguityAversion: c.Aversion.Ambiguity,
			Total: num(s.Total.Value), SE: num(s.Total.Error),
		}
		for b, x := range s.Parts {
			k.Split.Parts = append(k.Split.Parts, ContractBurden{study.Burden(b).String(), num(x.Value), num(x.Error), s.Absent[b]})
		}
	}
	for _, l := range a.Looks {
		k.Looks = append(k.Looks, ContractLook{c.Observations[l.Observation].Name, num(l.Value), num(l.SE), num(l.Net), l.Changes})
	}
	for _, w := range a.Worths {
		k.Worth = append(k.Worth, ContractWorth{c.Uncertainties[w.Uncertainty].Name, num(w.Value), num(w.SE)})
	}
}

// ContractLook is what a planned observation is worth before a course is chosen in
// the baseline; net is that less its cost.
type ContractLook struct {
	Observation string  `json:"observation"`
	Value       Num     `json:"value"`
	SE          Num     `json:"se"`
	Net         Num     `json:"net"`
	Changes     float64 `json:"changes"` // share of futures in which another course is chosen
}

// ContractReplay is what evidence up to a day does to the scenarios: after has
// every ratio anywhere in its range, middle at its geometric middle.
type ContractReplay struct {
	AsOf   string           `json:"as_of"`
	Used   []string         `json:"used"`
	After  []ContractChance `json:"after"`
	Middle []ContractChance `json:"middle"`
}

// ContractChance is a lower and an upper probability.
type ContractChance struct {
	Event string `json:"event"`
	Lower Num    `json:"lower"`
	Upper Num    `json:"upper"`
}

// replay fills in what evidence did.
func (k *Contract) replay(a *Answer) {
	r, c := a.Replay, a.Case
	if r == nil {
		return
	}
	k.Evidence = &ContractReplay{AsOf: r.AsOf, Used: []string{}, After: []ContractChance{}, Middle: []ContractChance{}}
	for _, i := range r.Used {
		k.Evidence.Used = append(k.Evidence.Used, c.Evidence[i].Name)
	}
	for i := range r.After {
		event := "scenario." + c.Scenarios[r.After[i].Scenario].Name
		k.Evidence.After = append(k.Evidence.After, ContractChance{event, Num(r.After[i].Lower), Num(r.After[i].Upper)})
		k.Evidence.Middle = append(k.Evidence.Middle, ContractChance{event, Num(r.Middle[i].Lower), Num(r.Middle[i].Upper)})
	}
}
