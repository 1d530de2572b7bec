package appspec

import (
	"strings"

	"github.com/deployrecord/deployrecord/model/source"
)

// A reader fills a File from its Document.
type reader struct {
	f *File
	d *source.Document
	// exact says that names count only as they are documented.
	exact bool
}

// field is a member that may stand in an object, and what is done with it.
type field struct {
	name string
	read func(node int32, path string)
}

func (r *reader) fault(f Fault) { r.f.Faults = append(r.f.Faults, f) }

// wrong adds the fault of a value of a wrong type.
func (r *reader) wrong(node int32, path string, want source.Kind) {
	r.fault(Fault{Kind: WrongType, Node: node, Path: path, Want: want})
}

// value returns what stands at node.
func (r *reader) value(node int32) Value {
	n := r.d.Nodes[node]
	return Value{Kind: n.Kind, Node: node, Text: r.text(node), Raw: string(r.d.Text[n.Value.Start:n.Value.End]), Name: r.d.Name(node)}
}

func (r *reader) text(node int32) string {
	n := r.d.Nodes[node]
	if n.Kind == source.String || n.Kind == source.Number {
		return r.d.String(node)
	}
	return string(r.d.Text[n.Value.Start:n.Value.End])
}

// scalar returns a field that goes into v: any value that is no object and no list.
func (r *reader) scalar(name string, v *Value) field {
	return field{name, func(node int32, path string) {
		*v = r.value(node)
		if v.Kind >= source.Array {
			r.wrong(node, path, source.String)
		}
	}}
}

// object returns a field that is an object with the given members; it goes into v itself.
func (r *reader) object(name string, v *Value, members ...field) field {
	return field{name, func(node int32, path string) {
		*v = r.value(node)
		r.members(node, path, members)
	}}
}

// list returns a field that is a list of objects; it goes into v itself, and each element to read.
func (r *reader) list(name string, v *Value, element func(node int32, path string)) field {
	return field{name, func(node int32, path string) {
		*v = r.value(node)
		r.elements(node, path, source.Object, element)
	}}
}

// scalars returns a field that is a list of values that are no objects and no lists.
func (r *reader) scalars(name string, v *Value, all *[]Value) field {
	return field{name, func(node int32, path string) {
		*v = r.value(node)
		r.elements(node, path, source.String, func(node int32, _ string) { *all = append(*all, r.value(node)) })
	}}
}

// elements reads the elements of the list at node: objects when want is source.Object, and otherwise neither objects nor
// lists. What is no list and could be an element is read as the only one.
func (r *reader) elements(node int32, path string, want source.Kind, element func(node int32, path string)) {
	fits := func(k source.Kind) bool {
		if want == source.Object {
			return k == source.Object
		}
		return k < source.Array
	}
	switch kind := r.d.Nodes[node].Kind; kind {
	case source.Null:
	case source.Array:
		for c := range r.d.Children(node) {
			if fits(r.d.Nodes[c].Kind) {
				element(c, path)
			} else {
				r.wrong(c, path, want)
			}
		}
	default:
		r.wrong(node, path, source.Array)
		if fits(kind) {
			element(node, path)
		}
	}
}

// members reads the members of the object at node. Of a list in its place, the objects in it are read.
func (r *reader) members(node int32, path string, fields []field) {
	switch r.d.Nodes[node].Kind {
	case source.Null:
	case source.Object:
		r.fields(node, path, fields)
	default:
		r.wrong(node, path, source.Object)
		if r.d.Nodes[node].Kind != source.Array {
			return
		}
		for c := range r.d.Children(node) {
			if r.d.Nodes[c].Kind == source.Object {
				r.fields(c, path, fields)
			}
		}
	}
}

// fields reads the members of an object. Of several with one name the last one counts.
func (r *reader) fields(object int32, path string, fields []field) {
	first, last := make([]int32, len(fields)), make([]int32, len(fields))
	var known []string
	for c := range r.d.Children(object) {
		if i := r.find(fields, r.d.Name(c)); i >= 0 {
			last[i] = c
		}
	}
	for c := range r.d.Children(object) {
		name := r.d.Name(c)
		i := r.find(fields, name)
		if i < 0 {
			if known == nil {
				known = names(fields)
			}
			r.fault(Fault{Kind: UnknownMember, Node: c, Path: path, Known: known})
			continue
		}
		path := join(path, fields[i].name)
		if name != fields[i].name {
			r.fault(Fault{Kind: OddCase, Node: c, Path: path, Known: []string{fields[i].name}})
		}
		if first[i] > 0 {
			r.fault(Fault{Kind: DuplicateMember, Node: c, Path: path, First: first[i]})
		} else {
			first[i] = c
		}
		if c == last[i] {
			fields[i].read(c, path)
		}
	}
}

// find returns the index of the field of that name, or -1.
func (r *reader) find(fields []field, name string) int {
	odd := -1
	for i, f := range fields {
		if f.name == name {
			return i
		}
		if !r.exact && strings.EqualFold(f.name, name) {
			odd = i
		}
	}
	return odd
}

func names(fields []field) []string {
	all := make([]string, len(fields))
	for i, f := range fields {
		all[i] = f.name
	}
	return all
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}
