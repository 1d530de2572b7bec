package diff

import (
	"encoding/json"
	"strconv"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// printer writes values as JSON, in the manner of a dialect.
type printer struct {
	dialect model.Dialect
	// times says how instants are written: as they stand for 0, else as numbers or as text.
	times timeStyle
}

type timeStyle uint8

const (
	timesAsGiven timeStyle = iota
	timesAsNumbers
	timesAsText
)

// json returns a value in the wire's names.
func (p place) json() []byte {
	if p.doc.Kind == model.AppSpec {
		return printer{}.generic(nil, p.doc.source, p.doc.nodes[p.node].at)
	}
	return printer{}.value(nil, p.doc, p.node)
}

// value appends a value.
func (w printer) value(b []byte, d *Document, i int32) []byte {
	n := &d.nodes[i]
	respelled := w.dialect != d.Dialect && n.next > i+1 // also names within a member that no structure has
	switch {
	case n.kind == object && (n.field.of != nil || respelled):
		b = append(b, '{')
		first := len(b)
		for c := i + 1; c < n.next; c = d.nodes[c].next {
			name := w.spell(d, c)
			if w.taken(d, c, name) {
				continue
			}
			if len(b) > first {
				b = append(b, ',')
			}
			b = append(appendQuoted(b, name), ':')
			b = w.value(b, d, c)
		}
		return append(b, '}')
	case n.kind == list && (n.field.elem != nil || respelled):
		b = append(b, '[')
		for c := i + 1; c < n.next; c = d.nodes[c].next {
			if c > i+1 {
				b = append(b, ',')
			}
			b = w.value(b, d, c)
		}
		return append(b, ']')
	case n.kind == instant:
		return w.instant(b, d, n)
	default:
		return w.generic(b, d.source, n.at)
	}
}

func (w printer) spell(d *Document, i int32) string {
	n := &d.nodes[i]
	switch {
	case !n.stranger():
		return facts.Spelling(n.field.name, facts.Dialect(w.dialect))
	case w.dialect == d.Dialect:
		return d.source.Name(n.at)
	default:
		return facts.Spelling(n.name, facts.Dialect(w.dialect))
	}
}

// taken reports whether the name of an unknown member is, in the dialect, that of a known one which the same object has.
func (w printer) taken(d *Document, i int32, name string) bool {
	n := &d.nodes[i]
	if !n.stranger() || w.dialect == d.Dialect {
		return false
	}
	s := d.nodes[n.up].field.of
	if s == nil {
		return false
	}
	m := s.find(name, w.dialect, 0)
	if m < 0 {
		return false
	}
	_, has := d.child(n.up, s.places[m])
	return has
}

func (w printer) instant(b []byte, d *Document, n *node) []byte {
	t := model.UnixMilli(n.num)
	number := d.source.Nodes[n.at].Kind == source.Number
	switch {
	case w.times == timesAsNumbers && !number:
		text, err := t.MarshalJSON()
		if err == nil {
			return append(b, text...)
		}
	case w.times == timesAsText && number:
		return appendQuoted(b, t.String())
	}
	return w.generic(b, d.source, n.at)
}

// generic appends a value of a source as it stands.
func (w printer) generic(b []byte, src *source.Document, at int32) []byte {
	n := &src.Nodes[at]
	switch n.Kind {
	case source.Bool:
		return strconv.AppendBool(b, src.Bool(at))
	case source.Number:
		return appendNumber(b, src.String(at))
	case source.String:
		return appendQuoted(b, src.String(at))
	case source.Array:
		b = append(b, '[')
		for c := at + 1; c < n.Next; c = src.Nodes[c].Next {
			if c > at+1 {
				b = append(b, ',')
			}
			b = w.generic(b, src, c)
		}
		return append(b, ']')
	case source.Object:
		b = append(b, '{')
		for c := at + 1; c < n.Next; c = src.Nodes[c].Next {
			if c > at+1 {
				b = append(b, ',')
			}
			b = append(appendQuoted(b, src.Name(c)), ':')
			b = w.generic(b, src, c)
		}
		return append(b, '}')
	default:
		return append(b, "null"...)
	}
}

// appendNumber appends a number. What YAML takes for one and JSON does not becomes a string.
func appendNumber(b []byte, s string) []byte {
	if !json.Valid([]byte(s)) {
		return appendQuoted(b, s)
	}
	return append(b, s...)
}

// appendQuoted appends a JSON string.
func appendQuoted(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, '\\', 'n')
		case r < ' ' || r == 0x7f:
			b = append(b, '\\', 'u', '0', '0', hex[r>>4], hex[r&15])
		default:
			b = append(b, string(r)...)
		}
	}
	return append(b, '"')
}
