package validate

import (
	"time"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// Times of one record come from several servers of the service, whose clocks are documented to differ. Up to
// slightSkew an impossible order is put down to that; a start after the end only beyond an hour is more than skew.
const (
	slightSkew  = time.Minute
	startedLate = time.Hour
)

var recordCompleteTime = Rule{
	ID:       "record-complete-time",
	Severity: Warning,
	Title:    "The status and completeTime of a deployment do not fit",
	Text: "A deployment that has succeeded, failed or been stopped has a completeTime, and one that is still under way has " +
		"none. A record that breaks this was probably edited, or is a mixture of two captures. Capture the deployment again " +
		"to see which of the two members is right.",
	Sources: []facts.Source{facts.DeploymentInfo.Source, facts.TerminalSource},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "createTime": 1763600000.5, "startTime": 1763600003.75, "completeTime": 1763600090.25}}`,
		Pointer: "/deploymentInfo",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "createTime": 1763600000.5, "startTime": 1763600003.75}}`,
	},
	Deployment: checkRecordCompleteTime,
}

func checkRecordCompleteTime(p *Pass, d *model.DeploymentInfo) {
	over := facts.Terminal(string(d.Status))
	switch {
	case over == (d.CompleteTime != nil) || !facts.DeploymentStatus.Has(string(d.Status)):
	case !over:
		p.Report(At(), "the deployment has a completeTime, but its status is %s", d.Status).
			Related(At("status"), "the status").
			Related(At("completeTime"), "the time it was complete")
	case missing(p, "completeTime"):
		p.Report(At(), "the deployment is over with the status %s, but has no completeTime", d.Status).
			Related(At("status"), "the status")
	}
}

var recordTimeOrder = Rule{
	ID:       "record-time-order",
	Severity: Warning,
	Title:    "The times of a deployment are in an impossible order",
	Text: "A deployment is created, then starts, then completes. The servers that take part in it have different clocks, and " +
		"the API reference itself warns that startTime may be later than completeTime, so this is reported only for more than " +
		"an hour; createTime after either of the others is a note up to a minute and a warning beyond. A larger difference " +
		"comes from an edited record, or from a capturing tool that mixed up time zones.",
	Sources: []facts.Source{facts.DeploymentInfo.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "Succeeded",
  "createTime": "2026-11-20T12:00:00Z", "startTime": "2026-11-20T12:00:02Z", "completeTime": "2026-11-20T11:04:00Z"}}`,
		Pointer: "/deploymentInfo",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "Succeeded",
  "createTime": "2026-11-20T12:00:00Z", "startTime": "2026-11-20T12:04:02Z", "completeTime": "2026-11-20T12:04:00Z"}}`,
	},
	Deployment: checkRecordTimeOrder,
}

func checkRecordTimeOrder(p *Pass, d *model.DeploymentInfo) {
	if later(d.CreateTime, d.CompleteTime) {
		reportTimes(p, "createTime", *d.CreateTime, "completeTime", *d.CompleteTime)
	} else if later(d.CreateTime, d.StartTime) {
		reportTimes(p, "createTime", *d.CreateTime, "startTime", *d.StartTime)
	}
	if later(d.StartTime, d.CompleteTime) && d.StartTime.Sub(*d.CompleteTime) > startedLate {
		reportTimes(p, "startTime", *d.StartTime, "completeTime", *d.CompleteTime)
	}
}

// later reports whether both instants are known and a lies after b.
func later(a, b *model.Time) bool { return a != nil && b != nil && a.After(*b) }

// reportTimes reports that the member first is later than the member second, though it belongs before it; as a note
// where clock skew explains it.
func reportTimes(p *Pass, first string, a model.Time, second string, b model.Time) {
	r := p.Report(At(), "%s %s is %s later than %s %s", first, a, a.Sub(b), second, b).
		Related(At(first), "the time that belongs first").
		Related(At(second), "the time that belongs second")
	if a.Sub(b) <= slightSkew {
		r.Severity(Note)
	}
}
