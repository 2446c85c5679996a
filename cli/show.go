package cli

import (
	"bytes"
	"io/fs"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/spf13/cobra"

	"hedge/lang"
	"hedge/study"
)

// showCommand prints any stage on the way from text to answer.
func (a *app) showCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "show STAGE [CASE]",
		Short: "Print any stage on the way from the text to the answer",
		Long:  "Print a stage on the way from the text of a case to its answer.",
		Example: `  hedge show case
  hedge show futures lake --format csv
  hedge show findings korea`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
			}
			return usage("hedge show --help lists the stages", "hedge show takes a stage: syntax, case, coverage, program, futures, outcomes, findings or figures")
		},
		RunE: func(*cobra.Command, []string) error { return nil },
	}
	cmd.AddCommand(
		a.showSyntax(), a.showCase(), a.showCoverage(), a.showProgram(), a.showFutures(), a.showOutcomes(), a.showFindings(), a.showFigures(),
	)
	return cmd
}

// showSyntax prints the text as the parser sees it.
func (a *app) showSyntax() *cobra.Command {
	return &cobra.Command{
		Use:   "syntax [CASE]",
		Short: "The text as blocks, attributes and comments",
		Long: `Print the text of a case as the parser sees it: blocks, attributes and comments
with their lines.`,
		Example: `  hedge show syntax
  hedge show syntax lake
  hedge show syntax mycase/mycase.hedge.hcl`,
		Args:              atMost(1, "one case"),
		ValidArgsFunction: a.completeCase,
		RunE: func(_ *cobra.Command, args []string) error {
			f, err := a.find(args)
			if err != nil {
				return err
			}
			names, err := caseFiles(f)
			if err != nil {
				return err
			}
			files := map[string][]byte{}
			for _, name := range names {
				if files[name], err = fs.ReadFile(f.FS, name); err != nil {
					return err
				}
			}
			s, l := lang.Parse(files)
			if err := s.Print(a.Out); err != nil {
				return err
			}
			if err := a.render(f, f.seen(l), 0); err != nil {
				return err
			}
			if l.Errors() > 0 {
				return silent(ExitCase)
			}
			return nil
		},
	}
}

// showCase prints the checked case, or one block of it.
func (a *app) showCase() *cobra.Command {
	var only string
	cmd := &cobra.Command{
		Use:   "case [CASE]",
		Short: "The checked case: names resolved, units and defaults filled in",
		Long: `Print the checked case: every name resolved, every unit known, every default
filled in. With --only one block, with what it reads and what reads it.`,
		Example: `  hedge show case
  hedge show case korea --only welfare
  hedge show case lake --only claim.restraint_keeps_the_lake`,
		Args:              atMost(1, "one case"),
		ValidArgsFunction: a.completeCase,
	}
	cmd.Flags().StringVar(&only, "only", "", "one block: welfare, claim.x, source.y")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		c, f, err := a.sound(args)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if only == "" {
			if err := lang.PrintOnly(&b, c, "", f.place); err != nil {
				return err
			}
			return a.print(a.fold(b.String())...)
		}
		block, ok := study.FindBlock(c, only)
		if !ok {
			var names []string
			for _, k := range study.Blocks(c) {
				names = append(names, k.Called())
			}
			return usage("hedge show case"+f.again()+" prints them all", "no block %q in this case%s", only, didYouMean(only, names))
		}
		if err := lang.PrintOnly(&b, c, block.ID(), f.place); err != nil {
			return err
		}
		lines := a.fold(b.String())
		reads, readBy := study.Links(c, block)
		for _, k := range []struct {
			label string
			names []string
		}{{"reads", reads}, {"read by", readBy}} {
			text := strings.Join(k.names, ", ")
			if text == "" {
				text = "nothing"
			}
			for i, line := range wrap(text, a.width(), 14, 14) {
				if i == 0 {
					line = "  " + pad(k.label, 12) + line
				}
				lines = append(lines, line)
			}
		}
		if text := embedded(f); text != "" {
			lines = append(lines, wrap(text, a.width(), 0, 2)...)
		}
		return a.print(lines...)
	}
	return cmd
}

// fold wraps the lines of a printed case that are wider than the terminal, each
// below the column where its value stands.
func (a *app) fold(text string) []string {
	const column = 14 // where lang prints values
	var out []string
	for _, line := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		head, value, hang := "", line, 2
		if strings.HasPrefix(line, " ") && len(line) > column {
			head, value, hang = line[:column], line[column:], column
		}
		if lipgloss.Width(line) <= a.width() {
			out = append(out, line)
			continue
		}
		for i, part := range wrap(value, a.width(), len(head), hang) {
			if i == 0 {
				part = head + strings.TrimLeft(part, " ")
			}
			out = append(out, part)
		}
	}
	return out
}
