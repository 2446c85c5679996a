package belief

import (
	"fmt"
	"math"
)

// Judgement is one linear statement about how likely something is. Events are
// given world by world: true where the event holds.
//
//	Given nil, Other nil:  Low <= P(Event) <= High
//	Given set:             Low <= P(Event | Given) <= High
//	Other set:             P(Event) >= Times x P(Other) - Slack
//
// A conditional judgement constrains only distributions with P(Given) > 0: it is
// read as P(Event and Given) - Low P(Given) >= 0 and the like.
type Judgement struct {
	ID        int // the caller's own number, handed back and not read
	Event     []bool
	Given     []bool
	Low, High float64 // probabilities, 0 to 1
	Other     []bool
	Times     float64 // at least 0
	Slack     float64 // probability by which the comparison may fail, usually 0
}

// Between judges that P(event) lies between low and high.
func Between(id int, event []bool, low, high float64) Judgement {
	return Judgement{ID: id, Event: event, Low: low, High: high}
}

// BetweenGiven judges that P(event | given) lies between low and high.
func BetweenGiven(id int, event, given []bool, low, high float64) Judgement {
	return Judgement{ID: id, Event: event, Given: given, Low: low, High: high}
}

// AtLeastTimes judges that the event is at least so many times as likely as the
// other.
func AtLeastTimes(id int, event []bool, times float64, other []bool) Judgement {
	return Judgement{ID: id, Event: event, Other: other, Times: times}
}

func (j *Judgement) validate(at, worlds int) error {
	for name, e := range map[string][]bool{"Given": j.Given, "Other": j.Other} {
		if e != nil && len(e) != worlds {
			return fmt.Errorf("belief: judgement %d (id %d): %s speaks of %d worlds, there are %d", at, j.ID, name, len(e), worlds)
		}
	}
	if len(j.Event) != worlds {
		return fmt.Errorf("belief: judgement %d (id %d): Event speaks of %d worlds, there are %d", at, j.ID, len(j.Event), worlds)
	}
	if j.Other != nil {
		if j.Given != nil {
			return fmt.Errorf("belief: judgement %d (id %d) compares and has a condition: say one of them", at, j.ID)
		}
		if !(j.Times >= 0 && j.Slack >= 0) || math.IsInf(j.Times, 1) || math.IsInf(j.Slack, 1) {
			return fmt.Errorf("belief: judgement %d (id %d): Times %v and Slack %v must be at least 0", at, j.ID, j.Times, j.Slack)
		}
		return nil
	}
	if !(j.Low >= 0 && j.Low <= j.High && j.High <= 1) {
		return fmt.Errorf("belief: judgement %d (id %d): %v to %v is no range of probabilities", at, j.ID, j.Low, j.High)
	}
	return nil
}

// widen is the judgement with both ends moved outward by h.
func (j Judgement) widen(h float64) Judgement {
	if j.Other != nil {
		j.Slack += h
		return j
	}
	j.Low, j.High = max(0, j.Low-h), min(1, j.High+h)
	return j
}

// Side is the end of a judgement's interval.
type Side int8

// Low is the lower end; the one end of a comparison counts as such.
const (
	Low Side = iota
	High
)

func (s Side) String() string {
	if s == High {
		return "upper end"
	}
	return "lower end"
}

// end is one row: sum of g[w] p[w] >= b. weight says how much a widening by one
// moves the row at world w: 1 everywhere (nil), or 1 where the condition holds.
type end struct {
	judgement int
	side      Side
	g         []float64
	b         float64
	weight    []float64
}

// ends are the rows of a judgement; ends that exclude nothing are left out
// unless all are asked for.
func (j *Judgement) ends(at int, all bool) []end {
	n := len(j.Event)
	row := func(side Side, b float64, f func(w int) float64) end {
		g := make([]float64, n)
		for w := range g {
			g[w] = f(w)
		}
		return end{judgement: at, side: side, g: g, b: b}
	}
	is := func(e []bool, w int) float64 {
		if e[w] {
			return 1
		}
		return 0
	}
	if j.Other != nil {
		return []end{row(Low, -j.Slack, func(w int) float64 { return is(j.Event, w) - float64(j.Times*is(j.Other, w)) })}
	}
	var out []end
	if j.Given == nil {
		if j.Low > 0 || all {
			out = append(out, row(Low, j.Low, func(w int) float64 { return is(j.Event, w) }))
		}
		if j.High < 1 || all {
			out = append(out, row(High, -j.High, func(w int) float64 { return -is(j.Event, w) }))
		}
		return out
	}
	if j.Low > 0 || all {
		out = append(out, row(Low, 0, func(w int) float64 { return float64(is(j.Given, w) * (is(j.Event, w) - j.Low)) }))
	}
	if j.High < 1 || all {
		out = append(out, row(High, 0, func(w int) float64 { return float64(is(j.Given, w) * (j.High - is(j.Event, w))) }))
	}
	for k := range out {
		out[k].weight = make([]float64, n)
		for w := range n {
			out[k].weight[w] = is(j.Given, w)
		}
	}
	return out
}
