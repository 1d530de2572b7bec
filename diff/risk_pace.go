package diff

import (
	"strings"

	"github.com/deployrecord/deployrecord/model/facts"
)

var paceRisks = []*Rule{&paceAllAtOnce, &paceFaster, &paceUnknown, &paceLeftToGroup}

var (
	paceMember  = []string{"deploymentConfigName"}
	paceSources = []facts.Source{facts.ConfigsSource, facts.HealthyHostsSource}
)

// paces returns the predefined deployment configurations of both documents; nil for a custom one or none.
func (p *Pass) paces() (old, new *facts.Config) {
	old, _ = facts.ConfigByName(p.Old.Get("deploymentConfigName").Text())
	new, _ = facts.ConfigByName(p.New.Get("deploymentConfigName").Text())
	return old, new
}

func (p *Pass) reportPace(why string, args ...any) {
	p.Report(p.Old.Get("deploymentConfigName"), p.New.Get("deploymentConfigName"), why, args...)
}

var paceAllAtOnce = Rule{
	ID:      "pace-all-at-once",
	Level:   High,
	Title:   "Everything is deployed to at the same time",
	Sources: paceSources,
	Since:   "0.1.0",
	OneWay:  "A slower configuration is a safety net.",
	Example: bothRequests(
		`"deploymentConfigName": "CodeDeployDefault.OneAtATime"`,
		`"deploymentConfigName": "CodeDeployDefault.AllAtOnce"`,
		"deploymentConfigName"),
	Members: paceMember,
	Check: func(p *Pass) {
		old, new := p.paces()
		if new == nil || !new.AtOnce() || old != nil && (old.AtOnce() || old.Platform != new.Platform) {
			return
		}
		if new.Routing == facts.Instances {
			p.reportPace("all instances are deployed to at once, and none has to stay in service")
		} else {
			p.reportPace("all traffic is shifted at once")
		}
	},
}

var paceFaster = Rule{
	ID:      "pace-faster",
	Level:   Medium,
	Title:   "The deployment configuration is faster",
	Sources: paceSources,
	Since:   "0.1.0",
	OneWay:  "A slower configuration is a safety net.",
	Example: bothRequests(
		`"deploymentConfigName": "CodeDeployDefault.ECSLinear10PercentEvery3Minutes"`,
		`"deploymentConfigName": "CodeDeployDefault.ECSCanary10Percent5Minutes"`,
		"deploymentConfigName"),
	Members: paceMember,
	Check: func(p *Pass) {
		old, new := p.paces()
		if old != nil && new != nil && old.Platform == new.Platform && new.Pace < old.Pace {
			p.reportPace("the deployment is faster: %s in place of %s",
				strings.TrimPrefix(new.Name, facts.ReservedPrefix), strings.TrimPrefix(old.Name, facts.ReservedPrefix))
		}
	},
}

var paceUnknown = Rule{
	ID:      "pace-unknown",
	Level:   Low,
	Title:   "The pace of a custom deployment configuration is unknown",
	Sources: paceSources,
	Since:   "0.1.0",
	OneWay:  "The pace of every predefined configuration is known; where it cannot be compared nothing is said.",
	Example: bothRequests(
		`"deploymentConfigName": "CodeDeployDefault.OneAtATime"`,
		`"deploymentConfigName": "three-at-a-time"`,
		"deploymentConfigName"),
	Members: paceMember,
	Check: func(p *Pass) {
		if name := p.New.Get("deploymentConfigName").Text(); name != "" && !facts.IsReserved(name) {
			p.reportPace("the pace of %q is unknown: a custom configuration may be faster", name)
		}
	},
}

var paceLeftToGroup = Rule{
	ID:      "pace-left-to-group",
	Level:   Low,
	Title:   "A request no longer names a deployment configuration",
	Sources: []facts.Source{facts.CreateDeploymentInput.Source},
	Since:   "0.1.0",
	OneWay:  "A configuration that is named is known, and is judged by its pace where both are.",
	Example: bothRequests(`"deploymentConfigName": "CodeDeployDefault.OneAtATime"`, "", "deploymentConfigName"),
	Members: paceMember,
	Check: func(p *Pass) {
		if p.ToRequest && p.Old.Get("deploymentConfigName").Given() && !p.New.Get("deploymentConfigName").Given() {
			p.reportPace("the pace is left to the deployment group")
		}
	},
}
