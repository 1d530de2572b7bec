package model

// LifecycleEvent TODO doc.
type LifecycleEvent struct {
	LifecycleEventName *string              `json:"lifecycleEventName,omitzero"`
	Diagnostics        *Diagnostics         `json:"diagnostics,omitzero"`
	StartTime          *Time                `json:"startTime,omitzero"`
	EndTime            *Time                `json:"endTime,omitzero"`
	Status             LifecycleEventStatus `json:"status,omitzero"`
}

// Diagnostics TODO doc.
type Diagnostics struct {
	ErrorCode  LifecycleErrorCode `json:"errorCode,omitzero"`
	ScriptName *string            `json:"scriptName,omitzero"`
	Message    *string            `json:"message,omitzero"`
	LogTail    *string            `json:"logTail,omitzero"`
}
