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
