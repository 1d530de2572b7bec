package schema

import "github.com/deployrecord/deployrecord/model"

// Kind is the name of a schema: that of a kind of document, or of the AppSpec files of one compute platform.
type Kind string

// The schemas there are.
const (
	CreateDeployment          Kind = "create-deployment"
	GetDeployment             Kind = "get-deployment"
	GetDeploymentTarget       Kind = "get-deployment-target"
	BatchGetDeployments       Kind = "batch-get-deployments"
	BatchGetDeploymentTargets Kind = "batch-get-deployment-targets"
	GetDeploymentGroup        Kind = "get-deployment-group"
	AppSpec                   Kind = "appspec"
	AppSpecLambda             Kind = "appspec-lambda"
	AppSpecECS                Kind = "appspec-ecs"
	AppSpecServer             Kind = "appspec-server"
)

// kinds are all kinds, each with what its schema is for.
var kinds = []struct {
	kind    Kind
	summary string
}{
	{CreateDeployment, "a CreateDeployment request, as the AWS CLI takes it from a file"},
	{GetDeployment, "the output of GetDeployment, or a deployment alone"},
	{GetDeploymentTarget, "the output of GetDeploymentTarget, or a target alone"},
	{BatchGetDeployments, "the output of BatchGetDeployments"},
	{BatchGetDeploymentTargets, "the output of BatchGetDeploymentTargets"},
	{GetDeploymentGroup, "the output of GetDeploymentGroup"},
	{AppSpec, "an AppSpec file, for the platform that its content tells"},
	{AppSpecLambda, "an AppSpec file for AWS Lambda"},
	{AppSpecECS, "an AppSpec file for Amazon ECS"},
	{AppSpecServer, "an AppSpec file for EC2/On-Premises instances, such as appspec.yml"},
}

// Kinds returns every kind, in the order of their documentation.
func Kinds() []Kind {
	all := make([]Kind, len(kinds))
	for i, k := range kinds {
		all[i] = k.kind
	}
	return all
}

// ParseKind returns the kind of that name.
func ParseKind(name string) (Kind, bool) {
	k := Kind(name)
	return k, k.Summary() != ""
}

// Of returns the schema of a kind of document, "" for [model.Unknown].
func Of(k model.Kind) Kind {
	if k == model.Unknown {
		return ""
	}
	return Kind(k.String())
}

// Summary says in a few words which documents the schema is for; it is "" for a name that is no kind.
func (k Kind) Summary() string {
	for _, known := range kinds {
		if known.kind == k {
			return known.summary
		}
	}
	return ""
}
