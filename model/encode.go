package model

import (
	"bytes"
	"encoding/json"
	"strconv"
	"unicode/utf8"

	"github.com/deployrecord/deployrecord/model/source"
)

// Encode returns the JSON of a structure of this package, or of a whole *Record, as the service spells it: the wire's
// names, times as seconds since 1970, and no member that is absent. It ends without a line feed. Other than
// json.Marshal, which gives JSON of the same meaning, it leaves <, > and & as they are.
func Encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// MarshalJSON returns the document that the record says, with the member that wraps it in the operation's output
// unless Bare is set. A record of an AppSpec file or of no known kind has nothing to say: it gives null.
func (r *Record) MarshalJSON() ([]byte, error) {
	var v any
	switch r.Kind {
	case CreateDeployment:
		return Encode(r.Request)
	case GetDeployment:
		v = oneOf(r.Deployments)
	case GetDeploymentTarget:
		v = oneOf(r.Targets)
	case BatchGetDeployments:
		v = r.Deployments
	case BatchGetDeploymentTargets:
		v = r.Targets
	case GetDeploymentGroup:
		v = r.Group
	default:
		return []byte("null"), nil
	}
	if r.Bare {
		return Encode(v)
	}
	return Encode(map[string]any{wrapperOf(r.Kind): v})
}

func oneOf[T any](list []T) *T {
	if len(list) == 0 {
		return nil
	}
	return &list[0]
}

// appendJSON appends a value of a document as JSON to b, whatever language the document is written in.
func appendJSON(b []byte, doc *source.Document, i int32) []byte {
	n := &doc.Nodes[i]
	switch n.Kind {
	case source.Bool:
		return strconv.AppendBool(b, doc.Bool(i))
	case source.Number:
		if s := doc.String(i); isDigit(s[len(s)-1]) {
			return append(b, s...)
		}
		return append(b, "null"...) // YAML's infinities and its not-a-number, which JSON cannot say
	case source.String:
		return appendQuoted(b, doc.String(i))
	case source.Array, source.Object:
		open, closing := byte('['), byte(']')
		if n.Kind == source.Object {
			open, closing = '{', '}'
		}
		b = append(b, open)
		for c := i + 1; c < n.Next; c = doc.Nodes[c].Next {
			if c > i+1 {
				b = append(b, ',')
			}
			if n.Kind == source.Object {
				b = append(appendQuoted(b, doc.Name(c)), ':')
			}
			b = appendJSON(b, doc, c)
		}
		return append(b, closing)
	default:
		return append(b, "null"...)
	}
}

// appendQuoted appends s as a JSON string.
func appendQuoted(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r < ' ':
			b = append(b, '\\', 'u', '0', '0', hex[r>>4], hex[r&15])
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}
