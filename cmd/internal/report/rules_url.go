package report

import "strings"

// ProjectURL is where the project is at home, and rulesURL its page of rules, which has an anchor for each.
const (
	ProjectURL = "https://github.com/deployrecord/deployrecord"
	rulesURL   = ProjectURL + "/blob/main/docs/rules.md"
)

// PolicyPrefix begins the ID of every rule that a policy of the user's own makes.
const PolicyPrefix = "policy-"

// RuleURL returns the address of the section that explains a rule; "" for the rule of a policy, which no page explains.
func RuleURL(id string) string {
	if strings.HasPrefix(id, PolicyPrefix) {
		return ""
	}
	return rulesURL + "#" + id
}
