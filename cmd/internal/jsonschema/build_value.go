package jsonschema

import (
	"math"
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// types are the words for types, with the kinds of value they mean.
var types = map[string]source.Kind{
	"null": source.Null, "boolean": source.Bool, "number": source.Number, "string": source.String, "array": source.Array, "object": source.Object,
}

var typeNames = []string{"null", "boolean", "number", "integer", "string", "array", "object"}

// values makes the keywords that are about a value as a whole, a number or a string.
func (b *builder) values() {
	b.types()
	b.among()
	for _, k := range []bound{
		{name: "minimum", phrase: "at least", low: 0, high: 1},
		{name: "maximum", phrase: "at most", low: -1, high: 0},
		{name: "exclusiveMinimum", phrase: "more than", low: 1, high: 1},
		{name: "exclusiveMaximum", phrase: "less than", low: -1, high: -1},
	} {
		if d, text, ok := b.decimal(k.name); ok {
			k.limit, k.text = d, text
			b.add(&k)
		}
	}
	if d, text, ok := b.decimal("multipleOf"); ok {
		if d.sign() <= 0 {
			at, _ := b.member("multipleOf")
			b.problem(b.in.file, at, "multipleOf must be more than 0")
		} else {
			b.add(&multipleOf{d, text})
		}
	}
	b.sizes("minLength", "maxLength", source.String)
	if at, ok := b.wants("pattern", source.String, "a regular expression"); ok {
		if e, ok := b.expression(at, b.string(at)); ok {
			b.add(&pattern{e})
		}
	}
	if name, ok := b.text("format"); ok && formats[name] != nil {
		b.add(&format{name, formats[name]})
	}
}

// sizes makes the keywords about how many there are of something.
func (b *builder) sizes(least, most string, of source.Kind) {
	if n, ok := b.count(least); ok {
		b.add(&size{least, of, "least", n, math.MaxInt})
	}
	if n, ok := b.count(most); ok {
		b.add(&size{most, of, "most", 0, n})
	}
}

func (b *builder) types() {
	at, ok := b.member("type")
	if !ok {
		return
	}
	names := []int32{at}
	if b.kind(at) == source.Array {
		b.texts("type", at)
		if names = slices.Collect(b.in.file.doc.Children(at)); len(names) == 0 {
			b.problem(b.in.file, at, "type must hold a type at least")
		}
	} else if b.kind(at) != source.String {
		b.problem(b.in.file, at, "type must be a string or a list of strings, not %s", kindWords[b.kind(at)])
		return
	}
	k := new(typed)
	for _, n := range names {
		name := b.string(n)
		kind, known := types[name]
		switch {
		case b.kind(n) != source.String:
		case known:
			k.kinds = append(k.kinds, kind)
			k.words = append(k.words, kindWords[kind])
		case name == "integer":
			k.whole = true
			k.words = append(k.words, "a whole number")
		default:
			b.problem(b.in.file, n, "no type is called %s%s", quoted(name), didYouMean(name))
		}
	}
	b.add(k)
}

func didYouMean(name string) string {
	if nearest, ok := facts.Nearest(name, typeNames); ok {
		return ": did you mean " + quoted(nearest) + "?"
	}
	return ": it may be " + listed(typeNames, "or")
}

// among makes enum and const.
func (b *builder) among() {
	if at, ok := b.wants("enum", source.Array, "a list of values"); ok {
		values := slices.Collect(b.in.file.doc.Children(at))
		if len(values) == 0 {
			b.problem(b.in.file, at, "enum must hold a value at least")
		}
		b.oneOf("enum", values)
	}
	if at, ok := b.member("const"); ok {
		b.oneOf("const", []int32{at})
	}
}

func (b *builder) oneOf(name string, values []int32) {
	k := &among{name: name, values: make(map[string]bool)}
	for _, at := range values {
		k.values[sameOf(b.in.file.doc, at)] = true
		k.words = append(k.words, b.shown(at))
	}
	b.add(k)
}

// shown is a value of the schema, in a few characters as it is written.
func (b *builder) shown(at int32) string {
	doc := b.in.file.doc
	if doc.Nodes[at].Kind < source.Array {
		return shown(Plain{doc}, at)
	}
	span := doc.Nodes[at].Value
	return cut(strings.Join(strings.Fields(string(doc.Text[span.Start:span.End])), " "), longestQuote)
}
