package config_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/deployrecord/deployrecord/model/facts"
	"pgregory.net/rapid"
)

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
	rules := append(config.RuleNames(), "policy-a")
	limits := []string{}
	for _, l := range facts.Limits() {
		limits = append(limits, l.Name)
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
	severity := word(config.RuleSeverities()...)
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
				"schema": word(name), "kinds": list(1, word(config.KindNames()...)), "severity": word(config.Severities()...),
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
