package validate

import (
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var targetIDForm = Rule{
	ID:       "target-id-form",
	Severity: Warning,
	Title:    "A targetId is not of the form its type has",
	Text: "The target of an Amazon ECS deployment is called by its cluster and its service, cluster:service; the service refuses " +
		"to look up anything else. An instance is called by its instance id or its on-premises name alone: its Amazon Resource " +
		"Name, which an older operation gives, is worth a note. Ids of Lambda functions and CloudFormation stacks are not looked at.",
	Sources: []facts.Source{
		apiReference("BatchGetDeploymentTargets"),
		publicSource("Amazon ECS Developer Guide, issue 112, an answer of the service",
			"https://github.com/awsdocs/amazon-ecs-developer-guide/issues/112"),
	},
	Since: "0.1.0",
	Fail: Example{
		Document: `{"deploymentTarget": {"deploymentTargetType": "ECSTarget",
  "ecsTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "web-cluster", "status": "InProgress"}}}`,
		Pointer: "/deploymentTarget/ecsTarget/targetId",
	},
	Pass: Example{
		Document: `{"deploymentTarget": {"deploymentTargetType": "ECSTarget",
  "ecsTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "web-cluster:checkout", "status": "InProgress"}}}`,
	},
	Target: checkTargetIDForm,
}

func checkTargetIDForm(p *Pass, t *model.DeploymentTarget) {
	if t.ECSTarget != nil {
		if id := given(t.ECSTarget.TargetID); id != "" && ecsService(id) == "" {
			p.Report(At("ecsTarget", "targetId"), "%q is no target of Amazon ECS: it must be a cluster and a service, joined by a colon", id)
		}
	}
	if t.InstanceTarget != nil {
		if id := given(t.InstanceTarget.TargetID); strings.ContainsAny(id, ":/ ") {
			r := p.Report(At("instanceTarget", "targetId"), "%q is no instance id or on-premises name", id).Severity(Note)
			if arnService(id) != "" {
				r.Hint("write %s", lastPart(id))
			}
		}
	}
}

// ecsService returns the service of a target id of the form cluster:service; "" if it is not of that form.
func ecsService(id string) string {
	cluster, service, _ := strings.Cut(id, ":")
	if cluster == "" || strings.Contains(service, ":") {
		return ""
	}
	return service
}

// lastPart returns what stands behind the last slash of an Amazon Resource Name; "" if there is no slash.
func lastPart(arn string) string {
	return arn[strings.LastIndexByte(arn, '/')+1:]
}

var targetARNID = Rule{
	ID:       "target-arn-id",
	Severity: Warning,
	Title:    "The targetArn and the targetId of a target name different things",
	Text: "The Amazon Resource Name of an instance ends in its instance id, and that of an Amazon ECS service in the service's " +
		"name, the second half of the targetId. They differ: one of the two belongs to another target, or only one was masked. " +
		"On-premises instances and Lambda functions are not looked at.",
	Sources: []facts.Source{
		facts.InstanceTarget.Source, facts.ECSTarget.Source,
		publicSource("AWS CLI, examples of get-deployment-target",
			"https://github.com/aws/aws-cli/blob/develop/awscli/examples/deploy/get-deployment-target.rst"),
	},
	Since: "0.1.0",
	Fail: Example{
		Document: `{"deploymentTarget": {"deploymentTargetType": "InstanceTarget",
  "instanceTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "i-0a1b2c3d4e5f60718", "status": "InProgress",
    "targetArn": "arn:aws:ec2:eu-west-1:111122223333:instance/i-09f8e7d6c5b4a3210"}}}`,
		Pointer: "/deploymentTarget/instanceTarget",
	},
	Pass: Example{
		Document: `{"deploymentTarget": {"deploymentTargetType": "InstanceTarget",
  "instanceTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "i-0a1b2c3d4e5f60718", "status": "InProgress",
    "targetArn": "arn:aws:ec2:eu-west-1:111122223333:instance/i-0a1b2c3d4e5f60718"}}}`,
	},
	Target: checkTargetARNID,
}

func checkTargetARNID(p *Pass, t *model.DeploymentTarget) {
	switch {
	case t.InstanceTarget != nil:
		arn, id := given(t.InstanceTarget.TargetARN), given(t.InstanceTarget.TargetID)
		if !strings.HasSuffix(arn, id) && arnService(arn) == "ec2" && lastPart(arn) != lastPart(id) {
			reportARN(p, "instanceTarget", arn, id)
		}
	case t.ECSTarget != nil:
		arn, id := given(t.ECSTarget.TargetARN), given(t.ECSTarget.TargetID)
		if service := ecsService(id); service != "" && lastPart(arn) != service && arnService(arn) == "ecs" {
			reportARN(p, "ecsTarget", arn, id)
		}
	}
}

func reportARN(p *Pass, member, arn, id string) {
	p.Report(At(member), "the targetArn names %q, but the targetId is %q", lastPart(arn), id).
		Related(At(member, "targetArn"), "the resource name").
		Related(At(member, "targetId"), "the id")
}
