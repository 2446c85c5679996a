package chart_test

import (
	"fmt"
	"strings"

	"hedge/chart"
)

func ExampleSVG() {
	bars := chart.Bars{
		Caption: chart.Caption{ID: "drivers", Title: "Cost demands matter most", Subtitle: "Share of variance explained"},
		Item:    "input", Measure: "share",
		Items: []chart.Bar{
			{Name: "Tariffs", Value: 0.08},
			{Name: "Cost demands", Value: 0.36, Low: 0.31, High: 0.41},
		},
		Format: chart.Percent,
	}
	fmt.Println(strings.HasPrefix(chart.SVG(bars, chart.Light), "<svg"))
	fmt.Println(bars.Description())
	for _, row := range bars.Table() {
		fmt.Println(strings.TrimRight(strings.Join(row, " | "), " |"))
	}
	// Output:
	// true
	// 2 items, largest first: Cost demands 36% (31% to 41%); Tariffs 8%.
	// input | share | low | high
	// Cost demands | 36% | 31% | 41%
	// Tariffs | 8%
}
