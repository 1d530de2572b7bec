package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var recordStatusOverview = Rule{
	ID:       "record-status-overview",
	Severity: Warning,
	Title:    "The deployment's status and the counts of its overview do not fit",
	Text: "A deployment to servers succeeds only when at least one instance did, and when a deployment has succeeded no target " +
		"is pending or in progress any more. A record that says otherwise was probably edited, or put together from two " +
		"captures. After a failure or a stop a target may be left half-way, which is only worth a note. What looks odd but is " +
		"real is not reported: failed instances under a deployment that succeeded, succeeded ones under one that failed, and an " +
		"overview that lags behind.",
	Sources: []facts.Source{
		facts.DeploymentOverview.Source,
		userGuide("instances-health"),
		userGuide("deployments-stop"),
	},
	Since: "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "Succeeded",
  "createTime": 1763600000.5, "completeTime": 1763600090.25,
  "deploymentOverview": {"Pending": 0, "InProgress": 0, "Succeeded": 0, "Failed": 3, "Skipped": 0, "Ready": 0}}}`,
		Pointer: "/deploymentInfo",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "Succeeded",
  "createTime": 1763600000.5, "completeTime": 1763600090.25,
  "deploymentOverview": {"Pending": 0, "InProgress": 0, "Succeeded": 2, "Failed": 1, "Skipped": 0, "Ready": 0}}}`,
	},
	Deployment: checkRecordStatusOverview,
}

func checkRecordStatusOverview(p *Pass, d *model.DeploymentInfo) {
	o := d.DeploymentOverview
	if o == nil {
		return
	}
	switch d.Status {
	case model.DeploymentStatusSucceeded:
		if o.Succeeded != nil && *o.Succeeded == 0 && anyTarget(o) {
			p.Report(At(), "the deployment has succeeded, but its overview counts no target that has").
				Related(At("status"), "the status").
				Related(At("deploymentOverview"), "the counts")
			return
		}
		reportUnfinished(p, d)
	case model.DeploymentStatusFailed, model.DeploymentStatusStopped:
		reportUnfinished(p, d)
	case model.DeploymentStatusCreated, model.DeploymentStatusQueued:
		reportFinished(p, d)
	}
}

// reportUnfinished reports targets that an ended deployment still counts as pending or in progress.
func reportUnfinished(p *Pass, d *model.DeploymentInfo) {
	o := d.DeploymentOverview
	if !positive(o.Pending) && !positive(o.InProgress) {
		return
	}
	name, n := "Pending", o.Pending
	if positive(o.InProgress) {
		name, n = "InProgress", o.InProgress
	}
	r := p.Report(At(), "the status is %s, but the overview still counts %d as %s", d.Status, *n, name).
		Related(At("status"), "the status").
		Related(At("deploymentOverview", name), "the count")
	if d.Status != model.DeploymentStatusSucceeded {
		r.Severity(Note)
	}
}

// reportFinished reports targets that a deployment counts as done before it has begun.
func reportFinished(p *Pass, d *model.DeploymentInfo) {
	o := d.DeploymentOverview
	if !positive(o.Succeeded) && !positive(o.Failed) {
		return
	}
	name, n := "Succeeded", o.Succeeded
	if !positive(n) {
		name, n = "Failed", o.Failed
	}
	p.Report(At(), "the status is %s, but the overview already counts %d as %s", d.Status, *n, name).
		Related(At("status"), "the status").
		Related(At("deploymentOverview", name), "the count").
		Severity(Note)
}

// anyTarget reports whether an overview counts any target at all.
func anyTarget(o *model.DeploymentOverview) bool {
	return positive(o.Pending) || positive(o.InProgress) || positive(o.Succeeded) || positive(o.Failed) ||
		positive(o.Skipped) || positive(o.Ready)
}

func positive(n *int64) bool { return n != nil && *n > 0 }
