package linprog_test

import (
	"fmt"

	"hedge/num/linprog"
)

// Three worlds; the first has between 1 and 5 percent, the second is at least as
// likely as the third. How likely is the third at most?
func ExampleSolve() {
	p := linprog.Problem{
		Cost: []float64{0, 0, -1},
		Rows: []linprog.Row{
			{A: []float64{1, 1, 1}, Sense: linprog.Equal, B: 1},
			{A: []float64{0, 1, -1}, Sense: linprog.AtLeast, B: 0},
		},
		Lower: []float64{0.01, 0, 0},
		Upper: []float64{0.05, 1, 1},
	}
	s, err := linprog.Solve(&p)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s: at most %.3f, at %.3f\n", s.Status, -s.Value, s.X)
	fmt.Printf("no distribution has more than %.3f, for the rows weigh %.2f\n", -s.Bound, s.Dual)

	p.Rows = append(p.Rows, linprog.Row{A: []float64{0, 0, 1}, Sense: linprog.AtLeast, B: 0.6})
	s, _ = linprog.Solve(&p)
	fmt.Printf("with at least 0.6 for the third: %s, rows %.2f fall short by %.2f\n", s.Status, s.Farkas, s.Gap)
	// Output:
	// optimal: at most 0.495, at [0.010 0.495 0.495]
	// no distribution has more than 0.495, for the rows weigh [-0.50 0.50]
	// with at least 0.6 for the third: infeasible, rows [-0.50 0.50 1.00] fall short by 0.10
}
