package unit_test

import (
	"fmt"

	"hedge/unit"
)

func Example() {
	loss, _ := unit.ParseQuantity("40 percent of GDP")
	hazard, _ := unit.ParseQuantity("0.5 percent/year")
	expected := loss.Unit.Mul(hazard.Unit)
	declared, _ := unit.Parse("percent of GDP/year")

	fmt.Println(expected, expected.Same(declared))
	fmt.Println(unit.Format(loss.Value*hazard.Value, declared, 3), declared.Symbol())

	budget, _ := unit.Parse("USD bn")
	fmt.Println(unit.Explain(declared, budget))
	// Output:
	// share of GDP/year true
	// 0.2 % of GDP/year
	// percent of GDP/year is money per year measured against GDP; USD bn is an amount of money
}

func ExampleParse() {
	_, err := unit.Parse("warhaeds/year")
	fmt.Println(err)
	u, _ := unit.Parse("per 100 hubs", "hubs")
	fmt.Println(u, u.Scale())
	// Output:
	// "warhaeds" is not a known unit; the nearest known one is "warheads"; a case may declare its own counting words: units = ["warhaeds"]
	// per 100 hubs 0.01
}

func ExampleParseSpread() {
	for _, s := range []string{"2 to 9 USD bn, likely 4", "normal(3, 1) percent within 0 to 6", "5 to 2 years"} {
		sp, err := unit.ParseSpread(s)
		fmt.Println(sp.Kind, sp.A, sp.B, sp.C, sp.Unit, err)
	}
	// Output:
	// likely 2e+09 9e+09 4e+09 USD bn <nil>
	// normal 0.03 0.01 0 percent <nil>
	// a to b 5 2 0 years the range runs backwards: 5 is above 2
}
