package validate

import (
	"slices"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var loadBalancerSingle = Rule{
	ID:       "load-balancer-single",
	Severity: Note,
	Title:    "Classic Load Balancers and target groups are used together",
	Text: "The API reference long supported a single load balancer or target group for a deployment. The service takes " +
		"both kinds together today, so that this is a note, and none with --limits current.",
	Sources: []facts.Source{facts.ELBLimit.Source, facts.ELBLimit.CurrentSource},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleDeployment(`"loadBalancerInfo": {"elbInfoList": [{"name": "web"}], "targetGroupInfoList": [{"name": "web"}]}`),
		Pointer:  "/deploymentInfo/loadBalancerInfo",
	},
	Pass:         Example{Document: exampleDeployment(`"loadBalancerInfo": {"targetGroupInfoList": [{"name": "web"}]}`)},
	LoadBalancer: checkLoadBalancerSingle,
}

func checkLoadBalancerSingle(p *Pass, l *model.LoadBalancerInfo) {
	if len(l.ELBInfoList) > 0 && len(l.TargetGroupInfoList) > 0 &&
		p.Limits.Value(facts.ELBLimit) == facts.ELBLimit.Documented && p.Limits.Value(facts.TargetGroupLimit) == facts.TargetGroupLimit.Documented {
		p.Report(At(), "elbInfoList and targetGroupInfoList are used together, where one load balancer or target group is documented").
			Hint("check with --limits current if both are meant").
			Related(At("elbInfoList"), "the Classic Load Balancers").
			Related(At("targetGroupInfoList"), "the target groups")
	}
}

var loadBalancerPlatform = Rule{
	ID:       "load-balancer-platform",
	Severity: Warning,
	Title:    "The load balancers are not of a kind that the platform uses",
	Text: "Target group pairs belong to Amazon ECS deployments; EC2/On-Premises deployments use elbInfoList or " +
		"targetGroupInfoList, and AWS Lambda deployments shift traffic without a load balancer. What is of another platform " +
		"has no effect. The rule runs where the platform is known.",
	Sources: []facts.Source{facts.LoadBalancerInfo.Source, facts.TargetGroupPairInfo.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleDeployment(`"computePlatform": "Server"`, `"loadBalancerInfo": {"targetGroupPairInfoList": [`+examplePair+`]}`),
		Pointer:  "/deploymentInfo/loadBalancerInfo/targetGroupPairInfoList",
	},
	Pass: Example{
		Document: exampleDeployment(`"computePlatform": "Server"`, `"loadBalancerInfo": {"targetGroupInfoList": [{"name": "web"}]}`),
	},
	LoadBalancer: checkLoadBalancerPlatform,
}

func checkLoadBalancerPlatform(p *Pass, l *model.LoadBalancerInfo) {
	server := p.Platform == model.ComputePlatformServer
	ecs := p.Platform == model.ComputePlatformECS
	if !server && !ecs && p.Platform != model.ComputePlatformLambda {
		return
	}
	report := func(member, of string) {
		p.Report(At(member), "%s is for %s, but the compute platform is %s", member, of, p.Platform).Hint("remove %s", member)
	}
	if !server && len(l.ELBInfoList) > 0 {
		report("elbInfoList", "Server")
	}
	if !server && len(l.TargetGroupInfoList) > 0 {
		report("targetGroupInfoList", "Server")
	}
	if !ecs && len(l.TargetGroupPairInfoList) > 0 {
		report("targetGroupPairInfoList", "ECS")
	}
}

var loadBalancerDuplicate = Rule{
	ID:       "load-balancer-duplicate",
	Severity: Warning,
	Title:    "A load balancer or target group is named twice",
	Text: "Naming a load balancer or a target group a second time in a list routes no further traffic: another one may " +
		"have been meant. In a pair it means that traffic would be shifted from a target group to itself.",
	Sources: []facts.Source{facts.LoadBalancerInfo.Source, facts.TargetGroupPairInfo.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleDeployment(`"loadBalancerInfo": {"targetGroupPairInfoList": [{"targetGroups": [{"name": "web-blue"}, {"name": "web-blue"}]}]}`),
		Pointer:  "/deploymentInfo/loadBalancerInfo/targetGroupPairInfoList/0/targetGroups/1/name",
	},
	Pass:         Example{Document: exampleDeployment(`"loadBalancerInfo": {"targetGroupPairInfoList": [` + examplePair + `]}`)},
	LoadBalancer: checkLoadBalancerDuplicate,
}

func checkLoadBalancerDuplicate(p *Pass, l *model.LoadBalancerInfo) {
	for _, r := range repeats(looked(l.ELBInfoList), func(b *model.ELBInfo) string { return given(b.Name) }) {
		reportNamedTwice(p, "load balancer", *l.ELBInfoList[r.again].Name, r, "elbInfoList")
	}
	reportTargetGroupsNamedTwice(p, l.TargetGroupInfoList, "targetGroupInfoList")
	pairs := l.TargetGroupPairInfoList
	for i, pair := range pairs[:min(len(pairs), lookedGroups)] {
		if len(pair.TargetGroups) > 1 {
			reportTargetGroupsNamedTwice(p, pair.TargetGroups, "targetGroupPairInfoList", i, "targetGroups")
		}
	}
}

func reportTargetGroupsNamedTwice(p *Pass, groups []model.TargetGroupInfo, list ...any) {
	for _, r := range repeats(looked(groups), func(g *model.TargetGroupInfo) string { return given(g.Name) }) {
		reportNamedTwice(p, "target group", *groups[r.again].Name, r, list...)
	}
}

func reportNamedTwice(p *Pass, what, name string, r repeat, list ...any) {
	place := func(i int) Place { return At(append(slices.Clip(list), i, "name")...) }
	p.Report(place(r.again), "the %s %q is named twice", what, shortened(name)).
		Hint("remove one of them, or name the one that is meant").
		Related(place(r.first), "the first")
}
