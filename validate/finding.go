package validate

import (
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// Finding is one result of one rule at one place of a document.
type Finding struct {
	Rule     *Rule
	Severity Severity
	// Message says what is wrong, as a sentence without a full stop. It may quote the document: print it escaped.
	Message string
	// Hint says how to mend it or names the nearest valid name or value; it may be empty.
	Hint string
	Location
	// Exception is what the service is expected to answer, and Basis how that is known; both may be empty.
	Exception facts.Exception
	Basis     facts.Basis
	// Related are the other places that the finding is about.
	Related []Location
	// Inner is the place inside an AppSpec text that the document holds as a string; nil for any other finding.
	Inner *Location
	// Fingerprint is a stable hash of rule, document identity, pointer and value, as 12 hexadecimal digits.
	Fingerprint string

	node      int32  // of Pointer
	innerText string // of the value that Inner points to
}

// Location is a place of a document.
type Location struct {
	// Pointer is the RFC 6901 JSON Pointer of the value in the document as it was given.
	Pointer string
	// Position is where the value, or the name of an unknown member, begins in the source.
	source.Position
	// Span is the same in bytes of the document's text.
	Span source.Span
	// Label says in a few words what stands there; it may be empty.
	Label string
}
