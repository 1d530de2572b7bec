package source

import (
	"strings"
	"unicode/utf8"
)

// reference reads text as one JSON value in the plainest way there is: recursion, one byte at a time, nothing reused. It is what the
// parser is held against.
type reference struct {
	text  string
	at    int
	nodes []Node
}

// parseReference returns the nodes of text, and whether it is JSON.
func parseReference(text string) (nodes []Node, valid bool) {
	r := &reference{text: text}
	valid = r.value(Span{}, 0) && r.blank() && r.at == len(text)
	return r.nodes, valid
}

func (r *reference) blank() bool {
	for r.at < len(r.text) && strings.IndexByte(" \t\r\n", r.text[r.at]) >= 0 {
		r.at++
	}
	return true
}

func (r *reference) take(word string) bool {
	if strings.HasPrefix(r.text[r.at:], word) {
		r.at += len(word)
		return true
	}
	return false
}

func (r *reference) value(name Span, flags Flags) bool {
	r.blank()
	index := len(r.nodes)
	r.nodes = append(r.nodes, Node{Name: name})
	start := r.at
	n := Node{Name: name, Flags: flags}
	ok := false
	switch {
	case r.take("null"):
		n.Kind, ok = Null, true
	case r.take("true"):
		n.Kind, ok = Bool, true
		n.Flags |= True
	case r.take("false"):
		n.Kind, ok = Bool, true
	case r.take(`"`):
		var escaped bool
		n.Kind = String
		if escaped, ok = r.rest(); escaped {
			n.Flags |= Escaped
		}
	case r.take("["):
		n.Kind = Array
		n.Count, ok = r.elements()
	case r.take("{"):
		n.Kind = Object
		n.Count, ok = r.members()
	default:
		var fraction bool
		n.Kind = Number
		if fraction, ok = r.number(); fraction {
			n.Flags |= Fraction
		}
	}
	n.Value = Span{uint32(start), uint32(r.at)}
	n.Next = int32(len(r.nodes))
	r.nodes[index] = n
	return ok
}

func (r *reference) elements() (count int32, ok bool) {
	if r.blank() && r.take("]") {
		return 0, true
	}
	for {
		if !r.value(Span{}, 0) {
			return 0, false
		}
		count++
		if r.blank() && r.take("]") {
			return count, true
		}
		if !r.take(",") {
			return 0, false
		}
	}
}

func (r *reference) members() (count int32, ok bool) {
	if r.blank() && r.take("}") {
		return 0, true
	}
	for {
		r.blank()
		start := r.at
		if !r.take(`"`) {
			return 0, false
		}
		escaped, ok := r.rest()
		if !ok {
			return 0, false
		}
		name, flags := Span{uint32(start), uint32(r.at)}, Flags(0)
		if escaped {
			flags = NameEscaped
		}
		if r.blank(); !r.take(":") || !r.value(name, flags) {
			return 0, false
		}
		count++
		if r.blank() && r.take("}") {
			return count, true
		}
		if !r.take(",") {
			return 0, false
		}
	}
}

// rest reads a string behind its opening quote.
func (r *reference) rest() (escaped, ok bool) {
	for r.at < len(r.text) {
		c, size := utf8.DecodeRuneInString(r.text[r.at:])
		r.at += size
		switch {
		case c == '"':
			return escaped, true
		case c < ' ':
			return false, false
		case c == utf8.RuneError && size == 1:
			escaped = true
		case c == '\\':
			escaped = true
			if r.take("u") {
				for range 4 {
					if r.at == len(r.text) || strings.IndexByte("0123456789abcdefABCDEF", r.text[r.at]) < 0 {
						return false, false
					}
					r.at++
				}
			} else {
				if r.at == len(r.text) || strings.IndexByte(`"\/bfnrt`, r.text[r.at]) < 0 {
					return false, false
				}
				r.at++
			}
		}
	}
	return false, false
}

func (r *reference) number() (fraction, ok bool) {
	r.take("-")
	if !r.take("0") && !r.digits() {
		return false, false
	}
	if r.take(".") {
		fraction = true
		if !r.digits() {
			return false, false
		}
	}
	if r.take("e") || r.take("E") {
		fraction = true
		if !r.take("+") {
			r.take("-")
		}
		if !r.digits() {
			return false, false
		}
	}
	return fraction, true
}

func (r *reference) digits() bool {
	start := r.at
	for r.at < len(r.text) && r.text[r.at] >= '0' && r.text[r.at] <= '9' {
		r.at++
	}
	return r.at > start
}
