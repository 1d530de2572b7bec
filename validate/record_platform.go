package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var stylePlatform = Rule{
	ID:       "style-platform",
	Severity: Warning,
	Title:    "A Lambda or Amazon ECS deployment is said to be in place",
	Text: "Deployments to Lambda and Amazon ECS are always blue/green; only instances can be deployed to in place. The record's " +
		"deploymentStyle or its computePlatform is probably not the deployment's own. Emulators of the service are known to fill in " +
		"a style without looking at the platform.",
	Sources: []facts.Source{facts.DeploymentStyle.Source, userGuide("welcome")},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "thumbnails", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "computePlatform": "Lambda", "deploymentStyle": {"deploymentType": "IN_PLACE"}}}`,
		Pointer: "/deploymentInfo",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "thumbnails", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "computePlatform": "Lambda", "deploymentStyle": {"deploymentType": "BLUE_GREEN"}}}`,
	},
	Deployment: checkStylePlatform,
}

func checkStylePlatform(p *Pass, d *model.DeploymentInfo) {
	if inPlace(d) && serverless(d.ComputePlatform) {
		p.Report(At(), "the deployment is said to be in place, but deployments to %s are always blue/green", d.ComputePlatform).
			Related(At("deploymentStyle", "deploymentType"), "the deployment is in place").
			Related(At("computePlatform"), "the platform")
	}
}

// serverless reports whether a platform is one without instances of its own.
func serverless(p model.ComputePlatform) bool {
	return p == model.ComputePlatformLambda || p == model.ComputePlatformECS
}

var trafficControlLoadBalancer = Rule{
	ID:       "traffic-control-load-balancer",
	Severity: Warning,
	Title:    "Traffic is controlled without any load balancer",
	Text: "With WITH_TRAFFIC_CONTROL the traffic is routed by a load balancer, and the service refuses a deployment group that " +
		"has the one without the other. The record of a deployment to servers or to Amazon ECS names none: part of it may be " +
		"missing. Lambda shifts traffic without a load balancer, and what a CloudFormation stack deploys is left alone.",
	Sources: []facts.Source{facts.DeploymentStyle.Source, facts.LoadBalancerInfo.Source, publicSource("Amazon ECS Developer Guide, issue 213, an answer of the service",
		"https://github.com/awsdocs/amazon-ecs-developer-guide/issues/213")},
	Since: "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "computePlatform": "Server", "deploymentStyle": {"deploymentType": "IN_PLACE", "deploymentOption": "WITH_TRAFFIC_CONTROL"}}}`,
		Pointer: "/deploymentInfo",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "computePlatform": "Server", "deploymentStyle": {"deploymentType": "IN_PLACE", "deploymentOption": "WITH_TRAFFIC_CONTROL"},
  "loadBalancerInfo": {"targetGroupInfoList": [{"name": "checkout-web"}]}}}`,
	},
	Deployment: checkTrafficControlLoadBalancer,
}

func checkTrafficControlLoadBalancer(p *Pass, d *model.DeploymentInfo) {
	if d.DeploymentStyle == nil || d.DeploymentStyle.DeploymentOption != model.DeploymentOptionWithTrafficControl || hasLoadBalancer(d.LoadBalancerInfo) {
		return
	}
	server := d.ComputePlatform == model.ComputePlatformServer
	if !server && (d.ComputePlatform != model.ComputePlatformECS || byStack(d.Creator) || unclear(p, facts.DeploymentCreator, d.Creator, "creator")) {
		return
	}
	if !lacksLoadBalancers(p) {
		return
	}
	p.Report(At(), "the deployment routes traffic (%s), but names no load balancer or target group", d.DeploymentStyle.DeploymentOption).
		Related(At("deploymentStyle", "deploymentOption"), "traffic is routed").
		Related(At("computePlatform"), "the platform")
}

var restartModeRecord = Rule{
	ID:       "restart-mode-record",
	Severity: Error,
	Title:    "A Lambda or Amazon ECS deployment is said to be a restart",
	Text: "A deployment in the mode RESTART runs the last successful revision on the instances again. It exists for servers " +
		"only: the API reference says that the service refuses it for Lambda and Amazon ECS, so no such deployment can have been.",
	Sources: []facts.Source{apiReference("CreateDeployment")},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"deploymentInfo": {"applicationName": "thumbnails", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "computePlatform": "Lambda", "deploymentMode": "RESTART"}}`,
		Pointer: "/deploymentInfo",
	},
	Pass: Example{
		Document: `{"deploymentInfo": {"applicationName": "thumbnails", "deploymentId": "d-A1B2C3D4E", "status": "InProgress",
  "computePlatform": "Server", "deploymentMode": "RESTART"}}`,
	},
	Deployment: checkRestartModeRecord,
}

func checkRestartModeRecord(p *Pass, d *model.DeploymentInfo) {
	if d.DeploymentMode == model.DeploymentModeRestart && serverless(d.ComputePlatform) {
		p.Report(At(), "the deploymentMode is RESTART, which the service refuses for %s", d.ComputePlatform).
			Related(At("deploymentMode"), "the mode").
			Related(At("computePlatform"), "the platform")
	}
}
