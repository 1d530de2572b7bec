package validate

import (
	"strconv"
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// typeHint says how to mend a value of a wrong type, where that can be told from what stands there.
func typeHint(p *Pass, f *model.Fault) string {
	n := &p.Doc.Nodes[f.Node]
	switch {
	case n.Kind == source.Null:
		return "leave the member out"
	case n.Kind == source.String && isTypeName(p.Doc.String(f.Node)):
		return "ConvertTo-Json cut the record off at its default depth: give it -Depth 10"
	}
	switch f.Value.Type {
	case facts.String:
		return stringHint(p, f, n)
	case facts.Boolean:
		return booleanHint(p, f.Node, n)
	case facts.Integer, facts.Long, facts.Double:
		return numberHint(p, f.Node, n)
	case facts.List:
		return listHint(f, n)
	case facts.Object, facts.Any:
		return objectHint(p, f, n)
	default:
		return ""
	}
}

// isTypeName reports whether a text is the name of a .NET type, as ConvertTo-Json writes where it stops.
func isTypeName(s string) bool {
	return strings.HasPrefix(s, "Amazon.CodeDeploy.Model.") ||
		strings.HasPrefix(s, "System.Collections.") || s == "System.Object[]"
}

func stringHint(p *Pass, f *model.Fault, n *source.Node) string {
	switch n.Kind {
	case source.Number, source.Bool:
		return "quote it: " + strconv.Quote(shortened(rawText(p.Doc, n)))
	case source.Object, source.Array:
		if f.In == facts.AppSpecContent || f.In == facts.RawString {
			return "give the AppSpec as one string: serialise it, for example with jq's tojson"
		}
	}
	if n.Kind == source.Array && n.Count == 1 {
		return "give the one string without the brackets"
	}
	return ""
}

func booleanHint(p *Pass, node int32, n *source.Node) string {
	switch n.Kind {
	case source.String:
		switch strings.ToLower(p.Doc.String(node)) {
		case "true", "yes", "on", "1":
			return "write true, without quotes"
		case "false", "no", "off", "0":
			return "write false, without quotes"
		}
	case source.Number:
		switch p.Doc.String(node) {
		case "1":
			return "write true"
		case "0":
			return "write false"
		}
	}
	return "write true or false"
}

func numberHint(p *Pass, node int32, n *source.Node) string {
	if n.Kind != source.String {
		return ""
	}
	s := p.Doc.String(node)
	if _, err := strconv.ParseFloat(s, 64); err == nil && strings.Trim(s, "+-.0123456789eE") == "" {
		return "write " + s + " without quotes"
	}
	return ""
}

func listHint(f *model.Fault, n *source.Node) string {
	elem := f.Value.Elem
	if n.Kind == source.String && elem.Type == facts.String || n.Kind == source.Object && elem.Type == facts.Object {
		return "put the one value into a list: […]"
	}
	if n.Kind == source.Object && elem.Type == facts.List {
		return "put it into a list of lists: [[…]]"
	}
	return ""
}

func objectHint(p *Pass, f *model.Fault, n *source.Node) string {
	of := f.Value.Of
	switch {
	case of == nil:
		return ""
	case n.Kind == source.Array && n.Count == 1 && p.Doc.Nodes[f.Node+1].Kind == source.Object:
		return "give the one object without the brackets"
	case of == facts.AppSpecContent && n.Kind == source.String:
		return `put the text into the member content: {"content": …}`
	case n.Kind == source.String && strings.HasPrefix(strings.TrimLeft(p.Doc.String(f.Node), " \n\t"), "{"):
		return "give the object itself, not its text"
	}
	const few = 8
	if len(of.Members) > few {
		return ""
	}
	names := make([]string, len(of.Members))
	for i := range of.Members {
		names[i] = of.Members[i].Name
	}
	return "give an object with " + listed(names, "and")
}

// rawText returns the text of a value as it stands in the document.
func rawText(doc *source.Document, n *source.Node) string {
	return string(doc.Text[n.Value.Start:n.Value.End])
}
