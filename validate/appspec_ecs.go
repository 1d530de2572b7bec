package validate

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// ecsSpec returns an example of an AppSpec for ECS with these properties.
func ecsSpec(properties string) string {
	return `version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
` + properties
}

const (
	exampleTaskDefinition = "        TaskDefinition: arn:aws:ecs:eu-west-1:111122223333:task-definition/web:118\n"
	exampleLoadBalancer   = "        LoadBalancerInfo: {ContainerName: web, ContainerPort: 8080}\n"
	atECSProperties       = "/Resources/0/TargetService/Properties"
)

// services returns the resources of an AppSpec for ECS.
func services(f *appspec.File) []appspec.Resource {
	if platformOfSpec(f) != model.ComputePlatformECS {
		return nil
	}
	return f.Resources
}

var appSpecECSMissing = Rule{
	ID:       "appspec-ecs-property-missing",
	Severity: Error,
	InRecord: Warning,
	Title:    "A property of an ECS service is missing",
	Text: "The AppSpec for an Amazon ECS service says which task definition its new tasks run, and to which container and port the load " +
		"balancer sends the traffic: TaskDefinition, and LoadBalancerInfo with ContainerName and ContainerPort. Everything else is optional.",
	Sources: []facts.Source{appSpecResources, appSpecAssistant},
	Since:   "0.1.0",
	Fail:    Example{Document: ecsSpec(exampleLoadBalancer), Pointer: atECSProperties},
	Pass:    Example{Document: exampleECSSpec},
	AppSpec: checkAppSpecECSMissing,
}

func checkAppSpecECSMissing(p *Pass, f *appspec.File) {
	all := services(f)
	for i := range all {
		r := &all[i]
		object, ok := p.properties(r)
		if !ok {
			continue
		}
		p.requires(object, r.TaskDefinition, "TaskDefinition", "it is what the new tasks run")
		const why = "it names the container and the port that traffic goes to"
		if !r.LoadBalancerInfo.There() || !r.LoadBalancerInfo.Given() {
			p.requires(object, r.LoadBalancerInfo, "LoadBalancerInfo", why)
			continue
		}
		if r.LoadBalancerInfo.Kind == source.Object || r.ContainerName.There() || r.ContainerPort.There() {
			p.requires(r.LoadBalancerInfo.Node, r.ContainerName, "ContainerName", "it is the container that traffic goes to")
			p.requires(r.LoadBalancerInfo.Node, r.ContainerPort, "ContainerPort", "it is the port that traffic goes to")
		}
	}
}

var appSpecECSName = Rule{
	ID:       "appspec-ecs-resource-name",
	Severity: Warning,
	Title:    "The resource of an ECS service is not called TargetService",
	Text: "In every AppSpec for Amazon ECS that is documented, the resource is called TargetService. The AWS CLI takes any name, but " +
		"other tools look for this one.",
	Sources: []facts.Source{appSpecResources, appSpecAssistant},
	Since:   "0.1.0",
	Fail:    Example{Document: strings.Replace(exampleECSSpec, "TargetService", "web", 1), Pointer: "/Resources/0/web"},
	Pass:    Example{Document: exampleECSSpec},
	AppSpec: checkAppSpecECSName,
}

func checkAppSpecECSName(p *Pass, f *appspec.File) {
	all := services(f)
	for i := range all {
		r := &all[i]
		if r.Name == "" || r.Name == facts.ECSResourceName {
			continue
		}
		if from, to := appspec.Placeholder(r.Name); to == from {
			p.Report(AtName(r.Node), "the resource is called %s, where %s is documented", shortened(r.Name), facts.ECSResourceName).
				Hint("call it %s", facts.ECSResourceName)
		}
	}
}

var appSpecECSPort = Rule{
	ID:       "appspec-ecs-port",
	Severity: Error,
	InRecord: Warning,
	Title:    "The container port is no port",
	Text: "ContainerPort is a port of the container, from 1 to 65535. It may stand in quotes. A mapping such as 80:8080 is no port: give the " +
		"one of the container. 0 is a warning.",
	Sources: []facts.Source{appSpecResources},
	Since:   "0.1.0",
	Fail: Example{
		Document: ecsSpec(exampleTaskDefinition + "        LoadBalancerInfo: {ContainerName: web, ContainerPort: http}\n"),
		Pointer:  atECSProperties + "/LoadBalancerInfo/ContainerPort",
	},
	Pass:    Example{Document: exampleECSSpec},
	AppSpec: checkAppSpecECSPort,
}

func checkAppSpecECSPort(p *Pass, f *appspec.File) {
	all := services(f)
	for i := range all {
		v := all[i].ContainerPort
		if !v.Given() || v.Kind >= source.Array || isBlank(v) || p.toFill(v) {
			continue
		}
		switch port, err := strconv.Atoi(strings.TrimSpace(v.Text)); {
		case err != nil || port < 0 || port > facts.HighestPort:
			p.Report(AtNode(v.Node), "ContainerPort %s is no port from 1 to %d", shortened(v.Text), facts.HighestPort)
		case port == 0:
			p.Report(AtNode(v.Node), "ContainerPort is 0, which is no port that traffic can go to").Severity(Warning)
		}
	}
}

var appSpecTaskDefinition = Rule{
	ID:       "appspec-task-definition",
	Severity: Warning,
	Title:    "The ARN of a task definition is misshapen",
	Text: "The ARN of a task definition is arn:aws:ecs:REGION:ACCOUNT:task-definition/FAMILY:REVISION, with one colon between account and " +
		"task-definition. A sample of the user guide has two. Family and revision alone work too, so that only what begins like an ARN is " +
		"looked at.",
	Sources: []facts.Source{appSpecResources, publicSource("Service Authorization Reference, Amazon ECS",
		"https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html")},
	Since: "0.1.0",
	Fail: Example{
		Document: ecsSpec("        TaskDefinition: arn:aws:ecs:eu-west-1:111122223333::task-definition/web:118\n" + exampleLoadBalancer),
		Pointer:  atECSProperties + "/TaskDefinition",
	},
	Pass:    Example{Document: exampleECSSpec},
	AppSpec: checkAppSpecTaskDefinition,
}

var taskDefinitionARN = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^arn:[^:]+:ecs:[^:]+:[^:]+:task-definition/[^:/]+(:[^:/]+)?$`)
})

func checkAppSpecTaskDefinition(p *Pass, f *appspec.File) {
	all := services(f)
	for i := range all {
		v := all[i].TaskDefinition
		if v.Kind == source.String && strings.HasPrefix(v.Text, "arn:") && !taskDefinitionARN().MatchString(v.Text) && !p.toFill(v) {
			p.Report(AtNode(v.Node), "%q is not the ARN of a task definition", shortened(v.Text)).
				Hint("write arn:aws:ecs:REGION:ACCOUNT:task-definition/FAMILY:REVISION")
		}
	}
}

var appSpecPlatformVersion = Rule{
	ID:       "appspec-ecs-platform-version",
	Severity: Warning,
	Title:    "The platform version of an ECS service is in no known form",
	Text: "PlatformVersion is the version of AWS Fargate that tasks run on: LATEST, which it is when it is left out, or three numbers such " +
		"as 1.4.0.",
	Sources: []facts.Source{appSpecResources, publicSource("Amazon ECS Developer Guide, Fargate platform versions",
		"https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html")},
	Since: "0.1.0",
	Fail: Example{
		Document: ecsSpec(exampleTaskDefinition + exampleLoadBalancer + "        PlatformVersion: 1.4\n"),
		Pointer:  atECSProperties + "/PlatformVersion",
	},
	Pass:    Example{Document: ecsSpec(exampleTaskDefinition + exampleLoadBalancer + "        PlatformVersion: 1.4.0\n")},
	AppSpec: checkAppSpecPlatformVersion,
}

var platformVersion = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:` + facts.LatestPlatform + `|[0-9]+\.[0-9]+\.[0-9]+)$`)
})

func checkAppSpecPlatformVersion(p *Pass, f *appspec.File) {
	all := services(f)
	for i := range all {
		v := all[i].PlatformVersion
		if v.Given() && v.Kind < source.Array && !isBlank(v) && !p.toFill(v) && !platformVersion().MatchString(v.Text) {
			p.Report(AtNode(v.Node), "PlatformVersion %s is neither %s nor three numbers such as 1.4.0", shortened(v.Text), facts.LatestPlatform)
		}
	}
}
