package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// The styles that examples of groups use.
const (
	exampleInPlace   = `"deploymentStyle": {"deploymentType": "IN_PLACE", "deploymentOption": "WITHOUT_TRAFFIC_CONTROL"}`
	exampleBlueGreen = `"deploymentStyle": {"deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL"}`
	exampleBalancer  = `"loadBalancerInfo": {"targetGroupInfoList": [{"name": "shop"}]}`
)

var groupInPlaceTargetInstances = Rule{
	ID:       "group-in-place-target-instances",
	Severity: Error,
	Title:    "The request selects a replacement environment, but the deployment group deploys in place",
	Text: "targetInstances names the instances of the replacement environment in a blue/green deployment. The deployment group deploys in " +
		"place, to the instances that it already has, and the service documents that as a reason to refuse the request. Leave " +
		"targetInstances out, or deploy to a blue/green group.",
	Exception: facts.InvalidTargetInstancesException,
	Basis:     facts.Documented,
	Sources:   []facts.Source{facts.TargetInstances.Source, apiErrors("CreateDeployment")},
	Since:     "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"targetInstances": {"autoScalingGroups": ["shop-green"]}`),
		Group:    exampleGroup(exampleInPlace),
		Pointer:  "/targetInstances",
	},
	Pass:    Example{Document: exampleRequest(), Group: exampleGroup(exampleInPlace)},
	Request: checkGroupInPlaceTargetInstances,
}

func checkGroupInPlaceTargetInstances(p *Pass, in *model.CreateDeploymentInput) {
	if in.TargetInstances == nil {
		return
	}
	if g := p.groupFor(in); g != nil && deploysInPlace(g.DeploymentStyle) {
		p.Report(atTargetInstances, "targetInstances is for blue/green deployments, and the deployment group deploys in place").
			Hint("leave targetInstances out")
	}
}

func deploysInPlace(style *model.DeploymentStyle) bool {
	return style != nil && style.DeploymentType == model.DeploymentTypeInPlace
}

var groupTagFilterExclusive = Rule{
	ID:       "group-tag-filter-exclusive",
	Severity: Error,
	Title:    "The deployment group selects instances both by tag filters and by a tag set",
	Text: "A group selects Amazon EC2 instances by ec2TagFilters or by ec2TagSet, and on-premises instances by onPremisesInstanceTagFilters " +
		"or by onPremisesTagSet, never by both of a pair: the service refuses to make such a group. An export that has both was put together " +
		"from two.",
	Sources: []facts.Source{facts.DeploymentGroupInfo.Source, apiErrors("CreateDeploymentGroup")},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleGroup(`"ec2TagFilters": [{"Key": "app", "Value": "shop", "Type": "KEY_AND_VALUE"}]`,
			`"ec2TagSet": {"ec2TagSetList": [[{"Key": "app", "Value": "shop", "Type": "KEY_AND_VALUE"}]]}`),
		Pointer: "/deploymentGroupInfo",
	},
	Pass: Example{
		Document: exampleGroup(`"ec2TagSet": {"ec2TagSetList": [[{"Key": "app", "Value": "shop", "Type": "KEY_AND_VALUE"}]]}`),
	},
	Group: checkGroupTagFilterExclusive,
}

func checkGroupTagFilterExclusive(p *Pass, g *model.DeploymentGroupInfo) {
	if len(g.EC2TagFilters) > 0 && g.EC2TagSet != nil && len(g.EC2TagSet.EC2TagSetList) > 0 {
		reportTagPair(p, "ec2TagFilters", "ec2TagSet")
	}
	if len(g.OnPremisesInstanceTagFilters) > 0 && g.OnPremisesTagSet != nil && len(g.OnPremisesTagSet.OnPremisesTagSetList) > 0 {
		reportTagPair(p, "onPremisesInstanceTagFilters", "onPremisesTagSet")
	}
}

func reportTagPair(p *Pass, filters, set string) {
	p.Report(At(), "the group has both %s and %s, which exclude each other", filters, set).
		Hint("keep one of the two").
		Related(At(filters), "the tag filters").
		Related(At(set), "the tag set")
}

var groupGreenFleetAutoScaling = Rule{
	ID:       "group-green-fleet-auto-scaling",
	Severity: Warning,
	Title:    "An Auto Scaling group is to be copied, but the deployment group does not have exactly one",
	Text: "With COPY_AUTO_SCALING_GROUP a blue/green deployment makes its replacement environment by copying the group's Auto Scaling group, " +
		"which works only if there is exactly one: the service refuses to make a deployment group that says otherwise. Give it one, or let " +
		"the replacement environment be found by DISCOVER_EXISTING.",
	Sources: []facts.Source{facts.GreenFleetProvisioningOption.Source, userGuide("integrations-aws-auto-scaling")},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleGroup(exampleBlueGreen, exampleBalancer,
			`"blueGreenDeploymentConfiguration": {"greenFleetProvisioningOption": {"action": "COPY_AUTO_SCALING_GROUP"}}`),
		Pointer: "/deploymentGroupInfo",
	},
	Pass: Example{
		Document: exampleGroup(exampleBlueGreen, exampleBalancer, `"autoScalingGroups": [{"name": "shop-blue"}]`,
			`"blueGreenDeploymentConfiguration": {"greenFleetProvisioningOption": {"action": "COPY_AUTO_SCALING_GROUP"}}`),
	},
	Group: checkGroupGreenFleetAutoScaling,
}

func checkGroupGreenFleetAutoScaling(p *Pass, g *model.DeploymentGroupInfo) {
	b := g.BlueGreenDeploymentConfiguration
	if b == nil || b.GreenFleetProvisioningOption == nil || len(g.AutoScalingGroups) == 1 ||
		b.GreenFleetProvisioningOption.Action != model.GreenFleetProvisioningActionCopyAutoScalingGroup {
		return
	}
	if len(g.AutoScalingGroups) == 0 && !lacksElements(p, "autoScalingGroups") {
		return
	}
	action := At("blueGreenDeploymentConfiguration", "greenFleetProvisioningOption", "action")
	r := p.Report(At(), "COPY_AUTO_SCALING_GROUP needs exactly one Auto Scaling group, and there are %d", len(g.AutoScalingGroups)).
		Related(action, "the action")
	if len(g.AutoScalingGroups) > 0 {
		r.Related(At("autoScalingGroups"), "the Auto Scaling groups")
	}
}
