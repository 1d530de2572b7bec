package config

import (
	"fmt"
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/cmd/internal/suppress"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/validate"
)

// The keys of the file and of the objects in it.
var (
	fileKeys        = []string{"failOn", "exclude", "limits", "allowMembers", "rules", "overrides", "suppressions", "policies", "baseline"}
	overrideKeys    = []string{"paths", "limits", "allowMembers", "rules"}
	suppressionKeys = []string{"rule", "path", "pointer", "reason", "expires"}
	policyKeys      = []string{"schema", "kinds", "severity"}
)

// limitKeys returns what the keys of limits may be.
func limitKeys() []string {
	names := []string{"set"}
	for _, l := range facts.Limits() {
		names = append(names, l.Name)
	}
	return names
}

// ruleNames returns the IDs of the rules that are there without any policy.
func ruleNames() []string {
	var names []string
	for _, r := range suppress.AllRules() {
		names = append(names, r.ID)
	}
	return names
}

func kindNames() []string {
	var names []string
	for _, k := range model.Kinds() {
		names = append(names, k.String())
	}
	return names
}

func structureNames() []string {
	var names []string
	for _, s := range facts.Structures() {
		names = append(names, s.Name)
	}
	return names
}

// severityNames returns the severities of a finding, the gravest first.
func severityNames() []string {
	return []string{validate.Error.String(), validate.Warning.String(), validate.Note.String()}
}

// manyNames is how many names are too many to list in a message.
const manyNames = 20

// didYouMean ends a message with the nearest of the names or, if none is near, with all of them.
func didYouMean(name string, known []string) string {
	nearest, ok := facts.Nearest(name, known)
	switch {
	case ok:
		return fmt.Sprintf(": did you mean %q?", nearest)
	case slices.Contains(known, ruleNames()[0]):
		return ": deployrecord rules lists them"
	case len(known) > manyNames:
		return ""
	default:
		return ": it may be " + strings.Join(known, ", ")
	}
}
