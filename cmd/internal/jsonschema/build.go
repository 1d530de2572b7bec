package jsonschema

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/deployrecord/deployrecord/model/source"
)

// builder makes the schema of one object.
type builder struct {
	*Compiler
	in     *resource
	node   int32
	schema *schema
}

func (b *builder) build() {
	b.unique(b.node)
	if _, ok := b.member("$ref"); ok && b.in.draft < 2019 {
		b.references()
		b.definitions()
		return
	}
	b.schema.title, _ = b.text("title")
	b.schema.description, _ = b.text("description")
	b.values()
	b.references()
	b.logic()
	b.arrays()
	b.objects()
	b.schema.needs = b.needs()
	b.unevaluated()
	b.definitions()
}

func (b *builder) add(k keyword) { b.schema.keywords = append(b.schema.keywords, k) }

// needs returns the members that the schema asks for, if it asks for nothing else but that it be an object.
func (b *builder) needs() []string {
	var names []string
	for _, k := range b.schema.keywords {
		switch k := k.(type) {
		case *required:
			names = k.names
		case *typed:
			if len(k.kinds) != 1 || k.kinds[0] != source.Object {
				return nil
			}
		default:
			return nil
		}
	}
	return names
}

// member returns the value of a keyword.
func (b *builder) member(name string) (int32, bool) { return b.in.file.doc.Member(b.node, name) }

func (b *builder) kind(at int32) source.Kind { return b.in.file.doc.Nodes[at].Kind }

func (b *builder) string(at int32) string { return b.in.file.doc.String(at) }

// wants returns the value of a keyword, which has to be of a kind.
func (b *builder) wants(name string, kind source.Kind, what string) (int32, bool) {
	at, ok := b.member(name)
	if ok && b.kind(at) != kind {
		b.problem(b.in.file, at, "%s must be %s, not %s", name, what, kindWords[b.kind(at)])
		return 0, false
	}
	return at, ok
}

// unique reports members of an object that stand there twice.
func (b *builder) unique(object int32) {
	doc := b.in.file.doc
	seen := make(map[string]bool)
	for c := range doc.Children(object) {
		if seen[doc.Name(c)] {
			b.problem(b.in.file, c, "%s stands there twice", quoted(doc.Name(c)))
		}
		seen[doc.Name(c)] = true
	}
}

// text returns a keyword that is a string.
func (b *builder) text(name string) (string, bool) {
	at, ok := b.wants(name, source.String, "a string")
	if !ok {
		return "", false
	}
	return b.string(at), true
}

// texts returns a list of strings that are all different.
func (b *builder) texts(name string, at int32) []string {
	if b.kind(at) != source.Array {
		b.problem(b.in.file, at, "%s must be a list of strings, not %s", name, kindWords[b.kind(at)])
		return nil
	}
	var list []string
	for e := range b.in.file.doc.Children(at) {
		switch s := b.string(e); {
		case b.kind(e) != source.String:
			b.problem(b.in.file, e, "%s must hold strings, not %s", name, kindWords[b.kind(e)])
		case slices.Contains(list, s):
			b.problem(b.in.file, e, "%s holds %s twice", name, quoted(s))
		default:
			list = append(list, s)
		}
	}
	return list
}

// decimal returns a keyword that is a number, and how it is written.
func (b *builder) decimal(name string) (d decimal, text string, ok bool) {
	at, ok := b.wants(name, source.Number, "a number")
	if !ok {
		return d, "", false
	}
	if d, ok = parseDecimal(b.string(at)); !ok {
		b.problem(b.in.file, at, "%s must be a finite number", name)
	}
	return d, cut(b.string(at), longestQuote), ok
}

// count returns a keyword that is a number of things. One that is too large to matter is the largest there is.
func (b *builder) count(name string) (int, bool) {
	d, _, ok := b.decimal(name)
	if !ok {
		return 0, false
	}
	if d.negative || !d.whole() {
		at, _ := b.member(name)
		b.problem(b.in.file, at, "%s must be a whole number and not negative", name)
		return 0, false
	}
	const digits = 9
	if int64(len(d.digits))+d.exponent > digits {
		return math.MaxInt, true
	}
	n := 0
	if d.digits != "" {
		n, _ = strconv.Atoi(d.digits)
	}
	for range d.exponent {
		n *= 10
	}
	return n, true
}

// expression returns a regular expression of a schema.
func (b *builder) expression(at int32, text string) (*regexp.Regexp, bool) {
	e, err := regexp.Compile(text)
	if err != nil {
		b.problem(b.in.file, at, "%s is no regular expression as RE2 has them, without lookarounds and backreferences: %s", quoted(text),
			strings.TrimPrefix(err.Error(), "error parsing regexp: "))
	}
	return e, err == nil
}

// inner returns a schema inside of the schema.
func (b *builder) inner(at int32) *schema { return b.Compiler.schema(target{b.in, at}) }

// here is inner for one that judges the same value.
func (b *builder) here(at int32) *schema {
	s := b.inner(at)
	b.schema.inPlace = append(b.schema.inPlace, s)
	return s
}

// one returns the schema that a keyword is; nil if there is none.
func (b *builder) one(name string) *schema {
	if at, ok := b.member(name); ok {
		return b.inner(at)
	}
	return nil
}

// many returns the nodes of the schemas in a list that must not be empty.
func (b *builder) many(name string) []int32 {
	at, ok := b.wants(name, source.Array, "a list of schemas")
	if !ok {
		return nil
	}
	list := slices.Collect(b.in.file.doc.Children(at))
	if len(list) == 0 {
		b.problem(b.in.file, at, "%s must hold a schema at least", name)
	}
	return list
}

// named returns the nodes of the members of a keyword that is an object, by their names.
func (b *builder) named(name, what string) []Member {
	at, ok := b.wants(name, source.Object, what)
	if !ok {
		return nil
	}
	b.unique(at)
	return Plain{b.in.file.doc}.AppendMembers(nil, at)
}
