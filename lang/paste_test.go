package lang

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"hedge/diag"
)

// addition lists the codes whose edit is a line to add behind the brace that
// follows the marked text, with the reason why nothing there is replaced.
var addition = map[string]string{
	"H112": "the block has none of the forms; but a form too many is marked itself",
	"H107": "the block lacks an attribute; its header is right",
	"H211": "the table lacks a state; the others are right",
	"H213": "the block lacks its origin",
	"H215": "the lever lacks a default, or the strategy a setting",
	"H218": "the outcome lacks a goal",
	"H231": "the block cites nothing; but a list of citations replaces the one there is",
	"H730": "the block does not say that it can be seen",
	"H306": "the block lacks its unit",
	"H405": "the judgement does not say by when",
	"H504": "the descriptor lacks a state",
}

// elsewhere lists the codes whose edit is for the last of the related places,
// with the reason.
var elsewhere = map[string]string{
	"H303": "what is wrong is the unit at the declaration",
	"H730": "what is seen is said where it is declared",
}

// paste applies the edit of a finding to the text, literally.
func paste(src string, f diag.Finding) string {
	at := f.Range
	if elsewhere[f.Code] != "" {
		at = f.Related[len(f.Related)-1].Range
	}
	from, to := at.Start.Byte, at.End.Byte
	if addition[f.Code] != "" && !strings.HasPrefix(f.Fix, "# ") && !strings.HasPrefix(f.Fix, `"`) && !strings.HasPrefix(f.Fix, "[") {
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
		_, found := Load(fstest.MapFS{base: {Data: src}}, base)
		for _, f := range found {
			if f.Fix == "" || !f.Range.Known() {
				continue
			}
			pasted++
			text := paste(string(src), f)
			_, after := Load(fstest.MapFS{base: {Data: []byte(text)}}, base)
			for _, g := range after {
				same := g.Code == f.Code && g.Range.Start.Line == f.Range.Start.Line
				if same && stands(found, g) <= 1 || g.Code == "H101" && count(after, "H101") > count(found, "H101") {
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

func count(found diag.List, code string) int {
	n := 0
	for _, f := range found {
		if f.Code == code {
			n++
		}
	}
	return n
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

// TestEdits requires edits in full where a wrong one would also be silent.
func TestEdits(t *testing.T) {
	for _, want := range []struct{ file, fix string }{
		{"H101_label_quote", `lever "purchase" { # want H101`},
		{"H101_single_equals", "=="},
		{"H101_quantity_without_quotes", `"9 to 12 TWh/year"`},
		{"H101_quantity_without_quotes", `"2 TWh/year"`},
		{"H105_misspelt", "initial"},
		{"H205_state_keys", "shut"},
		{"H205_state_keys", `"open"`},
		{"H302_dash_range", `"9 to 12 TWh/year"`},
		{"H303_per_year", `range = "9 to 12 TWh/year"`},
		{"H306_beside_units", `"9 to 12 TWh/year"`},
		{"H306_beside_units", `unit = "1"`},
		{"H213_no_origin", "own = true"},
		{"H217_newer", `"2025-11-24"`},
		{"H702_hazard_reads_strikes", "fired(war)"},
		{"H108_one_value", `each = "year"`},
		{"H108_one_value", "1"},
		{"H107_rule", `tax = "0 percent"`},
		{"H222_rho", "0.4"},
		{"H222_rho", "0.7"},
		{"H222_rho", "[demand, storm, 0.5]"},
		{"H222_rho", "[[demand, storm, 0.6]]"},
		{"H305_declared", `"3 TWh/year"`},
		{"H305_declared", `"9 to 12 TWh/year"`},
		{"H305_declared", `"3 TWh"`},
		{"H305_declared", `"1 percent/year"`},
		{"H710_mean_of_end", "under(scenario.steady, mean(elapsed))"},
	} {
		src, err := os.ReadFile("testdata/bad/" + want.file + Suffix)
		if err != nil {
			t.Fatal(err)
		}
		_, found := Load(fstest.MapFS{"x" + Suffix: {Data: src}}, "x"+Suffix)
		if !slices.ContainsFunc(found, func(f diag.Finding) bool { return f.Fix == want.fix }) {
			t.Errorf("%s: no edit %s in\n%s", want.file, want.fix, told(found))
		}
	}
}
