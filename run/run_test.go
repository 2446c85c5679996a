package run_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"hedge/cases"
	"hedge/design"
	"hedge/lang"
	"hedge/model"
	"hedge/plan"
	"hedge/run"
)

func text(t testing.TB, s string) *model.Case {
	t.Helper()
	c, findings := lang.Load(fstest.MapFS{"a.hedge.hcl": &fstest.MapFile{Data: []byte(s)}}, ".")
	if c == nil {
		t.Fatal(findings.Sorted())
	}
	return c
}

func embedded(t testing.TB, name string) *model.Case {
	t.Helper()
	for _, k := range cases.List {
		if k.Name == name {
			c, findings := lang.Load(cases.FS, k.Dir)
			if c == nil {
				t.Fatal(findings.Sorted())
			}
			return c
		}
	}
	t.Fatal("no case " + name)
	return nil
}

func evaluate(t testing.TB, c *model.Case, claims bool, futures int, seed uint64, workers int) *run.Outcomes {
	t.Helper()
	o, err := run.Evaluate(context.Background(), plan.Compile(c, plan.Ask{Claims: claims}),
		run.Spec{Spec: design.Spec{Futures: futures, Seed: seed}, Workers: workers}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// TestSameSeedSameBytes: one digest for 1, 2, 3 and 7 workers; another seed gives
// another one. 5,000 futures are a full page, a part of one and a padded block.
func TestSameSeedSameBytes(t *testing.T) {
	for _, name := range []string{"korea", "lake"} {
		c := embedded(t, name)
		want := evaluate(t, c, true, 5000, 1, 1).Digest()
		for _, workers := range []int{2, 3, 7} {
			if got := evaluate(t, c, true, 5000, 1, workers).Digest(); got != want {
				t.Errorf("%s: %d workers give %s, one gives %s", name, workers, got, want)
			}
		}
		if got := evaluate(t, c, true, 5000, 2, 2).Digest(); got == want {
			t.Errorf("%s: another seed gives the same digest", name)
		}
	}
}

// TestPrefix: under Monte Carlo the first futures of a longer run are the futures
// of a shorter one.
func TestPrefix(t *testing.T) {
	c := embedded(t, "lake")
	p := plan.Compile(c, plan.Ask{})
	column := func(n int) []float64 {
		o, err := run.Evaluate(context.Background(), p, run.Spec{Spec: design.Spec{Futures: n, Seed: 4, Sampler: design.MonteCarlo}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		return o.Column(plan.Cell{Arm: 2, Measure: 0})
	}
	short, long := column(300), column(1000)
	for i, x := range short {
		if math.Float64bits(x) != math.Float64bits(long[i]) {
			t.Fatalf("future %d: %v in the short run, %v in the long one", i, x, long[i])
		}
	}
}

// TestAgainstReference replays experiments of the Korea case with the reference
// evaluator: every outcome to the last bit.
func TestAgainstReference(t *testing.T) {
	for _, name := range []string{"korea", "lake", "predator_prey"} {
		c := embedded(t, name)
		o := evaluate(t, c, true, 600, 3, 2)
		for arm := range o.Plan.Arms {
			for _, future := range []int{0, 255, 256, 511, 599} {
				for k, want := range o.Replay(arm, future) {
					if got := o.Column(plan.Cell{Arm: arm, Measure: k})[future]; math.Float64bits(got) != math.Float64bits(want) {
						t.Fatalf("%s: %s of %s in future %d: %v, reference %v", name, o.Plan.Measures[k].Name, o.Plan.Arms[arm].ID, future, got, want)
					}
				}
			}
		}
	}
}

const dividing = `
case "dividing" {
  title    = "Dividing"
  question = "?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2026-01-01"
}
uncertainty "x" {
  range = "0 to 2"
  unit  = "1"
}
formula "steps" {
  unit  = "1"
  value = max(0, x - 1)
}
formula "price" {
  unit  = "1"
  value = 1 / steps + elapsed / dt
}
outcome "welfare" {
  unit  = "1"
  value = mean(price)
  goal  = "maximise"
}
`

// TestNotFinite: the finding names formula, year, future and what went in.
func TestNotFinite(t *testing.T) {
	o := evaluate(t, text(t, dividing), true, 100, 1, 2)
	faults := o.Faults()
	if len(faults) != 1 || faults[0].Code != "H801" {
		t.Fatalf("%v", faults)
	}
	f := faults[0]
	for _, want := range []string{"formula price is infinite in 2026", "future ", "default/any"} {
		if !strings.Contains(f.Summary, want) {
			t.Errorf("summary %q lacks %q", f.Summary, want)
		}
	}
	for _, want := range []string{"50 of the 100 experiments", "steps = 0"} {
		if !strings.Contains(f.Detail, want) {
			t.Errorf("detail %q lacks %q", f.Detail, want)
		}
	}
	if f.Range.Start.Line != 18 {
		t.Errorf("it points at line %d, the formula is on line 18", f.Range.Start.Line)
	}
}

func TestNegativeHazard(t *testing.T) {
	s := strings.Replace(dividing, `formula "price" {
  unit  = "1"
  value = 1 / steps + elapsed / dt
}`, `event "war" { hazard = (x - 1) / dt }
formula "price" {
  unit  = "1"
  value = strikes(war) ? 1 : 0
}`, 1)
	s = strings.Replace(s, "formula \"steps\" {\n  unit  = \"1\"\n  value = max(0, x - 1)\n}\n", "", 1)
	o := evaluate(t, text(t, s), true, 100, 1, 2)
	faults := o.Faults()
	if len(faults) != 1 || faults[0].Code != "H802" || !strings.Contains(faults[0].Summary, "the hazard of war is negative") ||
		!strings.Contains(faults[0].Detail, "50 of the 100") || !strings.Contains(faults[0].Detail, "x = ") {
		t.Errorf("%+v", faults)
	}
}

// TestHazardThatIsNoNumber: such an event would never fire, without a word.
func TestHazardThatIsNoNumber(t *testing.T) {
	s := strings.Replace(dividing, `formula "price" {
  unit  = "1"
  value = 1 / steps + elapsed / dt
}`, `event "war" { hazard = sqrt(x - 1) / dt }
formula "price" {
  unit  = "1"
  value = strikes(war) ? 1 : 0
}`, 1)
	s = strings.Replace(s, "formula \"steps\" {\n  unit  = \"1\"\n  value = max(0, x - 1)\n}\n", "", 1)
	o := evaluate(t, text(t, s), true, 100, 1, 2)
	faults := o.Faults()
	if len(faults) != 1 || faults[0].Code != "H801" || !strings.Contains(faults[0].Summary, "the hazard of war is not a number in 2026") ||
		!strings.Contains(faults[0].Detail, "50 of the 100") {
		t.Errorf("%+v", faults)
	}
}

// TestRefusals: sizes are refused before anything is allocated, with sizes that fit.
func TestRefusals(t *testing.T) {
	p := plan.Compile(embedded(t, "lake"), plan.Ask{})
	var large *run.TooLarge
	_, err := run.Evaluate(context.Background(), p, run.Spec{Spec: design.Spec{Futures: 1_000_000_000}}, nil)
	if !errors.As(err, &large) || large.FitFutures != 1e10/(100*len(p.Arms)) {
		t.Errorf("a thousand million futures: %v", err)
	}
	_, err = run.Evaluate(context.Background(), p, run.Spec{Spec: design.Spec{Futures: 100_000}, Memory: 1 << 20}, nil)
	if !errors.As(err, &large) || !strings.Contains(err.Error(), "MiB") || large.FitFutures >= 100_000 || large.FitFutures < 1 {
		t.Errorf("a megabyte: %v", err)
	}
	if _, err := run.Evaluate(context.Background(), p, run.Spec{Spec: design.Spec{Futures: large.FitFutures}, Memory: 1 << 20}, nil); err != nil {
		t.Errorf("the size that was said to fit: %v", err)
	}
	if _, err := run.Evaluate(context.Background(), p, run.Spec{}, nil); err == nil {
		t.Error("a run of no futures was accepted")
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	o, err := run.Evaluate(ctx, plan.Compile(embedded(t, "korea"), plan.Ask{}), run.Spec{Spec: design.Spec{Futures: 100_000}}, nil)
	if o != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("%v, %v", o, err)
	}
}

func TestDigestRaw(t *testing.T) {
	o := evaluate(t, embedded(t, "lake"), true, 4097, 1, 2)
	var raw bytes.Buffer
	if err := o.WriteRaw(&raw); err != nil {
		t.Fatal(err)
	}
	got, err := run.DigestRaw(bytes.NewReader(raw.Bytes()))
	if err != nil || got != o.Digest() {
		t.Errorf("%s, %v; want %s", got, err, o.Digest())
	}
	// By definition: SHA-256 over the digest of the settings and of each page.
	newline := bytes.IndexByte(raw.Bytes(), '\n')
	sums := sha256.New()
	head := sha256.Sum256(raw.Bytes()[:newline])
	sums.Write(head[:])
	values := raw.Bytes()[newline+1:]
	first := len(o.Plan.Arms) * len(o.Plan.Case.Outcomes) * 4096 * 8
	for _, page := range [][]byte{values[:first], values[first:]} {
		h := sha256.Sum256(page)
		sums.Write(h[:])
	}
	if want := "sha256:" + hex.EncodeToString(sums.Sum(nil)); got != want {
		t.Errorf("digest %s, by its definition %s", got, want)
	}
	var settings run.Settings
	if err := json.Unmarshal(raw.Bytes()[:newline], &settings); err != nil || settings.Seed != 1 || settings.Futures != 4097 ||
		settings.Case != o.Plan.Case.Hash.String() || settings.Semantics != plan.SemanticsVersion {
		t.Errorf("settings %+v, %v", settings, err)
	}
	flipped := bytes.Clone(raw.Bytes())
	flipped[len(flipped)-3] ^= 1
	if got, _ := run.DigestRaw(bytes.NewReader(flipped)); got == o.Digest() {
		t.Error("a flipped bit keeps the digest")
	}
	for name, b := range map[string][]byte{
		"cut short": raw.Bytes()[:raw.Len()-1], "too long": append(bytes.Clone(raw.Bytes()), 0), "empty": nil,
		"no settings": []byte("hello\n"), "no newline": []byte("{}"),
	} {
		if _, err := run.DigestRaw(bytes.NewReader(b)); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

// TestProgress: progress ends at the whole and never runs backwards.
func TestProgress(t *testing.T) {
	last := -1
	_, err := run.Evaluate(context.Background(), plan.Compile(embedded(t, "lake"), plan.Ask{}), run.Spec{Spec: design.Spec{Futures: 3000}}, func(p run.Progress) {
		if p.Futures < last || p.Total != 3000 {
			t.Errorf("after %d came %+v", last, p)
		}
		last = p.Futures
	})
	if err != nil || last != 3000 {
		t.Errorf("ended at %d, %v", last, err)
	}
}

func ExampleEvaluate() {
	c, _ := lang.Load(os.DirFS("../cases/textbook/ishigami"), ".")
	p := plan.Compile(c, plan.Ask{})
	o, _ := run.Evaluate(context.Background(), p, run.Spec{Spec: design.Spec{Futures: 1000, Seed: 1}}, nil)
	fmt.Println(o.N(), len(o.Column(plan.Cell{})))
	// Output: 1000 1000
}
