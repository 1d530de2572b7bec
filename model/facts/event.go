package facts

// LifecycleEvent is one step of the deployment to a target.
var LifecycleEvent = &Structure{
	Name:   "LifecycleEvent",
	Doc:    "One step of the deployment to a target.",
	Source: reference("LifecycleEvent"),
	Members: []Member{
		{
			Name: "lifecycleEventName", Value: text, Category: Outcome,
			Doc: "The step's name.",
		},
		{
			Name: "diagnostics", Value: object(Diagnostics), Category: Outcome,
			Doc: "How the step's script ended, on instances.",
		},
		{
			Name: "startTime", Value: instant, Category: Identity,
			Doc: "When the step began; absent where it was skipped.",
		},
		{
			Name: "endTime", Value: instant, Category: Identity,
			Doc: "When the step ended.",
		},
		{
			Name: "status", Value: oneOf(LifecycleEventStatus), Category: Outcome,
			Doc: "Where the step stands.",
		},
	},
}

// Diagnostics says how the script of a lifecycle event ended.
var Diagnostics = &Structure{
	Name:   "Diagnostics",
	Doc:    "How the script of a lifecycle event ended.",
	Source: reference("Diagnostics"),
	Members: []Member{
		{
			Name: "errorCode", Value: oneOf(LifecycleErrorCode), Category: Outcome,
			Doc: "The result, Success included.",
		},
		{
			Name: "scriptName", Value: text, Category: Outcome,
			Doc: "The script that ran, or should have.",
		},
		{
			Name: "message", Value: text, Category: Outcome,
			Doc: "The result in words.",
		},
		{
			Name: "logTail", Value: text, Category: Outcome,
			Doc: "The end of the script's log.",
		},
	},
}
