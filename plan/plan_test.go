package plan_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"hedge/lang"
	"hedge/model"
	"hedge/plan"
)

// alliance is a small case with everything a plan has to take apart.
const alliance = `
case "alliance" {
  title    = "Alliance"
  question = "Stay or go?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2026-01-01"
  baseline = scenario.stay
}
descriptor "posture" {
  title = "Posture"
  state "gone" { title = "Gone" }
  state "here" { title = "Here" }
}
scenario "stay" {
  title = "Stay"
  where = posture == "here"
}
scenario "go" {
  title = "Go"
  where = posture == "gone"
}
uncertainty "hazard" {
  by "posture" {
    gone = "1 to 5 percent/year"
    here = "0 to 1 percent/year"
  }
}
uncertainty "loss" {
  range = "40 to 300"
  unit  = "1"
}
constant "fee" {
  value = 1
  unit  = "1"
}
lever "effort" {
  range   = "0 to 1"
  unit    = "1"
  default = 0
}
strategy "idle" {
  title = "Idle"
  set   = { effort = 0 }
}
strategy "busy" {
  title = "Busy"
  set   = { effort = 1 }
}
stock "peace" {
  unit    = "1"
  initial = 1
  flow    = -peace * hazard
}
outcome "welfare" {
  unit    = "1"
  value   = final(peace) * loss - effort - (posture == "here" ? fee : 0)
  goal    = "maximise"
  require = welfare >= 20
}
outcome "risk" {
  unit  = "percent"
  value = 1 - final(peace)
  goal  = "minimise"
}
claim "going_is_better" {
  title    = "Going is better"
  holds_if = under(scenario.go, welfare) > under(scenario.stay, welfare)
}
claim "told" {
  title    = "Told, going is better"
  holds_if = under(scenario.go, best_course(welfare)) > under(scenario.stay, best_course(welfare))
}
claim "safer" {
  title    = "The least risky course is safer here"
  holds_if = under(scenario.stay, best_course(risk)) < under(scenario.go, best_course(risk))
}
claim "posture_alone" {
  title    = "With the posture alone replaced"
  holds_if = under(scenario.stay, under({ posture = "gone", fee = 0 }, welfare)) > under(scenario.stay, welfare)
}
claim "inner_scenario_wins" {
  title    = "The inner scenario sets the posture"
  holds_if = under({ posture = "gone" }, under(scenario.stay, welfare)) == under(scenario.stay, welfare)
}
claim "inner_wins" {
  title    = "The inner strategy sets the lever"
  holds_if = under({ effort = 0.5 }, under(strategy.busy, welfare)) == under(strategy.busy, welfare)
}
`

func load(t testing.TB, text string) *model.Case {
	t.Helper()
	c, findings := lang.Load(fstest.MapFS{"a.hedge.hcl": &fstest.MapFile{Data: []byte(text)}}, ".")
	if c == nil {
		t.Fatal(findings.Sorted())
	}
	return c
}

func ids(p *plan.Plan, t *plan.Term) string {
	var out []string
	for _, c := range t.Cells() {
		out = append(out, p.Arms[c.Arm].ID+":"+p.Measures[c.Measure].Name)
	}
	return strings.Join(out, " ")
}

func TestArms(t *testing.T) {
	p := plan.Compile(load(t, alliance), plan.Ask{Claims: true})
	var arms []string
	for _, a := range p.Arms {
		arms = append(arms, a.ID)
	}
	// Two strategies in two scenarios, and the same two strategies with posture
	// and fee replaced. `inner_wins` asks for plain arms only.
	want := "idle/stay idle/go busy/stay busy/go idle/stay?fee=0&posture=gone busy/stay?fee=0&posture=gone"
	if got := strings.Join(arms, " "); got != want {
		t.Errorf("arms %s\nwant %s", got, want)
	}
	if len(p.Views) != 3 {
		t.Errorf("%d views, want 3: stay, go, stay with the posture replaced", len(p.Views))
	}
}

func TestClaimsDissolve(t *testing.T) {
	p := plan.Compile(load(t, alliance), plan.Ask{Claims: true})
	for i, want := range []string{
		"idle/go:welfare idle/stay:welfare",
		"idle/go:welfare busy/go:welfare idle/stay:welfare busy/stay:welfare",
		"idle/stay:risk busy/stay:risk idle/go:risk busy/go:risk",
		"idle/stay?fee=0&posture=gone:welfare idle/stay:welfare",
		"idle/stay:welfare idle/stay:welfare",
		"busy/stay:welfare busy/stay:welfare",
	} {
		j := p.Claims[i]
		if got := ids(p, j.Terms[0]); got != want {
			t.Errorf("%s: cells %s\nwant %s", p.Case.Claims[i].Name, got, want)
		}
	}
	for i, fixed := range []bool{false, true, true, false, false, true} {
		if j := p.Claims[i]; j.Fixed != fixed || !fixed && len(j.Terms) != 2 {
			t.Errorf("%s: fixed %v with %d terms", p.Case.Claims[i].Name, j.Fixed, len(j.Terms))
		}
	}
	if !p.Claims[0].OwnWorlds || p.Claims[5].OwnWorlds {
		t.Error("the first claim names its scenarios, the last does not")
	}
	// A minimised outcome's best course is its smallest value.
	if op := p.Claims[2].Terms[0].Args[0].Op; op != model.Min {
		t.Errorf("best course of a minimised outcome by %v", op)
	}
}

// TestTermColumn evaluates a dissolved claim by hand.
func TestTermColumn(t *testing.T) {
	p := plan.Compile(load(t, alliance), plan.Ask{Claims: true})
	values := map[string][]float64{
		"idle/go": {1, 5}, "busy/go": {3, 2}, "idle/stay": {2, 9}, "busy/stay": {2.5, 1},
	}
	got := p.Claims[1].Terms[0].Column(2, func(c plan.Cell) []float64 { return values[p.Arms[c.Arm].ID] })
	if got[0] != 1 || got[1] != 0 {
		t.Errorf("max(1,3) > max(2,2.5) and max(5,2) > max(9,1): %v", got)
	}
}

// TestChoicesBetweenArms: choose and lookup around what reads other arms become
// terms over those arms, not values of one.
func TestChoicesBetweenArms(t *testing.T) {
	text := alliance + `
claim "chosen" {
  holds_if = choose(posture, { gone = 0, here = under(scenario.go, welfare) }) > 1
}
claim "looked_up" {
  holds_if = lookup(under(scenario.go, welfare), [[0, 0], [10, 100]]) > 15
}
`
	p := plan.Compile(load(t, text), plan.Ask{Claims: true})
	at := func(c plan.Cell) []float64 {
		if id := p.Arms[c.Arm].ID; id == "idle/go" {
			return []float64{2, 1}
		}
		return []float64{1, 1} // whether the posture is the one asked for, in the arm at hand
	}
	n := len(p.Claims)
	if got := p.Claims[n-1].Terms[0].Column(2, at); got[0] != 1 || got[1] != 0 {
		t.Errorf("lookup(2) = 20 > 15 and lookup(1) = 10 > 15: %v", got)
	}
	if got := ids(p, p.Claims[n-2].Terms[0]); !strings.Contains(got, "idle/go:welfare") || !strings.Contains(got, "idle/stay:") {
		t.Errorf("cells %s", got)
	}
}

// TestExpectsRunOnlyTheirArms: a question about expectations alone needs no table
// of all strategies in all scenarios.
func TestExpectsRunOnlyTheirArms(t *testing.T) {
	text := alliance + `
expect "one_arm" { assert = share(under(scenario.go, under(strategy.busy, welfare)) > 0) >= 0 }
`
	p := plan.Compile(load(t, text), plan.Ask{Expects: []int{0}})
	if len(p.Arms) != 1 || p.Arms[0].ID != "busy/go" {
		t.Errorf("%d arms: %v", len(p.Arms), p.Arms)
	}
}

// TestArmIDs: replacements that differ in the last digit have different names.
func TestArmIDs(t *testing.T) {
	text := alliance + `
claim "close" { holds_if = under({ fee = 1.0000001 }, welfare) > under({ fee = 1.0000002 }, welfare) }
`
	p := plan.Compile(load(t, text), plan.Ask{Claims: true})
	seen := map[string]bool{}
	for _, a := range p.Arms {
		if seen[a.ID] {
			t.Errorf("two arms are called %s", a.ID)
		}
		seen[a.ID] = true
	}
}

// TestSections counts instructions: what depends on little runs seldom.
func TestSections(t *testing.T) {
	p := plan.Compile(load(t, alliance), plan.Ask{})
	n := p.Program.Counts()
	// Year: peace' = peace - peace*hazard: the flow's product, its negation, the
	// sum. The bar and the outcome wait for the end.
	if n.Year > 3 {
		t.Errorf("%d instructions a year, want at most 3\n%s", n.Year, p.Program)
	}
	// The lever enters by its sign, once per arm.
	if n.Future != 0 || n.ArmScalars != 1 {
		t.Errorf("nothing here hangs on the future alone, one value on the arm alone: %+v\n%s", n, p.Program)
	}
	if err := p.Program.Validate(); err != nil {
		t.Error(err)
	}
}

// TestConstantsFold: a constant that no arm replaces is no input; one that an arm
// replaces is.
func TestConstantsFold(t *testing.T) {
	c := load(t, alliance)
	inputs := func(claims bool) string {
		var out []string
		for _, r := range plan.Compile(c, plan.Ask{Claims: claims}).ArmIn {
			if r.Ref.Kind == model.ToConstant {
				out = append(out, c.Constants[r.Ref.Index].Name)
			}
		}
		return fmt.Sprint(out)
	}
	if got := inputs(false); got != "[]" {
		t.Errorf("without claims the constants %s are inputs", got)
	}
	if got := inputs(true); got != "[fee]" {
		t.Errorf("with claims the constants %s are inputs, want fee", got)
	}
}

// TestChosenStrategies: best_course looks at all declared strategies even when
// only one is reported on.
func TestChosenStrategies(t *testing.T) {
	p := plan.Compile(load(t, alliance), plan.Ask{Strategies: []int{1}, Claims: true})
	if got := len(p.Claims[0].Terms); got != 1 {
		t.Errorf("%d terms, want one for the chosen strategy", got)
	}
	if got := ids(p, p.Claims[1].Terms[0]); !strings.Contains(got, "idle/go") {
		t.Errorf("best_course left out a declared strategy: %s", got)
	}
}

// TestCompileSize: common values are merged however often they are written.
func TestCompileSize(t *testing.T) {
	text := strings.Replace(alliance, "final(peace) * loss", "final(peace) * loss + exp(mean(hazard)) - exp(mean(hazard)) + exp(mean(hazard))", 1)
	text = strings.Replace(text, "exp(mean(hazard))", "exp(mean(hazard * dt))", -1)
	p := plan.Compile(load(t, text), plan.Ask{})
	if got := strings.Count(p.Program.String(), " exp "); got != 1 {
		t.Errorf("exp is computed %d times\n%s", got, p.Program)
	}
}

func ExampleCompile() {
	c, _ := lang.Load(fstest.MapFS{"a.hedge.hcl": &fstest.MapFile{Data: []byte(alliance)}}, ".")
	p := plan.Compile(c, plan.Ask{Claims: true})
	for _, a := range p.Arms[:3] {
		fmt.Println(a.ID)
	}
	// Output:
	// idle/stay
	// idle/go
	// busy/stay
}

// FuzzCompile feeds expressions to the compiler: whatever the checker lets
// through must compile to a valid program on which the walker and the kernel
// agree.
func FuzzCompile(f *testing.F) {
	for _, seed := range []string{
		"x + 1", "x * y - z", "mean(s)", "final(s) > 2 ? x : y", "pow(x, 2) / (y - y)",
		`discounted(s, "5 percent/year")`, "first_year(strikes(e))", "lookup(x, [[0, 1], [2, 5]])",
		"previous(s, 1)", "sum(since(e))", "clamp(x, y, z)", "choose(d, { a = 1, b = 2 })",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, expr string) {
		if len(expr) > 400 {
			return
		}
		text := `
case "fuzz" {
  title    = "Fuzz"
  question = "?"
  horizon  = { from = 2026, to = 2028 }
  as_of    = "2026-01-01"
}
descriptor "d" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}
uncertainty "x" {
  range = "1 to 3"
  unit  = "1"
}
uncertainty "y" {
  range = "-2 to 2"
  unit  = "1"
}
lever "z" {
  range   = "0 to 1"
  unit    = "1"
  default = 0.5
}
event "e" { hazard = abs(y) / dt }
stock "s" {
  unit    = "1"
  initial = x
  flow    = (y - 0.1 * s) / dt
}
outcome "o" {
  unit  = "1"
  value = ` + expr + `
  goal  = "maximise"
}
`
		c, _ := lang.Load(fstest.MapFS{"a.hedge.hcl": &fstest.MapFile{Data: []byte(text)}}, ".")
		if c == nil {
			return
		}
		p := plan.Compile(c, plan.Ask{Claims: true})
		if err := p.Program.Validate(); err != nil {
			t.Fatalf("%v\n%s", err, p.Program)
		}
		got := engines(p)
		for engine, values := range got {
			for k, x := range values {
				if y := got["walker"][k]; k < len(c.Outcomes) && x != y && (x == x || y == y) {
					t.Fatalf("%s gives %v, the walker %v for %s", engine, x, y, expr)
				}
			}
		}
	})
}
