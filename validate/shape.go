package validate

import (
	"fmt"
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// shapeRules are about single members: their names, types, values and bounds, as the facts have them.
var shapeRules = []*Rule{
	&memberUnknown,
	&memberDuplicate,
	&typeMismatch,
	&elementNull,
	&enumValue,
	&textLength,
	&nameCharacters,
	&numberRange,
	&timeFormat,
}

var typeMismatch = Rule{
	ID:       "type-mismatch",
	Severity: Error,
	Title:    "A value has another type than the service model says",
	Text: "Clients check the types of a request before they send it and refuse a string where a number or a boolean belongs, " +
		"a number where a string belongs, and null for a member that could simply be left out. In YAML a plain 0042, 1e3 or yes may be " +
		"read as a number or a boolean: quote what is meant as a string. In a record such a value means that a tool rewrote it: " +
		"PowerShell's ConvertTo-Json, for one, replaces whatever lies deeper than two levels by the name of its type unless it " +
		"is given -Depth.",
	Sources: []facts.Source{
		facts.CreateDeploymentInput.Source,
		facts.DeploymentInfo.Source,
		publicSource("PowerShell, ConvertTo-Json, -Depth",
			"https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/convertto-json"),
	},
	Since: "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"ignoreApplicationStopFailures": "true"`),
		Pointer:  "/ignoreApplicationStopFailures",
	},
	Pass:   Example{Document: exampleRequest(`"ignoreApplicationStopFailures": true`)},
	Faults: []model.FaultKind{model.WrongType},
	Fault:  checkTypeMismatch,
}

func checkTypeMismatch(p *Pass, f *model.Fault) {
	r := p.Report(AtNode(f.Node), "%s is %s, not %s", subject(p, f), valueWords(p, f.Node), typeWords(f.Value))
	if hint := typeHint(p, f); hint != "" {
		r.Hint("%s", hint)
	}
	if f.In == facts.DeploymentGroupInfo && f.Member.Name == "autoScalingGroups" && inList(f) && p.Doc.Nodes[f.Node].Kind == source.String {
		r.Severity(Warning) // samples of the command reference print names where the service returns objects
	}
}

var elementNull = Rule{
	ID:       "element-null",
	Severity: Error, InRecord: Warning,
	Title: "A list holds null",
	Text: "null stands for a member that is absent; as an element of a list it means nothing, and clients refuse a request with it. " +
		"It mostly comes from a template whose loop or condition left nothing behind. Leave the element out.",
	Sources: []facts.Source{facts.CreateDeploymentInput.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE", null]}`),
		Pointer:  "/autoRollbackConfiguration/events/1",
	},
	Pass:   Example{Document: exampleRequest(`"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE"]}`)},
	Faults: []model.FaultKind{model.NullElement},
	Fault:  checkElementNull,
}

func checkElementNull(p *Pass, f *model.Fault) {
	p.Report(AtNode(f.Node), "%s is null, not %s", subject(p, f), typeWords(f.Value)).Hint("leave the element out")
}

// subject names the value at fault: by its member's name as the document spells it, or as an element of that member.
func subject(p *Pass, f *model.Fault) string {
	switch {
	case p.Doc.Nodes[f.Node].Name.Len() > 0:
		return p.Doc.Name(f.Node)
	case f.Member != nil:
		return "an element of " + facts.Spelling(f.Member.Name, facts.Dialect(p.Record.Dialect))
	default:
		return "the document"
	}
}

// inList reports whether the value at fault is an element of its member's list rather than the member's own value.
func inList(f *model.Fault) bool { return f.Member != nil && f.Value != &f.Member.Value }

// valueWords says what stands at a node: a short scalar as it is, anything else by its type.
func valueWords(p *Pass, node int32) string {
	n := &p.Doc.Nodes[node]
	switch n.Kind {
	case source.Object:
		return "an object"
	case source.Array:
		return "a list"
	case source.String:
		return fmt.Sprintf("the string %q", shortened(p.Doc.String(node)))
	case source.Number:
		return "the number " + shortened(p.Doc.String(node))
	case source.Bool:
		return fmt.Sprintf("the boolean %t", p.Doc.Bool(node))
	default:
		return n.Kind.String()
	}
}

// typeWords says what may stand at a place.
func typeWords(v *facts.Value) string {
	switch v.Type {
	case facts.String:
		return "a string"
	case facts.Boolean:
		return "a boolean"
	case facts.Integer, facts.Long:
		return "a whole number"
	case facts.Double:
		return "a number"
	case facts.Timestamp:
		return "a time"
	case facts.List:
		return "a list of " + pluralWords(v.Elem)
	default:
		return "an object"
	}
}

func pluralWords(v *facts.Value) string {
	switch v.Type {
	case facts.String:
		return "strings"
	case facts.List:
		return "lists"
	default:
		return "objects"
	}
}

// shortened cuts a text that is too long for a message.
func shortened(s string) string {
	const longest = 60
	count := 0
	for i := range s {
		if count++; count > longest {
			return s[:i] + "…"
		}
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}
