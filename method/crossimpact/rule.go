package crossimpact

import (
	"fmt"
	"math/bits"
	"slices"
)

// Domains is a box of configurations: for each descriptor the states that
// remain, bit c for state c.
type Domains []uint64

// Full is the box of all configurations.
func (m Matrix) Full() Domains {
	d := make(Domains, m.Len())
	for j := range d {
		d[j] = ^uint64(0) >> (64 - m.States(j))
	}
	return d
}

// Holding is the box of all configurations in which these descriptors have
// these states.
func (m Matrix) Holding(states map[int]int) (Domains, error) {
	d := m.Full()
	for j, c := range states {
		if j < 0 || j >= m.Len() || c < 0 || c >= m.States(j) {
			return nil, fmt.Errorf("descriptor %d has no state %d", j, c)
		}
		d[j] = 1 << c
	}
	return d, nil
}

// Verdict is what a rule says of a box.
type Verdict uint8

const (
	Open     Verdict = iota // it depends on the configuration, or is not known
	Kept                    // every configuration in the box keeps the rule
	Violated                // none does
)

// Rule is a hard constraint between states, or any other condition on a
// configuration.
type Rule struct {
	Name string
	// Reads lists the descriptors that the verdict depends on. Rules that name
	// them prune better; nil stands for all.
	Reads []int
	// Judge looks at a box that is not empty. Kept and Violated must be true of
	// every configuration in it, Open is always sound, but on a single
	// configuration the verdict must be Kept or Violated, else the search panics.
	// Judge is called by many workers at once and may neither change nor keep the
	// domains.
	Judge func(Domains) Verdict
}

// Holds says whether a configuration keeps a rule. It panics if the rule leaves
// a configuration open.
func (r Rule) Holds(z Configuration) bool {
	d := make(Domains, len(z))
	for j, c := range z {
		d[j] = 1 << c
	}
	return r.holds(d)
}

func (r Rule) holds(single Domains) bool {
	switch r.Judge(single) {
	case Kept:
		return true
	case Violated:
		return false
	}
	panic(fmt.Sprintf("crossimpact: rule %q leaves a single configuration open", r.Name))
}

// Not is the opposite condition.
func (r Rule) Not() Rule {
	return Rule{"not " + r.Name, r.Reads, func(d Domains) Verdict {
		switch r.Judge(d) {
		case Kept:
			return Violated
		case Violated:
			return Kept
		}
		return Open
	}}
}

// Forbid is the rule that these states do not all stand together.
func Forbid(name string, states map[int]int) Rule {
	r := Rule{Name: name}
	for j := range states {
		r.Reads = append(r.Reads, j)
	}
	slices.Sort(r.Reads)
	want := make([]uint64, len(r.Reads))
	for i, j := range r.Reads {
		want[i] = 1 << states[j]
	}
	reads := r.Reads
	r.Judge = func(d Domains) Verdict {
		verdict := Violated
		for i, j := range reads {
			if d[j]&want[i] == 0 {
				return Kept
			}
			if d[j] != want[i] {
				verdict = Open
			}
		}
		return verdict
	}
	return r
}

// checkRules says what keeps rules and a box from being used with the matrix.
func (m Matrix) checkRules(rules []Rule, within Domains) error {
	for _, r := range rules {
		if r.Judge == nil {
			return fmt.Errorf("rule %q has no function that judges", r.Name)
		}
		for _, j := range r.Reads {
			if j < 0 || j >= m.Len() {
				return fmt.Errorf("rule %q reads descriptor %d; there are %d, counted from 0", r.Name, j, m.Len())
			}
		}
	}
	if within == nil {
		return nil
	}
	if len(within) != m.Len() {
		return fmt.Errorf("the box has domains for %d descriptors; the matrix has %d", len(within), m.Len())
	}
	for j, d := range within {
		if bits.Len64(d) > m.States(j) {
			return fmt.Errorf("the box names state %d of descriptor %q, which has %d, counted from 0", bits.Len64(d)-1, m.descriptors[j].Name, m.States(j))
		}
	}
	return nil
}
