package jsonschema

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/deployrecord/deployrecord/model/source"
)

// appendSame appends text to b that two values have in common exactly if they are the same to JSON Schema: numbers by their value,
// objects without regard to the order of their members.
func (r *run) appendSame(b []byte, node int32) []byte {
	if r.steps++; r.exhausted() {
		return b
	}
	v := value{run: r, node: node, kind: r.tree.Kind(node)}
	switch v.kind {
	case source.Bool:
		if r.tree.True(node) {
			return append(b, 't')
		}
		return append(b, 'f')
	case source.Number:
		b = append(b, '#')
		if d, ok := parseDecimal(r.tree.Text(node)); ok {
			return append(d.appendTo(b), ';')
		}
		return append(append(b, r.tree.Text(node)...), ';')
	case source.String:
		return appendText(b, r.tree.Text(node))
	case source.Array:
		b = append(b, '[')
		for _, e := range v.elements() {
			b = r.appendSame(b, e)
		}
		return append(b, ']')
	case source.Object:
		sorted := slices.Clone(v.members())
		slices.SortFunc(sorted, func(a, b Member) int { return cmp.Compare(a.Name, b.Name) })
		b = append(b, '{')
		for _, m := range sorted {
			b = r.appendSame(appendText(b, m.Name), m.Node)
		}
		return append(b, '}')
	default:
		return append(b, 'n')
	}
}

// appendText appends a text with its length, so that nothing in it can be taken for what is around it.
func appendText(b []byte, text string) []byte {
	b = append(strconv.AppendInt(append(b, '"'), int64(len(text)), 10), ':')
	return append(b, text...)
}

// same returns the text of appendSame; it is valid until the next call.
func (r *run) same(node int32) []byte {
	r.text = r.appendSame(r.text[:0], node)
	return r.text
}

// sameOf returns that of a value in a document of its own.
func sameOf(d *source.Document, node int32) string {
	r := run{tree: Plain{d}, objects: make(map[int32][]Member), arrays: make(map[int32][]int32)}
	return string(r.same(node))
}
