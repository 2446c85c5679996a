package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/diag"
	"hedge/model"
)

// testCommand tests the expectations that a case states about itself.
func (a *app) testCommand() *cobra.Command {
	var o runFlags
	var format string
	cmd := &cobra.Command{
		Use:   "test [CASE]",
		Short: "Test what the case expects of itself",
		Long: `Test the expect blocks of a case. Exit code 5 means that one did not hold; both
sides of its comparison are printed.`,
		Example: `  hedge test
  hedge test lake
  hedge test mycase --futures 2000 --format json`,
		Args:              atMost(1, "one case"),
		ValidArgsFunction: a.completeCase,
	}
	f := cmd.Flags()
	f.IntVar(&o.futures, "futures", hedge.DefaultFutures, "futures for expectations that name no number")
	f.Uint64Var(&o.seed, "seed", hedge.DefaultSeed, "seed for expectations that name none")
	f.IntVar(&o.workers, "workers", 0, "processors to use; 0 means all (never changes a result)")
	f.StringVar(&o.memory, "memory", "", "what outcomes may take, such as 2GiB (default half of the machine's)")
	f.BoolVar(&o.quiet, "quiet", false, "no progress on standard error")
	f.BoolVar(&o.yes, "yes", false, fmt.Sprintf("run even if there are more than %d arms", hedge.ManyArms))
	f.StringVar(&format, "format", "human", "human or json")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := oneOf("format", format, "human", "json"); err != nil {
			return err
		}
		opts, err := o.options()
		if err != nil {
			return err
		}
		c, f, err := a.sound(args)
		if err != nil {
			return err
		}
		bar := a.progress(len(c.Strategies)*len(c.Scenarios), o.quiet)
		opts.Progress, opts.ManyArms = bar.report, o.yes
		tested, faults, err := hedge.Test(cmd.Context(), c, opts)
		bar.clear()
		if err != nil {
			return stopped(cmd.Context(), err, bar.last, 0)
		}
		if format == "json" {
			err = a.json(testReport(c, tested))
		} else {
			err = a.tested(c, tested)
		}
		if err != nil {
			return err
		}
		if len(faults) > 0 {
			if err := a.render(f, f.seen(faults), 0); err != nil {
				return err
			}
			return silent(ExitCase)
		}
		for _, t := range tested {
			if !t.Passed {
				return silent(ExitNotHeld)
			}
		}
		return nil
	}
	return cmd
}

// tested prints one line for each expectation, and what failed below it.
func (a *app) tested(c *model.Case, tested []hedge.Tested) error {
	if len(tested) == 0 {
		return a.print("The case states no expectation. Add one: expect \"name\" { assert = ... }")
	}
	names, passed := 0, 0
	for _, t := range tested {
		names = max(names, len(t.Name))
	}
	names = min(names, 40)
	var lines []string
	for _, t := range tested {
		word, role := "ok    ", "good"
		if t.Passed {
			passed++
		} else {
			word, role = "FAILED", "error"
		}
		line := fmt.Sprintf("%s  %s", word, pad(t.Name, names))
		if t.Title != t.Name {
			line += "  " + diag.Clean(t.Title)
		}
		line = clip(strings.TrimRight(line, " "), a.width())
		lines = append(lines, a.paint(role, word)+line[len(word):])
		if t.Passed {
			continue
		}
		for _, r := range t.Rows {
			if r.Passed {
				continue
			}
			text := "not true"
			if r.Compares {
				text = r.Sides()
			}
			if r.Strategy != model.None {
				text = "under " + c.Strategies[r.Strategy].Name + ": " + text
			}
			lines = append(lines, clip("        "+text, a.width()))
		}
		at := c.Expects[t.Expect].Range
		lines = append(lines, clip(fmt.Sprintf("        %s; %s, seed %d", at, things(t.Futures, "future"), t.Seed), a.width()))
	}
	total := things(len(tested), "expectation") + ": "
	switch failed := len(tested) - passed; {
	case failed == 0:
		total += a.paint("good", "all hold")
	default:
		total += fmt.Sprintf("%d hold, %s", passed, a.paint("error", fmt.Sprintf("%d FAILED", failed)))
	}
	return a.print(append(lines, total)...)
}

// Test reports in their machine-readable form.
type (
	testedCase struct {
		Hedge   string         `json:"hedge"`
		Passed  int            `json:"passed"`
		Failed  int            `json:"failed"`
		Expects []testedExpect `json:"expects"`
	}
	testedExpect struct {
		Name    string      `json:"name"`
		Title   string      `json:"title"`
		Passed  bool        `json:"passed"`
		Futures int         `json:"futures"`
		Seed    uint64      `json:"seed"`
		Rows    []testedRow `json:"rows"`
	}
	testedRow struct {
		Strategy *string    `json:"strategy"`
		Passed   bool       `json:"passed"`
		Left     *hedge.Num `json:"left"`
		Right    *hedge.Num `json:"right"`
	}
)

func testReport(c *model.Case, tested []hedge.Tested) testedCase {
	out := testedCase{Hedge: "1", Expects: []testedExpect{}}
	for _, t := range tested {
		if t.Passed {
			out.Passed++
		} else {
			out.Failed++
		}
		k := testedExpect{t.Name, t.Title, t.Passed, t.Futures, t.Seed, []testedRow{}}
		for _, r := range t.Rows {
			row := testedRow{Passed: r.Passed}
			if r.Strategy != model.None {
				row.Strategy = &c.Strategies[r.Strategy].Name
			}
			if r.Compares {
				left, right := hedge.Num(r.Left), hedge.Num(r.Right)
				row.Left, row.Right = &left, &right
			}
			k.Rows = append(k.Rows, row)
		}
		out.Expects = append(out.Expects, k)
	}
	return out
}
