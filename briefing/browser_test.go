package briefing

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// need skips with one printed line when a program is missing; in CI (HEDGE_CI=1)
// it fails instead.
func need(t *testing.T, path, name string) string {
	t.Helper()
	if path == "" {
		path, _ = exec.LookPath(name)
	}
	if path == "" {
		if os.Getenv("HEDGE_CI") != "" {
			t.Fatalf("%s is missing", name)
		}
		t.Skipf("skipped: %s is not installed", name)
	}
	return path
}

// TestPagesInABrowser opens the sample and hostile pages in light and dark, wide
// and narrow: valid by the standard, no barrier that axe finds, no wider than the
// screen, nothing asked for, nothing run. Hostile Markdown is read by another
// program's parser with raw HTML allowed.
func TestPagesInABrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: starts a browser")
	}
	browser := need(t, findBrowser(os.Getenv), "chromium")
	node, npm := need(t, "", "node"), need(t, "", "npm")
	dir := t.TempDir()
	list, err := os.ReadFile("testdata/package.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "package.json"), list, 0o600); err != nil {
		t.Fatal(err)
	}
	install := exec.Command(npm, "install", "--prefix", dir, "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
	if out, err := install.CombinedOutput(); err != nil {
		if os.Getenv("HEDGE_CI") != "" {
			t.Fatalf("npm: %v\n%s", err, out)
		}
		t.Skipf("skipped: npm could not install the checkers: %v", err)
	}
	args := []string{"testdata/check.mjs", browser, dir}
	write := func(name string, content []byte) {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, content, 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, name)
	}
	write("sample.html", page1(t, sample()))
	korean := sample()
	korean.Lang, korean.Title = "ko", strings.Repeat("미국 없는 한반도 ", 12)
	write("korean.html", page1(t, korean))
	write("empty.html", page1(t, &Document{Title: "Nothing was asked"}))
	every := sample()
	for i, s := range slots() {
		if !silent.MatchString(s.path) {
			s.set(every, hostile[i%len(hostile)])
		}
	}
	write("hostile.html", page1(t, every))
	for i, s := range hostile {
		write(fmt.Sprintf("hostile-%d.md", i), []byte(markdown(t, around(s))))
	}
	cmd := exec.Command(node, args...)
	if os.Getuid() == 0 { // no browser has a sandbox for root
		cmd.Env = append(os.Environ(), "HEDGE_NO_SANDBOX=1")
	}
	out, err := cmd.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			t.Fatalf("%v\n%s", err, exit.Stderr)
		}
		t.Fatal(err)
	}
	var found struct {
		Wrong    []string
		Rendered map[string]string
	}
	if err := json.Unmarshal(out, &found); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, w := range found.Wrong {
		t.Error(w)
	}
	if len(found.Rendered) != len(hostile) {
		t.Errorf("%d Markdown files read", len(found.Rendered))
	}
	for name, page := range found.Rendered {
		root, err := html.Parse(bytes.NewReader([]byte(page)))
		if err != nil {
			t.Fatal(err)
		}
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			switch n.Data {
			case "html", "head", "body", "h1", "h2", "p", "ol", "ul", "li", "strong", "em", "code", "blockquote", "table", "thead", "tbody", "tr", "th", "td":
			case "a":
				if !strings.HasPrefix(n.Attr[0].Val, "https://") {
					t.Errorf("%s links to %s", name, n.Attr[0].Val)
				}
			default:
				t.Errorf("%s makes a <%s>", name, n.Data)
			}
		}
	}
}
