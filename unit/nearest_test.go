package unit

import (
	"slices"
	"testing"
)

func TestWords(t *testing.T) {
	words := Words()
	for _, w := range []string{"percent", "USD", "bn", "warheads", "yes/no", "km"} {
		if !slices.Contains(words, w) {
			t.Errorf("%q is not among the words", w)
		}
	}
	if !slices.IsSorted(words) {
		t.Error("the words are not sorted")
	}
}

func TestSingular(t *testing.T) {
	for many, one := range map[string]string{
		"hubs": "hub", "batteries": "battery", "losses": "loss", "boxes": "box", "crutches": "crutch",
		"bushes": "bush", "loss": "loss", "status": "status", "basis": "basis", "personnel": "personnel", "s": "s",
	} {
		if got := singular(many); got != one {
			t.Errorf("singular of %q is %q, want %q", many, got, one)
		}
	}
}

func TestNearest(t *testing.T) {
	for w, want := range map[string]string{
		"yaer": "year", "Persons": "persons", "usd": "USD", "misiles": "missiles", "mounths": "months",
		"precent": "percent", "brigds": "brigade", "hbus": "hubs", "zorgblatts": "", "q": "",
	} {
		if got := nearest(w, []string{"hubs"}); got != want {
			t.Errorf("nearest to %q is %q, want %q", w, got, want)
		}
	}
}
