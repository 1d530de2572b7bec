package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

var tagGroupEmpty = Rule{
	ID:       "tag-group-empty",
	Severity: Warning,
	Title:    "A tag group has no tag filter",
	Text: "An instance belongs to the replacement environment if it fits one filter in every tag group. What a group " +
		"without a filter means is not documented: that no instance fits, or that all do. Remove it, or say which tags are " +
		"meant.",
	Sources: []facts.Source{facts.EC2TagSet.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"targetInstances": {"ec2TagSet": {"ec2TagSetList": [[{"Key": "Green", "Type": "KEY_ONLY"}], []]}}`),
		Pointer:  "/targetInstances/ec2TagSet/ec2TagSetList/1",
	},
	Pass: Example{
		Document: exampleRequest(`"targetInstances": {"ec2TagSet": {"ec2TagSetList": [[{"Key": "Green", "Type": "KEY_ONLY"}]]}}`),
	},
	Instances: checkTagGroupEmpty,
}

func checkTagGroupEmpty(p *Pass, t *model.TargetInstances) {
	if t.EC2TagSet == nil {
		return
	}
	for g, group := range looked(t.EC2TagSet.EC2TagSetList) {
		if len(group) == 0 && lacksElements(p, "ec2TagSet", "ec2TagSetList", g) {
			p.Report(At("ec2TagSet", "ec2TagSetList", g), "the tag group has no tag filter").Hint("remove the group, or add a filter")
		}
	}
}

var autoScalingGroupDuplicate = Rule{
	ID:       "auto-scaling-group-duplicate",
	Severity: Warning,
	InRecord: Note,
	Title:    "An Auto Scaling group is named twice",
	Text: "Naming a group a second time adds no instance to the replacement environment: another group may have been " +
		"meant. Names of Auto Scaling groups are compared with regard to case.",
	Sources: []facts.Source{facts.TargetInstances.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"targetInstances": {"autoScalingGroups": ["web-green", "web-green"]}`),
		Pointer:  "/targetInstances/autoScalingGroups/1",
	},
	Pass: Example{
		Document: exampleRequest(`"targetInstances": {"autoScalingGroups": ["web-green", "web-canary"]}`),
	},
	Instances: checkAutoScalingGroupDuplicate,
}

func checkAutoScalingGroupDuplicate(p *Pass, t *model.TargetInstances) {
	for _, r := range repeats(looked(t.AutoScalingGroups), func(name *string) string { return *name }) {
		p.Report(At("autoScalingGroups", r.again), "the Auto Scaling group %q is named twice", shortened(t.AutoScalingGroups[r.again])).
			Hint("remove one of them, or name the group that is meant").
			Related(At("autoScalingGroups", r.first), "the first")
	}
}

var targetInstancesEmpty = Rule{
	ID:       "target-instances-empty",
	Severity: Warning,
	Title:    "targetInstances selects no instance",
	Text: "targetInstances names the replacement environment of a blue/green deployment by tags, by Auto Scaling groups or " +
		"by both. Without any of them it says nothing, and the service may take it for an attempt to name one. Leave it out " +
		"to use the environment that the deployment group provides for. Captured records are not held to this: several tools " +
		"print what is absent as an empty value.",
	Sources: []facts.Source{facts.TargetInstances.Source},
	Since:   "0.1.0",
	Fail:    Example{Document: exampleRequest(`"targetInstances": {"tagFilters": []}`), Pointer: "/targetInstances"},
	Pass: Example{
		Document: exampleRequest(`"targetInstances": {"tagFilters": [{"Key": "Green", "Type": "KEY_ONLY"}]}`),
	},
	Instances: checkTargetInstancesEmpty,
}

func checkTargetInstancesEmpty(p *Pass, t *model.TargetInstances) {
	if !p.InRequest() || len(t.TagFilters) > 0 || len(t.AutoScalingGroups) > 0 || t.EC2TagSet != nil && len(t.EC2TagSet.EC2TagSetList) > 0 {
		return
	}
	if lacksElements(p, "tagFilters") && lacksElements(p, "autoScalingGroups") && (lacksElements(p, "ec2TagSet", "ec2TagSetList") || lacksTagSet(p)) {
		p.Report(At(), "targetInstances names neither tags nor Auto Scaling groups").
			Hint("name the instances of the replacement environment, or remove targetInstances")
	}
}

// lacksTagSet reports whether the document has no tag set at all.
func lacksTagSet(p *Pass) bool {
	node, exact := p.Node(At("ec2TagSet"))
	return missing(p, "ec2TagSet") || exact && p.Doc.Nodes[node].Kind == source.Object && p.Doc.Nodes[node].Count == 0
}
