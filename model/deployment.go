package model

// DeploymentInfo is what GetDeployment and BatchGetDeployments return about a deployment. Old records lack the
// members that came later.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentInfo.html
type DeploymentInfo struct {
	// ApplicationName is the name of the application.
	ApplicationName *string `json:"applicationName,omitzero"`
	// DeploymentGroupName is the name of the deployment group.
	DeploymentGroupName *string `json:"deploymentGroupName,omitzero"`
	// DeploymentConfigName is the name of the deployment configuration.
	DeploymentConfigName *string `json:"deploymentConfigName,omitzero"`
	// DeploymentID is the deployment's ID, such as d-75I7MBT7C.
	DeploymentID *string `json:"deploymentId,omitzero"`
	// PreviousRevision is what was deployed before the last successful deployment. It may equal Revision, and is
	// absent on a first deployment.
	PreviousRevision *RevisionLocation `json:"previousRevision,omitzero"`
	// Revision is what was deployed.
	Revision *RevisionLocation `json:"revision,omitzero"`
	// Status is where the deployment stands.
	Status DeploymentStatus `json:"status,omitzero"`
	// ErrorInformation says why it failed or was stopped.
	ErrorInformation *ErrorInformation `json:"errorInformation,omitzero"`
	// CreateTime is when it was created.
	CreateTime *Time `json:"createTime,omitzero"`
	// StartTime is when it began to be carried out. The clocks of several servers are behind the times of one
	// record, so it may lie after CompleteTime. It is absent before the start, and in some finished records too.
	StartTime *Time `json:"startTime,omitzero"`
	// CompleteTime is when it ended; absent before.
	CompleteTime *Time `json:"completeTime,omitzero"`
	// DeploymentOverview counts the targets by their state. It is absent before the start and, for ECS, until the end.
	DeploymentOverview *DeploymentOverview `json:"deploymentOverview,omitzero"`
	// Description is the comment of the request.
	Description *string `json:"description,omitzero"`
	// Creator says who or what started it.
	Creator DeploymentCreator `json:"creator,omitzero"`
	// IgnoreApplicationStopFailures is as in the request.
	IgnoreApplicationStopFailures *bool `json:"ignoreApplicationStopFailures,omitzero"`
	// AutoRollbackConfiguration is the one in force, from the request or the group.
	AutoRollbackConfiguration *AutoRollbackConfiguration `json:"autoRollbackConfiguration,omitzero"`
	// UpdateOutdatedInstancesOnly is as in the request.
	UpdateOutdatedInstancesOnly *bool `json:"updateOutdatedInstancesOnly,omitzero"`
	// RollbackInfo says which deployment this one rolls back, or which one rolls it back.
	RollbackInfo *RollbackInfo `json:"rollbackInfo,omitzero"`
	// DeploymentStyle says whether it is in-place or blue/green, and whether a load balancer takes part.
	DeploymentStyle *DeploymentStyle `json:"deploymentStyle,omitzero"`
	// TargetInstances are the instances of the replacement environment of a blue/green deployment.
	TargetInstances *TargetInstances `json:"targetInstances,omitzero"`
	// InstanceTerminationWaitTimeStarted says whether the wait before the original instances are terminated has
	// begun. It stays false where they are kept.
	InstanceTerminationWaitTimeStarted *bool `json:"instanceTerminationWaitTimeStarted,omitzero"`
	// BlueGreenDeploymentConfiguration has the options of a blue/green deployment.
	BlueGreenDeploymentConfiguration *BlueGreenDeploymentConfiguration `json:"blueGreenDeploymentConfiguration,omitzero"`
	// LoadBalancerInfo has the load balancers that take part.
	LoadBalancerInfo *LoadBalancerInfo `json:"loadBalancerInfo,omitzero"`
	// AdditionalDeploymentStatusInfo is deprecated; DeploymentStatusMessages has taken its place.
	AdditionalDeploymentStatusInfo *string `json:"additionalDeploymentStatusInfo,omitzero"`
	// FileExistsBehavior is as in the request. Records of Lambda and ECS have it although their requests may not.
	FileExistsBehavior FileExistsBehavior `json:"fileExistsBehavior,omitzero"`
	// DeploymentStatusMessages are notes on the status; usually an empty list.
	DeploymentStatusMessages []string `json:"deploymentStatusMessages,omitzero"`
	// ComputePlatform is where it deploys to; absent in records of 2017 and before.
	ComputePlatform ComputePlatform `json:"computePlatform,omitzero"`
	// ExternalID is the ID of what started it from outside, such as a CloudFormation stack.
	ExternalID *string `json:"externalId,omitzero"`
	// RelatedDeployments ties it to updates of outdated instances.
	RelatedDeployments *RelatedDeployments `json:"relatedDeployments,omitzero"`
	// OverrideAlarmConfiguration is as in the request; the group's alarms are not here.
	OverrideAlarmConfiguration *AlarmConfiguration `json:"overrideAlarmConfiguration,omitzero"`
	// DeploymentMode is RESTART for a restart. Absent says nothing: the service gives it for restarts only.
	DeploymentMode DeploymentMode `json:"deploymentMode,omitzero"`
}

// ErrorInformation says why a deployment failed or was stopped.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_ErrorInformation.html
type ErrorInformation struct {
	// Code is the reason as a word.
	Code ErrorCode `json:"code,omitzero"`
	// Message is the reason in words, with names and IDs in it.
	Message *string `json:"message,omitzero"`
}

// DeploymentOverview counts the targets of a deployment by their state: instances, or the one Lambda function or ECS
// service. An absent count is not known, and need not be zero.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentOverview.html
type DeploymentOverview struct {
	// Pending counts targets where nothing has happened yet.
	Pending *int64 `json:"Pending,omitzero"`
	// InProgress counts targets that are being deployed to.
	InProgress *int64 `json:"InProgress,omitzero"`
	// Succeeded counts targets that have been deployed to.
	Succeeded *int64 `json:"Succeeded,omitzero"`
	// Failed counts targets where the deployment failed.
	Failed *int64 `json:"Failed,omitzero"`
	// Skipped counts targets that were passed over.
	Skipped *int64 `json:"Skipped,omitzero"`
	// Ready counts instances of a replacement environment that may receive traffic.
	Ready *int64 `json:"Ready,omitzero"`
}

// DeploymentStyle says how targets are replaced and whether traffic is routed by a load balancer.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentStyle.html
type DeploymentStyle struct {
	// DeploymentType is in-place or blue/green.
	DeploymentType DeploymentType `json:"deploymentType,omitzero"`
	// DeploymentOption says whether traffic is routed away from targets while they are deployed to.
	DeploymentOption DeploymentOption `json:"deploymentOption,omitzero"`
}

// RelatedDeployments ties a deployment to those that update instances which were started with an outdated revision.
// One of the two members is set, by the side that the deployment is on.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_RelatedDeployments.html
type RelatedDeployments struct {
	// AutoUpdateOutdatedInstancesRootDeploymentID is the deployment that this update belongs to.
	AutoUpdateOutdatedInstancesRootDeploymentID *string `json:"autoUpdateOutdatedInstancesRootDeploymentId,omitzero"`
	// AutoUpdateOutdatedInstancesDeploymentIDs are the updates that belong to this deployment.
	AutoUpdateOutdatedInstancesDeploymentIDs []string `json:"autoUpdateOutdatedInstancesDeploymentIds,omitzero"`
}
