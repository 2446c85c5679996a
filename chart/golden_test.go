package chart

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

var update = os.Getenv("HEDGE_GOLDEN") != ""

// TestGolden compares every example in light and dark, and the stylesheet of pages,
// with what was looked at and kept. HEDGE_GOLDEN=1 keeps what is drawn now.
func TestGolden(t *testing.T) {
	files := map[string]string{"stylesheet.css": Stylesheet()}
	for _, f := range Examples() {
		files[f.Words().ID+".light.svg"] = SVG(f, Light)
		files[f.Words().ID+".dark.svg"] = SVG(f, Dark)
	}
	for name, got := range files {
		path := filepath.Join("testdata", name)
		if update {
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Error(err)
			continue
		}
		if !bytes.Equal([]byte(got), want) {
			t.Errorf("%s is drawn otherwise than kept: look at it, then make golden", name)
		}
	}
	kept, err := filepath.Glob("testdata/*.*")
	if err != nil || len(kept) != len(files) {
		t.Errorf("%d goldens kept, %d drawn (%v)", len(kept), len(files), err)
	}
}

// TestEveryKindHasAnExample keeps the example page complete.
func TestEveryKindHasAnExample(t *testing.T) {
	seen, ids := map[string]bool{}, map[string]bool{}
	for _, f := range Examples() {
		seen[kind(f)] = true
		if ids[f.Words().ID] {
			t.Errorf("two examples are called %s", f.Words().ID)
		}
		ids[f.Words().ID] = true
	}
	for _, f := range stressed(nil, func(int) string { return "" }) {
		if !seen[kind(f)] {
			t.Errorf("no example of %s", kind(f))
		}
	}
}
