package facts

// Union is a structure of which one member is given, as another member says.
type Union struct {
	In *Structure
	// Tag is the member that says which one is given.
	Tag string
	// Alternatives are the values of the tag with the member that each stands for.
	Alternatives []Alternative
	// Exception is the expected answer to a request in which tag and members disagree, and Basis how it is known.
	Exception Exception
	Basis     Basis
	Source    Source
}

// Alternative is a value of a union's tag and the member that it stands for.
type Alternative struct{ Value, Member string }

// Member returns the name of the member that a value of the tag stands for; it reports false for an unknown value.
func (u *Union) Member(value string) (string, bool) {
	for _, a := range u.Alternatives {
		if a.Value == value {
			return a.Member, true
		}
	}
	return "", false
}

// Value returns the value of the tag that stands for a member; it reports false for an unknown member.
func (u *Union) Value(member string) (string, bool) {
	for _, a := range u.Alternatives {
		if a.Member == member {
			return a.Value, true
		}
	}
	return "", false
}

// RevisionUnion is the location of a revision, TargetUnion the record of a target.
var (
	RevisionUnion = &Union{
		In: RevisionLocation, Tag: "revisionType",
		Alternatives: []Alternative{
			{"S3", "s3Location"},
			{"GitHub", "gitHubLocation"},
			{"String", "string"},
			{"AppSpecContent", "appSpecContent"},
		},
		Exception: InvalidRevisionException, Basis: Inferred,
		Source: reference("RevisionLocation"),
	}
	TargetUnion = &Union{
		In: DeploymentTarget, Tag: "deploymentTargetType",
		Alternatives: []Alternative{
			{"InstanceTarget", "instanceTarget"},
			{"LambdaTarget", "lambdaTarget"},
			{"ECSTarget", "ecsTarget"},
			{"CloudFormationTarget", "cloudFormationTarget"},
		},
		Source: reference("DeploymentTarget"),
	}
)

// TargetOf returns the value of DeploymentTargetType that targets of a compute platform have, "" for an unknown one.
// A stack update makes targets of type CloudFormationTarget instead.
func TargetOf(platform string) string {
	switch platform {
	case "Server":
		return "InstanceTarget"
	case "Lambda":
		return "LambdaTarget"
	case "ECS":
		return "ECSTarget"
	default:
		return ""
	}
}
