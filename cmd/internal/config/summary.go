package config

import (
	"fmt"
	"strings"
)

// Summary says in a few words what the file says, such as "fail on warning, 3 rules, 1 override".
func (c *Config) Summary() string {
	var said []string
	if c.FailOn != "" {
		said = append(said, "fail on "+c.FailOn)
	}
	count := func(n int, one, several string) {
		switch {
		case n == 1:
			said = append(said, "1 "+one)
		case n > 1:
			said = append(said, fmt.Sprintf("%d %s", n, several))
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
