package validate

import (
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/model"
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

var appSpecPlatformUnknown = Rule{
	ID:       "appspec-platform-unknown",
	Severity: Error,
	InRecord: Warning,
	Title:    "An AppSpec has neither Resources nor os",
	Text: "An AppSpec file for Lambda or Amazon ECS has Resources, one for EC2/On-Premises has os; without either there is nothing to " +
		"deploy on any of them. --compute-platform says which of them a file is for.",
	Sources: []facts.Source{appSpecStructure, agentSource("application_specification.rb")},
	Since:   "0.1.0",
	Fail:    Example{Document: "version: 0.0\n", Kind: model.AppSpec},
	Pass:    Example{Document: exampleServerSpec, Kind: model.AppSpec},
	AppSpec: checkAppSpecPlatformUnknown,
}

func checkAppSpecPlatformUnknown(p *Pass, f *appspec.File) {
	if len(f.Document.Nodes) == 0 || f.Document.Nodes[0].Kind != source.Object || platformOfSpec(f) != "" || f.ResourcesAt.There() {
		return
	}
	if p.spec.embedded() {
		p.Report(AtNode(0), "the AppSpec has no Resources: nothing says what to deploy").Hint("add Resources")
		return
	}
	p.Report(AtNode(0), "the AppSpec has neither Resources, as for Lambda and ECS, nor os, as for EC2/On-Premises").
		Hint("add Resources or os")
}

var appSpecPlatformMismatch = Rule{
	ID:       "appspec-platform-mismatch",
	Severity: Error,
	InRecord: Warning,
	Title:    "An AppSpec is for another compute platform",
	Text: "The type of the resource makes an AppSpec one for Lambda or for Amazon ECS; os, files and hooks with scripts make it one for " +
		"EC2/On-Premises. A deployment of another compute platform cannot use it. The platform is known from the record, from the " +
		"deployment group or from the command line. An AppSpec given as text in appSpecContent is never one for EC2/On-Premises.",
	Sources: []facts.Source{appSpecResources, facts.AppSpecContent.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleECSSpec,
		Pointer:  "/Resources/0/TargetService/Type",
		Platform: model.ComputePlatformLambda,
	},
	Pass:    Example{Document: exampleECSSpec, Platform: model.ComputePlatformECS},
	AppSpec: checkAppSpecPlatformMismatch,
}

func checkAppSpecPlatformMismatch(p *Pass, f *appspec.File) {
	at := AtNode(0)
	for i := range f.Resources {
		if f.Resources[i].Type.Given() {
			at = AtNode(f.Resources[i].Type.Node)
			break
		}
	}
	is, known := f.Platform, p.Platform
	switch {
	case is == "":
	case is == model.ComputePlatformServer && p.spec.embedded():
		r := p.Report(at, "the AppSpec is for EC2/On-Premises, but is given as text, which is for Lambda and ECS").
			Hint("bundle it with the files, and give the bundle's place in s3Location or gitHubLocation")
		if !p.Has(At("appSpecContent")) { // of the older member less is documented
			r.Severity(Warning)
		}
	case known != "" && known != is && !(p.spec.embedded() && known == model.ComputePlatformServer): // that is a finding about the revision
		p.Report(at, "the AppSpec is for %s, but %s is for %s", platformOnly(is), p.knownPlatform().says, platformOnly(known))
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

var appSpecMemberUnknown = Rule{
	ID:       "appspec-member-unknown",
	Severity: Warning,
	Title:    "An AppSpec has a member that nothing reads",
	Text: "A member that CodeDeploy does not know is passed over in silence, so that a misspelt one does nothing: Hooks with a capital in " +
		"a file for EC2/On-Premises runs no script. The hint names the member that was probably meant.",
	Sources: []facts.Source{appSpecStructure, agentSource("application_specification.rb")},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleServerSpec + "Hooks:\n  AfterInstall:\n    - location: scripts/configure.sh\n",
		Pointer:  "/Hooks",
	},
	Pass:    Example{Document: exampleServerSpec + "hooks:\n  AfterInstall:\n    - location: scripts/configure.sh\n"},
	AppSpec: checkAppSpecMemberUnknown,
}

func checkAppSpecMemberUnknown(p *Pass, f *appspec.File) {
	for i := range f.Faults {
		fault := &f.Faults[i]
		if fault.Kind != appspec.UnknownMember {
			continue
		}
		name, in := f.Document.Name(fault.Node), fault.Path
		where := "an AppSpec for " + platformOnly(platformOfSpec(f)).String()
		if in != "" {
			where = in[strings.LastIndexByte(in, '.')+1:]
		} else if platformOfSpec(f) == "" {
			where = "an AppSpec"
		}
		r := p.Report(AtName(fault.Node), "%s is no member of %s, and is ignored", shortened(name), where)
		if near, ok := facts.Nearest(name, fault.Known); ok {
			r.Hint("write %s", near)
		}
	}
}

var appSpecMemberCase = Rule{
	ID:       "appspec-member-case",
	Severity: Warning,
	Title:    "Members of an AppSpec are spelled in another case than documented",
	Text: "The members of an AppSpec for Lambda and Amazon ECS are documented with capitals: Resources, Properties, TargetVersion. The " +
		"clients that look into the file take them in any case, and files with small letters are deployed, but nothing documents that. " +
		"The finding stands at the first such member. For EC2/On-Premises the case decides, and other names are unknown members.",
	Sources: []facts.Source{appSpecResources, publicSource("AWS CLI, customizations/ecs/filehelpers.py",
		"https://github.com/aws/aws-cli/blob/develop/awscli/customizations/ecs/filehelpers.py")},
	Since: "0.1.0",
	Fail: Example{
		Document: `version: 0.0
resources:
  - charge:
      type: AWS::Lambda::Function
      properties: {name: charge, alias: live, currentVersion: "3", targetVersion: "4"}
`,
		Pointer: "/resources",
	},
	Pass:    Example{Document: exampleLambdaSpec},
	AppSpec: checkAppSpecMemberCase,
}

func checkAppSpecMemberCase(p *Pass, f *appspec.File) {
	var first *appspec.Fault
	more := 0
	for i := range f.Faults {
		switch fault := &f.Faults[i]; {
		case fault.Kind != appspec.OddCase:
		case first == nil:
			first = fault
		default:
			more++
		}
	}
	if first == nil {
		return
	}
	others := ""
	if more > 0 {
		others = ", and " + counted(more, "more member is", "more members are") + " in another case"
	}
	p.Report(AtName(first.Node), "%s is documented as %s%s", f.Document.Name(first.Node), first.Known[0], others).
		Hint("write %s", first.Known[0])
}

var appSpecMemberDuplicate = Rule{
	ID:       "appspec-member-duplicate",
	Severity: Warning,
	Title:    "An object of an AppSpec has a member twice",
	Text: "Of two members with one name only the last counts, and the first is lost without a word: of two sections hooks the scripts of " +
		"the first never run. Put them together, or remove one.",
	Sources: []facts.Source{specJSON, publicSource("YAML 1.2.2, mapping keys are unique", "https://yaml.org/spec/1.2.2/#3211-nodes")},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{"version": 0.0, "os": "linux", "os": "windows"}`,
		Pointer:  "/os",
	},
	Pass:    Example{Document: exampleServerSpec},
	AppSpec: checkAppSpecMemberDuplicate,
}

func checkAppSpecMemberDuplicate(p *Pass, f *appspec.File) {
	report := func(again, first int32) {
		p.Report(AtName(again), "%s stands here a second time, and only the last one counts", shortened(f.Document.Name(again))).
			Related(AtName(first), "the first")
	}
	for i := range f.Faults {
		if fault := &f.Faults[i]; fault.Kind == appspec.DuplicateMember && f.Document.Name(fault.Node) != f.Document.Name(fault.First) {
			report(fault.Node, fault.First)
		}
	}
	var names []int32
	for node := range f.Document.Nodes {
		if n := &f.Document.Nodes[node]; n.Kind != source.Object || n.Count < 2 {
			continue
		}
		names = slices.AppendSeq(names[:0], f.Document.Children(int32(node)))
		for _, r := range repeats(names, func(c *int32) string { return f.Document.Name(*c) }) {
			report(names[r.again], names[r.first])
		}
	}
}

var appSpecFileName = Rule{
	ID:       "appspec-file-name",
	Severity: Note,
	Title:    "An AppSpec for instances is called appspec.json",
	Text: "The agent looks for appspec.yml and appspec.yaml at the top of the bundle, and for no appspec.json, though JSON in a file of the " +
		"other name is fine, since it is YAML as well. Rename the file.",
	Sources: []facts.Source{appSpecGuide, publicSource("CodeDeploy agent, command_executor.rb",
		"https://github.com/aws/aws-codedeploy-agent/blob/master/lib/instance_agent/plugins/codedeploy/command_executor.rb")},
	Since:   "0.1.0",
	Fail:    Example{Document: exampleServerSpec, Name: "appspec.json"},
	Pass:    Example{Document: exampleServerSpec, Name: "appspec.yml"},
	AppSpec: checkAppSpecFileName,
}

func checkAppSpecFileName(p *Pass, f *appspec.File) {
	if p.spec.embedded() || !forServer(f) {
		return
	}
	if i := strings.LastIndexAny(p.Source, `/\`); p.Source[i+1:] == "appspec.json" {
		p.Report(AtNode(0), "the agent does not look for a file called appspec.json").Hint("call it appspec.yml")
	}
}
