package hedge_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestDependenciesAreExplained: every direct dependency has its line, every line
// its dependency, and nothing is replaced.
func TestDependenciesAreExplained(t *testing.T) {
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := os.ReadFile("docs/dependencies.md")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(mod), "replace") {
		t.Error("go.mod replaces a module: a fresh machine would not have it")
	}
	direct := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^\s+(\S+\.\S+/\S+|pgregory.net/rapid) v\S+$`).FindAllStringSubmatch(string(mod), -1) {
		direct[m[1]] = true
		if !strings.Contains(string(doc), "| "+m[1]+" |") {
			t.Errorf("%s has no line in docs/dependencies.md: why, and who may import it", m[1])
		}
	}
	if len(direct) < 5 {
		t.Fatalf("found %d direct dependencies", len(direct))
	}
	for _, m := range regexp.MustCompile(`(?m)^\| (\S+\.\S+/\S+) \|`).FindAllStringSubmatch(string(doc), -1) {
		if !direct[m[1]] {
			t.Errorf("docs/dependencies.md explains %s, which go.mod does not require directly", m[1])
		}
	}
}
