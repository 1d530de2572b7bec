package facts

// DeploymentInfo as in the API reference.
var DeploymentInfo = &Structure{
	Name:   "DeploymentInfo",
	Source: reference("DeploymentInfo"),
	Members: []Member{
		{Name: "applicationName", Value: name},
		{Name: "deploymentGroupName", Value: name},
		{Name: "deploymentConfigName", Value: name},
		{Name: "deploymentId", Value: text},
		{Name: "previousRevision", Value: object(RevisionLocation)},
		{Name: "revision", Value: object(RevisionLocation)},
		{Name: "status", Value: oneOf(DeploymentStatus)},
		{Name: "errorInformation", Value: object(ErrorInformation)},
		{Name: "createTime", Value: instant},
		{Name: "startTime", Value: instant},
		{Name: "completeTime", Value: instant},
		{Name: "deploymentOverview", Value: object(DeploymentOverview)},
		{Name: "description", Value: text},
		{Name: "creator", Value: oneOf(DeploymentCreator)},
		{Name: "ignoreApplicationStopFailures", Value: boolean},
		{Name: "autoRollbackConfiguration", Value: object(AutoRollbackConfiguration)},
		{Name: "updateOutdatedInstancesOnly", Value: boolean},
		{Name: "rollbackInfo", Value: object(RollbackInfo)},
		{Name: "deploymentStyle", Value: object(DeploymentStyle)},
		{Name: "targetInstances", Value: object(TargetInstances)},
		{Name: "instanceTerminationWaitTimeStarted", Value: boolean},
		{Name: "blueGreenDeploymentConfiguration", Value: object(BlueGreenDeploymentConfiguration)},
		{Name: "loadBalancerInfo", Value: object(LoadBalancerInfo)},
		{Name: "additionalDeploymentStatusInfo", Value: text},
		{Name: "fileExistsBehavior", Value: oneOf(FileExistsBehavior)},
		{Name: "deploymentStatusMessages", Value: list(text)},
		{Name: "computePlatform", Value: oneOf(ComputePlatform)},
		{Name: "externalId", Value: text},
		{Name: "relatedDeployments", Value: object(RelatedDeployments)},
		{Name: "overrideAlarmConfiguration", Value: object(AlarmConfiguration)},
		{Name: "deploymentMode", Value: oneOf(DeploymentMode)},
	},
}

// ErrorInformation as in the API reference.
var ErrorInformation = &Structure{
	Name:   "ErrorInformation",
	Source: reference("ErrorInformation"),
	Members: []Member{
		{Name: "code", Value: oneOf(ErrorCode)},
		{Name: "message", Value: text},
	},
}

// DeploymentOverview as in the API reference.
var DeploymentOverview = &Structure{
	Name:   "DeploymentOverview",
	Source: reference("DeploymentOverview"),
	Members: []Member{
		{Name: "Pending", Value: count},
		{Name: "InProgress", Value: count},
		{Name: "Succeeded", Value: count},
		{Name: "Failed", Value: count},
		{Name: "Skipped", Value: count},
		{Name: "Ready", Value: count},
	},
}

// DeploymentStyle as in the API reference.
var DeploymentStyle = &Structure{
	Name:   "DeploymentStyle",
	Source: reference("DeploymentStyle"),
	Members: []Member{
		{Name: "deploymentType", Value: oneOf(DeploymentType)},
		{Name: "deploymentOption", Value: oneOf(DeploymentOption)},
	},
}

// RelatedDeployments as in the API reference.
var RelatedDeployments = &Structure{
	Name:   "RelatedDeployments",
	Source: reference("RelatedDeployments"),
	Members: []Member{
		{Name: "autoUpdateOutdatedInstancesRootDeploymentId", Value: text},
		{Name: "autoUpdateOutdatedInstancesDeploymentIds", Value: list(text)},
	},
}
