package jsonschema

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/deployrecord/deployrecord/model/source"
)

// Schemas that multiply, and values that are large, come to an end.
func TestCheck_EndsAtABound(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"$ref": "#/$defs/n0", "$defs": {"n40": {"const": 1}`)
	for i := range 40 {
		fmt.Fprintf(&b, `, "n%d": {"anyOf": [{"allOf": [{"$ref": "#/$defs/n%[2]d"}, {"$ref": "#/$defs/n%[2]d"}]}, {"$ref": "#/$defs/n%[2]d"}]}`, i, i+1)
	}
	b.WriteString("}}")
	multiplying := compile(t, files{"s.json": b.String()})
	doc, node := parse(t, `2`)
	if err := multiplying.Check(Plain{doc}, node, func(*Breach) {}); !errors.Is(err, ErrTooMuch) {
		t.Errorf("error %v", err)
	}

	again := compile(t, files{"s.json": `{"items": {"items": {"enum": [[]], "uniqueItems": true, "contains": false}}}`})
	doc, node = parse(t, `[[`+strings.Repeat(`[0,0],`, 50_000)+`[]]]`)
	found := 0
	if err := again.Check(Plain{doc}, node, func(*Breach) { found++ }); err != nil || found < 50_000 {
		t.Errorf("error %v, %d breaches", err, found)
	}
}

// What one value took is not seen by the next, and a bound that one met is not that of the next.
func TestCheck_ForgetsTheValueBefore(t *testing.T) {
	s := compile(t, files{"s.json": `{"type": "object", "required": ["a"], "properties": {"a": {"items": {"const": 1}}}}`})
	for range 3 {
		if got := breaches(t, s, `{"a": [1]}`); len(got) > 0 {
			t.Errorf("breaches %q", got)
		}
		if got := breaches(t, s, `{"b": [1]}`); len(got) != 1 {
			t.Errorf("breaches %q", got)
		}
		if got := breaches(t, s, `{"a": [`+strings.Repeat("1,", 5000)+`2]}`); len(got) != 1 {
			t.Errorf("breaches %q", got)
		}
	}
}

// One schema may be used by any number of goroutines.
func TestCheck_Concurrently(t *testing.T) {
	s := compile(t, files{"s.json": `{
		"title": "T", "$defs": {"n": {"title": "N", "anyOf": [{"pattern": "^a"}, {"format": "date"}]}},
		"patternProperties": {"^[ab]$": {"$ref": "#/$defs/n"}}, "unevaluatedProperties": false,
		"propertyNames": {"maxLength": 1}, "uniqueItems": true, "if": {"required": ["a"]}, "then": {"required": ["b"]}
	}`})
	want := fmt.Sprint(breaches(t, s, `{"a": "x", "cc": [1, 1]}`))
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 50 {
				if got := fmt.Sprint(breaches(t, s, `{"a": "x", "cc": [1, 1]}`)); got != want {
					t.Errorf("breaches %s, want %s", got, want)
				}
			}
		})
	}
	group.Wait()
	if strings.Count(want, "<") != 4 {
		t.Errorf("breaches %s", want)
	}
}

// YAML has numbers that JSON cannot say. They are numbers, and no bound is known to be passed by them.
func TestCheck_NumbersThatJSONCannotSay(t *testing.T) {
	s := compile(t, files{"s.json": `{"items": {"type": "number", "minimum": 1, "multipleOf": 2, "not": {"type": "integer"}}, "uniqueItems": true}`})
	doc := source.Parse([]byte("a: [.inf, -.inf, .nan]\n"), source.Options{})[0]
	if err := s.Check(Plain{doc}, 1, func(b *Breach) { t.Errorf("%+v", b) }); err != nil {
		t.Error(err)
	}
}

func TestSchema_TitleAndDescription(t *testing.T) {
	s := compile(t, files{"s.json": `{"title": "T", "description": "D", "items": {"title": "t"}}`})
	if s.Title() != "T" || s.Description() != "D" {
		t.Errorf("%q, %q", s.Title(), s.Description())
	}
	if s := compile(t, files{"s.json": "true"}); s.Title() != "" || s.Description() != "" {
		t.Errorf("%q, %q", s.Title(), s.Description())
	}
}

func BenchmarkCheck(b *testing.B) {
	s := compile(b, files{"s.json": `{
		"required": ["applicationName", "description"],
		"properties": {
			"applicationName": {"pattern": "^[a-z]+(-[a-z]+)*$"}, "description": {"pattern": "[A-Z]+-[0-9]+"},
			"overrideAlarmConfiguration": {"properties": {"alarms": {"minItems": 1, "items": {"required": ["name"]}}}}
		}
	}`})
	doc, node := parse(b, `{"applicationName": "shop-web", "deploymentGroupName": "production", "description": "OPS-12: May",
		"revision": {"revisionType": "S3", "s3Location": {"bucket": "b", "key": "k", "bundleType": "zip"}},
		"overrideAlarmConfiguration": {"alarms": [{"name": "cpu"}, {"name": "errors"}]}}`)
	b.ReportAllocs()
	for b.Loop() {
		if err := s.Check(Plain{doc}, node, func(*Breach) {}); err != nil {
			b.Fatal(err)
		}
	}
}
