package lang

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"hedge/diag"
)

var wantMark = regexp.MustCompile(`# want ((?:H\d{3} ?)+)`)

// TestBad requires exactly the wanted codes on exactly the marked lines.
func TestBad(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*" + Suffix)
	if err != nil || len(files) == 0 {
		t.Fatalf("no bad files: %v", err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var want, got []string
			for i, line := range strings.Split(string(src), "\n") {
				if m := wantMark.FindStringSubmatch(line); m != nil {
					for _, code := range strings.Fields(m[1]) {
						want = append(want, fmt.Sprintf("%d %s", i+1, code))
					}
				}
			}
			base := filepath.Base(name)
			c, found := Load(fstest.MapFS{base: {Data: src}}, base)
			for _, f := range found {
				got = append(got, fmt.Sprintf("%d %s", f.Range.Start.Line, f.Code))
			}
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(want, got) {
				t.Errorf("wanted %v\ngot    %v\n%s", want, got, told(found))
			}
			if (c == nil) != (found.Errors() > 0) {
				t.Errorf("case handed over: %v, errors: %d", c != nil, found.Errors())
			}
			if !slices.ContainsFunc(found, func(f diag.Finding) bool { return strings.HasPrefix(base, f.Code) }) {
				t.Errorf("the file is named for another code")
			}
		})
	}
}

func told(found diag.List) string {
	var b strings.Builder
	for _, f := range found {
		fmt.Fprintf(&b, "%s %s %s\n\t%s\n\tfix: %s\n", f.Range, f.Code, f.Summary, f.Detail, f.Fix)
		for _, n := range f.Related {
			fmt.Fprintf(&b, "\t%s %s\n", n.Range, n.Text)
		}
	}
	return b.String()
}

// withoutFile lists codes that no single file can bring about, with the test
// that does.
var withoutFile = map[string]string{
	"H102": "TestLoadNoFile",
	"H116": "TestLoadOneOfSeveral",
	"H226": "TestCorrelateMany",
}

// TestEveryCode requires a bad file and an explanation for every code that this
// package can report.
func TestEveryCode(t *testing.T) {
	sources, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	codes := map[string]bool{}
	for _, name := range sources {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`"(H\d{3})"`).FindAllStringSubmatch(string(src), -1) {
			codes[m[1]] = true
		}
	}
	for code := range codes {
		files, _ := filepath.Glob("testdata/bad/" + code + "_*" + Suffix)
		if len(files) == 0 && withoutFile[code] == "" {
			t.Errorf("%s has no bad file", code)
		}
		entry, ok := diag.Lookup(code)
		if !ok {
			t.Errorf("%s is not explained in diag.Codes", code)
			continue
		}
		if n := strings.Count(strings.TrimSpace(entry.Explain), "\n") + 1; n < 4 || n > 12 || entry.Title == "" {
			t.Errorf("%s: explained in %d lines, want 4 to 12", code, n)
		}
	}
}
