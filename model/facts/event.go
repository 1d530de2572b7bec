package facts

// LifecycleEvent as in the API reference.
var LifecycleEvent = &Structure{
	Name:   "LifecycleEvent",
	Source: reference("LifecycleEvent"),
	Members: []Member{
		{Name: "lifecycleEventName", Value: text},
		{Name: "diagnostics", Value: object(Diagnostics)},
		{Name: "startTime", Value: instant},
		{Name: "endTime", Value: instant},
		{Name: "status", Value: oneOf(LifecycleEventStatus)},
	},
}

// Diagnostics as in the API reference.
var Diagnostics = &Structure{
	Name:   "Diagnostics",
	Source: reference("Diagnostics"),
	Members: []Member{
		{Name: "errorCode", Value: oneOf(LifecycleErrorCode)},
		{Name: "scriptName", Value: text},
		{Name: "message", Value: text},
		{Name: "logTail", Value: text},
	},
}
