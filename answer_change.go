package hedge

import (
	"hedge/model"
	"hedge/plan"
	"hedge/study"
)

// ContractChange tells how an answer differs between the futures in which an
// uncertainty lies in the lower and in the upper half of its draws: for a claim
// the shares in which it is true, for an outcome the average of the course that
// is best there. Reported says that the difference is large enough to be a
// finding; of the others the first few are listed.
type ContractChange struct {
	Claim       string   `json:"claim"`
	Outcome     string   `json:"outcome"`
	Uncertainty string   `json:"uncertainty"`
	Low         Num      `json:"low"`
	High        Num      `json:"high"`
	SE          *Num     `json:"se"`
	VerdictLow  string   `json:"verdict_low"`
	VerdictHigh string   `json:"verdict_high"`
	BestLow     []string `json:"best_low"`
	BestHigh    []string `json:"best_high"`
	Reported    bool     `json:"reported"`
}

// ContractDominance compares two courses cell by cell; outcome is empty for all
// outcomes with a goal together. Listed are dominated courses, and for each
// outcome without one the pair that comes nearest.
type ContractDominance struct {
	Outcome   string `json:"outcome"`
	Strategy  string `json:"strategy"`
	Over      string `json:"over"`
	Better    Num    `json:"better"`
	Alike     Num    `json:"alike"`
	Worse     Num    `json:"worse"`
	Dominates bool   `json:"dominates"`
}

// ContractInsurance prices a course as an insurance beside the one that is best
// on average.
type ContractInsurance struct {
	Outcome    string                   `json:"outcome"`
	Strategy   string                   `json:"strategy"`
	Yardstick  string                   `json:"yardstick"`
	Needed     Num                      `json:"needed"`
	Payout     Num                      `json:"payout"`
	Premium    Num                      `json:"premium"`
	ByScenario map[string]ContractCover `json:"by_scenario"`
}

// ContractCover is an insurance within one scenario.
type ContractCover struct {
	Needed  Num `json:"needed"`
	Payout  Num `json:"payout"`
	Premium Num `json:"premium"`
}

// ContractSignpost tells when a signpost shows.
type ContractSignpost struct {
	Signpost   string `json:"signpost"`
	Strategy   string `json:"strategy"`
	Scenario   string `json:"scenario"`
	Share      Num    `json:"share"`
	MedianYear Num    `json:"median_year"`
	Moves      bool   `json:"moves_course"`
}

// changes fills in what changes the answer, how courses compare pair by pair, and
// when signposts show.
func (k *Contract) changes(a *Answer) {
	c := a.Case
	k.Changes, k.Dominance = []ContractChange{}, []ContractDominance{}
	k.Insurance, k.Signposts = []ContractInsurance{}, []ContractSignpost{}
	for i, x := range a.Changes {
		if first := firstOf(a.Changes, i); !x.Crosses && i-first >= study.MostMoving {
			continue // what moves an answer little is left to the finding's numbers
		}
		r := ContractChange{
			Uncertainty: c.Uncertainties[x.Uncertainty].Name, Low: Num(x.Low), High: Num(x.High),
			BestLow: courseNames(c, x.Best[0]), BestHigh: courseNames(c, x.Best[1]), Reported: x.Crosses,
		}
		if x.Claim != model.None {
			se := Num(x.SE)
			r.Claim, r.SE, r.VerdictLow, r.VerdictHigh = c.Claims[x.Claim].Name, &se, x.Words[0], x.Words[1]
		} else {
			o := c.Outcomes[x.Outcome]
			r.Outcome, r.Low, r.High = o.Name, Num(o.Unit.ToAuthor(x.Low)), Num(o.Unit.ToAuthor(x.High))
		}
		k.Changes = append(k.Changes, r)
	}
	for _, x := range study.Telling(a.Dominance) {
		r := ContractDominance{
			Strategy: c.Strategies[x.A].Name, Over: c.Strategies[x.B].Name,
			Better: Num(x.Better), Alike: Num(x.Alike), Worse: Num(x.Worse), Dominates: x.Dominates,
		}
		if x.Outcome != model.None {
			r.Outcome = c.Outcomes[x.Outcome].Name
		}
		k.Dominance = append(k.Dominance, r)
	}
	for _, x := range a.Insurance {
		o := c.Outcomes[x.Outcome]
		cover := func(v study.Cover) ContractCover {
			return ContractCover{Num(v.Needed), Num(o.Unit.ToAuthor(v.Payout)), Num(o.Unit.ToAuthor(v.Premium))}
		}
		all := cover(x.Cover)
		r := ContractInsurance{
			Outcome: o.Name, Strategy: c.Strategies[x.Strategy].Name, Yardstick: c.Strategies[x.Yardstick].Name,
			Needed: all.Needed, Payout: all.Payout, Premium: all.Premium, ByScenario: map[string]ContractCover{},
		}
		for i, v := range x.ByScenario {
			r.ByScenario[c.Scenarios[i].Name] = cover(v)
		}
		k.Insurance = append(k.Insurance, r)
	}
	for _, x := range a.Watches {
		k.Signposts = append(k.Signposts, ContractSignpost{
			Signpost: c.Signposts[x.Signpost].Name, Strategy: c.Strategies[x.Strategy].Name, Scenario: c.Scenarios[x.Scenario].Name,
			Share: Num(x.Share), MedianYear: Num(x.Median), Moves: x.Moves,
		})
	}
}

// firstOf finds where the changes of the same claim or outcome begin: they stand
// together, by what moves it most.
func firstOf(ks []study.Change, i int) int {
	for i > 0 && ks[i-1].Claim == ks[i].Claim && ks[i-1].Outcome == ks[i].Outcome {
		i--
	}
	return i
}

func courseNames(c *model.Case, strategies []int) []string {
	out := []string{}
	for _, s := range strategies {
		out = append(out, c.Strategies[s].Name)
	}
	return out
}

// overrides lists what an arm replaces, in the author's words and units.
func overrides(c *model.Case, set []model.Setting) map[string]string {
	out := map[string]string{}
	for _, s := range set {
		name, value := plan.SettingText(c, s)
		out[name] = value
	}
	return out
}
