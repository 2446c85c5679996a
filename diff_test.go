package hedge_test

import (
	"encoding/json"
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hedge"
)

func saved(t *testing.T, a *hedge.Answer) *hedge.Saved {
	t.Helper()
	dir := t.TempDir()
	if err := a.Save(dir); err != nil {
		t.Fatal(err)
	}
	s, err := hedge.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestOpen: a saved run reads back as it was printed, numbers to the last bit, with
// the text that was run.
func TestOpen(t *testing.T) {
	a := answered(t, "korea", 200)
	s := saved(t, a)
	want, _ := json.Marshal(a.Contract())
	got, _ := json.Marshal(s.Contract)
	if string(got) != string(want) {
		t.Error("the answer does not read back as it was printed")
	}
	if s.NoText != "" || s.Case == nil || s.Case.Hash != a.Case.Hash || len(s.Syntax.Files) != len(a.Case.Files) {
		t.Errorf("the text is not kept: %s", s.NoText)
	}
	if d, err := s.Diff(s); err != nil || !d.Same || d.Moved() != 0 || len(d.Edits) != 0 || len(d.Settings) != 0 {
		t.Errorf("a run differs from itself: %+v, %v", d, err)
	}
}

func TestNumReadsBack(t *testing.T) {
	for _, x := range []float64{0, 0.1, -1e300, math.NaN(), math.Inf(1)} {
		text, err := json.Marshal(hedge.Num(x))
		if err != nil {
			t.Fatal(err)
		}
		var got hedge.Num
		if err := json.Unmarshal(text, &got); err != nil {
			t.Fatal(err)
		}
		if finite := x-x == 0; finite && float64(got) != x || !finite && got == got {
			t.Errorf("%g reads back as %g", x, float64(got))
		}
	}
}

// TestDiffClaims: two independent samples of 100; shares 0.5 and 0.62 lie 1.73
// standard errors apart, 0.5 and 0.65 2.2 (sqrt(0.25/100 + pq/100)).
func TestDiffClaims(t *testing.T) {
	run := func(share float64, verdict string) *hedge.Contract {
		return &hedge.Contract{Claims: []hedge.ContractClaim{{Name: "c", Share: hedge.Num(share), N: 100, Verdict: verdict}}}
	}
	for _, k := range []struct {
		a, b          float64
		was, is       string
		listed, moved bool
	}{
		{0.5, 0.62, "mixed", "mixed", false, false},
		{0.5, 0.65, "mixed", "mixed", true, true},
		{0.65, 0.5, "mixed", "mixed", true, true},
		{0.89, 0.9, "mixed", "holds", true, false},
		{1, 1, "holds", "holds", false, false},
		{1, 0, "holds", "fails", true, true},
	} {
		d, err := hedge.Diff(run(k.a, k.was), run(k.b, k.is))
		if err != nil {
			t.Fatal(err)
		}
		if got := len(d.Claims) == 1; got != k.listed || got && d.Claims[0].Beyond != k.moved {
			t.Errorf("%g to %g: %+v", k.a, k.b, d.Claims)
		}
	}
}

// TestDiffParts: each part of an answer moves alone.
func TestDiffParts(t *testing.T) {
	base := func() *hedge.Contract {
		return &hedge.Contract{
			Case: hedge.ContractCase{Name: "x", AsOf: "2026-01-01"}, Futures: 100, Seed: 1, Sampler: "lhs",
			Outcomes:   []hedge.ContractOutcome{{Name: "o", Unit: "1"}},
			Worst:      []hedge.ContractWorst{{Outcome: "o", Strategy: "best_course", Scenario: "A"}, {Outcome: "o", Strategy: "s", Scenario: "A"}},
			Robustness: []hedge.ContractMetric{{Outcome: "o", Metric: "mean", Strategy: "s", Alike: true}, {Outcome: "o", Metric: "mean", Strategy: "t"}},
			Beliefs:    []hedge.ContractBelief{{Event: "scenario.A", Lower: 0.1, Upper: 0.2}},
			Judgements: &hedge.ContractJudgements{Read: []hedge.ContractJudgement{{Name: "j", Says: "likely", Lower: 0.1, Upper: 0.2, Used: true}}},
			Cost:       []hedge.ContractCost{{Scenario: "A", Outcome: "o", Cost: 1, SE: 0.1}},
			Evidence:   &hedge.ContractReplay{AsOf: "2026-02-01", Used: []string{"e"}},
		}
	}
	for name, k := range map[string]struct {
		change func(*hedge.Contract)
		count  func(*hedge.Difference) int
	}{
		"worst":      {func(k *hedge.Contract) { k.Worst[0].Scenario = "B" }, func(d *hedge.Difference) int { return len(d.Worst) }},
		"best":       {func(k *hedge.Contract) { k.Robustness[1].Alike = true }, func(d *hedge.Difference) int { return len(d.Best) }},
		"belief":     {func(k *hedge.Contract) { k.Beliefs[0].Upper = 0.3 }, func(d *hedge.Difference) int { return len(d.Beliefs) }},
		"no belief":  {func(k *hedge.Contract) { k.Beliefs = nil }, func(d *hedge.Difference) int { return len(d.Beliefs) }},
		"judgement":  {func(k *hedge.Contract) { k.Judgements.Read[0].Used = false }, func(d *hedge.Difference) int { return len(d.Judgements) }},
		"judgements": {func(k *hedge.Contract) { k.Judgements = nil }, func(d *hedge.Difference) int { return len(d.Judgements) }},
		"came":       {func(k *hedge.Contract) { k.Judgements.Read[0].Came = new(bool) }, func(d *hedge.Difference) int { return len(d.Judgements) }},
		"cost":       {func(k *hedge.Contract) { k.Cost[0].Cost = 1.3 }, func(d *hedge.Difference) int { return len(d.Costs) }},
		"evidence": {func(k *hedge.Contract) { k.Evidence.Used = []string{"e", "f"} }, func(d *hedge.Difference) int {
			if d.Evidence == nil {
				return 0
			}
			return len(d.Evidence.Added)
		}},
	} {
		after := base()
		k.change(after)
		d, err := hedge.Diff(base(), after)
		if err != nil {
			t.Fatal(err)
		}
		if d.Moved() != 1 || k.count(d) != 1 {
			t.Errorf("%s: %+v", name, d)
		}
	}
	for name, change := range map[string]func(*hedge.Contract){
		"cost within error":           func(k *hedge.Contract) { k.Cost[0].Cost = 1.2 },
		"worst of one course":         func(k *hedge.Contract) { k.Worst[1].Scenario = "B" },
		"belief but for rounding":     func(k *hedge.Contract) { k.Beliefs[0].Upper += 1e-12 },
		"the same in another order":   func(k *hedge.Contract) { slices.Reverse(k.Robustness) },
		"how long it took to compute": func(k *hedge.Contract) { k.Timing.Seconds = 9 },
	} {
		after := base()
		change(after)
		if d, err := hedge.Diff(base(), after); err != nil || d.Moved() != 0 {
			t.Errorf("%s: %+v, %v", name, d, err)
		}
	}
	after := base()
	after.Seed, after.Futures, after.Sampler, after.Case.AsOf, after.Evidence.AsOf = 2, 50, "mc", "2027-01-01", "2027-02-01"
	d, err := hedge.Diff(base(), after)
	if err != nil || len(d.Settings) != 5 {
		t.Errorf("%+v, %v", d.Settings, err)
	}
	after.Case.Name = "y"
	var other *hedge.OtherCase
	if _, err := hedge.Diff(base(), after); !errors.As(err, &other) {
		t.Errorf("two cases: %v", err)
	}
}

// TestSaveKeepsForeignText: a folder case/ that no run left is not overwritten, and
// that of a run is replaced with all its files.
func TestSaveKeepsForeignText(t *testing.T) {
	dir := t.TempDir()
	mine := filepath.Join(dir, "case", "mine.hedge.hcl")
	if err := os.MkdirAll(filepath.Dir(mine), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(mine, []byte("# mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	lake, korea := answered(t, "lake", 20), answered(t, "korea", 20)
	if err := lake.Save(dir); err == nil || !strings.Contains(err.Error(), "no run left there") {
		t.Errorf("%v", err)
	}
	if text, err := os.ReadFile(mine); err != nil || string(text) != "# mine" {
		t.Errorf("the file is gone: %s, %v", text, err)
	}
	if _, err := os.Stat(filepath.Join(dir, "run.json")); err == nil {
		t.Error("half a run was saved")
	}
	if err := os.Remove(mine); err != nil {
		t.Fatal(err)
	}
	for _, a := range []*hedge.Answer{korea, lake, lake, korea} {
		if err := a.Save(dir); err != nil {
			t.Fatal(err)
		}
		names, err := filepath.Glob(filepath.Join(dir, "case", "*"))
		if err != nil || len(names) != len(a.Case.Files) {
			t.Errorf("%s: %v, %v", a.Case.Name, names, err)
		}
	}
}

func TestOpenBad(t *testing.T) {
	good, err := json.Marshal(answered(t, "lake", 20).Contract())
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range []struct{ text, want string }{
		{"", "damaged or half written"},
		{"{", "damaged or half written"},
		{string(good[:len(good)/2]), "damaged or half written"},
		{"null", "no run of Hedge"},
		{"{}", "no run of Hedge"},
		{`"hedge"`, "no run of Hedge"},
		{`{"hedge": 1}`, "no run of Hedge"},
		{`{"hedge": "1", "cases": []}`, "no run of Hedge"},
		{strings.Replace(string(good), `"hedge":"1"`, `"hedge":"2"`, 1), "another version"},
		{strings.Replace(string(good), `"futures":20`, `"futures":"many"`, 1), "cannot be read as a run"},
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "run.json"), []byte(k.text), 0o644); err != nil {
			t.Fatal(err)
		}
		var none *hedge.NoRun
		if _, err := hedge.Open(dir); !errors.As(err, &none) || !strings.Contains(err.Error(), k.want) {
			t.Errorf("%.40s: %v, want %s", k.text, err, k.want)
		}
	}
}
