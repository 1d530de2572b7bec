package validate

import "testing"

func TestRollbackSelf(t *testing.T) {
	checkReported(t, &rollbackSelf, []reportedCase{
		{
			"rolled back by itself", captured(`"rollbackInfo": {"rollbackDeploymentId": "d-A1B2C3D4E"}`),
			[]string{`warning /deploymentInfo/rollbackInfo/rollbackDeploymentId: the deployment "d-A1B2C3D4E" is said to be rolled back by itself`},
		},
		{
			"rolls back itself", captured(`"rollbackInfo": {"rollbackTriggeringDeploymentId": "d-A1B2C3D4E"}`),
			[]string{`warning /deploymentInfo/rollbackInfo/rollbackTriggeringDeploymentId: the deployment "d-A1B2C3D4E" is said to roll back itself`},
		},
		{"another id", captured(`"rollbackInfo": {"rollbackDeploymentId": "d-F6G7H8J9K"}`), nil},
		{"no rollback", captured(`"rollbackInfo": {}`), nil},
		{"null", captured(`"rollbackInfo": null`), nil},
		{"two empty ids are no equal ones", `{"deploymentInfo": {"deploymentId": "", "rollbackInfo": {"rollbackDeploymentId": ""}}}`, nil},
	})
}

func TestRollbackIDsBoth(t *testing.T) {
	checkReported(t, &rollbackIDsBoth, []reportedCase{
		{
			"one deployment as both", captured(`"rollbackInfo": {"rollbackDeploymentId": "d-F6G7H8J9K", "rollbackTriggeringDeploymentId": "d-F6G7H8J9K"}`),
			[]string{`warning /deploymentInfo/rollbackInfo: "d-F6G7H8J9K" is said to be both the rollback and the deployment that it undoes`},
		},
		{
			"two deployments", captured(`"rollbackInfo": {"rollbackDeploymentId": "d-F6G7H8J9K", "rollbackTriggeringDeploymentId": "d-L1M2N3P4Q"}`),
			[]string{`note /deploymentInfo/rollbackInfo: rollbackInfo names a rollback, "d-F6G7H8J9K", and a deployment that this one undoes, "d-L1M2N3P4Q"`},
		},
		{"the stopped deployment", captured(`"rollbackInfo": {"rollbackDeploymentId": "d-F6G7H8J9K", "rollbackMessage": "Rolling back"}`), nil},
		{"its rollback", captured(`"rollbackInfo": {"rollbackTriggeringDeploymentId": "d-F6G7H8J9K"}`), nil},
		{"the other one empty", captured(`"rollbackInfo": {"rollbackDeploymentId": "", "rollbackTriggeringDeploymentId": "d-F6G7H8J9K"}`), nil},
		{"a message alone", captured(`"rollbackInfo": {"rollbackMessage": "No earlier revision to go back to"}`), nil},
	})
}

func TestRollbackCreator(t *testing.T) {
	checkReported(t, &rollbackCreator, []reportedCase{
		{
			"a rollback by a user", captured(`"creator": "user"`, `"rollbackInfo": {"rollbackTriggeringDeploymentId": "d-F6G7H8J9K"}`),
			[]string{`note /deploymentInfo: the deployment rolls back "d-F6G7H8J9K", but its creator is "user" rather than "codeDeployRollback"`},
		},
		{
			"a rollback that names its own rollback", captured(`"creator": "codeDeployRollback"`, `"rollbackInfo": {"rollbackDeploymentId": "d-F6G7H8J9K"}`),
			[]string{"note /deploymentInfo: the deployment is a rollback, but its rollbackInfo names a rollback of it and not what it undoes"},
		},
		{"a rollback", captured(`"creator": "codeDeployRollback"`, `"rollbackInfo": {"rollbackTriggeringDeploymentId": "d-F6G7H8J9K"}`), nil},
		{"a rollback that says nothing of it", captured(`"creator": "codeDeployRollback"`, `"rollbackInfo": {}`), nil},
		{"a rollback without any rollbackInfo", captured(`"creator": "codeDeployRollback"`), nil},
		{"a failure that was rolled back", captured(`"creator": "user"`, `"rollbackInfo": {"rollbackDeploymentId": "d-F6G7H8J9K"}`), nil},
		{"no creator", captured(`"rollbackInfo": {"rollbackTriggeringDeploymentId": "d-F6G7H8J9K"}`), nil},
	})
}
