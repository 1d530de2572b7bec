package validate

import (
	"math"
	"strconv"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// Traffic weights are percentages. Their sum may be off by what rounding the weights costs.
const (
	allTraffic      = 100.0
	trafficRounding = 0.5
)

var taskSetTrafficSum = Rule{
	ID:       "task-set-traffic-sum",
	Severity: Warning,
	Title:    "The traffic weights of the task sets do not add up to 100",
	Text: "Each task set serves a percentage of the production traffic, and together they serve all of it. Weights that add up " +
		"to something else come from two captures put together, from an edit, or from fractions written where percentages belong. " +
		"A target with one task set, with a weight missing, or with no weight above zero is not looked at.",
	Sources: []facts.Source{facts.ECSTaskSet.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleTaskSets(
			`{"identifer": "ecs-svc/1", "status": "ACTIVE", "trafficWeight": 50.0}`,
			`{"identifer": "ecs-svc/2", "status": "PRIMARY", "trafficWeight": 100.0}`),
		Pointer: "/deploymentTarget/ecsTarget/taskSetsInfo",
	},
	Pass: Example{Document: exampleTaskSets(
		`{"identifer": "ecs-svc/1", "status": "ACTIVE", "trafficWeight": 10.0}`,
		`{"identifer": "ecs-svc/2", "status": "PRIMARY", "trafficWeight": 90.0}`)},
	Target: checkTaskSetTrafficSum,
}

func checkTaskSetTrafficSum(p *Pass, t *model.DeploymentTarget) {
	sets := taskSets(t)
	if len(sets) < 2 {
		return
	}
	sum := 0.0
	for i := range sets {
		if sets[i].TrafficWeight == nil {
			return
		}
		sum += *sets[i].TrafficWeight
	}
	if sum == 0 || math.Abs(sum-allTraffic) <= trafficRounding {
		return
	}
	r := p.Report(At("ecsTarget", "taskSetsInfo"), "the traffic weights of the task sets add up to %s instead of 100", number(sum))
	if math.Abs(sum-1) <= trafficRounding/allTraffic {
		r.Hint("write percentages, not fractions")
	}
}

func number(f float64) string { return strconv.FormatFloat(f, 'g', 6, 64) }

var trafficWeightRange = Rule{
	ID:       "traffic-weight-range",
	Severity: Warning,
	Title:    "A traffic weight is no percentage",
	Text: "Traffic weights are documented as percentages, so they lie between 0 and 100. A value between 0 and 1 is not " +
		"reported: it may be a small percentage, and some tools keep fractions.",
	Sources: []facts.Source{facts.ECSTaskSet.Source, facts.LambdaFunctionInfo.Source, facts.CloudFormationTarget.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentTarget": {"deploymentTargetType": "LambdaTarget",
  "lambdaTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "thumbnails", "status": "InProgress",
    "lambdaFunctionInfo": {"functionName": "thumbnails", "currentVersion": "7", "targetVersion": "8", "targetVersionWeight": 110.0}}}}`,
		Pointer: "/deploymentTarget/lambdaTarget/lambdaFunctionInfo/targetVersionWeight",
	},
	Pass: Example{
		Document: `{"deploymentTarget": {"deploymentTargetType": "LambdaTarget",
  "lambdaTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "thumbnails", "status": "InProgress",
    "lambdaFunctionInfo": {"functionName": "thumbnails", "currentVersion": "7", "targetVersion": "8", "targetVersionWeight": 10.0}}}}`,
	},
	Target: checkTrafficWeightRange,
}

func checkTrafficWeightRange(p *Pass, t *model.DeploymentTarget) {
	for i := range taskSets(t) {
		if w := t.ECSTarget.TaskSetsInfo[i].TrafficWeight; !percentage(w) {
			reportWeight(p, *w, At("ecsTarget", "taskSetsInfo", i, "trafficWeight"))
		}
	}
	if info := lambdaFunction(t); info != nil && !percentage(info.TargetVersionWeight) {
		reportWeight(p, *info.TargetVersionWeight, At("lambdaTarget", "lambdaFunctionInfo", "targetVersionWeight"))
	}
	if t.CloudFormationTarget != nil && !percentage(t.CloudFormationTarget.TargetVersionWeight) {
		reportWeight(p, *t.CloudFormationTarget.TargetVersionWeight, At("cloudFormationTarget", "targetVersionWeight"))
	}
}

func reportWeight(p *Pass, weight float64, at Place) {
	p.Report(at, "the traffic weight %s is no percentage: it must lie between 0 and 100", number(weight))
}

// percentage reports whether a weight is absent or lies between 0 and 100.
func percentage(weight *float64) bool { return weight == nil || *weight >= 0 && *weight <= allTraffic }

var taskSetRunning = Rule{
	ID:       "task-set-running",
	Severity: Note,
	Title:    "A task set runs more tasks than it should",
	Text: "runningCount is above desiredCount while the deployment is under way. That happens for a moment when a service is " +
		"scaled in, so it is only a note; if it lasts, tasks are not being stopped. Sets that are DRAINING are not looked at, nor " +
		"is a target whose deployment has ended: its old task set is then taken down.",
	Sources: []facts.Source{facts.ECSTaskSet.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleTaskSets(`{"identifer": "ecs-svc/1", "status": "PRIMARY", "trafficWeight": 100.0, "desiredCount": 2, "runningCount": 3}`),
		Pointer:  "/deploymentTarget/ecsTarget/taskSetsInfo/0",
	},
	Pass: Example{
		Document: exampleTaskSets(`{"identifer": "ecs-svc/1", "status": "PRIMARY", "trafficWeight": 100.0, "desiredCount": 3, "runningCount": 3}`),
	},
	Target: checkTaskSetRunning,
}

func checkTaskSetRunning(p *Pass, t *model.DeploymentTarget) {
	for i := range taskSets(t) {
		s := &t.ECSTarget.TaskSetsInfo[i]
		if s.RunningCount == nil || s.DesiredCount == nil || *s.RunningCount <= *s.DesiredCount {
			continue
		}
		if given(s.Status) == taskSetDrainingStatus || facts.Terminal(string(t.ECSTarget.Status)) {
			continue
		}
		p.Report(At("ecsTarget", "taskSetsInfo", i), "%d tasks are running, but only %d are desired", *s.RunningCount, *s.DesiredCount).
			Related(At("ecsTarget", "taskSetsInfo", i, "runningCount"), "running").
			Related(At("ecsTarget", "taskSetsInfo", i, "desiredCount"), "desired")
	}
}
