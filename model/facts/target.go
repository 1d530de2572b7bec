package facts

// DeploymentTarget as in the API reference.
var DeploymentTarget = &Structure{
	Name:   "DeploymentTarget",
	Source: reference("DeploymentTarget"),
	Members: []Member{
		{Name: "deploymentTargetType", Value: oneOf(DeploymentTargetType)},
		{Name: "instanceTarget", Value: object(InstanceTarget)},
		{Name: "lambdaTarget", Value: object(LambdaTarget)},
		{Name: "ecsTarget", Value: object(ECSTarget)},
		{Name: "cloudFormationTarget", Value: object(CloudFormationTarget)},
	},
}

// InstanceTarget as in the API reference.
var InstanceTarget = &Structure{
	Name:   "InstanceTarget",
	Source: reference("InstanceTarget"),
	Members: []Member{
		{Name: "deploymentId", Value: text},
		{Name: "targetId", Value: text},
		{Name: "targetArn", Value: text},
		{Name: "status", Value: oneOf(TargetStatus)},
		{Name: "lastUpdatedAt", Value: instant},
		{Name: "lifecycleEvents", Value: list(object(LifecycleEvent))},
		{Name: "instanceLabel", Value: oneOf(TargetLabel)},
	},
}

// LambdaTarget as in the API reference.
var LambdaTarget = &Structure{
	Name:   "LambdaTarget",
	Source: reference("LambdaTarget"),
	Members: []Member{
		{Name: "deploymentId", Value: text},
		{Name: "targetId", Value: text},
		{Name: "targetArn", Value: text},
		{Name: "status", Value: oneOf(TargetStatus)},
		{Name: "lastUpdatedAt", Value: instant},
		{Name: "lifecycleEvents", Value: list(object(LifecycleEvent))},
		{Name: "lambdaFunctionInfo", Value: object(LambdaFunctionInfo)},
	},
}

// LambdaFunctionInfo as in the API reference.
var LambdaFunctionInfo = &Structure{
	Name:   "LambdaFunctionInfo",
	Source: reference("LambdaFunctionInfo"),
	Members: []Member{
		{Name: "functionName", Value: text},
		{Name: "functionAlias", Value: text},
		{Name: "currentVersion", Value: text},
		{Name: "targetVersion", Value: text},
		{Name: "targetVersionWeight", Value: double},
	},
}

// ECSTarget as in the API reference.
var ECSTarget = &Structure{
	Name:   "ECSTarget",
	Source: reference("ECSTarget"),
	Members: []Member{
		{Name: "deploymentId", Value: text},
		{Name: "targetId", Value: text},
		{Name: "targetArn", Value: text},
		{Name: "lastUpdatedAt", Value: instant},
		{Name: "lifecycleEvents", Value: list(object(LifecycleEvent))},
		{Name: "status", Value: oneOf(TargetStatus)},
		{Name: "taskSetsInfo", Value: list(object(ECSTaskSet))},
	},
}

// ECSTaskSet as in the API reference.
var ECSTaskSet = &Structure{
	Name:   "ECSTaskSet",
	Source: reference("ECSTaskSet"),
	Members: []Member{
		{Name: "identifer", Value: text},
		{Name: "desiredCount", Value: count},
		{Name: "pendingCount", Value: count},
		{Name: "runningCount", Value: count},
		{Name: "status", Value: text},
		{Name: "trafficWeight", Value: double},
		{Name: "targetGroup", Value: object(TargetGroupInfo)},
		{Name: "taskSetLabel", Value: oneOf(TargetLabel)},
	},
}

// CloudFormationTarget as in the API reference.
var CloudFormationTarget = &Structure{
	Name:   "CloudFormationTarget",
	Source: reference("CloudFormationTarget"),
	Members: []Member{
		{Name: "deploymentId", Value: text},
		{Name: "targetId", Value: text},
		{Name: "lastUpdatedAt", Value: instant},
		{Name: "lifecycleEvents", Value: list(object(LifecycleEvent))},
		{Name: "status", Value: oneOf(TargetStatus)},
		{Name: "resourceType", Value: text},
		{Name: "targetVersionWeight", Value: double},
	},
}
