package cli

import "github.com/spf13/cobra"

// completionCommand prints a completion script for a shell.
func (a *app) completionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Print a completion script for bash, zsh, fish or powershell",
		Long:  "Print a script that lets the shell complete commands, flags and case names.",
		Example: `  source <(hedge completion bash)
  hedge completion zsh > "${fpath[1]}/_hedge"
  hedge completion fish > ~/.config/fish/completions/hedge.fish`,
		Args:      exactly("bash, zsh, fish or powershell"),
		ValidArgs: shells,
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(a.Out, true)
			case "zsh":
				return root.GenZshCompletion(a.Out)
			case "fish":
				return root.GenFishCompletion(a.Out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(a.Out)
			}
			return usage("", "no completion for %q; there is %s%s", args[0], listed(shells, "and"), didYouMean(args[0], shells))
		},
	}
}
