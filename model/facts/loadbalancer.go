package facts

// LoadBalancerInfo names the load balancers and target groups that route traffic.
var LoadBalancerInfo = &Structure{
	Name:   "LoadBalancerInfo",
	Doc:    "The load balancers and target groups that route traffic.",
	Source: reference("LoadBalancerInfo"),
	Members: []Member{
		{
			Name: "elbInfoList", Value: listUpTo(ELBLimit, object(ELBInfo)), Key: "name",
			Doc: "Classic Load Balancers, for EC2/On-Premises deployments.",
		},
		{
			Name: "targetGroupInfoList", Value: listUpTo(TargetGroupLimit, object(TargetGroupInfo)), Key: "name",
			Doc: "Target groups of Application or Network Load Balancers, for EC2/On-Premises deployments.",
		},
		{
			Name: "targetGroupPairInfoList", Value: listUpTo(TargetGroupPairLimit, object(TargetGroupPairInfo)),
			Doc: "The pair of target groups that an Amazon ECS deployment shifts traffic between.",
		},
	},
}

// ELBInfo is a Classic Load Balancer.
var ELBInfo = &Structure{
	Name:   "ELBInfo",
	Doc:    "A Classic Load Balancer.",
	Source: reference("ELBInfo"),
	Members: []Member{
		{Name: "name", Value: text, Doc: "The load balancer's name."},
	},
}

// TargetGroupInfo is a target group of an Application or Network Load Balancer.
var TargetGroupInfo = &Structure{
	Name:   "TargetGroupInfo",
	Doc:    "A target group of an Application or Network Load Balancer.",
	Source: reference("TargetGroupInfo"),
	Members: []Member{
		{Name: "name", Value: text, Doc: "The target group's name."},
	},
}

// TargetGroupPairInfo is the pair of target groups of an Amazon ECS deployment.
var TargetGroupPairInfo = &Structure{
	Name:   "TargetGroupPairInfo",
	Doc:    "The pair of target groups of an Amazon ECS deployment.",
	Source: reference("TargetGroupPairInfo"),
	Members: []Member{
		{
			Name: "targetGroups", Value: listUpTo(PairTargetGroupLimit, object(TargetGroupInfo)), Key: "name",
			Doc: "The two target groups: one of the original task set, one of its replacement.",
		},
		{
			Name: "prodTrafficRoute", Value: object(TrafficRoute),
			Doc: "The listener that production traffic comes through.",
		},
		{
			Name: "testTrafficRoute", Value: object(TrafficRoute),
			Doc: "The listener that test traffic comes through, if there is one.",
		},
	},
}

// TrafficRoute is a way that traffic comes in.
var TrafficRoute = &Structure{
	Name:   "TrafficRoute",
	Doc:    "A way that traffic comes in.",
	Source: reference("TrafficRoute"),
	Members: []Member{
		{
			Name: "listenerArns", Value: listUpTo(ListenerLimit, text),
			Doc: "The ARN of the listener, as the one element of a list.",
		},
	},
}
