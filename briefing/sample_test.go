package briefing

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
)

// bars is a picture made for tests: horizontal bars, as a chart would hand over.
type bars struct {
	id     string
	title  string
	names  []string
	shares []float64
}

func (b bars) SVG() string {
	var s strings.Builder
	height := 34*len(b.names) + 30
	fmt.Fprintf(&s, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 %d" role="img" aria-labelledby="%s-t">`, height, b.id)
	fmt.Fprintf(&s, `<title id="%s-t">%s</title>`, b.id, b.title)
	s.WriteString(`<g font-size="13" fill="var(--ink)">`)
	for i, name := range b.names {
		y := 34*i + 8
		fmt.Fprintf(&s, `<text x="190" y="%d" text-anchor="end">%s</text>`, y+16, name)
		fmt.Fprintf(&s, `<rect x="200" y="%d" width="%.1f" height="22" fill="var(--accent)"/>`, y, 4.4*b.shares[i])
		fmt.Fprintf(&s, `<text x="%.1f" y="%d" font-weight="600">%.0f %%</text>`, 208+4.4*b.shares[i], y+16, b.shares[i])
	}
	fmt.Fprintf(&s, `</g><line x1="200" x2="200" y1="0" y2="%d" stroke="var(--muted)"/></svg>`, height-22)
	return s.String()
}

func (b bars) PNG(width int) ([]byte, error) {
	m := image.NewGray(image.Rect(0, 0, width, width/2))
	for x := range width {
		m.Set(x, width/4, color.White)
	}
	var out bytes.Buffer
	err := png.Encode(&out, m)
	return out.Bytes(), err
}

// sample uses every block, every kind of span and every field. Its numbers are
// made up.
func sample() *Document {
	hedge := &Trail{
		Formula: "defence_effort * gdp - tariff_loss",
		Inputs:  []Input{{"defence_effort", "3.5 %", "the analyst's own"}, {"gdp", "2,600 tn won", "cited"}, {"tariff_loss", "12 tn won", "the analyst's own"}},
		Sources: []string{"keri"}, Place: "korea.hedge.hcl:212",
	}
	share := &Trail{Formula: "share(welfare[2040] < -40)", Place: "claims.hedge.hcl:31"}
	num := func(v float64, unit, text string) Cell {
		return Cell{Text: Words(text), Number: &Number{v, unit}}
	}
	drivers := bars{
		"drivers-picture", "Bars: cost demands 36 %, flexibility 27 %, own effort 19 %, 남북 긴장 14 %",
		[]string{"Cost demands", "Strategic flexibility", "Own defence effort", "남북 긴장"},
		[]float64{36, 27, 19, 14},
	}
	return &Document{
		Lang: "en", Kicker: "Strategy briefing · for decision",
		Title:    "A Korean Peninsula without the United States",
		Subtitle: Text{{Text: "미국 없는 한반도: 확실한 이탈보다 불확실한 현상 유지가 더 나쁜가", Lang: "ko"}},
		AsOf:     "24 November 2025", CaseName: "korea", Hash: "bdace456",
		Facts: []string{"20,000 futures", "9 courses", "5 scenarios", "seed 7"},
		Blocks: []Block{
			Paragraph{Text{
				{Text: "Seoul can neither count on the alliance nor on its end. We compared nine courses over five scenarios and 20,000 futures each. Shares count futures explored and are "},
				{Text: "not probabilities", Kind: Strong},
				{Text: ".", Kind: ToNote, To: "shares"},
			}},
			Heading{Level: 1, ID: "judgements", Text: Words("Key judgements")},
			KeyJudgement{
				Statement:  Words("The uncertain status quo costs more than an American balance from offshore, but not more than a clean exit."),
				Likelihood: Likelihood{"Likely", "55 to 80 %"},
				Confidence: Words("Moderate: two independent methods agree; the yearly danger of war rests on one expert panel."),
				Assumption: Words("Demands for money stay above 9 billion dollars a year."),
				Own:        12, Of: 19,
			},
			KeyJudgement{
				Statement: Text{
					{Text: "The thesis as written holds in "},
					{Text: "23 %", Trail: share},
					{Text: " of futures only; it fails where belief in American help holds back war strongly."},
				},
				Likelihood: Likelihood{"Unlikely", "20 to 45 %"},
				Confidence: Words("High: the result does not change with any single input."),
				Assumption: Words("Full war costs at least 78 % of a year's product."),
				Own:        4, Of: 11,
			},
			KeyJudgement{
				Statement:  Words("A regional security order keeps regret lowest of all courses."),
				Confidence: Words("Low: no such order exists from which to learn."),
				Assumption: Words("Tokyo joins within five years."),
			},
			Callout{Kind: Recommendation, Body: []Text{
				{{Text: "Begin the regional security order now; "}, {Text: "do not", Kind: Emphasis}, {Text: " give up the alliance for it. Revisit when either signpost trips."}},
			}},
			Heading{Level: 1, ID: "drivers", Text: Words("What matters most?")},
			Paragraph{Text{
				{Text: "What Washington demands moves the answer most. The present value of the hedge is "},
				{Text: "79 tn won", Trail: hedge},
				{Text: " at the central estimate", Kind: Cite, To: "keri"},
				{Text: ", far below the cost of war", Kind: Cite, To: "bloomberg"},
				{Text: ". The case calls it "},
				{Text: "defence_effort", Kind: Code},
				{Text: "; see the "},
				{Text: "authors' own account", Kind: Link, To: "https://example.org/korea?a=1&b=2"},
				{Text: "."},
			}},
			Figure{
				ID: "drivers", Picture: drivers,
				Title:       "Cost demands and redeployment drive most of the risk",
				Measure:     "Share of the variance of security in 2035, total-order index, %",
				Description: "Cost demands explain 36 % of the variance, strategic flexibility 27 %, own defence effort 19 %, tension between the Koreas 14 %.",
				Note:        Text{{Text: "Saltelli sampling, 24,576 runs. "}, {Text: "출처", Lang: "ko"}, {Text: ": own computation."}},
				Data:        [][]string{{"Driver", "Share", "5 to 95 %"}, {"Cost demands", "36", "31 to 41"}, {"Strategic flexibility", "27", "23 to 32"}, {"Own defence effort", "19", "15 to 23"}, {"남북 긴장", "14", "10 to 18"}},
			},
			Heading{Level: 2, Text: Words("What is ours to choose")},
			List{Items: []Text{
				Words("Own defence effort, from 2.5 to 6 % of product."),
				{{Text: "Whether to "}, {Text: "lead", Kind: Strong}, {Text: " in the region or to follow."}},
			}},
			Heading{Level: 3, Text: Words("In which order")},
			List{Ordered: true, Items: []Text{Words("Agree the terms with Tokyo."), Words("Announce them in Washington first.")}},
			Heading{Level: 1, ID: "courses", Text: Words("Which course holds up?"), NewPage: true},
			Table{
				ID:      "courses-table",
				Caption: Words("No course is best by every measure"),
				Head:    []Text{Words("Course"), Words("Mean, % of product"), Words("Regret, % of product"), Words("Meets the bar"), Words("Verdict")},
				Align:   []Align{Left, Right, Right, Right, Left},
				Rows: [][]Cell{
					{{Text: Words("Hold course")}, num(-52, "% of product", "−52"), num(7.4, "% of product", "7.4"), num(47, "%", "47 %"), {Text: Words("mixed"), Tone: Mixed}},
					{{Text: Words("Buy favour")}, num(-55, "% of product", "−55"), num(9.9, "% of product", "9.9"), num(42, "%", "42 %"), {Text: Words("fails"), Tone: Bad}},
					{{Text: Words("Autonomy first")}, num(-57, "% of product", "−57"), num(10, "% of product", "10.0"), num(34, "%", "34 %"), {Text: Words("fails"), Tone: Bad}},
					{{Text: Text{{Text: "A regional security order", Kind: Strong}}}, num(-52, "% of product", "−52"), {Text: Words("5.9"), Number: &Number{5.9, "% of product"}, Trail: hedge}, num(45, "%", "45 %"), {Text: Words("holds"), Tone: Good}},
					{{Text: Text{{Text: "모든 요구를 한꺼번에 들어주는 경로와 자율 국방의 병행 추진 방안", Lang: "ko"}}}, num(-55, "% of product", "−55"), num(7.8, "% of product", "7.8"), num(39, "%", "39 %"), {}},
				},
				Note: Words("Regret: 90th percentile of the shortfall from the best course in the same future. Bar: at least −40 % of product."),
			},
			Paragraph{Words("The five courses differ less in what they bring on average than in what they lose when the future turns against them. Holding course and the regional order come out alike on average; in the worst tenth of futures the regional order loses 1.5 points less. Whoever weighs regret over the average chooses the order; whoever weighs the worst case alone chooses autonomy.")},
			Callout{Kind: Dissent, Title: "Dissent of the trade desk", Body: []Text{
				Words("Retaliation by tariffs is understated: the 2017 boycott cost more than the case assumes."),
				Words("With twice the loss, buying favour beats the regional order in 61 % of futures."),
			}},
			Callout{Kind: Limit, Body: []Text{Words("The model cannot rank scenarios its author did not write down. 80 of 104 ranges are the analyst's own.")}},
			Callout{Body: []Text{Words("Amounts are in won of 2025.")}},
		},
		Notes: []Note{{"shares", Words("A share of 23 % says that 23 of 100 futures explored make the claim true. It says nothing about how likely those futures are.")}},
		Sources: []Source{
			{Key: "keri", Text: Words("Korea Economic Research Institute, The Value of the Alliance, 2021."), URL: "https://example.org/keri-2021", Grade: "B2"},
			{Key: "bloomberg", Text: Text{{Text: "The Cost of War over Korea", Kind: Emphasis}, {Text: ", 2024."}}, URL: "archive, box 12", Grade: "C3"},
		},
	}
}
