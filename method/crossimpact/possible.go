package crossimpact

import (
	"context"
	"slices"
)

// Answer to the question whether something is possible.
type Answer uint8

const (
	Unknown Answer = iota // the budget was used up first
	Yes                   // there is a witness
	No                    // proven: the search was exhausted
)

func (a Answer) String() string {
	return [...]string{"unknown", "yes", "no"}[a]
}

// Possibility is an Answer with its witness.
type Possibility struct {
	Answer  Answer
	Witness Configuration // if the answer is Yes
	Nodes   int
}

// Possible says whether some consistent configuration that keeps the rules lies
// in the box options.Within; Holding makes the box of a partial assignment, and
// a further Rule can ask for any other condition. Yes comes with a witness, No
// is a proof. options.Most is not looked at. Which witness is found is fixed by
// the input, but it stands for nothing more than itself.
func Possible(ctx context.Context, m Matrix, rules []Rule, options Options) (Possibility, error) {
	if err := m.checkRules(rules, options.Within); err != nil {
		return Possibility{}, err
	}
	return newProblem(m, rules).possible(ctx, options)
}

func (p *problem) possible(ctx context.Context, o Options) (Possibility, error) {
	o.Most = 1
	r, err := p.enumerate(ctx, o)
	out := Possibility{Nodes: r.Nodes}
	switch {
	case len(r.Configurations) > 0:
		out.Answer, out.Witness = Yes, r.Configurations[0]
	case r.Complete:
		out.Answer = No
	}
	return out, err
}

// Standing says how far a state is settled by consistency and rules alone.
type Standing struct {
	// Some: does it stand in some consistent configuration? Yes has a Witness,
	// No is proven.
	Some    Answer
	Witness Configuration
	// All: does it stand in every one? Yes is proven, and there is at least one;
	// No if there is none, or one without it.
	All Answer
}

// Forced asks for each state of each descriptor, [j][c], whether it stands in
// some and in every consistent configuration of the box options.Within that
// keeps the rules. Each question has the budget options.Nodes for itself; a
// witness answers for all of its states, so there are far fewer questions than
// states where much is possible.
func Forced(ctx context.Context, m Matrix, rules []Rule, options Options) ([][]Standing, error) {
	if err := m.checkRules(rules, options.Within); err != nil {
		return nil, err
	}
	p := newProblem(m, rules)
	out := make([][]Standing, m.Len())
	for j := range out {
		out[j] = make([]Standing, m.States(j))
	}
	within := options.Within
	if within == nil {
		within = m.Full()
	}
	for j := range out {
		for c := range out[j] {
			if out[j][c].Some != Unknown {
				continue
			}
			o := options
			o.Within = slices.Clone(within)
			o.Within[j] &= 1 << c
			r, err := p.possible(ctx, o)
			if err != nil {
				return nil, err
			}
			out[j][c].Some = r.Answer
			for i, k := range r.Witness {
				out[i][k].Some = Yes
				if out[i][k].Witness == nil {
					out[i][k].Witness = r.Witness
				}
			}
		}
	}
	for _, states := range out {
		for c := range states {
			states[c].All = inAll(states, c)
		}
	}
	return out, nil
}

// inAll reads from the states of a descriptor whether state c stands in all
// configurations.
func inAll(states []Standing, c int) Answer {
	others := No
	for x, s := range states {
		switch {
		case x == c:
		case s.Some == Yes:
			return No
		case s.Some == Unknown:
			others = Unknown
		}
	}
	switch {
	case states[c].Some == No:
		return No
	case states[c].Some == Yes && others == No:
		return Yes
	}
	return Unknown
}
