package facts

// The enumerations, in the order of their names.
var (
	// AutoRollbackEvent is what may set off an automatic rollback.
	AutoRollbackEvent = &Enum{
		Name:   "AutoRollbackEvent",
		Values: []string{"DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_STOP_ON_REQUEST"},
		Source: reference("AutoRollbackConfiguration"),
	}
	// BundleType is the format of a revision in Amazon S3: an archive for a server, an AppSpec file for Lambda and ECS.
	BundleType = &Enum{
		Name:          "BundleType",
		Values:        []string{"tar", "tgz", "zip", "YAML", "JSON"},
		AnyCase:       true,
		AnyCaseSource: cliLowerCaseBundle,
		Source:        reference("S3Location"),
	}
	// ComputePlatform is what a deployment deploys to.
	ComputePlatform = &Enum{
		Name:   "ComputePlatform",
		Values: []string{"Server", "Lambda", "ECS"},
		Source: reference("DeploymentInfo"),
	}
	// DeploymentCreator is what created a deployment. Its mixed case is the service's own.
	DeploymentCreator = &Enum{
		Name: "DeploymentCreator",
		Values: []string{
			"user", "autoscaling", "codeDeployRollback", "CodeDeploy", "CodeDeployAutoUpdate", "CloudFormation",
			"CloudFormationRollback", "autoscalingTermination",
		},
		Source: reference("DeploymentInfo"),
	}
	// DeploymentMode is whether a deployment installs a revision or restarts the one that is there.
	DeploymentMode = &Enum{
		Name:   "DeploymentMode",
		Values: []string{"STANDARD", "RESTART"},
		Source: reference("CreateDeployment"),
	}
	// DeploymentOption is whether traffic is routed away from instances while they change.
	DeploymentOption = &Enum{
		Name:   "DeploymentOption",
		Values: []string{"WITH_TRAFFIC_CONTROL", "WITHOUT_TRAFFIC_CONTROL"},
		Source: reference("DeploymentStyle"),
	}
	// DeploymentReadyAction is what happens when the replacement environment is ready.
	DeploymentReadyAction = &Enum{
		Name:   "DeploymentReadyAction",
		Values: []string{"CONTINUE_DEPLOYMENT", "STOP_DEPLOYMENT"},
		Source: reference("DeploymentReadyOption"),
	}
	// DeploymentStatus is where a deployment as a whole stands.
	DeploymentStatus = &Enum{
		Name:   "DeploymentStatus",
		Values: []string{"Created", "Queued", "InProgress", "Baking", "Succeeded", "Failed", "Stopped", "Ready"},
		Source: reference("DeploymentInfo"),
	}
	// DeploymentTargetType is the kind of thing that a target is.
	DeploymentTargetType = &Enum{
		Name:   "DeploymentTargetType",
		Values: []string{"InstanceTarget", "LambdaTarget", "ECSTarget", "CloudFormationTarget"},
		Source: reference("DeploymentTarget"),
	}
	// DeploymentType is whether instances are changed or replaced.
	DeploymentType = &Enum{
		Name:   "DeploymentType",
		Values: []string{"IN_PLACE", "BLUE_GREEN"},
		Source: reference("DeploymentStyle"),
	}
	// EC2TagFilterType is which half of an Amazon EC2 tag a filter compares.
	EC2TagFilterType = &Enum{
		Name:   "EC2TagFilterType",
		Values: []string{"KEY_ONLY", "VALUE_ONLY", "KEY_AND_VALUE"},
		Source: reference("EC2TagFilter"),
	}
	// ErrorCode is why a deployment failed or stopped.
	ErrorCode = &Enum{
		Name: "ErrorCode",
		Values: []string{
			"AGENT_ISSUE", "ALARM_ACTIVE", "APPLICATION_MISSING", "AUTOSCALING_VALIDATION_ERROR",
			"AUTO_SCALING_CONFIGURATION", "AUTO_SCALING_IAM_ROLE_PERMISSIONS", "CODEDEPLOY_RESOURCE_CANNOT_BE_FOUND",
			"CUSTOMER_APPLICATION_UNHEALTHY", "DEPLOYMENT_GROUP_MISSING", "ECS_UPDATE_ERROR",
			"ELASTIC_LOAD_BALANCING_INVALID", "ELB_INVALID_INSTANCE", "HEALTH_CONSTRAINTS",
			"HEALTH_CONSTRAINTS_INVALID", "HOOK_EXECUTION_FAILURE", "IAM_ROLE_MISSING", "IAM_ROLE_PERMISSIONS",
			"INTERNAL_ERROR", "INVALID_ECS_SERVICE", "INVALID_LAMBDA_CONFIGURATION", "INVALID_LAMBDA_FUNCTION",
			"INVALID_REVISION", "MANUAL_STOP", "MISSING_BLUE_GREEN_DEPLOYMENT_CONFIGURATION",
			"MISSING_ELB_INFORMATION", "MISSING_GITHUB_TOKEN", "NO_EC2_SUBSCRIPTION", "NO_INSTANCES",
			"OVER_MAX_INSTANCES", "RESOURCE_LIMIT_EXCEEDED", "REVISION_MISSING", "THROTTLED", "TIMEOUT",
			"CLOUDFORMATION_STACK_FAILURE",
		},
		Open:     true,
		Unlisted: []Unlisted{{Value: "UNABLE_TO_SEND_ASG", Source: guide("error-codes")}},
		Source:   reference("ErrorInformation"),
	}
	// FileExistsBehavior is what happens to files that stand where a revision would put its own.
	FileExistsBehavior = &Enum{
		Name:   "FileExistsBehavior",
		Values: []string{"DISALLOW", "OVERWRITE", "RETAIN"},
		Source: reference("CreateDeployment"),
	}
	// GreenFleetProvisioningAction is where the instances of a replacement environment come from.
	GreenFleetProvisioningAction = &Enum{
		Name:   "GreenFleetProvisioningAction",
		Values: []string{"DISCOVER_EXISTING", "COPY_AUTO_SCALING_GROUP"},
		Source: reference("GreenFleetProvisioningOption"),
	}
	// InstanceAction is what becomes of the instances of the original environment.
	InstanceAction = &Enum{
		Name:   "InstanceAction",
		Values: []string{"TERMINATE", "KEEP_ALIVE"},
		Source: reference("BlueInstanceTerminationOption"),
	}
	// LifecycleErrorCode is how the script of a lifecycle event ended.
	LifecycleErrorCode = &Enum{
		Name: "LifecycleErrorCode",
		Values: []string{
			"Success", "ScriptMissing", "ScriptNotExecutable", "ScriptTimedOut", "ScriptFailed", "UnknownError",
		},
		Source: reference("Diagnostics"),
	}
	// LifecycleEventStatus is where a lifecycle event stands.
	LifecycleEventStatus = &Enum{
		Name:   "LifecycleEventStatus",
		Values: []string{"Pending", "InProgress", "Succeeded", "Failed", "Skipped", "Unknown"},
		Source: reference("LifecycleEvent"),
	}
	// OutdatedInstancesStrategy is what happens to instances that were launched while a deployment ran.
	OutdatedInstancesStrategy = &Enum{
		Name:   "OutdatedInstancesStrategy",
		Values: []string{"UPDATE", "IGNORE"},
		Source: reference("DeploymentGroupInfo"),
	}
	// RevisionLocationType is where a revision is kept.
	RevisionLocationType = &Enum{
		Name:   "RevisionLocationType",
		Values: []string{"S3", "GitHub", "String", "AppSpecContent"},
		Source: reference("RevisionLocation"),
	}
	// TagFilterType is which half of an on-premises instance tag a filter compares.
	TagFilterType = &Enum{
		Name:   "TagFilterType",
		Values: []string{"KEY_ONLY", "VALUE_ONLY", "KEY_AND_VALUE"},
		Source: reference("TagFilter"),
	}
	// TargetLabel is whether a target belongs to the original environment or to its replacement.
	TargetLabel = &Enum{
		Name:   "TargetLabel",
		Values: []string{"Blue", "Green"},
		Source: reference("InstanceTarget"),
	}
	// TargetStatus is where the deployment to one target stands.
	TargetStatus = &Enum{
		Name:   "TargetStatus",
		Values: []string{"Pending", "InProgress", "Succeeded", "Failed", "Skipped", "Unknown", "Ready"},
		Source: reference("InstanceTarget"),
	}
	// TriggerEventType is what a notification trigger reports.
	TriggerEventType = &Enum{
		Name: "TriggerEventType",
		Values: []string{
			"DeploymentStart", "DeploymentSuccess", "DeploymentFailure", "DeploymentStop", "DeploymentRollback",
			"DeploymentReady", "InstanceStart", "InstanceSuccess", "InstanceFailure", "InstanceReady",
		},
		Source: reference("TriggerConfig"),
	}
)

var enums = []*Enum{
	AutoRollbackEvent, BundleType, ComputePlatform, DeploymentCreator, DeploymentMode, DeploymentOption,
	DeploymentReadyAction, DeploymentStatus, DeploymentTargetType, DeploymentType, EC2TagFilterType, ErrorCode,
	FileExistsBehavior, GreenFleetProvisioningAction, InstanceAction, LifecycleErrorCode, LifecycleEventStatus,
	OutdatedInstancesStrategy, RevisionLocationType, TagFilterType, TargetLabel, TargetStatus, TriggerEventType,
}

// Enums returns every enumeration of the table, in the order of their names. The slice is a copy.
func Enums() []*Enum { return append([]*Enum(nil), enums...) }
