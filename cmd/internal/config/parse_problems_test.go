package config_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/google/go-cmp/cmp"
)

func TestParse_ReportsEveryProblemWithItsPlace(t *testing.T) {
	for _, test := range []struct {
		name, text, want string // lines of want without the name of the file
	}{
		{"a misspelt key", "limit:\n  alarms: 50\n", `1:1: the configuration has no key "limit": did you mean "limits"?`},
		{"a key like none", "zzz: 1\n",
			`1:1: the configuration has no key "zzz": it may be failOn, exclude, limits, allowMembers, rules, overrides, suppressions, policies, baseline`},
		{"a key in other case", "failon: error\n", `1:1: the configuration has no key "failon": did you mean "failOn"?`},
		{"a key twice", "failOn: note\nfailOn: note\n", `2:1: the configuration has the key "failOn" twice`},
		{"a list at the top", "- limits\n", `1:1: the configuration must be an object, not a list`},
		{"a flow list at the top", "# why\n[{failOn: error}]\n", `2:1: the configuration must be an object, not a list`},
		{"a flow list of objects", "[{failOn: error}, {failOn: note}]\n", `1:1: the configuration must be an object, not a list`},
		{"an empty flow list", "\ufeff\n []\n", `2:2: the configuration must be an object, not a list`},
		{"a flow list behind a marker", "---\n[]\n", `2:1: the configuration must be an object, not a list`},
		{"a flow list beside a marker", "\ufeff--- [a]\n", `1:5: the configuration must be an object, not a list`},
		{"text at the top", "limits\n", `1:1: the configuration must be an object, not a string`},
		{"a second document", "limits: {}\n---\nrules: {}\n", `2:1: a configuration file holds one document`},

		{"a misspelt failOn", "failOn: warn\n", `1:9: failOn must be error, warning, note or never: did you mean "warning"?`},
		{"a failOn like none", "failOn: sometimes\n", `1:9: failOn must be error, warning, note or never`},
		{"a failOn that is no text", "failOn: [error]\n", `1:9: failOn must be error, warning, note or never`},

		{"text for exclude", "exclude: a\n", `1:10: exclude must be a list of patterns, not a string`},
		{"patterns that are none", "exclude: [1, '', ' ', '[', '{a']\n", "1:11: a pattern must be text, not a number\n" +
			"1:14: a pattern must not be blank\n1:18: a pattern must not be blank\n1:23: the pattern \"[\" is malformed\n1:28: the pattern \"{a\" is malformed"},
		{"absolute patterns", "exclude:\n- /a\n- 'C:\\a'\n- C:/a\n- '\\\\host\\a'\n", "2:3: a pattern must be relative to the directory of this file: \"/a\" is absolute\n" +
			"3:3: a pattern must be relative to the directory of this file: \"C:\\\\a\" is absolute\n4:3: a pattern must be relative to the directory of this file: \"C:/a\" is absolute\n" +
			"5:3: a pattern must be relative to the directory of this file: \"\\\\\\\\host\\\\a\" is absolute"},
		{"a pattern with backslashes", `exclude: ['old\*.json', 'old\requests']`, `1:25: a pattern is written with forward slashes; \ only stands before a character that would have a meaning, such as \*`},

		{"a misspelt limit", "limits:\n  alarm: 50\n", `2:3: limits has no key "alarm": did you mean "alarms"?`},
		{"a limit that is no number", "limits:\n  alarms: many\n", `2:11: the limit alarms must be a whole number, not negative`},
		{"a limit without a number", "limits:\n  alarms:\n", `2:10: the limit alarms must be a whole number, not negative`},
		{"a negative limit", "limits:\n  alarms: -1\n", `2:11: the limit alarms must be a whole number, not negative`},
		{"a fraction", "limits:\n  alarms: 1.5\n", `2:11: the limit alarms must be a whole number, not negative`},
		{"a limit too large", "limits: {alarms: 2147483648, elbs: 99999999999999999999}\n", "1:18: the limit alarms may be 2147483647 at most\n1:36: the limit elbs may be 2147483647 at most"},
		{"a list for limits", "limits: [alarms]\n", `1:9: limits must be an object, not a list`},
		{"a misspelt set", "limits: curent\n", `1:9: limits must be documented or current: did you mean "current"?`},
		{"a misspelt set in an object", "limits: {set: documentd}\n", `1:15: the set of limits must be documented or current: did you mean "documented"?`},
		{"a set that is no text", "limits: {set: 1}\n", `1:15: the set of limits must be documented or current`},

		{"names that are none", "allowMembers: [1, '', a., 'a b', DeploymentInfo.a.b]\n", strings.Join([]string{
			"1:16: allowMembers must hold names of members, such as newMember or DeploymentInfo.newMember",
			"1:19: allowMembers must hold names of members, such as newMember or DeploymentInfo.newMember",
			"1:23: allowMembers must hold names of members, such as newMember or DeploymentInfo.newMember",
			"1:27: allowMembers must hold names of members, such as newMember or DeploymentInfo.newMember",
			"1:34: allowMembers must hold names of members, such as newMember or DeploymentInfo.newMember"}, "\n")},
		{"a name for a list", "allowMembers: newMember\n", `1:15: allowMembers must be a list of names, not a string`},
		{"a misspelt structure", "allowMembers: [DeploymntInfo.a, x.y]\n", "1:16: no structure is called \"DeploymntInfo\": did you mean \"DeploymentInfo\"?\n1:33: no structure is called \"x\""},

		{"a misspelt rule", "rules:\n  kind-unknwon: off\n", `2:3: rules has no key "kind-unknwon": did you mean "kind-unknown"?`},
		{"a rule like none", "rules:\n  zzz: off\n", `2:3: rules has no key "zzz": deployrecord rules lists them`},
		{"the rule of no policy", "rules: {policy-a: off}\npolicies: [policy-a-b.json]\n", `1:9: rules has no key "policy-a": deployrecord rules lists them`},
		{"a severity that is none", "rules:\n  syntax: fatal\n", `2:11: the severity of syntax must be error, warning, note or off`},
		{"a misspelt severity", "rules:\n  syntax: warn\n", `2:11: the severity of syntax must be error, warning, note or off: did you mean "warning"?`},
		{"a boolean severity", "rules:\n  syntax: false\n", `2:11: the severity of syntax must be error, warning, note or off`},

		{"an override that is no object", "overrides: [a, 1, null]\n", "1:13: an override must be an object, not a string\n1:16: an override must be an object, not a number\n1:19: an override must be an object, not null"},
		{"an override without paths", "overrides:\n- rules: {}\n", `2:3: an override must have the key "paths"`},
		{"an override with no path", "overrides:\n- paths: []\n- paths:\n", "2:10: paths must hold a pattern at least\n3:3: an override must have the key \"paths\""},
		{"faults in an override", "overrides:\n- paths: [/a]\n  rule: {}\n  limits: {alarm: 1}\n  rules: {syntx: off}\n  allowMembers: a\n",
			"2:11: a path must be relative to the directory of this file: \"/a\" is absolute\n3:3: an override has no key \"rule\": did you mean \"rules\"?\n" +
				"4:12: limits has no key \"alarm\": did you mean \"alarms\"?\n5:11: rules has no key \"syntx\": did you mean \"syntax\"?\n6:17: allowMembers must be a list of names, not a string"},
		{"an object for overrides", "overrides: {paths: [a]}\n", `1:12: overrides must be a list of objects, not an object`},

		{"a suppression that is no object", "suppressions: [syntax]\n", `1:16: a suppression must be an object, not a string`},
		{"a suppression with nothing", "suppressions:\n- {}\n", "2:3: a suppression must have the key \"rule\"\n2:3: a suppression must have the key \"reason\""},
		{"a suppression without a reason", "suppressions:\n- rule: syntax\n- rule: syntax\n  reason:\n- rule: syntax\n  reason: ''\n- rule: syntax\n  reason: \" \\t\"\n- rule: syntax\n  reason: 12\n",
			"2:3: a suppression must have the key \"reason\"\n3:3: a suppression must have the key \"reason\"\n6:11: reason must not be blank\n8:11: reason must not be blank\n10:11: reason must be text, not a number"},
		{"a misspelt key of a suppression", "suppressions:\n- rule: syntax\n  reason: x\n  expiry: 2027-01-31\n", `4:3: a suppression has no key "expiry": it may be rule, path, pointer, reason, expires`},
		{"a misspelt rule of a suppression", "suppressions:\n- {rule: sintax, reason: x}\n- {rule: zzz, reason: x}\n- {rule: 1, reason: x}\n",
			"2:10: no rule is called \"sintax\": did you mean \"syntax\"?\n3:10: no rule is called \"zzz\": deployrecord rules lists them\n4:10: rule must be text, not a number"},
		{"malformed pointers", "suppressions:\n- {rule: syntax, reason: x, pointer: a/b}\n- {rule: syntax, reason: x, pointer: /a~2}\n- {rule: syntax, reason: x, pointer: /a~}\n- {rule: syntax, reason: x, pointer: 1}\n",
			"2:38: pointer must begin with /, as in /revision/s3Location\n3:38: pointer has a ~ that is neither ~0, which stands for ~, nor ~1, which stands for /\n" +
				"4:38: pointer has a ~ that is neither ~0, which stands for ~, nor ~1, which stands for /\n5:38: pointer must be text, not a number"},
		{"days that are none", "suppressions:\n- {rule: syntax, reason: x, expires: 2027-02-30}\n- {rule: syntax, reason: x, expires: 2027-2-3}\n- {rule: syntax, reason: x, expires: 2027}\n- {rule: syntax, reason: x, expires: 2027-01-31T00:00:00Z}\n- {rule: syntax, reason: x, expires: 2027-02-29}\n",
			"2:38: expires must be a day: there is no 2027-02-30\n3:38: expires must be a day, such as 2027-01-31\n4:38: expires must be a day, such as 2027-01-31\n5:38: expires must be a day, such as 2027-01-31\n6:38: expires must be a day: there is no 2027-02-29"},
		{"a malformed path of a suppression", "suppressions: [{rule: syntax, reason: x, path: '[a'}]\n", `1:48: the pattern "[a" is malformed`},

		{"a policy that is none", "policies: [1, '', {}]\n", "1:12: a policy must be the path of a schema or an object, not a number\n1:15: schema must not be blank\n1:19: a policy must have the key \"schema\""},
		{"a policy without a name", "policies: [.json, dir/.schema.yaml]\n", "1:12: the name of the schema \".json\" has no letter or digit for that of its rule\n" +
			"1:19: the name of the schema \"dir/.schema.yaml\" has no letter or digit for that of its rule"},
		{"two policies of one name", "policies:\n- naming.schema.json\n- {schema: other/Naming.yaml}\n", `3:3: the policy in line 2 is called policy-naming too: name one of the schemas otherwise`},
		{"a misspelt kind", "policies: [{schema: a.json, kinds: [create-deploymnt, 1]}]\n",
			"1:37: no kind of document is called \"create-deploymnt\": did you mean \"create-deployment\"?\n" +
				"1:55: no kind of document is called \"1\": it may be create-deployment, get-deployment, get-deployment-target, batch-get-deployments, batch-get-deployment-targets, get-deployment-group, appspec"},
		{"no kind", "policies: [{schema: a.json, kinds: []}]\n", `1:36: kinds must hold a kind at least: leave it out for every kind`},
		{"a kind for a list", "policies: [{schema: a.json, kinds: appspec}]\n", `1:36: kinds must be a list of kinds of document, not a string`},
		{"the severity of a policy", "policies: [{schema: a.json, severity: off}, {schema: b.json, severity: eror}]\n",
			"1:39: severity must be error, warning or note\n1:72: severity must be error, warning or note: did you mean \"error\"?"},
		{"a list for baseline", "baseline: []\n", `1:11: baseline must be text, not a list`},
		{"a policy's problems once", "policies: 1\n", `1:11: policies must be a list of schemas, not a number`},

		{"two problems, in the order of the file", "rules: 1\nfailOn: x\npolicies: 2\nlimit: {}\n",
			"1:8: rules must be an object, not a number\n2:9: failOn must be error, warning, note or never\n3:11: policies must be a list of schemas, not a number\n4:1: the configuration has no key \"limit\": did you mean \"limits\"?"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := config.Parse("c.yaml", []byte(test.text))
			problems, ok := errors.AsType[config.Error](err)
			if !ok {
				t.Fatalf("error %v", err)
			}
			want := strings.ReplaceAll("c.yaml:"+test.want, "\n", "\nc.yaml:")
			if diff := cmp.Diff(want, err.Error()); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if !slices.IsSortedFunc(problems, func(a, b config.Problem) int { return a.Line - b.Line }) {
				t.Error("the problems are not in order")
			}
		})
	}
}

func TestParse_RefusesWhatIsNoYAML(t *testing.T) {
	for _, text := range []string{"limits: {alarms: 1", "limits:\n\t- 1\n", "limits: &a\n  alarms: *b\n", "failOn: \"\\q\"\n", "failOn: note\xff\n"} {
		if c, err := config.Parse("c.yaml", []byte(text)); err == nil {
			t.Errorf("%q is read as %+v", text, c)
		}
	}
}

// Whatever a file holds, it is read or has a problem at a place inside it.
func FuzzParse(f *testing.F) {
	for _, text := range []string{"", "failOn: error\n", "rules: {syntax: off}", "overrides: [{paths: [a], limits: current}]", "policies:\n- a.json\n- a.yaml",
		"suppressions: [{rule: syntax, reason: x, pointer: /a/*, expires: 2027-01-31}]", "exclude: ['[']", "limits: {alarms: 1e9}", "- \xff", "a: *a"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		_, err := config.Parse("c.yaml", []byte(text))
		if err == nil {
			return
		}
		problems, ok := errors.AsType[config.Error](err)
		if !ok || len(problems) == 0 {
			t.Fatalf("the error %v holds no problem", err)
		}
		lines := strings.Count(text, "\n") + 1
		for _, p := range problems {
			if p.Line < 1 || p.Line > lines || p.Column < 1 || p.Message == "" || strings.Contains(p.Message, "%!") {
				t.Errorf("problem %q in a text of %d lines", p, lines)
			}
		}
	})
}
