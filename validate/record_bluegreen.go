package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var keepAliveTerminationStarted = Rule{
	ID:       "keep-alive-termination-started",
	Severity: Error,
	Title:    "The wait for terminating instances has started although they are to be kept",
	Text: "With the action KEEP_ALIVE the instances of the original environment are never terminated, and the API reference " +
		"says that instanceTerminationWaitTimeStarted is then false. A record with both was changed after the capture, or its " +
		"parts come from two deployments.",
	Sources: []facts.Source{facts.DeploymentInfo.Source, facts.BlueInstanceTerminationOption.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "deploymentStyle": {"deploymentType": "BLUE_GREEN"}, "instanceTerminationWaitTimeStarted": true,
  "blueGreenDeploymentConfiguration": {"terminateBlueInstancesOnDeploymentSuccess": {"action": "KEEP_ALIVE"}}}}`,
		Pointer: "/deploymentInfo",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "deploymentStyle": {"deploymentType": "BLUE_GREEN"}, "instanceTerminationWaitTimeStarted": false,
  "blueGreenDeploymentConfiguration": {"terminateBlueInstancesOnDeploymentSuccess": {"action": "KEEP_ALIVE"}}}}`,
	},
	Deployment: checkKeepAliveTerminationStarted,
}

func checkKeepAliveTerminationStarted(p *Pass, d *model.DeploymentInfo) {
	if !isTrue(d.InstanceTerminationWaitTimeStarted) || d.BlueGreenDeploymentConfiguration == nil {
		return
	}
	blue := d.BlueGreenDeploymentConfiguration.TerminateBlueInstancesOnDeploymentSuccess
	if blue == nil || blue.Action != model.InstanceActionKeepAlive {
		return
	}
	p.Report(At(), "instanceTerminationWaitTimeStarted is true although the original instances are kept (%s), where it is always false", blue.Action).
		Related(At("instanceTerminationWaitTimeStarted"), "the wait has started").
		Related(At("blueGreenDeploymentConfiguration", "terminateBlueInstancesOnDeploymentSuccess", "action"), "nothing to wait for")
}

var terminationStartedStyle = Rule{
	ID:       "termination-started-style",
	Severity: Warning,
	Title:    "The wait for terminating instances has started where none are terminated",
	Text: "instanceTerminationWaitTimeStarted turns true when a blue/green deployment has moved the traffic and waits before it " +
		"terminates the original instances. An in-place deployment has no original environment, and a deployment that is only " +
		"created or queued has not moved any traffic yet.",
	Sources: []facts.Source{facts.DeploymentInfo.Source, facts.DeploymentStyle.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "deploymentStyle": {"deploymentType": "IN_PLACE"}, "instanceTerminationWaitTimeStarted": true}}`,
		Pointer: "/deploymentInfo",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "deploymentStyle": {"deploymentType": "BLUE_GREEN"}, "instanceTerminationWaitTimeStarted": true}}`,
	},
	Deployment: checkTerminationStartedStyle,
}

func checkTerminationStartedStyle(p *Pass, d *model.DeploymentInfo) {
	if !isTrue(d.InstanceTerminationWaitTimeStarted) {
		return
	}
	switch {
	case inPlace(d):
		p.Report(At(), "instanceTerminationWaitTimeStarted is true in an in-place deployment, which terminates no instances").
			Related(At("instanceTerminationWaitTimeStarted"), "the wait has started").
			Related(At("deploymentStyle", "deploymentType"), "the deployment is in place")
	case d.Status == model.DeploymentStatusCreated || d.Status == model.DeploymentStatusQueued:
		p.Report(At(), "instanceTerminationWaitTimeStarted is true although the deployment has not begun: its status is %s", d.Status).
			Related(At("instanceTerminationWaitTimeStarted"), "the wait has started").
			Related(At("status"), "the status")
	}
}

// inPlace reports whether the record says that the deployment is in place.
func inPlace(d *model.DeploymentInfo) bool {
	return d.DeploymentStyle != nil && d.DeploymentStyle.DeploymentType == model.DeploymentTypeInPlace
}

var targetInstancesInPlace = Rule{
	ID:       "target-instances-in-place",
	Severity: Warning,
	Title:    "An in-place deployment has targetInstances",
	Text: "targetInstances describes the replacement environment of a blue/green deployment, and the service refuses it for an " +
		"in-place one. The record has both, so its deploymentStyle or its targetInstances is probably not the deployment's own. " +
		"Deployments that the service itself created are left alone.",
	Sources: []facts.Source{facts.TargetInstances.Source, facts.DeploymentInfo.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress", "creator": "user",
  "deploymentStyle": {"deploymentType": "IN_PLACE"}, "targetInstances": {"autoScalingGroups": ["checkout-green"]}}}`,
		Pointer: "/deploymentInfo",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress", "creator": "user",
  "deploymentStyle": {"deploymentType": "BLUE_GREEN"}, "targetInstances": {"autoScalingGroups": ["checkout-green"]}}}`,
	},
	Deployment: checkTargetInstancesInPlace,
}

func checkTargetInstancesInPlace(p *Pass, d *model.DeploymentInfo) {
	t := d.TargetInstances
	if t == nil || !inPlace(d) || d.Creator != "" && d.Creator != model.DeploymentCreatorUser {
		return
	}
	if len(t.TagFilters) == 0 && len(t.AutoScalingGroups) == 0 && (t.EC2TagSet == nil || len(t.EC2TagSet.EC2TagSetList) == 0) {
		return
	}
	p.Report(At(), "targetInstances names a replacement environment, which an in-place deployment does not have").
		Related(At("targetInstances"), "the replacement environment").
		Related(At("deploymentStyle", "deploymentType"), "the deployment is in place")
}

var blueGreenInPlace = Rule{
	ID:       "blue-green-in-place",
	Severity: Note,
	Title:    "An in-place deployment has blue/green options",
	Text: "blueGreenDeploymentConfiguration has no effect on an in-place deployment. It may be left over from a deployment " +
		"group that once was blue/green; make sure that the deploymentStyle is the one that was meant.",
	Sources: []facts.Source{facts.BlueGreenDeploymentConfiguration.Source, facts.DeploymentStyle.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "deploymentStyle": {"deploymentType": "IN_PLACE"},
  "blueGreenDeploymentConfiguration": {"greenFleetProvisioningOption": {"action": "DISCOVER_EXISTING"}}}}`,
		Pointer: "/deploymentInfo",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "deploymentStyle": {"deploymentType": "BLUE_GREEN"},
  "blueGreenDeploymentConfiguration": {"greenFleetProvisioningOption": {"action": "DISCOVER_EXISTING"}}}}`,
	},
	Deployment: checkBlueGreenInPlace,
}

func checkBlueGreenInPlace(p *Pass, d *model.DeploymentInfo) {
	b := d.BlueGreenDeploymentConfiguration
	if b == nil || !inPlace(d) {
		return
	}
	if b.TerminateBlueInstancesOnDeploymentSuccess == nil && b.DeploymentReadyOption == nil && b.GreenFleetProvisioningOption == nil {
		return
	}
	p.Report(At(), "blueGreenDeploymentConfiguration has no effect on an in-place deployment").
		Related(At("blueGreenDeploymentConfiguration"), "the blue/green options").
		Related(At("deploymentStyle", "deploymentType"), "the deployment is in place")
}
