package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// checkCount reports a list that is longer than the limit of the rule allows.
func checkCount(p *Pass, f *model.Fault) {
	limit := f.Value.Count
	count, allowed := int(p.Doc.Nodes[f.Node].Count), p.Limits.Value(limit)
	report := p.Report(AtNode(f.Node), "the list has %d elements, but %s allows at most %d %s", count, limitOrigin(limit, allowed), allowed, limit.Of)
	switch {
	case allowed < limit.Current:
		report.Hint("the service has raised the limit to %d: check with --limits current, or set the limit %s in the configuration", limit.Current, limit.Name)
	case limit.Adjustable:
		report.Hint("if the quota of the account was raised, set the limit %s in the configuration", limit.Name)
	default:
		report.Hint("remove %d, or set the limit %s in the configuration", count-allowed, limit.Name)
	}
}

// limitOrigin says where the number in force for a limit comes from.
func limitOrigin(limit *facts.Limit, value int) string {
	switch value {
	case limit.Documented:
		return "the documentation (" + limit.Source.Title + ")"
	case limit.Current:
		return "the current quota (" + limit.CurrentSource.Title + ")"
	default:
		return "the configuration"
	}
}

// lookedElements is how many elements of one list are looked at one by one, and lookedGroups how many lists of a list.
// They are beyond every limit, and keep the time and the findings that a hostile document costs within bounds.
const (
	lookedElements = 128
	lookedGroups   = 16
)

// looked returns the elements of a list that are looked at one by one.
func looked[T any](list []T) []T { return list[:min(len(list), lookedElements)] }
