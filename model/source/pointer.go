package source

import (
	"iter"
	"strconv"
	"strings"
)

// Pointer is a JSON Pointer (RFC 6901, https://www.rfc-editor.org/rfc/rfc6901): tokens, each behind a slash, with ~0 for
// a tilde and ~1 for a slash within one. The empty pointer is the whole document.
type Pointer string

var (
	pointerEscaper   = strings.NewReplacer("~", "~0", "/", "~1")
	pointerUnescaper = strings.NewReplacer("~0", "~", "~1", "/")
)

// Append returns p extended by a member name.
func (p Pointer) Append(token string) Pointer {
	if strings.ContainsAny(token, "~/") {
		token = pointerEscaper.Replace(token)
	}
	return p + "/" + Pointer(token)
}

// AppendIndex returns p extended by the index of a list element, from 0.
func (p Pointer) AppendIndex(i int) Pointer {
	return p + "/" + Pointer(strconv.Itoa(i))
}

// Tokens yields the tokens of p from the first, unescaped.
func (p Pointer) Tokens() iter.Seq[string] {
	return func(yield func(string) bool) {
		rest := string(p)
		for rest != "" {
			rest = strings.TrimPrefix(rest, "/")
			end := strings.IndexByte(rest, '/')
			if end < 0 {
				end = len(rest)
			}
			if !yield(unescapeToken(rest[:end])) {
				return
			}
			rest = rest[end:]
		}
	}
}

// Parent returns p without its last token. The parent of the empty pointer is the empty pointer.
func (p Pointer) Parent() Pointer {
	return p[:max(0, strings.LastIndexByte(string(p), '/'))]
}

// LastToken returns the last token of p, unescaped, or "" for the empty pointer.
func (p Pointer) LastToken() string {
	return unescapeToken(string(p[strings.LastIndexByte(string(p), '/')+1:]))
}

func unescapeToken(token string) string {
	if strings.IndexByte(token, '~') < 0 {
		return token
	}
	return pointerUnescaper.Replace(token)
}

// Pointer returns the pointer to a node. Where an object has a name twice, the pointers to both members are the same.
func (d *Document) Pointer(node int32) Pointer {
	var path []byte
	at := int32(0)
	for at != node {
		parent := at
		index := 0
		for at = parent + 1; d.Nodes[at].Next <= node; at = d.Nodes[at].Next {
			index++
		}
		path = append(path, '/')
		if d.Nodes[parent].Kind == Array {
			path = strconv.AppendInt(path, int64(index), 10)
		} else {
			path = append(path, pointerEscaper.Replace(d.Name(at))...)
		}
	}
	return Pointer(path)
}

// Find returns the node that p points to. Of two members with one name it is the first.
func (d *Document) Find(p Pointer) (node int32, found bool) {
	if len(d.Nodes) == 0 || p != "" && p[0] != '/' {
		return 0, false
	}
	for token := range p.Tokens() {
		switch d.Nodes[node].Kind {
		case Object:
			node, found = d.Member(node, token)
		case Array:
			node, found = d.element(node, token)
		default:
			found = false
		}
		if !found {
			return 0, false
		}
	}
	return node, true
}

// element returns the element of a list that an index, as RFC 6901 spells it, names.
func (d *Document) element(list int32, token string) (int32, bool) {
	index, err := strconv.ParseUint(token, 10, 31)
	if err != nil || strconv.FormatUint(index, 10) != token || int32(index) >= d.Nodes[list].Count {
		return 0, false
	}
	node := list + 1
	for range index {
		node = d.Nodes[node].Next
	}
	return node, true
}
