package validate

import (
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

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
