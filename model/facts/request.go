package facts

// CreateDeploymentInput as in the API reference.
var CreateDeploymentInput = &Structure{
	Name:   "CreateDeploymentInput",
	Source: reference("CreateDeploymentInput"),
	Members: []Member{
		{Name: "applicationName", Value: name, Required: true},
		{Name: "deploymentGroupName", Value: name},
		{Name: "revision", Value: object(RevisionLocation)},
		{Name: "deploymentConfigName", Value: name},
		{Name: "description", Value: text},
		{Name: "ignoreApplicationStopFailures", Value: boolean},
		{Name: "targetInstances", Value: object(TargetInstances)},
		{Name: "autoRollbackConfiguration", Value: object(AutoRollbackConfiguration)},
		{Name: "updateOutdatedInstancesOnly", Value: boolean},
		{Name: "fileExistsBehavior", Value: oneOf(FileExistsBehavior)},
		{Name: "overrideAlarmConfiguration", Value: object(AlarmConfiguration)},
		{Name: "deploymentMode", Value: oneOf(DeploymentMode)},
		{Name: "ec2DeploymentOptions", Value: Value{Type: Any}},
	},
}
