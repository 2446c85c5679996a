package lang

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"hedge/model"
)

// TestShipped holds the lexicons against the documents: ICD 203 (2015) and the
// IPCC guidance note of 2010 as printed there, Kent's 75 +- 12 percent.
func TestShipped(t *testing.T) {
	if len(shipped()) != 7 {
		t.Fatalf("%d lexicons", len(shipped()))
	}
	for _, want := range []struct {
		lexicon, word string
		lo, hi        float64
		unconfirmed   bool
	}{
		{"icd203", "remote", 0.01, 0.05, false},
		{"icd203", "improbable", 0.2, 0.45, false},
		{"icd203", "nearly certain", 0.95, 0.99, false},
		{"phia", "unlikely", 0.25, 0.35, true},
		{"nato", "unlikely", 0.1, 0.4, true},
		{"ipcc_ar5", "likely", 0.66, 1, false},
		{"ipcc_ar5", "more likely than not", 0.5, 1, true},
		{"ipcc_tar", "likely", 0.66, 0.9, false},
		{"kent1964", "probable", 0.63, 0.87, false},
		{"nz_nab", "unlikely", 0.15, 0.2, false},
	} {
		i := slices.IndexFunc(shipped(), func(l model.Lexicon) bool { return l.Name == want.lexicon })
		if i < 0 {
			t.Fatalf("no %s", want.lexicon)
		}
		x, ok := termOf(&shipped()[i], want.word)
		if !ok || x.Lo != want.lo || x.Hi != want.hi || x.Unconfirmed != want.unconfirmed {
			t.Errorf("%s of %s: %+v, want %+v", want.word, want.lexicon, x, want)
		}
	}
	for _, l := range shipped() {
		for _, x := range l.Terms {
			for _, w := range x.Words {
				if w != plainWords(w) || !(0 <= x.Lo && x.Lo <= x.Hi && x.Hi <= 1) || l.Title == "" || l.Note == "" {
					t.Errorf("%s: %+v", l.Name, x)
				}
			}
		}
	}
}

func TestLikelihood(t *testing.T) {
	for phrase, want := range map[string][2]float64{
		"55 to 80 percent": {0.55, 0.8}, "at most 5 percent": {0, 0.05}, "at least 55 percent": {0.55, 1},
		"60 percent": {0.6, 0.6}, "0 percent": {0, 0}, "100 percent": {1, 1}, "0.5 to 2.5 percent": {0.005, 0.025},
	} {
		if lo, hi, why, _ := likelihood(phrase); lo != want[0] || math.Abs(hi-want[1]) > 1e-15 || why != "" {
			t.Errorf("%s: %v to %v, %s", phrase, lo, hi, why)
		}
	}
	for phrase, fix := range map[string]string{
		"80 to 55 percent": "55 to 80 percent", "55 to 80": "55 to 80 percent", "55-80 %": "55 to 80 percent",
		"0.6": "60 percent", "less than 5 percent": "at most 5 percent", "over 90%": "at least 90 percent",
		"about 60 percent": "60 percent", "1 in 8": "12.5 percent", "1 in 0": "", "120 percent": "", "-5 to 5 percent": "",
		"at most 5 to 8 percent": "5 to 8 percent", "at least 120 percent": "", "at most -2 percent": "",
		"1 2 3 percent": "", "0.55 to 0.8": "55 to 80 percent", "1e5 percent": "",
		strings.Repeat("9", 400) + " percent": "",
	} {
		if _, _, why, got := likelihood(phrase); why == "" || got != fix {
			t.Errorf("%s: %q, proposed %q, want %q", phrase, why, got, fix)
		}
	}
}

const believed = `case "x" {
  title    = "X"
  question = "?"
  horizon  = { from = 2026, to = 2040 }
  as_of    = "2025-11-24"
  lexicon  = "icd203"
  baseline = scenario.s
}
descriptor "d" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
  state "c" { title = "C" }
}
scenario "s" {
  title = "S"
  where = d != "a"
}
`

// What is written is what the judgement holds.
func TestJudgementFields(t *testing.T) {
	c, found := load(believed + `
judgement "j" {
  event = scenario.s && d != "c"
  given = scenario.s
  says  = "Almost  Certain"
  by    = 2030
  own   = true
}
judgement "k" {
  event            = d == "a"
  more_likely_than = scenario.s
  stretch          = false
  by               = 2031
  own              = true
}
evidence "e" {
  date     = "2025-02"
  supports = scenario.s
  ratio    = "Very strong"
  own      = true
}
`)
	if c == nil || found != "" {
		t.Fatal(found)
	}
	j, k, e := c.Judgements[0], c.Judgements[1], c.Evidence[0]
	if j.Says != "Almost Certain" || j.Word != "almost certain" || j.Lo != 0.95 || j.Hi != 0.99 || j.By != 2030 || !j.Stretch || !j.Binding || j.Given != c.Scenarios[0].Where {
		t.Errorf("%+v", j)
	}
	if !model.Holds(j.Event, model.World{1}) || model.Holds(j.Event, model.World{2}) {
		t.Error("the scenario does not stand for its states")
	}
	if k.MoreThan != c.Scenarios[0].Where || k.Stretch || k.Lo != 0 || k.Hi != 1 || k.By != 2031 {
		t.Errorf("%+v", k)
	}
	if e.Date != "2025-02-28" || e.Lo != 20 || e.Hi != 100 || e.Ratio != "very strong" || e.Against != nil {
		t.Errorf("%+v", e)
	}
	if l := c.LexiconIndex(); l != 0 || c.Lexicons[l].Title != "ICD 203" {
		t.Errorf("lexicon %d", l)
	}
}

// Findings about words name what an author can do.
func TestWords(t *testing.T) {
	with := func(says string) string {
		return believed + "judgement \"j\" {\n  event = d == \"a\"\n  says  = \"" + says + "\"\n  by    = 2040\n  own   = true\n}\n"
	}
	for _, x := range []struct{ says, code, fix string }{
		{"unlikly", "H401", `"unlikely"`},
		{"highly unlikely", "H401", `"very unlikely"`},                           // PHIA 10-20, ICD 203 5-20
		{"about as likely as not", "H401", `"roughly even chance"`},              // 33-66, 45-55
		{"an almost certain", "H401", `"almost certain"`},                        // article
		{"fair", "H401", ""},                                                     // nothing near
		{"realistic possibility", "H402", ""},                                    // no word of ICD 203
		{"could", "H402", ""},                                                    //
		{"high confidence, likely", "H403", ""},                                  // not told apart
		{"likely (high confidence)", "H403", ""},                                 //
		{"likely at moderate confidence", "H403", `"likely"`},                    //
		{"at most 5 percent with low confidence", "H403", `"at most 5 percent"`}, //
	} {
		_, list := Load(mapFS(with(x.says)), ".")
		if len(list) != 1 || list[0].Code != x.code || list[0].Fix != x.fix {
			t.Errorf("%s: want %s %s\n%s", x.says, x.code, x.fix, told(list))
		}
	}
	for lexicon, code := range map[string]string{"ICD 203": `"icd203"`, "icd-203": `"icd203"`, "Kent": `"kent1964"`, "ipcc": `"ipcc_ar5"`, "nonsense": ""} {
		_, list := Load(mapFS(strings.Replace(with("likely"), `"icd203"`, `"`+lexicon+`"`, 1)), ".")
		if len(list) != 1 || list[0].Code != "H206" || list[0].Fix != code {
			t.Errorf("%s: want %s\n%s", lexicon, code, told(list))
		}
	}
	// the lexicon that has the words is proposed
	_, list := Load(mapFS(strings.Replace(with("virtually certain"), "  lexicon  = \"icd203\"\n", "", 1)), ".")
	if len(list) != 1 || list[0].Code != "H107" || list[0].Fix != `lexicon = "ipcc_ar5"` {
		t.Errorf("%s", told(list))
	}
	// numbers need none
	_, list = Load(mapFS(strings.Replace(with("5 percent"), "  lexicon  = \"icd203\"\n", "", 1)), ".")
	if len(list) != 0 {
		t.Errorf("%s", told(list))
	}
}

// Ranges that part are told for the same condition only, and what is set aside
// may be about what cannot happen.
func TestTogether(t *testing.T) {
	judged := func(name, lines string) string {
		if !strings.Contains(lines, "by =") {
			lines += "\n by = 2040"
		}
		return "judgement \"" + name + "\" {\n" + lines + "\n own = true\n}\n"
	}
	const remote, likely = `says = "remote"`, `says = "likely"`
	for _, x := range []struct{ a, b, code string }{
		{`event = d == "a"
		` + remote, `event = d == "a" || d == "b"
		` + likely, ""}, // what is implied may be likelier
		{`event = d == "a"
		` + likely, `event = d == "a" || d == "b"
		` + remote, "H407"},
		{`event = d == "b"
		given = scenario.s
		` + likely, `event = d != "c"
		given = d == "b" || d == "c"
		` + remote, "H407"},
		{`event = d == "b"
		given = scenario.s
		` + likely, `event = d == "b"
		given = d != "c"
		` + remote, ""},
		{`event = d == "b"
		given = scenario.s
		` + likely, `event = d == "b"
		` + remote, ""},
		{`event = d == "b"
		` + remote, `event = d == "b"
		says = "3 percent"
		by = 2027`, "H407"}, // 1 - 0.97^(15.1/2.1) is 20 %
		{`event = d == "b"
		` + likely, `event = d == "b" && d == "c"
		set_aside = "no such world"
		` + remote, "H406"},
	} {
		c, list := Load(mapFS(believed+judged("x", x.a)+judged("y", x.b)), ".")
		code := ""
		for _, f := range list {
			code += f.Code
		}
		if code != x.code || c == nil {
			t.Errorf("%s\n%s\nwant %s\n%s", x.a, x.b, x.code, told(list))
		}
	}
}

// TestManyBeliefs gives sizes beyond any case: findings or silence. Each takes under 2 s; the
// limit leaves room for a busy machine and none for anything quadratic in
// searches.
func TestManyBeliefs(t *testing.T) {
	if testing.Short() {
		t.Skip("ten thousand judgements")
	}
	const n = 10_000
	drivers := func(count, states int) string {
		var b strings.Builder
		for i := range count {
			fmt.Fprintf(&b, "descriptor \"d%d\" {\n title = \"D\"\n", i)
			for s := range states {
				fmt.Fprintf(&b, " state \"s%d\" { title = \"S\" }\n", s)
			}
			b.WriteString("}\n")
		}
		return b.String()
	}
	repeat := func(text func(i int) string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(text(i))
		}
		return b.String()
	}
	says := func(i int, event, says string) string {
		return fmt.Sprintf("judgement \"j%d\" {\n event = %s\n says = %q\n by = 2030\n own = true\n}\n", i, event, says)
	}
	percent := []string{"5 percent", "90 percent"}
	rows := "s0 s1\n" + strings.Repeat("s0 1 1\n", 1000)
	wide := strings.Repeat("x ", 100_000) + "\n" + strings.Repeat("s1 1\n", 10)
	for name, text := range map[string]string{
		"one event": drivers(5, 3) + repeat(func(i int) string { return says(i, `d0 == "s0"`, percent[i%2]) }),
		"implied events": drivers(12, 3) + repeat(func(i int) string {
			return says(i, fmt.Sprintf(`d%d == "s0" || d%d == "s1"`, i%12, i/12%12), percent[i%2])
		}),
		"hard events": drivers(12, 3) + repeat(func(i int) string {
			return says(i, fmt.Sprintf(`d11 == "s0" && d10 == "s1" && d%d == "s%d"`, i%10, i%3), percent[i%2])
		}) + repeat(func(i int) string {
			return fmt.Sprintf("constraint \"c%d\" {\n never = d11 == \"s0\" && d%d == \"s%d\" && d%d == \"s2\"\n own = true\n}\n", i, i%10, i%3, i%11)
		})[:100_000],
		"impossible":    drivers(5, 3) + repeat(func(i int) string { return says(i, `d0 == "s0" && d0 == "s1"`, "5 percent") }),
		"unknown words": drivers(2, 2) + repeat(func(i int) string { return says(i, `d0 == "s0"`, fmt.Sprintf("rarely %c", 'a'+i%26)) }),
		"no words":      drivers(2, 2) + "lexicon \"x\" { terms = { a = 5 } }\n" + repeat(func(i int) string { return says(i, `d0 == "s0"`, "remote") }),
		"drivers":       drivers(200, 4) + repeat(func(i int) string { return says(i, fmt.Sprintf(`d%d == "s0"`, i%200), percent[i%2]) }),
		"sections": drivers(100, 2) + repeat(func(i int) string {
			return fmt.Sprintf("impact \"d%d\" \"d%d\" {\n table = <<-T\n  s0 s1\n s0 1 -1\n s1 0\n T\n}\n", i/100, i%100)
		}),
		"unknown drivers": drivers(100, 2) + repeat(func(i int) string { return fmt.Sprintf("impact \"e%d\" \"d%d\" {}\n", i, i%100) }),
		"long table":      drivers(2, 2) + "impact \"d0\" \"d1\" {\n table = <<-T\n" + rows + "T\n}\n",
		"wide table":      drivers(2, 2) + "impact \"d0\" \"d1\" {\n table = <<-T\n" + wide + "T\n}\n",
		"large table":     drivers(2, 1000) + "impact \"d0\" \"d1\" {\n table = <<-T\n" + rows + "T\n}\n",
		"evidence": drivers(5, 3) + repeat(func(i int) string {
			return fmt.Sprintf("evidence \"e%d\" {\n date = \"2025\"\n supports = d0 == \"s0\"\n against = d1 == \"s%d\"\n ratio = \"%d to 3\"\n}\n", i, i%3, i%5)
		}),
		"words of lexicon": drivers(2, 2) + "lexicon \"x\" {\n terms = {\n" + repeat(func(i int) string { return fmt.Sprintf(" w%d = \"%d percent\"\n", i, i) }) + "}\n}\n" + repeat(func(i int) string { return says(i, `d0 == "s0"`, "word") }),
	} {
		t.Run(name, func(t *testing.T) {
			text = frame + text
			if name == "words of lexicon" {
				text = strings.Replace(text, "as_of ", "lexicon = \"x\"\n as_of ", 1)
			}
			if name == "hard events" { // the last constraint was cut
				text = text[:strings.LastIndex(text, "constraint")]
			}
			start := time.Now()
			_, found := Load(mapFS(text), ".")
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("took %v", took)
			} else {
				t.Logf("%v, %d findings", took, len(found))
			}
		})
	}
}
