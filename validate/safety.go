package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var safetyRules = []*Rule{
	&alarmCount, &alarmsMissing, &alarmNameMissing, &alarmDuplicate, &alarmsDisabled, &alarmPollFailureIgnored,
	&rollbackEventsMissing, &rollbackEventDuplicate, &rollbackEventsDisabled, &rollbackAlarmDisabled,
	&readyWaitLong, &readyWaitUnused, &terminationWaitUnused,
	&loadBalancerCount, &targetGroupCount, &targetGroupPairCount, &listenerCount,
	&targetGroupPairSize, &loadBalancerSingle, &loadBalancerPlatform, &loadBalancerDuplicate,
}

var alarmCount = Rule{
	ID:       "alarm-count",
	Severity: Error,
	Title:    "There are too many alarms",
	Text: "The API reference limits the alarms of a deployment or a deployment group. The quota of an account is higher " +
		"today and can be raised on request: --limits current holds documents to it, and the limit alarms of the " +
		"configuration to any other number.",
	Exception: facts.AlarmsLimitExceededException,
	Basis:     facts.Documented,
	Sources:   []facts.Source{facts.AlarmLimit.Source, facts.AlarmLimit.CurrentSource, apiErrors("CreateDeployment")},
	Limit:     facts.AlarmLimit,
	Since:     "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"overrideAlarmConfiguration": {"enabled": true, "alarms": [` + tenAlarms + `, {"name": "a11"}]}`),
		Pointer:  "/overrideAlarmConfiguration/alarms",
	},
	Pass: Example{
		Document: exampleRequest(`"overrideAlarmConfiguration": {"enabled": true, "alarms": [` + tenAlarms + `]}`),
	},
	Fault:  checkCount,
	Faults: []model.FaultKind{model.TooMany},
}

// tenAlarms are as many alarms as the API reference allows.
const tenAlarms = `{"name": "a1"}, {"name": "a2"}, {"name": "a3"}, {"name": "a4"}, {"name": "a5"}, ` +
	`{"name": "a6"}, {"name": "a7"}, {"name": "a8"}, {"name": "a9"}, {"name": "a10"}`

var alarmsMissing = Rule{
	ID:       "alarms-missing",
	Severity: Error,
	InRecord: Warning,
	Title:    "Alarms are enabled, but none is listed",
	Text: "An alarm configuration that is enabled has to list the alarms that stop the deployment. Without a list, set " +
		"enabled to false: in a request that is the documented way to deploy in spite of the alarms of the deployment group.",
	Exception: facts.InvalidAlarmConfigException,
	Basis:     facts.Documented,
	Sources:   []facts.Source{apiErrors("CreateDeployment"), facts.AlarmConfiguration.Source},
	Since:     "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"overrideAlarmConfiguration": {"enabled": true, "alarms": []}`),
		Pointer:  "/overrideAlarmConfiguration",
	},
	Pass:   Example{Document: exampleRequest(`"overrideAlarmConfiguration": {"enabled": false}`)},
	Alarms: checkAlarmsMissing,
}

func checkAlarmsMissing(p *Pass, a *model.AlarmConfiguration) {
	if len(a.Alarms) == 0 && isTrue(a.Enabled) && lacksElements(p, "alarms") {
		p.Report(At(), "%s is enabled, but lists no alarm", p.Within()).
			Hint("list the alarms, or set enabled to false").
			Related(At("enabled"), "enabled")
	}
}

var rollbackEventsMissing = Rule{
	ID:       "rollback-events-missing",
	Severity: Error,
	Title:    "Automatic rollback is enabled, but no event is listed",
	Text: "A deployment is rolled back on the events that are listed, so that enabling rollback without an event has no " +
		"meaning, and the service refuses it. List the events, or set enabled to false. Captured records are not held to " +
		"this: the service returns such a configuration.",
	Exception: facts.InvalidAutoRollbackConfigException,
	Basis:     facts.Documented,
	Sources:   []facts.Source{apiErrors("CreateDeployment"), facts.AutoRollbackConfiguration.Source},
	Since:     "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"autoRollbackConfiguration": {"enabled": true, "events": []}`),
		Pointer:  "/autoRollbackConfiguration",
	},
	Pass:     Example{Document: exampleRequest(`"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE"]}`)},
	Rollback: checkRollbackEventsMissing,
}

func checkRollbackEventsMissing(p *Pass, r *model.AutoRollbackConfiguration) {
	if len(r.Events) == 0 && isTrue(r.Enabled) && p.InRequest() && lacksElements(p, "events") {
		p.Report(At(), "automatic rollback is enabled, but lists no event").
			Hint("list one or more of %s, or set enabled to false", listed(facts.AutoRollbackEvent.Values, "and")).
			Related(At("enabled"), "enabled")
	}
}
