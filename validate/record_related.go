package validate

import (
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var relatedDeploymentsBoth = Rule{
	ID:       "related-deployments-both",
	Severity: Note,
	Title:    "A deployment is both the root of automatic updates and one of them",
	Text: "An automatic update of outdated instances names the deployment that set it off as its root; that deployment lists " +
		"the updates. One record with both would be an update that set off updates, which is not known to happen. Compare the " +
		"ids with the other deployments of the group.",
	Sources: []facts.Source{facts.RelatedDeployments.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "relatedDeployments": {"autoUpdateOutdatedInstancesRootDeploymentId": "d-F6G7H8J9K",
    "autoUpdateOutdatedInstancesDeploymentIds": ["d-L1M2N3P4Q"]}}}`,
		Pointer: "/deploymentInfo/relatedDeployments",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "relatedDeployments": {"autoUpdateOutdatedInstancesRootDeploymentId": "d-F6G7H8J9K"}}}`,
	},
	Deployment: checkRelatedDeploymentsBoth,
}

func checkRelatedDeploymentsBoth(p *Pass, d *model.DeploymentInfo) {
	related := d.RelatedDeployments
	if related == nil || len(related.AutoUpdateOutdatedInstancesDeploymentIDs) == 0 {
		return
	}
	root := given(related.AutoUpdateOutdatedInstancesRootDeploymentID)
	if root == "" {
		return
	}
	p.Report(At("relatedDeployments"), "the deployment is an automatic update set off by %q and has set off updates itself", root).
		Related(At("relatedDeployments", "autoUpdateOutdatedInstancesRootDeploymentId"), "the root").
		Related(At("relatedDeployments", "autoUpdateOutdatedInstancesDeploymentIds"), "the updates")
}

var relatedDeploymentSelf = Rule{
	ID:       "related-deployment-self",
	Severity: Warning,
	Title:    "A deployment names itself as related",
	Text: "relatedDeployments leads to other deployments: to the one that set this one off, or to those that this one set off. " +
		"The record's own deploymentId cannot be among them.",
	Sources: []facts.Source{facts.RelatedDeployments.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "relatedDeployments": {"autoUpdateOutdatedInstancesDeploymentIds": ["d-F6G7H8J9K", "d-A1B2C3D4E"]}}}`,
		Pointer: "/deploymentInfo/relatedDeployments/autoUpdateOutdatedInstancesDeploymentIds/1",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "relatedDeployments": {"autoUpdateOutdatedInstancesDeploymentIds": ["d-F6G7H8J9K", "d-L1M2N3P4Q"]}}}`,
	},
	Deployment: checkRelatedDeploymentSelf,
}

func checkRelatedDeploymentSelf(p *Pass, d *model.DeploymentInfo) {
	related, own := d.RelatedDeployments, given(d.DeploymentID)
	if related == nil || own == "" {
		return
	}
	if given(related.AutoUpdateOutdatedInstancesRootDeploymentID) == own {
		p.Report(At("relatedDeployments", "autoUpdateOutdatedInstancesRootDeploymentId"), "the deployment %q is said to be set off by itself", own).
			Related(At("deploymentId"), "the deployment's own id")
	}
	for i, id := range related.AutoUpdateOutdatedInstancesDeploymentIDs {
		if id == own {
			p.Report(At("relatedDeployments", "autoUpdateOutdatedInstancesDeploymentIds", i), "the deployment %q is said to have set off itself", own).
				Related(At("deploymentId"), "the deployment's own id")
			return
		}
	}
}

var creatorExternalID = Rule{
	ID:       "creator-external-id",
	Severity: Note,
	Title:    "A deployment is linked to a CloudFormation stack that did not create it",
	Text: "externalId links a deployment to a resource outside CodeDeploy, such as the CloudFormation stack whose update " +
		"started it. A stack's deployment has the creator CloudFormation or CloudFormationRollback; the record names a stack " +
		"and another creator. Other external ids are not looked at.",
	Sources: []facts.Source{facts.DeploymentInfo.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress", "creator": "user",
  "externalId": "arn:aws:cloudformation:eu-west-1:111122223333:stack/checkout/6a1b0c52"}}`,
		Pointer: "/deploymentInfo",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress", "creator": "CloudFormation",
  "externalId": "arn:aws:cloudformation:eu-west-1:111122223333:stack/checkout/6a1b0c52"}}`,
	},
	Deployment: checkCreatorExternalID,
}

func checkCreatorExternalID(p *Pass, d *model.DeploymentInfo) {
	if d.ExternalID == nil || !facts.DeploymentCreator.Has(string(d.Creator)) || byStack(d.Creator) || arnService(*d.ExternalID) != "cloudformation" {
		return
	}
	p.Report(At(), "the deployment is linked to a CloudFormation stack, but its creator is %q", d.Creator).
		Related(At("externalId"), "the stack").
		Related(At("creator"), "the creator")
}

// byStack reports whether the creator is the update of a CloudFormation stack.
func byStack(c model.DeploymentCreator) bool {
	return c == model.DeploymentCreatorCloudFormation || c == model.DeploymentCreatorCloudFormationRollback
}

// arnService returns the service of an Amazon Resource Name, such as "ec2"; "" if s is none.
func arnService(s string) string {
	rest, ok := strings.CutPrefix(s, "arn:")
	if !ok {
		return ""
	}
	_, rest, _ = strings.Cut(rest, ":")
	service, _, ok := strings.Cut(rest, ":")
	if !ok {
		return ""
	}
	return service
}
