package facts

// AutoRollbackConfiguration as in the API reference.
var AutoRollbackConfiguration = &Structure{
	Name:   "AutoRollbackConfiguration",
	Source: reference("AutoRollbackConfiguration"),
	Members: []Member{
		{Name: "enabled", Value: boolean},
		{Name: "events", Value: list(oneOf(AutoRollbackEvent))},
	},
}

// AlarmConfiguration as in the API reference.
var AlarmConfiguration = &Structure{
	Name:   "AlarmConfiguration",
	Source: reference("AlarmConfiguration"),
	Members: []Member{
		{Name: "enabled", Value: boolean},
		{Name: "ignorePollAlarmFailure", Value: boolean},
		{Name: "alarms", Value: list(object(Alarm))},
	},
}

// Alarm as in the API reference.
var Alarm = &Structure{
	Name:   "Alarm",
	Source: reference("Alarm"),
	Members: []Member{
		{Name: "name", Value: text},
	},
}

// RollbackInfo as in the API reference.
var RollbackInfo = &Structure{
	Name:   "RollbackInfo",
	Source: reference("RollbackInfo"),
	Members: []Member{
		{Name: "rollbackDeploymentId", Value: text},
		{Name: "rollbackTriggeringDeploymentId", Value: text},
		{Name: "rollbackMessage", Value: text},
	},
}
