package facts

// DeploymentTarget is the record of a deployment to one target.
var DeploymentTarget = &Structure{
	Name:   "DeploymentTarget",
	Doc:    "The record of a deployment to one target.",
	Source: reference("DeploymentTarget"),
	Members: []Member{
		{
			Name: "deploymentTargetType", Value: oneOf(DeploymentTargetType), Category: Targets,
			Doc: "Which of the other members holds the record.",
		},
		{
			Name: "instanceTarget", Value: object(InstanceTarget), Category: Targets,
			Doc: "The record, where the target is an instance.",
		},
		{
			Name: "lambdaTarget", Value: object(LambdaTarget), Category: Targets,
			Doc: "The record, where the target is a Lambda function.",
		},
		{
			Name: "ecsTarget", Value: object(ECSTarget), Category: Targets,
			Doc: "The record, where the target is an Amazon ECS service.",
		},
		{
			Name: "cloudFormationTarget", Value: object(CloudFormationTarget), Category: Targets,
			Doc: "The record, where a stack update deploys.",
		},
	},
}

// InstanceTarget is the record of a deployment to one instance.
var InstanceTarget = &Structure{
	Name:   "InstanceTarget",
	Doc:    "The record of a deployment to one instance.",
	Source: reference("InstanceTarget"),
	Members: []Member{
		deploymentOfTarget,
		targetID("The instance's ID, or the name of an on-premises instance."),
		targetARN,
		statusOfTarget,
		lastUpdatedAt,
		eventsOfTarget,
		{
			Name: "instanceLabel", Value: oneOf(TargetLabel), Category: Targets,
			Doc: "Whether the instance is of the original environment or of its replacement.",
		},
	},
}

// LambdaTarget is the record of a deployment to a Lambda function.
var LambdaTarget = &Structure{
	Name:   "LambdaTarget",
	Doc:    "The record of a deployment to a Lambda function.",
	Source: reference("LambdaTarget"),
	Members: []Member{
		deploymentOfTarget,
		targetID("The function's name."),
		targetARN,
		statusOfTarget,
		lastUpdatedAt,
		eventsOfTarget,
		{
			Name: "lambdaFunctionInfo", Value: object(LambdaFunctionInfo), Category: Targets,
			Doc: "The function, its alias and its versions.",
		},
	},
}

// LambdaFunctionInfo names the Lambda function that is deployed and its versions.
var LambdaFunctionInfo = &Structure{
	Name:   "LambdaFunctionInfo",
	Doc:    "The Lambda function that is deployed, and its versions.",
	Source: reference("LambdaFunctionInfo"),
	Members: []Member{
		{Name: "functionName", Value: text, Category: Targets, Doc: "The function's name."},
		{Name: "functionAlias", Value: text, Category: Targets, Doc: "The alias whose traffic is shifted."},
		{Name: "currentVersion", Value: text, Category: Revision, Doc: "The version that traffic came to before."},
		{Name: "targetVersion", Value: text, Category: Revision, Doc: "The version that traffic is shifted to."},
		{
			Name: "targetVersionWeight", Value: double, Category: Outcome,
			Doc: "The percentage of traffic that the target version receives.",
		},
	},
}

// ECSTarget is the record of a deployment to an Amazon ECS service.
var ECSTarget = &Structure{
	Name:   "ECSTarget",
	Doc:    "The record of a deployment to an Amazon ECS service.",
	Source: reference("ECSTarget"),
	Members: []Member{
		deploymentOfTarget,
		targetID("The cluster and the service, with a colon between them."),
		targetARN,
		lastUpdatedAt,
		eventsOfTarget,
		statusOfTarget,
		{
			Name: "taskSetsInfo", Value: list(object(ECSTaskSet)), Key: "identifer", Category: Outcome,
			Doc: "The service's task sets: the original one and its replacement.",
		},
	},
}

// ECSTaskSet is a set of tasks of an Amazon ECS service.
var ECSTaskSet = &Structure{
	Name:   "ECSTaskSet",
	Doc:    "A set of tasks of an Amazon ECS service.",
	Source: reference("ECSTaskSet"),
	Members: []Member{
		{
			Name: "identifer", Value: text, Category: Identity,
			Doc: "The task set's ID; the spelling is the service's own.",
		},
		{Name: "desiredCount", Value: taskCount, Category: Outcome, Doc: "How many tasks the set is to have."},
		{Name: "pendingCount", Value: taskCount, Category: Outcome, Doc: "How many of its tasks are starting."},
		{Name: "runningCount", Value: taskCount, Category: Outcome, Doc: "How many of its tasks run."},
		{
			Name: "status", Value: text, Category: Outcome,
			Doc: "PRIMARY for the set that serves production traffic, ACTIVE for one that does not, DRAINING for one that is being stopped.",
		},
		{
			Name: "trafficWeight", Value: double, Category: Outcome,
			Doc: "The percentage of traffic that the set serves.",
		},
		{
			Name: "targetGroup", Value: object(TargetGroupInfo), Category: Targets,
			Doc: "The target group that traffic reaches the set through.",
		},
		{
			Name: "taskSetLabel", Value: oneOf(TargetLabel), Category: Targets,
			Doc: "Whether the set is this deployment's original one or its replacement.",
		},
	},
}

var taskCount = countOf(reference("ECSTaskSet"))

// CloudFormationTarget is the record of a deployment that a stack update makes. It has no ARN.
var CloudFormationTarget = &Structure{
	Name:   "CloudFormationTarget",
	Doc:    "The record of a deployment that a stack update makes. It has no ARN.",
	Source: reference("CloudFormationTarget"),
	Members: []Member{
		deploymentOfTarget,
		targetID("The ID of the stack's resource that is deployed."),
		lastUpdatedAt,
		eventsOfTarget,
		statusOfTarget,
		{
			Name: "resourceType", Value: text, Category: Targets,
			Doc: "The type of the resource that is deployed.",
		},
		{
			Name: "targetVersionWeight", Value: double, Category: Outcome,
			Doc: "The percentage of production traffic that the new version receives.",
		},
	},
}

// The members that targets of every type have.
var (
	deploymentOfTarget = Member{
		Name: "deploymentId", Value: text, Category: Identity,
		Doc: "The ID of the deployment that the target belongs to.",
	}
	targetARN = Member{
		Name: "targetArn", Value: text, Category: Targets,
		Doc: "The target's ARN.",
	}
	statusOfTarget = Member{
		Name: "status", Value: oneOf(TargetStatus), Category: Outcome,
		Doc: "Where the deployment to this target stands.",
	}
	lastUpdatedAt = Member{
		Name: "lastUpdatedAt", Value: instant, Category: Identity,
		Doc: "When the deployment last changed something about this target.",
	}
	eventsOfTarget = Member{
		Name: "lifecycleEvents", Value: list(object(LifecycleEvent)), Key: "lifecycleEventName", Category: Outcome,
		Doc: "The steps of the deployment to this target.",
	}
)

func targetID(doc string) Member {
	return Member{Name: "targetId", Value: text, Category: Targets, Doc: doc}
}
