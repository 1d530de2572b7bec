package model

// LifecycleEvent is a step of the deployment to one target. Which events there are and in which order goes by the
// compute platform and by whether a load balancer takes part.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_LifecycleEvent.html
type LifecycleEvent struct {
	// LifecycleEventName is the event's name, such as AfterInstall.
	LifecycleEventName *string `json:"lifecycleEventName,omitzero"`
	// Diagnostics says how the event's script ended; absent for Lambda and ECS.
	Diagnostics *Diagnostics `json:"diagnostics,omitzero"`
	// StartTime is when the event began; absent for one that was skipped.
	StartTime *Time `json:"startTime,omitzero"`
	// EndTime is when the event ended.
	EndTime *Time `json:"endTime,omitzero"`
	// Status is where the event stands.
	Status LifecycleEventStatus `json:"status,omitzero"`
}

// Diagnostics says how the script of a lifecycle event ended on an instance.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_Diagnostics.html
type Diagnostics struct {
	// ErrorCode is the agent's verdict, Success included.
	ErrorCode LifecycleErrorCode `json:"errorCode,omitzero"`
	// ScriptName is the script's path in the revision; "" where there is none.
	ScriptName *string `json:"scriptName,omitzero"`
	// Message is the agent's message.
	Message *string `json:"message,omitzero"`
	// LogTail is the end of what the script printed, up to 4 KB.
	LogTail *string `json:"logTail,omitzero"`
}
