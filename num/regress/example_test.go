package regress_test

import (
	"fmt"

	"hedge/num/regress"
)

// Of 40 crises 24 had a signal beforehand. By hand: the odds of escalation are
// 18 to 6 after a signal and 4 to 12 without one, so the slope is log(3 / (1/3)).
func ExampleLogistic() {
	var signal []float64
	var escalates []bool
	for _, k := range []struct {
		signal    float64
		escalates bool
		times     int
	}{{1, true, 18}, {1, false, 6}, {0, true, 4}, {0, false, 12}} {
		for range k.times {
			signal, escalates = append(signal, k.signal), append(escalates, k.escalates)
		}
	}
	f, err := regress.Logistic([][]float64{signal}, escalates)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("slope %.4f +- %.4f, after a signal %.2f, without %.2f\n",
		f.Coefficients[1], f.Errors[1], f.Probability([]float64{1}), f.Probability([]float64{0}))
	// Output: slope 2.1972 +- 0.7454, after a signal 0.75, without 0.25
}

// No crisis without a signal escalates: the most likely slope is infinite.
func ExampleFirth() {
	signal := [][]float64{{1, 1, 1, 1, 1, 0, 0, 0, 0}}
	escalates := []bool{true, true, true, false, false, false, false, false, false}
	_, err := regress.Logistic(signal, escalates)
	fmt.Println(err)
	f, err := regress.Firth(signal, escalates)
	fmt.Printf("%.4f %v\n", f.Coefficients[1], err) // log(3.5/2.5) - log(0.5/4.5)
	// Output:
	// the target is separated: a combination of the columns parts true from false rows, so that ever larger coefficients are ever more likely; use Firth's regression, or fewer columns
	// 2.5337 <nil>
}
