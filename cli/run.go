package cli

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/model"
	"hedge/run"
)

// runCommand is the main job: run a case and print the answer.
func (a *app) runCommand() *cobra.Command {
	var o runFlags
	var format, out string
	var verdict bool
	cmd := &cobra.Command{
		Use:   "run [CASE]",
		Short: "Run a case over many futures and print the answer",
		Long: `Run a case: every course of action in every scenario on the same futures.
Prints which future is worst, whether the argument holds, and which course
holds up. CASE is a folder, a file or the name of an embedded case; without it,
the case in this folder, else the embedded case korea.`,
		Example: `  hedge run
  hedge run lake --futures 5000 --seed 7
  hedge run mycase --format json --out results`,
		Args:              atMost(1, "one case"),
		ValidArgsFunction: a.completeCase,
	}
	o.register(cmd)
	cmd.Flags().StringVar(&format, "format", "human", "human, json or csv")
	cmd.Flags().StringVar(&out, "out", "", "write run.json, outcomes.parquet and the case's text (case/) to this folder")
	cmd.Flags().BoolVar(&verdict, "verdict", false, "exit with code 5 if a claim fails")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := oneOf("format", format, "human", "json", "csv"); err != nil {
			return err
		}
		c, f, ans, err := a.answer(cmd.Context(), args, &o)
		if err != nil {
			return err
		}
		switch format {
		case "json":
			err = a.json(ans.Contract())
		case "csv":
			err = resultsCSV(a.Out, ans.Contract())
		default:
			err = a.print(newScreen(a, f, ans).lines()...)
		}
		if err != nil {
			return err
		}
		if out != "" {
			if err := ans.Save(a.under(out)); err != nil {
				return fmt.Errorf("nothing was written to %s: %w", out, err)
			}
			if !o.quiet {
				fmt.Fprintf(a.Err, "wrote run.json, outcomes.parquet and case%c to %s\n", filepath.Separator, out)
			}
		}
		a.summary(ans, o.quiet)
		if err := a.faults(f, ans); err != nil {
			return err
		}
		if verdict {
			return failedClaims(c, ans)
		}
		return nil
	}
	return cmd
}

// faults prints values that are no finite numbers and negative hazards, and fails
// when there are any.
func (a *app) faults(f found, ans *hedge.Answer) error {
	if len(ans.Faults) == 0 {
		return nil
	}
	if err := a.render(f, f.seen(ans.Faults), 0); err != nil {
		return err
	}
	return silent(ExitCase)
}

// failedClaims is the failure of --verdict, or nil when no claim fails.
func failedClaims(c *model.Case, ans *hedge.Answer) error {
	var failed []string
	for _, v := range ans.Claims {
		if v.Word == "fails" {
			failed = append(failed, c.Claims[v.Claim].Name)
		}
	}
	switch len(failed) {
	case 0:
		return nil
	case 1:
		return &failure{ExitNotHeld, "the claim " + failed[0] + " fails", ""}
	}
	return &failure{ExitNotHeld, fmt.Sprintf("%d claims fail: %s", len(failed), strings.Join(failed, ", ")), ""}
}

// runFlags are the flags of everything that runs a case.
type runFlags struct {
	futures    int
	seed       uint64
	strategies []string
	workers    int
	memory     string
	sampler    string
	asOf       string
	yes, quiet bool
}

func (o *runFlags) register(cmd *cobra.Command) {
	o.registerSize(cmd)
	f := cmd.Flags()
	f.IntVar(&o.workers, "workers", 0, "processors to use; 0 means all (never changes a result)")
	f.StringVar(&o.memory, "memory", "", "what outcomes may take, such as 2GiB (default half of the machine's)")
	f.StringVar(&o.asOf, "as-of", "", "take in evidence up to this day, YYYY-MM-DD (default the day of the case)")
	f.BoolVar(&o.quiet, "quiet", false, "no progress and no summary on standard error")
	f.BoolVar(&o.yes, "yes", false, fmt.Sprintf("run even if there are more than %d arms", hedge.ManyArms))
}

// registerSize adds the flags that decide what is run.
func (o *runFlags) registerSize(cmd *cobra.Command) {
	f := cmd.Flags()
	f.IntVar(&o.futures, "futures", hedge.DefaultFutures, "how many futures to explore")
	f.Uint64Var(&o.seed, "seed", hedge.DefaultSeed, "where the draws start; the same seed gives the same bytes")
	f.StringSliceVar(&o.strategies, "strategies", nil, "only these courses of action, by name: a,b")
	f.StringVar(&o.sampler, "sampler", "lhs", "how futures are drawn: lhs (Latin hypercube), mc (Monte Carlo), sobol or factorial")
}

// options checks the flags.
func (o *runFlags) options() (hedge.Options, error) {
	out := hedge.Options{Futures: o.futures, Seed: o.seed, Strategies: o.strategies, Workers: o.workers, Sampler: o.sampler}
	if o.futures < 1 {
		return out, usage("--futures "+strconv.Itoa(hedge.DefaultFutures)+" is the default", "a run needs at least one future, not %d", o.futures)
	}
	if o.workers < 0 {
		return out, usage("leave --workers out to use all processors", "a run needs at least one worker, not %d", o.workers)
	}
	if o.sampler == "" {
		o.sampler = "lhs"
	}
	if err := oneOf("sampler", o.sampler, "lhs", "mc", "sobol", "factorial"); err != nil {
		return out, err
	}
	if o.asOf != "" {
		if _, err := time.Parse("2006-01-02", o.asOf); err != nil {
			return out, usage("write it like 2026-07-01", "--as-of %q is no day", o.asOf)
		}
		out.AsOf = o.asOf
	}
	out.Memory = hedge.HalfOfMemory()
	if o.memory != "" {
		n, err := size(o.memory)
		if err != nil {
			return out, err
		}
		out.Memory = n
	}
	return out, nil
}

// answer loads, plans, asks back if need be, runs and studies a case, with
// progress on standard error.
func (a *app) answer(ctx context.Context, args []string, o *runFlags) (*model.Case, found, *hedge.Answer, error) {
	opts, err := o.options()
	if err != nil {
		return nil, found{}, nil, err
	}
	c, f, err := a.sound(args)
	if err != nil {
		return nil, f, nil, err
	}
	p, err := hedge.Compile(c, opts)
	if err != nil {
		return nil, f, nil, usage("", "%v", err)
	}
	if len(p.Arms) > hedge.ManyArms && !o.yes {
		return nil, f, nil, usage("add --yes to run it all the same, or name fewer courses with --strategies",
			"this run has %s arms, more than %d", count(len(p.Arms)), hedge.ManyArms)
	}
	if opts, err = opts.Settle(c); err != nil {
		return nil, f, nil, usage("", "%v", err)
	}
	bar := a.progress(len(p.Arms), o.quiet)
	opts.Progress = bar.report
	ans, err := hedge.RunPlan(ctx, p, opts)
	bar.clear()
	if err != nil {
		return nil, f, nil, stopped(ctx, err, bar.last, opts.Futures)
	}
	return c, f, ans, nil
}

// summary is the last line of a run, on standard error.
func (a *app) summary(ans *hedge.Answer, quiet bool) {
	if quiet {
		return
	}
	p := ans.Outcomes.Plan
	years := float64(ans.Outcomes.Rows()) * float64(len(p.Arms)) * float64(ans.Case.Horizon.Years())
	digest := strings.TrimPrefix(ans.Outcomes.Digest(), "sha256:")
	text := fmt.Sprintf("%s in %s, %s experiment-years/s, digest %s", things(ans.Outcomes.Rows()*len(p.Arms), "experiment"),
		seconds(ans.Seconds), rate(years/max(ans.Seconds, 1e-9)), digest[:min(8, len(digest))])
	for _, line := range wrap(text, a.errWidth(), 0, 2) {
		fmt.Fprintln(a.Err, line)
	}
}

// stopped says why a run gave no answer.
func stopped(ctx context.Context, err error, last run.Progress, futures int) error {
	var large *run.TooLarge
	var many *hedge.TooManyArms
	switch {
	case errors.As(err, &many):
		return usage("add --yes to run it all the same", "%v", err)
	case errors.As(err, &large):
		if large.FitFutures < 1 {
			return usage("allow more with --memory, or name fewer courses with --strategies", "%v", err)
		}
		return usage(fmt.Sprintf("--futures %d fits", large.FitFutures), "%v", err)
	case ctx.Err() != nil:
		if futures == 0 {
			return &failure{ExitInterrupted, "stopped", ""}
		}
		return &failure{ExitInterrupted, fmt.Sprintf("stopped after %s of %s futures; nothing was written", count(last.Futures), count(futures)), ""}
	}
	return err
}

// size reads an amount of memory: 2GiB, 500MB, 1073741824.
func size(text string) (int64, error) {
	help := "write it like 2GiB, 500MB or 1073741824"
	number, word := strings.TrimSpace(text), ""
	if i := strings.IndexFunc(number, func(c rune) bool { return c != '.' && (c < '0' || c > '9') }); i >= 0 {
		number, word = number[:i], strings.TrimSpace(number[i:])
	}
	scale, ok := map[string]float64{
		"": 1, "b": 1, "k": 1 << 10, "kib": 1 << 10, "kb": 1e3, "m": 1 << 20, "mib": 1 << 20, "mb": 1e6,
		"g": 1 << 30, "gib": 1 << 30, "gb": 1e9, "t": 1 << 40, "tib": 1 << 40, "tb": 1e12,
	}[strings.ToLower(word)]
	x, err := strconv.ParseFloat(number, 64)
	if !ok || err != nil || x*scale < 1 || x*scale > 1<<62 {
		return 0, usage(help, "--memory %q is no amount of memory", text)
	}
	return int64(x * scale), nil
}

// under is a path as seen from the working folder.
func (a *app) under(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(a.Dir, name)
}

// resultsCSV prints one row per arm and outcome.
func resultsCSV(w io.Writer, c *hedge.Contract) error {
	out := csv.NewWriter(w)
	units := map[string]string{}
	for _, o := range c.Outcomes {
		units[o.Name] = o.Unit
	}
	_ = out.Write([]string{"arm", "strategy", "scenario", "outcome", "unit", "mean", "min", "p05", "p50", "p95", "max", "share_required"})
	for _, r := range c.Results {
		share := ""
		if r.ShareRequired != nil {
			share = number(float64(*r.ShareRequired))
		}
		_ = out.Write([]string{
			r.Arm, r.Strategy, r.Scenario, r.Outcome, units[r.Outcome], number(float64(r.Mean)), number(float64(r.Min)),
			number(float64(r.P05)), number(float64(r.P50)), number(float64(r.P95)), number(float64(r.Max)), share,
		})
	}
	out.Flush()
	return out.Error()
}

// number writes a value so that it reads back exactly; what is not finite is
// left empty.
func number(x float64) string {
	if x-x != 0 {
		return ""
	}
	return strconv.FormatFloat(x, 'g', -1, 64)
}
