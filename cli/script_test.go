package cli_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/rogpeppe/go-internal/testscript"

	"hedge/cli"
)

// TestMain makes the real command line available to the stories in
// testdata/script, with small readers of its output beside it.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"hedge":   func() { os.Exit(command(context.Background())) },
		"stopped": func() { os.Exit(command(cancelled())) },
		"tty":     func() { os.Exit(onTerminal()) },
		"code":    code,
		"jsonhas": jsonhas,
		"widest":  widest,
		"aligned": aligned,
		"strip":   strip,
		"sub":     sub,
		"helps":   helps,

		"makecase":   makecase,
		"samedigest": samedigest,
	})
}

func command(ctx context.Context) int {
	dir, err := os.Getwd()
	if err != nil {
		panic(err)
	}
	return cli.Main(ctx, cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Dir: dir, Env: os.Getenv}, os.Args[1:])
}

// onTerminal is the command line with both streams taken for terminals.
func onTerminal() int {
	return cli.Main(context.Background(), cli.Streams{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Dir: ".", Env: os.Getenv, TTY: true, ErrTTY: true, Width: 80,
	}, os.Args[1:])
}

// code N COMMAND... runs a command that must exit with code N.
func code() {
	cmd := exec.Command(os.Args[2], os.Args[3:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	_ = cmd.Run()
	if got := fmt.Sprint(cmd.ProcessState.ExitCode()); got != os.Args[1] {
		fail("exit code %s, not %s", got, os.Args[1])
	}
}

func cancelled() context.Context {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	return ctx
}

// jsonhas FILE PATH... fails unless the one JSON object in FILE begins with
// "hedge":"1" and has every path; a.0.b goes into lists, path=text compares.
func jsonhas() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		fail("%v", err)
	}
	if !strings.HasPrefix(strings.Join(strings.Fields(string(text)), ""), `{"hedge":"1"`) {
		fail("does not begin with \"hedge\": \"1\"")
	}
	d := json.NewDecoder(strings.NewReader(string(text)))
	var v any
	if err := d.Decode(&v); err != nil {
		fail("%v", err)
	}
	if _, err := d.Token(); err != io.EOF {
		fail("more than one object")
	}
	for _, want := range os.Args[2:] {
		path, value, compare := strings.Cut(want, "=")
		at := v
		for _, key := range strings.Split(path, ".") {
			switch x := at.(type) {
			case map[string]any:
				next, ok := x[key]
				if !ok {
					fail("%s: no field %s", path, key)
				}
				at = next
			case []any:
				var i int
				if _, err := fmt.Sscan(key, &i); err != nil || i >= len(x) {
					fail("%s: no element %s of %d", path, key, len(x))
				}
				at = x[i]
			default:
				fail("%s: %s is in no object", path, key)
			}
		}
		if got := fmt.Sprint(at); compare && got != value {
			fail("%s is %s, not %s", path, got, value)
		}
	}
}

// widest FILE COLUMNS fails if a line is wider, as a terminal counts.
func widest() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		fail("%v", err)
	}
	var columns int
	if _, err := fmt.Sscan(os.Args[2], &columns); err != nil {
		fail("%v", err)
	}
	for line := range strings.Lines(string(text)) {
		if w := ansi.StringWidth(strings.TrimRight(line, "\n")); w > columns {
			fail("%d columns: %s", w, line)
		}
	}
}

// aligned FILE TEXT... fails unless the lines that hold the texts end at the
// same column.
func aligned() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		fail("%v", err)
	}
	first := -1
	for _, want := range os.Args[2:] {
		at := -1
		for line := range strings.Lines(string(text)) {
			if strings.Contains(line, want) {
				at = ansi.StringWidth(strings.TrimRight(line, "\n"))
				break
			}
		}
		if at < 0 || first >= 0 && at != first {
			fail("%q ends at column %d, not %d", want, at, first)
		}
		first = at
	}
}

// strip FILE prints a text without escape sequences.
func strip() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		fail("%v", err)
	}
	fmt.Print(ansi.Strip(string(text)))
}

// sub FILE OLD NEW replaces a text that must be there.
func sub() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		fail("%v", err)
	}
	out := strings.Replace(string(text), os.Args[2], os.Args[3], 1)
	if out == string(text) {
		fail("%s does not hold %q", os.Args[1], os.Args[2])
	}
	if err := os.WriteFile(os.Args[1], []byte(out), 0o644); err != nil {
		fail("%v", err)
	}
}

// helps COMMAND... fails unless each help page shows three examples.
func helps() {
	for _, name := range os.Args[1:] {
		out, err := exec.Command("hedge", append(strings.Fields(name), "--help")...).Output()
		if err != nil {
			fail("%s: %v", name, err)
		}
		_, examples, _ := strings.Cut(string(out), "Examples:\n")
		examples, _, _ = strings.Cut(examples, "\n\n")
		if n := len(strings.Split(strings.TrimSpace(examples), "\n")); n != 3 {
			fail("%s has %d examples, not 3", name, n)
		}
		for _, line := range strings.Split(string(out), "\n") {
			if len(line) > 80 && !strings.Contains(line, "|") {
				fail("%s: more than 80 columns: %s", name, line)
			}
		}
	}
}

// makecase DIR N writes a case with N courses.
func makecase() {
	var n int
	if _, err := fmt.Sscan(os.Args[2], &n); err != nil {
		fail("%v", err)
	}
	var b strings.Builder
	b.WriteString(`case "many" {
  title    = "Many courses"
  question = "Which?"
  horizon  = { from = 2026, to = 2026 }
  as_of    = "2026-01-01"
  headline = outcome.y
}
uncertainty "u" {
  range = "1 to 2"
  unit  = "1"
  own   = true
}
lever "x" {
  range = "0 to 1000"
  unit  = "1"
  own   = true
}
outcome "y" {
  unit  = "1"
  value = x * u
  goal  = "maximise"
  own   = true
}
`)
	for i := range n {
		fmt.Fprintf(&b, "strategy \"s%d\" {\n  title = \"Course %d\"\n  set   = { x = %d }\n  own   = true\n}\n", i, i, i)
	}
	if err := os.MkdirAll(os.Args[1], 0o755); err != nil {
		fail("%v", err)
	}
	if err := os.WriteFile(filepath.Join(os.Args[1], "many.hedge.hcl"), []byte(b.String()), 0o644); err != nil {
		fail("%v", err)
	}
}

// samedigest FILE RUN.JSON compares a printed digest with the one of a run.
func samedigest() {
	printed, err := os.ReadFile(os.Args[1])
	if err != nil {
		fail("%v", err)
	}
	text, err := os.ReadFile(os.Args[2])
	if err != nil {
		fail("%v", err)
	}
	var v struct{ Digest string }
	if err := json.Unmarshal(text, &v); err != nil {
		fail("%v", err)
	}
	if got := strings.TrimSpace(string(printed)); got != v.Digest || got == "" {
		fail("digest %s, but the run has %s", got, v.Digest)
	}
}

func fail(format string, args ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", args...)
	os.Exit(1)
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}
