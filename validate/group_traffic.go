package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// The load balancer and service that examples of groups for Amazon ECS use.
const (
	examplePairOfGroup = `"loadBalancerInfo": {"targetGroupPairInfoList": [{"targetGroups": [{"name": "blue"}, {"name": "green"}],
    "prodTrafficRoute": {"listenerArns": ["arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/shop/0a1b/2c3d"]}}]}`
	exampleService = `"ecsServices": [{"serviceName": "shop", "clusterName": "main"}]`
)

var groupLoadBalancerMissing = Rule{
	ID:       "group-load-balancer-missing",
	Severity: Error, InRecord: Warning,
	Title: "The deployment group is to control traffic but has no load balancer",
	Text: "With WITH_TRAFFIC_CONTROL traffic is kept away from instances while they change, which only a load balancer can do: servers need " +
		"one in elbInfoList or targetGroupInfoList, Amazon ECS a pair of target groups. Without any the service refuses the deployment. " +
		"Lambda shifts traffic by itself and needs none.",
	Exception: facts.InvalidLoadBalancerInfoException,
	Basis:     facts.Observed,
	Sources: []facts.Source{
		facts.DeploymentStyle.Source, facts.LoadBalancerInfo.Source,
		publicSource("Amazon ECS Developer Guide, issue 213", "https://github.com/awsdocs/amazon-ecs-developer-guide/issues/213"),
	},
	Since: "0.1.0",
	Fail: Example{
		Document: exampleRequest(),
		Group:    exampleGroup(`"computePlatform": "Server"`, exampleBlueGreen),
		Pointer:  "/deploymentGroupName",
	},
	Pass: Example{
		Document: exampleRequest(),
		Group:    exampleGroup(`"computePlatform": "Server"`, exampleBlueGreen, exampleBalancer),
	},
	Request: checkRequestLoadBalancer,
	Group:   checkGroupLoadBalancer,
}

func checkRequestLoadBalancer(p *Pass, in *model.CreateDeploymentInput) {
	if g := p.groupFor(in); g != nil && lacksLoadBalancer(g) {
		p.Report(At("deploymentGroupName"), "the deployment group is to control traffic (WITH_TRAFFIC_CONTROL) but has no load balancer").
			Hint("give the deployment group a load balancer, or WITHOUT_TRAFFIC_CONTROL")
	}
}

func checkGroupLoadBalancer(p *Pass, g *model.DeploymentGroupInfo) {
	if lacksLoadBalancer(g) && lacksLoadBalancers(p) && !unclear(p, facts.ComputePlatform, g.ComputePlatform, "computePlatform") {
		p.Report(At(), "the deployment group is to control traffic (WITH_TRAFFIC_CONTROL) but has no load balancer").
			Related(At("deploymentStyle", "deploymentOption"), "the option")
	}
}

func lacksLoadBalancer(g *model.DeploymentGroupInfo) bool {
	if g.DeploymentStyle == nil || g.DeploymentStyle.DeploymentOption != model.DeploymentOptionWithTrafficControl ||
		g.ComputePlatform == model.ComputePlatformLambda {
		return false
	}
	return !hasLoadBalancer(g.LoadBalancerInfo)
}

// hasLoadBalancer reports whether any load balancer or target group is named.
func hasLoadBalancer(b *model.LoadBalancerInfo) bool {
	return b != nil && len(b.ELBInfoList)+len(b.TargetGroupInfoList)+len(b.TargetGroupPairInfoList) > 0
}

// lacksLoadBalancers reports whether the document names no load balancer, rather than some in a way that cannot be read.
func lacksLoadBalancers(p *Pass) bool {
	const in = "loadBalancerInfo"
	return missing(p, in) || lacksElements(p, in, "elbInfoList") && lacksElements(p, in, "targetGroupInfoList") && lacksElements(p, in, "targetGroupPairInfoList")
}

var groupStylePlatform = Rule{
	ID:       "group-style-platform",
	Severity: Warning,
	Title:    "The deployment group deploys in place to a platform that cannot",
	Text: "Deployments to Lambda and Amazon ECS are always blue/green: a new version or task set takes the traffic over from the old one. " +
		"Only servers can be changed in place.",
	Sources: []facts.Source{facts.DeploymentStyle.Source, userGuide("welcome")},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleGroup(`"computePlatform": "ECS"`, exampleInPlace, exampleService, examplePairOfGroup),
		Pointer:  "/deploymentGroupInfo",
	},
	Pass:  Example{Document: exampleGroup(`"computePlatform": "ECS"`, exampleBlueGreen, exampleService, examplePairOfGroup)},
	Group: checkGroupStylePlatform,
}

func checkGroupStylePlatform(p *Pass, g *model.DeploymentGroupInfo) {
	if on := platformOnly(g.ComputePlatform); on&onServer == 0 && deploysInPlace(g.DeploymentStyle) {
		p.Report(At(), "deployments to %s are always blue/green, but the deployment type is IN_PLACE", on).
			Related(At("computePlatform"), "the compute platform").
			Related(At("deploymentStyle", "deploymentType"), "the deployment type")
	}
}

var groupMemberPlatform = Rule{
	ID:       "group-member-platform",
	Severity: Warning,
	Title:    "The deployment group has members of another compute platform",
	Text: "A service belongs to a group for Amazon ECS; instance tags and Auto Scaling groups belong to one for servers. A group has " +
		"what its own platform needs, so anything else means that it was put together from two groups or names the wrong platform.",
	Sources: []facts.Source{facts.DeploymentGroupInfo.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleGroup(`"computePlatform": "Server"`, exampleService),
		Pointer:  "/deploymentGroupInfo",
	},
	Pass:  Example{Document: exampleGroup(`"computePlatform": "ECS"`, exampleService, examplePairOfGroup)},
	Group: checkGroupMemberPlatform,
}

func checkGroupMemberPlatform(p *Pass, g *model.DeploymentGroupInfo) {
	on := platformOnly(g.ComputePlatform)
	if on == anywhere {
		return
	}
	for _, m := range [...]struct {
		there  bool
		member string
		of     platforms
	}{
		{len(g.ECSServices) > 0, "ecsServices", onECS},
		{len(g.EC2TagFilters) > 0, "ec2TagFilters", onServer},
		{g.EC2TagSet != nil && len(g.EC2TagSet.EC2TagSetList) > 0, "ec2TagSet", onServer},
		{len(g.OnPremisesInstanceTagFilters) > 0, "onPremisesInstanceTagFilters", onServer},
		{g.OnPremisesTagSet != nil && len(g.OnPremisesTagSet.OnPremisesTagSetList) > 0, "onPremisesTagSet", onServer},
		{len(g.AutoScalingGroups) > 0, "autoScalingGroups", onServer},
	} {
		if m.there && m.of&on == 0 {
			p.Report(At(), "%s is for %s deployments, but the compute platform is %s", m.member, m.of, on).
				Related(At("computePlatform"), "the compute platform").
				Related(At(m.member), m.member)
		}
	}
}

var groupECSIncomplete = Rule{
	ID:       "group-ecs-incomplete",
	Severity: Warning,
	Title:    "A deployment group for Amazon ECS lacks its service or its load balancer",
	Text: "Blue/green deployments to Amazon ECS move traffic between two target groups behind a load balancer, in front of one service. " +
		"A group that lacks the service or any load balancer cannot deploy.",
	Sources: []facts.Source{facts.DeploymentGroupInfo.Source, userGuide("troubleshooting-ecs")},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleGroup(`"computePlatform": "ECS"`, exampleBlueGreen, examplePairOfGroup),
		Pointer:  "/deploymentGroupInfo",
	},
	Pass:  Example{Document: exampleGroup(`"computePlatform": "ECS"`, exampleBlueGreen, exampleService, examplePairOfGroup)},
	Group: checkGroupECSIncomplete,
}

func checkGroupECSIncomplete(p *Pass, g *model.DeploymentGroupInfo) {
	if g.ComputePlatform != model.ComputePlatformECS {
		return
	}
	if len(g.ECSServices) == 0 && lacksElements(p, "ecsServices") {
		p.Report(At(), "a deployment group for Amazon ECS needs a service in ecsServices").
			Related(At("computePlatform"), "the compute platform")
	}
	if !hasLoadBalancer(g.LoadBalancerInfo) && !lacksLoadBalancer(g) && lacksLoadBalancers(p) {
		p.Report(At(), "a deployment group for Amazon ECS needs a pair of target groups in targetGroupPairInfoList").
			Related(At("computePlatform"), "the compute platform")
	}
}
