package chart

import (
	"regexp"
	"strings"
	"testing"
)

// TestStylesStandAlone: in a page every colour is a variable that the stylesheet
// defines; alone none is.
func TestStylesStandAlone(t *testing.T) {
	sheet := Stylesheet()
	for _, f := range Examples() {
		page := SVG(f, InPage)
		if m := regexp.MustCompile(`="#[0-9a-f]{6}"`).FindString(page); m != "" {
			t.Errorf("%s: %s in a page", f.Words().ID, m)
		}
		for _, m := range regexp.MustCompile(`var\((--[a-z0-9-]+)\)`).FindAllStringSubmatch(page, -1) {
			if strings.Count(sheet, "  "+m[1]+": #") != 2 {
				t.Errorf("%s: %s is not defined for light and dark", f.Words().ID, m[1])
			}
		}
		for _, style := range []Style{Light, Dark, Print} {
			if alone := SVG(f, style); strings.Contains(alone, "var(") || !strings.Contains(alone, "<style>") {
				t.Errorf("%s: does not stand alone", f.Words().ID)
			}
		}
	}
	if !strings.Contains(sheet, "@media screen and (prefers-color-scheme: dark)") {
		t.Error("print must not be dark")
	}
}

// TestSameBytes: drawing twice gives the same bytes.
func TestSameBytes(t *testing.T) {
	a, b := Examples(), Examples()
	for i := range a {
		if SVG(a[i], InPage) != SVG(b[i], InPage) {
			t.Errorf("%s", a[i].Words().ID)
		}
	}
}
