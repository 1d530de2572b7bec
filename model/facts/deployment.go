package facts

// DeploymentInfo is the record of a deployment.
var DeploymentInfo = &Structure{
	Name:   "DeploymentInfo",
	Doc:    "The record of a deployment. It holds neither targets nor lifecycle events.",
	Source: reference("DeploymentInfo"),
	Members: []Member{
		{
			Name: "applicationName", Value: name, Category: Targets,
			Doc: "The application.",
		},
		{
			Name: "deploymentGroupName", Value: name, Category: Targets,
			Doc: "The deployment group.",
		},
		{
			Name: "deploymentConfigName", Value: name,
			Doc: "The deployment configuration, which sets the pace.",
		},
		{
			Name: "deploymentId", Value: text, Category: Identity,
			Doc: "The deployment's ID, as a rule d- and nine letters or digits.",
		},
		{
			Name: "previousRevision", Value: object(RevisionLocation), Category: Revision,
			Doc: "What was deployed to the group before its most recent successful deployment.",
		},
		{
			Name: "revision", Value: object(RevisionLocation), Category: Revision,
			Doc: "What was deployed.",
		},
		{
			Name: "status", Value: oneOf(DeploymentStatus), Category: Outcome,
			Doc: "Where the deployment as a whole stands.",
		},
		{
			Name: "errorInformation", Value: object(ErrorInformation), Category: Outcome,
			Doc: "Why the deployment failed or stopped.",
		},
		{
			Name: "createTime", Value: instant, Category: Identity,
			Doc: "When the deployment was created.",
		},
		{
			Name: "startTime", Value: instant, Category: Identity,
			Doc: "When the deployment began; clocks of the service differ, so it may lie after completeTime.",
		},
		{
			Name: "completeTime", Value: instant, Category: Identity,
			Doc: "When the deployment ended.",
		},
		{
			Name: "deploymentOverview", Value: object(DeploymentOverview), Category: Outcome,
			Doc: "How many targets are in which state; absent until an Amazon ECS deployment has ended.",
		},
		{
			Name: "description", Value: text,
			Doc: "The remark that the deployment was created with.",
		},
		{
			Name: "creator", Value: oneOf(DeploymentCreator), Category: Identity,
			Doc: "What created the deployment: a user, a rollback, Auto Scaling, a stack.",
		},
		{
			Name: "ignoreApplicationStopFailures", Value: boolean,
			Doc: "Whether the deployment went on with instances whose ApplicationStop, BeforeBlockTraffic or AfterBlockTraffic event failed.",
		},
		{
			Name: "autoRollbackConfiguration", Value: object(AutoRollbackConfiguration),
			Doc: "When the deployment is rolled back without being asked.",
		},
		{
			Name: "updateOutdatedInstancesOnly", Value: boolean,
			Doc: "Whether instances that already ran the latest revision were left out.",
		},
		{
			Name: "rollbackInfo", Value: object(RollbackInfo), Category: Outcome,
			Doc: "The deployment that rolls this one back, or that this one rolls back.",
		},
		{
			Name: "deploymentStyle", Value: object(DeploymentStyle),
			Doc: "Whether instances are changed or replaced, and whether traffic is routed away meanwhile.",
		},
		{
			Name: "targetInstances", Value: object(TargetInstances), Category: Targets,
			Doc: "The instances that form the replacement environment of a blue/green deployment.",
		},
		{
			Name: "instanceTerminationWaitTimeStarted", Value: boolean, Category: Outcome,
			Doc: "Whether the wait before the original instances are terminated has begun; never with KEEP_ALIVE.",
		},
		{
			Name: "blueGreenDeploymentConfiguration", Value: object(BlueGreenDeploymentConfiguration),
			Doc: "The options of a blue/green deployment.",
		},
		{
			Name: "loadBalancerInfo", Value: object(LoadBalancerInfo),
			Doc: "The load balancers and target groups that route traffic.",
		},
		{
			Name: "additionalDeploymentStatusInfo", Value: text, Category: Outcome, Deprecated: true,
			Doc: "A remark on the result, which deploymentStatusMessages replaced.",
		},
		{
			Name: "fileExistsBehavior", Value: oneOf(FileExistsBehavior),
			Doc: "What was done about files that stood in the way; records of every platform may have it.",
		},
		{
			Name: "deploymentStatusMessages", Value: list(text), Category: Outcome, Ordered: true,
			Doc: "Remarks on the deployment's state.",
		},
		{
			Name: "computePlatform", Value: oneOf(ComputePlatform), Category: Targets,
			Doc: "What kind of thing was deployed to; older records lack it.",
		},
		{
			Name: "externalId", Value: text, Category: Identity,
			Doc: "The ID of something outside that the deployment belongs to, such as a stack.",
		},
		{
			Name: "relatedDeployments", Value: object(RelatedDeployments), Category: Identity,
			Doc: "The deployments that bring outdated instances up to this one, or the one that they follow.",
		},
		{
			Name: "overrideAlarmConfiguration", Value: object(AlarmConfiguration),
			Doc: "The alarms watched in place of those of the deployment group.",
		},
		{
			Name: "deploymentMode", Value: oneOf(DeploymentMode),
			Doc: "RESTART where the deployment restarted what was installed; absent says nothing.",
		},
	},
}

// ErrorInformation says why a deployment failed or stopped.
var ErrorInformation = &Structure{
	Name:   "ErrorInformation",
	Doc:    "Why a deployment failed or stopped.",
	Source: reference("ErrorInformation"),
	Members: []Member{
		{
			Name: "code", Value: oneOf(ErrorCode), Category: Outcome,
			Doc: "The reason, as one of the service's codes.",
		},
		{
			Name: "message", Value: text, Category: Outcome,
			Doc: "The reason in words, which may hold IDs and ARNs.",
		},
	},
}

// DeploymentOverview counts a deployment's targets by their state. Its members begin with a capital letter.
var DeploymentOverview = &Structure{
	Name:   "DeploymentOverview",
	Doc:    "How many of a deployment's targets are in which state. Its members begin with a capital letter.",
	Source: reference("DeploymentOverview"),
	Members: []Member{
		{Name: "Pending", Value: targetCount, Category: Outcome, Doc: "Targets that wait for their turn."},
		{Name: "InProgress", Value: targetCount, Category: Outcome, Doc: "Targets that are being deployed to."},
		{Name: "Succeeded", Value: targetCount, Category: Outcome, Doc: "Targets that were deployed to."},
		{Name: "Failed", Value: targetCount, Category: Outcome, Doc: "Targets that the deployment failed on."},
		{Name: "Skipped", Value: targetCount, Category: Outcome, Doc: "Targets that were passed over."},
		{
			Name: "Ready", Value: targetCount, Category: Outcome,
			Doc: "Replacement instances that are ready for traffic; older records lack it.",
		},
	},
}

var targetCount = countOf(reference("DeploymentOverview"))

// DeploymentStyle says whether instances are changed or replaced, and whether traffic is routed away meanwhile.
var DeploymentStyle = &Structure{
	Name:   "DeploymentStyle",
	Doc:    "Whether instances are changed or replaced, and whether traffic is routed away meanwhile.",
	Source: reference("DeploymentStyle"),
	Members: []Member{
		{
			Name: "deploymentType", Value: oneOf(DeploymentType),
			Doc: "In place or blue/green; Lambda and Amazon ECS deployments are always blue/green.",
		},
		{
			Name: "deploymentOption", Value: oneOf(DeploymentOption),
			Doc: "Whether a load balancer routes traffic away from instances while they change.",
		},
	},
}

// RelatedDeployments ties a deployment to those that bring outdated instances up to it.
var RelatedDeployments = &Structure{
	Name:   "RelatedDeployments",
	Doc:    "How a deployment is tied to those that bring outdated instances up to it.",
	Source: reference("RelatedDeployments"),
	Members: []Member{
		{
			Name: "autoUpdateOutdatedInstancesRootDeploymentId", Value: text, Category: Identity,
			Doc: "The deployment that this one, an automatic update, follows.",
		},
		{
			Name: "autoUpdateOutdatedInstancesDeploymentIds", Value: list(text), Category: Identity,
			Doc: "The automatic updates that follow this deployment.",
		},
	},
}
