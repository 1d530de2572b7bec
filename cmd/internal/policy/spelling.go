package policy

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// spelling is what a document in a dialect says other than it is written, by nodes.
type spelling struct {
	doc     *source.Document
	dialect facts.Dialect
	// names are those of members on the wire.
	names map[int32]string
	// absent are the members that are there only because the tool prints all there are.
	absent map[int32]bool
	// inside are the strings in the objects that .NET prints for enumerations.
	inside map[int32]int32
}

func spellingOf(doc *source.Document, of *facts.Structure, dialect facts.Dialect) *spelling {
	s := &spelling{
		doc: doc, dialect: dialect,
		names: make(map[int32]string), absent: make(map[int32]bool), inside: make(map[int32]int32),
	}
	if doc.Nodes[0].Kind == source.Object {
		s.structure(0, of)
	}
	return s
}

func (s *spelling) value(node int32) int32 {
	if text, ok := s.inside[node]; ok {
		return text
	}
	return node
}

func (s *spelling) structure(object int32, of *facts.Structure) {
	find := of.FindPascal
	if s.dialect == facts.Snake {
		find = of.FindSnake
	}
	for c := range s.doc.Children(object) {
		at := find(s.doc.Name(c))
		if at < 0 {
			s.names[c] = facts.WireSpelling(s.doc.Name(c), s.dialect)
			continue
		}
		m := &of.Members[at]
		s.names[c] = m.Name
		s.absent[c] = s.isZero(c, &m.Value)
		s.below(c, &m.Value)
	}
}

// below goes on to a value of which it is known what it is.
func (s *spelling) below(node int32, v *facts.Value) {
	kind := s.doc.Nodes[node].Kind
	switch {
	case v.Type == facts.Object && kind == source.Object:
		s.structure(node, v.Of)
	case v.Type == facts.List && kind == source.Array:
		for c := range s.doc.Children(node) {
			s.below(c, v.Elem)
		}
	case v.Enum != nil && kind == source.Object && s.dialect == facts.Pascal:
		if text, ok := s.doc.Member(node, "Value"); ok && s.doc.Nodes[node].Count == 1 && s.doc.Nodes[text].Kind == source.String {
			s.inside[node] = text
		}
	}
}

// isZero reports whether a value is what Go or .NET print for an absent one: an empty enumeration, and the first instant
// of the year 1. That of a number or a boolean may as well be given; null is absent in every record.
func (s *spelling) isZero(node int32, v *facts.Value) bool {
	kind := s.doc.Nodes[node].Kind
	switch {
	case s.dialect != facts.Pascal:
		return false
	case kind == source.Null:
		return true
	case v.Enum != nil:
		return kind == source.String && s.doc.String(node) == ""
	case v.Type == facts.Timestamp && kind == source.String:
		at, err := model.ParseTime(s.doc.String(node))
		return err == nil && at.AsTime().Year() <= 1
	default:
		return false
	}
}
