package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"hedge/diag"
)

// explainCommand prints the long text of a finding code.
func (a *app) explainCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "explain [CODE]",
		Short: "Explain a finding code at length",
		Long: `Explain what a finding of the checker means, why it matters and how to mend it.
Without a code, list all codes.`,
		Example: `  hedge explain
  hedge explain H301
  hedge explain H301 --format json`,
		Args: atMost(1, "one code such as H301"),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return codes(), cobra.ShellCompDirectiveNoFileComp
		},
	}
	cmd.Flags().StringVar(&format, "format", "human", "human or json")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if err := oneOf("format", format, "human", "json"); err != nil {
			return err
		}
		if len(args) == 0 {
			return a.codes(format)
		}
		c, ok := diag.Lookup(strings.ToUpper(args[0]))
		if !ok {
			return usage("hedge explain lists the codes", "unknown code %q%s", args[0], didYouMean(strings.ToUpper(args[0]), codes()))
		}
		if format == "json" {
			return a.json(struct {
				Hedge   string `json:"hedge"`
				Code    string `json:"code"`
				Title   string `json:"title"`
				Explain string `json:"explain"`
			}{"1", c.Code, c.Title, c.Explain})
		}
		lines := []string{a.paint("strong", c.Code+": "+c.Title), ""}
		return a.print(append(lines, a.prose(c.Explain)...)...)
	}
	return cmd
}

// codes lists every code with its title.
func (a *app) codes(format string) error {
	type entry struct {
		Code  string `json:"code"`
		Title string `json:"title"`
	}
	list := []entry{}
	t := &table{align: "ll", flex: 1}
	for _, c := range diag.Codes {
		list = append(list, entry{c.Code, c.Title})
		t.add(c.Code, c.Title)
	}
	if format == "json" {
		return a.json(struct {
			Hedge string  `json:"hedge"`
			Codes []entry `json:"codes"`
		}{"1", list})
	}
	return a.print(t.lines(a, 0, a.width())...)
}

func codes() []string {
	var out []string
	for _, c := range diag.Codes {
		out = append(out, c.Code)
	}
	return out
}

// prose wraps paragraphs; lines that are indented, such as examples, stay as
// they are.
func (a *app) prose(text string) []string {
	var out, paragraph []string
	flush := func() {
		if len(paragraph) > 0 {
			out = append(out, wrap(strings.Join(paragraph, " "), a.width(), 0, 0)...)
			paragraph = nil
		}
	}
	for _, line := range strings.Split(strings.Trim(text, "\n"), "\n") {
		switch {
		case strings.TrimSpace(line) == "":
			flush()
			out = append(out, "")
		case line[0] == ' ' || line[0] == '\t':
			flush()
			out = append(out, strings.ReplaceAll(line, "\t", "    "))
		default:
			paragraph = append(paragraph, line)
		}
	}
	flush()
	return out
}
