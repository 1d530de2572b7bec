package model

// AutoRollbackConfiguration says when a deployment is rolled back without anyone asking.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_AutoRollbackConfiguration.html
type AutoRollbackConfiguration struct {
	// Enabled switches it on.
	Enabled *bool `json:"enabled,omitzero"`
	// Events are what leads to a rollback.
	Events []AutoRollbackEvent `json:"events,omitzero"`
}

// AlarmConfiguration says which CloudWatch alarms stop a deployment.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_AlarmConfiguration.html
type AlarmConfiguration struct {
	// Enabled switches it on.
	Enabled *bool `json:"enabled,omitzero"`
	// IgnorePollAlarmFailure has the deployment go on while CloudWatch does not tell the alarms' states. Absent
	// means false.
	IgnorePollAlarmFailure *bool `json:"ignorePollAlarmFailure,omitzero"`
	// Alarms are the alarms; one of them is enough.
	Alarms []Alarm `json:"alarms,omitzero"`
}

// Alarm is a CloudWatch alarm.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_Alarm.html
type Alarm struct {
	// Name is the alarm's name, at most 255 characters. It stands in one list once.
	Name *string `json:"name,omitzero"`
}

// RollbackInfo ties a deployment that was rolled back to the deployment that did it. On each of the two only the ID
// of the other is set. It is an empty object on failed deployments without a rollback.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_RollbackInfo.html
type RollbackInfo struct {
	// RollbackDeploymentID is the deployment that rolled this one back.
	RollbackDeploymentID *string `json:"rollbackDeploymentId,omitzero"`
	// RollbackTriggeringDeploymentID is the deployment that this one rolls back.
	RollbackTriggeringDeploymentID *string `json:"rollbackTriggeringDeploymentId,omitzero"`
	// RollbackMessage says in words what happened, or why no rollback could be made.
	RollbackMessage *string `json:"rollbackMessage,omitzero"`
}
