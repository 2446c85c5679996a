package sensitivity_test

import (
	"fmt"
	"math"

	"hedge/method/sensitivity"
	"hedge/num"
)

// Which of three inputs of the Ishigami function matter, alone and together? The
// exact shares are 0.314, 0.442 and 0 alone, 0.558, 0.442 and 0.244 in total.
func Example() {
	inputs := []sensitivity.Input{
		sensitivity.Uniform("x1", -math.Pi, math.Pi),
		sensitivity.Uniform("x2", -math.Pi, math.Pi),
		sensitivity.Uniform("x3", -math.Pi, math.Pi),
	}
	model := func(x [][]float64, y []float64) error {
		for r := range y {
			s, t, c := num.Sin(x[0][r]), num.Sin(x[1][r]), x[2][r]*x[2][r]
			y[r] = s + 7*t*t + 0.1*c*c*s
		}
		return nil
	}
	design, err := sensitivity.Sobol{Runs: 600_000, Pairs: true, Seed: 1}.Design(inputs)
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := design.Run(model, 2)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, x := range result.Indices {
		alone, _ := x.Of(sensitivity.First)
		total, _ := x.Of(sensitivity.Total)
		fmt.Printf("%s  alone %.2f  total %.2f\n", x.Input, max(alone.Value, 0), total.Value)
	}
	for _, p := range result.Pairs {
		if !p.IndistinguishableFromZero() {
			fmt.Printf("%s with %s %.2f\n", p.A, p.B, p.Value)
		}
	}
	fmt.Println(result.Notes[0])
	// Output:
	// x1  alone 0.31  total 0.56
	// x2  alone 0.44  total 0.44
	// x3  alone 0.00  total 0.24
	// x1 with x3 0.24
	// 524288 of the 600000 runs allowed are used: 8 scramblings of 8192 base points, a power of two
}

// Runs that exist, of an output that no one has a formula for.
func ExamplePAWN() {
	const n = 2000
	rain, tide, moon := make([]float64, n), make([]float64, n), make([]float64, n)
	num.NewStream(1, "rain").Fill(rain, 0)
	num.NewStream(1, "tide").Fill(tide, 0)
	num.NewStream(1, "moon").Fill(moon, 0)
	flood := make([]float64, n)
	for r := range flood {
		flood[r] = 3*rain[r]*rain[r] + tide[r]
	}
	inputs := []sensitivity.Input{{Name: "rain"}, {Name: "tide"}, {Name: "moon"}}
	result, err := sensitivity.PAWN{Seed: 1}.Analyse(inputs, [][]float64{rain, tide, moon}, flood)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, i := range result.Ranking() {
		e, _ := result.Indices[i].Of(sensitivity.Median)
		fmt.Printf("%s %.2f, by chance up to %.2f, matters: %v\n", result.Indices[i].Input, e.Value, e.Floor, !e.IndistinguishableFromZero())
	}
	// Output:
	// rain 0.54, by chance up to 0.07, matters: true
	// tide 0.23, by chance up to 0.06, matters: true
	// moon 0.05, by chance up to 0.06, matters: false
}
