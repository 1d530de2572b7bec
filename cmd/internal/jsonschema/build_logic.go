package jsonschema

import "github.com/deployrecord/deployrecord/model/source"

// references makes $ref. What would depend on the way by which a schema was come to is refused.
func (b *builder) references() {
	if at, ok := b.wants("$ref", source.String, "a string"); ok {
		if t, ok := b.follow(b.in, at); ok {
			s := b.Compiler.schema(t)
			b.schema.inPlace = append(b.schema.inPlace, s)
			b.add(&all{[]*schema{s}})
		}
	}
	for _, name := range []string{"$dynamicRef", "$recursiveRef"} {
		if at, ok := b.member(name); ok && b.in.draft >= 2019 {
			b.problem(b.in.file, at, "%s is not understood here: use $ref", name)
		}
	}
}

// logic makes the keywords that put schemas together.
func (b *builder) logic() {
	k := new(all)
	for _, at := range b.many("allOf") {
		k.schemas = append(k.schemas, b.here(at))
	}
	if k.schemas != nil {
		b.add(k)
	}
	for _, name := range []string{"anyOf", "oneOf"} {
		k := &some{name: name, one: name == "oneOf"}
		for _, at := range b.many(name) {
			k.schemas = append(k.schemas, b.here(at))
		}
		if k.schemas != nil {
			b.add(k)
		}
	}
	if at, ok := b.member("not"); ok {
		b.add(&not{b.here(at)})
	}
	if b.in.draft >= 7 {
		b.conditional()
	}
}

func (b *builder) conditional() {
	k := &conditional{condition: b.alternative("if"), then: b.alternative("then"), otherwise: b.alternative("else")}
	if k.condition != nil {
		b.add(k)
	}
}

func (b *builder) alternative(name string) *schema {
	if at, ok := b.member(name); ok {
		return b.here(at)
	}
	return nil
}

// definitions makes the schemas that stand there for others, so that what is wrong with them is told even where nobody refers to them.
func (b *builder) definitions() {
	for _, name := range []string{"$defs", "definitions"} {
		for _, m := range b.named(name, "an object of schemas") {
			b.inner(m.Node)
		}
	}
}
