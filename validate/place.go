package validate

import "github.com/deployrecord/deployrecord/model/source"

// Place names a value by the service's own names of members and 0-based indexes of lists, from the structure that
// the check was called for. Where the document does not have the value, the place is the deepest object on the way
// that it has.
type Place struct {
	tokens []any
	node   int32 // a node of the document, instead of tokens, if positive or zero with byNode
	byNode bool
	name   bool // the member's name rather than its value

	span   source.Span // characters of the text of an AppSpec, instead of all else, if bySpan
	bySpan bool
}

// inText reports whether the place is one of an AppSpec text while such a text is checked.
func (at Place) inText() bool { return at.byNode || at.bySpan }

// At returns the place at the end of a path of member names (string) and list indexes (int); without any token it
// is the structure itself.
func At(tokens ...any) Place { return Place{tokens: tokens} }

// AtNode returns the place of a node of the document.
func AtNode(node int32) Place { return Place{node: node, byNode: true} }

// AtName returns the place of a node's member name.
func AtName(node int32) Place { return Place{node: node, byNode: true, name: true} }

// AtText returns the place of the characters of an AppSpec text from one byte up to another, counted from the start of the text.
// It is for what is wrong with the text itself.
func AtText(from, to int) Place {
	return Place{span: source.Span{Start: uint32(from), End: uint32(max(from, to))}, bySpan: true}
}
