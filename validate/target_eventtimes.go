package validate

import (
	"strconv"
	"time"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// eventOverlap is how far two lifecycle events may overlap before it is worth a finding: times are cut to whole seconds
// by some tools.
const eventOverlap = time.Second

var lifecycleEventTimes = Rule{
	ID:       "lifecycle-event-times",
	Severity: Warning,
	Title:    "The times of lifecycle events are impossible",
	Text: "A lifecycle event ends after it starts, and the next one starts when it has ended. An event that ends before it " +
		"starts, or starts more than a second before the end of the one before it, was edited or comes from another capture. " +
		"Events without a start or an end are not looked at: one that was skipped has an end only.",
	Sources: []facts.Source{facts.LifecycleEvent.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleEvents(model.TargetStatusSucceeded,
			`{"lifecycleEventName": "Install", "startTime": "2026-11-20T12:00:05Z", "endTime": "2026-11-20T12:00:01Z", "status": "Succeeded"}`),
		Pointer: "/deploymentTarget/instanceTarget/lifecycleEvents/0",
	},
	Pass: Example{Document: exampleEvents(model.TargetStatusSucceeded,
		`{"lifecycleEventName": "Install", "startTime": "2026-11-20T12:00:01Z", "endTime": "2026-11-20T12:00:05Z", "status": "Succeeded"}`)},
	Target: checkLifecycleEventTimes,
}

func checkLifecycleEventTimes(p *Pass, t *model.DeploymentTarget) {
	v := p.view(t)
	if v.smooth {
		return
	}
	events, member := v.events, v.member
	last := -1 // the event before that has an end
	for i := range events {
		e := &events[i]
		if later(e.StartTime, e.EndTime) {
			p.Report(At(member, "lifecycleEvents", i), "the event %s ends %s before it starts", called(events, i), e.StartTime.Sub(*e.EndTime)).
				Related(At(member, "lifecycleEvents", i, "startTime"), "the start").
				Related(At(member, "lifecycleEvents", i, "endTime"), "the end")
			continue
		}
		if last >= 0 && later(events[last].EndTime, e.StartTime) && events[last].EndTime.Sub(*e.StartTime) > eventOverlap {
			p.Report(At(member, "lifecycleEvents", i, "startTime"), "the event %s starts %s before the end of %s",
				called(events, i), events[last].EndTime.Sub(*e.StartTime), called(events, last)).
				Related(At(member, "lifecycleEvents", last, "endTime"), "the end of the event before")
		}
		if e.EndTime != nil {
			last = i
		}
	}
}

// called returns the name of an event for a sentence, or its number, from 1, if it has none.
func called(events []model.LifecycleEvent, i int) string {
	if name := given(events[i].LifecycleEventName); name != "" {
		return name
	}
	return "number " + strconv.Itoa(i+1)
}

var targetUpdatedBeforeEvent = Rule{
	ID:       "target-updated-before-event",
	Severity: Warning,
	Title:    "A target was last updated before its last event ended",
	Text: "lastUpdatedAt moves on with each lifecycle event, so it is not earlier than the end of the last one. A record that says " +
		"otherwise was put together from two captures; less than a minute is put down to clocks that differ, and is a note.",
	Sources: []facts.Source{facts.InstanceTarget.Source, publicSource("AWS CLI, examples of get-deployment-target",
		"https://github.com/aws/aws-cli/blob/develop/awscli/examples/deploy/get-deployment-target.rst")},
	Since: "0.1.0",
	Fail: Example{
		Document: `{"deploymentTarget": {"deploymentTargetType": "LambdaTarget",
  "lambdaTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "thumbnails", "status": "InProgress", "lastUpdatedAt": "2026-11-20T11:00:00Z",
    "lifecycleEvents": [{"lifecycleEventName": "BeforeAllowTraffic", "startTime": "2026-11-20T12:00:01Z", "endTime": "2026-11-20T12:00:05Z", "status": "Succeeded"}]}}}`,
		Pointer: "/deploymentTarget/lambdaTarget",
	},
	Pass: Example{
		Document: `{"deploymentTarget": {"deploymentTargetType": "LambdaTarget",
  "lambdaTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "thumbnails", "status": "InProgress", "lastUpdatedAt": "2026-11-20T12:00:06Z",
    "lifecycleEvents": [{"lifecycleEventName": "BeforeAllowTraffic", "startTime": "2026-11-20T12:00:01Z", "endTime": "2026-11-20T12:00:05Z", "status": "Succeeded"}]}}}`,
	},
	Target: checkTargetUpdatedBeforeEvent,
}

func checkTargetUpdatedBeforeEvent(p *Pass, t *model.DeploymentTarget) {
	v := p.view(t)
	updated := v.common.LastUpdatedAt
	if v.smooth || updated == nil {
		return
	}
	events, latest := v.events, -1
	for i := range events {
		if end := events[i].EndTime; end != nil && (latest < 0 || end.After(*events[latest].EndTime)) {
			latest = i
		}
	}
	if latest < 0 || !later(events[latest].EndTime, updated) {
		return
	}
	early := events[latest].EndTime.Sub(*updated)
	r := p.Report(At(v.member), "lastUpdatedAt is %s before the end of the event %s", early, called(events, latest)).
		Related(At(v.member, "lastUpdatedAt"), "the last update").
		Related(At(v.member, "lifecycleEvents", latest, "endTime"), "the end of the event")
	if early <= slightSkew {
		r.Severity(Note)
	}
}
