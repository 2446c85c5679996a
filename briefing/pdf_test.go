package briefing

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"
)

// settings is an environment made of pairs, the rest from the machine's.
func settings(pairs ...string) func(string) string {
	return func(name string) string {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1]
			}
		}
		return os.Getenv(name)
	}
}

// leaf is the object of one page in a PDF.
var leaf = regexp.MustCompile(`/Type\s*/Page[^s]`)

func TestPDF(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: starts a browser")
	}
	need(t, findBrowser(os.Getenv), "chromium")
	env := settings()
	if os.Getuid() == 0 {
		env = settings("HEDGE_NO_SANDBOX", "1")
	}
	t.Setenv("TMPDIR", t.TempDir())
	pdf, err := PDF(t.Context(), sample(), env)
	if err != nil {
		t.Fatal(err)
	}
	if pages := len(leaf.FindAll(pdf, -1)); pages < 3 || pages > 5 {
		t.Errorf("%d pages", pages)
	}
	for _, want := range []string{"/MarkInfo", "/StructTreeRoot", "/Outlines", "/Lang (en)"} {
		if !bytes.Contains(pdf, []byte(want)) {
			t.Errorf("no %s: the PDF has no tags, outline or language", want)
		}
	}
	name := filepath.Join(t.TempDir(), "sample.pdf")
	if err := os.WriteFile(name, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	text, err := exec.Command(need(t, "", "pdftotext"), "-layout", name, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	// The last two stand in a folded part of the page.
	for _, want := range []string{"A Korean Peninsula", "미국 없는 한반도", "남북 긴장", "Page 1 / ", "Key judgements", "2,600 tn won", "the analyst's own"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("%q cannot be selected in the PDF", want)
		}
	}
	if strings.Contains(string(text), "31 to 41") {
		t.Error("paper shows the numbers behind a figure; decision 0015 leaves them to the page")
	}
	if first, _, _ := strings.Cut(string(text), "\f"); !strings.Contains(first, "regional security order keeps regret") || !strings.Contains(first, "Recommendation") {
		t.Error("the key judgements and the recommendation do not stand on page one")
	}
	left, err := filepath.Glob(filepath.Join(os.TempDir(), "*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

// browserOf makes a browser of a shell script.
func browserOf(t *testing.T, script string) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("skipped: shell scripts")
	}
	name := filepath.Join(t.TempDir(), "browser")
	if err := os.WriteFile(name, []byte("#!/bin/sh\n"+script), 0o700); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestPDFSaysWhatIsWrong(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	for _, c := range []struct{ script, want string }{
		{"echo 'Running as root without --no-sandbox is not supported.' >&2; exit 1", "HEDGE_NO_SANDBOX=1"},
		{"echo one >&2; echo two >&2; exit 3", "one; two"},
		{"exit 0", "it said nothing"},
		{`for a in "$@"; do case "$a" in --print-to-pdf=*) echo no pdf > "${a#*=}";; esac; done`, "did not print"},
	} {
		_, err := PDF(t.Context(), sample(), settings("HEDGE_BROWSER", browserOf(t, c.script)))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.script, err)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestPDFOptions: the sandbox stays on unless it is switched off by name, the
// page is the only address, and no name resolves.
func TestPDFOptions(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	told := filepath.Join(t.TempDir(), "told")
	script := fmt.Sprintf(`printf '%%s\n' "$@" > '%s'; for a in "$@"; do case "$a" in --print-to-pdf=*) echo %%PDF-1.4 > "${a#*=}";; esac; done`, told)
	for value, off := range map[string]bool{"": false, "0": false, "yes": false, "1": true} {
		if _, err := PDF(t.Context(), sample(), settings("HEDGE_BROWSER", browserOf(t, script), "HEDGE_NO_SANDBOX", value)); err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(told)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), "--no-sandbox") != off {
			t.Errorf("HEDGE_NO_SANDBOX=%s: sandbox off is %v", value, !off)
		}
		if !strings.Contains(string(text), "MAP * ~NOTFOUND") || strings.Count(string(text), "://") != 2 || !strings.Contains(string(text), "file:///") {
			t.Errorf("started with\n%s", text)
		}
	}
}

// TestPDFEndsTheWholeFamily: a browser that hangs is ended with its children.
func TestPDFEndsTheWholeFamily(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	alive := filepath.Join(t.TempDir(), "alive")
	script := fmt.Sprintf("(sleep 1; echo x > '%s') &\nsleep 30", alive)
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	start := time.Now()
	_, err := PDF(ctx, sample(), settings("HEDGE_BROWSER", browserOf(t, script)))
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("%v", err)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
	time.Sleep(1200 * time.Millisecond)
	if _, err := os.Stat(alive); err == nil {
		t.Error("a child went on")
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestNoBrowser(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "korea.pdf")
	none := settings("HEDGE_BROWSER", filepath.Join(dir, "nothing"))
	err := WritePDF(t.Context(), name, sample(), none)
	if !errors.Is(err, ErrNoBrowser) || !strings.Contains(err.Error(), "korea.html") || !strings.Contains(err.Error(), "HEDGE_BROWSER") {
		t.Errorf("%v", err)
	}
	page, unread := os.ReadFile(filepath.Join(dir, "korea.html"))
	if unread != nil || !bytes.Equal(page, page1(t, sample())) {
		t.Errorf("the page was not written: %v", unread)
	}
	if err := os.WriteFile(filepath.Join(dir, "korea.html"), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	err = WritePDF(t.Context(), name, sample(), none)
	if mine, _ := os.ReadFile(filepath.Join(dir, "korea.html")); string(mine) != "mine" || !strings.Contains(err.Error(), "left alone") {
		t.Errorf("a file of the user's was overwritten: %v", err)
	}
	if _, err := os.Stat(name); err == nil {
		t.Error("there is a PDF")
	}
}

func TestFindBrowser(t *testing.T) {
	dir := t.TempDir()
	if runtime.GOOS == "windows" {
		t.Skip("skipped: names without .exe")
	}
	for _, name := range []string{"microsoft-edge", "chromium"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	path := func() string {
		return findBrowser(settings("PATH", "."+string(filepath.ListSeparator)+dir, "HEDGE_BROWSER", ""))
	}
	if got := path(); strings.HasPrefix(got, dir) {
		t.Errorf("%s cannot be run", got)
	}
	for _, name := range []string{"microsoft-edge", "chromium"} {
		if err := os.Chmod(filepath.Join(dir, name), 0o700); err != nil {
			t.Fatal(err)
		}
		if got := path(); got != filepath.Join(dir, name) {
			t.Errorf("%s is found, not %s", got, name)
		}
	}
	t.Chdir(dir)
	if got := findBrowser(settings("PATH", ".", "HEDGE_BROWSER", "")); !filepath.IsAbs(got) && got != "" {
		t.Errorf("%s of the folder one stands in is run", got)
	}
}
