package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// recordRules are about captured deployments: whether what a record says of one deployment fits together.
var recordRules = []*Rule{
	&recordStatusOverview,
	&recordErrorStatus,
	&recordCompleteTime,
	&recordTimeOrder,
	&rollbackSelf,
	&rollbackIDsBoth,
	&rollbackCreator,
	&relatedDeploymentsBoth,
	&relatedDeploymentSelf,
	&creatorExternalID,
	&keepAliveTerminationStarted,
	&terminationStartedStyle,
	&targetInstancesInPlace,
	&blueGreenInPlace,
	&stylePlatform,
	&trafficControlLoadBalancer,
	&restartModeRecord,
	&deprecatedStatusInfo,
	&deploymentIDForm,
	&batchDeploymentDuplicate,
}

var recordErrorStatus = Rule{
	ID:       "record-error-status",
	Severity: Warning,
	Title:    "A deployment that succeeded carries an error",
	Text: "errorInformation says why a deployment failed or was stopped. No record of a deployment that succeeded is known " +
		"to have it, so one of the two members was probably changed after the capture, or two records were mixed. A deployment " +
		"that an alarm or a person stopped has the status Stopped and rightly carries a code.",
	Sources: []facts.Source{facts.ErrorInformation.Source, facts.DeploymentInfo.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "Succeeded",
  "errorInformation": {"code": "HEALTH_CONSTRAINTS", "message": "Too many instances failed"},
  "createTime": 1763600000.5, "completeTime": 1763600090.25}}`,
		Pointer: "/deploymentInfo",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "Failed",
  "errorInformation": {"code": "HEALTH_CONSTRAINTS", "message": "Too many instances failed"},
  "createTime": 1763600000.5, "completeTime": 1763600090.25}}`,
	},
	Deployment: checkRecordErrorStatus,
}

func checkRecordErrorStatus(p *Pass, d *model.DeploymentInfo) {
	e := d.ErrorInformation
	if e == nil || d.Status != model.DeploymentStatusSucceeded || e.Code == "" && given(e.Message) == "" {
		return
	}
	code := string(e.Code)
	if code == "" {
		code = "a message without a code"
	}
	p.Report(At(), "the deployment has succeeded but carries an error: %s", code).
		Related(At("status"), "the status").
		Related(At("errorInformation"), "the error")
}

var deprecatedStatusInfo = Rule{
	ID:       "deprecated-status-info",
	Severity: Note,
	Title:    "The record uses additionalDeploymentStatusInfo, which is deprecated",
	Text: "The service model marks additionalDeploymentStatusInfo as deprecated. What it used to say stands in " +
		"deploymentStatusMessages, so a program that reads records should look there.",
	Sources: []facts.Source{facts.DeploymentInfo.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "additionalDeploymentStatusInfo": "Original instances were not terminated"}}`,
		Pointer: "/deploymentInfo/additionalDeploymentStatusInfo",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "deploymentStatusMessages": ["Original instances were not terminated"]}}`,
	},
	Deployment: checkDeprecatedStatusInfo,
}

func checkDeprecatedStatusInfo(p *Pass, d *model.DeploymentInfo) {
	if given(d.AdditionalDeploymentStatusInfo) != "" {
		p.Report(At("additionalDeploymentStatusInfo"), "additionalDeploymentStatusInfo is deprecated").
			Hint("read deploymentStatusMessages instead")
	}
}
