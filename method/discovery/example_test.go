package discovery_test

import (
	"fmt"

	"hedge/method/discovery"
	"hedge/num"
)

// A course fails where own capability is low and the ally is not there, whatever is
// demanded; now and then it fails for other reasons.
func Example() {
	const n = 4000
	draw := func(name string) []float64 {
		u := make([]float64, n)
		num.NewStream(1, name).Fill(u, 0)
		return u
	}
	own, demands, ally, luck := draw("own capability"), draw("demands"), draw("ally"), draw("luck")
	code, fails := make([]int, n), make([]bool, n)
	for i := range n {
		demands[i] *= 20
		code[i] = int(3 * ally[i])
		fails[i] = own[i] < 0.4 && code[i] == 2 || luck[i] < 0.03
	}
	t, err := discovery.NewTable(
		discovery.Column{Name: "own capability", Values: own},
		discovery.Column{Name: "demands", Values: demands},
		discovery.Levelled("ally", discovery.Categorical, []string{"near", "far", "gone"}, code),
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	found, err := discovery.Prim(t, fails, discovery.Settings{})
	if err != nil {
		fmt.Println(err)
		return
	}
	box := found.Boxes[found.Knee()]
	for _, phrase := range box.Phrases(t, nil) {
		fmt.Println(phrase)
	}
	fmt.Printf("%.0f %% of the failures lie there, and there %.0f %% fail\n", 100*box.Coverage, 100*box.Density)

	stable, err := discovery.Resample(t, fails, box, 1, discovery.Settings{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("share of halves that limit each input:", stable.ByCoverage)
	// Output:
	// own capability below 0.415
	// ally is gone
	// 82 % of the failures lie there, and there 96 % fail
	// share of halves that limit each input: [1 0 1]
}

// crises is 3,000 futures: a course fails where own capability is low and the ally far.
func crises() (*discovery.Table, []bool, error) {
	const n = 3000
	own, ally, noise := make([]float64, n), make([]float64, n), make([]float64, n)
	for _, c := range []struct {
		name string
		to   []float64
	}{{"own", own}, {"ally", ally}, {"noise", noise}} {
		num.NewStream(7, c.name).Fill(c.to, 0)
	}
	fails := make([]bool, n)
	for i := range fails {
		ally[i] = 10 * ally[i]
		fails[i] = own[i] < 0.5 && ally[i] > 6
	}
	t, err := discovery.NewTable(
		discovery.Column{Name: "own capability", Values: own},
		discovery.Column{Name: "days until the ally comes", Values: ally},
		discovery.Column{Name: "weather", Values: noise},
	)
	return t, fails, err
}

func ExampleCart() {
	t, fails, err := crises()
	if err != nil {
		fmt.Println(err)
		return
	}
	boxes, err := discovery.Cart(t, fails, discovery.CartSettings{})
	if err != nil {
		fmt.Println(err)
		return
	}
	b := boxes[0]
	fmt.Printf("%q: coverage %.2f, density %.2f\n", b.Phrases(t, nil), b.Coverage, b.Density)
	// Output: ["own capability below 0.5002" "days until the ally comes above 6.001"]: coverage 1.00, density 1.00
}

func ExampleLogistic() {
	t, fails, err := crises()
	if err != nil {
		fmt.Println(err)
		return
	}
	m, err := discovery.Logistic(t, fails, discovery.LogisticSettings{Criterion: discovery.BIC})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, term := range m.Terms {
		fmt.Printf("%+.2f x %s\n", term.Coefficient, t.Columns()[term.Column].Name)
	}
	for _, s := range m.Tradeoff(3) {
		fmt.Printf("chance of %.2f or more: coverage %.2f, density %.2f\n", s.Least, s.Coverage, s.Density)
	}
	// Output:
	// -12.42 x own capability
	// +1.57 x days until the ally comes
	// chance of 1.00 or more: coverage 0.00, density 1.00
	// chance of 0.98 or more: coverage 0.33, density 1.00
	// chance of 0.78 or more: coverage 0.67, density 0.96
	// chance of 0.04 or more: coverage 1.00, density 0.55
	// chance of 0.00 or more: coverage 1.00, density 0.20
}

func ExampleStack() {
	t, fails, err := crises()
	if err != nil {
		fmt.Println(err)
		return
	}
	y := make([]float64, len(fails))
	for i, is := range fails {
		if is {
			y[i] = 1
		}
	}
	s, err := discovery.Stack(t, y, discovery.StackSettings{Columns: 2})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("down %s, across %s\n", t.Columns()[s.Down[0].Column].Name, t.Columns()[s.Across[0].Column].Name)
	for _, row := range s.Cells {
		for _, c := range row {
			fmt.Printf("%6.2f", c.Mean)
		}
		fmt.Println()
	}
	// Output:
	// down days until the ally comes, across own capability
	//   0.00  0.00  0.00
	//   0.22  0.11  0.00
	//   1.00  0.48  0.00
}
