package facts

// LoadBalancerInfo as in the API reference.
var LoadBalancerInfo = &Structure{
	Name:   "LoadBalancerInfo",
	Source: reference("LoadBalancerInfo"),
	Members: []Member{
		{Name: "elbInfoList", Value: list(object(ELBInfo))},
		{Name: "targetGroupInfoList", Value: list(object(TargetGroupInfo))},
		{Name: "targetGroupPairInfoList", Value: list(object(TargetGroupPairInfo))},
	},
}

// ELBInfo as in the API reference.
var ELBInfo = &Structure{
	Name:   "ELBInfo",
	Source: reference("ELBInfo"),
	Members: []Member{
		{Name: "name", Value: text},
	},
}

// TargetGroupInfo as in the API reference.
var TargetGroupInfo = &Structure{
	Name:   "TargetGroupInfo",
	Source: reference("TargetGroupInfo"),
	Members: []Member{
		{Name: "name", Value: text},
	},
}

// TargetGroupPairInfo as in the API reference.
var TargetGroupPairInfo = &Structure{
	Name:   "TargetGroupPairInfo",
	Source: reference("TargetGroupPairInfo"),
	Members: []Member{
		{Name: "targetGroups", Value: list(object(TargetGroupInfo))},
		{Name: "prodTrafficRoute", Value: object(TrafficRoute)},
		{Name: "testTrafficRoute", Value: object(TrafficRoute)},
	},
}

// TrafficRoute as in the API reference.
var TrafficRoute = &Structure{
	Name:   "TrafficRoute",
	Source: reference("TrafficRoute"),
	Members: []Member{
		{Name: "listenerArns", Value: list(text)},
	},
}
