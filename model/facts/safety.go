package facts

// AutoRollbackConfiguration says when a deployment is rolled back without being asked.
var AutoRollbackConfiguration = &Structure{
	Name:   "AutoRollbackConfiguration",
	Doc:    "When a deployment is rolled back without being asked.",
	Source: reference("AutoRollbackConfiguration"),
	Members: []Member{
		{
			Name: "enabled", Value: boolean,
			Doc:       "Whether there is any automatic rollback.",
			Exception: InvalidAutoRollbackConfigException, Basis: Documented,
		},
		{
			Name: "events", Value: list(oneOf(AutoRollbackEvent)),
			Doc:       "What sets a rollback off; at least one event where it is enabled.",
			Exception: InvalidAutoRollbackConfigException, Basis: Documented,
		},
	},
}

// AlarmConfiguration says which alarms stop a deployment.
var AlarmConfiguration = &Structure{
	Name:   "AlarmConfiguration",
	Doc:    "Which Amazon CloudWatch alarms stop a deployment.",
	Source: reference("AlarmConfiguration"),
	Members: []Member{
		{
			Name: "enabled", Value: boolean,
			Doc:       "Whether alarms are watched at all.",
			Exception: InvalidAlarmConfigException, Basis: Documented,
		},
		{
			Name: "ignorePollAlarmFailure", Value: boolean,
			Doc:       "Whether to go on when the state of the alarms cannot be read; false when left out.",
			Exception: InvalidAlarmConfigException, Basis: Documented,
		},
		{
			Name: "alarms", Value: listUpTo(AlarmLimit, object(Alarm)), Key: "name",
			Doc:       "The alarms, each named once; at least one where they are enabled.",
			Exception: AlarmsLimitExceededException, Basis: Documented,
		},
	},
}

// Alarm is an Amazon CloudWatch alarm.
var Alarm = &Structure{
	Name:   "Alarm",
	Doc:    "An Amazon CloudWatch alarm.",
	Source: reference("Alarm"),
	Members: []Member{
		{
			Name: "name", Value: textOf(1, 255, reference("Alarm")),
			Doc:       "The alarm's name.",
			Exception: InvalidAlarmConfigException, Basis: Documented,
		},
	},
}

// RollbackInfo ties a deployment to the one that rolls it back, or that it rolls back.
var RollbackInfo = &Structure{
	Name:   "RollbackInfo",
	Doc:    "How a deployment is tied to the one that rolls it back, or that it rolls back.",
	Source: reference("RollbackInfo"),
	Members: []Member{
		{
			Name: "rollbackDeploymentId", Value: text, Category: Outcome,
			Doc: "The deployment that rolls this one back.",
		},
		{
			Name: "rollbackTriggeringDeploymentId", Value: text, Category: Outcome,
			Doc: "The deployment that this one rolls back.",
		},
		{
			Name: "rollbackMessage", Value: text, Category: Outcome,
			Doc: "What became of the rollback, in words.",
		},
	},
}
