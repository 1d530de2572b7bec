package validate

import "testing"

func TestRecordStatusOverview(t *testing.T) {
	overview := func(status, counts string) string {
		return captured(`"status": "`+status+`"`, `"deploymentOverview": {`+counts+`}`)
	}
	checkReported(t, &recordStatusOverview, []reportedCase{
		{
			"success without a success", overview("Succeeded", `"Succeeded": 0, "Failed": 2, "Pending": 0`),
			[]string{"warning /deploymentInfo: the deployment has succeeded, but its overview counts no target that has"},
		},
		{
			"success with everything skipped", overview("Succeeded", `"Succeeded": 0, "Skipped": 1`),
			[]string{"warning /deploymentInfo: the deployment has succeeded, but its overview counts no target that has"},
		},
		{
			"success with a target under way", overview("Succeeded", `"Succeeded": 4, "InProgress": 1, "Pending": 2`),
			[]string{"warning /deploymentInfo: the status is Succeeded, but the overview still counts 1 as InProgress"},
		},
		{
			"failure with a target that waits", overview("Failed", `"Failed": 1, "Pending": 2`),
			[]string{"note /deploymentInfo: the status is Failed, but the overview still counts 2 as Pending"},
		},
		{
			"stop with a target under way", overview("Stopped", `"InProgress": 3`),
			[]string{"note /deploymentInfo: the status is Stopped, but the overview still counts 3 as InProgress"},
		},
		{
			"done before it has begun", overview("Queued", `"Succeeded": 0, "Failed": 1`),
			[]string{"note /deploymentInfo: the status is Queued, but the overview already counts 1 as Failed"},
		},
		{
			"a batch",
			`{"deploymentsInfo": [{"deploymentId": "d-A1B2C3D4E", "status": "Succeeded", "deploymentOverview": {"Succeeded": 1}},
			  {"deploymentId": "d-F6G7H8J9K", "status": "Created", "deploymentOverview": {"Succeeded": 1}}]}`,
			[]string{"note /deploymentsInfo/1: the status is Created, but the overview already counts 1 as Succeeded"},
		},
		{
			"a bare deployment",
			`{"deploymentId": "d-A1B2C3D4E", "applicationName": "checkout", "status": "Succeeded", "creator": "user", "deploymentOverview": {"Succeeded": 0, "Failed": 1}}`,
			[]string{"warning : the deployment has succeeded, but its overview counts no target that has"},
		},
		{"failure with a success, as in AWS's own sample", overview("Failed", `"Failed": 0, "InProgress": 0, "Skipped": 0, "Succeeded": 1, "Pending": 0`), nil},
		{"success with a failure", overview("Succeeded", `"Succeeded": 3, "Failed": 1`), nil},
		{"one poll before the failure", overview("InProgress", `"Failed": 1, "InProgress": 0`), nil},
		{"failure without a failed target", overview("Failed", `"Failed": 0, "Succeeded": 5`), nil},
		{"nothing but zeros", overview("Succeeded", `"Failed": 0, "InProgress": 0, "Skipped": 0, "Succeeded": 0, "Pending": 0, "Ready": 0`), nil},
		{"no count of successes", overview("Succeeded", `"Failed": 2`), nil},
		{"nothing done before it has begun", overview("Queued", `"Succeeded": 0, "Failed": 0, "Pending": 3`), nil},
		{"waiting to go on", overview("Ready", `"Ready": 4, "Pending": 1`), nil},
		{"no overview yet", captured(`"status": "Created"`), nil},
		{"null", captured(`"status": "Succeeded"`, `"deploymentOverview": null`), nil},
		{"a status of another kind", overview("Paused", `"Pending": 4`), nil},
	})
}
