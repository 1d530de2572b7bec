package check

import (
	"net/url"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// asAWhole are the keywords whose failure is one thing to say of a value, whatever the schemas inside found.
var asAWhole = []string{"anyOf", "oneOf", "not", "minContains", "propertyNames"}

// collect adds the violations of a failed validation.
func (c *Checker) collect(e *jsonschema.ValidationError, value any, all *[]Violation) {
	schema, keyword := split(e.AbsoluteKeywordLocation)
	if len(e.Causes) > 0 && !slices.Contains(asAWhole, keyword) {
		for _, cause := range e.Causes {
			c.collect(cause, value, all)
		}
		return
	}
	v := Violation{Pointer: unescape(e.InstanceLocation), Keyword: keyword, Schema: unescape(pointerOf(e.AbsoluteKeywordLocation)), Message: e.Message}
	part := c.parts[schema]
	switch {
	case part == nil:
	case keyword == "not" && part.Comment != "":
		v.Message = part.Comment
	case keyword == "anyOf" || keyword == "oneOf":
		v.Message = "is none of what may stand there"
	case keyword == "additionalProperties":
		for _, name := range strangers(part, e.InstanceLocation, value) {
			v.Pointer = unescape(e.InstanceLocation) + "/" + escapePointer.Replace(name)
			v.Message = "there is no member of that name"
			*all = append(*all, v)
		}
		return
	}
	*all = append(*all, v)
}

// split cuts a keyword off the location that it has in its schema.
func split(location string) (schema, keyword string) {
	i := strings.LastIndexByte(location, '/')
	return location[:max(i, 0)], location[i+1:]
}

// pointerOf returns the JSON Pointer in a location.
func pointerOf(location string) string { return location[strings.IndexByte(location, '#')+1:] }

// unescape undoes the escapes of addresses. Those of JSON Pointers stay.
func unescape(pointer string) string {
	if plain, err := url.PathUnescape(pointer); err == nil {
		return plain
	}
	return pointer
}

var (
	escapePointer   = strings.NewReplacer("~", "~0", "/", "~1")
	unescapePointer = strings.NewReplacer("~1", "/", "~0", "~")
)

// strangers returns the members that a schema has no property for, of the object at a location of a value. Only schemas
// of requests refuse such members, and on the way to those there are no patterns for names.
func strangers(part *jsonschema.Schema, location string, value any) []string {
	for _, token := range strings.Split(location, "/")[1:] {
		value = child(value, unescapePointer.Replace(unescape(token)))
	}
	members, _ := value.(map[string]any)
	var names []string
	for name := range members {
		if part.Properties[name] == nil {
			names = append(names, name)
		}
	}
	return names
}

// child returns what a token of a JSON Pointer leads to.
func child(value any, token string) any {
	switch v := value.(type) {
	case map[string]any:
		return v[token]
	case []any:
		i := 0
		for _, digit := range token {
			i = i*10 + int(digit-'0')
		}
		if i < len(v) {
			return v[i]
		}
	}
	return nil
}

// parts are the schemas inside a schema, by their locations.
type parts map[string]*jsonschema.Schema

func newParts(root *jsonschema.Schema) parts {
	p := make(parts)
	p.add(root)
	return p
}

func (p parts) add(s *jsonschema.Schema) {
	if s == nil || p[s.Location] != nil {
		return
	}
	p[s.Location] = s
	for _, inside := range []*jsonschema.Schema{s.Ref, s.Not, s.If, s.Then, s.Else, s.Items2020, s.Contains, s.PropertyNames} {
		p.add(inside)
	}
	for _, inside := range slices.Concat(s.AllOf, s.AnyOf) {
		p.add(inside)
	}
	for _, inside := range s.Properties {
		p.add(inside)
	}
	if inside, ok := s.AdditionalProperties.(*jsonschema.Schema); ok {
		p.add(inside)
	}
}
