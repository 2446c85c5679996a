package cases_test

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"hedge/cases"
)

var caseBlock = regexp.MustCompile(`(?m)^case "(\w+)" \{\n  title += "([^"]+)"$`)

// The list must say what the texts say.
func TestListMatchesText(t *testing.T) {
	for _, e := range cases.List {
		text := read(t, e.Folder())
		found := caseBlock.FindAllStringSubmatch(text, -1)
		if len(found) != 1 {
			t.Errorf("%s: %d case blocks, want 1", e.Name, len(found))
			continue
		}
		if found[0][1] != e.Name || found[0][2] != e.Title {
			t.Errorf("%s: the text says %q %q, the list %q %q", e.Dir, found[0][1], found[0][2], e.Name, e.Title)
		}
	}
	starter, err := fs.Sub(cases.FS, cases.Starter)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(caseBlock.FindAllString(read(t, starter), -1)); n != 1 {
		t.Errorf("starter: %d case blocks, want 1", n)
	}
}

// A title of a strategy, scenario or outcome stands in table columns.
func TestTitlesAreShort(t *testing.T) {
	titled := regexp.MustCompile(`(?m)^(strategy|scenario|outcome) "(\w+)" \{\n  title += "([^"]+)"$`)
	block := regexp.MustCompile(`(?m)^(strategy|scenario|outcome) "`)
	for _, e := range cases.List {
		text := read(t, e.Folder())
		found := titled.FindAllStringSubmatch(text, -1)
		if len(found) != len(block.FindAllString(text, -1)) {
			t.Errorf("%s: a strategy, scenario or outcome does not start with its title", e.Name)
		}
		for _, m := range found {
			if len(m[3]) >= 60 {
				t.Errorf("%s: the title of %s %s has %d characters, want fewer than 60", e.Name, m[1], m[2], len(m[3]))
			}
		}
	}
}

func read(t *testing.T, folder fs.FS) string {
	t.Helper()
	names, err := fs.Glob(folder, "*.hedge.hcl")
	if err != nil || len(names) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	var all strings.Builder
	for _, name := range names {
		src, err := fs.ReadFile(folder, name)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(src)
	}
	return all.String()
}

func ExampleFind() {
	e, ok := cases.Find("lake")
	fmt.Println(e.Title, ok)
	// Output: The shallow lake true
}
