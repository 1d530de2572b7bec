package validate

import (
	"strings"
	"testing"
)

// withStatuses returns a captured target with events, each given as "name status".
func withStatuses(kind, member, status string, events ...string) string {
	var list []string
	for _, e := range events {
		name, s, _ := strings.Cut(e, " ")
		list = append(list, `{"lifecycleEventName": "`+name+`", "status": "`+s+`"}`)
	}
	return capturedTarget(kind, member, `"targetId": "a:b"`, `"status": "`+status+`"`, `"lifecycleEvents": [`+strings.Join(list, ", ")+`]`)
}

func TestLifecycleEventStatus(t *testing.T) {
	instance := func(status string, events ...string) string {
		return withStatuses("InstanceTarget", "instanceTarget", status, events...)
	}
	lambda := func(status string, events ...string) string {
		return withStatuses("LambdaTarget", "lambdaTarget", status, events...)
	}
	checkReported(t, &lifecycleEventStatus, []reportedCase{
		{
			"a failed event under a target that succeeded", instance("Succeeded", "Install Succeeded", "AfterInstall Failed", "ApplicationStart Skipped"),
			[]string{"warning /deploymentTarget/instanceTarget: the target has succeeded, but its event AfterInstall has failed"},
		},
		{
			"an event that ran after a failure", instance("Failed", "Install Failed", "AfterInstall Succeeded", "ApplicationStart Succeeded"),
			[]string{"warning /deploymentTarget/instanceTarget/lifecycleEvents/1/status: the event AfterInstall is Succeeded, but Install before it is Failed"},
		},
		{
			"an event that ran before its turn", lambda("InProgress", "BeforeAllowTraffic Pending", "AllowTraffic InProgress", "AfterAllowTraffic Succeeded"),
			[]string{"warning /deploymentTarget/lambdaTarget/lifecycleEvents/2/status: the event AfterAllowTraffic is Succeeded, but BeforeAllowTraffic before it is Pending"},
		},
		{
			"an event that failed before its turn", lambda("Failed", "BeforeAllowTraffic InProgress", "AllowTraffic Failed"),
			[]string{"warning /deploymentTarget/lambdaTarget/lifecycleEvents/1/status: the event AllowTraffic is Failed, but BeforeAllowTraffic before it is InProgress"},
		},
		{
			"the stop of an application exists on servers only", withStatuses("ECSTarget", "ecsTarget", "Succeeded", "ApplicationStop Failed"),
			[]string{"warning /deploymentTarget/ecsTarget: the target has succeeded, but its event ApplicationStop has failed"},
		},
		{"failures around the stop that were ignored", instance("Succeeded", "BeforeBlockTraffic Failed", "BlockTraffic Succeeded", "AfterBlockTraffic Failed",
			"ApplicationStop Failed", "DownloadBundle Succeeded", "Install Succeeded"), nil},
		{"a failure and what it skipped", instance("Failed", "Install Succeeded", "AfterInstall Failed", "ApplicationStart Skipped", "ValidateService Skipped"), nil},
		{"a failed target without a failed event", instance("Failed", "Install Skipped", "AfterInstall Skipped"), nil},
		{"under way", instance("InProgress", "Install Succeeded", "AfterInstall InProgress", "ApplicationStart Pending"), nil},
		{"all done but the wait for the old tasks", withStatuses("ECSTarget", "ecsTarget", "InProgress", "AllowTraffic Succeeded", "AfterAllowTraffic Succeeded"), nil},
		{"unknown statuses", instance("Unknown", "Install Unknown", "AfterInstall Succeeded"), nil},
	})
}

func TestLifecycleDiagnostics(t *testing.T) {
	event := func(status, diagnostics string) string {
		return capturedTarget("InstanceTarget", "instanceTarget", `"lifecycleEvents": [{"lifecycleEventName": "Install", "status": "`+status+`", "diagnostics": `+diagnostics+`}]`)
	}
	checkReported(t, &lifecycleDiagnostics, []reportedCase{
		{
			"a script failed, and the event did not", event("Succeeded", `{"errorCode": "ScriptTimedOut"}`),
			[]string{"warning /deploymentTarget/instanceTarget/lifecycleEvents/0: the event Install is Succeeded, but its diagnostics say ScriptTimedOut"},
		},
		{
			"the event failed, and its script did not", event("Failed", `{"errorCode": "Success"}`),
			[]string{"note /deploymentTarget/instanceTarget/lifecycleEvents/0: the event Install is Failed, but its diagnostics say Success"},
		},
		{"both well", event("Succeeded", `{"errorCode": "Success", "message": "Succeeded", "scriptName": "", "logTail": ""}`), nil},
		{"both failed", event("Failed", `{"errorCode": "UnknownError"}`), nil},
		{"no code", event("Succeeded", `{"errorCode": "", "message": "Succeeded"}`), nil},
		{"no diagnostics", event("Failed", `null`), nil},
		{"under way", event("InProgress", `{"errorCode": "ScriptFailed"}`), nil},
		{"of Amazon ECS", capturedTarget("ECSTarget", "ecsTarget", `"lifecycleEvents": [{"status": "Failed", "diagnostics": {"errorCode": "ScriptFailed"}}]`), nil},
	})
}
