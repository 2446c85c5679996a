package hedge

import (
	"encoding/json"
	"math"

	"hedge/model"
	"hedge/plan"
	"hedge/study"
)

// Contract is the machine-readable answer that `hedge run --format json` prints
// and run.json holds. Fields are added, never renamed. Values are in the units
// that stand beside them. A number that is not finite is null.
type Contract struct {
	Hedge      string              `json:"hedge"`
	Case       ContractCase        `json:"case"`
	Seed       uint64              `json:"seed"`
	Futures    int                 `json:"futures"`
	Luck       int                 `json:"luck"` // chance draws for each future
	Sampler    string              `json:"sampler"`
	Arms       []ContractArm       `json:"arms"`
	Outcomes   []ContractOutcome   `json:"outcomes"`
	Results    []ContractResult    `json:"results"`
	Worst      []ContractWorst     `json:"worst"`
	Robustness []ContractMetric    `json:"robustness"`
	Claims     []ContractClaim     `json:"claims"`
	Beliefs    []ContractBelief    `json:"beliefs"`
	Changes    []ContractChange    `json:"changes"`
	Dominance  []ContractDominance `json:"dominance"`
	Insurance  []ContractInsurance `json:"insurance"`
	Signposts  []ContractSignpost  `json:"signposts"`
	Worlds     ContractWorlds      `json:"worlds"`
	Judgements *ContractJudgements `json:"judgements"`
	Evidence   *ContractReplay     `json:"evidence"`
	Cost       []ContractCost      `json:"cost_of_uncertainty"`
	Split      *ContractSplit      `json:"cost_split"` // null where there is nothing to choose
	Worth      []ContractWorth     `json:"worth_knowing"`
	Looks      []ContractLook      `json:"observations"`
	Failures   []ContractFailure   `json:"failures"`
	Findings   []ContractFinding   `json:"findings"`
	Faults     []ContractFault     `json:"faults"`
	Timing     ContractTiming      `json:"timing"`
	Digest     string              `json:"digest"`
}

// ContractCase names the case that was run.
type ContractCase struct {
	Name  string `json:"name"`
	Title string `json:"title"`
	AsOf  string `json:"as_of"`
	Hash  string `json:"hash"`
}

// ContractArm is one (strategy, scenario, overrides).
type ContractArm struct {
	ID         string            `json:"id"`
	Strategy   string            `json:"strategy"`
	Scenario   string            `json:"scenario"`
	Overrides  map[string]string `json:"overrides"`
	Consistent bool              `json:"consistent"`
}

// ContractOutcome describes an outcome.
type ContractOutcome struct {
	Name  string `json:"name"`
	Title string `json:"title"`
	Unit  string `json:"unit"`
	Goal  string `json:"goal"`
}

// Num is a number that is null in JSON when it is not finite.
type Num float64

// MarshalJSON writes a finite number in the shortest form that reads back, else null.
func (n Num) MarshalJSON() ([]byte, error) {
	if math.IsNaN(float64(n)) || math.IsInf(float64(n), 0) {
		return []byte("null"), nil
	}
	return json.Marshal(float64(n))
}

// UnmarshalJSON reads null back as no number.
func (n *Num) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		*n = Num(math.NaN())
		return nil
	}
	return json.Unmarshal(text, (*float64)(n))
}

// ContractResult sums up one outcome of one arm over the futures explored.
type ContractResult struct {
	Arm           string `json:"arm"`
	Strategy      string `json:"strategy"`
	Scenario      string `json:"scenario"`
	Outcome       string `json:"outcome"`
	Mean          Num    `json:"mean"`
	Min           Num    `json:"min"`
	P05           Num    `json:"p05"`
	P50           Num    `json:"p50"`
	P95           Num    `json:"p95"`
	Max           Num    `json:"max"`
	ShareRequired *Num   `json:"share_required"`
	NeverShare    *Num   `json:"never_share"` // of a first year: futures in which it never came true
}

// ContractWorst tells which scenario is worst for an outcome under a course.
// Strategy "best_course" takes the best course in every future, "best_of_reported"
// the best of those the run was limited to. Scenario and next are empty when no
// scenario is worse than all others.
type ContractWorst struct {
	Outcome  string           `json:"outcome"`
	Strategy string           `json:"strategy"`
	Scenario string           `json:"scenario"`
	Next     string           `json:"next"`
	Gap      Num              `json:"gap"`
	By       []ContractWorst1 `json:"by"`
}

// ContractWorst1 is one scenario's part in that comparison.
type ContractWorst1 struct {
	Scenario string `json:"scenario"`
	Mean     Num    `json:"mean"`
	P05      Num    `json:"p05"`
	P95      Num    `json:"p95"`
	Share    Num    `json:"share"`
}

// ContractMetric is one course's value by one metric. Rank is 0 where the metric
// does not rank courses, or where nobody knows.
type ContractMetric struct {
	Strategy   string         `json:"strategy"`
	Outcome    string         `json:"outcome"`
	Metric     string         `json:"metric"`
	Unit       string         `json:"unit"`
	Alike      bool           `json:"alike"` // the best, or too near to it to tell apart
	Value      Num            `json:"value"`
	Rank       int            `json:"rank"`
	ByScenario map[string]Num `json:"by_scenario"`
}

// ContractClaim is a claim with its verdict.
type ContractClaim struct {
	Name      string            `json:"name"`
	Title     string            `json:"title"`
	Share     Num               `json:"share"`
	N         int               `json:"n"`
	Lower     *Num              `json:"lower"`
	Upper     *Num              `json:"upper"`
	Verdict   string            `json:"verdict"`
	RestsOn   []string          `json:"rests_on_failed"`
	Beside    string            `json:"contrast"`  // the claim that this one is told beside, or ""
	Unchecked bool              `json:"unchecked"` // attributed to somebody whose own text was not checked
	By        []ContractClaimBy `json:"by"`
}

// ContractClaimBy is a claim under one strategy in one scenario. Strategy is
// "best_course" for a claim about the best course of each future and "any" for
// one that names its strategies itself; scenario is "any" for one that names its
// scenarios itself.
type ContractClaimBy struct {
	Strategy string `json:"strategy"`
	Scenario string `json:"scenario"`
	Share    Num    `json:"share"`
	N        int    `json:"n"`
}

// ContractFinding is a finding in plain words.
type ContractFinding struct {
	ID        string             `json:"id"`
	Question  string             `json:"question"`
	Statement string             `json:"statement"`
	Numbers   []ContractNumber   `json:"numbers"`
	Arms      []string           `json:"arms"`
	Futures   int                `json:"futures"`
	Own       int                `json:"own"`
	OwnPartly int                `json:"own_partly"`
	Cited     int                `json:"cited"`
	NoOrigin  int                `json:"no_origin"`
	OwnOf     int                `json:"own_of"`
	Evidence  []ContractEvidence `json:"evidence"`
	Method    string             `json:"method"`
}

// ContractNumber is one value behind a finding.
type ContractNumber struct {
	Label string `json:"label"`
	Value Num    `json:"value"`
	Unit  string `json:"unit"`
}

// ContractEvidence points into the case text.
type ContractEvidence struct {
	Name string `json:"name"`
	File string `json:"file"`
	Line int    `json:"line"`
}

// ContractFault is a finding about values, such as a division by zero.
type ContractFault struct {
	Code    string `json:"code"`
	Summary string `json:"summary"`
	File    string `json:"file"`
	Line    int    `json:"line"`
}

// ContractTiming tells how long the run took; it is the one part that differs
// between two runs of the same case and seed.
type ContractTiming struct {
	Seconds              float64 `json:"seconds"`
	Experiments          int     `json:"experiments"`
	Years                int     `json:"years"`
	ExperimentsPerSecond float64 `json:"experiments_per_second"`
}

// Contract builds the machine-readable answer.
func (a *Answer) Contract() *Contract {
	c, p := a.Case, a.Outcomes.Plan
	n := a.Outcomes.N()
	out := &Contract{
		Hedge: contractVersion,
		Case:  ContractCase{c.Name, c.Title, c.AsOf, c.Hash.String()},
		Seed:  a.Outcomes.Futures.Spec().Seed, Futures: n, Luck: a.Outcomes.Luck(), Sampler: string(a.Outcomes.Futures.Spec().Sampler),
		Arms: []ContractArm{}, Outcomes: []ContractOutcome{}, Results: []ContractResult{}, Worst: []ContractWorst{},
		Robustness: []ContractMetric{}, Claims: []ContractClaim{}, Beliefs: []ContractBelief{}, Findings: []ContractFinding{},
		Faults: []ContractFault{}, Digest: a.Outcomes.Digest(),
	}
	for _, arm := range p.Arms {
		out.Arms = append(out.Arms, ContractArm{
			ID: arm.ID, Strategy: c.Strategies[arm.Strategy].Name, Scenario: c.Scenarios[arm.Scenario].Name,
			Overrides: overrides(c, arm.Set), Consistent: p.Worlds.Consistent[arm.Scenario],
		})
	}
	for _, o := range c.Outcomes {
		out.Outcomes = append(out.Outcomes, ContractOutcome{o.Name, o.Title, o.Unit.String(), string(o.Goal)})
	}
	for _, r := range a.Results {
		arm, o := p.Arms[r.Arm], c.Outcomes[r.Outcome]
		num := func(x float64) Num { return Num(o.Unit.ToAuthor(x)) }
		k := ContractResult{
			Arm: arm.ID, Strategy: c.Strategies[arm.Strategy].Name, Scenario: c.Scenarios[arm.Scenario].Name, Outcome: o.Name,
			Mean: num(r.Mean), Min: num(r.Min), P05: num(r.P05), P50: num(r.P50), P95: num(r.P95), Max: num(r.Max),
		}
		if r.HasBar {
			s := Num(r.ShareRequired)
			k.ShareRequired = &s
		}
		if r.HasNever {
			s := Num(r.Never)
			k.NeverShare = &s
		}
		out.Results = append(out.Results, k)
	}
	for _, w := range a.Worst {
		o := c.Outcomes[w.Outcome]
		k := ContractWorst{Outcome: o.Name, Strategy: strategyName(p, w.Strategy), Gap: Num(o.Unit.ToAuthor(w.Gap))}
		if w.Clear {
			k.Scenario, k.Next = c.Scenarios[w.Scenario].Name, c.Scenarios[w.Next].Name
		}
		for i, s := range c.Scenarios {
			k.By = append(k.By, ContractWorst1{
				Scenario: s.Name, Mean: Num(o.Unit.ToAuthor(w.Means[i])), P05: Num(o.Unit.ToAuthor(w.P05[i])),
				P95: Num(o.Unit.ToAuthor(w.P95[i])), Share: Num(w.Shares[i]),
			})
		}
		out.Worst = append(out.Worst, k)
	}
	for _, k := range a.Robustness {
		out.Robustness = append(out.Robustness, metrics(c, k)...)
	}
	for _, v := range a.Claims {
		k := claim(c, v)
		if b := a.Beliefs; b != nil && b.Courses != nil {
			if r, ok := b.Courses.Claims[v.Claim]; ok {
				lo, hi := Num(r[0]), Num(r[1])
				k.Lower, k.Upper = &lo, &hi
			}
		}
		out.Claims = append(out.Claims, k)
	}
	out.changes(a)
	out.failures(a)
	out.beliefs(a)
	out.costs(a)
	out.replay(a)
	for _, f := range a.Findings {
		out.Findings = append(out.Findings, finding(f))
	}
	for _, f := range a.Faults {
		out.Faults = append(out.Faults, ContractFault{f.Code, f.Summary, f.Range.File, f.Range.Start.Line})
	}
	experiments := len(p.Arms) * a.Outcomes.Rows()
	out.Timing = ContractTiming{a.Seconds, experiments, c.Horizon.Years(), float64(experiments) / max(a.Seconds, 1e-9)}
	return out
}

func metrics(c *model.Case, k study.Course) []ContractMetric {
	o := c.Outcomes[k.Outcome]
	value := func(x float64) Num {
		v, _ := k.Metric.Author(o, x)
		return Num(v)
	}
	var out []ContractMetric
	for i, s := range k.Strategies {
		m := ContractMetric{
			Strategy: c.Strategies[s].Name, Outcome: o.Name, Metric: string(k.Metric),
			Value: value(k.Values[i]), Rank: k.Ranks[i], Alike: k.Leads[i], ByScenario: map[string]Num{},
		}
		_, m.Unit = k.Metric.Author(o, k.Values[i])
		for j, sc := range c.Scenarios {
			m.ByScenario[sc.Name] = value(k.ByScenario[j][i])
		}
		out = append(out, m)
	}
	return out
}

func claim(c *model.Case, v study.Verdict) ContractClaim {
	k := c.Claims[v.Claim]
	out := ContractClaim{Name: k.Name, Title: k.Title, Share: Num(v.Share), N: v.N, Verdict: v.Word, RestsOn: []string{}, By: []ContractClaimBy{}, Unchecked: k.Unchecked}
	if k.Contrast != model.None {
		out.Beside = c.Claims[k.Contrast].Name
	}
	for _, i := range v.RestsOn {
		out.RestsOn = append(out.RestsOn, c.Claims[i].Name)
	}
	for _, r := range v.Rows {
		name := "any"
		switch {
		case r.Strategy != model.None:
			name = c.Strategies[r.Strategy].Name
		case v.BestCourse:
			name = "best_course"
		}
		scenario := "any"
		if !v.OwnWorlds {
			scenario = c.Scenarios[r.Scenario].Name
		}
		out.By = append(out.By, ContractClaimBy{name, scenario, Num(r.Share), r.N})
	}
	return out
}

func finding(f study.Finding) ContractFinding {
	out := ContractFinding{
		ID: f.ID, Question: f.Question, Statement: f.Statement, Arms: append([]string{}, f.Arms...), Futures: f.Futures,
		Own: f.Own, OwnPartly: f.OwnPartly, Cited: f.Cited, NoOrigin: f.NoOrigin, OwnOf: f.OwnOf, Method: f.Method, Numbers: []ContractNumber{}, Evidence: []ContractEvidence{},
	}
	for _, n := range f.Numbers {
		out.Numbers = append(out.Numbers, ContractNumber{n.Label, Num(n.Value), n.Unit})
	}
	for _, e := range f.Evidence {
		out.Evidence = append(out.Evidence, ContractEvidence{e.Name, e.Range.File, e.Range.Start.Line})
	}
	return out
}

// strategyName names a course; the best one of each future is taken over the
// courses that the run reports on, which need not be all that are declared.
func strategyName(p *plan.Plan, s int) string {
	switch {
	case s != study.BestReply:
		return p.Case.Strategies[s].Name
	case len(p.Strategies) < len(p.Case.Strategies):
		return "best_of_reported"
	}
	return "best_course"
}
