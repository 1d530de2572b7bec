package source

import (
	"bytes"
	"iter"
	"unicode/utf8"
	"unsafe"
)

// String returns the value of a String node with its escapes undone, and the text of a Number or any other node
// as it stands. What it returns shares the document's memory and is valid as long as the document is.
func (d *Document) String(node int32) string {
	n := &d.Nodes[node]
	switch {
	case d.Format == YAML && n.Kind < Array:
		return d.decoded[node].value
	case n.Kind != String:
		return alias(d.Text[n.Value.Start:n.Value.End])
	case n.Flags&Escaped != 0:
		return d.unescaped(node, n.Value)
	default:
		return alias(d.Text[n.Value.Start+1 : n.Value.End-1])
	}
}

// Name returns the name of a member with its escapes undone, and "" for the root and for an element of a list. It
// shares the document's memory as String does.
func (d *Document) Name(node int32) string {
	n := &d.Nodes[node]
	switch {
	case d.Format == YAML:
		return d.decoded[node].name
	case n.Name.End == 0:
		return ""
	case n.Flags&NameEscaped != 0:
		return d.unescaped(^node, n.Name)
	default:
		return alias(d.Text[n.Name.Start+1 : n.Name.End-1])
	}
}

// Bool returns the value of a Bool node.
func (d *Document) Bool(node int32) bool {
	return d.Nodes[node].Flags&True != 0
}

// Children yields the members of an object or the elements of a list.
func (d *Document) Children(node int32) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		end := d.Nodes[node].Next
		for c := node + 1; c < end; c = d.Nodes[c].Next {
			if !yield(c) {
				return
			}
		}
	}
}

// Member returns the first member of an object that has exactly this name.
func (d *Document) Member(object int32, name string) (int32, bool) {
	if d.Nodes[object].Kind != Object {
		return 0, false
	}
	end := d.Nodes[object].Next
	for c := object + 1; c < end; c = d.Nodes[c].Next {
		if d.Name(c) == name {
			return c, true
		}
	}
	return 0, false
}

// unescaped returns what the quoted text in span says. A document undoes the escapes of a string once: key is the
// node for its value and the complement of the node for its name.
func (d *Document) unescaped(key int32, span Span) string {
	if s, ok := d.undone[key]; ok {
		return s
	}
	from := len(d.arena)
	d.arena = appendUnescaped(d.arena, d.Text[span.Start+1:span.End-1])
	s := alias(d.arena[from:])
	if d.undone == nil {
		d.undone = make(map[int32]string)
	}
	d.undone[key] = s
	return s
}

// forget drops everything that was worked out for the document before.
func (d *Document) forget() {
	const keep = 1 << 10 // a map that once grew large stays slow to clear
	d.arena = d.arena[:0]
	if len(d.undone) > keep {
		d.undone = nil
	} else if len(d.undone) > 0 {
		clear(d.undone)
	}
}

// alias returns b as a string without copying it.
func alias(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// appendUnescaped appends the value of a JSON string, given without its quotes, to dst. Like encoding/json it puts
// U+FFFD in the place of a byte that is not UTF-8 and of a surrogate without its other half.
func appendUnescaped(dst, text []byte) []byte {
	for len(text) > 0 {
		run := text
		if i := bytes.IndexByte(text, '\\'); i >= 0 {
			run = text[:i]
		}
		text = text[len(run):]
		if utf8.Valid(run) {
			dst = append(dst, run...)
		} else {
			dst = append(dst, string([]rune(string(run)))...)
		}
		if len(text) > 0 {
			r, size := jsonCharacter(text)
			dst = utf8.AppendRune(dst, r)
			text = text[size:]
		}
	}
	return dst
}

// escapes maps the letter behind a backslash to what it stands for; 0 for one that JSON does not have.
var escapes = [256]byte{
	'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t',
}

// hex4 returns the value of the four hexadecimal digits that text begins with, or -1.
func hex4(text []byte) int32 {
	if len(text) < 4 {
		return -1
	}
	var v int32
	for _, c := range text[:4] {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return -1
		}
		v = v<<4 | int32(c)
	}
	return v
}
