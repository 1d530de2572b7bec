package jsonschema

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/model/source"
	oracle "github.com/santhosh-tekuri/jsonschema/v5"
	"pgregory.net/rapid"
)

// oracleOf compiles a schema with another implementation; nil if that refuses it.
func oracleOf(text string) (s *oracle.Schema) {
	defer func() {
		if recover() != nil {
			s = nil // of regular expressions that do not compile
		}
	}()
	c := oracle.NewCompiler()
	c.Draft = oracle.Draft2020
	if c.AddResource("mem:///s.json", strings.NewReader(text)) != nil {
		return nil
	}
	s, err := c.Compile("mem:///s.json")
	if err != nil {
		return nil
	}
	return s
}

// agree holds a schema and a value against the other implementation.
func agree(t interface {
	Helper()
	Errorf(string, ...any)
}, schema, value string) {
	t.Helper()
	c := NewCompiler(files{"s.json": schema}.read)
	s, err := c.Compile("s.json")
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	other := oracleOf(schema)
	// Another implementation may never follow a reference in a schema that nobody uses, and take no values for any value.
	stricter := func(p Problem) bool {
		return strings.HasPrefix(p.Message, "enum must hold") || strings.HasPrefix(p.Message, "$ref ") || strings.Contains(p.Message, "refers back to itself")
	}
	if p := c.Problems(); (len(p) > 0) != (other == nil) && !(other != nil && !slices.ContainsFunc(p, func(p Problem) bool { return !stricter(p) })) {
		t.Errorf("%s\nproblems %v, the oracle takes it: %v", schema, p, other != nil)
		return
	}
	if len(c.Problems()) > 0 {
		return
	}
	doc := source.Parse([]byte(`{"value": `+value+`}`), source.Options{Format: source.AsJSON})[0]
	if len(doc.Nodes) < 2 || doc.Nodes[0].Count != 1 {
		return // the text is no JSON, or more than one value
	}
	found := 0
	check := s.Check(Plain{doc}, 1, func(b *Breach) {
		found++
		if b.Node < 1 || int(b.Node) >= len(doc.Nodes) || b.Label != "" && (b.Other < 1 || int(b.Other) >= len(doc.Nodes)) {
			t.Errorf("a breach at the node %d of %d", b.Node, len(doc.Nodes))
		}
		if b.Says == "" || b.Keyword == "" {
			t.Errorf("a breach that says nothing: %+v", b)
		}
	})
	if check != nil {
		return
	}
	var decoded any
	d := json.NewDecoder(strings.NewReader(value))
	d.UseNumber()
	if err := d.Decode(&decoded); err != nil {
		t.Errorf("%s: %v", value, err)
		return
	}
	if want := other.Validate(decoded); (found > 0) != (want != nil) {
		t.Errorf("%s\n%s\nbreaches %d, the oracle says %v", schema, value, found, want)
	}
}

// A schema is a good one, and a value is as it says, exactly where another implementation says so.
func agreesWithAnother(t *rapid.T) {
	agree(t, drawSchema(t, 4), drawValue(t, 3))
}

func TestOracle(t *testing.T) { rapid.Check(t, agreesWithAnother) }
func FuzzOracle(f *testing.F) { f.Fuzz(rapid.MakeFuzz(agreesWithAnother)) }

// names are the members that schemas and values have, so few that they meet.
var names = []string{"a", "b", "aa", "x-1"}

func name(t *rapid.T) string { return rapid.SampledFrom(names).Draw(t, "name") }

func drawValue(t *rapid.T, depth int) string {
	kinds := 6
	if depth == 0 {
		kinds = 4
	}
	switch rapid.IntRange(0, kinds-1).Draw(t, "kind") {
	case 0:
		return rapid.SampledFrom([]string{"null", "true", "false"}).Draw(t, "word")
	case 1, 2:
		return rapid.SampledFrom([]string{"0", "1", "2", "-1", "1.0", "1.5", "20e-1", "0.3", "3", "100", "-0", "1e2"}).Draw(t, "number")
	case 3:
		return fmt.Sprintf("%q", rapid.SampledFrom([]string{"", "a", "b", "aa", "ab", "é", "1"}).Draw(t, "text"))
	case 4:
		list := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string { return drawValue(t, depth-1) }), 0, 4).Draw(t, "elements")
		return "[" + strings.Join(list, ", ") + "]"
	default:
		return object(t, func(t *rapid.T) string { return drawValue(t, depth-1) })
	}
}

// object draws an object with each name once.
func object(t *rapid.T, value func(*rapid.T) string) string {
	var list []string
	for _, n := range rapid.SliceOfNDistinct(rapid.SampledFrom(names), 0, 3, rapid.ID).Draw(t, "names") {
		list = append(list, fmt.Sprintf("%q: %s", n, value(t)))
	}
	return "{" + strings.Join(list, ", ") + "}"
}

// keywords are what schemas are drawn from, each with its value.
func keywords() map[string]func(*rapid.T, int) string {
	return map[string]func(*rapid.T, int) string{
		"type":                  drawType,
		"enum":                  func(t *rapid.T, _ int) string { return "[" + drawValue(t, 1) + ", " + drawValue(t, 1) + "]" },
		"const":                 func(t *rapid.T, _ int) string { return drawValue(t, 2) },
		"minimum":               drawNumber,
		"maximum":               drawNumber,
		"exclusiveMinimum":      drawNumber,
		"exclusiveMaximum":      drawNumber,
		"multipleOf":            drawNumber,
		"minLength":             drawCount,
		"maxLength":             drawCount,
		"pattern":               func(t *rapid.T, _ int) string { return fmt.Sprintf("%q", drawPattern(t)) },
		"minItems":              drawCount,
		"maxItems":              drawCount,
		"uniqueItems":           func(t *rapid.T, _ int) string { return rapid.SampledFrom([]string{"true", "false"}).Draw(t, "unique") },
		"minContains":           drawCount,
		"maxContains":           drawCount,
		"contains":              drawSchema,
		"items":                 drawSchema,
		"prefixItems":           drawSchemas,
		"unevaluatedItems":      drawSchema,
		"minProperties":         drawCount,
		"maxProperties":         drawCount,
		"required":              drawNames,
		"properties":            drawNamedSchemas,
		"additionalProperties":  drawSchema,
		"propertyNames":         drawSchema,
		"unevaluatedProperties": drawSchema,
		"patternProperties": func(t *rapid.T, depth int) string {
			return fmt.Sprintf("{%q: %s}", drawPattern(t), drawSchema(t, depth))
		},
		"dependentRequired": func(t *rapid.T, depth int) string { return fmt.Sprintf("{%q: %s}", name(t), drawNames(t, depth)) },
		"dependentSchemas":  drawNamedSchemas,
		"allOf":             drawSchemas,
		"anyOf":             drawSchemas,
		"oneOf":             drawSchemas,
		"not":               drawSchema,
		"if":                drawSchema,
		"then":              drawSchema,
		"else":              drawSchema,
		"$defs":             drawNamedSchemas,
		"$ref": func(t *rapid.T, _ int) string {
			return fmt.Sprintf("%q", rapid.SampledFrom([]string{"#/$defs/a", "#/$defs/b", "#"}).Draw(t, "ref"))
		},
		"title":        func(*rapid.T, int) string { return `"titled"` },
		"x-of-our-own": func(t *rapid.T, _ int) string { return drawValue(t, 1) },
	}
}

func drawSchema(t *rapid.T, depth int) string {
	if depth <= 0 || rapid.IntRange(0, 9).Draw(t, "plain") == 0 {
		return rapid.SampledFrom([]string{"true", "false", "{}"}).Draw(t, "boolean")
	}
	all := make([]string, 0, 40)
	known := keywords()
	for k := range known {
		all = append(all, k)
	}
	slices.Sort(all)
	var list []string
	for _, k := range rapid.SliceOfNDistinct(rapid.SampledFrom(all), 1, 4, rapid.ID).Draw(t, "keywords") {
		value := ""
		if rapid.IntRange(0, 60).Draw(t, "wrong") == 0 {
			value = drawValue(t, 1) // which mostly the keyword does not take
		} else {
			value = known[k](t, depth-1)
		}
		list = append(list, fmt.Sprintf("%q: %s", k, value))
	}
	return "{" + strings.Join(list, ", ") + "}"
}

func drawSchemas(t *rapid.T, depth int) string {
	list := []string{drawSchema(t, depth)}
	if rapid.Bool().Draw(t, "two") {
		list = append(list, drawSchema(t, depth))
	}
	return "[" + strings.Join(list, ", ") + "]"
}

func drawNamedSchemas(t *rapid.T, depth int) string {
	return object(t, func(t *rapid.T) string { return drawSchema(t, depth) })
}

func drawType(t *rapid.T, _ int) string {
	list := rapid.SliceOfNDistinct(rapid.SampledFrom(typeNames), 1, 3, rapid.ID).Draw(t, "types")
	if len(list) == 1 {
		return fmt.Sprintf("%q", list[0])
	}
	return `["` + strings.Join(list, `", "`) + `"]`
}

func drawNumber(t *rapid.T, _ int) string {
	return rapid.SampledFrom([]string{"1", "2", "0.1", "1.5", "3", "0.25", "100"}).Draw(t, "bound")
}

func drawCount(t *rapid.T, _ int) string {
	return rapid.SampledFrom([]string{"0", "1", "2", "3", "2.0", "1e0"}).Draw(t, "count")
}

func drawPattern(t *rapid.T) string {
	return rapid.SampledFrom([]string{"^a", "b$", "^x-", "^[0-9]+$", "", "."}).Draw(t, "pattern")
}

func drawNames(t *rapid.T, _ int) string {
	list := rapid.SliceOfNDistinct(rapid.SampledFrom(names), 0, 2, rapid.ID).Draw(t, "required")
	text, _ := json.Marshal(append([]string{}, list...))
	return string(text)
}

// apart are what the two implementations know and do not know, and numbers that take the other one forever.
var apart = regexp.MustCompile(`\$(?:schema|id|anchor|dynamic|recursive|vocabulary)|content|format|://|[eE][-+]?\d{3}`)

// Whatever is given as a schema and as a value: nothing panics, every place is one of the value, and where both
// implementations know what a schema means they agree.
func FuzzCheck(f *testing.F) {
	for _, seed := range [][2]string{
		{`{"type": "object", "required": ["a"], "properties": {"a": {"pattern": "^x"}}}`, `{"a": "y", "b": [1]}`},
		{`{"anyOf": [{"$ref": "#/$defs/n"}, {"type": "null"}], "$defs": {"n": {"minimum": 5}}}`, `3`},
		{`{"if": {"required": ["a"]}, "then": false, "unevaluatedProperties": false}`, `{"a": {"a": 1}, "a": 2}`},
		{`{"uniqueItems": true, "contains": {"multipleOf": 0.3}, "items": {"enum": [1, "1", {}]}}`, `[1, 1.0, "1", {}, [null]]`},
		{`{"propertyNames": {"maxLength": 1}, "patternProperties": {"~/": true}}`, `{"~/": 1, "ab": 2}`},
		{"type: object\nproperties: {a: &x {not: {const: 1}}, b: *x}", `{"a": 1, "b": 1}`},
		{`{"$ref": "other.json#/$defs/x"}`, `1`},
		{`{"$dynamicRef": "#a"`, `{}`},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, schema, value string) {
		if len(schema) > 1<<12 || len(value) > 1<<12 {
			return
		}
		if !apart.MatchString(schema) && !apart.MatchString(value) && json.Valid([]byte(schema)) && json.Valid([]byte(value)) && plain(schema) {
			agree(t, schema, value)
			return
		}
		c := NewCompiler(files{"s.json": schema, "other.json": value}.read)
		s, err := c.Compile("s.json")
		for _, p := range c.Problems() {
			if p.Line < 1 || p.Column < 1 || p.Message == "" {
				t.Errorf("a problem without a place: %+v", p)
			}
		}
		if err != nil || len(c.Problems()) > 0 {
			return
		}
		for _, doc := range source.Parse([]byte(value), source.Options{}) {
			if len(doc.Nodes) == 0 {
				continue
			}
			_ = s.Check(Plain{doc}, 0, func(b *Breach) {
				if b.Node < 0 || int(b.Node) >= len(doc.Nodes) {
					t.Errorf("a breach at the node %d of %d", b.Node, len(doc.Nodes))
				}
			})
		}
	})
}

// plain reports whether a JSON text is one that another implementation sees no other way: all of it UTF-8, and no object with two
// members of one name.
func plain(text string) bool {
	doc := source.Parse([]byte(text), source.Options{Format: source.AsJSON})[0]
	for i := range doc.Nodes {
		if doc.Nodes[i].Kind == source.Object {
			list := Plain{doc}.AppendMembers(nil, int32(i))
			if n := len(list); len(once(list)) < n {
				return false
			}
		}
	}
	return len(doc.Faults) == 0
}
