package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"hedge/cases"
	"hedge/cli"
)

func call(t *testing.T, s cli.Streams, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	s.Out, s.Err = &o, &e
	if s.Dir == "" {
		s.Dir = t.TempDir()
	}
	code = cli.Main(context.Background(), s, args)
	return code, o.String(), e.String()
}

// No line of any answer is wider than the terminal, and an answer fits on one
// screen.
func TestAnswersFit(t *testing.T) {
	for _, k := range cases.List {
		for _, s := range []struct {
			streams cli.Streams
			columns int
		}{
			{cli.Streams{}, 80},
			{cli.Streams{TTY: true, ErrTTY: true, Width: 60}, 60},
			{cli.Streams{TTY: true, ErrTTY: true, Width: 200}, 100},
		} {
			code, out, errs := call(t, s.streams, "run", k.Name, "--futures", "500")
			if code != cli.ExitDone {
				t.Fatalf("%s: exit code %d\n%s", k.Name, code, errs)
			}
			lines := strings.Split(strings.TrimRight(out, "\n"), "\n")
			rewritten := strings.FieldsFunc(errs, func(c rune) bool { return c == '\n' || c == '\r' })
			for _, line := range append(lines, rewritten...) {
				if w := ansi.StringWidth(strings.TrimRight(line, " ")); w > s.columns {
					t.Errorf("%s: %d columns of %d: %s", k.Name, w, s.columns, line)
				}
			}
			if s.columns >= 80 && len(lines) > 86 {
				t.Errorf("%s: %d lines at %d columns\n%s", k.Name, len(lines), s.columns, out)
			}
		}
	}
}

// Every claim of a case is on the screen, by its sentence or by its name.
func TestNoClaimIsLost(t *testing.T) {
	_, out, _ := call(t, cli.Streams{}, "run", "korea", "--futures", "100")
	_, text, _ := call(t, cli.Streams{}, "run", "korea", "--futures", "100", "--format", "json")
	var answer struct {
		Claims []struct{ Name, Title string }
	}
	if err := json.Unmarshal([]byte(text), &answer); err != nil || len(answer.Claims) < 10 {
		t.Fatalf("%d claims, %v", len(answer.Claims), err)
	}
	flat := strings.Join(strings.Fields(out), " ")
	for _, k := range answer.Claims {
		if !strings.Contains(flat, k.Name) && !strings.Contains(flat, k.Title) {
			t.Errorf("claim %s is not on the screen\n%s", k.Name, out)
		}
	}
}

func TestNarrowTerminalHasAFloor(t *testing.T) {
	code, out, _ := call(t, cli.Streams{TTY: true, Width: 3}, "run", "lake", "--futures", "20", "--color", "never")
	if code != cli.ExitDone || !strings.Contains(out, "\n3  Which course holds up?") {
		t.Errorf("exit code %d\n%s", code, out)
	}
	widest := 0
	for _, line := range strings.Split(out, "\n") {
		widest = max(widest, ansi.StringWidth(line))
	}
	if widest != 40 {
		t.Errorf("%d columns, not 40\n%s", widest, out)
	}
}

// A case cannot steer the terminal.
func TestControlCharactersAreNotPrinted(t *testing.T) {
	dir := t.TempDir()
	text := "case \"a\" {\n  title    = \"A\x1b[2J\u202eB\"\n  question = \"Q\x1b]0;x\x07?\"\n  horizon  = { from = 2026, to = 2026 }\n  as_of    = \"2026-01-01\"\n  headline = outcome.y\n}\n" +
		"outcome \"y\" {\n  title = \"T\x1b[31m\"\n  unit  = \"1\"\n  value = 1\n  goal  = \"maximise\"\n  own   = true\n}\n"
	write(t, dir, "a.hedge.hcl", text)
	for _, args := range [][]string{{"run", "--futures", "20"}, {"check"}, {"plan"}, {"show", "findings"}, {}} {
		_, out, errs := call(t, cli.Streams{Dir: dir}, args...)
		if strings.ContainsAny(out+errs, "\x1b\x07\u202e") {
			t.Errorf("%v: control characters in %q", args, out+errs)
		}
	}
}
