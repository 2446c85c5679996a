package chart

import "math"

const madeUp = "Made-up numbers, to show the kind of figure."

// Examples gives one or two figures of every kind, with made-up numbers, in the
// order of an example page.
func Examples() []Figure {
	return []Figure{
		exampleHeatmap(), exampleHeatmapKorean(),
		exampleBars(),
	}
}

func exampleHeatmap() Heatmap {
	rows := Named("Hold course", "Buy favour", "Autonomy first", "Regional order", "Open trade", "Balanced hedge")
	rows[5].Strong = true
	none := math.NaN()
	return Heatmap{
		Caption: Caption{
			ID: "heatmap", Title: "Only the balanced hedge keeps regret low in every scenario",
			Subtitle: "90th-percentile regret by course of action and scenario, points",
			Note:     "Regret: shortfall against the best course in the same future. A dash: fewer than 20 futures. " + madeUp,
		},
		Corner: "course", Rows: rows,
		Columns: []Label{
			{Text: "US retreats", Note: "remote"}, {Text: "Korean peace", Note: "remote"},
			{Text: "Offshore balancing", Note: "unlikely"}, {Text: "Uncertain status quo", Note: "likely"},
		},
		Values: [][]float64{{44, 31, 36, 58}, {52, 38, 47, 51}, {12, 29, 14, 33}, {19, 9, 22, 28}, {36, none, 30, 26}, {15, 18, 16, 21}},
		Marks: [][]Mark{
			{Misses, Misses, Misses, Misses}, {Misses, Misses, Misses, Misses}, {Best, 0, Best, Misses},
			{0, Best, 0, 0}, {Misses, 0, 0, 0}, {0, 0, 0, Best},
		},
		Misses:  "regret above 30",
		Summary: "Worst", Totals: []float64{58, 52, 33, 28, 36, 21},
		Format: Fixed(0, ""),
	}
}

func exampleHeatmapKorean() Heatmap {
	rows := Named("현 노선 유지", "호의 사기", "자주국방 우선", "지역 질서", "균형 잡힌 위험 분산")
	rows[4].Strong = true
	return Heatmap{
		Caption: Caption{
			ID: "heatmap-ko", Title: "균형 잡힌 위험 분산만이 모든 시나리오에서 목표를 지킨다",
			Subtitle: "시나리오별로 안보 목표를 달성하는 미래의 비율",
			Note:     "지어낸 수치. " + madeUp,
		},
		Corner: "전략", Rows: rows,
		Columns: Named("미국 이탈", "한반도 평화", "역외 균형", "불확실한 현상 유지"),
		Values: [][]float64{
			{0.21, 0.66, 0.38, 0.17}, {0.18, 0.52, 0.29, 0.24}, {0.71, 0.58, 0.74, 0.49}, {0.55, 0.81, 0.5, 0.52}, {0.7, 0.77, 0.72, 0.68},
		},
		HighIsBetter: true,
		Marks:        [][]Mark{{}, {}, {Best, 0, Best, 0}, {0, Best, 0, 0}, {0, 0, 0, Best}},
		Best:         "열에서 가장 좋음",
		Summary:      "최저", Totals: []float64{0.17, 0.18, 0.49, 0.5, 0.68},
		Format: Percent,
	}
}

func exampleBars() Bars {
	return Bars{
		Caption: Caption{
			ID: "bars", Title: "Cost demands and unilateral redeployment drive most of the risk",
			Subtitle: "Share of variance in 2035 security explained, total-order index with 90% interval",
			Note:     "Blue: outside our control. Rust, hatched: ours to choose. " + madeUp,
		},
		Item: "input", Measure: "share of variance", Interval: "90% interval",
		Items: []Bar{
			{Name: "Tariff shock", Value: 0.08, Low: 0.05, High: 0.12},
			{Name: "Cost demands", Value: 0.36, Low: 0.31, High: 0.41},
			{Name: "Strategic flexibility", Value: 0.27, Low: 0.22, High: 0.32},
			{Name: "Own defence effort", Value: 0.19, Low: 0.15, High: 0.23, Tag: "ours to choose", Second: true},
			{Name: "Inter-Korean tension 남북 긴장", Value: 0.14, Low: 0.1, High: 0.18},
			{Name: "Regional order", Value: 0.06, Low: 0.03, High: 0.09, Tag: "ours to choose", Second: true},
			{Name: "US–China rivalry", Value: 0.03, Low: 0.01, High: 0.06},
		},
		Format: Percent,
	}
}
