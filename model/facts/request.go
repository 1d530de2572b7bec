package facts

// CreateDeploymentInput is the request that starts a deployment.
var CreateDeploymentInput = &Structure{
	Name:   "CreateDeploymentInput",
	Doc:    "The request that starts a deployment.",
	Source: reference("CreateDeployment"),
	Members: []Member{
		{
			Name: "applicationName", Value: name, Required: true, Category: Targets,
			Doc:       "The application to deploy.",
			Exception: InvalidApplicationNameException, Basis: Documented,
			Missing: ApplicationNameRequiredException,
		},
		{
			Name: "deploymentGroupName", Value: name, Category: Targets,
			Doc:       "The deployment group that says where and how to deploy.",
			Exception: InvalidDeploymentGroupNameException, Basis: Documented,
			Missing: DeploymentGroupNameRequiredException,
		},
		{
			Name: "revision", Value: object(RevisionLocation), Category: Revision,
			Doc:       "What to deploy; left out when deploymentMode is RESTART.",
			Exception: InvalidRevisionException, Basis: Inferred,
			Missing: RevisionRequiredException,
		},
		{
			Name: "deploymentConfigName", Value: name,
			Doc:       "The pace of the deployment; that of the deployment group, or else one instance at a time, when left out.",
			Exception: InvalidDeploymentConfigNameException, Basis: Documented,
		},
		{
			Name: "description", Value: description,
			Doc:       "A remark for people.",
			Exception: DescriptionTooLongException, Basis: Documented,
		},
		{
			Name: "ignoreApplicationStopFailures", Value: boolean,
			Doc:       "Whether to go on with an instance whose ApplicationStop, BeforeBlockTraffic or AfterBlockTraffic event failed.",
			Exception: InvalidIgnoreApplicationStopFailuresValueException, Basis: Documented,
		},
		{
			Name: "targetInstances", Value: object(TargetInstances), Category: Targets,
			Doc:       "The instances that form the replacement environment of a blue/green deployment.",
			Exception: InvalidTargetInstancesException, Basis: Documented,
		},
		{
			Name: "autoRollbackConfiguration", Value: object(AutoRollbackConfiguration),
			Doc:       "When to roll back without being asked, in place of what the deployment group says.",
			Exception: InvalidAutoRollbackConfigException, Basis: Documented,
		},
		{
			Name: "updateOutdatedInstancesOnly", Value: boolean,
			Doc:       "Whether to leave out the instances that already run the latest revision.",
			Exception: InvalidUpdateOutdatedInstancesOnlyValueException, Basis: Documented,
		},
		{
			Name: "fileExistsBehavior", Value: oneOf(FileExistsBehavior),
			Doc:       "What to do about files that stand in the way and are not of the last successful deployment; DISALLOW when left out.",
			Exception: InvalidFileExistsBehaviorException, Basis: Documented,
		},
		{
			Name: "overrideAlarmConfiguration", Value: object(AlarmConfiguration),
			Doc:       "The alarms to watch, in place of those of the deployment group.",
			Exception: InvalidAlarmConfigException, Basis: Documented,
		},
		{
			Name: "deploymentMode", Value: oneOf(DeploymentMode),
			Doc:    "Whether to install a revision or to restart what the last successful deployment installed.",
			Source: &agentRestart,
		},
		{
			Name: "ec2DeploymentOptions", Value: Value{Type: Any},
			Doc:    "Options of EC2/On-Premises deployments, whose structure is not known here.",
			Source: &cliReference,
		},
	},
}

// description is a remark on a request.
var description = Value{
	Type: String, MaxLength: DescriptionLimit.Documented, Length: DescriptionLimit,
	Bounds: &DescriptionLimit.Source,
}
