package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"hedge"
	"hedge/diag"
	"hedge/study"
	"hedge/unit"
)

// runsCommand is about runs that were saved with --out.
func (a *app) runsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "runs",
		Short: "Saved runs: list them, show one, compare two",
		Long: `Runs that hedge run --out saved: list those in a folder, show the answer of one,
or tell what changed from one to another and which edits of the case moved it.`,
		Example: `  hedge runs list results
  hedge runs show results/monday
  hedge runs diff results/monday results/tuesday`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
			}
			return usage("hedge runs list lists the runs in this folder", "hedge runs takes one of list, show and diff")
		},
		RunE: func(*cobra.Command, []string) error { return nil },
	}
	cmd.AddCommand(a.runsList(), a.runsShow(), a.runsDiff())
	return cmd
}

// runsList lists the saved runs in a folder.
func (a *app) runsList() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "list [FOLDER]",
		Short: "The saved runs in a folder",
		Long: `List the saved runs in a folder and directly below it; without a folder in this
one. What looks like a run and cannot be read is named on standard error.`,
		Example: `  hedge runs list
  hedge runs list results
  hedge runs list results --format json`,
		Args: atMost(1, "one folder"),
	}
	cmd.Flags().StringVar(&format, "format", "human", "human or json")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if err := oneOf("format", format, "human", "json"); err != nil {
			return err
		}
		dir := "."
		if len(args) > 0 {
			dir = args[0]
		}
		runs, bad, err := hedge.Runs(a.under(dir))
		if err != nil {
			return usage("hedge run --out FOLDER saves a run", "the folder %s cannot be read: %v", dir, errors.Unwrap(err))
		}
		for _, err := range bad {
			for _, line := range wrap(diag.Clean("passed over: "+a.seenFrom(err)), a.errWidth(), 0, 2) {
				fmt.Fprintln(a.Err, line)
			}
		}
		if format == "json" {
			return a.json(listedRuns(a, runs))
		}
		if len(runs) == 0 {
			return a.print("No saved run in " + dir + ". hedge run --out FOLDER saves one.")
		}
		t := &table{head: []string{"run", "case", "futures", "seed", "thesis", "digest", "saved"}, align: "llrrlll", flex: 0}
		for _, s := range runs {
			k := s.Contract
			t.add(a.fromHere(s.Dir), k.Case.Name, count(k.Futures), fmt.Sprint(k.Seed), thesis(k), brief(k.Digest), s.Time.Local().Format("2006-01-02 15:04"))
		}
		return a.print(t.lines(a, 0, a.width())...)
	}
	return cmd
}

// listedRuns is the list for programs.
func listedRuns(a *app, runs []*hedge.Saved) any {
	type entry struct {
		Folder  string             `json:"folder"`
		Case    hedge.ContractCase `json:"case"`
		Futures int                `json:"futures"`
		Seed    uint64             `json:"seed"`
		Digest  string             `json:"digest"`
		Saved   time.Time          `json:"saved"`
	}
	list := []entry{}
	for _, s := range runs {
		k := s.Contract
		list = append(list, entry{a.fromHere(s.Dir), k.Case, k.Futures, k.Seed, k.Digest, s.Time.UTC().Truncate(time.Second)})
	}
	return struct {
		Hedge string  `json:"hedge"`
		Runs  []entry `json:"runs"`
	}{"1", list}
}

// saved opens the folder of a run.
func (a *app) saved(dir string) (*hedge.Saved, error) {
	s, err := hedge.Open(a.under(dir))
	var none *hedge.NoRun
	if errors.As(err, &none) {
		none.Dir = dir
		return nil, usage("hedge runs list lists the runs here; hedge run --out FOLDER saves one", "%v", none)
	}
	if err == nil {
		s.Dir = dir
	}
	return s, err
}

// seenFrom is an error with its folder as seen from the working folder.
func (a *app) seenFrom(err error) string {
	var none *hedge.NoRun
	if errors.As(err, &none) {
		return a.fromHere(none.Dir) + " " + none.Reason
	}
	return err.Error()
}

// fromHere is a path as seen from the working folder, where it lies below.
func (a *app) fromHere(dir string) string {
	here, err := filepath.Abs(a.Dir)
	if err != nil {
		return dir
	}
	if at, err := filepath.Abs(dir); err == nil {
		if rel, err := filepath.Rel(here, at); err == nil && filepath.IsLocal(rel) {
			return rel
		}
	}
	return dir
}

// thesis is what a run made of the first claim, in short.
func thesis(k *hedge.Contract) string {
	if len(k.Claims) == 0 {
		return ""
	}
	return verdictAndShare(k.Claims[0].Verdict, float64(k.Claims[0].Share), k.Claims[0].N)
}

// verdictAndShare writes "mixed 23 %".
func verdictAndShare(verdict string, share float64, n int) string {
	return verdict + " " + short(study.Share(share, n))
}

// brief is the beginning of a digest, enough to tell two runs apart.
func brief(digest string) string {
	digest = strings.TrimPrefix(digest, "sha256:")
	return digest[:min(8, len(digest))]
}

// amount prints a value of the contract in its unit.
func amount(x float64, in string, difference bool) string {
	u, err := unit.Parse(in)
	if err != nil { // a counting word of the case
		return strings.TrimSpace(unit.Format(x, unit.One, study.Digits) + " " + in)
	}
	if difference {
		return study.Difference(u, u.FromAuthor(x))
	}
	return study.Amount(u, u.FromAuthor(x))
}
