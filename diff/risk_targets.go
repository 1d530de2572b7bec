package diff

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var targetRisks = []*Rule{&targetsEmptied, &targetsWidened}

var (
	targetMembers = []string{
		"targetInstances", "ec2TagFilters", "onPremisesInstanceTagFilters", "autoScalingGroups", "ec2TagSet", "onPremisesTagSet",
	}
	targetSources = []facts.Source{facts.TargetInstances.Source, guide("instances-tagging")}
)

// alternatives are the lists of which an instance needs to match one element: a filter or a group more, and more
// instances match. groups are the lists of which it must match every element.
var (
	alternatives = [][]string{
		{"targetInstances", "tagFilters"}, {"targetInstances", "autoScalingGroups"},
		{"ec2TagFilters"}, {"onPremisesInstanceTagFilters"}, {"autoScalingGroups"},
	}
	tagGroups = [][]string{
		{"targetInstances", "ec2TagSet", "ec2TagSetList"}, {"ec2TagSet", "ec2TagSetList"}, {"onPremisesTagSet", "onPremisesTagSetList"},
	}
)

var targetsEmptied = Rule{
	ID:      "targets-emptied",
	Level:   High,
	Title:   "Nothing selects the instances any longer",
	Sources: targetSources,
	Since:   "0.1.0",
	OneWay:  "A first selection only says which instances are meant.",
	Example: bothRequests(
		`"targetInstances": {"tagFilters": [{"Key": "env", "Value": "green", "Type": "KEY_AND_VALUE"}]}`,
		`"targetInstances": {"tagFilters": []}`,
		"targetInstances.tagFilters[env=green]"),
	Members: targetMembers,
	Check: func(p *Pass) {
		if !selects(p.Old) || selects(p.New) {
			return
		}
		for _, member := range targetMembers {
			p.reportMember(member, "no tag and no Auto Scaling group selects the instances any longer")
		}
	},
}

// selects reports whether anything selects instances.
func selects(v View) bool {
	for _, member := range targetMembers {
		if v.Get(member).Given() {
			return true
		}
	}
	return false
}

var targetsWidened = Rule{
	ID:      "targets-widened",
	Level:   Medium,
	Title:   "More instances may be deployed to",
	Sources: targetSources,
	Since:   "0.1.0",
	OneWay:  "The opposite deploys to fewer instances.",
	Example: bothRequests(
		`"targetInstances": {"tagFilters": [{"Key": "env", "Value": "green", "Type": "KEY_AND_VALUE"}]}`,
		`"targetInstances": {"tagFilters": [{"Key": "env", "Value": "green", "Type": "KEY_AND_VALUE"}, {"Key": "env", "Value": "blue", "Type": "KEY_AND_VALUE"}]}`,
		"targetInstances.tagFilters[env=blue]"),
	Members: targetMembers,
	Check:   checkTargetsWidened,
}

func checkTargetsWidened(p *Pass) {
	if !selects(p.Old) || !selects(p.New) {
		return
	}
	for i := range p.result.Changes {
		c := &p.result.Changes[i]
		for _, names := range alternatives {
			if list := p.New.Get(names...); c.Op == Add && inside(c.new, list) && p.Old.Get(names...).Given() {
				p.Report(View{}, View(c.new), "more instances match: an instance needs one of these only")
			}
		}
		for _, names := range tagGroups {
			old, new := p.Old.Get(names...), p.New.Get(names...)
			switch depth := c.named().below(old, new); {
			case c.Op == Remove && depth == 1 && new.Given():
				p.Report(View(c.old), View{}, "more instances match: they had to match this group of tags, too")
			case c.Op == Add && depth == 2:
				p.Report(View{}, View(c.new), "more instances match: of a group of tags they need one only")
			}
		}
	}
	p.filterTypes()
}

// filterTypes reports filters that no longer compare the tag's value, or its key.
func (p *Pass) filterTypes() {
	for i := range p.result.Changes {
		c := &p.result.Changes[i]
		if c.Op != Replace || c.old.doc.nodes[c.old.node].field.name != "Type" {
			continue
		}
		if c.old.doc.nodes[c.old.node].text == string(model.EC2TagFilterTypeKeyAndValue) {
			p.Report(View(c.old), View(c.new), "more instances match: the filter compares only half of the tag")
		}
	}
}

// inside reports whether a place is an element of a list.
func inside(p place, list View) bool {
	return list.doc == p.doc && list.doc != nil && p.doc.nodes[p.node].up == list.node
}

// below returns how deep a place is inside of a list of either document; 0 if it is not.
func (p place) below(lists ...View) int {
	for _, list := range lists {
		if list.doc != p.doc || list.doc == nil {
			continue
		}
		depth := 0
		for i := p.node; i >= 0; i = p.doc.nodes[i].up {
			if i == list.node {
				return depth
			}
			depth++
		}
	}
	return 0
}
