package facts

// TargetInstances as in the API reference.
var TargetInstances = &Structure{
	Name:   "TargetInstances",
	Source: reference("TargetInstances"),
	Members: []Member{
		{Name: "tagFilters", Value: list(object(EC2TagFilter))},
		{Name: "autoScalingGroups", Value: list(text)},
		{Name: "ec2TagSet", Value: object(EC2TagSet)},
	},
}

// EC2TagFilter as in the API reference.
var EC2TagFilter = &Structure{
	Name:   "EC2TagFilter",
	Source: reference("EC2TagFilter"),
	Members: []Member{
		{Name: "Key", Value: text},
		{Name: "Value", Value: text},
		{Name: "Type", Value: oneOf(EC2TagFilterType)},
	},
}

// EC2TagSet as in the API reference.
var EC2TagSet = &Structure{
	Name:   "EC2TagSet",
	Source: reference("EC2TagSet"),
	Members: []Member{
		{Name: "ec2TagSetList", Value: list(list(object(EC2TagFilter)))},
	},
}

// TagFilter as in the API reference.
var TagFilter = &Structure{
	Name:   "TagFilter",
	Source: reference("TagFilter"),
	Members: []Member{
		{Name: "Key", Value: text},
		{Name: "Value", Value: text},
		{Name: "Type", Value: oneOf(TagFilterType)},
	},
}

// OnPremisesTagSet as in the API reference.
var OnPremisesTagSet = &Structure{
	Name:   "OnPremisesTagSet",
	Source: reference("OnPremisesTagSet"),
	Members: []Member{
		{Name: "onPremisesTagSetList", Value: list(list(object(TagFilter)))},
	},
}
