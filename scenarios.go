package hedge

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"

	"hedge/diag"
	"hedge/diag/spell"
	"hedge/method/crossimpact"
	"hedge/model"
	"hedge/plan"
)

// Influences is a cross-impact matrix with the hard rules and the named
// conditions of a case.
type Influences struct {
	Matrix crossimpact.Matrix
	Rules  []crossimpact.Rule
	Named  []crossimpact.Rule // the scenarios
}

// InfluencesOf translates a case.
func InfluencesOf(c *model.Case) (*Influences, error) {
	m, rules, err := plan.CrossImpact(c)
	if err != nil {
		return nil, err
	}
	k := &Influences{Matrix: m, Rules: rules}
	for _, s := range c.Scenarios {
		if s.Where != nil {
			k.Named = append(k.Named, plan.Condition(s.Name, s.Where))
		}
	}
	return k, nil
}

// ReadInfluences reads a ScenarioWizard project (.scw).
func ReadInfluences(r io.Reader) (*Influences, error) {
	m, err := crossimpact.ReadScenarioWizard(r)
	return &Influences{Matrix: m}, err
}

// Write writes the matrix as a ScenarioWizard project; the file appears whole or
// not at all.
func (k *Influences) Write(path string) error {
	return WriteWhole(path, func(f *os.File) error { return crossimpact.WriteScenarioWizard(f, k.Matrix) })
}

// ScenarioOptions say what is asked of the influences.
type ScenarioOptions struct {
	Tolerance  int               // largest inconsistency that counts as consistent
	Nodes      int               // budget of a search; 0 is the method's default
	Most       int               // configurations listed; 0 is the method's default
	Dissent    int               // sampled matrices; 0 asks for none
	Seed       uint64            // of what is sampled
	Succession string            // one of Successions: where do they end? "" asks for none
	With       map[string]string // states asked about: is there a consistent configuration with them?
}

// ScenarioAnswer is the contract of `hedge scenarios --format json`. Fields are
// added, never renamed.
type ScenarioAnswer struct {
	Hedge          string                  `json:"hedge"`
	Complete       bool                    `json:"complete"`
	Count          int                     `json:"count"`
	Stopped        string                  `json:"stopped"`
	Tolerance      int                     `json:"tolerance"`
	Nodes          int                     `json:"nodes"`
	Configurations []ScenarioConfiguration `json:"configurations"`
	Descriptors    []ScenarioDescriptor    `json:"descriptors"`
	Scenarios      []ScenarioNamed         `json:"scenarios"`
	Attractors     *ScenarioAttractors     `json:"attractors"`
	With           *ScenarioWith           `json:"with"`
}

// ScenarioConfiguration is one consistent configuration.
type ScenarioConfiguration struct {
	States           map[string]string `json:"states"`
	Inconsistency    int               `json:"inconsistency"`
	TotalImpact      int               `json:"total_impact"`
	ConsistencyValue int               `json:"consistency_value"`
	Scenarios        []string          `json:"scenarios"`
}

// ScenarioDescriptor is a driver with how much it drives and is driven. Always
// and never list the states in every and in no configuration found.
type ScenarioDescriptor struct {
	Name    string   `json:"name"`
	States  []string `json:"states"`
	Active  int      `json:"active_sum"`
	Passive int      `json:"passive_sum"`
	Always  []string `json:"always"`
	Never   []string `json:"never"`
}

// ScenarioNamed is a scenario of the case: how many consistent configurations it
// has, or the least inconsistency of those that fit, and in what share of the
// sampled matrices it has any.
type ScenarioNamed struct {
	Name          string `json:"name"`
	Count         int    `json:"count"`
	Inconsistency int    `json:"least_inconsistency"`
	Proven        bool   `json:"proven"`
	SurvivesLow   *Num   `json:"survives_low"`
	SurvivesHigh  *Num   `json:"survives_high"`
}

// ScenarioWith answers whether some consistent configuration holds given states:
// "yes" with one, "no" (proven) with the nearest one, who is to blame and the
// smallest edit that would make it consistent, or "unknown".
type ScenarioWith struct {
	Asked  map[string]string       `json:"asked"`
	Answer string                  `json:"answer"`
	Such   map[string]string       `json:"such"`
	Near   int                     `json:"inconsistency"`
	Blame  []string                `json:"blame"`
	Edit   []string                `json:"edit"`
	Others []ScenarioConfiguration `json:"nearest"`
}

// Scenarios finds which configurations hang together.
func (k *Influences) Scenarios(ctx context.Context, o ScenarioOptions) (*ScenarioAnswer, error) {
	m := k.Matrix
	search := crossimpact.Options{Tolerance: o.Tolerance, Nodes: o.Nodes, Most: o.Most}
	found, err := crossimpact.Enumerate(ctx, m, k.Rules, search)
	if err != nil {
		return nil, err
	}
	a := &ScenarioAnswer{
		Hedge: "1", Complete: found.Complete, Count: len(found.Configurations), Stopped: found.Stopped,
		Tolerance: o.Tolerance, Nodes: found.Nodes, Configurations: []ScenarioConfiguration{}, Scenarios: []ScenarioNamed{},
	}
	counts := make([]int, len(k.Named))
	for _, z := range found.Configurations {
		a.Configurations = append(a.Configurations, k.configuration(z))
		for i, r := range k.Named {
			if r.Holds(z) {
				counts[i]++
			}
		}
	}
	a.Descriptors = k.descriptors(found.Configurations)
	for i, r := range k.Named {
		n := ScenarioNamed{Name: r.Name, Count: counts[i], Proven: found.Complete || counts[i] > 0}
		if counts[i] == 0 {
			near, err := crossimpact.Nearest(ctx, m, append(slices.Clone(k.Rules), r), search)
			if err != nil {
				return nil, err
			}
			n.Inconsistency, n.Proven = near.Inconsistency, n.Proven && near.Least
		}
		a.Scenarios = append(a.Scenarios, n)
	}
	if o.Dissent > 0 && len(k.Named) > 0 {
		survive, err := crossimpact.Dissent(ctx, m, k.Rules, k.Named, crossimpact.DissentOptions{
			Samples: o.Dissent, Seed: o.Seed, Tolerance: o.Tolerance,
		})
		if err != nil {
			return nil, err
		}
		for i, s := range survive {
			low, high := s.Share()
			a.Scenarios[i].SurvivesLow, a.Scenarios[i].SurvivesHigh = (*Num)(&low), (*Num)(&high)
		}
	}
	if o.Succession != "" {
		if a.Attractors, err = k.attractors(ctx, o); err != nil {
			return nil, err
		}
	}
	if len(o.With) > 0 {
		if a.With, err = k.with(ctx, o.With, search); err != nil {
			return nil, err
		}
	}
	return a, nil
}

func (k *Influences) states(z crossimpact.Configuration) map[string]string {
	out := map[string]string{}
	for j, c := range z {
		d := k.Matrix.Descriptor(j)
		out[d.Name] = d.States[c]
	}
	return out
}

func (k *Influences) configuration(z crossimpact.Configuration) ScenarioConfiguration {
	c := ScenarioConfiguration{
		States: k.states(z), Inconsistency: k.Matrix.Inconsistency(z), TotalImpact: k.Matrix.TotalImpact(z),
		ConsistencyValue: k.Matrix.ConsistencyValue(z), Scenarios: []string{},
	}
	for _, r := range k.Named {
		if r.Holds(z) {
			c.Scenarios = append(c.Scenarios, r.Name)
		}
	}
	return c
}

func (k *Influences) descriptors(zs []crossimpact.Configuration) []ScenarioDescriptor {
	active, passive := k.Matrix.ActiveSums(), k.Matrix.PassiveSums()
	out := []ScenarioDescriptor{}
	for j := range k.Matrix.Len() {
		d := k.Matrix.Descriptor(j)
		seen := make([]int, len(d.States))
		for _, z := range zs {
			seen[z[j]]++
		}
		s := ScenarioDescriptor{Name: d.Name, States: d.States, Active: active[j], Passive: passive[j], Always: []string{}, Never: []string{}}
		for c, n := range seen {
			switch {
			case n == len(zs) && n > 0:
				s.Always = append(s.Always, d.States[c])
			case n == 0:
				s.Never = append(s.Never, d.States[c])
			}
		}
		out = append(out, s)
	}
	return out
}

// with answers whether a consistent configuration holds the given states.
func (k *Influences) with(ctx context.Context, asked map[string]string, o crossimpact.Options) (*ScenarioWith, error) {
	box, err := k.box(asked)
	if err != nil {
		return nil, err
	}
	o.Within = box
	p, err := crossimpact.Possible(ctx, k.Matrix, k.Rules, o)
	if err != nil {
		return nil, err
	}
	w := &ScenarioWith{Asked: asked, Answer: p.Answer.String(), Blame: []string{}, Edit: []string{}, Others: []ScenarioConfiguration{}}
	if p.Answer == crossimpact.Yes {
		w.Such = k.states(p.Witness)
		return w, nil
	}
	near, err := crossimpact.Nearest(ctx, k.Matrix, k.Rules, o)
	if err != nil || len(near.Configurations) == 0 {
		return w, err
	}
	z := near.Configurations[0]
	w.Such, w.Near = k.states(z), near.Inconsistency
	for _, z := range near.Configurations {
		w.Others = append(w.Others, k.configuration(z))
	}
	state := func(j, c int) string { return k.Matrix.Descriptor(j).Name + " " + k.Matrix.Descriptor(j).States[c] }
	for _, d := range k.Matrix.Blame(z) {
		for _, pull := range d.Pulls[:min(3, len(d.Pulls))] {
			if pull.Size > 0 {
				w.Blame = append(w.Blame, fmt.Sprintf("%s promotes %s (%+d) rather than %s (%+d)",
					state(pull.From, pull.State), k.Matrix.Descriptor(d.Descriptor).States[d.Rival], pull.ForRival,
					k.Matrix.Descriptor(d.Descriptor).States[d.State], pull.ForState))
			}
		}
	}
	edits, err := k.Matrix.SmallestEdits(z, crossimpact.EditOptions{Tolerance: o.Tolerance})
	if err != nil {
		return w, nil // a judgement outside the usual scale: no edit is proposed
	}
	for _, e := range edits {
		for _, c := range e.Changes {
			w.Edit = append(w.Edit, fmt.Sprintf("%s on %s: %+d instead of %+d", state(c.From, c.State), state(c.To, c.Toward), c.Becomes, c.Was))
		}
	}
	return w, nil
}

// box is the box of configurations that hold the given states.
func (k *Influences) box(asked map[string]string) (crossimpact.Domains, error) {
	at := map[int]int{}
	var names []string
	for j := range k.Matrix.Len() {
		names = append(names, k.Matrix.Descriptor(j).Name)
	}
	for name, state := range asked {
		j := slices.Index(names, name)
		if j < 0 {
			return nil, fmt.Errorf("no descriptor %q%s", name, spell.Meant(spell.Nearest(name, names)))
		}
		states := k.Matrix.Descriptor(j).States
		c := slices.Index(states, state)
		if c < 0 {
			return nil, fmt.Errorf("%s has no state %q; it has %s%s", name, state, diag.Listed(states, "and", 0), spell.Meant(spell.Nearest(state, states)))
		}
		at[j] = c
	}
	return k.Matrix.Holding(at)
}
