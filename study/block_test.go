package study_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"hedge/lang"
	"hedge/study"
)

// Who reads whom is read off the texts of the two cases.
func TestLinksOnTheWay(t *testing.T) {
	for _, want := range []struct{ text, block, reads, readBy string }{
		{"dike", "correlate.climate", "rise rain wages", ""},
		{"dike", "uncertainty.rise", "", "correlate.climate sea"},
		{"dike", "signpost.fast", "upstream sea flood", "strategy.later"},
		{"dike", "strategy.now", "height upkeep", "claim.waiting_pays claim.waiting_is_cheap_and_safe"},
		{"dike", "claim.waiting_pays", "strategy.now strategy.later cost", "claim.waiting_is_cheap_and_safe"},
		{"essay", "coverage.essay", "source.essay source.ledger road carts toll claim.tolls_feed", ""},
		{"strait", "impact.doctrine.fleet", "source.essay doctrine fleet", "coverage.essay"},
		{"strait", "scenario.leaves", "fleet", "judgement.leaving_is_remote judgement.home_if_it_leaves judgement.stays_rather"},
		{"strait", "judgement.stays_rather", "doctrine fleet scenario.leaves scenario.stays", ""},
		{"strait", "evidence.new_docks", "source.essay fleet scenario.stays", "coverage.essay"},
		{"harvest", "lexicon.house", "", "judgement.drought judgement.some_rain judgement.late"},
		{"essay", "claim.tolls_feed", "source.essay bread", "coverage.essay"},
	} {
		c, found := lang.Load(os.DirFS("../lang/testdata/good/"+want.text), ".")
		if c == nil {
			t.Fatal(found)
		}
		b, ok := study.FindBlock(c, want.block)
		if !ok || b.ID() != want.block {
			t.Errorf("%s: %v %s", want.block, ok, b.ID())
			continue
		}
		reads, readBy := study.Links(c, b)
		if got := strings.Join(reads, " "); got != want.reads {
			t.Errorf("%s reads %q, want %q", want.block, got, want.reads)
		}
		if got := strings.Join(readBy, " "); got != want.readBy {
			t.Errorf("%s is read by %q, want %q", want.block, got, want.readBy)
		}
	}
}

// Blocks stand in the order of the printed case.
func TestBlocksInOrder(t *testing.T) {
	for _, name := range []string{"dike", "essay", "strait", "harvest"} {
		c, found := lang.Load(os.DirFS("../lang/testdata/good/"+name), ".")
		if c == nil {
			t.Fatal(found)
		}
		var text strings.Builder
		if err := lang.Print(&text, c); err != nil {
			t.Fatal(err)
		}
		var at []int
		for _, b := range study.Blocks(c) {
			at = append(at, strings.Index(text.String(), "\n"+b.Kind+" "+b.Name))
		}
		if slices.Contains(at, -1) || !slices.IsSorted(at) {
			t.Errorf("%s: %v", name, at)
		}
	}
}
