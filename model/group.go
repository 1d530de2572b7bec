package model

// DeploymentGroupInfo TODO doc.
type DeploymentGroupInfo struct {
	ApplicationName                  *string                           `json:"applicationName,omitzero"`
	DeploymentGroupID                *string                           `json:"deploymentGroupId,omitzero"`
	DeploymentGroupName              *string                           `json:"deploymentGroupName,omitzero"`
	DeploymentConfigName             *string                           `json:"deploymentConfigName,omitzero"`
	EC2TagFilters                    []EC2TagFilter                    `json:"ec2TagFilters,omitzero"`
	OnPremisesInstanceTagFilters     []TagFilter                       `json:"onPremisesInstanceTagFilters,omitzero"`
	AutoScalingGroups                []AutoScalingGroup                `json:"autoScalingGroups,omitzero"`
	ServiceRoleARN                   *string                           `json:"serviceRoleArn,omitzero"`
	TargetRevision                   *RevisionLocation                 `json:"targetRevision,omitzero"`
	TriggerConfigurations            []TriggerConfig                   `json:"triggerConfigurations,omitzero"`
	AlarmConfiguration               *AlarmConfiguration               `json:"alarmConfiguration,omitzero"`
	AutoRollbackConfiguration        *AutoRollbackConfiguration        `json:"autoRollbackConfiguration,omitzero"`
	DeploymentStyle                  *DeploymentStyle                  `json:"deploymentStyle,omitzero"`
	OutdatedInstancesStrategy        OutdatedInstancesStrategy         `json:"outdatedInstancesStrategy,omitzero"`
	BlueGreenDeploymentConfiguration *BlueGreenDeploymentConfiguration `json:"blueGreenDeploymentConfiguration,omitzero"`
	LoadBalancerInfo                 *LoadBalancerInfo                 `json:"loadBalancerInfo,omitzero"`
	LastSuccessfulDeployment         *LastDeploymentInfo               `json:"lastSuccessfulDeployment,omitzero"`
	LastAttemptedDeployment          *LastDeploymentInfo               `json:"lastAttemptedDeployment,omitzero"`
	EC2TagSet                        *EC2TagSet                        `json:"ec2TagSet,omitzero"`
	OnPremisesTagSet                 *OnPremisesTagSet                 `json:"onPremisesTagSet,omitzero"`
	ComputePlatform                  ComputePlatform                   `json:"computePlatform,omitzero"`
	ECSServices                      []ECSService                      `json:"ecsServices,omitzero"`
	TerminationHookEnabled           *bool                             `json:"terminationHookEnabled,omitzero"`
}

// AutoScalingGroup TODO doc.
type AutoScalingGroup struct {
	Name            *string `json:"name,omitzero"`
	Hook            *string `json:"hook,omitzero"`
	TerminationHook *string `json:"terminationHook,omitzero"`
}

// TriggerConfig TODO doc.
type TriggerConfig struct {
	TriggerName      *string            `json:"triggerName,omitzero"`
	TriggerTargetARN *string            `json:"triggerTargetArn,omitzero"`
	TriggerEvents    []TriggerEventType `json:"triggerEvents,omitzero"`
}

// LastDeploymentInfo TODO doc.
type LastDeploymentInfo struct {
	DeploymentID *string          `json:"deploymentId,omitzero"`
	Status       DeploymentStatus `json:"status,omitzero"`
	EndTime      *Time            `json:"endTime,omitzero"`
	CreateTime   *Time            `json:"createTime,omitzero"`
}

// ECSService TODO doc.
type ECSService struct {
	ServiceName *string `json:"serviceName,omitzero"`
	ClusterName *string `json:"clusterName,omitzero"`
}
