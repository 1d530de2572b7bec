package source

// FaultKind names what is wrong with a text.
type FaultKind uint8

// The kinds of fault.
const (
	// Syntax is text that is not JSON or YAML. The document could not be read.
	Syntax FaultKind = iota + 1
	// Encoding is text that is not UTF-8, a byte-order mark, or an escape that is no character.
	Encoding
	// OverLimit is a document beyond one of the Limits. The document could not be read.
	OverLimit
	// Empty is a source without any document.
	Empty
)

// Fault is one thing wrong with the text of a document, as opposed to what it says.
type Fault struct {
	Kind FaultKind
	// Fatal says that the document could not be read.
	Fatal bool
	// Allowed says that the format allows it, although not every reader copes with it.
	Allowed bool
	// Offset is where, in bytes from the start of the document's text.
	Offset int
	// Message says what is wrong, as a sentence without a full stop; it may quote the text unescaped.
	Message string
	// Hint says what was probably meant or how to mend it; it may be empty.
	Hint string
	// Limit names the limit passed, for OverLimit: one of the Limit constants.
	Limit string
}
