package lang_test

import (
	"fmt"
	"testing/fstest"

	"hedge/lang"
)

func ExampleLoad() {
	text := `
case "tax" {
  title    = "A tax"
  question = "Is it worth collecting?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

lever "rate" {
  range   = "0 to 50 percent"
  default = "20 percent"
}

uncertainty "base" {
  range = "80 to 120 USD bn/year"
}

outcome "revenue" {
  unit  = "USD bn"
  value = sum(rate * bas)
  goal  = "maximise"
}
`
	c, found := lang.Load(fstest.MapFS{"tax.hedge.hcl": {Data: []byte(text)}}, ".")
	for _, f := range found {
		fmt.Println(f.Range, f.Code, f.Summary)
		fmt.Println("fix:", f.Fix)
	}
	fmt.Println("a case was handed over:", c != nil)
	// Output:
	// tax.hedge.hcl:20:22 H201 bas is not declared; did you mean base?
	// fix: base
	// a case was handed over: false
}
