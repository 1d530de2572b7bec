package validate

import (
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// The statuses of a task set that rules look for.
const (
	taskSetPrimaryStatus  = "PRIMARY"
	taskSetDrainingStatus = "DRAINING"
)

var taskSetStatusUnknown = Rule{
	ID:       "task-set-status-unknown",
	Severity: Warning,
	Title:    "The status of a task set is not a known one",
	Text: "The API reference describes three statuses of a task set: PRIMARY serves the production traffic, ACTIVE does not, and " +
		"DRAINING is being stopped. Programs that look for these will not see the set.",
	Sources: []facts.Source{facts.TaskSetStatus.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleTaskSets(`{"identifer": "ecs-svc/1", "status": "RUNNING", "trafficWeight": 100.0}`),
		Pointer:  "/deploymentTarget/ecsTarget/taskSetsInfo/0/status",
	},
	Pass:   Example{Document: exampleTaskSets(`{"identifer": "ecs-svc/1", "status": "PRIMARY", "trafficWeight": 100.0}`)},
	Target: checkTaskSetStatusUnknown,
}

// exampleTaskSets returns the output of GetDeploymentTarget for an Amazon ECS service with task sets.
func exampleTaskSets(sets ...string) string {
	return `{"deploymentTarget": {"deploymentTargetType": "ECSTarget",
  "ecsTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "web-cluster:checkout", "status": "InProgress", "taskSetsInfo": [
    ` + strings.Join(sets, ",\n    ") + `]}}}`
}

func checkTaskSetStatusUnknown(p *Pass, t *model.DeploymentTarget) {
	for i := range taskSets(t) {
		status := given(t.ECSTarget.TaskSetsInfo[i].Status)
		if status == "" || facts.TaskSetStatus.Has(status) {
			continue
		}
		r := p.Report(At("ecsTarget", "taskSetsInfo", i, "status"), "%q is no known status of a task set: %s are",
			status, listed(facts.TaskSetStatus.Values, "and"))
		if near, ok := facts.Nearest(status, facts.TaskSetStatus.Values); ok {
			r.Hint("the nearest is %s", near)
		}
	}
}

// taskSets returns the task sets of an Amazon ECS target that are looked at; none for any other target.
func taskSets(t *model.DeploymentTarget) []model.ECSTaskSet {
	if t.ECSTarget == nil {
		return nil
	}
	return looked(t.ECSTarget.TaskSetsInfo)
}

var taskSetPrimary = Rule{
	ID:       "task-set-primary",
	Severity: Warning,
	Title:    "More than one task set is primary",
	Text: "One task set serves the production traffic of a service and is PRIMARY. Two of them come from two captures put " +
		"together, or from an edit. Which of the sets is primary says nothing about their labels, Blue and Green.",
	Sources: []facts.Source{facts.ECSTaskSet.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleTaskSets(
			`{"identifer": "ecs-svc/1", "status": "PRIMARY", "trafficWeight": 0.0}`,
			`{"identifer": "ecs-svc/2", "status": "PRIMARY", "trafficWeight": 100.0}`),
		Pointer: "/deploymentTarget/ecsTarget/taskSetsInfo/1/status",
	},
	Pass: Example{Document: exampleTaskSets(
		`{"identifer": "ecs-svc/1", "status": "ACTIVE", "trafficWeight": 0.0}`,
		`{"identifer": "ecs-svc/2", "status": "PRIMARY", "trafficWeight": 100.0}`)},
	Target: checkTaskSetPrimary,
}

func checkTaskSetPrimary(p *Pass, t *model.DeploymentTarget) {
	first := -1
	for i := range taskSets(t) {
		switch {
		case given(t.ECSTarget.TaskSetsInfo[i].Status) != taskSetPrimaryStatus:
		case first < 0:
			first = i
		default:
			p.Report(At("ecsTarget", "taskSetsInfo", i, "status"), "a second task set is %s", taskSetPrimaryStatus).
				Related(At("ecsTarget", "taskSetsInfo", first, "status"), "the first")
		}
	}
}

var taskSetDuplicate = Rule{
	ID:       "task-set-duplicate",
	Severity: Warning,
	Title:    "A task set stands twice in a target",
	Text: "Each task set has an identifier of its own, which the service spells identifer. A repeated one counts its tasks and " +
		"its share of the traffic twice.",
	Sources: []facts.Source{facts.ECSTaskSet.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleTaskSets(
			`{"identifer": "ecs-svc/1", "status": "ACTIVE", "trafficWeight": 0.0}`,
			`{"identifer": "ecs-svc/1", "status": "PRIMARY", "trafficWeight": 100.0}`),
		Pointer: "/deploymentTarget/ecsTarget/taskSetsInfo/1/identifer",
	},
	Pass: Example{Document: exampleTaskSets(
		`{"identifer": "ecs-svc/1", "status": "ACTIVE", "trafficWeight": 0.0}`,
		`{"identifer": "ecs-svc/2", "status": "PRIMARY", "trafficWeight": 100.0}`)},
	Target: checkTaskSetDuplicate,
}

func checkTaskSetDuplicate(p *Pass, t *model.DeploymentTarget) {
	sets := taskSets(t)
	for _, r := range repeats(sets, func(s *model.ECSTaskSet) string { return given(s.Identifer) }) {
		p.Report(At("ecsTarget", "taskSetsInfo", r.again, "identifer"), "the task set %q stands twice in the target", *sets[r.again].Identifer).
			Related(At("ecsTarget", "taskSetsInfo", r.first, "identifer"), "the first")
	}
}

var taskSetLabelDuplicate = Rule{
	ID:       "task-set-label-duplicate",
	Severity: Note,
	Title:    "Two task sets have the same label",
	Text: "Blue is the task set that a deployment found, Green the one that it made, so each label stands once. The same label " +
		"twice may come from a set that an earlier deployment left behind, or from an edit.",
	Sources: []facts.Source{facts.ECSTaskSet.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleTaskSets(
			`{"identifer": "ecs-svc/1", "status": "ACTIVE", "trafficWeight": 0.0, "taskSetLabel": "Green"}`,
			`{"identifer": "ecs-svc/2", "status": "PRIMARY", "trafficWeight": 100.0, "taskSetLabel": "Green"}`),
		Pointer: "/deploymentTarget/ecsTarget/taskSetsInfo/1/taskSetLabel",
	},
	Pass: Example{Document: exampleTaskSets(
		`{"identifer": "ecs-svc/1", "status": "ACTIVE", "trafficWeight": 0.0, "taskSetLabel": "Blue"}`,
		`{"identifer": "ecs-svc/2", "status": "PRIMARY", "trafficWeight": 100.0, "taskSetLabel": "Green"}`)},
	Target: checkTaskSetLabelDuplicate,
}

func checkTaskSetLabelDuplicate(p *Pass, t *model.DeploymentTarget) {
	sets := taskSets(t)
	for _, r := range repeats(sets, func(s *model.ECSTaskSet) string { return string(s.TaskSetLabel) }) {
		p.Report(At("ecsTarget", "taskSetsInfo", r.again, "taskSetLabel"), "a second task set is labelled %s", sets[r.again].TaskSetLabel).
			Related(At("ecsTarget", "taskSetsInfo", r.first, "taskSetLabel"), "the first")
	}
}
