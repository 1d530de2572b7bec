package source

// Format is the language a document is written in.
type Format uint8

// The formats of a document.
const (
	JSON Format = iota
	YAML
)

// Position is a place in a source. Line and Column count from 1, Column in Unicode code points.
type Position struct{ Line, Column int }

// Document is one JSON or YAML document with the place of every value in it. What a Scanner returns, and
// every string taken from it, is valid until the Scanner is called again.
type Document struct {
	// Text is the document as it stands in its source.
	Text []byte
	// Start is where Text begins in the source.
	Start Position
	// Index is the number of the document in its source, from 0.
	Index int
	// Format says how Text was read.
	Format Format
	// Nodes holds every value; Nodes[0] is the root. It is empty when a fault kept the document from being read.
	Nodes []Node
	// Faults are what is wrong with the text itself. A fatal one leaves Nodes empty.
	Faults []Fault

	decoded []decoded // YAML only: value and name of each node, in the order of Nodes
	merged  []Span    // YAML only: the scalars of objects that merge keys bring, as not all of them become nodes

	arena  []byte           // JSON only: the strings whose escapes were undone
	undone map[int32]string // JSON only: where they stand, see unescaped
}

// decoded is what a YAML scalar and its key say, since their text alone does not tell.
type decoded struct{ name, value string }
