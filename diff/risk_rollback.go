package diff

import (
	"github.com/deployrecord/deployrecord/model/facts"
)

var rollbackRisks = []*Rule{&rollbackDisabled, &rollbackNarrowed, &rollbackLeftToGroup}

const noRiskToAdd = "The opposite adds a safety net."

var rollbackMember = []string{"autoRollbackConfiguration"}

var rollbackDisabled = Rule{
	ID:      "rollback-disabled",
	Level:   High,
	Title:   "Automatic rollback is switched off",
	Sources: []facts.Source{facts.AutoRollbackConfiguration.Source, guide("deployments-rollback-and-redeploy")},
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothRequests(
		`"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE"]}`,
		`"autoRollbackConfiguration": {"enabled": false, "events": ["DEPLOYMENT_FAILURE"]}`,
		"autoRollbackConfiguration.enabled"),
	Members: rollbackMember,
	Check: func(p *Pass) {
		old, new := p.Old.Get("autoRollbackConfiguration"), p.New.Get("autoRollbackConfiguration")
		if p.switchesOff(old, new) {
			p.Report(old, new, "rollback is switched off for this deployment, where the deployment group decided before")
		}
		if old.Get("enabled").True() && !new.Get("enabled").True() && (saysIfOn(new) || !p.ToRequest) {
			p.Report(old.Get("enabled"), new.Get("enabled"), "rollback is switched off: a deployment that fails stays as it is")
		}
	},
}

var rollbackNarrowed = Rule{
	ID:      "rollback-narrowed",
	Level:   Medium,
	Title:   "Automatic rollback is set off by fewer events",
	Sources: []facts.Source{facts.AutoRollbackConfiguration.Source, guide("deployments-rollback-and-redeploy")},
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothRequests(
		`"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"]}`,
		`"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE"]}`,
		"autoRollbackConfiguration.events[DEPLOYMENT_STOP_ON_ALARM]"),
	Members: rollbackMember,
	Check: func(p *Pass) {
		old, new := p.Old.Get("autoRollbackConfiguration"), p.New.Get("autoRollbackConfiguration")
		if !old.Get("enabled").True() || !new.Get("enabled").True() {
			return
		}
		for _, event := range lost(old.Get("events"), new.Get("events"), "") {
			p.Report(event, View{}, "%s no longer sets off a rollback", event.Text())
		}
	},
}

var rollbackLeftToGroup = Rule{
	ID:      "rollback-left-to-group",
	Level:   Low,
	Title:   "A request no longer asks for automatic rollback",
	Sources: []facts.Source{facts.CreateDeploymentInput.Source},
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothRequests(
		`"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE"]}`, "",
		"autoRollbackConfiguration"),
	Members: rollbackMember,
	Check: func(p *Pass) {
		old, new := p.Old.Get("autoRollbackConfiguration"), p.New.Get("autoRollbackConfiguration")
		if p.ToRequest && old.Get("enabled").True() && !saysIfOn(new) {
			p.Report(old, new, "whether anything is rolled back is left to the deployment group")
		}
	},
}

// saysIfOn reports whether a configuration of alarms or rollback says if it is on. One that is switched off decides as
// much as one that is on; only without one the deployment group decides.
func saysIfOn(v View) bool { return v.Given() || v.Get("enabled").Stands() }

// switchesOff reports whether a request switches off what another leaves to the deployment group.
func (p *Pass) switchesOff(old, new View) bool {
	return p.FromRequest && p.ToRequest && !saysIfOn(old) && new.Get("enabled").Stands() && !new.Get("enabled").True()
}

// lost returns the elements of a list that another has no longer: those of the same text or, with a key, of the same
// member.
func lost(old, new View, key string) []View {
	kept := make(map[string]bool)
	for v := range new.Elements() {
		kept[textOf(v, key)] = true
	}
	var gone []View
	for v := range old.Elements() {
		if !kept[textOf(v, key)] {
			gone = append(gone, v)
		}
	}
	return gone
}

func textOf(v View, key string) string {
	if key != "" {
		v = v.Get(key)
	}
	return bareName(v.Text())
}
