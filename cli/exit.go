package cli

import (
	"fmt"
	"strings"
)

// The exit codes. They are part of the contract with scripts.
const (
	ExitDone        = 0
	ExitFailed      = 1
	ExitUsage       = 2
	ExitCase        = 3
	ExitStopped     = 4
	ExitNotHeld     = 5
	ExitInterrupted = 130
)

// ExitPage says what each exit code means.
var ExitPage = []struct {
	Code int
	Text string
}{
	{ExitDone, "done"},
	{ExitFailed, "failed: a file could not be written, a stream broke off"},
	{ExitUsage, "usage: an unknown command, flag or name, or a run that is too large"},
	{ExitCase, "the case has errors, or its values are no numbers somewhere"},
	{ExitStopped, "stopped and resumable (kept for stored runs)"},
	{ExitNotHeld, "an expectation, or with --verdict a claim, did not hold"},
	{ExitInterrupted, "interrupted; nothing was written"},
}

// failure is an error that knows its exit code and how to mend it. With an empty
// text there is nothing left to print.
type failure struct {
	code       int
	text, help string
}

func (f *failure) Error() string { return f.text }

// usage is a mistake in how a command was called; help says what to type.
func usage(help, format string, args ...any) error {
	return &failure{ExitUsage, fmt.Sprintf(format, args...), help}
}

// silent ends with a code when all has been said.
func silent(code int) error { return &failure{code: code} }

func exitPage() string {
	var b strings.Builder
	for _, e := range ExitPage {
		fmt.Fprintf(&b, "  %3d  %s\n", e.Code, e.Text)
	}
	return strings.TrimRight(b.String(), "\n")
}
