package facts

// The exceptions of CreateDeployment, in the order of the service model.
const (
	ApplicationNameRequiredException                   Exception = "ApplicationNameRequiredException"
	InvalidApplicationNameException                    Exception = "InvalidApplicationNameException"
	ApplicationDoesNotExistException                   Exception = "ApplicationDoesNotExistException"
	DeploymentGroupNameRequiredException               Exception = "DeploymentGroupNameRequiredException"
	InvalidDeploymentGroupNameException                Exception = "InvalidDeploymentGroupNameException"
	DeploymentGroupDoesNotExistException               Exception = "DeploymentGroupDoesNotExistException"
	RevisionRequiredException                          Exception = "RevisionRequiredException"
	RevisionDoesNotExistException                      Exception = "RevisionDoesNotExistException"
	InvalidRevisionException                           Exception = "InvalidRevisionException"
	InvalidDeploymentConfigNameException               Exception = "InvalidDeploymentConfigNameException"
	DeploymentConfigDoesNotExistException              Exception = "DeploymentConfigDoesNotExistException"
	DescriptionTooLongException                        Exception = "DescriptionTooLongException"
	DeploymentLimitExceededException                   Exception = "DeploymentLimitExceededException"
	InvalidTargetInstancesException                    Exception = "InvalidTargetInstancesException"
	InvalidAlarmConfigException                        Exception = "InvalidAlarmConfigException"
	AlarmsLimitExceededException                       Exception = "AlarmsLimitExceededException"
	InvalidAutoRollbackConfigException                 Exception = "InvalidAutoRollbackConfigException"
	InvalidLoadBalancerInfoException                   Exception = "InvalidLoadBalancerInfoException"
	InvalidFileExistsBehaviorException                 Exception = "InvalidFileExistsBehaviorException"
	InvalidRoleException                               Exception = "InvalidRoleException"
	InvalidAutoScalingGroupException                   Exception = "InvalidAutoScalingGroupException"
	ThrottlingException                                Exception = "ThrottlingException"
	InvalidUpdateOutdatedInstancesOnlyValueException   Exception = "InvalidUpdateOutdatedInstancesOnlyValueException"
	InvalidIgnoreApplicationStopFailuresValueException Exception = "InvalidIgnoreApplicationStopFailuresValueException"
	InvalidGitHubAccountTokenException                 Exception = "InvalidGitHubAccountTokenException"
	InvalidTrafficRoutingConfigurationException        Exception = "InvalidTrafficRoutingConfigurationException"
)

// The exceptions of other operations.
const (
	InvalidEC2TagException                           Exception = "InvalidEC2TagException"
	InvalidTagException                              Exception = "InvalidTagException"
	InvalidEC2TagCombinationException                Exception = "InvalidEC2TagCombinationException"
	InvalidOnPremisesTagCombinationException         Exception = "InvalidOnPremisesTagCombinationException"
	TagSetListLimitExceededException                 Exception = "TagSetListLimitExceededException"
	InvalidDeploymentStyleException                  Exception = "InvalidDeploymentStyleException"
	InvalidBlueGreenDeploymentConfigurationException Exception = "InvalidBlueGreenDeploymentConfigurationException"
	InvalidECSServiceException                       Exception = "InvalidECSServiceException"
	ECSServiceMappingLimitExceededException          Exception = "ECSServiceMappingLimitExceededException"
	InvalidTargetGroupPairException                  Exception = "InvalidTargetGroupPairException"
	InvalidTriggerConfigException                    Exception = "InvalidTriggerConfigException"
	TriggerTargetsLimitExceededException             Exception = "TriggerTargetsLimitExceededException"
	BatchLimitExceededException                      Exception = "BatchLimitExceededException"
	DeploymentIdRequiredException                    Exception = "DeploymentIdRequiredException"
	InvalidDeploymentIdException                     Exception = "InvalidDeploymentIdException"
	DeploymentDoesNotExistException                  Exception = "DeploymentDoesNotExistException"
	DeploymentNotStartedException                    Exception = "DeploymentNotStartedException"
	InvalidDeploymentTargetIdException               Exception = "InvalidDeploymentTargetIdException"
	DeploymentTargetDoesNotExistException            Exception = "DeploymentTargetDoesNotExistException"
	InvalidInstanceNameException                     Exception = "InvalidInstanceNameException"
	DeploymentTargetListSizeExceededException        Exception = "DeploymentTargetListSizeExceededException"
	DeploymentIsNotInReadyStateException             Exception = "DeploymentIsNotInReadyStateException"
	UnsupportedActionForDeploymentTypeException      Exception = "UnsupportedActionForDeploymentTypeException"
)

var exceptions = []ExceptionFact{
	{
		Name: ApplicationNameRequiredException, Operation: "CreateDeployment", Decidable: FromRequest,
		Doc:    "No application is named.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: InvalidApplicationNameException, Operation: "CreateDeployment", Decidable: FromRequest,
		Doc:    "The application's name is too long, empty or has characters that names may not have.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: ApplicationDoesNotExistException, Operation: "CreateDeployment", Decidable: Never,
		Doc:    "The account has no application of that name in the region.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: DeploymentGroupNameRequiredException, Operation: "CreateDeployment", Decidable: FromRequest,
		Doc:    "No deployment group is named.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: InvalidDeploymentGroupNameException, Operation: "CreateDeployment", Decidable: FromRequest,
		Doc:    "The deployment group's name is too long, empty or has characters that names may not have.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: DeploymentGroupDoesNotExistException, Operation: "CreateDeployment", Decidable: Never,
		Doc:    "The application has no deployment group of that name.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: RevisionRequiredException, Operation: "CreateDeployment", Decidable: FromRequest,
		Doc:    "Nothing to deploy is given.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: RevisionDoesNotExistException, Operation: "CreateDeployment", Decidable: Never,
		Doc:    "The revision that is referred to is not registered or cannot be found.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: InvalidRevisionException, Operation: "CreateDeployment", Decidable: FromRequest,
		Doc:    "The revision contradicts itself, lacks what its type needs or does not suit the compute platform.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: InvalidDeploymentConfigNameException, Operation: "CreateDeployment", Decidable: FromRequest,
		Doc:    "The deployment configuration's name is too long, empty or has characters that names may not have.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: DeploymentConfigDoesNotExistException, Operation: "CreateDeployment", Decidable: FromRequest,
		Doc:    "There is no deployment configuration of that name, neither predefined nor in the account.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: DescriptionTooLongException, Operation: "CreateDeployment", Decidable: FromRequest,
		Doc:    "The description has more characters than are kept.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: DeploymentLimitExceededException, Operation: "CreateDeployment", Decidable: Never,
		Doc:    "The deployment group is busy, or the account runs as many deployments as it may.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: InvalidTargetInstancesException, Operation: "CreateDeployment", Decidable: FromRequest,
		Doc:    "The selection of replacement instances is contradictory, too large, finds nothing or does not belong to an in-place deployment.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: InvalidAlarmConfigException, Operation: "CreateDeployment", Decidable: FromRequest,
		Doc:    "The alarms are switched on but missing, one is named twice, or a name is empty or too long.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: AlarmsLimitExceededException, Operation: "CreateDeployment", Decidable: FromRequest,
		Doc:    "More alarms are named than a deployment may watch.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: InvalidAutoRollbackConfigException, Operation: "CreateDeployment", Decidable: FromRequest,
		Doc:    "Automatic rollback is switched on without an event, or names an event that does not exist.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: InvalidLoadBalancerInfoException, Operation: "CreateDeployment", Decidable: WithGroup,
		Doc:    "Traffic is to be controlled but the load balancer is missing or its name is not valid.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: InvalidFileExistsBehaviorException, Operation: "CreateDeployment", Decidable: FromRequest,
		Doc:    "What to do about existing files is not one of the three choices, or is given where no files are installed.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: InvalidRoleException, Operation: "CreateDeployment", Decidable: Never,
		Doc:    "The deployment group's service role is not an ARN or does not allow what the deployment needs.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: InvalidAutoScalingGroupException, Operation: "CreateDeployment", Decidable: FromRequest,
		Doc:    "An Auto Scaling group's name is empty or not valid, or there is no such group.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: ThrottlingException, Operation: "CreateDeployment", Decidable: Never,
		Doc:    "Calls come faster than the service takes them.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: InvalidUpdateOutdatedInstancesOnlyValueException, Operation: "CreateDeployment", Decidable: WithGroup,
		Doc:    "Only outdated instances are to be updated on a platform that has no instances.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: InvalidIgnoreApplicationStopFailuresValueException, Operation: "CreateDeployment", Decidable: WithGroup,
		Doc:    "Failures of the stop event are to be ignored on a platform that has no such event.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: InvalidGitHubAccountTokenException, Operation: "CreateDeployment", Decidable: Never,
		Doc:    "The stored token does not open the GitHub account.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: InvalidTrafficRoutingConfigurationException, Operation: "CreateDeployment", Decidable: Never,
		Doc:    "The deployment configuration routes traffic in a way that the load balancer or platform cannot.",
		Source: errorsOf("CreateDeployment"),
	},
	{
		Name: InvalidEC2TagException, Operation: "CreateDeploymentGroup", Decidable: WithGroup,
		Doc:    "A filter of Amazon EC2 tags is not well formed.",
		Source: errorsOf("CreateDeploymentGroup"),
	},
	{
		Name: InvalidTagException, Operation: "CreateDeploymentGroup", Decidable: WithGroup,
		Doc:    "A filter of on-premises instance tags is not well formed.",
		Source: errorsOf("CreateDeploymentGroup"),
	},
	{
		Name: InvalidEC2TagCombinationException, Operation: "CreateDeploymentGroup", Decidable: WithGroup,
		Doc:    "Amazon EC2 instances are selected both by tag filters and by a tag set.",
		Source: errorsOf("CreateDeploymentGroup"),
	},
	{
		Name: InvalidOnPremisesTagCombinationException, Operation: "CreateDeploymentGroup", Decidable: WithGroup,
		Doc:    "On-premises instances are selected both by tag filters and by a tag set.",
		Source: errorsOf("CreateDeploymentGroup"),
	},
	{
		Name: TagSetListLimitExceededException, Operation: "CreateDeploymentGroup", Decidable: WithGroup,
		Doc:    "A tag set has more tag groups than it may have.",
		Source: errorsOf("CreateDeploymentGroup"),
	},
	{
		Name: InvalidDeploymentStyleException, Operation: "CreateDeploymentGroup", Decidable: WithGroup,
		Doc:    "The deployment type or option is none of the known ones, or they do not suit the platform.",
		Source: errorsOf("CreateDeploymentGroup"),
	},
	{
		Name: InvalidBlueGreenDeploymentConfigurationException, Operation: "CreateDeploymentGroup", Decidable: WithGroup,
		Doc:    "The blue/green options are not well formed or contradict each other.",
		Source: errorsOf("CreateDeploymentGroup"),
	},
	{
		Name: InvalidECSServiceException, Operation: "CreateDeploymentGroup", Decidable: WithGroup,
		Doc:    "The Amazon ECS service or cluster is not identified in a way the service accepts.",
		Source: errorsOf("CreateDeploymentGroup"),
	},
	{
		Name: ECSServiceMappingLimitExceededException, Operation: "CreateDeploymentGroup", Decidable: WithGroup,
		Doc:    "An Amazon ECS service is in a second deployment group, or a group has a second service.",
		Source: errorsOf("CreateDeploymentGroup"),
	},
	{
		Name: InvalidTargetGroupPairException, Operation: "CreateDeploymentGroup", Decidable: WithGroup,
		Doc:    "The pair of target groups lacks a target group or a listener, or has too many.",
		Source: errorsOf("CreateDeploymentGroup"),
	},
	{
		Name: InvalidTriggerConfigException, Operation: "CreateDeploymentGroup", Decidable: WithGroup,
		Doc:    "A notification trigger is not well formed.",
		Source: errorsOf("CreateDeploymentGroup"),
	},
	{
		Name: TriggerTargetsLimitExceededException, Operation: "CreateDeploymentGroup", Decidable: WithGroup,
		Doc:    "A deployment group has more notification triggers than it may have.",
		Source: errorsOf("CreateDeploymentGroup"),
	},
	{
		Name: BatchLimitExceededException, Operation: "BatchGetDeployments", Decidable: FromRequest,
		Doc:    "A batch call names more things than one call may.",
		Source: errorsOf("BatchGetDeployments"),
	},
	{
		Name: DeploymentIdRequiredException, Operation: "GetDeployment", Decidable: FromRequest,
		Doc:    "No deployment is named.",
		Source: errorsOf("GetDeployment"),
	},
	{
		Name: InvalidDeploymentIdException, Operation: "GetDeployment", Decidable: FromRequest,
		Doc:    "A deployment ID is not in the form that the service gives them.",
		Source: errorsOf("GetDeployment"),
	},
	{
		Name: DeploymentDoesNotExistException, Operation: "GetDeployment", Decidable: Never,
		Doc:    "The account has no deployment of that ID in the region.",
		Source: errorsOf("GetDeployment"),
	},
	{
		Name: DeploymentNotStartedException, Operation: "GetDeploymentTarget", Decidable: Never,
		Doc:    "The deployment has not begun, so that it has no targets yet.",
		Source: errorsOf("GetDeploymentTarget"),
	},
	{
		Name: InvalidDeploymentTargetIdException, Operation: "GetDeploymentTarget", Decidable: FromRequest,
		Doc:    "A target ID is not in the form that the deployment's platform uses.",
		Source: errorsOf("GetDeploymentTarget"),
	},
	{
		Name: DeploymentTargetDoesNotExistException, Operation: "GetDeploymentTarget", Decidable: Never,
		Doc:    "The deployment has no target of that ID.",
		Source: errorsOf("GetDeploymentTarget"),
	},
	{
		Name: InvalidInstanceNameException, Operation: "GetDeploymentTarget", Decidable: FromRequest,
		Doc:    "An on-premises instance's name is not valid.",
		Source: errorsOf("GetDeploymentTarget"),
	},
	{
		Name: DeploymentTargetListSizeExceededException, Operation: "BatchGetDeploymentTargets", Decidable: FromRequest,
		Doc:    "More targets are named than an Amazon ECS or Lambda deployment has.",
		Source: errorsOf("BatchGetDeploymentTargets"),
	},
	{
		Name: DeploymentIsNotInReadyStateException, Operation: "ContinueDeployment", Decidable: Never,
		Doc:    "The deployment is told to go on but does not wait for that.",
		Source: errorsOf("ContinueDeployment"),
	},
	{
		Name: UnsupportedActionForDeploymentTypeException, Operation: "ContinueDeployment", Decidable: WithGroup,
		Doc:    "The call does not apply to deployments of that type.",
		Source: errorsOf("ContinueDeployment"),
	},
}
