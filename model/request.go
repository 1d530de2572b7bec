package model

// CreateDeploymentInput is a CreateDeployment request: what to deploy, to which deployment group, and what to do
// differently from the group's settings this once. The service model requires the application's name only; without
// a group and, but for a restart, a revision the service refuses the request nevertheless.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_CreateDeployment.html
type CreateDeploymentInput struct {
	// ApplicationName is the name of the application, 1 to 100 characters.
	ApplicationName *string `json:"applicationName,omitzero"`
	// DeploymentGroupName is the name of the group to deploy to, 1 to 100 characters.
	DeploymentGroupName *string `json:"deploymentGroupName,omitzero"`
	// Revision is what to deploy.
	Revision *RevisionLocation `json:"revision,omitzero"`
	// DeploymentConfigName names how many instances are deployed to at once, or how traffic is shifted. Absent, the
	// group's configuration counts, and without one CodeDeployDefault.OneAtATime.
	DeploymentConfigName *string `json:"deploymentConfigName,omitzero"`
	// Description is a comment.
	Description *string `json:"description,omitzero"`
	// IgnoreApplicationStopFailures has a deployment to instances go on where the scripts of ApplicationStop,
	// BeforeBlockTraffic or AfterBlockTraffic fail. Absent means false.
	IgnoreApplicationStopFailures *bool `json:"ignoreApplicationStopFailures,omitzero"`
	// TargetInstances are the instances of the replacement environment of a blue/green deployment.
	TargetInstances *TargetInstances `json:"targetInstances,omitzero"`
	// AutoRollbackConfiguration takes the place of the group's.
	AutoRollbackConfiguration *AutoRollbackConfiguration `json:"autoRollbackConfiguration,omitzero"`
	// UpdateOutdatedInstancesOnly deploys to no instance that has the revision already. Absent means false.
	UpdateOutdatedInstancesOnly *bool `json:"updateOutdatedInstancesOnly,omitzero"`
	// FileExistsBehavior says what to do with files at the target that no earlier deployment put there. Absent means
	// DISALLOW. It is for instances only.
	FileExistsBehavior FileExistsBehavior `json:"fileExistsBehavior,omitzero"`
	// OverrideAlarmConfiguration takes the place of the group's alarms.
	OverrideAlarmConfiguration *AlarmConfiguration `json:"overrideAlarmConfiguration,omitzero"`
	// DeploymentMode says whether to deploy a revision or only to restart what is there. Absent means STANDARD.
	DeploymentMode DeploymentMode `json:"deploymentMode,omitzero"`
	// EC2DeploymentOptions is listed by the AWS CLI; its structure is not documented, so any object is kept.
	EC2DeploymentOptions RawObject `json:"ec2DeploymentOptions,omitzero"`
}
