package validate

import "testing"

func TestLifecycleEventTimes(t *testing.T) {
	events := func(list string) string {
		return capturedTarget("InstanceTarget", "instanceTarget", `"lifecycleEvents": [`+list+`]`)
	}
	checkReported(t, &lifecycleEventTimes, []reportedCase{
		{
			"ends before it starts", events(`{"lifecycleEventName": "Install", "startTime": 1763600010, "endTime": 1763600008.5}`),
			[]string{"warning /deploymentTarget/instanceTarget/lifecycleEvents/0: the event Install ends 1.5s before it starts"},
		},
		{
			"without a name", events(`{"startTime": 1763600000, "endTime": 1763600001}, {"startTime": 1763600010, "endTime": 1763600008.5}`),
			[]string{"warning /deploymentTarget/instanceTarget/lifecycleEvents/1: the event number 2 ends 1.5s before it starts"},
		},
		{
			"two at a time", events(`{"lifecycleEventName": "Install", "startTime": 1763600000, "endTime": 1763600005},
			  {"lifecycleEventName": "AfterInstall", "startTime": 1763600003, "endTime": 1763600009}`),
			[]string{"warning /deploymentTarget/instanceTarget/lifecycleEvents/1/startTime: the event AfterInstall starts 2s before the end of Install"},
		},
		{
			"a skipped one between", events(`{"lifecycleEventName": "Install", "startTime": 1763600000, "endTime": 1763600005},
			  {"lifecycleEventName": "AfterInstall"}, {"lifecycleEventName": "ApplicationStart", "startTime": 1763600001, "endTime": 1763600009}`),
			[]string{"warning /deploymentTarget/instanceTarget/lifecycleEvents/2/startTime: the event ApplicationStart starts 4s before the end of Install"},
		},
		{"within a second", events(`{"startTime": 1763600000, "endTime": 1763600005}, {"startTime": 1763600004, "endTime": 1763600009}`), nil},
		{"skipped events end without a start", events(`{"startTime": 1763600000, "endTime": 1763600005, "status": "Failed"},
		  {"endTime": 1763600005.006, "status": "Skipped"}, {"endTime": 1763600005.006, "status": "Skipped"}`), nil},
		{"under way", events(`{"startTime": 1763600000, "status": "InProgress"}, {"status": "Pending"}`), nil},
		{"at once", events(`{"startTime": 1763600000, "endTime": 1763600000}, {"startTime": "2025-11-20T00:53:20Z", "endTime": "2025-11-20 09:53:20+09:00"}`), nil},
		{"times that cannot be read", events(`{"startTime": "later", "endTime": 1763600000}`), nil},
	})
}

func TestTargetUpdatedBeforeEvent(t *testing.T) {
	updated := func(at, events string) string {
		return capturedTarget("ECSTarget", "ecsTarget", `"lastUpdatedAt": `+at, `"lifecycleEvents": [`+events+`]`)
	}
	const two = `{"lifecycleEventName": "BeforeInstall", "endTime": 1763600100}, {"lifecycleEventName": "Install", "endTime": 1763600200}`
	checkReported(t, &targetUpdatedBeforeEvent, []reportedCase{
		{
			"long before", updated("1763600100", two),
			[]string{"warning /deploymentTarget/ecsTarget: lastUpdatedAt is 1m40s before the end of the event Install"},
		},
		{
			"by clocks", updated("1763600199.5", two),
			[]string{"note /deploymentTarget/ecsTarget: lastUpdatedAt is 500ms before the end of the event Install"},
		},
		{
			"before an event that is not the last of the list", updated("1763600100", `{"endTime": 1763600300}, {"endTime": 1763600200}`),
			[]string{"warning /deploymentTarget/ecsTarget: lastUpdatedAt is 3m20s before the end of the event number 1"},
		},
		{"with the last event", updated("1763600200", two), nil},
		{"after it", updated("1763600200.483", two), nil},
		{"no end yet", updated("1763600000", `{"startTime": 1763600100}`), nil},
		{"no events", updated("1763600000", ``), nil},
		{"never updated", capturedTarget("ECSTarget", "ecsTarget", `"lifecycleEvents": [`+two+`]`), nil},
	})
}
