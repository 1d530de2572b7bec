package model

// TargetInstances says which instances belong to the replacement environment of a blue/green deployment. Tag filters
// and a tag set exclude each other.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_TargetInstances.html
type TargetInstances struct {
	// TagFilters select the instances that match one of them.
	TagFilters []EC2TagFilter `json:"tagFilters,omitzero"`
	// AutoScalingGroups are the names of Auto Scaling groups whose instances belong to it.
	AutoScalingGroups []string `json:"autoScalingGroups,omitzero"`
	// EC2TagSet selects the instances that match one filter in each of several groups.
	EC2TagSet *EC2TagSet `json:"ec2TagSet,omitzero"`
}

// EC2TagFilter matches EC2 instances by a tag.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_EC2TagFilter.html
type EC2TagFilter struct {
	// Key is the key of the tag.
	Key *string `json:"Key,omitzero"`
	// Value is the value of the tag.
	Value *string `json:"Value,omitzero"`
	// Type says whether the key, the value or both have to match.
	Type EC2TagFilterType `json:"Type,omitzero"`
}

// EC2TagSet matches EC2 instances by several tags at once.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_EC2TagSet.html
type EC2TagSet struct {
	// EC2TagSetList has groups of filters. An instance has to match a filter of every group.
	EC2TagSetList [][]EC2TagFilter `json:"ec2TagSetList,omitzero"`
}

// TagFilter matches on-premises instances by a tag.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_TagFilter.html
type TagFilter struct {
	// Key is the key of the tag.
	Key *string `json:"Key,omitzero"`
	// Value is the value of the tag.
	Value *string `json:"Value,omitzero"`
	// Type says whether the key, the value or both have to match.
	Type TagFilterType `json:"Type,omitzero"`
}

// OnPremisesTagSet matches on-premises instances by several tags at once.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_OnPremisesTagSet.html
type OnPremisesTagSet struct {
	// OnPremisesTagSetList has groups of filters. An instance has to match a filter of every group.
	OnPremisesTagSetList [][]TagFilter `json:"onPremisesTagSetList,omitzero"`
}
