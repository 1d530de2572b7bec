package validate

import "testing"

func TestTargetTypeMismatch(t *testing.T) {
	const lambda = `"lambdaTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "thumbnails"}`
	target := func(kind, members string) string {
		return `{"deploymentTarget": {"deploymentTargetType": "` + kind + `", ` + members + `}}`
	}
	checkReported(t, &targetTypeMismatch, []reportedCase{
		{
			"another member", target("InstanceTarget", lambda),
			[]string{"error /deploymentTarget: the type is InstanceTarget, but the target has lambdaTarget"},
		},
		{
			"one more", target("LambdaTarget", lambda+`, "ecsTarget": {"targetId": "a:b"}`),
			[]string{"error /deploymentTarget: the type is LambdaTarget, but the target has ecsTarget"},
		},
		{
			"in a batch", `{"deploymentTargets": [{"deploymentTargetType": "LambdaTarget", ` + lambda + `},
			  {"deploymentTargetType": "CloudFormationTarget", ` + lambda + `}]}`,
			[]string{"error /deploymentTargets/1: the type is CloudFormationTarget, but the target has lambdaTarget"},
		},
		{
			"bare", `{"deploymentTargetType": "ECSTarget", ` + lambda + `}`,
			[]string{"error : the type is ECSTarget, but the target has lambdaTarget"},
		},
		{"the others null, as the SDK for Go prints them", target("LambdaTarget", lambda+`, "instanceTarget": null, "ecsTarget": null, "cloudFormationTarget": null`), nil},
		{"the others empty, as emulators print them", target("LambdaTarget", lambda+`, "instanceTarget": {}, "ecsTarget": {}`), nil},
		{"an unknown type", target("KubernetesTarget", lambda), nil},
		{"no type", `{"deploymentTarget": {` + lambda + `}}`, nil},
		{"no member", target("LambdaTarget", `"ecsTarget": null`), nil},
	})
}

func TestTargetTypeMissing(t *testing.T) {
	const lambda = `"lambdaTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "thumbnails"}`
	want := []string{"warning /deploymentTarget: the target has lambdaTarget, but no deploymentTargetType"}
	checkReported(t, &targetTypeMissing, []reportedCase{
		{"absent", `{"deploymentTarget": {` + lambda + `}}`, want},
		{"null", `{"deploymentTarget": {"deploymentTargetType": null, ` + lambda + `}}`, want},
		{"empty", `{"deploymentTarget": {"deploymentTargetType": "", ` + lambda + `}}`, want},
		{"of a wrong type", `{"deploymentTarget": {"deploymentTargetType": 3, ` + lambda + `}}`, nil},
		{"given", `{"deploymentTarget": {"deploymentTargetType": "LambdaTarget", ` + lambda + `}}`, nil},
		{"nothing to go by", `{"deploymentTarget": {"lambdaTarget": null}}`, nil},
	})
}

func TestTargetEmpty(t *testing.T) {
	want := []string{"warning /deploymentTarget: the target has none of instanceTarget, lambdaTarget, ecsTarget and cloudFormationTarget, or an empty one"}
	checkReported(t, &targetEmpty, []reportedCase{
		{"a type alone", `{"deploymentTarget": {"deploymentTargetType": "ECSTarget"}}`, want},
		{"null", `{"deploymentTarget": {"deploymentTargetType": "ECSTarget", "ecsTarget": null}}`, want},
		{"an empty member", `{"deploymentTarget": {"deploymentTargetType": "ECSTarget", "ecsTarget": {}}}`, want},
		{"nothing", `{"deploymentTarget": {}}`, want},
		{"of a wrong type", `{"deploymentTarget": {"deploymentTargetType": "ECSTarget", "ecsTarget": "d-A1B2C3D4E"}}`, nil},
		{"a status", `{"deploymentTarget": {"deploymentTargetType": "ECSTarget", "ecsTarget": {"status": "Pending"}}}`, nil},
		{"events alone", `{"deploymentTarget": {"deploymentTargetType": "ECSTarget", "ecsTarget": {"lifecycleEvents": []}}}`, nil},
	})
}
