package jsonschema

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// problems compiles a schema that is wrong and returns what is wrong with it, each with its place.
func problems(t *testing.T, f files, name string) []string {
	t.Helper()
	c := NewCompiler(f.read)
	if _, err := c.Compile(name); err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, p := range c.Problems() {
		all = append(all, filepath.ToSlash(p.String()))
	}
	return all
}

func TestCompile_WhatIsWrongWithASchema(t *testing.T) {
	for _, test := range []struct {
		name, schema string
		want         []string
	}{
		{"no JSON", `{"type": }`, []string{"s.json:1:10: '}' stands where a value is expected"}},
		{"nothing", ``, []string{"s.json:1:1: the source holds no document"}},
		{"two", `{} {}`, []string{"s.json:1:4: a file holds one schema"}},
		{"a list", `[{"type": "string"}]`, []string{"s.json:1:1: a schema must be an object or a boolean, not a list"}},
		{"no schema", `"string"`, []string{"s.json:1:1: a schema must be an object or a boolean, not a string"}},
		{"no schema inside", `{"properties": {"a": null}}`, []string{"s.json:1:22: a schema must be an object or a boolean, not null"}},
		{"a keyword twice", `{"type": "string", "type": "number"}`, []string{`s.json:1:28: "type" stands there twice`}},
		{"a property twice", `{"properties": {"a": true, "a": {}}}`, []string{`s.json:1:33: "a" stands there twice`}},
		{"draft", `{"$schema": "http://json-schema.org/draft-04/schema#"}`, []string{
			`s.json:1:13: the draft "http://json-schema.org/draft-04/schema" is not known: it may be 2020-12, 2019-09, 7 or 6, as in https://json-schema.org/draft/2020-12/schema`,
		}},
		{"draft that is no string", `{"$schema": 7}`, []string{"s.json:1:13: $schema must be a string, not a number"}},
		{"type", `{"type": "strnig"}`, []string{`s.json:1:10: no type is called "strnig": did you mean "string"?`}},
		{"types", `{"type": ["text", 1, "null", "null"]}`, []string{
			`s.json:1:11: no type is called "text": it may be null, boolean, number, integer, string, array or object`,
			"s.json:1:19: type must hold strings, not a number",
			`s.json:1:30: type holds "null" twice`,
		}},
		{"no types", `{"type": []}`, []string{"s.json:1:10: type must hold a type at least"}},
		{"type of another kind", `{"type": {}}`, []string{"s.json:1:10: type must be a string or a list of strings, not an object"}},
		{"enum", `{"enum": "a"}`, []string{"s.json:1:10: enum must be a list of values, not a string"}},
		{"enum of nothing", `{"enum": []}`, []string{"s.json:1:10: enum must hold a value at least"}},
		{"counts", `{"minLength": -1, "maxLength": 1.5, "minItems": "1", "maxItems": null}`, []string{
			"s.json:1:15: minLength must be a whole number and not negative", "s.json:1:32: maxLength must be a whole number and not negative",
			"s.json:1:49: minItems must be a number, not a string", "s.json:1:66: maxItems must be a number, not null",
		}},
		{"bounds", `{"exclusiveMinimum": true, "multipleOf": 0}`, []string{
			"s.json:1:22: exclusiveMinimum must be a number, not a boolean", "s.json:1:42: multipleOf must be more than 0",
		}},
		{"pattern", `{"pattern": "^(?!x)"}`, []string{
			"s.json:1:13: \"^(?!x)\" is no regular expression as RE2 has them, without lookarounds and backreferences: invalid or unsupported Perl syntax: `(?!`",
		}},
		{"pattern that is no string", `{"pattern": 1}`, []string{"s.json:1:13: pattern must be a regular expression, not a number"}},
		{"patternProperties", `{"patternProperties": {"a(": {}}}`, []string{
			"s.json:1:30: \"a(\" is no regular expression as RE2 has them, without lookarounds and backreferences: missing closing ): `a(`",
		}},
		{"title", `{"title": 1, "description": []}`, []string{
			"s.json:1:11: title must be a string, not a number", "s.json:1:29: description must be a string, not a list",
		}},
		{"required", `{"required": "a", "properties": {"b": {"required": ["a", "a", 1]}}}`, []string{
			"s.json:1:14: required must be a list of strings, not a string",
			`s.json:1:58: required holds "a" twice`, "s.json:1:63: required must hold strings, not a number",
		}},
		{"properties", `{"properties": [], "$defs": 1, "dependentRequired": {"a": "b"}}`, []string{
			"s.json:1:16: properties must be an object of schemas, not a list", "s.json:1:29: $defs must be an object of schemas, not a number",
			"s.json:1:59: dependentRequired must be a list of strings, not a string",
		}},
		{"allOf", `{"allOf": [], "anyOf": {}, "oneOf": [1], "not": "x"}`, []string{
			"s.json:1:11: allOf must hold a schema at least", "s.json:1:24: anyOf must be a list of schemas, not an object",
			"s.json:1:38: a schema must be an object or a boolean, not a number", "s.json:1:49: a schema must be an object or a boolean, not a string",
		}},
		{"items of older drafts", `{"properties": {"a": {"items": [true]}}}`, []string{
			"s.json:1:32: items must be a schema: what older drafts say with a list is prefixItems here",
		}},
		{"uniqueItems", `{"uniqueItems": 1, "contains": 2}`, []string{
			"s.json:1:17: uniqueItems must be a boolean, not a number", "s.json:1:32: a schema must be an object or a boolean, not a number",
		}},
		{"definitions that nobody uses", `{"$defs": {"a": {"type": "txt"}}}`, []string{
			`s.json:1:26: no type is called "txt": it may be null, boolean, number, integer, string, array or object`,
		}},
		{"dynamic references", `{"$dynamicRef": "#a", "items": {"$recursiveRef": "#"}}`, []string{
			"s.json:1:17: $dynamicRef is not understood here: use $ref", "s.json:1:50: $recursiveRef is not understood here: use $ref",
		}},
		{"without end", `{"$ref": "#"}`, []string{"s.json:1:1: the schema refers back to itself, for the same value and without end"}},
		{"without end, on a longer way", `{"$defs": {"a": {"anyOf": [{"not": {"$ref": "#/$defs/b"}}]}, "b": {"if": {"$ref": "#/$defs/a"}}}}`, []string{
			"s.json:1:74: the schema refers back to itself, for the same value and without end",
		}},
		{"$id", `{"$id": "https://example.com/a#b", "$defs": {"x": {"$id": "b"}, "y": {"$id": "b"}, "z": {"$id": "%"}}}`, []string{
			`s.json:1:78: another schema has the $id "https://example.com/b" too`, `s.json:1:97: $id "%" is no URI reference`,
		}},
		{"$id that is a fragment", `{"$defs": {"x": {"$id": "#x"}}}`, []string{"s.json:1:25: $id must not have a fragment: $anchor names a place inside of a schema"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, problems(t, files{"s.json": test.schema}, "s.json")); diff != "" {
				t.Errorf("problems (-want +got)\n%s", diff)
			}
		})
	}
}

func TestCompile_WhatIsWrongWithAReference(t *testing.T) {
	for _, test := range []struct {
		name  string
		files files
		want  []string
	}{
		{"network", files{"s.json": `{"$ref": "https://example.com/a.json"}`}, []string{
			`s.json:1:10: $ref "https://example.com/a.json" leads out of this machine: only schemas in files beside this one are read`,
		}},
		{"network without a scheme", files{"s.json": `{"$ref": "//example.com/a.json"}`}, []string{
			`s.json:1:10: $ref "//example.com/a.json" leads out of this machine: only schemas in files beside this one are read`,
		}},
		{"a file by its address", files{"s.json": `{"$ref": "file:///etc/a.json"}`}, []string{
			`s.json:1:10: $ref "file:///etc/a.json" leads out of this machine: only schemas in files beside this one are read`,
		}},
		{"absolute path", files{"s.json": `{"$ref": "/a.json"}`}, []string{
			`s.json:1:10: $ref "/a.json" must be relative to the file of its schema`,
		}},
		{"no file", files{"s.json": `{"items": {"$ref": "no.json#/a"}}`}, []string{
			`s.json:1:20: $ref "no.json#/a" leads to a file that cannot be read: no such file or directory`,
		}},
		{"nothing there", files{"s.json": `{"allOf": [{"$ref": "#/$defs/a"}, {"$ref": "#a"}]}`}, []string{
			`s.json:1:21: $ref "#/$defs/a" leads to nothing: s.json has no #/$defs/a`, `s.json:1:44: $ref "#a" leads to nothing: s.json has no #a`,
		}},
		{"nothing there in another file", files{"s.json": `{"$ref": "p/a.json#/x"}`, "p/a.json": `{}`}, []string{
			`s.json:1:10: $ref "p/a.json#/x" leads to nothing: p/a.json has no #/x`,
		}},
		{"no address", files{"s.json": `{"$ref": "%zz"}`}, []string{`s.json:1:10: $ref "%zz" is no URI reference`}},
		{"no string", files{"s.json": `{"$ref": {}}`}, []string{`s.json:1:10: $ref must be a string, not an object`}},
		{"to what is no schema", files{"s.json": `{"$ref": "#/required", "required": ["a"]}`}, []string{
			"s.json:1:36: a schema must be an object or a boolean, not a list",
		}},
		{"to a file with faults, once", files{
			"s.json":   `{"allOf": [{"$ref": "p/a.json"}, {"$ref": "p/b.json"}, {"$ref": "p/a.json"}], "type": 1}`,
			"p/a.json": "{\n  \"type\": 2\n}", "p/b.json": "{,}",
		}, []string{
			"s.json:1:87: type must be a string or a list of strings, not a number",
			"p/a.json:2:11: type must be a string or a list of strings, not a number",
			"p/b.json:1:2: ',' stands where a member name in double quotes or '}' is expected",
		}},
		{"YAML", files{"s.json": `{"$ref": "a.yaml"}`, "a.yaml": "type: object\nproperties:\n  a:\n    type: txet\n"}, []string{
			`a.yaml:4:11: no type is called "txet": it may be null, boolean, number, integer, string, array or object`,
		}},
		{"YAML twice", files{"s.json": `{"$ref": "a.yaml"}`, "a.yaml": "type: object\ntype: object\n"}, []string{
			`a.yaml:2:7: "type" stands there twice`,
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, problems(t, test.files, "s.json")); diff != "" {
				t.Errorf("problems (-want +got)\n%s", diff)
			}
		})
	}
}

// Problems of several schemas come together, and those of a file that both refer to once.
func TestCompile_SeveralSchemas(t *testing.T) {
	f := files{"a.json": `{"type": 1, "items": {"$ref": "c.json"}}`, "b.json": `{"items": {"$ref": "c.json"}, "minItems": ""}`, "c.json": `{"type": 3}`}
	c := NewCompiler(f.read)
	for _, name := range []string{"a.json", "b.json"} {
		if _, err := c.Compile(name); err != nil {
			t.Fatal(err)
		}
	}
	want := strings.Join([]string{
		"a.json:1:10: type must be a string or a list of strings, not a number",
		"c.json:1:10: type must be a string or a list of strings, not a number",
		"b.json:1:43: minItems must be a number, not a string",
	}, "\n")
	if diff := cmp.Diff(want, c.Problems().Error()); diff != "" {
		t.Errorf("problems (-want +got)\n%s", diff)
	}
}

func TestCompile_AFileThatCannotBeRead(t *testing.T) {
	c := NewCompiler(files{}.read)
	if _, err := c.Compile("s.json"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("error %v", err)
	}
	if p := c.Problems(); len(p) > 0 {
		t.Errorf("problems %v", p)
	}
}

// Files that go on and on come to an end.
func TestCompile_FilesWithoutEnd(t *testing.T) {
	c := NewCompiler(func(string) ([]byte, error) { return []byte(`{"items": {"$ref": "a/s.json"}}`), nil })
	if _, err := c.Compile("s.json"); err != nil {
		t.Fatal(err)
	}
	if p := c.Problems(); len(p) != 1 || !strings.HasSuffix(p[0].Message, "1000 files have been read before it, which is where it ends") {
		t.Errorf("problems %v", p)
	}
}
