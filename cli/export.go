package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"hedge"
)

// exportCommand runs a case and writes its experiments as a table.
func (a *app) exportCommand() *cobra.Command {
	var run runFlags
	var o hedge.ExportOptions
	var to string
	var bare bool
	cmd := &cobra.Command{
		Use:   "export [CASE] -o FILE.csv|FILE.parquet|FILE.xlsx",
		Short: "Run and write every experiment as a table",
		Long: `Run a case and write one row per experiment: course, scenario, future, every outcome,
and beside them the states of drivers and the draws of uncertainties that the future
carried. Parquet keeps units and the digest of the run, Excel has them on a second
sheet.`,
		Example: `  hedge export -o korea.parquet
  hedge export mycase --futures 2000 --strategies hold,shift -o mycase.xlsx
  hedge export mycase --outcomes-only --all-arms -o outcomes.csv`,
		Args:              atMost(1, "one case"),
		ValidArgsFunction: a.completeCase,
	}
	run.register(cmd)
	f := cmd.Flags()
	f.StringVarP(&to, "output", "o", "", "the file to write; its ending says which kind")
	f.BoolVar(&bare, "outcomes-only", false, "leave out drivers and uncertainties")
	f.BoolVar(&o.All, "all-arms", false, "arms with replacements too, those that claims ask for (with --outcomes-only)")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if to == "" {
			return usage("-o outcomes.csv", "say where to write to")
		}
		o.Format = strings.ToLower(strings.TrimPrefix(filepath.Ext(to), "."))
		if err := oneOf("output", o.Format, "csv", "parquet", "xlsx"); err != nil {
			return err
		}
		if o.Inputs = !bare; o.Inputs && o.All {
			return usage("--outcomes-only --all-arms", "arms with replacements have other inputs than their futures: they are written without")
		}
		_, f, ans, err := a.answer(cmd.Context(), args, &run)
		if err != nil {
			return err
		}
		if err := hedge.WriteWhole(a.under(to), func(w *os.File) error { return ans.Export(w, o) }); err != nil {
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
