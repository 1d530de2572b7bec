package validate

import (
	"strconv"
	"strings"
	"testing"
)

func TestTaskSetStatusUnknown(t *testing.T) {
	checkReported(t, &taskSetStatusUnknown, []reportedCase{
		{
			"another word", exampleTaskSets(`{"status": "PRIMARY"}`, `{"status": "STOPPED"}`),
			[]string{`warning /deploymentTarget/ecsTarget/taskSetsInfo/1/status: "STOPPED" is no known status of a task set: PRIMARY, ACTIVE and DRAINING are`},
		},
		{
			"in another case", exampleTaskSets(`{"status": "Primary"}`),
			[]string{`warning /deploymentTarget/ecsTarget/taskSetsInfo/0/status: "Primary" is no known status of a task set: PRIMARY, ACTIVE and DRAINING are`},
		},
		{"known ones", exampleTaskSets(`{"status": "PRIMARY"}`, `{"status": "ACTIVE"}`, `{"status": "DRAINING"}`), nil},
		{"none", exampleTaskSets(`{"status": null}`, `{"status": ""}`, `{}`), nil},
	})
}

func TestTaskSetPrimary(t *testing.T) {
	checkReported(t, &taskSetPrimary, []reportedCase{
		{
			"two", exampleTaskSets(`{"status": "PRIMARY"}`, `{"status": "ACTIVE"}`, `{"status": "PRIMARY"}`),
			[]string{"warning /deploymentTarget/ecsTarget/taskSetsInfo/2/status: a second task set is PRIMARY"},
		},
		{"one, labelled Blue", exampleTaskSets(`{"status": "PRIMARY", "taskSetLabel": "Blue"}`, `{"status": "ACTIVE", "taskSetLabel": "Green"}`), nil},
		{"none", exampleTaskSets(`{"status": "ACTIVE"}`, `{"status": "ACTIVE"}`), nil},
		{"no task sets", capturedTarget("ECSTarget", "ecsTarget", `"taskSetsInfo": null`), nil},
	})
}

func TestTaskSetDuplicate(t *testing.T) {
	var many []string
	for i := range 20 {
		many = append(many, `{"identifer": "ecs-svc/`+strconv.Itoa(i)+`"}`)
	}
	checkReported(t, &taskSetDuplicate, []reportedCase{
		{
			"again", exampleTaskSets(`{"identifer": "ecs-svc/1"}`, `{"identifer": "ecs-svc/1"}`),
			[]string{`warning /deploymentTarget/ecsTarget/taskSetsInfo/1/identifer: the task set "ecs-svc/1" stands twice in the target`},
		},
		{
			"among many", exampleTaskSets(append(many, many[3])...),
			[]string{`warning /deploymentTarget/ecsTarget/taskSetsInfo/20/identifer: the task set "ecs-svc/3" stands twice in the target`},
		},
		{"many", exampleTaskSets(many...), nil},
		{"no identifiers", exampleTaskSets(`{}`, `{"identifer": ""}`, `{"identifer": ""}`), nil},
	})
}

func TestTaskSetLabelDuplicate(t *testing.T) {
	checkReported(t, &taskSetLabelDuplicate, []reportedCase{
		{
			"two green", exampleTaskSets(`{"taskSetLabel": "Green"}`, `{"taskSetLabel": "Blue"}`, `{"taskSetLabel": "Green"}`),
			[]string{"note /deploymentTarget/ecsTarget/taskSetsInfo/2/taskSetLabel: a second task set is labelled Green"},
		},
		{"blue and green", exampleTaskSets(`{"taskSetLabel": "Blue"}`, `{"taskSetLabel": "Green"}`), nil},
		{"no labels, as the SDK for Go prints them", exampleTaskSets(`{"taskSetLabel": ""}`, `{"taskSetLabel": ""}`), nil},
	})
}

func TestTaskSetRunning(t *testing.T) {
	checkReported(t, &taskSetRunning, []reportedCase{
		{
			"more than desired", exampleTaskSets(`{"status": "PRIMARY", "desiredCount": 2, "runningCount": 2}`, `{"status": "ACTIVE", "desiredCount": 1, "runningCount": 4}`),
			[]string{"note /deploymentTarget/ecsTarget/taskSetsInfo/1: 4 tasks are running, but only 1 are desired"},
		},
		{
			"after the end", capturedTarget("ECSTarget", "ecsTarget", `"status": "Succeeded"`, `"taskSetsInfo": [{"status": "ACTIVE", "desiredCount": 0, "runningCount": 1}]`),
			nil,
		},
		{"draining", exampleTaskSets(`{"status": "DRAINING", "desiredCount": 0, "runningCount": 4}`), nil},
		{"starting", exampleTaskSets(`{"desiredCount": 4, "pendingCount": 3, "runningCount": 1}`), nil},
		{"not said", exampleTaskSets(`{"runningCount": 1}`, `{"desiredCount": 0}`), nil},
	})
}

func TestTaskSetTrafficSum(t *testing.T) {
	weights := func(w ...string) string {
		var sets []string
		for _, s := range w {
			sets = append(sets, `{"trafficWeight": `+s+`}`)
		}
		return exampleTaskSets(sets...)
	}
	short := func(sum string) []string {
		return []string{"warning /deploymentTarget/ecsTarget/taskSetsInfo: the traffic weights of the task sets add up to " + sum + " instead of 100"}
	}
	checkReported(t, &taskSetTrafficSum, []reportedCase{
		{"too much", weights("100.0", "50.0"), short("150")},
		{"too little", weights("0.0", "10.0"), short("10")},
		{"fractions", weights("0.1", "0.9"), short("1")},
		{"mid-shift", weights("90.0", "10.0"), nil},
		{"rounded", weights("33.3", "66.6"), nil},
		{"three sets", weights("0", "1E2", "0.0"), nil},
		{"nothing shifted, or absent in the SDK for Go", weights("0.0", "0.0"), nil},
		{"a weight missing", weights("50.0", "null"), nil},
		{"one set", weights("10.0"), nil},
		{"none", exampleTaskSets(), nil},
	})
}

func TestTaskSetTrafficSum_hint(t *testing.T) {
	for _, f := range findingsOf(t, exampleTaskSets(`{"trafficWeight": 0.1}`, `{"trafficWeight": 0.9}`), Options{}) {
		if f.Rule.ID == taskSetTrafficSum.ID && !strings.Contains(f.Hint, "percentages") {
			t.Errorf("hint for fractions is %q", f.Hint)
		}
	}
}

func TestTrafficWeightRange(t *testing.T) {
	lambda := func(w string) string {
		return capturedTarget("LambdaTarget", "lambdaTarget", `"lambdaFunctionInfo": {"targetVersionWeight": `+w+`}`)
	}
	stack := func(w string) string {
		return capturedTarget("CloudFormationTarget", "cloudFormationTarget", `"targetVersionWeight": `+w)
	}
	checkReported(t, &trafficWeightRange, []reportedCase{
		{
			"a function", lambda("100.5"),
			[]string{"warning /deploymentTarget/lambdaTarget/lambdaFunctionInfo/targetVersionWeight: the traffic weight 100.5 is no percentage: it must lie between 0 and 100"},
		},
		{
			"a stack", stack("-1"),
			[]string{"warning /deploymentTarget/cloudFormationTarget/targetVersionWeight: the traffic weight -1 is no percentage: it must lie between 0 and 100"},
		},
		{
			"a task set", exampleTaskSets(`{"trafficWeight": 0}`, `{"trafficWeight": 1000}`),
			[]string{"warning /deploymentTarget/ecsTarget/taskSetsInfo/1/trafficWeight: the traffic weight 1000 is no percentage: it must lie between 0 and 100"},
		},
		{"all", lambda("100.0"), nil},
		{"a fraction", lambda("0.1"), nil},
		{"none", stack("0"), nil},
		{"null", lambda("null"), nil},
		{"no number", lambda(`"half"`), nil},
	})
}
