package validate

import (
	"slices"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// exampleEvents returns the output of GetDeploymentTarget for an instance with lifecycle events.
func exampleEvents(status model.TargetStatus, events string) string {
	return `{"deploymentTarget": {"deploymentTargetType": "InstanceTarget",
  "instanceTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "i-0a1b2c3d4e5f60718", "status": "` + string(status) + `", "lifecycleEvents": [
    ` + events + `]}}}`
}

// The names of the lifecycle events of each platform, in order.
var (
	serverEvents = eventNames(model.ComputePlatformServer)
	lambdaEvents = eventNames(model.ComputePlatformLambda)
	ecsEvents    = eventNames(model.ComputePlatformECS)
)

func eventNames(platform model.ComputePlatform) []string {
	var names []string
	for _, e := range facts.Events(string(platform)) {
		names = append(names, e.Name)
	}
	return names
}

// eventsInOrder returns the names of the lifecycle events that a target can have, in order, by the member that says
// what it is. A stack deploys to Amazon ECS or to Lambda, whose events are the last of those of Amazon ECS.
func eventsInOrder(member string) []string {
	switch member {
	case "instanceTarget":
		return serverEvents
	case "lambdaTarget":
		return lambdaEvents
	default:
		return ecsEvents
	}
}

// position returns the place of a lifecycle event in an order; -1 if it has none.
func position(name *string, order []string) int {
	if name != nil {
		for i, n := range order {
			if n == *name {
				return i
			}
		}
	}
	return -1
}

var lifecycleEventUnknown = Rule{
	ID:       "lifecycle-event-unknown",
	Severity: Warning,
	Title:    "A target has a lifecycle event that its platform does not know",
	Text: "Deployments to instances, to Lambda and to Amazon ECS each go through lifecycle events of fixed names. The record has " +
		"one that its platform does not have: a name was misspelt, or the event belongs to a target of another type. Names of " +
		"one's own exist only in deployments that the agent runs locally, without the service.",
	Sources: []facts.Source{facts.LifecycleEvent.Source, facts.EventsSource},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleEvents("Succeeded", `{"lifecycleEventName": "Install", "status": "Succeeded"},
    {"lifecycleEventName": "AfterInstal", "status": "Succeeded"}`),
		Pointer: "/deploymentTarget/instanceTarget/lifecycleEvents/1/lifecycleEventName",
	},
	Pass: Example{Document: exampleEvents("Succeeded", `{"lifecycleEventName": "Install", "status": "Succeeded"},
    {"lifecycleEventName": "AfterInstall", "status": "Succeeded"}`)},
	Target: checkLifecycleEventUnknown,
}

func checkLifecycleEventUnknown(p *Pass, t *model.DeploymentTarget) {
	v := p.view(t)
	if v.regular {
		return
	}
	for i := range v.events {
		name := v.events[i].LifecycleEventName
		if name == nil || *name == "" || position(name, v.order) >= 0 {
			continue
		}
		r := p.Report(At(v.member, "lifecycleEvents", i, "lifecycleEventName"), "%q is no lifecycle event of %s: %s are",
			*name, targetsOf(v.member), listed(v.order, "and"))
		if near, ok := facts.Nearest(*name, v.order); ok {
			r.Hint("the nearest is %s", near)
		}
	}
}

// targetsOf says of which targets a member speaks.
func targetsOf(member string) string {
	switch member {
	case "instanceTarget":
		return "an instance"
	case "lambdaTarget":
		return "a Lambda function"
	case "ecsTarget":
		return "an Amazon ECS service"
	default:
		return "a CloudFormation blue/green deployment"
	}
}

var lifecycleEventDuplicate = Rule{
	ID:       "lifecycle-event-duplicate",
	Severity: Warning,
	Title:    "A lifecycle event stands twice in a target",
	Text: "A target goes through each lifecycle event once. A repeated one comes from two captures put together: keep the " +
		"later of the two.",
	Sources: []facts.Source{facts.LifecycleEvent.Source, facts.EventsSource},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleEvents("InProgress", `{"lifecycleEventName": "Install", "status": "InProgress"},
    {"lifecycleEventName": "Install", "status": "InProgress"}`),
		Pointer: "/deploymentTarget/instanceTarget/lifecycleEvents/1/lifecycleEventName",
	},
	Pass: Example{Document: exampleEvents("InProgress", `{"lifecycleEventName": "Install", "status": "Succeeded"},
    {"lifecycleEventName": "AfterInstall", "status": "InProgress"}`)},
	Target: checkLifecycleEventDuplicate,
}

func checkLifecycleEventDuplicate(p *Pass, t *model.DeploymentTarget) {
	v := p.view(t)
	if v.regular {
		return
	}
	for _, r := range repeats(v.events, func(e *model.LifecycleEvent) string { return given(e.LifecycleEventName) }) {
		p.Report(At(v.member, "lifecycleEvents", r.again, "lifecycleEventName"), "the lifecycle event %q stands twice in the target",
			*v.events[r.again].LifecycleEventName).
			Related(At(v.member, "lifecycleEvents", r.first, "lifecycleEventName"), "the first")
	}
}

var lifecycleEventOrder = Rule{
	ID:       "lifecycle-event-order",
	Severity: Warning,
	Title:    "The lifecycle events of a target are out of order",
	Text: "Each platform has a fixed order of lifecycle events, and a target lists its own in that order. An event before one " +
		"that it follows was moved or comes from another capture. Events may be missing, and when an instance is taken out of an " +
		"Auto Scaling group ApplicationStop may stand before the events that block its traffic.",
	Sources: []facts.Source{facts.EventsSource, publicSource("CodeDeploy agent, local/deployer.rb",
		"https://github.com/aws/aws-codedeploy-agent/blob/master/lib/aws/codedeploy/local/deployer.rb")},
	Since: "0.1.0",
	Fail: Example{
		Document: exampleEvents("Succeeded", `{"lifecycleEventName": "AfterInstall", "status": "Succeeded"},
    {"lifecycleEventName": "Install", "status": "Succeeded"}`),
		Pointer: "/deploymentTarget/instanceTarget/lifecycleEvents/1/lifecycleEventName",
	},
	Pass: Example{Document: exampleEvents("Succeeded", `{"lifecycleEventName": "Install", "status": "Succeeded"},
    {"lifecycleEventName": "AfterInstall", "status": "Succeeded"}`)},
	Target: checkLifecycleEventOrder,
}

// checkLifecycleEventOrder reports the first event out of order; those behind it may be so only on its account.
func checkLifecycleEventOrder(p *Pass, t *model.DeploymentTarget) {
	v := p.view(t)
	if v.regular {
		return
	}
	events := v.events
	last, rank, seen := -1, -1, uint64(0)
	for i := range events {
		at := position(events[i].LifecycleEventName, v.order)
		switch {
		case at < 0 || seen&(1<<at) != 0: // unknown, or a repeat
		case at > rank:
			last, rank = i, at
			seen |= 1 << at
		case deploysNothing(events, v.order):
			return
		default:
			p.Report(At(v.member, "lifecycleEvents", i, "lifecycleEventName"), "%s stands behind %s, but goes before it",
				*events[i].LifecycleEventName, *events[last].LifecycleEventName).
				Related(At(v.member, "lifecycleEvents", last, "lifecycleEventName"), "what it goes before")
			return
		}
	}
}

// deploysNothing reports whether an instance only has its traffic blocked and its application stopped, as when it is
// taken out of its Auto Scaling group. The order of these events is known from a picture alone.
func deploysNothing(events []model.LifecycleEvent, order []string) bool {
	stop := slices.Index(order, "ApplicationStop")
	for i := range events {
		if position(events[i].LifecycleEventName, order) > stop {
			return false
		}
	}
	return stop >= 0
}
