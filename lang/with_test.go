package lang

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"hedge/diag"
	"hedge/model"
)

// TestWith checks what the tree of with( ) says and when its value is known.
func TestWith(t *testing.T) {
	c, found := load(frame + `
constant "depth" { value = 0.4 }
constant "credit" { value = 0.9 }
constant "fee" { value = "5 percent" }
formula "hazard" { value = depth * credit }
formula "fixed" { value = with({ credit = credit * (1 - depth), depth = 2 }, hazard) }
formula "yearly" { value = with({ credit = elapsed / dt }, hazard) }
formula "late" { value = with({ credit = mean(yearly) }, hazard) }
formula "bare" { value = with({ fee = 7 }, fee) }
outcome "o" {
  unit  = "1"
  goal  = "maximise"
  value = fixed + mean(yearly) + late + bare / "1 percent"
}
claim "all" { holds_if = quantile(o, 0.25) > 0 }
`)
	if c == nil {
		t.Fatal(found)
	}
	fixed := c.Formulas[1].Value
	credit, depth := model.Ref{Kind: model.ToConstant, Index: 1}, model.Ref{Kind: model.ToConstant, Index: 0}
	if fixed.Op != model.With || !slices.Equal(fixed.Names, []model.Ref{credit, depth}) || len(fixed.Args) != 3 {
		t.Fatalf("%v replaces %v, %d arguments", fixed.Op, fixed.Names, len(fixed.Args))
	}
	if y := fixed.Args[0]; y.Op != model.Name || y.Ref.Kind != model.ToFormula {
		t.Errorf("the first argument is %v %v, want the formula hazard", y.Op, y.Ref)
	}
	if a, b := fixed.Args[1], fixed.Args[2]; a.Op != model.Mul || b.Op != model.Number || b.Num != 2 {
		t.Errorf("the values are %v and %v %g, want a product and 2", a.Op, b.Op, b.Num)
	}
	for i, want := range []model.Level{model.Fixed, model.Fixed, model.ByYear, model.AtEnd, model.Fixed} {
		if f := c.Formulas[i]; f.Level != want {
			t.Errorf("%s is known at level %v, want %v", f.Name, f.Level, want)
		}
	}
	// 7 in the declared unit is 7 percent; worked by hand.
	if x := c.Formulas[4].Value.Args[1]; x.Num != 0.07 {
		t.Errorf("the bare 7 is stored as %g, want 0.07", x.Num)
	}
	if q := c.Claims[0].HoldsIf.Args[0]; q.Op != model.QuantileOf || q.Num != 0.25 {
		t.Errorf("%v of order %g, want quantile of order 0.25", q.Op, q.Num)
	}
}

// TestWithCircles: what is replaced still counts as read, and so do the values.
func TestWithCircles(t *testing.T) {
	for name, text := range map[string]string{
		"through y": `
formula "a" { value = with({ b = 1 }, c) }
formula "b" { value = a + 1 }
formula "c" { value = 2 * b }`,
		"through a value": `
constant "x" { value = 1 }
formula "y" { value = x }
formula "a" { value = with({ x = a }, y) }`,
		"through a hazard": `
formula "a" { value = strikes(e) ? 1 : 0 }
event "e" { hazard = with({ a = 1 }, a) * "1 percent/year" }`,
	} {
		c, found := load(frame + text)
		if c != nil || !strings.Contains(found, " H701 ") && !strings.Contains(found, " H702 ") {
			t.Errorf("%s: no circle in\n%s", name, found)
		}
	}
}

// TestWithSlips: a slip beside with( ) is said once, and what follows from it
// is not said at all.
func TestWithSlips(t *testing.T) {
	for name, want := range map[string]struct{ text, codes string }{
		"y reads what is broken": {`
constant "x" { value = 1 }
formula "y" {
  unit  = "1"
  value = z
}
formula "a" { value = with({ x = 2 }, y) }`, "H201"},
		"both values": {`
constant "x" { value = 1 }
formula "a" { value = with({ x = p, q = r }, x) }`, "H201 H201 H201"},
		"a formula that comes later": {`
constant "x" { value = 1 }
formula "a" { value = with({ b = 2 }, x) }
formula "b" { value = a + 1 }`, "H720"},
		"outcomes in a circle": {`
constant "x" { value = 1 }
outcome "a" {
  unit  = "1"
  goal  = "maximise"
  value = with({ x = 2 }, b)
}
outcome "b" {
  unit  = "1"
  goal  = "maximise"
  value = x + a
}`, "H701 H721"},
		"a name of every year in a level too high": {`
constant "x" { value = 1 }
formula "a" { value = with({ x = final(elapsed) / dt }, x * elapsed) }`, "H704"},
	} {
		_, found := Load(mapFS(frame+want.text), ".")
		var codes []string
		for _, f := range found {
			codes = append(codes, f.Code)
		}
		slices.Sort(codes)
		if got := strings.Join(codes, " "); got != want.codes {
			t.Errorf("%s: %s, want %s\n%s", name, got, want.codes, told(found))
		}
	}
}

// TestNoEdit requires that findings propose nothing where nothing passes.
func TestNoEdit(t *testing.T) {
	for _, want := range []struct{ file, code, line string }{
		{"H108_one_value", "H108", "set = { tax = [1, 2, 3, 4, 5] }"},
		{"H220_itself", "H220", "price, price"},
		{"H222_rho", "H108", "gdp_per_head"},
		{"H222_rho", "H108", "pairs = demand"},
		{"H707_within", "H707", "steady, price)) < 1"},
		{"H707_within", "H707", "mean(with({ tax = 0 }, under("},
		{"H707_within", "H707", "steady, bill"},
		{"H707_within", "H707", "2 + 3"},
		{"H707_within", "H707", "5 * tax"},
		{"H709_mixed", "H709", "average(gain) > gain"},
		{"H709_mixed", "H709", "gain > average(gain)"},
		{"H709_mixed", "H709", "average(gain) + gain"},
		{"H709_mixed", "H709", "share(average(gain)"},
		{"H709_mixed", "H709", "share(claim.all)"},
	} {
		src, err := os.ReadFile("testdata/bad/" + want.file + Suffix)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(string(src), "\n")
		_, found := Load(fstest.MapFS{"x" + Suffix: {Data: src}}, "x"+Suffix)
		n := 0
		for _, f := range found {
			if f.Code == want.code && strings.Contains(lines[f.Range.Start.Line-1], want.line) {
				n++
				if f.Fix != "" {
					t.Errorf("%s: %s\n\tproposes %s", want.file, want.line, f.Fix)
				}
			}
		}
		if n == 0 {
			t.Errorf("%s: no %s at %s", want.file, want.code, want.line)
		}
	}
}

// TestEffort counts as the compiler works, by hand: 4 for a node, 1 for a node
// that is only asked whether it is replaced and 1 for each place left on the way
// out. f is x * u.
func TestEffort(t *testing.T) {
	text := frame + `
constant "x" { value = 2 }
uncertainty "u" {
  unit  = "1"
  range = "0 to 1"
}
formula "f" { value = x * u }
formula "g" { value = with({ x = 3 }, f) + with({ x = 4 }, f) }
outcome "o" {
  unit  = "1"
  goal  = "maximise"
  value = VALUE
}
`
	for value, want := range map[string]int{
		"with({ x = 1 }, x)":                            12,             // with, 1, x
		"with({ x = 1 }, 2 * u)":                        21,             // five nodes, u is outside
		"with({ x = 1 }, f)":                            12 + 4 + 13,    // f is asked, 1 + 3; its three nodes, u is outside
		"with({ x = 1 }, f + f)":                        29 + 9,         // a sum and a name more; f is worked out once
		"with({ x = 1 }, g)":                            12 + 9 + 64,    // g is asked, 1 + 8; its sum, and f in two places: 8 + 5 + 3 + 14 each
		"with({ x = g }, f)":                            29 + 0 + 0,     // the value stands in the case itself
		"mean(with({ x = 1 }, x + previous(f, 0)) * f)": 12 + 4 + 4 + 4, // a sum, previous and its start; not f
	} {
		c := newChecker(mustParse(t, strings.Replace(text, "VALUE", value, 1)))
		c.readAll()
		w := &effort{c: c, left: mostWorked}
		if got := w.spent(c.exchanges[len(c.exchanges)-1].e); got != want {
			t.Errorf("%s costs %d, want %d", value, got, want)
		}
	}
}

func mustParse(t *testing.T, text string) *Syntax {
	t.Helper()
	s, found := Parse(map[string][]byte{"x" + Suffix: []byte(text)})
	if len(found) > 0 {
		t.Fatal(told(found))
	}
	return s
}

// TestOverFuturesEdits requires edits in full where a wrong one would be silent.
func TestOverFuturesEdits(t *testing.T) {
	for _, want := range []struct{ file, fix string }{
		{"H214_not_replaceable", "{ price = 0 }"},
		{"H214_not_replaceable", "price"},
		{"H305_replaced", `abs(-2) * "1 percent"`},
		{"H305_replaced", "false"},
		{"H703_with", "mean(with({ tax = 0 }, price))"},
		{"H703_with", "mean(with({ tax = elapsed / dt }, tax))"},
		{"H707_within", "under(scenario.steady, with({ tax = 0 }, 2 * tax))"},
		{"H709_mixed", "share(gain > 0) == 1 && average(gain) > 0.5"},
		{"H709_mixed", "quantile(gain, 0.1)"},
		{"H709_mixed", "mean(now)"},
		{"H709_mixed", "share(gain > 0)"},
		{"H709_mixed", "0.95"},
		{"H709_mixed", "average(mean(now))"},
		{"H710_on_average", "on_average(loss)"},
		{"H720_changes_nothing", "credit"},
		{"H720_changes_nothing", "hazard"},
		{"H721_other_years", "mean(with({ tax = 0 }, price))"},
		{"H723_without_luck", "loss"},
		{"H723_without_luck", "(loss + 1)"},
	} {
		src, err := os.ReadFile("testdata/bad/" + want.file + Suffix)
		if err != nil {
			t.Fatal(err)
		}
		_, found := Load(fstest.MapFS{"x" + Suffix: {Data: src}}, "x"+Suffix)
		if !slices.ContainsFunc(found, func(f diag.Finding) bool { return f.Fix == want.fix }) {
			t.Errorf("%s: no edit %s in\n%s", want.file, want.fix, told(found))
		}
	}
}
