package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/diag"
)

// statusCommand is the bare program: where one stands and what to do next.
func (a *app) statusCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "hedge",
		Short: "Make an argument about the future executable",
		Long: `Hedge makes an argument about the future executable. One text file says who
acts, what may happen, what is unknown, what can be done and what counts; hedge
checks it, runs it over many futures and courses of action, and answers in
plain words.`,
		Example: `  hedge run                   run the case in this folder, else the Korea case
  hedge new mycase            start a case of your own
  hedge check mycase          say what is wrong with it`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
			}
			return nil
		},
		RunE: func(*cobra.Command, []string) error { return a.status() },
	}
}

func (a *app) status() error {
	if !hedge.Here(a.Dir) {
		return a.print(
			"hedge run           run the embedded case on Korea and print the answer",
			"hedge new mycase    start a case of your own in the folder mycase",
			"hedge --help        all commands",
		)
	}
	c, l, f, err := a.load(nil)
	if err != nil {
		return err
	}
	if c == nil {
		return a.print(
			f.Name+": "+a.paint("error", l.Count()),
			"It cannot be run yet. next: hedge check",
		)
	}
	p, err := hedge.Compile(c, hedge.Options{})
	if err != nil {
		return err
	}
	lines := []string{a.paint("strong", clip(diag.Clean(c.Title), a.width()))}
	if c.Question != "" {
		lines = append(lines, wrap(diag.Clean(c.Question), a.width(), 0, 0)...)
	}
	lines = append(lines, "findings: "+l.Count())
	lines = append(lines, wrap(fmt.Sprintf("a run: %s x %s = %s experiments of %s; %s, %s, %s, %s",
		things(hedge.DefaultFutures, "future"), things(len(p.Arms), "arm"), count(hedge.DefaultFutures*len(p.Arms)),
		things(c.Horizon.Years(), "year"), things(len(p.Strategies), "course"), things(len(c.Scenarios), "scenario"),
		things(len(c.Claims), "claim"), things(len(c.Expects), "expectation")), a.width(), 0, 2)...)
	lines = append(lines, a.paint("dim", "next: ")+"hedge run   hedge check   hedge test   hedge plan   hedge --help")
	return a.print(lines...)
}
