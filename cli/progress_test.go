package cli

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"hedge/run"
)

func at(done int, elapsed time.Duration) run.Progress {
	return run.Progress{Futures: done, Total: 20_000, Elapsed: elapsed}
}

// Elsewhere than on a terminal there is one plain line every ten seconds.
func TestPlainProgress(t *testing.T) {
	var b bytes.Buffer
	p := &progress{w: &b, arms: 40}
	for tenth := 1; tenth <= 250; tenth++ {
		p.report(at(tenth*50, time.Duration(tenth)*100*time.Millisecond))
	}
	p.report(at(20_000, 40*time.Second))
	p.clear()
	want := "5,000 of 20,000 futures, 20,000 experiments/s, about 30 s left\n" +
		"10,000 of 20,000 futures, 20,000 experiments/s, about 20 s left\n"
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}

// On a terminal one line is rewritten, from half a second on, and taken away.
func TestTerminalProgress(t *testing.T) {
	var b bytes.Buffer
	p := &progress{w: &b, tty: true, arms: 40, width: 80}
	p.report(at(100, 400*time.Millisecond))
	if b.Len() > 0 {
		t.Errorf("too early: %q", b.String())
	}
	p.report(at(10_000, 2*time.Second))
	p.report(at(15_000, 3*time.Second))
	if s := b.String(); strings.Contains(s, "\n") || !strings.Contains(s, "(15000/20000)") ||
		!strings.Contains(s, "200,000 experiments/s, about 1 s left") {
		t.Errorf("got %q", s)
	}
	for _, line := range strings.Split(b.String(), "\r") {
		if len(line) > 80 {
			t.Errorf("%d columns: %q", len(line), line)
		}
	}
	p.clear()
	if s := b.String(); !strings.HasSuffix(s, "\r") {
		t.Errorf("the line stays: %q", s)
	}
}

// The line never wraps, however narrow the terminal and large the run.
func TestTerminalProgressFits(t *testing.T) {
	for _, width := range []int{40, 60, 80} {
		var b bytes.Buffer
		p := &progress{w: &b, tty: true, arms: 256, width: width}
		for _, done := range []int{1, 123_456, 999_999} {
			p.report(run.Progress{Futures: done, Total: 1_000_000, Elapsed: time.Hour})
		}
		for _, line := range strings.Split(b.String(), "\r") {
			if w := len(strings.TrimRight(line, " ")); w > width {
				t.Errorf("%d columns of %d: %q", w, width, line)
			}
		}
		if !strings.Contains(b.String(), "(999999/1000000)") {
			t.Errorf("%d columns: no count in %q", width, b.String())
		}
	}
}

func TestQuietProgress(t *testing.T) {
	var b bytes.Buffer
	p := &progress{w: &b, quiet: true, arms: 1}
	p.report(at(1, time.Hour))
	if b.Len() > 0 {
		t.Errorf("got %q", b.String())
	}
	if p.last.Futures != 1 {
		t.Error("what was done is not known")
	}
}

func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 12_345_678: "12,345,678", -1234: "-1,234", -123: "-123"} {
		if got := count(n); got != want {
			t.Errorf("count(%d) = %s, not %s", n, got, want)
		}
	}
}

func TestSeconds(t *testing.T) {
	for s, want := range map[float64]string{0.0123: "12 ms", 3.21: "3.2 s", 89: "89 s", 600: "10 min", 7200: "2 h"} {
		if got := seconds(s); got != want {
			t.Errorf("seconds(%v) = %s, not %s", s, got, want)
		}
	}
}

func TestSize(t *testing.T) {
	for text, want := range map[string]int64{"2GiB": 2 << 30, "500MB": 500e6, "1024": 1024, "1.5k": 1536, "3 gb": 3e9} {
		if got, err := size(text); err != nil || got != want {
			t.Errorf("size(%q) = %d, %v, not %d", text, got, err, want)
		}
	}
	for _, text := range []string{"", "GiB", "-2GiB", "0", "2 apples", "1e9", "99999999TiB"} {
		if got, err := size(text); err == nil {
			t.Errorf("size(%q) = %d", text, got)
		}
	}
}
