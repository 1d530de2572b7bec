package validate

import "testing"

func TestRecordCompleteTime(t *testing.T) {
	checkReported(t, &recordCompleteTime, []reportedCase{
		{
			"complete but under way", captured(`"status": "InProgress"`, `"completeTime": 1763600090.25`),
			[]string{"warning /deploymentInfo: the deployment has a completeTime, but its status is InProgress"},
		},
		{
			"complete but baking", captured(`"status": "Baking"`, `"completeTime": "2026-11-20T12:00:00+09:00"`),
			[]string{"warning /deploymentInfo: the deployment has a completeTime, but its status is Baking"},
		},
		{
			"over but not complete", captured(`"status": "Stopped"`),
			[]string{"warning /deploymentInfo: the deployment is over with the status Stopped, but has no completeTime"},
		},
		{
			"null counts as absent", captured(`"status": "Failed"`, `"completeTime": null`),
			[]string{"warning /deploymentInfo: the deployment is over with the status Failed, but has no completeTime"},
		},
		{"complete and over", captured(`"status": "Failed"`, `"completeTime": 1.446232681319E9`), nil},
		{"under way", captured(`"status": "Ready"`), nil},
		{"a time that cannot be read is no missing one", captured(`"status": "Failed"`, `"completeTime": "yesterday"`), nil},
		{"an unknown status", captured(`"status": "Paused"`, `"completeTime": 1763600090.25`), nil},
		{"a status that only targets have", captured(`"status": "Skipped"`), nil},
		{"no status", captured(`"completeTime": 1763600090.25`), nil},
	})
}

func TestRecordTimeOrder(t *testing.T) {
	times := func(create, start, complete string) string {
		var members []string
		for _, m := range [][2]string{{"createTime", create}, {"startTime", start}, {"completeTime", complete}} {
			if m[1] != "" {
				members = append(members, `"`+m[0]+`": `+m[1])
			}
		}
		return captured(members...)
	}
	checkReported(t, &recordTimeOrder, []reportedCase{
		{
			"created after it started, by clocks", times(`1763600002.5`, `1763600000.25`, `1763600090`),
			[]string{"note /deploymentInfo: createTime 2025-11-20T00:53:22.500Z is 2.25s later than startTime 2025-11-20T00:53:20.250Z"},
		},
		{
			"created long after it started", times(`"2026-11-20T12:02:00Z"`, `"2026-11-20T12:00:00Z"`, ``),
			[]string{"warning /deploymentInfo: createTime 2026-11-20T12:02:00.000Z is 2m0s later than startTime 2026-11-20T12:00:00.000Z"},
		},
		{
			"complete before all else is said once for the creation", times(`"2026-11-20T12:02:00Z"`, `"2026-11-20T12:01:00Z"`, `"2026-11-20T12:00:00Z"`),
			[]string{"warning /deploymentInfo: createTime 2026-11-20T12:02:00.000Z is 2m0s later than completeTime 2026-11-20T12:00:00.000Z"},
		},
		{
			"started an hour and more after the end", times(`"2026-11-20T12:00:00Z"`, `"2026-11-20T13:30:00.001Z"`, `"2026-11-20T12:30:00Z"`),
			[]string{"warning /deploymentInfo: startTime 2026-11-20T13:30:00.001Z is 1h0m0.001s later than completeTime 2026-11-20T12:30:00.000Z"},
		},
		{
			"the sample of the API reference", times(`1446232639.487`, `1446744188.711`, `1446232681.319`),
			[]string{"warning /deploymentInfo: startTime 2015-11-05T17:23:08.711Z is 142h5m7.392s later than completeTime 2015-10-30T19:18:01.319Z"},
		},
		{"started within an hour of the end", times(`"2026-11-20T12:00:00Z"`, `"2026-11-20T13:30:00Z"`, `"2026-11-20T12:30:00Z"`), nil},
		{"one instant", times(`1763600000`, `"2025-11-20T00:53:20Z"`, `"2025-11-20 09:53:20+09:00"`), nil},
		{"several offsets", times(`"2026-11-20T12:00:00+09:00"`, `"2026-11-19T22:01:00-05:00"`, `"2026-11-20T03:02:00Z"`), nil},
		{"no start", times(`1763600000`, ``, `1763600001`), nil},
		{"microseconds of an emulator", times(`1747750522.133381`, `1747750522.133`, ``), nil},
		{"times that cannot be read", times(`"tomorrow"`, `1763600000`, `"yesterday"`), nil},
		{"nothing", times(``, ``, ``), nil},
	})
}
