// Package cli is the command deployrecord: a file a command, and what they share.
package cli

import (
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// app is one run of the command.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	// now tells the time, for what has a last day.
	now func() time.Time
	// found says that the command did its work and found what it was asked to fail on.
	found bool
}

// Main runs the command with its arguments, without the program's name, and returns its exit status.
func Main(arguments []string, stdin io.Reader, stdout, stderr io.Writer) int {
	return (&app{stdin: stdin, stdout: stdout, stderr: stderr, now: time.Now}).main(arguments)
}

func (a *app) main(arguments []string) (exit int) {
	defer func() {
		if value := recover(); value != nil {
			exit = a.exit(&bug{value, debug.Stack()})
		}
	}()
	root := a.root()
	root.SetArgs(arguments)
	return a.exit(root.Execute())
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "deployrecord COMMAND",
		Short: "Check AWS CodeDeploy requests and records, offline",
		Long: "deployrecord checks AWS CodeDeploy documents without any network: CreateDeployment requests before they are sent,\n" +
			"and captured deployments, targets and deployment groups afterwards.",
		Version:               buildVersion().Version,
		Args:                  noCommand,
		RunE:                  func(c *cobra.Command, _ []string) error { return c.Help() },
		DisableFlagsInUseLine: true,
		SilenceErrors:         true,
		SilenceUsage:          true,
	}
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.SetVersionTemplate("deployrecord {{.Version}}\n")
	root.SetFlagErrorFunc(flagError)
	// What has commands does nothing else but help, so its usage is that of its commands alone.
	root.SetUsageTemplate(strings.Replace(root.UsageTemplate(), "{{if .Runnable}}", "{{if and .Runnable (not .HasAvailableSubCommands)}}", 1))
	root.AddCommand(a.validateCommand(), a.diffCommand(), a.historyCommand(), a.rulesCommand(), a.explainCommand(), a.schemaCommand(), a.configCommand(), a.versionCommand(), a.completionCommand())
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetHelpCommand(helpCommand(root))
	return root
}

// helpCommand is cobra's own, but that it fails for what is no command.
func helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Say how a command is used",
		RunE: func(c *cobra.Command, arguments []string) error {
			command, rest, err := root.Find(arguments)
			if err != nil || len(rest) > 0 {
				return noCommand(parentOf(command), rest)
			}
			command.InitDefaultHelpFlag()
			return command.Help()
		},
		ValidArgsFunction: func(_ *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
			command, rest, err := root.Find(given)
			if err != nil || len(rest) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return commandNames(command), cobra.ShellCompDirectiveNoFileComp
		},
	}
}

// parentOf returns a command that has commands: c or one above it.
func parentOf(c *cobra.Command) *cobra.Command {
	for !c.HasAvailableSubCommands() {
		c = c.Parent()
	}
	return c
}

// usageError is a mistake in how the command was called.
type usageError struct {
	command *cobra.Command
	err     error
}

func (e *usageError) Error() string { return e.err.Error() }

func (e *usageError) Unwrap() error { return e.err }

func usagef(c *cobra.Command, format string, args ...any) error {
	return &usageError{c, fmt.Errorf(format, args...)}
}

// noCommand takes no arguments, and says which command one was meant to be.
func noCommand(c *cobra.Command, arguments []string) error {
	if len(arguments) == 0 {
		return nil
	}
	return usagef(c, "no command is called %q%s", arguments[0], didYouMean(arguments[0], commandNames(c)))
}

func commandNames(parent *cobra.Command) []string {
	var names []string
	for _, c := range parent.Commands() {
		if c.IsAvailableCommand() || c.Name() == "help" {
			names = append(names, c.Name())
		}
	}
	return names
}

// arguments holds a command to a number of arguments, which what names.
func arguments(least, most int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, arguments []string) error {
		switch {
		case len(arguments) < least:
			return usagef(c, "%s is missing", what)
		case most >= 0 && len(arguments) > most:
			return usagef(c, "there is an argument too many: %q", arguments[most])
		default:
			return nil
		}
	}
}

// flagError says which flag an unknown one was meant to be, and in plain words what is wrong with a number.
func flagError(c *cobra.Command, err error) error {
	invalid, ok := errors.AsType[*pflag.InvalidValueError](err)
	if number, is := errors.AsType[*strconv.NumError](err); ok && is {
		what := "this is no whole number"
		switch {
		case errors.Is(number, strconv.ErrRange):
			what = "the number is out of range"
		case number.Func == "ParseBool":
			what = "it may be true or false"
		}
		return usagef(c, "invalid argument %q for \"--%s\" flag: %s", invalid.GetValue(), invalid.GetFlag().Name, what)
	}
	unknown, ok := errors.AsType[*pflag.NotExistError](err)
	if !ok || len(unknown.GetSpecifiedName()) < 2 {
		return &usageError{c, err}
	}
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if nearest, ok := facts.Nearest(unknown.GetSpecifiedName(), names); ok {
		return usagef(c, "%w: did you mean --%s?", err, nearest)
	}
	return &usageError{c, err}
}

// didYouMean ends a message with the nearest of the names, or with all of them.
func didYouMean(name string, names []string) string {
	if nearest, ok := facts.Nearest(name, names); ok {
		return fmt.Sprintf(": did you mean %q?", nearest)
	}
	return ": " + strings.Join(names, ", ")
}

// complain writes a message to standard error. What it quotes of files and arguments is escaped.
func (a *app) complain(message string) {
	for line := range strings.Lines(message) {
		fmt.Fprintf(a.stderr, "deployrecord: %s\n", report.Escape(strings.TrimSuffix(line, "\n")))
	}
}
