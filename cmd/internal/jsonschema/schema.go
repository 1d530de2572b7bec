// Package jsonschema judges documents by JSON Schemas of drafts 2020-12, 2019-09, 7 and 6.
//
// Schemas are files, in JSON or YAML, and what is wrong with one is told with its place: see [Compiler]. A value is judged where
// it stands, as a [Tree], and every [Breach] names the node that is at fault, so that nothing is copied and no place has to
// be found again. Formats are asserted. $ref leads to files beside a schema and to no network.
//
// Judging stops at a bound, [ErrTooMuch], whatever schema and value are. Regular expressions are those of package regexp,
// which take linear time. Numbers are compared as they are written, with all their digits.
//
// # Specifications
//
// https://json-schema.org/draft/2020-12/json-schema-core and https://json-schema.org/draft/2020-12/json-schema-validation,
// and their forerunners. What can be said only with $dynamicRef, $recursiveRef or a vocabulary of one's own is refused.
package jsonschema

import "github.com/deployrecord/deployrecord/model/source"

// Schema is a compiled schema. It never changes, so that any number of goroutines may use it.
type Schema struct {
	root *schema
}

// Title returns the title of the schema as a whole; "" if it has none.
func (s *Schema) Title() string { return s.root.title }

// Description returns the description of the schema as a whole; "" if it has none.
func (s *Schema) Description() string { return s.root.description }

// schema is a schema, or one inside another.
type schema struct {
	title, description string
	// never says that nothing is as the schema wants it.
	never    bool
	keywords []keyword
	// tracks says that a keyword wants to know which members and elements the others have looked at.
	tracks bool
	// needs are the names of members, if they are all that the schema asks for.
	needs []string

	at place
	// inPlace are the schemas that judge the same value as this one.
	inPlace []*schema
}

// keyword is what one keyword of a schema asks for.
type keyword interface {
	// check reports whether a value is so. What it looks at inside of the value is noted in seen, which may be nil.
	check(r *run, v *value, seen *marks) bool
}

// place is where a schema or keyword stands.
type place struct {
	file *file
	node int32
}

// Breach is a place where a value is not as its schema wants it.
type Breach struct {
	// Node is the value at fault, or with Name the member whose name is.
	Node int32
	Name bool
	// Keyword is the keyword that was breached, such as "maxItems".
	Keyword string
	// Title is that of the innermost schema with a title around the keyword; "" if there is none.
	Title string
	// Says is what was breached, as a sentence without a full stop. It may quote the value.
	Says string
	// Other is another node that the breach is about, and Label what stands there; "" if there is none.
	Other int32
	Label string
}

// Tree is a document as schemas see it. Nodes are numbers that mean something to the Tree alone.
type Tree interface {
	// Kind returns what sort of value a node is.
	Kind(node int32) source.Kind
	// Text returns the value of a String, and a Number as JSON writes it.
	Text(node int32) string
	// True reports whether a Bool is true.
	True(node int32) bool
	// AppendMembers adds the members of an Object to a list, AppendElements the elements of an Array. Where an object has a name
	// twice, the later one counts.
	AppendMembers(list []Member, object int32) []Member
	AppendElements(list []int32, array int32) []int32
}

// Member is a member of an object.
type Member struct {
	Name string
	Node int32
}

// Plain is a document as it is written.
type Plain struct{ *source.Document }

// Kind returns what sort of value a node is.
func (p Plain) Kind(node int32) source.Kind { return p.Nodes[node].Kind }

// Text returns the value of a String, and a Number as JSON writes it.
func (p Plain) Text(node int32) string { return p.String(node) }

// True reports whether a Bool is true.
func (p Plain) True(node int32) bool { return p.Bool(node) }

// AppendMembers adds the members of an Object to a list.
func (p Plain) AppendMembers(list []Member, object int32) []Member {
	for c := range p.Children(object) {
		list = append(list, Member{p.Name(c), c})
	}
	return list
}

// AppendElements adds the elements of an Array to a list.
func (p Plain) AppendElements(list []int32, array int32) []int32 {
	for c := range p.Children(array) {
		list = append(list, c)
	}
	return list
}
