package lang

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"hedge/model"
)

// update rewrites the golden files: make golden.
var update = os.Getenv("HEDGE_GOLDEN") != ""

// TestGood prints every good case and compares with the golden text.
func TestGood(t *testing.T) {
	dirs, err := filepath.Glob("testdata/good/*")
	if err != nil || len(dirs) == 0 {
		t.Fatalf("no good cases: %v", err)
	}
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			c, found := Load(os.DirFS(dir), ".")
			if c == nil || len(found) > 0 {
				t.Fatalf("findings in a good case:\n%s", told(found))
			}
			var b bytes.Buffer
			if err := Print(&b, c); err != nil {
				t.Fatal(err)
			}
			golden(t, filepath.Join(dir, "case.golden"), b.Bytes())
			b.Reset()
			s, _ := Parse(c.Files)
			if err := s.Print(&b); err != nil {
				t.Fatal(err)
			}
			golden(t, filepath.Join(dir, "syntax.golden"), b.Bytes())
			roundTrip(t, c)
		})
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; look at the difference with make golden\n%s", name, got)
	}
}

// roundTrip reads every printed formula again and requires the same tree.
func roundTrip(t *testing.T, c *model.Case) {
	t.Helper()
	p := &printer{c: c}
	s, _ := Parse(c.Files)
	k := newChecker(s)
	k.readAll()
	for i, f := range c.Formulas {
		text := p.expr(f.Value, 0)
		e, diags := hclsyntax.ParseExpression([]byte(text), "printed", hcl.InitialPos)
		if diags.HasErrors() {
			t.Errorf("%s does not parse: %s: %v", f.Name, text, diags)
			continue
		}
		u := c.Formulas[i].Unit
		again := p.expr(k.read(e, spot{want: &u}).e, 0)
		if again != text {
			t.Errorf("%s\nprinted %s\nagain   %s", f.Name, text, again)
		}
	}
}

func load(src string) (*model.Case, string) {
	c, found := Load(mapFS(src), ".")
	return c, told(found)
}

const frame = `case "x" {
  title    = "X"
  question = "?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}
`

// TestMeaning checks what the trees say, where the text does not show it.
func TestMeaning(t *testing.T) {
	c, found := load(frame + `
constant "a" { value = 2 }
constant "p" { value = "5 percent" }
formula "fused" { value = a * a + 1 }
formula "braced" { value = 1 + (a * a) }
formula "twice" { value = a * a - a * a }
formula "min3" { value = min(a, 2, 3) }
formula "held" { value = clamp(a, 0, 1) }
formula "last" { value = 2 * first }
formula "first" { value = mean(a * elapsed / dt) }
formula "now" { value = elapsed * a }
formula "counted" { value = sum("2 USD/year") }
formula "summed" { value = sum("2 USD") }
outcome "o" {
  unit  = "1"
  goal  = "maximise"
  value = o2 + p / "1 percent"
}
outcome "o2" {
  unit  = "1"
  goal  = "maximise"
  value = last
}
`)
	if c == nil {
		t.Fatal(found)
	}
	at := map[string]model.Formula{}
	for _, f := range c.Formulas {
		at[f.Name] = f
	}
	for name, want := range map[string]model.Op{
		"fused": model.FMA, "braced": model.FMA, "twice": model.FMS, "min3": model.Min, "held": model.Min,
	} {
		if got := at[name].Value.Op; got != want {
			t.Errorf("%s is %v, want %v", name, got, want)
		}
	}
	for name, want := range map[string]model.Level{"fused": model.Fixed, "now": model.ByYear, "first": model.AtEnd, "last": model.AtEnd} {
		if got := at[name].Level; got != want {
			t.Errorf("%s is known at level %v, want %v", name, got, want)
		}
	}
	for name, want := range map[string]string{"counted": "USD", "summed": "USD", "now": "years"} {
		if got := at[name].Unit.String(); got != want {
			t.Errorf("%s is in %s, want %s", name, got, want)
		}
	}
	if c.Constants[1].Value != 0.05 {
		t.Errorf("5 percent is stored as %v", c.Constants[1].Value)
	}
	order := map[int]int{}
	for i, f := range c.Order {
		order[f] = i
	}
	if len(c.Order) != len(c.Formulas) || order[5] < order[6] {
		t.Errorf("order %v: last reads first", c.Order)
	}
	if len(c.OutcomeOrder) != 2 || c.OutcomeOrder[0] != 1 {
		t.Errorf("outcome order %v", c.OutcomeOrder)
	}
	if len(c.Scenarios) != 1 || c.Scenarios[0].Name != "any" || c.Scenarios[0].Where != nil || c.Baseline != 0 {
		t.Errorf("no scenario any: %v", c.Scenarios)
	}
	if len(c.Strategies) != 1 || c.Strategies[0].Name != "default" {
		t.Errorf("no strategy default: %v", c.Strategies)
	}
	if c.Headline != 0 {
		t.Errorf("headline %d", c.Headline)
	}
}

// TestRules checks the rule by which each spread is read.
func TestRules(t *testing.T) {
	for text, want := range map[string]string{
		`range = "1 to 3"`:                                   "deep bounds",
		`distribution = "1 to 3"`:                            "central 90 %, lognormal",
		`distribution = "-1 to 3"`:                           "central 90 %, normal",
		`distribution = "between 1 and 3"`:                   "uniform",
		`distribution = "1 to 3, likely 2"`:                  "PERT",
		`distribution = "normal(1, 2) within 0 to 3"`:        "normal, cut off",
		`distribution = "poisson(3)"`:                        "Poisson",
		`distribution = "discrete(1: 2, 3: 1)"`:              "discrete",
		`distribution = "quantiles(0%: 1, 50%: 2, 100%: 9)"`: "quantiles",
		`distribution = "4"`:                                 "known",
	} {
		c, found := load(frame + "uncertainty \"u\" {\n unit = \"1\"\n " + text + "\n}\n")
		if c == nil {
			t.Errorf("%s: %s", text, found)
			continue
		}
		u := c.Uncertainties[0]
		if got := u.Dists[0].Rule; got != want {
			t.Errorf("%s is read as %s, want %s", text, got, want)
		}
		if deep := strings.HasPrefix(text, "range"); u.Deep != deep {
			t.Errorf("%s: deep %v", text, u.Deep)
		}
		if m := u.Dists[0].Dist.Quantile(0.5); !(m >= -1 && m <= 9) {
			t.Errorf("%s: median %v", text, m)
		}
	}
}

func mapFS(src string) fstest.MapFS { return fstest.MapFS{"x.hedge.hcl": {Data: []byte(src)}} }
