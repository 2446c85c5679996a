package chart

import (
	"math"
	"time"

	"hedge/num"
)

const madeUp = "Made-up numbers, to show the kind of figure."

// Examples gives one or two figures of every kind, with made-up numbers, in the
// order of an example page.
func Examples() []Figure {
	return []Figure{
		exampleHeatmap(), exampleHeatmapKorean(),
		exampleBars(), exampleTornado(), exampleFan(), exampleFans(),
		exampleLikelihood(), exampleDumbbell(), exampleBoxes(), exampleScatter(),
		exampleParallel(), exampleSlope(), exampleImpacts(), exampleClaims(), exampleTimeline(),
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
			{Text: "US retreats", Note: "remote"},
			{Text: "Korean peace", Note: "remote"},
			{Text: "Offshore balancing", Note: "unlikely"},
			{Text: "Uncertain status quo", Note: "likely"},
		},
		Values: [][]float64{{44, 31, 36, 58}, {52, 38, 47, 51}, {12, 29, 14, 33}, {19, 9, 22, 28}, {36, none, 30, 26}, {15, 18, 16, 21}},
		Marks: [][]Mark{
			{Misses, Misses, Misses, Misses},
			{Misses, Misses, Misses, Misses},
			{Best, 0, Best, Misses},
			{0, Best, 0, 0},
			{Misses, 0, 0, 0},
			{0, 0, 0, Best},
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

func exampleTornado() Tornado {
	return Tornado{
		Caption: Caption{
			ID: "tornado", Title: "Only cost demands can push security below the alarm line",
			Subtitle: "Security index in 2035 when one input moves through its range and the others stay as assumed",
			Note:     madeUp,
		},
		Item: "input", Measure: "security", Base: 54,
		Swings: []Swing{
			{Name: "Own defence effort", AtLow: 47, AtHigh: 60, Low: "at 2% of GDP", High: "at 4%"},
			{Name: "Cost demands", AtLow: 66, AtHigh: 38, Low: "at 2 bn", High: "at 25 bn"},
			{Name: "Consultation before redeployment", AtLow: 45, AtHigh: 58, Low: "none", High: "binding"},
			{Name: "Tariff shock", AtLow: 55, AtHigh: 50, Low: "at 0%", High: "at 25%"},
			{Name: "Delay of new ships", AtLow: 52, AtHigh: 53, Low: "1 year", High: "8 years"},
		},
		Format: Fixed(0, ""),
	}
}

// spread makes the quantiles of a measure that drifts from one value to another
// while its spread grows with the years.
func spread(name string, years []float64, from, to, wide float64) FanSeries {
	f := FanSeries{Name: name}
	last := len(years) - 1
	for k := range years {
		t := float64(k) / float64(last)
		mid, half := from+float64(t*(to-from)), 1+float64(wide*math.Sqrt(t))
		f.P5 = append(f.P5, mid-float64(1.1*half))
		f.P25 = append(f.P25, mid-float64(0.45*half))
		f.P50 = append(f.P50, mid)
		f.P75 = append(f.P75, mid+float64(0.4*half))
		f.P95 = append(f.P95, mid+float64(0.85*half))
	}
	return f
}

func exampleYears() []float64 {
	var years []float64
	for y := 2025.0; y <= 2040; y++ {
		years = append(years, y)
	}
	return years
}

func exampleFan() Fan {
	years := exampleYears()
	return Fan{
		Caption: Caption{
			ID: "fan", Title: "Holding course drifts towards the alarm line, and four futures in ten cross it",
			Subtitle: "Security index, 0 to 100",
			Note:     "Dark: half of all futures. Pale: nine in ten. Line: median. " + madeUp,
		},
		X: years, Series: []FanSeries{spread("", years, 64, 42, 26)},
		Lines:  []Reference{{Value: 40, Name: "alarm line"}},
		Format: Fixed(0, ""),
	}
}

func exampleFans() Fan {
	years := exampleYears()
	return Fan{
		Caption: Caption{
			ID: "fans", Title: "Only two courses keep 19 futures in 20 above the alarm line",
			Subtitle: "Security index by course of action, 0 to 100",
			Note:     "Dark: half of all futures. Pale: nine in ten. At the end: the median, and below it nine in ten. " + madeUp,
		},
		X: years,
		Series: []FanSeries{
			spread("Hold course", years, 64, 42, 26), spread("Buy favour", years, 64, 46, 30), spread("Autonomy first", years, 64, 60, 14),
			spread("Regional order", years, 64, 55, 22), spread("개방 무역 Open trade", years, 64, 50, 24), spread("Balanced hedge", years, 64, 63, 15),
		},
		Lines:  []Reference{{Value: 40, Name: "alarm line"}},
		Format: Fixed(0, ""),
	}
}

func exampleLikelihood() Likelihood {
	return Likelihood{
		Caption: Caption{
			ID: "likelihood", Title: "The sources call a US exit remote; with the analyst's own range it is merely unlikely",
			Subtitle: "Probability by 2035 that the words stand for",
			Note:     "Words read by a published scale of likelihood. " + madeUp,
		},
		Events: []Event{
			{Name: "US retreats 미국 이탈", Said: Belief{"remote", 0.01, 0.05}, Own: Belief{"", 0.03, 0.2}},
			{Name: "Korean peace 한반도 평화", Said: Belief{"remote", 0.01, 0.05}, Own: Belief{"", 0.01, 0.05}},
			{Name: "Offshore balancing", Said: Belief{"unlikely", 0.2, 0.45}, Own: Belief{"", 0.2, 0.35}},
			{Name: "Uncertain status quo", Said: Belief{"likely", 0.55, 0.8}, Own: Belief{"", 0.6, 0.75}},
			{Name: "Nuclear test in the region", Said: Unsaid, Own: Belief{"", 0.1, 0.3}},
		},
	}
}

func exampleDumbbell() Dumbbell {
	return Dumbbell{
		Caption: Caption{
			ID: "dumbbell", Title: "The hedge gives up a little in good futures and gains much in bad ones",
			Subtitle: "Share of futures in which security stays above the alarm line",
			Note:     madeUp,
		},
		Item: "scenario", From: "Hold course", To: "Balanced hedge",
		Pairs: []Pair{
			{"US retreats", 0.21, 0.7},
			{"Korean peace", 0.93, 0.87},
			{"Offshore balancing", 0.38, 0.72},
			{"Uncertain status quo", 0.17, 0.68},
			{"미·중 화해 Détente", 0.81, 0.81},
		},
		Format: Percent,
	}
}

func exampleBoxes() Boxes {
	two := Fixed(2, "")
	return Boxes{
		Caption: Caption{
			ID: "boxes", Title: "Holding course fails where demands are high and nobody is consulted",
			Subtitle: "Conditions under which 71% of futures fail, against 31% in all; they cover half of all failures",
			Note:     "Grey: the range explored. Rust: the condition. " + madeUp,
		},
		Conditions: []Condition{
			{Name: "Cost demands", Note: "bn a year", Min: 0, Max: 40, Low: 12, High: 40, Format: Fixed(0, "")},
			{Name: "Inter-Korean tension", Note: "peace to war", Min: 0, Max: 1, Low: 0.58, High: 1, Format: two},
			{Name: "Strategic flexibility", Note: "consulted to unilateral", Min: 0, Max: 1, Low: 0.55, High: 0.9, Format: two},
			{Name: "US commitment", Note: "none to firm", Min: 0, Max: 1, Low: 0, High: 0.65, Format: two},
		},
	}
}

func exampleScatter() Scatter {
	return Scatter{
		Caption: Caption{
			ID: "scatter", Title: "The balanced hedge buys most of the safety at half the cost of autonomy",
			Subtitle: "Courses of action by cost and by share of futures that stay above the alarm line",
			Note:     "Line: no other course is both cheaper and safer. " + madeUp,
		},
		Item: "course", XName: "Cost to 2040, trillion won", YName: "Futures above the alarm line", LowX: true,
		Points: []Dot{
			{Name: "Hold course", X: 110, Y: 0.31},
			{Name: "Buy favour", X: 190, Y: 0.34},
			{Name: "Autonomy first", X: 410, Y: 0.79},
			{Name: "Regional order", X: 150, Y: 0.55},
			{Name: "Open trade", X: 170, Y: 0.47},
			{Name: "Balanced hedge", X: 225, Y: 0.73, Strong: true},
			{Name: "Full arsenal", X: 520, Y: 0.77},
			{Name: "중립", X: 140, Y: 0.28},
		},
		XFormat: Fixed(0, ""), YFormat: Percent,
	}
}

func exampleParallel() Parallel {
	two := Fixed(2, "")
	p := Parallel{
		Caption: Caption{
			ID: "parallel", Title: "Holding course fails where demands are high and commitment is weak",
			Subtitle: "2,000 futures, each a line across its inputs and outcomes",
			Note:     "Colours compare each stretch with the lines beside it. " + madeUp,
		},
		Axes: []Axis{
			{Name: "US commitment", Low: "none", High: "firm", Format: two},
			{Name: "Cost demands, bn", Format: Fixed(0, "")},
			{Name: "Strategic flexibility", Low: "consulted", High: "unilateral", Format: two},
			{Name: "Tariff shock", Format: Percent},
			{Name: "남북 긴장 Tension", Low: "평화", High: "전쟁", Format: two},
			{Name: "Security 2035", Format: Fixed(0, "")},
		},
		Fail: "fails",
	}
	var streams []num.Stream
	for _, a := range p.Axes {
		streams = append(streams, num.NewStream(7, a.Name))
	}
	for r := range uint64(2000) {
		u := make([]float64, len(p.Axes))
		for a := range u {
			u[a] = streams[a].Uniform(r)
		}
		security := 62 + float64(18*u[0]) - float64(26*u[1]) - float64(12*u[2]) - float64(14*u[4]) + float64(24*(u[5]-0.5))
		p.Rows = append(p.Rows, []float64{u[0], float64(40 * float64(u[1]*u[1])), u[2], float64(0.25 * u[3]), u[4], security})
		p.Failing = append(p.Failing, security < 40)
	}
	return p
}

func exampleSlope() Slope {
	return Slope{
		Caption: Caption{
			ID: "slope", Title: "Evidence since 2024 has moved one scenario, and only that one",
			Subtitle: "Probability of each scenario, before and after the evidence",
			Note:     madeUp,
		},
		Item: "scenario", From: "Before the evidence", To: "After it",
		Pairs: []Pair{
			{"US retreats 미국 이탈", 0.05, 0.06},
			{"Korean peace", 0.04, 0.02},
			{"Offshore balancing", 0.3, 0.22},
			{"Uncertain status quo 불확실한 현상 유지", 0.55, 0.68},
			{"Other", 0.06, 0.02},
		},
		Strong: []bool{false, false, false, true, false},
		Format: Percent,
	}
}

func exampleImpacts() Impacts {
	o := math.NaN()
	return Impacts{
		Caption: Caption{
			ID: "impacts", Title: "Weak commitment feeds on itself through the North",
			Subtitle: "Cross-impact judgements, −3 hinders strongly to +3 promotes strongly",
			Note:     madeUp,
		},
		Groups: []Group{
			{"US commitment", []string{"firm", "conditional", "weak"}},
			{"남북 관계 Inter-Korean", []string{"détente", "stand-off", "crisis"}},
			{"US–China", []string{"managed", "acute rivalry"}},
		},
		Values: [][]float64{
			{o, o, o, 1, 1, -2, 0, 1},
			{o, o, o, 0, 1, 0, 0, 0},
			{o, o, o, -1, -1, 3, 1, -1},
			{-1, 1, 1, o, o, o, 2, -2},
			{0, 1, -1, o, o, o, 0, 0},
			{2, 0, -3, o, o, o, -2, 2},
			{-1, 1, 0, 2, 0, -1, o, o},
			{2, 0, -1, -2, 1, 2, o, o},
		},
	}
}

func exampleClaims() Claims {
	return Claims{
		Caption: Caption{
			ID: "claims", Title: "The thesis holds in two futures of three, and on one support it does not",
			Subtitle: "A claim, what bears on it, and how often each holds across 20,000 futures",
			Note:     "Holds: in at least two thirds of futures; fails: in less than one third. Dashed: speaks against. " + madeUp,
		},
		Roots: []Claim{{
			Text: "The uncertain status quo is worse than a clean US exit", Verdict: Holds, Share: 0.68, Note: "¶14",
			Parts: []Claim{
				{Text: "The US keeps the alliance but raises demands and redeploys at will", Verdict: Holds, Share: 0.81, Note: "¶14–15, two sources", Parts: []Claim{
					{Text: "한 번 오른 방위비 요구는 내려오지 않는다", Verdict: Mixed, Share: 0.58, Note: "¶15, one source"},
				}},
				{Text: "Excess demands cost more than autonomous defence would", Verdict: Mixed, Share: 0.52, Note: "¶15, no source"},
				{Text: "Tariff retaliation would shake the alliance's foundations", Verdict: Fails, Share: 0.27, Note: "¶15, one source"},
				{Text: "A planned exit leaves time to build up, an unplanned one does not", Verdict: Untested, Share: math.NaN(), Note: "¶21", Attacks: true},
			},
		}},
	}
}

func exampleTimeline() Timeline {
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	return Timeline{
		Caption: Caption{
			ID: "timeline", Title: "Most of what has happened since speaks for the claim, and all of it since summer",
			Subtitle: "Evidence on whether demands will keep rising",
			Note:     madeUp,
		},
		Moments: []Moment{
			{When: day(2024, 10, 4), Text: "Cost-sharing agreement for five years is initialled", Note: "foreign ministry", Lean: Against},
			{When: day(2025, 2, 13), Text: "Tariffs on steel are announced without exemption", Note: "official gazette", Lean: For},
			{When: day(2025, 3, 2), Text: "국방비 증액 요구가 처음 나온다", Note: "newspaper", Lean: For},
			{When: day(2025, 3, 20), Text: "Joint exercise takes place as planned", Note: "defence ministry"},
			{When: day(2025, 11, 14), Text: "Summit fact sheet sets a share of GDP for defence and an investment package with yearly instalments", Note: "joint statement", Lean: For},
			{When: day(2026, 6, 30), Text: "Instalments are doubled", Note: "newspaper", Lean: For},
		},
	}
}
