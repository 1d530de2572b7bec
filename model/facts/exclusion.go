package facts

// Exclusion is a pair of members that a structure may not have both of.
type Exclusion struct {
	In *Structure
	// One and Other are the members.
	One, Other string
	// Exception is the expected answer to a request that has both, and Basis how it is known.
	Exception Exception
	Basis     Basis
	Source    Source
}

var exclusions = []Exclusion{
	{
		In: TargetInstances, One: "tagFilters", Other: "ec2TagSet",
		Exception: InvalidTargetInstancesException, Basis: Inferred,
		Source: reference("TargetInstances"),
	},
	{
		In: DeploymentGroupInfo, One: "ec2TagFilters", Other: "ec2TagSet",
		Exception: InvalidEC2TagCombinationException, Basis: Documented,
		Source: reference("DeploymentGroupInfo"),
	},
	{
		In: DeploymentGroupInfo, One: "onPremisesInstanceTagFilters", Other: "onPremisesTagSet",
		Exception: InvalidOnPremisesTagCombinationException, Basis: Documented,
		Source: reference("DeploymentGroupInfo"),
	},
}

// Exclusions returns the pairs of members that exclude each other. The slice is a copy.
func Exclusions() []Exclusion { return append([]Exclusion(nil), exclusions...) }
