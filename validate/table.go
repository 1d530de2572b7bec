package validate

import (
	"cmp"
	"slices"
	"sync"
)

// Rules returns every built-in rule, in the order of its theme.
func Rules() []*Rule {
	return slices.Clone(table())
}

// table is the one ordered list of rules; each theme's list stands in the theme's first file.
var table = sync.OnceValue(func() []*Rule {
	return slices.Concat(
		textRules,
		shapeRules,
		requestRules,
		revisionRules,
		instancesRules,
		safetyRules,
		configRules,
		groupRules,
		recordRules,
		targetRules,
		appSpecRules,
	)
})

// byID is the table sorted by ID.
var byID = sync.OnceValue(func() []*Rule {
	return slices.SortedFunc(slices.Values(table()), func(a, b *Rule) int { return cmp.Compare(a.ID, b.ID) })
})

// RuleByID returns the built-in rule of that ID.
func RuleByID(id string) (*Rule, bool) {
	i, ok := slices.BinarySearchFunc(byID(), id, func(r *Rule, id string) int { return cmp.Compare(r.ID, id) })
	if !ok {
		return nil, false
	}
	return byID()[i], true
}
