package study

import (
	"fmt"

	"hedge/run"
)

// Lines gives, for at most so many futures, the first, the draws of some uncertainties
// (0 to 1 in their ranges) and whether a claim is false there, looked at under the best
// single course of the baseline unless it names its courses.
func Lines(a *Answer, claim int, uncertainties []int, most int) (rows [][]float64, fails []bool, err error) {
	t := newTable(a.Outcomes)
	for _, s := range subjectsOf(t, a) {
		if s.claim == claim {
			fails = s.fails[:min(most, len(s.fails))]
		}
	}
	if fails == nil {
		return nil, nil, fmt.Errorf("the claim %s has no futures of its own", t.c.Claims[claim].Name)
	}
	return draws(a.Outcomes, uncertainties, len(fails)), fails, nil
}

// draws are the draws of uncertainties in the first futures.
func draws(o *run.Outcomes, uncertainties []int, n int) [][]float64 {
	rows := make([][]float64, n)
	for i := range rows {
		rows[i] = make([]float64, len(uncertainties))
	}
	x := make([]float64, n*o.Luck())
	for j, u := range uncertainties {
		o.Futures.Uniforms(u, 0, x, 0)
		for i := range rows {
			rows[i][j] = x[i*o.Luck()]
		}
	}
	return rows
}
