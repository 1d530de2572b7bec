package model

// The enumerations of what the service tells about a deployment. The zero value of each, the empty string, means that
// the member is absent; a value outside the list is kept as a document has it.

// DeploymentCreator says who or what started a deployment. The mixed spelling is the service's own.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentInfo.html
type DeploymentCreator string

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

// DeploymentStatus is where a deployment stands. Succeeded, Failed and Stopped are final. What Baking means is not
// documented.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentInfo.html
type DeploymentStatus string

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

// DeploymentTargetType says which of its four targets a DeploymentTarget has.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentTarget.html
type DeploymentTargetType string

// The values of DeploymentTargetType.
const (
	DeploymentTargetTypeInstanceTarget       DeploymentTargetType = "InstanceTarget"
	DeploymentTargetTypeLambdaTarget         DeploymentTargetType = "LambdaTarget"
	DeploymentTargetTypeECSTarget            DeploymentTargetType = "ECSTarget"
	DeploymentTargetTypeCloudFormationTarget DeploymentTargetType = "CloudFormationTarget"
)

// ErrorCode is why a deployment failed or was stopped. The service is known to use codes that its reference does
// not list.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_ErrorInformation.html
type ErrorCode string

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

// LifecycleErrorCode is the agent's verdict on the script of a lifecycle event.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_Diagnostics.html
type LifecycleErrorCode string

// The values of LifecycleErrorCode.
const (
	LifecycleErrorCodeSuccess             LifecycleErrorCode = "Success"
	LifecycleErrorCodeScriptMissing       LifecycleErrorCode = "ScriptMissing"
	LifecycleErrorCodeScriptNotExecutable LifecycleErrorCode = "ScriptNotExecutable"
	LifecycleErrorCodeScriptTimedOut      LifecycleErrorCode = "ScriptTimedOut"
	LifecycleErrorCodeScriptFailed        LifecycleErrorCode = "ScriptFailed"
	LifecycleErrorCodeUnknownError        LifecycleErrorCode = "UnknownError"
)

// LifecycleEventStatus is where a lifecycle event stands.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_LifecycleEvent.html
type LifecycleEventStatus string

// The values of LifecycleEventStatus.
const (
	LifecycleEventStatusPending    LifecycleEventStatus = "Pending"
	LifecycleEventStatusInProgress LifecycleEventStatus = "InProgress"
	LifecycleEventStatusSucceeded  LifecycleEventStatus = "Succeeded"
	LifecycleEventStatusFailed     LifecycleEventStatus = "Failed"
	LifecycleEventStatusSkipped    LifecycleEventStatus = "Skipped"
	LifecycleEventStatusUnknown    LifecycleEventStatus = "Unknown"
)

// TargetLabel says whether a target belongs to the original environment of a blue/green deployment (Blue) or to
// its replacement (Green).
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_InstanceTarget.html
type TargetLabel string

// The values of TargetLabel.
const (
	TargetLabelBlue  TargetLabel = "Blue"
	TargetLabelGreen TargetLabel = "Green"
)

// TargetStatus is where the deployment to one target stands.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_InstanceTarget.html
type TargetStatus string

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
