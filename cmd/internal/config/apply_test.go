package config_test

import (
	"path/filepath"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/google/go-cmp/cmp"
)

func parse(t *testing.T, text string) config.Config {
	t.Helper()
	c, err := config.Parse(config.Name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestApply_KeepsWhatTheFileDoesNotName(t *testing.T) {
	c := parse(t, "allowMembers: [b]\nlimits: {alarms: 7}\nrules: {syntax: note}\n")
	o := validate.Options{AllowMembers: []string{"a"}, Limits: facts.CurrentLimits(), Severities: severities{"kind-unknown": validate.Off}}
	given := o.Severities
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
	if diff := cmp.Diff(severities{"syntax": validate.Note, "kind-unknown": validate.Off}, o.Severities); diff != "" {
		t.Errorf("severities (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff(severities{"kind-unknown": validate.Off}, given); diff != "" {
		t.Errorf("the caller's own severities were changed (-before +after)\n%s", diff)
	}
}

func TestApply_ChoosesTheSetOfLimits(t *testing.T) {
	for _, test := range []struct {
		text, flag   string
		alarms, elbs int
	}{
		{"", "", facts.AlarmLimit.Documented, facts.ELBLimit.Documented},
		{"limits: current", "", facts.AlarmLimit.Current, facts.ELBLimit.Current},
		{"limits: {set: current, alarms: 60}", "", 60, facts.ELBLimit.Current},
		{"limits: {set: current, alarms: 60}", "documented", 60, facts.ELBLimit.Documented},
		{"limits: {alarms: 60}", "current", 60, facts.ELBLimit.Current},
		{"limits: documented", "current", facts.AlarmLimit.Current, facts.ELBLimit.Current},
	} {
		t.Run(test.text+" "+test.flag, func(t *testing.T) {
			c := parse(t, test.text)
			if test.flag != "" {
				c.UseLimits(test.flag)
			}
			var o validate.Options
			c.Apply(&o)
			if a, e := o.Limits.Value(facts.AlarmLimit), o.Limits.Value(facts.ELBLimit); a != test.alarms || e != test.elbs {
				t.Errorf("%d alarms, %d load balancers; want %d, %d", a, e, test.alarms, test.elbs)
			}
		})
	}
}

const overrides = `
limits: {alarms: 20}
allowMembers: [a]
rules: {syntax: off, alarm-count: warning}
overrides:
- paths: [old/**, older/**]
  limits: current
  rules: {syntax: note}
  allowMembers: [b]
- paths: ["**/*.yaml"]
  rules: {syntax: error, alarm-count: off}
  limits: {elbs: 3}
- paths: [old/web.yaml]
  limits: {set: documented, alarms: 2}
  allowMembers: [c]
`

func TestFor_LaterOverridesWin(t *testing.T) {
	t.Chdir(t.TempDir())
	c := parse(t, overrides)
	root, err := config.NewRoot(c.Path)
	if err != nil {
		t.Fatal(err)
	}
	base := validate.Options{AllowMembers: []string{"z"}, Platform: "ECS"}
	of := c.For(root, base)
	for _, test := range []struct {
		path                 string
		syntax, alarmCount   validate.Severity
		alarms, elbs, groups int
		members              []string
	}{
		{"new.json", validate.Off, validate.Warning, 20, facts.ELBLimit.Documented, facts.TargetGroupLimit.Documented, []string{"z", "a"}},
		{"", validate.Off, validate.Warning, 20, facts.ELBLimit.Documented, facts.TargetGroupLimit.Documented, []string{"z", "a"}},
		{"old/a.json", validate.Note, validate.Warning, 20, facts.ELBLimit.Current, facts.TargetGroupLimit.Current, []string{"z", "a", "b"}},
		{"older/a.json", validate.Note, validate.Warning, 20, facts.ELBLimit.Current, facts.TargetGroupLimit.Current, []string{"z", "a", "b"}},
		{"new.yaml", validate.Error, validate.Off, 20, 3, facts.TargetGroupLimit.Documented, []string{"z", "a"}},
		{"old/a.yaml", validate.Error, validate.Off, 20, 3, facts.TargetGroupLimit.Current, []string{"z", "a", "b"}},
		{"./old/../old/web.yaml", validate.Error, validate.Off, 2, 3, facts.TargetGroupLimit.Documented, []string{"z", "a", "b", "c"}},
	} {
		t.Run(test.path, func(t *testing.T) {
			o := of(filepath.FromSlash(test.path))
			if o.Severities["syntax"] != test.syntax || o.Severities["alarm-count"] != test.alarmCount {
				t.Errorf("severities %v", o.Severities)
			}
			if diff := cmp.Diff(test.members, o.AllowMembers); diff != "" {
				t.Errorf("members (-want +got)\n%s", diff)
			}
			if a, e := o.Limits.Value(facts.AlarmLimit), o.Limits.Value(facts.ELBLimit); a != test.alarms || e != test.elbs {
				t.Errorf("%d alarms, %d load balancers; want %d, %d", a, e, test.alarms, test.elbs)
			}
			if got := o.Limits.Value(facts.TargetGroupLimit); got != test.groups {
				t.Errorf("%d target groups, want %d", got, test.groups)
			}
			if o.Platform != "ECS" {
				t.Error("what else was chosen is lost")
			}
		})
	}
	if of("old/a.json") != of("older/b/c.json") || of("old/a.json") == of("new.json") || of("new.yaml") != of("x/y/z.yaml") {
		t.Error("options are not shared by the files that match the same overrides")
	}
	if len(base.AllowMembers) != 1 || base.Severities != nil {
		t.Errorf("the options that were given are changed: %+v", base)
	}
}

// A --limits that is given wins over the sets of overrides, too, and single numbers over it.
func TestFor_TheFlagWinsOverSets(t *testing.T) {
	t.Chdir(t.TempDir())
	c := parse(t, overrides)
	c.UseLimits(config.Current)
	root, err := config.NewRoot(c.Path)
	if err != nil {
		t.Fatal(err)
	}
	o := c.For(root, validate.Options{})("old/web.yaml")
	if got := o.Limits.Value(facts.TargetGroupLimit); got != facts.TargetGroupLimit.Current {
		t.Errorf("%d target groups, want the current %d", got, facts.TargetGroupLimit.Current)
	}
	if got := o.Limits.Value(facts.AlarmLimit); got != 2 {
		t.Errorf("%d alarms, want the 2 of the override", got)
	}
}

func TestFor_IsNilWithoutOverrides(t *testing.T) {
	c := parse(t, "rules: {syntax: off}")
	if c.For(nil, validate.Options{}) != nil {
		t.Error("there is a function to ask for each file although all are alike")
	}
}

// Asking once for a source costs next to nothing; it is never asked for a document.
func BenchmarkFor(b *testing.B) {
	c, err := config.Parse(config.Name, []byte(overrides))
	if err != nil {
		b.Fatal(err)
	}
	root, err := config.NewRoot(c.Path)
	if err != nil {
		b.Fatal(err)
	}
	of := c.For(root, validate.Options{})
	b.ReportAllocs()
	for b.Loop() {
		of("requests/shop/web.yaml")
	}
}
