package cli

import (
	"github.com/spf13/cobra"

	"hedge/cases"
)

// casesCommand lists the embedded cases.
func (a *app) casesCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "cases",
		Short: "List the cases that come with the program",
		Long: `List the embedded cases. Each can be run by its name, and copied with
hedge new DIR --from NAME.`,
		Example: `  hedge cases
  hedge cases --format json
  hedge run lake`,
		Args: atMost(0, "no argument"),
	}
	cmd.Flags().StringVar(&format, "format", "human", "human or json")
	cmd.RunE = func(*cobra.Command, []string) error {
		if err := oneOf("format", format, "human", "json"); err != nil {
			return err
		}
		type entry struct {
			Name  string `json:"name"`
			Title string `json:"title"`
		}
		list := []entry{}
		t := &table{align: "ll", flex: 1}
		for _, k := range cases.List {
			list = append(list, entry{k.Name, k.Title})
			t.add(k.Name, k.Title)
		}
		if format == "json" {
			return a.json(struct {
				Hedge string  `json:"hedge"`
				Cases []entry `json:"cases"`
			}{"1", list})
		}
		return a.print(t.lines(a, 0, a.width())...)
	}
	return cmd
}

// completeCase proposes the embedded cases beside files and folders.
func (a *app) completeCase(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return caseNames(), cobra.ShellCompDirectiveDefault
}

func caseNames() []string {
	var names []string
	for _, k := range cases.List {
		names = append(names, k.Name)
	}
	return names
}
