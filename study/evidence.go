package study

import (
	"fmt"
	"math"
	"slices"

	"hedge/method/belief"
	"hedge/model"
)

// Replay is what evidence up to a date does to the probabilities that the
// judgements allow.
type Replay struct {
	AsOf   string
	Used   []int      // evidence taken in, as indices
	After  []Likely   // the scenarios, after all of it, every ratio anywhere in its range
	Middle []Likely   // the same with every ratio at the (geometric) middle of its range
	Alone  [][]Likely // [used] the scenarios after this one observation alone
	Vacant string     // why nothing could be said, "" when something was
}

// replay takes in the evidence dated up to a day by the generalised Bayes rule
// (Walley 1991, section 6.4): observations multiply as if they were independent in
// every world. A world that an observation speaks neither for nor against may be
// anywhere between the two. nil without evidence up to that day.
func replay(t *table, b *Beliefs, asOf string) (*Replay, error) {
	r := &Replay{AsOf: asOf}
	for i, e := range t.c.Evidence {
		if e.Date <= asOf {
			r.Used = append(r.Used, i)
		}
	}
	if len(r.Used) == 0 {
		return nil, nil
	}
	if b == nil || !b.Coherent {
		r.Vacant = "Evidence changes what judgements allow, and there are none that can all hold"
		return r, nil
	}
	all := likelihood(t.c.Evidence[r.Used[0]], b)
	for _, i := range r.Used[1:] {
		var err error
		if all, err = all.And(likelihood(t.c.Evidence[i], b)); err != nil {
			return nil, err
		}
	}
	var err error
	if r.After, err = b.after(t.c, all); err != nil {
		return nil, err
	}
	middle := make([]float64, len(all.Low))
	for w := range middle {
		middle[w] = math.Sqrt(float64(all.Low[w] * all.High[w]))
	}
	if r.Middle, err = b.after(t.c, belief.Point(middle)); err != nil {
		return nil, err
	}
	for _, i := range r.Used {
		one, err := b.after(t.c, likelihood(t.c.Evidence[i], b))
		if err != nil {
			return nil, err
		}
		r.Alone = append(r.Alone, one)
	}
	return r, nil
}

// likelihood is how likely an observation is in each possible world, up to a
// common factor.
func likelihood(e model.Evidence, b *Beliefs) belief.Likelihood {
	supports := b.event(e.Supports)
	var against []bool
	if e.Against != nil {
		against = b.event(e.Against)
	}
	out := belief.Likelihood{Low: make([]float64, len(supports)), High: make([]float64, len(supports))}
	for w, yes := range supports {
		switch {
		case yes:
			out.Low[w], out.High[w] = e.Lo, e.Hi
		case against == nil || against[w]:
			out.Low[w], out.High[w] = 1, 1
		default:
			out.Low[w], out.High[w] = min(1, e.Lo), max(1, e.Hi)
		}
	}
	return out
}

// after gives the scenarios' probabilities once a likelihood is taken in.
func (b *Beliefs) after(c *model.Case, l belief.Likelihood) ([]Likely, error) {
	p, err := b.set.Update(l)
	if err != nil {
		return nil, err
	}
	var out []Likely
	for s, sc := range c.Scenarios {
		if sc.Where == nil {
			continue
		}
		r, err := p.Probability(b.event(sc.Where))
		if err != nil {
			return nil, err
		}
		out = append(out, Likely{s, model.None, r.Low, r.High})
	}
	return out, nil
}

// replayFinding says what moved, and which observation moved it most.
func replayFinding(t *table, b *Beliefs, r *Replay) []Finding {
	if r == nil {
		return nil
	}
	f := Finding{
		ID:       "evidence",
		Question: fmt.Sprintf("What did the evidence up to %s do?", r.AsOf),
		Method:   "Every observation multiplies the probability of the worlds it supports by its ratio, over the whole set of probabilities that the judgements allow (generalised Bayes rule, Walley 1991), as if observations were independent in every world; where they are not, this says too much.",
	}
	for _, i := range r.Used {
		e := t.c.Evidence[i]
		f.Evidence = append(f.Evidence, Pointer{"evidence." + e.Name, e.Range})
	}
	if r.Vacant != "" {
		f.Statement = r.Vacant + "."
		return []Finding{f}
	}
	var parts []string
	moved, most, which := "", 0.0, 0
	for k, before := range b.scenarios() {
		after, middle := r.After[k], r.Middle[k]
		name := t.c.Scenarios[before.Scenario].Name
		f.Numbers = append(f.Numbers, Number{name + ": lower probability after", after.Lower, Probability}, Number{name + ": upper probability after", after.Upper, Probability})
		f.Numbers = append(f.Numbers, Number{name + ": lower, ratios at their middle", middle.Lower, Probability}, Number{name + ": upper, ratios at their middle", middle.Upper, Probability})
		if Chance(before.Lower, before.Upper) != Chance(middle.Lower, middle.Upper) {
			parts = append(parts, fmt.Sprintf("%s from %s to %s (%s)", name, Chance(before.Lower, before.Upper), Chance(middle.Lower, middle.Upper), Chance(after.Lower, after.Upper)))
		}
		for j, alone := range r.Alone {
			if d := math.Abs(alone[k].Lower-before.Lower) + math.Abs(alone[k].Upper-before.Upper); d > most {
				most, which, moved = d, j, name
			}
		}
	}
	f.Statement = fmt.Sprintf("%d observations up to %s change nothing that shows.", len(r.Used), r.AsOf)
	if len(parts) > 0 {
		f.Statement = fmt.Sprintf("%d observations up to %s move, with ratios at the middle of their ranges (in brackets: anywhere in them), %s.", len(r.Used), r.AsOf, listed(parts))
		e := t.c.Evidence[r.Used[which]]
		for _, alone := range r.Alone[which] {
			if t.c.Scenarios[alone.Scenario].Name == moved {
				f.Statement += fmt.Sprintf(" By itself %s (%s) moves most: %s to %s.", quote(e.Title), e.Date, moved, Chance(alone.Lower, alone.Upper))
			}
		}
	}
	return []Finding{f}
}

// scenarios lists what the judgements allow for the scenarios alone.
func (b *Beliefs) scenarios() []Likely {
	return slices.DeleteFunc(slices.Clone(b.Events), func(e Likely) bool { return e.Scenario == model.None })
}
