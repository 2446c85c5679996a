// Command hedge makes an argument about the future executable: it checks a case
// file, runs it over many futures and answers in plain words.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"golang.org/x/term"

	"hedge/cli"
)

func main() {
	dir, err := os.Getwd()
	if err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(cli.ExitFailed)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	out, errs := int(os.Stdout.Fd()), int(os.Stderr.Fd())
	s := cli.Streams{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Dir: dir, Env: os.Getenv,
		TTY: term.IsTerminal(out), ErrTTY: term.IsTerminal(errs),
	}
	for _, fd := range []int{out, errs} {
		if w, _, err := term.GetSize(fd); err == nil && s.Width == 0 {
			s.Width = w
		}
	}
	os.Exit(cli.Main(ctx, s, os.Args[1:]))
}
