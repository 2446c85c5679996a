package crossimpact

import (
	"context"
	"slices"
)

// Near holds the configurations that come nearest to being consistent.
type Near struct {
	Configurations []Configuration // in the mixed-radix order of declaration
	Inconsistency  int             // of each of them
	// Least: proven that no fitting configuration has a lower inconsistency.
	Least bool
	// Complete: the list holds all of that inconsistency.
	Complete bool
	// Impossible: proven that no configuration fits at all.
	Impossible bool
	Nodes      int
}

// Nearest lists, among the configurations of the box options.Within that keep
// all rules, those of least inconsistency. It is for conditions that
// consistency leaves empty; give the condition as one of the rules, or as the
// box. options.Tolerance is not looked at, options.Nodes is the budget of each
// of the searches. If nothing was found and it is not Impossible either, the
// budget was too small.
//
// Method: the least tolerance at which something fits is found by doubling and
// then halving; each witness is measured, which often saves the rest.
func Nearest(ctx context.Context, m Matrix, rules []Rule, options Options) (Near, error) {
	if err := m.checkRules(rules, options.Within); err != nil {
		return Near{}, err
	}
	p := newProblem(m, rules)
	worst := p.worst(options.Within)
	none := -1 // nothing fits at this tolerance, or nothing was found
	some := -1 // the inconsistency of a witness
	least := Near{Least: true}
	ask := func(t int) error {
		o := options
		o.Tolerance = t
		r, err := p.possible(ctx, o)
		least.Nodes += r.Nodes
		switch {
		case r.Answer == Yes:
			some = m.Inconsistency(r.Witness)
			least.Configurations = []Configuration{r.Witness}
			least.Inconsistency = some
		case r.Answer == Unknown:
			least.Least = false
			none = t
		default:
			none = t
		}
		return err
	}
	for t := 0; some < 0; t = min(max(2*t, 1), worst) {
		if err := ask(t); err != nil {
			return least, err
		}
		if some < 0 && t >= worst {
			least.Impossible = least.Least
			least.Complete = least.Least
			return least, nil
		}
	}
	for some > none+1 {
		if err := ask((some + none) / 2); err != nil {
			return least, err
		}
	}
	o := options
	o.Tolerance = some
	r, err := p.enumerate(ctx, o)
	least.Nodes += r.Nodes
	if err != nil {
		return least, err
	}
	least.Complete = r.Complete
	least.Least = least.Least || r.Complete
	// Where a search ran out of its budget, the list may hold better ones yet.
	for _, z := range r.Configurations {
		least.Inconsistency = min(least.Inconsistency, m.Inconsistency(z))
	}
	listed := slices.DeleteFunc(r.Configurations, func(z Configuration) bool { return m.Inconsistency(z) > least.Inconsistency })
	if len(listed) > 0 {
		least.Configurations = listed
	}
	return least, nil
}

// worst is an inconsistency that no configuration of the box exceeds.
func (p *problem) worst(within Domains) int {
	if within == nil {
		within = p.m.Full()
	}
	if slices.Contains(within, 0) {
		return 0
	}
	s := newState(p, 0)
	s.load(within, -1)
	worst := int32(0)
	for _, lead := range s.u {
		worst = max(worst, lead)
	}
	return int(worst)
}
