package diff

import "github.com/deployrecord/deployrecord/model/facts"

var alarmRisks = []*Rule{&alarmsDisabled, &alarmsRemoved, &alarmPollFailureIgnored, &alarmsLeftToGroup}

// alarmMembers are the members that hold alarms: that of a request or deployment, and that of a deployment group.
var alarmMembers = []string{"overrideAlarmConfiguration", "alarmConfiguration"}

// alarms calls f with the alarms of both documents.
func (p *Pass) alarms(f func(old, new View)) {
	for _, member := range alarmMembers {
		f(p.Old.Get(member), p.New.Get(member))
	}
}

// watches reports whether alarms are listed and watched.
func watches(alarms View) bool { return alarms.Get("enabled").True() && alarms.Get("alarms").Given() }

var alarmSources = []facts.Source{facts.AlarmConfiguration.Source, guide("monitoring-create-alarms")}

var alarmsDisabled = Rule{
	ID:      "alarms-disabled",
	Level:   High,
	Title:   "No alarm stops the deployment any longer",
	Sources: alarmSources,
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothRequests(
		`"overrideAlarmConfiguration": {"enabled": true, "alarms": [{"name": "cpu-high"}]}`,
		`"overrideAlarmConfiguration": {"enabled": false, "alarms": [{"name": "cpu-high"}]}`,
		"overrideAlarmConfiguration.enabled"),
	Members: alarmMembers,
	Check: func(p *Pass) {
		p.alarms(func(old, new View) {
			if p.switchesOff(old, new) {
				p.Report(old, new, "alarms are switched off for this deployment, where the deployment group decided before")
			}
			if !watches(old) || watches(new) || !p.decides(new) {
				return
			}
			if !new.Get("enabled").True() {
				p.Report(old.Get("enabled"), new.Get("enabled"), "alarms are switched off: none stops the deployment")
			} else {
				p.Report(old.Get("alarms"), new.Get("alarms"), "no alarm is left to stop the deployment")
			}
		})
	},
}

// decides reports whether a document says itself which alarms are watched. Without an override those of the
// deployment group are; the group says it all.
func (p *Pass) decides(alarms View) bool { return saysIfOn(alarms) || p.New.isGroup() }

func (v View) isGroup() bool {
	of := v.doc.nodes[v.node].field.of
	return of != nil && of.in == facts.DeploymentGroupInfo
}

var alarmsRemoved = Rule{
	ID:      "alarms-removed",
	Level:   Medium,
	Title:   "An alarm no longer stops the deployment",
	Sources: alarmSources,
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothRequests(
		`"overrideAlarmConfiguration": {"enabled": true, "alarms": [{"name": "cpu-high"}, {"name": "errors"}]}`,
		`"overrideAlarmConfiguration": {"enabled": true, "alarms": [{"name": "errors"}]}`,
		"overrideAlarmConfiguration.alarms[cpu-high]"),
	Members: alarmMembers,
	Check: func(p *Pass) {
		p.alarms(func(old, new View) {
			if !watches(old) || !watches(new) {
				return
			}
			for _, alarm := range lost(old.Get("alarms"), new.Get("alarms"), "name") {
				p.Report(alarm, View{}, "the alarm %q no longer stops the deployment", alarm.Get("name").Text())
			}
		})
	},
}

var alarmPollFailureIgnored = Rule{
	ID:      "alarm-poll-failure-ignored",
	Level:   Medium,
	Title:   "The deployment goes on when the state of its alarms cannot be read",
	Sources: alarmSources,
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothRequests(
		`"overrideAlarmConfiguration": {"enabled": true, "alarms": [{"name": "errors"}]}`,
		`"overrideAlarmConfiguration": {"enabled": true, "alarms": [{"name": "errors"}], "ignorePollAlarmFailure": true}`,
		"overrideAlarmConfiguration.ignorePollAlarmFailure"),
	Members: alarmMembers,
	Check: func(p *Pass) {
		p.alarms(func(old, new View) {
			x, y := old.Get("ignorePollAlarmFailure"), new.Get("ignorePollAlarmFailure")
			if !x.True() && y.True() {
				p.Report(x, y, "failures to read the alarms are ignored: the deployment goes on without them")
			}
		})
	},
}

var alarmsLeftToGroup = Rule{
	ID:      "alarms-left-to-group",
	Level:   Low,
	Title:   "Alarms are no longer set for this deployment",
	Sources: []facts.Source{facts.CreateDeploymentInput.Source},
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothRequests(
		`"overrideAlarmConfiguration": {"enabled": true, "alarms": [{"name": "errors"}]}`, "",
		"overrideAlarmConfiguration"),
	Members: alarmMembers,
	Check: func(p *Pass) {
		p.alarms(func(old, new View) {
			if watches(old) && !p.decides(new) {
				p.Report(old, new, "which alarms stop the deployment is left to the deployment group")
			}
		})
	},
}
