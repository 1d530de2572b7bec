package facts

// DeploymentGroupInfo says where an application is deployed and how.
var DeploymentGroupInfo = &Structure{
	Name:   "DeploymentGroupInfo",
	Doc:    "Where an application is deployed and how.",
	Source: reference("DeploymentGroupInfo"),
	Members: []Member{
		{
			Name: "applicationName", Value: name, Category: Targets,
			Doc: "The application that the group belongs to.",
		},
		{
			Name: "deploymentGroupId", Value: text, Category: Identity,
			Doc: "The group's ID, a UUID.",
		},
		{
			Name: "deploymentGroupName", Value: name, Category: Targets,
			Doc: "The group's name.",
		},
		{
			Name: "deploymentConfigName", Value: name,
			Doc: "The pace of deployments that name none.",
		},
		{
			Name: "ec2TagFilters", Value: listUpTo(TagFilterLimit, object(EC2TagFilter)), Category: Targets,
			Doc: "Tags of which an Amazon EC2 instance must have one; not together with ec2TagSet.",
		},
		{
			Name: "onPremisesInstanceTagFilters", Value: listUpTo(TagFilterLimit, object(TagFilter)), Category: Targets,
			Doc: "Tags of which an on-premises instance must have one; not together with onPremisesTagSet.",
		},
		{
			Name: "autoScalingGroups", Value: listUpTo(AutoScalingGroupLimit, object(AutoScalingGroup)),
			Key: "name", Category: Targets,
			Doc: "Auto Scaling groups whose instances belong to the group.",
		},
		{
			Name: "serviceRoleArn", Value: text,
			Doc: "The role that CodeDeploy acts in.",
		},
		{
			Name: "targetRevision", Value: object(RevisionLocation), Category: Revision,
			Doc: "What the group is meant to run.",
		},
		{
			Name: "triggerConfigurations", Value: listUpTo(TriggerLimit, object(TriggerConfig)), Key: "triggerName",
			Doc: "Who is told of what.",
		},
		{
			Name: "alarmConfiguration", Value: object(AlarmConfiguration),
			Doc: "The alarms that stop deployments.",
		},
		{
			Name: "autoRollbackConfiguration", Value: object(AutoRollbackConfiguration),
			Doc: "When deployments are rolled back without being asked.",
		},
		{
			Name: "deploymentStyle", Value: object(DeploymentStyle),
			Doc: "Whether instances are changed or replaced, and whether traffic is routed away meanwhile.",
		},
		{
			Name: "outdatedInstancesStrategy", Value: oneOf(OutdatedInstancesStrategy),
			Doc: "What happens to instances that were launched while a deployment ran.",
		},
		{
			Name: "blueGreenDeploymentConfiguration", Value: object(BlueGreenDeploymentConfiguration),
			Doc: "The options of blue/green deployments.",
		},
		{
			Name: "loadBalancerInfo", Value: object(LoadBalancerInfo),
			Doc: "The load balancers and target groups that route traffic.",
		},
		{
			Name: "lastSuccessfulDeployment", Value: object(LastDeploymentInfo), Category: Outcome,
			Doc: "The group's latest deployment that succeeded.",
		},
		{
			Name: "lastAttemptedDeployment", Value: object(LastDeploymentInfo), Category: Outcome,
			Doc: "The group's latest deployment, whatever came of it.",
		},
		{
			Name: "ec2TagSet", Value: object(EC2TagSet), Category: Targets,
			Doc: "Groups of tags of which an Amazon EC2 instance must match every group; not together with ec2TagFilters.",
		},
		{
			Name: "onPremisesTagSet", Value: object(OnPremisesTagSet), Category: Targets,
			Doc: "Groups of tags of which an on-premises instance must match every group; not together with onPremisesInstanceTagFilters.",
		},
		{
			Name: "computePlatform", Value: oneOf(ComputePlatform), Category: Targets,
			Doc: "What kind of thing the group deploys to.",
		},
		{
			Name: "ecsServices", Value: listUpTo(ECSServiceLimit, object(ECSService)), Category: Targets,
			Doc: "The Amazon ECS service that the group deploys to.",
		},
		{
			Name: "terminationHookEnabled", Value: boolean,
			Doc: "Whether instances that Auto Scaling is about to terminate get a last deployment.",
		},
	},
}

// AutoScalingGroup is an Auto Scaling group and the hooks that CodeDeploy keeps in it.
var AutoScalingGroup = &Structure{
	Name:   "AutoScalingGroup",
	Doc:    "An Auto Scaling group and the hooks that CodeDeploy keeps in it.",
	Source: reference("AutoScalingGroup"),
	Members: []Member{
		{Name: "name", Value: autoScalingGroupName, Category: Targets, Doc: "The Auto Scaling group's name."},
		{Name: "hook", Value: text, Doc: "The hook that reports instances being launched."},
		{Name: "terminationHook", Value: text, Doc: "The hook that reports instances being terminated."},
	},
}

// TriggerConfig says who is told of what.
var TriggerConfig = &Structure{
	Name:   "TriggerConfig",
	Doc:    "Who is told of what.",
	Source: reference("TriggerConfig"),
	Members: []Member{
		{Name: "triggerName", Value: text, Doc: "The trigger's name."},
		{Name: "triggerTargetArn", Value: text, Doc: "The Amazon SNS topic that is told."},
		{Name: "triggerEvents", Value: list(oneOf(TriggerEventType)), Doc: "What the topic is told of."},
	},
}

// LastDeploymentInfo is a deployment of a group, in short.
var LastDeploymentInfo = &Structure{
	Name:   "LastDeploymentInfo",
	Doc:    "A deployment of a group, in short.",
	Source: reference("LastDeploymentInfo"),
	Members: []Member{
		{Name: "deploymentId", Value: text, Category: Identity, Doc: "The deployment's ID."},
		{
			Name: "status", Value: oneOf(DeploymentStatus), Category: Outcome,
			Doc: "Where the deployment stands.",
		},
		{Name: "endTime", Value: instant, Category: Identity, Doc: "When the deployment ended."},
		{Name: "createTime", Value: instant, Category: Identity, Doc: "When the deployment was created."},
	},
}

// ECSService is an Amazon ECS service.
var ECSService = &Structure{
	Name:   "ECSService",
	Doc:    "An Amazon ECS service.",
	Source: reference("ECSService"),
	Members: []Member{
		{Name: "serviceName", Value: text, Category: Targets, Doc: "The service's name or ARN."},
		{Name: "clusterName", Value: text, Category: Targets, Doc: "The name or ARN of the cluster it runs in."},
	},
}
