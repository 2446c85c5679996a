package hedge

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// TestWholeOrNothing: a write that fails leaves neither the file nor its
// temporary twin, and an older file stays as it was.
func TestWholeOrNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "run.json")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	full := errors.New("disk full")
	err := WriteWhole(path, func(f *os.File) error {
		_, _ = f.WriteString("half")
		return full
	})
	if !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("%d files are left, %v", len(entries), err)
	}
	if text, _ := os.ReadFile(path); string(text) != "old" {
		t.Errorf("the older file reads %q", text)
	}
}
