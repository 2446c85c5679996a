package hedge_test

import (
	"context"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"hedge"
	"hedge/cases"
	"hedge/model"
)

// mistakes are slips of one sign, each an edit that a tired author could make,
// with the expectation that must notice it. Theory names the expectation: it is
// the one that states the direction which the slip turns round.
var mistakes = []struct {
	what     string
	from, to string
	noticed  string
}{
	{
		"the cap obliges instead of limiting",
		"min(own_money, build_cap)", "max(own_money, build_cap)", "cap_only_holds_back",
	},
	{
		"half belief reassures",
		"(1 + ch_hump * hump", "(1 - ch_hump * hump", "hump_only_adds_danger",
	},
	{
		"a cut that would make Korea safer is dear",
		"max(0, war_hazard_cut - war_hazard)", "max(0, war_hazard - war_hazard_cut)", "a_threat_has_a_price",
	},
	{
		"own strength invites war, and the price rises with it",
		"- deterrence_own * own_capability", "+ deterrence_own * own_capability", "strength_is_not_billed",
	},
	{
		"a price paid comes down",
		"* (1 + appetite)", "* (1 - appetite)", "reopening_only_costs",
	},
	{
		"the price is paid out to Korea",
		"+ accommodation * price", "- accommodation * price", "holdup_only_costs",
	},
	{
		"being unresolved feeds growth",
		"drag_persistence + (live", "drag_persistence - (live", "drag_only_costs",
	},
	{
		"leaving feeds growth",
		"drag + exit_loss + coercion", "drag - exit_loss + coercion", "leaving_has_a_price",
	},
	{
		"tariffs steady the alliance",
		"+ (tariffs_on ? tariff_strain", "- (tariffs_on ? tariff_strain", "tariffs_strain",
	},
	{
		"consent keeps Korea out of the wars of others",
		"+ (1 - draw_in_floor) * exposure", "- (1 - draw_in_floor) * exposure", "consent_entangles",
	},
	{
		"belief in American help invites war",
		"exp(-(deterrence_us * (credit - credit_firm))", "exp((deterrence_us * (credit - credit_firm))", "no_channel_no_thesis",
	},
}

// A slip of one sign in the model must not pass the case's own tests.
func TestKoreaNoticesASlipOfSign(t *testing.T) {
	for _, m := range mistakes {
		t.Run(m.noticed, func(t *testing.T) {
			c := koreaWith(t, m.from, m.to)
			// What holds in every future needs few to be seen broken, and what is
			// counted (with a seed of its own) is not needed here.
			c.Expects = slices.DeleteFunc(c.Expects, func(e model.Expect) bool { return e.Seed >= 0 })
			for i := range c.Expects {
				c.Expects[i].Futures = min(c.Expects[i].Futures, 500)
			}
			if failed := failures(t, c); !slices.Contains(failed, m.noticed) {
				t.Errorf("%s, and %s holds; failed: %v", m.what, m.noticed, failed)
			}
		})
	}
}

// Without a slip nothing fails.
func TestKoreaHoldsWhatItExpects(t *testing.T) {
	if failed := failures(t, koreaWith(t, "", "")); len(failed) > 0 {
		t.Errorf("failed: %v", failed)
	}
}

// koreaWith loads the embedded Korea case with one edit of its model.
func koreaWith(t *testing.T, from, to string) *model.Case {
	t.Helper()
	const folder = "korea"
	edited := fstest.MapFS{}
	entries, err := fs.ReadDir(cases.FS, folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		name := path.Join(folder, e.Name())
		text, err := fs.ReadFile(cases.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		if e.Name() == "model.hedge.hcl" && from != "" {
			if n := strings.Count(string(text), from); n != 1 {
				t.Fatalf("%q stands %d times in %s, want once", from, n, name)
			}
			text = []byte(strings.Replace(string(text), from, to, 1))
		}
		edited[name] = &fstest.MapFile{Data: text}
	}
	c, findings := hedge.Load(hedge.Place{FS: edited, Path: folder, Name: folder})
	if c == nil {
		t.Fatal(findings)
	}
	return c
}

// failures names the expectations that do not hold.
func failures(t *testing.T, c *model.Case) []string {
	t.Helper()
	tested, _, err := hedge.Test(context.Background(), c, hedge.Options{Futures: 500, Seed: hedge.DefaultSeed})
	if err != nil {
		t.Fatal(err)
	}
	var failed []string
	for _, e := range tested {
		if !e.Passed {
			failed = append(failed, e.Name)
		}
	}
	return failed
}
