package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var enumValue = Rule{
	ID:       "enum-value",
	Severity: Error,
	Title:    "A value is none of those that the member may have",
	Text: "The service model lists the values of such a member, and they are case-sensitive. Clients do not check them, so that a " +
		"wrong one comes back as the exception that the finding names. Where the service is known to take another spelling, as " +
		"it takes yaml for YAML, or to use values that its reference does not list, the finding is only a warning.",
	Sources: []facts.Source{
		facts.FileExistsBehavior.Source, facts.AutoRollbackEvent.Source, facts.RevisionLocationType.Source,
		facts.BundleType.AnyCaseSource,
	},
	Since: "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"fileExistsBehavior": "REPLACE"`),
		Pointer:  "/fileExistsBehavior",
	},
	Pass:   Example{Document: exampleRequest(`"fileExistsBehavior": "OVERWRITE"`)},
	Faults: []model.FaultKind{model.NotInEnum},
	Fault:  checkEnumValue,
}

func checkEnumValue(p *Pass, f *model.Fault) {
	enum, value := f.Value.Enum, p.Doc.String(f.Node)
	if known, ok := enum.Tolerated(value); ok {
		if known != value {
			p.Report(AtNode(f.Node), "%s is spelt %q in the API reference, not %q, although the service is known to take it",
				enum.Name, known, value).Hint("write %q", known).Severity(Warning)
		}
		return
	}
	r := p.Report(AtNode(f.Node), "%s is %q, not %s", subject(p, f), shortened(value), valuesOf(enum))
	if f.Member != nil {
		r.Exception(f.Member.Exception, f.Member.Basis)
	}
	if enum.Open {
		r.Severity(Warning)
	}
	if hint := enumHint(enum, value); hint != "" {
		r.Hint("%s", hint)
	}
}

func enumHint(enum *facts.Enum, value string) string {
	if isPlaceholder(value) {
		return "put a value in the place of the placeholder"
	}
	if near, ok := facts.Nearest(value, enum.Values); ok {
		return "did you mean \"" + near + "\"?"
	}
	return ""
}

// valuesOf lists the values of an enumeration, unless there are too many of them for a message.
func valuesOf(enum *facts.Enum) string {
	const few = 10
	if len(enum.Values) <= few {
		return listed(enum.Values, "or")
	}
	return "one of the " + counted(len(enum.Values), "value", "values") + " of " + enum.Name
}
