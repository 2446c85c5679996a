package num_test

import (
	"fmt"

	"hedge/num"
)

// A draw is read at its address; nothing has to be drawn before it.
func Example() {
	demand := num.NewStream(2026, "yearly_demand")
	d, err := num.NewLogNormalCentral90(2, 20) // "2 to 20 USD bn/year"
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.4f\n", d.Quantile(demand.Uniform(81_223)))
	fmt.Printf("%.4f\n", d.Quantile(demand.UniformAt(81_223, 2031)))
	// Output:
	// 1.9451
	// 7.3725
}

func ExampleNewPERT() {
	d, _ := num.NewPERT(1, 3, 9)
	fmt.Printf("mean %.3f, 90 %% of draws from %.2f to %.2f\n", d.Mean(), d.Quantile(0.05), d.Quantile(0.95))
	_, err := num.NewPERT(1, 12, 9)
	fmt.Println(err)
	// Output:
	// mean 3.667, 90 % of draws from 1.61 to 6.26
	// the likely value 12 of a PERT distribution must lie between its ends 1 and 9
}

// Workers sum pages in any order; the total has the bits of the whole.
func ExampleSummer() {
	x := make([]float64, 10_000)
	num.NewStream(1, "x").Fill(x, 0)
	s := num.NewSummer(len(x))
	for page := s.Pages() - 1; page >= 0; page-- {
		s.AddPage(page, x[page*num.Page:min(len(x), (page+1)*num.Page)])
	}
	fmt.Println(s.Total() == num.Sum(x))
	// Output: true
}

func ExampleQuantiles() {
	x := []float64{9, 1, 5, 3, 7}
	fmt.Println(num.Quantiles(x, 0.1, 0.5))
	// Output: [1.8 5]
}
