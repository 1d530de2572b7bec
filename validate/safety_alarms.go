package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var alarmNameMissing = Rule{
	ID:       "alarm-name-missing",
	Severity: Error,
	InRecord: Warning,
	Title:    "An alarm has no name",
	Text: "An alarm is known to the service by its name in Amazon CloudWatch, and by nothing else. An empty name is a " +
		"finding of its own, as is one that is too long.",
	Exception: facts.InvalidAlarmConfigException,
	Basis:     facts.Documented,
	Sources:   []facts.Source{apiErrors("CreateDeployment"), facts.Alarm.Source},
	Since:     "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"overrideAlarmConfiguration": {"enabled": true, "alarms": [{}]}`),
		Pointer:  "/overrideAlarmConfiguration/alarms/0",
	},
	Pass: Example{
		Document: exampleRequest(`"overrideAlarmConfiguration": {"enabled": true, "alarms": [{"name": "web-5xx"}]}`),
	},
	Alarms: checkAlarmNameMissing,
}

func checkAlarmNameMissing(p *Pass, a *model.AlarmConfiguration) {
	for i := range looked(a.Alarms) {
		if a.Alarms[i].Name == nil && missing(p, "alarms", i, "name") {
			p.Report(At("alarms", i), "the alarm has no name").Hint("add the name of an alarm in Amazon CloudWatch")
		}
	}
}

var alarmDuplicate = Rule{
	ID:       "alarm-duplicate",
	Severity: Error,
	InRecord: Warning,
	Title:    "An alarm is listed twice",
	Text: "Each alarm's name can stand only once in a list of alarms. Remove one of the two, or name the alarm that is " +
		"meant. Names are compared with regard to case, as Amazon CloudWatch does.",
	Exception: facts.InvalidAlarmConfigException,
	Basis:     facts.Documented,
	Sources:   []facts.Source{facts.Alarm.Source, apiErrors("CreateDeployment")},
	Since:     "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"overrideAlarmConfiguration": {"enabled": true, "alarms": [{"name": "web-5xx"}, {"name": "web-5xx"}]}`),
		Pointer:  "/overrideAlarmConfiguration/alarms/1/name",
	},
	Pass: Example{
		Document: exampleRequest(`"overrideAlarmConfiguration": {"enabled": true, "alarms": [{"name": "web-5xx"}, {"name": "web-latency"}]}`),
	},
	Alarms: checkAlarmDuplicate,
}

func checkAlarmDuplicate(p *Pass, a *model.AlarmConfiguration) {
	for _, r := range repeats(looked(a.Alarms), func(alarm *model.Alarm) string { return given(alarm.Name) }) {
		p.Report(At("alarms", r.again, "name"), "the alarm %q is listed twice", shortened(*a.Alarms[r.again].Name)).
			Hint("remove one of them, or name the alarm that is meant").
			Related(At("alarms", r.first, "name"), "the first")
	}
}

var alarmsDisabled = Rule{
	ID:       "alarms-disabled",
	Severity: Warning,
	InRecord: Note,
	Title:    "Alarms are listed, but not enabled",
	Text: "The alarms of a configuration stop a deployment only if enabled is true. If it is false, the list is kept " +
		"without effect, which may be meant: that is a note. If it is left out of a request, it was probably forgotten. " +
		"Captured deployments are not held to this, only deployment groups.",
	Sources: []facts.Source{facts.AlarmConfiguration.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"overrideAlarmConfiguration": {"alarms": [{"name": "web-5xx"}]}`),
		Pointer:  "/overrideAlarmConfiguration",
	},
	Pass: Example{
		Document: exampleRequest(`"overrideAlarmConfiguration": {"enabled": true, "alarms": [{"name": "web-5xx"}]}`),
	},
	Alarms: checkAlarmsDisabled,
}

func checkAlarmsDisabled(p *Pass, a *model.AlarmConfiguration) {
	if len(a.Alarms) == 0 || isTrue(a.Enabled) || len(p.Record.Deployments) > 0 {
		return
	}
	switch count := counted(len(a.Alarms), "alarm", "alarms"); {
	case a.Enabled != nil:
		p.Report(At("enabled"), "enabled is false, so that %s listed here will stop no deployment", count).
			Hint("set enabled to true if the alarms are to stop deployments").Severity(Note)
	case missing(p, "enabled"):
		p.Report(At(), "%s listed here will stop no deployment, since enabled is missing", count).Hint("add enabled: true")
	}
}

var alarmPollFailureIgnored = Rule{
	ID:       "alarm-poll-failure-ignored",
	Severity: Note,
	Title:    "The deployment goes on when the state of its alarms is unknown",
	Text: "With ignorePollAlarmFailure a deployment proceeds even if Amazon CloudWatch cannot say what state the alarms " +
		"are in, and is then without the safety net that they are. It is meant for an outage of the monitoring; otherwise " +
		"leave it out. Captured deployments are not held to this.",
	Sources: []facts.Source{facts.AlarmConfiguration.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"overrideAlarmConfiguration": {"enabled": true, "ignorePollAlarmFailure": true, "alarms": [{"name": "web-5xx"}]}`),
		Pointer:  "/overrideAlarmConfiguration/ignorePollAlarmFailure",
	},
	Pass: Example{
		Document: exampleRequest(`"overrideAlarmConfiguration": {"enabled": true, "alarms": [{"name": "web-5xx"}]}`),
	},
	Alarms: checkAlarmPollFailureIgnored,
}

func checkAlarmPollFailureIgnored(p *Pass, a *model.AlarmConfiguration) {
	if isTrue(a.IgnorePollAlarmFailure) && isTrue(a.Enabled) && len(p.Record.Deployments) == 0 {
		p.Report(At("ignorePollAlarmFailure"), "ignorePollAlarmFailure is true: deployments go on when the state of the alarms is unknown").
			Hint("remove it unless the monitoring is known to fail")
	}
}
