package jsonschema

import (
	"math"

	"github.com/deployrecord/deployrecord/model/source"
)

// arrays makes the keywords about elements.
func (b *builder) arrays() {
	b.sizes("minItems", "maxItems", source.Array)
	if at, ok := b.wants("uniqueItems", source.Bool, "a boolean"); ok && b.in.file.doc.Bool(at) {
		b.add(uniqueItems{})
	}
	b.items()
	b.contains()
}

func (b *builder) items() {
	k := new(items)
	at, given := b.member("items")
	switch {
	case b.in.draft >= 2020:
		k.prefixName, k.restName = "prefixItems", "items"
		for _, e := range b.many("prefixItems") {
			k.prefix = append(k.prefix, b.inner(e))
		}
		if given && b.kind(at) == source.Array {
			b.problem(b.in.file, at, "items must be a schema: what older drafts say with a list is prefixItems here")
			break
		}
		k.rest = b.one("items")
	case given && b.kind(at) == source.Array:
		k.prefixName, k.restName = "items", "additionalItems"
		for e := range b.in.file.doc.Children(at) {
			k.prefix = append(k.prefix, b.inner(e))
		}
		k.rest = b.one("additionalItems")
	case given:
		k.rest, k.restName = b.inner(at), "items"
	}
	if k.prefix != nil || k.rest != nil {
		b.add(k)
	}
}

func (b *builder) contains() {
	k := &contains{least: 1, most: math.MaxInt, marks: b.in.draft >= 2020}
	if b.in.draft >= 2019 {
		if n, ok := b.count("minContains"); ok {
			k.least = n
		}
		if n, ok := b.count("maxContains"); ok {
			k.most = n
		}
	}
	if k.schema = b.one("contains"); k.schema != nil {
		b.add(k)
	}
}

// objects makes the keywords about members.
func (b *builder) objects() {
	if at, ok := b.member("required"); ok {
		b.add(&required{b.texts("required", at)})
	}
	b.sizes("minProperties", "maxProperties", source.Object)
	b.dependencies()
	if s := b.one("propertyNames"); s != nil {
		b.add(&propertyNames{s})
	}
	k := &properties{named: make(map[string]*schema)}
	for _, m := range b.named("properties", "an object of schemas") {
		k.named[m.Name] = b.inner(m.Node)
	}
	for _, m := range b.named("patternProperties", "an object of schemas") {
		s := b.inner(m.Node)
		if e, ok := b.expression(m.Node, m.Name); ok {
			k.patterns = append(k.patterns, patternSchema{e, s})
		}
	}
	k.others = b.one("additionalProperties")
	if len(k.named) > 0 || len(k.patterns) > 0 || k.others != nil {
		b.add(k)
	}
}

func (b *builder) dependencies() {
	if b.in.draft >= 2019 {
		for _, m := range b.named("dependentRequired", "an object of lists") {
			b.add(&dependent{"dependentRequired", m.Name, b.texts("dependentRequired", m.Node)})
		}
		for _, m := range b.named("dependentSchemas", "an object of schemas") {
			b.add(&dependentSchema{m.Name, b.here(m.Node)})
		}
	}
	for _, m := range b.named("dependencies", "an object of schemas and lists") {
		if b.kind(m.Node) == source.Array {
			b.add(&dependent{"dependencies", m.Name, b.texts("dependencies", m.Node)})
		} else {
			b.add(&dependentSchema{m.Name, b.here(m.Node)})
		}
	}
}

// unevaluated makes the keywords that go by what all others have looked at, so they come last.
func (b *builder) unevaluated() {
	if b.in.draft < 2019 {
		return
	}
	b.rest("unevaluatedProperties", source.Object)
	b.rest("unevaluatedItems", source.Array)
}

func (b *builder) rest(name string, of source.Kind) {
	if s := b.one(name); s != nil {
		b.add(&unevaluated{s, of})
		b.schema.tracks = true
	}
}
