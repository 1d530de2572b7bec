package config_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/google/go-cmp/cmp"
)

func TestStarter_ChangesNothing(t *testing.T) {
	c, err := config.Parse(config.Name, []byte(config.Starter))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(config.Config{Path: config.Name}, c); diff != "" {
		t.Errorf("(-nothing +starter)\n%s", diff)
	}
	if got := c.Summary(); got != "it changes nothing" {
		t.Errorf("summary %q", got)
	}
	first, _, _ := strings.Cut(config.Starter, "\n")
	if first != "# yaml-language-server: $schema="+config.SchemaURL {
		t.Errorf("editors are told %q", first)
	}
	for i, line := range strings.Split(config.Starter, "\n") {
		if len(line) > 125 && i > 0 {
			t.Errorf("line %d has %d characters", i+1, len(line))
		}
	}
}

// examples returns the examples of the starter: runs of lines that have no space behind the #.
func examples() []string {
	var all []string
	within := false
	for line := range strings.Lines(config.Starter) {
		example := strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "# ") && line != "#\n"
		example = example || within && strings.HasPrefix(line, "#  ")
		switch {
		case example && within:
			all[len(all)-1] += line[1:]
		case example:
			all = append(all, line[1:])
		}
		within = example
	}
	return all
}

// Each example is right, alone and among the others, and so is it for the schema.
func TestStarter_ExamplesAreRight(t *testing.T) {
	schema := compile(t)
	all := examples()
	var keys []string
	for _, example := range append(slices.Clone(all), strings.Join(all, "")) {
		key, _, _ := strings.Cut(example, ":")
		t.Run(key, func(t *testing.T) {
			c, err := config.Parse(config.Name, []byte(example))
			if err != nil {
				t.Fatalf("%v\n%s", err, example)
			}
			if cmp.Equal(config.Config{Path: config.Name}, c) {
				t.Errorf("the example changes nothing:\n%s", example)
			}
			if err := schema.Validate(value(t, example)); err != nil {
				t.Errorf("%v\n%s", err, example)
			}
		})
		keys = append(keys, key)
	}
	want := []string{"failOn", "exclude", "limits", "allowMembers", "rules", "overrides", "suppressions", "policies", "baseline", "failOn"}
	if diff := cmp.Diff(want, keys); diff != "" {
		t.Errorf("keys of the examples (-want +got)\n%s", diff)
	}
}

func TestSummary(t *testing.T) {
	for text, want := range map[string]string{
		"":                                       "it changes nothing",
		"overrides: []\nrules: {}\nlimits: {}\n": "it changes nothing",
		"failOn: never":                          "fail on never",
		"exclude: [a]\nlimits: {alarms: 1, set: current}\nrules: {syntax: off}\nallowMembers: [a]\nsuppressions: [{rule: syntax, reason: x}]\npolicies: [a.json]\noverrides: [{paths: [a]}]\nbaseline: b": "1 excluded pattern, current limits, 1 limit of its own, 1 allowed member, 1 rule, 1 override, 1 suppression, 1 policy, a baseline",
		"rules: {syntax: off, alarm-count: off}\npolicies: [a.json, b.json]\nlimits: {alarms: 1, elbs: 2, listeners: 3}":                                                                                  "3 limits of their own, 2 rules, 2 policies",
	} {
		c := parse(t, text)
		if got := c.Summary(); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", text, got, want)
		}
	}
}
