package briefing_test

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"hedge/briefing"
	"hedge/design"
	"hedge/lang"
	"hedge/plan"
	"hedge/run"
	"hedge/study"
)

// gas is a case of two courses, two scenarios, judgements, a claim and a bar.
const gas = `
case "gas" {
  title    = "Gas"
  title_ko = "가스"
  question = "Buy ahead?"
  horizon  = { from = 2026, to = 2028 }
  as_of    = "2026-01-01"
  lexicon  = "icd203"
  baseline = scenario.cold
}
source "book" {
  kind       = "report"
  title      = "A book"
  date       = "2025-01-01"
  url        = "https://example.org/book"
  paragraphs = 3
  grade      = "B2"
}
descriptor "winter" {
  title = "The winter"
  state "cold" { title = "It is cold" }
  state "mild" { title = "It is mild" }
}
scenario "cold" {
  title = "A cold winter"
  where = winter == "cold"
  cite  = source.book.p1
}
scenario "mild" {
  title = "A mild winter"
  where = winter == "mild"
}
judgement "cold" {
  title = "The winter turns cold"
  event = scenario.cold
  says  = "likely"
  by    = 2028
  cite  = source.book.p2
}
uncertainty "shortage" {
  title = "Shortage"
  range = "0 to 40 percent"
  cite  = source.book.p3
}
uncertainty "damage" {
  title = "Damage"
  range = "1 to 20 EUR mn"
  own   = true
}
lever "ahead" {
  range   = "0 to 1"
  unit    = "1"
  default = 0
  own     = true
}
strategy "wait" {
  title = "Wait"
  set   = { ahead = 0 }
}
strategy "buy" {
  title = "Buy ahead"
  set   = { ahead = 1 }
}
outcome "loss" {
  title   = "Loss"
  unit    = "EUR mn"
  value   = (winter == "cold" ? 1 : 0.2) * shortage * damage * (1 - ahead) + ahead * "2 EUR mn"
  goal    = "minimise"
  require = loss <= "4 EUR mn"
}
claim "worth_it" {
  title    = "Buying ahead is worth it"
  holds_if = under(strategy.buy, loss) < under(strategy.wait, loss)
  cite     = source.book.p3
}
`

func compose(t testing.TB, text, language string) *briefing.Document {
	t.Helper()
	c, findings := lang.Load(fstest.MapFS{"a.hedge.hcl": {Data: []byte(text)}}, ".")
	if c == nil {
		t.Fatal(findings.Sorted())
	}
	o, err := run.Evaluate(context.Background(), plan.Compile(c, plan.Ask{Claims: true}), run.Spec{Spec: design.Spec{Futures: 2000, Seed: 1}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	d, err := briefing.Compose(study.Do(o), briefing.Options{Lang: language, Version: "test", Command: "hedge report"})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func html(t testing.TB, d *briefing.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := briefing.WriteHTML(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var unfilled = regexp.MustCompile(`\{[a-z_.0-9]+\}`)

// without cuts blocks of the case that begin with these words.
func without(text string, heads ...string) string {
	for _, head := range heads {
		at := strings.Index(text, "\n"+head)
		end := at + strings.Index(text[at:], "\n}\n")
		text = text[:at] + text[end+len("\n}"):]
	}
	return text
}

// Whatever a case lacks, the briefing says what is absent and no sentence has a hole.
func TestComposeAbsent(t *testing.T) {
	one := strings.Replace(without(gas, `claim "worth_it"`, `strategy "wait"`, `strategy "buy"`), "  lexicon", "  lexicon", 1)
	for name, c := range map[string]struct {
		text string
		says []string // in English
	}{
		"whole":         {gas, []string{"Key judgements", "A cold winter", "likely", "Buying ahead is worth it", "A book"}},
		"no claims":     {without(gas, `claim "worth_it"`), []string{"The case makes no claims.", "Without a claim there is nothing"}},
		"one course":    {one, []string{"There is one course", "Nothing is recommended"}},
		"no judgements": {without(gas, `judgement "cold"`), []string{"nothing says how likely its futures are"}},
		"no bar":        {strings.Replace(gas, "  require = loss <= \"4 EUR mn\"\n", "", 1), []string{"Buying ahead is worth it"}},
		"no goal":       {strings.Replace(strings.Replace(gas, "  goal    = \"minimise\"\n", "", 1), "  require = loss <= \"4 EUR mn\"\n", "", 1), []string{"No outcome has a goal"}},
		"infinite":      {strings.Replace(gas, "ahead * \"2 EUR mn\"", "ahead * \"2 EUR mn\" / (shortage > \"20 percent\" ? 0 : 1)", 1), []string{"none"}},
		"bare":          {"case \"b\" {\n title = \"B\"\n question = \"?\"\n horizon = { from = 2026, to = 2026 }\n as_of = \"2026-01-01\"\n}\noutcome \"o\" {\n unit = \"1\"\n value = 1\n goal = \"minimise\"\n}\n", []string{"The case names no scenarios", "There is one course"}},
		"contradiction": {gas + "judgement \"mild\" {\n event = scenario.mild\n says = \"almost certain\"\n by = 2028\n own = true\n}\n", []string{"contradict each other"}},
	} {
		for _, language := range briefing.Languages {
			d := compose(t, c.text, language)
			page := html(t, d)
			if hole := unfilled.FindString(page); hole != "" && !strings.Contains(page, "<style>"+hole) {
				at := strings.Index(page, hole)
				t.Errorf("%s, %s: a hole %s in ...%s...", name, language, hole, page[max(0, at-60):at+20])
			}
			if language != "en" {
				continue
			}
			for _, say := range c.says {
				if !strings.Contains(page, say) {
					t.Errorf("%s: the briefing does not say %q", name, say)
				}
			}
		}
	}
}

// A script in any text of a case is text in the briefing.
func TestComposeScripts(t *testing.T) {
	const bad = `<script>alert(1)</script>`
	quoted := regexp.MustCompile(`(title|title_ko|question|note|url) += "[^"]*"`)
	n := len(quoted.FindAllString(gas, -1))
	for i := range n {
		k := -1
		text := quoted.ReplaceAllStringFunc(gas, func(s string) string {
			if k++; k != i {
				return s
			}
			name, _, _ := strings.Cut(s, "=")
			return name + `= "` + bad + `"`
		})
		for _, language := range briefing.Languages {
			if page := html(t, compose(t, text, language)); strings.Contains(page, "<script") {
				t.Errorf("text %d of %d, %s: a script stands in the page", i, n, language)
			}
		}
	}
	if n < 15 {
		t.Errorf("only %d texts", n)
	}
}

func ExampleCompose() {
	c, _ := lang.Load(fstest.MapFS{"gas.hedge.hcl": {Data: []byte(gas)}}, ".")
	o, _ := run.Evaluate(context.Background(), plan.Compile(c, plan.Ask{Claims: true}), run.Spec{Spec: design.Spec{Futures: 1000, Seed: 1}}, nil)
	d, err := briefing.Compose(study.Do(o), briefing.Options{Lang: "ko"})
	fmt.Println(d.Title, d.Kicker, err)
	// Output: 가스 전략 브리핑 <nil>
}
