package facts

// TargetInstances selects the replacement environment of a blue/green deployment to servers.
var TargetInstances = &Structure{
	Name:   "TargetInstances",
	Doc:    "The selection of the replacement environment of a blue/green deployment to servers.",
	Source: reference("TargetInstances"),
	Members: []Member{
		{
			Name: "tagFilters", Value: listUpTo(TagFilterLimit, object(EC2TagFilter)), Category: Targets,
			Doc:       "Tags of which an instance must have one; not together with ec2TagSet.",
			Exception: InvalidTargetInstancesException, Basis: Documented,
		},
		{
			Name: "autoScalingGroups", Value: listUpTo(AutoScalingGroupLimit, autoScalingGroupName), Category: Targets,
			Doc:       "Auto Scaling groups whose instances are selected.",
			Exception: InvalidAutoScalingGroupException, Basis: Inferred,
		},
		{
			Name: "ec2TagSet", Value: object(EC2TagSet), Category: Targets,
			Doc:       "Groups of tags of which an instance must match every group; not together with tagFilters.",
			Exception: InvalidTargetInstancesException, Basis: Inferred,
		},
	},
}

// autoScalingGroupName is the name of an Auto Scaling group.
var autoScalingGroupName = textOf(1, 255, public("Amazon EC2 Auto Scaling API Reference, CreateAutoScalingGroup",
	"https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateAutoScalingGroup.html"))

// EC2TagFilter selects Amazon EC2 instances by a tag.
var EC2TagFilter = &Structure{
	Name:   "EC2TagFilter",
	Doc:    "A filter on one tag of Amazon EC2 instances.",
	Source: reference("EC2TagFilter"),
	Members: []Member{
		{
			Name: "Key", Value: tagKey, Category: Targets,
			Doc:       "The tag's key, for a filter that compares it.",
			Exception: InvalidTargetInstancesException, Basis: Inferred,
		},
		{
			Name: "Value", Value: tagValue, Category: Targets,
			Doc:       "The tag's value, for a filter that compares it.",
			Exception: InvalidTargetInstancesException, Basis: Inferred,
		},
		{
			Name: "Type", Value: oneOf(EC2TagFilterType), Category: Targets,
			Doc:       "Whether the key, the value or both must match.",
			Exception: InvalidTargetInstancesException, Basis: Inferred,
		},
	},
}

// EC2TagSet selects Amazon EC2 instances by groups of tags.
var EC2TagSet = &Structure{
	Name:   "EC2TagSet",
	Doc:    "Groups of tag filters that select Amazon EC2 instances.",
	Source: reference("EC2TagSet"),
	Members: []Member{
		{
			Name: "ec2TagSetList", Value: listUpTo(TagGroupLimit, listUpTo(TagsPerGroupLimit, object(EC2TagFilter))),
			Category:  Targets,
			Doc:       "The groups: an instance must match every group, and of each group any one filter.",
			Exception: InvalidTargetInstancesException, Basis: Inferred,
		},
	},
}

// TagFilter selects on-premises instances by a tag.
var TagFilter = &Structure{
	Name:   "TagFilter",
	Doc:    "A filter on one tag of on-premises instances.",
	Source: reference("TagFilter"),
	Members: []Member{
		{
			Name: "Key", Value: tagKey, Category: Targets,
			Doc: "The tag's key, for a filter that compares it.",
		},
		{
			Name: "Value", Value: tagValue, Category: Targets,
			Doc: "The tag's value, for a filter that compares it.",
		},
		{
			Name: "Type", Value: oneOf(TagFilterType), Category: Targets,
			Doc: "Whether the key, the value or both must match.",
		},
	},
}

// OnPremisesTagSet selects on-premises instances by groups of tags.
var OnPremisesTagSet = &Structure{
	Name:   "OnPremisesTagSet",
	Doc:    "Groups of tag filters that select on-premises instances.",
	Source: reference("OnPremisesTagSet"),
	Members: []Member{
		{
			Name:     "onPremisesTagSetList",
			Value:    listUpTo(TagGroupLimit, listUpTo(TagsPerGroupLimit, object(TagFilter))),
			Category: Targets,
			Doc:      "The groups: an instance must match every group, and of each group any one filter.",
		},
	},
}

// The halves of a tag. A filter may leave either empty.
var (
	tagKey   = textOf(0, 128, cliTags)
	tagValue = textOf(0, 256, cliTags)
)
