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
	// input | share | low | high | remark
	// Cost demands | 36% | 31% | 41%
	// Tariffs | 8%
}

func ExamplePNG() {
	fan := chart.Fan{
		Caption: chart.Caption{ID: "debt", Title: "Debt may double", Subtitle: "Debt, % of GDP"},
		X:       []float64{2025, 2040},
		Series: []chart.FanSeries{{
			P5: []float64{50, 40}, P25: []float64{50, 52}, P50: []float64{50, 61}, P75: []float64{50, 74}, P95: []float64{50, 101},
		}},
		Format: chart.Fixed(0, "%"),
	}
	p, err := chart.PNG(fan, chart.Print, 2)
	fmt.Println(p.Width, p.Missing == "", err)
	fmt.Println(fan.Description())
	// Output:
	// 1440 true <nil>
	// median 61% in 2040, half of all futures between 52% and 74%, nine in ten between 40% and 101%.
}
