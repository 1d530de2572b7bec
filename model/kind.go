package model

// Kind is the kind of a document.
type Kind uint8

// The kinds of document. Unknown is the zero value: a document that is none of these, or looks like two.
const (
	Unknown                   Kind = iota
	CreateDeployment               // a CreateDeployment request, as the AWS CLI takes it from a file
	GetDeployment                  // the output of GetDeployment, or a DeploymentInfo alone
	GetDeploymentTarget            // the output of GetDeploymentTarget, or a DeploymentTarget alone
	BatchGetDeployments            // the output of BatchGetDeployments
	BatchGetDeploymentTargets      // the output of BatchGetDeploymentTargets
	GetDeploymentGroup             // the output of GetDeploymentGroup
	AppSpec                        // an AppSpec file for Lambda, ECS or instances
)

var kindNames = [...]string{
	"unknown", "create-deployment", "get-deployment", "get-deployment-target", "batch-get-deployments",
	"batch-get-deployment-targets", "get-deployment-group", "appspec",
}

// String returns the kind's name as the command prints it and takes it, such as "create-deployment".
func (k Kind) String() string { return kindNames[k] }

// ParseKind returns the kind of that name. Unknown has none that it takes.
func ParseKind(name string) (Kind, bool) {
	for k := CreateDeployment; k <= AppSpec; k++ {
		if kindNames[k] == name {
			return k, true
		}
	}
	return Unknown, false
}

// Kinds returns every known kind, in the order of their documentation.
func Kinds() []Kind {
	return []Kind{
		CreateDeployment, GetDeployment, GetDeploymentTarget, BatchGetDeployments, BatchGetDeploymentTargets,
		GetDeploymentGroup, AppSpec,
	}
}

// IsRequest reports whether documents of the kind are sent to the service rather than captured from it.
func (k Kind) IsRequest() bool { return k == CreateDeployment || k == AppSpec }

// Dialect is how a capturing tool spells members and absent values.
type Dialect uint8

// The dialects.
const (
	// Wire is the service's own spelling, which the AWS CLI, boto3 and the SDK for JavaScript keep.
	Wire Dialect = iota
	// Pascal is PascalCase as the AWS SDK for Go and PowerShell print it. Absent members are null or an empty
	// enumeration, but an absent boolean or count is false or 0, which nothing tells from a given one.
	Pascal
	// Snake is snake_case as the AWS SDK for Ruby prints it.
	Snake
)

// String returns the dialect's name: wire, pascal or snake.
func (d Dialect) String() string {
	return [...]string{"wire", "pascal", "snake"}[d]
}
