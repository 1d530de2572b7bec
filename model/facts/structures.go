package facts

var structures = []*Structure{
	CreateDeploymentInput,
	RevisionLocation, S3Location, GitHubLocation, RawString, AppSpecContent,
	TargetInstances, EC2TagFilter, EC2TagSet, TagFilter, OnPremisesTagSet,
	AutoRollbackConfiguration, AlarmConfiguration, Alarm, RollbackInfo,
	DeploymentInfo, ErrorInformation, DeploymentOverview, DeploymentStyle, RelatedDeployments,
	BlueGreenDeploymentConfiguration, BlueInstanceTerminationOption, DeploymentReadyOption, GreenFleetProvisioningOption,
	LoadBalancerInfo, ELBInfo, TargetGroupInfo, TargetGroupPairInfo, TrafficRoute,
	DeploymentTarget, InstanceTarget, LambdaTarget, LambdaFunctionInfo, ECSTarget, ECSTaskSet, CloudFormationTarget,
	LifecycleEvent, Diagnostics,
	DeploymentGroupInfo, AutoScalingGroup, TriggerConfig, LastDeploymentInfo, ECSService,
	GetDeploymentOutput, BatchGetDeploymentsOutput, GetDeploymentTargetOutput, BatchGetDeploymentTargetsOutput, GetDeploymentGroupOutput,
}

// Structures returns every structure of the table, each after the file that holds it. The slice is a copy.
func Structures() []*Structure { return append([]*Structure(nil), structures...) }
