package cli_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"hedge/cli"
)

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// locked is a buffer that one goroutine fills while another reads.
type locked struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *locked) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *locked) has(text string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return strings.Contains(l.b.String(), text)
}

func until(t *testing.T, what string, is func() bool) {
	t.Helper()
	for range 400 {
		if is() {
			return
		}
		time.Sleep(25 * time.Millisecond)
	}
	t.Fatalf("waited in vain for %s", what)
}

// check --watch checks again after a save and ends with an interrupt.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	if code, _, errs := call(t, cli.Streams{Dir: dir}, "new", "mine"); code != cli.ExitDone {
		t.Fatal(errs)
	}
	file := filepath.Join(dir, "mine", "starter.hedge.hcl")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var out, errs locked
	done := make(chan int)
	go func() {
		done <- cli.Main(ctx, cli.Streams{Out: &out, Err: &errs, Dir: dir}, []string{"check", "mine", "--watch"})
	}()
	until(t, "the watch", func() bool { return errs.has("watching mine") })
	if !out.has("no findings") {
		t.Errorf("first check: %s", out.b.String())
	}
	slip := strings.Replace(string(text), "demand - supply", "demnd - supply", 1)
	if err := os.WriteFile(file, []byte(slip), 0o644); err != nil {
		t.Fatal(err)
	}
	until(t, "the finding", func() bool { return out.has("demnd is not declared") })
	cancel()
	if code := <-done; code != cli.ExitInterrupted {
		t.Errorf("exit code %d", code)
	}
}
