package lang

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"hedge/model"
)

func goodCase(t *testing.T, name string) *model.Case {
	t.Helper()
	c, list := Load(os.DirFS("testdata/good/"+name), ".")
	if c == nil {
		t.Fatal(told(list))
	}
	return c
}

// The numbers are read off the text of the case: the horizon is 2026 to 2046 by
// steps of two years.
func TestStrategyOnTheWay(t *testing.T) {
	c := goodCase(t, "dike")
	height, upkeep := 0, 1
	later := c.Strategies[1]
	mn := c.Levers[upkeep].Default / 2 // 1 EUR million a year, stored
	cm := c.Levers[height].Default / 250
	for year, want := range map[int]float64{2026: 1, 2030: 1, 2032: 2, 2038: 2, 2040: 3, 2046: 3} {
		if got := later.Lever(upkeep, (year-2026)/2); got != want*mn {
			t.Errorf("upkeep in %d is %v, want %v", year, got/mn, want)
		}
	}
	if later.Paths[height] != nil || later.Lever(height, 10) != 200*cm || later.Levers[upkeep] != mn {
		t.Errorf("height %v, upkeep at first %v", later.Paths[height], later.Levers[upkeep])
	}
	if now := c.Strategies[0]; now.Paths != nil || now.Adapts != nil {
		t.Errorf("a plain course has %v and %v", now.Paths, now.Adapts)
	}
	if even := c.Strategies[3]; even.Paths != nil || even.Levers[upkeep] != 3*mn {
		t.Errorf("a list of one value has the path %v", even.Paths)
	}
	if listed := c.Strategies[2]; len(listed.Paths[upkeep]) != 11 || listed.Lever(upkeep, 10) != 4*mn {
		t.Errorf("the list is %v", listed.Paths[upkeep])
	}
	if len(later.Adapts) != 2 {
		t.Fatal(later.Adapts)
	}
	first, second := later.Adapts[0], later.Adapts[1]
	if first.On != 0 || first.Delay != 2 || len(first.Set) != 1 || first.Set[0].Value != 320*cm {
		t.Errorf("first rule %+v", first)
	}
	if second.On != 1 || second.Delay != 0 || len(second.Set) != 2 || second.Set[0].Value != 4*mn || second.Set[1].Ref.Index != height {
		t.Errorf("second rule %+v", second)
	}
	if c.Luck != 20 || !c.Levers[upkeep].Yearly || c.Levers[height].Yearly || !c.Uncertainties[2].Observable {
		t.Error("luck, yearly or observable")
	}
	if k := c.Claims; !k[0].Unchecked || k[0].Contrast != model.None || k[1].Contrast != 0 || k[1].Unchecked {
		t.Errorf("claims %+v", k)
	}
	if s := c.Signposts; s[0].Lead != "4 years" || s[1].Lead != "" || s[0].When == nil {
		t.Errorf("signposts %+v", s)
	}
}

// What a rule sets, or a strategy sets by year, differs from year to year; so
// does what reads it.
func TestRuledLeversVary(t *testing.T) {
	text := frame + `lever "a" {
  unit = "1"
  range = "0 to 1"
  default = 0
}
signpost "s" {
  title = "S"
  when  = elapsed > "1 year"
}
formula "f" { value = a }
outcome "o" {
  unit  = "1"
  goal  = "maximise"
  value = final(f)
}
strategy "x" {
  title = "X"
  set   = {}
  RULE
}
`
	for rule, want := range map[string]model.Level{"": model.Fixed, "adapt {\n on = signpost.s\n set = { a = 1 }\n }": model.ByYear} {
		c, list := load(strings.Replace(text, "RULE", rule, 1))
		if c == nil {
			t.Fatal(list)
		}
		if got := c.Formulas[0].Level; got != want {
			t.Errorf("with the rule %q the formula is known at level %d, want %d", rule, got, want)
		}
	}
	c, list := load(strings.Replace(strings.Replace(text, "RULE", "", 1), "default = 0\n", "default = 0\n each = \"year\"\n", 1))
	if c == nil || c.Formulas[0].Level != model.ByYear {
		t.Errorf("a lever set by year does not vary: %s", list)
	}
}

// A formula that a signpost alone reads is read; a signpost without a rule is
// watched.
func TestSignpostReads(t *testing.T) {
	c, list := load(coupled(1) + "formula \"f\" { value = 2 * elapsed }\nsignpost \"s\" {\n  title = \"S\"\n  when  = f > \"3 years\"\n}\n")
	if c == nil || list != "" {
		t.Error(list)
	}
}

func TestDefaultsOfTheFrame(t *testing.T) {
	c, list := load(coupled(1) + "claim \"k\" { holds_if = o > 0 }\n")
	if c == nil {
		t.Fatal(list)
	}
	if c.Luck != 1 || c.Claims[0].Contrast != model.None || !reflect.DeepEqual(c.Strategies[0].Paths, [][]float64(nil)) {
		t.Errorf("luck %d, contrast %d, paths %v", c.Luck, c.Claims[0].Contrast, c.Strategies[0].Paths)
	}
	for value, good := range map[string]bool{"1": true, "1000": true, "0": false, "1001": false, "2.5": false, `"ten"`: false} {
		_, bad := found(strings.Replace(coupled(1), "  as_of", "  luck = "+value+"\n  as_of", 1), "H108")
		if (len(bad) == 0) != good {
			t.Errorf("luck = %s: %v", value, bad)
		}
		// The whole number within the bounds that the text comes to.
		fix := map[string]string{"2.5": "2", "0": "1", "1001": "1000"}[value]
		if !good && (len(bad) != 1 || bad[0].Fix != fix) {
			t.Errorf("luck = %s: want %q, %v", value, fix, bad)
		}
	}
}

// Delays are whole steps of the horizon, here of two years from 2026 to 2034:
// the last step in which a rule can be in force is the fifth, so a delay of six
// years is the longest.
func TestDelays(t *testing.T) {
	text := strings.Replace(coupled(1), "to = 2030", "to = 2034, step = 2", 1) + `lever "a" {
  unit = "1"
  range = "0 to 1"
  default = 0
}
outcome "p" {
  unit  = "1"
  goal  = "maximise"
  value = mean(a)
}
signpost "s" {
  title = "S"
  when  = elapsed > "1 year"
}
strategy "x" {
  title = "X"
  set   = {}
  adapt {
    on    = signpost.s
    delay = DELAY
    set   = { a = 1 }
  }
}
`
	for delay, want := range map[string]struct {
		steps int
		fix   string
	}{
		`0`: {0, ""}, `"2 years"`: {1, ""}, `"24 months"`: {1, ""}, `4`: {2, ""}, `"6 years"`: {3, ""},
		`"8 years"`: {0, `"6 years"`}, `"3 years"`: {0, `"4 years"`}, `"1 month"`: {0, `"0 years"`}, `"1e300 years"`: {0, `"6 years"`},
		`"7 years"`: {0, `"6 years"`}, `"-2 years"`: {0, `"2 years"`},
	} {
		src := strings.Replace(text, "DELAY", delay, 1)
		c, _ := load(src)
		list, bad := found(src, "H227")
		switch {
		case want.fix == "" && (c == nil || c.Strategies[0].Adapts[0].Delay != want.steps):
			t.Errorf("delay = %s: %s", delay, told(list))
		case want.fix != "" && (len(bad) != 1 || bad[0].Fix != want.fix):
			t.Errorf("delay = %s: want %s, %s", delay, want.fix, told(list))
		}
	}
}

// The edit for what a signpost cannot see is for the block that declares it, and
// the finding says so.
func TestUnseen(t *testing.T) {
	src, err := os.ReadFile("testdata/bad/H730_unseen" + Suffix)
	if err != nil {
		t.Fatal(err)
	}
	_, bad := found(string(src), "H730")
	for i, name := range []string{"descriptor ally", "uncertainty mood", "descriptor ally"} {
		if f := bad[i]; !strings.Contains(f.Detail, "the block of the "+name) || len(f.Related) != 1 || !strings.Contains(f.Related[0].Text, "belongs in this block") {
			t.Errorf("%s: %s", name, told(bad))
		}
	}
}
