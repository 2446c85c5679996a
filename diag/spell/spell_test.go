package spell_test

import (
	"fmt"
	"strings"
	"testing"

	"hedge/diag/spell"
)

func TestDistance(t *testing.T) {
	for _, k := range []struct {
		a, b string
		d    int
	}{
		{"", "", 0},
		{"a", "", 1},
		{"", "ab", 2},
		{"run", "rnu", 1},
		{"kitten", "sitting", 3},
		{"ca", "abc", 3},
		{"한미동맹", "한미동매", 1},
		{"demand", "demnd", 1},
	} {
		if got := spell.Distance(k.a, k.b); got != k.d {
			t.Errorf("Distance(%q, %q) = %d, want %d", k.a, k.b, got, k.d)
		}
		if got := spell.Distance(k.b, k.a); got != k.d {
			t.Errorf("Distance(%q, %q) = %d, want %d", k.b, k.a, got, k.d)
		}
	}
}

func TestNearest(t *testing.T) {
	known := []string{"run", "check", "explain", "demand", "own_capability"}
	for word, want := range map[string]string{
		"rnu": "run", "RUN": "run", "chekc": "check", "xyz": "", "demnd": "demand", "own_capabilty": "own_capability",
		"": "", "explian": "explain", strings.Repeat("a", 1000): "",
	} {
		if got := spell.Nearest(word, known); got != want {
			t.Errorf("Nearest(%.20q) = %q, want %q", word, got, want)
		}
	}
}

func ExampleNearest() {
	fmt.Println("unknown command rnu" + spell.Meant(spell.Nearest("rnu", []string{"check", "run"})))
	// Output: unknown command rnu; did you mean run?
}
