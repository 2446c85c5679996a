package study

import (
	"math"
	"slices"

	"hedge/method/belief"
	"hedge/model"
	"hedge/plan"
)

// FewestInWorld is how many futures a world needs for its averages to be used.
const FewestInWorld = 200

// Beliefs is what the judgements of a case allow: the credal set of all
// probabilities over its possible worlds that satisfy them.
type Beliefs struct {
	Judgements []Judged
	Coherent   bool
	Conflict   []int   // judgements that contradict each other, as indices; smallest if possible
	Widen      float64 // least total widening that mends it, as a probability
	Alone      []int   // judgements that can mend it by themselves, as indices
	By         []float64
	Events     []Likely // the scenarios, then the events of judgements
	Words      []Likely // the scenarios by the judgements of sources alone, without the analyst's own; nil when there are no own ones
	Open       []int    // scenarios that the words of sources leave open
	Aside      []int    // judgements that contradict each other once those set aside are used too
	AsideAlone []int    // which of them can mend that by themselves
	AsideBy    []float64
	Courses    *Admitted
	set        *belief.Set
	event      func(*model.Expr) []bool
	Partial    string // why something could not be said, "" when all was
}

// Judged is a judgement as it was read.
type Judged struct {
	Judgement int
	Lo, Hi    float64 // read on to the end of the horizon
	Used      bool
}

// Likely is the lower and upper probability of a scenario or of a judgement's
// event.
type Likely struct {
	Scenario, Judgement int // one of them is None
	Lower, Upper        float64
}

// beliefs builds the credal set and asks it; nil without judgements.
func beliefs(t *table) (*Beliefs, error) {
	c := t.c
	possible := slices.ContainsFunc(t.p.Worlds.Inconsistency, func(x int) bool { return x == 0 })
	if len(c.Judgements) == 0 || !possible {
		return nil, nil // without a possible world there is nothing to be likely
	}
	b := &Beliefs{}
	var worlds []int // the possible ones
	for i := range t.p.Worlds.List {
		if t.p.Worlds.Possible(i) {
			worlds = append(worlds, i)
		}
	}
	event := func(e *model.Expr) []bool {
		out := make([]bool, len(worlds))
		for k, w := range worlds {
			out[k] = model.Holds(e, t.p.Worlds.List[w])
		}
		return out
	}
	read := func(take func(i int, j model.Judgement) bool) []belief.Judgement {
		var used []belief.Judgement
		for i, j := range c.Judgements {
			k := b.Judgements[i]
			switch {
			case !j.Binding || !take(i, j):
			case j.MoreThan != nil:
				used = append(used, belief.AtLeastTimes(i, event(j.Event), 1, event(j.MoreThan)))
			case j.Given != nil:
				used = append(used, belief.BetweenGiven(i, event(j.Event), event(j.Given), k.Lo, k.Hi))
			default:
				used = append(used, belief.Between(i, event(j.Event), k.Lo, k.Hi))
			}
		}
		return used
	}
	own, aside := 0, 0
	for i, j := range c.Judgements {
		k := Judged{Judgement: i, Used: j.SetAside == "" && j.Binding}
		k.Lo, k.Hi = j.At(c)
		b.Judgements = append(b.Judgements, k)
		if k.Used && j.Own {
			own++
		}
		if j.SetAside != "" {
			aside++
		}
	}
	used := read(func(_ int, j model.Judgement) bool { return j.SetAside == "" })
	set, err := belief.New(len(worlds), used)
	if err != nil {
		return nil, err
	}
	b.set, b.event = set, event
	if b.Coherent = set.AvoidsSureLoss(); !b.Coherent {
		return b, b.contradict(set, used)
	}
	if b.Events, err = scenarioChances(c, set, event); err != nil {
		return nil, err
	}
	words := b.Events
	if own > 0 {
		cited, err := belief.New(len(worlds), read(func(_ int, j model.Judgement) bool { return j.SetAside == "" && !j.Own }))
		if err != nil {
			return nil, err
		}
		if cited.AvoidsSureLoss() {
			if b.Words, err = scenarioChances(c, cited, event); err != nil {
				return nil, err
			}
			words = b.Words
		}
	}
	for _, e := range words {
		if e.Upper-e.Lower > OpenAbove {
			b.Open = append(b.Open, e.Scenario)
		}
	}
	if aside > 0 {
		if err := b.setAside(len(worlds), read(func(int, model.Judgement) bool { return true })); err != nil {
			return nil, err
		}
	}
	for i, j := range c.Judgements {
		r, err := set.Probability(event(j.Event))
		if err != nil {
			return nil, err
		}
		b.Events = append(b.Events, Likely{model.None, i, r.Low, r.High})
	}
	return b, b.decide(t, set, worlds)
}

// scenarioChances gives the lower and upper probability of every scenario.
func scenarioChances(c *model.Case, set *belief.Set, event func(*model.Expr) []bool) ([]Likely, error) {
	var out []Likely
	for s, sc := range c.Scenarios {
		if sc.Where == nil {
			continue
		}
		r, err := set.Probability(event(sc.Where))
		if err != nil {
			return nil, err
		}
		out = append(out, Likely{s, model.None, r.Low, r.High})
	}
	return out, nil
}

// setAside finds what the judgements that are set aside would contradict.
func (b *Beliefs) setAside(worlds int, all []belief.Judgement) error {
	set, err := belief.New(worlds, all)
	if err != nil || set.AvoidsSureLoss() {
		return err
	}
	var with Beliefs
	if err := with.contradict(set, all); err != nil {
		return err
	}
	b.Aside, b.AsideAlone, b.AsideBy = with.Conflict, with.Alone, with.By
	return nil
}

// OpenAbove is the width of a range of probability from which the words are said
// to leave a scenario open.
const OpenAbove = 0.5

// contradict finds which judgements cannot all hold, and what would mend them.
func (b *Beliefs) contradict(set *belief.Set, used []belief.Judgement) error {
	conflict, err := set.Conflict()
	if err != nil {
		return err
	}
	for _, k := range conflict.Set {
		b.Conflict = append(b.Conflict, used[k].ID)
	}
	w, err := set.Widen()
	if err != nil {
		return err
	}
	b.Widen = w.Total
	for _, m := range w.Alone {
		b.Alone, b.By = append(b.Alone, m.ID), append(b.By, m.Points)
	}
	return nil
}

// claims gives for each claim that speaks of the world at hand the lower and
// upper expectation of its share by world. Only the worlds of the baseline are
// explored by it, so it needs the judgements to say how likely these are; a claim
// that names its scenarios, or speaks of all futures together, has none.
func (b *Beliefs) claims(t *table, set *belief.Set, worlds []int, at map[int]int) error {
	base := t.c.Scenarios[t.c.Baseline].Where // nil: all of them
	given := make([]bool, len(worlds))
	for k, w := range worlds {
		given[k] = base == nil || model.Holds(base, t.p.Worlds.List[w])
	}
	if !t.p.Worlds.Consistent[t.c.Baseline] {
		return nil // its futures lie in no possible world
	}
	rows := make([]int, t.o.Rows())
	t.o.Futures.Worlds(t.c.Baseline, rows, 0)
	for _, j := range t.p.Claims {
		if j.OwnWorlds || slices.ContainsFunc(j.Terms, func(x *plan.Term) bool { return len(x.Folds()) > 0 }) {
			continue
		}
		lo, hi := math.Inf(1), math.Inf(-1)
		for _, term := range j.Terms {
			hits, n := make([]float64, len(worlds)), make([]float64, len(worlds))
			for i, x := range column(t.o, term) {
				hits[at[rows[i]]] += x
				n[at[rows[i]]]++
			}
			for k := range hits {
				if n[k] > 0 {
					hits[k] /= n[k]
				}
			}
			r, err := set.ConditionalExpectation(hits, given)
			if err != nil {
				return err
			}
			if r.Defined() {
				lo, hi = min(lo, r.Low), max(hi, r.High)
			}
		}
		if lo <= hi {
			b.Courses.Claims[j.Index] = [2]float64{lo, hi}
		}
	}
	return nil
}
