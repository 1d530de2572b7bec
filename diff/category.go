package diff

import (
	"slices"

	"github.com/deployrecord/deployrecord/model/facts"
)

// CategoryName returns the name of a category as reports print it: configuration, revision, targets, outcome, identity.
func CategoryName(c facts.Category) string { return categoryNames[c] }

// ParseCategory returns the category of that name.
func ParseCategory(name string) (facts.Category, bool) {
	i := slices.Index(categoryNames[:], name)
	return facts.Category(max(i, 0)), i >= 0
}

// Categories returns the names of the categories.
func Categories() []string { return slices.Clone(categoryNames[:]) }

var categoryNames = [...]string{
	facts.Configuration: "configuration", facts.Revision: "revision", facts.Targets: "targets",
	facts.Outcome: "outcome", facts.Identity: "identity",
}
