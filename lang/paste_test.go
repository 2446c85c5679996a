package lang

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"hedge/diag"
)

// addition lists the codes whose edit is a line to add behind the brace that
// follows the marked text, with the reason why nothing there is replaced.
var addition = map[string]string{
	"H107": "the block lacks an attribute; its header is right",
	"H211": "the table lacks a state; the others are right",
	"H213": "the block lacks its origin",
	"H215": "the lever lacks a default, or the strategy a setting",
	"H218": "the outcome lacks a goal",
	"H306": "the block lacks its unit",
	"H504": "the descriptor lacks a state",
}

// paste applies the edit of a finding to the text, literally.
func paste(src string, f diag.Finding) string {
	from, to := f.Range.Start.Byte, f.Range.End.Byte
	if addition[f.Code] != "" {
		brace := from + strings.IndexByte(src[from:], '{') + 1
		return src[:brace] + "\n" + f.Fix + "\n" + src[brace:]
	}
	return src[:from] + f.Fix + src[to:]
}

// TestPaste pastes every edit that a bad file brings about: what it should mend
// is gone, and the text can still be read.
func TestPaste(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*" + Suffix)
	if err != nil || len(files) == 0 {
		t.Fatalf("no bad files: %v", err)
	}
	pasted := 0
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		base := filepath.Base(name)
		_, found := Load(os.DirFS(filepath.Dir(name)), base)
		for _, f := range found {
			if f.Fix == "" || !f.Range.Known() {
				continue
			}
			pasted++
			text := paste(string(src), f)
			_, after := Load(fstest.MapFS{base: {Data: []byte(text)}}, base)
			for _, g := range after {
				same := g.Code == f.Code && g.Range.Start.Line == f.Range.Start.Line
				if same && stands(found, g) <= 1 || g.Code == "H101" && stands(found, g) == 0 {
					t.Errorf("%s: %s %s\n\tfix:   %s\n\tstill: %s %s", f.Range, f.Code, f.Summary, f.Fix, g.Code, g.Summary)
					break
				}
			}
			if strings.Contains(f.Fix, "...") {
				t.Errorf("%s: %s: the edit leaves something to fill in: %s", f.Range, f.Code, f.Fix)
			}
		}
	}
	t.Logf("%d edits pasted", pasted)
}

// stands counts the findings of a line that carry the code of f.
func stands(found diag.List, f diag.Finding) int {
	n := 0
	for _, g := range found {
		if g.Code == f.Code && g.Range.Start.Line == f.Range.Start.Line {
			n++
		}
	}
	return n
}
