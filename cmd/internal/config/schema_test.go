package config_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/santhosh-tekuri/jsonschema/v5"
)

func compile(t testing.TB) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.Draft = jsonschema.Draft2020
	c.AssertFormat = true
	if err := c.AddResource(config.SchemaURL, strings.NewReader(config.Schema())); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile(config.SchemaURL)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// value returns what a YAML text says as encoding/json would read it.
func value(t testing.TB, text string) any {
	t.Helper()
	documents := source.Parse([]byte(text), source.Options{Format: source.AsYAML})
	if len(documents) != 1 || len(documents[0].Nodes) == 0 {
		t.Fatalf("no one document: %q", text)
	}
	d := documents[0]
	var of func(node int32) any
	of = func(node int32) any {
		switch d.Nodes[node].Kind {
		case source.Bool:
			return d.Bool(node)
		case source.Number:
			return json.Number(d.String(node))
		case source.String:
			return d.String(node)
		case source.Array:
			list := []any{}
			for each := range d.Children(node) {
				list = append(list, of(each))
			}
			return list
		case source.Object:
			object := map[string]any{}
			for each := range d.Children(node) {
				object[d.Name(each)] = of(each)
			}
			return object
		default:
			return nil
		}
	}
	return of(0)
}

// agree holds what Parse and the schema say of a text against each other.
func agree(t interface {
	Helper()
	Errorf(string, ...any)
}, schema *jsonschema.Schema, text string, parsed any) (taken bool) {
	t.Helper()
	_, err := config.Parse("c.yaml", []byte(text))
	refused := schema.Validate(parsed)
	if (err == nil) != (refused == nil) {
		t.Errorf("%s\nParse says: %v\nthe schema says: %v", text, err, refused)
	}
	return err == nil
}

func TestSchema_AgreesWithParse(t *testing.T) {
	schema := compile(t)
	for _, test := range []struct {
		text string
		want bool
	}{
		{"{}", true}, {"1", false}, {"a", false}, {"zzz: 1", false},
		{"failOn:\nexclude:\nlimits:\nallowMembers:\nrules:\noverrides:\nsuppressions:\npolicies:\nbaseline:\n", true},
		{"failOn: error", true}, {"failOn: off", false}, {"failOn: never", true}, {"failOn: 1", false},
		{"exclude: []", true}, {"exclude: [a, '**/b/**', \"a\\\\*b\"]", true}, {"exclude: [/a]", false}, {"exclude: ['']", false},
		{`exclude: ['a\b']`, false}, {`exclude: ['\a']`, false}, {`exclude: ['a\']`, false}, {`exclude: ['\*\?\[\]\{\}\!\^\,\-\\']`, true},
		{"exclude: a", false}, {"exclude: [1]", false}, {"exclude: [null]", false}, {"exclude: [é, 日本/**]", true},
		{"limits: current", true}, {"limits: documented", true}, {"limits: other", false}, {"limits: {set: current}", true}, {"limits: {set: x}", false},
		{"limits: {set: }", false}, {"limits: {alarms: 0, elbs: 2147483647}", true}, {"limits: {alarms: 2147483648}", false}, {"limits: {alarms: -1}", false},
		{"limits: {alarms: 1.5}", false}, {"limits: {alarms: '1'}", false}, {"limits: {alarms: }", false}, {"limits: {alarm: 1}", false}, {"limits: []", false},
		{"limits: 1", false}, {"limits: true", false},
		{"allowMembers: [a, DeploymentInfo.b, é]", true}, {"allowMembers: [a.b]", false}, {"allowMembers: [.b]", false}, {"allowMembers: [DeploymentInfo.]", false},
		{"allowMembers: [DeploymentInfo.a.b]", false}, {"allowMembers: ['']", false}, {"allowMembers: ['a b']", false}, {"allowMembers: a", false}, {"allowMembers: [1]", false},
		{"rules: {syntax: off, alarm-count: error, kind-unknown: note, document-empty: warning}", true}, {"rules: {syntax: fatal}", false}, {"rules: {syntax: false}", false},
		{"rules: {sintax: off}", false}, {"rules: {syntax: }", false}, {"rules: []", false}, {"{rules: {policy-a: off}, policies: [a.json]}", true}, {"rules: {policy: off}", false},
		{"overrides: []", true}, {"overrides: {}", false}, {"overrides: [{}]", false}, {"overrides: [null]", false}, {"overrides: [{paths: []}]", false},
		{"overrides: [{paths: }]", false}, {"overrides: [{paths: a}]", false}, {"overrides: [{paths: [a]}]", true}, {"overrides: [{rules: {}}]", false},
		{"overrides: [{paths: [a], limits: , rules: , allowMembers: }]", true}, {"overrides: [{paths: [a], limits: current, rules: {syntax: off}, allowMembers: [a]}]", true},
		{"overrides: [{paths: [a], limits: {set: documented, alarms: 1}}]", true}, {"overrides: [{paths: [a], failOn: error}]", false}, {"overrides: [{paths: [a], rules: {x: off}}]", false},
		{"suppressions: [{rule: syntax, reason: x}]", true}, {"suppressions: [{rule: syntax}]", false}, {"suppressions: [{reason: x}]", false}, {"suppressions: [{rule: syntax, reason: ' '}]", false},
		{"suppressions: [{rule: syntax, reason: 1}]", false}, {"suppressions: [{rule: syntax, reason: }]", false}, {"suppressions: [{rule: x, reason: x}]", false}, {"suppressions: [{rule: 1, reason: x}]", false},
		{"suppressions: [{rule: syntax, reason: x, path: , pointer: , expires: }]", true}, {"suppressions: [{rule: syntax, reason: x, path: /a}]", false},
		{"suppressions: [{rule: syntax, reason: x, pointer: ''}]", true}, {"suppressions: [{rule: syntax, reason: x, pointer: /}]", true}, {"suppressions: [{rule: syntax, reason: x, pointer: /a/*/~0~1}]", true},
		{"suppressions: [{rule: syntax, reason: x, pointer: a}]", false}, {"suppressions: [{rule: syntax, reason: x, pointer: /~}]", false}, {"suppressions: [{rule: syntax, reason: x, pointer: /~2}]", false},
		{"suppressions: [{rule: syntax, reason: x, pointer: 1}]", false}, {"suppressions: [{rule: syntax, reason: x, pointer: \"/a\\nb\"}]", true}, {"suppressions: [syntax]", false},
		{"suppressions: [{rule: syntax, reason: x, expires: 2027-12-31}]", true}, {"suppressions: [{rule: syntax, reason: x, expires: 2028-02-29}]", true}, {"suppressions: [{rule: syntax, reason: x, expires: 2027-02-30}]", false},
		{"suppressions: [{rule: syntax, reason: x, expires: 2027-04-31}]", false}, {"suppressions: [{rule: syntax, reason: x, expires: 2027-13-01}]", false}, {"suppressions: [{rule: syntax, reason: x, expires: 2027-00-01}]", false},
		{"suppressions: [{rule: syntax, reason: x, expires: 2027-1-1}]", false}, {"suppressions: [{rule: syntax, reason: x, expires: tomorrow}]", false}, {"suppressions: [{rule: syntax, reason: x, expires: 2027}]", false},
		{"suppressions: [{rule: syntax, reason: x, until: 2027-01-01}]", false},
		{"policies: []", true}, {"policies: [a.json, {schema: b.yaml}]", true}, {"policies: [a.json, a.json]", false}, {"policies: ['']", false}, {"policies: [1]", false}, {"policies: [{}]", false}, {"policies: [null]", false},
		{"policies: [{schema: a, kinds: [appspec], severity: note}]", true}, {"policies: [{schema: a, kinds: , severity: }]", true}, {"policies: [{schema: a, kinds: []}]", false},
		{"policies: [{schema: a, kinds: [x]}]", false}, {"policies: [{schema: a, kinds: appspec}]", false}, {"policies: [{schema: a, kinds: [unknown]}]", false}, {"policies: [{schema: a, severity: off}]", false},
		{"policies: [{schema: }]", false}, {"policies: [{schema: a, id: b}]", false}, {"policies: a", false},
		{"baseline: a.json", true}, {"baseline: ' '", false}, {"baseline: []", false},
	} {
		if taken := agree(t, schema, test.text, value(t, test.text)); taken != test.want {
			t.Errorf("%s is taken: %v, want %v", test.text, taken, test.want)
		}
	}
}

// What no schema can see, or not in regular expressions that every language has, only Parse refuses.
func TestSchema_LeavesTheRestToParse(t *testing.T) {
	schema := compile(t)
	for _, text := range []string{
		"exclude: ['[']", "exclude: [C:/a]", "exclude: [' ']", "rules: {policy-a: off}", "policies: [a.json, a.yaml]", "policies: [.json]",
		"suppressions: [{rule: syntax, reason: x, expires: 2027-02-29}]",
	} {
		if _, err := config.Parse("c.yaml", []byte(text)); err == nil {
			t.Errorf("%s: Parse takes it", text)
		}
		if err := schema.Validate(value(t, text)); err != nil {
			t.Errorf("%s: the schema refuses it: this belongs to the table of TestSchema_AgreesWithParse", text)
		}
	}
}
