package validate

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model/facts"
)

// rollbackExample returns a request with a rollback configuration.
func rollbackExample(members string) string {
	return exampleRequest(`"autoRollbackConfiguration": {` + members + `}`)
}

// rollbackRecord returns a captured deployment with a rollback configuration.
func rollbackRecord(members string) string {
	return exampleDeployment(`"autoRollbackConfiguration": {` + members + `}`)
}

func TestRollbackEventsMissing(t *testing.T) {
	testReports(t, "rollback-events-missing", []reportCase{
		{"listed", rollbackExample(`"enabled": true, "events": ["DEPLOYMENT_FAILURE"]`), Options{}, nil},
		{"not in the enumeration", rollbackExample(`"enabled": true, "events": ["DEPLOYMENT_FAIL"]`), Options{}, nil},
		{"empty list", rollbackExample(`"enabled": true, "events": []`), Options{}, []string{"error /autoRollbackConfiguration"}},
		{"no list", rollbackExample(`"enabled": true`), Options{}, []string{"error /autoRollbackConfiguration"}},
		{"switched off", rollbackExample(`"enabled": false`), Options{}, nil},
		{"empty object", rollbackExample(``), Options{}, nil},
		{"list of a wrong type", rollbackExample(`"enabled": true, "events": "DEPLOYMENT_FAILURE"`), Options{}, nil},
		{"misspelt list", rollbackExample(`"enabled": true, "event": ["DEPLOYMENT_FAILURE"]`), Options{}, nil},
		{"record, as the service returns it", rollbackRecord(`"enabled": true`), Options{}, nil},
		{"group", exampleGroup(`"autoRollbackConfiguration": {"enabled": true}`), Options{}, nil},
		{
			"request of the SDK for Go",
			pascalNames + `"AutoRollbackConfiguration": {"Enabled": true, "Events": null}}`,
			Options{}, []string{"error /AutoRollbackConfiguration"},
		},
		{
			"request in YAML", "applicationName: a\ndeploymentGroupName: g\nautoRollbackConfiguration:\n  enabled: true\n",
			Options{}, []string{"error /autoRollbackConfiguration"},
		},
	})
	f := reportOf(t, "rollback-events-missing", rollbackExample(`"enabled": true`), Options{})
	want := sentences{
		"automatic rollback is enabled, but lists no event",
		"list one or more of DEPLOYMENT_FAILURE, DEPLOYMENT_STOP_ON_ALARM and DEPLOYMENT_STOP_ON_REQUEST, or set enabled to false",
	}
	if diff := cmp.Diff(want, sentencesOf(f)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if f.Exception != facts.InvalidAutoRollbackConfigException || f.Basis != facts.Documented {
		t.Errorf("predicts %s (%s)", f.Exception, f.Basis)
	}
}

func TestRollbackEventDuplicate(t *testing.T) {
	testReports(t, "rollback-event-duplicate", []reportCase{
		{"different", rollbackExample(`"enabled": true, "events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"]`), Options{}, nil},
		{"twice", rollbackExample(`"enabled": true, "events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_FAILURE"]`), Options{},
			[]string{"warning /autoRollbackConfiguration/events/2"}},
		{"no events", rollbackExample(`"enabled": true, "events": [null, null, 1, 1]`), Options{}, nil},
		{"record", rollbackRecord(`"enabled": true, "events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_FAILURE"]`), Options{},
			[]string{"note /deploymentInfo/autoRollbackConfiguration/events/1"}},
	})
}

func TestRollbackEventsDisabled(t *testing.T) {
	testReports(t, "rollback-events-disabled", []reportCase{
		{"enabled", rollbackExample(`"enabled": true, "events": ["DEPLOYMENT_FAILURE"]`), Options{}, nil},
		{"false", rollbackExample(`"enabled": false, "events": ["DEPLOYMENT_FAILURE"]`), Options{}, []string{"note /autoRollbackConfiguration/enabled"}},
		{"absent", rollbackExample(`"events": ["DEPLOYMENT_FAILURE"]`), Options{}, []string{"warning /autoRollbackConfiguration"}},
		{"of a wrong type", rollbackExample(`"enabled": "yes", "events": ["DEPLOYMENT_FAILURE"]`), Options{}, nil},
		{"record", rollbackRecord(`"events": ["DEPLOYMENT_FAILURE"]`), Options{}, nil},
	})
}

func TestRollbackAlarmDisabled(t *testing.T) {
	const (
		onAlarm = `"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"]}`
		off     = `"overrideAlarmConfiguration": {"enabled": false}`
	)
	testReports(t, "rollback-alarm-disabled", []reportCase{
		{"alarms off", exampleRequest(onAlarm, off), Options{}, []string{"warning "}},
		{"alarms on", exampleRequest(onAlarm, `"overrideAlarmConfiguration": {"enabled": true, "alarms": [{"name": "a"}]}`), Options{}, nil},
		{"alarms of the group", exampleRequest(onAlarm), Options{}, nil},
		{"enabled not given", exampleRequest(onAlarm, `"overrideAlarmConfiguration": {}`), Options{}, nil},
		{"no such event", exampleRequest(`"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE"]}`, off), Options{}, nil},
		{"rollback off", exampleRequest(`"autoRollbackConfiguration": {"enabled": false, "events": ["DEPLOYMENT_STOP_ON_ALARM"]}`, off), Options{}, nil},
		{"record", exampleDeployment(onAlarm, off), Options{}, nil},
	})
	f := reportOf(t, "rollback-alarm-disabled", exampleRequest(onAlarm, off), Options{})
	if diff := cmp.Diff([]string{"/autoRollbackConfiguration/events/1", "/overrideAlarmConfiguration/enabled"}, relatedPointers(f)); diff != "" {
		t.Errorf("related (-want +got):\n%s", diff)
	}
}
