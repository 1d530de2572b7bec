// Package check holds documents against the JSON Schemas of package schema, with a validator of JSON Schemas.
//
// It is for programs that want to know what a schema says of a document, and for tests. Whoever wants every finding
// with its reason uses package validate, which knows more and is a good deal faster. The package stands on its own so
// that a program that only prints schemas does not link a validator.
package check

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/schema"
	"github.com/santhosh-tekuri/jsonschema/v5"
)

// Violation is one place where a document is not as its schema says.
type Violation struct {
	// Pointer is the RFC 6901 JSON Pointer of the value in the document; that of a member that must not be there is
	// its own.
	Pointer string
	// Keyword is the keyword of the schema that the value fails, such as "maxItems".
	Keyword string
	// Schema is the JSON Pointer of that keyword in the schema.
	Schema string
	// Message says what is wrong, as a sentence without a full stop. It may quote the document.
	Message string
}

// String returns the place and the message.
func (v Violation) String() string {
	if v.Pointer == "" {
		return v.Message
	}
	return v.Pointer + ": " + v.Message
}

// Validate holds a JSON document against the schema of a kind for the documented limits. Its error says that the text
// is no single JSON value, or that there is no such kind; what the schema refuses is a Violation.
func Validate(kind schema.Kind, document []byte) ([]Violation, error) {
	c, err := New(kind, facts.DocumentedLimits())
	if err != nil {
		return nil, err
	}
	value, err := decode(document)
	if err != nil {
		return nil, err
	}
	return c.Check(value)
}

// decode reads a single JSON value. Numbers keep their digits.
func decode(text []byte) (any, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var value any
	if err := d.Decode(&value); err != nil {
		return nil, fmt.Errorf("the document is no JSON: %w", err)
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, fmt.Errorf("the document has more than one JSON value")
	}
	return value, nil
}

// A Checker holds documents against one schema. It is safe for concurrent use.
type Checker struct {
	schema *jsonschema.Schema
	parts  parts
}

// New returns a Checker for the schema of a kind and a set of limits. It fails for a name that is no kind.
func New(kind schema.Kind, limits facts.LimitSet) (*Checker, error) {
	text, err := schema.For(kind, limits)
	if err != nil {
		return nil, err
	}
	const url = "schema.json"
	compiler := jsonschema.NewCompiler()
	compiler.Draft = jsonschema.Draft2020
	compiler.ExtractAnnotations = true
	if err := compiler.AddResource(url, bytes.NewReader(text)); err != nil {
		return nil, err
	}
	compiled, err := compiler.Compile(url)
	if err != nil {
		return nil, err
	}
	return &Checker{schema: compiled, parts: newParts(compiled)}, nil
}

// Check returns where a value is not as the schema says, sorted by pointer and then by keyword. The value is what
// encoding/json decodes into an any, with or without its UseNumber. The error says that it holds anything else, or a
// number that is too large to compare.
func (c *Checker) Check(value any) ([]Violation, error) {
	if err := checkNumbers(value); err != nil {
		return nil, err
	}
	err := c.schema.Validate(value)
	if err == nil {
		return nil, nil
	}
	invalid, ok := err.(*jsonschema.ValidationError)
	if !ok {
		return nil, err
	}
	var all []Violation
	c.collect(invalid, value, &all)
	slices.SortFunc(all, func(a, b Violation) int {
		return strings.Compare(a.Pointer+"\x00"+a.Keyword+"\x00"+a.Message, b.Pointer+"\x00"+b.Keyword+"\x00"+b.Message)
	})
	return slices.CompactFunc(all, func(a, b Violation) bool {
		return a.Pointer == b.Pointer && a.Keyword == b.Keyword && a.Message == b.Message
	}), nil
}
