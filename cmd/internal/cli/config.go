package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/deployrecord/deployrecord/cmd/internal/baseline"
	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/deployrecord/deployrecord/cmd/internal/policy"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/spf13/cobra"
)

func (a *app) configCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "config COMMAND",
		Short: "Write, check and describe the configuration file " + config.Name,
		Long: "Write, check and describe the configuration file. Commands go by the nearest " + config.Name + " upwards; what it says\n" +
			"is relative to its directory, wherever they are called.",
		DisableFlagsInUseLine: true,
		Args:                  noCommand,
		RunE:                  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(a.configInitCommand(), a.configCheckCommand(), a.configSchemaCommand())
	return c
}

func (a *app) configInitCommand() *cobra.Command {
	var output string
	c := &cobra.Command{
		Use:   "init [flags]",
		Short: "Write a configuration file to begin with",
		Long: `Write a configuration file that explains every key, with examples that are commented out: as it stands, it changes
nothing. A file that is there is never written over.`,
		Example: "  deployrecord config init\n  deployrecord config init --output -",
		Args:    arguments(0, 0, ""),
		RunE:    func(*cobra.Command, []string) error { return a.configInit(output) },

		ValidArgsFunction: cobra.NoFileCompletions,
	}
	c.Flags().StringVar(&output, "output", config.Name, "`FILE` to write, or - for standard output")
	return c
}

// configInit writes the file to begin with.
func (a *app) configInit(path string) error {
	if path == "-" {
		return writeAll(a.stdout, config.Starter)
	}
	above := ""
	if filepath.Base(path) == config.Name {
		above, _ = config.Find(filepath.Dir(path))
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return errors.New(filepath.ToSlash(path) + ": the file is there already, and is not written over")
	}
	if err != nil {
		return errors.New(describe(err))
	}
	if err := errors.Join(writeAll(f, config.Starter), f.Close()); err != nil {
		return errors.New(describe(err))
	}
	a.complain("wrote " + filepath.ToSlash(path))
	if above != "" {
		a.complain("it takes the place of " + filepath.ToSlash(above) + " for what is called in its directory and below")
	}
	return nil
}

func (a *app) configCheckCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check [FILE]",
		Short: "Say what is wrong with the configuration file, and what it says",
		Long: `Read the configuration file, the nearest upwards or FILE, and say which it is and what it says. Everything that is wrong
with it, with the schemas of its policies or with its baseline is reported on standard error, and the exit status is then 2.
What is right but has no effect is a warning there: a pattern that no file matches, an override that changes nothing, a
suppression that has expired.`,
		DisableFlagsInUseLine: true,
		Args:                  arguments(0, 1, ""),
		RunE:                  func(_ *cobra.Command, arguments []string) error { return a.configCheck(arguments) },
		ValidArgsFunction: func(_ *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(given) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return []string{"yaml", "yml", "json"}, cobra.ShellCompDirectiveFilterFileExt
		},
	}
}

// configCheck checks the file that is named, or the nearest.
func (a *app) configCheck(paths []string) error {
	path := ""
	if len(paths) > 0 {
		path = paths[0]
	} else {
		var err error
		if path, err = config.Find("."); err != nil {
			return errors.New(describe(err))
		}
		if path == "" {
			return errors.New("there is no " + config.Name + " in this directory or above it; deployrecord config init writes one")
		}
	}
	c, idle, err := config.Idle(path, a.now())
	if err != nil {
		return errors.New(describe(err))
	}
	if err := a.configFiles(&c); err != nil {
		return err
	}
	for _, p := range idle {
		a.warn(p)
	}
	return writeAll(a.stdout, report.Escape(filepath.ToSlash(path))+": "+c.Summary()+"\n")
}

// configFiles says what is wrong with the files that a configuration names.
func (a *app) configFiles(c *config.Config) error {
	_, wrong := policy.Load(c)
	errs := []error{wrong}
	if c.Baseline != "" {
		_, wrong := baseline.Read(c.Baseline)
		errs = append(errs, wrong)
	}
	var told error
	for _, err := range errs {
		if err != nil {
			a.complain(describe(err))
			told = errTold
		}
	}
	return told
}

// warn tells of something in the configuration file that changes no exit status.
func (a *app) warn(p config.Problem) {
	p.Message = "warning: " + p.Message
	a.complain(p.String())
}

func (a *app) configSchemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of the configuration file",
		Long: "Print the JSON Schema (draft 2020-12) of the configuration file, for editors. It is published as\n" +
			config.SchemaURL + ".",
		Example:               "  deployrecord config schema > config.schema.json",
		DisableFlagsInUseLine: true,
		Args:                  arguments(0, 0, ""),
		RunE:                  func(*cobra.Command, []string) error { return writeAll(a.stdout, config.Schema()) },
		ValidArgsFunction:     cobra.NoFileCompletions,
	}
}
