package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// exampleTargets returns the output of BatchGetDeploymentTargets for Lambda functions: a deploymentId and a
// targetId each.
func exampleTargets(ids ...[2]string) string {
	text, comma := `{"deploymentTargets": [`, ""
	for _, id := range ids {
		text += comma + `
  {"deploymentTargetType": "LambdaTarget", "lambdaTarget": {"deploymentId": "` + id[0] + `", "targetId": "` + id[1] + `", "status": "InProgress"}}`
		comma = ","
	}
	return text + `]}`
}

var batchTargetDuplicate = Rule{
	ID:       "batch-target-duplicate",
	Severity: Warning,
	Title:    "A batch has the same target twice",
	Text: "Each target of a deployment stands once in a BatchGetDeploymentTargets answer. A repeated one was asked for twice, or " +
		"two answers were joined; whatever counts the batch then counts the target twice.",
	Sources: []facts.Source{apiReference("BatchGetDeploymentTargets")},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleTargets([2]string{"d-A1B2C3D4E", "thumbnails"}, [2]string{"d-A1B2C3D4E", "thumbnails"}),
		Pointer:  "/deploymentTargets/1/lambdaTarget/targetId",
	},
	Pass:     Example{Document: exampleTargets([2]string{"d-A1B2C3D4E", "thumbnails"})},
	Document: checkBatchTargetDuplicate,
}

func checkBatchTargetDuplicate(p *Pass, r *model.Record) {
	if len(r.Targets) < 2 {
		return
	}
	key := func(t *model.DeploymentTarget) string {
		common, _ := t.Common()
		if given(common.TargetID) == "" {
			return ""
		}
		return given(common.DeploymentID) + "\x00" + *common.TargetID
	}
	for _, twice := range repeats(r.Targets, key) {
		common, member := r.Targets[twice.again].Common()
		_, firstMember := r.Targets[twice.first].Common()
		p.Report(p.below(r.Roots[twice.again], member, "targetId"), "the batch has the target %q twice", *common.TargetID).
			Related(p.below(r.Roots[twice.first], firstMember, "targetId"), "the first")
	}
}

var batchTargetDeployments = Rule{
	ID:       "batch-target-deployments",
	Severity: Warning,
	Title:    "A batch has targets of different deployments",
	Text: "BatchGetDeploymentTargets asks for targets of one deployment, so all that it answers with have one deploymentId. " +
		"Targets of another deployment come from another answer, or from an edit.",
	Sources: []facts.Source{apiReference("BatchGetDeploymentTargets")},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleTargets([2]string{"d-A1B2C3D4E", "thumbnails"}, [2]string{"d-F6G7H8J9K", "resize"}),
		Pointer:  "/deploymentTargets/1/lambdaTarget/deploymentId",
	},
	Pass:     Example{Document: exampleTargets([2]string{"d-A1B2C3D4E", "thumbnails"})},
	Document: checkBatchTargetDeployments,
}

// checkBatchTargetDeployments reports the first target of another deployment than the first one's.
func checkBatchTargetDeployments(p *Pass, r *model.Record) {
	if len(r.Targets) < 2 {
		return
	}
	first := -1
	for i := range r.Targets {
		common, member := r.Targets[i].Common()
		id := given(common.DeploymentID)
		if id == "" {
			continue
		}
		if first < 0 {
			first = i
			continue
		}
		of, firstMember := r.Targets[first].Common()
		if id == *of.DeploymentID {
			continue
		}
		p.Report(p.below(r.Roots[i], member, "deploymentId"), "the target belongs to the deployment %q, but the batch is of %q", id, *of.DeploymentID).
			Related(p.below(r.Roots[first], firstMember, "deploymentId"), "the deployment of the first target")
		return
	}
}

var batchTargetSingle = Rule{
	ID:       "batch-target-single",
	Severity: Warning,
	Title:    "A deployment to Lambda or Amazon ECS has more than one target",
	Text: "The API reference says that a deployment to Lambda or to Amazon ECS has exactly one target. The batch has two of one " +
		"deployment, so one of them is not its own.",
	Sources: []facts.Source{apiErrors("BatchGetDeploymentTargets"), apiReference("BatchGetDeploymentTargets")},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleTargets([2]string{"d-A1B2C3D4E", "thumbnails"}, [2]string{"d-A1B2C3D4E", "resize"}),
		Pointer:  "/deploymentTargets/1/lambdaTarget/targetId",
	},
	Pass:     Example{Document: exampleTargets([2]string{"d-A1B2C3D4E", "thumbnails"})},
	Document: checkBatchTargetSingle,
}

// checkBatchTargetSingle reports the targets of a deployment behind its first, unless they are the same one again.
func checkBatchTargetSingle(p *Pass, r *model.Record) {
	if len(r.Targets) < 2 {
		return
	}
	key := func(t *model.DeploymentTarget) string {
		common, member := t.Common()
		if member != "lambdaTarget" && member != "ecsTarget" {
			return ""
		}
		return given(common.DeploymentID)
	}
	for _, more := range repeats(r.Targets, key) {
		again, member := r.Targets[more.again].Common()
		first, firstMember := r.Targets[more.first].Common()
		if given(again.TargetID) == given(first.TargetID) {
			continue
		}
		p.Report(p.below(r.Roots[more.again], member, "targetId"), "the deployment %q has a second target, but one to %s has exactly one",
			*again.DeploymentID, platformOfTarget(member)).
			Related(p.below(r.Roots[more.first], firstMember, "targetId"), "the first")
	}
}

// platformOfTarget names the platform that a target of that member is on.
func platformOfTarget(member string) string {
	if member == "lambdaTarget" {
		return "Lambda"
	}
	return "Amazon ECS"
}
