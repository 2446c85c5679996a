package hedge_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hedge"
	"hedge/briefing"
)

// tell runs a program and gives what it printed.
func tell(t *testing.T, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(name, args...)
	if os.Getuid() == 0 { // no browser has a sandbox for root
		cmd.Env = append(os.Environ(), "HEDGE_NO_SANDBOX=1")
	}
	cmd.WaitDelay = 10 * time.Second
	var grumble bytes.Buffer
	cmd.Stderr = &grumble
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", filepath.Base(name), err, grumble.String())
	}
	return string(out)
}

// TestKoreaBriefing writes the Korea case's briefing in both languages as a page and as
// PDF, and has other programs read it: a validator of HTML, a checker of barriers in
// a real browser, and PDF tools.
func TestKoreaBriefing(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: runs the Korea case in full")
	}
	a := answered(t, "korea", hedge.DefaultFutures)
	dir := t.TempDir()
	write := func(lang, format string) string {
		t.Helper()
		d, err := a.Brief(briefing.Options{Lang: lang})
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(dir, "korea-"+lang+"."+format)
		ctx, stop := context.WithTimeout(t.Context(), time.Minute)
		defer stop()
		if err := hedge.SaveReport(ctx, name, d, format); err != nil {
			t.Fatal(err)
		}
		return name
	}
	var pages []string
	for _, lang := range []string{"en", "ko"} {
		start := time.Now()
		name := write(lang, "html")
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%s: the page took %v, over 2 s", lang, took)
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if len(text) > 1_500_000 {
			t.Errorf("%s: %d bytes, over 1.5 MB", lang, len(text))
		}
		if n := bytes.Count(text, []byte("<svg")); n < 8 {
			t.Errorf("%s: %d figures", lang, n)
		}
		for _, bad := range []string{"NaN", "%!", "<nil>", "{{"} {
			if bytes.Contains(text, []byte(bad)) {
				t.Errorf("%s: the page holds %q", lang, bad)
			}
		}
		pages = append(pages, name)
	}

	t.Run("pages", func(t *testing.T) {
		chromium, node, npm := need(t, "chromium", "chromium"), need(t, "node", "nodejs"), need(t, "npm", "npm")
		modules := t.TempDir()
		list, err := os.ReadFile("briefing/testdata/package.json")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(modules, "package.json"), list, 0o600); err != nil {
			t.Fatal(err)
		}
		install := exec.Command(npm, "install", "--prefix", modules, "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
		if out, err := install.CombinedOutput(); err != nil {
			if os.Getenv("HEDGE_CI") != "" {
				t.Fatalf("npm: %v\n%s", err, out)
			}
			t.Skipf("skipped: npm could not install the checkers: %v", err)
		}
		var found struct{ Wrong []string }
		out := tell(t, node, append([]string{"briefing/testdata/check.mjs", chromium, modules}, pages...)...)
		if err := json.Unmarshal([]byte(out), &found); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		for _, w := range found.Wrong {
			t.Error(w)
		}
	})

	t.Run("pdf", func(t *testing.T) {
		need(t, "chromium", "chromium")
		totext := need(t, "pdftotext", "poppler-utils")
		if os.Getuid() == 0 {
			t.Setenv("HEDGE_NO_SANDBOX", "1")
		}
		for lang, want := range map[string][]string{
			"en": {"Key judgements", "Recommendation", "Dissent and limits", "Sources"},
			"ko": {"핵심 판단", "권고", "미국 없는 한반도"},
		} {
			text := tell(t, totext, "-layout", write(lang, "pdf"), "-")
			if n := strings.Count(text, "\f"); n < 8 || n > 14 {
				t.Errorf("%s: %d pages, not 8 to 14", lang, n)
			}
			for _, w := range want {
				if !strings.Contains(text, w) {
					t.Errorf("%s: %q cannot be selected", lang, w)
				}
			}
		}
	})
}
