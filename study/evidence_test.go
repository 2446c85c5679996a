package study_test

import (
	"context"
	"testing"
	"testing/fstest"

	"hedge/design"
	"hedge/lang"
	"hedge/plan"
	"hedge/run"
	"hedge/study"
)

// urns is a case of two worlds: left with a probability of 20 to 50 %. An
// observation that is 2 to 8 times likelier in left turns p into
// r p / (r p + 1 - p): at least 2 x 0.2 / (0.4 + 0.8) = 1/3, at most 8 x 0.5 /
// (4 + 0.5) = 8/9; at the middle, r = 4, from 0.8 / 1.6 = 1/2 to 2 / 2.5 = 4/5.
const urns = `
case "urns" {
  title    = "Urns"
  question = "Which urn?"
  horizon  = { from = 2026, to = 2026 }
  as_of    = "2026-01-01"
  lexicon  = "icd203"
  baseline = scenario.left
}
descriptor "urn" {
  title = "Urn"
  state "left"  { title = "Left" }
  state "right" { title = "Right" }
}
scenario "left" {
  title = "Left"
  where = urn == "left"
}
scenario "right" {
  title = "Right"
  where = urn == "right"
}
judgement "prior" {
  event   = scenario.left
  says    = "20 to 50 percent"
  by      = 2026
  own     = true
}
evidence "white_ball" {
  title    = "A white ball"
  date     = "2026-02-01"
  supports = urn == "left"
  ratio    = "2 to 8"
  own      = true
}
uncertainty "x" {
  range = "0 to 1"
  unit  = "1"
  own   = true
}
outcome "y" {
  unit  = "1"
  value = x
  goal  = "maximise"
}
`

func TestReplay(t *testing.T) {
	c, findings := lang.Load(fstest.MapFS{"a.hedge.hcl": &fstest.MapFile{Data: []byte(urns)}}, ".")
	if c == nil {
		t.Fatal(findings.Sorted())
	}
	o, err := run.Evaluate(context.Background(), plan.Compile(c, plan.Ask{Claims: true}), run.Spec{Spec: design.Spec{Futures: 400, Seed: 1}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if a := study.Do(o); a.Replay != nil {
		t.Errorf("evidence younger than the case counts: %+v", a.Replay)
	}
	a := study.DoAsOf(o, "2026-02-01")
	if a.Trouble != nil || a.Replay == nil {
		t.Fatal(a.Trouble, a.Replay)
	}
	near(t, "lower before", a.Beliefs.Events[0].Lower, 0.2, 1e-9)
	near(t, "lower after", a.Replay.After[0].Lower, 1.0/3, 1e-9)
	near(t, "upper after", a.Replay.After[0].Upper, 8.0/9, 1e-9)
	near(t, "lower at the middle", a.Replay.Middle[0].Lower, 0.5, 1e-9)
	near(t, "upper at the middle", a.Replay.Middle[0].Upper, 0.8, 1e-9)
}
