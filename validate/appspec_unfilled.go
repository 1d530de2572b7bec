package validate

import (
	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// unfilled is what an AppSpec file has in the places where a template is to be filled in.
type unfilled struct {
	blanks, placeholders []int32
}

// fewBlanks is how many empty values a file may have without being taken for a template that nobody has filled in.
const fewBlanks = 2

func unfilledOf(doc *source.Document) (u unfilled) {
	for node := range int32(len(doc.Nodes)) {
		switch kind := doc.Nodes[node].Kind; {
		case kind == source.Null, kind == source.String && doc.String(node) == "":
			u.blanks = append(u.blanks, node)
		case kind == source.String:
			if from, to := appspec.Placeholder(doc.String(node)); to > from {
				u.placeholders = append(u.placeholders, node)
			}
		}
	}
	return u
}

// isTemplate reports whether so much is empty that the file is a template, in which an empty value is no mistake.
func (u *unfilled) isTemplate() bool { return len(u.blanks) > fewBlanks }

// isBlank reports whether a value is null or an empty string.
func isBlank(v appspec.Value) bool {
	return v.There() && (!v.Given() || v.Kind == source.String && v.Text == "")
}

// toFill reports whether a value is still to be filled in, and so not worth being checked.
func (p *Pass) toFill(v appspec.Value) bool {
	if isBlank(v) {
		return p.spec.unfilled.isTemplate()
	}
	from, to := appspec.Placeholder(v.Text)
	return v.Kind == source.String && to > from
}

// requires reports a value that is absent from an object, or empty, and returns whether there is one to go on with. What
// stands in the place of a wrong type is a finding already.
func (p *Pass) requires(object int32, v appspec.Value, name, why string) bool {
	switch {
	case !v.There() && p.isSingle(object):
		return false
	case !v.There():
		p.Report(AtNode(object), "%s is missing: %s", name, why).Hint("add %s", name)
		return false
	case v.Kind >= source.Array || p.toFill(v):
		return false
	case isBlank(v):
		p.Report(AtNode(v.Node), "%s is empty: %s", name, why).Hint("give %s a value", name)
		return false
	default:
		return true
	}
}

// isSingle reports whether what stands in the place of an object is a single value other than null.
func (p *Pass) isSingle(node int32) bool {
	kind := p.spec.file.Document.Nodes[node].Kind
	return kind > source.Null && kind < source.Array
}

var appSpecTemplate = Rule{
	ID:       "appspec-template-unfilled",
	Severity: Warning,
	Title:    "An AppSpec file is a template that was not filled in",
	Text: "Templates of AppSpec files have empty values for what is to be filled in. With several of them the file is taken for a " +
		"template, and that they are empty is not reported one by one. CodeDeploy does not deploy such a file: fill in the values, and " +
		"remove the sections that are not needed.",
	Sources: []facts.Source{userGuide("application-revisions-appspec-file")},
	Since:   "0.1.0",
	Fail: Example{
		Document: `version: 0.0
Resources:
  - charge:
      Type: AWS::Lambda::Function
      Properties:
        Name: ""
        Alias: ""
        CurrentVersion: ""
        TargetVersion: ""
`,
		Pointer: "/Resources/0/charge/Properties/Name",
	},
	Pass:    Example{Document: exampleLambdaSpec},
	AppSpec: checkAppSpecTemplate,
}

func checkAppSpecTemplate(p *Pass, _ *appspec.File) {
	if u := &p.spec.unfilled; u.isTemplate() {
		p.Report(AtNode(u.blanks[0]), "%d values are empty, as in a template", len(u.blanks)).
			Hint("fill in the values, and remove what is not needed")
	}
}

var appSpecPlaceholder = Rule{
	ID:       "appspec-placeholder",
	Severity: Warning,
	Title:    "An AppSpec file has a placeholder",
	Text: "Templates and samples mark what is to be filled in: <TASK_DEFINITION>, {{NAME}}, ${NAME}, &&NAME&&, [Your name]. AWS " +
		"CodePipeline and the deploy action for Amazon ECS put the task definition in the place of <TASK_DEFINITION>; CodeDeploy itself " +
		"fills in nothing. As the file may be on its way to such a tool, this is a warning, and the value is not checked further.",
	Sources: []facts.Source{
		publicSource("AWS CodePipeline User Guide, Amazon ECS and CodeDeploy blue-green action",
			"https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ECSbluegreen.html"),
		userGuide("application-revisions-appspec-file"),
	},
	Since: "0.1.0",
	Fail: Example{
		Document: `version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo: {ContainerName: web, ContainerPort: 8080}
`,
		Pointer: "/Resources/0/TargetService/Properties/TaskDefinition",
	},
	Pass:    Example{Document: exampleECSSpec},
	AppSpec: checkAppSpecPlaceholder,
}

func checkAppSpecPlaceholder(p *Pass, f *appspec.File) {
	const hint = "put a value in its place"
	if all := p.spec.unfilled.placeholders; len(all) > 0 {
		text := f.Document.String(all[0])
		from, to := appspec.Placeholder(text)
		r := p.Report(AtNode(all[0]), "%s is a placeholder%s", shortened(text[from:to]), andMore(len(all)-1))
		if text[from:to] == "<TASK_DEFINITION>" {
			r.Hint("it is filled in by CodePipeline alone: put the ARN of the task definition in its place before CodeDeploy gets the file")
		} else {
			r.Hint(hint)
		}
		return
	}
	// Some marks are YAML of another meaning, such as the anchor in &&NAME&&, or none.
	if m, ok := p.spec.mistake(appspec.Template); ok {
		p.Report(AtText(m.Offset, m.Offset+len(m.Text)), "%s is a placeholder", shortened(m.Text)).Hint(hint)
	}
}

// andMore says how many more values are like the first, as the end of a message.
func andMore(n int) string {
	if n == 0 {
		return ""
	}
	return ", and " + counted(n, "more value has one", "more values have one")
}
