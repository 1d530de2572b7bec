package model

// DeploymentGroupInfo is what GetDeploymentGroup returns about a deployment group: where an application is deployed
// to and how. A deployment has these settings unless its request overrides them.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentGroupInfo.html
type DeploymentGroupInfo struct {
	// ApplicationName is the name of the application.
	ApplicationName *string `json:"applicationName,omitzero"`
	// DeploymentGroupID is the group's ID, a UUID.
	DeploymentGroupID *string `json:"deploymentGroupId,omitzero"`
	// DeploymentGroupName is the group's name.
	DeploymentGroupName *string `json:"deploymentGroupName,omitzero"`
	// DeploymentConfigName is the name of the deployment configuration.
	DeploymentConfigName *string `json:"deploymentConfigName,omitzero"`
	// EC2TagFilters select EC2 instances that match one of them. They exclude EC2TagSet.
	EC2TagFilters []EC2TagFilter `json:"ec2TagFilters,omitzero"`
	// OnPremisesInstanceTagFilters select on-premises instances that match one of them. They exclude OnPremisesTagSet.
	OnPremisesInstanceTagFilters []TagFilter `json:"onPremisesInstanceTagFilters,omitzero"`
	// AutoScalingGroups are the Auto Scaling groups that belong to it: objects here, while requests have names.
	AutoScalingGroups []AutoScalingGroup `json:"autoScalingGroups,omitzero"`
	// ServiceRoleARN is the ARN of the role that the service acts in.
	ServiceRoleARN *string `json:"serviceRoleArn,omitzero"`
	// TargetRevision is what was last deployed, or tried.
	TargetRevision *RevisionLocation `json:"targetRevision,omitzero"`
	// TriggerConfigurations are the SNS topics that hear of events.
	TriggerConfigurations []TriggerConfig `json:"triggerConfigurations,omitzero"`
	// AlarmConfiguration has the alarms that stop a deployment.
	AlarmConfiguration *AlarmConfiguration `json:"alarmConfiguration,omitzero"`
	// AutoRollbackConfiguration says when a deployment is rolled back.
	AutoRollbackConfiguration *AutoRollbackConfiguration `json:"autoRollbackConfiguration,omitzero"`
	// DeploymentStyle says whether deployments are in-place or blue/green, and whether a load balancer takes part.
	DeploymentStyle *DeploymentStyle `json:"deploymentStyle,omitzero"`
	// OutdatedInstancesStrategy says whether instances that started with an older revision are updated.
	OutdatedInstancesStrategy OutdatedInstancesStrategy `json:"outdatedInstancesStrategy,omitzero"`
	// BlueGreenDeploymentConfiguration has the options of blue/green deployments.
	BlueGreenDeploymentConfiguration *BlueGreenDeploymentConfiguration `json:"blueGreenDeploymentConfiguration,omitzero"`
	// LoadBalancerInfo has the load balancers that take part.
	LoadBalancerInfo *LoadBalancerInfo `json:"loadBalancerInfo,omitzero"`
	// LastSuccessfulDeployment is the last deployment that succeeded.
	LastSuccessfulDeployment *LastDeploymentInfo `json:"lastSuccessfulDeployment,omitzero"`
	// LastAttemptedDeployment is the last deployment of any outcome.
	LastAttemptedDeployment *LastDeploymentInfo `json:"lastAttemptedDeployment,omitzero"`
	// EC2TagSet selects EC2 instances by several tags at once.
	EC2TagSet *EC2TagSet `json:"ec2TagSet,omitzero"`
	// OnPremisesTagSet selects on-premises instances by several tags at once.
	OnPremisesTagSet *OnPremisesTagSet `json:"onPremisesTagSet,omitzero"`
	// ComputePlatform is where the group deploys to; absent in records of 2017 and before.
	ComputePlatform ComputePlatform `json:"computePlatform,omitzero"`
	// ECSServices are the services that the group deploys to.
	ECSServices []ECSService `json:"ecsServices,omitzero"`
	// TerminationHookEnabled says whether Auto Scaling groups run a deployment when they terminate an instance.
	TerminationHookEnabled *bool `json:"terminationHookEnabled,omitzero"`
}

// AutoScalingGroup is an Auto Scaling group of a deployment group.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_AutoScalingGroup.html
type AutoScalingGroup struct {
	// Name is the Auto Scaling group's name.
	Name *string `json:"name,omitzero"`
	// Hook is the name of the lifecycle hook that deploys to new instances.
	Hook *string `json:"hook,omitzero"`
	// TerminationHook is the name of the lifecycle hook that runs before an instance is terminated.
	TerminationHook *string `json:"terminationHook,omitzero"`
}

// TriggerConfig is an SNS topic that hears of events of a group's deployments.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_TriggerConfig.html
type TriggerConfig struct {
	// TriggerName is the trigger's name.
	TriggerName *string `json:"triggerName,omitzero"`
	// TriggerTargetARN is the topic's ARN.
	TriggerTargetARN *string `json:"triggerTargetArn,omitzero"`
	// TriggerEvents are the events that it hears of.
	TriggerEvents []TriggerEventType `json:"triggerEvents,omitzero"`
}

// LastDeploymentInfo is the last deployment of a group, or the last that succeeded.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_LastDeploymentInfo.html
type LastDeploymentInfo struct {
	// DeploymentID is the deployment's ID.
	DeploymentID *string `json:"deploymentId,omitzero"`
	// Status is where it stands.
	Status DeploymentStatus `json:"status,omitzero"`
	// EndTime is when it ended.
	EndTime *Time `json:"endTime,omitzero"`
	// CreateTime is when it was created.
	CreateTime *Time `json:"createTime,omitzero"`
}

// ECSService is an ECS service that a group deploys to.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_ECSService.html
type ECSService struct {
	// ServiceName is the service's name, or its ARN.
	ServiceName *string `json:"serviceName,omitzero"`
	// ClusterName is the name of the cluster that the service runs in.
	ClusterName *string `json:"clusterName,omitzero"`
}
