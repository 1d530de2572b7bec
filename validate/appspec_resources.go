package validate

import (
	"strings"

	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// appSpecResourceRules are about what an AppSpec for Lambda or ECS deploys.
var appSpecResourceRules = []*Rule{
	&appSpecResourceCount,
	&appSpecResourceShape,
	&appSpecResourceType,
	&appSpecLambdaMissing,
	&appSpecLambdaVersion,
	&appSpecLambdaSameVersion,
	&appSpecECSMissing,
	&appSpecECSName,
	&appSpecECSPort,
	&appSpecTaskDefinition,
	&appSpecPlatformVersion,
	&appSpecNetwork,
	&appSpecCapacityProviders,
}

var appSpecResourceCount = Rule{
	ID:       "appspec-resource-count",
	Severity: Error,
	InRecord: Warning,
	Title:    "An AppSpec does not have exactly one resource",
	Text: "A deployment to Lambda moves one alias of one function, a deployment to Amazon ECS updates one service, so Resources has exactly " +
		"one element. For several functions create a deployment for each.",
	Sources: []facts.Source{appSpecResources, appSpecAssistant},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleLambdaSpec + `  - refund:
      Type: AWS::Lambda::Function
      Properties: {Name: refund, Alias: live, CurrentVersion: "7", TargetVersion: "8"}
`,
		Pointer: "/Resources",
	},
	Pass:    Example{Document: exampleLambdaSpec},
	AppSpec: checkAppSpecResourceCount,
}

func checkAppSpecResourceCount(p *Pass, f *appspec.File) {
	if !forService(f) {
		return
	}
	at := f.ResourcesAt
	switch {
	case !at.There():
		if f.Platform != "" || f.Expected != "" {
			p.Report(AtNode(0), "the AppSpec has no Resources: nothing says what to deploy").Hint("add Resources")
		}
	case len(f.Resources) > 1:
		p.Report(AtNode(at.Node), "Resources has %d resources, but one deployment updates a single one", len(f.Resources)).
			Hint("create a deployment for each").
			Related(AtName(f.Resources[1].Node), "the second")
	case len(f.Resources) == 0 && !hasFaultIn(f, at.Node) && !p.toFill(at):
		p.Report(AtNode(at.Node), "Resources is empty: nothing says what to deploy").Hint("add the function or the service")
	}
}

// hasFaultIn reports whether a value, or one inside it, has another shape than CodeDeploy reads.
func hasFaultIn(f *appspec.File, node int32) bool {
	for i := range f.Faults {
		if at := f.Faults[i].Node; at >= node && at < f.Document.Nodes[node].Next && f.Faults[i].Kind == appspec.WrongType {
			return true
		}
	}
	return false
}

// properties returns the node of a resource's properties, and reports that there are none. Those in the place of an object that
// were found all the same are looked at.
func (p *Pass) properties(r *appspec.Resource) (node int32, ok bool) {
	if !r.PropertiesAt.Given() {
		return 0, p.requires(r.Node, r.PropertiesAt, "Properties", "they say what to deploy")
	}
	return r.PropertiesAt.Node, r.PropertiesAt.Kind >= source.Array
}

var appSpecResourceShape = Rule{
	ID:       "appspec-resource-shape",
	Severity: Error,
	InRecord: Warning,
	Title:    "A resource of an AppSpec is not one name with its type and properties",
	Text: "An element of Resources is an object with a single member: the name of the resource, whose value has Type and Properties. In YAML " +
		"the two have to be indented deeper than the name, or they stand beside it and the name has no value.",
	Sources: []facts.Source{appSpecResources},
	Since:   "0.1.0",
	Fail: Example{
		Document: `version: 0.0
Resources:
  - charge:
    Type: AWS::Lambda::Function
    Properties: {Name: charge, Alias: live, CurrentVersion: "3", TargetVersion: "4"}
`,
		Pointer: "/Resources/0",
	},
	Pass:    Example{Document: exampleLambdaSpec},
	AppSpec: checkAppSpecResourceShape,
}

func checkAppSpecResourceShape(p *Pass, f *appspec.File) {
	for i := range f.Faults {
		fault := &f.Faults[i]
		if fault.Kind != appspec.NotSingle || fault.Path != "Resources" {
			continue
		}
		n := f.Document.Nodes[fault.Node].Count
		p.Report(AtNode(fault.Node), "an element of Resources has %s, but has to have one: the name of the resource", counted(int(n), "member", "members")).
			Hint("put Type and Properties inside the value of the name; in YAML, indent them deeper than the name")
	}
}

var appSpecResourceType = Rule{
	ID:       "appspec-resource-type",
	Severity: Error,
	InRecord: Warning,
	Title:    "The type of a resource is missing or unknown",
	Text: "The type says what is deployed: AWS::Lambda::Function or AWS::ECS::Service, and there is no other. A type that differs in case " +
		"alone is a warning.",
	Sources: []facts.Source{appSpecResources},
	Since:   "0.1.0",
	Fail: Example{
		Document: `version: 0.0
Resources:
  - charge:
      Type: AWS::Lambda::Alias
      Properties: {Name: charge, Alias: live, CurrentVersion: "3", TargetVersion: "4"}
`,
		Pointer: "/Resources/0/charge/Type",
	},
	Pass:    Example{Document: exampleLambdaSpec},
	AppSpec: checkAppSpecResourceType,
}

func checkAppSpecResourceType(p *Pass, f *appspec.File) {
	if !forService(f) {
		return
	}
	types := []string{facts.LambdaResource, facts.ECSResource}
	for i := range f.Resources {
		r := &f.Resources[i]
		if !p.requires(r.Node, r.Type, "Type", "it is "+listed(types, "or")) {
			continue
		}
		switch is := r.Type.Text; {
		case is == facts.LambdaResource, is == facts.ECSResource:
		case strings.EqualFold(strings.TrimSpace(is), facts.LambdaResource), strings.EqualFold(strings.TrimSpace(is), facts.ECSResource):
			near, _ := facts.Nearest(strings.TrimSpace(is), types)
			p.Report(AtNode(r.Type.Node), "%q is not spelled as the documented type", shortened(is)).Hint("write %s", near).Severity(Warning)
		default:
			report := p.Report(AtNode(r.Type.Node), "%q is no type of resource that can be deployed, which is %s", shortened(is), listed(types, "or"))
			if near, ok := facts.Nearest(is, types); ok {
				report.Hint("write %s", near)
			}
		}
	}
}
