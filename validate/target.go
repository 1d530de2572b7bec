package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// targetRules are about captured targets: whether a target is of one kind, and whether its parts fit together.
var targetRules = []*Rule{
	&targetTypeMismatch,
	&targetTypeMissing,
	&targetEmpty,
	&targetIDForm,
	&targetARNID,
	&lifecycleEventUnknown,
	&lifecycleEventDuplicate,
	&lifecycleEventOrder,
	&lifecycleEventTimes,
	&lifecycleEventStatus,
	&lifecycleDiagnostics,
	&targetUpdatedBeforeEvent,
	&taskSetStatusUnknown,
	&taskSetPrimary,
	&taskSetDuplicate,
	&taskSetLabelDuplicate,
	&taskSetRunning,
	&taskSetTrafficSum,
	&trafficWeightRange,
	&lambdaVersionForm,
	&lambdaVersionsEqual,
	&batchTargetDuplicate,
	&batchTargetDeployments,
	&batchTargetSingle,
}

// hasTargetMember reports whether the target has that member of the four that say what it is.
func hasTargetMember(t *model.DeploymentTarget, name string) bool {
	switch name {
	case "instanceTarget":
		return t.InstanceTarget != nil
	case "lambdaTarget":
		return t.LambdaTarget != nil
	case "ecsTarget":
		return t.ECSTarget != nil
	default:
		return t.CloudFormationTarget != nil
	}
}

var targetTypeMismatch = Rule{
	ID:       "target-type-mismatch",
	Severity: Error,
	Title:    "A target has another member than the one its type names",
	Text: "deploymentTargetType names the one member that a target has: instanceTarget for InstanceTarget, lambdaTarget for " +
		"LambdaTarget, ecsTarget for ECSTarget, cloudFormationTarget for CloudFormationTarget. The record has another one, or one " +
		"more, so it was put together from two targets or its type was changed. Members that are null or empty count as absent.",
	Sources: []facts.Source{facts.TargetUnion.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentTarget": {"deploymentTargetType": "ECSTarget",
  "lambdaTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "thumbnails", "status": "Succeeded"}}}`,
		Pointer: "/deploymentTarget",
	},
	Pass: Example{
		Document: `{"deploymentTarget": {"deploymentTargetType": "LambdaTarget",
  "lambdaTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "thumbnails", "status": "Succeeded"}}}`,
	},
	Target: checkTargetTypeMismatch,
}

func checkTargetTypeMismatch(p *Pass, t *model.DeploymentTarget) {
	named, known := facts.TargetUnion.Member(string(t.DeploymentTargetType))
	if !known {
		return
	}
	for i := range facts.TargetUnion.Alternatives {
		name := facts.TargetUnion.Alternatives[i].Member
		if name == named || !hasTargetMember(t, name) || p.empty(At(name)) {
			continue
		}
		p.Report(At(), "the type is %s, but the target has %s", t.DeploymentTargetType, name).
			Related(At("deploymentTargetType"), "the type").
			Related(At(name), "the member of another type")
	}
}

// empty reports whether a place holds an object without any member, which emulators print for an absent one.
func (p *Pass) empty(at Place) bool {
	node, exact := p.Node(at)
	return exact && p.Doc.Nodes[node].Kind == source.Object && p.Doc.Nodes[node].Count == 0
}

var targetTypeMissing = Rule{
	ID:       "target-type-missing",
	Severity: Warning,
	Title:    "A target does not say of which type it is",
	Text: "deploymentTargetType tells programs which member of a target to read. The service always gives it, so it was lost " +
		"after the capture; add the type that belongs to the member the target has.",
	Sources: []facts.Source{facts.TargetUnion.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentTarget": {"lambdaTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "thumbnails", "status": "Succeeded"}}}`,
		Pointer:  "/deploymentTarget",
	},
	Pass: Example{
		Document: `{"deploymentTarget": {"deploymentTargetType": "LambdaTarget",
  "lambdaTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "thumbnails", "status": "Succeeded"}}}`,
	},
	Target: checkTargetTypeMissing,
}

func checkTargetTypeMissing(p *Pass, t *model.DeploymentTarget) {
	if t.DeploymentTargetType != "" {
		return
	}
	name := p.view(t).member
	node, exact := p.Node(At("deploymentTargetType"))
	empty := exact && p.Doc.Nodes[node].Kind == source.String && !absent(p, node)
	if name == "" || !empty && !missing(p, "deploymentTargetType") {
		return
	}
	kind, _ := facts.TargetUnion.Value(name)
	p.Report(At(), "the target has %s, but no deploymentTargetType", name).
		Related(At(name), "what the target is").
		Hint("add a deploymentTargetType of %s", kind)
}

var targetEmpty = Rule{
	ID:       "target-empty",
	Severity: Warning,
	Title:    "A target says nothing about itself",
	Text: "What there is to say of a target stands in the member that its type names. The record has a type and no such " +
		"member, or one that is empty: the answer was cut, or the target was not known when it was captured.",
	Sources: []facts.Source{facts.TargetUnion.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentTarget": {"deploymentTargetType": "LambdaTarget"}}`,
		Pointer:  "/deploymentTarget",
	},
	Pass: Example{
		Document: `{"deploymentTarget": {"deploymentTargetType": "LambdaTarget",
  "lambdaTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "thumbnails", "status": "Succeeded"}}}`,
	},
	Target: checkTargetEmpty,
}

func checkTargetEmpty(p *Pass, t *model.DeploymentTarget) {
	if common := &p.view(t).common; common.TargetID != nil || common.DeploymentID != nil || common.Status != "" {
		return
	}
	for _, a := range facts.TargetUnion.Alternatives {
		if !missing(p, a.Member) && !p.empty(At(a.Member)) {
			return
		}
	}
	p.Report(At(), "the target has none of instanceTarget, lambdaTarget, ecsTarget and cloudFormationTarget, or an empty one")
}
