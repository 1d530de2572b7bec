package validate

import (
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var deploymentIDForm = Rule{
	ID:       "deployment-id-form",
	Severity: Note,
	Title:    "A deploymentId does not look like one",
	Text: "The service gives out ids of the form d-A1B2C3D4E: d, a hyphen and nine capital letters and digits. Nothing promises " +
		"that, and documentation, masked captures and emulators have others, so only what no capture has is noted: characters " +
		"that no id contains, as a placeholder does, and an id in lower case, which will not be found again.",
	Sources: []facts.Source{facts.DeploymentInfo.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-a1b2c3d4e", "status": "InProgress"}}`,
		Pointer:  "/deploymentInfo/deploymentId",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress"}}`,
	},
	Deployment: checkDeploymentIDForm,
	Target:     checkTargetDeploymentIDForm,
}

func checkDeploymentIDForm(p *Pass, d *model.DeploymentInfo) {
	if odd(d.DeploymentID) {
		reportDeploymentID(p, *d.DeploymentID, At("deploymentId"))
	}
}

func checkTargetDeploymentIDForm(p *Pass, t *model.DeploymentTarget) {
	v := p.view(t)
	if odd(v.common.DeploymentID) {
		reportDeploymentID(p, *v.common.DeploymentID, At(v.member, "deploymentId"))
	}
}

// odd reports whether an id has anything but the capital letters, digits and hyphens of the service's own behind its
// first character.
func odd(id *string) bool {
	if id == nil {
		return false
	}
	for i := 1; i < len(*id); i++ {
		if c := (*id)[i]; (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '-' {
			return true
		}
	}
	return false
}

// reportDeploymentID reports an odd id unless it is of a kind that captures are known to have: an emulator's UUID, a
// deployment's Amazon Resource Name, a name made up for a test.
func reportDeploymentID(p *Pass, id string, at Place) {
	const foreign = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-:/_."
	if strings.Trim(id, foreign) != "" {
		p.Report(at, "%q is no deployment id: the service's ids are made of capital letters, digits and hyphens", id)
		return
	}
	if capitals := "d-" + strings.ToUpper(id[2:]); len(id) == len("d-A1B2C3D4E") && strings.EqualFold(id, capitals) {
		p.Report(at, "the deployment id %q is not in capitals, as the service's ids are", id).
			Hint("write it as %s", capitals)
	}
}

var batchDeploymentDuplicate = Rule{
	ID:       "batch-deployment-duplicate",
	Severity: Warning,
	Title:    "A batch has the same deployment twice",
	Text: "Each deployment stands once in a BatchGetDeployments answer. A repeated id was asked for twice, or two answers were " +
		"joined; whatever counts or compares the batch then counts the deployment twice.",
	Sources: []facts.Source{apiReference("BatchGetDeployments")},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentsInfo": [
  {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress"},
  {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress"}]}`,
		Pointer: "/deploymentsInfo/1/deploymentId",
	},
	Pass: Example{
		Document: `{"deploymentsInfo": [
  {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress"},
  {"applicationName": "checkout", "deploymentId": "d-F6G7H8J9K", "status": "InProgress"}]}`,
	},
	Document: checkBatchDeploymentDuplicate,
}

func checkBatchDeploymentDuplicate(p *Pass, r *model.Record) {
	for _, twice := range repeats(r.Deployments, func(d *model.DeploymentInfo) string { return given(d.DeploymentID) }) {
		p.Report(p.below(r.Roots[twice.again], "deploymentId"), "the batch has the deployment %q twice", *r.Deployments[twice.again].DeploymentID).
			Related(p.below(r.Roots[twice.first], "deploymentId"), "the first")
	}
}

// below returns the place of a member, by its path, of an object that is not the one the check was called for.
func (p *Pass) below(node int32, path ...string) Place {
	for _, name := range path {
		if next, ok := p.member(node, name); ok {
			node = next
		}
	}
	return AtNode(node)
}
