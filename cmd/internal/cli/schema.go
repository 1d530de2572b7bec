package cli

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/schema"
	"github.com/spf13/cobra"
)

func (a *app) schemaCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "schema [flags] [KIND]",
		Short: "List the kinds of document, or print the JSON Schema of one",
		Long: "Print the JSON Schema (draft 2020-12) of a kind of document, for editors and for other validators. Without a kind,\n" +
			"list those that have one.\n\n" +
			"A schema refuses only what validate reports as an error, but not all of that: what takes more than one place\n" +
			"to see, such as a hash or the compute platform, only validate knows.",
		Example: "  deployrecord schema create-deployment > create-deployment.schema.json",
		Args:    arguments(0, 1, ""),
		ValidArgsFunction: func(_ *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(given) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return schemaNames(), cobra.ShellCompDirectiveNoFileComp
		},
	}
	limits := choose(c, "limits", "documented", []string{"documented", "current"}, "SET",
		"numbers that the schema holds documents to: documented in the API reference, or the current quotas")
	c.RunE = func(c *cobra.Command, arguments []string) error {
		if len(arguments) == 0 {
			return schemaList(a.stdout)
		}
		kind, ok := schema.ParseKind(arguments[0])
		if !ok {
			return usagef(c, "no schema is called %q%s", arguments[0], didYouMean(arguments[0], schemaNames()))
		}
		set := facts.DocumentedLimits()
		if *limits == "current" {
			set = facts.CurrentLimits()
		}
		text, err := schema.For(kind, set)
		if err != nil {
			return err
		}
		return writeAll(a.stdout, string(text))
	}
	return c
}

func schemaNames() []string {
	var names []string
	for _, k := range schema.Kinds() {
		names = append(names, string(k))
	}
	return names
}

// schemaList writes a line for each kind.
func schemaList(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "KIND\tSCHEMA FOR")
	for _, k := range schema.Kinds() {
		fmt.Fprintf(t, "%s\t%s\n", k, k.Summary())
	}
	return t.Flush()
}
