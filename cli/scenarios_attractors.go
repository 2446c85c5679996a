package cli

import (
	"fmt"
	"slices"
	"strings"

	"hedge"
	"hedge/diag"
	"hedge/study"
)

// attractors tells where a succession ends, the widest nets first.
func (a *app) attractors(ans *hedge.ScenarioAnswer) []string {
	k := ans.Attractors
	var lines []string
	say := func(indent int, text string) {
		lines = append(lines, wrap(diag.Clean(text), a.width(), indent, indent)...)
	}
	from := "every configuration"
	if !k.Every {
		from = count(k.Starts) + " sampled configurations"
	}
	say(0, fmt.Sprintf("By %s succession from %s: %s and %s.", k.Succession, from, things(k.Fixed, "fixed point"), things(k.Cycles, "cycle")))
	const most = 8
	for _, at := range k.Attractors[:min(most, len(k.Attractors))] {
		what := "fixed point"
		if at.Length > 1 {
			what = fmt.Sprintf("cycle of %d", at.Length)
		}
		var parts []string
		for _, d := range ans.Descriptors {
			var states []string
			for _, z := range at.Cycle {
				if s := z[d.Name]; !slices.Contains(states, s) {
					states = append(states, s)
				}
			}
			parts = append(parts, d.Name+" "+strings.Join(states, "|"))
		}
		say(1, fmt.Sprintf("%s of starts, %s: %s", study.Percent(float64(at.Share)), what, strings.Join(parts, ", ")))
	}
	if rest := k.Fixed + k.Cycles - most; rest > 0 {
		say(1, fmt.Sprintf("and %d more: --format json", rest))
	}
	if k.Unsettled > 0 {
		say(1, fmt.Sprintf("%s of the starts came to no end.", count(k.Unsettled)))
	}
	if k.Unseen > 0 {
		say(1, fmt.Sprintf("About %s of all starts end somewhere that no sampled one found.", study.Percent(float64(k.Unseen))))
	}
	say(1, "Shares of starts say how wide a net the impacts cast; they are no probabilities. Constraints are no part of a succession.")
	return lines
}
