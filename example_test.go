package hedge_test

import (
	"context"
	"fmt"

	"hedge"
)

// The way of a case: find, load, run, read the findings.
func Example() {
	place, err := hedge.Find(".", "ishigami")
	if err != nil {
		fmt.Println(err)
		return
	}
	c, findings := hedge.Load(place)
	if c == nil {
		fmt.Println(findings)
		return
	}
	answer, err := hedge.Run(context.Background(), c, hedge.Options{Futures: 1000, Seed: hedge.DefaultSeed})
	if err != nil {
		fmt.Println(err)
		return
	}
	contract := answer.Contract()
	fmt.Println(contract.Case.Name, contract.Futures, len(contract.Results))
	// Output: ishigami 1000 1
}
