package cli

import (
	"bufio"
	"io"
	"os"

	"github.com/spf13/cobra"

	"hedge/run"
)

// digestCommand recomputes the digest of raw outcomes.
func (a *app) digestCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "digest FILE|-",
		Short: "Recompute the digest of raw outcomes",
		Long: `Recompute the digest of what "hedge show outcomes --format raw" printed, from a
file or, with -, from standard input. It must equal the digest of the run.`,
		Example: `  hedge show outcomes lake --format raw | hedge digest -
  hedge show outcomes --format raw > all.raw && hedge digest all.raw
  hedge run --format json | grep digest`,
		Args: exactly("a file, or - for standard input"),
		RunE: func(_ *cobra.Command, args []string) error {
			in := a.In
			if args[0] != "-" {
				f, err := os.Open(a.under(args[0]))
				if err != nil {
					return usage("hedge digest - reads standard input", "%v", err)
				}
				defer f.Close() //nolint:errcheck // only read
				in = f
			}
			if in == nil {
				in = io.MultiReader()
			}
			text, err := run.DigestRaw(bufio.NewReaderSize(in, 1<<20))
			if err != nil {
				return err
			}
			return a.print(text)
		},
	}
}
