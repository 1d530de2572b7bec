package facts

// DeploymentGroupInfo as in the API reference.
var DeploymentGroupInfo = &Structure{
	Name:   "DeploymentGroupInfo",
	Source: reference("DeploymentGroupInfo"),
	Members: []Member{
		{Name: "applicationName", Value: name},
		{Name: "deploymentGroupId", Value: text},
		{Name: "deploymentGroupName", Value: name},
		{Name: "deploymentConfigName", Value: name},
		{Name: "ec2TagFilters", Value: list(object(EC2TagFilter))},
		{Name: "onPremisesInstanceTagFilters", Value: list(object(TagFilter))},
		{Name: "autoScalingGroups", Value: list(object(AutoScalingGroup))},
		{Name: "serviceRoleArn", Value: text},
		{Name: "targetRevision", Value: object(RevisionLocation)},
		{Name: "triggerConfigurations", Value: list(object(TriggerConfig))},
		{Name: "alarmConfiguration", Value: object(AlarmConfiguration)},
		{Name: "autoRollbackConfiguration", Value: object(AutoRollbackConfiguration)},
		{Name: "deploymentStyle", Value: object(DeploymentStyle)},
		{Name: "outdatedInstancesStrategy", Value: oneOf(OutdatedInstancesStrategy)},
		{Name: "blueGreenDeploymentConfiguration", Value: object(BlueGreenDeploymentConfiguration)},
		{Name: "loadBalancerInfo", Value: object(LoadBalancerInfo)},
		{Name: "lastSuccessfulDeployment", Value: object(LastDeploymentInfo)},
		{Name: "lastAttemptedDeployment", Value: object(LastDeploymentInfo)},
		{Name: "ec2TagSet", Value: object(EC2TagSet)},
		{Name: "onPremisesTagSet", Value: object(OnPremisesTagSet)},
		{Name: "computePlatform", Value: oneOf(ComputePlatform)},
		{Name: "ecsServices", Value: list(object(ECSService))},
		{Name: "terminationHookEnabled", Value: boolean},
	},
}

// AutoScalingGroup as in the API reference.
var AutoScalingGroup = &Structure{
	Name:   "AutoScalingGroup",
	Source: reference("AutoScalingGroup"),
	Members: []Member{
		{Name: "name", Value: text},
		{Name: "hook", Value: text},
		{Name: "terminationHook", Value: text},
	},
}

// TriggerConfig as in the API reference.
var TriggerConfig = &Structure{
	Name:   "TriggerConfig",
	Source: reference("TriggerConfig"),
	Members: []Member{
		{Name: "triggerName", Value: text},
		{Name: "triggerTargetArn", Value: text},
		{Name: "triggerEvents", Value: list(oneOf(TriggerEventType))},
	},
}

// LastDeploymentInfo as in the API reference.
var LastDeploymentInfo = &Structure{
	Name:   "LastDeploymentInfo",
	Source: reference("LastDeploymentInfo"),
	Members: []Member{
		{Name: "deploymentId", Value: text},
		{Name: "status", Value: oneOf(DeploymentStatus)},
		{Name: "endTime", Value: instant},
		{Name: "createTime", Value: instant},
	},
}

// ECSService as in the API reference.
var ECSService = &Structure{
	Name:   "ECSService",
	Source: reference("ECSService"),
	Members: []Member{
		{Name: "serviceName", Value: text},
		{Name: "clusterName", Value: text},
	},
}
