package plan

import (
	"cmp"
	stop "context"
	"fmt"
	"slices"

	"hedge/method/crossimpact"
	"hedge/model"
)

// Worlds are the possible worlds of a case and which of them each scenario draws
// from. Without impacts they are the configurations that satisfy the constraints.
// With impacts they are the consistent ones among these (Weimer-Jehle 2006); a
// scenario that consistency leaves empty takes its fitting configurations of
// least inconsistency instead.
type Worlds struct {
	List          []model.World // in the mixed-radix order of declaration
	Fitting       [][]int       // [scenario] indices into List
	Consistent    []bool        // [scenario] its worlds are consistent
	Inconsistency []int         // [world] 0 for a consistent one
	TotalImpact   []int         // [world] 0 without impacts
	Complete      bool          // the search looked at everything
	Nodes         int           // boxes it looked at
}

// Possible reports whether a world is possible: consistent, not only the nearest
// that a scenario has.
func (w *Worlds) Possible(i int) bool { return w.Inconsistency[i] == 0 }

// Count is the number of possible worlds.
func (w *Worlds) Count() int {
	n := 0
	for i := range w.List {
		if w.Possible(i) {
			n++
		}
	}
	return n
}

// CountOf is the number of possible worlds that a scenario draws from.
func (w *Worlds) CountOf(scenario int) int {
	n := 0
	for _, i := range w.Fitting[scenario] {
		if w.Possible(i) {
			n++
		}
	}
	return n
}

// The search for consistent configurations is bounded in boxes looked at, fewer the
// more cells a box must weigh: well under a second for cases of the usual size, some
// seconds for 200 drivers that all influence each other.
const (
	mostBoxes = 50_000
	boxCells  = 100_000_000 // boxes times cells
)

// worldBudget is how many boxes a search may look at.
func worldBudget(m crossimpact.Matrix) int {
	cells := 1
	for _, s := range m.Sections() {
		cells += len(s.Cells) * m.States(s.To)
	}
	return max(1, min(mostBoxes, boxCells/cells))
}

// PossibleWorlds finds the worlds of a case.
func PossibleWorlds(c *model.Case) *Worlds {
	if len(c.Impacts) == 0 {
		return plainWorlds(c)
	}
	m, rules, err := CrossImpact(c)
	if err != nil {
		return plainWorlds(c) // the checker has said why
	}
	out := &Worlds{}
	budget := crossimpact.Options{Nodes: worldBudget(m)}
	found, _ := crossimpact.Enumerate(stop.Background(), m, rules, budget)
	out.Complete, out.Nodes = found.Complete, found.Nodes
	all := found.Configurations
	near := make([][]crossimpact.Configuration, len(c.Scenarios))
	for s, sc := range c.Scenarios {
		if slices.ContainsFunc(found.Configurations, func(z crossimpact.Configuration) bool { return fits(sc, z) }) {
			continue
		}
		own := rules
		if sc.Where != nil {
			own = append(slices.Clone(rules), rule(sc.Name, sc.Where, true))
		}
		k, _ := crossimpact.Nearest(stop.Background(), m, own, budget)
		near[s] = k.Configurations
		all = append(all, k.Configurations...)
		out.Nodes += k.Nodes
		out.Complete = out.Complete && k.Least && k.Complete
	}
	slices.SortFunc(all, func(a, b crossimpact.Configuration) int { return slices.Compare(a, b) })
	all = slices.CompactFunc(all, func(a, b crossimpact.Configuration) bool { return slices.Equal(a, b) })
	for _, z := range all {
		out.List = append(out.List, model.World(z))
		out.Inconsistency = append(out.Inconsistency, m.Inconsistency(z))
		out.TotalImpact = append(out.TotalImpact, m.TotalImpact(z))
	}
	at := func(z crossimpact.Configuration) int {
		i, _ := slices.BinarySearchFunc(all, z, func(a, b crossimpact.Configuration) int { return slices.Compare(a, b) })
		return i
	}
	for s, sc := range c.Scenarios {
		var fit []int
		if near[s] == nil {
			for i, z := range all {
				if out.Inconsistency[i] == 0 && fits(sc, z) {
					fit = append(fit, i)
				}
			}
		} else {
			for _, z := range near[s] {
				fit = append(fit, at(z))
			}
			slices.SortFunc(fit, cmp.Compare[int])
		}
		out.Fitting = append(out.Fitting, fit)
		// A search that its budget ends may miss a consistent configuration that the
		// search for the nearest finds.
		out.Consistent = append(out.Consistent, !slices.ContainsFunc(fit, func(i int) bool { return !out.Possible(i) }))
	}
	return out
}

// Err says that a scenario has no world to draw from, which only a search that its
// budget ended can leave.
func (w *Worlds) Err(c *model.Case) error {
	for s, fit := range w.Fitting {
		if len(fit) == 0 {
			return fmt.Errorf("the search for futures that hang together stopped after %d steps and had found none for scenario %s: too many drivers influence each other; leave out the weakest impacts, merge drivers, or make some of them uncertainties", w.Nodes, c.Scenarios[s].Name)
		}
	}
	return nil
}

// plainWorlds lists the configurations that satisfy the constraints.
func plainWorlds(c *model.Case) *Worlds {
	out := &Worlds{List: c.Worlds(), Complete: true}
	out.Inconsistency, out.TotalImpact = make([]int, len(out.List)), make([]int, len(out.List))
	for _, s := range c.Scenarios {
		out.Fitting = append(out.Fitting, model.Fitting(s, out.List))
		out.Consistent = append(out.Consistent, true)
	}
	return out
}

func fits(s model.Scenario, z crossimpact.Configuration) bool {
	return s.Where == nil || model.Holds(s.Where, model.World(z))
}

// CrossImpact translates a case's descriptors, impacts and constraints into a
// cross-impact matrix and hard rules.
func CrossImpact(c *model.Case) (crossimpact.Matrix, []crossimpact.Rule, error) {
	var descriptors []crossimpact.Descriptor
	for _, d := range c.Descriptors {
		k := crossimpact.Descriptor{Name: d.Name}
		for _, s := range d.States {
			k.States = append(k.States, s.Name)
		}
		descriptors = append(descriptors, k)
	}
	var sections []crossimpact.Section
	for _, k := range c.Impacts {
		sections = append(sections, crossimpact.Section{From: k.From, To: k.To, Cells: k.Cells})
	}
	m, err := crossimpact.New(descriptors, sections)
	if err != nil {
		return m, nil, err
	}
	var rules []crossimpact.Rule
	for _, k := range c.Constraints {
		if k.Never != nil {
			rules = append(rules, rule(k.Name, k.Never, false))
		}
	}
	return m, rules, nil
}

// Condition translates a condition on descriptor states into a rule that holds
// where the condition does.
func Condition(name string, e *model.Expr) crossimpact.Rule { return rule(name, e, true) }

// rule is a condition that must hold, or must not, as a rule on what states
// remain.
func rule(name string, e *model.Expr, holds bool) crossimpact.Rule {
	reads := map[int]bool{}
	e.Walk(func(n *model.Expr) bool {
		if n.Op == model.IsState {
			reads[n.Ref.Index] = true
		}
		return true
	})
	r := crossimpact.Rule{Name: name}
	for d := range reads {
		r.Reads = append(r.Reads, d)
	}
	slices.Sort(r.Reads)
	r.Judge = func(d crossimpact.Domains) crossimpact.Verdict {
		switch v := decide(e, d); {
		case v == undecided:
			return crossimpact.Open
		case (v == yes) == holds:
			return crossimpact.Kept
		}
		return crossimpact.Violated
	}
	return r
}

// decision is what a condition comes to where several states remain.
type decision int8

const (
	no decision = iota - 1
	undecided
	yes
)

// decide evaluates a condition on the states that remain (Kleene's strong
// three-valued logic).
func decide(e *model.Expr, d crossimpact.Domains) decision {
	truth := func(t bool) decision {
		if t {
			return yes
		}
		return no
	}
	switch e.Op {
	case model.IsState:
		switch bit := uint64(1) << e.Ref.State; {
		case d[e.Ref.Index] == bit:
			return yes
		case d[e.Ref.Index]&bit == 0:
			return no
		}
		return undecided
	case model.Not:
		return -decide(e.Args[0], d)
	case model.And:
		return min(decide(e.Args[0], d), decide(e.Args[1], d))
	case model.Or:
		return max(decide(e.Args[0], d), decide(e.Args[1], d))
	case model.If:
		switch decide(e.Args[0], d) {
		case yes:
			return decide(e.Args[1], d)
		case no:
			return decide(e.Args[2], d)
		}
		if a, b := decide(e.Args[1], d), decide(e.Args[2], d); a == b {
			return a
		}
		return undecided
	case model.Number:
		return truth(e.Num != 0)
	}
	return undecided
}
