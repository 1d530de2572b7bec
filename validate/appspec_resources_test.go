package validate

import (
	"strings"
	"testing"
)

func TestAppSpecResources(t *testing.T) {
	resource := func(text string) string { return "version: 0.0\nResources:\n" + text }
	testReports(t, "appspec-resource-type", []reportCase{
		{"Lambda", exampleLambdaSpec, Options{}, nil},
		{"ECS", exampleECSSpec, Options{}, nil},
		{"unknown", resource("  - f: {Type: AWS::Lambda::Alias, Properties: {Name: f}}\n"), Options{}, []string{"error /Resources/0/f/Type"}},
		{"missing", resource("  - f: {Properties: {Name: f}}\n"), Options{}, []string{"error /Resources/0/f"}},
		{"in another case", resource("  - f: {Type: AWS::ECS::service, Properties: {}}\n"), Options{}, []string{"warning /Resources/0/f/Type"}},
		{"empty", resource("  - f: {Type: '', Properties: {}}\n"), Options{}, []string{"error /Resources/0/f/Type"}},
		{"placeholder", resource("  - f: {Type: '<TYPE>', Properties: {Alias: a}}\n"), Options{}, nil},
		{"nothing in the place of the resource", resource("  - f:\n"), Options{}, []string{"error /Resources/0/f"}},
		{"a word in the place of the resource", resource("  - f: one\n"), Options{}, nil}, // of the wrong type, which is a finding already
	})
	testReports(t, "appspec-resource-count", []reportCase{
		{"one", exampleLambdaSpec, Options{}, nil},
		{"two", exampleLambdaSpec + "  - g: {Type: AWS::Lambda::Function}\n", Options{}, []string{"error /Resources"}},
		{"two in an object", resource("  f: {Type: AWS::Lambda::Function}\n  g: {Type: AWS::Lambda::Function}\n"), Options{}, []string{"error /Resources"}},
		{"one in an object", resource("  f: {Type: AWS::Lambda::Function}\n"), Options{}, nil},
	})
	testReports(t, "appspec-resource-shape", []reportCase{
		{"indented", exampleLambdaSpec, Options{}, nil},
		{"beside its name", resource("  - f:\n    Type: AWS::Lambda::Function\n    Properties: {}\n"), Options{}, []string{"error /Resources/0"}},
		{"without a name", resource("  - Type: AWS::Lambda::Function\n    Properties: {}\n"), Options{}, []string{"error /Resources/0"}},
		{"empty", resource("  - {}\n"), Options{}, []string{"error /Resources/0"}},
	})
}

func TestAppSpecLambda(t *testing.T) {
	versions := func(current, target string) string {
		return lambdaSpec("        CurrentVersion: " + current + "\n        TargetVersion: " + target + "\n")
	}
	testReports(t, "appspec-lambda-property-missing", []reportCase{
		{"all", exampleLambdaSpec, Options{}, nil},
		{"no target", lambdaSpec("        CurrentVersion: 3\n"), Options{}, []string{"error /Resources/0/charge/Properties"}},
		{"no current", lambdaSpec("        TargetVersion: 3\n"), Options{}, []string{"warning /Resources/0/charge/Properties"}},
		{"no properties", "version: 0.0\nResources: [{charge: {Type: AWS::Lambda::Function}}]\n", Options{},
			[]string{"error /Resources/0/charge"}},
		{"a word in the place of the resource", "version: 0.0\nResources: [{charge: one}]\nHooks: [{BeforeAllowTraffic: f}]\n", toLambda, nil},
		{"null properties", "version: 0.0\nResources: [{charge: {Type: AWS::Lambda::Function, Properties: }}]\n", Options{}, []string{"error /Resources/0/charge/Properties"}},
		{"no property", "version: 0.0\nResources: [{charge: {Type: AWS::Lambda::Function, Properties: {}}}]\n", Options{}, []string{
			"error /Resources/0/charge/Properties", "warning /Resources/0/charge/Properties", "error /Resources/0/charge/Properties", "error /Resources/0/charge/Properties"}},
		{"an empty alias", strings.Replace(exampleLambdaSpec, "live", "''", 1), Options{}, []string{"error /Resources/0/charge/Properties/Alias"}},
		{"in another case", strings.ReplaceAll(exampleLambdaSpec, "Version", "version"), Options{}, nil},
	})
	both := []string{"error " + atCurrentVersion, "error " + atTargetVersion}
	testReports(t, "appspec-lambda-version", []reportCase{
		{"strings", versions(`"1"`, `"2"`), Options{}, nil},
		{"numbers", versions("1", "2"), Options{}, nil},
		{"many digits", versions("1", "123456789012345678901234567890"), Options{}, nil},
		{"$LATEST", versions("$LATEST", `"$LATEST"`), Options{}, both},
		{"0", versions("0", `"0"`), Options{}, both},
		{"negative", versions("-1", `"-1"`), Options{}, both},
		{"fractions", versions("1.5", `"1.0"`), Options{}, both},
		{"words", versions("latest", "true"), Options{}, both},
		{"placeholders", versions("${CURRENT}", `"{{TARGET}}"`), Options{}, nil},
		{"lists", versions("[1]", "{}"), Options{}, nil},
	})
}

func TestAppSpecLambdaSameVersion(t *testing.T) {
	same := lambdaSpec("        CurrentVersion: \"4\"\n        TargetVersion: 4\n")
	request := func(members ...string) string {
		text := `"revision": {"revisionType": "AppSpecContent", "appSpecContent": {"content": "` +
			strings.NewReplacer("\n", `\n`, `"`, `\"`).Replace(same) + `"}}`
		return exampleObject(append([]string{exampleNames, text}, members...)...)
	}
	config := func(name string) string { return `"deploymentConfigName": "CodeDeployDefault.` + name + `"` }
	group := func(name string) Options {
		return Options{Group: groupOf(t, exampleGroup(`"computePlatform": "Lambda"`, config(name)))}
	}
	warning := []string{"warning /revision/appSpecContent/content"}
	failure := []string{"error /revision/appSpecContent/content"}
	testReports(t, "appspec-lambda-same-version", []reportCase{
		{"on its own", same, Options{}, []string{"warning " + atTargetVersion}},
		{"different", exampleLambdaSpec, Options{}, nil},
		{"zeros in front", lambdaSpec("        CurrentVersion: \"04\"\n        TargetVersion: 4\n"), Options{}, []string{"warning " + atTargetVersion}},
		{"$LATEST twice", lambdaSpec("        CurrentVersion: $LATEST\n        TargetVersion: $LATEST\n"), Options{}, nil},
		{"configuration not known", request(), Options{}, warning},
		{"configuration of one's own", request(`"deploymentConfigName": "slowly"`), Options{}, warning},
		{"canary", request(config("LambdaCanary10Percent5Minutes")), Options{}, failure},
		{"linear", request(config("LambdaLinear10PercentEvery1Minute")), Options{}, failure},
		{"all at once", request(config("LambdaAllAtOnce")), Options{}, nil},
		{"canary of the group", request(), group("LambdaCanary10Percent5Minutes"), failure},
		{"all at once of the group", request(), group("LambdaAllAtOnce"), nil},
		{"all at once instead of the group's", request(config("LambdaAllAtOnce")), group("LambdaCanary10Percent5Minutes"), nil},
	})
}

func TestAppSpecECS(t *testing.T) {
	balancer := func(text string) string {
		return ecsSpec(exampleTaskDefinition + "        LoadBalancerInfo: " + text + "\n")
	}
	at := atECSProperties + "/LoadBalancerInfo"
	testReports(t, "appspec-ecs-property-missing", []reportCase{
		{"all", exampleECSSpec, Options{}, nil},
		{"no task definition", ecsSpec(exampleLoadBalancer), Options{}, []string{"error " + atECSProperties}},
		{"no load balancer", ecsSpec(exampleTaskDefinition), Options{}, []string{"error " + atECSProperties}},
		{"no port", balancer("{ContainerName: web}"), Options{}, []string{"error " + at}},
		{"no name", balancer("{ContainerPort: 80}"), Options{}, []string{"error " + at}},
		{"an empty object", balancer("{}"), Options{}, []string{"error " + at, "error " + at}},
		{"null", balancer(""), Options{}, []string{"error " + at}},
		{"an empty name", balancer("{ContainerName: '', ContainerPort: 80}"), Options{}, []string{"error " + at + "/ContainerName"}},
		{"a list", balancer("[]"), Options{}, nil},
	})
	port := func(text string) string { return balancer("{ContainerName: web, ContainerPort: " + text + "}") }
	testReports(t, "appspec-ecs-port", []reportCase{
		{"number", port("80"), Options{}, nil},
		{"string", port(`"80"`), Options{}, nil},
		{"highest", port("65535"), Options{}, nil},
		{"beyond", port("65536"), Options{}, []string{"error " + at + "/ContainerPort"}},
		{"0", port("0"), Options{}, []string{"warning " + at + "/ContainerPort"}},
		{"negative", port("-1"), Options{}, []string{"error " + at + "/ContainerPort"}},
		{"mapping", port(`"80:8080"`), Options{}, []string{"error " + at + "/ContainerPort"}},
		{"placeholder", port(`"${PORT}"`), Options{}, nil},
	})
	definition := func(text string) string {
		return ecsSpec("        TaskDefinition: " + text + "\n" + exampleLoadBalancer)
	}
	testReports(t, "appspec-task-definition", []reportCase{
		{"ARN", definition("arn:aws:ecs:eu-west-1:111122223333:task-definition/web:1"), Options{}, nil},
		{"without revision", definition("arn:aws-cn:ecs:cn-north-1:111122223333:task-definition/web"), Options{}, nil},
		{"family and revision", definition("web:1"), Options{}, nil},
		{"two colons", definition("arn:aws:ecs:eu-west-1:111122223333::task-definition/web:1"), Options{}, []string{"warning " + atECSProperties + "/TaskDefinition"}},
		{"of a function", definition("arn:aws:lambda:eu-west-1:111122223333:function:web"), Options{}, []string{"warning " + atECSProperties + "/TaskDefinition"}},
		{"placeholder", definition("<TASK_DEFINITION>"), Options{}, nil},
	})
	testReports(t, "appspec-ecs-resource-name", []reportCase{
		{"TargetService", exampleECSSpec, Options{}, nil},
		{"another", strings.Replace(exampleECSSpec, "TargetService", "web", 1), Options{}, []string{"warning /Resources/0/web"}},
		{"of a function", exampleLambdaSpec, Options{}, nil},
	})
	version := func(text string) string {
		return ecsSpec(exampleTaskDefinition + exampleLoadBalancer + "        PlatformVersion: " + text + "\n")
	}
	testReports(t, "appspec-ecs-platform-version", []reportCase{
		{"latest", version("LATEST"), Options{}, nil},
		{"numbers", version("1.4.0"), Options{}, nil},
		{"two numbers", version("1.4"), Options{}, []string{"warning " + atECSProperties + "/PlatformVersion"}},
		{"in small letters", version("latest"), Options{}, []string{"warning " + atECSProperties + "/PlatformVersion"}},
		{"empty", version(""), Options{}, nil},
	})
}

func TestAppSpecECSTasks(t *testing.T) {
	network := func(text string) string {
		return ecsSpec(exampleTaskDefinition + exampleLoadBalancer + "        NetworkConfiguration: " + text + "\n")
	}
	at := atECSProperties + "/NetworkConfiguration"
	vpc := at + "/AwsvpcConfiguration"
	testReports(t, "appspec-ecs-network", []reportCase{
		{"none", exampleECSSpec, Options{}, nil},
		{"whole", network("{AwsvpcConfiguration: {Subnets: [a, b], SecurityGroups: [c], AssignPublicIp: ENABLED}}"), Options{}, nil},
		{"lower camel inside", network("{awsvpcConfiguration: {subnets: [a, b], securityGroups: [c], assignPublicIp: DISABLED}}"), Options{}, nil},
		{"empty", network("{}"), Options{}, []string{"error " + at}},
		{"of a wrong type", network("{AwsvpcConfiguration: [a, b]}"), Options{}, nil},
		{"no subnets", network("{AwsvpcConfiguration: {SecurityGroups: [c], AssignPublicIp: ENABLED}}"), Options{}, []string{"error " + vpc}},
		{"empty subnets", network("{AwsvpcConfiguration: {Subnets: [], SecurityGroups: [c], AssignPublicIp: ENABLED}}"), Options{}, []string{"error " + vpc + "/Subnets"}},
		{"only subnets", network("{AwsvpcConfiguration: {Subnets: [a]}}"), Options{}, []string{"error " + vpc, "error " + vpc}},
		{"a boolean", network("{AwsvpcConfiguration: {Subnets: [a], SecurityGroups: [c], AssignPublicIp: true}}"), Options{}, []string{"error " + vpc + "/AssignPublicIp"}},
		{"small letters", network("{AwsvpcConfiguration: {Subnets: [a], SecurityGroups: [c], AssignPublicIp: enabled}}"), Options{}, []string{"error " + vpc + "/AssignPublicIp"}},
		{"words of the guide", network("{AwsvpcConfiguration: {Subnets: [a], SecurityGroups: [c], AssignPublicIp: ENABLED-or-DISABLED}}"), Options{}, nil},
		{"a list", network("[]"), Options{}, nil},
	})
	strategy := func(text string) string {
		return ecsSpec(exampleTaskDefinition + exampleLoadBalancer + "        CapacityProviderStrategy: " + text + "\n")
	}
	list := atECSProperties + "/CapacityProviderStrategy"
	testReports(t, "appspec-ecs-capacity-providers", []reportCase{
		{"one", strategy("[{CapacityProvider: FARGATE}]"), Options{}, nil},
		{"two with weights", strategy("[{CapacityProvider: FARGATE, Base: 1, Weight: 1}, {CapacityProvider: FARGATE_SPOT, Weight: 4}]"), Options{}, nil},
		{"a base of 0 beside another", strategy("[{CapacityProvider: FARGATE, Base: 1, Weight: 1}, {CapacityProvider: FARGATE_SPOT, Base: 0}]"), Options{}, nil},
		{"two bases", strategy("[{CapacityProvider: FARGATE, Base: 1, Weight: 1}, {CapacityProvider: FARGATE_SPOT, Base: 1}]"), Options{}, []string{"error " + list + "/1/Base"}},
		{"no weight", strategy("[{CapacityProvider: FARGATE}, {CapacityProvider: FARGATE_SPOT, Weight: 0}]"), Options{}, []string{"error " + list}},
		{"a weight that is a word", strategy("[{CapacityProvider: FARGATE}, {CapacityProvider: FARGATE_SPOT, Weight: heavy}]"), Options{}, []string{"error " + list + "/1/Weight"}},
		{"a weight to fill in", strategy("[{CapacityProvider: FARGATE}, {CapacityProvider: FARGATE_SPOT, Weight: '${W}'}]"), Options{}, nil},
		{"no provider", strategy("[{Base: 1, Weight: 1}]"), Options{}, []string{"error " + list + "/0"}},
		{"a negative base", strategy("[{CapacityProvider: FARGATE, Base: -1}]"), Options{}, []string{"error " + list + "/0/Base"}},
		{"a string", strategy(`[{CapacityProvider: FARGATE, Base: "1"}]`), Options{}, nil},
	})
}
