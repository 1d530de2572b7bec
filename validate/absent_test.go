package validate

import "testing"

// What is there but cannot be read is one finding: nothing is said to be missing on its account.
func TestAbsent_WhatCannotBeReadIsNotMissing(t *testing.T) {
	const (
		trafficControl = `{"deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL"}`
		onAlarm        = `"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_STOP_ON_ALARM"]}`
		copies         = `"blueGreenDeploymentConfiguration": {"greenFleetProvisioningOption": {"action": "COPY_AUTO_SCALING_GROUP"}}`
		over           = `"status": "Succeeded", "createTime": 1763600000.5`
		stack          = `"externalId": "arn:aws:cloudformation:eu-west-1:111122223333:stack/shop/6a1b"`
		undoes         = `"rollbackInfo": {"rollbackTriggeringDeploymentId": "d-F6G7H8J9K"}`
	)
	routed := func(member string) string {
		return exampleDeployment(`"computePlatform": "Server"`, `"deploymentStyle": `+trafficControl, member)
	}
	group := func(members ...string) string {
		return exampleGroup(append(members, `"deploymentStyle": `+trafficControl)...)
	}
	unknown := func(pointer string) []string { return []string{"warning member-unknown " + pointer} }
	wrong := func(pointer string) []string { return []string{"error type-mismatch " + pointer} }
	stranger := func(pointer string) []string { return []string{"error enum-value " + pointer} }
	checkFindings(t, []findingsCase{
		{name: "a mode nobody knows may be a restart", text: exampleObject(exampleNames, `"deploymentMode": "RESTRAT"`), want: stranger("/deploymentMode")},
		{name: "a mode of a wrong type may be a restart", text: exampleObject(exampleNames, `"deploymentMode": ["RESTART"]`), want: wrong("/deploymentMode")},
		{name: "a misspelt mode may be a restart", text: exampleObject(exampleNames, `"deploymentMod": "RESTART"`), want: []string{"error member-unknown /deploymentMod"}},
		{name: "the usual mode is no restart", text: exampleObject(exampleNames, `"deploymentMode": "STANDARD"`),
			want: []string{"error revision-missing  RevisionRequiredException"}},

		{name: "a version of a wrong type", text: s3Example(`{"bucket": "releases", "key": "k.zip", "bundleType": "zip", "version": 7}`),
			want: wrong("/revision/s3Location/version")},
		{name: "a misspelt ETag", text: s3Example(`{"bucket": "releases", "key": "k.zip", "bundleType": "zip", "etag": "3e2f"}`),
			want: []string{"error member-unknown /revision/s3Location/etag"}},

		{name: "load balancers of a wrong type", text: routed(`"loadBalancerInfo": {"elbInfoList": "web"}`), want: wrong("/deploymentInfo/loadBalancerInfo/elbInfoList")},
		{name: "no object of load balancers", text: routed(`"loadBalancerInfo": ["web"]`), want: wrong("/deploymentInfo/loadBalancerInfo")},
		{name: "misspelt load balancers", text: routed(`"loadBalancersInfo": {}`), want: unknown("/deploymentInfo/loadBalancersInfo")},
		{name: "a creator nobody knows may be a stack", text: captured(`"computePlatform": "ECS"`, `"deploymentStyle": `+trafficControl, `"creator": "me"`), want: stranger("/deploymentInfo/creator")},
		{name: "load balancers of a group, of a wrong type", text: group(`"loadBalancerInfo": {"targetGroupInfoList": {}}`),
			want: wrong("/deploymentGroupInfo/loadBalancerInfo/targetGroupInfoList")},
		{name: "a platform nobody knows may shift traffic itself", text: group(`"computePlatform": "Lamda"`), want: stranger("/deploymentGroupInfo/computePlatform")},
		{name: "services of a wrong type", text: group(`"computePlatform": "ECS"`, examplePairOfGroup, `"ecsServices": "shop"`),
			want: wrong("/deploymentGroupInfo/ecsServices")},
		{name: "load balancers of a service, of a wrong type", text: exampleGroup(`"computePlatform": "ECS"`, exampleService, `"loadBalancerInfo": {"targetGroupPairInfoList": "web"}`),
			want: wrong("/deploymentGroupInfo/loadBalancerInfo/targetGroupPairInfoList")},
		{name: "Auto Scaling groups of a wrong type", text: exampleGroup(copies, `"autoScalingGroups": "web"`), want: wrong("/deploymentGroupInfo/autoScalingGroups")},

		{name: "alarms of a wrong type", text: exampleGroup(onAlarm, `"alarmConfiguration": "on"`), want: wrong("/deploymentGroupInfo/alarmConfiguration")},
		{name: "alarms that may be enabled", text: exampleGroup(onAlarm, `"alarmConfiguration": {"enabled": "true", "alarms": [{"name": "a"}]}`),
			want: wrong("/deploymentGroupInfo/alarmConfiguration/enabled")},

		{name: "a misspelt end", text: exampleDeployment(over, `"completedTime": 1763600090.25`), want: unknown("/deploymentInfo/completedTime")},
		{name: "an end of a wrong type", text: exampleDeployment(over, `"completeTime": true`), want: wrong("/deploymentInfo/completeTime")},
		{name: "a stack of a creator nobody knows", text: exampleDeployment(`"creator": "stack"`, stack), want: stranger("/deploymentInfo/creator")},
		{name: "a rollback by a creator nobody knows", text: exampleDeployment(`"creator": "rollback"`, undoes), want: stranger("/deploymentInfo/creator")},
		{name: "a rollback of what is misspelt", text: exampleDeployment(`"creator": "codeDeployRollback"`,
			`"rollbackInfo": {"rollbackDeploymentId": "d-F6G7H8J9K", "rollbackTriggeringDeploymentID": "d-L1M2N3P4Q"}`),
			want: unknown("/deploymentInfo/rollbackInfo/rollbackTriggeringDeploymentID")},

		{name: "a misspelt target", text: `{"deploymentTarget": {"deploymentTargetType": "LambdaTarget", "lambdatarget": {"deploymentId": "d-A1B2C3D4E"}}}`,
			want: unknown("/deploymentTarget/lambdatarget")},
		{name: "a misspelt type of target", text: `{"deploymentTarget": {"deploymentTargettype": "LambdaTarget", "lambdaTarget": {"deploymentId": "d-A1B2C3D4E"}}}`,
			want: unknown("/deploymentTarget/deploymentTargettype")},
		{name: "a misspelt type beside the one that a tool prints", want: unknown("/DeploymentTarget/DeploymentTargetTypee"),
			text: `{"DeploymentTarget": {"DeploymentTargetTypee": "LambdaTarget", "DeploymentTargetType": "", "LambdaTarget": {"DeploymentId": "d-A1B2C3D4E"}}, "ResultMetadata": {}}`},
		{name: "a code nobody knows may be one of success", text: exampleEvents("Succeeded",
			`{"lifecycleEventName": "Install", "status": "Succeeded", "diagnostics": {"errorCode": "Sucess"}}`),
			want: stranger("/deploymentTarget/instanceTarget/lifecycleEvents/0/diagnostics/errorCode")},
	})
}

// Members that are there and empty, or as a tool prints what is absent, are as good as missing; the finding is that of the
// object then.
func TestAbsent_EmptyIsMissing(t *testing.T) {
	const option = `"deploymentStyle": {"deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL"}`
	incomplete := []string{"warning group-ecs-incomplete /deploymentGroupInfo"}
	checkFindings(t, []findingsCase{
		{name: "no services", text: exampleGroup(`"computePlatform": "ECS"`, option, examplePairOfGroup, `"ecsServices": []`), want: incomplete},
		{name: "services that are null", text: exampleGroup(`"computePlatform": "ECS"`, option, examplePairOfGroup, `"ecsServices": null`), want: incomplete},
		{name: "no pairs", text: exampleGroup(`"computePlatform": "ECS"`, exampleService, `"loadBalancerInfo": {"targetGroupPairInfoList": []}`), want: incomplete},
		{name: "load balancers that are null", text: exampleGroup(`"computePlatform": "ECS"`, option, exampleService, `"loadBalancerInfo": null`),
			want: []string{"warning group-load-balancer-missing /deploymentGroupInfo"}},
		{name: "an end that is null", text: exampleDeployment(`"status": "Succeeded", "completeTime": null`), want: []string{"warning record-complete-time /deploymentInfo"}},
		{name: "a target that is null", text: `{"deploymentTarget": {"deploymentTargetType": "LambdaTarget", "lambdaTarget": null}}`,
			want: []string{"warning target-empty /deploymentTarget"}},
	})
}
