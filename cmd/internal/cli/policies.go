package cli

import (
	"errors"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/deployrecord/deployrecord/cmd/internal/policy"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/spf13/cobra"
)

// configFlag adds the flag that names the configuration file to a command that only wants to know its policies.
func configFlag(c *cobra.Command) *string {
	return c.Flags().String("config", "", "configuration `FILE` whose policies are rules, too (default: the nearest "+config.Name+" upwards)")
}

// policyRules returns the rules of the policies of a configuration file; for "" of the nearest one.
func policyRules(path string) ([]*validate.Rule, error) {
	s := new(settings)
	if err := s.read(path); err != nil {
		return nil, errors.New(describe(err))
	}
	rules, err := policy.Load(&s.config)
	if err != nil {
		return nil, errors.New(describe(err))
	}
	return rules, nil
}
