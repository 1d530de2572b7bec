package validate

import (
	"slices"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var rollbackEventDuplicate = Rule{
	ID:       "rollback-event-duplicate",
	Severity: Warning,
	InRecord: Note,
	Title:    "A rollback event is listed twice",
	Text: "Listing an event a second time changes nothing: another event may have been meant. CloudFormation refuses such " +
		"a list.",
	Sources: []facts.Source{facts.AutoRollbackConfiguration.Source, publicSource("AWS CloudFormation User Guide, AutoRollbackConfiguration",
		"https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-codedeploy-deploymentgroup-autorollbackconfiguration.html")},
	Since: "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_FAILURE"]}`),
		Pointer:  "/autoRollbackConfiguration/events/1",
	},
	Pass: Example{
		Document: exampleRequest(`"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_REQUEST"]}`),
	},
	Rollback: checkRollbackEventDuplicate,
}

func checkRollbackEventDuplicate(p *Pass, r *model.AutoRollbackConfiguration) {
	for _, e := range repeats(looked(r.Events), func(event *model.AutoRollbackEvent) string { return string(*event) }) {
		p.Report(At("events", e.again), "the event %s is listed twice", shortened(string(r.Events[e.again]))).
			Hint("remove one of them, or name the event that is meant").
			Related(At("events", e.first), "the first")
	}
}

var rollbackEventsDisabled = Rule{
	ID:       "rollback-events-disabled",
	Severity: Warning,
	Title:    "Rollback events are listed, but rollback is not enabled",
	Text: "Deployments are rolled back only if enabled is true. If it is false, the list is kept without effect, which may " +
		"be meant: that is a note. If it is left out of a request, it was probably forgotten. Captured records are not held " +
		"to this.",
	Sources: []facts.Source{facts.AutoRollbackConfiguration.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"autoRollbackConfiguration": {"events": ["DEPLOYMENT_FAILURE"]}`),
		Pointer:  "/autoRollbackConfiguration",
	},
	Pass: Example{
		Document: exampleRequest(`"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE"]}`),
	},
	Rollback: checkRollbackEventsDisabled,
}

func checkRollbackEventsDisabled(p *Pass, r *model.AutoRollbackConfiguration) {
	if len(r.Events) == 0 || isTrue(r.Enabled) || !p.InRequest() {
		return
	}
	switch count := counted(len(r.Events), "event", "events"); {
	case r.Enabled != nil:
		p.Report(At("enabled"), "enabled is false, so that %s listed here will roll nothing back", count).
			Hint("set enabled to true if the deployment is to be rolled back").Severity(Note)
	case missing(p, "enabled"):
		p.Report(At(), "%s listed here will roll nothing back, since enabled is missing", count).Hint("add enabled: true")
	}
}

var rollbackAlarmDisabled = Rule{
	ID:       "rollback-alarm-disabled",
	Severity: Warning,
	Title:    "Rollback on alarm is asked for while alarms are switched off",
	Text: "DEPLOYMENT_STOP_ON_ALARM rolls a deployment back when an alarm has stopped it. The same request switches the " +
		"alarms off with an overrideAlarmConfiguration that is not enabled, so that none will. Enable the alarms, or leave " +
		"the event out.",
	Sources: []facts.Source{facts.AutoRollbackConfiguration.Source, facts.CreateDeploymentInput.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_STOP_ON_ALARM"]}`,
			`"overrideAlarmConfiguration": {"enabled": false}`),
	},
	Pass: Example{
		Document: exampleRequest(`"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_STOP_ON_ALARM"]}`,
			`"overrideAlarmConfiguration": {"enabled": true, "alarms": [{"name": "web-5xx"}]}`),
	},
	Request: checkRollbackAlarmDisabled,
}

func checkRollbackAlarmDisabled(p *Pass, r *model.CreateDeploymentInput) {
	rollback, alarms := r.AutoRollbackConfiguration, r.OverrideAlarmConfiguration
	if rollback == nil || alarms == nil || !isTrue(rollback.Enabled) || alarms.Enabled == nil || *alarms.Enabled {
		return
	}
	if i := slices.Index(rollback.Events, model.AutoRollbackEventDeploymentStopOnAlarm); i >= 0 {
		p.Report(At(), "%s asks for rollback on an alarm, but overrideAlarmConfiguration switches alarms off", rollback.Events[i]).
			Hint("enable the alarms, or remove the event").
			Related(At("autoRollbackConfiguration", "events", i), "the event").
			Related(At("overrideAlarmConfiguration", "enabled"), "the alarms are off")
	}
}
