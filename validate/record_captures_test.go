package validate

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model/source"
)

// Records as the service and the tools that capture them really write them look odd in places. None of these may be
// accused: no rule about records or targets finds anything, and no rule at all finds more than a note.
var realCaptures = []struct{ name, document string }{
	{"one poll before the failure", captured(`"status": "InProgress"`, `"createTime": 1763600000.5`, `"startTime": 1763600003.75`,
		`"deploymentOverview": {"Pending": 0, "InProgress": 0, "Succeeded": 0, "Failed": 1, "Skipped": 0, "Ready": 0}`)},
	{"created a moment ago", captured(`"status": "Created"`, `"createTime": 1763600000.5`, `"creator": "user"`, `"computePlatform": "ECS"`)},
	{"started, as the SDK prints it before it starts", captured(`"status": "InProgress"`, `"startTime": null`,
		`"deploymentOverview": {"Pending": 1, "InProgress": 0, "Succeeded": 0, "Failed": 0, "Skipped": 0}`)},
	{"failed without a rollback", captured(`"status": "Failed"`, `"createTime": 1763600000.5`, `"completeTime": 1763600090.25`,
		`"errorInformation": {"code": "HEALTH_CONSTRAINTS", "message": "Too few instances"}`, `"rollbackInfo": {}`)},
	{"stopped by an alarm and rolled back", captured(`"status": "Stopped"`, `"createTime": 1763600000.5`, `"completeTime": 1763600090.25`,
		`"computePlatform": "ECS"`, `"deploymentConfigName": "CodeDeployDefault.ECSLinear10PercentEvery1Minutes"`,
		`"errorInformation": {"code": "ALARM_ACTIVE", "message": "Activated alarms: <cpu>"}`,
		`"rollbackInfo": {"rollbackDeploymentId": "d-F6G7H8J9K", "rollbackMessage": "Automatic rollback is triggered"}`)},
	{"the rollback, all at once and without an overview", captured(`"status": "InProgress"`, `"createTime": 1763600091.5`, `"creator": "codeDeployRollback"`,
		`"computePlatform": "ECS"`, `"deploymentConfigName": "CodeDeployDefault.ECSAllAtOnce"`, `"deploymentOverview": null`,
		`"rollbackInfo": {"rollbackTriggeringDeploymentId": "d-F6G7H8J9K", "rollbackMessage": "Triggered to roll back"}`)},
	{"started after it was complete, by clocks", captured(`"status": "Succeeded"`, `"createTime": 1763600000.5`, `"startTime": 1763600120.75`, `"completeTime": 1763600119.25`)},
	{"succeeded without a start", captured(`"status": "Succeeded"`, `"createTime": 1763600000.5`, `"completeTime": 1763600090.25`,
		`"deploymentOverview": {"Failed": 0, "InProgress": 0, "Skipped": 0, "Succeeded": 1, "Pending": 0}`)},
	{"failed with a success and no error", captured(`"status": "Failed"`, `"createTime": 1763600000.5`, `"completeTime": 1763600090.25`,
		`"deploymentOverview": {"Failed": 0, "InProgress": 0, "Skipped": 0, "Succeeded": 1, "Pending": 0}`)},
	{"an Amazon ECS deployment with the behaviour of servers", captured(`"status": "Succeeded"`, `"createTime": 1763600000.5`, `"completeTime": 1763600090.25`,
		`"computePlatform": "ECS"`, `"fileExistsBehavior": "DISALLOW"`, `"deploymentStatusMessages": []`,
		`"revision": {"revisionType": "AppSpecContent", "appSpecContent": {"sha256": "426c438f75111a1e66fbd2a9580f02d48f86cd406690e31f820816f657874f00"}}`,
		`"previousRevision": {"revisionType": "AppSpecContent", "appSpecContent": {"sha256": "426c438f75111a1e66fbd2a9580f02d48f86cd406690e31f820816f657874f00"}}`)},
	{"a Lambda deployment that failed without an overview", captured(`"status": "Failed"`, `"createTime": 1763600000.5`, `"completeTime": 1763600090.25`,
		`"computePlatform": "Lambda"`, `"deploymentStyle": {"deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL"}`,
		`"errorInformation": {"code": "INVALID_LAMBDA_CONFIGURATION", "message": "The alias points elsewhere"}`)},
	{"a record of 2017", captured(`"status": "Succeeded"`, `"createTime": 1483228800.5`, `"completeTime": 1483228890.25`,
		`"deploymentStyle": {"deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL"}`, `"autoRollbackConfiguration": {"enabled": true}`)},
	{"all that the SDK for Go prints of a deployment that says little", `{"DeploymentInfo": {
  "AdditionalDeploymentStatusInfo": null, "ApplicationName": "checkout", "AutoRollbackConfiguration": null, "BlueGreenDeploymentConfiguration": null,
  "CompleteTime": null, "ComputePlatform": "", "CreateTime": "2026-11-20T12:00:00.5Z", "Creator": "", "DeploymentConfigName": null,
  "DeploymentGroupName": "production", "DeploymentId": "d-A1B2C3D4E", "DeploymentMode": "", "DeploymentOverview": null, "DeploymentStatusMessages": null,
  "DeploymentStyle": null, "Description": null, "ErrorInformation": null, "ExternalId": null, "FileExistsBehavior": "",
  "IgnoreApplicationStopFailures": false, "InstanceTerminationWaitTimeStarted": false, "LoadBalancerInfo": null, "OverrideAlarmConfiguration": null,
  "PreviousRevision": null, "RelatedDeployments": null, "Revision": null, "RollbackInfo": null, "StartTime": null, "Status": "Queued",
  "TargetInstances": null, "UpdateOutdatedInstancesOnly": false}, "ResultMetadata": {}}`},
	{"an Amazon ECS target before anything happened, as the SDK for Go prints it", `{"DeploymentTarget": {"CloudFormationTarget": null,
  "DeploymentTargetType": "ECSTarget", "EcsTarget": {"DeploymentId": "d-A1B2C3D4E", "LastUpdatedAt": null,
    "LifecycleEvents": [{"Diagnostics": null, "EndTime": null, "LifecycleEventName": "BeforeInstall", "StartTime": null, "Status": "Pending"}],
    "Status": "Pending", "TargetArn": "arn:aws:ecs:eu-west-1:111122223333:service/web/checkout", "TargetId": "web:checkout",
    "TaskSetsInfo": [{"DesiredCount": 1, "Identifer": "ecs-svc/1", "PendingCount": 0, "RunningCount": 1, "Status": "PRIMARY",
      "TargetGroup": {"Name": "green"}, "TaskSetLabel": "", "TrafficWeight": 0}]},
  "InstanceTarget": null, "LambdaTarget": null}, "ResultMetadata": {}}`},
	{"the old task set goes after all traffic has moved", exampleTaskSets(
		`{"identifer": "ecs-svc/1", "desiredCount": 0, "pendingCount": 0, "runningCount": 1, "status": "DRAINING", "trafficWeight": 0.0, "taskSetLabel": "Green"}`,
		`{"identifer": "ecs-svc/2", "desiredCount": 1, "pendingCount": 0, "runningCount": 1, "status": "PRIMARY", "trafficWeight": 100.0, "taskSetLabel": "Blue"}`)},
	{"an instance on which a script failed", capturedTarget("InstanceTarget", "instanceTarget", `"targetId": "i-902e9fEX"`, `"status": "Failed"`,
		`"lastUpdatedAt": 1408480733.152`, `"lifecycleEvents": [
      {"lifecycleEventName": "Install", "status": "Succeeded", "startTime": 1408480730.844, "endTime": 1408480730.979},
      {"lifecycleEventName": "AfterInstall", "status": "Failed", "startTime": 1408480732.1, "endTime": 1408480732.603},
      {"lifecycleEventName": "ApplicationStart", "status": "Skipped", "endTime": 1408480732.606},
      {"lifecycleEventName": "ValidateService", "status": "Skipped", "endTime": 1408480732.606}]`)},
	{"an instance with three events only", capturedTarget("InstanceTarget", "instanceTarget", `"targetId": "i-01a2b3c4d5e6f1111"`,
		`"targetArn": "arn:aws:ec2:us-west-2:111122223333:instance/i-01a2b3c4d5e6f1111"`, `"status": "Succeeded"`, `"lifecycleEvents": [
      {"lifecycleEventName": "ApplicationStop", "status": "Succeeded", "diagnostics": {"errorCode": "Success", "scriptName": "", "message": "Succeeded", "logTail": ""}},
      {"lifecycleEventName": "DownloadBundle", "status": "Succeeded"}, {"lifecycleEventName": "BeforeInstall", "status": "Succeeded"}]`)},
}

func TestRecords_RealCapturesAreNotAccused(t *testing.T) {
	ours := slices.Concat(recordRules, targetRules)
	for _, c := range realCaptures {
		for _, format := range []source.FormatHint{source.AsJSON, source.AsYAML} {
			t.Run(c.name, func(t *testing.T) {
				for _, doc := range source.Parse([]byte(c.document), source.Options{Format: format}) {
					for _, f := range New(Options{}).Document(doc, "capture.json").Findings {
						if f.Severity > Note || slices.Contains(ours, f.Rule) {
							t.Errorf("%s at %s: %s [%s]", f.Severity, f.Pointer, f.Message, f.Rule.ID)
						}
					}
				}
			})
		}
	}
}

// The sample of the API reference has a start days after the end, an empty key and an ETag of 31 digits.
func TestRecords_SampleOfTheAPIReference(t *testing.T) {
	document := captured(`"status": "Succeeded"`, `"createTime": 1446232639.487`, `"completeTime": 1446232681.319`, `"startTime": 1.446744188711E9`,
		`"deploymentOverview": {"Failed": 0, "InProgress": 0, "Pending": 0, "Skipped": 0, "Succeeded": 1}`,
		`"revision": {"revisionType": "S3", "s3Location": {"bucket": "releases", "bundleType": "zip", "eTag": "3fdd7b968314a096d5af1d649e26a4a", "key": ""}}`)
	want := []string{"warning record-time-order /deploymentInfo"}
	if diff := cmp.Diff(want, briefly(findingsOf(t, document, Options{}))); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

func TestRecords_PlacesInYAML(t *testing.T) {
	const document = `# a capture
deploymentTarget:
  deploymentTargetType: ECSTarget
  ecsTarget:
    deploymentId: d-A1B2C3D4E
    targetId: "web:checkout"
    taskSetsInfo:
      - {identifer: ecs-svc/1, status: PRIMARY}
      - identifer: ecs-svc/2
        status:   'PRIMARY'
`
	findings := ofRule(findingsOf(t, document, Options{}), taskSetPrimary.ID)
	if len(findings) != 1 || len(findings[0].Related) != 1 {
		t.Fatalf("findings %v, want one with one related place", briefly(findings))
	}
	if got, want := findings[0].Position, (source.Position{Line: 10, Column: 19}); got != want {
		t.Errorf("the second PRIMARY is at %v, want %v", got, want)
	}
	if got, want := findings[0].Related[0].Position, (source.Position{Line: 8, Column: 40}); got != want {
		t.Errorf("the first PRIMARY is at %v, want %v", got, want)
	}
}
