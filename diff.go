package hedge

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Difference is what changed from one run of a case to another. A field that lists
// nothing says that nothing there changed. Values are in the units beside them.
type Difference struct {
	Hedge    string        `json:"hedge"`
	From     DiffRun       `json:"from"`
	To       DiffRun       `json:"to"`
	Same     bool          `json:"same"`      // every outcome is the same to the last bit
	SameText bool          `json:"same_text"` // but for comments and layout
	Settings []DiffSetting `json:"settings"`

	NoText string     `json:"no_text"` // why edits are not listed, or "" where they are
	Edits  []DiffEdit `json:"edits"`

	Claims     []DiffClaim     `json:"claims"`
	Best       []DiffBest      `json:"best"`
	Worst      []DiffWorst     `json:"worst"`
	Costs      []DiffCost      `json:"cost_of_uncertainty"`
	Beliefs    []DiffBelief    `json:"beliefs"`
	Judgements []DiffJudgement `json:"judgements"`
	Evidence   *DiffEvidence   `json:"evidence"` // null where the same was taken in
}

// DiffRun names a run.
type DiffRun struct {
	Folder string       `json:"folder"` // "" for a run that was not read from one
	Case   ContractCase `json:"case"`
	Digest string       `json:"digest"`
}

// DiffSetting is a setting of the run that differs.
type DiffSetting struct {
	Name string `json:"name"`
	From string `json:"from"`
	To   string `json:"to"`
}

// DiffEdit is one edit of the case's text; see lang.Edit.
type DiffEdit struct {
	Block     string `json:"block"`
	Change    string `json:"change"` // added, removed or changed
	Attribute string `json:"attribute"`
	Old       string `json:"old"`
	New       string `json:"new"`
	File      string `json:"file"`
	Line      int    `json:"line"`
	Silent    bool   `json:"silent"` // no number is computed from it
}

// DiffCause is an edited block that something which moved is computed from: likely
// why it moved, not proven.
type DiffCause struct {
	Block      string   `json:"block"`
	Change     string   `json:"change"` // of the block
	Attributes []string `json:"attributes"`
	Steps      int      `json:"steps"` // blocks on the way to it; 0: the block itself
}

// DiffClaim is a claim that came, went, or has another verdict or share. A share has
// moved when it differs by more than two standard errors of the difference of two
// independent samples, sqrt(p(1-p)/n + q(1-q)/m).
type DiffClaim struct {
	Name   string      `json:"name"`
	Title  string      `json:"title"`
	From   *DiffShare  `json:"from"` // null for a claim that came
	To     *DiffShare  `json:"to"`   // null for one that went
	SE     Num         `json:"se"`   // of the difference of the shares
	Beyond bool        `json:"beyond_error"`
	Causes []DiffCause `json:"causes"`
}

// DiffShare is what a run made of a claim.
type DiffShare struct {
	Verdict string `json:"verdict"`
	Share   Num    `json:"share"`
	N       int    `json:"n"`
}

// DiffBest is a metric by which another course is best, or too near to it to tell
// apart.
type DiffBest struct {
	Outcome string      `json:"outcome"`
	Metric  string      `json:"metric"`
	From    []string    `json:"from"`
	To      []string    `json:"to"`
	Causes  []DiffCause `json:"causes"`
}

// DiffWorst is an outcome on which another scenario is worst on average, with the
// best course in each; "" where no scenario is worse than all others.
type DiffWorst struct {
	Outcome string      `json:"outcome"`
	From    string      `json:"from"`
	To      string      `json:"to"`
	Causes  []DiffCause `json:"causes"`
}

// DiffCost is a scenario in which not knowing costs more or less, by more than two
// standard errors of the difference.
type DiffCost struct {
	Scenario string      `json:"scenario"`
	Outcome  string      `json:"outcome"`
	Unit     string      `json:"unit"`
	Baseline bool        `json:"baseline"`
	From     *Num        `json:"from"`
	To       *Num        `json:"to"`
	SE       Num         `json:"se"`
	Causes   []DiffCause `json:"causes"`
}

// DiffBelief is an event whose range of probability moved; a bound is null where the
// run had none, as when its judgements contradicted each other.
type DiffBelief struct {
	Event  string      `json:"event"`
	From   []Num       `json:"from"` // lower and upper, or null
	To     []Num       `json:"to"`
	Causes []DiffCause `json:"causes"`
}

// DiffJudgement is a judgement that came, went, or is read otherwise.
type DiffJudgement struct {
	Name   string        `json:"name"`
	From   *DiffReadings `json:"from"`
	To     *DiffReadings `json:"to"`
	Causes []DiffCause   `json:"causes"`
}

// DiffReadings is how a run read a judgement.
type DiffReadings struct {
	Says  string `json:"says"`
	Lower Num    `json:"lower"`
	Upper Num    `json:"upper"`
	Used  bool   `json:"used"`
	Came  *bool  `json:"came"` // null while it is not settled
}

// DiffEvidence is evidence that one run took in and the other did not.
type DiffEvidence struct {
	FromAsOf string   `json:"from_as_of"` // "" where none was taken in
	ToAsOf   string   `json:"to_as_of"`
	Added    []string `json:"added"`
	Removed  []string `json:"removed"`
}

// OtherCase says that two runs are of different cases.
type OtherCase struct{ From, To string }

func (e *OtherCase) Error() string {
	return fmt.Sprintf("these are runs of two cases, %s and %s: only runs of one case can be compared", e.From, e.To)
}

// Diff tells what changed from one answer to another of the same case, without the
// text; Saved.Diff adds edits and causes. Runs of different cases are an error.
func Diff(from, to *Contract) (*Difference, error) {
	if from.Case.Name != to.Case.Name {
		return nil, &OtherCase{from.Case.Name, to.Case.Name}
	}
	return &Difference{
		Hedge: contractVersion,
		From:  DiffRun{"", from.Case, from.Digest}, To: DiffRun{"", to.Case, to.Digest},
		Same: from.Digest == to.Digest, SameText: from.Case.Hash == to.Case.Hash,
		Settings: diffSettings(from, to), Edits: []DiffEdit{},
		Claims: diffClaims(from, to), Best: diffBest(from, to), Worst: diffWorst(from, to), Costs: diffCosts(from, to),
		Beliefs: diffBeliefs(from, to), Judgements: diffJudgements(from, to), Evidence: diffEvidence(from, to),
	}, nil
}

// Moved counts what moved in the answer; edits and settings are no part of it.
func (d *Difference) Moved() int {
	n := len(d.Claims) + len(d.Best) + len(d.Worst) + len(d.Costs) + len(d.Beliefs) + len(d.Judgements)
	if d.Evidence != nil {
		n++
	}
	return n
}

func diffSettings(from, to *Contract) []DiffSetting {
	out := []DiffSetting{}
	add := func(name, a, b string) {
		if a != b {
			out = append(out, DiffSetting{name, a, b})
		}
	}
	add("futures", strconv.Itoa(from.Futures), strconv.Itoa(to.Futures))
	add("seed", strconv.FormatUint(from.Seed, 10), strconv.FormatUint(to.Seed, 10))
	add("sampler", from.Sampler, to.Sampler)
	add("chance draws", strconv.Itoa(from.Luck), strconv.Itoa(to.Luck))
	add("as of", from.Case.AsOf, to.Case.AsOf)
	add("evidence up to", asOf(from), asOf(to))
	add("courses", courses(from), courses(to))
	return out
}

// asOf is the day up to which a run took in evidence.
func asOf(k *Contract) string {
	if k.Evidence == nil {
		return k.Case.AsOf
	}
	return k.Evidence.AsOf
}

// courses lists the courses that a run reports on, in its order.
func courses(k *Contract) string {
	var out []string
	for _, r := range k.Robustness {
		if !slices.Contains(out, r.Strategy) {
			out = append(out, r.Strategy)
		}
	}
	return strings.Join(out, ", ")
}

// pair holds what two runs have under one key.
type pair[T any] struct{ from, to *T }

// pairs joins two lists by a key: in the order of the newer, then what is gone.
func pairs[T any](from, to []T, key func(*T) string) []pair[T] {
	var out []pair[T]
	at := map[string]int{}
	for i := range to {
		at[key(&to[i])] = len(out)
		out = append(out, pair[T]{to: &to[i]})
	}
	for i := range from {
		if j, ok := at[key(&from[i])]; ok {
			out[j].from = &from[i]
		} else {
			out = append(out, pair[T]{from: &from[i]})
		}
	}
	return out
}

// errors of a difference beyond which it counts as moved.
const beyond = 2

func diffClaims(from, to *Contract) []DiffClaim {
	out := []DiffClaim{}
	share := func(k *ContractClaim) *DiffShare {
		if k == nil {
			return nil
		}
		return &DiffShare{k.Verdict, k.Share, k.N}
	}
	for _, p := range pairs(from.Claims, to.Claims, func(k *ContractClaim) string { return k.Name }) {
		k := cmp.Or(p.to, p.from)
		d := DiffClaim{Name: k.Name, Title: k.Title, From: share(p.from), To: share(p.to), SE: Num(math.NaN()), Causes: []DiffCause{}}
		if p.from != nil && p.to != nil {
			a, b := float64(p.from.Share), float64(p.to.Share)
			se := math.Sqrt(float64(a*(1-a))/float64(p.from.N) + float64(b*(1-b))/float64(p.to.N))
			d.SE, d.Beyond = Num(se), math.Abs(b-a) > beyond*se
			if !d.Beyond && p.from.Verdict == p.to.Verdict {
				continue
			}
		}
		out = append(out, d)
	}
	return out
}

func diffBest(from, to *Contract) []DiffBest {
	type key struct{ outcome, metric string }
	leaders := func(k *Contract) (order []key, best map[key][]string) {
		best = map[key][]string{}
		for _, r := range k.Robustness {
			at := key{r.Outcome, r.Metric}
			if _, ok := best[at]; !ok {
				order, best[at] = append(order, at), []string{}
			}
			if r.Alike {
				best[at] = append(best[at], r.Strategy)
			}
		}
		return order, best
	}
	out := []DiffBest{}
	_, was := leaders(from)
	order, is := leaders(to)
	for _, at := range order {
		old, ok := was[at]
		a, b := slices.Sorted(slices.Values(old)), slices.Sorted(slices.Values(is[at]))
		if ok && !slices.Equal(a, b) {
			out = append(out, DiffBest{at.outcome, at.metric, old, is[at], []DiffCause{}})
		}
	}
	return out
}

func diffWorst(from, to *Contract) []DiffWorst {
	best := func(ks []ContractWorst) []ContractWorst {
		return slices.DeleteFunc(slices.Clone(ks), func(k ContractWorst) bool { return !strings.HasPrefix(k.Strategy, "best_") })
	}
	out := []DiffWorst{}
	for _, p := range pairs(best(from.Worst), best(to.Worst), func(k *ContractWorst) string { return k.Outcome }) {
		if p.from != nil && p.to != nil && p.from.Scenario != p.to.Scenario {
			out = append(out, DiffWorst{p.to.Outcome, p.from.Scenario, p.to.Scenario, []DiffCause{}})
		}
	}
	return out
}

func diffCosts(from, to *Contract) []DiffCost {
	out := []DiffCost{}
	for _, p := range pairs(from.Cost, to.Cost, func(k *ContractCost) string { return k.Scenario + "/" + k.Outcome }) {
		k := cmp.Or(p.to, p.from)
		d := DiffCost{Scenario: k.Scenario, Outcome: k.Outcome, Baseline: k.Baseline, SE: Num(math.NaN()), Causes: []DiffCause{}}
		for _, o := range append(slices.Clone(to.Outcomes), from.Outcomes...) {
			if o.Name == k.Outcome && d.Unit == "" {
				d.Unit = o.Unit
			}
		}
		if p.from != nil {
			d.From = &p.from.Cost
		}
		if p.to != nil {
			d.To = &p.to.Cost
		}
		if p.from != nil && p.to != nil {
			d.SE = Num(math.Hypot(float64(p.from.SE), float64(p.to.SE)))
			x, y := float64(p.from.Cost), float64(p.to.Cost)
			if !(math.Abs(y-x) > beyond*float64(d.SE)) && math.IsNaN(x) == math.IsNaN(y) {
				continue
			}
		}
		out = append(out, d)
	}
	return out
}
