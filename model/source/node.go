package source

// Kind says what sort of value a node is.
type Kind uint8

// The kinds of value that JSON and YAML share. Invalid is the zero value and never stands in a tree.
const (
	Invalid Kind = iota
	Null
	Bool
	Number
	String
	Array
	Object
)

// String returns the kind's name as used in findings: null, boolean, number, string, list, object.
func (k Kind) String() string {
	switch k {
	case Null:
		return "null"
	case Bool:
		return "boolean"
	case Number:
		return "number"
	case String:
		return "string"
	case Array:
		return "list"
	case Object:
		return "object"
	default:
		return "invalid"
	}
}

// Flags say what a reader of a node's text has to know.
type Flags uint8

const (
	// Escaped marks a string whose value is not its text between the quotes.
	Escaped Flags = 1 << iota
	// NameEscaped marks a member whose name is not its text between the quotes.
	NameEscaped
	// Fraction marks a number written with a fraction or an exponent.
	Fraction
	// True marks the boolean true.
	True
	// Plain marks a YAML string written without quotes, which another YAML version may read as another type.
	Plain
)

// Span is a run of bytes of a document's text: from Start (0-based) up to, not including, End.
type Span struct{ Start, End uint32 }

// Len returns the number of bytes in s.
func (s Span) Len() int { return int(s.End - s.Start) }

// Node is one value of a document. The nodes of a document stand in document order in one slice, each
// before its own members or elements; Nodes[0] is the root.
type Node struct {
	Kind  Kind
	Flags Flags
	// Name is where the member's name stands, quotes included; empty for the root and for elements of a list.
	Name Span
	// Value is where the value stands, quotes and brackets included.
	Value Span
	// Next is the index of the first node behind this one and everything inside it, so the nodes inside
	// node i are i+1 up to, not including, Nodes[i].Next.
	Next int32
	// Count is the number of members or elements directly inside an object or a list.
	Count int32
}
