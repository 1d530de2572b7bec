package facts

import "slices"

// Event is a lifecycle event of one platform.
type Event struct {
	Name string
	// Reserved says that the service or the agent carries the event out itself: no script or function can be hooked
	// to it.
	Reserved bool
	// MayFail says that the event may have failed on a target that succeeded, where the deployment ignores failures
	// of the stop event.
	MayFail bool
}

// Sequence is the order in which the lifecycle events of a deployment occur.
type Sequence struct {
	// Platform is one of the values of ComputePlatform.
	Platform string
	// Scenario says in words which deployments have the sequence.
	Scenario string
	Events   []string
	Source   Source
}

// The events by platform, in the order in which they occur. Every scenario has some of them, in this order.
var (
	serverEvents = []Event{
		{Name: "BeforeBlockTraffic", MayFail: true},
		{Name: "BlockTraffic", Reserved: true},
		{Name: "AfterBlockTraffic", MayFail: true},
		{Name: "ApplicationStop", MayFail: true},
		{Name: "DownloadBundle", Reserved: true},
		{Name: "BeforeInstall"},
		{Name: "Install", Reserved: true},
		{Name: "AfterInstall"},
		{Name: "ApplicationStart"},
		{Name: "ValidateService"},
		{Name: "BeforeAllowTraffic"},
		{Name: "AllowTraffic", Reserved: true},
		{Name: "AfterAllowTraffic"},
	}
	lambdaEvents = []Event{
		{Name: "BeforeAllowTraffic"},
		{Name: "AllowTraffic", Reserved: true},
		{Name: "AfterAllowTraffic"},
	}
	ecsEvents = []Event{
		{Name: "BeforeInstall"},
		{Name: "Install", Reserved: true},
		{Name: "AfterInstall"},
		{Name: "AllowTestTraffic", Reserved: true},
		{Name: "AfterAllowTestTraffic"},
		{Name: "BeforeAllowTraffic"},
		{Name: "AllowTraffic", Reserved: true},
		{Name: "AfterAllowTraffic"},
	}
)

// EventsSource is where the lifecycle events and their order are documented.
var EventsSource = guide("reference-appspec-file-structure-hooks")

// Events returns the lifecycle events of a platform, in the order in which they occur; nil for an unknown platform.
// The slice is a copy.
func Events(platform string) []Event { return slices.Clone(eventsOf(platform)) }

func eventsOf(platform string) []Event {
	switch platform {
	case "Server":
		return serverEvents
	case "Lambda":
		return lambdaEvents
	case "ECS":
		return ecsEvents
	default:
		return nil
	}
}

// EventRank returns the place of an event in the order of its platform, from 0, or -1 if the platform has no such
// event. It allocates nothing.
func EventRank(platform, event string) int {
	for i, e := range eventsOf(platform) {
		if e.Name == event {
			return i
		}
	}
	return -1
}

// EventByName returns the event of that name on a platform.
func EventByName(platform, event string) (Event, bool) {
	if i := EventRank(platform, event); i >= 0 {
		return eventsOf(platform)[i], true
	}
	return Event{}, false
}

// Hooks returns the names of the events of a platform that a script or function can be hooked to, in their order.
func Hooks(platform string) []string {
	var names []string
	for _, e := range eventsOf(platform) {
		if !e.Reserved {
			names = append(names, e.Name)
		}
	}
	return names
}

// DrawnEvents are names that stand in the user guide's pictures of a deployment and are no events: no script can be
// hooked to them, and no record has them.
var DrawnEvents = []string{"Start", "End", "TestTraffic"}
