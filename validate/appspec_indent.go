package validate

import (
	"strings"

	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
)

var appSpecTabs = Rule{
	ID:       "appspec-tabs",
	Severity: Error,
	InRecord: Warning,
	Title:    "An AppSpec in YAML is indented with tabs",
	Text: "YAML does not allow tabs in the indentation of a line, since how deep a tab goes is not the same everywhere. JSON may have " +
		"them. Indent with blanks.",
	Sources: []facts.Source{publicSource("YAML 1.2.2, indentation spaces", "https://yaml.org/spec/1.2.2/#61-indentation-spaces")},
	Since:   "0.1.0",
	Fail: Example{
		Document: textExample(`"content": "version: 0.0\nResources:\n\t- charge:\n\t\tType: AWS::Lambda::Function\n"`),
		Pointer:  "/revision/appSpecContent/content",
	},
	Pass:    Example{Document: textExample(`"content": "` + appSpecExample + `"`)},
	AppSpec: checkAppSpecTabs,
}

func checkAppSpecTabs(p *Pass, f *appspec.File) {
	if m, ok := p.spec.mistake(appspec.Tabs); ok && len(f.Document.Nodes) == 0 {
		p.Report(AtText(m.Offset, m.Offset+1), "a tab indents the line, which YAML does not allow").
			Hint("indent with blanks")
	}
}

var appSpecCarriageReturns = Rule{
	ID:       "appspec-crlf",
	Severity: Note,
	Title:    "The lines of an AppSpec end as on Windows",
	Text: "YAML and JSON read a carriage return before the line feed as part of the line's end, so that such a text works. But its " +
		"SHA-256 is not that of the file with plain line feeds, and a script in which the same happened does not run on Linux. The rule " +
		"looks at the text in a revision, and not at files.",
	Sources: []facts.Source{publicSource("YAML 1.2.2, line break characters", "https://yaml.org/spec/1.2.2/#54-line-break-characters")},
	Since:   "0.1.0",
	Fail: Example{
		Document: textExample(`"content": "` + strings.ReplaceAll(appSpecExample, `\n`, `\r\n`) + `"`),
		Pointer:  "/revision/appSpecContent/content",
	},
	Pass:    Example{Document: textExample(`"content": "` + appSpecExample + `"`)},
	AppSpec: checkAppSpecCarriageReturns,
}

func checkAppSpecCarriageReturns(p *Pass, _ *appspec.File) {
	if at := strings.Index(p.spec.text, "\r\n"); at >= 0 && p.spec.embedded() {
		p.Report(AtText(at, at+1), "the lines end with a carriage return and a line feed").
			Hint("save the file with plain line feeds, if its SHA-256 is to agree with that of others")
	}
}
