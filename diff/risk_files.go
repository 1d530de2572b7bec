package diff

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var fileRisks = []*Rule{&filesOverwritten, &filesRetained, &stopFailuresIgnored, &allInstancesUpdated, &outdatedInstancesIgnored}

// becomes reports whether a member has a text that it did not have.
func (p *Pass) becomes(member, text string) bool {
	return p.Old.Get(member).Text() != text && p.New.Get(member).Text() == text
}

func (p *Pass) reportMember(member, why string, args ...any) {
	p.Report(p.Old.Get(member), p.New.Get(member), why, args...)
}

var filesOverwritten = Rule{
	ID:      "files-overwritten",
	Level:   High,
	Title:   "Files that stand in the way are overwritten",
	Sources: []facts.Source{facts.CreateDeploymentInput.Source},
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothRequests(
		`"fileExistsBehavior": "DISALLOW"`, `"fileExistsBehavior": "OVERWRITE"`, "fileExistsBehavior"),
	Members: []string{"fileExistsBehavior"},
	Check: func(p *Pass) {
		if p.becomes("fileExistsBehavior", string(model.FileExistsBehaviorOverwrite)) {
			p.reportMember("fileExistsBehavior", "files on the instances that an earlier deployment did not put there are overwritten")
		}
	},
}

var filesRetained = Rule{
	ID:      "files-retained",
	Level:   Medium,
	Title:   "Files that stand in the way no longer fail the deployment",
	Sources: []facts.Source{facts.CreateDeploymentInput.Source},
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothRequests(
		`"fileExistsBehavior": "DISALLOW"`, `"fileExistsBehavior": "RETAIN"`, "fileExistsBehavior"),
	Members: []string{"fileExistsBehavior"},
	Check: func(p *Pass) {
		if p.becomes("fileExistsBehavior", string(model.FileExistsBehaviorRetain)) &&
			p.Old.Get("fileExistsBehavior").Text() != string(model.FileExistsBehaviorOverwrite) {
			p.reportMember("fileExistsBehavior", "files that stand in the way are kept as part of the new deployment")
		}
	},
}

var stopFailuresIgnored = Rule{
	ID:      "stop-failures-ignored",
	Level:   Medium,
	Title:   "Failures to stop the application are ignored",
	Sources: []facts.Source{facts.CreateDeploymentInput.Source},
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothRequests("", `"ignoreApplicationStopFailures": true`, "ignoreApplicationStopFailures"),
	Members: []string{"ignoreApplicationStopFailures"},
	Check: func(p *Pass) {
		if p.New.Get("ignoreApplicationStopFailures").True() {
			p.reportMember("ignoreApplicationStopFailures", "the deployment goes on where the old version could not be stopped")
		}
	},
}

var allInstancesUpdated = Rule{
	ID:      "all-instances-updated",
	Level:   Medium,
	Title:   "Instances that run the latest revision are deployed to again",
	Sources: []facts.Source{facts.CreateDeploymentInput.Source},
	Since:   "0.1.0",
	OneWay:  "The opposite deploys to fewer instances.",
	Example: bothRequests(`"updateOutdatedInstancesOnly": true`, "", "updateOutdatedInstancesOnly"),
	Members: []string{"updateOutdatedInstancesOnly"},
	Check: func(p *Pass) {
		if p.Old.Get("updateOutdatedInstancesOnly").True() {
			p.reportMember("updateOutdatedInstancesOnly", "all instances are deployed to, not only the outdated ones")
		}
	},
}

var outdatedInstancesIgnored = Rule{
	ID:      "outdated-instances-ignored",
	Level:   Medium,
	Title:   "Instances that are launched during a deployment stay outdated",
	Sources: []facts.Source{facts.DeploymentGroupInfo.Source},
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: Pair{
		`{"deploymentGroupInfo": {"deploymentGroupName": "production", "outdatedInstancesStrategy": "UPDATE"}}`,
		`{"deploymentGroupInfo": {"deploymentGroupName": "production", "outdatedInstancesStrategy": "IGNORE"}}`,
		"outdatedInstancesStrategy",
	},
	Members: []string{"outdatedInstancesStrategy"},
	Check: func(p *Pass) {
		if p.becomes("outdatedInstancesStrategy", string(model.OutdatedInstancesStrategyIgnore)) {
			p.reportMember("outdatedInstancesStrategy", "instances that are launched during a deployment keep the revision before it")
		}
	},
}
