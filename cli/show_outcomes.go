package cli

import (
	"bufio"
	"errors"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/frame"
	"hedge/unit"
)

// showOutcomes runs a case and prints what came out.
func (a *app) showOutcomes() *cobra.Command {
	var o runFlags
	var format string
	cmd := &cobra.Command{
		Use:   "outcomes [CASE]",
		Short: "What came out: every outcome of every arm",
		Long: `Run a case and print its outcomes: a summary by arm, or with csv every value of
every arm and future. "raw" is the exact bytes that the digest covers.`,
		Example: `  hedge show outcomes lake
  hedge show outcomes --format csv > outcomes.csv
  hedge show outcomes lake --format raw | hedge digest -`,
		Args:              atMost(1, "one case"),
		ValidArgsFunction: a.completeCase,
	}
	o.register(cmd)
	cmd.Flags().StringVar(&format, "format", "human", "human, json, csv or raw")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := oneOf("format", format, "human", "json", "csv", "raw"); err != nil {
			return err
		}
		_, f, ans, err := a.answer(cmd.Context(), args, &o)
		if err != nil {
			return err
		}
		defer a.summary(ans, o.quiet)
		if err := a.writeOutcomes(ans, format); err != nil {
			return err
		}
		return a.faults(f, ans)
	}
	return cmd
}

// writeOutcomes prints what came out in one of the formats.
func (a *app) writeOutcomes(ans *hedge.Answer, format string) error {
	switch format {
	case "json":
		k := ans.Contract()
		return a.json(struct {
			Hedge    string                  `json:"hedge"`
			Case     hedge.ContractCase      `json:"case"`
			Seed     uint64                  `json:"seed"`
			Futures  int                     `json:"futures"`
			Arms     []hedge.ContractArm     `json:"arms"`
			Outcomes []hedge.ContractOutcome `json:"outcomes"`
			Results  []hedge.ContractResult  `json:"results"`
			Digest   string                  `json:"digest"`
		}{"1", k.Case, k.Seed, k.Futures, k.Arms, k.Outcomes, k.Results, k.Digest})
	case "csv":
		w, err := frame.NewCSV(a.Out, ans.Fields())
		if err != nil {
			return err
		}
		return errors.Join(ans.WriteOutcomes(w), w.Close())
	case "raw":
		w := bufio.NewWriterSize(a.Out, 1<<20)
		if err := ans.Outcomes.WriteRaw(w); err != nil {
			return err
		}
		return w.Flush()
	}
	return a.print(a.outcomes(ans)...)
}

// outcomes sums up each outcome by arm.
func (a *app) outcomes(ans *hedge.Answer) []string {
	c, p := ans.Case, ans.Outcomes.Plan
	var lines []string
	for k, o := range c.Outcomes {
		head := o.Name
		if name := unitName(o.Unit); name != "" {
			head += ", " + name
		}
		if k > 0 {
			lines = append(lines, "")
		}
		t := &table{head: []string{head, "average", "least", low, "median", high, "most"}, align: "lpppppp", flex: 0}
		for _, r := range ans.Results {
			if r.Outcome == k {
				two := func(x float64) string { return unit.Format(x, o.Unit, 2) }
				t.add(p.Arms[r.Arm].ID, two(r.Mean), two(r.Min), two(r.P05), two(r.P50), two(r.P95), two(r.Max))
			}
		}
		t.shorten(0, a.width())
		lines = append(lines, t.lines(a, 0, a.width())...)
	}
	return lines
}
