package lang

import (
	"hedge/diag"
	"hedge/model"
)

// declareDescriptor reads a discrete driver and its states:
//
//	descriptor "us_posture" {
//	  title = "What Washington does about Korea"
//	  state "offshore" { title = "Offshore balancer" }
//	  state "bargain"  { title = "Price reopened at will" }
//	}
func (c *checker) declareDescriptor(b *block) {
	d := model.Descriptor{Head: c.head(b), Observable: c.truth(b, "observable")}
	first := map[string]diag.Range{}
	for _, s := range b.syn.Body.Blocks {
		if s.Type != "state" {
			continue
		}
		inner := &block{kind: &kind{name: "state"}, syn: s, at: place(s.DefRange())}
		c.checkBody(s.Body, "state", head, nil)
		if len(s.Labels) != 1 {
			c.report(diag.Errorf("H106", inner.at, "a state takes one name").With("", `state "`+oneName(s.Labels)+`"`))
			continue
		}
		inner.name, inner.nameAt = s.Labels[0], place(s.LabelRanges[0])
		c.checkName(inner)
		if at, ok := first[inner.name]; ok {
			c.report(diag.Errorf("H202", inner.nameAt, "the state %s is named twice", inner.name).See(at, "the first "+inner.name))
			continue
		}
		first[inner.name] = inner.nameAt
		if !c.said(inner, "title") {
			c.report(diag.Errorf("H107", inner.at, "the state %s has no title", inner.name).With("", `title = "A short title"`))
		}
		d.States = append(d.States, model.State{Head: c.head(inner)})
	}
	if len(d.States) < 2 && !c.syn.unreadable(b.syn) {
		c.report(diag.Errorf("H504", b.at, "%s has %d states, it needs two or more", b.what(), len(d.States)).
			With("A driver with one state never differs between futures.", `state "other" { title = "Another state" }`))
	}
	c.c.Descriptors[b.index] = d
	c.known[model.ToDescriptor][b.index] = true
}

// states lists the names of a descriptor's states.
func states(d model.Descriptor) []string {
	var out []string
	for _, s := range d.States {
		out = append(out, s.Name)
	}
	return out
}

// state finds a state by name and reports when it does not exist.
// text says whether it is written in quotes there.
func (c *checker) state(d int, name string, at diag.Range, text bool) (int, bool) {
	desc := c.c.Descriptors[d]
	if i := desc.StateIndex(name); i != model.None {
		return i, true
	}
	guess := c.nearest(name, states(desc))
	fix, tail := guess, meant(guess)
	if guess == "" && len(desc.States) == 2 {
		fix, tail = desc.States[0].Name, "; it is "+listed(states(desc))
	}
	if fix != "" && text {
		fix = quoted(fix)
	}
	c.report(diag.Errorf("H205", at, "%s has no state %s%s", desc.Name, name, tail).
		See(desc.Range, "its states are "+listed(states(desc))).
		With("A test of a state that does not exist is never true.", fix))
	return 0, false
}
