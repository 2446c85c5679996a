package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"hedge/plan"
)

// versionCommand says what was built.
func (a *app) versionCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Long: `Print the version, the commit it was built from and the version of the case
language's meaning.`,
		Example: `  hedge version
  hedge version --format json
  hedge version --color never`,
		Args: atMost(0, "no argument"),
	}
	cmd.Flags().StringVar(&format, "format", "human", "human or json")
	cmd.RunE = func(*cobra.Command, []string) error {
		if err := oneOf("format", format, "human", "json"); err != nil {
			return err
		}
		version, commit, changed := "(devel)", "", false
		if info, ok := debug.ReadBuildInfo(); ok {
			if info.Main.Version != "" {
				version = info.Main.Version
			}
			for _, k := range info.Settings {
				switch k.Key {
				case "vcs.revision":
					commit = k.Value
				case "vcs.modified":
					changed = k.Value == "true"
				}
			}
		}
		system := runtime.GOOS + "/" + runtime.GOARCH
		if format == "json" {
			return a.json(struct {
				Hedge     string `json:"hedge"`
				Version   string `json:"version"`
				Commit    string `json:"commit"`
				Changed   bool   `json:"changed"`
				Semantics string `json:"semantics"`
				Go        string `json:"go"`
				System    string `json:"system"`
			}{"1", version, commit, changed, plan.SemanticsVersion, runtime.Version(), system})
		}
		line := "hedge " + version
		if commit != "" {
			line += " (" + commit[:min(12, len(commit))]
			if changed {
				line += ", changed"
			}
			line += ")"
		}
		return a.print(line, fmt.Sprintf("semantics %s, %s, %s", plan.SemanticsVersion, runtime.Version(), system))
	}
	return cmd
}
