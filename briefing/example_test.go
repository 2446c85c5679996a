package briefing_test

import (
	"fmt"
	"os"

	"hedge/briefing"
)

func ExampleWriteMarkdown() {
	hedge := &briefing.Trail{Formula: "share(regret < 10)", Place: "claims.hedge.hcl:31"}
	d := &briefing.Document{
		Title: "Which course holds up?",
		AsOf:  "24 November 2025",
		Blocks: []briefing.Block{
			briefing.KeyJudgement{
				Statement: briefing.Text{
					{Text: "The regional order keeps regret low in "},
					{Text: "84 %", Trail: hedge},
					{Text: " of futures."},
				},
				Likelihood: briefing.Likelihood{Word: "Likely", Range: "55 to 80 %"},
				Confidence: briefing.Words("Low: no such order exists from which to learn."),
				Own:        12, Of: 19,
			},
		},
	}
	if err := briefing.WriteMarkdown(os.Stdout, d, nil); err != nil {
		fmt.Println(err)
	}
	// Output:
	// # Which course holds up?
	//
	// As of 24 November 2025
	//
	// 1. The regional order keeps regret low in 84 %¹ of futures.
	//
	//    - Likelihood: Likely 55 to 80 %
	//    - Confidence: Low: no such order exists from which to learn.
	//    - 12 of 19 inputs are the analyst's own
	//
	// ## Notes
	//
	// 1. `share(regret < 10)`. Stated in `claims.hedge.hcl:31`
}
