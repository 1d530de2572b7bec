package model

// The enumerations of the service. The zero value, the empty string, means that the member is absent.
type (
	AutoRollbackEvent            string
	BundleType                   string
	ComputePlatform              string
	DeploymentCreator            string
	DeploymentOption             string
	DeploymentReadyAction        string
	DeploymentStatus             string
	DeploymentTargetType         string
	DeploymentType               string
	EC2TagFilterType             string
	ErrorCode                    string
	FileExistsBehavior           string
	GreenFleetProvisioningAction string
	InstanceAction               string
	LifecycleErrorCode           string
	LifecycleEventStatus         string
	OutdatedInstancesStrategy    string
	RevisionLocationType         string
	TagFilterType                string
	TargetLabel                  string
	TargetStatus                 string
	TriggerEventType             string
	DeploymentMode               string
)

// The values of AutoRollbackEvent.
const (
	AutoRollbackEventDeploymentFailure       AutoRollbackEvent = "DEPLOYMENT_FAILURE"
	AutoRollbackEventDeploymentStopOnAlarm   AutoRollbackEvent = "DEPLOYMENT_STOP_ON_ALARM"
	AutoRollbackEventDeploymentStopOnRequest AutoRollbackEvent = "DEPLOYMENT_STOP_ON_REQUEST"
)

// The values of BundleType.
const (
	BundleTypeTar  BundleType = "tar"
	BundleTypeTgz  BundleType = "tgz"
	BundleTypeZip  BundleType = "zip"
	BundleTypeYAML BundleType = "YAML"
	BundleTypeJSON BundleType = "JSON"
)

// The values of ComputePlatform.
const (
	ComputePlatformServer ComputePlatform = "Server"
	ComputePlatformLambda ComputePlatform = "Lambda"
	ComputePlatformECS    ComputePlatform = "ECS"
)

// The values of DeploymentCreator.
const (
	DeploymentCreatorUser                   DeploymentCreator = "user"
	DeploymentCreatorAutoscaling            DeploymentCreator = "autoscaling"
	DeploymentCreatorCodeDeployRollback     DeploymentCreator = "codeDeployRollback"
	DeploymentCreatorCodeDeploy             DeploymentCreator = "CodeDeploy"
	DeploymentCreatorCodeDeployAutoUpdate   DeploymentCreator = "CodeDeployAutoUpdate"
	DeploymentCreatorCloudFormation         DeploymentCreator = "CloudFormation"
	DeploymentCreatorCloudFormationRollback DeploymentCreator = "CloudFormationRollback"
	DeploymentCreatorAutoscalingTermination DeploymentCreator = "autoscalingTermination"
)

// The values of DeploymentOption.
const (
	DeploymentOptionWithTrafficControl    DeploymentOption = "WITH_TRAFFIC_CONTROL"
	DeploymentOptionWithoutTrafficControl DeploymentOption = "WITHOUT_TRAFFIC_CONTROL"
)

// The values of DeploymentReadyAction.
const (
	DeploymentReadyActionContinueDeployment DeploymentReadyAction = "CONTINUE_DEPLOYMENT"
	DeploymentReadyActionStopDeployment     DeploymentReadyAction = "STOP_DEPLOYMENT"
)

// The values of DeploymentStatus.
const (
	DeploymentStatusCreated    DeploymentStatus = "Created"
	DeploymentStatusQueued     DeploymentStatus = "Queued"
	DeploymentStatusInProgress DeploymentStatus = "InProgress"
	DeploymentStatusBaking     DeploymentStatus = "Baking"
	DeploymentStatusSucceeded  DeploymentStatus = "Succeeded"
	DeploymentStatusFailed     DeploymentStatus = "Failed"
	DeploymentStatusStopped    DeploymentStatus = "Stopped"
	DeploymentStatusReady      DeploymentStatus = "Ready"
)

// The values of DeploymentTargetType.
const (
	DeploymentTargetTypeInstanceTarget       DeploymentTargetType = "InstanceTarget"
	DeploymentTargetTypeLambdaTarget         DeploymentTargetType = "LambdaTarget"
	DeploymentTargetTypeECSTarget            DeploymentTargetType = "ECSTarget"
	DeploymentTargetTypeCloudFormationTarget DeploymentTargetType = "CloudFormationTarget"
)

// The values of DeploymentType.
const (
	DeploymentTypeInPlace   DeploymentType = "IN_PLACE"
	DeploymentTypeBlueGreen DeploymentType = "BLUE_GREEN"
)

// The values of EC2TagFilterType.
const (
	EC2TagFilterTypeKeyOnly     EC2TagFilterType = "KEY_ONLY"
	EC2TagFilterTypeValueOnly   EC2TagFilterType = "VALUE_ONLY"
	EC2TagFilterTypeKeyAndValue EC2TagFilterType = "KEY_AND_VALUE"
)

// The values of ErrorCode.
const (
	ErrorCodeAgentIssue                              ErrorCode = "AGENT_ISSUE"
	ErrorCodeAlarmActive                             ErrorCode = "ALARM_ACTIVE"
	ErrorCodeApplicationMissing                      ErrorCode = "APPLICATION_MISSING"
	ErrorCodeAutoscalingValidationError              ErrorCode = "AUTOSCALING_VALIDATION_ERROR"
	ErrorCodeAutoScalingConfiguration                ErrorCode = "AUTO_SCALING_CONFIGURATION"
	ErrorCodeAutoScalingIamRolePermissions           ErrorCode = "AUTO_SCALING_IAM_ROLE_PERMISSIONS"
	ErrorCodeCodedeployResourceCannotBeFound         ErrorCode = "CODEDEPLOY_RESOURCE_CANNOT_BE_FOUND"
	ErrorCodeCustomerApplicationUnhealthy            ErrorCode = "CUSTOMER_APPLICATION_UNHEALTHY"
	ErrorCodeDeploymentGroupMissing                  ErrorCode = "DEPLOYMENT_GROUP_MISSING"
	ErrorCodeEcsUpdateError                          ErrorCode = "ECS_UPDATE_ERROR"
	ErrorCodeElasticLoadBalancingInvalid             ErrorCode = "ELASTIC_LOAD_BALANCING_INVALID"
	ErrorCodeElbInvalidInstance                      ErrorCode = "ELB_INVALID_INSTANCE"
	ErrorCodeHealthConstraints                       ErrorCode = "HEALTH_CONSTRAINTS"
	ErrorCodeHealthConstraintsInvalid                ErrorCode = "HEALTH_CONSTRAINTS_INVALID"
	ErrorCodeHookExecutionFailure                    ErrorCode = "HOOK_EXECUTION_FAILURE"
	ErrorCodeIamRoleMissing                          ErrorCode = "IAM_ROLE_MISSING"
	ErrorCodeIamRolePermissions                      ErrorCode = "IAM_ROLE_PERMISSIONS"
	ErrorCodeInternalError                           ErrorCode = "INTERNAL_ERROR"
	ErrorCodeInvalidEcsService                       ErrorCode = "INVALID_ECS_SERVICE"
	ErrorCodeInvalidLambdaConfiguration              ErrorCode = "INVALID_LAMBDA_CONFIGURATION"
	ErrorCodeInvalidLambdaFunction                   ErrorCode = "INVALID_LAMBDA_FUNCTION"
	ErrorCodeInvalidRevision                         ErrorCode = "INVALID_REVISION"
	ErrorCodeManualStop                              ErrorCode = "MANUAL_STOP"
	ErrorCodeMissingBlueGreenDeploymentConfiguration ErrorCode = "MISSING_BLUE_GREEN_DEPLOYMENT_CONFIGURATION"
	ErrorCodeMissingElbInformation                   ErrorCode = "MISSING_ELB_INFORMATION"
	ErrorCodeMissingGithubToken                      ErrorCode = "MISSING_GITHUB_TOKEN"
	ErrorCodeNoEc2Subscription                       ErrorCode = "NO_EC2_SUBSCRIPTION"
	ErrorCodeNoInstances                             ErrorCode = "NO_INSTANCES"
	ErrorCodeOverMaxInstances                        ErrorCode = "OVER_MAX_INSTANCES"
	ErrorCodeResourceLimitExceeded                   ErrorCode = "RESOURCE_LIMIT_EXCEEDED"
	ErrorCodeRevisionMissing                         ErrorCode = "REVISION_MISSING"
	ErrorCodeThrottled                               ErrorCode = "THROTTLED"
	ErrorCodeTimeout                                 ErrorCode = "TIMEOUT"
	ErrorCodeCloudformationStackFailure              ErrorCode = "CLOUDFORMATION_STACK_FAILURE"
)

// The values of FileExistsBehavior.
const (
	FileExistsBehaviorDisallow  FileExistsBehavior = "DISALLOW"
	FileExistsBehaviorOverwrite FileExistsBehavior = "OVERWRITE"
	FileExistsBehaviorRetain    FileExistsBehavior = "RETAIN"
)

// The values of GreenFleetProvisioningAction.
const (
	GreenFleetProvisioningActionDiscoverExisting     GreenFleetProvisioningAction = "DISCOVER_EXISTING"
	GreenFleetProvisioningActionCopyAutoScalingGroup GreenFleetProvisioningAction = "COPY_AUTO_SCALING_GROUP"
)

// The values of InstanceAction.
const (
	InstanceActionTerminate InstanceAction = "TERMINATE"
	InstanceActionKeepAlive InstanceAction = "KEEP_ALIVE"
)

// The values of LifecycleErrorCode.
const (
	LifecycleErrorCodeSuccess             LifecycleErrorCode = "Success"
	LifecycleErrorCodeScriptMissing       LifecycleErrorCode = "ScriptMissing"
	LifecycleErrorCodeScriptNotExecutable LifecycleErrorCode = "ScriptNotExecutable"
	LifecycleErrorCodeScriptTimedOut      LifecycleErrorCode = "ScriptTimedOut"
	LifecycleErrorCodeScriptFailed        LifecycleErrorCode = "ScriptFailed"
	LifecycleErrorCodeUnknownError        LifecycleErrorCode = "UnknownError"
)

// The values of LifecycleEventStatus.
const (
	LifecycleEventStatusPending    LifecycleEventStatus = "Pending"
	LifecycleEventStatusInProgress LifecycleEventStatus = "InProgress"
	LifecycleEventStatusSucceeded  LifecycleEventStatus = "Succeeded"
	LifecycleEventStatusFailed     LifecycleEventStatus = "Failed"
	LifecycleEventStatusSkipped    LifecycleEventStatus = "Skipped"
	LifecycleEventStatusUnknown    LifecycleEventStatus = "Unknown"
)

// The values of OutdatedInstancesStrategy.
const (
	OutdatedInstancesStrategyUpdate OutdatedInstancesStrategy = "UPDATE"
	OutdatedInstancesStrategyIgnore OutdatedInstancesStrategy = "IGNORE"
)

// The values of RevisionLocationType.
const (
	RevisionLocationTypeS3             RevisionLocationType = "S3"
	RevisionLocationTypeGitHub         RevisionLocationType = "GitHub"
	RevisionLocationTypeString         RevisionLocationType = "String"
	RevisionLocationTypeAppSpecContent RevisionLocationType = "AppSpecContent"
)

// The values of TagFilterType.
const (
	TagFilterTypeKeyOnly     TagFilterType = "KEY_ONLY"
	TagFilterTypeValueOnly   TagFilterType = "VALUE_ONLY"
	TagFilterTypeKeyAndValue TagFilterType = "KEY_AND_VALUE"
)

// The values of TargetLabel.
const (
	TargetLabelBlue  TargetLabel = "Blue"
	TargetLabelGreen TargetLabel = "Green"
)

// The values of TargetStatus.
const (
	TargetStatusPending    TargetStatus = "Pending"
	TargetStatusInProgress TargetStatus = "InProgress"
	TargetStatusSucceeded  TargetStatus = "Succeeded"
	TargetStatusFailed     TargetStatus = "Failed"
	TargetStatusSkipped    TargetStatus = "Skipped"
	TargetStatusUnknown    TargetStatus = "Unknown"
	TargetStatusReady      TargetStatus = "Ready"
)

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

// The values of DeploymentMode.
const (
	DeploymentModeStandard DeploymentMode = "STANDARD"
	DeploymentModeRestart  DeploymentMode = "RESTART"
)
