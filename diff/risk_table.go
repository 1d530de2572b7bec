package diff

import (
	"slices"

	"github.com/deployrecord/deployrecord/model/facts"
)

// rules is the one ordered list of risk rules; each theme's list stands at the top of the theme's file.
var rules = slices.Concat(
	rollbackRisks,
	alarmRisks,
	paceRisks,
	fileRisks,
	targetRisks,
	trafficRisks,
	blueGreenRisks,
	revisionRisks,
)

// The documents that examples start from: a request and a captured deployment, with further members.
func exampleRequest(members string) string {
	return `{"applicationName": "shop", "deploymentGroupName": "production"` + behind(members) + `}`
}

func exampleDeployment(members string) string {
	return `{"deploymentInfo": {"applicationName": "shop", "deploymentId": "d-A1B2C3D4E"` + behind(members) + `}}`
}

func behind(members string) string {
	if members == "" {
		return ""
	}
	return ", " + members
}

func bothRequests(old, new, path string) Pair {
	return Pair{exampleRequest(old), exampleRequest(new), path}
}

func bothDeployments(old, new, path string) Pair {
	return Pair{exampleDeployment(old), exampleDeployment(new), path}
}

// guide is a page of the user guide.
func guide(page string) facts.Source {
	return facts.Source{
		Title: "AWS CodeDeploy User Guide, " + page,
		URL:   "https://docs.aws.amazon.com/codedeploy/latest/userguide/" + page + ".html",
		Read:  "2026-11-20",
	}
}
