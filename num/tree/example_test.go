package tree_test

import (
	"fmt"

	"hedge/num"
	"hedge/num/tree"
)

// The deterrent fails where support is low, and there only for two of three allies.
func ExampleGrow() {
	support := []float64{0.1, 0.2, 0.3, 0.2, 0.1, 0.3, 0.7, 0.8, 0.9, 0.6, 0.8, 0.7}
	ally := []int32{0, 1, 2, 0, 2, 1, 0, 1, 2, 0, 1, 2}
	fails := []bool{true, false, true, true, true, false, false, false, false, false, false, false}
	columns := []tree.Column{tree.Numbers(support), tree.Categories(ally, 3)}
	t, err := tree.Grow(columns, tree.Truth(fails), tree.Rule{MinLeaf: 2})
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, n := range t.Nodes {
		switch {
		case n.Column == tree.None:
			fmt.Printf("%d: leaf of %d rows, %.0f %% fail\n", i, n.Rows, 100*n.Value[1])
		case n.Levels != nil:
			fmt.Printf("%d: levels %v to %d, others to %d\n", i, n.Levels, n.Left, n.Right)
		default:
			fmt.Printf("%d: column %d <= %.2f to %d, others to %d\n", i, n.Column, n.Threshold, n.Left, n.Right)
		}
	}
	// Output:
	// 0: column 0 <= 0.45 to 1, others to 4
	// 1: levels [false true false] to 2, others to 3
	// 2: leaf of 2 rows, 0 % fail
	// 3: leaf of 4 rows, 100 % fail
	// 4: leaf of 6 rows, 0 % fail
}

func ExampleImportance() {
	const n = 400
	x := make([][]float64, 3)
	columns := make([]tree.Column, len(x))
	for j := range x {
		x[j] = make([]float64, n)
		num.NewStream(uint64(j), "x").Fill(x[j], 0)
		columns[j] = tree.Numbers(x[j])
	}
	y := make([]float64, n)
	for i := range y {
		y[i] = 3*x[0][i] + x[1][i] // and nothing of the third
	}
	scores, err := tree.Importance(columns, tree.Values(y), tree.Forest{MinSplit: 20, Seed: 1})
	for j, s := range scores {
		fmt.Printf("column %d: %.2f +- %.3f\n", j, s.Share, s.Error)
	}
	fmt.Println(err)
	// Output:
	// column 0: 0.90 +- 0.001
	// column 1: 0.10 +- 0.001
	// column 2: 0.00 +- 0.000
	// <nil>
}
