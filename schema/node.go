package schema

import (
	"bytes"
	"encoding/json"
	"errors"
)

// object is a JSON object that keeps the order of its members.
type object []member

type member struct {
	name  string
	value any
}

// list is a JSON array.
type list = []any

// add puts a member behind the others.
func (o *object) add(name string, value any) { *o = append(*o, member{name, value}) }

// with returns the object with a member more.
func (o object) with(name string, value any) object {
	return append(o[:len(o):len(o)], member{name, value})
}

// MarshalJSON implements json.Marshaler.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := errors.Join(e.Encode(m.name), b.WriteByte(':'), e.Encode(m.value)); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// text returns the object as JSON for people, with a line break at its end.
func (o object) text() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(o)
	return b.Bytes(), err
}

// texts returns a list of texts.
func texts(values ...string) list {
	all := make(list, len(values))
	for i, v := range values {
		all[i] = v
	}
	return all
}
