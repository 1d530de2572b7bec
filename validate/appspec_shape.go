package validate

import (
	"strings"

	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// appSpecShapeRules are about what an AppSpec file is for and the types and names in it.
var appSpecShapeRules = []*Rule{
	&appSpecObject,
	&appSpecPlatformUnknown,
	&appSpecPlatformMismatch,
	&appSpecVersion,
	&appSpecType,
	&appSpecMemberUnknown,
	&appSpecMemberCase,
	&appSpecMemberDuplicate,
	&appSpecFileName,
}

var notWellFormed = publicSource("AWS CodeDeploy User Guide, pull request 14: a list where a map belongs",
	"https://github.com/awsdocs/aws-codedeploy-user-guide/pull/14")

var appSpecObject = Rule{
	ID:       "appspec-object",
	Severity: Error,
	InRecord: Warning,
	Title:    "An AppSpec is not an object",
	Text: "An AppSpec file is an object: members such as version, Resources and Hooks, or version, os, files and hooks. A list, a number " +
		"or a sentence is none, and a deployment with it fails. A single word is mostly the placeholder of a guide or a template whose " +
		"tool fills it in later, so that it is only a warning.",
	Sources: []facts.Source{appSpecStructure},
	Since:   "0.1.0",
	Fail: Example{
		Document: textExample(`"content": "- version: 0.0\n- Resources: []\n"`),
		Pointer:  "/revision/appSpecContent/content",
	},
	Pass:    Example{Document: textExample(`"content": "` + appSpecExample + `"`)},
	AppSpec: checkAppSpecObject,
}

func checkAppSpecObject(p *Pass, f *appspec.File) {
	if len(f.Document.Nodes) == 0 || f.Document.Nodes[0].Kind == source.Object {
		return
	}
	if f.Document.Nodes[0].Kind != source.String {
		p.Report(AtNode(0), "the AppSpec is a %s, but has to be an object", f.Document.Nodes[0].Kind)
		return
	}
	text := f.Document.String(0)
	if from, to := appspec.Placeholder(text); to > from {
		return // a finding of its own
	}
	r := p.Report(AtNode(0), "%q is no AppSpec, which has to be an object", shortened(text))
	if !strings.ContainsAny(text, " \t\r\n") {
		r.Severity(Warning).Hint("if it is a placeholder, put the AppSpec in its place")
	}
}

var appSpecType = Rule{
	ID:       "appspec-type-mismatch",
	Severity: Error,
	InRecord: Warning,
	Title:    "A value of an AppSpec has the wrong type",
	Text: "Resources is a list, and so is Hooks for Lambda and Amazon ECS, while hooks for EC2/On-Premises is an object with a list of " +
		"scripts for each event; LoadBalancerInfo is an object. A list in the place of an object, and the other way round, is mostly a " +
		"dash too many or too few in YAML. The service takes such an AppSpec and then calls it not well-formed; the agent stops.",
	Sources: []facts.Source{appSpecStructure, notWellFormed, agentSource("application_specification.rb")},
	Since:   "0.1.0",
	Fail: Example{
		Document: `version: 0.0
Resources:
  charge:
    Type: AWS::Lambda::Function
    Properties: {Name: charge, Alias: live, CurrentVersion: "3", TargetVersion: "4"}
`,
		Pointer: "/Resources",
	},
	Pass:    Example{Document: exampleLambdaSpec},
	AppSpec: checkAppSpecType,
}

func checkAppSpecType(p *Pass, f *appspec.File) {
	for i := range f.Faults {
		fault := &f.Faults[i]
		n := &f.Document.Nodes[fault.Node]
		if fault.Kind != appspec.WrongType || fault.Node == 0 || p.toFill(appspec.Value{
			Kind: n.Kind, Node: fault.Node, Text: f.Document.String(fault.Node)}) {
			continue
		}
		is, want := withArticle(n.Kind), withArticle(fault.Want)
		if fault.Want == source.String {
			want = "a single value"
		}
		if n.Kind < source.Array {
			is = "a " + n.Kind.String()
		}
		r := p.Report(AtNode(fault.Node), "%s has to be %s, not %s", subjectOfFault(f, fault), want, is)
		switch {
		case fault.Want == source.Array && n.Kind == source.Object:
			r.Hint("in YAML, put a dash before each element")
		case fault.Want == source.Object && n.Kind == source.Array:
			r.Hint("in YAML, leave out the dash")
		case fault.Want == source.Array && fault.Path == "permissions.except":
			r.Severity(Warning) // the guide's own description of the section has it so
		}
	}
}

func withArticle(k source.Kind) string {
	if k == source.Object {
		return "an object"
	}
	return "a " + k.String()
}

// subjectOfFault names what a fault is about: a member, or an element of one.
func subjectOfFault(f *appspec.File, fault *appspec.Fault) string {
	name := fault.Path[strings.LastIndexByte(fault.Path, '.')+1:]
	if f.Document.Nodes[fault.Node].Name.Len() > 0 {
		if own := f.Document.Name(fault.Node); !strings.EqualFold(own, name) {
			return shortened(own) + " in " + name
		}
		return name
	}
	return "an element of " + name
}
