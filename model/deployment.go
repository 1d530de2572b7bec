package model

// DeploymentInfo TODO doc.
type DeploymentInfo struct {
	ApplicationName                    *string                           `json:"applicationName,omitzero"`
	DeploymentGroupName                *string                           `json:"deploymentGroupName,omitzero"`
	DeploymentConfigName               *string                           `json:"deploymentConfigName,omitzero"`
	DeploymentID                       *string                           `json:"deploymentId,omitzero"`
	PreviousRevision                   *RevisionLocation                 `json:"previousRevision,omitzero"`
	Revision                           *RevisionLocation                 `json:"revision,omitzero"`
	Status                             DeploymentStatus                  `json:"status,omitzero"`
	ErrorInformation                   *ErrorInformation                 `json:"errorInformation,omitzero"`
	CreateTime                         *Time                             `json:"createTime,omitzero"`
	StartTime                          *Time                             `json:"startTime,omitzero"`
	CompleteTime                       *Time                             `json:"completeTime,omitzero"`
	DeploymentOverview                 *DeploymentOverview               `json:"deploymentOverview,omitzero"`
	Description                        *string                           `json:"description,omitzero"`
	Creator                            DeploymentCreator                 `json:"creator,omitzero"`
	IgnoreApplicationStopFailures      *bool                             `json:"ignoreApplicationStopFailures,omitzero"`
	AutoRollbackConfiguration          *AutoRollbackConfiguration        `json:"autoRollbackConfiguration,omitzero"`
	UpdateOutdatedInstancesOnly        *bool                             `json:"updateOutdatedInstancesOnly,omitzero"`
	RollbackInfo                       *RollbackInfo                     `json:"rollbackInfo,omitzero"`
	DeploymentStyle                    *DeploymentStyle                  `json:"deploymentStyle,omitzero"`
	TargetInstances                    *TargetInstances                  `json:"targetInstances,omitzero"`
	InstanceTerminationWaitTimeStarted *bool                             `json:"instanceTerminationWaitTimeStarted,omitzero"`
	BlueGreenDeploymentConfiguration   *BlueGreenDeploymentConfiguration `json:"blueGreenDeploymentConfiguration,omitzero"`
	LoadBalancerInfo                   *LoadBalancerInfo                 `json:"loadBalancerInfo,omitzero"`
	AdditionalDeploymentStatusInfo     *string                           `json:"additionalDeploymentStatusInfo,omitzero"`
	FileExistsBehavior                 FileExistsBehavior                `json:"fileExistsBehavior,omitzero"`
	DeploymentStatusMessages           []string                          `json:"deploymentStatusMessages,omitzero"`
	ComputePlatform                    ComputePlatform                   `json:"computePlatform,omitzero"`
	ExternalID                         *string                           `json:"externalId,omitzero"`
	RelatedDeployments                 *RelatedDeployments               `json:"relatedDeployments,omitzero"`
	OverrideAlarmConfiguration         *AlarmConfiguration               `json:"overrideAlarmConfiguration,omitzero"`
	DeploymentMode                     DeploymentMode                    `json:"deploymentMode,omitzero"`
}

// ErrorInformation TODO doc.
type ErrorInformation struct {
	Code    ErrorCode `json:"code,omitzero"`
	Message *string   `json:"message,omitzero"`
}

// DeploymentOverview TODO doc.
type DeploymentOverview struct {
	Pending    *int64 `json:"Pending,omitzero"`
	InProgress *int64 `json:"InProgress,omitzero"`
	Succeeded  *int64 `json:"Succeeded,omitzero"`
	Failed     *int64 `json:"Failed,omitzero"`
	Skipped    *int64 `json:"Skipped,omitzero"`
	Ready      *int64 `json:"Ready,omitzero"`
}

// DeploymentStyle TODO doc.
type DeploymentStyle struct {
	DeploymentType   DeploymentType   `json:"deploymentType,omitzero"`
	DeploymentOption DeploymentOption `json:"deploymentOption,omitzero"`
}

// RelatedDeployments TODO doc.
type RelatedDeployments struct {
	AutoUpdateOutdatedInstancesRootDeploymentID *string  `json:"autoUpdateOutdatedInstancesRootDeploymentId,omitzero"`
	AutoUpdateOutdatedInstancesDeploymentIDs    []string `json:"autoUpdateOutdatedInstancesDeploymentIds,omitzero"`
}
