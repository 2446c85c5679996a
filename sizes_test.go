package hedge_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"
)

// large lists the files over 800 lines, each with its reason.
var large = map[string]string{}

func TestFileSizes(t *testing.T) {
	type size struct {
		name  string
		lines int
	}
	var all []size
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && strings.HasPrefix(d.Name(), ".") && path != "." {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		all = append(all, size{filepath.ToSlash(path), bytes.Count(text, []byte("\n"))})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].lines > all[j].lines })
	for _, f := range all[:min(10, len(all))] {
		t.Logf("%5d %s", f.lines, f.name)
	}
	for name := range large {
		if !slices.ContainsFunc(all, func(f size) bool { return f.name == name && f.lines > 800 }) {
			t.Errorf("%s is listed as large and is not", name)
		}
	}
	for _, f := range all {
		if f.lines > 800 && large[f.name] == "" {
			t.Errorf("%s has %d lines: a file is a noun; split it, or list it here with the reason", f.name, f.lines)
		}
	}
}
