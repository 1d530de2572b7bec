package model

// DeploymentTarget TODO doc.
type DeploymentTarget struct {
	DeploymentTargetType DeploymentTargetType  `json:"deploymentTargetType,omitzero"`
	InstanceTarget       *InstanceTarget       `json:"instanceTarget,omitzero"`
	LambdaTarget         *LambdaTarget         `json:"lambdaTarget,omitzero"`
	ECSTarget            *ECSTarget            `json:"ecsTarget,omitzero"`
	CloudFormationTarget *CloudFormationTarget `json:"cloudFormationTarget,omitzero"`
}

// InstanceTarget TODO doc.
type InstanceTarget struct {
	DeploymentID    *string          `json:"deploymentId,omitzero"`
	TargetID        *string          `json:"targetId,omitzero"`
	TargetARN       *string          `json:"targetArn,omitzero"`
	Status          TargetStatus     `json:"status,omitzero"`
	LastUpdatedAt   *Time            `json:"lastUpdatedAt,omitzero"`
	LifecycleEvents []LifecycleEvent `json:"lifecycleEvents,omitzero"`
	InstanceLabel   TargetLabel      `json:"instanceLabel,omitzero"`
}

// LambdaTarget TODO doc.
type LambdaTarget struct {
	DeploymentID       *string             `json:"deploymentId,omitzero"`
	TargetID           *string             `json:"targetId,omitzero"`
	TargetARN          *string             `json:"targetArn,omitzero"`
	Status             TargetStatus        `json:"status,omitzero"`
	LastUpdatedAt      *Time               `json:"lastUpdatedAt,omitzero"`
	LifecycleEvents    []LifecycleEvent    `json:"lifecycleEvents,omitzero"`
	LambdaFunctionInfo *LambdaFunctionInfo `json:"lambdaFunctionInfo,omitzero"`
}

// LambdaFunctionInfo TODO doc.
type LambdaFunctionInfo struct {
	FunctionName        *string  `json:"functionName,omitzero"`
	FunctionAlias       *string  `json:"functionAlias,omitzero"`
	CurrentVersion      *string  `json:"currentVersion,omitzero"`
	TargetVersion       *string  `json:"targetVersion,omitzero"`
	TargetVersionWeight *float64 `json:"targetVersionWeight,omitzero"`
}

// ECSTarget TODO doc.
type ECSTarget struct {
	DeploymentID    *string          `json:"deploymentId,omitzero"`
	TargetID        *string          `json:"targetId,omitzero"`
	TargetARN       *string          `json:"targetArn,omitzero"`
	LastUpdatedAt   *Time            `json:"lastUpdatedAt,omitzero"`
	LifecycleEvents []LifecycleEvent `json:"lifecycleEvents,omitzero"`
	Status          TargetStatus     `json:"status,omitzero"`
	TaskSetsInfo    []ECSTaskSet     `json:"taskSetsInfo,omitzero"`
}

// ECSTaskSet TODO doc.
type ECSTaskSet struct {
	Identifer     *string          `json:"identifer,omitzero"`
	DesiredCount  *int64           `json:"desiredCount,omitzero"`
	PendingCount  *int64           `json:"pendingCount,omitzero"`
	RunningCount  *int64           `json:"runningCount,omitzero"`
	Status        *string          `json:"status,omitzero"`
	TrafficWeight *float64         `json:"trafficWeight,omitzero"`
	TargetGroup   *TargetGroupInfo `json:"targetGroup,omitzero"`
	TaskSetLabel  TargetLabel      `json:"taskSetLabel,omitzero"`
}

// CloudFormationTarget TODO doc.
type CloudFormationTarget struct {
	DeploymentID        *string          `json:"deploymentId,omitzero"`
	TargetID            *string          `json:"targetId,omitzero"`
	LastUpdatedAt       *Time            `json:"lastUpdatedAt,omitzero"`
	LifecycleEvents     []LifecycleEvent `json:"lifecycleEvents,omitzero"`
	Status              TargetStatus     `json:"status,omitzero"`
	ResourceType        *string          `json:"resourceType,omitzero"`
	TargetVersionWeight *float64         `json:"targetVersionWeight,omitzero"`
}
