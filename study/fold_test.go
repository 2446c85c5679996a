package study_test

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"hedge/design"
	"hedge/lang"
	"hedge/model"
	"hedge/plan"
	"hedge/run"
	"hedge/study"
)

// folds is a case whose averages and quantiles are known: x lies once in each of
// N slices of 0..1, coin falls heads in exactly half of the rows, for its draws
// are stratified over all rows.
const folds = `
case "folds" {
  title    = "Folds"
  question = "How many?"
  horizon  = { from = 2026, to = 2026 }
  as_of    = "2026-01-01"
  luck     = 10
}
uncertainty "x" {
  range = "0 to 1"
  unit  = "1"
  own   = true
}
uncertainty "coin" {
  distribution = "bernoulli(0.5)"
  unit         = "1"
  each         = "year"
  own          = true
}
constant "half" {
  value = 0.5
  unit  = "1"
  own   = true
}
formula "halved" {
  unit  = "1"
  value = half * x
}
outcome "level" {
  unit  = "1"
  value = x
  goal  = "maximise"
}
outcome "heads" {
  unit  = "1"
  value = sum(coin)
  goal  = "maximise"
}
claim "each_draw"    { holds_if = heads > 0.5 }
claim "on_average"   { holds_if = on_average(heads) > 0.25 }
claim "all_together" { holds_if = average(level) < quantile(level, 0.51) }
claim "exact"        { holds_if = on_average(level) == level }
claim "replaced"     { holds_if = with({ half = 1 }, halved) > 0.25 }
expect "average"     { assert = abs(average(level) - 0.5) < 0.001 }
expect "median"      { assert = abs(quantile(level, 0.5) - 0.5) < 0.001 }
expect "decile"      { assert = abs(quantile(level, 0.9) - 0.9) < 0.001 }
expect "fair"        { assert = average(heads) == 0.5 }
expect "same"        { assert = abs(average(on_average(heads)) - 0.5) < 1e-12 }
expect "narrower"    { assert = quantile(on_average(heads), 0.99) < quantile(heads, 0.99) }
expect "wrong"       { assert = average(level) > 0.6 }
`

// TestFolds: average and quantile over futures, on_average over chance draws.
// With 10 draws for each of 1,000 futures, heads in more than a quarter of the
// draws of a future has the chance 1 - P(Bin(10, 1/2) <= 2) = 1 - 56/1024 = 0.9453;
// four standard errors of 1,000 futures are 0.029.
func TestFolds(t *testing.T) {
	c, findings := lang.Load(fstest.MapFS{"a.hedge.hcl": &fstest.MapFile{Data: []byte(folds)}}, ".")
	if c == nil {
		t.Fatal(findings.Sorted())
	}
	evaluate := func(ask plan.Ask) *run.Outcomes {
		o, err := run.Evaluate(context.Background(), plan.Compile(c, ask), run.Spec{Spec: design.Spec{Futures: 1000, Seed: 1}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		return o
	}
	a := study.Do(evaluate(plan.Ask{Claims: true}))
	for i, want := range []struct {
		share, within float64
		word          string
	}{{0.5, 0, "mixed"}, {1 - 56.0/1024, 0.029, "holds"}, {1, 0, "holds"}, {1, 0, "holds"}, {0.75, 0, "mixed"}} {
		v := a.Claims[i]
		near(t, c.Claims[i].Name, v.Share, want.share, want.within)
		if v.Whole != (c.Claims[i].Name == "all_together") {
			t.Errorf("%s: about all futures together: %v", c.Claims[i].Name, v.Whole)
		}
		if v.Word != want.word || v.N != 1000 {
			t.Errorf("%s: %s of %d futures", c.Claims[i].Name, v.Word, v.N)
		}
	}
	var all []int
	for i := range c.Expects {
		all = append(all, i)
	}
	for _, k := range study.Expect(evaluate(plan.Ask{Expects: all})) {
		name := c.Expects[k.Expect].Name
		if k.Passed == (name == "wrong") {
			t.Errorf("%s: passed %v: %s", name, k.Passed, k.Rows[0].Sides())
		}
		if name == "wrong" && !strings.Contains(k.Rows[0].Sides(), "right 0.6") {
			t.Errorf("%s", k.Rows[0].Sides())
		}
	}
	if c.Strategies[0].Adapts != nil || c.Claims[0].Contrast != model.None {
		t.Error("what the author did not say is not none")
	}
}
