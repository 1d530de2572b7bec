package validate

import "testing"

func TestRecordErrorStatus(t *testing.T) {
	checkReported(t, &recordErrorStatus, []reportedCase{
		{
			"a deployment that succeeded with a code",
			captured(`"status": "Succeeded"`, `"errorInformation": {"code": "TIMEOUT", "message": "late"}`),
			[]string{"warning /deploymentInfo: the deployment has succeeded but carries an error: TIMEOUT"},
		},
		{
			"a message without a code",
			captured(`"status": "Succeeded"`, `"errorInformation": {"message": "late"}`),
			[]string{"warning /deploymentInfo: the deployment has succeeded but carries an error: a message without a code"},
		},
		{"an empty structure, as emulators write it", captured(`"status": "Succeeded"`, `"errorInformation": {}`), nil},
		{"empty members", captured(`"status": "Succeeded"`, `"errorInformation": {"code": "", "message": ""}`), nil},
		{"null", captured(`"status": "Succeeded"`, `"errorInformation": null`), nil},
		{"stopped by an alarm", captured(`"status": "Stopped"`, `"errorInformation": {"code": "ALARM_ACTIVE"}`), nil},
		{"failed", captured(`"status": "Failed"`, `"errorInformation": {"code": "TIMEOUT"}`), nil},
		{"failed without a word", captured(`"status": "Failed"`), nil},
		{"no status at all", captured(`"errorInformation": {"code": "TIMEOUT"}`), nil},
	})
}

func TestDeprecatedStatusInfo(t *testing.T) {
	checkReported(t, &deprecatedStatusInfo, []reportedCase{
		{
			"given", captured(`"additionalDeploymentStatusInfo": "kept"`),
			[]string{"note /deploymentInfo/additionalDeploymentStatusInfo: additionalDeploymentStatusInfo is deprecated"},
		},
		{"empty", captured(`"additionalDeploymentStatusInfo": ""`), nil},
		{"null", captured(`"additionalDeploymentStatusInfo": null`), nil},
		{"the member that took its place", captured(`"deploymentStatusMessages": ["kept"]`), nil},
	})
}
