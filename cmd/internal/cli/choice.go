package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/spf13/cobra"
)

// choice is a flag that takes one of a few words.
type choice struct {
	value   string
	choices []string
	what    string // as the usage calls it
}

// choose adds a flag that takes one of a few words, and completes them.
func choose(c *cobra.Command, name, value string, choices []string, what, usage string) *string {
	f := &choice{value, choices, what}
	c.Flags().Var(f, name, usage)
	c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(choices, cobra.ShellCompDirectiveNoFileComp))
	return &f.value
}

func (f *choice) String() string { return f.value }

func (f *choice) Type() string { return f.what }

func (f *choice) Set(value string) error {
	if slices.Contains(f.choices, value) {
		f.value = value
		return nil
	}
	if nearest, ok := facts.Nearest(value, f.choices); ok {
		return fmt.Errorf("did you mean %q?", nearest)
	}
	return fmt.Errorf("it may be %s", strings.Join(f.choices, ", "))
}
