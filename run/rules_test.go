package run_test

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"hedge/design"
	"hedge/model"
	"hedge/plan"
	"hedge/run"
)

// harbour is a case whose course may change on the way; SIGNPOST and ADAPT are
// put in by the tests.
const harbour = `
case "harbour" {
  title    = "Harbour"
  question = "When shall the wall be raised?"
  horizon  = { from = 2026, to = 2040 }
  as_of    = "2026-01-01"
}
uncertainty "rise" {
  range = "0 to 10 cm/year"
  own   = true
}
uncertainty "storm_hazard" {
  range = "0 to 20 percent/year"
  own   = true
}
uncertainty "wave" {
  range = "0 to 1"
  unit  = "1"
  each  = "year"
  own   = true
}
lever "wall" {
  range   = "0 to 300 cm"
  default = "50 cm"
}
stock "level" {
  unit    = "cm"
  initial = "0 cm"
  flow    = rise
}
event "storm" { hazard = storm_hazard * (1 + wave) }
formula "margin" {
  unit  = "cm"
  value = wall - level * (1 + wave)
}
signpost "wet" {
  title = "The water is near"
  when  = WHEN
}
strategy "wait" {
  title = "Wait"
  set   = { wall = "50 cm" }
}
strategy "watch" {
  title = "Watch"
  set   = { wall = "50 cm" }
  ADAPT
}
outcome "dry" {
  unit  = "cm"
  value = lowest(margin)
  goal  = "maximise"
}
outcome "storms" {
  unit  = "year"
  value = years(fired(storm) && margin < 0)
  goal  = "minimise"
}
`

func harbourCase(t *testing.T, when, adapt string) *model.Case {
	t.Helper()
	return text(t, strings.NewReplacer("WHEN", when, "ADAPT", adapt).Replace(harbour))
}

func sameColumn(a, b []float64) bool {
	return slices.EqualFunc(a, b, func(x, y float64) bool { return math.Float64bits(x) == math.Float64bits(y) })
}

const raise = `adapt {
    on    = signpost.wet
    delay = "1 year"
    set   = { wall = "200 cm" }
  }`

// TestSilentSignpost: a signpost that cannot show changes no bit, neither of the
// course that watches it nor of the other, compared with a case without the rule.
func TestSilentSignpost(t *testing.T) {
	bare := evaluate(t, harbourCase(t, "level > 0", ""), false, 3000, 1, 2)
	silent := evaluate(t, harbourCase(t, "margin > \"1000 cm\"", raise), false, 3000, 1, 2)
	shows := evaluate(t, harbourCase(t, "margin < \"20 cm\"", raise), false, 3000, 1, 2)
	changed := 0
	for arm := range bare.Plan.Arms {
		for k := range bare.Plan.Case.Outcomes {
			cell := plan.Cell{Arm: arm, Measure: k}
			if !sameColumn(bare.Column(cell), silent.Column(cell)) {
				t.Errorf("arm %s, outcome %d: a signpost that never shows changes values", bare.Plan.Arms[arm].ID, k)
			}
			if !sameColumn(bare.Column(cell), shows.Column(cell)) {
				changed++
				if name := bare.Plan.Case.Strategies[bare.Plan.Arms[arm].Strategy].Name; name != "watch" {
					t.Errorf("the rule of another course changes %s", name)
				}
			}
		}
	}
	if changed != 2 {
		t.Errorf("a signpost that shows changes %d of the 2 outcomes of its course", changed)
	}
}

// TestRulesAgainstReference: compiled and reference evaluator agree to the last
// bit where rules, yearly draws and events meet.
func TestRulesAgainstReference(t *testing.T) {
	o := evaluate(t, harbourCase(t, "margin < \"20 cm\" || fired(storm)", raise), false, 600, 3, 2)
	for arm := range o.Plan.Arms {
		for future := 0; future < 600; future += 37 {
			slow := o.Replay(arm, future)
			for k := range slow {
				if fast := o.Column(plan.Cell{Arm: arm, Measure: k})[future]; math.Float64bits(fast) != math.Float64bits(slow[k]) {
					t.Fatalf("%s, future %d, %s: %v, reference %v", o.Plan.Arms[arm].ID, future, o.Plan.Measures[k].Name, fast, slow[k])
				}
			}
		}
	}
}

// TestLuck: with R chance draws, every deep point has R rows that share what is
// drawn once and differ in what is drawn every year and in events; any number of
// workers gives the same bytes; the reference evaluator agrees.
func TestLuck(t *testing.T) {
	const luck, futures = 7, 700 // 4,900 rows: more than a page, no whole number of blocks
	c := harbourCase(t, "level > 0", "")
	c.Luck = luck
	o := evaluate(t, c, false, futures, 1, 1)
	if o.Rows() != luck*futures || o.N() != futures {
		t.Fatalf("%d rows of %d futures", o.Rows(), o.N())
	}
	for _, workers := range []int{2, 5} {
		if a, b := o.Digest(), evaluate(t, c, false, futures, 1, workers).Digest(); a != b {
			t.Errorf("%d workers: %s, one: %s", workers, b, a)
		}
	}
	var raw strings.Builder
	if err := o.WriteRaw(&raw); err != nil {
		t.Fatal(err)
	}
	if again, err := run.DigestRaw(strings.NewReader(raw.String())); err != nil || again != o.Digest() {
		t.Errorf("the raw bytes give %s, %v", again, err)
	}
	rise := make([]float64, o.Rows())
	o.Futures.Uniforms(0, 0, rise, 0)
	struck := o.Column(plan.Cell{Arm: 0, Measure: 1})
	differ := 0
	for i := range o.Rows() {
		if rise[i] != rise[i/luck*luck] {
			t.Fatalf("row %d: what is drawn once differs within future %d", i, i/luck)
		}
		if struck[i] != struck[i/luck*luck] {
			differ++
		}
	}
	if differ == 0 {
		t.Error("luck makes no difference")
	}
	for row := 0; row < o.Rows(); row += 311 {
		slow := o.Replay(1, row)
		for k := range slow {
			if fast := o.Column(plan.Cell{Arm: 1, Measure: k})[row]; math.Float64bits(fast) != math.Float64bits(slow[k]) {
				t.Fatalf("row %d: %v, reference %v", row, fast, slow[k])
			}
		}
	}
	// One draw each is the run without luck, bit for bit.
	c.Luck = 1
	one := evaluate(t, c, false, futures, 1, 1).Digest()
	c.Luck = 0
	if none := evaluate(t, c, false, futures, 1, 1).Digest(); one != none {
		t.Error("one chance draw is not the same as no luck")
	}
}

// TestSamplers: every sampler gives the same bytes with any number of workers, and
// its own.
func TestSamplers(t *testing.T) {
	c := harbourCase(t, "level > 0", "")
	seen := map[string]design.Sampler{}
	for _, s := range []design.Sampler{design.LatinHypercube, design.MonteCarlo, design.Sobol, design.Factorial} {
		digest := ""
		for _, workers := range []int{1, 3} {
			o, err := run.Evaluate(context.Background(), plan.Compile(c, plan.Ask{}),
				run.Spec{Spec: design.Spec{Futures: 1024, Seed: 1, Sampler: s}, Workers: workers}, nil)
			if err != nil {
				t.Fatal(err)
			}
			if digest == "" {
				digest = o.Digest()
			}
			if o.Digest() != digest {
				t.Errorf("%s: the digest depends on the workers", s)
			}
		}
		if other, ok := seen[digest]; ok {
			t.Errorf("%s and %s give the same digest", s, other)
		}
		seen[digest] = s
	}
	if fmt.Sprint(len(seen)) != "4" {
		t.Errorf("%d digests", len(seen))
	}
}
