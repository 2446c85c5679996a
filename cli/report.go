package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/briefing"
)

// reportCommand writes a briefing of a run.
func (a *app) reportCommand() *cobra.Command {
	var run runFlags
	var o briefing.Options
	var to, since string
	cmd := &cobra.Command{
		Use:   "report [CASE] -o FILE.html|.md|.docx|.xlsx|.pdf",
		Short: "Run and write the briefing",
		Long: `Run a case and write a briefing: key judgements, the recommendation and the rule
behind it, scenarios, courses, the argument and what uncertainty costs, where it
fails, what matters most, what to watch, dissent and limits, and an annex from which
every number can be followed to its formula, its inputs and their sources.

HTML is one file that needs nothing else and opens from the disk. PDF is printed by
an installed Chromium, Chrome or Edge, without the network.`,
		Example: `  hedge report -o korea.html
  hedge report korea --lang ko -o korea.pdf
  hedge report mycase --futures 50000 -o briefing.docx`,
		Args:              atMost(1, "one case"),
		ValidArgsFunction: a.completeCase,
	}
	run.register(cmd)
	f := cmd.Flags()
	f.StringVarP(&to, "output", "o", "", "the file to write; its ending says which kind")
	f.StringVar(&since, "since", "", "tell what moved since this saved run, a folder of hedge run --out")
	f.StringVar(&o.Lang, "lang", "en", "language of the briefing: "+strings.Join(briefing.Languages, ", "))
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if to == "" {
			return usage("-o briefing.html", "say where to write to")
		}
		format, err := hedge.ReportFormat(to)
		if err != nil {
			return usage("-o briefing.html", "%v", err)
		}
		if err := oneOf("lang", o.Lang, briefing.Languages...); err != nil {
			return err
		}
		_, f, ans, err := a.answer(cmd.Context(), args, &run)
		if err != nil {
			return err
		}
		o.Version, o.Command = versionLine(), run.command("report", args)+" --lang "+o.Lang+" -o "+to
		if since != "" {
			before, err := a.saved(since)
			if err != nil {
				return err
			}
			o.Since = since
			if o.Changes, err = ans.Since(before); err != nil {
				return usage("name a run of the same case", "%v", err)
			}
		}
		doc, err := ans.Brief(o)
		if err != nil {
			return err
		}
		if err := hedge.SaveReport(cmd.Context(), a.under(to), doc, format); err != nil {
			return err
		}
		if !run.quiet {
			fmt.Fprintf(a.Err, "wrote %s\n", to)
		}
		a.summary(ans, run.quiet)
		return a.faults(f, ans)
	}
	return cmd
}

// command is a line that runs the same again.
func (o *runFlags) command(name string, args []string) string {
	parts := append([]string{"hedge", name}, args...)
	parts = append(parts, fmt.Sprintf("--futures %d --seed %d --sampler %s", o.futures, o.seed, o.sampler))
	if len(o.strategies) > 0 {
		parts = append(parts, "--strategies "+strings.Join(o.strategies, ","))
	}
	if o.asOf != "" {
		parts = append(parts, "--as-of "+o.asOf)
	}
	return strings.Join(parts, " ")
}
