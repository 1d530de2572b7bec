package jsonschema

import (
	"iter"

	"github.com/deployrecord/deployrecord/model/source"
)

// holding says where in the value of a keyword schemas stand.
type holding uint8

const (
	nowhere   holding = iota
	itself            // the value is one
	elements          //  its elements are
	byName            // its members are
	oneOrMany         // itself, or its elements if it is a list
	someNames         // those of its members that are no lists
)

// holdings are the keywords that hold schemas, in any draft.
var holdings = map[string]holding{
	"$defs": byName, "definitions": byName,
	"allOf": elements, "anyOf": elements, "oneOf": elements, "not": itself, "if": itself, "then": itself, "else": itself,
	"properties": byName, "patternProperties": byName, "additionalProperties": itself, "propertyNames": itself,
	"dependentSchemas": byName, "dependencies": someNames, "unevaluatedProperties": itself,
	"prefixItems": elements, "items": oneOrMany, "additionalItems": itself, "contains": itself, "unevaluatedItems": itself,
	"contentSchema": itself,
}

// schemasIn yields the schemas in the value of a keyword.
func schemasIn(doc *source.Document, at int32, where holding) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		kind := doc.Nodes[at].Kind
		switch {
		case where == nowhere:
		case where == itself || where == oneOrMany && kind != source.Array:
			yield(at)
		case where == elements && kind != source.Array, (where == byName || where == someNames) && kind != source.Object:
		default:
			for c := range doc.Children(at) {
				if where == someNames && doc.Nodes[c].Kind == source.Array {
					continue
				}
				if !yield(c) {
					return
				}
			}
		}
	}
}
