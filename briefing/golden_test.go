package briefing

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// update rewrites the golden files: make golden.
var update = os.Getenv("HEDGE_GOLDEN") != ""

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	name = filepath.Join("testdata", name)
	if update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; look at the difference with make golden", name)
	}
}

// TestGolden holds the whole sample, every block of it, in both formats.
func TestGolden(t *testing.T) {
	golden(t, "sample.html", page1(t, sample()))
	var md bytes.Buffer
	pictures := map[string][]byte{}
	err := WriteMarkdown(&md, sample(), func(name string, svg []byte) (string, error) {
		pictures[name] = svg
		return "pictures/" + name, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "sample.md", md.Bytes())
	if len(pictures) != 1 {
		t.Fatalf("%d pictures saved", len(pictures))
	}
	for name, svg := range pictures {
		golden(t, name, svg)
	}
	if d := sample(); d.String() == "" || strings.Contains(d.String(), "pictures/") {
		t.Error("a document prints itself as Markdown without pictures")
	}
}

// page1 is a document as a page.
func page1(t *testing.T, d *Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteHTML(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
