package validate

import (
	"slices"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var groupRollbackAlarmMissing = Rule{
	ID:       "group-rollback-alarm-missing",
	Severity: Warning,
	Title:    "Deployments are to be rolled back on an alarm, but no alarm is watched",
	Text: "The event DEPLOYMENT_STOP_ON_ALARM rolls a deployment back when an alarm has stopped it. Where neither the deployment group nor " +
		"the request has an alarm that is switched on, nothing ever stops it, and the event only looks like a safeguard. A request is " +
		"checked together with its deployment group, unless it replaces the group's alarms.",
	Sources: []facts.Source{facts.AutoRollbackConfiguration.Source, facts.AlarmConfiguration.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleGroup(`"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"]}`),
		Pointer:  "/deploymentGroupInfo/autoRollbackConfiguration/events/1",
	},
	Pass: Example{
		Document: exampleGroup(`"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"]}`,
			`"alarmConfiguration": {"enabled": true, "alarms": [{"name": "shop-errors"}]}`),
	},
	Request: checkRequestRollbackAlarm,
	Group:   checkGroupRollbackAlarm,
}

// checkGroupRollbackAlarm looks at a group whose alarms are known to be off, rather than given in a way that cannot be read.
func checkGroupRollbackAlarm(p *Pass, g *model.DeploymentGroupInfo) {
	off := missing(p, "alarmConfiguration")
	if alarms := g.AlarmConfiguration; alarms != nil {
		off = alarms.Enabled != nil || missing(p, "alarmConfiguration", "enabled")
	}
	if off {
		reportRollbackAlarm(p, g.AutoRollbackConfiguration, g.AlarmConfiguration)
	}
}

// checkRequestRollbackAlarm looks at a request that leaves the alarms to its group. One that replaces them is a matter of
// its own members.
func checkRequestRollbackAlarm(p *Pass, in *model.CreateDeploymentInput) {
	if in.OverrideAlarmConfiguration != nil {
		return
	}
	if g := p.groupFor(in); g != nil {
		reportRollbackAlarm(p, in.AutoRollbackConfiguration, g.AlarmConfiguration)
	}
}

// reportRollbackAlarm reports the event that waits for an alarm if there is none. An alarm configuration that is
// switched on without any alarm is a mistake of its own and reported as that.
func reportRollbackAlarm(p *Pass, rollback *model.AutoRollbackConfiguration, alarms *model.AlarmConfiguration) {
	if rollback == nil || !isTrue(rollback.Enabled) {
		return
	}
	event := slices.Index(rollback.Events, model.AutoRollbackEventDeploymentStopOnAlarm)
	if event < 0 || alarms != nil && isTrue(alarms.Enabled) {
		return
	}
	why := "no alarm is watched"
	if alarms != nil && len(alarms.Alarms) > 0 {
		why = "the alarms are switched off"
	}
	p.Report(At("autoRollbackConfiguration", "events", event), "DEPLOYMENT_STOP_ON_ALARM has no effect: %s", why).
		Hint("have an alarm watched, or leave the event out")
}
