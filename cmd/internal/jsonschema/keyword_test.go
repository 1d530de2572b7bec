package jsonschema

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each keyword names the place that is at fault, and says in words what was breached.
func TestCheck_PlaceAndWordsOfEachKeyword(t *testing.T) {
	for _, test := range []struct {
		name, schema, value string
		want                []string
	}{
		{"type", `{"type": "string"}`, `5`, []string{"type: it must be a string, not a number"}},
		{"type, several", `{"type": ["array", "null"]}`, `{}`, []string{"type: it must be a list or null, not an object"}},
		{"type, a whole number", `{"type": "integer"}`, `1.5`, []string{"type: it must be a whole number, not 1.5"}},
		{"type, a whole number in other words", `{"type": "integer"}`, `1.50e1`, nil},
		{"type, whole or text", `{"type": ["integer", "string"]}`, `true`, []string{"type: it must be a whole number or a string, not a boolean"}},
		{"type comes before all else", `{"type": "string", "enum": ["a"]}`, `5`, []string{"type: it must be a string, not a number"}},
		{"enum", `{"enum": ["a", "b", 3]}`, `"c"`, []string{`enum: it must be "a", "b" or 3, not "c"`}},
		{"enum, by value", `{"enum": [10, {"a": 1, "b": [2]}]}`, `{"b": [2.0], "a": 1e0}`, nil},
		{"const", `{"const": true}`, `false`, []string{"const: it must be true, not false"}},
		{"const null", `{"const": null}`, `0`, []string{"const: it must be null, not 0"}},
		{"const list", `{"const": [1]}`, `[1, 1]`, []string{"const: it must be [1]"}},
		{"minimum", `{"minimum": 1.5}`, `1.4999`, []string{"minimum: it must be at least 1.5, not 1.4999"}},
		{"maximum", `{"maximum": -3}`, `-2`, []string{"maximum: it must be at most -3, not -2"}},
		{"bounds are allowed themselves", `{"minimum": 1, "maximum": 1}`, `1.0`, nil},
		{"exclusiveMinimum", `{"exclusiveMinimum": 5}`, `5`, []string{"exclusiveMinimum: it must be more than 5, not 5"}},
		{"exclusiveMaximum", `{"exclusiveMaximum": 5}`, `5.0`, []string{"exclusiveMaximum: it must be less than 5, not 5.0"}},
		{"multipleOf", `{"multipleOf": 0.01}`, `0.075`, []string{"multipleOf: it must be a multiple of 0.01, which 0.075 is not"}},
		{"multipleOf, exactly", `{"multipleOf": 0.01}`, `4.35`, nil},
		{"numbers mean nothing to text", `{"minimum": 5, "multipleOf": 2}`, `"3"`, nil},
		{"minLength", `{"minLength": 2}`, `"🖼"`, []string{"minLength: it must have at least 2 characters, not 1"}},
		{"maxLength", `{"maxLength": 1}`, `"ab"`, []string{"maxLength: it must have at most 1 character, not 2"}},
		{"pattern", `{"pattern": "^[a-z]+$"}`, `"Shop"`, []string{"pattern: \"Shop\" does not match the pattern `^[a-z]+$`"}},
		{"pattern, anywhere", `{"pattern": "OPS-\\d"}`, `"see OPS-12"`, nil},
		{"format", `{"format": "date"}`, `"2026-02-30"`, []string{`format: "2026-02-30" is not in the format date`}},
		{"a format that nobody knows", `{"format": "arn"}`, `"x"`, nil},

		{"minItems", `{"minItems": 2}`, `[1]`, []string{"minItems: it must have at least 2 elements, not 1"}},
		{"maxItems", `{"maxItems": 1}`, `[1, 2]`, []string{"maxItems: it must have at most 1 element, not 2"}},
		{"uniqueItems", `{"uniqueItems": true}`, `[{"a": 1, "b": 2}, 0, {"b": 2, "a": 1.0}]`, []string{
			"/2 uniqueItems: element 2 of the list is the same as an earlier one (the first: /0)",
		}},
		{"uniqueItems tells types apart", `{"uniqueItems": true}`, `[1, "1", true, "true", null, "null", [], {}, [[]], "", "n"]`, nil},
		{"items", `{"items": {"type": "string"}}`, `["a", 1, "b", 2]`, []string{
			"/1 type: it must be a string, not a number", "/3 type: it must be a string, not a number",
		}},
		{"prefixItems", `{"prefixItems": [{"const": 1}], "items": false}`, `[2, 3]`, []string{
			"/0 const: it must be 1, not 2", "/1 items: the list must not have this element",
		}},
		{"contains", `{"contains": {"const": 1}}`, `[2]`, []string{"contains: no element of the list fits what is asked for"}},
		{"contains, titled", `{"contains": {"title": "the alarm of the team", "const": 1}}`, `[2]`, []string{
			`contains: no element of the list fits "the alarm of the team"`,
		}},
		{"minContains", `{"contains": {"const": 1}, "minContains": 2}`, `[1, 2]`, []string{
			"minContains: at least 2 elements of the list must fit what is asked for, not 1",
		}},
		{"maxContains", `{"contains": {"const": 1}, "maxContains": 1}`, `[1, 1]`, []string{
			"maxContains: at most 1 element of the list may fit what is asked for, not 2",
		}},
		{"minContains of none", `{"contains": {"const": 1}, "minContains": 0}`, `[]`, nil},

		{"required", `{"required": ["a", "b", "c"]}`, `{"b": 1}`, []string{`required: the members "a" and "c" are missing`}},
		{"required, inside", `{"properties": {"x": {"required": ["a"]}}}`, `{"x": {}}`, []string{`/x required: the member "a" is missing`}},
		{"dependentRequired", `{"dependentRequired": {"a": ["b"]}}`, `{"a": 1}`, []string{
			`dependentRequired: "a" needs the member "b", which is missing (what needs it: /a)`,
		}},
		{"dependentRequired of what is absent", `{"dependentRequired": {"a": ["b"]}}`, `{"c": 1}`, nil},
		{"dependentSchemas", `{"dependentSchemas": {"a": {"required": ["b"], "title": "T"}}}`, `{"a": 1}`, []string{
			`required <T>: the member "b" is missing`,
		}},
		{"minProperties", `{"minProperties": 1}`, `{}`, []string{"minProperties: it must have at least 1 member, not 0"}},
		{"maxProperties", `{"maxProperties": 1}`, `{"a": 1, "b": 2}`, []string{"maxProperties: it must have at most 1 member, not 2"}},
		{"properties", `{"properties": {"a/b": {"const": 1}}}`, `{"a/b": 2, "c": 3}`, []string{"/a~1b const: it must be 1, not 2"}},
		{"a property that must not be", `{"properties": {"a": false}}`, `{"a": 2}`, []string{`/a (name) properties: the member "a" is not allowed here`}},
		{"patternProperties", `{"patternProperties": {"^x-": {"type": "string"}}}`, `{"x-a": 1, "y": 1}`, []string{
			"/x-a type: it must be a string, not a number",
		}},
		{"additionalProperties", `{"properties": {"a": true}, "patternProperties": {"^x": true}, "additionalProperties": false}`, `{"a": 1, "x1": 2, "b": 3}`, []string{
			`/b (name) additionalProperties: the member "b" is not allowed here`,
		}},
		{"additionalProperties, misspelt", `{"properties": {"description": true, "descriptor": false}, "additionalProperties": false}`, `{"descriptin": 1, "descriptors": 2, "x": 3}`, []string{
			`/descriptin (name) additionalProperties: the member "descriptin" is not allowed here: did you mean "description"?`,
			`/descriptors (name) additionalProperties: the member "descriptors" is not allowed here`,
			`/x (name) additionalProperties: the member "x" is not allowed here`,
		}},
		{"additionalProperties with a schema", `{"additionalProperties": {"type": "string"}}`, `{"b": 3}`, []string{
			"/b type: it must be a string, not a number",
		}},
		{"propertyNames", `{"propertyNames": {"pattern": "^[a-z]+$", "maxLength": 2}}`, `{"ok": 1, "BAD": 2}`, []string{
			"/BAD (name) propertyNames: the name of the member: it must have at most 2 characters, not 3",
		}},
		{"of two members of one name the last counts", `{"properties": {"a": {"const": 1}}, "maxProperties": 1}`, `{"a": 2, "a": 1}`, nil},
		{"unevaluatedProperties", `{"allOf": [{"properties": {"a": true}}], "unevaluatedProperties": false}`, `{"a": 1, "b": 2}`, []string{
			`/b (name) unevaluatedProperties: the member "b" is not allowed here`,
		}},
		{"unevaluatedProperties and what is wrong elsewhere", `{"allOf": [{"properties": {"a": {"const": 1}}}], "unevaluatedProperties": false}`, `{"a": 2}`, []string{
			"/a const: it must be 1, not 2",
		}},
		{"unevaluatedItems", `{"prefixItems": [true], "unevaluatedItems": {"type": "string"}}`, `[1, 2]`, []string{
			"/1 type: it must be a string, not a number",
		}},

		{"allOf", `{"allOf": [{"minimum": 5}, {"multipleOf": 2}]}`, `3`, []string{
			"minimum: it must be at least 5, not 3", "multipleOf: it must be a multiple of 2, which 3 is not",
		}},
		{"anyOf is one thing to say", `{"anyOf": [{"type": "string"}, {"required": ["a"], "properties": {"b": {"const": 1}}}]}`, `{"b": 2}`, []string{
			"anyOf: it fits none of the 2 alternatives",
		}},
		{"anyOf, titled", `{"anyOf": [{"title": "by tag", "required": ["a"]}, {"title": "by name", "required": ["b"]}]}`, `{}`, []string{
			`anyOf: it fits none of the 2 alternatives: "by tag" or "by name"`,
		}},
		{"anyOf of members", `{"anyOf": [{"required": ["a"]}, {"type": "object", "required": ["b", "c"]}]}`, `{}`, []string{
			`anyOf: it needs the member "a" or the members "b" and "c"`,
		}},
		{"oneOf, none", `{"oneOf": [{"const": 1}]}`, `2`, []string{"oneOf: it does not fit the only alternative"}},
		{"oneOf, several", `{"oneOf": [{"title": "small", "maximum": 5}, {"title": "even", "multipleOf": 2}, {"const": 7}]}`, `4`, []string{
			`oneOf: it must fit one of the alternatives, and fits 2 of them: "small" and "even"`,
		}},
		{"not", `{"not": {"type": "string"}}`, `"x"`, []string{`not: "x" is ruled out`}},
		{"not, titled", `{"not": {"title": "all at once", "const": "x"}}`, `"x"`, []string{`not: "x" is ruled out: "all at once"`}},
		{"not an object", `{"not": {"type": "object", "title": "an object"}}`, `{}`, []string{`not: it is ruled out: "an object"`}},
		{"not a member", `{"not": {"required": ["a"]}}`, `{"a": 1}`, []string{`not: the member "a" must not be given`}},
		{"not members together", `{"not": {"required": ["a", "b"]}}`, `{"a": 1, "b": 2}`, []string{`not: the members "a" and "b" must not be given together`}},
		{"if and then", `{"if": {"required": ["a"]}, "then": {"required": ["b"]}, "else": {"required": ["c"]}}`, `{"a": 1}`, []string{
			`required: the member "b" is missing`,
		}},
		{"if and else", `{"if": {"required": ["a"]}, "then": {"required": ["b"]}, "else": {"required": ["c"]}}`, `{}`, []string{
			`required: the member "c" is missing`,
		}},
		{"then alone", `{"then": false}`, `{}`, nil},
		{"$ref", `{"$defs": {"n": {"type": "string"}}, "properties": {"a": {"$ref": "#/$defs/n"}}}`, `{"a": 1}`, []string{
			"/a type: it must be a string, not a number",
		}},
		{"$ref to itself", `{"properties": {"a": {"$ref": "#"}}, "additionalProperties": false}`, `{"a": {"a": {"b": 1}}}`, []string{
			`/a/a/b (name) additionalProperties: the member "b" is not allowed here`,
		}},
		{"false", `false`, `1`, []string{"false: nothing may stand here"}},
		{"true", `true`, `1`, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := compile(t, files{"s.json": test.schema})
			if diff := cmp.Diff(test.want, breaches(t, s, test.value)); diff != "" {
				t.Errorf("breaches (-want +got)\n%s", diff)
			}
		})
	}
}

// The title is that of the innermost schema with one, on the way by which the keyword was come to.
func TestCheck_TitleOnTheWay(t *testing.T) {
	s := compile(t, files{"s.json": `{
		"title": "root",
		"$defs": {"name": {"title": "a name", "pattern": "^[a-z]"}, "plain": {"type": "string"}},
		"properties": {
			"own": {"title": "own", "allOf": [{"$ref": "#/$defs/plain"}]},
			"there": {"title": "here", "$ref": "#/$defs/name"},
			"none": {"items": {"$ref": "#/$defs/plain"}},
			"other": {"$ref": "other.json"}
		},
		"required": ["own"]
	}`, "other.json": `{"title": "of the other file", "const": 1}`})
	want := []string{
		"/there pattern <a name>: \"A\" does not match the pattern `^[a-z]`",
		"/none/0 type <root>: it must be a string, not a number",
		"/other const <of the other file>: it must be 1, not 2",
	}
	if diff := cmp.Diff(append([]string{`required <root>: the member "own" is missing`}, want...), breaches(t, s, `{"there": "A", "none": [1], "other": 2}`)); diff != "" {
		t.Errorf("breaches (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff(append([]string{"/own type <own>: it must be a string, not null"}, want...), breaches(t, s, `{"own": null, "there": "A", "none": [1], "other": 2}`)); diff != "" {
		t.Errorf("breaches (-want +got)\n%s", diff)
	}
}

// However long what is quoted is, what is said of it is not.
func TestCheck_QuotesAreCut(t *testing.T) {
	long := strings.Repeat("ä", 5000)
	var names []string
	for i := range 200 {
		names = append(names, `"`+long[:2*i+2]+`"`)
	}
	s := compile(t, files{"s.json": `{"enum": [` + strings.Join(names, ",") + `], "pattern": "` + long + `x"}`})
	for _, line := range breaches(t, s, `"`+long+`"`) {
		if n := len([]rune(line)); n > 400 {
			t.Errorf("%d characters: %s", n, line)
		}
	}
	if got := breaches(t, s, `"\ufffe\u0000"`); len(got) != 2 {
		t.Errorf("breaches %q", got)
	}
}
