package information_test

import (
	"fmt"

	"hedge/method/information"
	"hedge/num"
)

// Whether the ally stays decides between holding the course and building up;
// what it costs to build matters less. By hand, with as many futures as one
// likes: blind max(4, 3); everything, and whether he stays, (8+3)/2 - 4 = 1.5; the
// price 0; the report, after whose no (0.45 of futures) to build brings 0.45*3 and
// to hold 0.1*8, 0.55.
func Example() {
	const n = 5000
	stays, cost := make([]bool, n), make([]float64, n)
	hold, build := make([]float64, n), make([]float64, n)
	ally, price := num.NewStream(1, "ally"), num.NewStream(1, "price")
	for i := range n {
		stays[i] = ally.Uniform(uint64(i)) < 0.5
		cost[i] = 2 + 2*price.Uniform(uint64(i))
		if stays[i] {
			hold[i] = 8
		}
		build[i] = 6 - cost[i]
	}
	s, err := information.NewSample([][]float64{hold, build})
	if err != nil {
		fmt.Println(err)
		return
	}
	told, _ := information.YesNo(stays, 1, 0, num.NewStream(1, "no noise"))
	envoy, _ := information.YesNo(stays, 0.8, 0.3, num.NewStream(1, "envoy"))
	show := func(name string, e information.Estimate) {
		fmt.Printf("%-18s %.2f +- %.2f, another choice in %.0f %% of futures\n", name, e.Value, e.Error, 100*e.Changes)
	}
	show("everything", s.EVPI())
	for _, k := range []struct {
		name string
		x    []float64
	}{{"does he stay", told}, {"the price", cost}, {"an envoy's report", envoy}} {
		e, err := s.EVPPI(k.x)
		if err != nil {
			fmt.Println(err)
			return
		}
		show(k.name, e)
	}
	// Output:
	// everything         1.47 +- 0.02, another choice in 49 % of futures
	// does he stay       1.47 +- 0.02, another choice in 49 % of futures
	// the price          0.00 +- 0.00, another choice in 0 % of futures
	// an envoy's report  0.51 +- 0.03, another choice in 45 % of futures
}

// The cost of being told too late, alone and together with a second burden.
func ExampleShapley() {
	cost := []float64{0, 1.5, 2, 2.5} // nothing, delay, hold-up, both
	shares, err := information.Shapley(2, func(mask int) float64 { return cost[mask] })
	fmt.Println(shares, err)
	// Output: [1 1.5] <nil>
}
