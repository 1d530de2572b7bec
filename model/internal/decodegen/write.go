package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/deployrecord/deployrecord/model/facts"
)

// arenaSet holds the arenas that the functions need: element type by name of the field.
type arenaSet map[string]string

func (a arenaSet) use(elem string) string {
	name := lowerFirst(strings.ReplaceAll(elem, "[]", "ListOf"))
	a[name] = elem
	return "d.memory." + name
}

func (a arenaSet) write(w io.Writer) {
	fmt.Fprint(w, "// arenas hold the memory of a record, by type.\ntype arenas struct {\n")
	names := slices.Sorted(maps.Keys(a))
	for _, name := range names {
		fmt.Fprintf(w, "%s arena[%s]\n", name, a[name])
	}
	fmt.Fprint(w, "}\n\nfunc (a *arenas) reset() {\n")
	for _, name := range names {
		fmt.Fprintf(w, "a.%s.reset()\n", name)
	}
	fmt.Fprint(w, "}\n\n")
}

func writeFunction(w io.Writer, memory arenaSet, s *facts.Structure, fields []goField) error {
	memory.use(s.Name)
	fmt.Fprintf(w, "func (d *Decoder) read%s(object int32, v *%s) {\n", s.Name, s.Name)
	fmt.Fprintf(w, "w := d.open(object, shape%s)\n", s.Name)
	fmt.Fprint(w, "for i, f := d.next(&w); f != nil; i, f = d.next(&w) {\nswitch f.at {\n")
	for i := range s.Members {
		m := &s.Members[i]
		at := slices.IndexFunc(fields, func(f goField) bool { return f.wire == m.Name })
		if at < 0 {
			return fmt.Errorf("%s.%s has no field", s.Name, m.Name)
		}
		call, err := readCall(memory, &m.Value, fields[at])
		if err != nil {
			return fmt.Errorf("%s.%s: %w", s.Name, m.Name, err)
		}
		fmt.Fprintf(w, "case %d: // %s\nv.%s = %s\n", i, m.Name, fields[at].name, call)
	}
	fmt.Fprint(w, "}\n}\nd.close(&w)\n}\n\n")
	return nil
}

// scalars are the functions for values without anything inside, by their type in the facts and in Go.
var scalars = map[facts.Type]map[string]string{
	facts.String:    {"string": "d.textAt(i, f)"},
	facts.Boolean:   {"bool": "d.boolAt(i, f)"},
	facts.Integer:   {"int32": "d.int32At(i, f)"},
	facts.Long:      {"int64": "d.int64At(i, f)"},
	facts.Double:    {"float64": "d.float64At(i, f)"},
	facts.Timestamp: {"Time": "d.timeAt(i, f)"},
}

var arenaOfScalar = map[string]string{
	"string": "string", "bool": "bool", "int32": "int32", "int64": "int64", "float64": "float64", "Time": "Time",
}

// readCall returns the expression that reads a value of the facts into a field.
func readCall(memory arenaSet, v *facts.Value, f goField) (string, error) {
	switch {
	case f.kind == value && v.Type == facts.Any && f.elem == "RawObject":
		return "d.rawObjectAt(i, f)", nil
	case f.kind == value && v.Type == facts.String && v.Enum != nil && f.elem == v.Enum.Name:
		return fmt.Sprintf("enumAt[%s](d, i, f)", f.elem), nil
	case f.kind == pointer && v.Type == facts.Object && f.elem == v.Of.Name:
		return fmt.Sprintf("structureAt(d, &%s, i, f, (*Decoder).read%s)", memory.use(f.elem), f.elem), nil
	case f.kind == pointer && v.Enum == nil && scalars[v.Type][f.elem] != "":
		memory.use(arenaOfScalar[f.elem])
		return scalars[v.Type][f.elem], nil
	case f.kind == list && v.Type == facts.List && v.Elem.Type == facts.String && v.Elem.Enum == nil && f.elem == "string":
		memory.use("string")
		return "d.textsAt(i, f)", nil
	case f.kind == list && v.Type == facts.List && v.Elem.Enum != nil && f.elem == v.Elem.Enum.Name:
		return fmt.Sprintf("enumsAt(d, &%s, i, f)", memory.use(f.elem)), nil
	case f.kind == list && v.Type == facts.List && v.Elem.Type == facts.Object && f.elem == v.Elem.Of.Name:
		return fmt.Sprintf("structuresAt(d, &%s, i, f, (*Decoder).read%s)", memory.use(f.elem), f.elem), nil
	case f.kind == listTwice && v.Type == facts.List && v.Elem.Type == facts.List &&
		v.Elem.Elem.Type == facts.Object && f.elem == v.Elem.Elem.Of.Name:
		return fmt.Sprintf("groupsAt(d, &%s, &%s, i, f, (*Decoder).read%s)",
			memory.use("[]"+f.elem), memory.use(f.elem), f.elem), nil
	default:
		return "", fmt.Errorf("the field %s does not fit the facts", f.name)
	}
}

// lowerFirst makes a name unexported, an initialism at its start as a whole: ecsTaskSet, s3Location.
func lowerFirst(name string) string {
	r := []rune(name)
	for i := range r {
		if i > 0 && i+1 < len(r) && unicode.IsLower(r[i+1]) && !unicode.IsDigit(r[i]) || unicode.IsLower(r[i]) {
			break
		}
		r[i] = unicode.ToLower(r[i])
	}
	return string(r)
}
