package cli

import (
	"strings"

	"github.com/spf13/cobra"
)

// shells are those that completion prints a script for.
var shells = []string{"bash", "zsh", "fish", "powershell"}

// completionCommand prints completion scripts. Cobra's own command prints its help, and succeeds, for a shell it does not
// know.
func (a *app) completionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Print a completion script for a shell: " + strings.Join(shells, ", "),
		Long: `Print a script that makes a shell complete commands, flags, their values and the names of rules.

  bash        source <(deployrecord completion bash)
  zsh         deployrecord completion zsh > "${fpath[1]}/_deployrecord"
  fish        deployrecord completion fish > ~/.config/fish/completions/deployrecord.fish
  powershell  deployrecord completion powershell | Out-String | Invoke-Expression`,
		DisableFlagsInUseLine: true,
		Args:                  arguments(1, 1, "the name of a shell"),
		ValidArgsFunction:     cobra.FixedCompletions(shells, cobra.ShellCompDirectiveNoFileComp),
		RunE: func(c *cobra.Command, arguments []string) error {
			shell, root := arguments[0], c.Root()
			switch shell {
			case "bash":
				return root.GenBashCompletionV2(a.stdout, true)
			case "zsh":
				return root.GenZshCompletion(a.stdout)
			case "fish":
				return root.GenFishCompletion(a.stdout, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(a.stdout)
			}
			return usagef(c, "no shell is called %q%s", shell, didYouMean(shell, shells))
		},
	}
}
