package validate

import "testing"

func TestTargetIDForm(t *testing.T) {
	ecs := func(id string) string { return capturedTarget("ECSTarget", "ecsTarget", `"targetId": "`+id+`"`) }
	instance := func(id string) string {
		return capturedTarget("InstanceTarget", "instanceTarget", `"targetId": "`+id+`"`)
	}
	noECS := func(id string) []string {
		return []string{`warning /deploymentTarget/ecsTarget/targetId: "` + id + `" is no target of Amazon ECS: it must be a cluster and a service, joined by a colon`}
	}
	noInstance := func(id string) []string {
		return []string{`note /deploymentTarget/instanceTarget/targetId: "` + id + `" is no instance id or on-premises name`}
	}
	checkReported(t, &targetIDForm, []reportedCase{
		{"a cluster alone", ecs("web-cluster"), noECS("web-cluster")},
		{"no service", ecs("web-cluster:"), noECS("web-cluster:")},
		{"no cluster", ecs(":checkout"), noECS(":checkout")},
		{"a resource name", ecs("arn:aws:ecs:eu-west-1:111122223333:service/web/checkout"), noECS("arn:aws:ecs:eu-west-1:111122223333:service/web/checkout")},
		{"an instance's resource name", instance("arn:aws:ec2:eu-west-1:111122223333:instance/i-0a1b"), noInstance("arn:aws:ec2:eu-west-1:111122223333:instance/i-0a1b")},
		{"a name with a blank", instance("web 1"), noInstance("web 1")},
		{"cluster and service", ecs("web-cluster:checkout"), nil},
		{"an instance", instance("i-0a1b2c3d4e5f60718"), nil},
		{"a masked instance", instance("i-902e9fEX"), nil},
		{"an on-premises instance", instance("rack4.web+blue@site"), nil},
		{"empty", ecs(""), nil},
		{"null", capturedTarget("ECSTarget", "ecsTarget", `"targetId": null`), nil},
		{"a function", capturedTarget("LambdaTarget", "lambdaTarget", `"targetId": "thumbnails:live"`), nil},
		{"a stack", capturedTarget("CloudFormationTarget", "cloudFormationTarget", `"targetId": "arn:aws:cloudformation:eu-west-1:111122223333:stack/a/b"`), nil},
	})
}

func TestTargetARNID(t *testing.T) {
	instance := func(arn, id string) string {
		return capturedTarget("InstanceTarget", "instanceTarget", `"targetArn": "`+arn+`"`, `"targetId": "`+id+`"`)
	}
	ecs := func(arn, id string) string {
		return capturedTarget("ECSTarget", "ecsTarget", `"targetArn": "`+arn+`"`, `"targetId": "`+id+`"`)
	}
	checkReported(t, &targetARNID, []reportedCase{
		{
			"two instances", instance("arn:aws:ec2:eu-west-1:111122223333:instance/i-0a1b", "i-0a1c"),
			[]string{`warning /deploymentTarget/instanceTarget: the targetArn names "i-0a1b", but the targetId is "i-0a1c"`},
		},
		{
			"two services", ecs("arn:aws:ecs:eu-west-1:111122223333:service/web/checkout", "web:orders"),
			[]string{`warning /deploymentTarget/ecsTarget: the targetArn names "checkout", but the targetId is "web:orders"`},
		},
		{"one instance", instance("arn:aws-us-gov:ec2:us-gov-west-1:111122223333:instance/i-0a1b", "i-0a1b"), nil},
		{"the id is the resource name", instance("arn:aws:ec2:eu-west-1:111122223333:instance/i-0a1b", "arn:aws:ec2:eu-west-1:111122223333:instance/i-0a1b"), nil},
		{"on premises", instance("arn:aws:codedeploy:eu-west-1:111122223333:instance/rack4_9xk", "rack4"), nil},
		{"no id", instance("arn:aws:ec2:eu-west-1:111122223333:instance/i-0a1b", ""), nil},
		{"no resource name", instance("", "i-0a1b"), nil},
		{"the short form of a service", ecs("arn:aws:ecs:region:aws_account_id:service/checkout", "web:checkout"), nil},
		{"the long form of a service", ecs("arn:aws:ecs:eu-west-1:111122223333:service/web/checkout", "web:checkout"), nil},
		{"an id of another form", ecs("arn:aws:ecs:eu-west-1:111122223333:service/web/checkout", "web"), nil},
	})
}
