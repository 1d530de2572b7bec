package jsonschema

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each of these schemas holds a value to the same: to be a string.
func TestReference_LeadsTo(t *testing.T) {
	const text = `{"type": "string"}`
	for _, test := range []struct {
		name  string
		files files
	}{
		{"a definition", files{"s.json": `{"$ref": "#/$defs/a", "$defs": {"a": ` + text + `}}`}},
		{"a definition with marks in its name", files{"s.json": `{"$ref": "#/$defs/a~1b~0c%25d%20e", "$defs": {"a/b~c%d e": ` + text + `}}`}},
		{"an element", files{"s.json": `{"$ref": "#/$defs/a/allOf/1", "$defs": {"a": {"allOf": [{}, ` + text + `]}}}`}},
		{"where no schema stands otherwise", files{"s.json": `{"$ref": "#/parts/0/text", "parts": [{"text": ` + text + `}]}`}},
		{"an anchor", files{"s.json": `{"$ref": "#text", "$defs": {"a": {"$anchor": "text", "type": "string"}}}`}},
		{"a dynamic anchor, as a plain one", files{"s.json": `{"$ref": "#text", "$defs": {"a": {"$dynamicAnchor": "text", "type": "string"}}}`}},
		{"an anchor of draft 7", files{"s.json": `{"$schema": "http://json-schema.org/draft-07/schema#", "allOf": [{"$ref": "#text"}], "definitions": {"a": {"$id": "#text", "type": "string"}}}`}},
		{"an $id", files{"s.json": `{"$id": "https://example.com/s.json", "$ref": "text", "$defs": {"a": {"$id": "https://example.com/text", "type": "string"}}}`}},
		{"the own $id", files{"s.json": `{"$id": "https://example.com/s.json", "$ref": "https://example.com/s.json#/$defs/a", "$defs": {"a": ` + text + `}}`}},
		{"an $id that is a name", files{"s.json": `{"$ref": "urn:example:text", "$defs": {"a": {"$id": "urn:example:text", "type": "string"}}}`}},
		{"within a schema with an $id", files{"s.json": `{"$ref": "#/$defs/a", "$defs": {"a": {"$id": "https://example.com/a", "$ref": "#/$defs/b", "$defs": {"b": ` + text + `}}, "b": false}}`}},
		{"past a schema with an $id", files{"s.json": `{"$ref": "#/$defs/a/$defs/c", "$defs": {"a": {"$id": "https://example.com/a", "$defs": {"b": ` + text + `, "c": {"$ref": "#/$defs/b"}}}, "b": false}}`}},
		{"a file", files{"s.json": `{"$ref": "parts/text.json"}`, "parts/text.json": text}},
		{"a file above", files{"s.json": `{"$ref": "../text.json"}`, "../text.json": text}},
		{"a file with blanks in its name", files{"s.json": `{"$ref": "a%20text%23.json"}`, "a text#.json": text}},
		{"a part of a file", files{"s.json": `{"$ref": "parts/all.yaml#/text"}`, "parts/all.yaml": "text:\n  type: string\n"}},
		{"an anchor of a file", files{"s.json": `{"$ref": "all.yml#text"}`, "all.yml": "$defs: {a: {$anchor: text, type: string}}\n"}},
		{"a file from a file, relative to that", files{"s.json": `{"$ref": "a/b.json"}`, "a/b.json": `{"$ref": "c/../d.json"}`, "a/d.json": text}},
		{"there and back", files{"s.json": `{"$ref": "a.json", "$defs": {"text": ` + text + `}}`, "a.json": `{"$ref": "s.json#/$defs/text"}`}},
		{"a file, although there is an $id", files{"s.json": `{"$id": "https://example.com/schemas/s.json", "$ref": "text.json"}`, "text.json": text}},
		{"a file with an $id", files{"s.json": `{"$id": "https://example.com/s.json", "allOf": [{"$ref": "text.json"}, {"$ref": "https://example.com/other.json"}]}`,
			"text.json": `{"$id": "https://example.com/other.json", "type": "string"}`}},
		{"a relative $id", files{"s.json": `{"$id": "s.json", "$ref": "text.json"}`, "text.json": `{"$id": "text.json", "type": "string"}`}},
		{"only what is no data", files{"s.json": `{"$ref": "https://example.com/a", "$defs": {"a": {"$id": "https://example.com/a", "type": "string"}}, "examples": [{"$id": "https://example.com/a"}], "default": {"$id": "https://example.com/a"}}`}},
		{"YAML with aliases", files{"s.json": `{"$ref": "a.yaml"}`, "a.yaml": "$defs:\n  a: &a {type: string}\nallOf: [*a]\n"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := compile(t, test.files)
			for value, want := range map[string]int{`"text"`: 0, `5`: 1} {
				got := breaches(t, s, value)
				unique := make(map[string]bool)
				for _, b := range got {
					unique[b] = true
				}
				if len(unique) != want {
					t.Errorf("%s: breaches %q", value, got)
				}
			}
		})
	}
}

// What is said of a value does not depend on the draft, where the drafts have the keyword.
func TestDrafts_KeywordsTheyHave(t *testing.T) {
	const d6, d7 = "http://json-schema.org/draft-06/schema#", "http://json-schema.org/draft-07/schema"
	const d2019, d2020 = "https://json-schema.org/draft/2019-09/schema", "https://json-schema.org/draft/2020-12/schema#"
	for _, test := range []struct {
		schema, value string
		refused       []string
	}{
		{`"const": 1`, `2`, []string{d6, d7, d2019, d2020}},
		{`"if": true, "then": false`, `2`, []string{d7, d2019, d2020}},
		{`"items": [{"const": 1}]`, `[2]`, []string{d6, d7, d2019}},
		{`"items": [true], "additionalItems": false`, `[1, 2]`, []string{d6, d7, d2019}},
		{`"items": true, "additionalItems": false`, `[1, 2]`, nil},
		{`"prefixItems": [false]`, `[1]`, []string{d2020}},
		{`"prefixItems": [{"const": 1}], "items": false`, `[1, 1]`, []string{d6, d7, d2019, d2020}},
		{`"contains": {"const": 1}, "maxContains": 1`, `[1, 1]`, []string{d2019, d2020}},
		{`"contains": {"const": 1}, "unevaluatedItems": false`, `[1]`, []string{d2019}},
		{`"dependencies": {"a": ["b"]}`, `{"a": 1}`, []string{d6, d7, d2019, d2020}},
		{`"dependencies": {"a": {"required": ["b"]}}`, `{"a": 1}`, []string{d6, d7, d2019, d2020}},
		{`"dependentRequired": {"a": ["b"]}`, `{"a": 1}`, []string{d2019, d2020}},
		{`"unevaluatedProperties": false`, `{"a": 1}`, []string{d2019, d2020}},
		{`"$ref": "#/definitions/any", "definitions": {"any": true}, "const": 1`, `2`, []string{d2019, d2020}},
		{`"format": "ipv4"`, `"1.2.3"`, []string{d6, d7, d2019, d2020}},
		{`"exclusiveMinimum": 3`, `3`, []string{d6, d7, d2019, d2020}},
	} {
		var refused []string
		for _, draft := range []string{d6, d7, d2019, d2020} {
			text := fmt.Sprintf(`{"$schema": %q, %s}`, draft, test.schema)
			c := NewCompiler(files{"s.json": text}.read)
			s, err := c.Compile("s.json")
			if p := c.Problems(); err != nil || len(p) > 0 {
				if draft == d2020 && test.refused != nil && test.refused[len(test.refused)-1] == d2019 {
					continue // items may be no list there
				}
				t.Fatalf("%s: %v %v", text, err, p)
			}
			if len(breaches(t, s, test.value)) > 0 {
				refused = append(refused, draft)
			}
		}
		if diff := cmp.Diff(test.refused, refused); diff != "" {
			t.Errorf("%s refuses %s (-want +got)\n%s", test.schema, test.value, diff)
		}
	}
}
