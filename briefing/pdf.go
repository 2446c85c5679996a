package briefing

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// printing is how long a browser may take.
const printing = 60 * time.Second

// ErrNoBrowser is what [PDF] reports where there is no browser to print with.
var ErrNoBrowser = errors.New("no Chromium, Chrome or Edge was found to print with")

// PDF prints a document on A4 through an installed Chromium, Chrome or Edge: the
// page of [WriteHTML], tagged, with an outline, its text as text. env gives
// environment variables: HEDGE_BROWSER names another browser than the first one
// found; HEDGE_NO_SANDBOX=1 lets it run without its sandbox, which root in a
// container needs.
//
// The browser starts with an empty profile in a temporary folder that holds the
// page and nothing else, reaches no network, has a minute, and is ended with all
// its children. Other than the other writers', the bytes of a PDF differ from run to run:
// the browser writes the time into them.
//
// Errors: [ErrNoBrowser]; a browser that could not start, print or end in time,
// with what it said; those of [WriteHTML].
func PDF(ctx context.Context, d *Document, env func(string) string) ([]byte, error) {
	var page bytes.Buffer
	if err := WriteHTML(&page, d); err != nil {
		return nil, err
	}
	browser := findBrowser(env)
	if browser == "" {
		if own := env("HEDGE_BROWSER"); own != "" {
			return nil, fmt.Errorf("%w: HEDGE_BROWSER names %s, which cannot be run", ErrNoBrowser, own)
		}
		return nil, ErrNoBrowser
	}
	dir, err := os.MkdirTemp(within(browser, env), "hedge-print-")
	if err != nil {
		return nil, fmt.Errorf("printing needs a temporary folder: %w", err)
	}
	defer remove(dir)
	in, out := filepath.Join(dir, "briefing.html"), filepath.Join(dir, "briefing.pdf")
	if err := os.WriteFile(in, page.Bytes(), 0o600); err != nil {
		return nil, err
	}
	limited, cancel := context.WithTimeout(ctx, printing)
	defer cancel()
	told, err := launch(limited, browser, dir, options(dir, in, out, env))
	pdf, unread := os.ReadFile(out)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case limited.Err() != nil:
		return nil, fmt.Errorf("%s had not printed after %v and was ended; set HEDGE_BROWSER to another browser, or print the HTML from a window", browser, printing)
	case unread == nil && bytes.HasPrefix(pdf, []byte("%PDF-")):
		return pdf, nil
	case sandboxless(told):
		return nil, fmt.Errorf("%s could not start its sandbox, as happens to root and inside containers: run as an ordinary user, or set HEDGE_NO_SANDBOX=1 if nothing else on this machine needs protection", browser)
	}
	return nil, fmt.Errorf("%s did not print (%v): %s", browser, err, tail(told))
}

// WritePDF prints a document into the file name. Where that fails, the page lies
// beside it as HTML and the error says so and how to print it by hand.
func WritePDF(ctx context.Context, name string, d *Document, env func(string) string) error {
	pdf, err := PDF(ctx, d, env)
	if err == nil {
		if err := os.WriteFile(name, pdf, 0o644); err != nil {
			return fmt.Errorf("writing the PDF: %w", err)
		}
		return nil
	}
	if ctx.Err() != nil {
		return err
	}
	var page bytes.Buffer
	if again := WriteHTML(&page, d); again != nil {
		return again
	}
	beside := strings.TrimSuffix(name, filepath.Ext(name)) + ".html"
	f, busy := os.OpenFile(beside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(busy, os.ErrExist) {
		return fmt.Errorf("no PDF: %w. Open the briefing as HTML in any browser and print it to a file, or install Chromium, Chrome or Edge, or name one in HEDGE_BROWSER. (%s exists and was left alone.)", err, beside)
	}
	if busy != nil {
		return fmt.Errorf("no PDF: %w; nor could %s be written: %w", err, beside, busy)
	}
	_, wrong := f.Write(page.Bytes())
	if wrong = errors.Join(wrong, f.Close()); wrong != nil {
		return fmt.Errorf("no PDF: %w; nor could %s be written: %w", err, beside, wrong)
	}
	return fmt.Errorf("no PDF: %w. The briefing is in %s: open it in any browser and print it to a file, or install Chromium, Chrome or Edge, or name one in HEDGE_BROWSER", err, beside)
}

// options are what the browser is started with: no window, nothing of its own on
// the network, no name that resolves.
func options(dir, in, out string, env func(string) string) []string {
	path := filepath.ToSlash(in)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	all := []string{
		"--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--no-pings", "--mute-audio",
		"--disable-extensions", "--disable-sync", "--disable-component-update", "--disable-background-networking",
		"--disable-default-apps", "--disable-quic", "--disable-breakpad", "--disable-dev-shm-usage", "--disable-domain-reliability",
		"--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=socks5://127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
		"--user-data-dir=" + filepath.Join(dir, "profile"),
		"--no-pdf-header-footer", "--generate-pdf-document-outline", "--print-to-pdf=" + out,
	}
	if env("HEDGE_NO_SANDBOX") == "1" {
		all = append(all, "--no-sandbox")
	}
	return append(all, (&url.URL{Scheme: "file", Path: path}).String())
}

// launch runs the browser to its end and gives what it said on standard error.
func launch(ctx context.Context, browser, dir string, args []string) (string, error) {
	cmd := exec.CommandContext(ctx, browser, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "TMPDIR="+dir)
	var told bytes.Buffer
	cmd.Stderr = &told
	cmd.WaitDelay = 2 * time.Second
	rest := family(cmd)
	if err := cmd.Start(); err != nil {
		return "", err
	}
	err := cmd.Wait()
	rest()
	return told.String(), err
}

// remove deletes the folder. On some systems the last child holds it for a moment.
func remove(dir string) {
	for range 20 {
		if os.RemoveAll(dir) == nil {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// tail is the end of what a browser said.
func tail(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	if len(lines) > 3 {
		lines = lines[len(lines)-3:]
	}
	for i := range lines {
		lines[i] = short(clean(lines[i]))
	}
	if s := strings.Join(lines, "; "); s != "" {
		return s
	}
	return "it said nothing; on " + runtime.GOOS + " try it from a terminal"
}
