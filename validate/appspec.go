package validate

import (
	"slices"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// appSpecRules are the rules about AppSpec files, on their own and inside a revision.
var appSpecRules = slices.Concat(
	appSpecTextRules,
	appSpecShapeRules,
	appSpecResourceRules,
	appSpecHookRules,
	appSpecServerRules,
	appSpecPermissionRules,
)

// The sources about AppSpec files.
var (
	appSpecGuide     = userGuide("reference-appspec-file")
	appSpecStructure = userGuide("reference-appspec-file-structure")
	appSpecResources = userGuide("reference-appspec-file-structure-resources")
	appSpecHooks     = userGuide("reference-appspec-file-structure-hooks")
	appSpecFiles     = userGuide("reference-appspec-file-structure-files")
	appSpecPerms     = userGuide("reference-appspec-file-structure-permissions")
	appSpecAssistant = publicSource("AWS samples, CodeDeploy AppSpec Assistant",
		"https://github.com/aws-samples/aws-codedeploy-appspec-assistant")
)

// agentSource is a file of the CodeDeploy agent that reads AppSpec files.
func agentSource(file string) facts.Source {
	return publicSource("CodeDeploy agent, application_specification/"+file,
		"https://github.com/aws/aws-codedeploy-agent/blob/master/lib/instance_agent/plugins/codedeploy/application_specification/"+file)
}

// The files that examples start from.
const (
	exampleLambdaSpec = `version: 0.0
Resources:
  - charge:
      Type: AWS::Lambda::Function
      Properties:
        Name: charge
        Alias: live
        CurrentVersion: "3"
        TargetVersion: "4"
`
	exampleECSSpec = `version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: arn:aws:ecs:eu-west-1:111122223333:task-definition/web:118
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 8080
`
	exampleServerSpec = "version: 0.0\nos: linux\n"
)

// platformOfSpec returns what an AppSpec file is for: by its content, or else as the caller said.
func platformOfSpec(f *appspec.File) model.ComputePlatform {
	if f.Platform != "" {
		return f.Platform
	}
	return f.Expected
}

// forServer reports whether a file is read for instances, by the agent.
func forServer(f *appspec.File) bool {
	return isObject(f) && platformOfSpec(f) == model.ComputePlatformServer
}

// forService reports whether a file is read by the service, for Lambda or ECS or for none that can be told.
func forService(f *appspec.File) bool {
	return isObject(f) && platformOfSpec(f) != model.ComputePlatformServer
}

// isObject reports whether a file is an object. What is none lacks every member, which is no finding besides.
func isObject(f *appspec.File) bool {
	return len(f.Document.Nodes) > 0 && f.Document.Nodes[0].Kind == source.Object
}
