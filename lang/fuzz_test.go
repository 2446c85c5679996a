package lang

import (
	"io"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
)

// FuzzLoad: no text makes the room panic, and a case is handed over exactly
// when there is no error.
func FuzzLoad(f *testing.F) {
	for _, pattern := range []string{"testdata/bad/H[123457]*", "testdata/good/*/*" + Suffix} {
		files, _ := filepath.Glob(pattern)
		for _, name := range files {
			if src, err := os.ReadFile(name); err == nil && len(src) < 10_000 {
				f.Add(src)
			}
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		c, found := Load(fstest.MapFS{"x.hedge.hcl": {Data: src}}, "x.hedge.hcl")
		if (c == nil) != (found.Errors() > 0) {
			t.Fatalf("case %v with %d errors", c != nil, found.Errors())
		}
		if c != nil {
			if err := Print(io.Discard, c); err != nil {
				t.Fatal(err)
			}
		}
		s, _ := Parse(map[string][]byte{"x.hedge.hcl": src})
		if err := s.Print(io.Discard); err != nil {
			t.Fatal(err)
		}
	})
}
