package facts

// AutoRollbackEvent as in the API reference.
var AutoRollbackEvent = &Enum{
	Name:   "AutoRollbackEvent",
	Values: []string{"DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_STOP_ON_REQUEST"},
}

// BundleType as in the API reference.
var BundleType = &Enum{
	Name:   "BundleType",
	Values: []string{"tar", "tgz", "zip", "YAML", "JSON"},
}

// ComputePlatform as in the API reference.
var ComputePlatform = &Enum{
	Name:   "ComputePlatform",
	Values: []string{"Server", "Lambda", "ECS"},
}

// DeploymentCreator as in the API reference.
var DeploymentCreator = &Enum{
	Name:   "DeploymentCreator",
	Values: []string{"user", "autoscaling", "codeDeployRollback", "CodeDeploy", "CodeDeployAutoUpdate", "CloudFormation", "CloudFormationRollback", "autoscalingTermination"},
}

// DeploymentMode as in the API reference.
var DeploymentMode = &Enum{
	Name:   "DeploymentMode",
	Values: []string{"STANDARD", "RESTART"},
}

// DeploymentOption as in the API reference.
var DeploymentOption = &Enum{
	Name:   "DeploymentOption",
	Values: []string{"WITH_TRAFFIC_CONTROL", "WITHOUT_TRAFFIC_CONTROL"},
}

// DeploymentReadyAction as in the API reference.
var DeploymentReadyAction = &Enum{
	Name:   "DeploymentReadyAction",
	Values: []string{"CONTINUE_DEPLOYMENT", "STOP_DEPLOYMENT"},
}

// DeploymentStatus as in the API reference.
var DeploymentStatus = &Enum{
	Name:   "DeploymentStatus",
	Values: []string{"Created", "Queued", "InProgress", "Baking", "Succeeded", "Failed", "Stopped", "Ready"},
}

// DeploymentTargetType as in the API reference.
var DeploymentTargetType = &Enum{
	Name:   "DeploymentTargetType",
	Values: []string{"InstanceTarget", "LambdaTarget", "ECSTarget", "CloudFormationTarget"},
}

// DeploymentType as in the API reference.
var DeploymentType = &Enum{
	Name:   "DeploymentType",
	Values: []string{"IN_PLACE", "BLUE_GREEN"},
}

// EC2TagFilterType as in the API reference.
var EC2TagFilterType = &Enum{
	Name:   "EC2TagFilterType",
	Values: []string{"KEY_ONLY", "VALUE_ONLY", "KEY_AND_VALUE"},
}

// ErrorCode as in the API reference.
var ErrorCode = &Enum{
	Name:   "ErrorCode",
	Values: []string{"AGENT_ISSUE", "ALARM_ACTIVE", "APPLICATION_MISSING", "AUTOSCALING_VALIDATION_ERROR", "AUTO_SCALING_CONFIGURATION", "AUTO_SCALING_IAM_ROLE_PERMISSIONS", "CODEDEPLOY_RESOURCE_CANNOT_BE_FOUND", "CUSTOMER_APPLICATION_UNHEALTHY", "DEPLOYMENT_GROUP_MISSING", "ECS_UPDATE_ERROR", "ELASTIC_LOAD_BALANCING_INVALID", "ELB_INVALID_INSTANCE", "HEALTH_CONSTRAINTS", "HEALTH_CONSTRAINTS_INVALID", "HOOK_EXECUTION_FAILURE", "IAM_ROLE_MISSING", "IAM_ROLE_PERMISSIONS", "INTERNAL_ERROR", "INVALID_ECS_SERVICE", "INVALID_LAMBDA_CONFIGURATION", "INVALID_LAMBDA_FUNCTION", "INVALID_REVISION", "MANUAL_STOP", "MISSING_BLUE_GREEN_DEPLOYMENT_CONFIGURATION", "MISSING_ELB_INFORMATION", "MISSING_GITHUB_TOKEN", "NO_EC2_SUBSCRIPTION", "NO_INSTANCES", "OVER_MAX_INSTANCES", "RESOURCE_LIMIT_EXCEEDED", "REVISION_MISSING", "THROTTLED", "TIMEOUT", "CLOUDFORMATION_STACK_FAILURE"},
}

// FileExistsBehavior as in the API reference.
var FileExistsBehavior = &Enum{
	Name:   "FileExistsBehavior",
	Values: []string{"DISALLOW", "OVERWRITE", "RETAIN"},
}

// GreenFleetProvisioningAction as in the API reference.
var GreenFleetProvisioningAction = &Enum{
	Name:   "GreenFleetProvisioningAction",
	Values: []string{"DISCOVER_EXISTING", "COPY_AUTO_SCALING_GROUP"},
}

// InstanceAction as in the API reference.
var InstanceAction = &Enum{
	Name:   "InstanceAction",
	Values: []string{"TERMINATE", "KEEP_ALIVE"},
}

// LifecycleErrorCode as in the API reference.
var LifecycleErrorCode = &Enum{
	Name:   "LifecycleErrorCode",
	Values: []string{"Success", "ScriptMissing", "ScriptNotExecutable", "ScriptTimedOut", "ScriptFailed", "UnknownError"},
}

// LifecycleEventStatus as in the API reference.
var LifecycleEventStatus = &Enum{
	Name:   "LifecycleEventStatus",
	Values: []string{"Pending", "InProgress", "Succeeded", "Failed", "Skipped", "Unknown"},
}

// OutdatedInstancesStrategy as in the API reference.
var OutdatedInstancesStrategy = &Enum{
	Name:   "OutdatedInstancesStrategy",
	Values: []string{"UPDATE", "IGNORE"},
}

// RevisionLocationType as in the API reference.
var RevisionLocationType = &Enum{
	Name:   "RevisionLocationType",
	Values: []string{"S3", "GitHub", "String", "AppSpecContent"},
}

// TagFilterType as in the API reference.
var TagFilterType = &Enum{
	Name:   "TagFilterType",
	Values: []string{"KEY_ONLY", "VALUE_ONLY", "KEY_AND_VALUE"},
}

// TargetLabel as in the API reference.
var TargetLabel = &Enum{
	Name:   "TargetLabel",
	Values: []string{"Blue", "Green"},
}

// TargetStatus as in the API reference.
var TargetStatus = &Enum{
	Name:   "TargetStatus",
	Values: []string{"Pending", "InProgress", "Succeeded", "Failed", "Skipped", "Unknown", "Ready"},
}

// TriggerEventType as in the API reference.
var TriggerEventType = &Enum{
	Name:   "TriggerEventType",
	Values: []string{"DeploymentStart", "DeploymentSuccess", "DeploymentFailure", "DeploymentStop", "DeploymentRollback", "DeploymentReady", "InstanceStart", "InstanceSuccess", "InstanceFailure", "InstanceReady"},
}
