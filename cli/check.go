package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
	"github.com/spf13/cobra"

	"hedge"
	"hedge/diag"
)

// checkCommand says what is wrong with a case.
func (a *app) checkCommand() *cobra.Command {
	var watch bool
	var format string
	cmd := &cobra.Command{
		Use:   "check [CASE]",
		Short: "Say what is wrong with a case, where, and how to mend it",
		Long: `Check the text of a case without running it. Every finding has a code, a place,
the reason why it matters and an edit that mends it. Exit code 3 means errors.`,
		Example: `  hedge check
  hedge check mycase --watch
  hedge check mycase --format json`,
		Args:              atMost(1, "one case"),
		ValidArgsFunction: a.completeCase,
	}
	cmd.Flags().BoolVar(&watch, "watch", false, "check again whenever a file of the case is saved")
	cmd.Flags().StringVar(&format, "format", "human", "human or json")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := oneOf("format", format, "human", "json"); err != nil {
			return err
		}
		err := a.check(args, format)
		if !watch {
			return err
		}
		f, ferr := a.find(args)
		switch {
		case ferr != nil:
			return ferr
		case f.Embedded:
			return usage("hedge new DIR --from "+f.Name+" makes a copy of your own", "the embedded case %s never changes, so there is nothing to watch", f.Name)
		}
		return a.watch(cmd.Context(), f, func() { _ = a.check(args, format) })
	}
	return cmd
}

func (a *app) check(args []string, format string) error {
	_, l, f, err := a.load(args)
	if err != nil {
		return err
	}
	if format == "json" {
		err = a.json(l.Report())
	} else {
		err = a.checked(f, l)
	}
	if err == nil && l.Errors() > 0 {
		err = silent(ExitCase)
	}
	return err
}

func (a *app) checked(f found, l diag.List) error {
	if len(l) == 0 {
		return a.print(a.paint("good", "ok") + "  " + f.Name + ": no findings")
	}
	return diag.Render(a.Out, l, f.sources(l), diag.Options{Width: a.width(), Paint: a.paint})
}

// settle is how long a burst of saves is waited out.
const settle = 100 * time.Millisecond

// watch calls again after every change of a case file until it is interrupted.
func (a *app) watch(ctx context.Context, f found, again func()) error {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("cannot watch %s: %w", f.Name, err)
	}
	defer w.Close() //nolint:errcheck // nothing is lost with a watcher
	dir := a.under(f.folder())
	if err := w.Add(dir); err != nil {
		return fmt.Errorf("cannot watch %s: %w", f.Name, err)
	}
	fmt.Fprintln(a.Err, "watching "+filepath.Base(dir)+"; Ctrl-C ends")
	var due <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return silent(ExitInterrupted)
		case err := <-w.Errors:
			return fmt.Errorf("cannot watch %s: %w", f.Name, err)
		case e := <-w.Events:
			if strings.HasSuffix(e.Name, hedge.Suffix) && !e.Has(fsnotify.Chmod) {
				due = time.After(settle)
			}
		case <-due:
			due = nil
			again()
		}
	}
}
