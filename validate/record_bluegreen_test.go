package validate

import "testing"

const (
	styleInPlace   = `"deploymentStyle": {"deploymentType": "IN_PLACE"}`
	styleBlueGreen = `"deploymentStyle": {"deploymentType": "BLUE_GREEN"}`
)

func TestKeepAliveTerminationStarted(t *testing.T) {
	action := func(action string) string {
		return `"blueGreenDeploymentConfiguration": {"terminateBlueInstancesOnDeploymentSuccess": {"action": "` + action + `"}}`
	}
	checkReported(t, &keepAliveTerminationStarted, []reportedCase{
		{
			"kept, and yet waiting", captured(`"instanceTerminationWaitTimeStarted": true`, action("KEEP_ALIVE")),
			[]string{"error /deploymentInfo: instanceTerminationWaitTimeStarted is true although the original instances are kept (KEEP_ALIVE), where it is always false"},
		},
		{"kept", captured(`"instanceTerminationWaitTimeStarted": false`, action("KEEP_ALIVE")), nil},
		{"terminated", captured(`"instanceTerminationWaitTimeStarted": true`, action("TERMINATE")), nil},
		{"no action", captured(`"instanceTerminationWaitTimeStarted": true`, `"blueGreenDeploymentConfiguration": {}`), nil},
		{"no options", captured(`"instanceTerminationWaitTimeStarted": true`, `"blueGreenDeploymentConfiguration": null`), nil},
		{"nothing said of the wait", captured(action("KEEP_ALIVE")), nil},
	})
}

func TestTerminationStartedStyle(t *testing.T) {
	const started = `"instanceTerminationWaitTimeStarted": true`
	checkReported(t, &terminationStartedStyle, []reportedCase{
		{
			"in place", captured(started, styleInPlace),
			[]string{"warning /deploymentInfo: instanceTerminationWaitTimeStarted is true in an in-place deployment, which terminates no instances"},
		},
		{
			"queued", captured(started, styleBlueGreen, `"status": "Queued"`),
			[]string{"warning /deploymentInfo: instanceTerminationWaitTimeStarted is true although the deployment has not begun: its status is Queued"},
		},
		{"under way", captured(started, styleBlueGreen, `"status": "InProgress"`), nil},
		{"over", captured(started, `"status": "Succeeded"`), nil},
		{"in place and not started, as the SDK for Go always prints", captured(`"instanceTerminationWaitTimeStarted": false`, styleInPlace), nil},
	})
}

func TestTargetInstancesInPlace(t *testing.T) {
	const groups = `"targetInstances": {"autoScalingGroups": ["checkout-green"]}`
	want := []string{"warning /deploymentInfo: targetInstances names a replacement environment, which an in-place deployment does not have"}
	checkReported(t, &targetInstancesInPlace, []reportedCase{
		{"Auto Scaling groups", captured(styleInPlace, groups, `"creator": "user"`), want},
		{"tag filters", captured(styleInPlace, `"targetInstances": {"tagFilters": [{"Key": "env", "Type": "KEY_ONLY"}]}`), want},
		{"a tag set", captured(styleInPlace, `"targetInstances": {"ec2TagSet": {"ec2TagSetList": [[{"Key": "env", "Type": "KEY_ONLY"}]]}}`), want},
		{"created by Auto Scaling", captured(styleInPlace, groups, `"creator": "autoscaling"`), nil},
		{"nothing in it", captured(styleInPlace, `"targetInstances": {"autoScalingGroups": [], "tagFilters": [], "ec2TagSet": {"ec2TagSetList": []}}`), nil},
		{"null", captured(styleInPlace, `"targetInstances": null`), nil},
		{"blue/green", captured(styleBlueGreen, groups), nil},
		{"a style without a type", captured(`"deploymentStyle": {}`, groups), nil},
	})
}

func TestBlueGreenInPlace(t *testing.T) {
	checkReported(t, &blueGreenInPlace, []reportedCase{
		{
			"options of the other style", captured(styleInPlace, `"blueGreenDeploymentConfiguration": {"deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT"}}`),
			[]string{"note /deploymentInfo: blueGreenDeploymentConfiguration has no effect on an in-place deployment"},
		},
		{"nothing in it", captured(styleInPlace, `"blueGreenDeploymentConfiguration": {"deploymentReadyOption": null}`), nil},
		{"blue/green", captured(styleBlueGreen, `"blueGreenDeploymentConfiguration": {"deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT"}}`), nil},
	})
}
