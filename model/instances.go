package model

// TargetInstances TODO doc.
type TargetInstances struct {
	TagFilters        []EC2TagFilter `json:"tagFilters,omitzero"`
	AutoScalingGroups []string       `json:"autoScalingGroups,omitzero"`
	EC2TagSet         *EC2TagSet     `json:"ec2TagSet,omitzero"`
}

// EC2TagFilter TODO doc.
type EC2TagFilter struct {
	Key   *string          `json:"Key,omitzero"`
	Value *string          `json:"Value,omitzero"`
	Type  EC2TagFilterType `json:"Type,omitzero"`
}

// EC2TagSet TODO doc.
type EC2TagSet struct {
	EC2TagSetList [][]EC2TagFilter `json:"ec2TagSetList,omitzero"`
}

// TagFilter TODO doc.
type TagFilter struct {
	Key   *string       `json:"Key,omitzero"`
	Value *string       `json:"Value,omitzero"`
	Type  TagFilterType `json:"Type,omitzero"`
}

// OnPremisesTagSet TODO doc.
type OnPremisesTagSet struct {
	OnPremisesTagSetList [][]TagFilter `json:"onPremisesTagSetList,omitzero"`
}
