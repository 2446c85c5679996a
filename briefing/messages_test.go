package briefing

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Every language has the same sentences with the same holes.
func TestMessagesMatch(t *testing.T) {
	en, err := newMessages("en")
	if err != nil {
		t.Fatal(err)
	}
	holes := func(s string) []string {
		out := placeholder.FindAllString(s, -1)
		slices.Sort(out)
		return slices.Compact(out)
	}
	for _, lang := range Languages[1:] {
		m, err := newMessages(lang)
		if err != nil {
			t.Fatal(err)
		}
		for key, text := range en.text {
			other, ok := m.text[key]
			switch {
			case !ok:
				t.Errorf("%s: %s is missing", lang, key)
			case !slices.Equal(holes(text), holes(other)):
				t.Errorf("%s: %s has the holes %v, in English %v", lang, key, holes(other), holes(text))
			}
		}
		for key := range m.text {
			if _, ok := en.text[key]; !ok {
				t.Errorf("%s: %s is not in English", lang, key)
			}
		}
	}
	if _, err := newMessages("fr"); err == nil || !strings.Contains(err.Error(), "there is en, ko") {
		t.Error(err)
	}
}

// Every sentence that the program asks for by a whole key exists, and each stands once.
func TestMessagesExist(t *testing.T) {
	en, err := newMessages("en")
	if err != nil {
		t.Fatal(err)
	}
	asked := regexp.MustCompile(`(?:\.say|\.told|\.rich|say)\("([a-z_.-]+[a-z_])"`)
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), "compose") && !strings.HasPrefix(e.Name(), "figures") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		src, err := os.ReadFile(e.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range asked.FindAllStringSubmatch(string(src), -1) {
			n++
			if _, ok := en.text[m[1]]; !ok {
				t.Errorf("%s asks for %q", e.Name(), m[1])
			}
		}
	}
	if n < 80 {
		t.Errorf("only %d sentences asked for: the pattern no longer fits the code", n)
	}
	for _, lang := range Languages {
		seen := map[string]bool{}
		for _, line := range strings.Split(sentences[lang], "\n") {
			if key, _, ok := strings.Cut(line, " = "); ok && !strings.HasPrefix(line, "#") {
				if seen[key] {
					t.Errorf("%s: %s stands twice", lang, key)
				}
				seen[key] = true
			}
		}
	}
}

func TestKoreanAmounts(t *testing.T) {
	ko, err := newMessages("ko")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"1 to 5 %":             "1~5\u00a0%",
		"under 1 %":            "1\u00a0% 미만",
		"94 % to over 99 %":    "94\u00a0%~99\u00a0% 초과",
		"-58 % of GDP":         "-58\u00a0% (GDP 대비)",
		"15 percentage points": "15%p",
	} {
		if got := ko.amount(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
