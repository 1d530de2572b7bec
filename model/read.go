package model

import (
	"fmt"

	"github.com/deployrecord/deployrecord/model/source"
)

// Read returns the records of all documents in a JSON or YAML text: one document, the elements of a list, several
// JSON documents behind one another or one a line, or several YAML documents. The records own their memory.
//
// The error is the first fault that kept a document from being read, with its line and column; the records of the
// others are returned with it. What the documents say is not checked beyond each Record's Faults: that is for
// package validate. A program that reads more than it wants to hold uses source.Reader and a Decoder.
func Read(text []byte) ([]*Record, error) {
	var records []*Record
	var first error
	for _, doc := range source.Parse(text, source.Options{}) {
		for _, f := range doc.Faults {
			if f.Fatal && first == nil {
				at := doc.Position(f.Offset)
				first = fmt.Errorf("line %d, column %d: %s", at.Line, at.Column, f.Message)
			}
		}
		if len(doc.Nodes) > 0 {
			records = append(records, NewDecoder(DecodeOptions{}).Decode(doc).Clone())
		}
	}
	return records, first
}
