package linprog

import (
	"math"
	"strings"
	"testing"
)

// TestLies: answers that add up but break one rule each. The programme: least x
// under x <= 1, 0 <= x; the answer is 0.
func TestLies(t *testing.T) {
	p := &Problem{Cost: []float64{1}, Rows: []Row{{[]float64{1}, AtMost, 1}}}
	one, zero := []float64{1}, []float64{0}
	for want, s := range map[string]Solution{
		"":                 {Status: Optimal, X: zero, Dual: zero, Reduced: one},
		"the wrong sign":   {Status: Optimal, X: one, Dual: one, Reduced: zero, Value: 1, Bound: 1},
		"outside":          {Status: Optimal, X: []float64{-1}, Dual: one, Reduced: zero, Value: -1, Bound: 1},
		"is missed":        {Status: Optimal, X: []float64{2}, Dual: zero, Reduced: one, Value: 2},
		"at a distance":    {Status: Optimal, X: one, Dual: zero, Reduced: one, Value: 1},
		"and slack":        {Status: Optimal, X: zero, Dual: []float64{-1}, Reduced: []float64{2}, Bound: -1},
		"has the wrong":    {Status: Infeasible, Farkas: one},
		"leaves a gap":     {Status: Infeasible, Farkas: zero},
		"a gap of -1 only": {Status: Infeasible, Farkas: []float64{-1}},
		"leaves row":       {Status: Unbounded, X: zero, Ray: one},
		"against its":      {Status: Unbounded, X: zero, Ray: []float64{-1}},
		"entries for":      {Status: Unbounded, X: nil, Ray: one},
		"multipliers for":  {Status: Optimal, X: zero},
		"reduced costs":    {Status: Optimal, X: zero, Dual: zero},
		"is stated":        {Status: Optimal, X: zero, Dual: zero, Reduced: zero},
		"are stated":       {Status: Optimal, X: zero, Dual: zero, Reduced: one, Bound: -1},
		"no answer":        {},
		"ray with 0":       {Status: Unbounded, X: zero},
		"multiplier NaN":   {Status: Optimal, X: zero, Dual: []float64{math.NaN()}, Reduced: one},
		"variable 0 is Na": {Status: Optimal, X: []float64{math.NaN()}, Dual: zero, Reduced: one},
	} {
		err := p.Check(&s)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("want an error with %q, got %v", want, err)
		}
	} // Least x under x >= 1 with no bound above: x >= 1 contradicts nothing.
	p = &Problem{Cost: []float64{1}, Rows: []Row{{[]float64{1}, AtLeast, 1}}}
	if err := p.Check(&Solution{Status: Infeasible, Farkas: one}); err == nil || !strings.Contains(err.Error(), "keeps weight") {
		t.Errorf("got %v", err)
	}
	// Least x under x >= 1 for a free x: the row stops the ray.
	p = &Problem{Cost: []float64{1}, Lower: []float64{math.Inf(-1)}, Rows: p.Rows}
	if err := p.Check(&Solution{Status: Unbounded, X: one, Ray: []float64{-1}}); err == nil || !strings.Contains(err.Error(), "leaves row") {
		t.Errorf("got %v", err)
	}
}
