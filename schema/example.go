package schema

// exampleRequest is a request with what most requests have.
var exampleRequest = object{
	{"applicationName", "shop"},
	{"deploymentGroupName", "production"},
	{"revision", object{
		{"revisionType", "S3"},
		{"s3Location", object{
			{"bucket", "releases"}, {"key", "shop/2026.11.20.zip"}, {"bundleType", "zip"},
			{"version", "3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY"},
		}},
	}},
}

// examples are values of members, by the name of the structure and the member's.
var examples = map[string]list{
	"CreateDeploymentInput.description":  texts("Release 2026.11.20"),
	"S3Location.bucket":                  texts("releases"),
	"S3Location.key":                     texts("shop/2026.11.20.zip"),
	"S3Location.eTag":                    texts("8a5d0c3f0e6b1b9e6a3f6f0f5e1d2c47"),
	"GitHubLocation.repository":          texts("example/shop"),
	"GitHubLocation.commitId":            texts("6dcd4ce23d88e2ee9568ba546c007c63d9131c1b"),
	"AppSpecContent.sha256":              texts("7698ace7c32c8e2dd75dc881875a8412344feefe42ebb4d0043c02ad45b23aae"),
	"DeploymentInfo.deploymentId":        texts("d-A1B2C3D4E"),
	"LambdaFunctionInfo.currentVersion":  texts("41"),
	"ECSTarget.targetId":                 texts("production:web"),
	"ECSTaskSet.status":                  texts("PRIMARY", "ACTIVE", "DRAINING"),
	"DeploymentGroupInfo.serviceRoleArn": texts("arn:aws:iam::111122223333:role/CodeDeploy"),
	"TriggerConfig.triggerTargetArn":     texts("arn:aws:sns:eu-west-1:111122223333:deployments"),
	"LifecycleEvent.lifecycleEventName":  texts("BeforeInstall", "AfterInstall", "AllowTraffic"),
	"ECSService.serviceName":             texts("web"),
	"RollbackInfo.rollbackDeploymentId":  texts("d-F6G7H8I9J"),
	"CloudFormationTarget.resourceType":  texts("AWS::ECS::Service"),
	"TargetGroupInfo.name":               texts("web-blue"),
	"Alarm.name":                         texts("web-5xx"),
	"TrafficRoute.listenerArns":          {texts("arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/web/50dc6c495c0c9188/f2f7dc8efc522ab2")},
	"TargetInstances.autoScalingGroups":  {texts("shop-web-green")},
	"EC2TagFilter.Key":                   texts("Role"),
	"EC2TagFilter.Value":                 texts("web"),
	"AppSpecContent.content":             texts("version: 0.0\nResources:\n  - checkout:\n      Type: AWS::Lambda::Function\n      Properties:\n        Name: checkout\n        Alias: live\n        CurrentVersion: \"41\"\n        TargetVersion: \"42\"\n"),
	"AutoRollbackConfiguration.events":   {texts("DEPLOYMENT_FAILURE")},
}
