package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var instancesRules = []*Rule{
	&tagFilterExclusive, &tagFilterCount, &tagGroupCount, &tagsPerGroupCount, &autoScalingGroupCount,
	&tagFilterType, &tagFilterEmpty, &tagGroupEmpty, &tagFilterDuplicate, &autoScalingGroupDuplicate, &targetInstancesEmpty,
}

var tagFilterExclusive = Rule{
	ID:       "tag-filter-exclusive",
	Severity: Error,
	Title:    "tagFilters and ec2TagSet are used together",
	Text: "A replacement environment is found either by tagFilters, of which an instance needs to fit one, or by " +
		"ec2TagSet, of which it needs to fit one in every group. The API reference excludes both in one call. Keep the one " +
		"that is meant; a list of filters is the same as a tag set with that list as its only group. Empty lists do not " +
		"count.",
	Exception: facts.InvalidTargetInstancesException,
	Basis:     facts.Inferred,
	Sources:   []facts.Source{facts.TargetInstances.Source, apiErrors("CreateDeployment")},
	Since:     "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"targetInstances": {"tagFilters": [{"Key": "Role", "Value": "web", "Type": "KEY_AND_VALUE"}], "ec2TagSet": {"ec2TagSetList": [[{"Key": "Green", "Type": "KEY_ONLY"}]]}}`),
		Pointer:  "/targetInstances",
	},
	Pass: Example{
		Document: exampleRequest(`"targetInstances": {"ec2TagSet": {"ec2TagSetList": [[{"Key": "Role", "Value": "web", "Type": "KEY_AND_VALUE"}], [{"Key": "Green", "Type": "KEY_ONLY"}]]}}`),
	},
	Instances: checkTagFilterExclusive,
}

func checkTagFilterExclusive(p *Pass, t *model.TargetInstances) {
	if len(t.TagFilters) > 0 && t.EC2TagSet != nil && len(t.EC2TagSet.EC2TagSetList) > 0 {
		p.Report(At(), "tagFilters and ec2TagSet cannot be used together").
			Hint("keep one of them: tagFilters is the same as an ec2TagSet with one group").
			Related(At("tagFilters"), "the tag filters").
			Related(At("ec2TagSet"), "the tag set")
	}
}

var tagFilterCount = Rule{
	ID:       "tag-filter-count",
	Severity: Error,
	Title:    "There are too many tag filters",
	Text: "A list of tag filters has a limit. An instance needs to fit only one filter of a list, so that filters that say " +
		"the same can go; tag groups in ec2TagSet hold more filters, but an instance has to fit every group.",
	Exception: facts.InvalidTargetInstancesException,
	Basis:     facts.Documented,
	Sources:   []facts.Source{facts.TagFilterLimit.Source, facts.TagFilterLimit.CurrentSource},
	Limit:     facts.TagFilterLimit,
	Since:     "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"targetInstances": {"tagFilters": [` + elevenTagFilters + `]}`),
		Pointer:  "/targetInstances/tagFilters",
	},
	Pass: Example{
		Document: exampleRequest(`"targetInstances": {"tagFilters": [` + tenTagFilters + `]}`),
	},
	Fault:  checkCount,
	Faults: []model.FaultKind{model.TooMany},
}

var tagGroupCount = Rule{
	ID:       "tag-group-count",
	Severity: Error,
	Title:    "There are too many tag groups",
	Text: "A tag set has at most a few groups, each of which narrows the choice of instances further. Give the instances " +
		"one more tag that stands for what two groups say together.",
	Exception: facts.InvalidTargetInstancesException,
	Basis:     facts.Inferred,
	Sources:   []facts.Source{facts.TagGroupLimit.Source, facts.TagGroupLimit.CurrentSource},
	Limit:     facts.TagGroupLimit,
	Since:     "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"targetInstances": {"ec2TagSet": {"ec2TagSetList": [` +
			`[{"Key": "Role", "Type": "KEY_ONLY"}], [{"Key": "Stage", "Type": "KEY_ONLY"}], [{"Key": "Zone", "Type": "KEY_ONLY"}], [{"Key": "Green", "Type": "KEY_ONLY"}]]}}`),
		Pointer: "/targetInstances/ec2TagSet/ec2TagSetList",
	},
	Pass: Example{
		Document: exampleRequest(`"targetInstances": {"ec2TagSet": {"ec2TagSetList": [` +
			`[{"Key": "Role", "Type": "KEY_ONLY"}], [{"Key": "Stage", "Type": "KEY_ONLY"}], [{"Key": "Green", "Type": "KEY_ONLY"}]]}}`),
	},
	Fault:  checkCount,
	Faults: []model.FaultKind{model.TooMany},
}

var tagsPerGroupCount = Rule{
	ID:       "tags-per-group-count",
	Severity: Error,
	Title:    "A tag group has too many tag filters",
	Text: "Each group of a tag set has the limit of a list of tag filters. An instance needs to fit only one filter of a " +
		"group, so that filters that say the same can go.",
	Exception: facts.InvalidTargetInstancesException,
	Basis:     facts.Inferred,
	Sources:   []facts.Source{facts.TagsPerGroupLimit.Source, facts.TagsPerGroupLimit.CurrentSource},
	Limit:     facts.TagsPerGroupLimit,
	Since:     "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"targetInstances": {"ec2TagSet": {"ec2TagSetList": [[` + elevenTagFilters + `]]}}`),
		Pointer:  "/targetInstances/ec2TagSet/ec2TagSetList/0",
	},
	Pass: Example{
		Document: exampleRequest(`"targetInstances": {"ec2TagSet": {"ec2TagSetList": [[` + tenTagFilters + `]]}}`),
	},
	Fault:  checkCount,
	Faults: []model.FaultKind{model.TooMany},
}

var autoScalingGroupCount = Rule{
	ID:       "auto-scaling-group-count",
	Severity: Warning,
	Title:    "There are too many Auto Scaling groups",
	Text: "The user guide limits the Auto Scaling groups of a deployment group. The quota is raised for an account on " +
		"request, so that more of them are a warning, and the number can be set in the configuration.",
	Exception: facts.InvalidTargetInstancesException,
	Basis:     facts.Inferred,
	Sources:   []facts.Source{facts.AutoScalingGroupLimit.Source},
	Limit:     facts.AutoScalingGroupLimit,
	Since:     "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"targetInstances": {"autoScalingGroups": ["g1", "g2", "g3", "g4", "g5", "g6", "g7", "g8", "g9", "g10", "g11"]}`),
		Pointer:  "/targetInstances/autoScalingGroups",
	},
	Pass: Example{
		Document: exampleRequest(`"targetInstances": {"autoScalingGroups": ["g1", "g2", "g3", "g4", "g5", "g6", "g7", "g8", "g9", "g10"]}`),
	},
	Fault:  checkCount,
	Faults: []model.FaultKind{model.TooMany},
}

// Lists of tag filters for the examples.
const (
	tenTagFilters = `{"Key": "k1", "Type": "KEY_ONLY"}, {"Key": "k2", "Type": "KEY_ONLY"}, {"Key": "k3", "Type": "KEY_ONLY"}, ` +
		`{"Key": "k4", "Type": "KEY_ONLY"}, {"Key": "k5", "Type": "KEY_ONLY"}, {"Key": "k6", "Type": "KEY_ONLY"}, {"Key": "k7", "Type": "KEY_ONLY"}, ` +
		`{"Key": "k8", "Type": "KEY_ONLY"}, {"Key": "k9", "Type": "KEY_ONLY"}, {"Key": "k10", "Type": "KEY_ONLY"}`
	elevenTagFilters = tenTagFilters + `, {"Key": "k11", "Type": "KEY_ONLY"}`
)
