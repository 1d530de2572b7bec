package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// missing reports whether a document lacks a member altogether. One that stands there with a wrong type, or under a
// misspelt name, is a finding of the rules about shape.
func missing(p *Pass, path ...any) bool {
	last := len(path) - 1
	object, exact := p.Node(At(path[:last]...))
	name, ok := path[last].(string)
	if !exact || !ok || p.Doc.Nodes[object].Kind != source.Object {
		return false
	}
	for c := range p.Doc.Children(object) {
		if sameWords(p.Doc.Name(c), name) && !absent(p, c) {
			return false
		}
	}
	end := p.Doc.Nodes[object].Next
	for i := range p.Record.Faults {
		if f := &p.Record.Faults[i]; f.Kind == model.UnknownMember && f.Node > object && f.Node < end {
			if near, ok := nearestMember(f.In, p.Doc.Name(f.Node)); ok && near == name {
				return false
			}
		}
	}
	return true
}

// absent reports whether a value is how the document's dialect spells that there is none.
func absent(p *Pass, node int32) bool {
	dialect := p.Record.Dialect
	switch p.Doc.Nodes[node].Kind {
	case source.Null:
		return !p.InRequest() || dialect != model.Wire
	case source.String:
		return dialect == model.Pascal && p.Doc.String(node) == ""
	default:
		return false
	}
}

// lacksElements reports whether a list is missing or empty. A list of a wrong type is a finding of the rules about
// shape.
func lacksElements(p *Pass, path ...any) bool {
	if node, exact := p.Node(At(path...)); exact {
		n := p.Doc.Nodes[node]
		return n.Kind == source.Array && n.Count == 0 || absent(p, node)
	}
	return missing(p, path...)
}

// lacksText reports whether a text is missing or empty. One of a wrong type is a finding of the rules about shape.
func lacksText(p *Pass, text *string, path ...any) bool {
	return text != nil && *text == "" || text == nil && missing(p, path...)
}

// unclear reports whether a member is there although its value, one of an enumeration, is not known: it has a wrong type, a
// misspelt name, or is none of the values. What follows from it cannot be told then.
func unclear[E ~string](p *Pass, e *facts.Enum, value E, path ...any) bool {
	if value == "" {
		return !missing(p, path...)
	}
	return !e.Has(string(value))
}
