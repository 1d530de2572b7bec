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
	return append([]string{"set"}, namesOf(facts.Limits(), func(l *facts.Limit) string { return l.Name })...)
}

// The names of sets of limits.
const (
	Documented = "documented"
	Current    = "current"
)

// LimitSets returns what LimitSet may be.
func LimitSets() []string { return []string{Documented, Current} }

// Severities returns what the severity of a policy may be, the gravest first.
func Severities() []string {
	return []string{validate.Error.String(), validate.Warning.String(), validate.Note.String()}
}

// RuleSeverities returns what the severity of a rule may be, the gravest first.
func RuleSeverities() []string { return append(Severities(), validate.Off.String()) }

// Never is what FailOn may be beside the severities.
const Never = "never"

// FailOns returns what FailOn may be.
func FailOns() []string { return append(Severities(), Never) }

// RuleNames returns the IDs of the rules that are there without any policy.
func RuleNames() []string {
	return namesOf(suppress.AllRules(), func(r *validate.Rule) string { return r.ID })
}

// KindNames returns the names of the kinds of document.
func KindNames() []string { return namesOf(model.Kinds(), model.Kind.String) }

// StructureNames returns the names of the structures that AllowMembers may name members of.
func StructureNames() []string {
	return namesOf(facts.Structures(), func(s *facts.Structure) string { return s.Name })
}

func namesOf[T any](all []T, name func(T) string) []string {
	names := make([]string, len(all))
	for i, each := range all {
		names[i] = name(each)
	}
	return names
}

// manyNames is how many names are too many to list in a message.
const manyNames = 20

// didYouMean ends a message with the nearest of the names or, if none is near, with all of them.
func didYouMean(name string, known []string) string {
	nearest, ok := facts.Nearest(name, known)
	switch {
	case ok:
		return fmt.Sprintf(": did you mean %q?", nearest)
	case slices.Contains(known, RuleNames()[0]):
		return ": deployrecord rules lists them"
	case len(known) > manyNames:
		return ""
	default:
		return ": it may be " + strings.Join(known, ", ")
	}
}
