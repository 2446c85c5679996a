package study

import (
	"fmt"

	"hedge/model"
	"hedge/plan"
	"hedge/run"
)

// Tested is what became of an expectation.
type Tested struct {
	Expect int // index into Case.Expects
	Passed bool
	Rows   []TestedRow
}

// TestedRow is an expectation under one strategy; Strategy is None when it does
// not depend on it. Left and Right are the two sides of the comparison.
type TestedRow struct {
	Strategy    int
	Passed      bool
	Left, Right float64
	Compares    bool // the assertion is a comparison, so the sides mean something
}

// Expect tests the expectations of a plan.
func Expect(o *run.Outcomes) []Tested {
	var out []Tested
	for _, j := range o.Plan.Expects {
		r := Tested{Expect: j.Index, Passed: true}
		for i, term := range j.Terms {
			row := TestedRow{Strategy: model.None}
			if !j.Fixed {
				row.Strategy = j.Strategies[i]
			}
			value := func(t *plan.Term) float64 {
				return t.Value(func(f *plan.Term) float64 { return fold(o, f) })
			}
			switch term.Op {
			case model.Lt, model.Le, model.Gt, model.Ge, model.Eq, model.Ne:
				row.Compares = true
				row.Left, row.Right = value(term.Args[0]), value(term.Args[1])
			}
			row.Passed = value(term) == 1
			r.Passed = r.Passed && row.Passed
			r.Rows = append(r.Rows, row)
		}
		out = append(out, r)
	}
	return out
}

// Sides prints the two sides of a comparison that failed.
func (r TestedRow) Sides() string {
	return fmt.Sprintf("left %.6g, right %.6g", r.Left, r.Right)
}
