package model

// CreateDeploymentInput TODO doc.
type CreateDeploymentInput struct {
	ApplicationName               *string                    `json:"applicationName,omitzero"`
	DeploymentGroupName           *string                    `json:"deploymentGroupName,omitzero"`
	Revision                      *RevisionLocation          `json:"revision,omitzero"`
	DeploymentConfigName          *string                    `json:"deploymentConfigName,omitzero"`
	Description                   *string                    `json:"description,omitzero"`
	IgnoreApplicationStopFailures *bool                      `json:"ignoreApplicationStopFailures,omitzero"`
	TargetInstances               *TargetInstances           `json:"targetInstances,omitzero"`
	AutoRollbackConfiguration     *AutoRollbackConfiguration `json:"autoRollbackConfiguration,omitzero"`
	UpdateOutdatedInstancesOnly   *bool                      `json:"updateOutdatedInstancesOnly,omitzero"`
	FileExistsBehavior            FileExistsBehavior         `json:"fileExistsBehavior,omitzero"`
	OverrideAlarmConfiguration    *AlarmConfiguration        `json:"overrideAlarmConfiguration,omitzero"`
	DeploymentMode                DeploymentMode             `json:"deploymentMode,omitzero"`
	EC2DeploymentOptions          RawObject                  `json:"ec2DeploymentOptions,omitzero"`
}
