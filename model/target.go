package model

// DeploymentTarget is one thing that a deployment deploys to. Of the four targets the one is set that
// DeploymentTargetType names; Common gives what they share.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentTarget.html
type DeploymentTarget struct {
	// DeploymentTargetType says which target is set.
	DeploymentTargetType DeploymentTargetType `json:"deploymentTargetType,omitzero"`
	// InstanceTarget is an EC2 or on-premises instance.
	InstanceTarget *InstanceTarget `json:"instanceTarget,omitzero"`
	// LambdaTarget is a Lambda function.
	LambdaTarget *LambdaTarget `json:"lambdaTarget,omitzero"`
	// ECSTarget is an ECS service.
	ECSTarget *ECSTarget `json:"ecsTarget,omitzero"`
	// CloudFormationTarget is a stack that runs a blue/green deployment of its own.
	CloudFormationTarget *CloudFormationTarget `json:"cloudFormationTarget,omitzero"`
}

// InstanceTarget is an EC2 or on-premises instance that is deployed to.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_InstanceTarget.html
type InstanceTarget struct {
	// DeploymentID is the ID of the deployment.
	DeploymentID *string `json:"deploymentId,omitzero"`
	// TargetID is the instance's ID, or its name on premises.
	TargetID *string `json:"targetId,omitzero"`
	// TargetARN is the instance's ARN.
	TargetARN *string `json:"targetArn,omitzero"`
	// Status is where the deployment to the instance stands.
	Status TargetStatus `json:"status,omitzero"`
	// LastUpdatedAt is when anything here last changed.
	LastUpdatedAt *Time `json:"lastUpdatedAt,omitzero"`
	// LifecycleEvents are the steps of the deployment to the instance.
	LifecycleEvents []LifecycleEvent `json:"lifecycleEvents,omitzero"`
	// InstanceLabel says whether the instance belongs to the original or the replacement environment.
	InstanceLabel TargetLabel `json:"instanceLabel,omitzero"`
}

// LambdaTarget is a Lambda function that is deployed to.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_LambdaTarget.html
type LambdaTarget struct {
	// DeploymentID is the ID of the deployment.
	DeploymentID *string `json:"deploymentId,omitzero"`
	// TargetID is the function's name.
	TargetID *string `json:"targetId,omitzero"`
	// TargetARN is the function's ARN.
	TargetARN *string `json:"targetArn,omitzero"`
	// Status is where the deployment of the function stands.
	Status TargetStatus `json:"status,omitzero"`
	// LastUpdatedAt is when anything here last changed.
	LastUpdatedAt *Time `json:"lastUpdatedAt,omitzero"`
	// LifecycleEvents are the steps of the deployment of the function.
	LifecycleEvents []LifecycleEvent `json:"lifecycleEvents,omitzero"`
	// LambdaFunctionInfo says which versions of the function get how much traffic.
	LambdaFunctionInfo *LambdaFunctionInfo `json:"lambdaFunctionInfo,omitzero"`
}

// LambdaFunctionInfo says between which versions of a Lambda function traffic is shifted.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_LambdaFunctionInfo.html
type LambdaFunctionInfo struct {
	// FunctionName is the function's name.
	FunctionName *string `json:"functionName,omitzero"`
	// FunctionAlias is the alias whose traffic is shifted.
	FunctionAlias *string `json:"functionAlias,omitzero"`
	// CurrentVersion is the version that traffic comes from.
	CurrentVersion *string `json:"currentVersion,omitzero"`
	// TargetVersion is the version that traffic goes to.
	TargetVersion *string `json:"targetVersion,omitzero"`
	// TargetVersionWeight is the share of traffic that the target version gets, in percent.
	TargetVersionWeight *float64 `json:"targetVersionWeight,omitzero"`
}

// ECSTarget is an ECS service that is deployed to.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_ECSTarget.html
type ECSTarget struct {
	// DeploymentID is the ID of the deployment.
	DeploymentID *string `json:"deploymentId,omitzero"`
	// TargetID is the names of the cluster and the service with a colon between them.
	TargetID *string `json:"targetId,omitzero"`
	// TargetARN is the service's ARN.
	TargetARN *string `json:"targetArn,omitzero"`
	// LastUpdatedAt is when anything here last changed.
	LastUpdatedAt *Time `json:"lastUpdatedAt,omitzero"`
	// LifecycleEvents are the steps of the deployment of the service.
	LifecycleEvents []LifecycleEvent `json:"lifecycleEvents,omitzero"`
	// Status is where the deployment of the service stands.
	Status TargetStatus `json:"status,omitzero"`
	// TaskSetsInfo are the original and the replacement task set.
	TaskSetsInfo []ECSTaskSet `json:"taskSetsInfo,omitzero"`
}

// ECSTaskSet is a set of tasks of an ECS service, all of one task definition.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_ECSTaskSet.html
type ECSTaskSet struct {
	// Identifer is the task set's ID. The service spells the member so, without the second i.
	Identifer *string `json:"identifer,omitzero"`
	// DesiredCount is the number of tasks wanted.
	DesiredCount *int64 `json:"desiredCount,omitzero"`
	// PendingCount is the number of tasks that are being started.
	PendingCount *int64 `json:"pendingCount,omitzero"`
	// RunningCount is the number of tasks that run.
	RunningCount *int64 `json:"runningCount,omitzero"`
	// Status is PRIMARY for the task set that serves production traffic, ACTIVE for one that does not, and DRAINING
	// for one that is being stopped. The service model has no enumeration for it.
	Status *string `json:"status,omitzero"`
	// TrafficWeight is the share of traffic that the task set gets, in percent.
	TrafficWeight *float64 `json:"trafficWeight,omitzero"`
	// TargetGroup is the target group in front of the tasks.
	TargetGroup *TargetGroupInfo `json:"targetGroup,omitzero"`
	// TaskSetLabel says whether the task set is the original or the replacement of this deployment.
	TaskSetLabel TargetLabel `json:"taskSetLabel,omitzero"`
}

// CloudFormationTarget is a resource of a stack that is updated by a blue/green deployment through CloudFormation. It
// alone among the targets has no ARN.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_CloudFormationTarget.html
type CloudFormationTarget struct {
	// DeploymentID is the ID of the deployment.
	DeploymentID *string `json:"deploymentId,omitzero"`
	// TargetID is the stack's ID.
	TargetID *string `json:"targetId,omitzero"`
	// LastUpdatedAt is when anything here last changed.
	LastUpdatedAt *Time `json:"lastUpdatedAt,omitzero"`
	// LifecycleEvents are the steps of the deployment.
	LifecycleEvents []LifecycleEvent `json:"lifecycleEvents,omitzero"`
	// Status is where the deployment of the resource stands.
	Status TargetStatus `json:"status,omitzero"`
	// ResourceType is the type of the resource in the template, such as AWS::ECS::Service.
	ResourceType *string `json:"resourceType,omitzero"`
	// TargetVersionWeight is the share of traffic that the new version gets, in percent.
	TargetVersionWeight *float64 `json:"targetVersionWeight,omitzero"`
}
