package validate

import (
	"strings"

	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// appSpecTextRules are about the text of an AppSpec and what happened to it on its way.
var appSpecTextRules = []*Rule{
	&appSpecSyntax,
	&appSpecFileReference,
	&appSpecBase64,
	&appSpecDoubleEscaped,
	&appSpecLineBreaksLost,
	&appSpecTabs,
	&appSpecCarriageReturns,
	&appSpecTemplate,
	&appSpecPlaceholder,
}

// Why nothing of the kind is refused at once.
const failsLater = "The service takes the request all the same, and the deployment fails."

var createDeploymentCLI = publicSource("AWS CLI Command Reference, create-deployment",
	"https://docs.aws.amazon.com/cli/latest/reference/deploy/create-deployment.html")

var appSpecSyntax = Rule{
	ID:       "appspec-syntax",
	Severity: Error,
	InRecord: Warning,
	Title:    "The text of an AppSpec is neither JSON nor YAML",
	Text: "The content of a revision is an AppSpec file as text, in JSON or YAML of any style. It is read as JSON first and then as " +
		"YAML, so JSON that is indented with tabs is fine. The finding stands at the first character that does not fit. " + failsLater +
		" It is a warning where the text can be read as YAML though it was meant to be JSON, and where a placeholder that is still to be " +
		"filled in does not fit.",
	Sources: []facts.Source{specJSON, specYAML, appSpecGuide},
	Since:   "0.1.0",
	Fail: Example{
		Document: textExample(`"content": "version: 0.0\nResources:\n  - charge:\n    - Type: AWS::Lambda::Function\n      Properties: {\n"`),
		Pointer:  "/revision/appSpecContent/content",
	},
	Pass:    Example{Document: textExample(`"content": "` + appSpecExample + `"`)},
	AppSpec: checkAppSpecSyntax,
}

func checkAppSpecSyntax(p *Pass, f *appspec.File) {
	if !p.spec.embedded() {
		return // what is wrong with a document's own text is reported for every kind of document
	}
	if _, ok := p.spec.mistake(appspec.Tabs); ok && len(f.Document.Nodes) == 0 {
		return
	}
	for i := range f.Document.Faults {
		fault := &f.Document.Faults[i]
		at := f.Offset + fault.Offset
		if fault.Kind == source.Empty {
			p.Report(AtText(0, len(p.spec.text)), "there is nothing but blanks and comments in the AppSpec").
				Hint("if a tool was to fill it in, the file may have been empty")
			continue
		}
		r := p.Report(AtText(at, at), "%s", fault.Message).Hint("%s", fault.Hint) // no flag raises the limits of a string
		if m, ok := p.spec.mistake(appspec.Template); !fault.Fatal || ok && at+1 >= m.Offset && at <= m.Offset+len(m.Text) {
			r.Severity(Warning) // what is to be filled in may be all that is wrong
		}
	}
	if f.NotJSON != nil {
		p.Report(AtText(f.NotJSON.Offset, f.NotJSON.Offset), "this is no JSON, and is only read because it is YAML as well: %s", f.NotJSON.Message).
			Hint("%s", f.NotJSON.Hint).
			Severity(Warning)
	}
	if f.More > 0 {
		p.Report(AtText(f.Offset, f.Offset), "the text holds %d documents, of which only the first is read", f.More+1).
			Hint("remove the others").
			Severity(Warning)
	}
}

var appSpecFileReference = Rule{
	ID:       "appspec-file-reference",
	Severity: Error,
	InRecord: Warning,
	Title:    "The content of a revision is the name of a file",
	Text: "The AWS CLI puts the content of a file in the place of file:// only where that is the whole value of an option, and not " +
		"inside a JSON document; an S3 address or a path is never replaced. So the few characters of the name were sent as the AppSpec. " +
		failsLater + " Put the text of the file in its place, or give an object in Amazon S3 in s3Location.",
	Sources: []facts.Source{cliGuide("cli-usage-parameters-file"), facts.AppSpecContent.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: textExample(`"content": "file://appspec.yaml"`),
		Pointer:  "/revision/appSpecContent/content",
	},
	Pass:    Example{Document: textExample(`"content": "` + appSpecExample + `"`)},
	AppSpec: checkAppSpecFileReference,
}

func checkAppSpecFileReference(p *Pass, _ *appspec.File) {
	m, ok := p.spec.mistake(appspec.Reference)
	if !ok {
		return
	}
	r := p.Report(AtText(m.Offset, m.Offset+len(m.Text)), "%q names a file: it is taken for the AppSpec itself", shortened(m.Text))
	if strings.HasPrefix(strings.ToLower(m.Text), "s3:") {
		r.Hint("give bucket and key in s3Location")
	} else {
		r.Hint("put the text of the file in its place")
	}
}

var appSpecBase64 = Rule{
	ID:       "appspec-base64",
	Severity: Error,
	InRecord: Warning,
	Title:    "The content of a revision is in base64",
	Text: "The content of a revision is plain text, and nothing undoes base64. The usual reason is fileb:// or a tool that encodes " +
		"every file. " + failsLater + " Give the text as it is.",
	Sources: []facts.Source{facts.AppSpecContent.Source, createDeploymentCLI},
	Since:   "0.1.0",
	Fail: Example{
		Document: textExample(`"content": "dmVyc2lvbjogMC4wClJlc291cmNlczogW10K"`),
		Pointer:  "/revision/appSpecContent/content",
	},
	Pass: Example{Document: textExample(`"content": "` + appSpecExample + `"`)},
	AppSpec: func(p *Pass, _ *appspec.File) {
		if m, ok := p.spec.mistake(appspec.Base64); ok {
			p.Report(AtText(m.Offset, len(p.spec.text)), "the AppSpec is in base64: decoded it begins with %q", firstLine(m.Meant)).
				Hint("give the text itself")
		}
	},
}

var appSpecDoubleEscaped = Rule{
	ID:       "appspec-double-escaped",
	Severity: Error,
	InRecord: Warning,
	Title:    "The content of a revision was escaped twice",
	Text: "In a JSON document the content is a string, in which a line break is written \\n and a quote \\\". What has such escapes " +
		"still when that string is read was escaped once more, mostly because a text that was a JSON string already was put through a " +
		"tool that makes one. " + failsLater,
	Sources: []facts.Source{specJSON, facts.AppSpecContent.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: textExample(`"content": "{\\\"version\\\": 0.0, \\\"Resources\\\": []}"`),
		Pointer:  "/revision/appSpecContent/content",
	},
	Pass: Example{Document: textExample(`"content": "` + appSpecExample + `"`)},
	AppSpec: func(p *Pass, _ *appspec.File) {
		if m, ok := p.spec.mistake(appspec.DoublyEscaped); ok {
			p.Report(AtText(m.Offset, m.Offset+len(`\n`)), "the text was escaped twice: it still has escapes in it when the string is read").
				Hint("escape it once: the AppSpec begins with %q", firstLine(m.Meant))
		}
	},
}

var appSpecLineBreaksLost = Rule{
	ID:       "appspec-line-breaks-lost",
	Severity: Error,
	InRecord: Warning,
	Title:    "The line breaks of an AppSpec were lost",
	Text: "YAML says what belongs to what by line breaks and indentation. A shell that is given a variable without quotes, as in echo " +
		"$APPSPEC, puts single blanks in the place of both. " + failsLater + " Put the variable in double quotes, or give the AppSpec as " +
		"JSON, which needs no line breaks.",
	Sources: []facts.Source{
		specYAML, publicSource("aws-cli issue 6267, an AppSpec on one line", "https://github.com/aws/aws-cli/issues/6267"),
	},
	Since: "0.1.0",
	Fail: Example{
		Document: textExample(`"content": "version: 0.0 Resources: - TargetService: Type: AWS::ECS::Service"`),
		Pointer:  "/revision/appSpecContent/content",
	},
	Pass: Example{Document: textExample(`"content": "` + appSpecExample + `"`)},
	AppSpec: func(p *Pass, _ *appspec.File) {
		if m, ok := p.spec.mistake(appspec.LostLineBreaks); ok {
			p.Report(AtText(m.Offset, m.Offset), "the AppSpec is YAML on a single line: its line breaks were lost").
				Hint("put the shell variable in double quotes, or give the AppSpec as JSON")
		}
	},
}

// firstLine returns the beginning of a text for a message.
func firstLine(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return shortened(strings.TrimRight(line, "\r"))
}
