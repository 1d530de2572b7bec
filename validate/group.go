package validate

import (
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// groupRules are about an exported deployment group, and about a request in the light of the group that it is for.
var groupRules = []*Rule{
	&groupNameMismatch,
	&groupBusy,
	&groupInPlaceTargetInstances,
	&groupLoadBalancerMissing,
	&groupTagFilterExclusive,
	&groupRollbackAlarmMissing,
	&groupGreenFleetAutoScaling,
	&groupStylePlatform,
	&groupMemberPlatform,
	&groupECSIncomplete,
	&groupServiceRole,
	&ecsServiceCount,
	&triggerCount,
}

// groupFor returns the deployment group that was given for context if the request may be for it: a request that names
// another application or group is judged without it.
func (p *Pass) groupFor(in *model.CreateDeploymentInput) *model.DeploymentGroupInfo {
	g := p.Group
	if g == nil || differs(in.ApplicationName, g.ApplicationName) || differs(in.DeploymentGroupName, g.DeploymentGroupName) {
		return nil
	}
	return g
}

// differs reports whether two names are both given and not the same.
func differs(a, b *string) bool { return given(a) != "" && given(b) != "" && *a != *b }

var groupNameMismatch = Rule{
	ID:       "group-name-mismatch",
	Severity: Warning,
	Title:    "The request is for another deployment group than the exported one",
	Text: "The request was checked together with an exported deployment group, but names another application or another group. The " +
		"export is then left out of account, since what it says of platform, style and instances need not hold for the group " +
		"that the request is for.",
	Sources: []facts.Source{facts.CreateDeploymentInput.Source, facts.DeploymentGroupInfo.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleObject(`"applicationName": "shop"`, `"deploymentGroupName": "staging"`, exampleRevision),
		Group:    exampleGroup(),
		Pointer:  "/deploymentGroupName",
	},
	Pass:    Example{Document: exampleRequest(), Group: exampleGroup()},
	Request: checkGroupNameMismatch,
}

func checkGroupNameMismatch(p *Pass, in *model.CreateDeploymentInput) {
	if p.Group == nil {
		return
	}
	if differs(in.ApplicationName, p.Group.ApplicationName) {
		p.Report(At("applicationName"), "the request is for the application %q, the exported deployment group belongs to %q",
			shortened(*in.ApplicationName), shortened(*p.Group.ApplicationName)).
			Hint("check it with the group that it is for")
	}
	if differs(in.DeploymentGroupName, p.Group.DeploymentGroupName) {
		p.Report(At("deploymentGroupName"), "the request is for the deployment group %q, the exported one is %q",
			shortened(*in.DeploymentGroupName), shortened(*p.Group.DeploymentGroupName)).
			Hint("check it with the group that it is for")
	}
}

var groupBusy = Rule{
	ID:       "group-busy",
	Severity: Note,
	Title:    "A deployment to the group was still running when it was exported",
	Text: "A deployment group takes one deployment at a time. When the group was exported, its last deployment had not ended; if it still " +
		"has not when the request is sent, the request is refused. Export the group again to see.",
	Exception: facts.DeploymentLimitExceededException,
	Basis:     facts.Observed,
	Sources: []facts.Source{
		apiErrors("CreateDeployment"), facts.TerminalSource,
		publicSource("CircleCI orb for Amazon ECS, issue 181", "https://github.com/CircleCI-Public/aws-ecs-orb/issues/181"),
	},
	Since: "0.1.0",
	Fail: Example{
		Document: exampleRequest(),
		Group:    exampleGroup(`"lastAttemptedDeployment": {"deploymentId": "d-A1B2C3D4E", "status": "InProgress"}`),
		Pointer:  "/deploymentGroupName",
	},
	Pass: Example{
		Document: exampleRequest(),
		Group:    exampleGroup(`"lastAttemptedDeployment": {"deploymentId": "d-A1B2C3D4E", "status": "Succeeded"}`),
	},
	Request: checkGroupBusy,
}

func checkGroupBusy(p *Pass, in *model.CreateDeploymentInput) {
	g := p.groupFor(in)
	if g == nil || g.LastAttemptedDeployment == nil {
		return
	}
	last := g.LastAttemptedDeployment
	if !facts.DeploymentStatus.Has(string(last.Status)) || facts.Terminal(string(last.Status)) {
		return
	}
	id := given(last.DeploymentID)
	if id == "" {
		id = "the group's last deployment"
	}
	p.Report(At("deploymentGroupName"), "%s was %s when the deployment group was exported, and a group takes one deployment at a time",
		shortened(id), last.Status).
		Hint("wait until it has ended")
}

var groupServiceRole = Rule{
	ID:       "group-service-role",
	Severity: Warning,
	Title:    "The service role of the deployment group is not the ARN of a role",
	Text: "CodeDeploy acts in the role that serviceRoleArn names, by its full ARN: arn:aws:iam::111122223333:role/CodeDeployRole, with " +
		"another partition than aws in China and GovCloud. A bare name, or the ARN of a policy, a user or an instance profile, is no role.",
	Sources: []facts.Source{facts.DeploymentGroupInfo.Source, apiErrors("CreateDeployment")},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleGroup(`"serviceRoleArn": "CodeDeployRole"`),
		Pointer:  "/deploymentGroupInfo/serviceRoleArn",
	},
	Pass:  Example{Document: exampleGroup(`"serviceRoleArn": "arn:aws:iam::111122223333:role/CodeDeployRole"`)},
	Group: checkGroupServiceRole,
}

func checkGroupServiceRole(p *Pass, g *model.DeploymentGroupInfo) {
	arn := given(g.ServiceRoleARN)
	if arn == "" || strings.HasPrefix(arn, "arn:") && strings.Contains(arn, ":iam::") && strings.Contains(arn, ":role/") {
		return
	}
	p.Report(At("serviceRoleArn"), "%q is not the ARN of a role", shortened(arn)).
		Hint("give the full ARN: arn:aws:iam::<account>:role/<name>")
}

var ecsServiceCount = Rule{
	ID:       "ecs-service-count",
	Severity: Warning,
	Title:    "The deployment group has more Amazon ECS services than one",
	Text: "A deployment group for Amazon ECS deploys to one service, and a service belongs to one group. The list is one for the sake of " +
		"its form only.",
	Sources: []facts.Source{facts.ECSServiceLimit.Source, facts.ECSServiceLimit.CurrentSource},
	Limit:   facts.ECSServiceLimit,
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleGroup(`"computePlatform": "ECS"`,
			`"ecsServices": [{"serviceName": "shop", "clusterName": "main"}, {"serviceName": "shop-2", "clusterName": "main"}]`,
			examplePairOfGroup),
		Pointer: "/deploymentGroupInfo/ecsServices",
	},
	Pass: Example{
		Document: exampleGroup(`"computePlatform": "ECS"`, `"ecsServices": [{"serviceName": "shop", "clusterName": "main"}]`, examplePairOfGroup),
	},
	Faults: []model.FaultKind{model.TooMany},
	Fault:  checkCount,
}

var triggerCount = Rule{
	ID:       "trigger-count",
	Severity: Warning,
	Title:    "The deployment group has more notification triggers than it may have",
	Text: "A deployment group may have so many triggers, each of which tells one Amazon SNS topic of several events. Let one trigger tell " +
		"of more events, or one topic serve more subscribers.",
	Sources: []facts.Source{facts.TriggerLimit.Source},
	Limit:   facts.TriggerLimit,
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleGroup(exampleTriggers(11)),
		Pointer:  "/deploymentGroupInfo/triggerConfigurations",
	},
	Pass:   Example{Document: exampleGroup(exampleTriggers(2))},
	Faults: []model.FaultKind{model.TooMany},
	Fault:  checkCount,
}

// exampleTriggers returns a list of n triggers, each with a name of its own.
func exampleTriggers(n int) string {
	triggers := make([]string, n)
	for i := range triggers {
		triggers[i] = `{"triggerName": "` + string(rune('a'+i)) + `", "triggerTargetArn": "arn:aws:sns:eu-west-1:111122223333:shop", "triggerEvents": ["DeploymentFailure"]}`
	}
	return "\"triggerConfigurations\": [\n    " + strings.Join(triggers, ",\n    ") + "\n  ]"
}
