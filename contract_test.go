package hedge_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"hedge"
	"hedge/lang"
	"hedge/run"
)

// fields that other programs rely on, from the command line's contract.
var contract = map[string][]string{
	"":           {"hedge", "case", "seed", "futures", "arms", "outcomes", "results", "robustness", "claims", "beliefs", "findings", "timing", "digest"},
	"case":       {"name", "title", "as_of", "hash"},
	"arms":       {"id", "strategy", "scenario", "overrides", "consistent"},
	"outcomes":   {"name", "unit", "goal"},
	"results":    {"arm", "strategy", "scenario", "outcome", "mean", "min", "p05", "p50", "p95", "max", "share_required"},
	"robustness": {"strategy", "outcome", "metric", "value", "rank"},
	"claims":     {"name", "title", "share", "n", "lower", "upper", "verdict", "by"},
	"findings":   {"id", "question", "statement"},
	"timing":     {"seconds", "experiments", "years", "experiments_per_second"},
}

func answered(t testing.TB, name string, futures int) *hedge.Answer {
	t.Helper()
	place, err := hedge.Find(t.TempDir(), name)
	if err != nil {
		t.Fatal(err)
	}
	c, findings := hedge.Load(place)
	if c == nil {
		t.Fatal(findings)
	}
	a, err := hedge.Run(context.Background(), c, hedge.Options{Futures: futures, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func decode(t *testing.T, a *hedge.Answer) map[string]any {
	t.Helper()
	text, err := json.Marshal(a.Contract())
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(string(text), `{"hedge":"1",`) {
		t.Errorf("the answer begins %.40s, not with its version", text)
	}
	var out map[string]any
	if err := json.Unmarshal(text, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestContractFields(t *testing.T) {
	answer := decode(t, answered(t, "korea", 300))
	for part, names := range contract {
		object := answer
		if part != "" {
			switch v := answer[part].(type) {
			case map[string]any:
				object = v
			case []any:
				if len(v) == 0 {
					t.Errorf("%s is empty", part)
					continue
				}
				object = v[0].(map[string]any)
			}
		}
		for _, n := range names {
			if _, ok := object[n]; !ok {
				t.Errorf("%s has no field %q", part, n)
			}
		}
	}
	for _, k := range answer["beliefs"].([]any) {
		b := k.(map[string]any)
		lower, upper := b["lower"].(float64), b["upper"].(float64)
		if b["event"] == "" || lower < 0 || lower > upper || upper > 1 {
			t.Errorf("belief %v", b)
		}
	}
	for _, k := range answer["claims"].([]any) {
		claim := k.(map[string]any)
		if claim["share"] == nil || (claim["lower"] == nil) != (claim["upper"] == nil) {
			t.Errorf("claim %v: share %v, lower %v, upper %v", claim["name"], claim["share"], claim["lower"], claim["upper"])
		}
		if !slices.Contains([]any{"holds", "mixed", "fails"}, claim["verdict"]) {
			t.Errorf("verdict %v", claim["verdict"])
		}
	}
	bars := map[bool]int{}
	for _, k := range answer["results"].([]any) {
		r := k.(map[string]any)
		bars[r["share_required"] != nil]++
		if r["mean"] == nil {
			t.Errorf("mean of %v is null", r["outcome"])
		}
	}
	if bars[true] == 0 || bars[false] == 0 {
		t.Errorf("share_required must be null exactly without a bar: %v", bars)
	}
}

// TestNoNaN: what is no finite number is null and comes with a fault.
func TestNoNaN(t *testing.T) {
	c, findings := lang.Load(fstest.MapFS{"a.hedge.hcl": &fstest.MapFile{Data: []byte(`
case "zero" {
  title    = "Zero"
  question = "?"
  horizon  = { from = 2026, to = 2026 }
  as_of    = "2026-01-01"
}
uncertainty "x" {
  range = "0 to 2"
  unit  = "1"
}
outcome "y" {
  unit  = "1"
  value = 1 / max(0, x - 1)
  goal  = "maximise"
}
`)}}, ".")
	if c == nil {
		t.Fatal(findings)
	}
	a, err := hedge.Run(context.Background(), c, hedge.Options{Futures: 100, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	answer := decode(t, a)
	if r := answer["results"].([]any)[0].(map[string]any); r["mean"] != nil || r["max"] != nil || r["min"] != nil || r["p50"] != nil {
		t.Errorf("%v", r)
	}
	if f := answer["faults"].([]any); len(f) != 1 || f[0].(map[string]any)["code"] != "H801" {
		t.Errorf("faults %v", f)
	}
}

// TestSaveIsWhole: all files or none; no temporary file is left.
func TestSaveIsWhole(t *testing.T) {
	a := answered(t, "ishigami", 50)
	dir := filepath.Join(t.TempDir(), "out")
	if err := a.Save(dir); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if got := strings.Join(names, " "); got != "case outcomes.parquet run.json" {
		t.Errorf("files %s", got)
	}
	text, err := os.ReadFile(filepath.Join(dir, "run.json"))
	if err != nil || !json.Valid(text) || !strings.Contains(string(text), a.Case.Hash.String()) {
		t.Errorf("run.json lacks the case's hash: %v", err)
	}
	blocked := filepath.Join(dir, "run.json", "below")
	if err := a.Save(blocked); err == nil {
		t.Error("saved below a file")
	}
}

// TestDigestMoves: comments and layout do not move the digest of a run, a changed
// constant does.
func TestDigestMoves(t *testing.T) {
	digest := func(text string) string {
		c, findings := lang.Load(fstest.MapFS{"a.hedge.hcl": &fstest.MapFile{Data: []byte(text)}}, ".")
		if c == nil {
			t.Fatal(findings)
		}
		a, err := hedge.Run(context.Background(), c, hedge.Options{Futures: 64, Seed: 1, Progress: func(run.Progress) {}})
		if err != nil {
			t.Fatal(err)
		}
		return a.Contract().Digest
	}
	text := `
case "k" {
  title    = "K"
  question = "?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2026-01-01"
}
uncertainty "x" {
  range = "0 to 2"
  unit  = "1"
}
constant "k" {
  value = 3
  unit  = "1"
}
outcome "y" {
  unit  = "1"
  value = x * k
  goal  = "maximise"
}
`
	want := digest(text)
	if got := digest("# a remark\n" + strings.Replace(text, "value = 3", "value   =   3 # three", 1)); got != want {
		t.Error("a comment moved the digest")
	}
	if got := digest(strings.Replace(text, "value = 3", "value = 3.5", 1)); got == want {
		t.Error("a changed constant did not move the digest")
	}
}

// TestExpectSettings: an expectation may choose its futures and its seed; the
// others take the run's.
func TestExpectSettings(t *testing.T) {
	c, findings := lang.Load(fstest.MapFS{"a.hedge.hcl": &fstest.MapFile{Data: []byte(`
case "e" {
  title    = "E"
  question = "?"
  horizon  = { from = 2026, to = 2026 }
  as_of    = "2026-01-01"
}
uncertainty "x" {
  range = "0 to 1"
  unit  = "1"
}
outcome "y" {
  unit  = "1"
  value = x
  goal  = "maximise"
}
expect "own_settings" {
  assert  = share(y < 0.5) == 0.5
  futures = 10
  seed    = 7
}
expect "the_runs" { assert = share(y < 0.25) == 0.25 }
expect "own_futures" {
  assert  = share(y < 0.1) == 0.2
  futures = 20
}
`)}}, ".")
	if c == nil {
		t.Fatal(findings)
	}
	got, faults, err := hedge.Test(context.Background(), c, hedge.Options{Futures: 40, Seed: 3})
	if err != nil || len(faults) != 0 || len(got) != 3 {
		t.Fatalf("%v, %v, %v", got, faults, err)
	}
	for i, want := range []struct {
		name    string
		futures int
		seed    uint64
		passed  bool
	}{{"own_settings", 10, 7, true}, {"the_runs", 40, 3, true}, {"own_futures", 20, 3, false}} {
		if g := got[i]; g.Name != want.name || g.Futures != want.futures || g.Seed != want.seed || g.Passed != want.passed {
			t.Errorf("%+v, want %+v", g, want)
		}
	}
}

// TestNeverTrue: a first year is reported with the share of futures in which it
// never came; no other outcome has one. By hand: x reaches 2 in 2028 when it grows
// by one a year, and never when it stands still.
func TestNeverTrue(t *testing.T) {
	c, findings := lang.Load(fstest.MapFS{"a.hedge.hcl": &fstest.MapFile{Data: []byte(`
case "never" {
  title    = "Never"
  question = "?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2026-01-01"
}
uncertainty "u" {
  range = "0 to 1"
  unit  = "1"
}
stock "x" {
  unit    = "1"
  initial = 0
  flow    = (u < 0.25 ? 0 : 1) / dt
}
outcome "reached" {
  unit  = "calendar year"
  value = first_year(x >= 2)
  goal  = "maximise"
}
outcome "top" {
  unit  = "1"
  value = final(x)
  goal  = "maximise"
}
`)}}, ".")
	if c == nil {
		t.Fatal(findings)
	}
	a, err := hedge.Run(context.Background(), c, hedge.Options{Futures: 100, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	r := a.Contract().Results
	if r[0].NeverShare == nil || *r[0].NeverShare != 0.25 || r[0].Min != 2028 || r[0].Max != 2031 {
		t.Errorf("%+v", r[0])
	}
	if r[1].NeverShare != nil {
		t.Error("an outcome that is no first year has a share of never")
	}
}
