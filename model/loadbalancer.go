package model

// LoadBalancerInfo TODO doc.
type LoadBalancerInfo struct {
	ELBInfoList             []ELBInfo             `json:"elbInfoList,omitzero"`
	TargetGroupInfoList     []TargetGroupInfo     `json:"targetGroupInfoList,omitzero"`
	TargetGroupPairInfoList []TargetGroupPairInfo `json:"targetGroupPairInfoList,omitzero"`
}

// ELBInfo TODO doc.
type ELBInfo struct {
	Name *string `json:"name,omitzero"`
}

// TargetGroupInfo TODO doc.
type TargetGroupInfo struct {
	Name *string `json:"name,omitzero"`
}

// TargetGroupPairInfo TODO doc.
type TargetGroupPairInfo struct {
	TargetGroups     []TargetGroupInfo `json:"targetGroups,omitzero"`
	ProdTrafficRoute *TrafficRoute     `json:"prodTrafficRoute,omitzero"`
	TestTrafficRoute *TrafficRoute     `json:"testTrafficRoute,omitzero"`
}

// TrafficRoute TODO doc.
type TrafficRoute struct {
	ListenerARNs []string `json:"listenerArns,omitzero"`
}
