package model

// AutoRollbackConfiguration TODO doc.
type AutoRollbackConfiguration struct {
	Enabled *bool               `json:"enabled,omitzero"`
	Events  []AutoRollbackEvent `json:"events,omitzero"`
}

// AlarmConfiguration TODO doc.
type AlarmConfiguration struct {
	Enabled                *bool   `json:"enabled,omitzero"`
	IgnorePollAlarmFailure *bool   `json:"ignorePollAlarmFailure,omitzero"`
	Alarms                 []Alarm `json:"alarms,omitzero"`
}

// Alarm TODO doc.
type Alarm struct {
	Name *string `json:"name,omitzero"`
}

// RollbackInfo TODO doc.
type RollbackInfo struct {
	RollbackDeploymentID           *string `json:"rollbackDeploymentId,omitzero"`
	RollbackTriggeringDeploymentID *string `json:"rollbackTriggeringDeploymentId,omitzero"`
	RollbackMessage                *string `json:"rollbackMessage,omitzero"`
}
