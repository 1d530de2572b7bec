package main

import (
	"fmt"
	"strings"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/cmd/internal/suppress"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/validate"
)

// policyRule matches the names of the rules of policies.
const policyRule = "^" + report.PolicyPrefix

// What is said of settings, in the file as in its overrides.
const (
	rulesText        = "How grave the findings of rules are, by the names of the rules: error, warning or note; off switches a rule off. deployrecord rules lists them, deployrecord explain RULE says more of one."
	limitsText       = "The numbers that documents are held to: the name of a set, or an object with single numbers, which win over every set, and set for the others."
	allowMembersText = "Members to accept although deployrecord does not know them: a name, or a structure and a name."
)

func rules() *node {
	n := &node{
		Type:       "object",
		Patterns:   map[string]*node{policyRule: {Description: "The rule of a policy.", Ref: "#/$defs/severity"}},
		Additional: no(),
	}
	for _, r := range suppress.AllRules() {
		n.Properties = append(n.Properties, property{r.ID, &node{Description: about(r), Ref: "#/$defs/severity"}})
	}
	return n
}

// about says what a rule finds and how grave that is unless the file says otherwise.
func about(r *validate.Rule) string {
	if r.InRecord == validate.Off || r.InRecord == r.Severity {
		return fmt.Sprintf("%s. Without a setting: %s.", r.Title, r.Severity)
	}
	return fmt.Sprintf("%s. Without a setting: %s in a request, %s in a captured record.", r.Title, r.Severity, r.InRecord)
}

func rule() *node {
	return &node{Description: "The name of a rule.", AnyOf: []*node{{Enum: config.RuleNames()}, {Type: "string", Pattern: policyRule}}}
}

func severity() *node { return &node{Enum: config.RuleSeverities()} }

func limits() *node {
	set := &node{
		Description: "The numbers of the API reference (documented) or the current quotas (current). The flag --limits wins.",
		Enum:        config.LimitSets(), Default: config.Documented,
	}
	numbers := &node{Type: "object", Properties: properties{{"set", set}}, Additional: no()}
	zero, most := 0, config.MaxLimit
	for _, l := range facts.Limits() {
		numbers.Properties = append(numbers.Properties, property{l.Name, &node{
			Description: limit(l), Type: "integer", Minimum: &zero, Maximum: &most, Default: l.Documented,
		}})
	}
	return &node{AnyOf: []*node{set, numbers}}
}

// limit says what a limit counts and which numbers it has.
func limit(l *facts.Limit) string {
	if l.Current == l.Documented {
		return fmt.Sprintf("The limit on %s: %d (%s, %s).", l.Of, l.Documented, l.Source.Title, l.Source.URL)
	}
	return fmt.Sprintf("The limit on %s: documented %d (%s, %s), current %d (%s, %s).", l.Of, l.Documented, l.Source.Title, l.Source.URL,
		l.Current, l.CurrentSource.Title, l.CurrentSource.URL)
}

func allowMembers() *node {
	return &node{
		Type:  "array",
		Items: &node{Type: "string", Pattern: `^((` + strings.Join(config.StructureNames(), "|") + `)\.)?[^.\s]+$`, Examples: []any{"newMember", "DeploymentInfo.newMember"}},
	}
}
