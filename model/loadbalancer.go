package model

// LoadBalancerInfo has the load balancers of a deployment: classic ones or target groups for instances, a pair of
// target groups for ECS.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_LoadBalancerInfo.html
type LoadBalancerInfo struct {
	// ELBInfoList are Classic Load Balancers.
	ELBInfoList []ELBInfo `json:"elbInfoList,omitzero"`
	// TargetGroupInfoList are target groups of Application and Network Load Balancers.
	TargetGroupInfoList []TargetGroupInfo `json:"targetGroupInfoList,omitzero"`
	// TargetGroupPairInfoList are the two target groups between which an ECS service's traffic is shifted.
	TargetGroupPairInfoList []TargetGroupPairInfo `json:"targetGroupPairInfoList,omitzero"`
}

// ELBInfo is a Classic Load Balancer.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_ELBInfo.html
type ELBInfo struct {
	// Name is the load balancer's name.
	Name *string `json:"name,omitzero"`
}

// TargetGroupInfo is a target group of a load balancer.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_TargetGroupInfo.html
type TargetGroupInfo struct {
	// Name is the target group's name, for a blue/green deployment that of the original environment.
	Name *string `json:"name,omitzero"`
}

// TargetGroupPairInfo is a pair of target groups, one for the original and one for the replacement task set of an ECS
// service, with the listeners in front of them.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_TargetGroupPairInfo.html
type TargetGroupPairInfo struct {
	// TargetGroups are the two target groups.
	TargetGroups []TargetGroupInfo `json:"targetGroups,omitzero"`
	// ProdTrafficRoute is where production traffic comes in.
	ProdTrafficRoute *TrafficRoute `json:"prodTrafficRoute,omitzero"`
	// TestTrafficRoute is where test traffic for the replacement comes in; absent without any.
	TestTrafficRoute *TrafficRoute `json:"testTrafficRoute,omitzero"`
}

// TrafficRoute is where traffic comes in.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_TrafficRoute.html
type TrafficRoute struct {
	// ListenerARNs are the ARNs of load balancer listeners.
	ListenerARNs []string `json:"listenerArns,omitzero"`
}
