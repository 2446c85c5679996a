package cli

import (
	"encoding/csv"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"hedge/diag"
	"hedge/model"
)

// showCoverage prints which blocks carry which paragraph of a source.
func (a *app) showCoverage() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "coverage [CASE]",
		Short: "Which blocks carry which paragraph, and what is left out",
		Long: `Print, paragraph by paragraph, which blocks of the case carry a source and what
was left out and why, as the case's coverage tables say. "hedge check" compares
the tables with what the blocks cite.`,
		Example: `  hedge show coverage
  hedge show coverage mycase
  hedge show coverage --format csv > coverage.csv`,
		Args:              atMost(1, "one case"),
		ValidArgsFunction: a.completeCase,
	}
	cmd.Flags().StringVar(&format, "format", "human", "human, json or csv")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if err := oneOf("format", format, "human", "json", "csv"); err != nil {
			return err
		}
		c, f, err := a.sound(args)
		if err != nil {
			return err
		}
		switch format {
		case "json":
			return a.json(covered(c))
		case "csv":
			return coverageCSV(a, c)
		}
		return a.print(a.coverage(c, f)...)
	}
	return cmd
}

// coverage is the table for people.
func (a *app) coverage(c *model.Case, f found) []string {
	if len(c.Coverages) == 0 {
		return []string{"This case has no coverage table.", `A block  coverage "SOURCE" { table = ... }  says which blocks carry each paragraph.`}
	}
	var lines []string
	for i, k := range c.Coverages {
		if i > 0 {
			lines = append(lines, "")
		}
		s := c.Sources[k.Source]
		lines = append(lines, wrap(a.paint("strong", diag.Clean(s.Title))+" (source."+s.Name+")", a.width(), 0, 2)...)
		carried, part, left, title := 0, 0, 0, ""
		for _, r := range k.Rows {
			switch {
			case len(r.Blocks) == 0:
				left++
			case r.Left != "":
				part++
			default:
				carried++
			}
			if r.Part == "title" {
				title = " and the title"
			}
			text := strings.Join(r.Blocks, ", ")
			if r.Left != "" {
				text = strings.TrimPrefix(text+"; left: "+r.Left, "; ")
			}
			const indent = 9
			for j, line := range wrap(diag.Clean(text), a.width(), indent, indent) {
				if j == 0 {
					line = "  " + pad(r.Part, indent-2) + strings.TrimLeft(line, " ")
				}
				lines = append(lines, line)
			}
		}
		lines = append(lines, wrap(fmt.Sprintf("%s%s: %d carried by blocks, %d in part, %d left out, with the reason beside them.",
			things(paragraphs(k), "paragraph"), title, carried, part, left), a.width(), 0, 2)...)
	}
	return append(lines, a.paint("dim", "next: hedge show case"+f.again()+" --only NAME"))
}

// paragraphs counts the rows of a table that are numbered paragraphs.
func paragraphs(k model.Coverage) int {
	n := 0
	for _, r := range k.Rows {
		if r.Part != "title" {
			n++
		}
	}
	return n
}

type coveredRow struct {
	Part   string   `json:"part"`
	Blocks []string `json:"blocks"`
	Left   string   `json:"left"`
}

type coveredSource struct {
	Source     string       `json:"source"`
	Paragraphs int          `json:"paragraphs"`
	Rows       []coveredRow `json:"rows"`
}

type coverageJSON struct {
	Hedge    string          `json:"hedge"`
	Coverage []coveredSource `json:"coverage"`
}

func covered(c *model.Case) coverageJSON {
	out := coverageJSON{Hedge: "1", Coverage: []coveredSource{}}
	for _, k := range c.Coverages {
		s := coveredSource{Source: c.Sources[k.Source].Name, Paragraphs: paragraphs(k), Rows: []coveredRow{}}
		for _, r := range k.Rows {
			s.Rows = append(s.Rows, coveredRow{r.Part, append([]string{}, r.Blocks...), r.Left})
		}
		out.Coverage = append(out.Coverage, s)
	}
	return out
}

func coverageCSV(a *app, c *model.Case) error {
	w := csv.NewWriter(a.Out)
	rows := [][]string{{"source", "part", "blocks", "left"}}
	for _, k := range c.Coverages {
		for _, r := range k.Rows {
			rows = append(rows, []string{c.Sources[k.Source].Name, r.Part, strings.Join(r.Blocks, " "), r.Left})
		}
	}
	return w.WriteAll(rows)
}
