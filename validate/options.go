package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// Options say how documents are validated. The zero value holds them to the API reference, with every rule at its
// own severity and no context.
type Options struct {
	// Kind is the kind of the documents; Unknown means that each is told by its content.
	Kind model.Kind
	// Limits are the numbers that documents are held to; the zero value is facts' documented ones.
	Limits facts.LimitSet
	// AllowMembers are further members to accept: a name, or a structure and a name such as "DeploymentInfo.newMember".
	AllowMembers []string
	// Platform is the compute platform that requests and AppSpec files are meant for; "" if not known.
	Platform model.ComputePlatform
	// Group is the deployment group that requests are meant for; nil if not known.
	Group *model.DeploymentGroupInfo
	// Severities sets the severity of rules, by ID; Off switches a rule off. Unknown IDs are ignored: see RuleByID.
	Severities map[string]Severity
	// Rules are further rules to run, after the built-in ones.
	Rules []*Rule
}
