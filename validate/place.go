package validate

// Place names a value by the service's own names of members and 0-based indexes of lists, from the structure that
// the check was called for. Where the document does not have the value, the place is the deepest object on the way
// that it has.
type Place struct {
	tokens []any
	node   int32 // a node of the document, instead of tokens, if positive or zero with byNode
	byNode bool
	name   bool // the member's name rather than its value
}

// At returns the place at the end of a path of member names (string) and list indexes (int); without any token it
// is the structure itself.
func At(tokens ...any) Place { return Place{tokens: tokens} }

// AtNode returns the place of a node of the document.
func AtNode(node int32) Place { return Place{node: node, byNode: true} }

// AtName returns the place of a node's member name.
func AtName(node int32) Place { return Place{node: node, byNode: true, name: true} }
