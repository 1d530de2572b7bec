package model

import (
	"strings"
	"sync"

	"github.com/deployrecord/deployrecord/model/facts"
)

// shape is a structure of the facts as the decoder reads it, in one dialect.
type shape struct {
	in      *facts.Structure
	dialect Dialect
	fields  []field
	// must has the bits of the members that have to be given.
	must uint64
	// output says that the structure is the output of an operation.
	output bool
}

// field is a place where a value stands: a member of a structure, or the elements of a list.
type field struct {
	in     *facts.Structure
	member *facts.Member
	value  *facts.Value
	// at is the member's position in its structure.
	at int
	// elem is the place inside a list.
	elem *field
	// bounded says that a string has bounds on its length or its characters.
	bounded bool
}

// shapes holds the shapes in each dialect, in the order of the generated constants. They are made when the first
// document needs them and never change.
var shapes = [...]func() *[shapeCount]shape{
	Wire:   sync.OnceValue(func() *[shapeCount]shape { return makeShapes(Wire) }),
	Pascal: sync.OnceValue(func() *[shapeCount]shape { return makeShapes(Pascal) }),
	Snake:  sync.OnceValue(func() *[shapeCount]shape { return makeShapes(Snake) }),
}

func makeShapes(dialect Dialect) *[shapeCount]shape {
	all := new([shapeCount]shape)
	for id, s := range structures {
		shape := shape{
			in:      s,
			dialect: dialect,
			fields:  make([]field, len(s.Members)),
			output:  strings.HasSuffix(s.Name, "Output"),
		}
		for i := range s.Members {
			m := &s.Members[i]
			shape.fields[i] = *makeField(s, i, &m.Value)
			if m.Required || m.Missing != "" {
				shape.must |= 1 << i
			}
		}
		all[id] = shape
	}
	return all
}

func makeField(s *facts.Structure, at int, v *facts.Value) *field {
	f := &field{in: s, member: &s.Members[at], at: at, value: v}
	f.bounded = v.MinLength > 0 || v.MaxLength > 0 || v.Charset != nil
	if v.Elem != nil {
		f.elem = makeField(s, at, v.Elem)
	}
	return f
}

// find returns the position of the member of that name, or -1.
func (s *shape) find(name string) int {
	switch s.dialect {
	case Pascal:
		return s.in.FindPascal(name)
	case Snake:
		return s.in.FindSnake(name)
	default:
		return s.in.Find(name)
	}
}
