package validate

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

func TestGroup_Document(t *testing.T) {
	ecs, server, lambda := `"computePlatform": "ECS"`, `"computePlatform": "Server"`, `"computePlatform": "Lambda"`
	tags := `"ec2TagFilters": [{"Key": "app", "Value": "shop", "Type": "KEY_AND_VALUE"}]`
	set := `"ec2TagSet": {"ec2TagSetList": [[{"Key": "app", "Value": "shop", "Type": "KEY_AND_VALUE"}]]}`
	premises := `"onPremisesInstanceTagFilters": [{"Key": "app", "Value": "shop", "Type": "KEY_AND_VALUE"}]`
	premisesSet := `"onPremisesTagSet": {"onPremisesTagSetList": [[{"Key": "app", "Value": "shop", "Type": "KEY_AND_VALUE"}]]}`
	copyGroup := `"blueGreenDeploymentConfiguration": {"greenFleetProvisioningOption": {"action": "COPY_AUTO_SCALING_GROUP"}}`
	const at = " /deploymentGroupInfo"
	checkFindings(t, []findingsCase{
		{name: "names alone", text: exampleGroup()},
		{name: "servers in place", text: exampleGroup(server, exampleInPlace, tags)},
		{name: "servers blue/green", text: exampleGroup(server, exampleBlueGreen, exampleBalancer, copyGroup, `"autoScalingGroups": [{"name": "a"}]`)},
		{name: "Lambda needs no load balancer", text: exampleGroup(lambda, exampleBlueGreen)},
		{name: "Amazon ECS", text: exampleGroup(ecs, exampleBlueGreen, exampleService, examplePairOfGroup)},
		{name: "what is empty is absent", text: exampleGroup(server, exampleInPlace, tags, `"ec2TagSet": {"ec2TagSetList": []}`, `"ecsServices": []`)},

		{name: "both kinds of tag filter", text: exampleGroup(tags, set), want: []string{"error group-tag-filter-exclusive" + at}},
		{name: "both kinds on premises", text: exampleGroup(premises, premisesSet), want: []string{"error group-tag-filter-exclusive" + at}},
		{name: "one kind here and the other there", text: exampleGroup(tags, premisesSet)},
		{name: "both pairs", text: exampleGroup(tags, set, premises, premisesSet),
			want: []string{"error group-tag-filter-exclusive" + at, "error group-tag-filter-exclusive" + at}},

		{name: "no load balancer", text: exampleGroup(server, exampleBlueGreen), want: []string{"warning group-load-balancer-missing" + at}},
		{name: "an empty load balancer", text: exampleGroup(server, exampleBlueGreen, `"loadBalancerInfo": {"elbInfoList": []}`),
			want: []string{"warning group-load-balancer-missing" + at}},
		{name: "Amazon ECS without a load balancer is one finding", text: exampleGroup(ecs, exampleBlueGreen, exampleService),
			want: []string{"warning group-load-balancer-missing" + at}},

		{name: "none to copy", text: exampleGroup(copyGroup), want: []string{"warning group-green-fleet-auto-scaling" + at}},
		{name: "two to copy", text: exampleGroup(copyGroup, `"autoScalingGroups": [{"name": "a"}, {"name": "b"}]`),
			want: []string{"warning group-green-fleet-auto-scaling" + at}},

		{name: "Lambda in place", text: exampleGroup(lambda, exampleInPlace), want: []string{"warning group-style-platform" + at}},
		{name: "Amazon ECS in place", text: exampleGroup(ecs, exampleInPlace, exampleService, examplePairOfGroup),
			want: []string{"warning group-style-platform" + at}},

		{name: "a service for servers", text: exampleGroup(server, exampleService), want: []string{"warning group-member-platform" + at}},
		{name: "tags for Lambda", text: exampleGroup(lambda, tags, premises),
			want: []string{"warning group-member-platform" + at, "warning group-member-platform" + at}},
		{name: "an Auto Scaling group for Amazon ECS", text: exampleGroup(ecs, exampleService, examplePairOfGroup, `"autoScalingGroups": [{"name": "a"}]`),
			want: []string{"warning group-member-platform" + at}},
		{name: "a platform that nobody knows", text: exampleGroup(`"computePlatform": "Kubernetes"`, tags, exampleService),
			want: []string{"error enum-value" + at + "/computePlatform"}},

		{name: "Amazon ECS without a service", text: exampleGroup(ecs, examplePairOfGroup), want: []string{"warning group-ecs-incomplete" + at}},
		{name: "Amazon ECS without a load balancer", text: exampleGroup(ecs, exampleService),
			want: []string{"warning group-ecs-incomplete" + at}},
		{name: "Amazon ECS with a load balancer of servers", text: exampleGroup(ecs, exampleService, exampleBalancer),
			want: []string{"warning load-balancer-platform" + at + "/loadBalancerInfo/targetGroupInfoList"}},
		{name: "two services", text: exampleGroup(ecs, examplePairOfGroup, `"ecsServices": [{"serviceName": "a"}, {"serviceName": "b"}]`),
			want: []string{"warning ecs-service-count" + at + "/ecsServices"}},
		{name: "ten triggers", text: exampleGroup(exampleTriggers(10))},
		{name: "eleven triggers", text: exampleGroup(exampleTriggers(11)), want: []string{"warning trigger-count" + at + "/triggerConfigurations"}},
	})
}

func TestGroup_ServiceRole(t *testing.T) {
	for _, good := range []string{
		"", "arn:aws:iam::111122223333:role/CodeDeployRole", "arn:aws-cn:iam::111122223333:role/path/to/Role", "arn:aws-us-gov:iam::***:role/x",
	} {
		if findings := findingsOf(t, exampleGroup(`"serviceRoleArn": "`+good+`"`), Options{}); len(findings) > 0 {
			t.Errorf("%q: %q", good, briefly(findings))
		}
	}
	for _, bad := range []string{
		"CodeDeployRole", "arn:aws:iam::111122223333:user/deploy", "arn:aws:iam::aws:policy/service-role/AWSCodeDeployRole",
		"arn:aws:iam::111122223333:instance-profile/web", "role/CodeDeployRole",
	} {
		findings := findingsOf(t, exampleGroup(`"serviceRoleArn": "`+bad+`"`), Options{})
		if diff := cmp.Diff([]string{"warning group-service-role /deploymentGroupInfo/serviceRoleArn"}, briefly(findings)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", bad, diff)
		}
	}
}

func TestGroup_RequestInItsLight(t *testing.T) {
	running := func(status string) string {
		return exampleGroup(`"lastAttemptedDeployment": {"deploymentId": "d-A1B2C3D4E", "status": "` + status + `"}`)
	}
	busy := []string{"note group-busy /deploymentGroupName DeploymentLimitExceededException"}
	balancer := []string{"error group-load-balancer-missing /deploymentGroupName InvalidLoadBalancerInfoException"}
	instances := []string{"error group-in-place-target-instances /targetInstances InvalidTargetInstancesException"}
	other := exampleObject(`"applicationName": "shop"`, `"deploymentGroupName": "staging"`, exampleRevision)
	checkFindings(t, []findingsCase{
		{name: "of its names", text: exampleRequest(), group: exampleGroup()},
		{name: "of another group", text: other, group: exampleGroup(), want: []string{"warning group-name-mismatch /deploymentGroupName"}},
		{name: "of another application", text: exampleObject(`"applicationName": "web"`, `"deploymentGroupName": "production"`, exampleRevision),
			group: exampleGroup(), want: []string{"warning group-name-mismatch /applicationName"}},
		{name: "another group is left out of account", text: other, group: exampleGroup(exampleBlueGreen, `"lastAttemptedDeployment": {"status": "InProgress"}`),
			want: []string{"warning group-name-mismatch /deploymentGroupName"}},
		{name: "a group without names is taken for it", text: exampleRequest(exampleInstances), group: `{"deploymentGroupInfo": {` + exampleInPlace + `}}`, want: instances},

		{name: "created", text: exampleRequest(), group: running("Created"), want: busy},
		{name: "waiting", text: exampleRequest(), group: running("Ready"), want: busy},
		{name: "baking", text: exampleRequest(), group: running("Baking"), want: busy},
		{name: "without an ID", text: exampleRequest(), group: exampleGroup(`"lastAttemptedDeployment": {"status": "InProgress"}`), want: busy},
		{name: "succeeded", text: exampleRequest(), group: running("Succeeded")},
		{name: "failed", text: exampleRequest(), group: running("Failed")},
		{name: "stopped", text: exampleRequest(), group: running("Stopped")},

		{name: "instances in place", text: exampleRequest(exampleInstances), group: exampleGroup(exampleInPlace), want: instances},
		{name: "instances blue/green", text: exampleRequest(exampleInstances), group: exampleGroup(exampleBlueGreen, exampleBalancer)},
		{name: "instances of a group without a style", text: exampleRequest(exampleInstances), group: exampleGroup()},

		{name: "no load balancer", text: exampleRequest(), group: exampleGroup(exampleBlueGreen), want: balancer},
		{name: "a load balancer", text: exampleRequest(), group: exampleGroup(exampleBlueGreen, exampleBalancer)},
		{name: "without traffic control", text: exampleRequest(), group: exampleGroup(exampleInPlace)},
		{name: "Lambda shifts traffic itself", text: exampleObject(exampleNames, exampleLambdaText),
			group: exampleGroup(`"computePlatform": "Lambda"`, exampleBlueGreen)},
	})
}

func TestGroup_RollbackAlarm(t *testing.T) {
	event := func(enabled string) string {
		return `"autoRollbackConfiguration": {"enabled": ` + enabled + `, "events": ["DEPLOYMENT_STOP_ON_ALARM"]}`
	}
	watched := `{"enabled": true, "alarms": [{"name": "shop-errors"}]}`
	silent := `{"enabled": false, "alarms": [{"name": "shop-errors"}]}`
	finding := "warning group-rollback-alarm-missing /autoRollbackConfiguration/events/0"
	own := func(text string, o Options) []string {
		return briefly(ofRule(findingsOf(t, text, o), "group-rollback-alarm-missing"))
	}
	for _, c := range []struct {
		name, text, group string
		want              []string
	}{
		{"no group", exampleRequest(event("true")), "", nil},
		{"a group without alarms", exampleRequest(event("true")), exampleGroup(), []string{finding}},
		{"a group with alarms switched off", exampleRequest(event("true")), exampleGroup(`"alarmConfiguration": ` + silent), []string{finding}},
		{"a group with alarms", exampleRequest(event("true")), exampleGroup(`"alarmConfiguration": ` + watched), nil},
		{"rollback switched off", exampleRequest(event("false")), exampleGroup(), nil},
		{"another event", exampleRequest(`"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE"]}`), exampleGroup(), nil},
		{"alarms of its own", exampleRequest(event("true"), `"overrideAlarmConfiguration": `+watched), exampleGroup(), nil},
		{"the group's alarms overridden", exampleRequest(event("true"), `"overrideAlarmConfiguration": `+silent),
			exampleGroup(`"alarmConfiguration": ` + watched), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, own(c.text, Options{Group: groupOf(t, c.group)})); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// A group is checked like any captured record: what an older or an emulated service prints is no error.
func TestGroup_OldAndEmulatedCapturesHaveNoError(t *testing.T) {
	for _, text := range []string{
		`{"deploymentGroupInfo": {"applicationName": "shop", "deploymentGroupName": "production", "autoScalingGroups": ["shop-asg"], "ec2TagFilters": [], "onPremisesInstanceTagFilters": []}}`,
		`{"DeploymentGroupInfo": {"ApplicationName": "shop", "DeploymentGroupName": "production", "ComputePlatform": "", "DeploymentStyle": null, "AutoScalingGroups": null, "LoadBalancerInfo": null, "OutdatedInstancesStrategy": "", "TerminationHookEnabled": false}, "ResultMetadata": {}}`,
		`{"deploymentGroupInfo": {"applicationName": "shop", "deploymentGroupName": "production", "loadBalancerInfo": {}, "alarmConfiguration": {}, "deploymentStyle": {}, "triggerConfigurations": []}}`,
	} {
		for _, f := range findingsOf(t, text, Options{}) {
			if f.Severity == Error {
				t.Errorf("%s: %s at %s: %s", text, f.Rule.ID, f.Pointer, f.Message)
			}
		}
	}
}

func TestCounts_OfGroupsCanBeSet(t *testing.T) {
	text := exampleGroup(exampleTriggers(11))
	raised, _ := facts.DocumentedLimits().With(facts.TriggerLimit.Name, 20)
	if findings := findingsOf(t, text, Options{Limits: raised}); len(findings) > 0 {
		t.Errorf("with a limit of 20: %q", briefly(findings))
	}
	f := findingAt(t, text, model.GetDeploymentGroup, "trigger-count", "/deploymentGroupInfo/triggerConfigurations")
	if !strings.Contains(f.Message, "11 elements") || !strings.Contains(f.Hint, "triggers") {
		t.Errorf("message %q, hint %q", f.Message, f.Hint)
	}
}
