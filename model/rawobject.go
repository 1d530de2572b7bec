package model

import (
	"bytes"
	"encoding/json"
	"errors"
)

// RawObject is a JSON object whose structure the service does not document, kept as its text. The nil RawObject
// stands for an absent one. It marshals as what it is; unmarshalling copies the text.
type RawObject []byte

// MarshalJSON returns the object's text, or null for an absent one.
func (o RawObject) MarshalJSON() ([]byte, error) {
	if o == nil {
		return []byte("null"), nil
	}
	return o, nil
}

// UnmarshalJSON keeps a copy of an object's text. A null leaves o as it is; any other value is an error.
func (o *RawObject) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	if len(text) == 0 || text[0] != '{' {
		return errors.New("model: not a JSON object: " + string(text[:min(len(text), 40)]))
	}
	*o = bytes.Clone(text)
	return nil
}

// String returns the object's text.
func (o RawObject) String() string { return string(o) }

func unquoteJSON(text []byte) (string, error) {
	var s string
	err := json.Unmarshal(text, &s)
	return s, err
}
