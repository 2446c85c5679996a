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
		version, commit, changed := build()
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
		line := "hedge " + versionLine()
		return a.print(line, fmt.Sprintf("semantics %s, %s, %s", plan.SemanticsVersion, runtime.Version(), system))
	}
	return cmd
}

// build is what was built: the module's version, the commit, and whether the work tree
// had changes.
func build() (version, commit string, changed bool) {
	version = "(devel)"
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return version, "", false
	}
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
	return version, commit, changed
}

// versionLine names what was built in one line.
func versionLine() string {
	version, commit, changed := build()
	if commit == "" {
		return version
	}
	line := version + " (" + commit[:min(12, len(commit))]
	if changed {
		line += ", changed"
	}
	return line + ")"
}
