package study

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"hedge/method/robustness"
	"hedge/model"
	"hedge/num"
)

// Insurance prices a course as an insurance on the headline outcome, against a
// yardstick: the course with the best average over all cells. What a course
// loses where the yardstick does at least as well is its premium, what it gains
// where it does better is its payout.
type Insurance struct {
	Outcome, Strategy, Yardstick int
	Cover
	ByScenario []Cover
}

// Cover is an insurance over some cells, each one future in one scenario and
// all of equal weight. Amounts are in stored units, 0 or more.
type Cover struct {
	Needed  float64 // share of cells in which the course does better than the yardstick
	Payout  float64 // how much better there, on average; NaN when there are none
	Premium float64 // how much worse in the other cells, on average; NaN when there are none
}

// insurance prices every course but the yardstick, in order.
func insurance(t *table) []Insurance {
	outcome := t.c.Headline
	if len(t.p.Strategies) < 2 || outcome == model.None || t.c.Outcomes[outcome].Goal == "" {
		return nil
	}
	cells := t.cells(func(s, k int) []float64 { return t.good(s, k, outcome) })
	yard := slices.Index(robustness.Rank(cells.By(robustness.Laplace)[0], robustness.Higher), 1)
	if yard < 0 {
		return nil // no average is a number
	}
	out := make([]Insurance, 0, len(cells)-1)
	n := t.o.Rows()
	for i, s := range t.p.Strategies {
		if i == yard {
			continue
		}
		k := Insurance{Outcome: outcome, Strategy: s, Yardstick: t.p.Strategies[yard], Cover: cover(cells[i], cells[yard])}
		for j := range t.c.Scenarios {
			from, to := j*n, (j+1)*n
			k.ByScenario = append(k.ByScenario, cover(cells[i][from:to], cells[yard][from:to]))
		}
		out = append(out, k)
	}
	return out
}

func cover(course, yardstick []float64) Cover {
	var gains, losses []float64
	for i, x := range course {
		d := x - yardstick[i]
		if math.IsNaN(d) { // nobody knows what it is worth
			return Cover{math.NaN(), math.NaN(), math.NaN()}
		}
		if d > 0 {
			gains = append(gains, d)
		} else {
			losses = append(losses, num.Canonical(-d))
		}
	}
	return Cover{float64(len(gains)) / float64(len(course)), num.Mean(gains), num.Mean(losses)}
}

// insuranceFinding says what each course costs where it is not needed and gains
// where it is.
func insuranceFinding(t *table, is []Insurance) []Finding {
	if len(is) == 0 {
		return nil
	}
	o, yard := t.c.Outcomes[is[0].Outcome], t.c.Strategies[is[0].Yardstick]
	f := Finding{
		ID:       "insurance",
		Question: fmt.Sprintf("What does each course cost as an insurance on %s?", quote(o.Title)),
		Method:   fmt.Sprintf("Each course is compared with the one that has the best average over all cells, %s; a cell is one future in one scenario, all count alike. A course is needed in the cells where it does better than that one; it gains what it does better there and costs what it does worse in all others, each an average over those of the cells explored. No probability is implied.", called(yard.Head)),
		Evidence: []Pointer{{"outcome." + o.Name, o.Range}, {"strategy." + yard.Name, yard.Range}},
	}
	var parts []string
	for _, k := range is {
		s := t.c.Strategies[k.Strategy]
		f.Evidence = append(f.Evidence, Pointer{"strategy." + s.Name, s.Range})
		f.Numbers = append(f.Numbers,
			Number{s.Title + ": needed in", k.Needed, ShareOfCells},
			Number{s.Title + ": gains where needed", o.Unit.ToAuthor(k.Payout), o.Unit.String()},
			Number{s.Title + ": costs elsewhere", o.Unit.ToAuthor(k.Premium), o.Unit.String()})
		spare := 1 - k.Needed
		switch {
		case math.IsNaN(k.Premium):
			parts = append(parts, s.Title+" cannot be compared, some values are no finite numbers")
		case k.Needed == 0 && k.Premium == 0:
			parts = append(parts, s.Title+" does not differ from it")
		case k.Needed == 0:
			parts = append(parts, fmt.Sprintf("%s costs %s and is needed in no cell explored", s.Title, Difference(o.Unit, k.Premium)))
		default:
			parts = append(parts, fmt.Sprintf("%s costs %s where it is not needed (%s of cells) and gains %s where it is",
				s.Title, Difference(o.Unit, k.Premium), Share(spare, t.o.N()), Difference(o.Unit, k.Payout)))
		}
	}
	for _, s := range t.p.Strategies {
		for k := range t.c.Scenarios {
			f.Arms = append(f.Arms, t.p.Arms[t.arms[[2]int{s, k}]].ID)
		}
	}
	f.Statement = fmt.Sprintf("Against %s, which has the best average over the cells explored: %s.", yard.Title, strings.Join(parts, "; "))
	return []Finding{f}
}
