package config_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/google/go-cmp/cmp"
)

func TestParse_ReadsWhatTheFileSays(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       config.Config
	}{
		{"every key", "allowMembers: [newMember, DeploymentInfo.other]\nlimits:\n  alarms: 50\n  elbs: 0\nrules:\n  kind-unknown: off\n  syntax: warning\n",
			config.Config{
				AllowMembers: []string{"newMember", "DeploymentInfo.other"},
				Limits:       map[string]int{"alarms": 50, "elbs": 0},
				Rules:        map[string]validate.Severity{"kind-unknown": validate.Off, "syntax": validate.Warning},
			}},
		{"an empty file", "", config.Config{}},
		{"comments alone", "# nothing yet\n", config.Config{}},
		{"keys without values", "allowMembers: []\nlimits:\nrules:\n", config.Config{}},
		{"JSON", `{"limits": {"alarms": 3}}`, config.Config{Limits: map[string]int{"alarms": 3}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := config.Parse("c.yaml", []byte(test.text))
			if err != nil {
				t.Fatal(err)
			}
			if len(got.Limits) == 0 {
				got.Limits = nil
			}
			if len(got.Rules) == 0 {
				got.Rules = nil
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestParse_ReportsEveryProblemWithItsPlace(t *testing.T) {
	for _, test := range []struct {
		name, text, want string
	}{
		{"a misspelt key", "limit:\n  alarms: 50\n", `c.yaml:1:1: the configuration has no key "limit": did you mean "limits"?`},
		{"a key like none", "zzz: 1\n", `c.yaml:1:1: the configuration has no key "zzz": it may be allowMembers, limits, rules`},
		{"a misspelt limit", "limits:\n  alarm: 50\n", `c.yaml:2:3: limits has no key "alarm": did you mean "alarms"?`},
		{"a misspelt rule", "rules:\n  kind-unknwon: off\n", `c.yaml:2:3: rules has no key "kind-unknwon": did you mean "kind-unknown"?`},
		{"a severity that is none", "rules:\n  syntax: fatal\n", `c.yaml:2:11: the severity of syntax must be error, warning, note or off`},
		{"a limit that is no number", "limits:\n  alarms: many\n", `c.yaml:2:11: the limit alarms must be a whole number, not negative`},
		{"a negative limit", "limits:\n  alarms: -1\n", `c.yaml:2:11: the limit alarms must be a whole number, not negative`},
		{"a fraction", "limits:\n  alarms: 1.5\n", `c.yaml:2:11: the limit alarms must be a whole number, not negative`},
		{"a name that is none", "allowMembers: [1]\n", `c.yaml:1:16: allowMembers must hold names of members, such as newMember or DeploymentInfo.newMember`},
		{"a name for a list", "allowMembers: newMember\n", `c.yaml:1:15: allowMembers must be a list of names, not a string`},
		{"a list for an object", "limits: [alarms]\n", `c.yaml:1:9: limits must be an object, not a list`},
		{"a list at the top", "- limits\n", `c.yaml:1:1: the configuration must be an object, not a list`},
		{"a second document", "limits: {}\n---\nrules: {}\n", `c.yaml:2:1: a configuration file holds one document`},
		{"two problems", "limit: {}\nrules: 1\n",
			"c.yaml:1:1: the configuration has no key \"limit\": did you mean \"limits\"?\nc.yaml:2:8: rules must be an object, not a number"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := config.Parse("c.yaml", []byte(test.text))
			if err == nil {
				t.Fatal("no error")
			}
			if diff := cmp.Diff(test.want, err.Error()); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestParse_RefusesWhatIsNoYAML(t *testing.T) {
	for _, text := range []string{"limits: {alarms: 1", "limits:\n\t- 1\n", "limits: &a\n  alarms: *b\n", "limits: {}\nlimits: {}\n"} {
		if c, err := config.Parse("c.yaml", []byte(text)); err == nil {
			t.Errorf("%q is read as %+v", text, c)
		}
	}
}

func TestFind_GoesUpwardsToTheNearest(t *testing.T) {
	root := t.TempDir()
	deep := filepath.Join(root, "a", "b", "c")
	if err := os.MkdirAll(deep, 0o777); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(root, config.Name))
	if err := os.Mkdir(filepath.Join(deep, config.Name), 0o777); err != nil { // a directory is no file
		t.Fatal(err)
	}
	for _, test := range []struct{ name, want string }{
		{"only the top one", filepath.Join(root, config.Name)},
		{"a nearer one", filepath.Join(root, "a", config.Name)},
	} {
		t.Run(test.name, func(t *testing.T) {
			write(t, test.want)
			got, err := config.Find(deep)
			if err != nil || got != test.want {
				t.Errorf("got %q, %v; want %q", got, err, test.want)
			}
		})
	}
}

func write(t *testing.T, path string) {
	t.Helper()
	if err := os.WriteFile(path, nil, 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestApply_KeepsWhatTheFileDoesNotName(t *testing.T) {
	c := config.Config{
		AllowMembers: []string{"b"},
		Limits:       map[string]int{"alarms": 7},
		Rules:        map[string]validate.Severity{"syntax": validate.Note},
	}
	o := validate.Options{AllowMembers: []string{"a"}, Limits: facts.CurrentLimits()}
	c.Apply(&o)
	if diff := cmp.Diff([]string{"a", "b"}, o.AllowMembers); diff != "" {
		t.Errorf("members (-want +got)\n%s", diff)
	}
	if got := o.Limits.Value(facts.AlarmLimit); got != 7 {
		t.Errorf("%d alarms, want the 7 of the file", got)
	}
	if got := o.Limits.Value(facts.ELBLimit); got != facts.ELBLimit.Current {
		t.Errorf("%d load balancers, want the current %d", got, facts.ELBLimit.Current)
	}
	if diff := cmp.Diff(map[string]validate.Severity{"syntax": validate.Note}, o.Severities); diff != "" {
		t.Errorf("severities (-want +got)\n%s", diff)
	}
}
