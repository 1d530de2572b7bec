package config

import (
	"strings"

	"github.com/deployrecord/deployrecord/cmd/internal/words"
)

// Summary says in a few words what the file says, such as "fail on warning, 3 rules, 1 override".
func (c *Config) Summary() string {
	var said []string
	if c.FailOn != "" {
		said = append(said, "fail on "+c.FailOn)
	}
	count := func(n int, one, several string) {
		if n > 0 {
			said = append(said, words.Count(n, one, several))
		}
	}
	count(len(c.Exclude), "excluded pattern", "excluded patterns")
	if c.LimitSet != "" {
		said = append(said, c.LimitSet+" limits")
	}
	count(len(c.Limits), "limit of its own", "limits of their own")
	count(len(c.AllowMembers), "allowed member", "allowed members")
	count(len(c.Rules), "rule", "rules")
	count(len(c.Overrides), "override", "overrides")
	count(len(c.Suppressions), "suppression", "suppressions")
	count(len(c.Policies), "policy", "policies")
	if c.Baseline != "" {
		said = append(said, "a baseline")
	}
	if len(said) == 0 {
		return "it changes nothing"
	}
	return strings.Join(said, ", ")
}
