package validate

import (
	"iter"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var cdkTagFilters = publicSource("AWS CDK, aws-codedeploy/lib/server/deployment-group.ts",
	"https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-codedeploy/lib/server/deployment-group.ts")

var tagFilterType = Rule{
	ID:       "tag-filter-type",
	Severity: Warning,
	Title:    "A tag filter lacks what its type compares, or its type",
	Text: "The Type of a tag filter says what is compared: KEY_ONLY the key, VALUE_ONLY the value, KEY_AND_VALUE both. A " +
		"filter that lacks what is to be compared probably fits other instances than meant, or none, and for one without a " +
		"Type the documentation says nothing. Say which it is. An empty Value counts as one, since tags may have it.",
	Sources: []facts.Source{facts.EC2TagFilter.Source, cdkTagFilters},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"targetInstances": {"tagFilters": [{"Key": "Role", "Type": "KEY_AND_VALUE"}]}`),
		Pointer:  "/targetInstances/tagFilters/0",
	},
	Pass: Example{
		Document: exampleRequest(`"targetInstances": {"tagFilters": [{"Key": "Role", "Type": "KEY_ONLY"}]}`),
	},
	Instances: checkTagFilterType,
}

func checkTagFilterType(p *Pass, t *model.TargetInstances) {
	for list, filters := range filterLists(t) {
		for i := range filters {
			if f := &filters[i]; !typeFits(f) {
				reportTagFilterType(p, f, list, i)
			}
		}
	}
}

// typeFits reports whether a tag filter has what its type compares. One without key and value, and one whose type is
// not in the enumeration, are findings of other rules.
func typeFits(f *model.EC2TagFilter) bool {
	if !filled(f.Key) && !filled(f.Value) {
		return true
	}
	switch f.Type {
	case model.EC2TagFilterTypeKeyOnly:
		return filled(f.Key)
	case model.EC2TagFilterTypeValueOnly:
		return f.Value != nil
	case model.EC2TagFilterTypeKeyAndValue:
		return filled(f.Key) && f.Value != nil
	default:
		return f.Type != ""
	}
}

func reportTagFilterType(p *Pass, f *model.EC2TagFilter, list, i int) {
	at := At(filterPath(list, i)...)
	switch {
	case f.Type == "":
		if missing(p, filterPath(list, i, "Type")...) {
			p.Report(at, "the tag filter has no Type").Hint("add Type %s", typeOfFilter(f))
		}
	case !filled(f.Key) && f.Type != model.EC2TagFilterTypeValueOnly:
		if f.Key != nil || missing(p, filterPath(list, i, "Key")...) {
			p.Report(at, "the tag filter of type %s has no Key", f.Type).
				Hint("add a Key, or set Type to %s", model.EC2TagFilterTypeValueOnly)
		}
	case missing(p, filterPath(list, i, "Value")...):
		p.Report(at, "the tag filter of type %s has no Value", f.Type).
			Hint("add a Value, or set Type to %s", model.EC2TagFilterTypeKeyOnly)
	}
}

// typeOfFilter returns the type that fits what a filter has.
func typeOfFilter(f *model.EC2TagFilter) model.EC2TagFilterType {
	switch {
	case !filled(f.Key):
		return model.EC2TagFilterTypeValueOnly
	case f.Value == nil:
		return model.EC2TagFilterTypeKeyOnly
	default:
		return model.EC2TagFilterTypeKeyAndValue
	}
}

var tagFilterEmpty = Rule{
	ID:       "tag-filter-empty",
	Severity: Warning,
	Title:    "A tag filter has neither key nor value",
	Text: "A tag filter without key and value names no tag. What it selects is not documented, and the AWS CDK refuses it: " +
		"name the tag, or remove the filter.",
	Sources: []facts.Source{facts.EC2TagFilter.Source, cdkTagFilters},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"targetInstances": {"tagFilters": [{"Key": "", "Type": "KEY_ONLY"}]}`),
		Pointer:  "/targetInstances/tagFilters/0",
	},
	Pass: Example{
		Document: exampleRequest(`"targetInstances": {"tagFilters": [{"Key": "Green", "Type": "KEY_ONLY"}]}`),
	},
	Instances: checkTagFilterEmpty,
}

func checkTagFilterEmpty(p *Pass, t *model.TargetInstances) {
	for list, filters := range filterLists(t) {
		for i := range filters {
			f := &filters[i]
			if filled(f.Key) || filled(f.Value) {
				continue
			}
			if (f.Key != nil || missing(p, filterPath(list, i, "Key")...)) && (f.Value != nil || missing(p, filterPath(list, i, "Value")...)) {
				p.Report(At(filterPath(list, i)...), "the tag filter names neither a Key nor a Value").Hint("name the tag, or remove the filter")
			}
		}
	}
}

var tagFilterDuplicate = Rule{
	ID:       "tag-filter-duplicate",
	Severity: Warning,
	InRecord: Note,
	Title:    "A tag filter stands twice in a list",
	Text: "Repeating a filter in a list selects no further instance. It takes up one of the places that the list has, and " +
		"another tag may have been meant. Within a tag set, the same filter may stand in several groups.",
	Sources: []facts.Source{facts.TargetInstances.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"targetInstances": {"tagFilters": [{"Key": "Green", "Type": "KEY_ONLY"}, {"Key": "Green", "Type": "KEY_ONLY"}]}`),
		Pointer:  "/targetInstances/tagFilters/1",
	},
	Pass: Example{
		Document: exampleRequest(`"targetInstances": {"tagFilters": [{"Key": "Green", "Type": "KEY_ONLY"}, {"Key": "Canary", "Type": "KEY_ONLY"}]}`),
	},
	Instances: checkTagFilterDuplicate,
}

func checkTagFilterDuplicate(p *Pass, t *model.TargetInstances) {
	for list, filters := range filterLists(t) {
		for i := range filters {
			if first := firstLike(filters, i); first >= 0 {
				p.Report(At(filterPath(list, i)...), "the tag filter is the same as the one at index %d", first).
					Hint("remove one of them").
					Related(At(filterPath(list, first)...), "the same filter")
			}
		}
	}
}

// firstLike returns the index of the first filter that is the same as a later one, or -1.
func firstLike(filters []model.EC2TagFilter, later int) int {
	for first := range later {
		if sameFilter(&filters[first], &filters[later]) {
			return first
		}
	}
	return -1
}

// sameFilter reports whether two filters compare the same tag.
func sameFilter(a, b *model.EC2TagFilter) bool {
	return a.Type == b.Type && (filled(a.Key) || filled(a.Value)) &&
		given(a.Key) == given(b.Key) && given(a.Value) == given(b.Value)
}

// filterLists returns each list of tag filters that target instances have, as far as it is looked at: tagFilters as
// list -1, then the groups of ec2TagSet by their index.
func filterLists(t *model.TargetInstances) iter.Seq2[int, []model.EC2TagFilter] {
	return func(yield func(int, []model.EC2TagFilter) bool) {
		if !yield(-1, looked(t.TagFilters)) || t.EC2TagSet == nil {
			return
		}
		groups := t.EC2TagSet.EC2TagSetList
		for g, group := range groups[:min(len(groups), lookedGroups)] {
			if !yield(g, looked(group)) {
				return
			}
		}
	}
}

// filterPath returns the path of the i-th filter of a list, or of one of its members.
func filterPath(list, i int, member ...any) []any {
	if list < 0 {
		return append([]any{"tagFilters", i}, member...)
	}
	return append([]any{"ec2TagSet", "ec2TagSetList", list, i}, member...)
}
