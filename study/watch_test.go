package study_test

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"hedge/design"
	"hedge/lang"
	"hedge/plan"
	"hedge/run"
	"hedge/study"
)

// rising is a case whose signpost can be foretold: the level is rise x elapsed
// years, so it reaches 2 by 2030 where rise >= 1/2, and in 2029 already where
// rise >= 2/3. Rise lies once in each of N slices of 0..1.
const rising = `
case "rising" {
  title    = "Rising"
  question = "When?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2026-01-01"
}
uncertainty "rise" {
  range = "0 to 1"
  unit  = "1"
  own   = true
}
stock "level" {
  unit    = "1"
  initial = 0
  flow    = rise / dt
}
signpost "high" {
  title = "The level is high"
  when  = level >= 2
  lead  = "1 year"
}
signpost "unwatched" {
  title = "Nobody waits for it"
  when  = level < 0
}
lever "wall" {
  range   = "0 to 1"
  unit    = "1"
  default = 0
}
strategy "still" {
  title = "Still"
  set   = { wall = 0 }
}
strategy "ready" {
  title = "Ready"
  set   = { wall = 0 }
  adapt {
    on  = signpost.high
    set = { wall = 1 }
  }
}
outcome "dry" {
  unit  = "1"
  value = final(wall) - final(level)
  goal  = "maximise"
}
`

func TestWatches(t *testing.T) {
	c, findings := lang.Load(fstest.MapFS{"a.hedge.hcl": &fstest.MapFile{Data: []byte(rising)}}, ".")
	if c == nil {
		t.Fatal(findings.Sorted())
	}
	o, err := run.Evaluate(context.Background(), plan.Compile(c, plan.Ask{Claims: true}), run.Spec{Spec: design.Spec{Futures: 600, Seed: 1}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	a := study.Do(o)
	if len(a.Watches) != 2 {
		t.Fatalf("%+v", a.Watches)
	}
	high, unwatched := a.Watches[0], a.Watches[1]
	near(t, "share", high.Share, 0.5, 0)
	near(t, "median year", high.Median, 2029, 0)
	if high.Strategy != 1 || !high.Moves || unwatched.Moves || unwatched.Strategy != 0 || unwatched.Share != 0 {
		t.Errorf("%+v", a.Watches)
	}
	for _, f := range a.Findings {
		if f.ID == "signpost.high" && strings.Contains(f.Statement, `under "Ready" any 50 % (half of these by 2029)`) {
			return
		}
	}
	t.Errorf("no finding says it: %+v", a.Findings)
}
