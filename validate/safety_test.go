package validate

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model/facts"
)

// alarmsExample returns a request with alarms of its own.
func alarmsExample(members string) string {
	return exampleRequest(`"overrideAlarmConfiguration": {` + members + `}`)
}

// alarmsRecord returns a captured deployment with alarms of its own.
func alarmsRecord(members string) string {
	return exampleDeployment(`"overrideAlarmConfiguration": {` + members + `}`)
}

// pascalNames begins a request as the SDK for Go prints it.
const pascalNames = `{"ApplicationName": "a", "DeploymentGroupName": "g", "Revision": {"RevisionType": "S3", ` +
	`"S3Location": {"Bucket": "b", "Key": "k", "BundleType": "zip", "ETag": "e", "Version": null}, "String_": null}, `

// alarmsOf returns a list of n different alarms.
func alarmsOf(n int) string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf(`{"name": "alarm-%d"}`, i)
	}
	return `"enabled": true, "alarms": [` + strings.Join(list, ", ") + `]`
}

func TestAlarmCount(t *testing.T) {
	const at = "/overrideAlarmConfiguration/alarms"
	testReports(t, "alarm-count", []reportCase{
		{"10", alarmsExample(alarmsOf(10)), Options{}, nil},
		{"11", alarmsExample(alarmsOf(11)), Options{}, []string{"error " + at}},
		{"11 with current limits", alarmsExample(alarmsOf(11)), currentLimits, nil},
		{"51 with current limits", alarmsExample(alarmsOf(51)), currentLimits, []string{"error " + at}},
		{"11 in a record", alarmsRecord(alarmsOf(11)), Options{}, []string{"error /deploymentInfo" + at}},
		{"11 in a group", exampleGroup(`"alarmConfiguration": {` + alarmsOf(11) + `}`), Options{}, []string{"error /deploymentGroupInfo/alarmConfiguration/alarms"}},
	})
	f := reportOf(t, "alarm-count", alarmsExample(alarmsOf(11)), Options{})
	if f.Exception != facts.AlarmsLimitExceededException || f.Basis != facts.Documented {
		t.Errorf("predicts %s (%s)", f.Exception, f.Basis)
	}
}

// A breach of a limit says how many there are, how many there may be, who says so and how to change it.
func TestCheckCount_SaysWhereTheNumberComesFrom(t *testing.T) {
	three, _ := facts.DocumentedLimits().With(facts.AlarmLimit.Name, 3)
	seventy, _ := facts.DocumentedLimits().With(facts.AlarmLimit.Name, 70)
	const of = "alarms of a deployment or a deployment group"
	for _, c := range []struct {
		name   string
		limits facts.LimitSet
		alarms int
		want   sentences
	}{
		{"documented", facts.LimitSet{}, 11, sentences{
			"the list has 11 elements, but the documentation (AWS CodeDeploy API Reference, AlarmConfiguration) allows at most 10 " + of,
			"the service has raised the limit to 50: check with --limits current, or set the limit alarms in the configuration",
		}},
		{"current", facts.CurrentLimits(), 51, sentences{
			"the list has 51 elements, but the current quota (AWS CodeDeploy User Guide, limits) allows at most 50 " + of,
			"if the quota of the account was raised, set the limit alarms in the configuration",
		}},
		{"configured lower", three, 4, sentences{
			"the list has 4 elements, but the configuration allows at most 3 " + of,
			"the service has raised the limit to 50: check with --limits current, or set the limit alarms in the configuration",
		}},
		{"configured higher", seventy, 71, sentences{
			"the list has 71 elements, but the configuration allows at most 70 " + of,
			"if the quota of the account was raised, set the limit alarms in the configuration",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := reportOf(t, "alarm-count", alarmsExample(alarmsOf(c.alarms)), Options{Limits: c.limits})
			if diff := cmp.Diff(c.want, sentencesOf(f)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	f := reportOf(t, "tag-filter-count", instancesExample(`"tagFilters": [`+filtersOf(12)+`]`), Options{})
	if want := "remove 2, or set the limit tagFilters in the configuration"; f.Hint != want {
		t.Errorf("hint %q, want %q", f.Hint, want)
	}
}

func TestAlarmsMissing(t *testing.T) {
	testReports(t, "alarms-missing", []reportCase{
		{"listed", alarmsExample(alarmsOf(1)), Options{}, nil},
		{"empty list", alarmsExample(`"enabled": true, "alarms": []`), Options{}, []string{"error /overrideAlarmConfiguration"}},
		{"no list", alarmsExample(`"enabled": true`), Options{}, []string{"error /overrideAlarmConfiguration"}},
		{"switched off", alarmsExample(`"enabled": false`), Options{}, nil},
		{"switched off with an empty list", alarmsExample(`"enabled": false, "alarms": []`), Options{}, nil},
		{"enabled not given", alarmsExample(`"alarms": []`), Options{}, nil},
		{"enabled of a wrong type", alarmsExample(`"enabled": "true"`), Options{}, nil},
		{"list of a wrong type", alarmsExample(`"enabled": true, "alarms": {"name": "a"}`), Options{}, nil},
		{"null list", alarmsExample(`"enabled": true, "alarms": null`), Options{}, nil},
		{"misspelt list", alarmsExample(`"enabled": true, "alarm": [{"name": "a"}]`), Options{}, nil},
		{"list of nulls", alarmsExample(`"enabled": true, "alarms": [null]`), Options{}, nil},
		{"record", alarmsRecord(`"enabled": true`), Options{}, []string{"warning /deploymentInfo/overrideAlarmConfiguration"}},
		{"group", exampleGroup(`"alarmConfiguration": {"enabled": true, "alarms": []}`), Options{}, []string{"warning /deploymentGroupInfo/alarmConfiguration"}},
		{
			"request of the SDK for Go",
			pascalNames + `"OverrideAlarmConfiguration": {"Alarms": null, "Enabled": true, "IgnorePollAlarmFailure": false}}`,
			Options{}, []string{"error /OverrideAlarmConfiguration"},
		},
		{
			"request in YAML",
			"applicationName: a\ndeploymentGroupName: g\noverrideAlarmConfiguration:\n  enabled: true\n  alarms: []\n",
			Options{}, []string{"error /overrideAlarmConfiguration"},
		},
	})
	f := reportOf(t, "alarms-missing", alarmsExample(`"enabled": true`), Options{})
	if f.Message != "overrideAlarmConfiguration is enabled, but lists no alarm" || f.Exception != facts.InvalidAlarmConfigException || f.Basis != facts.Documented {
		t.Errorf("%s: %s (%s)", f.Message, f.Exception, f.Basis)
	}
}

func TestAlarmNameMissing(t *testing.T) {
	testReports(t, "alarm-name-missing", []reportCase{
		{"named", alarmsExample(alarmsOf(2)), Options{}, nil},
		{"empty object", alarmsExample(`"enabled": true, "alarms": [{"name": "a"}, {}]`), Options{}, []string{"error /overrideAlarmConfiguration/alarms/1"}},
		{"empty name is a length", alarmsExample(`"enabled": true, "alarms": [{"name": ""}]`), Options{}, nil},
		{"null name is a type", alarmsExample(`"enabled": true, "alarms": [{"name": null}]`), Options{}, nil},
		{"null alarm is an element", alarmsExample(`"enabled": true, "alarms": [null]`), Options{}, nil},
		{"name in another case", alarmsExample(`"enabled": true, "alarms": [{"Name": "a"}]`), Options{}, nil},
		{"a text for an alarm", alarmsExample(`"enabled": true, "alarms": ["a"]`), Options{}, nil},
		{"null name in a record", alarmsRecord(`"enabled": true, "alarms": [{"name": null}]`), Options{}, []string{"warning /deploymentInfo/overrideAlarmConfiguration/alarms/0"}},
	})
}

func TestAlarmDuplicate(t *testing.T) {
	const twice = `"enabled": true, "alarms": [{"name": "x"}, {"name": "y"}, {"name": "x"}]`
	testReports(t, "alarm-duplicate", []reportCase{
		{"different", alarmsExample(alarmsOf(3)), Options{}, nil},
		{"different in case", alarmsExample(`"enabled": true, "alarms": [{"name": "x"}, {"name": "X"}]`), Options{}, nil},
		{"twice", alarmsExample(twice), Options{}, []string{"error /overrideAlarmConfiguration/alarms/2/name"}},
		{"three times", alarmsExample(`"enabled": true, "alarms": [{"name": "x"}, {"name": "x"}, {"name": "x"}]`), Options{},
			[]string{"error /overrideAlarmConfiguration/alarms/1/name", "error /overrideAlarmConfiguration/alarms/2/name"}},
		{"written in two ways", alarmsExample(`"enabled": true, "alarms": [{"name": "x"}, {"name": "\u0078"}]`), Options{}, []string{"error /overrideAlarmConfiguration/alarms/1/name"}},
		{"switched off", alarmsExample(`"enabled": false, "alarms": [{"name": "x"}, {"name": "x"}]`), Options{}, []string{"error /overrideAlarmConfiguration/alarms/1/name"}},
		{"no names", alarmsExample(`"enabled": true, "alarms": [{}, {}, null]`), Options{}, nil},
		{"record", alarmsRecord(twice), Options{}, []string{"warning /deploymentInfo/overrideAlarmConfiguration/alarms/2/name"}},
		{"in a long list", alarmsExample(strings.Replace(alarmsOf(40), "alarm-39", "alarm-7", 1)), Options{}, []string{"error /overrideAlarmConfiguration/alarms/39/name"}},
		{
			"SDK for Go",
			pascalNames + `"OverrideAlarmConfiguration": {"Alarms": [{"Name": "x"}, {"Name": "x"}], "Enabled": true, "IgnorePollAlarmFailure": false}}`,
			Options{}, []string{"error /OverrideAlarmConfiguration/Alarms/1/Name"},
		},
	})
	f := reportOf(t, "alarm-duplicate", alarmsExample(twice), Options{})
	if diff := cmp.Diff([]string{"/overrideAlarmConfiguration/alarms/0/name"}, relatedPointers(f)); diff != "" {
		t.Errorf("related (-want +got):\n%s", diff)
	}
}

func TestAlarmsDisabled(t *testing.T) {
	testReports(t, "alarms-disabled", []reportCase{
		{"enabled", alarmsExample(alarmsOf(1)), Options{}, nil},
		{"false", alarmsExample(`"enabled": false, "alarms": [{"name": "a"}]`), Options{}, []string{"note /overrideAlarmConfiguration/enabled"}},
		{"absent", alarmsExample(`"alarms": [{"name": "a"}]`), Options{}, []string{"warning /overrideAlarmConfiguration"}},
		{"of a wrong type", alarmsExample(`"enabled": "true", "alarms": [{"name": "a"}]`), Options{}, nil},
		{"no alarms", alarmsExample(`"enabled": false`), Options{}, nil},
		{"record", alarmsRecord(`"enabled": false, "alarms": [{"name": "a"}]`), Options{}, nil},
		{"group", exampleGroup(`"alarmConfiguration": {"enabled": false, "alarms": [{"name": "a"}]}`), Options{}, []string{"note /deploymentGroupInfo/alarmConfiguration/enabled"}},
	})
}

func TestAlarmPollFailureIgnored(t *testing.T) {
	testReports(t, "alarm-poll-failure-ignored", []reportCase{
		{"true", alarmsExample(`"ignorePollAlarmFailure": true, ` + alarmsOf(1)), Options{}, []string{"note /overrideAlarmConfiguration/ignorePollAlarmFailure"}},
		{"false", alarmsExample(`"ignorePollAlarmFailure": false, ` + alarmsOf(1)), Options{}, nil},
		{"switched off", alarmsExample(`"ignorePollAlarmFailure": true, "enabled": false`), Options{}, nil},
		{"record", alarmsRecord(`"ignorePollAlarmFailure": true, ` + alarmsOf(1)), Options{}, nil},
		{"group", exampleGroup(`"alarmConfiguration": {"ignorePollAlarmFailure": true, ` + alarmsOf(1) + `}`), Options{}, []string{"note /deploymentGroupInfo/alarmConfiguration/ignorePollAlarmFailure"}},
	})
}
