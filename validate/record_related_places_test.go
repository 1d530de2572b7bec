package validate

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What contradicts each other is named by the object that has both, and each of the two is a related place.
func TestRecords_RelatedPlaces(t *testing.T) {
	const deployment, target = "/deploymentInfo/", "/deploymentTarget/"
	for _, c := range []struct {
		rule *Rule
		want []string
	}{
		{&recordStatusOverview, []string{deployment + "status", deployment + "deploymentOverview"}},
		{&recordErrorStatus, []string{deployment + "status", deployment + "errorInformation"}},
		{&recordCompleteTime, []string{deployment + "status", deployment + "completeTime"}},
		{&recordTimeOrder, []string{deployment + "createTime", deployment + "completeTime"}},
		{&rollbackSelf, []string{deployment + "deploymentId"}},
		{&rollbackIDsBoth, []string{deployment + "rollbackInfo/rollbackDeploymentId", deployment + "rollbackInfo/rollbackTriggeringDeploymentId"}},
		{&rollbackCreator, []string{deployment + "creator", deployment + "rollbackInfo/rollbackTriggeringDeploymentId"}},
		{&relatedDeploymentsBoth, []string{
			deployment + "relatedDeployments/autoUpdateOutdatedInstancesRootDeploymentId",
			deployment + "relatedDeployments/autoUpdateOutdatedInstancesDeploymentIds",
		}},
		{&relatedDeploymentSelf, []string{deployment + "deploymentId"}},
		{&creatorExternalID, []string{deployment + "externalId", deployment + "creator"}},
		{&keepAliveTerminationStarted, []string{
			deployment + "instanceTerminationWaitTimeStarted",
			deployment + "blueGreenDeploymentConfiguration/terminateBlueInstancesOnDeploymentSuccess/action",
		}},
		{&terminationStartedStyle, []string{deployment + "instanceTerminationWaitTimeStarted", deployment + "deploymentStyle/deploymentType"}},
		{&targetInstancesInPlace, []string{deployment + "targetInstances", deployment + "deploymentStyle/deploymentType"}},
		{&blueGreenInPlace, []string{deployment + "blueGreenDeploymentConfiguration", deployment + "deploymentStyle/deploymentType"}},
		{&stylePlatform, []string{deployment + "deploymentStyle/deploymentType", deployment + "computePlatform"}},
		{&trafficControlLoadBalancer, []string{deployment + "deploymentStyle/deploymentOption", deployment + "computePlatform"}},
		{&restartModeRecord, []string{deployment + "deploymentMode", deployment + "computePlatform"}},
		{&deprecatedStatusInfo, nil},
		{&deploymentIDForm, nil},
		{&batchDeploymentDuplicate, []string{"/deploymentsInfo/0/deploymentId"}},
		{&targetTypeMismatch, []string{target + "deploymentTargetType", target + "lambdaTarget"}},
		{&targetTypeMissing, []string{target + "lambdaTarget"}},
		{&targetEmpty, nil},
		{&targetIDForm, nil},
		{&targetARNID, []string{target + "instanceTarget/targetArn", target + "instanceTarget/targetId"}},
		{&lifecycleEventUnknown, nil},
		{&lifecycleEventDuplicate, []string{target + "instanceTarget/lifecycleEvents/0/lifecycleEventName"}},
		{&lifecycleEventOrder, []string{target + "instanceTarget/lifecycleEvents/0/lifecycleEventName"}},
		{&lifecycleEventTimes, []string{target + "instanceTarget/lifecycleEvents/0/startTime", target + "instanceTarget/lifecycleEvents/0/endTime"}},
		{&lifecycleEventStatus, []string{target + "instanceTarget/status", target + "instanceTarget/lifecycleEvents/1/status"}},
		{&lifecycleDiagnostics, []string{target + "instanceTarget/lifecycleEvents/0/status", target + "instanceTarget/lifecycleEvents/0/diagnostics/errorCode"}},
		{&targetUpdatedBeforeEvent, []string{target + "lambdaTarget/lastUpdatedAt", target + "lambdaTarget/lifecycleEvents/0/endTime"}},
		{&taskSetStatusUnknown, nil},
		{&taskSetPrimary, []string{target + "ecsTarget/taskSetsInfo/0/status"}},
		{&taskSetDuplicate, []string{target + "ecsTarget/taskSetsInfo/0/identifer"}},
		{&taskSetLabelDuplicate, []string{target + "ecsTarget/taskSetsInfo/0/taskSetLabel"}},
		{&taskSetRunning, []string{target + "ecsTarget/taskSetsInfo/0/runningCount", target + "ecsTarget/taskSetsInfo/0/desiredCount"}},
		{&taskSetTrafficSum, nil},
		{&trafficWeightRange, nil},
		{&lambdaVersionForm, nil},
		{&lambdaVersionsEqual, []string{
			target + "lambdaTarget/lambdaFunctionInfo/currentVersion",
			target + "lambdaTarget/lambdaFunctionInfo/targetVersion",
		}},
		{&batchTargetDuplicate, []string{"/deploymentTargets/0/lambdaTarget/targetId"}},
		{&batchTargetDeployments, []string{"/deploymentTargets/0/lambdaTarget/deploymentId"}},
		{&batchTargetSingle, []string{"/deploymentTargets/0/lambdaTarget/targetId"}},
	} {
		t.Run(c.rule.ID, func(t *testing.T) {
			findings := ofRule(findingsOf(t, c.rule.Fail.Document, Options{}), c.rule.ID)
			if len(findings) != 1 {
				t.Fatalf("%d findings, want one", len(findings))
			}
			var got []string
			for _, r := range findings[0].Related {
				got = append(got, r.Pointer)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("related places (-want +got):\n%s", diff)
			}
		})
	}
}

// The hints name what to write, where that is known.
func TestRecords_Hints(t *testing.T) {
	for _, c := range []struct {
		name, document string
		rule           *Rule
		want           string
	}{
		{"the member in use", captured(`"additionalDeploymentStatusInfo": "kept"`), &deprecatedStatusInfo, "read deploymentStatusMessages instead"},
		{"an id in capitals", `{"deploymentInfo": {"applicationName": "a", "deploymentId": "d-a1b2c3d4e"}}`, &deploymentIDForm, "write it as d-A1B2C3D4E"},
		{"a placeholder has none", `{"deploymentInfo": {"applicationName": "a", "deploymentId": "${ID}"}}`, &deploymentIDForm, ""},
		{"the type of the member", `{"deploymentTarget": {"ecsTarget": {"targetId": "a:b"}}}`, &targetTypeMissing, "add a deploymentTargetType of ECSTarget"},
		{
			"the id in a resource name", capturedTarget("InstanceTarget", "instanceTarget", `"targetId": "arn:aws:ec2:eu-west-1:111122223333:instance/i-0a1b"`),
			&targetIDForm, "write i-0a1b",
		},
		{"no id in other text", capturedTarget("InstanceTarget", "instanceTarget", `"targetId": "web/1"`), &targetIDForm, ""},
		{"a status in capitals", exampleTaskSets(`{"status": "draining"}`), &taskSetStatusUnknown, "the nearest is DRAINING"},
		{"a word like none", exampleTaskSets(`{"status": "x"}`), &taskSetStatusUnknown, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			findings := ofRule(findingsOf(t, c.document, Options{}), c.rule.ID)
			if len(findings) != 1 || findings[0].Hint != c.want {
				t.Errorf("findings %v with hint %q, want one with %q", briefly(findings), findings[0].Hint, c.want)
			}
		})
	}
}
