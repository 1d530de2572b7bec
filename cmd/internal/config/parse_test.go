package config_test

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/deployrecord/deployrecord/cmd/internal/suppress"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/google/go-cmp/cmp"
)

type severities = map[string]validate.Severity

func TestParse_ReadsWhatTheFileSays(t *testing.T) {
	day := time.Date(2027, time.January, 31, 0, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		name, text string
		want       config.Config
	}{
		{"an empty file", "", config.Config{}},
		{"comments alone", "# nothing yet\n", config.Config{}},
		{"null", "~\n", config.Config{}},
		{"an empty object", "{}", config.Config{}},
		{"a byte-order mark", "\ufefffailOn: note\n", config.Config{FailOn: "note"}},
		{"keys without values", "failOn:\nexclude:\nallowMembers: []\nlimits:\nrules:\noverrides:\nsuppressions:\npolicies:\nbaseline:\n", config.Config{}},
		{"empty values", "exclude: []\nlimits: {}\nrules: {}\noverrides: []\nsuppressions: []\npolicies: []\n", config.Config{}},
		{"JSON", `{"limits": {"alarms": 3}}`, config.Config{Limits: map[string]int{"alarms": 3}}},

		{"failOn", "failOn: never", config.Config{FailOn: "never"}},
		{"exclude", "exclude: ['**/generated/**', ./vendor/, a//b]", config.Config{Exclude: []string{"**/generated/**", "vendor", "a/b"}}},
		{"limits", "limits: {alarms: 50, elbs: 0}", config.Config{Limits: map[string]int{"alarms": 50, "elbs": 0}}},
		{"the largest limit", "limits: {alarms: 2147483647}", config.Config{Limits: map[string]int{"alarms": 2147483647}}},
		{"a set of limits", "limits: current", config.Config{LimitSet: "current"}},
		{"a set of limits and a number", "limits: {set: documented, alarms: 60}", config.Config{LimitSet: "documented", Limits: map[string]int{"alarms": 60}}},
		{"allowMembers", "allowMembers: [newMember, DeploymentInfo.other]", config.Config{AllowMembers: []string{"newMember", "DeploymentInfo.other"}}},
		{"rules", "rules: {kind-unknown: off, syntax: warning}", config.Config{Rules: severities{"kind-unknown": validate.Off, "syntax": validate.Warning}}},
		{"overrides", "overrides:\n- paths: [legacy/**, './old/']\n  limits: {set: current, alarms: 1}\n  allowMembers: [a]\n  rules: {syntax: note}\n- paths: ['*.yaml']\n  limits: documented\n",
			config.Config{Overrides: []config.Override{
				{Patterns: []string{"legacy/**", "old/**"}, LimitSet: "current", Limits: map[string]int{"alarms": 1}, AllowMembers: []string{"a"}, Rules: severities{"syntax": validate.Note}},
				{Patterns: []string{"*.yaml"}, LimitSet: "documented"},
			}}},
		{"suppressions", "suppressions:\n- {rule: syntax, reason: why not}\n-\n  rule: alarm-count\n  path: requests/web.yaml\n  pointer: /alarms/*/na~1me~0\n  reason: OPS-12\n  expires: 2027-01-31\n",
			config.Config{Suppressions: []suppress.Suppression{
				{Rule: "syntax", Reason: "why not", Line: 2, Column: 3},
				{Rule: "alarm-count", Path: "requests/web.yaml", Pointer: "/alarms/*/na~1me~0", HasPointer: true, Reason: "OPS-12", Expires: day, Line: 4, Column: 3},
			}}},
		{"a pointer to the document", "suppressions: [{rule: syntax, reason: x, pointer: ''}]",
			config.Config{Suppressions: []suppress.Suppression{{Rule: "syntax", HasPointer: true, Reason: "x", Line: 1, Column: 16}}}},
		{"suppressions of everything in a directory", "suppressions: [{rule: syntax, reason: x, path: old/}]",
			config.Config{Suppressions: []suppress.Suppression{{Rule: "syntax", Path: "old/**", Reason: "x", Line: 1, Column: 16}}}},
		{"a leap day", "suppressions: [{rule: syntax, reason: x, expires: 2028-02-29}]",
			config.Config{Suppressions: []suppress.Suppression{{Rule: "syntax", Reason: "x", Expires: time.Date(2028, 2, 29, 0, 0, 0, 0, time.UTC), Line: 1, Column: 16}}}},
		{"policies", "policies:\n- naming.schema.json\n- schema: ../policies/Tags (v2).YAML\n  kinds: [create-deployment, appspec]\n  severity: warning\n",
			config.Config{Policies: []config.Policy{
				{ID: "policy-naming", Schema: filepath.FromSlash("conf/naming.schema.json"), Severity: validate.Error, Line: 2, Column: 3},
				{ID: "policy-tags-v2", Schema: filepath.FromSlash("policies/Tags (v2).YAML"), Kinds: []model.Kind{model.CreateDeployment, model.AppSpec},
					Severity: validate.Warning, Line: 3, Column: 3},
			}}},
		{"rules of policies, named above them", "rules: {policy-a: off}\noverrides: [{paths: [x], rules: {policy-a: note}}]\nsuppressions: [{rule: policy-a, reason: x}]\npolicies: [a.json]",
			config.Config{
				Rules:        severities{"policy-a": validate.Off},
				Overrides:    []config.Override{{Patterns: []string{"x"}, Rules: severities{"policy-a": validate.Note}}},
				Suppressions: []suppress.Suppression{{Rule: "policy-a", Reason: "x", Line: 3, Column: 16}},
				Policies:     []config.Policy{{ID: "policy-a", Schema: filepath.FromSlash("conf/a.json"), Severity: validate.Error, Line: 4, Column: 12}},
			}},
		{"baseline", "baseline: .baseline.json", config.Config{Baseline: filepath.FromSlash("conf/.baseline.json")}},
		{"anchors", "overrides:\n- paths: [a]\n  rules: &milder {syntax: note}\n- paths: [b]\n  rules: {<<: *milder, kind-unknown: off}\n",
			config.Config{Overrides: []config.Override{
				{Patterns: []string{"a"}, Rules: severities{"syntax": validate.Note}},
				{Patterns: []string{"b"}, Rules: severities{"syntax": validate.Note, "kind-unknown": validate.Off}},
			}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := config.Parse("conf/c.yaml", []byte(test.text))
			if err != nil {
				t.Fatal(err)
			}
			test.want.Path = "conf/c.yaml"
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// A path that is absolute already is not joined to the directory of the file.
func TestParse_KeepsAbsolutePathsOfFiles(t *testing.T) {
	absolute := filepath.Join(t.TempDir(), "b.json")
	got, err := config.Parse("conf/c.yaml", []byte("baseline: '"+filepath.ToSlash(absolute)+"'"))
	if err != nil || got.Baseline != absolute {
		t.Errorf("got %q, %v; want %q", got.Baseline, err, absolute)
	}
}

func TestRead_NamesTheFile(t *testing.T) {
	if _, err := config.Read(filepath.Join(t.TempDir(), "none.yaml")); err == nil {
		t.Error("a file that is not there is read")
	}
	path := filepath.Join(t.TempDir(), config.Name)
	write(t, path)
	if got, err := config.Read(path); err != nil || got.Path != path {
		t.Errorf("got the path %q, %v", got.Path, err)
	}
}
