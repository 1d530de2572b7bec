package model

// The enumerations of what a deployment is asked to do. The zero value of each, the empty string, means that the
// member is absent; a value outside the list is kept as a document has it.

// AutoRollbackEvent is what leads to an automatic rollback: a failure, an alarm, or someone who stops the
// deployment.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_AutoRollbackConfiguration.html
type AutoRollbackEvent string

// The values of AutoRollbackEvent.
const (
	AutoRollbackEventDeploymentFailure       AutoRollbackEvent = "DEPLOYMENT_FAILURE"
	AutoRollbackEventDeploymentStopOnAlarm   AutoRollbackEvent = "DEPLOYMENT_STOP_ON_ALARM"
	AutoRollbackEventDeploymentStopOnRequest AutoRollbackEvent = "DEPLOYMENT_STOP_ON_REQUEST"
)

// BundleType is the format of a revision in S3. Instances take archives, Lambda and ECS a file in YAML or JSON.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_S3Location.html
type BundleType string

// The values of BundleType.
const (
	BundleTypeTar  BundleType = "tar"
	BundleTypeTgz  BundleType = "tgz"
	BundleTypeZip  BundleType = "zip"
	BundleTypeYAML BundleType = "YAML"
	BundleTypeJSON BundleType = "JSON"
)

// ComputePlatform is where an application runs: on EC2 or on-premises instances (Server), as a Lambda function or
// as an ECS service.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentInfo.html
type ComputePlatform string

// The values of ComputePlatform.
const (
	ComputePlatformServer ComputePlatform = "Server"
	ComputePlatformLambda ComputePlatform = "Lambda"
	ComputePlatformECS    ComputePlatform = "ECS"
)

// DeploymentMode says whether a deployment deploys a revision or only restarts what was deployed last.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_CreateDeployment.html
type DeploymentMode string

// The values of DeploymentMode.
const (
	DeploymentModeStandard DeploymentMode = "STANDARD"
	DeploymentModeRestart  DeploymentMode = "RESTART"
)

// DeploymentOption says whether a load balancer routes traffic away from targets while they are deployed to.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentStyle.html
type DeploymentOption string

// The values of DeploymentOption.
const (
	DeploymentOptionWithTrafficControl    DeploymentOption = "WITH_TRAFFIC_CONTROL"
	DeploymentOptionWithoutTrafficControl DeploymentOption = "WITHOUT_TRAFFIC_CONTROL"
)

// DeploymentReadyAction is what happens when a replacement environment is ready: traffic goes over, or the
// deployment waits to be told and stops if it is not.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentReadyOption.html
type DeploymentReadyAction string

// The values of DeploymentReadyAction.
const (
	DeploymentReadyActionContinueDeployment DeploymentReadyAction = "CONTINUE_DEPLOYMENT"
	DeploymentReadyActionStopDeployment     DeploymentReadyAction = "STOP_DEPLOYMENT"
)

// DeploymentType says whether targets are updated where they are or replaced by others.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentStyle.html
type DeploymentType string

// The values of DeploymentType.
const (
	DeploymentTypeInPlace   DeploymentType = "IN_PLACE"
	DeploymentTypeBlueGreen DeploymentType = "BLUE_GREEN"
)

// EC2TagFilterType says whether a tag of an EC2 instance has to match by key, by value or by both.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_EC2TagFilter.html
type EC2TagFilterType string

// The values of EC2TagFilterType.
const (
	EC2TagFilterTypeKeyOnly     EC2TagFilterType = "KEY_ONLY"
	EC2TagFilterTypeValueOnly   EC2TagFilterType = "VALUE_ONLY"
	EC2TagFilterTypeKeyAndValue EC2TagFilterType = "KEY_AND_VALUE"
)

// FileExistsBehavior is what happens to a file at the target that no earlier deployment put there: the deployment
// fails, the file is overwritten, or it is kept.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_CreateDeployment.html
type FileExistsBehavior string

// The values of FileExistsBehavior.
const (
	FileExistsBehaviorDisallow  FileExistsBehavior = "DISALLOW"
	FileExistsBehaviorOverwrite FileExistsBehavior = "OVERWRITE"
	FileExistsBehaviorRetain    FileExistsBehavior = "RETAIN"
)

// GreenFleetProvisioningAction says where the instances of a replacement environment come from.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_GreenFleetProvisioningOption.html
type GreenFleetProvisioningAction string

// The values of GreenFleetProvisioningAction.
const (
	GreenFleetProvisioningActionDiscoverExisting     GreenFleetProvisioningAction = "DISCOVER_EXISTING"
	GreenFleetProvisioningActionCopyAutoScalingGroup GreenFleetProvisioningAction = "COPY_AUTO_SCALING_GROUP"
)

// InstanceAction is what becomes of the original instances after a blue/green deployment.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_BlueInstanceTerminationOption.html
type InstanceAction string

// The values of InstanceAction.
const (
	InstanceActionTerminate InstanceAction = "TERMINATE"
	InstanceActionKeepAlive InstanceAction = "KEEP_ALIVE"
)

// OutdatedInstancesStrategy says whether instances that started with an older revision are updated.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentGroupInfo.html
type OutdatedInstancesStrategy string

// The values of OutdatedInstancesStrategy.
const (
	OutdatedInstancesStrategyUpdate OutdatedInstancesStrategy = "UPDATE"
	OutdatedInstancesStrategyIgnore OutdatedInstancesStrategy = "IGNORE"
)

// RevisionLocationType says where a revision is stored.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_RevisionLocation.html
type RevisionLocationType string

// The values of RevisionLocationType.
const (
	RevisionLocationTypeS3             RevisionLocationType = "S3"
	RevisionLocationTypeGitHub         RevisionLocationType = "GitHub"
	RevisionLocationTypeString         RevisionLocationType = "String"
	RevisionLocationTypeAppSpecContent RevisionLocationType = "AppSpecContent"
)

// TagFilterType says whether a tag of an on-premises instance has to match by key, by value or by both.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_TagFilter.html
type TagFilterType string

// The values of TagFilterType.
const (
	TagFilterTypeKeyOnly     TagFilterType = "KEY_ONLY"
	TagFilterTypeValueOnly   TagFilterType = "VALUE_ONLY"
	TagFilterTypeKeyAndValue TagFilterType = "KEY_AND_VALUE"
)

// TriggerEventType is an event that a group's SNS topics can hear of.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_TriggerConfig.html
type TriggerEventType string

// The values of TriggerEventType.
const (
	TriggerEventTypeDeploymentStart    TriggerEventType = "DeploymentStart"
	TriggerEventTypeDeploymentSuccess  TriggerEventType = "DeploymentSuccess"
	TriggerEventTypeDeploymentFailure  TriggerEventType = "DeploymentFailure"
	TriggerEventTypeDeploymentStop     TriggerEventType = "DeploymentStop"
	TriggerEventTypeDeploymentRollback TriggerEventType = "DeploymentRollback"
	TriggerEventTypeDeploymentReady    TriggerEventType = "DeploymentReady"
	TriggerEventTypeInstanceStart      TriggerEventType = "InstanceStart"
	TriggerEventTypeInstanceSuccess    TriggerEventType = "InstanceSuccess"
	TriggerEventTypeInstanceFailure    TriggerEventType = "InstanceFailure"
	TriggerEventTypeInstanceReady      TriggerEventType = "InstanceReady"
)
