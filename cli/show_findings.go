package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/diag"
	"hedge/study"
	"hedge/unit"
)

// showFindings runs a case and prints every finding with what it stands on.
func (a *app) showFindings() *cobra.Command {
	var o runFlags
	var format string
	cmd := &cobra.Command{
		Use:   "findings [CASE]",
		Short: "Every finding with its numbers, evidence and how it was computed",
		Long: `Run a case and print every finding: the statement, the numbers behind it, where
in the text it comes from, and how it was computed.`,
		Example: `  hedge show findings
  hedge show findings lake --futures 2000
  hedge show findings --format json`,
		Args:              atMost(1, "one case"),
		ValidArgsFunction: a.completeCase,
	}
	o.register(cmd)
	cmd.Flags().StringVar(&format, "format", "human", "human or json")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := oneOf("format", format, "human", "json"); err != nil {
			return err
		}
		_, f, ans, err := a.answer(cmd.Context(), args, &o)
		if err != nil {
			return err
		}
		defer a.summary(ans, o.quiet)
		if format == "json" {
			k := ans.Contract()
			return a.json(struct {
				Hedge    string                  `json:"hedge"`
				Case     hedge.ContractCase      `json:"case"`
				Findings []hedge.ContractFinding `json:"findings"`
				Digest   string                  `json:"digest"`
			}{"1", k.Case, k.Findings, k.Digest})
		}
		if len(ans.Findings) == 0 {
			return a.print("No findings: the case has one scenario, one course and no claim.")
		}
		var lines []string
		for i, k := range ans.Findings {
			if i > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, a.finding(f, k)...)
		}
		return a.print(lines...)
	}
	return cmd
}

func (a *app) finding(f found, k study.Finding) []string {
	var lines []string
	say := func(label, text string) {
		if text == "" {
			return
		}
		lead := 2 + len(label)
		for i, line := range wrap(diag.Clean(text), a.width(), lead, 4) {
			if i == 0 {
				line = "  " + a.paint("dim", label) + line
			}
			lines = append(lines, line)
		}
	}
	lines = append(lines, a.paint("strong", clip(diag.Clean(k.Question), a.width())))
	for _, line := range wrap(diag.Clean(k.Statement), a.width(), 2, 2) {
		lines = append(lines, "  "+strings.TrimLeft(line, " "))
	}
	t := &table{align: "lpl", flex: 0}
	for _, n := range k.Numbers {
		value, u := unit.Format(n.Value, unit.One, 2), n.Unit
		if n.Unit == "share of futures" {
			value, u = study.Percent(n.Value), "of futures"
		}
		if u == "1" {
			u = ""
		}
		t.add(n.Label, value, u)
	}
	lines = append(lines, t.lines(a, 4, a.width())...)
	var evidence []string
	for _, e := range k.Evidence {
		at := e.Name
		if e.Range.Known() {
			l := f.seen(diag.List{{Range: e.Range}})
			at += fmt.Sprintf(" (%s:%d)", l[0].Range.File, e.Range.Start.Line)
		}
		evidence = append(evidence, at)
	}
	say("from: ", strings.Join(evidence, ", "))
	over := things(k.Futures, "future") + ", " + things(len(k.Arms), "arm")
	if k.OwnOf > 0 {
		over += fmt.Sprintf("; %s of %s are the analyst's own judgement", count(k.Own), things(k.OwnOf, "number"))
	}
	say("over: ", over)
	say("how:  ", k.Method)
	return lines
}
