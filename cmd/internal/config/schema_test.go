package config_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/deployrecord/deployrecord/cmd/internal/suppress"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/santhosh-tekuri/jsonschema/v5"
	"pgregory.net/rapid"
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

// Whatever is drawn, right or wrong, Parse and the schema agree on it.
func TestSchema_AgreesWithParseOnWhateverIsDrawn(t *testing.T) {
	schema := compile(t)
	rapid.Check(t, func(t *rapid.T) {
		drawn := drawConfig(t)
		text, err := json.Marshal(drawn)
		if err != nil {
			t.Fatal(err)
		}
		var parsed any
		if err := json.Unmarshal(text, &parsed); err != nil {
			t.Fatal(err)
		}
		agree(t, schema, string(text), parsed)
	})
}

// drawConfig draws a configuration of which most parts are right.
func drawConfig(t *rapid.T) map[string]any {
	rules := []string{"policy-a"}
	for _, r := range suppress.AllRules() {
		rules = append(rules, r.ID)
	}
	limits := []string{}
	for _, l := range facts.Limits() {
		limits = append(limits, l.Name)
	}
	kinds := []string{}
	for _, k := range model.Kinds() {
		kinds = append(kinds, k.String())
	}
	word := func(right ...string) func() any {
		return func() any { return rapid.SampledFrom(right).Draw(t, "word") }
	}
	pattern := word("a", "**/*.yaml", "a/{b,c}/", "[a-z]?")
	list := func(least int, of func() any) func() any {
		return func() any {
			elements := make([]any, rapid.IntRange(least, 3).Draw(t, "length"))
			for i := range elements {
				elements[i] = maybeWrong(t, of)
			}
			return elements
		}
	}
	mapOf := func(keys []string, of func() any) func() any {
		return func() any {
			m := map[string]any{}
			for range rapid.IntRange(0, 3).Draw(t, "size") {
				m[rapid.SampledFrom(append(keys, "zzz")[:len(keys)+rare(t)]).Draw(t, "key")] = maybeWrong(t, of)
			}
			return m
		}
	}
	number := func() any { return rapid.IntRange(-1, 100).Draw(t, "number") + rare(t)<<31 }
	severity := word("error", "warning", "note", "off")
	settings := map[string]func() any{
		"limits": func() any {
			if rapid.Bool().Draw(t, "set") {
				return rapid.SampledFrom(config.LimitSets()).Draw(t, "set of limits")
			}
			return mapOf(limits, number)()
		},
		"allowMembers": list(0, word("a", "DeploymentInfo.b")),
		"rules":        mapOf(rules, severity),
	}
	override := objectOf(t, []string{"paths"}, withKeys(settings, map[string]func() any{"paths": list(1, pattern)}))
	suppression := objectOf(t, []string{"rule", "reason"}, map[string]func() any{
		"rule": word(rules...), "reason": word("because"), "path": pattern, "pointer": word("", "/a", "/*/~1"), "expires": word("2027-01-31"),
	})
	policies := func() any {
		all := []any{"a.schema.json"} // there always, so that its rule is known
		for i := range rapid.IntRange(0, 2).Draw(t, "policies") {
			name := fmt.Sprintf("p%d.json", i)
			all = append(all, maybeWrong(t, objectOf(t, []string{"schema"}, map[string]func() any{
				"schema": word(name), "kinds": list(1, word(kinds...)), "severity": word("error", "warning", "note"),
			})))
		}
		return all
	}
	file := objectOf(t, nil, withKeys(settings, map[string]func() any{
		"failOn": word(config.FailOns()...), "exclude": list(0, pattern), "overrides": list(0, override), "suppressions": list(0, suppression), "baseline": word("b.json"),
	}))().(map[string]any)
	file["policies"] = policies()
	return file
}

// objectOf draws objects that have some of the members, and nearly always those that they must have.
func objectOf(t *rapid.T, required []string, members map[string]func() any) func() any {
	return func() any {
		object := map[string]any{}
		for _, name := range sorted(members) {
			has := slices.Contains(required, name) && rare(t) == 0
			if has || rapid.IntRange(0, 2).Draw(t, "has "+name) == 0 {
				object[name] = maybeWrong(t, members[name])
			}
		}
		if rare(t) == 1 {
			object["zzz"] = 1
		}
		return object
	}
}

// maybeWrong draws a value or, now and then, one that is nearly always wrong.
func maybeWrong(t *rapid.T, right func() any) any {
	if rare(t) == 0 {
		return right()
	}
	return rapid.SampledFrom([]any{nil, true, 7, -1, 1.5, "", "zzz", "/zzz", []any{}, []any{nil}, map[string]any{}}).Draw(t, "wrong")
}

// rare draws 1 now and then, else 0.
func rare(t *rapid.T) int {
	if rapid.IntRange(0, 29).Draw(t, "rare") == 29 {
		return 1
	}
	return 0
}

func withKeys(a, b map[string]func() any) map[string]func() any {
	both := map[string]func() any{}
	for _, m := range []map[string]func() any{a, b} {
		for k, v := range m {
			both[k] = v
		}
	}
	return both
}

func sorted(m map[string]func() any) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
