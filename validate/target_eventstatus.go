package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var lifecycleEventStatus = Rule{
	ID:       "lifecycle-event-status",
	Severity: Warning,
	Title:    "The status of a lifecycle event does not fit the target or the other events",
	Text: "When a lifecycle event fails, the target fails and the events behind it are skipped; the only ones that may fail on " +
		"a target that succeeds are those around the stop of an application, where the deployment ignores their failures. " +
		"Events run one after the other, so none that ran stands behind one that waits or is still under way. A target that failed " +
		"without any failed event is legal.",
	Sources: []facts.Source{
		facts.LifecycleEvent.Source, facts.DeploymentInfo.Source,
		publicSource("AWS CLI, examples of get-deployment-instance",
			"https://github.com/aws/aws-cli/blob/develop/awscli/examples/deploy/get-deployment-instance.rst"),
	},
	Since: "0.1.0",
	Fail: Example{
		Document: exampleEvents(model.TargetStatusSucceeded, `{"lifecycleEventName": "Install", "status": "Succeeded"},
    {"lifecycleEventName": "AfterInstall", "status": "Failed"}`),
		Pointer: "/deploymentTarget/instanceTarget",
	},
	Pass: Example{Document: exampleEvents(model.TargetStatusFailed, `{"lifecycleEventName": "Install", "status": "Succeeded"},
    {"lifecycleEventName": "AfterInstall", "status": "Failed"}`)},
	Target: checkLifecycleEventStatus,
}

func checkLifecycleEventStatus(p *Pass, t *model.DeploymentTarget) {
	v := p.view(t)
	if v.smooth {
		return
	}
	events, member := v.events, v.member
	failed, waiting := -1, -1 // the first event of that status
	for i := range events {
		switch events[i].Status {
		case model.LifecycleEventStatusSucceeded:
			if failed >= 0 {
				reportRan(p, member, events, i, failed)
				failed = -1
			}
			if waiting >= 0 {
				reportRan(p, member, events, i, waiting)
				waiting = -1
			}
		case model.LifecycleEventStatusFailed:
			if waiting >= 0 {
				reportRan(p, member, events, i, waiting)
				waiting = -1
			}
			if failed < 0 && !mayFail(member, &events[i]) {
				failed = i
				reportFailed(p, v.common.Status, member, events, i)
			}
		case model.LifecycleEventStatusPending, model.LifecycleEventStatusInProgress:
			if waiting < 0 {
				waiting = i
			}
		}
	}
}

// mayFail reports whether an event may fail without failing the target: those that ignoreApplicationStopFailures is
// about.
func mayFail(member string, e *model.LifecycleEvent) bool {
	if member != "instanceTarget" {
		return false
	}
	known, ok := facts.EventByName(string(model.ComputePlatformServer), given(e.LifecycleEventName))
	return ok && known.MayFail
}

// reportFailed reports an event that failed on a target that succeeded.
func reportFailed(p *Pass, target model.TargetStatus, member string, events []model.LifecycleEvent, i int) {
	if target == model.TargetStatusSucceeded {
		p.Report(At(member), "the target has succeeded, but its event %s has failed", called(events, i)).
			Related(At(member, "status"), "the target").
			Related(At(member, "lifecycleEvents", i, "status"), "the event")
	}
}

// reportRan reports an event that ran although one before it had failed or had not ended.
func reportRan(p *Pass, member string, events []model.LifecycleEvent, i, before int) {
	p.Report(At(member, "lifecycleEvents", i, "status"), "the event %s is %s, but %s before it is %s",
		called(events, i), events[i].Status, called(events, before), events[before].Status).
		Related(At(member, "lifecycleEvents", before, "status"), "the event before")
}

var lifecycleDiagnostics = Rule{
	ID:       "lifecycle-diagnostics",
	Severity: Warning,
	Title:    "The diagnostics of a lifecycle event contradict its status",
	Text: "The errorCode of an event's diagnostics says how its script ended. Another code than Success under an event that " +
		"succeeded means that one of the two was changed after the capture. Success under an event that failed is only worth a " +
		"note: an event can fail after its script ran well. Events without diagnostics, as those of Lambda and Amazon ECS, are " +
		"not looked at.",
	Sources: []facts.Source{facts.Diagnostics.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleEvents(model.TargetStatusSucceeded, `{"lifecycleEventName": "AfterInstall", "status": "Succeeded",
      "diagnostics": {"errorCode": "ScriptFailed", "scriptName": "configure.sh", "message": "failed with exit code 1"}}`),
		Pointer: "/deploymentTarget/instanceTarget/lifecycleEvents/0",
	},
	Pass: Example{Document: exampleEvents(model.TargetStatusFailed, `{"lifecycleEventName": "AfterInstall", "status": "Failed",
      "diagnostics": {"errorCode": "ScriptFailed", "scriptName": "configure.sh", "message": "failed with exit code 1"}}`)},
	Target: checkLifecycleDiagnostics,
}

func checkLifecycleDiagnostics(p *Pass, t *model.DeploymentTarget) {
	v := p.view(t)
	if v.smooth {
		return
	}
	events, member := v.events, v.member
	for i := range events {
		e := &events[i]
		if e.Diagnostics == nil || !facts.LifecycleErrorCode.Has(string(e.Diagnostics.ErrorCode)) {
			continue
		}
		ranWell := e.Diagnostics.ErrorCode == model.LifecycleErrorCodeSuccess
		switch {
		case ranWell && e.Status == model.LifecycleEventStatusFailed:
			reportDiagnostics(p, member, events, i).Severity(Note)
		case !ranWell && e.Status == model.LifecycleEventStatusSucceeded:
			reportDiagnostics(p, member, events, i)
		}
	}
}

func reportDiagnostics(p *Pass, member string, events []model.LifecycleEvent, i int) *Report {
	e := &events[i]
	return p.Report(At(member, "lifecycleEvents", i), "the event %s is %s, but its diagnostics say %s", called(events, i), e.Status, e.Diagnostics.ErrorCode).
		Related(At(member, "lifecycleEvents", i, "status"), "the event").
		Related(At(member, "lifecycleEvents", i, "diagnostics", "errorCode"), "how its script ended")
}
