package lang

import (
	"testing"
	"testing/fstest"
)

func TestLoadNoFile(t *testing.T) {
	for _, at := range []string{".", "missing", "missing.hedge.hcl"} {
		c, found := Load(fstest.MapFS{"readme.txt": {Data: []byte("x")}}, at)
		if c != nil || len(found) != 1 || found[0].Code != "H102" {
			t.Errorf("%s: case %v, findings %v", at, c != nil, found)
		}
	}
}

// TestLoadOneOfSeveral requires the word about the other files before all else,
// and only when something is missing.
func TestLoadOneOfSeveral(t *testing.T) {
	frame := `case "two" {
  title    = "Two files"
  question = "What is missing?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}
`
	fsys := fstest.MapFS{
		"k/a.hedge.hcl": {Data: []byte(frame)},
		"k/b.hedge.hcl": {Data: []byte("outcome \"cost\" {\n  unit  = \"1\"\n  goal  = \"minimise\"\n  value = price\n}\n")},
		"k/c.hedge.hcl": {Data: []byte("constant \"price\" {\n  value = 3\n}\n")},
	}
	_, found := Load(fsys, "k/b.hedge.hcl")
	if len(found) < 2 || found[0].Code != "H116" || found.Sorted()[0].Code != "H116" {
		t.Errorf("one of three files:\n%s", told(found))
	}
	fsys["other/a.hedge.hcl"] = &fstest.MapFile{Data: []byte(frame)}
	fsys["other/b.hedge.hcl"] = &fstest.MapFile{Data: []byte(frame + "formula \"cost\" {\n  value = price\n}\n")}
	if _, found := Load(fsys, "other/b.hedge.hcl"); len(found) != 1 || found[0].Code != "H201" {
		t.Errorf("a whole case beside another:\n%s", told(found))
	}
	for _, at := range []string{"k", "k/a.hedge.hcl", "k/c.hedge.hcl"} {
		_, found := Load(fsys, at)
		for _, f := range found {
			if f.Code == "H116" && at != "k/c.hedge.hcl" {
				t.Errorf("%s: %s", at, f.Summary)
			}
		}
	}
	if c, found := Load(fsys, "k"); c == nil {
		t.Errorf("the folder:\n%s", told(found))
	}
}
