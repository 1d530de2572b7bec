package facts

// The limits. Each says what it counts.
var (
	AlarmLimit = &Limit{
		Name: "alarms", Of: "alarms of a deployment or a deployment group",
		Documented: 10, Current: 50, Adjustable: true,
		Source: reference("AlarmConfiguration"), CurrentSource: guide("limits"),
	}
	ELBLimit = &Limit{
		Name: "elbs", Of: "Classic Load Balancers of a deployment group",
		Documented: 1, Current: 10,
		Source: earlierLoadBalancerInfo, CurrentSource: reference("LoadBalancerInfo"),
	}
	TargetGroupLimit = &Limit{
		Name: "targetGroups", Of: "target groups of a deployment group",
		Documented: 1, Current: 10,
		Source: earlierLoadBalancerInfo, CurrentSource: reference("LoadBalancerInfo"),
	}
	TargetGroupPairLimit = &Limit{
		Name: "targetGroupPairs", Of: "target group pairs of a deployment group",
		Documented: 1, Current: 1,
		Source: reference("LoadBalancerInfo"), CurrentSource: reference("LoadBalancerInfo"),
	}
	PairTargetGroupLimit = &Limit{
		Name: "pairTargetGroups", Of: "target groups of a pair",
		Documented: 2, Current: 2,
		Source: reference("TargetGroupPairInfo"), CurrentSource: terraformDeploymentGroup,
	}
	ListenerLimit = &Limit{
		Name: "listeners", Of: "listeners of a traffic route",
		Documented: 1, Current: 1,
		Source: reference("TrafficRoute"), CurrentSource: guide("limits"),
	}
	TagFilterLimit = &Limit{
		Name: "tagFilters", Of: "tag filters of one kind",
		Documented: 10, Current: 10,
		Source: errorsOf("CreateDeployment"), CurrentSource: guide("limits"),
	}
	TagGroupLimit = &Limit{
		Name: "tagGroups", Of: "tag groups of a tag set",
		Documented: 3, Current: 3,
		Source: errorsOf("CreateDeploymentGroup"), CurrentSource: guide("instances-tagging"),
	}
	TagsPerGroupLimit = &Limit{
		Name: "tagsPerGroup", Of: "tag filters of a tag group",
		Documented: 10, Current: 10,
		Source: errorsOf("CreateDeployment"), CurrentSource: guide("limits"),
	}
	AutoScalingGroupLimit = &Limit{
		Name: "autoScalingGroups", Of: "Auto Scaling groups of a deployment group",
		Documented: 10, Current: 10, Adjustable: true,
		Source: guide("limits"), CurrentSource: guide("limits"),
	}
	ECSServiceLimit = &Limit{
		Name: "ecsServices", Of: "Amazon ECS services of a deployment group",
		Documented: 1, Current: 1,
		Source: terraformDeploymentGroup, CurrentSource: guide("limits"),
	}
	TriggerLimit = &Limit{
		Name: "triggers", Of: "notification triggers of a deployment group",
		Documented: 10, Current: 10,
		Source: guide("limits"), CurrentSource: guide("limits"),
	}
	BatchDeploymentLimit = &Limit{
		Name: "batchDeployments", Of: "deployments of one BatchGetDeployments call",
		Documented: 25, Current: 100,
		Source: reference("BatchGetDeployments"), CurrentSource: guide("limits"),
	}
	BatchTargetLimit = &Limit{
		Name: "batchTargets", Of: "targets of one BatchGetDeploymentTargets call",
		Documented: 25, Current: 25,
		Source: reference("BatchGetDeploymentTargets"), CurrentSource: reference("BatchGetDeploymentTargets"),
	}
	// DescriptionLimit is in code points. The API reference names no number for it: 512 is where the deployment
	// action that the service's owner maintains cuts a description off.
	DescriptionLimit = &Limit{
		Name: "description", Of: "characters of a deployment's description",
		Documented: 512, Current: 512,
		Source: ecsDeployAction, CurrentSource: ecsDeployAction,
	}
	// DescriptionGuideLimit is the smaller number that the user guide long gave for a description.
	DescriptionGuideLimit = &Limit{
		Name: "descriptionInGuide", Of: "characters of a deployment's description, as the user guide had it",
		Documented: 256, Current: 512,
		Source: earlierLimits, CurrentSource: ecsDeployAction,
	}
	// ReadyWaitServerLimit and ReadyWaitECSLimit are in minutes.
	ReadyWaitServerLimit = &Limit{
		Name: "readyWaitServer", Of: "minutes that an EC2/On-Premises deployment may wait for its traffic to be rerouted",
		Documented: 2880, Current: 2880,
		Source: earlierLimits, CurrentSource: guide("limits"),
	}
	ReadyWaitECSLimit = &Limit{
		Name: "readyWaitECS", Of: "minutes that an Amazon ECS deployment may wait for its traffic to be rerouted",
		Documented: 7200, Current: 7200,
		Source: earlierLimits, CurrentSource: earlierLimits,
	}
)

var limits = inPlace(
	AlarmLimit, ELBLimit, TargetGroupLimit, TargetGroupPairLimit, PairTargetGroupLimit, ListenerLimit,
	TagFilterLimit, TagGroupLimit, TagsPerGroupLimit, AutoScalingGroupLimit, ECSServiceLimit, TriggerLimit,
	BatchDeploymentLimit, BatchTargetLimit, DescriptionLimit, DescriptionGuideLimit,
	ReadyWaitServerLimit, ReadyWaitECSLimit,
)

// inPlace gives each limit its place.
func inPlace(limits ...*Limit) []*Limit {
	for i, l := range limits {
		l.place = i
	}
	return limits
}
