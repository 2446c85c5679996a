package study_test

import (
	"os"
	"strings"
	"testing"

	"hedge/lang"
	"hedge/study"
)

// What stands behind a value is read off the texts of the cases.
func TestInfluences(t *testing.T) {
	for _, want := range []struct{ text, block, near, far, never string }{
		// The claim asks for cost under two courses; they set the dike's height;
		// what is correlated with the rise of the sea moves the sea.
		{"dike", "claim.waiting_pays", "strategy.now strategy.later outcome.cost", "lever.height uncertainty.rise correlate.climate signpost.fast", "claim.waiting_is_cheap_and_safe source.essay"},
		// Probabilities come from judgements, words, impacts; nothing of the model.
		{"harvest", "belief", "lexicon.house judgement.drought", "descriptor.rain", "outcome.bread"},
		{"strait", "belief", "judgement.leaving_is_remote impact.doctrine.fleet evidence.new_docks", "descriptor.fleet", "source.essay coverage.essay"},
	} {
		c, found := lang.Load(os.DirFS("../lang/testdata/good/"+want.text), ".")
		if c == nil {
			t.Fatal(found)
		}
		got := study.Influences(c, want.block)
		for _, k := range strings.Fields(want.near) {
			if got[k] != 1 {
				t.Errorf("%s reads %s in %d steps, not 1", want.block, k, got[k])
			}
		}
		for _, k := range strings.Fields(want.far) {
			if got[k] < 1 {
				t.Errorf("%s is not computed from %s", want.block, k)
			}
		}
		for _, k := range strings.Fields(want.never) {
			if _, ok := got[k]; ok {
				t.Errorf("%s is not computed from %s, but said to be", want.block, k)
			}
		}
		if _, ok := got[""]; ok || got[want.block] != 0 {
			t.Errorf("%s: %v", want.block, got)
		}
	}
}
